-- A correction is corrected by another one.
create trigger correction_no_update before update on correction begin select raise(abort, 'append only'); end;
create trigger correction_no_delete before delete on correction begin select raise(abort, 'append only'); end;
create trigger correction_mark_no_update before update on correction_mark begin select raise(abort, 'append only'); end;
create trigger correction_mark_no_delete before delete on correction_mark begin select raise(abort, 'append only'); end;
