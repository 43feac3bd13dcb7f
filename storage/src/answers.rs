//! Final answers: which contributions still lack one, and how each answer reached its author.

use crate::contributions::{self, Contribution};
use crate::{Change, Db, Error};
use domain::answer::{FinalAnswer, Lack, final_answer};
use domain::contribution::Delivery;
use domain::{ContributionId, Instant, ProcessId, Refusal};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    /// Sorts out most of those that have one; the rule decides on the rest.
    UNSURE = "select c.id, c.title, c.standing, c.delivery, c.contact is not null as has_contact, p.number, p.stage \
        from contribution c left join proposal p on p.contribution_id = c.id \
        where c.process_id = $1 and c.received_at < $2 and (c.standing = 'received' or p.stage in ('suggested', 'discussed', 'on_ballot') \
        or (c.contact is not null and (c.delivery is null or c.delivery = 'no_contact'))) order by c.due_at, c.id";
    STAGE = "select stage from proposal where contribution_id = $1";
    DELIVER = "update contribution set delivery = $2, delivered_at = $3, version = version + 1 where id = $1";
    FORGET = "update contribution set delivery = null, delivered_at = null, version = version + 1 where id = $1";
}

/// A contribution without its final answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// Its inner name.
    pub id: ContributionId,
    /// Its title.
    pub title: String,
    /// The number of the proposal it became.
    pub number: Option<u32>,
    /// What it lacks.
    pub lack: Lack,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    title: String,
    standing: String,
    delivery: Option<String>,
    has_contact: bool,
    number: Option<i64>,
    stage: Option<String>,
}

impl Row {
    fn judged(self) -> Result<Option<Unanswered>, Error> {
        let unknown = |e: domain::UnknownName| Error::Inconsistent(e.to_string());
        let standing = self.standing.parse().map_err(unknown)?;
        let delivery = self.delivery.map(|delivery| delivery.parse()).transpose().map_err(unknown)?;
        let stage = self.stage.map(|stage| stage.parse()).transpose().map_err(unknown)?;
        Ok(match final_answer(standing, delivery, self.has_contact, stage) {
            FinalAnswer::Given => None,
            FinalAnswer::Missing(lack) => Some(Unanswered {
                id: ContributionId(self.id),
                title: self.title,
                number: self.number.map(crate::proposals::number),
                lack,
            }),
        })
    }
}

/// The contributions that arrived before a moment and have no final answer, what was due first on top.
///
/// # Errors
/// When the database fails.
pub async fn unanswered(db: &Db, process: ProcessId, until: Instant) -> Result<Vec<Unanswered>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(UNSURE).bind(process.0).bind(until.micros()).fetch_all(db).await)?;
    rows.into_iter().filter_map(|row| row.judged().transpose()).collect()
}

/// The same inside a change, with what it has written so far.
///
/// # Errors
/// When the database fails.
pub async fn unanswered_in(change: &mut Change, until: Instant) -> Result<Vec<Unanswered>, Error> {
    let process = change.process().0;
    let rows: Vec<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(UNSURE).bind(process).bind(until.micros()).fetch_all(&mut **tx).await)?;
    rows.into_iter().filter_map(|row| row.judged().transpose()).collect()
}

/// Notes how final answers reached their authors: of all contributions named, or of none.
///
/// # Errors
/// [`Refusal::NoAnswerYet`] when one of them has no decision, or its proposal is still on its way.
pub async fn deliver(change: &mut Change, ids: &[ContributionId], delivery: Delivery) -> Result<(), Error> {
    let now = change.now().micros();
    for id in ids {
        let contribution = contributions::in_change(change, *id).await?.ok_or(Refusal::ChangedMeanwhile)?;
        demand_outcome(change, &contribution).await?;
        on!(&mut change.tx, |tx| sqlx::query(DELIVER)
            .bind(id.0)
            .bind(delivery.name())
            .bind(now)
            .execute(&mut **tx)
            .await
            .map(drop))?;
    }
    Ok(())
}

async fn demand_outcome(change: &mut Change, contribution: &Contribution) -> Result<(), Error> {
    if contribution.process != change.process() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let stage: Option<String> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(STAGE).bind(contribution.id.0).fetch_optional(&mut **tx).await)?;
    let stage = stage
        .map(|stage| stage.parse())
        .transpose()
        .map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
    match final_answer(contribution.standing, None, false, stage) {
        FinalAnswer::Given => Ok(()),
        FinalAnswer::Missing(_) => Err(Refusal::NoAnswerYet.into()),
    }
}

/// Forgets how an answer was told, because the path is open again and will end with another one.
pub(crate) async fn reopen(change: &mut Change, id: ContributionId) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(FORGET).bind(id.0).execute(&mut **tx).await.map(drop))?;
    Ok(())
}
