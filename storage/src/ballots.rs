//! Ballots: what an organisation cast in a round. Organisations vote openly; what they voted is told once a round is closed.

use crate::rounds::{self, Round};
use crate::{Change, Db, Error, proposals};
use domain::ballot::{self, Entitlement, Item};
use domain::refusal::BallotFault;
use domain::selection::Approval;
use domain::{Instant, OrganisationId, ProcessId, Refusal, RoundId};

statements! {
    ACCREDITED = "select a.theme from accreditation a join organisation o on o.id = a.organisation_id where o.id = $1 and o.process_id = $2";
    VOTED = "select v.theme from theme_vote v where v.organisation_id = $1 order by v.theme";
    INSERT = "insert into ballot (id, round_id, organisation_id, receipt, cast_at) values ($1, $2, $3, $4, $5)";
    VOTE_THEME = "insert into theme_vote (organisation_id, theme, ballot_id) values ($1, $2, $3)";
    MARK = "insert into mark (ballot_id, proposal_id) values ($1, $2)";
    CAST = "select b.receipt, b.cast_at, (select count(*) from mark m where m.ballot_id = b.id) from ballot b where b.round_id = $1 and b.organisation_id = $2";
    TURNOUT = "select (select count(*) from ballot where round_id = $1), \
        (select count(distinct a.organisation_id) from accreditation a where a.theme in \
            (select p.theme from round_item i join proposal p on p.id = i.proposal_id where i.round_id = $1) \
            and a.organisation_id in (select o.id from organisation o join round r on r.process_id = o.process_id where r.id = $1) \
            and not exists (select 1 from theme_vote v join ballot b on b.id = v.ballot_id join round r on r.id = $1 \
                where v.organisation_id = a.organisation_id and v.theme = a.theme and b.cast_at < r.opened_at))";
    TURNOUTS = "select r.number, (select count(*) from ballot b where b.round_id = r.id) from round r where r.process_id = $1 order by r.number";
    ROLL = "select o.slug, o.name, b.receipt, b.cast_at from ballot b join organisation o on o.id = b.organisation_id \
        join round r on r.id = b.round_id where b.round_id = $1 and r.closed_at is not null order by o.position";
    OF_ROUND = "select t.number, o.slug, p.number from mark m join ballot b on b.id = m.ballot_id join round r on r.id = b.round_id \
        join meeting t on t.id = r.meeting_id join organisation o on o.id = b.organisation_id join proposal p on p.id = m.proposal_id \
        where r.id = $1";
    APPROVALS = "select t.number, o.slug, p.number from mark m join ballot b on b.id = m.ballot_id join round r on r.id = b.round_id \
        join meeting t on t.id = r.meeting_id join organisation o on o.id = b.organisation_id join proposal p on p.id = m.proposal_id \
        where r.process_id = $1 and r.closed_at is not null";
}

/// What the voter keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The short code, in readable groups.
    pub code: String,
    /// When the ballot was cast.
    pub cast_at: Instant,
    /// How many proposals it marks.
    pub marks: u32,
}

/// A ballot in the roll of a closed round.
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

/// Casts the ballot of an organisation in a round: all of it, or nothing.
///
/// # Errors
/// [`Refusal::RoundNotOpen`], or [`Refusal::BallotRefused`] with the rule that it meets.
pub async fn cast(change: &mut Change, round: u32, voter: OrganisationId, marks: &[u32]) -> Result<Receipt, Error> {
    let receipt = receipt_code(&change.chance().code(10));
    cast_with(change, round, voter, marks, receipt).await
}

