//! Decisions on what arrived: answered by the team or an institution, referred, withdrawn.

use crate::contributions::Contribution;
use crate::referrals::{self, NextStep};
use crate::{About, Change, Error};
use domain::contribution::Standing;
use domain::{Event, Refusal, Said};

statements! {
    DECIDE = "update contribution set standing = $3, reason = $4, referred_to = $5, decided_by = $6, decided_at = $7, version = version + 1 \
        where id = $1 and version = $2";
    SIGN = "update contribution set institution = $2, speaker = $3 where id = $1";
}

/// A decision on a contribution that doesn't become a proposal.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Answered and closed by the team.
    Answer {
        /// The answer.
        reason: String,
    },
    /// Answered and closed by an institution under its name.
    AnswerFor {
        /// Its slug.
        institution: String,
        /// The answer.
        reason: String,
        /// Who answers for it, for the team alone.
        speaker: Option<String>,
    },
    /// Sent on to who is responsible.
    Refer {
        /// Why.
        reason: String,
        /// To whom.
        to: String,
        /// What happens there next; what came from elsewhere may not tell it.
        next: Option<NextStep>,
    },
    /// The author took it back.
    Withdraw,
}

impl Decision {
    const fn standing(&self) -> Standing {
        match self {
            Self::Answer { .. } | Self::AnswerFor { .. } => Standing::Answered,
            Self::Refer { .. } => Standing::Referred,
            Self::Withdraw => Standing::Withdrawn,
        }
    }

    /// The public reason, and to whom it was referred.
    fn words(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Answer { reason } | Self::AnswerFor { reason, .. } => (Some(reason), None),
            Self::Refer { reason, to, .. } => (Some(reason), Some(to)),
            Self::Withdraw => (None, None),
        }
    }

    fn event(&self) -> Event {
        match self {
            Self::Answer { reason } => Event::ContributionAnswered { reason: Said::new(reason), institution: None },
            Self::AnswerFor { reason, institution, .. } => {
                Event::ContributionAnswered { reason: Said::new(reason), institution: Some(institution.clone()) }
            }
            Self::Refer { reason, to, next } => Event::ContributionReferred {
                reason: Said::new(reason),
                to: Said::new(to),
                institution: next.as_ref().and_then(|next| next.institution.clone()),
                next: next.as_ref().map(|next| Said::new(&next.said)),
                due_on: next.as_ref().map(|next| next.due_on),
            },
            Self::Withdraw => Event::ContributionWithdrawn,
        }
    }
}

/// Closes a contribution with a decision.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`] when it has one, [`Refusal::ChangedMeanwhile`] when somebody else was quicker.
pub async fn close(change: &mut Change, contribution: &Contribution, decision: &Decision) -> Result<(), Error> {
    contribution.standing.demand_open()?;
    let (reason, to) = decision.words();
    write_decision(change, contribution, decision.standing(), reason, to).await?;
    match decision {
        Decision::AnswerFor { institution, speaker, .. } => {
            on!(&mut change.tx, |tx| sqlx::query(SIGN)
                .bind(contribution.id.0)
                .bind(institution)
                .bind(speaker)
                .execute(&mut **tx)
                .await
                .map(drop))?;
        }
        Decision::Refer { next: Some(next), .. } => referrals::open(change, contribution.id, next).await?,
        Decision::Answer { .. } | Decision::Refer { next: None, .. } | Decision::Withdraw => {}
    }
    change.record(&decision.event(), About { contribution: Some(contribution.id), proposal: None }).await?;
    Ok(())
}

/// Updates the row of the version that was read, or refuses.
pub(crate) async fn write_decision(
    change: &mut Change,
    contribution: &Contribution,
    standing: Standing,
    reason: Option<&str>,
    to: Option<&str>,
) -> Result<(), Error> {
    let (by, now) = (change.by().to_string(), change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(DECIDE)
        .bind(contribution.id.0)
        .bind(contribution.version)
        .bind(standing.name())
        .bind(reason)
        .bind(to)
        .bind(by)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}
