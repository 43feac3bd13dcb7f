//! What counts when organisations vote: once, within the limits, while the round is open; and what the rule makes of it.

use domain::accreditation::{Decision, Verdict};
use domain::credential::{Account, Cause};
use domain::refusal::BallotFault;
use domain::round::{Effect, Method, Terms};
use domain::rule::TieStep;
use domain::selection::Reason;
use domain::{Event, Instant, Names, OrganisationId, ProcessId, Refusal, Signature, Stage, UserId};
use specimens::hall::Hall;
use storage::agendas::{self, Treatment};
use storage::ballots::NewBallot;
use storage::contributions::{self, NewContribution};
use storage::meetings::{self, NewMeeting};
use storage::organisations::{self, NewOrganisation};
use storage::preparations::NewRound;
use storage::processes::{self};
use storage::rulings::{self, Ruling, Subject};
use storage::themes::{self, Theme};
use storage::voters::Turnout;
use storage::{
    Change, Db, Error, accounts, ballots, credentials, events, openings, preparations, proposals, rounds, rules,
    selections, sheets, voters,
};

const RULE: &str = r#"{"id":"regla","max_approvals_per_organisation_theme_meeting":2,"seats_total":2,"min_approvals":1,
"tie_break":["departments","indigenous","created_at","lot"],"lot":{"seed":"semilla"}}"#;

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

async fn change(db: &Db, process: ProcessId) -> Change {
    db.change(process, Signature::Sample, at("2018-03-20T12:00:00Z")).await.unwrap()
}

fn contribution(n: u32) -> NewContribution {
    NewContribution {
        theme: Some(if n <= 4 { "salud" } else { "agua" }.into()),
        ..specimens::contribution(format!("Propuesta {n}"), at("2018-01-10T12:00:00Z").plus_days(i64::from(n)))
    }
}

/// Two themes, proposals 1 to 4 of health and 5 to 6 of water, all treated at both of two meetings, three organisations,
/// and a locked rule of two seats. No round is open.
async fn process(db: &Db) -> ProcessId {
    let id = ProcessId(db.chance().id());
    let mut change = change(db, id).await;
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    for (slug, position) in [("salud", 1), ("agua", 2)] {
        let name = Names { es: slug.into(), ..Default::default() };
        themes::put_theme(&mut change, &Theme { slug: slug.into(), position, name, icon: slug.into() }).await.unwrap();
    }
    for n in 1..=6 {
        let id = contributions::receive(&mut change, db, &contribution(n)).await.unwrap();
        let contribution = contributions::in_change(&mut change, id).await.unwrap().unwrap();
        proposals::accept(&mut change, &contribution, None).await.unwrap();
    }
    for meeting in 1..=2 {
        plan_meeting(&mut change, meeting).await;
    }
    for (slug, kind, department) in [("ara", "ngo", "PY-1"), ("ysyry", "indigenous", "PY-2"), ("kuna", "ngo", "PY-1")] {
        let (name, department) = (slug.to_uppercase(), Some(department.to_owned()));
        let new = NewOrganisation { name, kind: kind.into(), department, ..specimens::organisation(slug) };
        organisations::add(&mut change, &new).await.unwrap();
        organisations::accredit(&mut change, slug, &["salud".into()]).await.unwrap();
    }
    organisations::accredit(&mut change, "ara", &["agua".into(), "salud".into()]).await.unwrap();
    rules::put_rule(&mut change, RULE).await.unwrap();
    rules::lock_rule(&mut change, "regla").await.unwrap();
    change.commit().await.unwrap();
    id
}

async fn plan_meeting(change: &mut Change, meeting: u32) {
    let new = NewMeeting {
        ends_at: at("2018-03-20T15:00:00Z"),
        themes: vec!["salud".into(), "agua".into()],
        ..specimens::meeting(at("2018-03-20T11:30:00Z"))
    };
    meetings::plan(change, &new).await.unwrap();
    agendas::put_on_agenda(change, meeting, &[1, 2, 3, 4, 5, 6]).await.unwrap();
    for proposal in 1..=6 {
        agendas::treat(change, meeting, proposal, &Treatment::default()).await.unwrap();
    }
}

async fn open(db: &Db, process: ProcessId, meeting: u32) -> u32 {
    let mut change = change(db, process).await;
    let new = NewRound { meeting, terms: Terms::default(), proposals: None };
    let round = preparations::prepare(&mut change, None, &new).await.unwrap();
    openings::open(&mut change, round.number).await.unwrap();
    change.commit().await.unwrap();
    round.number
}

async fn close(db: &Db, process: ProcessId, round: u32) {
    let mut change = change(db, process).await;
    rounds::close(&mut change, round).await.unwrap();
    change.commit().await.unwrap();
}

