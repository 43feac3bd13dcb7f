//! The printed sheets of a round: what became of each, and whose it is when somebody shows it at the door.

use crate::{Db, Error, proposals};
use domain::credential::{Account, Cause};
use domain::{Instant, OrganisationId, ProcessId, RoundId};
use uuid::Uuid;

statements! {
    OF_ROUND = "select organisation_id, issued_at, is_used, cause from credential where round_id = $1 order by issued_at, code_hash";
    AT_DOOR = "select r.process_id, m.number, o.slug, c.replaced_at is null from credential c join round r on r.id = c.round_id \
        join meeting m on m.id = r.meeting_id join organisation o on o.id = c.organisation_id where c.code_hash = $1";
}

/// What became of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It works.
    Unused,
    /// A ballot was cast with it.
    Used,
    /// It was replaced.
    Replaced(Cause),
}

/// A sheet that was printed for a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The organisation.
    pub organisation: OrganisationId,
    /// When.
    pub issued_at: Instant,
    /// What became of it.
    pub fate: Fate,
}

/// Every sheet of a round, the first printed first.
///
/// # Errors
/// When the database fails.
pub async fn of_round(db: &Db, round: RoundId) -> Result<Vec<Printed>, Error> {
    type Row = (Uuid, i64, bool, Option<String>);
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_ROUND).bind(round.0).fetch_all(db).await)?;
    let read = |(organisation, at, is_used, cause): Row| {
        let cause = cause.map(|cause| cause.parse()).transpose();
        let cause: Option<Cause> = cause.map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
        let fate = match cause {
            Some(cause) => Fate::Replaced(cause),
            None if is_used => Fate::Used,
            None => Fate::Unused,
        };
        Ok(Printed { organisation: OrganisationId(organisation), issued_at: Instant::from_micros(at), fate })
    };
    rows.into_iter().map(read).collect()
}

/// How many sheets were printed, used, lost, spoiled and left over.
#[must_use]
pub fn account(sheets: &[Printed]) -> Account {
    let mut account = Account::default();
    for sheet in sheets {
        account.issued += 1;
        match sheet.fate {
            Fate::Unused => account.unused += 1,
            Fate::Used => account.used += 1,
            Fate::Replaced(Cause::Lost) => account.lost += 1,
            Fate::Replaced(Cause::Spoiled) => account.spoiled += 1,
        }
    }
    account
}

/// A sheet that somebody shows at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The process.
    pub process: ProcessId,
    /// The number of the meeting at which it is good.
    pub meeting: u32,
    /// The organisation's address.
    pub organisation: String,
    /// Whether it was not replaced.
    pub is_live: bool,
}

/// The sheet of a code that was typed or scanned at the door, whatever became of it.
///
/// # Errors
/// When the database fails.
pub async fn at_door(db: &Db, code: &str) -> Result<Option<Shown>, Error> {
    let hash = db.keys().code_hash(code);
    let row: Option<(Uuid, i64, String, bool)> =
        on!(db.readers(), |db| sqlx::query_as(AT_DOOR).bind(hash).fetch_optional(db).await)?;
    Ok(row.map(|(process, meeting, organisation, is_live)| Shown {
        process: ProcessId(process),
        meeting: proposals::number(meeting),
        organisation,
        is_live,
    }))
}
