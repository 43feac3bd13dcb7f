-- Organisations that came to a meeting, as they were checked in at the door.
create table check_in (
    meeting_id      uuid    not null references meeting (id),
    organisation_id uuid    not null references organisation (id),
    mandate         text    not null check (mandate in ('delegate','alternate')),
    is_late         boolean not null,              -- after the round had opened
    checked_in_at   bigint  not null,
    checked_in_by   text    not null,              -- as in public: assistant 2
    confirmed_by    text,                          -- the second person of a late one
    primary key (meeting_id, organisation_id)
);
