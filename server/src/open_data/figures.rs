//! `/processes/{slug}/figures.csv`: the figures of a process as of a day (`?on=2018-03-05`), counted when asked for.

use super::proposals::answer;
use app::site::Site;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::participation::Line;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use storage::participation::{self, Participation};
use storage::{Error, processes};

/// The day that is asked for.
#[derive(Deserialize)]
pub struct Asked {
    on: Option<String>,
}

/// A row: a group and a value of it, or everything.
#[derive(Serialize)]
struct Row<'a> {
    as_of: Date,
    grouping: &'a str,
    value: &'a str,
    contributions: u32,
    decided: u32,
    open: u32,
    overdue: u32,
    decided_late: u32,
    median_working_days: Option<u32>,
    p90_working_days: Option<u32>,
    known_people: Option<u32>,
    contributions_without_person: Option<u32>,
    counted_at_meetings: Option<u32>,
}

/// The table.
pub async fn csv(State(site): State<Site>, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Response {
    let mut table = csv::Writer::from_writer(Vec::new());
    let written = write(&site, &slug, asked.on.as_deref(), &mut table).await;
    let bytes = table.into_inner().unwrap_or_default();
    answer(written, bytes, "text/csv; charset=utf-8", &format!("{slug}-figures.csv"))
}

/// A day that is none, or lies ahead, has no figures.
async fn write(site: &Site, slug: &str, on: Option<&str>, table: &mut csv::Writer<Vec<u8>>) -> Result<bool, Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(false) };
    let today = site.now().day_in(&process.zone());
    let day = on.map_or(Ok(today), str::parse::<Date>);
    let Some(day) = day.ok().filter(|day| *day <= today) else { return Ok(false) };
    let told = participation::as_of(&site.db, process.id, &process.zone(), day, site.now()).await?;
    let groups = [
        ("channel", &told.channels),
        ("theme", &told.themes),
        ("department", &told.departments),
        ("week", &told.weeks),
    ];
    let mut rows = vec![total(&told)];
    for (grouping, lines) in groups {
        rows.extend(lines.iter().map(|(value, line)| row(day, grouping, value, line)));
    }
    let written = rows.iter().try_for_each(|row| table.serialize(row));
    written.map_err(|error| Error::Inconsistent(format!("the figures of {slug} can't be written: {error}")))?;
    Ok(true)
}

fn total(told: &Participation) -> Row<'_> {
    Row {
        known_people: Some(told.known_people),
        contributions_without_person: Some(told.without_person),
        counted_at_meetings: Some(told.at_meetings),
        ..row(told.day, "all", "", &told.all)
    }
}

fn row<'a>(as_of: Date, grouping: &'a str, value: &'a str, line: &Line) -> Row<'a> {
    Row {
        as_of,
        grouping,
        value,
        contributions: line.arrived,
        decided: line.decided,
        open: line.open(),
        overdue: line.overdue,
        decided_late: line.late,
        median_working_days: line.median,
        p90_working_days: line.ninetieth,
        known_people: None,
        contributions_without_person: None,
        counted_at_meetings: None,
    }
}
