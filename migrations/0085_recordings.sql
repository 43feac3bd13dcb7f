-- Voice notes, pictures and documents that somebody sent instead of typing: for the team alone, until they are erased.
create table recording (
    contribution_id uuid   not null references contribution (id),
    number          bigint not null,
    media_type      text   not null,
    bytes           bytea  not null,
    kept_at         bigint not null,
    transcribed_at  bigint,
    transcribed_by  text,
    primary key (contribution_id, number)
);
