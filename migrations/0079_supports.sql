-- Who supports a proposal: an account, or the contribution whose tracking code somebody holds. Never public; counted as people.
create table support (
    proposal_id  uuid   not null references proposal (id),
    supporter    uuid   not null,
    supported_at bigint not null,
    primary key (proposal_id, supporter)
);
create index support_by_supporter on support (supporter);

-- What a curator adds to the reason that the rule gives a proposal which was not selected. The log holds what stood before.
create table remark (
    proposal_id uuid   primary key not null references proposal (id),
    said        text   not null,
    written_at  bigint not null,
    written_by  text   not null
);
