//! Who may speak for an institution: whoever opened its link on this device, or signed in as one of its officers.

use crate::site::site;
use crate::{Error, who};
use domain::{Permission, ProcessId, Refusal, Signature};
use storage::opinion_links::{self, Link};
use storage::processes::{self, Process};
use storage::themes::{self, Institution};
use storage::{Change, officers};

/// The keys under which the session keeps the link that came, and the one that was opened here.
const CAME: &str = "opinion";
const OPENED: &str = "opinion-opened";
/// What is limited by address: links that don't exist.
const ATTEMPTS: &str = "opinion";

/// The right to speak for an institution in a process.
pub struct Floor {
    /// The process.
    pub process: Process,
    /// The institution.
    pub institution: Institution,
    /// How what is said is signed in public.
    by: Signature,
}

impl Floor {
    /// Begins the change that records what is said.
    pub async fn change(&self) -> Result<Change, Error> {
        let site = site();
        Ok(site.db.change(self.process.id, self.by, site.now()).await?)
    }
}

/// What a link that came can still do here.
pub enum Standing {
    /// Nobody has opened it: it can be opened here.
    Fresh(Link),
    /// It was opened here.
    Open(Link),
    /// It was opened on another device.
    Used(Link),
    /// A later one took its place.
    Replaced(Link),
    /// Its last day is over.
    Late(Link),
}

/// Takes a token that stood in an address.
pub async fn take(token: &str) -> Result<(), Error> {
    who::demand_patience(ATTEMPTS).await?;
    let id = opinion_links::id_of(site().db.keys(), token);
    if opinion_links::by_id(&site().db, &id).await?.is_none() {
        who::note_failure(ATTEMPTS).await?;
        return Err(Refusal::BadCode.into());
    }
    who::session().await?.insert(CAME, id).await.map_err(|_| Error::Internal)
}

/// The link that came last, and what it can do; none for who came without.
pub async fn standing() -> Result<Option<(Process, Standing)>, Error> {
    let session = who::session().await?;
    let came: Option<String> = session.get(CAME).await.map_err(|_| Error::Internal)?;
    let Some(id) = came else { return Ok(None) };
    let site = site();
    let Some(link) = opinion_links::by_id(&site.db, &id).await? else { return Ok(None) };
    let Some(process) = by_id(link.process).await? else { return Ok(None) };
    let opened: Option<String> = session.get(OPENED).await.map_err(|_| Error::Internal)?;
    let today = site.now().day_in(&process.zone());
    let standing = match link.begun_at {
        _ if link.replaced_at.is_some() => Standing::Replaced(link),
        Some(_) if opened.as_ref() != Some(&link.id) => Standing::Used(link),
        _ if today > link.expires_on => Standing::Late(link),
        Some(_) => Standing::Open(link),
        None => Standing::Fresh(link),
    };
    Ok(Some((process, standing)))
}

/// Opens the link that came on this device: from now on it opens on no other.
pub async fn begin() -> Result<(), Error> {
    let Some((process, Standing::Fresh(link))) = standing().await? else { return Err(Refusal::BadCode.into()) };
    let site = site();
    let mut change = site.db.change(process.id, Signature::Institution, site.now()).await?;
    opinion_links::begin(&mut change, &link.id).await?;
    change.commit().await?;
    who::session().await?.insert(OPENED, link.id).await.map_err(|_| Error::Internal)
}

/// The institutions that this visitor may speak for: that of the link, then those of the account.
pub async fn floors() -> Result<Vec<Floor>, Error> {
    let mut floors = Vec::new();
    if let Some((process, Standing::Open(link))) = standing().await? {
        floors.extend(floor(process, &link.institution, Signature::Institution).await?);
    }
    let actor = who::actor().await?;
    let Some(account) = actor.user else { return Ok(floors) };
    for (process, institution) in officers::of_account(&site().db, account).await? {
        let Ok(by) = actor.may(Permission::GiveOpinion, process) else { continue };
        if let Some(process) = by_id(process).await? {
            floors.extend(floor(process, &institution, by).await?);
        }
    }
    floors.dedup_by(|a, b| a.process.id == b.process.id && a.institution.slug == b.institution.slug);
    Ok(floors)
}

/// The right to speak for one of them.
pub async fn demand(process: &str, institution: &str) -> Result<Floor, Error> {
    let own =
        floors().await?.into_iter().find(|one| one.process.slug == process && one.institution.slug == institution);
    match own {
        Some(floor) => Ok(floor),
        None if who::actor().await?.user.is_none() => Err(Error::SignedOut),
        None => Err(Refusal::NotAllowed.into()),
    }
}

async fn floor(process: Process, slug: &str, by: Signature) -> Result<Option<Floor>, Error> {
    let all = themes::institutions(&site().db, process.id).await?;
    let institution = all.into_iter().find(|one| one.slug == slug);
    Ok(institution.map(|institution| Floor { process, institution, by }))
}

async fn by_id(id: ProcessId) -> Result<Option<Process>, Error> {
    Ok(processes::all(&site().db).await?.into_iter().find(|process| process.id == id))
}
