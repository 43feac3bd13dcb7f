//! Remarks: what a curator adds to the computed reason of a proposal that was not selected.

use crate::{About, Change, Db, Error, proposals};
use domain::{Event, Instant, ProposalId, Refusal, Said, Stage};

statements! {
    PUT = "insert into remark (proposal_id, said, written_at, written_by) values ($1, $2, $3, $4) \
        on conflict (proposal_id) do update set said = excluded.said, written_at = excluded.written_at, written_by = excluded.written_by";
    OF_PROPOSAL = "select said, written_at, written_by from remark where proposal_id = $1";
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What it says.
    pub said: String,
    /// When.
    pub written_at: Instant,
    /// By whom, as the public reads it.
    pub written_by: String,
}

/// Adds a sentence to each of some proposals, or to none; what stood there before stays in the log.
///
/// # Errors
/// [`Refusal::NoSuchProposal`]; [`Refusal::NotLeftOut`] with those that weren't left out by the rule.
pub async fn write(change: &mut Change, numbers: &[u32], said: &str) -> Result<(), Error> {
    let mut found = Vec::with_capacity(numbers.len());
    for number in numbers {
        let known = proposals::in_change(change, *number).await?;
        found.push(known.ok_or(Refusal::NoSuchProposal { number: *number })?);
    }
    let others: Vec<u32> =
        found.iter().filter(|one| one.stage() != Stage::NotSelected).map(proposals::Proposal::number).collect();
    if !others.is_empty() {
        return Err(Refusal::NotLeftOut { numbers: others }.into());
    }
    let (now, by) = (change.now().micros(), change.by().to_string());
    for proposal in found {
        let id = proposal.life.id;
        on!(&mut change.tx, |tx| sqlx::query(PUT)
            .bind(id.0)
            .bind(said)
            .bind(now)
            .bind(&by)
            .execute(&mut **tx)
            .await
            .map(drop))?;
        let event = Event::ProposalRemarked { proposal: proposal.number(), said: Said::new(said) };
        change.record(&event, About { contribution: None, proposal: Some(id) }).await?;
    }
    Ok(())
}

/// What was added to the reason of a proposal.
///
/// # Errors
/// When the database fails.
pub async fn of_proposal(db: &Db, proposal: ProposalId) -> Result<Option<Remark>, Error> {
    let row: Option<(String, i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_PROPOSAL).bind(proposal.0).fetch_optional(db).await)?;
    Ok(row.map(|(said, at, written_by)| Remark { said, written_at: Instant::from_micros(at), written_by }))
}
