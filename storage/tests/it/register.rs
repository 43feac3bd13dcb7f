//! Who may vote: applications, what is decided on them, challenges, and what takes two people once a round has opened.

use domain::accreditation::{Bar, Decision, Verdict};
use domain::organisation::{Kind, Mandate};
use domain::related::Contact;
use domain::{Event, Instant, Names, ProcessId, Refusal, Role, Signature, UserId};
use storage::applications::{self, NewApplication};
use storage::processes::{self, NewProcess};
use storage::rulings::{self, Ruling, Subject};
use storage::{
    Change, Db, Error, On, accounts, challenges, criteria, events, joint_acts, mandates, organisations, register,
    register_approvals,
};

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

fn day(n: i64) -> Instant {
    at("2018-03-01T12:00:00Z").plus_days(n)
}

async fn change_at(db: &Db, process: ProcessId, now: Instant) -> Change {
    db.change(process, Signature::Officer { role: Role::Curator, number: 1 }, now).await.unwrap()
}

/// A process with published criteria and a window of five days.
async fn process(db: &Db) -> ProcessId {
    let id = ProcessId(db.chance().id());
    let mut change = change_at(db, id, day(0)).await;
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    let text = Names { es: "Dos años de trabajo.".into(), ..Default::default() };
    criteria::publish(&mut change, &text, 5).await.unwrap();
    change.commit().await.unwrap();
    id
}

fn application(name: &str) -> NewApplication {
    NewApplication {
        name: name.into(),
        kind: Kind::Community,
        department: None,
        themes: vec!["salud".into(), "agua".into()],
        contact: Contact { representative: "Ana".into(), address: "Calle 1".into(), phone: "0900 000 001".into() },
        email: "ana@jopoi.example".into(),
        entered_by: None,
    }
}

async fn apply(db: &Db, process: ProcessId, name: &str) -> Result<u32, Error> {
    let mut change = db.change(process, Signature::Citizen, day(1)).await.unwrap();
    let number = applications::receive(&mut change, &application(name)).await?;
    change.commit().await?;
    Ok(number)
}

fn decision(theme: &str, verdict: Verdict, reason: &str) -> Decision {
    Decision { theme: theme.into(), verdict, reason: reason.into() }
}

const REASON: &str = "No mostró que trabaja en el tema.";

async fn people(db: &Db) -> (UserId, UserId) {
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::System, day(0)).await.unwrap();
    let ana = accounts::add(&mut change, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    let luis = accounts::add(&mut change, "luis@jopoi.example", "Luis", "hash").await.unwrap();
    change.commit().await.unwrap();
    (ana, luis)
}

/// Accepts health with no more words, refuses water with a reason.
async fn decide(db: &Db, process: ProcessId, account: UserId, application: u32) {
    let mut change = change_at(db, process, day(2)).await;
    let decisions = vec![decision("salud", Verdict::Accepted, ""), decision("agua", Verdict::Refused, REASON)];
    let ruling = Ruling { on: Subject::Application(application), decisions };
    assert_eq!(rulings::submit(&mut change, account, &ruling).await.unwrap(), None);
    change.commit().await.unwrap();
}

/// A round that is prepared, as far as the register knows.
async fn prepare_round(db: &Db, process: ProcessId) {
    let (meeting, round) = (db.chance().id(), db.chance().id());
    let meet = "insert into meeting (id, process_id, number, title, place, starts_at, ends_at) values ($1, $2, 1, 'R', 'L', 1, 2)";
    let prepare = "insert into round (id, process_id, number, meeting_id, prepared_at) values ($1, $2, 1, $3, 1)";
    match db.writer() {
        On::Sqlite(db) => {
            sqlx::query(meet).bind(meeting).bind(process.0).execute(db).await.unwrap();
            sqlx::query(prepare).bind(round).bind(process.0).bind(meeting).execute(db).await.unwrap();
        }
        On::Postgres(db) => {
            sqlx::query(meet).bind(meeting).bind(process.0).execute(db).await.unwrap();
            sqlx::query(prepare).bind(round).bind(process.0).bind(meeting).execute(db).await.unwrap();
        }
    }
}

async fn open_round(db: &Db, process: ProcessId) {
    prepare_round(db, process).await;
    let open = "update round set opened_at = 1 where process_id = $1";
    match db.writer() {
        On::Sqlite(db) => sqlx::query(open).bind(process.0).execute(db).await.map(drop),
        On::Postgres(db) => sqlx::query(open).bind(process.0).execute(db).await.map(drop),
    }
    .unwrap();
}

async fn told(db: &Db, process: ProcessId) -> Vec<Event> {
    events::all(db, process).await.unwrap().into_iter().filter_map(|line| line.event).collect()
}

