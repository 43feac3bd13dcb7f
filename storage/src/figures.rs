//! How much there is of what in a process: every figure is counted when it is asked for, none is kept.

use crate::{Db, Error};
use domain::{ProcessId, Stage};

statements! {
    STAGES = "select stage, count(*) from proposal where process_id = $1 group by stage";
    COUNTS = "select (select count(*) from contribution where process_id = $1), (select count(*) from meeting where process_id = $1), \
        (select count(*) from organisation where process_id = $1), (select count(*) from round where process_id = $1 and opened_at is not null)";
}

/// The figures of a process.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Contributions that arrived.
    pub contributions: i64,
    /// Proposals by the stage at which they stand, in the order of the stages; stages without any are left out.
    pub stages: Vec<(Stage, i64)>,
    /// Meetings.
    pub meetings: i64,
    /// Accredited organisations.
    pub organisations: i64,
    /// Rounds of voting.
    pub rounds: i64,
}

impl Figures {
    /// Proposals in all.
    #[must_use]
    pub fn proposals(&self) -> i64 {
        self.stages.iter().map(|(_, count)| count).sum()
    }
}

/// Counts.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Figures, Error> {
    let stages: Vec<(String, i64)> = on!(db.readers(), |db| sqlx::query_as(STAGES).bind(process.0).fetch_all(db).await)?;
    let counts: (i64, i64, i64, i64) = on!(db.readers(), |db| sqlx::query_as(COUNTS).bind(process.0).fetch_one(db).await)?;
    let mut stages: Vec<(Stage, i64)> =
        stages.into_iter().filter_map(|(stage, count)| Some((stage.parse().ok()?, count))).collect();
    stages.sort_unstable();
    let (contributions, meetings, organisations, rounds) = counts;
    Ok(Figures { contributions, stages, meetings, organisations, rounds })
}
