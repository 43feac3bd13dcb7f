//! A forum that met, approved the register with votes and lost a member.

use domain::forum::{Ballot, Demand, Side, Subject, Votes};
use storage::forum_decisions::{self, NewDecision};
use storage::forum_members::{self, Member};
use storage::forum_sessions::{self, NewSession};
use storage::{Change, forum_demands};

/// Two seats, a meeting with an alternate, and a decision of each kind of vote.
pub async fn sit(change: &mut Change) {
    for (side, body, alternate) in [(Side::Government, "Ministerio", ""), (Side::Society, "Red «Ñandutí»", "Suplente")]
    {
        let (name, alternate) = (format!("Titular de {body}"), alternate.to_owned());
        let since = "2018-01-01".parse().unwrap();
        let member = Member { number: 0, side, body: body.into(), name, alternate, since, until: None };
        forum_members::seat(change, &member).await.unwrap();
    }
    let there = vec![(1, false), (2, true)];
    let held_on = "2018-01-15".parse().unwrap();
    let met = NewSession { held_on, place: "Asunción".into(), notes: "Dijo: \"sí\", y firmó.".into(), there };
    let session = forum_sessions::record(change, &met).await.unwrap();
    let one = |favour, against| Votes { favour, against, abstain: 0 };
    for (subject, ballot) in [
        (Subject::Register, Ballot { government: one(1, 0), society: one(1, 0) }),
        (Subject::Other, Ballot { government: one(0, 1), society: one(0, 0) }),
        (Subject::Plan, Ballot::default()),
    ] {
        let (decision, reason) = ("Decidió la mesa.".into(), "Lo pidieron ambos lados.".into());
        let new = NewDecision { session, subject, about: None, ballot, decision, reason };
        forum_decisions::decide(change, &new).await.unwrap();
    }
    forum_members::end(change, 2, "2018-02-01".parse().unwrap()).await.unwrap();
    forum_demands::set(change, &[Demand::Plan, Demand::EqualSides]).await.unwrap();
}
