-- Paper ballots of a round: sheets counted out, handed over, entered twice, compared, and counted once all is accounted for.

create table batch (
    round_id   uuid   not null references round (id),
    number     bigint not null,
    issued     bigint not null,                    -- sheets that it began with
    opened_at  bigint not null,
    opened_by  text   not null,                    -- as in public: assistant 2
    settled_at bigint,
    settled_by text,
    entered_by text,                               -- both who entered it, joined by |
    valid      bigint,
    invalid    bigint,
    doubled    bigint,                             -- of organisations with another ballot in the round
    spoiled    bigint,
    unused     bigint,
    primary key (round_id, number)
);

-- Who was handed a sheet, and from then on votes on paper only. When is never kept.
create table paper_voter (
    round_id        uuid   not null references round (id),
    organisation_id uuid   not null references organisation (id),
    batch           bigint not null,
    primary key (round_id, organisation_id)
);

-- What two people enter without seeing each other's. Of a secret round the sheets are gone once the batch is settled.
create table batch_entry (
    round_id    uuid    not null references round (id),
    batch       bigint  not null,
    place       bigint  not null check (place in (1, 2)),
    account_id  uuid    not null references account (id),
    entered_by  text    not null,
    spoiled     bigint  not null,
    unused      bigint  not null,
    is_finished boolean not null,
    primary key (round_id, batch, place),
    unique (round_id, batch, account_id)
);
create table batch_sheet (
    round_id uuid   not null references round (id),
    batch    bigint not null,
    place    bigint not null,
    sheet    bigint not null,
    body     text   not null,                      -- what stands on it, as the program reads it
    primary key (round_id, batch, place, sheet)
);

-- The ballots of a settled batch: which sheet, whose, and why it doesn't count if it doesn't. Of a secret round only those
-- that don't count, without sheet and organisation.
create table paper_ballot (
    round_id        uuid   not null references round (id),
    batch           bigint not null,
    position        bigint not null,
    sheet           bigint,
    organisation_id uuid   references organisation (id),
    fault           text,
    primary key (round_id, batch, position)
);
