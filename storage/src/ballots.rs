//! Ballots: what an organisation cast in a round. Organisations vote openly unless the terms of the round say otherwise;
//! what they voted is told once a round is closed.

use crate::rounds::{self, Round};
use crate::{Change, Db, Error, boxes, proposals, voters};
use domain::ballot::{self, Entitlement, Item};
use domain::refusal::BallotFault;
use domain::round::{Marks, decide};
use domain::selection::Approval;
use domain::{Instant, OrganisationId, ProcessId, Refusal, RoundId};
use std::collections::BTreeSet;

statements! {
    INSERT = "insert into ballot (id, round_id, organisation_id, receipt, cast_at) values ($1, $2, $3, $4, $5)";
    VOTE_THEME = "insert into theme_vote (organisation_id, theme, ballot_id) values ($1, $2, $3)";
    MARK = "insert into mark (ballot_id, proposal_id, value) values ($1, $2, $3)";
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

/// A second ballot of an organisation in a round.
const fn second() -> Refusal {
    Refusal::BallotRefused { reason: BallotFault::SecondMeeting, theme: None, proposal: None }
}

/// Casts the ballot of an organisation in a round: all of it, or nothing. Sent again with the same receipt it is answered
/// again, and counts once.
///
/// # Errors
/// [`Refusal::RoundNotOpen`], or [`Refusal::BallotRefused`] with the rule that it meets.
pub async fn cast(change: &mut Change, new: &NewBallot) -> Result<Receipt, Error> {
    let round = rounds::in_change(change, new.round).await?.ok_or(Refusal::RoundNotOpen)?;
    match before(change, &round, new).await? {
        Some(receipt) if receipt.code == new.receipt => return Ok(receipt),
        Some(_) => return Err(second().into()),
        None if !round.is_open() => return Err(Refusal::RoundNotOpen.into()),
        None => {}
    }
    let themes = voters::themes_in_change(change, round.id, new.voter).await?;
    if themes.is_empty() {
        let reason = BallotFault::NotAccredited;
        return Err(Refusal::BallotRefused { reason, theme: None, proposal: None }.into());
    }
    let items = rounds::items_in_change(change, round.id).await?;
    if round.terms.is_for_selection() {
        return cast_for_selection(change, &round, new, &items, &themes).await;
    }
    let options: Vec<u32> = items.iter().map(|item| item.number).collect();
    let marks = decide(&round.terms.method, &options, &new.marks)?;
    if round.terms.is_secret() {
        let put = boxes::put(change, round.id, new.voter, &new.receipt, &marks).await;
        put.map_err(|e| Error::taken_as(e, second()))?;
        return Ok(Receipt { code: new.receipt.clone(), cast_at: None, marks: None });
    }
    keep(change, &round, new, &items, &marks, &BTreeSet::new()).await
}

/// What the organisation has cast in the round before, in an open one with its receipt, in a secret one with this receipt
/// or another.
async fn before(change: &mut Change, round: &Round, new: &NewBallot) -> Result<Option<Receipt>, Error> {
    if !round.terms.is_secret() {
        return of_voter_in_change(change, round.id, new.voter).await;
    }
    let (on_roll, is_its_own) = boxes::find(change, round.id, new.voter, &new.receipt).await?;
    let code = if is_its_own { new.receipt.clone() } else { String::new() };
    Ok(on_roll.then_some(Receipt { code, cast_at: None, marks: None }))
}

/// Within each theme, as the rule says; an organisation votes a theme once in the whole process.
async fn cast_for_selection(
    change: &mut Change,
    round: &Round,
    new: &NewBallot,
    items: &[rounds::Item],
    accredited: &[String],
) -> Result<Receipt, Error> {
    let (rule, _) = rounds::locked_rule(change).await?;
    ballot::demand_voting(&rule, change.now())?;
    let paper: Vec<Item> = items.iter().map(|item| Item { number: item.number, theme: item.theme.clone() }).collect();
    let voted = voters::themes_voted_in_change(change, new.voter).await?;
    let marks: Vec<u32> = new.marks.keys().copied().collect();
    let decided = ballot::decide(&rule, &paper, Entitlement { accredited, voted: &voted }, &marks)?;
    let marks = decided.marks.iter().map(|number| (*number, "1".to_owned())).collect();
    keep(change, round, new, items, &marks, &decided.themes).await
}

/// Keeps an open ballot.
async fn keep(
    change: &mut Change,
    round: &Round,
    new: &NewBallot,
    items: &[rounds::Item],
    marks: &Marks,
    themes: &BTreeSet<String>,
) -> Result<Receipt, Error> {
    let (id, now) = (change.chance().id(), change.now());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(round.id.0)
        .bind(new.voter.0)
        .bind(&new.receipt)
        .bind(now.micros())
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, second()))?;
    for theme in themes {
        let refused =
            Refusal::BallotRefused { reason: BallotFault::SecondMeeting, theme: Some(theme.clone()), proposal: None };
        on!(&mut change.tx, |tx| sqlx::query(VOTE_THEME)
            .bind(new.voter.0)
            .bind(theme)
            .bind(id)
            .execute(&mut **tx)
            .await
            .map(drop))
        .map_err(|e| Error::taken_as(e, refused))?;
    }
    let marked = items.iter().filter_map(|item| Some((item, marks.get(&item.number)?)));
    on!(&mut change.tx, |tx| for (item, value) in marked {
        sqlx::query(MARK).bind(id).bind(item.proposal.0).bind(value).execute(&mut **tx).await?;
    });
    let marks = Some(u32::try_from(marks.len()).unwrap_or(u32::MAX));
    Ok(Receipt { code: new.receipt.clone(), cast_at: Some(now), marks })
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

async fn of_voter_in_change(change: &mut Change, round: RoundId, voter: OrganisationId) -> Result<Option<Receipt>, Error> {
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
