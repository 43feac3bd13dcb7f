//! Agendas: which proposals a meeting is to treat, and what was said once it did.

use crate::proposals::{self, number};
use crate::{About, Change, Db, Error, meetings};
use domain::meeting::Outcome;
use domain::{Event, Instant, MeetingId, ProcessId, Refusal, Said, Stage};
use jiff::civil::Date;
use sqlx::FromRow;

statements! {
    LAST = "select coalesce(max(position), 0) from agenda_item where meeting_id = $1";
    ADD = "insert into agenda_item (meeting_id, proposal_id, position) values ($1, $2, $3) on conflict (meeting_id, proposal_id) do nothing";
    SET = "insert into agenda_item (meeting_id, proposal_id, position) values ($1, $2, $3) \
        on conflict (meeting_id, proposal_id) do update set position = excluded.position";
    TAKE_OFF = "delete from agenda_item where meeting_id = $1 and proposal_id = $2 and treated_at is null";
    ITEMS = "select i.position, p.number, p.title, p.theme, p.stage, i.treated_at, i.said, i.outcome, i.follow_up, i.owner, i.answer_by, i.version \
        from agenda_item i join proposal p on p.id = i.proposal_id where i.meeting_id = $1 order by i.position, p.number";
    ITEM = "select treated_at, said, outcome, follow_up, owner, answer_by, version from agenda_item where meeting_id = $1 and proposal_id = $2";
    TREAT = "update agenda_item set treated_at = coalesce(treated_at, $3), said = $4, outcome = $5, follow_up = $6, owner = $7, answer_by = $8, \
        version = version + 1 where meeting_id = $1 and proposal_id = $2";
    OF_PROPOSAL = "select m.number, m.title, m.starts_at, i.treated_at, i.said, i.outcome, i.follow_up, i.owner, i.answer_by, i.version \
        from agenda_item i join meeting m on m.id = i.meeting_id join proposal p on p.id = i.proposal_id \
        where p.process_id = $1 and p.number = $2 order by m.starts_at, m.number";
    OPEN_OF_THEME = "select number from proposal where process_id = $1 and theme = $2 \
        and stage in ('suggested', 'discussed', 'on_ballot') order by number";
}

/// What a meeting made of a proposal on its agenda.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// When it was recorded as treated; none while it waits.
    pub treated_at: Option<Instant>,
    /// What was said.
    pub said: Option<String>,
    /// How the proposal left the meeting.
    pub outcome: Option<Outcome>,
    /// The change agreed, or what follows.
    pub follow_up: Option<String>,
    /// Who answers the open question.
    pub owner: Option<String>,
    /// Until when.
    pub answer_by: Option<Date>,
    /// Grows with everything that is written of it.
    pub version: i64,
}

/// A proposal on an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its place on the agenda, from 1.
    pub position: i64,
    /// The proposal's number.
    pub proposal: u32,
    /// The proposal's title.
    pub title: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// Where it stands now.
    pub stage: Stage,
    /// What the meeting made of it.
    pub record: Record,
}

/// A meeting that has a proposal on its agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    /// The meeting's number.
    pub meeting: u32,
    /// What the meeting is called.
    pub title: String,
    /// When it begins.
    pub starts_at: Instant,
    /// What it made of the proposal.
    pub record: Record,
}

/// What is recorded of a treated proposal; all of it may be missing but the fact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Treatment {
    /// What was said.
    pub said: Option<String>,
    /// How the proposal left the meeting.
    pub outcome: Option<Outcome>,
    /// The change agreed, or what follows.
    pub follow_up: Option<String>,
    /// Who answers the open question.
    pub owner: Option<String>,
    /// Until when.
    pub answer_by: Option<Date>,
}

#[derive(FromRow)]
struct RecordRow {
    treated_at: Option<i64>,
    said: Option<String>,
    outcome: Option<String>,
    follow_up: Option<String>,
    owner: Option<String>,
    answer_by: Option<String>,
    version: i64,
}

