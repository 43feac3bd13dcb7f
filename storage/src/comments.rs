//! Comments on proposals: written by anybody, shown, folded away or hidden by whoever moderates, and never deleted.

use crate::proposals::{Proposal, number};
use crate::{About, Change, Db, Error, sanctions};
use domain::comment::{Arrival, Held, Showing, Side, gist, held};
use domain::{Event, Instant, OrganisationId, ProcessId, ProposalId, Refusal, Said};
use sqlx::FromRow;
use uuid::Uuid;

/// The columns of a comment.
macro_rules! columns {
    () => {
        "select c.number, p.number as proposal, p.theme, c.proposal_id, c.parent, c.side, c.name, o.slug, o.name as organisation, \
        c.said, c.written_at, c.showing, c.held, c.flags, c.decided_by, c.reason \
        from comment c join proposal p on p.id = c.proposal_id left join organisation o on o.id = c.organisation_id "
    };
}

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from comment where process_id = $1";
    INSERT = "insert into comment (process_id, number, proposal_id, parent, side, name, organisation_id, said, gist, writer, written_at, showing, held) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    PARENT = "select parent, showing from comment where process_id = $1 and number = $2 and proposal_id = $3";
    COPIES = "select count(*) from comment where process_id = $1 and gist = $2";
    BURST = "select count(*) from comment where process_id = $1 and writer = $2 and written_at > $3";
    FLAG = "update comment set flags = flags + 1 where process_id = $1 and number = $2 and showing = 'shown'";
    DECIDE = "update comment set showing = $3, decided_at = $4, decided_by = $5, reason = $6, flags = 0 \
        where process_id = $1 and number = $2 and (showing <> $3 or flags > 0 or $7)";
    OF_PROPOSAL = concat!(columns!(), "where c.proposal_id = $1 order by c.number");
    WRITER = "select writer from comment where process_id = $1 and number = $2";
    OF_WRITER = concat!(columns!(), "where c.writer = $1 order by c.number");
    BY_NUMBER = concat!(columns!(), "where c.process_id = $1 and c.number = $2");
    WAITING = concat!(columns!(), "where c.process_id = $1 and (c.showing = 'held' or c.flags > 0) order by c.number");
    ASIDE = concat!(columns!(), "where c.process_id = $1 and c.showing in ('off_topic', 'hidden') order by c.decided_at desc, c.number limit 200");
    ALL = concat!(columns!(), "where c.process_id = $1 order by c.number");
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its number in the process.
    pub number: u32,
    /// The proposal's number.
    pub proposal: u32,
    /// The proposal.
    pub about: ProposalId,
    /// The slug of the proposal's theme.
    pub theme: Option<String>,
    /// The comment that it answers.
    pub parent: Option<u32>,
    /// How it stands to the proposal.
    pub side: Side,
    /// The name it is signed with.
    pub name: Option<String>,
    /// The organisation whose delegate speaks for it, address and name.
    pub organisation: Option<(String, String)>,
    /// What it says.
    pub said: String,
    /// When.
    pub written_at: Instant,
    /// Whether and how it is shown.
    pub showing: Showing,
    /// Why it waited for a look.
    pub held: Option<Held>,
    /// How often it was flagged since somebody looked at it.
    pub flags: u32,
    /// Who decided on it, as the public reads it.
    pub decided_by: Option<String>,
    /// Why it was folded away or hidden.
    pub reason: Option<String>,
}

/// A comment to be kept.
#[derive(Debug, Clone)]
pub struct NewComment {
    /// The comment that it answers.
    pub parent: Option<u32>,
    /// How it stands to the proposal.
    pub side: Side,
    /// The name it is signed with.
    pub name: Option<String>,
    /// The organisation for which it speaks.
    pub organisation: Option<OrganisationId>,
    /// What it says.
    pub said: String,
    /// The account or contribution of whoever writes it; none for a stranger.
    pub writer: Option<Uuid>,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    proposal: i64,
    theme: Option<String>,
    proposal_id: Uuid,
    parent: Option<i64>,
    side: String,
    name: Option<String>,
    slug: Option<String>,
    organisation: Option<String>,
    said: String,
    written_at: i64,
    showing: String,
    held: Option<String>,
    flags: i64,
    decided_by: Option<String>,
    reason: Option<String>,
}

impl TryFrom<Row> for Comment {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
        Ok(Self {
            number: number(row.number),
            proposal: number(row.proposal),
            about: ProposalId(row.proposal_id),
            theme: row.theme,
            parent: row.parent.map(number),
            side: row.side.parse().map_err(unknown)?,
            name: row.name,
            organisation: row.slug.zip(row.organisation),
            said: row.said,
            written_at: Instant::from_micros(row.written_at),
            showing: row.showing.parse().map_err(unknown)?,
            held: row.held.map(|held| held.parse().map_err(unknown)).transpose()?,
            flags: number(row.flags),
            decided_by: row.decided_by,
            reason: row.reason,
        })
    }
}

/// Keeps a comment; gives its number and why it waits for a look, if it does.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when what it answers is hidden, or none of this proposal's; [`Refusal::Silenced`] for
/// whoever may say nothing for a time.
pub async fn write(change: &mut Change, proposal: &Proposal, new: &NewComment) -> Result<(u32, Option<Held>), Error> {
    if let Some(writer) = new.writer {
        sanctions::demand_heard(change, writer, proposal.theme.as_deref()).await?;
    }
    let new = NewComment { parent: thread(change, proposal, new.parent).await?, ..new.clone() };
    let held = held(&new.said, arrival(change, &new).await?);
    let process = change.process().0;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    retell(change, proposal, number(next), &new, held).await?;
    let (parent, side) = (new.parent, new.side);
    let event = Event::CommentWritten { comment: number(next), proposal: proposal.number(), parent, side, held };
    change.record(&event, About { contribution: None, proposal: Some(proposal.life.id) }).await?;
    Ok((number(next), held))
}

