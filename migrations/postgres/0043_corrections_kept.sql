-- A correction is corrected by another one.
create function correction_kept() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
create trigger correction_kept before update or delete on correction for each row execute function correction_kept();
create trigger correction_mark_kept before update or delete on correction_mark for each row execute function correction_kept();
