-- What arrived, and the proposals made of it.

create table contribution (
    id          uuid    primary key not null,
    process_id  uuid    not null references process (id),
    code_hash   text    not null unique,           -- keyed hash of the tracking code
    channel     text    not null check (channel in ('web','whatsapp','meeting','paper','phone')),
    received_at bigint  not null,
    due_at      bigint  not null,
    title       text    not null,
    problem     text    not null,
    solution    text    not null,
    theme       text,
    department  text,                              -- none: the whole country
    author      text,                              -- published only with `author_public`
    author_public boolean not null,
    contact     text,                              -- never published
    supports    bigint  not null default 0,        -- shown, never decides
    language    text    not null,
    source      text,                              -- identity in an imported file
    entered_by  text,                              -- the role that typed it on somebody's behalf
    standing    text    not null check (standing in ('received','accepted','answered','referred','withdrawn')),
    reason      text,                              -- the answer, when it was answered or referred
    referred_to text,
    decided_by  text,                              -- as in public: curator 3
    decided_at  bigint,
    delivery    text,                              -- how the final answer reached the author
    delivered_at bigint,
    search      text    not null,                  -- folded: small letters without marks
    version     bigint  not null default 1,
    unique (process_id, source)
);
create index contribution_by_standing on contribution (process_id, standing, due_at);
create index contribution_by_arrival on contribution (process_id, received_at);

create table proposal (
    id          uuid    primary key not null,
    process_id  uuid    not null references process (id),
    number      bigint  not null,
    contribution_id uuid not null unique references contribution (id),
    title       text    not null,
    problem     text    not null,
    solution    text    not null,
    theme       text,
    department  text,
    channel     text    not null,
    author      text,                              -- only if its owner agreed
    created_at  bigint  not null,                  -- when the contribution arrived
    supports    bigint  not null default 0,
    language    text    not null,
    search      text    not null,                  -- folded: small letters without marks
    stage       text    not null check (stage in ('suggested','discussed','on_ballot','selected','not_selected','commitment','not_taken_up','monitored','merged','set_aside','withdrawn')),
    stage_before text   not null,
    into_number bigint,                            -- the proposal that took it in
    reason      text,                              -- why its path was closed
    decided_by  text,
    decided_at  bigint,
    version     bigint  not null default 1,
    unique (process_id, number)
);
create index proposal_by_stage on proposal (process_id, stage, number);
create index proposal_by_theme on proposal (process_id, theme, number);
create index proposal_by_department on proposal (process_id, department, number);
create index proposal_by_channel on proposal (process_id, channel, number);
create index proposal_by_into on proposal (process_id, into_number);
