//! Who is acting: the account of the session, its roles, and what they allow. Every server function asks here first.

use crate::{Error, site::site};
use domain::{Actor, Permission, ProcessId, Refusal, Signature, UserId};
use storage::{Change, accounts};
use tower_sessions::Session;

/// The key under which the session keeps the account.
const ACCOUNT: &str = "account";

/// The visitor's session.
///
/// # Errors
/// When the server has none, which would be a mistake of the program.
pub async fn session() -> Result<Session, Error> {
    leptos_axum::extract().await.map_err(|_| Error::Internal)
}

/// Who acts. A visitor without an account is an actor without roles.
///
/// # Errors
/// When session or database fail.
pub async fn actor() -> Result<Actor, Error> {
    let account: Option<UserId> = session().await?.get(ACCOUNT).await.map_err(|_| Error::Internal)?;
    match account {
        Some(id) => Ok(accounts::actor(&site().db, id).await?),
        None => Ok(Actor::default()),
    }
}

/// The account that is signed in.
///
/// # Errors
/// [`Error::SignedOut`] when none is.
pub async fn account() -> Result<accounts::Account, Error> {
    let id = actor().await?.user.ok_or(Error::SignedOut)?;
    accounts::by_id(&site().db, id).await?.ok_or(Error::SignedOut)
}

/// Signs an account in: the session gets a new id, so that one planted before is worth nothing.
///
/// # Errors
/// When the session fails.
pub async fn sign_in(account: UserId) -> Result<(), Error> {
    let session = session().await?;
    session.cycle_id().await.map_err(|_| Error::Internal)?;
    session.insert(ACCOUNT, account).await.map_err(|_| Error::Internal)
}

/// Signs out and forgets the session.
///
/// # Errors
/// When the session fails.
pub async fn sign_out() -> Result<(), Error> {
    session().await?.flush().await.map_err(|_| Error::Internal)
}

/// Checks that the visitor may do this in a process, and says how the act is signed in public.
///
/// # Errors
/// [`Error::SignedOut`] without an account, [`Refusal::NotAllowed`] with one whose roles don't allow it.
pub async fn demand(permission: Permission, process: ProcessId) -> Result<Signature, Error> {
    let actor = actor().await?;
    actor.may(permission, process).map_err(|refusal| match (actor.user, refusal) {
        (None, Refusal::NotAllowed) => Error::SignedOut,
        (_, refusal) => refusal.into(),
    })
}

/// Begins a change of a process after checking that the visitor may make it.
///
/// # Errors
/// As [`demand`].
pub async fn change(permission: Permission, process: ProcessId) -> Result<Change, Error> {
    let by = demand(permission, process).await?;
    let site = site();
    Ok(site.db.change(process, by, site.now()).await?)
}
