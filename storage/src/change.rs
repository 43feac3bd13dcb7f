//! A change: one transaction of one process, whose events follow the last line of its log.

use crate::{Chance, Error, Tx, notices, pulse::Pulse};
use domain::log::{GENESIS, Line, SealedText, seal};
use domain::notice::is_told;
use domain::{ContributionId, Event, Instant, ProcessId, ProposalId, Signature};
use std::sync::Arc;

statements! {
    BUMP = "update pulse set version = version + 1 where process_id = $1 returning log_seq, log_hash";
    CREATE = "insert into pulse (process_id, version, log_seq, log_hash) values ($1, 1, 0, $2)";
    HEAD = "update pulse set log_seq = $2, log_hash = $3 where process_id = $1";
    APPEND = "insert into event (process_id, seq, at, kind, body, body_hash, prev, hash, is_public, contribution_id, proposal_id) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    TEXT = "insert into event_text (process_id, seq, field, salt, text) values ($1, $2, $3, $4, $5)";
}

/// What an event is about, so that its history can be found.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    /// The contribution.
    pub contribution: Option<ContributionId>,
    /// The proposal.
    pub proposal: Option<ProposalId>,
}

/// One transaction of one process. Dropped without [`Change::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct Change {
    pub(crate) tx: Tx,
    process: ProcessId,
    by: Signature,
    now: Instant,
    seq: u64,
    hash: String,
    is_retelling: bool,
    chance: Chance,
    pulse: Arc<Pulse>,
}

impl Change {
    /// Takes the process's row of `pulse`: writers of one process wait for each other here, readers never.
    pub(crate) async fn begin(
        mut tx: Tx,
        process: ProcessId,
        by: Signature,
        now: Instant,
        chance: Chance,
        pulse: Arc<Pulse>,
    ) -> Result<Self, Error> {
        let head: Option<(i64, String)> =
            on!(&mut tx, |tx| sqlx::query_as(BUMP).bind(process.0).fetch_optional(&mut **tx).await)?;
        let (seq, hash) = match head {
            Some((seq, hash)) => (seq, if hash.is_empty() { GENESIS.to_owned() } else { hash }),
            None => {
                on!(&mut tx, |tx| sqlx::query(CREATE)
                    .bind(process.0)
                    .bind(GENESIS)
                    .execute(&mut **tx)
                    .await
                    .map(drop))?;
                (0, GENESIS.to_owned())
            }
        };
        let seq = u64::try_from(seq).unwrap_or_default();
        Ok(Self { tx, process, by, now, seq, hash, is_retelling: false, chance, pulse })
    }

    /// The process that is changed.
    #[must_use]
    pub const fn process(&self) -> ProcessId {
        self.process
    }

    /// The moment of the change.
    #[must_use]
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// Who acts, as the public reads it.
    #[must_use]
    pub const fn by(&self) -> Signature {
        self.by
    }

    /// The last line of the log, with what this change has written so far.
    pub(crate) const fn seq(&self) -> u64 {
        self.seq
    }

    /// Its source of randomness.
    #[must_use]
    pub const fn chance(&self) -> &Chance {
        &self.chance
    }

    /// Whether it tells what another installation has done.
    pub(crate) const fn is_retelling(&self) -> bool {
        self.is_retelling
    }

    /// Goes on as somebody else or at another moment: for loaders that tell a past step by step.
    pub fn sign(&mut self, by: Signature, now: Instant) {
        self.by = by;
        self.now = now;
    }

    /// Goes on with what another installation has done: from now on nothing is recorded, because its own log comes
    /// along, line by line, by [`Change::follow`].
    pub fn retell(&mut self) {
        self.is_retelling = true;
    }

    /// Appends an event to the log; the public reads its body.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn record(&mut self, event: &Event, about: About) -> Result<u64, Error> {
        if self.is_retelling {
            return Ok(self.seq);
        }
        let sealed = seal(event, &self.by.to_string(), || self.chance.bytes());
        let line = Line::following(&self.hash, self.seq + 1, self.now, &sealed.kind, sealed.body);
        let seq = self.append(line, &sealed.texts, about).await?;
        // Whoever is told of it is told in the same transaction, or it didn't happen.
        if let Some(is_final) = is_told(event) {
            notices::write(self, seq, is_final, about).await?;
        }
        Ok(seq)
    }

    /// Appends a line as another installation has written it, with those of its texts that were not erased.
    ///
    /// # Errors
    /// When it doesn't follow the line before, or the database fails.
    pub async fn follow(&mut self, line: Line, texts: &[SealedText], about: About) -> Result<(), Error> {
        if line.seq != self.seq + 1 || line.prev != self.hash {
            return Err(Error::Inconsistent(format!("line {} doesn't follow line {}", line.seq, self.seq)));
        }
        self.append(line, texts, about).await.map(drop)
    }

    async fn append(&mut self, line: Line, texts: &[SealedText], about: About) -> Result<u64, Error> {
        let seq = i64::try_from(line.seq).unwrap_or(i64::MAX);
        on!(&mut self.tx, |tx| {
            sqlx::query(APPEND)
                .bind(self.process.0)
                .bind(seq)
                .bind(line.at.micros())
                .bind(&line.kind)
                .bind(line.body.as_deref().unwrap_or_default())
                .bind(&line.body_hash)
                .bind(&line.prev)
                .bind(&line.hash)
                .bind(line.body.is_some())
                .bind(about.contribution.map(|id| id.0))
                .bind(about.proposal.map(|id| id.0))
                .execute(&mut **tx)
                .await?;
            for SealedText { field, salt, text } in texts {
                let text = sqlx::query(TEXT).bind(self.process.0).bind(seq).bind(field).bind(salt).bind(text);
                text.execute(&mut **tx).await?;
            }
        });
        self.seq = line.seq;
        self.hash = line.hash;
        Ok(self.seq)
    }

    /// Makes it last.
    ///
    /// # Errors
    /// When the database fails; nothing was written then.
    pub async fn commit(mut self) -> Result<(), Error> {
        let seq = i64::try_from(self.seq).unwrap_or(i64::MAX);
        on!(&mut self.tx, |tx| sqlx::query(HEAD)
            .bind(self.process.0)
            .bind(seq)
            .bind(&self.hash)
            .execute(&mut **tx)
            .await
            .map(drop))?;
        self.tx.commit().await?;
        self.pulse.written();
        Ok(())
    }
}
