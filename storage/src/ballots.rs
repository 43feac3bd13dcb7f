//! Ballots: what an organisation cast in a round. Organisations vote openly unless the terms of the round say otherwise;
//! what they voted is told once a round is closed.

use crate::casting::{self, Decided, Standard};
use crate::rounds::Round;
use crate::{Change, Db, Error, proposals};
use domain::round::Marks;
use domain::selection::Approval;
use domain::{Instant, OrganisationId, ProcessId, RoundId};

statements! {
    CAST = "select b.receipt, b.cast_at, (select count(*) from mark m where m.ballot_id = b.id) from ballot b where b.round_id = $1 and b.organisation_id = $2";
    ROLL = "select o.slug, o.name, b.receipt, b.cast_at from ballot b join organisation o on o.id = b.organisation_id \
        join round r on r.id = b.round_id where b.round_id = $1 and r.closed_at is not null order by o.position";
    OF_ROUND = "select t.number, o.slug, p.number from mark m join ballot b on b.id = m.ballot_id join round r on r.id = b.round_id \
        join meeting t on t.id = r.meeting_id join organisation o on o.id = b.organisation_id join proposal p on p.id = m.proposal_id \
        where r.id = $1 and r.method = 'theme-approval'";
    APPROVALS = "select t.number, o.slug, p.number from mark m join ballot b on b.id = m.ballot_id join round r on r.id = b.round_id \
        join meeting t on t.id = r.meeting_id join organisation o on o.id = b.organisation_id join proposal p on p.id = m.proposal_id \
        where r.process_id = $1 and r.method = 'theme-approval' and r.closed_at is not null";
}

/// A ballot before it is cast.
#[derive(Debug, Clone)]
pub struct NewBallot {
    /// The number of its round.
    pub round: u32,
    /// Who votes.
    pub voter: OrganisationId,
    /// The code of its receipt, which was drawn with the form.
    pub receipt: String,
    /// What is marked.
    pub marks: Marks,
}

/// What the voter keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The short code, in readable groups.
    pub code: String,
    /// When the ballot was cast; nobody knows of a secret one.
    pub cast_at: Option<Instant>,
    /// How many proposals it marks; nobody knows of a secret one.
    pub marks: Option<u32>,
}

/// A ballot in the roll of a closed open round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// The organisation's address.
    pub organisation: String,
    /// Its name.
    pub name: String,
    /// The code that its delegate keeps.
    pub receipt: String,
    /// When it was cast.
    pub cast_at: Instant,
}

/// Casts the ballot of an organisation in a round: all of it, or nothing. Sent again with the same receipt it is answered
/// again, and counts once.
///
/// # Errors
/// [`domain::Refusal::RoundNotOpen`], [`domain::Refusal::VotesOnPaper`], or [`domain::Refusal::BallotRefused`] with the rule that it meets.
pub async fn cast(change: &mut Change, new: &NewBallot) -> Result<Receipt, Error> {
    let standard = Standard::read(change, new.round).await?;
    match casting::decide(change, &standard, new).await? {
        Decided::Before(receipt) => Ok(receipt),
        Decided::Now(marks, themes) => casting::keep(change, &standard, new, &marks, &themes).await,
    }
}

type CastRow = (String, i64, i64);

fn receipt((code, cast_at, marks): CastRow) -> Receipt {
    Receipt { code, cast_at: Some(Instant::from_micros(cast_at)), marks: Some(proposals::number(marks)) }
}

/// What an organisation has cast in an open round, as far as its delegate's receipt tells.
///
/// # Errors
/// When the database fails.
pub async fn of_voter(db: &Db, round: RoundId, voter: OrganisationId) -> Result<Option<Receipt>, Error> {
    let row: Option<CastRow> =
        on!(db.readers(), |db| sqlx::query_as(CAST).bind(round.0).bind(voter.0).fetch_optional(db).await)?;
    Ok(row.map(receipt))
}

pub(crate) async fn of_voter_in_change(change: &mut Change, round: RoundId, voter: OrganisationId) -> Result<Option<Receipt>, Error> {
    let row: Option<CastRow> =
        on!(&mut change.tx, |tx| sqlx::query_as(CAST).bind(round.0).bind(voter.0).fetch_optional(&mut **tx).await)?;
    Ok(row.map(receipt))
}

/// Who cast a ballot in a closed open round; nobody before.
///
/// # Errors
/// When the database fails.
pub async fn roll(db: &Db, round: RoundId) -> Result<Vec<Cast>, Error> {
    let rows: Vec<(String, String, String, i64)> =
        on!(db.readers(), |db| sqlx::query_as(ROLL).bind(round.0).fetch_all(db).await)?;
    let cast = |(organisation, name, receipt, at)| Cast { organisation, name, receipt, cast_at: Instant::from_micros(at) };
    Ok(rows.into_iter().map(cast).collect())
}

type ApprovalRow = (i64, String, i64);

fn approvals_of(rows: Vec<ApprovalRow>) -> Vec<Approval> {
    let approval = |(meeting, organisation, proposal)| Approval {
        meeting: proposals::number(meeting),
        organisation,
        proposal: proposals::number(proposal),
    };
    rows.into_iter().map(approval).collect()
}

/// Every approval for the selection of the closed rounds of a process, in no order.
///
/// # Errors
/// When the database fails.
pub async fn approvals(db: &Db, process: ProcessId) -> Result<Vec<Approval>, Error> {
    let rows: Vec<ApprovalRow> = on!(db.readers(), |db| sqlx::query_as(APPROVALS).bind(process.0).fetch_all(db).await)?;
    Ok(approvals_of(rows))
}

/// Every approval for the selection of a closed round, in no order; none before.
///
/// # Errors
/// When the database fails.
pub async fn approvals_of_round(db: &Db, round: &Round) -> Result<Vec<Approval>, Error> {
    if !round.is_closed() {
        return Ok(Vec::new());
    }
    let rows: Vec<ApprovalRow> = on!(db.readers(), |db| sqlx::query_as(OF_ROUND).bind(round.id.0).fetch_all(db).await)?;
    Ok(approvals_of(rows))
}

pub(crate) async fn approvals_in_change(change: &mut Change, round: &Round) -> Result<Vec<Approval>, Error> {
    let rows: Vec<ApprovalRow> =
        on!(&mut change.tx, |tx| sqlx::query_as(OF_ROUND).bind(round.id.0).fetch_all(&mut **tx).await)?;
    Ok(approvals_of(rows))
}
