//! Institutions are asked, answer until their last day and before the vote, and every answer stands in the log.

use domain::event::Step;
use domain::opinion::{Reply, Stance};
use domain::{Event, Instant, ProcessId, Refusal, Role, Said, Signature, Stage};
use jiff::civil::{Date, date};
use storage::contributions::{self, NewContribution};
use storage::invitations::{self, Offer};
use storage::opinions::Answer;
use storage::processes::{self};
use storage::themes::{self, Institution};
use storage::{Change, Db, Error, accounts, events, officers, opinion_links, opinions, proposals};

const ASKED: Date = date(2018, 3, 1);
const DUE: Date = date(2018, 3, 16);

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

async fn change(db: &Db, process: ProcessId) -> Change {
    db.change(process, Signature::Sample, at("2018-03-01T12:00:00Z")).await.unwrap()
}

/// A process with two proposals and an institution that was asked about the first.
async fn asked(db: &Db) -> ProcessId {
    let id = ProcessId(db.chance().id());
    let mut change = change(db, id).await;
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    let health = Institution {
        slug: "ministerio-salud".into(),
        name: "Ministerio de Salud".into(),
        kind: "executive".into(),
        department: String::new(),
    };
    themes::put_institution(&mut change, &health, 1).await.unwrap();
    for n in 1..=2 {
        let id = contributions::receive(&mut change, db, &contribution(n)).await.unwrap();
        let contribution = contributions::in_change(&mut change, id).await.unwrap().unwrap();
        proposals::accept(&mut change, &contribution, None).await.unwrap();
    }
    opinions::ask(&mut change, 1, "ministerio-salud", DUE).await.unwrap();
    change.commit().await.unwrap();
    id
}

fn contribution(n: u32) -> NewContribution {
    NewContribution {
        theme: Some("salud".into()),
        ..specimens::contribution(format!("Propuesta {n}"), at("2018-01-10T12:00:00Z"))
    }
}

fn answer(stance: Stance, said: &str) -> Answer {
    Answer { stance, said: Some(said.to_owned()), speaker: Some("Ana Ñandutí, directora".into()) }
}

async fn move_on(change: &mut Change, number: u32, step: Step) {
    let before = proposals::in_change(change, number).await.unwrap().unwrap();
    proposals::record(change, &before, step).await.unwrap();
}

both!(an_opinion_is_asked_given_and_corrected, |db: Db| async move {
    let process = asked(&db).await;
    let waiting = opinions::of_proposal(&db, process, 1).await.unwrap().remove(0);
    assert_eq!((waiting.reply(ASKED), waiting.name.as_str()), (Reply::Awaited, "Ministerio de Salud"));
    assert_eq!(waiting.reply(date(2018, 3, 17)), Reply::NoAnswer);
    let left: Vec<u32> = opinions::unasked(&db, process).await.unwrap().into_iter().map(|one| one.number).collect();
    assert_eq!(left, [2]);
    let mut change = change(&db, process).await;
    let first = answer(Stance::WithChanges, "Solo en hospitales.");
    assert!(opinions::give(&mut change, 1, "ministerio-salud", &first, ASKED).await.unwrap());
    assert!(!opinions::give(&mut change, 1, "ministerio-salud", &first, ASKED).await.unwrap(), "the same is no news");
    let last = answer(Stance::WouldLead, "También en los puestos.");
    assert!(opinions::give(&mut change, 1, "ministerio-salud", &last, DUE).await.unwrap());
    change.commit().await.unwrap();
    let given = opinions::of_institution(&db, process, "ministerio-salud").await.unwrap().remove(0);
    assert_eq!(given.reply(date(2019, 1, 1)), Reply::WouldLead);
    assert_eq!(given.said.as_deref(), Some("También en los puestos."));
    assert_eq!(opinions::all(&db, process).await.unwrap(), [given]);
    let told: Vec<Event> = events::all(&db, process).await.unwrap().into_iter().filter_map(|one| one.event).collect();
    let institution = || "ministerio-salud".to_owned();
    let said = |stance, text| Event::OpinionGiven {
        proposal: 1,
        institution: institution(),
        stance,
        said: Some(Said::new(text)),
    };
    let expected = [
        Event::OpinionAsked { proposal: 1, institution: institution(), due_on: DUE },
        said(Stance::WithChanges, "Solo en hospitales."),
        said(Stance::WouldLead, "También en los puestos."),
    ];
    assert!(told.ends_with(&expected), "{told:?}");
});

