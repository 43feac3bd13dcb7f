//! What a process has come to: its funnel, how far each proposal came, and who took part; read once per state of the database.

use crate::processes::Process;
use crate::proposals::number;
use crate::{Db, Error, rules, selections, themes};
use domain::funnel::{Funnel, Traced};
use domain::selection::{Fate, Selection};
use domain::{ProcessId, Stage, rule::Rule};
use sqlx::FromRow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

statements! {
    TRACES = "select number, theme, channel, department, stage, into_number from proposal where process_id = $1 order by number";
    TURNOUT = "select \
        (select cast(coalesce(sum(a.people), 0) as bigint) from attendance a join meeting m on m.id = a.meeting_id where m.process_id = $1) as people, \
        (select count(*) from meeting where process_id = $1) as meetings, \
        (select count(distinct b.organisation_id) from ballot b join round r on r.id = b.round_id where r.process_id = $1 and r.method = 'theme-approval' and r.closed_at is not null) as organisations, \
        (select count(*) from mark k join ballot b on b.id = k.ballot_id join round r on r.id = b.round_id where r.process_id = $1 and r.method = 'theme-approval' and r.closed_at is not null) \
            + (select count(*) from correction_mark c join round r on r.id = c.round_id where r.process_id = $1 and r.method = 'theme-approval' and c.counts <> '') \
            - (select count(*) from correction_mark c join round r on r.id = c.round_id where r.process_id = $1 and r.method = 'theme-approval' and c.was <> '') as approvals, \
        (select count(*) from ballot_rejected where process_id = $1) as rejected, \
        (select count(*) from commitment c join process p on p.id = c.process_id where c.process_id = $1 and p.plan_published_at is not null) as commitments";
}

/// What a process has come to.
#[derive(Debug)]
pub struct Outcome {
    /// How many proposals came to each step.
    pub funnel: Funnel,
    /// Each proposal, by number.
    pub traces: Vec<Trace>,
    /// What the rule gives, once the selection is recorded; before, nobody is shown an interim result.
    pub selection: Option<Arc<Selection>>,
    /// The approvals that the rule asks for, once there is one.
    pub min_approvals: Option<u32>,
    /// Who took part.
    pub turnout: Turnout,
}

/// How far a proposal came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trace {
    /// Its number.
    pub number: u32,
    /// The place of its theme in the list of themes; one past the end for none.
    pub theme: usize,
    /// Whether it can be voted on, or why not.
    pub fate: Fate,
}

/// Who took part; ballots are counted once their round has closed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow)]
pub struct Turnout {
    /// People counted at meetings.
    pub people: i64,
    /// Meetings.
    pub meetings: i64,
    /// Organisations that voted.
    pub organisations: i64,
    /// Approvals counted.
    pub approvals: i64,
    /// Attempts to vote that did not count.
    pub rejected: i64,
    /// Commitments in the published plan.
    pub commitments: i64,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    theme: Option<String>,
    channel: String,
    department: Option<String>,
    stage: String,
    into_number: Option<i64>,
}

impl Row {
    fn fate(&self) -> Fate {
        match self.stage.parse() {
            Ok(Stage::Merged) => Fate::Merged { into: self.into_number.map(number).unwrap_or_default() },
            Ok(Stage::SetAside) => Fate::SetAside,
            Ok(Stage::Withdrawn) => Fate::Withdrawn,
            _ => Fate::Eligible,
        }
    }

    fn traced(&self) -> Traced<'_> {
        Traced {
            number: number(self.number),
            theme: self.theme.as_deref().unwrap_or_default(),
            channel: &self.channel,
            department: self.department.as_deref(),
            fate: self.fate(),
        }
    }
}

/// What a process has come to as the database stands now.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &Db, process: &Process) -> Result<Arc<Outcome>, Error> {
    let version = db.version().await?;
    if let Some(known) = db.outcomes.find(version, process.id) {
        return Ok(known);
    }
    let outcome = Arc::new(read(db, process).await?);
    db.outcomes.keep(version, process.id, Arc::clone(&outcome));
    Ok(outcome)
}

async fn read(db: &Db, process: &Process) -> Result<Outcome, Error> {
    let themes = themes::themes(db, process.id).await?;
    let places: HashMap<&str, usize> = themes.iter().enumerate().map(|(place, theme)| (theme.slug.as_str(), place)).collect();
    let (rows, turnout): (Vec<Row>, Turnout) = on!(db.readers(), |db| {
        let rows = sqlx::query_as(TRACES).bind(process.id.0).fetch_all(db).await?;
        (rows, sqlx::query_as(TURNOUT).bind(process.id.0).fetch_one(db).await?)
    });
    // Between two rounds a result could be computed too, but it would be an interim one.
    let selection = match process.selection_recorded_at {
        Some(_) => selections::compute(db, process.id).await?,
        None => None,
    };
    let rule = rules::rule(db, process.id).await?.and_then(|kept| Rule::parse(kept.body.as_bytes()).ok());
    let place = |row: &Row| row.theme.as_deref().and_then(|slug| places.get(slug).copied()).unwrap_or(themes.len());
    let trace = |row: &Row| Trace { number: number(row.number), theme: place(row), fate: row.fate() };
    Ok(Outcome {
        funnel: Funnel::count(rows.iter().map(Row::traced), selection.as_deref()),
        traces: rows.iter().map(trace).collect(),
        selection,
        min_approvals: rule.map(|rule| rule.min_approvals),
        turnout,
    })
}

/// The outcomes that were read last, as long as nothing was written since.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<(i64, HashMap<ProcessId, Arc<Outcome>>)>);

impl Known {
    fn find(&self, version: i64, process: ProcessId) -> Option<Arc<Outcome>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (known.0 == version).then(|| known.1.get(&process).cloned()).flatten()
    }

    fn keep(&self, version: i64, process: ProcessId, outcome: Arc<Outcome>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.0 != version {
            *known = (version, HashMap::new());
        }
        known.1.insert(process, outcome);
    }
}