/// The same with the receipt that the voter holds already: for whoever tells again what was cast elsewhere.
///
/// # Errors
/// As [`cast`].
pub async fn cast_with(
    change: &mut Change,
    round: u32,
    voter: OrganisationId,
    marks: &[u32],
    receipt: String,
) -> Result<Receipt, Error> {
    let (rule, _) = rounds::locked_rule(change).await?;
    let round = rounds::in_change(change, round).await?.filter(Round::is_open).ok_or(Refusal::RoundNotOpen)?;
    ballot::demand_voting(&rule, change.now())?;
    let second = || Refusal::BallotRefused { reason: BallotFault::SecondMeeting, theme: None };
    if of_voter_in_change(change, round.id, voter).await?.is_some() {
        return Err(second().into());
    }
    let items = rounds::items_in_change(change, round.id).await?;
    let paper: Vec<Item> = items.iter().map(|item| Item { number: item.number, theme: item.theme.clone() }).collect();
    let (accredited, voted) = entitlement_in_change(change, voter).await?;
    let entitled = Entitlement { accredited: &accredited, voted: &voted };
    let decided = ballot::decide(&rule, &paper, entitled, marks)?;
    let (id, now) = (change.chance().id(), change.now());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(round.id.0)
        .bind(voter.0)
        .bind(&receipt)
        .bind(now.micros())
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, second()))?;
    for theme in &decided.themes {
        let refused = Refusal::BallotRefused { reason: BallotFault::SecondMeeting, theme: Some(theme.clone()) };
        on!(&mut change.tx, |tx| sqlx::query(VOTE_THEME)
            .bind(voter.0)
            .bind(theme)
            .bind(id)
            .execute(&mut **tx)
            .await
            .map(drop))
        .map_err(|e| Error::taken_as(e, refused))?;
    }
    let marked = items.iter().filter(|item| decided.marks.contains(&item.number));
    on!(&mut change.tx, |tx| for item in marked {
        sqlx::query(MARK).bind(id).bind(item.proposal.0).execute(&mut **tx).await?;
    });
    let marks = u32::try_from(decided.marks.len()).unwrap_or(u32::MAX);
    Ok(Receipt { code: receipt, cast_at: now, marks })
}

fn receipt_code(letters: &str) -> String {
    let (head, tail) = letters.split_at(letters.len() / 2);
    format!("{head}-{tail}")
}

async fn entitlement_in_change(change: &mut Change, voter: OrganisationId) -> Result<(Vec<String>, Vec<String>), Error> {
    let process = change.process().0;
    Ok(on!(&mut change.tx, |tx| {
        let accredited = sqlx::query_scalar(ACCREDITED).bind(voter.0).bind(process).fetch_all(&mut **tx).await?;
        (accredited, sqlx::query_scalar(VOTED).bind(voter.0).fetch_all(&mut **tx).await?)
    }))
}

type CastRow = (String, i64, i64);

fn receipt((code, cast_at, marks): CastRow) -> Receipt {
    Receipt { code, cast_at: Instant::from_micros(cast_at), marks: proposals::number(marks) }
}

/// What an organisation has cast in a round, as far as its delegate's receipt tells.
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

/// The themes that an organisation has voted.
///
/// # Errors
/// When the database fails.
pub async fn themes_voted(db: &Db, voter: OrganisationId) -> Result<Vec<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(VOTED).bind(voter.0).fetch_all(db).await)?)
}

/// How many have cast a ballot, and how many may: organisations accredited for a theme of the round that they had not
/// voted before it opened. This is all that anybody learns while it is open.
///
/// # Errors
/// When the database fails.
pub async fn turnout(db: &Db, round: RoundId) -> Result<(u32, u32), Error> {
    let (cast, entitled): (i64, i64) = on!(db.readers(), |db| sqlx::query_as(TURNOUT).bind(round.0).fetch_one(db).await)?;
    Ok((proposals::number(cast), proposals::number(entitled)))
}

/// How many have cast a ballot in each round.
///
/// # Errors
/// When the database fails.
pub async fn turnouts(db: &Db, process: ProcessId) -> Result<Vec<(u32, u32)>, Error> {
    let rows: Vec<(i64, i64)> = on!(db.readers(), |db| sqlx::query_as(TURNOUTS).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(round, cast)| (proposals::number(round), proposals::number(cast))).collect())
}

/// Who cast a ballot in a closed round; nobody while it is open.
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

/// Every approval of the closed rounds of a process, in no order.
///
/// # Errors
/// When the database fails.
pub async fn approvals(db: &Db, process: ProcessId) -> Result<Vec<Approval>, Error> {
    let rows: Vec<ApprovalRow> = on!(db.readers(), |db| sqlx::query_as(APPROVALS).bind(process.0).fetch_all(db).await)?;
    Ok(approvals_of(rows))
}

/// Every approval of a closed round, in no order; none while it is open.
///
/// # Errors
/// When the database fails.
pub async fn approvals_of_round(db: &Db, round: &Round) -> Result<Vec<Approval>, Error> {
    if round.is_open() {
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