both!(an_applicant_enters_the_register_with_the_first_theme_that_is_accepted, |db: Db| async move {
    let (process, (ana, _)) = (process(&db).await, people(&db).await);
    let number = apply(&db, process, "Comunidad Yvága").await.unwrap();
    assert!(organisations::all(&db, process).await.unwrap().is_empty(), "an application is no voter");
    decide(&db, process, ana, number).await;
    let kept = organisations::all(&db, process).await.unwrap().remove(0);
    assert_eq!((kept.slug.as_str(), kept.kind.as_str()), ("comunidad-yvaga", "community"));
    assert_eq!(kept.themes, ["salud"]);
    let stored = applications::all(&db, process).await.unwrap().remove(0);
    assert_eq!(stored.organisation, Some(kept.id));
    let told = told(&db, process).await;
    let accepted =
        Event::OrganisationAccredited { organisation: kept.slug, themes: vec!["salud".into()], reason: None };
    assert!(told.contains(&accepted), "{told:?}");
    assert!(matches!(told.last(), Some(Event::ApplicationRefused { application: 1, themes, reason })
        if themes == &["agua"] && reason.text() == Some(REASON)));
    let mut again = change_at(&db, process, day(2)).await;
    let ruling = Ruling { on: Subject::Application(number), decisions: vec![decision("agua", Verdict::Accepted, "")] };
    let refused = rulings::submit(&mut again, ana, &ruling).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::ChangedMeanwhile)), "a theme is decided once");
});

both!(a_double_click_applies_once_and_names_alike_get_addresses_of_their_own, |db: Db| async move {
    let (process, (ana, _)) = (process(&db).await, people(&db).await);
    let first = apply(&db, process, "Ñande Yvy").await.unwrap();
    let twice = apply(&db, process, "ÑANDE YVY").await.unwrap_err();
    assert!(matches!(twice, Error::Refused(Refusal::Taken)));
    decide(&db, process, ana, first).await;
    let second = apply(&db, process, "Ñande Yvy").await.unwrap();
    decide(&db, process, ana, second).await;
    let slugs: Vec<String> = organisations::all(&db, process).await.unwrap().into_iter().map(|one| one.slug).collect();
    assert_eq!(slugs, ["nande-yvy", "nande-yvy-2"]);
});

both!(nobody_applies_before_the_criteria_are_public_but_the_team_may_type, |db: Db| async move {
    let bare = ProcessId(db.chance().id());
    let mut change = change_at(&db, bare, day(0)).await;
    let new = NewProcess {
        slug: "otro".into(),
        name: Names { es: "Otro".into(), ..Default::default() },
        ..specimens::process()
    };
    processes::add(&mut change, &new).await.unwrap();
    let refused = applications::receive(&mut change, &application("Ara")).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::CriteriaNotPublished)));
    let typed = NewApplication { entered_by: Some("curator 1".into()), ..application("Ara") };
    assert_eq!(applications::receive(&mut change, &typed).await.unwrap(), 1);
});

both!(what_was_no_application_is_named_no_more, |db: Db| async move {
    let (process, (ana, _)) = (process(&db).await, people(&db).await);
    let number = apply(&db, process, "Compre barato").await.unwrap();
    let mut change = change_at(&db, process, day(2)).await;
    applications::discard(&mut change, number, "Es publicidad, no una organización.").await.unwrap();
    change.commit().await.unwrap();
    let names = |event: &Event| matches!(event, Event::ApplicationReceived { name, .. } if name.text().is_some());
    assert!(!told(&db, process).await.iter().any(names), "the name is erased from the log");
    assert!(applications::all(&db, process).await.unwrap()[0].discarded.is_some());
    let other = apply(&db, process, "Ara").await.unwrap();
    decide(&db, process, ana, other).await;
    let mut change = change_at(&db, process, day(3)).await;
    let late = applications::discard(&mut change, other, "Es publicidad, no una organización.").await.unwrap_err();
    assert!(matches!(late, Error::Refused(Refusal::ChangedMeanwhile)), "decided is decided");
});

/// What bars the only organisation from voting health, at a moment.
async fn bar(db: &Db, process: ProcessId, now: Instant) -> Option<Bar> {
    let entry = register::register(db, process, now).await.unwrap().remove(0);
    assert_eq!(entry.is_entitled(&["salud".into()]), entry.themes == ["salud"]);
    entry.barred.iter().find(|(theme, _)| theme == "salud").map(|(_, bar)| *bar)
}

both!(a_challenge_bars_until_it_is_answered_and_after_if_it_was_right, |db: Db| async move {
    let (process, (ana, _)) = (process(&db).await, people(&db).await);
    let number = apply(&db, process, "Ara").await.unwrap();
    decide(&db, process, ana, number).await;
    assert_eq!(bar(&db, process, day(3)).await, Some(Bar::WindowOpen));
    assert_eq!(bar(&db, process, day(7)).await, None);
    let mut late = change_at(&db, process, day(7)).await;
    let refused = challenges::file(&mut late, "ara", "No existe tal organización.").await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::WindowClosed)));
    drop(late);
    for (n, upheld) in [(1, false), (2, true)] {
        let mut change = change_at(&db, process, day(4)).await;
        assert_eq!(challenges::file(&mut change, "ara", "No existe tal organización.").await.unwrap(), n);
        change.commit().await.unwrap();
        assert_eq!(bar(&db, process, day(9)).await, Some(Bar::Challenged));
        let mut change = change_at(&db, process, day(5)).await;
        challenges::answer(&mut change, n, upheld, "Revisamos sus papeles.").await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(bar(&db, process, day(9)).await, upheld.then_some(Bar::Challenged));
    }
    let mut change = change_at(&db, process, day(6)).await;
    let revoked = vec![decision("salud", Verdict::Revoked, "El reclamo era cierto.")];
    let ruling = Ruling { on: Subject::Organisation("ara".into()), decisions: revoked };
    rulings::submit(&mut change, ana, &ruling).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(bar(&db, process, day(9)).await, Some(Bar::Revoked));
    let mut change = change_at(&db, process, day(7)).await;
    organisations::accredit(&mut change, "ara", &["salud".into()]).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(bar(&db, process, day(13)).await, None, "what was decided later is not held back");
});

