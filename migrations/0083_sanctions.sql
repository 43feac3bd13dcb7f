-- What was decided about a person who disturbs. Who that is stands here alone, for as long as it holds and can be appealed;
-- neither the log nor any page says it.
create table sanction (
    process_id   uuid   not null references process (id),
    number       bigint not null,
    theme        text,                              -- none: in all groups
    measure      text   not null check (measure in ('warning','mute','removal')),
    setting      text   not null check (setting in ('pages','chat')),
    writer       uuid,                              -- an account or a contribution; none for what was done in a chat
    reason       text   not null,
    days         bigint,
    imposed_at   bigint not null,
    imposed_by   text   not null,
    sector       text   not null check (sector in ('government','organisations','citizens')),
    is_in_force  boolean not null,                  -- a removal from all groups waits for a second person
    confirmed_by text,
    holds_until  bigint,
    appeal       text,
    appealed_at  bigint,
    lifted       boolean,
    answer       text,
    reviewed_at  bigint,
    reviewed_by  text,
    primary key (process_id, number)
);
create index sanction_by_writer on sanction (writer);