async fn id_of(db: &Db, process: ProcessId, slug: &str) -> OrganisationId {
    organisations::all(db, process).await.unwrap().into_iter().find(|o| o.slug == slug).unwrap().id
}

async fn cast(db: &Db, process: ProcessId, round: u32, slug: &str, marks: &[u32]) -> Result<(), Error> {
    let voter = id_of(db, process, slug).await;
    let marks = marks.iter().map(|number| (*number, "1".to_owned())).collect();
    let mut change = change(db, process).await;
    let receipt = db.chance().code(10);
    ballots::cast(&mut change, &NewBallot { round, voter, receipt, marks }).await?;
    change.commit().await
}

async fn account(change: &mut Change, name: &str) -> UserId {
    accounts::add(change, &format!("{name}@jopoi.example"), name, "hash").await.unwrap()
}

fn fault(result: Result<(), Error>) -> Option<BallotFault> {
    match result {
        Ok(()) => None,
        Err(Error::Refused(Refusal::BallotRefused { reason, .. })) => Some(reason),
        Err(other) => panic!("{other}"),
    }
}

both!(a_second_ballot_is_refused_in_the_round_and_in_the_theme, |db: Db| async move {
    let process = process(&db).await;
    let (first, second) = (open(&db, process, 1).await, open(&db, process, 2).await);
    assert_eq!(fault(cast(&db, process, second, "ara", &[1]).await), None);
    assert_eq!(
        fault(cast(&db, process, second, "ara", &[2]).await),
        Some(BallotFault::SecondMeeting),
        "one ballot a round"
    );
    assert_eq!(
        fault(cast(&db, process, first, "ara", &[1]).await),
        Some(BallotFault::SecondMeeting),
        "one vote a theme"
    );
    assert_eq!(fault(cast(&db, process, first, "ara", &[5]).await), None, "a theme it left open is still its own");
});

both!(a_ballot_that_meets_a_rule_is_refused_whole_and_cuts_nothing, |db: Db| async move {
    let process = process(&db).await;
    let round = open(&db, process, 1).await;
    assert_eq!(fault(cast(&db, process, round, "kuna", &[1, 2, 3]).await), Some(BallotFault::OverLimit));
    assert_eq!(fault(cast(&db, process, round, "kuna", &[1, 5]).await), Some(BallotFault::NotAccredited));
    assert_eq!(fault(cast(&db, process, round, "kuna", &[99]).await), Some(BallotFault::NotOnRound));
    let id = rounds::by_number(&db, process, round).await.unwrap().unwrap().id;
    assert_eq!(voters::turnout(&db, id).await.unwrap(), Turnout { cast: 0, entitled: 3, present: 0 });
    assert_eq!(fault(cast(&db, process, round, "kuna", &[]).await), None, "a blank ballot is a ballot");
    assert_eq!(voters::turnout(&db, id).await.unwrap(), Turnout { cast: 1, entitled: 3, present: 0 });
});

both!(of_two_devices_at_once_exactly_one_counts, |db: Db| async move {
    let process = process(&db).await;
    let round = open(&db, process, 1).await;
    let (one, other) =
        tokio::join!(cast(&db, process, round, "ysyry", &[1, 2]), cast(&db, process, round, "ysyry", &[3]));
    assert_ne!(one.is_ok(), other.is_ok());
    close(&db, process, round).await;
    let kept = ballots::approvals(&db, process).await.unwrap().len();
    assert_eq!(kept, if one.is_ok() { 2 } else { 1 });
});

both!(a_closed_round_takes_nothing_and_tells_what_was_cast_with_its_hash, |db: Db| async move {
    let process = process(&db).await;
    let number = open(&db, process, 1).await;
    cast(&db, process, number, "ysyry", &[2, 1]).await.unwrap();
    let open_round = rounds::by_number(&db, process, number).await.unwrap().unwrap();
    assert!(ballots::approvals(&db, process).await.unwrap().is_empty(), "nothing before it closes");
    assert!(ballots::approvals_of_round(&db, &open_round).await.unwrap().is_empty());
    assert!(ballots::roll(&db, open_round.id).await.unwrap().is_empty());
    assert!(selections::compute(&db, process).await.unwrap().is_none(), "no interim result");
    close(&db, process, number).await;
    let late = cast(&db, process, number, "kuna", &[1]).await;
    assert!(matches!(late, Err(Error::Refused(Refusal::RoundNotOpen))));
    let file = "meeting,organisation,proposal\n1,ysyry,1\n1,ysyry,2\n";
    let hash = domain::log::sha256(file.as_bytes());
    let told = events::all(&db, process).await.unwrap().into_iter().filter_map(|line| line.event).next_back();
    assert_eq!(told, Some(Event::RoundClosed { round: number, ballots: 1, hash, entitled: Some(3), present: Some(0) }));
});

