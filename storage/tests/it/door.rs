//! The door of a meeting: who is there, who comes late, who speaks for whom.

use domain::organisation::Mandate;
use domain::round::{Effect, Method, Terms};
use domain::{Event, Instant, MeetingId, ProcessId, Refusal, Role, Signature, UserId};
use specimens::hall::Hall;
use storage::check_ins::{self, Arrival};
use storage::meetings::{self};
use storage::organisations::{self};
use storage::processes::{self};
use storage::{Change, Db, Error, On, accounts, attendance, events, voters};

fn now() -> Instant {
    "2018-03-20T12:00:00Z".parse().unwrap()
}

async fn change(db: &Db, process: ProcessId, number: u32) -> Change {
    db.change(process, Signature::Officer { role: Role::Assistant, number }, now()).await.unwrap()
}

/// A meeting and two organisations.
async fn site(db: &Db) -> (ProcessId, MeetingId, UserId, UserId) {
    let id = ProcessId(db.chance().id());
    let mut change = change(db, id, 1).await;
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    let new = specimens::meeting(now());
    let meeting = meetings::plan(&mut change, &new).await.unwrap();
    for slug in ["ara", "ysyry"] {
        let new = specimens::organisation(slug);
        organisations::add(&mut change, &new).await.unwrap();
        organisations::accredit(&mut change, slug, &["salud".into()]).await.unwrap();
    }
    let ana = accounts::add(&mut change, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    let luis = accounts::add(&mut change, "luis@jopoi.example", "Luis", "hash").await.unwrap();
    change.commit().await.unwrap();
    (id, meeting.id, ana, luis)
}

fn arrival(organisation: &str, mandate: Mandate) -> Arrival {
    Arrival { meeting: 1, organisation: organisation.into(), mandate }
}

async fn arrive(db: &Db, process: ProcessId, account: UserId, arrival: &Arrival) -> Option<u32> {
    let mut change = change(db, process, 1).await;
    let act = check_ins::arrive(&mut change, account, arrival).await.unwrap();
    change.commit().await.unwrap();
    act
}

async fn open_round(db: &Db, process: ProcessId, meeting: MeetingId) {
    let round = db.chance().id();
    let open =
        "insert into round (id, process_id, number, meeting_id, prepared_at, opened_at) values ($1, $2, 1, $3, 1, 1)";
    match db.writer() {
        On::Sqlite(db) => sqlx::query(open).bind(round).bind(process.0).bind(meeting.0).execute(db).await.map(drop),
        On::Postgres(db) => sqlx::query(open).bind(round).bind(process.0).bind(meeting.0).execute(db).await.map(drop),
    }
    .unwrap();
}

async fn came(db: &Db, meeting: MeetingId) -> Vec<(String, u32)> {
    attendance::attendance(db, meeting).await.unwrap()
}

both!(people_are_counted_as_they_come_and_nobody_twice, |db: Db| async move {
    let (process, meeting, ana, _) = site(&db).await;
    for _ in 0..2 {
        assert_eq!(arrive(&db, process, ana, &arrival("ara", Mandate::Delegate)).await, None);
    }
    let mut counting = change(&db, process, 1).await;
    attendance::count_citizens(&mut counting, 1, 5).await.unwrap();
    attendance::count_citizens(&mut counting, 1, -1).await.unwrap();
    attendance::count_more(&mut counting, 1, "ara", 2).await.unwrap();
    let gone = attendance::count_more(&mut counting, 1, "ara", -3).await.unwrap_err();
    assert!(matches!(gone, Error::Refused(Refusal::ChangedMeanwhile)), "the last one leaves by an undone check-in");
    assert!(attendance::count_more(&mut counting, 1, "ysyry", 1).await.is_err(), "only who was checked in");
    counting.commit().await.unwrap();
    assert_eq!(came(&db, meeting).await, [("ara".into(), 3), (String::new(), 4)]);
    let told = events::all(&db, process).await.unwrap().into_iter().filter_map(|line| line.event).next_back();
    assert_eq!(told, Some(Event::AttendanceRecorded { meeting: 1, people: 7, organisations: 1 }));
});

both!(a_check_in_is_taken_back_while_no_round_has_opened, |db: Db| async move {
    let (process, meeting, ana, _) = site(&db).await;
    arrive(&db, process, ana, &arrival("ara", Mandate::Delegate)).await;
    let mut undoing = change(&db, process, 1).await;
    check_ins::undo(&mut undoing, 1, "ara").await.unwrap();
    undoing.commit().await.unwrap();
    assert!(came(&db, meeting).await.is_empty());
    arrive(&db, process, ana, &arrival("ara", Mandate::Delegate)).await;
    open_round(&db, process, meeting).await;
    let mut late = change(&db, process, 1).await;
    assert!(matches!(check_ins::undo(&mut late, 1, "ara").await, Err(Error::Refused(Refusal::RoundIsOpen))));
});

both!(present_is_who_was_let_in_and_without_a_door_who_stands_in_the_attendance, |db: Db| async move {
    let hall = Hall::of(&db, 3).await;
    let terms = Terms { method: Method::Score { seats: 1 }, effect: Effect::Advisory, ..Terms::default() };
    let mut counting = hall.change().await;
    let came = [("organisation-0".to_owned(), 2), ("organisation-1".to_owned(), 1)];
    attendance::correct(&mut counting, 1, &came).await.unwrap();
    counting.commit().await.unwrap();
    let round = hall.open(terms).await.unwrap();
    let present = || async { voters::turnout(&db, round.id).await.unwrap().present };
    assert_eq!(present().await, 2, "nobody kept the door");
    let mut arriving = hall.change().await;
    let ana = accounts::add(&mut arriving, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    let luis = accounts::add(&mut arriving, "luis@jopoi.example", "Luis", "hash").await.unwrap();
    let act = check_ins::arrive(&mut arriving, ana, &arrival("organisation-2", Mandate::Delegate)).await.unwrap();
    check_ins::confirm(&mut arriving, luis, act.expect("late")).await.unwrap();
    arriving.commit().await.unwrap();
    assert_eq!(present().await, 1, "whoever was let in at the door");
});

both!(who_comes_late_is_let_in_by_two_people_and_an_alternate_by_one, |db: Db| async move {
    let (process, meeting, ana, luis) = site(&db).await;
    arrive(&db, process, ana, &arrival("ara", Mandate::Delegate)).await;
    open_round(&db, process, meeting).await;
    assert_eq!(arrive(&db, process, ana, &arrival("ara", Mandate::Alternate)).await, None);
    let act = arrive(&db, process, ana, &arrival("ysyry", Mandate::Delegate)).await.expect("it waits");
    let again = arrive(&db, process, luis, &arrival("ysyry", Mandate::Delegate)).await;
    assert_eq!(again, Some(act), "asked twice, proposed once");
    assert_eq!(came(&db, meeting).await.len(), 1);
    let mut by_hand = change(&db, process, 1).await;
    let forced = attendance::correct(&mut by_hand, 1, &[("ara".into(), 1), ("ysyry".into(), 1)]).await.unwrap_err();
    assert!(matches!(forced, Error::Refused(Refusal::RoundIsOpen)), "not past the door either");
    attendance::correct(&mut by_hand, 1, &[("ara".into(), 4)]).await.unwrap();
    drop(by_hand);
    let mut alone = change(&db, process, 1).await;
    assert!(matches!(check_ins::confirm(&mut alone, ana, act).await, Err(Error::Refused(Refusal::SamePerson))));
    drop(alone);
    let mut second = change(&db, process, 2).await;
    check_ins::confirm(&mut second, luis, act).await.unwrap();
    let present = attendance::present_in_change(&mut second, meeting).await.unwrap();
    assert_eq!(present.into_iter().collect::<Vec<_>>(), ["ara", "ysyry"]);
    second.commit().await.unwrap();
    let all = check_ins::all(&db, meeting).await.unwrap();
    let late = all.iter().find(|one| one.is_late).unwrap();
    assert_eq!((late.by.as_str(), late.confirmed_by.as_deref()), ("assistant 1", Some("assistant 2")));
    assert!(all.iter().any(|one| !one.is_late && one.mandate == Mandate::Alternate));
});
