-- A round that was open when its open data was taken, which hold no ballot of it: it goes on, and is closed, where it is held.
create table round_elsewhere (
    round_id uuid primary key not null references round (id)
);