both!(a_round_needs_a_locked_rule_and_proposals_that_were_discussed, |db: Db| async move {
    let process = process(&db).await;
    let mut change = change(&db, process).await;
    let id = contributions::receive(&mut change, &db, &contribution(7)).await.unwrap();
    let received = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    proposals::accept(&mut change, &received, None).await.unwrap();
    agendas::put_on_agenda(&mut change, 1, &[7]).await.unwrap();
    let new = NewRound { meeting: 1, terms: Terms::default(), proposals: None };
    let round = preparations::prepare(&mut change, None, &new).await.unwrap();
    let refused = openings::open(&mut change, round.number).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::NotDiscussed { numbers }) if numbers == [7]));
});

both!(a_credential_works_once_and_dies_when_it_is_replaced, |db: Db| async move {
    let process = process(&db).await;
    let round = open(&db, process, 1).await;
    let mut first = change(&db, process).await;
    let issued = credentials::issue(&mut first, db.keys(), round, None, None).await.unwrap();
    first.commit().await.unwrap();
    assert_eq!(issued.len(), 3);
    let spelt = format!("{} {}", issued[0].code[..5].to_lowercase(), &issued[0].code[5..]);
    let hash = credentials::redeem(&db, &spelt).await.unwrap().expect("however it is typed");
    assert_eq!(credentials::seat_of(&db, &hash).await.unwrap().unwrap().name, "ARA");
    let mut second = change(&db, process).await;
    let again = credentials::issue(&mut second, db.keys(), round, Some("ara"), Some(Cause::Lost)).await.unwrap();
    second.commit().await.unwrap();
    assert!(credentials::redeem(&db, &issued[0].code).await.unwrap().is_none(), "replaced");
    assert!(credentials::seat_of(&db, &hash).await.unwrap().is_none(), "also where it was redeemed before");
    assert!(credentials::redeem(&db, &again[0].code).await.unwrap().is_some());
    cast(&db, process, round, "ara", &[1]).await.unwrap();
    assert!(credentials::redeem(&db, &again[0].code).await.unwrap().is_none(), "used");
    assert!(credentials::redeem(&db, "AAAAA-AAAAA").await.unwrap().is_none());
});

