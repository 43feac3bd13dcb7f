//! Notices on both databases: written with what they tell, once for each follower, due when their follower wants them.

use domain::contribution::Standing;
use domain::event::Step;
use domain::notice::Cadence;
use domain::reminder::Moment;
use domain::{ContributionId, Instant, Language, ProcessId, Role, Said, Signature};
use storage::contributions::{self, Decision, NewContribution};
use storage::referrals::{self, NextStep};
use storage::{
    Change, Db, accounts, directions, erasures, followers, inbox_reminders, notices, participation, processes,
    proposals, replies,
};

const NOON: Instant = Instant::from_micros(1_515_585_600_000_000);

async fn begun(db: &Db) -> (ProcessId, Change) {
    let id = ProcessId(db.chance().id());
    let mut change = db.change(id, Signature::System, NOON).await.unwrap();
    processes::add(&mut change, &specimens::process()).await.unwrap();
    (id, change)
}

async fn sent(change: &mut Change, db: &Db, contact: &str, cadence: Cadence) -> ContributionId {
    let new = NewContribution { contact: Some(contact.into()), ..specimens::contribution("Un puente", NOON) };
    let id = contributions::receive(change, db, &new).await.unwrap();
    followers::follow(change, id, contact, cadence, Language::Es).await.unwrap();
    id
}

async fn kept(change: &mut Change, id: ContributionId) -> contributions::Contribution {
    contributions::in_change(change, id).await.unwrap().unwrap()
}

/// What is due at a moment: how many lines of each parcel.
async fn due(db: &Db, at: Instant) -> Vec<usize> {
    let mut parcels = Vec::new();
    for parcel in notices::due(db, at).await.unwrap() {
        let parcel = notices::claim(db, parcel, at).await.unwrap().expect("nobody else takes it");
        notices::note_sent(db, &parcel, at).await.unwrap();
        parcels.push(parcel);
    }
    let mut lines: Vec<usize> = parcels.iter().map(|parcel| parcel.lines.len()).collect();
    lines.sort_unstable();
    lines
}

both!(each_follower_is_told_as_often_as_they_want, |db: Db| async move {
    let (_, mut change) = begun(&db).await;
    let mut ids = Vec::new();
    for (n, cadence) in Cadence::ALL.iter().enumerate() {
        ids.push(sent(&mut change, &db, &format!("rosa{n}@correo.example"), *cadence).await);
    }
    change.commit().await.unwrap();
    assert_eq!(due(&db, NOON).await, [1, 1, 1, 1], "that it arrived is told to all");
    let hour = NOON.plus_seconds(3_600);
    let mut change = db.change(kept_process(&db, ids[0]).await, Signature::System, hour).await.unwrap();
    for id in &ids {
        let seen = kept(&mut change, *id).await;
        let proposal = proposals::accept(&mut change, &seen, None).await.unwrap();
        proposals::record(&mut change, &proposal, Step::Discussed { meeting: 1 }).await.unwrap();
    }
    change.commit().await.unwrap();
    assert_eq!(due(&db, hour).await, [1, 2], "each step at once, or only what is final");
    assert_eq!(due(&db, NOON.plus_days(1)).await, [2], "a day together");
    assert_eq!(due(&db, NOON.plus_days(7)).await, [2], "a week together");
    assert_eq!(due(&db, NOON.plus_days(30)).await, [0; 0], "and nothing twice");
});

async fn kept_process(db: &Db, id: ContributionId) -> ProcessId {
    contributions::by_id(db, id).await.unwrap().unwrap().process
}

