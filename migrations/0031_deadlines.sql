-- Days on which a process works though its country doesn't, or doesn't though it does: the country's own list comes along.
create table holiday (
    process_id uuid    not null references process (id),
    day        text    not null,                   -- a calendar day
    name       text    not null,                   -- what it is called; empty where it is worked
    is_worked  boolean not null,
    primary key (process_id, day)
);

-- The working days that a process sets for a duty, where they aren't the usual ones.
create table term (
    process_id uuid   not null references process (id),
    duty       text   not null,
    days       bigint not null,
    primary key (process_id, duty)
);
