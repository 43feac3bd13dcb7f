//! The plan of a process: what became of each selected proposal, whether it may be published, and its publication.

use crate::answers::{self, Unanswered};
use crate::processes::{self, Once};
use crate::proposals::{self, number};
use crate::{About, Change, Db, Error, forum_decisions};
use domain::event::Step;
use domain::plan::{self, Readiness};
use domain::{Event, Instant, ProcessId, Refusal, Said, Stage};
use sqlx::FromRow;

statements! {
    MOMENTS = "select selection_recorded_at, plan_published_at from process where id = $1";
    SUGGESTIONS_END = "select ends_at from phase where process_id = $1 and phase = 'suggestion'";
    CHOSEN = "select p.number, p.title, p.theme, p.stage, c.number as commitment, n.institution, n.reason, n.decision from proposal p \
        left join commitment_source s on s.proposal_id = p.id left join commitment c on c.id = s.commitment_id \
        left join not_taken_up n on n.proposal_id = p.id \
        where p.process_id = $1 and p.stage in ('selected', 'commitment', 'not_taken_up', 'monitored') order by p.number";
    BARE = "select c.number, count(m.position) from commitment c left join milestone m on m.commitment_id = c.id \
        where c.process_id = $1 group by c.number order by c.number";
    WITHOUT_VOTE = "select number from commitment where process_id = $1 and without_vote_reason is not null order by number";
    PLACED = "select count(*) from commitment_source where proposal_id = $1";
    DECLINE = "insert into not_taken_up (proposal_id, institution, reason, decision) values ($1, $2, $3, $4) \
        on conflict (proposal_id) do update set institution = excluded.institution, reason = excluded.reason, decision = excluded.decision";
    RECONSIDER = "delete from not_taken_up where proposal_id = $1";
}

/// A selected proposal and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// The commitment it stands in.
    pub commitment: Option<u32>,
    /// Why the plan does without it.
    pub declined: Option<Declined>,
}

/// Why the plan does without a selected proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// The slug of the institution that would have had to carry it out.
    pub institution: String,
    /// Its reason.
    pub reason: String,
    /// What the forum decided about it.
    pub decision: String,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    title: String,
    theme: Option<String>,
    stage: String,
    commitment: Option<i64>,
    institution: Option<String>,
    reason: Option<String>,
    decision: Option<String>,
}

impl TryFrom<Row> for Chosen {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let declined = match (row.institution, row.reason, row.decision) {
            (Some(institution), Some(reason), Some(decision)) => Some(Declined { institution, reason, decision }),
            _ => None,
        };
        Ok(Self {
            number: number(row.number),
            title: row.title,
            theme: row.theme,
            stage: row.stage.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?,
            commitment: row.commitment.map(number),
            declined,
        })
    }
}

impl Chosen {
    fn seen(&self) -> plan::Chosen {
        plan::Chosen { number: self.number, explained: self.commitment.is_some() || self.declined.is_some() }
    }
}

/// Every selected proposal, by number, with its place in the plan or the reason why it has none.
///
/// # Errors
/// When the database fails.
pub async fn chosen(db: &Db, process: ProcessId) -> Result<Vec<Chosen>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(CHOSEN).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Contributions of the suggestion phase without a final answer, what was due first on top.
///
/// # Errors
/// When the database fails.
pub async fn unanswered(db: &Db, process: ProcessId) -> Result<Vec<Unanswered>, Error> {
    let until: Option<i64> =
        on!(db.readers(), |db| sqlx::query_scalar(SUGGESTIONS_END).bind(process.0).fetch_optional(db).await)?;
    answers::unanswered(db, process, Instant::from_micros(until.unwrap_or(i64::MAX))).await
}

/// What still keeps the plan from being published.
///
/// # Errors
/// When the database fails.
pub async fn readiness(db: &Db, process: ProcessId) -> Result<Readiness, Error> {
    let (chosen, waiting) = (chosen(db, process).await?, unanswered(db, process).await?);
    let bare: Vec<(i64, i64)> = on!(db.readers(), |db| sqlx::query_as(BARE).bind(process.0).fetch_all(db).await)?;
    Ok(judge(&chosen, &bare, waiting.len()))
}

fn judge(chosen: &[Chosen], bare: &[(i64, i64)], unanswered: usize) -> Readiness {
    let bare = bare.iter().map(|(kept, milestones)| (number(*kept), usize::try_from(*milestones).unwrap_or_default()));
    Readiness::of(chosen.iter().map(Chosen::seen), bare, u32::try_from(unanswered).unwrap_or(u32::MAX))
}

/// Checks that the plan is still a draft.
pub(crate) async fn demand_draft(change: &mut Change) -> Result<(), Error> {
    match moments(change).await? {
        (_, Some(_)) => Err(Refusal::PlanPublished.into()),
        (_, None) => Ok(()),
    }
}

/// When the selection was recorded and when the plan was published.
async fn moments(change: &mut Change) -> Result<(Option<i64>, Option<i64>), Error> {
    let process = change.process().0;
    Ok(on!(&mut change.tx, |tx| sqlx::query_as(MOMENTS).bind(process).fetch_one(&mut **tx).await)?)
}

