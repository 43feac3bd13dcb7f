//! Objections to the result of a round: filed while the window of its terms is open, answered by the team in public.

use crate::proposals::number;
use crate::rounds::Round;
use crate::{About, Change, Db, Error, forum_decisions, organisations, rounds, voters};
use domain::round::{MOST_WAITING, Objectors};
use domain::{Event, Instant, OrganisationId, ProcessId, Refusal, RoundId, Said};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from objection where process_id = $1";
    WAITING = "select count(*) from objection where round_id = $1 and answered_at is null";
    UNANSWERED = "select count(*) from objection b join round r on r.id = b.round_id \
        where b.process_id = $1 and r.method = 'theme-approval' and b.answered_at is null";
    FILE = "insert into objection (process_id, number, round_id, organisation_id, said, filed_at) values ($1, $2, $3, $4, $5, $6)";
    ANSWER = "update objection set upheld = $3, answer = $4, forum = $5, answered_at = $6, answered_by = $7 \
        where process_id = $1 and number = $2 and answered_at is null";
    RETELL = "insert into objection (process_id, number, round_id, organisation_id, said, filed_at, upheld, answer, forum, answered_at, answered_by) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    ALL = "select b.number, r.number as round, o.slug, o.name, b.said, b.filed_at, b.upheld, b.answer, b.forum, b.answered_at, b.answered_by \
        from objection b join round r on r.id = b.round_id left join organisation o on o.id = b.organisation_id \
        where b.process_id = $1 order by b.number";
    BY_NUMBER = "select b.number, r.number as round, o.slug, o.name, b.said, b.filed_at, b.upheld, b.answer, b.forum, b.answered_at, b.answered_by \
        from objection b join round r on r.id = b.round_id left join organisation o on o.id = b.organisation_id \
        where b.process_id = $1 and b.number = $2";
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Its number in the process.
    pub number: u32,
    /// The number of the round.
    pub round: u32,
    /// The organisation whose delegate objects, address and name.
    pub organisation: Option<(String, String)>,
    /// What somebody says against the result.
    pub said: String,
    /// When.
    pub filed_at: Instant,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
}

impl Objection {
    /// Whether the public reads its text: a delegate's at once, anybody's with the answer.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        self.organisation.is_some() || self.answer.is_some()
    }
}

/// The answer to an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it was found right.
    pub upheld: bool,
    /// Why.
    pub text: String,
    /// What the forum decided, if it did.
    pub forum: Option<String>,
    /// When.
    pub at: Instant,
    /// By whom, as the public reads it.
    pub by: String,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    round: i64,
    slug: Option<String>,
    name: Option<String>,
    said: String,
    filed_at: i64,
    upheld: Option<bool>,
    answer: Option<String>,
    forum: Option<String>,
    answered_at: Option<i64>,
    answered_by: Option<String>,
}

impl From<Row> for Objection {
    fn from(row: Row) -> Self {
        let (upheld, text) = (row.upheld.unwrap_or_default(), row.answer.unwrap_or_default());
        let (forum, by) = (row.forum, row.answered_by.unwrap_or_default());
        let answer = row.answered_at.map(|at| Answer { upheld, text, forum, at: Instant::from_micros(at), by });
        Self {
            number: number(row.number),
            round: number(row.round),
            organisation: row.slug.zip(row.name),
            said: row.said,
            filed_at: Instant::from_micros(row.filed_at),
            answer,
        }
    }
}

