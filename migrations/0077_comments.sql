-- What people say of a proposal. The name is what they chose to sign with; from which account or contribution they wrote
-- is never public, and goes when they are erased.
create table comment (
    process_id      uuid   not null references process (id),
    number          bigint not null,
    proposal_id     uuid   not null references proposal (id),
    parent          bigint,                         -- the comment that it answers, itself answering none
    side            text   not null check (side in ('for','against','neutral')),
    name            text,
    organisation_id uuid references organisation (id),
    said            text   not null,
    gist            text   not null,                -- for finding copies
    writer          uuid,                           -- an account or a contribution; none for a stranger
    written_at      bigint not null,
    showing         text   not null check (showing in ('shown','held','off_topic','hidden')),
    held            text,                           -- why it waited for a look
    flags           bigint not null default 0,      -- since somebody looked at it last
    decided_at      bigint,
    decided_by      text,
    reason          text,
    primary key (process_id, number)
);
create index comment_by_proposal on comment (proposal_id, number);
create index comment_by_gist on comment (process_id, gist);