both!(once_a_round_has_opened_it_takes_two_people, |db: Db| async move {
    let (process, (ana, luis)) = (process(&db).await, people(&db).await);
    let number = apply(&db, process, "Ara").await.unwrap();
    open_round(&db, process).await;
    let ruling = Ruling { on: Subject::Application(number), decisions: vec![decision("salud", Verdict::Accepted, "")] };
    let mut first = change_at(&db, process, day(2)).await;
    let act = rulings::submit(&mut first, ana, &ruling).await.unwrap().expect("it waits");
    first.commit().await.unwrap();
    assert!(organisations::all(&db, process).await.unwrap().is_empty());
    let mut alone = change_at(&db, process, day(2)).await;
    let refused = rulings::confirm(&mut alone, ana, act).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::SamePerson)), "in whatever role");
    drop(alone);
    let mut second = db.change(process, Signature::Officer { role: Role::Curator, number: 2 }, day(2)).await.unwrap();
    rulings::confirm(&mut second, luis, act).await.unwrap();
    second.commit().await.unwrap();
    assert_eq!(organisations::all(&db, process).await.unwrap()[0].themes, ["salud"]);
    let told = told(&db, process).await;
    assert!(told.iter().any(
        |event| matches!(event, Event::JointActConfirmed { act: 1, proposed_by, .. } if proposed_by == "curator 1")
    ));
    let decided = storage::accreditations::all(&db, process).await.unwrap().remove(0);
    assert_eq!((decided.proposed_by.as_deref(), decided.decided_by.as_str()), (Some("curator 1"), "curator 2"));
    let mut again = change_at(&db, process, day(2)).await;
    assert!(matches!(rulings::confirm(&mut again, luis, act).await, Err(Error::Refused(Refusal::ChangedMeanwhile))));
});

both!(a_round_that_is_only_prepared_leaves_the_register_to_one_person, |db: Db| async move {
    let (process, (ana, _)) = (process(&db).await, people(&db).await);
    let number = apply(&db, process, "Ara").await.unwrap();
    prepare_round(&db, process).await;
    decide(&db, process, ana, number).await;
    assert_eq!(organisations::all(&db, process).await.unwrap()[0].themes, ["salud"]);
});

both!(what_is_declined_is_not_done, |db: Db| async move {
    let (process, (ana, luis)) = (process(&db).await, people(&db).await);
    let number = apply(&db, process, "Ara").await.unwrap();
    open_round(&db, process).await;
    let ruling = Ruling { on: Subject::Application(number), decisions: vec![decision("salud", Verdict::Accepted, "")] };
    let mut change = change_at(&db, process, day(2)).await;
    let act = rulings::submit(&mut change, ana, &ruling).await.unwrap().unwrap();
    joint_acts::decline(&mut change, luis, act).await.unwrap();
    assert!(matches!(rulings::confirm(&mut change, luis, act).await, Err(Error::Refused(Refusal::ChangedMeanwhile))));
    change.commit().await.unwrap();
    assert!(organisations::all(&db, process).await.unwrap().is_empty());
});

both!(the_forum_approves_a_register_that_its_hash_tells_apart, |db: Db| async move {
    let (process, (ana, _)) = (process(&db).await, people(&db).await);
    let number = apply(&db, process, "Ara").await.unwrap();
    decide(&db, process, ana, number).await;
    let mut change = change_at(&db, process, day(8)).await;
    mandates::name(&mut change, "ara", Mandate::Delegate, "Kuñataĩ", "Asamblea del 3 de marzo.").await.unwrap();
    register_approvals::record(&mut change, "2018-03-08".parse().unwrap(), "Acta 4: se aprueba.").await.unwrap();
    change.commit().await.unwrap();
    let file = "organisation,themes\nara,salud\n";
    let approval = register_approvals::all(&db, process).await.unwrap().remove(0);
    assert_eq!(approval.hash, domain::log::sha256(file.as_bytes()));
    let named = mandates::all(&db, process).await.unwrap().remove(0);
    assert_eq!((named.name.as_str(), named.chosen.as_str()), ("Kuñataĩ", "Asamblea del 3 de marzo."));
    let bodies: String =
        events::all(&db, process).await.unwrap().into_iter().filter_map(|line| line.line.body).collect();
    assert!(!bodies.contains("Kuña") && !bodies.contains("Ara\"") && !bodies.contains("Acta"), "{bodies}");
});
