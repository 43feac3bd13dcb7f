//! After a round has closed: objections in their window, and corrections by two people that overwrite nothing.

use domain::refusal::BallotFault;
use domain::round::{Effect, Figure, Marks, Method, Objections, Objectors, Secrecy, Terms};
use domain::{Event, Instant, ProcessId, Refusal, Role, Signature, UserId};
use specimens::hall::Hall;
use storage::correcting::{self, NewCorrection};
use storage::rounds::{self, Round};
use storage::{Db, Error, On, accounts, ballots, corrections, events, objections, rules, selections};

const RULE: &str = r#"{"id":"regla","max_approvals_per_organisation_theme_meeting":2,"seats_total":1,"min_approvals":1,
"tie_break":["lot"],"lot":{"seed":"semilla"}}"#;

async fn people(db: &Db) -> (UserId, UserId) {
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::System, at("2018-03-20T12:00:00Z")).await.unwrap();
    let ana = accounts::add(&mut change, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    let luis = accounts::add(&mut change, "luis@jopoi.example", "Luis", "hash").await.unwrap();
    change.commit().await.unwrap();
    (ana, luis)
}

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

fn score() -> Terms {
    Terms { method: Method::Score { seats: 1 }, effect: Effect::Advisory, ..Terms::default() }
}

fn new(ballot: &str, marks: &[(u32, &str)]) -> NewCorrection {
    let marks: Marks = marks.iter().map(|(option, mark)| (*option, (*mark).to_owned())).collect();
    NewCorrection { round: 1, ballot: ballot.into(), marks, reason: "El acta dice otra cosa.".into(), objection: None }
}

async fn propose(hall: &Hall, who: UserId, new: &NewCorrection) -> Result<u32, Error> {
    let mut change = hall.change().await;
    change.sign(Signature::Officer { role: Role::Curator, number: 1 }, change.now());
    let act = correcting::propose(&mut change, who, new).await?;
    change.commit().await?;
    Ok(act)
}

async fn confirm(hall: &Hall, who: UserId, act: u32) -> Result<u32, Error> {
    let mut change = hall.change().await;
    change.sign(Signature::Officer { role: Role::Curator, number: 2 }, change.now());
    let round = correcting::confirm(&mut change, who, act).await?;
    change.commit().await?;
    Ok(round)
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn figure(proposal: u32, value: &str, before: u32, after: u32) -> Figure {
    Figure { proposal, value: value.into(), before, after }
}

async fn closed(hall: &Hall, round: &Round) -> Round {
    hall.close(round).await;
    rounds::by_number(&hall.db, hall.process, round.number).await.unwrap().unwrap()
}

both!(a_correction_takes_two_people_says_both_figures_and_overwrites_nothing, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 2).await, people(&db).await);
    let round = hall.open(score()).await.unwrap();
    hall.cast_as(&round, 0, "A", &[(1, "5")]).await.unwrap();
    assert_eq!(refusal(propose(&hall, ana, &new("organisation-0", &[(1, "2")])).await), Refusal::ObjectionEarly);
    let round = closed(&hall, &round).await;
    assert_eq!(refusal(propose(&hall, ana, &new("organisation-0", &[(1, " 5 ")])).await), Refusal::CorrectsNothing);
    let act = propose(&hall, ana, &new("organisation-0", &[(1, "2"), (3, "4")])).await.unwrap();
    assert_eq!(refusal(confirm(&hall, ana, act).await), Refusal::SamePerson);
    assert!(corrections::of(&db, &round).await.unwrap().0.is_empty(), "nothing counts otherwise yet");
    confirm(&hall, luis, act).await.unwrap();
    let (told, counted) = corrections::of(&db, &round).await.unwrap();
    let figures = vec![figure(1, "2", 0, 1), figure(1, "5", 1, 0), figure(3, "4", 0, 1)];
    assert_eq!(told[0].figures, figures);
    assert_eq!((told[0].proposed_by.as_str(), told[0].by.as_str()), ("curator 1", "curator 2"));
    assert_eq!(counted["organisation-0"], new("", &[(1, "2"), (3, "4")]).marks);
    assert_eq!(
        storage::boxes::boxed(&db, &round).await.unwrap()[0].marks,
        new("", &[(1, "5")]).marks,
        "as it was cast"
    );
    let kinds = events::all(&db, hall.process).await.unwrap().into_iter().filter_map(|recorded| recorded.event);
    let events: Vec<Event> = kinds.filter(|event| matches!(event, Event::RoundCorrected { .. })).collect();
    assert!(matches!(&events[..], [Event::RoundCorrected { figures: told, .. }] if *told == figures), "{events:?}");
    for sql in
        ["update correction set reason = 'x'", "delete from correction_mark", "update correction_mark set counts = '1'"]
    {
        assert!(run(&db, sql).await.is_err(), "{sql}");
    }
});

