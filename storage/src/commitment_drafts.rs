//! How a commitment of the draft is written, changed and removed.

use crate::commitments::Milestone;
use crate::plans::demand_draft;
use crate::proposals::{self, number};
use crate::{Change, Error};
use domain::event::Step;
use domain::{ProposalId, Refusal, plan};
use jiff::civil::Date;
use uuid::Uuid;

statements! {
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from commitment where process_id = $1";
    FIND = "select id, version from commitment where process_id = $1 and number = $2";
    INSERT = "insert into commitment (id, process_id, number, title, title_en, problem, commitment, lead, theme, starts_on, ends_on, without_vote_reason) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    UPDATE = "update commitment set title = $2, title_en = $3, problem = $4, commitment = $5, lead = $6, theme = $7, starts_on = $8, ends_on = $9, \
        without_vote_reason = $10, version = version + 1 where id = $1";
    REMOVE = "delete from commitment where id = $1";
    FORGET_SOURCES = "delete from commitment_source where commitment_id = $1";
    FORGET_PARTNERS = "delete from commitment_partner where commitment_id = $1";
    FORGET_MILESTONES = "delete from milestone where commitment_id = $1";
    DECLINED = "select count(*) from not_taken_up where proposal_id = $1";
    PUT_SOURCE = "insert into commitment_source (proposal_id, commitment_id, position) values ($1, $2, $3)";
    PUT_PARTNER = "insert into commitment_partner (commitment_id, position, partner) values ($1, $2, $3)";
    PUT_MILESTONE = "insert into milestone (commitment_id, position, title, deliverable, due_on, verify) values ($1, $2, $3, $4, $5, $6)";
}

/// A commitment as somebody writes it.
#[derive(Debug, Clone)]
pub struct NewCommitment {
    /// Its number; the next one when none is given.
    pub number: Option<u32>,
    /// Its title.
    pub title: String,
    /// Its title in English, or nothing.
    pub title_en: String,
    /// What is wrong.
    pub problem: String,
    /// What is promised.
    pub commitment: String,
    /// The slug of the institution that answers for it.
    pub lead: String,
    /// The slug of its theme.
    pub theme: String,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Date,
    /// Why it stands in the plan though nobody voted for it.
    pub without_vote_reason: Option<String>,
    /// The slugs of the institutions and organisations that take part.
    pub partners: Vec<String>,
    /// The numbers of the selected proposals it comes from; two or more are joined in it.
    pub sources: Vec<u32>,
    /// Its milestones, in their order.
    pub milestones: Vec<Milestone>,
}

/// Writes a commitment, new or in place of the one that has its number, while the plan is a draft. Gives its number.
///
/// # Errors
/// [`Refusal::PlanPublished`]; [`Refusal::OutOfTurn`] when a source is not selected; [`Refusal::Taken`] when a source
/// stands in another commitment or is not taken up; [`Refusal::WithoutVoteUnexplained`].
pub async fn put(change: &mut Change, new: &NewCommitment) -> Result<u32, Error> {
    demand_draft(change).await?;
    if !plan::is_explained(&new.sources, new.without_vote_reason.as_deref()) {
        return Err(Refusal::WithoutVoteUnexplained.into());
    }
    let (id, kept) = write(change, new).await?;
    for (position, source) in (1..).zip(&new.sources) {
        let proposal = selected(change, *source, kept).await?;
        on!(&mut change.tx, |tx| sqlx::query(PUT_SOURCE)
            .bind(proposal.0)
            .bind(id)
            .bind(position)
            .execute(&mut **tx)
            .await
            .map(drop))
        .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    }
    write_details(change, id, new).await?;
    Ok(kept)
}

