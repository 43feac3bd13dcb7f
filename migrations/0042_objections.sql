-- After a round has closed: what is said against its result, and what was corrected. Nothing that was cast is changed.

create table objection (
    process_id      uuid   not null references process (id),
    number          bigint not null,
    round_id        uuid   not null references round (id),
    organisation_id uuid   references organisation (id), -- whose delegate objects, where only delegates may
    said            text   not null,
    filed_at        bigint not null,
    upheld          boolean,
    answer          text,
    forum           text,                          -- what the forum decided, if it did
    answered_at     bigint,
    answered_by     text,                          -- as in public: curator 3
    primary key (process_id, number)
);
create index objection_by_round on objection (round_id);

create table correction (
    round_id     uuid   not null references round (id),
    number       bigint not null,                  -- in its round
    reason       text   not null,
    objection    bigint,                           -- the objection that led to it
    hash         text   not null,                  -- SHA-256 of all ballots as they count from then on
    corrected_at bigint not null,
    corrected_by text   not null,                  -- the second of two people
    proposed_by  text   not null,                  -- the first
    primary key (round_id, number)
);

-- The marks that count otherwise; '' is no mark.
create table correction_mark (
    round_id uuid   not null references round (id),
    number   bigint not null,
    ballot   text   not null,                      -- the organisation's address; in a secret round the name of the paper
    proposal bigint not null,
    was      text   not null,
    counts   text   not null,
    primary key (round_id, number, ballot, proposal)
);