both!(an_opinion_comes_before_its_last_day_and_before_the_vote, |db: Db| async move {
    let process = asked(&db).await;
    let mut change = change(&db, process).await;
    let given = answer(Stance::Cannot, "Lo impide una ley.");
    let late = opinions::give(&mut change, 1, "ministerio-salud", &given, date(2018, 3, 17)).await;
    assert!(matches!(late, Err(Error::Refused(Refusal::OpinionLate { last_day })) if last_day == DUE));
    let unasked = opinions::give(&mut change, 2, "ministerio-salud", &given, ASKED).await;
    assert!(matches!(unasked, Err(Error::Refused(Refusal::ChangedMeanwhile))));
    let longer = date(2018, 3, 20);
    opinions::ask(&mut change, 1, "ministerio-salud", longer).await.unwrap();
    opinions::give(&mut change, 1, "ministerio-salud", &given, longer).await.unwrap();
    move_on(&mut change, 1, Step::Discussed { meeting: 1 }).await;
    move_on(&mut change, 1, Step::PutOnBallot { round: 1 }).await;
    let voted = opinions::ask(&mut change, 1, "ministerio-salud", longer).await;
    let refusal = Refusal::NoOpinionNow { number: 1, stage: Stage::OnBallot };
    assert!(matches!(voted, Err(Error::Refused(told)) if told == refusal));
    let other = answer(Stance::WouldLead, "Cambió la ley.");
    assert!(opinions::give(&mut change, 1, "ministerio-salud", &other, longer).await.is_err());
});

both!(a_link_opens_once_and_until_the_next_is_made, |db: Db| async move {
    let process = asked(&db).await;
    let mut change = change(&db, process).await;
    let first = opinion_links::make(&mut change, db.keys(), "ministerio-salud", DUE).await.unwrap();
    let first = opinion_links::id_of(db.keys(), &first);
    opinion_links::begin(&mut change, &first).await.unwrap();
    let twice = opinion_links::begin(&mut change, &first).await;
    assert!(matches!(twice, Err(Error::Refused(Refusal::BadCode))));
    let second = opinion_links::make(&mut change, db.keys(), "ministerio-salud", DUE).await.unwrap();
    let third = opinion_links::make(&mut change, db.keys(), "ministerio-salud", DUE).await.unwrap();
    let replaced = opinion_links::begin(&mut change, &opinion_links::id_of(db.keys(), &second)).await;
    assert!(matches!(replaced, Err(Error::Refused(Refusal::BadCode))));
    change.commit().await.unwrap();
    let all = opinion_links::of_process(&db, process).await.unwrap();
    assert_eq!(all.iter().filter(|link| link.replaced_at.is_none()).count(), 1);
    let last = opinion_links::by_id(&db, &opinion_links::id_of(db.keys(), &third)).await.unwrap().unwrap();
    assert_eq!((last.begun_at, last.expires_on, last.institution.as_str()), (None, DUE, "ministerio-salud"));
    assert!(opinion_links::by_id(&db, "another").await.unwrap().is_none());
});

both!(whoever_is_invited_for_an_institution_answers_for_it, |db: Db| async move {
    let process = asked(&db).await;
    let mut change = change(&db, process).await;
    let offer = Offer {
        role: Role::Institution,
        organisation: None,
        institution: Some("ministerio-salud".into()),
        note: "Salud".into(),
    };
    let token = invitations::invite(&mut change, db.keys(), &offer).await.unwrap();
    let ana = accounts::add(&mut change, "ana@salud.example", "Ana", "x").await.unwrap();
    change.commit().await.unwrap();
    let now = at("2018-03-02T12:00:00Z");
    let link = invitations::by_id(&db, &invitations::id_of(db.keys(), &token), now).await.unwrap().unwrap();
    let mut change = self::change(&db, process).await;
    invitations::accept(&mut change, &link, ana).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(officers::of_account(&db, ana).await.unwrap(), [(process, "ministerio-salud".to_owned())]);
    assert_eq!(officers::of_process(&db, process).await.unwrap()[0].email, "ana@salud.example");
    let mut change = self::change(&db, process).await;
    officers::dismiss(&mut change, "ministerio-salud", ana).await.unwrap();
    change.commit().await.unwrap();
    assert!(officers::of_account(&db, ana).await.unwrap().is_empty());
});
