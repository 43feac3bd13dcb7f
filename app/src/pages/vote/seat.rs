//! From where somebody votes: with a credential that was swapped for the session, or signed in as a delegate.

use super::draft;
use crate::site::site;
use crate::{Error, who};
use domain::ballot::{self, Entitlement};
use domain::round::{Marks, decide};
use domain::rule::Rule;
use domain::{OrganisationId, Permission, Refusal, Signature};
use serde::Serialize;
use storage::ballots::{self, Receipt};
use storage::credentials::{self, Seat};
use storage::opinions::{self, Opinion};
use storage::organisations::{self, Organisation};
use storage::processes::{self, Process};
use storage::rounds::{self, Item, Round};
use storage::themes::{self, Theme};
use storage::{boxes, paper_voters, receipts, voters};

/// The keys under which the session keeps the redeemed credential and the seat chosen. It never holds a mark or a receipt.
const CREDENTIAL: &str = "credential";
const CHOSEN: &str = "seat";

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
    let mut seats = of_delegate().await?;
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

/// The seats of a delegate who has signed in.
async fn of_delegate() -> Result<Vec<Seat>, Error> {
    let Some(account) = who::actor().await?.user else { return Ok(Vec::new()) };
    // Somebody who was choosing when the round closed is still told what became of it.
    let choosing = draft::carried().map_or(0, |draft| draft.round);
    Ok(credentials::seats_of_delegate(&site().db, account, choosing).await?)
}

/// The seat from which a ballot is reviewed or cast.
pub async fn demand() -> Result<Seat, Error> {
    match find().await? {
        Seats::One(seat) => Ok(seat),
        Seats::None | Seats::Several(_) => Err(Refusal::RoundNotOpen.into()),
    }
}

/// Takes one of several seats; one that isn't this delegate's isn't there.
pub async fn choose(round: u32, organisation: OrganisationId) -> Result<(), Error> {
    let is_theirs = |seat: &Seat| (seat.round, seat.organisation) == (round, organisation);
    if !of_delegate().await?.iter().any(is_theirs) {
        return Err(Error::NotFound);
    }
    put(CHOSEN, (round, organisation)).await
}

/// Takes the seat of a credential that was redeemed; what was chosen at another is gone from this device.
pub async fn take(hash: &str) -> Result<(), Error> {
    draft::clear();
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

/// Gives the seat up: whoever comes next to a shared device sees nothing of the one before.
pub async fn leave() -> Result<(), Error> {
    draft::clear();
    let session = who::session().await?;
    session.remove::<String>(CREDENTIAL).await.map_err(|_| Error::Internal)?;
    session.remove::<(u32, OrganisationId)>(CHOSEN).await.map_err(|_| Error::Internal)?;
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
    /// The selection rule, where the round feeds the selection.
    pub rule: Option<Rule>,
    /// Who votes.
    pub organisation: Organisation,
    /// The themes that it may vote in this round.
    pub entitled: Vec<String>,
    /// The themes that it has voted.
    pub voted: Vec<String>,
    /// Whether it was handed a paper ballot, and votes with that.
    pub on_paper: bool,
    /// What is voted on.
    pub items: Vec<Item>,
    /// The themes of the process, in their order.
    pub themes: Vec<Theme>,
    /// What institutions say of it.
    pub opinions: Vec<Opinion>,
}

impl Voting {
    /// Reads it.
    pub async fn read(seat: Seat) -> Result<Self, Error> {
        let db = site().db;
        let process = processes::by_slug(&db, &seat.slug).await?.ok_or(Error::NotFound)?;
        let round = rounds::by_number(&db, seat.process, seat.round).await?.ok_or(Error::NotFound)?;
        let organisation = organisations::by_id(&db, seat.process, seat.organisation).await?.ok_or(Error::NotFound)?;
        let rule = super::super::rounds::locked_rule(&process).await?.map(|(rule, _)| rule);
        Ok(Self {
            rule: rule.filter(|_| round.terms.is_for_selection()),
            entitled: voters::themes(&db, round.id, seat.organisation).await?,
            voted: voters::themes_voted(&db, seat.organisation).await?,
            on_paper: paper_voters::is_listed(&db, round.id, seat.organisation).await?,
            items: rounds::items(&db, round.id).await?,
            opinions: opinions::of_round(&db, round.id).await?,
            themes: themes::themes(&db, seat.process).await?,
            seat,
            process,
            round,
            organisation,
        })
    }

    /// What the organisation has cast in this round, as far as this visitor may know it: of a secret ballot that it was
    /// cast, and its receipt only to whoever brings it along.
    pub async fn receipt(&self) -> Result<Option<Receipt>, Error> {
        let db = site().db;
        if !self.round.terms.is_secret() {
            return Ok(ballots::of_voter(&db, self.round.id, self.organisation.id).await?);
        }
        if !boxes::is_on_roll(&db, self.round.id, self.organisation.id).await? {
            return Ok(None);
        }
        let brought = draft::Draft::brought(self).map(|draft| draft.receipt.code).unwrap_or_default();
        let code = if receipts::is_in_box(&db, self.round.id, &brought).await? { brought } else { String::new() };
        Ok(Some(Receipt { code, cast_at: None, marks: None }))
    }

    /// Judges marks before they are cast, as casting will.
    pub fn decide(&self, marks: &Marks) -> Result<Marks, Error> {
        if !self.round.is_open() {
            return Err(Refusal::RoundNotOpen.into());
        }
        if self.on_paper {
            return Err(Refusal::VotesOnPaper.into());
        }
        let decided = match &self.rule {
            Some(rule) => self.decide_by_theme(rule, marks),
            None => {
                let options: Vec<u32> = self.items.iter().map(|item| item.number).collect();
                decide(&self.round.terms.method, &options, marks)
            }
        };
        decided.map_err(|refusal| self.named(refusal))
    }

    fn decide_by_theme(&self, rule: &Rule, marks: &Marks) -> Result<Marks, Refusal> {
        let paper = self.items.iter().map(|item| ballot::Item { number: item.number, theme: item.theme.clone() });
        let voter = Entitlement { accredited: &self.entitled, voted: &self.voted };
        let marked: Vec<u32> = marks.keys().copied().collect();
        ballot::demand_voting(rule, site().now())?;
        let decided = ballot::decide(rule, &paper.collect::<Vec<_>>(), voter, &marked)?;
        Ok(decided.marks.into_iter().map(|number| (number, "1".to_owned())).collect())
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