/// Records that the plan does without a selected proposal, while it is a draft.
///
/// # Errors
/// [`Refusal::PlanPublished`]; [`Refusal::OutOfTurn`] when it is not selected; [`Refusal::Taken`] when it stands in a
/// commitment.
pub async fn decline(change: &mut Change, proposal: u32, why: &Declined) -> Result<(), Error> {
    demand_draft(change).await?;
    let proposal = proposals::in_change(change, proposal).await?.ok_or(Refusal::ChangedMeanwhile)?;
    proposal.life.decide(Step::Declined { reason: Said::new(&why.reason), decision: Said::new(&why.decision) })?;
    let id = proposal.life.id.0;
    let placed: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(PLACED).bind(id).fetch_one(&mut **tx).await)?;
    if placed > 0 {
        return Err(Refusal::Taken.into());
    }
    on!(&mut change.tx, |tx| sqlx::query(DECLINE)
        .bind(id)
        .bind(&why.institution)
        .bind(&why.reason)
        .bind(&why.decision)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Takes that record back, while the plan is a draft.
///
/// # Errors
/// [`Refusal::PlanPublished`], or [`Refusal::ChangedMeanwhile`] when there is no such proposal.
pub async fn reconsider(change: &mut Change, proposal: u32) -> Result<(), Error> {
    demand_draft(change).await?;
    let proposal = proposals::in_change(change, proposal).await?.ok_or(Refusal::ChangedMeanwhile)?;
    on!(&mut change.tx, |tx| sqlx::query(RECONSIDER).bind(proposal.life.id.0).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Publishes the plan: every selected proposal takes its last step, with its commitment or the reason against it.
///
/// # Errors
/// [`Refusal::SelectionNotRecorded`], [`Refusal::ForumMustDecide`], [`Refusal::PlanNotReady`] with the list, or
/// [`Refusal::PlanPublished`].
pub async fn publish(change: &mut Change) -> Result<(), Error> {
    if moments(change).await?.0.is_none() {
        return Err(Refusal::SelectionNotRecorded.into());
    }
    forum_decisions::demand_plan(change).await?;
    processes::mark_once(change, Once::PlanPublished).await?;
    let process = change.process().0;
    let rows: Vec<Row> = on!(&mut change.tx, |tx| sqlx::query_as(CHOSEN).bind(process).fetch_all(&mut **tx).await)?;
    let chosen: Vec<Chosen> = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
    let bare: Vec<(i64, i64)> = on!(&mut change.tx, |tx| sqlx::query_as(BARE).bind(process).fetch_all(&mut **tx).await)?;
    let until: Option<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(SUGGESTIONS_END).bind(process).fetch_optional(&mut **tx).await)?;
    let until = Instant::from_micros(until.unwrap_or(i64::MAX));
    let waiting = answers::unanswered_in(change, until).await?.len();
    judge(&chosen, &bare, waiting).demand()?;
    for one in &chosen {
        settle(change, one).await?;
    }
    let without_vote: Vec<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(WITHOUT_VOTE).bind(process).fetch_all(&mut **tx).await)?;
    let event = Event::PlanPublished {
        commitments: u32::try_from(bare.len()).unwrap_or(u32::MAX),
        without_vote: without_vote.into_iter().map(number).collect(),
    };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// The last step of a selected proposal.
async fn settle(change: &mut Change, chosen: &Chosen) -> Result<(), Error> {
    let step = match (chosen.commitment, &chosen.declined) {
        (Some(commitment), _) => Step::Committed { commitment },
        (None, Some(why)) => Step::Declined { reason: Said::new(&why.reason), decision: Said::new(&why.decision) },
        (None, None) => return Ok(()),
    };
    take_step(change, chosen.number, step).await
}

async fn take_step(change: &mut Change, proposal: u32, step: Step) -> Result<(), Error> {
    let before = proposals::in_change(change, proposal).await?.ok_or(Refusal::ChangedMeanwhile)?;
    proposals::record(change, &before, step).await?;
    Ok(())
}

/// Begins to watch the published plan.
///
/// # Errors
/// [`Refusal::PhaseClosed`] while the plan is a draft, [`Refusal::PlanPublished`] when monitoring began before.
pub async fn begin_monitoring(change: &mut Change) -> Result<(), Error> {
    if moments(change).await?.1.is_none() {
        return Err(Refusal::PhaseClosed { phase: domain::Phase::Published }.into());
    }
    processes::mark_once(change, Once::MonitoringBegan).await?;
    let process = change.process().0;
    let rows: Vec<Row> = on!(&mut change.tx, |tx| sqlx::query_as(CHOSEN).bind(process).fetch_all(&mut **tx).await)?;
    for row in rows.into_iter().filter(|row| row.stage == Stage::Commitment.name()) {
        take_step(change, number(row.number), Step::MonitoringBegan).await?;
    }
    change.record(&Event::MonitoringBegan, About::default()).await?;
    Ok(())
}
