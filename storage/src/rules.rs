//! The selection rule of a process: kept byte for byte, locked before anybody votes.

use crate::{Change, Db, Error, forum_decisions, lots};
use domain::rule::Rule;
use domain::{Instant, ProcessId, Refusal};

statements! {
    RULE = "select body, hash, locked_at from rule where process_id = $1";
    PUT_RULE = "insert into rule (process_id, body, hash) values ($1, $2, $3) \
        on conflict (process_id) do update set body = excluded.body, hash = excluded.hash";
    LOCK_RULE = "update rule set locked_at = $2 where process_id = $1 and locked_at is null";
}

/// The stored rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRule {
    /// `rule.json`, byte for byte.
    pub body: String,
    /// SHA-256 of its bytes.
    pub hash: String,
    /// When it was locked.
    pub locked_at: Option<Instant>,
}

type Row = (String, String, Option<i64>);

impl From<Row> for StoredRule {
    fn from((body, hash, locked_at): Row) -> Self {
        Self { body, hash, locked_at: locked_at.map(Instant::from_micros) }
    }
}

/// The selection rule, as it was given.
///
/// # Errors
/// When the database fails.
pub async fn rule(db: &Db, process: ProcessId) -> Result<Option<StoredRule>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(RULE).bind(process.0).fetch_optional(db).await)?;
    Ok(row.map(StoredRule::from))
}

/// The same inside a change.
pub(crate) async fn in_change(change: &mut Change) -> Result<Option<StoredRule>, Error> {
    let id = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(RULE).bind(id).fetch_optional(&mut **tx).await)?;
    Ok(row.map(StoredRule::from))
}

/// Keeps a rule that isn't locked yet; its bytes stay as they are.
///
/// # Errors
/// [`Refusal::RuleLocked`] when the one there is locked.
pub async fn put_rule(change: &mut Change, body: &str) -> Result<(), Error> {
    let id = change.process().0;
    if in_change(change).await?.is_some_and(|rule| rule.locked_at.is_some()) {
        return Err(Refusal::RuleLocked.into());
    }
    let hash = domain::log::sha256(body.as_bytes());
    on!(&mut change.tx, |tx| sqlx::query(PUT_RULE).bind(id).bind(body).bind(hash).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Locks the rule, writes its hash into the log and gives it back; `name` is the rule's own id. If its lot waits for a
/// draw, a secret is made and committed with it.
///
/// # Errors
/// [`Refusal::RuleLocked`] when it is locked already, or there is none; [`Refusal::ForumMustDecide`].
pub async fn lock_rule(change: &mut Change, name: &str) -> Result<String, Error> {
    lock_as_told(change, name, None).await
}

/// The same with the secret of its lot, where somebody tells it.
///
/// # Errors
/// As [`lock_rule`].
pub async fn lock_as_told(change: &mut Change, name: &str, secret: Option<&str>) -> Result<String, Error> {
    let (id, now) = (change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(LOCK_RULE).bind(id).bind(now).execute(&mut **tx).await.map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::RuleLocked.into());
    }
    let StoredRule { body, hash, .. } = in_change(change).await?.ok_or(Refusal::RuleLocked)?;
    forum_decisions::demand_rule(change, &hash).await?;
    let is_drawn = Rule::parse(body.as_bytes()).is_ok_and(|rule| rule.lot.source().is_some());
    // What another installation has committed comes along with its log.
    let commitment = if is_drawn && !change.is_retelling() { Some(lots::commit(change, None, secret).await?) } else { None };
    let locked = domain::Event::RuleLocked { rule: name.to_owned(), hash: hash.clone(), commitment };
    change.record(&locked, crate::About::default()).await?;
    Ok(hash)
}
