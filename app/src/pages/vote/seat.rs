//! From where somebody votes: with a credential that was swapped for the session, or signed in as a delegate.

use crate::site::site;
use crate::{Error, who};
use domain::ballot::{self, Ballot, Entitlement};
use domain::rule::Rule;
use domain::{OrganisationId, Permission, Refusal, Signature};
use serde::{Deserialize, Serialize};
use storage::ballots::{self, Receipt};
use storage::credentials::{self, Seat};
use storage::opinions::{self, Opinion};
use storage::organisations::{self, Organisation};
use storage::processes::{self, Process};
use storage::rounds::{self, Item, Round};
use storage::themes::{self, Theme};
use storage::voters;

/// The keys under which the session keeps the redeemed credential, the seat chosen, and the marks under review.
const CREDENTIAL: &str = "credential";
const CHOSEN: &str = "seat";
const MARKED: &str = "marked";

/// The seats that a visitor may take.
pub enum Seats {
    /// None: neither a credential nor a round for this delegate.
    None,
    /// One.
    One(Seat),
    /// A delegate of several organisations, or in several rounds, says which.
    Several(Vec<Seat>),
}

/// The seats of this visitor. A credential goes before a sign-in: a delegate may lend their phone to another.
pub async fn find() -> Result<Seats, Error> {
    let session = who::session().await?;
    let db = site().db;
    if let Some(hash) = session.get::<String>(CREDENTIAL).await.map_err(|_| Error::Internal)?
        && let Some(seat) = credentials::seat_of(&db, &hash).await?
    {
        return Ok(Seats::One(seat));
    }
    let Some(account) = who::actor().await?.user else { return Ok(Seats::None) };
    let mut seats = credentials::seats_of_delegate(&db, account).await?;
    let chosen: Option<(u32, OrganisationId)> = session.get(CHOSEN).await.map_err(|_| Error::Internal)?;
    if let Some(place) = seats.iter().position(|seat| Some((seat.round, seat.organisation)) == chosen) {
        return Ok(Seats::One(seats.swap_remove(place)));
    }
    Ok(match seats.len() {
        0 => Seats::None,
        1 => Seats::One(seats.remove(0)),
        _ => Seats::Several(seats),
    })
}

/// The seat from which a ballot is reviewed or cast.
pub async fn demand() -> Result<Seat, Error> {
    match find().await? {
        Seats::One(seat) => Ok(seat),
        Seats::None | Seats::Several(_) => Err(Refusal::RoundNotOpen.into()),
    }
}

/// Takes one of several seats.
pub async fn choose(round: u32, organisation: OrganisationId) -> Result<(), Error> {
    put(CHOSEN, (round, organisation)).await
}

/// Takes the seat of a credential that was redeemed.
pub async fn take(hash: &str) -> Result<(), Error> {
    put(CREDENTIAL, hash).await
}

/// How the ballot is signed: a delegate by role, whoever holds a credential as anybody.
pub async fn signature(seat: &Seat) -> Result<Signature, Error> {
    if credential(seat).await?.is_some() {
        Ok(Signature::Citizen)
    } else {
        who::demand(Permission::Vote, seat.process).await
    }
}

/// The credential that a seat was taken with, if it was taken with one.
pub async fn credential(seat: &Seat) -> Result<Option<String>, Error> {
    let kept: Option<String> = who::session().await?.get(CREDENTIAL).await.map_err(|_| Error::Internal)?;
    let Some(hash) = kept else { return Ok(None) };
    Ok(credentials::seat_of(&site().db, &hash).await?.filter(|own| own == seat).map(|_| hash))
}

/// What is under review, and for which seat.
#[derive(Serialize, Deserialize)]
struct Marked {
    round: u32,
    organisation: OrganisationId,
    marks: Vec<u32>,
}

/// Keeps the marks for the review.
pub async fn keep_marks(seat: &Seat, marks: Vec<u32>) -> Result<(), Error> {
    put(MARKED, Marked { round: seat.round, organisation: seat.organisation, marks }).await
}

/// The marks under review, if they were made for this seat.
pub async fn marks(seat: &Seat) -> Result<Option<Vec<u32>>, Error> {
    let kept: Option<Marked> = who::session().await?.get(MARKED).await.map_err(|_| Error::Internal)?;
    Ok(kept.filter(|kept| kept.round == seat.round && kept.organisation == seat.organisation).map(|kept| kept.marks))
}

/// Forgets them: they are cast.
pub async fn forget_marks() -> Result<(), Error> {
    who::session().await?.remove::<Marked>(MARKED).await.map_err(|_| Error::Internal)?;
    Ok(())
}

async fn put(key: &str, value: impl Serialize + Send + Sync) -> Result<(), Error> {
    who::session().await?.insert(key, value).await.map_err(|_| Error::Internal)
}

/// Everything that a ballot is drawn and judged with.
pub struct Voting {
    /// The seat.
    pub seat: Seat,
    /// The process.
    pub process: Process,
    /// The round.
    pub round: Round,
    /// The rule.
    pub rule: Rule,
    /// Who votes.
    pub organisation: Organisation,
    /// The themes that it has voted.
    pub voted: Vec<String>,
    /// What is voted on.
    pub items: Vec<Item>,
    /// The themes of the process, in their order.
    pub themes: Vec<Theme>,
    /// What institutions say of it.
    pub opinions: Vec<Opinion>,
    /// What it has cast in this round.
    pub receipt: Option<Receipt>,
}

impl Voting {
    /// Reads it.
    pub async fn read(seat: Seat) -> Result<Self, Error> {
        let db = site().db;
        let process = processes::by_slug(&db, &seat.slug).await?.ok_or(Error::NotFound)?;
        let round = rounds::by_number(&db, seat.process, seat.round).await?.ok_or(Error::NotFound)?;
        let organisation = organisations::by_id(&db, seat.process, seat.organisation).await?.ok_or(Error::NotFound)?;
        Ok(Self {
            rule: super::super::rounds::locked_rule(&process).await?.ok_or(Refusal::RuleNotLocked)?.0,
            voted: voters::themes_voted(&db, seat.organisation).await?,
            items: rounds::items(&db, round.id).await?,
            opinions: opinions::of_round(&db, round.id).await?,
            themes: themes::themes(&db, seat.process).await?,
            receipt: ballots::of_voter(&db, round.id, seat.organisation).await?,
            seat,
            process,
            round,
            organisation,
        })
    }

    /// Judges marks before they are cast, as casting will.
    pub fn decide(&self, marks: &[u32]) -> Result<Ballot, Error> {
        if !self.round.is_open() {
            return Err(Refusal::RoundNotOpen.into());
        }
        let paper = self.items.iter().map(|item| ballot::Item { number: item.number, theme: item.theme.clone() });
        let voter = Entitlement { accredited: &self.organisation.themes, voted: &self.voted };
        let decided = ballot::decide(&self.rule, &paper.collect::<Vec<_>>(), voter, marks);
        decided.map_err(|refusal| self.named(refusal))
    }

    /// A refusal with the name of its theme in the reader's language.
    pub fn named(&self, refusal: Refusal) -> Error {
        match refusal {
            Refusal::BallotRefused { reason, theme: Some(slug), proposal } => {
                let theme = self.themes.iter().find(|theme| theme.slug == slug);
                let language = crate::site::language();
                let name = theme.map_or(slug, |theme| theme.name.in_language(language).to_owned());
                Refusal::BallotRefused { reason, theme: Some(name), proposal }.into()
            }
            other => other.into(),
        }
    }
}
