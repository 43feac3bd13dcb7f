//! The log of a process, read back: for the public page, for histories, for export.

use crate::{Db, Error};
use domain::log::{Line, SealedText, unseal};
use domain::{ContributionId, Event, Instant, ProcessId, ProposalId};
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    PAGE = "select seq, at, kind, body, body_hash, prev, hash, is_public, contribution_id, proposal_id from event \
        where process_id = $1 and seq < $2 and ($3 = '' or kind = $3) order by seq desc limit $4";
    ALL = "select seq, at, kind, body, body_hash, prev, hash, is_public, contribution_id, proposal_id from event where process_id = $1 order by seq";
    OF_KIND = "select seq, at, body from event where process_id = $1 and kind = $2 and is_public order by seq";
    OF_PROPOSAL = "select seq, at, kind, body, body_hash, prev, hash, is_public, contribution_id, proposal_id from event where proposal_id = $1 order by seq";
    OF_CONTRIBUTION = "select seq, at, kind, body, body_hash, prev, hash, is_public, contribution_id, proposal_id from event where contribution_id = $1 order by seq";
    SEALED = "select seq, field, salt, text from event_text where process_id = $1 and text is not null";
    TEXTS = "select seq, field, text from event_text where process_id = $1 and seq >= $2 and seq <= $3 and text is not null";
}

/// A line of the log with the event it tells.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The line, as it is hashed.
    pub line: Line,
    /// The event with the texts that were not erased; `None` when its body is not public.
    pub event: Option<Event>,
    /// Who acted, as in public.
    pub by: String,
    /// The contribution it is about.
    pub contribution: Option<ContributionId>,
    /// The proposal it is about.
    pub proposal: Option<ProposalId>,
}

#[derive(FromRow)]
struct Row {
    seq: i64,
    at: i64,
    kind: String,
    body: String,
    body_hash: String,
    prev: String,
    hash: String,
    is_public: bool,
    contribution_id: Option<Uuid>,
    proposal_id: Option<Uuid>,
}

/// The newest lines before a position (`u64::MAX` for the very newest), newest first; of one kind if one is named.
///
/// # Errors
/// When the database fails.
pub async fn before(db: &Db, process: ProcessId, seq: u64, kind: &str, limit: u32) -> Result<Vec<Recorded>, Error> {
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(PAGE)
        .bind(process.0)
        .bind(seq)
        .bind(kind)
        .bind(i64::from(limit))
        .fetch_all(db)
        .await)?;
    with_texts(db, process, rows).await
}

/// The whole log, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Recorded>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    with_texts(db, process, rows).await
}

/// An event without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The position of its line.
    pub seq: u64,
    /// When it happened.
    pub at: Instant,
    /// What happened.
    pub event: Event,
}

/// Everything of one kind that happened, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_kind(db: &Db, process: ProcessId, kind: &str) -> Result<Vec<Told>, Error> {
    let rows: Vec<(i64, i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_KIND).bind(process.0).bind(kind).fetch_all(db).await)?;
    let told = |(seq, at, body): (i64, i64, String)| {
        let seq = u64::try_from(seq).unwrap_or_default();
        Some(Told { seq, at: Instant::from_micros(at), event: unseal(&body, |_| None)? })
    };
    Ok(rows.into_iter().filter_map(told).collect())
}

/// What happened to a proposal, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_proposal(db: &Db, process: ProcessId, proposal: ProposalId) -> Result<Vec<Recorded>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_PROPOSAL).bind(proposal.0).fetch_all(db).await)?;
    with_texts(db, process, rows).await
}

/// What happened to a contribution, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(
    db: &Db,
    process: ProcessId,
    contribution: ContributionId,
) -> Result<Vec<Recorded>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_all(db).await)?;
    with_texts(db, process, rows).await
}

/// The texts of a process that were not erased, each with the position of its line and the salt it was sealed with.
///
/// # Errors
/// When the database fails.
pub async fn texts(db: &Db, process: ProcessId) -> Result<Vec<(u64, SealedText)>, Error> {
    let rows: Vec<(i64, String, String, String)> =
        on!(db.readers(), |db| sqlx::query_as(SEALED).bind(process.0).fetch_all(db).await)?;
    let sealed = |(seq, field, salt, text)| (u64::try_from(seq).unwrap_or_default(), SealedText { field, salt, text });
    let mut texts: Vec<(u64, SealedText)> = rows.into_iter().map(sealed).collect();
    // The databases compare texts each in its own way.
    texts.sort_by(|(a, one), (b, other)| (a, &one.field).cmp(&(b, &other.field)));
    Ok(texts)
}

async fn with_texts(db: &Db, process: ProcessId, rows: Vec<Row>) -> Result<Vec<Recorded>, Error> {
    let (Some(first), Some(last)) = (rows.iter().map(|r| r.seq).min(), rows.iter().map(|r| r.seq).max()) else {
        return Ok(Vec::new());
    };
    let texts: Vec<(i64, String, String)> =
        on!(db.readers(), |db| sqlx::query_as(TEXTS).bind(process.0).bind(first).bind(last).fetch_all(db).await)?;
    let texts: HashMap<(i64, String), String> =
        texts.into_iter().map(|(seq, field, text)| ((seq, field), text)).collect();
    Ok(rows.into_iter().map(|row| row.told_with(&texts)).collect())
}

impl Row {
    fn told_with(self, texts: &HashMap<(i64, String), String>) -> Recorded {
        let text = |field: &str| texts.get(&(self.seq, field.to_owned())).map(String::as_str);
        let event = self.is_public.then(|| unseal(&self.body, text)).flatten();
        let value: serde_json::Value = serde_json::from_str(&self.body).unwrap_or_default();
        Recorded {
            event,
            by: value["by"].as_str().unwrap_or_default().to_owned(),
            contribution: self.contribution_id.map(ContributionId),
            proposal: self.proposal_id.map(ProposalId),
            line: Line {
                seq: u64::try_from(self.seq).unwrap_or_default(),
                at: Instant::from_micros(self.at),
                kind: self.kind,
                body: self.is_public.then_some(self.body),
                body_hash: self.body_hash,
                prev: self.prev,
                hash: self.hash,
            },
        }
    }
}
