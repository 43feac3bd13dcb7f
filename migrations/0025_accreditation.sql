-- Who is let into the register of voters: what is asked, who applied, what was decided and who challenged it.

-- What is asked of whoever wants to be accredited.
create table criteria (
    process_id   uuid   primary key not null references process (id),
    text_es      text   not null,
    text_gn      text   not null,
    text_en      text   not null,
    hash         text   not null,                  -- SHA-256 of the three texts
    window_days  bigint not null,                  -- days in which anybody may challenge an accreditation
    published_at bigint not null
);

-- The public reads name, kind, department and themes; how to reach an organisation is for the team alone.
create table application (
    id             uuid   primary key not null,
    process_id     uuid   not null references process (id),
    number         bigint not null,
    name           text   not null,
    kind           text   not null,
    department     text   not null,
    representative text   not null,
    address        text   not null,
    phone          text   not null,
    email          text   not null,
    received_at    bigint not null,
    log_seq        bigint not null,                -- the line of the log that tells its name
    entered_by     text,                           -- the role that typed it on its behalf
    organisation_id uuid  references organisation (id), -- once it is in the register
    discarded_at   bigint,                         -- it was no application: its name is shown no more
    discarded_by   text,
    discard_reason text,
    unique (process_id, number)
);

create table application_theme (
    application_id uuid   not null references application (id),
    theme          text   not null,
    position       bigint not null,
    primary key (application_id, theme)
);

-- What was decided, theme by theme; the last decision stands. Nothing is changed here, only added.
create table accreditation_decision (
    process_id      uuid   not null references process (id),
    position        bigint not null,
    application     bigint,                        -- the number of the application, where one was decided on
    organisation_id uuid   references organisation (id), -- none while it was never accepted
    theme           text   not null,
    verdict         text   not null check (verdict in ('accepted','refused','revoked')),
    reason          text   not null,
    decided_at      bigint not null,
    decided_by      text   not null,               -- as in public: curator 3
    proposed_by     text,                          -- the first of two people, where two were needed
    primary key (process_id, position)
);
create index accreditation_decision_by_organisation on accreditation_decision (organisation_id, theme, position);

-- What was accredited before decisions were kept.
insert into accreditation_decision (process_id, position, organisation_id, theme, verdict, reason, decided_at, decided_by)
    select o.process_id, row_number() over (partition by o.process_id order by o.position, a.position), o.id, a.theme,
        'accepted', '', p.created_at, 'system'
    from accreditation a join organisation o on o.id = a.organisation_id join process p on p.id = o.process_id;

-- Somebody says that an organisation should not vote; the text is public with its answer.
create table challenge (
    process_id      uuid   not null references process (id),
    number          bigint not null,
    organisation_id uuid   not null references organisation (id),
    said            text   not null,
    filed_at        bigint not null,
    upheld          boolean,
    answer          text,
    answered_at     bigint,
    answered_by     text,
    primary key (process_id, number)
);
create index challenge_by_organisation on challenge (organisation_id);

-- What the forum decided on the register.
create table register_approval (
    process_id  uuid   not null references process (id),
    position    bigint not null,
    decided_on  text   not null,                   -- a calendar day
    decision    text   not null,                   -- its number and text
    hash        text   not null,                   -- SHA-256 of the register as it stood
    recorded_at bigint not null,
    recorded_by text   not null,
    primary key (process_id, position)
);

-- Who speaks for an organisation; the name is for the team and the door, how it was chosen is public.
create table mandate (
    organisation_id uuid   not null references organisation (id),
    mandate         text   not null check (mandate in ('delegate','alternate')),
    name            text   not null,
    chosen          text   not null,
    named_at        bigint not null,
    primary key (organisation_id, mandate)
);

alter table organisation add column conflict text not null default ''; -- what could sway it, in public
