//! Rounds: the vote at a meeting. One opens on what the meeting treated, and closes with the hash of its ballots.

use crate::{About, Change, Db, Error, ballots, proposals, rules};
use domain::proposal::Stage;
use domain::{Event, Instant, MeetingId, ProcessId, ProposalId, Refusal, RoundId, Step, ballot, rule::Rule};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    MEETING = "select id from meeting where process_id = $1 and number = $2";
    AGENDA = "select p.number from agenda_item i join proposal p on p.id = i.proposal_id where i.meeting_id = $1 order by p.number";
    NEXT = "select coalesce(max(number), 0) + 1 from round where process_id = $1";
    OPEN = "insert into round (id, process_id, number, meeting_id, opened_at) values ($1, $2, $3, $4, $5)";
    ITEM = "insert into round_item (round_id, proposal_id, position) values ($1, $2, $3)";
    CLOSE = "update round set closed_at = $2 where id = $1 and closed_at is null";
    BALLOTS = "select count(*) from ballot where round_id = $1";
    BY_NUMBER = "select r.id, r.process_id, r.number, r.meeting_id, m.number as meeting, m.title, m.place, m.starts_at, r.opened_at, r.closed_at \
        from round r join meeting m on m.id = r.meeting_id where r.process_id = $1 and r.number = $2";
    ALL = "select r.id, r.process_id, r.number, r.meeting_id, m.number as meeting, m.title, m.place, m.starts_at, r.opened_at, r.closed_at \
        from round r join meeting m on m.id = r.meeting_id where r.process_id = $1 order by r.number";
    ITEMS = "select p.id, p.number, p.title, p.theme from round_item i join proposal p on p.id = i.proposal_id where i.round_id = $1 order by i.position";
    SELECTION_RECORDED = "select selection_recorded_at from process where id = $1";
}

/// A vote at a meeting.
#[derive(Debug, Clone)]
pub struct Round {
    /// Its inner name.
    pub id: RoundId,
    /// Its process.
    pub process: ProcessId,
    /// Its number in the process.
    pub number: u32,
    /// The inner name of its meeting.
    pub meeting_id: MeetingId,
    /// The number of its meeting.
    pub meeting: u32,
    /// The title of its meeting.
    pub title: String,
    /// Where the meeting is.
    pub place: String,
    /// When the meeting begins.
    pub starts_at: Instant,
    /// When it opened.
    pub opened_at: Instant,
    /// When it closed.
    pub closed_at: Option<Instant>,
}

impl Round {
    /// Whether ballots can be cast.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }
}

/// A proposal on a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its inner name.
    pub proposal: ProposalId,
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The slug of its theme.
    pub theme: String,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    process_id: Uuid,
    number: i64,
    meeting_id: Uuid,
    meeting: i64,
    title: String,
    place: String,
    starts_at: i64,
    opened_at: i64,
    closed_at: Option<i64>,
}

impl From<Row> for Round {
    fn from(row: Row) -> Self {
        Self {
            id: RoundId(row.id),
            process: ProcessId(row.process_id),
            number: proposals::number(row.number),
            meeting_id: MeetingId(row.meeting_id),
            meeting: proposals::number(row.meeting),
            title: row.title,
            place: row.place,
            starts_at: Instant::from_micros(row.starts_at),
            opened_at: Instant::from_micros(row.opened_at),
            closed_at: row.closed_at.map(Instant::from_micros),
        }
    }
}

type ItemRow = (Uuid, i64, String, Option<String>);

fn item((id, number, title, theme): ItemRow) -> Item {
    Item { proposal: ProposalId(id), number: proposals::number(number), title, theme: theme.unwrap_or_default() }
}

/// Opens the round of a meeting: on it stands what is on the agenda, was treated, and lives on.
///
/// # Errors
/// [`Refusal::RuleNotLocked`], [`Refusal::NotDiscussed`] with the numbers that no meeting has treated,
/// [`Refusal::NothingToVoteOn`], [`Refusal::SelectionRecorded`], [`Refusal::PhaseClosed`] outside the times of the rule,
/// [`Refusal::ChangedMeanwhile`] when the meeting had its round already or doesn't exist.
pub async fn open(change: &mut Change, meeting: u32) -> Result<Round, Error> {
    let (rule, hash) = locked_rule(change).await?;
    ballot::demand_voting(&rule, change.now())?;
    demand_no_selection(change).await?;
    let meeting_id = demand_meeting(change, meeting).await?;
    let voted_on = ready(change, meeting_id).await?;
    let round = write(change, meeting_id, &voted_on).await?;
    let proposals = voted_on.iter().map(proposals::Proposal::number).collect();
    change.record(&Event::RoundOpened { round: round.number, meeting, proposals, rule: hash }, About::default()).await?;
    for proposal in &voted_on {
        proposals::record(change, proposal, Step::PutOnBallot { round: round.number }).await?;
    }
    Ok(round)
}

/// Opens a round as another installation has opened it, with the proposals that were on it.
///
/// # Errors
/// [`Refusal::NoSuchProposal`], or [`Refusal::ChangedMeanwhile`] when the meeting had its round already or doesn't exist.
pub async fn retell_opening(change: &mut Change, meeting: u32, numbers: &[u32]) -> Result<Round, Error> {
    let meeting_id = demand_meeting(change, meeting).await?;
    let mut voted_on = Vec::with_capacity(numbers.len());
    for number in numbers {
        let proposal = proposals::in_change(change, *number).await?;
        voted_on.push(proposal.ok_or(Refusal::NoSuchProposal { number: *number })?);
    }
    write(change, meeting_id, &voted_on).await
}

