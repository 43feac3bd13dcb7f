//! Proposals made of parts of another: each gets a number of its own, and both say where the other is.

use crate::contributions::{self, NewContribution};
use crate::curation::Picked;
use crate::proposals::{self, number};
use crate::{About, Change, Db, Error, versions};
use domain::version::{Cause, Wording};
use domain::{Event, ProcessId, Refusal, Said};

statements! {
    WRITE = "insert into split_part (proposal_id, from_number, split_at) select id, $3, $4 from proposal where process_id = $1 and number = $2";
    ORIGIN = "select s.from_number from split_part s join proposal p on p.id = s.proposal_id where p.process_id = $1 and p.number = $2";
    PARTS = "select p.number from split_part s join proposal p on p.id = s.proposal_id where p.process_id = $1 and s.from_number = $2 order by p.number";
}

/// The number of the proposal of which another was made.
///
/// # Errors
/// When the database fails.
pub async fn origin(db: &Db, process: ProcessId, proposal: u32) -> Result<Option<u32>, Error> {
    let origin: Option<i64> = on!(db.readers(), |db| sqlx::query_scalar(ORIGIN)
        .bind(process.0)
        .bind(i64::from(proposal))
        .fetch_optional(db)
        .await)?;
    Ok(origin.map(number))
}

/// The numbers of the proposals that were made of parts of one.
///
/// # Errors
/// When the database fails.
pub async fn parts(db: &Db, process: ProcessId, proposal: u32) -> Result<Vec<u32>, Error> {
    let parts: Vec<i64> =
        on!(db.readers(), |db| sqlx::query_scalar(PARTS).bind(process.0).bind(i64::from(proposal)).fetch_all(db).await)?;
    Ok(parts.into_iter().map(number).collect())
}

/// Makes proposals of parts of one, which itself keeps the first wording; gives their numbers. Their authors are those of
/// the whole. Undone by merging them into it again.
///
/// # Errors
/// [`Refusal::TextStands`] when it is voted on or closed, [`Refusal::ChangedMeanwhile`] when it changed since it was shown.
pub async fn split(
    change: &mut Change,
    db: &Db,
    picked: Picked,
    kept: &Wording,
    parts: &[Wording],
    reason: &str,
) -> Result<Vec<u32>, Error> {
    let whole = proposals::in_change(change, picked.number).await?;
    let whole = whole.ok_or(Refusal::NoSuchProposal { number: picked.number })?;
    whole.life.demand_text_open()?;
    if whole.version != picked.version {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let sent = contributions::in_change(change, whole.contribution).await?.ok_or(Refusal::ChangedMeanwhile)?;
    let mut numbers = Vec::with_capacity(parts.len());
    for part in parts {
        let new = NewContribution {
            channel: sent.channel,
            received_at: sent.received_at,
            due_at: sent.due_at,
            title: part.title.clone(),
            problem: part.problem.clone(),
            solution: part.solution.clone(),
            theme: whole.theme.clone(),
            department: whole.department.clone(),
            author: sent.author.clone(),
            author_public: sent.author_public,
            contact: None,
            supports: 0,
            language: whole.language,
            source: None,
            entered_by: Some(change.by().to_string()),
        };
        let id = contributions::receive(change, db, &new).await?;
        let received = contributions::in_change(change, id).await?.ok_or(Refusal::ChangedMeanwhile)?;
        numbers.push(proposals::accept(change, &received, None).await?.number());
    }
    tell(change, whole.number(), &numbers).await?;
    let event = Event::ProposalSplit { proposal: whole.number(), parts: numbers.clone(), reason: Said::new(reason) };
    change.record(&event, About { contribution: None, proposal: Some(whole.life.id) }).await?;
    if whole.wording() != *kept {
        versions::reword(change, &whole, kept, Cause::Split, Some(reason)).await?;
    }
    Ok(numbers)
}

/// Notes of which proposal others were made.
///
/// # Errors
/// When the database fails.
pub async fn tell(change: &mut Change, whole: u32, parts: &[u32]) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    for part in parts {
        on!(&mut change.tx, |tx| sqlx::query(WRITE)
            .bind(process)
            .bind(i64::from(*part))
            .bind(i64::from(whole))
            .bind(now)
            .execute(&mut **tx)
            .await
            .map(drop))?;
    }
    Ok(())
}
