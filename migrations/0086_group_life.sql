-- Documents that a group should have read, and who counts themselves among it: an account, or a visitor's own mark.
create table group_document (
    process_id uuid   not null references process (id),
    number     bigint not null,
    theme      text   not null,
    title      text   not null,
    media_type text   not null,
    bytes      bytea  not null,
    size       bigint not null,
    hash       text   not null,
    added_at   bigint not null,
    added_by   text   not null,
    ended_at   bigint,
    primary key (process_id, number)
);

create table group_member (
    process_id uuid   not null references process (id),
    theme      text   not null,
    member     uuid   not null,
    joined_at  bigint not null,
    primary key (process_id, theme, member)
);
create index group_member_by_member on group_member (member);
