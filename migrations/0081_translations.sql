-- Translations that people wrote; the newest stands here, all of them in the log.
create table translation (
    process_id uuid   not null references process (id),
    subject    text   not null check (subject in ('proposal','reason','commitment','rule')),
    number     bigint not null,                       -- of the proposal or the commitment; 0 for the rule
    language   text   not null,
    source     text   not null,                       -- fingerprint of the text that was translated
    title      text   not null,
    problem    text   not null,
    solution   text   not null,
    written_at bigint not null,
    written_by text   not null,
    primary key (process_id, subject, number, language)
);
