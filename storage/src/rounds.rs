//! Rounds: the votes at a meeting. One is prepared, opens, and closes with the hash of its ballots.

use crate::voters::Turnout;
use crate::{About, Change, Db, Error, ballots, batches, boxes, proposals, rules, voters};
use domain::round::{Terms, write_box};
use domain::{Event, Instant, MeetingId, ProcessId, ProposalId, Refusal, RoundId, ballot, rule::Rule};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    CLOSE = "update round set closed_at = $2 where id = $1 and opened_at is not null and closed_at is null";
    BY_NUMBER = "select r.id, r.process_id, r.number, r.meeting_id, m.number as meeting, m.title, m.place, m.starts_at, r.terms, \
        r.prepared_at, r.opened_at, r.closed_at, exists (select 1 from round_elsewhere e where e.round_id = r.id) as is_elsewhere \
        from round r join meeting m on m.id = r.meeting_id where r.process_id = $1 and r.number = $2";
    ALL = "select r.id, r.process_id, r.number, r.meeting_id, m.number as meeting, m.title, m.place, m.starts_at, r.terms, \
        r.prepared_at, r.opened_at, r.closed_at, exists (select 1 from round_elsewhere e where e.round_id = r.id) as is_elsewhere \
        from round r join meeting m on m.id = r.meeting_id where r.process_id = $1 order by r.number";
    LEAVE = "insert into round_elsewhere (round_id) values ($1)";
    ITEMS = "select p.id, p.number, p.title, p.theme from round_item i join proposal p on p.id = i.proposal_id where i.round_id = $1 order by i.position";
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
    /// What is fixed before it opens.
    pub terms: Terms,
    /// The same, byte for byte as its hash stands in the log; empty from before there were terms.
    pub terms_text: String,
    /// When that was published.
    pub prepared_at: Instant,
    /// When it opened.
    pub opened_at: Option<Instant>,
    /// When it closed.
    pub closed_at: Option<Instant>,
    /// Whether it was open when its open data was taken into this installation: it goes on where it is held.
    pub is_elsewhere: bool,
}

impl Round {
    /// Whether ballots can be cast here.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.opened_at.is_some() && self.closed_at.is_none() && !self.is_elsewhere
    }

    /// Whether sheets can be printed for it: from its preparation until it closes.
    #[must_use]
    pub const fn takes_sheets(&self) -> bool {
        self.closed_at.is_none() && !self.is_elsewhere
    }

    /// Whether it is over, and its result public.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed_at.is_some()
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
    terms: String,
    prepared_at: i64,
    opened_at: Option<i64>,
    closed_at: Option<i64>,
    is_elsewhere: bool,
}

impl TryFrom<Row> for Round {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let terms = Terms::parse(&row.terms).map_err(|fault| Error::Inconsistent(format!("terms of a round: {fault}")))?;
        Ok(Self {
            id: RoundId(row.id),
            process: ProcessId(row.process_id),
            number: proposals::number(row.number),
            meeting_id: MeetingId(row.meeting_id),
            meeting: proposals::number(row.meeting),
            title: row.title,
            place: row.place,
            starts_at: Instant::from_micros(row.starts_at),
            terms,
            terms_text: row.terms,
            prepared_at: Instant::from_micros(row.prepared_at),
            opened_at: row.opened_at.map(Instant::from_micros),
            closed_at: row.closed_at.map(Instant::from_micros),
            is_elsewhere: row.is_elsewhere,
        })
    }
}

type ItemRow = (Uuid, i64, String, Option<String>);

fn item((id, number, title, theme): ItemRow) -> Item {
    Item { proposal: ProposalId(id), number: proposals::number(number), title, theme: theme.unwrap_or_default() }
}

/// The rule under which approvals count for the selection, and its hash.
pub(crate) async fn locked_rule(change: &mut Change) -> Result<(Rule, String), Error> {
    let stored = rules::in_change(change).await?.filter(|rule| rule.locked_at.is_some());
    let stored = stored.ok_or(Refusal::RuleNotLocked)?;
    let rule = Rule::parse(stored.body.as_bytes()).map_err(|fault| Error::Inconsistent(fault.to_string()))?;
    Ok((rule, stored.hash))
}

/// Closes a round: nothing can be cast any more, and the log holds how many ballots there are and the hash of them all.
/// What lies in a secret box is laid down again first, in an order that tells nothing.
///
/// # Errors
/// [`Refusal::RoundNotOpen`] when it is not open, or there is none; [`Refusal::BatchOpen`] while paper ballots wait to be counted.
pub async fn close(change: &mut Change, number: u32) -> Result<(), Error> {
    let round = in_change(change, number).await?.filter(Round::is_open).ok_or(Refusal::RoundNotOpen)?;
    batches::demand_settled(change, round.id).await?;
    if round.terms.is_secret() {
        boxes::shuffle(change, round.id).await?;
    }
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(CLOSE).bind(round.id.0).bind(now).execute(&mut **tx).await.map(drop))?;
    let Turnout { cast, entitled, present } = voters::turnout_in_change(change, round.id).await?;
    let hash = domain::log::sha256(file_in_change(change, &round).await?.as_bytes());
    let (entitled, present) = (Some(entitled), Some(present));
    change.record(&Event::RoundClosed { round: number, ballots: cast, hash, entitled, present }, About::default()).await?;
    Ok(())
}

/// Leaves an open round to the installation that holds it: open data hold no ballot of it.
///
/// # Errors
/// [`Refusal::RoundNotOpen`] when it is not open.
pub async fn leave_elsewhere(change: &mut Change, number: u32) -> Result<(), Error> {
    let round = in_change(change, number).await?.filter(Round::is_open).ok_or(Refusal::RoundNotOpen)?;
    Ok(on!(&mut change.tx, |tx| sqlx::query(LEAVE).bind(round.id.0).execute(&mut **tx).await.map(drop))?)
}

/// The file of what was voted: `ballots.csv` of a round for the selection, else `box.csv`.
async fn file_in_change(change: &mut Change, round: &Round) -> Result<String, Error> {
    if round.terms.is_for_selection() {
        return Ok(ballot::write_csv(&ballots::approvals_in_change(change, round).await?));
    }
    Ok(write_box(round.number, &boxes::boxed_in_change(change, round).await?))
}

/// A round by its number.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, process: ProcessId, number: u32) -> Result<Option<Round>, Error> {
    let row: Option<Row> =
        on!(db.readers(), |db| sqlx::query_as(BY_NUMBER).bind(process.0).bind(i64::from(number)).fetch_optional(db).await)?;
    row.map(Round::try_from).transpose()
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
    row.map(Round::try_from).transpose()
}

/// All rounds of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Round>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(Round::try_from).collect()
}

/// The same inside a change.
pub(crate) async fn all_in_change(change: &mut Change) -> Result<Vec<Round>, Error> {
    let process = change.process().0;
    let rows: Vec<Row> = on!(&mut change.tx, |tx| sqlx::query_as(ALL).bind(process).fetch_all(&mut **tx).await)?;
    rows.into_iter().map(Round::try_from).collect()
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