/// Objects to the result of a round, as the delegate of an organisation or as anybody; gives the number of the objection.
///
/// # Errors
/// [`Refusal::ObjectionEarly`], [`Refusal::ObjectionLate`], [`Refusal::NotAnObjector`], [`Refusal::TooManyWaiting`].
pub async fn file(change: &mut Change, round: u32, by: Option<OrganisationId>, said: &str) -> Result<u32, Error> {
    let round = rounds::in_change(change, round).await?.ok_or(Refusal::ObjectionLate)?;
    let by = demand_open(change, &round, by).await?;
    let (process, now) = (change.process().0, change.now().micros());
    let (next, waiting): (i64, i64) = on!(&mut change.tx, |tx| {
        let next = sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await?;
        (next, sqlx::query_scalar(WAITING).bind(round.id.0).fetch_one(&mut **tx).await?)
    });
    if waiting >= i64::from(MOST_WAITING) {
        return Err(Refusal::TooManyWaiting { most: MOST_WAITING }.into());
    }
    on!(&mut change.tx, |tx| sqlx::query(FILE)
        .bind(process)
        .bind(next)
        .bind(round.id.0)
        .bind(by.map(|id| id.0))
        .bind(said)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let organisation = match by {
        Some(id) => organisations::by_id_in_change(change, id).await?.map(|one| one.slug),
        None => None,
    };
    let said = organisation.as_ref().map(|_| Said::new(said));
    let event = Event::ObjectionFiled { objection: number(next), round: round.number, organisation, said };
    change.record(&event, About::default()).await?;
    Ok(number(next))
}

/// Checks that the window is open to whoever objects, and says under which organisation the objection stands.
async fn demand_open(change: &mut Change, round: &Round, by: Option<OrganisationId>) -> Result<Option<OrganisationId>, Error> {
    let closed_at = round.closed_at.ok_or(Refusal::ObjectionEarly)?;
    let window = round.terms.objections.filter(|window| change.now() < window.until(closed_at));
    match (window.ok_or(Refusal::ObjectionLate)?.by, by) {
        (Objectors::Anybody, _) => Ok(None),
        (Objectors::Delegates, Some(id)) if !voters::themes_in_change(change, round.id, id).await?.is_empty() => Ok(Some(id)),
        (Objectors::Delegates, _) => Err(Refusal::NotAnObjector.into()),
    }
}

pub(crate) async fn exists(change: &mut Change, number: u32) -> Result<bool, Error> {
    let process = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(number))
        .fetch_optional(&mut **tx)
        .await)?;
    Ok(row.is_some())
}

/// Answers an objection in public. A correction that follows from it is an act of its own.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`]; [`Refusal::ForumMustDecide`].
pub async fn answer(change: &mut Change, number: u32, upheld: bool, text: &str, forum: Option<&str>) -> Result<(), Error> {
    forum_decisions::demand_objection(change, number).await?;
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let answered = on!(&mut change.tx, |tx| sqlx::query(ANSWER)
        .bind(process)
        .bind(i64::from(number))
        .bind(upheld)
        .bind(text)
        .bind(forum)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if answered == 0 {
        return Err(Refusal::AlreadyAnswered.into());
    }
    let row: Row = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(number))
        .fetch_one(&mut **tx)
        .await)?;
    let kept = Objection::from(row);
    let said = kept.organisation.is_none().then(|| Said::new(&kept.said));
    let (answer, forum) = (Said::new(text), forum.map(Said::new));
    let event = Event::ObjectionAnswered { objection: number, round: kept.round, upheld, said, answer, forum };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Checks that nobody can object to a round for the selection any more, and that every objection to one is answered.
pub(crate) async fn demand_settled(change: &mut Change) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now());
    let unanswered: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(UNANSWERED).bind(process).fetch_one(&mut **tx).await)?;
    let is_open = |round: &Round| {
        let until = round.terms.objections.zip(round.closed_at).map(|(window, closed_at)| window.until(closed_at));
        round.terms.is_for_selection() && until.is_some_and(|until| now < until)
    };
    let is_open = rounds::all_in_change(change).await?.iter().any(is_open);
    if is_open || unanswered > 0 { Err(Refusal::ObjectionsOpen.into()) } else { Ok(()) }
}

/// Keeps an objection as another installation had it.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, round: RoundId, by: Option<OrganisationId>, told: &Objection) -> Result<(), Error> {
    let (process, answer) = (change.process().0, told.answer.as_ref());
    on!(&mut change.tx, |tx| sqlx::query(RETELL)
        .bind(process)
        .bind(i64::from(told.number))
        .bind(round.0)
        .bind(by.map(|id: OrganisationId| -> Uuid { id.0 }))
        .bind(&told.said)
        .bind(told.filed_at.micros())
        .bind(answer.map(|answer| answer.upheld))
        .bind(answer.map(|answer| answer.text.clone()))
        .bind(answer.and_then(|answer| answer.forum.clone()))
        .bind(answer.map(|answer| answer.at.micros()))
        .bind(answer.map(|answer| answer.by.clone()))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// All objections of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Objection>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Objection::from).collect())
}
