-- The process's own number on WhatsApp. What its webhook brings is kept before it is answered with "200"; its body goes as
-- soon as it is dealt with, and its id after a month: until then it is known when it comes again.
create table cloud_arrival (
    id          text   primary key not null,
    body        text,
    said_at     bigint not null,
    arrived_at  bigint not null,
    attempts    bigint not null default 0,
    due_at      bigint not null,
    done_at     bigint
);
create index cloud_arrival_by_due on cloud_arrival (done_at, due_at);

-- Somebody who wrote to it, under the keyed hash by which contributions know people too.
create table cloud_chat (
    person      text   primary key not null,
    process_id  uuid   not null references process (id),
    number      text   not null,
    stage       text   not null,
    draft       text   not null,                   -- what they wrote and were asked about, or the contribution just sent
    language    text   not null,
    heard_at    bigint not null,
    day         text   not null,                   -- on which they sent so many contributions
    sent_today  bigint not null,
    agreed_at   bigint,                            -- when they wanted to be told here; the source is always their own message
    stopped_at  bigint
);

-- What we write to them: written with what it answers, sent later, again and again until WhatsApp takes it.
create table cloud_sending (
    id              uuid   primary key not null,
    process_id      uuid   not null references process (id),
    person          text   not null,
    contribution_id uuid,                          -- of which it tells; none for an answer in a talk
    text            text   not null,
    written_at      bigint not null,
    due_at          bigint not null,
    attempts        bigint not null default 0,
    claimed_at      bigint,
    sent_at         bigint,
    message         text,                          -- the id that WhatsApp gave it
    fate            text,
    fate_at         bigint,
    failed_at       bigint,
    fault           text                           -- the kind of failure, without any number of a person
);
create index cloud_sending_by_due on cloud_sending (sent_at, failed_at, due_at);
create index cloud_sending_by_message on cloud_sending (message);
create index cloud_sending_by_person on cloud_sending (person);
