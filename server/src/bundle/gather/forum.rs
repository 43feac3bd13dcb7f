//! The forum: who sits in it, when it met, what it decided. A process without one has no such files.

use super::filled;
use crate::bundle::Folder;
use crate::bundle::rows::{ForumDecision, ForumDemand, ForumMember, ForumSession};
use domain::ProcessId;
use domain::forum::Ballot;
use storage::forum_decisions::Decision;
use storage::forum_sessions::Session;
use storage::{Db, forum_decisions, forum_demands, forum_members, forum_sessions};

/// The files about it.
pub async fn forum(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let members = forum_members::all(db, process).await?;
    let demands = forum_demands::of_process(db, process).await?;
    if members.is_empty() && demands.is_empty() {
        return Ok(());
    }
    let rows = demands.into_iter().map(|demand| ForumDemand { demand: demand.name().to_owned() });
    folder.table(&rows.collect::<Vec<_>>())?;
    let mut rows: Vec<_> = members
        .into_iter()
        .map(|one| ForumMember {
            number: one.number,
            side: one.side.name().to_owned(),
            body: one.body,
            name: one.name,
            alternate: filled(one.alternate),
            since: one.since,
            until: one.until,
        })
        .collect();
    rows.sort_by_key(|row| row.number);
    folder.table(&rows)?;
    let sessions = forum_sessions::all(db, process).await?.into_iter().map(session);
    folder.table(&sessions.collect::<Vec<_>>())?;
    let decisions = forum_decisions::all(db, process).await?.into_iter().map(decision);
    folder.table(&decisions.collect::<Vec<_>>())
}

fn session(one: Session) -> ForumSession {
    let seat = |(seat, is_alternate): (u32, bool)| if is_alternate { format!("{seat}a") } else { seat.to_string() };
    ForumSession {
        number: one.number,
        held_on: one.held_on,
        place: one.place,
        notes_es: filled(one.notes),
        there: one.there.into_iter().map(seat).collect(),
        government: one.present.government,
        society: one.present.society,
        recorded_at: one.recorded_at,
        recorded_by: one.recorded_by,
    }
}

fn decision(one: Decision) -> ForumDecision {
    let Ballot { government, society } = one.ballot;
    ForumDecision {
        number: one.number,
        session: one.session,
        subject: one.subject.name().to_owned(),
        about: one.about,
        hash: one.hash,
        adopted: one.adopted,
        government_favour: government.favour,
        government_against: government.against,
        government_abstain: government.abstain,
        society_favour: society.favour,
        society_against: society.against,
        society_abstain: society.abstain,
        decision_es: one.decision,
        reason_es: one.reason,
        recorded_at: one.recorded_at,
        recorded_by: one.recorded_by,
    }
}
