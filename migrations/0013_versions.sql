-- Versions of the text of a proposal; the first is what its contribution says.

create table proposal_version (
    proposal_id uuid   not null references proposal (id),
    number      bigint not null,                   -- from 2
    cause       text   not null check (cause in ('edited','joined','separated','suggested','split')),
    title       text   not null,
    problem     text   not null,
    solution    text   not null,
    reason      text,                              -- what was said about the change
    written_at  bigint not null,
    written_by  text   not null,                   -- as in public: curator 3
    primary key (proposal_id, number)
);

-- For whom the proposal that took others in was worded anew: the text before stands again once the last of them leaves.
create table joint_text (
    proposal_id uuid   primary key not null references proposal (id),   -- the one that was taken in
    survivor    bigint not null,                   -- the number of the one that took it in
    version     bigint not null                    -- the version of that one
);

-- Which proposal another was made of.
create table split_part (
    proposal_id uuid   primary key not null references proposal (id),
    from_number bigint not null,
    split_at    bigint not null
);

-- Wordings that somebody suggested and that wait for a curator; public once they are taken over.
create table suggested_edit (
    process_id  uuid   not null references process (id),
    number      bigint not null,
    proposal_id uuid   not null references proposal (id),
    base        bigint not null,                   -- the version that was before the eyes of who suggested it
    title       text   not null,
    problem     text   not null,
    solution    text   not null,
    reason      text,
    sent_at     bigint not null,
    decided_at  bigint,
    decided_by  text,
    version     bigint,                            -- the version that it led to
    answer      text,
    primary key (process_id, number)
);
create index suggested_edit_by_proposal on suggested_edit (proposal_id, number);
