//! Who is acting: the account of the session, its roles, and what they allow. Every server function asks here first.

use crate::{Error, site::site};
use axum::http::request::Parts;
use domain::{Actor, Permission, ProcessId, Refusal, Role, Signature, UserId};
use leptos::prelude::use_context;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;
use storage::failures::{self, PER_ADDRESS};
use storage::{Change, Db, accounts, group_leaders};
use tower_sessions::Session;

/// The key under which the session keeps who signed in.
const SIGNED_IN: &str = "signed-in";

/// Who signed in, and with which password: when it changes, the session is over.
#[derive(Serialize, Deserialize)]
struct SignedIn {
    account: UserId,
    fingerprint: String,
}

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
    actor_of(&session().await?, &site().db).await
}

/// Who acts in a session.
///
/// # Errors
/// When session or database fail.
pub async fn actor_of(session: &Session, db: &Db) -> Result<Actor, Error> {
    let signed_in: Option<SignedIn> = session.get(SIGNED_IN).await.map_err(|_| Error::Internal)?;
    let Some(SignedIn { account, fingerprint }) = signed_in else { return Ok(Actor::default()) };
    Ok(accounts::actor(db, account, &fingerprint).await?.unwrap_or_default())
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
pub async fn sign_in(account: &accounts::Account) -> Result<(), Error> {
    let session = session().await?;
    session.cycle_id().await.map_err(|_| Error::Internal)?;
    let signed_in = SignedIn { account: account.id, fingerprint: account.fingerprint(site().db.keys()) };
    session.insert(SIGNED_IN, signed_in).await.map_err(|_| Error::Internal)
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

/// Checks that the visitor may do this in the group of a theme: a leader who was named for groups leads those alone.
///
/// # Errors
/// As [`demand`].
pub async fn demand_in_group(permission: Permission, process: ProcessId, theme: &str) -> Result<Signature, Error> {
    let by = demand(permission, process).await?;
    match own_groups(by, process).await? {
        Some(own) if !own.iter().any(|slug| slug == theme) => Err(Refusal::NotAllowed.into()),
        _ => Ok(by),
    }
}

/// The groups that somebody was named for; `None` for whoever may act in all of them.
///
/// # Errors
/// When the database fails.
pub async fn own_groups(by: Signature, process: ProcessId) -> Result<Option<Vec<String>>, Error> {
    let Signature::Officer { role: Role::Leader, number } = by else { return Ok(None) };
    let own = group_leaders::themes(&site().db, process, number).await?;
    Ok(Some(own).filter(|own| !own.is_empty()))
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

/// The same with the account that acts, for what takes two people.
///
/// # Errors
/// As [`demand`].
pub async fn signed_change(permission: Permission, process: ProcessId) -> Result<(Change, UserId), Error> {
    let change = change(permission, process).await?;
    Ok((change, account().await?.id))
}

/// The network address that a request came from; the server puts it beside the request.
#[derive(Debug, Clone, Copy)]
pub struct Address(pub IpAddr);

/// From where the visitor comes, as far as failed attempts are counted: of IPv6 the first half, because one household
/// has all of the second.
#[must_use]
pub fn address() -> String {
    let address = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Address>().copied());
    match address.map(|Address(ip)| ip.to_canonical()) {
        Some(IpAddr::V4(ip)) => ip.to_string(),
        Some(IpAddr::V6(ip)) => ip.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
        None => String::new(),
    }
}

/// Checks that the visitor's address hasn't failed too often at something, such as `track`.
///
/// # Errors
/// [`Refusal::TooManyAttempts`] when it has.
pub async fn demand_patience(what: &str) -> Result<(), Error> {
    let site = site();
    Ok(failures::demand_open(&site.db, what, &address(), PER_ADDRESS, site.now()).await?)
}

/// Counts a form that the team will have to read, so that nobody fills the desk from one address.
///
/// # Errors
/// [`Refusal::TooMuchAtOnce`] when too many came.
pub async fn demand_measure(what: &str) -> Result<(), Error> {
    let site = site();
    let counted = failures::attempt(&site.db, what, &address(), failures::UNREAD, site.now()).await;
    counted.map_err(|error| match error {
        storage::Error::Refused(Refusal::TooManyAttempts { minutes }) => Refusal::TooMuchAtOnce { minutes }.into(),
        other => other.into(),
    })
}

/// Notes that the visitor failed at it.
///
/// # Errors
/// When the database fails.
pub async fn note_failure(what: &str) -> Result<(), Error> {
    let site = site();
    Ok(failures::note(&site.db, what, &address(), PER_ADDRESS, site.now()).await?)
}
