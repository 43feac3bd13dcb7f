-- What was committed stays as it is, and so does what was drawn.
create trigger lot_kept before update on lot
when new.commitment <> old.commitment or (old.secret is not null and new.secret is not old.secret)
    or (old.draw is not null and (new.draw is not old.draw or new.drawn_at is not old.drawn_at))
begin select raise(abort, 'a lot is kept'); end;
create trigger lot_no_delete before delete on lot begin select raise(abort, 'a lot is kept'); end;
