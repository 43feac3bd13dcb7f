-- Forms on paper: each has a code of its own, by which it is entered once and its author follows it. Only hashes are kept.
create table paper_sheet (
    code_hash       text   primary key not null,
    process_id      uuid   not null references process (id),
    batch           bigint not null,
    printed_at      bigint not null,
    printed_by      text   not null,                -- as in public: assistant 4
    contribution_id uuid   references contribution (id),
    entered_at      bigint
);
create index paper_sheet_by_batch on paper_sheet (process_id, batch);
