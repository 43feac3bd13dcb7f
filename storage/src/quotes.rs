//! What was said in a group: the few messages that somebody picked, word for word, and of all others a keyed hash.

use crate::contributions::{self, NewContribution};
use crate::{Change, Db, Error, recordings};
use domain::{ContributionId, Instant, ProcessId};
use sqlx::FromRow;
use std::collections::HashSet;
use uuid::Uuid;

statements! {
    HEARD = "select hash from heard where process_id = $1";
    PICKED = "select count(*) from heard where process_id = $1 and hash = $2 and contribution_id is not null";
    HEAR = "insert into heard (process_id, hash) values ($1, $2) on conflict (process_id, hash) do nothing";
    PICK = "insert into heard (process_id, hash, contribution_id) values ($1, $2, $3) \
        on conflict (process_id, hash) do update set contribution_id = excluded.contribution_id";
    INSERT = "insert into quote (contribution_id, position, said_at, said_by, text) values ($1, $2, $3, $4, $5)";
    OF_CONTRIBUTION = "select said_at, said_by, text from quote where contribution_id = $1 order by position";
}

/// A message as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// When.
    pub said_at: Instant,
    /// Who, as a keyed hash.
    pub said_by: String,
    /// What.
    pub text: String,
}

/// One contribution made of messages that somebody picked.
#[derive(Debug, Clone)]
pub struct Pick {
    /// What it says.
    pub new: NewContribution,
    /// The messages it was made of, each with its identity.
    pub messages: Vec<(String, Quote)>,
    /// What they brought, to be heard and seen by the team: media types and bytes.
    pub recordings: Vec<(String, Vec<u8>)>,
}

/// What became of the messages that were picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Contributions that were made.
    pub taken: Vec<ContributionId>,
    /// Those that were not, because a message of theirs became one before.
    pub known: u32,
}

/// The identities of everything that was looked at in a process's groups.
///
/// # Errors
/// When the database fails.
pub async fn heard(db: &Db, process: ProcessId) -> Result<HashSet<String>, Error> {
    let all: Vec<String> = on!(db.readers(), |db| sqlx::query_scalar(HEARD).bind(process.0).fetch_all(db).await)?;
    Ok(all.into_iter().collect())
}

/// The messages that a contribution was made of.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Vec<Quote>, Error> {
    #[derive(FromRow)]
    struct Row {
        said_at: i64,
        said_by: String,
        text: String,
    }
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_all(db).await)?;
    let quote = |row: Row| Quote { said_at: Instant::from_micros(row.said_at), said_by: row.said_by, text: row.text };
    Ok(rows.into_iter().map(quote).collect())
}

/// Makes a contribution of each pick, unless one of its messages became one before; and notes what else was looked at.
///
/// # Errors
/// When the database fails; nothing is kept then.
pub async fn take(change: &mut Change, db: &Db, picks: &[Pick], looked_at: &[String]) -> Result<Outcome, Error> {
    let mut outcome = Outcome { taken: Vec::new(), known: 0 };
    for pick in picks {
        if is_known(change, pick).await? {
            outcome.known += 1;
            continue;
        }
        let id = contributions::receive(change, db, &pick.new).await?;
        for ((identity, quote), position) in pick.messages.iter().zip(0..) {
            attach(change, id, position, quote).await?;
            hear(change, identity, Some(id)).await?;
        }
        for (media_type, bytes) in &pick.recordings {
            recordings::keep(change, id, media_type, bytes).await?;
        }
        outcome.taken.push(id);
    }
    for identity in looked_at {
        hear(change, identity, None).await?;
    }
    Ok(outcome)
}

async fn is_known(change: &mut Change, pick: &Pick) -> Result<bool, Error> {
    let process = change.process().0;
    for (identity, _) in &pick.messages {
        let known: i64 =
            on!(&mut change.tx, |tx| sqlx::query_scalar(PICKED).bind(process).bind(identity).fetch_one(&mut **tx).await)?;
        if known > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn attach(change: &mut Change, to: ContributionId, position: i64, quote: &Quote) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(to.0)
        .bind(position)
        .bind(quote.said_at.micros())
        .bind(&quote.said_by)
        .bind(&quote.text)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

async fn hear(change: &mut Change, identity: &str, became: Option<ContributionId>) -> Result<(), Error> {
    let process = change.process().0;
    let became: Option<Uuid> = became.map(|id| id.0);
    on!(&mut change.tx, |tx| match became {
        Some(id) => sqlx::query(PICK).bind(process).bind(identity).bind(id).execute(&mut **tx).await.map(drop),
        None => sqlx::query(HEAR).bind(process).bind(identity).execute(&mut **tx).await.map(drop),
    })?;
    Ok(())
}
