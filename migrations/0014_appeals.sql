-- Appeals of authors against decisions on what they sent; what they say is public once it is answered.

create table appeal (
    process_id  uuid    not null references process (id),
    number      bigint  not null,
    contribution_id uuid not null references contribution (id),
    proposal    bigint,                            -- the number of the proposal it became
    against     text    not null check (against in ('merge','set_aside','answer','referral')),
    decided_at  bigint  not null,                  -- the decision
    decided_by  text    not null,
    said        text    not null,
    filed_at    bigint  not null,
    upheld      boolean,
    answer      text,
    answered_at bigint,
    answered_by text,
    primary key (process_id, number),
    unique (contribution_id, decided_at)           -- once
);
