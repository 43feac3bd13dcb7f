-- What takes two people of the team: proposed by one, confirmed by another.
create table joint_act (
    process_id  uuid   not null references process (id),
    number      bigint not null,
    does        text   not null,
    body        text   not null,                   -- what will be done, as the program reads it
    proposed_at bigint not null,
    proposed_by text   not null,                   -- as in public: curator 3
    proposer    uuid   not null references account (id),
    settled_at  bigint,
    settled_by  text,
    settler     uuid   references account (id),
    confirmed   boolean,
    primary key (process_id, number)
);