async fn run(db: &Db, sql: &'static str) -> sqlx::Result<()> {
    match db.writer() {
        On::Sqlite(db) => sqlx::query(sql).execute(db).await.map(drop),
        On::Postgres(db) => sqlx::query(sql).execute(db).await.map(drop),
    }
}

both!(a_correction_of_a_correction_and_one_that_came_too_late, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 2).await, people(&db).await);
    let round = hall.open(score()).await.unwrap();
    hall.cast_as(&round, 0, "A", &[(1, "5")]).await.unwrap();
    let round = closed(&hall, &round).await;
    let first = propose(&hall, ana, &new("organisation-0", &[(1, "2")])).await.unwrap();
    let other = propose(&hall, ana, &new("organisation-0", &[(1, "3")])).await.unwrap();
    confirm(&hall, luis, first).await.unwrap();
    assert_eq!(refusal(confirm(&hall, luis, other).await), Refusal::ChangedMeanwhile, "it was proposed for a 5");
    let back = propose(&hall, luis, &new("organisation-0", &[(1, "5")])).await.unwrap();
    confirm(&hall, ana, back).await.unwrap();
    let uncast = propose(&hall, ana, &new("organisation-1", &[(2, "1")])).await.unwrap();
    confirm(&hall, luis, uncast).await.unwrap();
    let (told, counted) = corrections::of(&db, &round).await.unwrap();
    assert_eq!((told.len(), told[1].figures.clone()), (3, vec![figure(1, "2", 1, 0), figure(1, "5", 0, 1)]));
    assert_eq!(counted["organisation-1"], new("", &[(2, "1")]).marks, "a ballot that was never entered");
    assert_eq!(refusal(propose(&hall, ana, &new("nobody", &[(1, "1")])).await), Refusal::ChangedMeanwhile);
});

both!(the_selection_counts_what_was_corrected_and_nothing_is_corrected_once_it_is_recorded, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 2).await, people(&db).await);
    let mut change = hall.change().await;
    rules::put_rule(&mut change, RULE).await.unwrap();
    rules::lock_rule(&mut change, "regla").await.unwrap();
    change.commit().await.unwrap();
    let objections = Some(Objections { days: 2, by: Objectors::Anybody });
    let round = hall.open(Terms { objections, ..Terms::default() }).await.unwrap();
    hall.cast_as(&round, 0, "A", &[(1, "1")]).await.unwrap();
    hall.cast_as(&round, 1, "B", &[(1, "1"), (2, "1")]).await.unwrap();
    closed(&hall, &round).await;
    let over = propose(&hall, ana, &new("organisation-0", &[(1, "1"), (2, "1"), (3, "1")])).await;
    let reason = BallotFault::OverLimit;
    assert_eq!(refusal(over), Refusal::BallotRefused { reason, theme: Some("salud".into()), proposal: None });
    for (ballot, marks) in [("organisation-0", &[(2, "1")][..]), ("organisation-1", &[(2, "1")])] {
        let act = propose(&hall, ana, &new(ballot, marks)).await.unwrap();
        confirm(&hall, luis, act).await.unwrap();
    }
    let selection = selections::compute(&db, hall.process).await.unwrap().expect("a selection");
    assert_eq!((selection.selected[0].number, selection.selected[0].approvals), (2, 2));
    assert_eq!(ballots::approvals(&db, hall.process).await.unwrap().len(), 3, "as they were cast");
    let mut change = hall.change().await;
    assert_eq!(refusal(selections::record(&mut change, &selection).await), Refusal::ObjectionsOpen);
    drop(change);
    object(&hall, "2018-03-20T12:00:00Z", None).await.unwrap();
    let mut change = hall.change().await;
    change.sign(Signature::Sample, at("2018-03-22T12:00:00Z"));
    assert_eq!(refusal(selections::record(&mut change, &selection).await), Refusal::ObjectionsOpen, "one waits");
    storage::objections::answer(&mut change, 1, false, "No es cierto.", None).await.unwrap();
    selections::record(&mut change, &selection).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(refusal(propose(&hall, ana, &new("organisation-0", &[])).await), Refusal::SelectionRecorded);
});

