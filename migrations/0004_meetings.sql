-- Meetings: what they treat, who came, what was said.

create table meeting (
    id         uuid   primary key not null,
    process_id uuid   not null references process (id),
    number     bigint not null,
    title      text   not null,
    department text,
    place      text   not null,
    starts_at  bigint not null,
    ends_at    bigint not null,
    expected_people bigint,
    unique (process_id, number)
);

create table meeting_theme (
    meeting_id uuid   not null references meeting (id),
    theme      text   not null,
    position   bigint not null,
    primary key (meeting_id, theme)
);

create table agenda_item (
    meeting_id  uuid   not null references meeting (id),
    proposal_id uuid   not null references proposal (id),
    position    bigint not null,
    treated_at  bigint,                            -- recorded as treated: only this makes a proposal discussed
    said        text,
    outcome     text check (outcome in ('kept','changed','question_open')),
    follow_up   text,                              -- the change agreed, or what follows
    primary key (meeting_id, proposal_id)
);
create index agenda_item_by_proposal on agenda_item (proposal_id);

-- Organisations and citizens without one ('').
create table attendance (
    meeting_id   uuid   not null references meeting (id),
    organisation text   not null,
    position     bigint not null,
    people       bigint not null,
    primary key (meeting_id, organisation)
);

create table document (
    id         uuid   primary key not null,
    meeting_id uuid   not null references meeting (id),
    title      text   not null,
    media_type text   not null,
    bytes      bytea  not null,
    size       bigint not null,
    hash       text   not null,
    uploaded_at bigint not null
);
create index document_by_meeting on document (meeting_id);
