//! The forum: who sits in it, what it decides, and which steps wait for it where the manual says so.

use domain::forum::{Ballot, Demand, Presence, Side, Subject, Votes};
use domain::round::{Effect, Method, Terms};
use domain::{Event, Refusal};
use jiff::civil::Date;
use specimens::hall::Hall;
use storage::forum_decisions::{self, NewDecision};
use storage::forum_members::{self, Member};
use storage::forum_sessions::{self, NewSession};
use storage::{Change, Db, Error, events, forum_demands, openings, preparations, register_approvals, rules};
use storage::{organisations, preparations::NewRound};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn member(side: Side, body: &str) -> Member {
    let (name, alternate) = (format!("Titular de {body}"), format!("Suplente de {body}"));
    Member { number: 0, side, body: body.into(), name, alternate, since: day("2018-01-01"), until: None }
}

/// Two seats of the government and one of society, and a meeting at which all were there.
async fn met(change: &mut Change) -> u32 {
    for (side, body) in [(Side::Government, "Ministerio"), (Side::Government, "Secretaría"), (Side::Society, "Red")] {
        forum_members::seat(change, &member(side, body)).await.unwrap();
    }
    let there = vec![(1, false), (2, true), (3, false)];
    let new = NewSession { held_on: day("2018-03-01"), place: "Asunción".into(), notes: String::new(), there };
    forum_sessions::record(change, &new).await.unwrap()
}

fn decision(session: u32, subject: Subject) -> NewDecision {
    let (decision, reason) = ("Se aprueba.".into(), "Nadie se opuso.".into());
    NewDecision { session, subject, about: None, ballot: Ballot::default(), decision, reason }
}

fn favour(government: u32, society: u32) -> Ballot {
    let votes = |favour| Votes { favour, ..Votes::default() };
    Ballot { government: votes(government), society: votes(society) }
}

both!(who_was_there_is_counted_by_side_and_nobody_votes_twice, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let session = met(&mut change).await;
    let more = NewDecision { ballot: favour(2, 2), ..decision(session, Subject::Other) };
    let refused = forum_decisions::decide(&mut change, &more).await.unwrap_err();
    let told = Refusal::MoreVotesThanMembers { side: Side::Society, present: 1 };
    assert!(matches!(refused, Error::Refused(refusal) if refusal == told));
    let voted = NewDecision { ballot: favour(2, 1), ..decision(session, Subject::Other) };
    forum_decisions::decide(&mut change, &voted).await.unwrap();
    forum_demands::set(&mut change, &[Demand::EqualSides]).await.unwrap();
    let refused = forum_decisions::decide(&mut change, &voted).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::UnequalSides { government: 2, society: 1 })));
    change.commit().await.unwrap();
    let kept = forum_sessions::all(&db, hall.process).await.unwrap().remove(0);
    assert_eq!((kept.present, kept.there[1]), (Presence { government: 2, society: 1 }, (2, true)));
    let decided = forum_decisions::all(&db, hall.process).await.unwrap();
    assert!(decided.len() == 1 && decided[0].adopted && decided[0].ballot == favour(2, 1));
});

both!(a_seat_counts_only_within_its_term, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    met(&mut change).await;
    forum_members::end(&mut change, 3, day("2018-03-10")).await.unwrap();
    assert!(forum_members::end(&mut change, 3, day("2018-03-11")).await.is_err(), "it has ended");
    let new = |held_on, there| NewSession { held_on: day(held_on), place: "Luque".into(), notes: String::new(), there };
    for (held_on, seat) in [("2018-03-11", 3), ("2017-12-31", 1), ("2018-03-11", 9)] {
        let refused = forum_sessions::record(&mut change, &new(held_on, vec![(seat, false)])).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ChangedMeanwhile))), "{held_on} {seat}");
    }
    assert_eq!(forum_sessions::record(&mut change, &new("2018-03-10", vec![(3, false)])).await.unwrap(), 2);
});

both!(a_round_waits_for_the_register_to_be_approved_as_it_stands, |db: Db| async move {
    let hall = Hall::of(&db, 3).await;
    let mut change = hall.change().await;
    let session = met(&mut change).await;
    forum_demands::set(&mut change, &[Demand::Register, Demand::Rule]).await.unwrap();
    let terms = Terms { method: Method::Score { seats: 1 }, effect: Effect::Advisory, ..Terms::default() };
    let new = NewRound { meeting: 1, terms, proposals: None };
    let round = preparations::prepare(&mut change, None, &new).await.unwrap().number;
    let waits =
        |error: Error, on| matches!(error, Error::Refused(Refusal::ForumMustDecide { subject }) if subject == on);
    assert!(waits(openings::open(&mut change, round).await.unwrap_err(), Subject::Register));
    let against = Votes { against: 1, ..Votes::default() };
    let no = NewDecision {
        ballot: Ballot { society: against, ..Ballot::default() },
        ..decision(session, Subject::Register)
    };
    forum_decisions::decide(&mut change, &no).await.unwrap();
    assert!(waits(openings::open(&mut change, round).await.unwrap_err(), Subject::Register), "it was not approved");
    forum_decisions::decide(&mut change, &decision(session, Subject::Register)).await.unwrap();
    let late = specimens::organisation("tarde");
    organisations::add(&mut change, &late).await.unwrap();
    organisations::accredit(&mut change, "tarde", &["salud".into()]).await.unwrap();
    assert!(waits(openings::open(&mut change, round).await.unwrap_err(), Subject::Register), "another register");
    forum_decisions::decide(&mut change, &decision(session, Subject::Register)).await.unwrap();
    openings::open(&mut change, round).await.unwrap();
    rules::put_rule(
        &mut change,
        "{\"id\":\"regla\",\"seats_total\":1,\"tie_break\":[\"lot\"],\"lot\":{\"seed\":\"a\"}}",
    )
    .await
    .unwrap();
    assert!(waits(rules::lock_rule(&mut change, "regla").await.unwrap_err(), Subject::Rule));
    change.commit().await.unwrap();
    assert_eq!(register_approvals::all(&db, hall.process).await.unwrap().len(), 2, "those adopted stand on its page");
    let told = events::all(&db, hall.process).await.unwrap().into_iter().filter_map(|line| line.event);
    let decided = told.filter(|event| matches!(event, Event::ForumDecided { hash: Some(_), .. })).count();
    assert_eq!(decided, 3);
});
