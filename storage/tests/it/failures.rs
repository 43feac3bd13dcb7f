//! Whoever fails too often waits; whoever succeeds is never counted.

use domain::{Instant, Refusal};
use storage::failures::{Allowance, attempt, clear, demand_open, forget_old, give_back, note};
use storage::{Db, Error};

const TWICE: Allowance = Allowance { failures: 2, minutes: 15 };

fn at(seconds: i64) -> Instant {
    Instant::default().plus_seconds(seconds)
}

both!(a_bucket_closes_after_its_failures_and_opens_when_its_window_is_over, |db: Db| async move {
    for second in [0, 60] {
        demand_open(&db, "track", "10.0.0.1", TWICE, at(second)).await.unwrap();
        note(&db, "track", "10.0.0.1", TWICE, at(second)).await.unwrap();
    }
    let closed = demand_open(&db, "track", "10.0.0.1", TWICE, at(120)).await.unwrap_err();
    assert!(matches!(closed, Error::Refused(Refusal::TooManyAttempts { minutes: 14 })), "{closed}");
    demand_open(&db, "track", "10.0.0.2", TWICE, at(120)).await.unwrap();
    demand_open(&db, "vote", "10.0.0.1", TWICE, at(120)).await.unwrap();
    demand_open(&db, "track", "10.0.0.1", TWICE, at(900)).await.unwrap();
    note(&db, "track", "10.0.0.1", TWICE, at(901)).await.unwrap();
    demand_open(&db, "track", "10.0.0.1", TWICE, at(902)).await.unwrap();
});

both!(attempts_that_come_together_are_all_counted, |db: Db| async move {
    let mut tried = Vec::new();
    for _ in 0..5 {
        tried.push(attempt(&db, "sign-in", "ana", TWICE, at(0)).await.is_ok());
    }
    assert_eq!(tried, [true, true, false, false, false]);
    clear(&db, "sign-in", "ana").await.unwrap();
    for _ in 0..9 {
        attempt(&db, "sign-in", "ana", TWICE, at(1)).await.unwrap();
        give_back(&db, "sign-in", "ana").await.unwrap();
    }
});

both!(old_failures_are_forgotten, |db: Db| async move {
    note(&db, "track", "here", Allowance { failures: 1, minutes: 600 }, at(0)).await.unwrap();
    forget_old(&db, at(3_601)).await.unwrap();
    demand_open(&db, "track", "here", Allowance { failures: 1, minutes: 600 }, at(3_602)).await.unwrap();
});