both!(sheets_are_printed_before_a_round_opens_and_work_from_then_on, |db: Db| async move {
    let hall = Hall::of(&db, 3).await;
    let mut before = hall.change().await;
    let terms = Terms { method: Method::Score { seats: 1 }, effect: Effect::Advisory, ..Terms::default() };
    let new = NewRound { meeting: 1, terms, proposals: None };
    let number = preparations::prepare(&mut before, None, &new).await.unwrap().number;
    let printed = credentials::issue(&mut before, db.keys(), number, None, None).await.unwrap();
    let lost = printed[0].slug.clone();
    let again = credentials::issue(&mut before, db.keys(), number, Some(&lost), Some(Cause::Lost)).await.unwrap();
    before.commit().await.unwrap();
    assert_eq!((printed.len(), again.len()), (3, 1));
    let early = credentials::redeem(&db, &again[0].code).await.unwrap_err();
    assert!(matches!(early, Error::Refused(Refusal::RoundNotYetOpen)));
    assert!(credentials::redeem(&db, &printed[0].code).await.unwrap().is_none(), "the lost one is dead already");
    let mut opening = hall.change().await;
    let ana = accounts::add(&mut opening, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    let decision = Decision { theme: "salud".into(), verdict: Verdict::Revoked, reason: "Se disolvió.".into() };
    let ruling = Ruling { on: Subject::Organisation(printed[2].slug.clone()), decisions: vec![decision] };
    assert_eq!(rulings::submit(&mut opening, ana, &ruling).await.unwrap(), None, "no round is open: one is enough");
    openings::open(&mut opening, number).await.unwrap();
    opening.commit().await.unwrap();
    assert!(credentials::redeem(&db, &again[0].code).await.unwrap().is_some());
    assert!(credentials::redeem(&db, &printed[1].code).await.unwrap().is_some());
    assert!(credentials::redeem(&db, &printed[2].code).await.unwrap().is_none(), "no longer on the register");
    let mut discarding = hall.change().await;
    let number = preparations::prepare(&mut discarding, None, &new).await.unwrap().number;
    let printed = credentials::issue(&mut discarding, db.keys(), number, None, None).await.unwrap();
    preparations::discard(&mut discarding, number).await.unwrap();
    discarding.commit().await.unwrap();
    assert!(credentials::redeem(&db, &printed[0].code).await.unwrap().is_none(), "its round was taken back");
});

both!(every_sheet_is_accounted_for, |db: Db| async move {
    let process = process(&db).await;
    let round = open(&db, process, 1).await;
    let mut issuing = change(&db, process).await;
    let issued = credentials::issue(&mut issuing, db.keys(), round, None, None).await.unwrap();
    assert!(
        credentials::issue(&mut issuing, db.keys(), round, None, None).await.unwrap().is_empty(),
        "all have theirs"
    );
    let lost = credentials::issue(&mut issuing, db.keys(), round, Some("ara"), Some(Cause::Lost)).await.unwrap();
    credentials::issue(&mut issuing, db.keys(), round, Some("kuna"), Some(Cause::Spoiled)).await.unwrap();
    issuing.commit().await.unwrap();
    let hash = credentials::redeem(&db, &lost[0].code).await.unwrap().unwrap();
    let dead = db.keys().code_hash(&issued[0].code);
    let voter = id_of(&db, process, "ara").await;
    let mut casting = change(&db, process).await;
    assert!(matches!(credentials::use_up(&mut casting, &dead).await, Err(Error::Refused(Refusal::BadCode))));
    credentials::use_up(&mut casting, &hash).await.unwrap();
    let (receipt, marks) = (db.chance().code(10), [(1, "1".to_owned())].into());
    ballots::cast(&mut casting, &NewBallot { round, voter, receipt, marks }).await.unwrap();
    casting.commit().await.unwrap();
    let id = rounds::by_number(&db, process, round).await.unwrap().unwrap().id;
    let account = sheets::account(&sheets::of_round(&db, id).await.unwrap());
    assert_eq!(account, Account { issued: 5, used: 1, lost: 1, spoiled: 1, unused: 2 });
    assert!(account.balances());
    let shown = sheets::at_door(&db, &issued[0].code).await.unwrap().unwrap();
    assert_eq!((shown.organisation.as_str(), shown.meeting, shown.is_live), ("ara", 1, false));
});

both!(the_rule_decides_a_tie_and_the_selection_is_recorded_once, |db: Db| async move {
    let process = process(&db).await;
    let round = open(&db, process, 1).await;
    cast(&db, process, round, "ara", &[2, 3]).await.unwrap();
    cast(&db, process, round, "ysyry", &[1, 3]).await.unwrap();
    close(&db, process, round).await;
    let again = open(&db, process, 2).await;
    cast(&db, process, again, "kuna", &[]).await.unwrap();
    assert!(selections::compute(&db, process).await.unwrap().is_none(), "none while a round is open");
    close(&db, process, again).await;
    let selection = selections::compute(&db, process).await.unwrap().unwrap();
    let chosen: Vec<u32> = selection.selected.iter().map(|chosen| chosen.number).collect();
    assert_eq!(chosen, [3, 1], "one approval each, but that of 1 is of an indigenous organisation");
    let lost = Reason::LostTie { tie_step: TieStep::Indigenous, against: 1 };
    assert_eq!(selection.not_selected[0].reason, lost);
    let mut first = change(&db, process).await;
    selections::record(&mut first, &selection).await.unwrap();
    first.commit().await.unwrap();
    let stage = |n| {
        let db = db.clone();
        async move { proposals::by_number(&db, process, n).await.unwrap().unwrap().stage() }
    };
    assert_eq!(
        (stage(2).await, stage(1).await, stage(6).await),
        (Stage::NotSelected, Stage::Selected, Stage::NotSelected)
    );
    let mut second = change(&db, process).await;
    let refused = selections::record(&mut second, &selection).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::SelectionRecorded)));
});

both!(a_revoked_organisation_keeps_the_votes_that_counted, |db: Db| async move {
    let process = process(&db).await;
    let round = open(&db, process, 1).await;
    cast(&db, process, round, "ara", &[1]).await.unwrap();
    let mut revoking = change(&db, process).await;
    let (ana, luis) = (account(&mut revoking, "ana").await, account(&mut revoking, "luis").await);
    let revoked = |theme: &str| Decision {
        theme: theme.into(),
        verdict: Verdict::Revoked,
        reason: "Presentó papeles de otra organización.".into(),
    };
    let ruling = Ruling { on: Subject::Organisation("ara".into()), decisions: vec![revoked("salud"), revoked("agua")] };
    let act = rulings::submit(&mut revoking, ana, &ruling).await.unwrap().expect("a round is open: two people");
    rulings::confirm(&mut revoking, luis, act).await.unwrap();
    revoking.commit().await.unwrap();
    let ara = organisations::all(&db, process).await.unwrap().remove(0);
    assert_eq!(ara.themes, ["salud"]);
    close(&db, process, round).await;
    assert_eq!(selections::compute(&db, process).await.unwrap().unwrap().selected.len(), 1);
});
