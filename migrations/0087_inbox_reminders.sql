-- That somebody was reminded by mail of what waits in the inbox until a day: once before it, once after it.
create table inbox_reminder (
    process_id  uuid   not null references process (id),
    account_id  uuid   not null references account (id),
    institution text   not null,                   -- its slug; empty for what waits for the team
    moment      text   not null check (moment in ('before', 'after')),
    due_on      text   not null,
    claimed_at  bigint not null,                   -- somebody is sending it
    sent_at     bigint,
    primary key (process_id, account_id, institution, moment, due_on)
);
