-- Why a sheet stopped working, and which one a ballot was cast with; never when.
alter table credential add column cause text check (cause in ('lost','spoiled'));
alter table credential add column is_used boolean not null default false;

update credential set cause = 'spoiled' where replaced_at is not null;
update credential set is_used = true where replaced_at is null and exists
    (select 1 from ballot b where b.round_id = credential.round_id and b.organisation_id = credential.organisation_id);
