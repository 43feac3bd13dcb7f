//! People sign in with an address, hold roles by number, and one administrator always stays.

use domain::{Instant, ProcessId, Refusal, Role, Signature, UserId};
use storage::{Change, Db, Error, accounts};

const EVERYWHERE: ProcessId = ProcessId::EVERYWHERE;

async fn change(db: &Db, process: ProcessId) -> Change {
    db.change(process, Signature::System, Instant::default()).await.unwrap()
}

async fn account(db: &Db, email: &str) -> UserId {
    let mut change = change(db, EVERYWHERE).await;
    let id = accounts::add(&mut change, email, "Ana", "hash").await.unwrap();
    change.commit().await.unwrap();
    id
}

async fn grant(db: &Db, process: ProcessId, account: UserId, role: Role) {
    let mut change = change(db, process).await;
    accounts::grant(&mut change, account, role).await.unwrap();
    change.commit().await.unwrap();
}

both!(an_address_has_one_account_however_it_is_typed, |db: Db| async move {
    let id = account(&db, "Ana@Example.py ").await;
    assert_eq!(accounts::by_email(&db, " ANA@example.py").await.unwrap().unwrap().id, id);
    let mut again = change(&db, EVERYWHERE).await;
    let refused = accounts::add(&mut again, "ana@example.PY", "Otra", "hash").await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::Taken)));
});

both!(a_session_ends_when_the_password_changes, |db: Db| async move {
    let id = account(&db, "ana@example.py").await;
    let before = accounts::by_id(&db, id).await.unwrap().unwrap().fingerprint(db.keys());
    assert!(accounts::actor(&db, id, &before).await.unwrap().is_some());
    let mut change = change(&db, EVERYWHERE).await;
    accounts::set_password(&mut change, id, "another").await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(accounts::actor(&db, id, &before).await.unwrap(), None);
});

both!(a_role_that_was_withdrawn_is_gone_and_its_number_is_never_given_again, |db: Db| async move {
    let process = ProcessId(db.chance().id());
    let (ana, beto) = (account(&db, "ana@example.py").await, account(&db, "beto@example.py").await);
    grant(&db, process, ana, Role::Curator).await;
    grant(&db, process, ana, Role::Curator).await;
    let mut withdrawal = change(&db, process).await;
    accounts::withdraw(&mut withdrawal, Role::Curator, 1).await.unwrap();
    let twice = accounts::withdraw(&mut withdrawal, Role::Curator, 1).await.unwrap_err();
    assert!(matches!(twice, Error::Refused(Refusal::ChangedMeanwhile)));
    withdrawal.commit().await.unwrap();
    grant(&db, process, beto, Role::Curator).await;
    let members = accounts::members(&db, process).await.unwrap();
    let told: Vec<_> = members.iter().map(|m| (m.role, m.number, m.email.as_str())).collect();
    assert_eq!(told, [(Role::Curator, 2, "beto@example.py")]);
    let kinds: Vec<String> =
        storage::events::all(&db, process).await.unwrap().into_iter().map(|e| e.line.kind).collect();
    assert_eq!(kinds, ["role_granted", "role_withdrawn", "role_granted"], "holding it already is no event");
});

both!(the_last_administrator_stays, |db: Db| async move {
    let ana = account(&db, "ana@example.py").await;
    grant(&db, EVERYWHERE, ana, Role::Administrator).await;
    let mut alone = change(&db, EVERYWHERE).await;
    let refused = accounts::withdraw(&mut alone, Role::Administrator, 1).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::LastAdministrator)));
    drop(alone);
    let beto = account(&db, "beto@example.py").await;
    grant(&db, EVERYWHERE, beto, Role::Administrator).await;
    let mut two = change(&db, EVERYWHERE).await;
    accounts::withdraw(&mut two, Role::Administrator, 1).await.unwrap();
    two.commit().await.unwrap();
    assert_eq!(accounts::administrators(&db).await.unwrap(), 1);
});
