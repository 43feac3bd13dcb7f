-- That somebody who answers for an institution was reminded by mail that a day is near: once for each day.
create table opinion_reminder (
    process_id  uuid   not null references process (id),
    institution text   not null,
    account_id  uuid   not null references account (id),
    due_on      text   not null,
    claimed_at  bigint not null,                   -- somebody is sending it
    sent_at     bigint,
    primary key (process_id, institution, account_id, due_on)
);
