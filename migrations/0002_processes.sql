-- Processes, and the log of what happened in each.

create table process (
    id            uuid    primary key not null,
    slug          text    not null unique,
    name_es       text    not null,
    name_gn       text    not null,
    name_en       text    not null,
    country       text    not null,
    time_zone     text    not null,
    default_language text not null,
    languages     text    not null,                -- 'es|gn|en'
    is_sample     boolean not null,
    created_at    bigint  not null,
    manual_es     text    not null default '',
    manual_gn     text    not null default '',
    manual_en     text    not null default '',
    manual_published_at   bigint,
    timeline_published_at bigint,
    early_reason  text,                            -- why suggestions open sooner than 14 days after publication
    selection_recorded_at bigint,
    plan_published_at     bigint,
    monitoring_began_at   bigint
);

-- Grows inside every write transaction: pages drawn before are stale, and the next line of the log follows `log_hash`.
create table pulse (
    process_id uuid   primary key not null,
    version    bigint not null,
    log_seq    bigint not null,
    log_hash   text   not null
);

create table phase (
    process_id uuid   not null references process (id),
    phase      text   not null check (phase in ('suggestion','discussion','voting','drafting','published','monitoring')),
    starts_at  bigint not null,
    ends_at    bigint not null,
    primary key (process_id, phase)
);

create table theme (
    process_id uuid   not null references process (id),
    slug       text   not null,
    position   bigint not null,
    name_es    text   not null,
    name_gn    text   not null,
    name_en    text   not null,
    icon       text   not null,                    -- a name out of the set of signs
    primary key (process_id, slug)
);

-- Departments, provinces, districts: whatever the territory of the process is divided into.
create table department (
    process_id uuid   not null references process (id),
    code       text   not null,                    -- ISO 3166-2 where there is one
    position   bigint not null,
    ine_number text   not null,                    -- the national number, where there is one
    name       text   not null,
    primary key (process_id, code)
);

create table institution (
    process_id uuid   not null references process (id),
    slug       text   not null,
    position   bigint not null,
    name       text   not null,
    kind       text   not null,
    department text   not null,
    primary key (process_id, slug)
);

-- The selection rule, byte for byte as it was given.
create table rule (
    process_id uuid   primary key not null references process (id),
    body       text   not null,
    hash       text   not null,                    -- SHA-256 of the bytes
    locked_at  bigint
);

-- Append-only, hash-chained per process. `body` holds no free text and no name.
create table event (
    process_id uuid    not null,                      -- or nil: the whole installation
    seq        bigint  not null,
    at         bigint  not null,
    kind       text    not null,
    body       text    not null,
    body_hash  text    not null,
    prev       text    not null,
    hash       text    not null,
    is_public  boolean not null,
    contribution_id uuid,
    proposal_id     uuid,
    primary key (process_id, seq)
);
create index event_by_proposal on event (proposal_id, seq);
create index event_by_contribution on event (contribution_id, seq);

-- The texts of events, which can be erased.
create table event_text (
    process_id uuid   not null,
    seq        bigint not null,
    field      text   not null,
    salt       text   not null,
    text       text,
    primary key (process_id, seq, field)
);
