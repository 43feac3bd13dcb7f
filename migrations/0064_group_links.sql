-- The WhatsApp links of a group, and our own short addresses that lead to the one that works now.
create table group_link (
    process_id uuid   not null references process (id),
    theme      text   not null,
    number     bigint not null,
    url        text   not null,
    added_at   bigint not null,
    added_by   text   not null,                    -- as in public: leader 2
    checked_at bigint not null,                    -- when somebody last saw that it opens
    checked_by text   not null,
    ended_at   bigint,                             -- it leads nowhere any more
    primary key (process_id, theme, number)
);

-- An address for one poster, letter or assistant. It never changes, whatever becomes of the links.
create table group_address (
    code       text   primary key not null,
    process_id uuid   not null references process (id),
    theme      text   not null,
    kind       text   not null check (kind in ('poster','letter','assistant')),
    label      text   not null,                    -- where it hangs, who carries it
    made_at    bigint not null,
    made_by    text   not null,
    revoked_at bigint
);
create index group_address_by_theme on group_address (process_id, theme, made_at);

-- How often an address was opened on a day: a number, and nothing of who did.
create table group_visit (
    code   text   not null references group_address (code),
    day    text   not null,
    visits bigint not null,
    primary key (code, day)
);
