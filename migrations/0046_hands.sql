-- Shows of hands: what each of two people counted, attempt by attempt, until both counted the same.
create table hand_entry (
    round_id   uuid   not null references round (id),
    electorate text   not null check (electorate in ('organisations','everybody')),
    attempt    bigint not null,
    place      bigint not null check (place in (1, 2)),
    account_id uuid   not null references account (id),
    counted_by text   not null,                    -- as in public: assistant 2
    body       text   not null,                    -- what was counted, as the program reads it
    primary key (round_id, electorate, attempt, place),
    unique (round_id, electorate, attempt, account_id)
);

-- What both counted, once and for all.
create table hand_count (
    round_id   uuid   not null references round (id),
    electorate text   not null check (electorate in ('organisations','everybody')),
    attempts   bigint not null,
    counted_by text   not null,                    -- both, joined by |
    body       text   not null,
    agreed_at  bigint not null,
    primary key (round_id, electorate)
);
