//! What curators do with several at once: all of it happens, or nothing, and the refusal names who stands in the way.

use crate::contributions::{self, Contribution, Decision};
use crate::proposals::{self, Proposal};
use crate::{Change, Db, Error, answers, versions};
use domain::proposal::{Action, Stage};
use domain::version::{Cause, Wording};
use domain::{ContributionId, ProcessId, Refusal, Said, event::Step};
use sqlx::QueryBuilder;

statements! {
    SAME_REASON = "select count(*), count(case when reason = $3 then 1 end) from proposal where process_id = $1 and stage = $2 and reason is not null";
    SELECTION_RECORDED = "select count(*) from process where id = $1 and selection_recorded_at is not null";
}

/// An act on proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Set them aside.
    SetAside {
        /// Why, in public.
        reason: String,
    },
    /// Merge them into another.
    Merge {
        /// The number of the one that takes them in.
        into: u32,
        /// Why, in public.
        reason: String,
        /// How that one is worded from now on, if otherwise than before.
        joint: Option<Joint>,
    },
    /// Withdraw them, on their authors' wish.
    Withdraw,
    /// Undo their merge.
    Unmerge {
        /// Why, in public.
        reason: String,
    },
    /// Take them up again.
    Restore {
        /// Why, in public.
        reason: String,
    },
}

impl Act {
    /// What it does, in the words of the lifecycle.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::SetAside { .. } => Action::SetAside,
            Self::Merge { .. } => Action::Merge,
            Self::Withdraw => Action::Withdraw,
            Self::Unmerge { .. } => Action::Unmerge,
            Self::Restore { .. } => Action::Restore,
        }
    }

    /// Decides the step of one proposal; a merge needs the one that takes it in, undoing it the one in which it lives on.
    fn decide(&self, proposal: &Proposal, into: Option<&Proposal>) -> Result<Step, Refusal> {
        match (self, into) {
            (Self::Merge { reason, .. }, Some(into)) => proposal.life.merge(&into.life, reason),
            (Self::Merge { into, .. }, None) => Err(Refusal::NoSuchProposal { number: *into }),
            (Self::SetAside { reason }, _) => proposal.life.decide(Step::SetAside { reason: Said::new(reason) }),
            (Self::Withdraw, _) => proposal.life.decide(Step::Withdrawn),
            (Self::Unmerge { reason }, Some(survivor)) => proposal.life.unmerge(&survivor.life, reason),
            (Self::Unmerge { reason }, None) => proposal.life.decide(Step::Unmerged { reason: Said::new(reason) }),
            (Self::Restore { reason }, _) => proposal.life.decide(Step::Restored { reason: Said::new(reason) }),
        }
    }
}

/// The text that a proposal gets when it takes others in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// The version of the row that the page showed.
    pub version: i64,
    /// The text.
    pub wording: Wording,
}

/// How many reasons of those that were closed in one way say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sameness {
    /// Reasons with this very text.
    pub same: i64,
    /// All that were closed in this way.
    pub all: i64,
}

impl Sameness {
    /// Whether more than a fifth have the same text, and more than one has.
    #[must_use]
    pub const fn is_boilerplate(self) -> bool {
        self.same > 1 && self.same * 5 > self.all
    }
}

/// How many proposals at a stage have a reason with this text.
///
/// # Errors
/// When the database fails.
pub async fn same_reason(db: &Db, process: ProcessId, stage: Stage, reason: &str) -> Result<Sameness, Error> {
    let (all, same): (i64, i64) = on!(db.readers(), |db| sqlx::query_as(SAME_REASON)
        .bind(process.0)
        .bind(stage.name())
        .bind(reason)
        .fetch_one(db)
        .await)?;
    Ok(Sameness { same, all })
}

/// A proposal as it was picked from a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picked {
    /// Its number.
    pub number: u32,
    /// The version that the page showed.
    pub version: i64,
}