/// The comment under which an answer stands: an answer to an answer stands beside it.
async fn thread(change: &mut Change, proposal: &Proposal, parent: Option<u32>) -> Result<Option<u32>, Error> {
    let Some(parent) = parent else { return Ok(None) };
    let (process, id) = (change.process().0, proposal.life.id.0);
    let found: Option<(Option<i64>, String)> = on!(&mut change.tx, |tx| sqlx::query_as(PARENT)
        .bind(process)
        .bind(i64::from(parent))
        .bind(id)
        .fetch_optional(&mut **tx)
        .await)?;
    match found {
        Some((above, showing)) if showing == Showing::Shown.name() => Ok(Some(above.map_or(parent, number))),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

async fn arrival(change: &mut Change, new: &NewComment) -> Result<Arrival, Error> {
    let (process, hour) = (change.process().0, change.now().plus_seconds(-3600).micros());
    let (copies, within): (i64, i64) = on!(&mut change.tx, |tx| {
        let copies = sqlx::query_scalar(COPIES).bind(process).bind(gist(&new.said)).fetch_one(&mut **tx).await?;
        let within = sqlx::query_scalar(BURST).bind(process).bind(new.writer).bind(hour).fetch_one(&mut **tx).await?;
        (copies, within)
    });
    Ok(Arrival { is_known: new.writer.is_some(), is_copy: copies > 0, within_hour: number(within) })
}

/// Writes a comment down as it came, here or in another installation.
///
/// # Errors
/// When the database fails.
pub async fn retell(
    change: &mut Change,
    proposal: &Proposal,
    own: u32,
    new: &NewComment,
    held: Option<Held>,
) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let showing = if held.is_some() { Showing::Held } else { Showing::Shown };
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(process)
        .bind(i64::from(own))
        .bind(proposal.life.id.0)
        .bind(new.parent.map(i64::from))
        .bind(new.side.name())
        .bind(&new.name)
        .bind(new.organisation.map(|id| id.0))
        .bind(&new.said)
        .bind(gist(&new.said))
        .bind(new.writer)
        .bind(now)
        .bind(showing.name())
        .bind(held.map(Held::name))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Asks whoever moderates to look at a comment; nobody else sees it.
///
/// # Errors
/// When the database fails.
pub async fn flag(change: &mut Change, comment: u32) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(FLAG)
        .bind(process)
        .bind(i64::from(comment))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Shows a comment, folds it away or hides it; what it says is kept.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when somebody else has decided the same.
pub async fn decide(change: &mut Change, comment: &Comment, to: Showing, reason: Option<&str>) -> Result<(), Error> {
    settle(change, comment.number, to, reason, false).await?;
    let event = Event::CommentDecided {
        comment: comment.number,
        proposal: comment.proposal,
        was: comment.showing,
        showing: to,
        reason: reason.map(Said::new),
    };
    change.record(&event, About { contribution: None, proposal: Some(comment.about) }).await.map(drop)
}

/// Notes what another installation decided.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such comment.
pub async fn retell_decision(
    change: &mut Change,
    comment: u32,
    to: Showing,
    reason: Option<&str>,
) -> Result<(), Error> {
    settle(change, comment, to, reason, true).await
}

async fn settle(
    change: &mut Change,
    comment: u32,
    to: Showing,
    reason: Option<&str>,
    even_again: bool,
) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(DECIDE)
        .bind(process)
        .bind(i64::from(comment))
        .bind(to.name())
        .bind(now)
        .bind(by)
        .bind(reason)
        .bind(even_again)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}

/// Those of a proposal, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_proposal(db: &Db, proposal: ProposalId) -> Result<Vec<Comment>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_PROPOSAL).bind(proposal.0).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Those that wait for a look, oldest first: held ones and flagged ones.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &Db, process: ProcessId) -> Result<Vec<Comment>, Error> {
    listed(db, WAITING, process).await
}

/// Those folded away or hidden, the last first; 200 at most.
///
/// # Errors
/// When the database fails.
pub async fn aside(db: &Db, process: ProcessId) -> Result<Vec<Comment>, Error> {
    listed(db, ASIDE, process).await
}

/// All of a process, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Comment>, Error> {
    listed(db, ALL, process).await
}

async fn listed(db: &Db, sql: &'static str, process: ProcessId) -> Result<Vec<Comment>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(sql).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Those that one account or contribution has written, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_writer(db: &Db, writer: Uuid) -> Result<Vec<Comment>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_WRITER).bind(writer).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The account or contribution of whoever wrote one; none for a stranger, or once they were erased. Never public.
///
/// # Errors
/// When the database fails.
pub async fn writer_of(change: &mut Change, comment: u32) -> Result<Option<Uuid>, Error> {
    let process = change.process().0;
    let found: Option<Option<Uuid>> = on!(&mut change.tx, |tx| sqlx::query_scalar(WRITER)
        .bind(process)
        .bind(i64::from(comment))
        .fetch_optional(&mut **tx)
        .await)?;
    Ok(found.flatten())
}

/// One by its number.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, process: ProcessId, comment: u32) -> Result<Option<Comment>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_NUMBER)
        .bind(process.0)
        .bind(i64::from(comment))
        .fetch_optional(db)
        .await)?;
    row.map(TryInto::try_into).transpose()
}

/// The same within a change.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, comment: u32) -> Result<Option<Comment>, Error> {
    let process = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(comment))
        .fetch_optional(&mut **tx)
        .await)?;
    row.map(TryInto::try_into).transpose()
}
