//! Presence: who was at each meeting, and which organisations came for the first time.

use crate::proposals::number;
use crate::{Db, Error};
use domain::ProcessId;
use std::collections::{BTreeMap, BTreeSet};

statements! {
    CAME = "select m.number, a.organisation, a.people from attendance a join meeting m on m.id = a.meeting_id \
        where m.process_id = $1 and a.people > 0 order by m.starts_at, m.number, a.position";
    DECLARED = "select d.aspect, d.value, cast(sum(d.people) as bigint) from declaration d join meeting m on m.id = d.meeting_id \
        where m.process_id = $1 group by d.aspect, d.value";
}

/// Who was at a meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Presence {
    /// People counted.
    pub people: u32,
    /// Organisations.
    pub organisations: u32,
    /// Those of them that were at no earlier meeting.
    pub first_time: u32,
}

/// Who was at each meeting, by its number. Of people without an organisation nobody knows whether they came before.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<BTreeMap<u32, Presence>, Error> {
    let rows: Vec<(i64, String, i64)> =
        on!(db.readers(), |db| sqlx::query_as(CAME).bind(process.0).fetch_all(db).await)?;
    let (mut all, mut known) = (BTreeMap::<u32, Presence>::new(), BTreeSet::new());
    for (meeting, organisation, people) in rows {
        let own = all.entry(number(meeting)).or_default();
        own.people += number(people);
        if !organisation.is_empty() {
            own.organisations += 1;
            own.first_time += u32::from(known.insert(organisation));
        }
    }
    Ok(all)
}

/// What people at all meetings said of themselves.
///
/// # Errors
/// When the database fails.
pub async fn declared(db: &Db, process: ProcessId) -> Result<Vec<domain::minutes::Declared>, Error> {
    let rows: Vec<(String, String, i64)> =
        on!(db.readers(), |db| sqlx::query_as(DECLARED).bind(process.0).fetch_all(db).await)?;
    Ok(crate::declarations::read(rows))
}
