-- What happened is never changed and never deleted.
create function append_only() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
create trigger event_append_only before update or delete on event for each row execute function append_only();
create trigger event_text_no_delete before delete on event_text for each row execute function append_only();
-- A text may be erased, and nothing else.
create trigger event_text_erase before update on event_text for each row
when (new.text is not null or new.process_id <> old.process_id or new.seq <> old.seq or new.field <> old.field)
execute function append_only();
-- A ballot is cast once.
create trigger ballot_no_update before update on ballot for each row execute function append_only();
create trigger mark_no_update before update on mark for each row execute function append_only();
-- A locked rule stays as it is.
create trigger rule_locked before update on rule for each row when (old.locked_at is not null) execute function append_only();
