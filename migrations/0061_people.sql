-- What stands for whoever sent a contribution: a keyed hash of the contact, so that people are counted without being
-- named. Who is erased gets a new one that leads nowhere, and past figures stay as they were.
alter table contribution add column person text;
create index contribution_by_person on contribution (process_id, person);
