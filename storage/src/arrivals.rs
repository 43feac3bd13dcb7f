//! What arrived, as everybody may read it: how, when, and what was decided, without texts, names and contacts.

use crate::proposals::number;
use crate::{Db, Error};
use domain::{Instant, ProcessId};
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    ALL = "select c.id, c.received_at, c.due_at, c.channel, c.language, c.theme, c.department, c.entered_by, c.standing, p.number, \
        c.decided_at, c.decided_by, c.delivery, c.delivered_at, c.owner, c.institution, c.helped \
        from contribution c left join proposal p on p.contribution_id = c.id where c.process_id = $1";
    LINES = "select contribution_id, seq from event where process_id = $1 and contribution_id is not null order by seq";
}

/// A contribution without anything that could expose a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// When it came.
    pub received_at: Instant,
    /// When an answer was due.
    pub due_at: Instant,
    /// How.
    pub channel: String,
    /// The language it is written in.
    pub language: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department.
    pub department: Option<String>,
    /// The role that typed it on somebody's behalf.
    pub entered_by: Option<String>,
    /// Where it stands.
    pub standing: String,
    /// The number of the proposal it became.
    pub proposal: Option<u32>,
    /// When it was decided on.
    pub decided_at: Option<Instant>,
    /// Who decided, as in public.
    pub decided_by: Option<String>,
    /// How the answer reached its author.
    pub delivery: Option<String>,
    /// When.
    pub delivered_at: Option<Instant>,
    /// Who of the team sees to it, as in public.
    pub owner: Option<String>,
    /// The slug of the institution that was asked to answer it, or has answered.
    pub institution: Option<String>,
    /// Whether the answer answered it, as its author says.
    pub helped: Option<bool>,
    /// The lines of the log that tell of it.
    pub lines: Vec<u64>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    received_at: i64,
    due_at: i64,
    channel: String,
    language: String,
    theme: Option<String>,
    department: Option<String>,
    entered_by: Option<String>,
    standing: String,
    number: Option<i64>,
    decided_at: Option<i64>,
    decided_by: Option<String>,
    delivery: Option<String>,
    delivered_at: Option<i64>,
    owner: Option<String>,
    institution: Option<String>,
    helped: Option<bool>,
}

/// Everything that arrived in a process, the earliest first; what arrived at the same moment, as the log tells it.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Arrival>, Error> {
    let (rows, lines): (Vec<Row>, Vec<(Uuid, i64)>) = on!(db.readers(), |db| {
        let rows = sqlx::query_as(ALL).bind(process.0).fetch_all(db).await?;
        (rows, sqlx::query_as(LINES).bind(process.0).fetch_all(db).await?)
    });
    let mut told = HashMap::<Uuid, Vec<u64>>::new();
    for (contribution, seq) in lines {
        told.entry(contribution).or_default().push(u64::try_from(seq).unwrap_or_default());
    }
    let mut all: Vec<Arrival> = rows
        .into_iter()
        .map(|row| {
            let lines = told.remove(&row.id).unwrap_or_default();
            row.told_in(lines)
        })
        .collect();
    all.sort_by(|a, b| (a.received_at, &a.lines).cmp(&(b.received_at, &b.lines)));
    Ok(all)
}

impl Row {
    fn told_in(self, lines: Vec<u64>) -> Arrival {
        Arrival {
            received_at: Instant::from_micros(self.received_at),
            due_at: Instant::from_micros(self.due_at),
            channel: self.channel,
            language: self.language,
            theme: self.theme,
            department: self.department,
            entered_by: self.entered_by,
            standing: self.standing,
            proposal: self.number.map(number),
            decided_at: self.decided_at.map(Instant::from_micros),
            decided_by: self.decided_by,
            delivery: self.delivery,
            delivered_at: self.delivered_at.map(Instant::from_micros),
            owner: self.owner,
            institution: self.institution,
            helped: self.helped,
            lines,
        }
    }
}
