-- The plan: commitments made of selected proposals, and why a selected one is not taken up.

create table commitment (
    id         uuid   primary key not null,
    process_id uuid   not null references process (id),
    number     bigint not null,
    title      text   not null,
    title_en   text   not null,
    problem    text   not null,
    commitment text   not null,
    lead       text   not null,                    -- an institution's slug
    theme      text   not null,
    starts_on  text   not null,                    -- a calendar day, 2018-10-01
    ends_on    text   not null,
    without_vote_reason text,                      -- why it is here though nobody voted for it
    version    bigint not null default 1,
    unique (process_id, number)
);

create table commitment_source (
    proposal_id   uuid   primary key not null references proposal (id),
    commitment_id uuid   not null references commitment (id),
    position      bigint not null
);
create index commitment_source_by_commitment on commitment_source (commitment_id);

create table commitment_partner (
    commitment_id uuid   not null references commitment (id),
    position      bigint not null,
    partner       text   not null,                 -- the slug of an institution or an organisation
    primary key (commitment_id, position)
);

create table milestone (
    commitment_id uuid   not null references commitment (id),
    position      bigint not null,
    title         text   not null,
    deliverable   text   not null,
    due_on        text   not null,
    verify        text   not null,
    primary key (commitment_id, position)
);

create table not_taken_up (
    proposal_id uuid   primary key not null references proposal (id),
    institution text   not null,
    reason      text   not null,                   -- the institution's
    decision    text   not null                    -- the forum's
);
