-- What was committed stays as it is, and so does what was drawn.
create function lot_kept() returns trigger language plpgsql as $$ begin raise exception 'a lot is kept'; end $$;
create trigger lot_kept before update on lot for each row
when (new.commitment <> old.commitment or (old.secret is not null and new.secret is distinct from old.secret)
    or (old.draw is not null and (new.draw is distinct from old.draw or new.drawn_at is distinct from old.drawn_at)))
execute function lot_kept();
create trigger lot_no_delete before delete on lot for each row execute function lot_kept();