/// The proposals with these numbers, by number; a number that nobody has is left out.
///
/// # Errors
/// When the database fails.
pub async fn picked(db: &Db, process: ProcessId, numbers: &[u32]) -> Result<Vec<Proposal>, Error> {
    let rows: Vec<proposals::Row> = on!(db.readers(), |db| {
        let mut query = QueryBuilder::new(
            "select id, process_id, number, contribution_id, title, problem, solution, theme, department, channel, author, created_at, \
            supports, language, stage, stage_before, into_number, reason, decided_by, decided_at, version from proposal where process_id = ",
        );
        query.push_bind(process.0).push(" and number in (-1");
        for number in numbers {
            query.push(", ").push_bind(i64::from(*number));
        }
        query.push(") order by number");
        query.build_query_as().fetch_all(db).await
    })?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Carries an act out on all proposals picked, or on none.
///
/// # Errors
/// The refusal of a single one; [`Refusal::NoneMoved`] with the numbers of several; [`Refusal::ChangedMeanwhile`] when
/// one has moved since it was shown; [`Refusal::SelectionRecorded`] when a path would open again after the selection.
pub async fn carry_out(change: &mut Change, picked: &[Picked], act: &Act) -> Result<(), Error> {
    demand_undoable(change, act).await?;
    let mut decided = Vec::with_capacity(picked.len());
    let mut refused = Vec::new();
    for one in picked {
        let proposal =
            proposals::in_change(change, one.number).await?.ok_or(Refusal::NoSuchProposal { number: one.number })?;
        let into = other(change, act, &proposal).await?;
        match act.decide(&proposal, into.as_ref()) {
            Ok(_) if proposal.version != one.version => return Err(Refusal::ChangedMeanwhile.into()),
            Ok(step) => decided.push((proposal, step)),
            Err(Refusal::OutOfTurn { .. }) if picked.len() > 1 => refused.push(one.number),
            Err(refusal) => return Err(refusal.into()),
        }
    }
    if !refused.is_empty() {
        return Err(Refusal::NoneMoved { action: act.action(), numbers: refused }.into());
    }
    for (proposal, step) in decided {
        proposals::record(change, &proposal, step).await?;
        if matches!(act, Act::Unmerge { .. } | Act::Restore { .. }) {
            answers::reopen(change, proposal.contribution).await?;
        }
        if let (Act::Unmerge { reason }, Some(into)) = (act, proposal.life.into)
            && let Some(joint) = versions::leave(change, &proposal).await?
        {
            versions::separate(change, into, joint, reason).await?;
        }
    }
    if let Act::Merge { into, joint: Some(joint), .. } = act {
        write_joint(change, *into, joint).await?;
    }
    Ok(())
}

/// The one that takes a proposal in; or, when a merge is undone, the one in which it lives on.
async fn other(change: &mut Change, act: &Act, proposal: &Proposal) -> Result<Option<Proposal>, Error> {
    match act {
        Act::Merge { into, .. } => proposals::in_change(change, *into).await,
        Act::Unmerge { .. } => {
            let mut next = proposal.life.into;
            let mut found = None;
            while let Some(number) = next {
                found = proposals::in_change(change, number).await?;
                next = found.as_ref().and_then(|one| one.life.into);
            }
            Ok(found)
        }
        _ => Ok(None),
    }
}

/// Words the one that took others in anew, unless it says what it said.
async fn write_joint(change: &mut Change, into: u32, joint: &Joint) -> Result<(), Error> {
    let survivor = proposals::in_change(change, into).await?.ok_or(Refusal::NoSuchProposal { number: into })?;
    if survivor.version != joint.version {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    if survivor.wording() == joint.wording {
        return Ok(());
    }
    versions::reword(change, &survivor, &joint.wording, Cause::Joined, None).await.map(drop)
}

/// Once the selection is recorded, nothing may come back to life beside it.
async fn demand_undoable(change: &mut Change, act: &Act) -> Result<(), Error> {
    if !matches!(act, Act::Unmerge { .. } | Act::Restore { .. }) {
        return Ok(());
    }
    let process = change.process().0;
    let recorded: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(SELECTION_RECORDED).bind(process).fetch_one(&mut **tx).await)?;
    if recorded == 0 { Ok(()) } else { Err(Refusal::SelectionRecorded.into()) }
}

/// Accepts contributions, all or none; they get their numbers in the order in which they arrived.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`] when one of them has its decision.
pub async fn accept(change: &mut Change, ids: &[ContributionId]) -> Result<Vec<Proposal>, Error> {
    let mut waiting: Vec<Contribution> = Vec::with_capacity(ids.len());
    for id in ids {
        let found = contributions::in_change(change, *id).await?.filter(|found| found.process == change.process());
        waiting.push(found.ok_or(Refusal::ChangedMeanwhile)?);
    }
    waiting.sort_by_key(|contribution| (contribution.received_at, contribution.id));
    let mut accepted = Vec::with_capacity(waiting.len());
    for contribution in waiting {
        accepted.push(proposals::accept(change, &contribution, None).await?);
    }
    Ok(accepted)
}

/// Closes contributions with one decision, all or none; each with the version that was shown.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`] when one of them has its decision, [`Refusal::ChangedMeanwhile`] when one has changed
/// since it was shown.
pub async fn close(change: &mut Change, seen: &[(ContributionId, i64)], decision: &Decision) -> Result<(), Error> {
    for (id, version) in seen {
        let found = contributions::in_change(change, *id).await?.filter(|found| found.process == change.process());
        let found = found.ok_or(Refusal::ChangedMeanwhile)?;
        found.standing.demand_open()?;
        if found.version != *version {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        contributions::close(change, &found, decision).await?;
    }
    Ok(())
}