impl From<RecordRow> for Record {
    fn from(row: RecordRow) -> Self {
        Self {
            treated_at: row.treated_at.map(Instant::from_micros),
            said: row.said,
            outcome: row.outcome.and_then(|name| name.parse().ok()),
            follow_up: row.follow_up,
            owner: row.owner,
            answer_by: row.answer_by.and_then(|day| day.parse().ok()),
            version: row.version,
        }
    }
}

#[derive(FromRow)]
struct ItemRow {
    position: i64,
    number: i64,
    title: String,
    theme: Option<String>,
    #[sqlx(try_from = "String")]
    stage: Stage,
    #[sqlx(flatten)]
    record: RecordRow,
}

#[derive(FromRow)]
struct HearingRow {
    number: i64,
    title: String,
    starts_at: i64,
    #[sqlx(flatten)]
    record: RecordRow,
}

/// Appends proposals to an agenda; one that stands there already stays where it is.
///
/// # Errors
/// [`Refusal::NoSuchProposal`], or [`Refusal::OutOfTurn`] for one that is merged or closed; nothing is added then.
pub async fn put_on_agenda(change: &mut Change, meeting: u32, numbers: &[u32]) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let last: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(LAST).bind(id).fetch_one(&mut **tx).await)?;
    for (number, position) in numbers.iter().zip(last + 1..) {
        let proposal = demand(change, *number).await?.life;
        proposal.demand_agenda()?;
        on!(&mut change.tx, |tx| sqlx::query(ADD)
            .bind(id)
            .bind(proposal.id.0)
            .bind(position)
            .execute(&mut **tx)
            .await
            .map(drop))?;
    }
    meetings::announce(change, meeting).await
}

/// Puts proposals at places of an agenda, at whatever stage they are: to reorder it, and for imports that tell a past.
///
/// # Errors
/// [`Refusal::NoSuchProposal`].
pub async fn set_agenda(change: &mut Change, meeting: u32, items: &[(u32, u32)]) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    for (position, number) in items {
        let proposal = demand(change, *number).await?.life.id.0;
        on!(&mut change.tx, |tx| sqlx::query(SET)
            .bind(id)
            .bind(proposal)
            .bind(i64::from(*position))
            .execute(&mut **tx)
            .await
            .map(drop))?;
    }
    meetings::announce(change, meeting).await
}

/// Takes a proposal off an agenda.
///
/// # Errors
/// [`Refusal::NotOnAgenda`] when it isn't there, or was treated: what happened stays.
pub async fn take_off_agenda(change: &mut Change, meeting: u32, proposal: u32) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let taken = demand(change, proposal).await?.life.id.0;
    let rows = on!(&mut change.tx, |tx| sqlx::query(TAKE_OFF)
        .bind(id)
        .bind(taken)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::NotOnAgenda { number: proposal }.into());
    }
    meetings::announce(change, meeting).await
}

async fn demand(change: &mut Change, number: u32) -> Result<proposals::Proposal, Error> {
    Ok(proposals::in_change(change, number).await?.ok_or(Refusal::NoSuchProposal { number })?)
}

/// The agenda of a meeting, in its order.
///
/// # Errors
/// When the database fails.
pub async fn agenda(db: &Db, meeting: MeetingId) -> Result<Vec<Item>, Error> {
    let rows: Vec<ItemRow> = on!(db.readers(), |db| sqlx::query_as(ITEMS).bind(meeting.0).fetch_all(db).await)?;
    let item = |row: ItemRow| Item {
        position: row.position,
        proposal: number(row.number),
        title: row.title,
        theme: row.theme,
        stage: row.stage,
        record: row.record.into(),
    };
    Ok(rows.into_iter().map(item).collect())
}

/// The meetings that have a proposal on their agenda, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn of_proposal(db: &Db, process: ProcessId, proposal: u32) -> Result<Vec<Hearing>, Error> {
    let rows: Vec<HearingRow> = on!(db.readers(), |db| sqlx::query_as(OF_PROPOSAL)
        .bind(process.0)
        .bind(i64::from(proposal))
        .fetch_all(db)
        .await)?;
    let hearing = |row: HearingRow| Hearing {
        meeting: number(row.number),
        title: row.title,
        starts_at: Instant::from_micros(row.starts_at),
        record: row.record.into(),
    };
    Ok(rows.into_iter().map(hearing).collect())
}

