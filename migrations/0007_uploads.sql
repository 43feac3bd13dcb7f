-- Files that wait until whoever sent them has seen what would go in.

create table upload (
    id          uuid   primary key not null,
    process_id  uuid   not null references process (id),
    account_id  uuid   not null references account (id),
    name        text   not null,
    columns     text   not null,                   -- which column holds what, as corrected: 'title=2|theme='
    bytes       bytea  not null,
    uploaded_at bigint not null
);
create index upload_by_account on upload (account_id);
