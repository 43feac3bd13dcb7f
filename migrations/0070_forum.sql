-- The forum: who sits in it, when it met, what it decided, and what the manual of the process demands of it.
create table forum_member (
    process_id uuid   not null references process (id),
    number     bigint not null,
    side       text   not null,
    body       text   not null,
    name       text   not null,
    alternate  text   not null,
    since      text   not null,
    until      text,
    primary key (process_id, number)
);

create table forum_session (
    process_id  uuid   not null references process (id),
    number      bigint not null,
    held_on     text   not null,
    place       text   not null,
    notes       text   not null,
    recorded_at bigint not null,
    recorded_by text   not null,
    primary key (process_id, number)
);

create table forum_presence (
    process_id   uuid    not null,
    session      bigint  not null,
    member       bigint  not null,
    is_alternate boolean not null,
    primary key (process_id, session, member),
    foreign key (process_id, session) references forum_session (process_id, number),
    foreign key (process_id, member) references forum_member (process_id, number)
);

create table forum_decision (
    process_id         uuid    not null,
    number             bigint  not null,
    session            bigint  not null,
    subject            text    not null,
    about              bigint,
    hash               text,
    adopted            boolean not null,
    government_favour  bigint  not null,
    government_against bigint  not null,
    government_abstain bigint  not null,
    society_favour     bigint  not null,
    society_against    bigint  not null,
    society_abstain    bigint  not null,
    decision           text    not null,
    reason             text    not null,
    recorded_at        bigint  not null,
    recorded_by        text    not null,
    primary key (process_id, number),
    foreign key (process_id, session) references forum_session (process_id, number)
);

create table forum_demand (
    process_id uuid not null references process (id),
    demand     text not null,
    primary key (process_id, demand)
);
