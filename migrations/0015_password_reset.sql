-- A link by which somebody who lost their password sets another one. Only the hash of its token is kept.

create table password_reset (
    token_hash text   primary key not null,
    account_id uuid   not null references account (id),
    made_by    text   not null,                    -- as in public: administrator 1
    expires_at bigint not null,
    used_at    bigint
);
create index password_reset_by_account on password_reset (account_id);