/// The proposals of a theme that a meeting may still be asked to treat.
///
/// # Errors
/// When the database fails.
pub async fn open_of_theme(change: &mut Change, theme: &str) -> Result<Vec<u32>, Error> {
    let process = change.process().0;
    let rows: Vec<i64> = on!(&mut change.tx, |tx| sqlx::query_scalar(OPEN_OF_THEME)
        .bind(process)
        .bind(theme)
        .fetch_all(&mut **tx)
        .await)?;
    Ok(rows.into_iter().map(number).collect())
}

/// Records that a meeting treated a proposal: only this makes it *discussed*. Recorded again, only the texts change.
///
/// # Errors
/// [`Refusal::NotOnAgenda`], or [`Refusal::OutOfTurn`] when it was merged or closed before.
pub async fn treat(change: &mut Change, meeting: u32, proposal: u32, treatment: &Treatment) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let before = demand(change, proposal).await?;
    let row: Option<RecordRow> =
        on!(&mut change.tx, |tx| sqlx::query_as(ITEM).bind(id).bind(before.life.id.0).fetch_optional(&mut **tx).await)?;
    let record = Record::from(row.ok_or(Refusal::NotOnAgenda { number: proposal })?);
    if record.treated_at.is_none()
        && let Some(step) = before.life.treated_at(meeting)?
    {
        proposals::record(change, &before, step).await?;
    }
    write(change, id, before.life.id.0, treatment).await?;
    let Some(said) = treatment.said.as_deref() else { return Ok(()) };
    if record.tells(treatment) {
        return Ok(());
    }
    let event = Event::ItemRecorded {
        meeting,
        proposal,
        said: Said::new(said),
        outcome: treatment.outcome,
        follow_up: treatment.follow_up.as_deref().map(Said::new),
        owner: treatment.owner.as_deref().map(Said::new),
        answer_by: treatment.answer_by,
    };
    change.record(&event, About { contribution: None, proposal: Some(before.life.id) }).await?;
    Ok(())
}

/// Checks that nobody has written of an item since a page showed it, so that two secretaries don't write over each other.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when somebody has, [`Refusal::NotOnAgenda`].
pub async fn demand_unchanged(change: &mut Change, meeting: u32, proposal: u32, seen: i64) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let own = demand(change, proposal).await?.life.id.0;
    let row: Option<RecordRow> =
        on!(&mut change.tx, |tx| sqlx::query_as(ITEM).bind(id).bind(own).fetch_optional(&mut **tx).await)?;
    let record = Record::from(row.ok_or(Refusal::NotOnAgenda { number: proposal })?);
    if record.version == seen { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// Notes what a meeting of another installation made of a proposal, which has taken its step already.
///
/// # Errors
/// [`Refusal::NoSuchProposal`].
pub async fn retell(change: &mut Change, meeting: u32, proposal: u32, treatment: &Treatment) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let proposal = demand(change, proposal).await?.life.id.0;
    write(change, id, proposal, treatment).await
}

impl Record {
    /// Whether it says the same already, so that sending a form twice tells nothing twice.
    fn tells(&self, treatment: &Treatment) -> bool {
        self.treated_at.is_some()
            && (&self.said, self.outcome, &self.follow_up) == (&treatment.said, treatment.outcome, &treatment.follow_up)
            && (&self.owner, self.answer_by) == (&treatment.owner, treatment.answer_by)
    }
}

async fn write(
    change: &mut Change,
    meeting: uuid::Uuid,
    proposal: uuid::Uuid,
    treatment: &Treatment,
) -> Result<(), Error> {
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(TREAT)
        .bind(meeting)
        .bind(proposal)
        .bind(now)
        .bind(&treatment.said)
        .bind(treatment.outcome.map(Outcome::name))
        .bind(&treatment.follow_up)
        .bind(&treatment.owner)
        .bind(treatment.answer_by.map(|day| day.to_string()))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}
