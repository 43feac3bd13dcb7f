//! What is kept, on SQLite and on PostgreSQL: one program, so that it is linked once.

#[macro_use]
mod database;

mod accounts;
mod backup;
mod cloud;
mod corrections;
mod crowd;
mod curation;
mod door;
mod failures;
mod forum;
mod full;
mod hands;
mod imports;
mod invitations;
mod lots;
mod meetings;
mod notices;
mod opinions;
mod paper;
mod plan;
mod proposal_lists;
mod quotes;
mod register;
mod removals;
mod resets;
mod search;
mod secrecy;
mod sessions;
mod statements;
mod talk;
mod votes;
