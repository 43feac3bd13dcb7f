-- People, their sign-ins and roles. One text, read by SQLite and PostgreSQL: ids and times are made by the program.
-- Times are microseconds since 1970 (UTC). The nil UUID as a process means the whole installation.

-- Secrets of this installation, made at the first start.
create table site (
    key   text primary key not null,
    value text not null
);

create table account (
    id            uuid   primary key not null,
    email         text   not null unique,          -- small letters
    name          text   not null,
    password_hash text   not null,                 -- argon2id, PHC format
    created_at    bigint not null
);

-- In public an officer is a role and a number (curator 3), which is never given to anybody else.
create table membership (
    account_id uuid   not null references account (id),
    process_id uuid   not null,
    role       text   not null check (role in ('citizen','delegate','leader','institution','assistant','curator','observer','administrator')),
    number     bigint not null,
    granted_at bigint not null,
    withdrawn_at bigint,
    primary key (process_id, role, number)
);
create index membership_by_account on membership (account_id);

-- A link that makes an account, or gives a role to one. Only the hash of its token is kept.
create table invitation (
    token_hash   text   primary key not null,
    process_id   uuid   not null,
    role         text   not null,
    organisation_id uuid,                          -- the organisation that a delegate will vote for
    note         text   not null,                  -- for whom, as the inviter wrote it
    invited_by   text   not null,                  -- as in public: administrator 1
    created_at   bigint not null,
    expires_at   bigint not null,
    used_at      bigint
);

create table session (
    id_hash    text   primary key not null,        -- SHA-256: who reads the table can't take a session over
    data       text   not null,
    expires_at bigint not null
);
create index session_by_expiry on session (expires_at);

-- Failed attempts only: a whole hall shares one address.
create table failure (
    bucket     text   primary key not null,        -- keyed hash of what is limited: an address, an account
    count      bigint not null,
    since      bigint not null
);
