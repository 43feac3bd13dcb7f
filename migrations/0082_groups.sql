-- The life of a group beside its chat: who leads it, what they announce, what the team is asked, what it was told.
create table group_leader (
    process_id uuid   not null references process (id),
    theme      text   not null,
    leader     bigint not null,                       -- the public number of the role
    sector     text   not null check (sector in ('government','organisations','citizens')),
    primary key (process_id, theme, leader)
);

create table group_notice (
    process_id uuid   not null references process (id),
    number     bigint not null,
    theme      text   not null,
    said       text   not null,
    written_at bigint not null,
    written_by text   not null,
    ended_at   bigint,
    primary key (process_id, number)
);

-- A question is public once it is answered.
create table group_question (
    process_id  uuid   not null references process (id),
    number      bigint not null,
    theme       text   not null,
    asked       text   not null,
    asked_at    bigint not null,
    answer      text,
    answered_at bigint,
    answered_by text,
    primary key (process_id, number)
);

create table group_telling (
    process_id uuid   not null references process (id),
    theme      text   not null,
    what       text   not null,
    key        text   not null,
    told_at    bigint not null,
    told_by    text   not null,
    primary key (process_id, theme, what, key)
);
