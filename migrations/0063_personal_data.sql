-- Personal data: which text somebody agreed to, and who of the team has looked at a contact, to the hour.
alter table contribution add column consent text;        -- version and language of the text, such as 2026-1 es
alter table contribution add column erased_at bigint;    -- when name and contact were erased

create table contact_view (
    process_id      uuid   not null references process (id),
    contribution_id uuid   not null references contribution (id),
    seen_by         text   not null,                    -- as in public: curator 3
    seen_at         bigint not null,                    -- the hour in which it was seen
    primary key (contribution_id, seen_by, seen_at)
);
create index contact_view_by_process on contact_view (process_id, seen_at);
