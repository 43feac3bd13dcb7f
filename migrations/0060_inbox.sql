-- The way of a contribution through the team: who sees to it, which institution was asked to answer it, where it was
-- referred to, and what its author said to the answer.

alter table contribution add column owner text;          -- as in public: curator 3
alter table contribution add column filtered_at bigint;  -- when somebody had read it and took it on
alter table contribution add column institution text;    -- the slug of the one that was asked to answer, or has answered
alter table contribution add column directed_at bigint;
alter table contribution add column directed_until text; -- the last day of that institution, a calendar day
alter table contribution add column speaker text;        -- who answered for it, for the team alone
alter table contribution add column helped boolean;      -- whether the answer answered it, as its author says
create index contribution_by_institution on contribution (process_id, institution);
create index contribution_by_owner on contribution (process_id, owner);

-- What isn't plan material and went to who is responsible: counted apart, and still followed.
create table referral (
    contribution_id uuid   primary key not null references contribution (id),
    institution     text,                          -- its slug, if it is one of the list
    next_step       text   not null,               -- what happens next, as last known
    due_on          text,                          -- until when, a calendar day; none when it is settled
    followed_at     bigint not null
);

-- What an author wrote once more, after the answer; it is not published.
create table reply (
    contribution_id uuid   primary key not null references contribution (id),
    said            text   not null,
    said_at         bigint not null,
    due_at          bigint not null,
    answer          text,
    answered_at     bigint,
    answered_by     text
);

-- Answers that are given often: drafts, which whoever answers changes before they are sent.
create table draft_answer (
    process_id uuid   not null references process (id),
    number     bigint not null,
    title      text   not null,
    text       text   not null,
    primary key (process_id, number)
);