/// A selected proposal that still has no place.
async fn selected(change: &mut Change, number: u32, commitment: u32) -> Result<ProposalId, Error> {
    let proposal = proposals::in_change(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    proposal.life.decide(Step::Committed { commitment })?;
    let id = proposal.life.id;
    let declined: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(DECLINED).bind(id.0).fetch_one(&mut **tx).await)?;
    if declined == 0 { Ok(id) } else { Err(Refusal::Taken.into()) }
}

/// The row itself; what hangs on it is forgotten, to be written anew.
async fn write(change: &mut Change, new: &NewCommitment) -> Result<(Uuid, u32), Error> {
    let process = change.process().0;
    let kept: i64 = match new.number {
        Some(number) => i64::from(number),
        None => on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT_NUMBER).bind(process).fetch_one(&mut **tx).await)?,
    };
    let found: Option<(Uuid, i64)> =
        on!(&mut change.tx, |tx| sqlx::query_as(FIND).bind(process).bind(kept).fetch_optional(&mut **tx).await)?;
    let reason = new.without_vote_reason.as_ref().filter(|_| new.sources.is_empty());
    let (starts_on, ends_on) = (new.starts_on.to_string(), new.ends_on.to_string());
    let id = found.map_or_else(|| change.chance().id_at(change.now()), |(id, _)| id);
    on!(&mut change.tx, |tx| {
        let query = match found {
            Some(_) => sqlx::query(UPDATE).bind(id),
            None => sqlx::query(INSERT).bind(id).bind(process).bind(kept),
        };
        query
            .bind(&new.title)
            .bind(&new.title_en)
            .bind(&new.problem)
            .bind(&new.commitment)
            .bind(&new.lead)
            .bind(&new.theme)
            .bind(starts_on)
            .bind(ends_on)
            .bind(reason)
            .execute(&mut **tx)
            .await?;
    });
    forget_details(change, id).await?;
    Ok((id, number(kept)))
}

async fn forget_details(change: &mut Change, id: Uuid) -> Result<(), Error> {
    for sql in [FORGET_SOURCES, FORGET_PARTNERS, FORGET_MILESTONES] {
        on!(&mut change.tx, |tx| sqlx::query(sql).bind(id).execute(&mut **tx).await.map(drop))?;
    }
    Ok(())
}

async fn write_details(change: &mut Change, id: Uuid, new: &NewCommitment) -> Result<(), Error> {
    on!(&mut change.tx, |tx| {
        for (position, partner) in (1_i64..).zip(&new.partners) {
            sqlx::query(PUT_PARTNER).bind(id).bind(position).bind(partner).execute(&mut **tx).await?;
        }
        for (position, milestone) in (1_i64..).zip(&new.milestones) {
            sqlx::query(PUT_MILESTONE)
                .bind(id)
                .bind(position)
                .bind(&milestone.title)
                .bind(&milestone.deliverable)
                .bind(milestone.due_on.to_string())
                .bind(&milestone.verify)
                .execute(&mut **tx)
                .await?;
        }
    });
    Ok(())
}

/// Checks that nobody changed a commitment since its version was read.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when somebody did, or removed it.
pub async fn demand_version(change: &mut Change, number: u32, version: i64) -> Result<(), Error> {
    match find(change, number).await? {
        Some((_, kept)) if kept == version => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

/// Removes a commitment from a draft; its proposals have no place again.
///
/// # Errors
/// [`Refusal::PlanPublished`], or [`Refusal::ChangedMeanwhile`] when it is gone already.
pub async fn remove(change: &mut Change, number: u32) -> Result<(), Error> {
    demand_draft(change).await?;
    let (id, _) = find(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    forget_details(change, id).await?;
    on!(&mut change.tx, |tx| sqlx::query(REMOVE).bind(id).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

async fn find(change: &mut Change, number: u32) -> Result<Option<(Uuid, i64)>, Error> {
    let process = change.process().0;
    Ok(on!(&mut change.tx, |tx| sqlx::query_as(FIND).bind(process).bind(i64::from(number)).fetch_optional(&mut **tx).await)?)
}
