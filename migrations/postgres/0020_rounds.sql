-- A meeting may hold several rounds, each prepared under its terms before it opens.
alter table round drop constraint round_meeting_id_key;
alter table round alter column opened_at drop not null;
alter table round add column method text not null default 'theme-approval';
alter table round add column secret boolean not null default false;
alter table round add column terms text not null default '';   -- the published text, whose hash the log holds; '' from before there were any
alter table round add column prepared_at bigint;
update round set prepared_at = opened_at;
alter table round alter column prepared_at set not null;
create index round_by_meeting on round (meeting_id);

-- A secret round. The roll says who has voted, the box what was voted, the receipts that a ballot was counted: no column
-- leads from one to another. The order in which rows lie, and the transaction that wrote them, would: closing lays all of
-- them down again in the order of their keys, and the old pages are vacuumed away.
create table roll (
    round_id        uuid not null references round (id),
    organisation_id uuid not null references organisation (id),
    primary key (round_id, organisation_id)
);
create table box_receipt (
    round_id uuid not null references round (id),
    code     text not null,
    primary key (round_id, code)
);
create table box_mark (
    round_id uuid not null references round (id),
    paper    uuid not null,                        -- random, told to nobody
    option   text not null,                        -- the number of a proposal; '' on a blank ballot
    value    text not null,
    primary key (round_id, paper, option)
);

-- The terms of an open round stay as they are.
create function terms_kept() returns trigger language plpgsql as $$ begin raise exception 'the terms of an open round are kept'; end $$;
create trigger round_terms_kept before update on round for each row
when (old.opened_at is not null and (new.terms <> old.terms or new.method <> old.method or new.secret <> old.secret
    or new.meeting_id <> old.meeting_id or new.opened_at is distinct from old.opened_at))
execute function terms_kept();
-- What lies in a box is never changed; it is laid down again in another order only until the round is closed.
create function box_kept() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' and exists (select 1 from round r where r.id = old.round_id and r.closed_at is null) then
        return old;
    end if;
    raise exception 'append only';
end $$;
create trigger roll_kept before update or delete on roll for each row execute function box_kept();
create trigger box_receipt_kept before update or delete on box_receipt for each row execute function box_kept();
create trigger box_mark_kept before update or delete on box_mark for each row execute function box_kept();