both!(a_paper_of_a_secret_box_is_corrected_by_its_own_name, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 10).await, people(&db).await);
    let round = hall.open(Terms { secrecy: Secrecy::Secret, ..score() }).await.unwrap();
    hall.cast_as(&round, 0, "A", &[(1, "5")]).await.unwrap();
    let round = closed(&hall, &round).await;
    assert_eq!(refusal(propose(&hall, ana, &new("organisation-0", &[(1, "1")])).await), Refusal::ChangedMeanwhile);
    let paper = storage::boxes::boxed(&db, &round).await.unwrap().remove(0).receipt;
    let act = propose(&hall, ana, &new(&paper, &[(1, "1")])).await.unwrap();
    confirm(&hall, luis, act).await.unwrap();
    assert_eq!(corrections::counted(&db, &round).await.unwrap()[0].marks, new("", &[(1, "1")]).marks);
});

async fn object(hall: &Hall, now: &str, by: Option<usize>) -> Result<u32, Error> {
    let mut change = hall.change().await;
    change.sign(Signature::Citizen, at(now));
    let number = objections::file(&mut change, 1, by.map(|n| hall.voters[n]), "La urna estaba abierta.").await?;
    change.commit().await?;
    Ok(number)
}

both!(an_objection_is_filed_in_its_window_and_answered_once, |db: Db| async move {
    let hall = Hall::of(&db, 2).await;
    let window = |by| Terms { objections: Some(Objections { days: 2, by }), ..score() };
    let round = hall.open(window(Objectors::Delegates)).await.unwrap();
    assert_eq!(refusal(object(&hall, "2018-03-20T12:00:00Z", Some(0)).await), Refusal::ObjectionEarly);
    closed(&hall, &round).await;
    assert_eq!(refusal(object(&hall, "2018-03-20T12:00:00Z", None).await), Refusal::NotAnObjector);
    assert_eq!(refusal(object(&hall, "2018-03-22T12:00:00Z", Some(0)).await), Refusal::ObjectionLate);
    assert_eq!(object(&hall, "2018-03-22T11:59:59Z", Some(0)).await.unwrap(), 1);
    let filed = objections::all(&db, hall.process).await.unwrap().remove(0);
    assert!(filed.is_public() && filed.organisation.as_ref().is_some_and(|(slug, _)| slug == "organisation-0"));
    let mut change = hall.change().await;
    objections::answer(&mut change, 1, true, "Es cierto: estaba abierta.", Some("Acta 7.")).await.unwrap();
    let again = objections::answer(&mut change, 1, false, "No es cierto.", None).await;
    assert_eq!(refusal(again), Refusal::AlreadyAnswered);
    change.commit().await.unwrap();
    let answer = objections::all(&db, hall.process).await.unwrap().remove(0).answer.expect("an answer");
    assert_eq!((answer.upheld, answer.forum.as_deref()), (true, Some("Acta 7.")));
});

both!(where_anybody_objects_the_text_waits_for_its_answer_and_without_a_window_nobody_does, |db: Db| async move {
    let hall = Hall::of(&db, 2).await;
    let objections = Some(Objections { days: 2, by: Objectors::Anybody });
    let round = hall.open(Terms { objections, ..score() }).await.unwrap();
    closed(&hall, &round).await;
    object(&hall, "2018-03-20T12:00:00Z", None).await.unwrap();
    assert!(!storage::objections::all(&db, hall.process).await.unwrap()[0].is_public());
    let log: String = events::all(&db, hall.process)
        .await
        .unwrap()
        .into_iter()
        .filter_map(|recorded| recorded.event.map(|event| format!("{event:?}")))
        .collect();
    assert!(log.contains("ObjectionFiled") && !log.contains("La urna"), "{log}");
    let other = hall.open(score()).await.unwrap();
    let other = closed(&hall, &other).await;
    let mut change = hall.change().await;
    let refused = storage::objections::file(&mut change, other.number, None, "La urna estaba abierta.").await;
    assert_eq!(refusal(refused), Refusal::ObjectionLate);
});
