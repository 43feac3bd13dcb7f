-- When the chair said that a round would close: for the screen of the hall and nothing else, a round is closed by hand.
create table announced_end (
    round_id uuid   primary key not null references round (id),
    ends_at  bigint not null
);
