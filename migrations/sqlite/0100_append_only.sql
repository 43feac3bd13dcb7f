-- What happened is never changed and never deleted.
create trigger event_no_update before update on event begin select raise(abort, 'append only'); end;
create trigger event_no_delete before delete on event begin select raise(abort, 'append only'); end;
create trigger event_text_no_delete before delete on event_text begin select raise(abort, 'append only'); end;
-- A text may be erased, and nothing else.
create trigger event_text_erase before update on event_text
when new.text is not null or new.process_id <> old.process_id or new.seq <> old.seq or new.field <> old.field
begin select raise(abort, 'append only'); end;
-- A ballot is cast once.
create trigger ballot_no_update before update on ballot begin select raise(abort, 'append only'); end;
create trigger mark_no_update before update on mark begin select raise(abort, 'append only'); end;
-- A locked rule stays as it is.
create trigger rule_locked before update on rule when old.locked_at is not null begin select raise(abort, 'locked'); end;
