//! The groups of the themes: how many proposals each has at each stage, and who leads them.

use crate::proposals::number;
use crate::{Db, Error};
use domain::{ProcessId, Stage};
use std::collections::HashMap;

statements! {
    STAGES = "select coalesce(theme, ''), stage, count(*) from proposal where process_id = $1 group by theme, stage";
    LEADERS = "select number from membership where process_id = $1 and role = 'leader' and withdrawn_at is null order by number";
}

/// How many proposals each theme has at each stage, in the order of the stages; those without a theme under `""`.
///
/// # Errors
/// When the database fails.
pub async fn stages(db: &Db, process: ProcessId) -> Result<HashMap<String, Vec<(Stage, u32)>>, Error> {
    let rows: Vec<(String, String, i64)> =
        on!(db.readers(), |db| sqlx::query_as(STAGES).bind(process.0).fetch_all(db).await)?;
    let mut themes = HashMap::<String, Vec<(Stage, u32)>>::new();
    for (theme, stage, count) in rows {
        let stage = stage.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
        themes.entry(theme).or_default().push((stage, number(count)));
    }
    themes.values_mut().for_each(|stages| stages.sort_unstable());
    Ok(themes)
}

/// The public numbers of the leaders of the groups.
///
/// # Errors
/// When the database fails.
pub async fn leaders(db: &Db, process: ProcessId) -> Result<Vec<u32>, Error> {
    let rows: Vec<i64> = on!(db.readers(), |db| sqlx::query_scalar(LEADERS).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(number).collect())
}
