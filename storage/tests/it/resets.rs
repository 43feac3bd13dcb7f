//! A link for another password works once, for a day, and only while the password is the lost one.

use domain::{Instant, ProcessId, Refusal, Role, Signature, UserId};
use storage::{Db, Error, accounts, resets};

const BY: Signature = Signature::Officer { role: Role::Administrator, number: 1 };

async fn account(db: &Db) -> UserId {
    let mut change = db.change(ProcessId::EVERYWHERE, BY, Instant::default()).await.unwrap();
    let id = accounts::add(&mut change, &format!("{}@example.py", db.chance().id()), "Ana", "hash").await.unwrap();
    change.commit().await.unwrap();
    id
}

async fn link(db: &Db, account: UserId) -> String {
    let mut change = db.change(ProcessId::EVERYWHERE, BY, Instant::default()).await.unwrap();
    let token = resets::make(&mut change, db.keys(), account).await.unwrap();
    change.commit().await.unwrap();
    let id = resets::id_of(db.keys(), &token);
    assert_ne!(id, token, "only a hash is kept");
    id
}

async fn take(db: &Db, id: &str, now: Instant) -> Result<(), Error> {
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::Citizen, now).await?;
    resets::take(&mut change, id).await?;
    change.commit().await
}

both!(a_link_works_once_and_for_a_day, |db: Db| async move {
    let ana = account(&db).await;
    let first = link(&db, ana).await;
    assert_eq!(resets::by_id(&db, &first, Instant::default()).await.unwrap(), Some(ana));
    take(&db, &first, Instant::default()).await.unwrap();
    assert_eq!(resets::by_id(&db, &first, Instant::default()).await.unwrap(), None);
    let again = take(&db, &first, Instant::default()).await.unwrap_err();
    assert!(matches!(again, Error::Refused(Refusal::BadCode)));
    let second = link(&db, ana).await;
    let late = Instant::default().plus_days(1);
    assert_eq!(resets::by_id(&db, &second, late).await.unwrap(), None);
    assert!(take(&db, &second, late).await.is_err());
});

both!(another_link_or_another_password_makes_those_before_worthless, |db: Db| async move {
    let (ana, beto) = (account(&db).await, account(&db).await);
    let (old, others) = (link(&db, ana).await, link(&db, beto).await);
    let new = link(&db, ana).await;
    assert!(take(&db, &old, Instant::default()).await.is_err());
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::Citizen, Instant::default()).await.unwrap();
    accounts::set_password(&mut change, ana, "another hash").await.unwrap();
    change.commit().await.unwrap();
    assert!(take(&db, &new, Instant::default()).await.is_err(), "she remembered it");
    take(&db, &others, Instant::default()).await.unwrap();
});
