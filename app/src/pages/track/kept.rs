//! The contribution that a visitor has just sent or looked up, kept in the session: its code stands in no address.

use crate::Error;
use crate::site::site;
use crate::who::session;
use domain::ContributionId;
use storage::Db;
use storage::contributions::{self, Contribution};
use tower_sessions::Session;

/// The key under which the session keeps it.
const TRACKED: &str = "tracked";

/// Keeps a contribution for `/track`. The session gets a new id, so that nobody who planted one before reads along.
///
/// # Errors
/// When the session fails.
pub async fn keep(contribution: ContributionId) -> Result<(), Error> {
    let session = session().await?;
    session.cycle_id().await.map_err(|_| Error::Internal)?;
    session.insert(TRACKED, contribution).await.map_err(|_| Error::Internal)
}

/// What is kept.
///
/// # Errors
/// When session or database fail.
pub async fn kept() -> Result<Option<Contribution>, Error> {
    kept_in(&session().await?, &site().db).await
}

/// What is kept in a session.
///
/// # Errors
/// When session or database fail.
pub async fn kept_in(session: &Session, db: &Db) -> Result<Option<Contribution>, Error> {
    let id: Option<ContributionId> = session.get(TRACKED).await.map_err(|_| Error::Internal)?;
    match id {
        Some(id) => Ok(contributions::by_id(db, id).await?),
        None => Ok(None),
    }
}

/// Forgets it, on a device that others use too.
///
/// # Errors
/// When the session fails.
pub async fn forget() -> Result<(), Error> {
    session().await?.remove::<ContributionId>(TRACKED).await.map_err(|_| Error::Internal)?;
    Ok(())
}
