-- What somebody said in a WhatsApp group and a person picked: word for word, with its time, beside the contribution it became.

create table quote (
    contribution_id uuid   not null references contribution (id),
    position        bigint not null,
    said_at         bigint not null,
    said_by         text   not null,                -- keyed hash of the author's name or number; neither is kept
    text            text   not null,
    primary key (contribution_id, position)
);

-- Keyed hashes of what was said in a group and looked at, so that a longer export offers only what is new. The words of
-- those that nobody picked are kept nowhere.
create table heard (
    process_id      uuid   not null references process (id),
    hash            text   not null,
    contribution_id uuid   references contribution (id), -- what it became, if somebody picked it
    primary key (process_id, hash)
);
