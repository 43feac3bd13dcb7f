-- What the team keeps for itself while it works. Nothing of it is ever public.
create table desk_note (
    id              uuid   primary key not null,
    contribution_id uuid   not null references contribution (id),
    said            text   not null,
    written_at      bigint not null,
    written_by      text   not null
);
create index desk_note_by_contribution on desk_note (contribution_id, written_at);

-- Who of the team is to see to something next.
create table assignment (
    contribution_id uuid   primary key not null references contribution (id),
    owner           text   not null,                   -- as in public: curator 3
    assigned_at     bigint not null,
    assigned_by     text   not null
);
create index assignment_by_owner on assignment (owner);

-- A list of the desk as somebody narrowed it, under a name of their own.
create table saved_filter (
    account_id uuid not null references account (id),
    process_id uuid not null references process (id),
    part       text not null,
    name       text not null,
    query      text not null,
    primary key (account_id, process_id, part, name)
);

-- Up to which line of the log somebody has read what happened.
create table desk_visit (
    account_id uuid   not null references account (id),
    process_id uuid   not null references process (id),
    seq        bigint not null,
    primary key (account_id, process_id)
);
