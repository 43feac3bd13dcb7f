-- Who answers what a meeting left open, and until when; the version keeps two secretaries from writing over each other.
alter table agenda_item add column owner text;
alter table agenda_item add column answer_by text;  -- a calendar day
alter table agenda_item add column version bigint not null default 0;

-- What people who came said of themselves, counted; of nobody in particular.
create table declaration (
    meeting_id uuid   not null references meeting (id),
    aspect     text   not null check (aspect in ('sector','sex')),
    value      text   not null,
    people     bigint not null,
    primary key (meeting_id, aspect, value)
);

-- The signed acta: its picture is a document of the meeting, its figures are held against those of the program.
create table acta (
    meeting_id    uuid   primary key not null references meeting (id),
    document_id   uuid   not null references document (id),
    people        bigint not null,
    organisations bigint not null,
    treated       bigint not null,
    ballots       bigint not null,
    compared_at   bigint not null,
    compared_by   text   not null,
    explained     text                              -- why they differ
);
