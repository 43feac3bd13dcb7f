-- Organisations vote openly: one ballot in a round, one vote in a theme.

create table organisation (
    id         uuid   primary key not null,
    process_id uuid   not null references process (id),
    slug       text   not null,
    position   bigint not null,
    name       text   not null,
    kind       text   not null,
    department text   not null,
    unique (process_id, slug)
);

create table accreditation (
    organisation_id uuid   not null references organisation (id),
    theme           text   not null,
    position        bigint not null,
    primary key (organisation_id, theme)
);

create table delegate (
    organisation_id uuid not null references organisation (id),
    account_id      uuid not null references account (id),
    primary key (organisation_id, account_id)
);

create table round (
    id         uuid   primary key not null,
    process_id uuid   not null references process (id),
    number     bigint not null,
    meeting_id uuid   not null unique references meeting (id),
    opened_at  bigint not null,
    closed_at  bigint,
    unique (process_id, number)
);

create table round_item (
    round_id    uuid   not null references round (id),
    proposal_id uuid   not null references proposal (id),
    position    bigint not null,
    primary key (round_id, proposal_id)
);

create table ballot (
    id              uuid   primary key not null,
    round_id        uuid   not null references round (id),
    organisation_id uuid   not null references organisation (id),
    receipt         text   not null unique,        -- the short code the voter keeps
    cast_at         bigint not null,
    unique (round_id, organisation_id)
);

-- An organisation votes a theme once, whatever meeting it does it at: the primary key is the rule.
create table theme_vote (
    organisation_id uuid not null references organisation (id),
    theme           text not null,
    ballot_id       uuid not null references ballot (id),
    primary key (organisation_id, theme)
);

create table mark (
    ballot_id   uuid not null references ballot (id),
    proposal_id uuid not null references proposal (id),
    primary key (ballot_id, proposal_id)
);
create index mark_by_proposal on mark (proposal_id);

-- Printed or sent: whoever holds it votes for the organisation, once.
create table credential (
    code_hash       text   primary key not null,   -- keyed hash
    round_id        uuid   not null references round (id),
    organisation_id uuid   not null references organisation (id),
    issued_at       bigint not null,
    replaced_at     bigint
);
create index credential_by_round on credential (round_id, organisation_id);

-- Attempts that did not count, as an imported bundle tells them.
create table ballot_rejected (
    process_id   uuid   not null references process (id),
    position     bigint not null,
    meeting      bigint not null,
    organisation text   not null,
    proposal     bigint not null,
    reason       text   not null,
    reason_es    text   not null,
    primary key (process_id, position)
);