both!(whoever_was_merged_is_told_of_the_other_from_then_on, |db: Db| async move {
    let (_, mut change) = begun(&db).await;
    let mut all = Vec::new();
    for contact in ["rosa@correo.example", "ana@correo.example"] {
        let id = sent(&mut change, &db, contact, Cadence::Each).await;
        let seen = kept(&mut change, id).await;
        all.push(proposals::accept(&mut change, &seen, None).await.unwrap());
    }
    let merge = Step::Merged { into: 2, reason: Said::new("Piden lo mismo.") };
    proposals::record(&mut change, &all[0], merge).await.unwrap();
    change.commit().await.unwrap();
    due(&db, NOON).await;
    let mut change = db.change(kept_process(&db, all[0].contribution).await, Signature::System, NOON).await.unwrap();
    proposals::record(&mut change, &all[1], Step::Discussed { meeting: 1 }).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(due(&db, NOON).await, [1, 1]);
});

both!(a_change_that_is_dropped_tells_nobody, |db: Db| async move {
    let (process, mut change) = begun(&db).await;
    let id = sent(&mut change, &db, "rosa@correo.example", Cadence::Each).await;
    change.commit().await.unwrap();
    due(&db, NOON).await;
    let mut change = db.change(process, Signature::System, NOON).await.unwrap();
    let seen = kept(&mut change, id).await;
    contributions::close(&mut change, &seen, &Decision::Answer { reason: "Ya existe.".into() }).await.unwrap();
    drop(change);
    assert_eq!(due(&db, NOON.plus_days(1)).await, [0; 0]);
});

both!(what_fails_comes_again_until_it_is_given_up, |db: Db| async move {
    let (process, mut change) = begun(&db).await;
    let id = sent(&mut change, &db, "rosa@correo.example", Cadence::Each).await;
    change.commit().await.unwrap();
    let (mut now, mut tried) = (NOON, 0);
    for _ in 0..40 {
        for parcel in notices::due(&db, now).await.unwrap() {
            let parcel = notices::claim(&db, parcel, now).await.unwrap().unwrap();
            notices::note_fault(&db, &parcel, "timeout", false, now).await.unwrap();
            tried += 1;
        }
        now = now.plus_days(1);
    }
    assert_eq!(tried, domain::notice::ATTEMPTS);
    assert_eq!(notices::counts(&db, process).await.unwrap(), (0, 0, 1));
    let mut change = db.change(process, Signature::System, now).await.unwrap();
    notices::try_again(&mut change, id).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(due(&db, now).await, [1]);
});

both!(who_is_erased_is_told_nothing_and_still_counts_as_one, |db: Db| async move {
    let (process, mut change) = begun(&db).await;
    let id = sent(&mut change, &db, "rosa@correo.example", Cadence::Each).await;
    let seen = kept(&mut change, id).await;
    directions::filter(&mut change, &seen, "curator 1").await.unwrap();
    let seen = kept(&mut change, id).await;
    contributions::close(&mut change, &seen, &Decision::Answer { reason: "Ya existe.".into() }).await.unwrap();
    let seen = kept(&mut change, id).await;
    replies::rate(&mut change, &seen, true).await.unwrap();
    erasures::erase(&mut change, &seen, true).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(due(&db, NOON.plus_days(1)).await, [0; 0]);
    let gone = contributions::by_id(&db, id).await.unwrap().unwrap();
    assert_eq!((gone.standing, gone.contact, gone.helped), (Standing::Answered, None, Some(true)));
    let zone = jiff::tz::TimeZone::UTC;
    let day = NOON.day_in(&zone);
    let told = participation::as_of(&db, process, &zone, day, NOON.plus_days(1)).await.unwrap();
    assert_eq!((told.known_people, told.without_person, told.all.decided), (1, 0, 1));
});

