-- Lots that nobody can grind: a secret committed by its hash before the vote, joined with a draw in public after it.
create table lot (
    process_id  uuid   not null references process (id),
    round       bigint not null,                   -- 0: the lot of the selection rule
    commitment  text   not null,                   -- SHA-256 of the secret, as the log holds it
    secret      text,                              -- told to nobody before the draw; none where another installation has it
    draw        text,                              -- what was drawn, once two people have entered the same
    drawn_at    bigint,
    drawn_by    text,                              -- the second of them, as in public: curator 3
    entered_by  text,                              -- the first
    first_entry text   not null default '',        -- what two people entered differently, until it is entered again
    other_entry text   not null default '',
    primary key (process_id, round)
);
