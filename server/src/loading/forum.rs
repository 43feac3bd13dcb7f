//! The forum as another installation had it: its seats, meetings and decisions.

use super::Failure;
use super::register::{told, word};
use crate::bundle::{Bundle, rows};
use domain::Signature;
use domain::forum::{Ballot, Demand, Votes};
use storage::forum_decisions::Decision;
use storage::forum_members::Member;
use storage::forum_sessions::NewSession;
use storage::{Change, Error, forum_decisions, forum_demands, forum_members, forum_sessions};

/// Tells it again; the log tells when.
pub async fn tell(change: &mut Change, bundle: &Bundle) -> Result<(), Failure> {
    let (by, now) = (change.by(), change.now());
    let forum = &bundle.forum;
    let mut demands = Vec::new();
    for row in forum.demands.iter() {
        demands.push(word::<Demand>(&row.demand)?);
    }
    forum_demands::retell(change, &demands).await?;
    told(&forum.members, async |row| seat(change, row).await).await?;
    told(&forum.sessions, async |row| meet(change, row).await).await?;
    told(&forum.decisions, async |row| decide(change, row).await).await?;
    change.sign(by, now);
    Ok(())
}

async fn seat(change: &mut Change, row: &rows::ForumMember) -> Result<(), Error> {
    let member = Member {
        number: row.number,
        side: word(&row.side)?,
        body: row.body.clone(),
        name: row.name.clone(),
        alternate: row.alternate.clone().unwrap_or_default(),
        since: row.since,
        until: row.until,
    };
    forum_members::retell(change, &member).await
}

async fn meet(change: &mut Change, row: &rows::ForumSession) -> Result<(), Error> {
    let seat = |text: &String| {
        let (number, is_alternate) = text.strip_suffix('a').map_or((text.as_str(), false), |number| (number, true));
        let number = number.parse().map_err(|_| Error::Inconsistent(format!("“{text}” is no seat")))?;
        Ok::<_, Error>((number, is_alternate))
    };
    let there = row.there.iter().map(seat).collect::<Result<_, _>>()?;
    let notes = row.notes_es.clone().unwrap_or_default();
    let told = NewSession { held_on: row.held_on, place: row.place.clone(), notes, there };
    let by: Signature =
        row.recorded_by.parse().map_err(|_| Error::Inconsistent(format!("who is {}?", row.recorded_by)))?;
    change.sign(by, row.recorded_at);
    forum_sessions::retell(change, row.number, &told).await
}

async fn decide(change: &mut Change, row: &rows::ForumDecision) -> Result<(), Error> {
    let votes = |favour, against, abstain| Votes { favour, against, abstain };
    let decision = Decision {
        number: row.number,
        session: row.session,
        subject: word(&row.subject)?,
        about: row.about,
        hash: row.hash.clone(),
        adopted: row.adopted,
        ballot: Ballot {
            government: votes(row.government_favour, row.government_against, row.government_abstain),
            society: votes(row.society_favour, row.society_against, row.society_abstain),
        },
        decision: row.decision_es.clone(),
        reason: row.reason_es.clone(),
        recorded_at: row.recorded_at,
        recorded_by: row.recorded_by.clone(),
    };
    forum_decisions::retell(change, &decision).await
}
