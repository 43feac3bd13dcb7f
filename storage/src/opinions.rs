//! Opinions: what institutions were asked, and what they say of proposals before the vote.

use crate::proposals::{self, number};
use crate::{About, Change, Db, Error};
use domain::opinion::{Reply, Stance, demand_in_time};
use domain::{Event, Instant, ProcessId, ProposalId, Refusal, RoundId, Said, Stage};
use jiff::civil::Date;
use sqlx::FromRow;

/// The columns of an opinion, with the names that a reader needs.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select p.number, p.title, p.stage, o.institution, coalesce(i.name, o.institution) as name, o.asked_at, o.due_on, o.stance, \
            o.said, o.answered_at, o.answered_by, o.speaker from opinion o join proposal p on p.id = o.proposal_id \
            left join institution i on i.process_id = p.process_id and i.slug = o.institution ",
            $rest
        )
    };
}

statements! {
    ALL = select!("where p.process_id = $1 order by p.number, o.asked_at, o.institution");
    OF_PROPOSAL = select!("where p.process_id = $1 and p.number = $2 order by o.asked_at, o.institution");
    OF_INSTITUTION = select!("where p.process_id = $1 and o.institution = $2 order by p.number");
    OF_ROUND = select!("join round_item r on r.proposal_id = p.id where r.round_id = $1 order by p.number, o.asked_at, o.institution");
    ONE = "select due_on, stance, said from opinion where proposal_id = $1 and institution = $2";
    ASK = "insert into opinion (proposal_id, institution, asked_at, asked_by, due_on) values ($1, $2, $3, $4, $5) \
        on conflict (proposal_id, institution) do update set due_on = excluded.due_on";
    GIVE = "update opinion set stance = $3, said = $4, answered_at = $5, answered_by = $6, speaker = $7 \
        where proposal_id = $1 and institution = $2";
    UNASKED = "select p.number, p.title, p.theme from proposal p where p.process_id = $1 and p.stage in ('suggested', 'discussed') \
        and not exists (select 1 from opinion o where o.proposal_id = p.id) order by p.number";
}

/// What an institution was asked about a proposal, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// The proposal's number.
    pub proposal: u32,
    /// The proposal's title.
    pub title: String,
    /// Where the proposal stands.
    pub stage: Stage,
    /// The institution's slug.
    pub institution: String,
    /// The institution's name.
    pub name: String,
    /// When it was asked.
    pub asked_at: Instant,
    /// The last day to answer.
    pub due_on: Date,
    /// What it says, if it has answered.
    pub stance: Option<Stance>,
    /// Why, or which changes.
    pub said: Option<String>,
    /// When it answered.
    pub answered_at: Option<Instant>,
    /// Who answered, as in public.
    pub answered_by: Option<String>,
    /// Who answered for it; the team alone reads this.
    pub speaker: Option<String>,
}

impl Opinion {
    /// What the public reads of it on a day.
    #[must_use]
    pub fn reply(&self, today: Date) -> Reply {
        Reply::on(today, self.stance, self.due_on)
    }

    /// Whether the institution may still say something on a day.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        today <= self.due_on && matches!(self.stage, Stage::Suggested | Stage::Discussed)
    }
}

/// What an institution says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it could carry the proposal out.
    pub stance: Stance,
    /// Why, or which changes.
    pub said: Option<String>,
    /// Who answers for it, for the team alone.
    pub speaker: Option<String>,
}

/// A proposal that no institution was asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unasked {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The slug of its theme.
    pub theme: Option<String>,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    title: String,
    #[sqlx(try_from = "String")]
    stage: Stage,
    institution: String,
    name: String,
    asked_at: i64,
    due_on: String,
    stance: Option<String>,
    said: Option<String>,
    answered_at: Option<i64>,
    answered_by: Option<String>,
    speaker: Option<String>,
}

impl TryFrom<Row> for Opinion {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        Ok(Self {
            proposal: number(row.number),
            title: row.title,
            stage: row.stage,
            institution: row.institution,
            name: row.name,
            asked_at: Instant::from_micros(row.asked_at),
            due_on: day(&row.due_on)?,
            stance: row.stance.as_deref().and_then(|name| name.parse().ok()),
            said: row.said,
            answered_at: row.answered_at.map(Instant::from_micros),
            answered_by: row.answered_by,
            speaker: row.speaker,
        })
    }
}

fn day(kept: &str) -> Result<Date, Error> {
    kept.parse().map_err(|_| Error::Inconsistent(format!("“{kept}” is no day")))
}

fn read(rows: Vec<Row>) -> Result<Vec<Opinion>, Error> {
    rows.into_iter().map(Opinion::try_from).collect()
}

/// Asks an institution for its opinion of a proposal until the end of a day; one that was asked before gets that day.
///
/// # Errors
/// [`Refusal::NoSuchProposal`], or [`Refusal::NoOpinionNow`] when it is voted on or closed.
pub async fn ask(change: &mut Change, proposal: u32, institution: &str, due_on: Date) -> Result<(), Error> {
    demand(change, proposal).await?;
    retell_asking(change, proposal, institution, due_on).await
}

