//! A link brings one person in, once, while it is fresh; who reads the table can't use it.

use domain::{Instant, ProcessId, Refusal, Role, Signature, UserId};
use storage::invitations::{self, Invitation, Offer};
use storage::{Db, Error, accounts};

const INVITER: Signature = Signature::Officer { role: Role::Administrator, number: 1 };

async fn invited(db: &Db) -> (String, Invitation) {
    let mut change = db.change(ProcessId(db.chance().id()), INVITER, Instant::default()).await.unwrap();
    let offer = Offer { role: Role::Curator, organisation: None, institution: None, note: "para Beto".into() };
    let token = invitations::invite(&mut change, db.keys(), &offer).await.unwrap();
    change.commit().await.unwrap();
    let id = invitations::id_of(db.keys(), &token);
    (token, invitations::by_id(db, &id, Instant::default()).await.unwrap().unwrap())
}

async fn accept(db: &Db, invitation: &Invitation, now: Instant) -> Result<UserId, Error> {
    let mut change = db.change(invitation.process, invitation.invited_by, now).await?;
    let account = accounts::add(&mut change, &format!("{}@example.py", db.chance().id()), "Beto", "hash").await?;
    invitations::accept(&mut change, invitation, account).await?;
    change.commit().await?;
    Ok(account)
}

both!(a_link_gives_its_role_in_the_inviters_name_and_works_once, |db: Db| async move {
    let (token, invitation) = invited(&db).await;
    assert_eq!(token.len(), 64);
    assert_ne!(invitation.id, token, "only a hash is kept");
    assert_eq!((invitation.invited_by, invitation.offer.note.as_str()), (INVITER, "para Beto"));
    accept(&db, &invitation, Instant::default()).await.unwrap();
    let members = accounts::members(&db, invitation.process).await.unwrap();
    assert_eq!((members.len(), members[0].role), (1, Role::Curator));
    let granted = storage::events::all(&db, invitation.process).await.unwrap();
    assert_eq!(granted.last().unwrap().by, "administrator 1");
    let again = accept(&db, &invitation, Instant::default()).await.unwrap_err();
    assert!(matches!(again, Error::Refused(Refusal::BadCode)));
    assert_eq!(accounts::members(&db, invitation.process).await.unwrap().len(), 1, "and leaves no account behind");
});

both!(a_link_is_over_after_two_weeks_or_when_it_is_revoked, |db: Db| async move {
    let (_, old) = invited(&db).await;
    let late = Instant::default().plus_days(14);
    assert!(invitations::by_id(&db, &old.id, late).await.unwrap().is_none());
    assert!(matches!(accept(&db, &old, late).await, Err(Error::Refused(Refusal::BadCode))));
    let (_, unwanted) = invited(&db).await;
    assert_eq!(
        invitations::pending(&db, unwanted.process, Instant::default()).await.unwrap(),
        std::slice::from_ref(&unwanted)
    );
    let mut elsewhere = db.change(ProcessId(db.chance().id()), INVITER, Instant::default()).await.unwrap();
    assert!(invitations::revoke(&mut elsewhere, &unwanted.id).await.is_err(), "only its own process revokes it");
    drop(elsewhere);
    let mut change = db.change(unwanted.process, INVITER, Instant::default()).await.unwrap();
    invitations::revoke(&mut change, &unwanted.id).await.unwrap();
    change.commit().await.unwrap();
    assert!(matches!(accept(&db, &unwanted, Instant::default()).await, Err(Error::Refused(Refusal::BadCode))));
});

both!(an_empty_installation_has_one_link_for_its_first_administrator, |db: Db| async move {
    let now = Instant::default();
    let first = invitations::invite_first_administrator(&db, now).await.unwrap().unwrap();
    let second = invitations::invite_first_administrator(&db, now).await.unwrap().unwrap();
    assert!(invitations::by_id(&db, &invitations::id_of(db.keys(), &first), now).await.unwrap().is_none());
    let link = invitations::by_id(&db, &invitations::id_of(db.keys(), &second), now).await.unwrap().unwrap();
    assert_eq!((link.process, link.offer.role), (ProcessId::EVERYWHERE, Role::Administrator));
    accept(&db, &link, now).await.unwrap();
    assert_eq!(invitations::invite_first_administrator(&db, now).await.unwrap(), None);
});

both!(the_link_of_the_first_start_dies_when_an_administrator_comes_another_way, |db: Db| async move {
    let now = Instant::default();
    let token = invitations::invite_first_administrator(&db, now).await.unwrap().unwrap();
    let link = invitations::by_id(&db, &invitations::id_of(db.keys(), &token), now).await.unwrap().unwrap();
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::System, now).await.unwrap();
    let ana = accounts::add(&mut change, "ana@example.py", "Ana", "hash").await.unwrap();
    accounts::grant(&mut change, ana, Role::Administrator).await.unwrap();
    change.commit().await.unwrap();
    assert!(matches!(accept(&db, &link, now).await, Err(Error::Refused(Refusal::BadCode))));
    assert_eq!(invitations::pending(&db, ProcessId::EVERYWHERE, now).await.unwrap(), []);
});