both!(what_is_reopened_later_changes_no_past_figure_and_may_be_referred_again, |db: Db| async move {
    let (process, mut change) = begun(&db).await;
    let id = sent(&mut change, &db, "rosa@correo.example", Cadence::Each).await;
    let next = |said: &str| NextStep { institution: None, said: said.into(), due_on: jiff::civil::date(2018, 1, 20) };
    let refer =
        |said: &str| Decision::Refer { reason: "No es del plan.".into(), to: "ANDE".into(), next: Some(next(said)) };
    let seen = kept(&mut change, id).await;
    contributions::close(&mut change, &seen, &refer("Lo miran.")).await.unwrap();
    change.commit().await.unwrap();
    let zone = jiff::tz::TimeZone::UTC;
    let day = NOON.day_in(&zone);
    let later = NOON.plus_days(9);
    let before = participation::as_of(&db, process, &zone, day, later).await.unwrap();
    let mut change = db.change(process, Signature::System, NOON.plus_days(8)).await.unwrap();
    contributions::reopen(&mut change, id).await.unwrap();
    let seen = kept(&mut change, id).await;
    contributions::close(&mut change, &seen, &refer("Lo miran otra vez.")).await.unwrap();
    change.commit().await.unwrap();
    let known = referrals::of_contribution(&db, id).await.unwrap().unwrap();
    assert_eq!(known.next_step, "Lo miran otra vez.");
    let after = participation::as_of(&db, process, &zone, day, later).await.unwrap();
    assert_eq!((before.all.decided, after), (1, before));
});

both!(whoever_sees_to_something_is_reminded_and_all_curators_where_nobody_does, |db: Db| async move {
    let (process, mut change) = begun(&db).await;
    let mut curators = Vec::new();
    for name in ["ana", "eva"] {
        let account = accounts::add(&mut change, &format!("{name}@example.py"), name, "hash").await.unwrap();
        accounts::grant(&mut change, account, Role::Curator).await.unwrap();
        curators.push(account);
    }
    // Due three weeks after they came, all on one day.
    let mut ids = Vec::new();
    for _ in 0..3 {
        let new = specimens::contribution("Un puente", NOON);
        ids.push(contributions::receive(&mut change, &db, &new).await.unwrap());
    }
    for (id, owner) in [(ids[0], "curator 1"), (ids[1], "curator 9")] {
        let seen = kept(&mut change, id).await;
        directions::filter(&mut change, &seen, owner).await.unwrap();
    }
    change.commit().await.unwrap();
    let zone = jiff::tz::TimeZone::get("America/Asuncion").unwrap();
    let due = async |days: i64| {
        let today = NOON.plus_days(days).day_in(&zone);
        inbox_reminders::due(&db, process, &zone, today).await.unwrap()
    };
    assert!(due(17).await.is_empty() && due(29).await.is_empty());
    let (near, late) = (due(18).await, due(22).await);
    let told = |reminders: &[inbox_reminders::Reminder], moment: Moment| -> Vec<(String, u32)> {
        assert!(reminders.iter().all(|one| one.moment == moment && one.institution.is_none()));
        let mut told: Vec<_> = reminders.iter().map(|one| (one.email.clone(), one.open)).collect();
        told.sort();
        told
    };
    let all = [("ana@example.py".to_owned(), 3), ("eva@example.py".to_owned(), 2)];
    assert_eq!(told(&near, Moment::Before), all, "curator 9 is gone");
    assert_eq!(told(&late, Moment::After), all);
    let now = NOON.plus_days(18);
    assert!(inbox_reminders::claim(&db, process, &near[0], now).await.unwrap());
    assert!(!inbox_reminders::claim(&db, process, &near[0], now.plus_seconds(60)).await.unwrap(), "it is being sent");
    assert!(inbox_reminders::claim(&db, process, &near[0], now.plus_seconds(601)).await.unwrap(), "it was not");
    inbox_reminders::note_sent(&db, process, &near[0], now).await.unwrap();
    assert!(!inbox_reminders::claim(&db, process, &near[0], now.plus_days(1)).await.unwrap(), "told once");
    assert!(inbox_reminders::claim(&db, process, &late[0], now).await.unwrap(), "after the day once more");
    assert_eq!(inbox_reminders::last(&db, process, "").await.unwrap(), Some(now));
});
