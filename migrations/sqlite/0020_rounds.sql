-- no-transaction
-- A meeting may hold several rounds, each prepared under its terms before it opens. SQLite can drop neither a uniqueness
-- nor a `not null`: the table is made anew, as https://sqlite.org/lang_altertable.html says.
pragma foreign_keys = off;
begin immediate;
create table round_anew (
    id          uuid   primary key not null,
    process_id  uuid   not null references process (id),
    number      bigint not null,
    meeting_id  uuid   not null references meeting (id),
    method      text   not null default 'theme-approval',
    secret      boolean not null default false,
    terms       text   not null default '',        -- the published text, whose hash the log holds; '' from before there were any
    prepared_at bigint not null,
    opened_at   bigint,
    closed_at   bigint,
    unique (process_id, number)
);
insert into round_anew (id, process_id, number, meeting_id, prepared_at, opened_at, closed_at)
    select id, process_id, number, meeting_id, opened_at, opened_at, closed_at from round;
drop table round;
alter table round_anew rename to round;
create index round_by_meeting on round (meeting_id);

-- A secret round. The roll says who has voted, the box what was voted, the receipts that a ballot was counted: no column
-- leads from one to another. Rows lie in the order of their random keys (`without rowid`), not in that of their coming.
create table roll (
    round_id        uuid not null references round (id),
    organisation_id uuid not null references organisation (id),
    primary key (round_id, organisation_id)
) without rowid;
create table box_receipt (
    round_id uuid not null references round (id),
    code     text not null,
    primary key (round_id, code)
) without rowid;
create table box_mark (
    round_id uuid not null references round (id),
    paper    uuid not null,                        -- random, told to nobody
    option   text not null,                        -- the number of a proposal; '' on a blank ballot
    value    text not null,
    primary key (round_id, paper, option)
) without rowid;

-- The terms of an open round stay as they are.
create trigger round_terms_kept before update on round
when old.opened_at is not null and (new.terms <> old.terms or new.method <> old.method or new.secret <> old.secret
    or new.meeting_id <> old.meeting_id or new.opened_at is not old.opened_at)
begin select raise(abort, 'the terms of an open round are kept'); end;
-- What lies in a box is never changed; it is laid down again in another order only until the round is closed.
create trigger roll_no_update before update on roll begin select raise(abort, 'append only'); end;
create trigger box_receipt_no_update before update on box_receipt begin select raise(abort, 'append only'); end;
create trigger box_mark_no_update before update on box_mark begin select raise(abort, 'append only'); end;
create trigger roll_no_delete before delete on roll
when exists (select 1 from round r where r.id = old.round_id and r.closed_at is not null)
begin select raise(abort, 'append only'); end;
create trigger box_receipt_no_delete before delete on box_receipt
when exists (select 1 from round r where r.id = old.round_id and r.closed_at is not null)
begin select raise(abort, 'append only'); end;
create trigger box_mark_no_delete before delete on box_mark
when exists (select 1 from round r where r.id = old.round_id and r.closed_at is not null)
begin select raise(abort, 'append only'); end;
commit;
pragma foreign_keys = on;
