-- How many a meeting holds, and who can take part in it.
create table meeting_access (
    meeting_id    uuid    primary key not null references meeting (id),
    capacity      bigint,
    step_free     boolean not null,
    sign_language boolean not null,
    guarani       boolean not null,
    childcare     boolean not null
);

-- Who said that they would come. Names of people: never in the log, not in the open data, gone a month after the meeting.
create table registration (
    id            uuid   primary key not null,
    meeting_id    uuid   not null references meeting (id),
    code_hash     text   not null unique,
    name          text   not null,
    organisation  text,
    people        bigint not null,
    needs         text,
    registered_at bigint not null
);
create index registration_by_meeting on registration (meeting_id);
