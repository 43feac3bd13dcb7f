-- What institutions say of proposals before the vote. It informs and never decides.

create table opinion (
    proposal_id uuid   not null references proposal (id),
    institution text   not null,                   -- its slug
    asked_at    bigint not null,
    asked_by    text   not null,                   -- as in public: curator 3
    due_on      text   not null,                   -- the last day to answer, a calendar day
    stance      text   check (stance in ('would_lead','with_changes','cannot')),
    said        text,                              -- why, or which changes
    answered_at bigint,
    answered_by text,
    speaker     text,                              -- who answered for it, for the team alone
    primary key (proposal_id, institution)
);
create index opinion_by_institution on opinion (institution, proposal_id);

-- A link with which somebody answers for an institution without an account, on one device. Only the hash of its token is kept.
create table opinion_link (
    token_hash  text   primary key not null,
    process_id  uuid   not null references process (id),
    institution text   not null,
    made_at     bigint not null,
    made_by     text   not null,
    expires_on  text   not null,                   -- the last day of what was asked when it was made
    begun_at    bigint,                            -- when it was opened on the device that answers
    replaced_at bigint                             -- a later link took its place
);
create index opinion_link_by_institution on opinion_link (process_id, institution, made_at);

-- Accounts that answer for an institution.
create table officer (
    process_id  uuid   not null references process (id),
    institution text   not null,
    account_id  uuid   not null references account (id),
    primary key (process_id, institution, account_id)
);
create index officer_by_account on officer (account_id);

alter table invitation add column institution text; -- the institution that an officer will answer for