/// Asks as another installation has asked, whatever became of the proposal since.
///
/// # Errors
/// [`Refusal::NoSuchProposal`].
pub async fn retell_asking(change: &mut Change, proposal: u32, institution: &str, due_on: Date) -> Result<(), Error> {
    let id = find(change, proposal).await?.life.id;
    if standing(change, id, institution).await?.is_some_and(|(due, ..)| due == due_on.to_string()) {
        return Ok(());
    }
    let (now, by) = (change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(ASK)
        .bind(id.0)
        .bind(institution)
        .bind(now)
        .bind(by)
        .bind(due_on.to_string())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::OpinionAsked { proposal, institution: institution.to_owned(), due_on };
    change.record(&event, About { contribution: None, proposal: Some(id) }).await?;
    Ok(())
}

/// Records what an institution says, on a day of the process, and tells whether that is new: saying the same twice tells
/// nothing twice.
///
/// # Errors
/// [`Refusal::OpinionLate`] once its last day is over, [`Refusal::NoOpinionNow`] once the proposal is voted on or closed,
/// [`Refusal::ChangedMeanwhile`] when it wasn't asked.
pub async fn give(change: &mut Change, proposal: u32, institution: &str, answer: &Answer, today: Date) -> Result<bool, Error> {
    let id = demand(change, proposal).await?;
    let (due_on, ..) = standing(change, id, institution).await?.ok_or(Refusal::ChangedMeanwhile)?;
    demand_in_time(today, day(&due_on)?)?;
    retell_answer(change, proposal, institution, answer).await
}

/// Records what an institution has said elsewhere, whenever that was.
///
/// # Errors
/// [`Refusal::NoSuchProposal`], or [`Refusal::ChangedMeanwhile`] when it wasn't asked.
pub async fn retell_answer(change: &mut Change, proposal: u32, institution: &str, answer: &Answer) -> Result<bool, Error> {
    let id = find(change, proposal).await?.life.id;
    let (_, stance, said) = standing(change, id, institution).await?.ok_or(Refusal::ChangedMeanwhile)?;
    if stance.as_deref() == Some(answer.stance.name()) && said == answer.said {
        return Ok(false);
    }
    let (now, by) = (change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(GIVE)
        .bind(id.0)
        .bind(institution)
        .bind(answer.stance.name())
        .bind(&answer.said)
        .bind(now)
        .bind(by)
        .bind(&answer.speaker)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::OpinionGiven {
        proposal,
        institution: institution.to_owned(),
        stance: answer.stance,
        said: answer.said.as_deref().map(Said::new),
    };
    change.record(&event, About { contribution: None, proposal: Some(id) }).await?;
    Ok(true)
}

async fn demand(change: &mut Change, number: u32) -> Result<ProposalId, Error> {
    let proposal = find(change, number).await?;
    proposal.life.demand_opinion()?;
    Ok(proposal.life.id)
}

async fn find(change: &mut Change, number: u32) -> Result<proposals::Proposal, Error> {
    Ok(proposals::in_change(change, number).await?.ok_or(Refusal::NoSuchProposal { number })?)
}

/// Last day, stance and text, if it was asked.
type Standing = (String, Option<String>, Option<String>);

async fn standing(change: &mut Change, proposal: ProposalId, institution: &str) -> Result<Option<Standing>, Error> {
    Ok(on!(&mut change.tx, |tx| sqlx::query_as(ONE)
        .bind(proposal.0)
        .bind(institution)
        .fetch_optional(&mut **tx)
        .await)?)
}

/// All opinions of a process, by proposal.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Opinion>, Error> {
    read(on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?)
}

/// The opinions of one proposal.
///
/// # Errors
/// When the database fails.
pub async fn of_proposal(db: &Db, process: ProcessId, proposal: u32) -> Result<Vec<Opinion>, Error> {
    read(on!(db.readers(), |db| sqlx::query_as(OF_PROPOSAL)
        .bind(process.0)
        .bind(i64::from(proposal))
        .fetch_all(db)
        .await)?)
}

/// The opinions of one institution, by proposal.
///
/// # Errors
/// When the database fails.
pub async fn of_institution(db: &Db, process: ProcessId, institution: &str) -> Result<Vec<Opinion>, Error> {
    read(on!(db.readers(), |db| sqlx::query_as(OF_INSTITUTION).bind(process.0).bind(institution).fetch_all(db).await)?)
}

/// The opinions of what is voted on in a round.
///
/// # Errors
/// When the database fails.
pub async fn of_round(db: &Db, round: RoundId) -> Result<Vec<Opinion>, Error> {
    read(on!(db.readers(), |db| sqlx::query_as(OF_ROUND).bind(round.0).fetch_all(db).await)?)
}

/// The proposals before the vote that no institution was asked about, by number.
///
/// # Errors
/// When the database fails.
pub async fn unasked(db: &Db, process: ProcessId) -> Result<Vec<Unasked>, Error> {
    let rows: Vec<(i64, String, Option<String>)> =
        on!(db.readers(), |db| sqlx::query_as(UNASKED).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(n, title, theme)| Unasked { number: number(n), title, theme }).collect())
}
