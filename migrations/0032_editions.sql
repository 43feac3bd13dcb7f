-- The pack and the minutes of a meeting as they were published: each edition byte for byte, the old ones stay.
create table edition (
    meeting_id   uuid   not null references meeting (id),
    work         text   not null check (work in ('pack','minutes')),
    edition      bigint not null,
    body         text   not null,
    hash         text   not null,
    published_at bigint not null,
    published_by text   not null,
    reason       text,                             -- why it differs from the one before
    primary key (meeting_id, work, edition)
);

-- Who was told of which edition, by whom and when.
create table telling (
    meeting_id uuid   not null,
    work       text   not null,
    edition    bigint not null,
    audience   text   not null check (audience in ('group','organisation')),
    slug       text   not null,
    told_at    bigint not null,
    told_by    text   not null,
    primary key (meeting_id, work, edition, audience, slug),
    foreign key (meeting_id, work, edition) references edition (meeting_id, work, edition)
);