async fn demand_meeting(change: &mut Change, number: u32) -> Result<Uuid, Error> {
    let process = change.process().0;
    let id: Option<Uuid> = on!(&mut change.tx, |tx| sqlx::query_scalar(MEETING)
        .bind(process)
        .bind(i64::from(number))
        .fetch_optional(&mut **tx)
        .await)?;
    Ok(id.ok_or(Refusal::ChangedMeanwhile)?)
}

/// Writes a round, which gets the next number.
async fn write(change: &mut Change, meeting: Uuid, voted_on: &[proposals::Proposal]) -> Result<Round, Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let id = change.chance().id_at(change.now());
    let number: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(OPEN)
        .bind(id)
        .bind(process)
        .bind(number)
        .bind(meeting)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::ChangedMeanwhile))?;
    on!(&mut change.tx, |tx| for (proposal, position) in voted_on.iter().zip(1_i64..) {
        sqlx::query(ITEM).bind(id).bind(proposal.life.id.0).bind(position).execute(&mut **tx).await?;
    });
    let gone = || Error::Inconsistent("the round just opened is gone".into());
    in_change(change, proposals::number(number)).await?.ok_or_else(gone)
}

/// What is on the agenda and can be voted on. A proposal without a theme can't: nobody is accredited for it.
async fn ready(change: &mut Change, meeting: Uuid) -> Result<Vec<proposals::Proposal>, Error> {
    let numbers: Vec<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(AGENDA).bind(meeting).fetch_all(&mut **tx).await)?;
    let mut ready = Vec::with_capacity(numbers.len());
    let mut untreated = Vec::new();
    for number in numbers.into_iter().map(proposals::number) {
        let Some(proposal) = proposals::in_change(change, number).await? else { continue };
        match proposal.stage() {
            Stage::Suggested => untreated.push(number),
            Stage::Discussed | Stage::OnBallot if proposal.theme.is_some() => ready.push(proposal),
            _ => {}
        }
    }
    if !untreated.is_empty() {
        return Err(Refusal::NotDiscussed { numbers: untreated }.into());
    }
    if ready.is_empty() {
        return Err(Refusal::NothingToVoteOn.into());
    }
    Ok(ready)
}

async fn demand_no_selection(change: &mut Change) -> Result<(), Error> {
    let process = change.process().0;
    let recorded: Option<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(SELECTION_RECORDED).bind(process).fetch_one(&mut **tx).await)?;
    if recorded.is_some() { Err(Refusal::SelectionRecorded.into()) } else { Ok(()) }
}

/// The rule under which ballots count, and its hash.
pub(crate) async fn locked_rule(change: &mut Change) -> Result<(Rule, String), Error> {
    let stored = rules::in_change(change).await?.filter(|rule| rule.locked_at.is_some());
    let stored = stored.ok_or(Refusal::RuleNotLocked)?;
    let rule = Rule::parse(stored.body.as_bytes()).map_err(|fault| Error::Inconsistent(fault.to_string()))?;
    Ok((rule, stored.hash))
}

/// Closes a round: nothing can be cast any more, and the log holds how many ballots there are and the hash of them all.
///
/// # Errors
/// [`Refusal::RoundNotOpen`] when it is closed, or there is none.
pub async fn close(change: &mut Change, number: u32) -> Result<(), Error> {
    let round = in_change(change, number).await?.ok_or(Refusal::RoundNotOpen)?;
    let now = change.now().micros();
    let rows = on!(&mut change.tx, |tx| sqlx::query(CLOSE)
        .bind(round.id.0)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::RoundNotOpen.into());
    }
    let cast: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(BALLOTS).bind(round.id.0).fetch_one(&mut **tx).await)?;
    let file = ballot::write_csv(&ballots::approvals_in_change(change, &round).await?);
    let hash = domain::log::sha256(file.as_bytes());
    let event = Event::RoundClosed { round: number, ballots: proposals::number(cast), hash };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// A round by its number.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, process: ProcessId, number: u32) -> Result<Option<Round>, Error> {
    let row: Option<Row> =
        on!(db.readers(), |db| sqlx::query_as(BY_NUMBER).bind(process.0).bind(i64::from(number)).fetch_optional(db).await)?;
    Ok(row.map(Round::from))
}

/// The same inside a change.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, number: u32) -> Result<Option<Round>, Error> {
    let process = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(number))
        .fetch_optional(&mut **tx)
        .await)?;
    Ok(row.map(Round::from))
}

/// All rounds of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Round>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Round::from).collect())
}

/// What is voted on, by number.
///
/// # Errors
/// When the database fails.
pub async fn items(db: &Db, round: RoundId) -> Result<Vec<Item>, Error> {
    let rows: Vec<ItemRow> = on!(db.readers(), |db| sqlx::query_as(ITEMS).bind(round.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(item).collect())
}

pub(crate) async fn items_in_change(change: &mut Change, round: RoundId) -> Result<Vec<Item>, Error> {
    let rows: Vec<ItemRow> =
        on!(&mut change.tx, |tx| sqlx::query_as(ITEMS).bind(round.0).fetch_all(&mut **tx).await)?;
    Ok(rows.into_iter().map(item).collect())
}
