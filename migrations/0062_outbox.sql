-- Who wants to be told what becomes of a contribution. The contact itself stands with the contribution alone.
create table follower (
    contribution_id uuid   primary key not null references contribution (id),
    medium          text   not null check (medium in ('mail','call','letter')),
    cadence         text   not null check (cadence in ('each','daily','weekly','final')),
    language        text   not null,
    asked_at        bigint not null,
    digest_at       bigint,                        -- when the last mail went out
    stopped_at      bigint                         -- nothing is sent any more
);

-- What is to be told, written together with what it tells: a line of the log, once for each contribution.
create table notice (
    contribution_id uuid   not null references contribution (id),
    process_id      uuid   not null,
    seq             bigint not null,               -- the line of the log
    written_at      bigint not null,
    due_at          bigint not null,               -- not before this
    attempts        bigint not null default 0,
    claimed_at      bigint,                        -- somebody is sending it
    sent_at         bigint,                        -- handed to the mail server, or confirmed by whoever called
    failed_at       bigint,                        -- nobody tries any more until the desk says so
    fault           text,                          -- the kind of failure, without any address
    primary key (contribution_id, seq)
);
create index notice_by_due on notice (sent_at, failed_at, due_at);
