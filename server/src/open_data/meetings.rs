//! `/processes/{slug}/meetings/{number}/meeting.ics`: a meeting for the calendar of whoever wants to come (RFC 5545); and the
//! feeds of a process, a theme, a department.

use app::site::Site;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Instant;
use storage::Error;
use storage::meetings::{self, Meeting};
use storage::processes::{self, Process};
use storage::themes;

/// A line is folded after so many bytes.
const WIDTH: usize = 75;

/// Which meetings a feed holds.
enum Which<'a> {
    One(u32),
    All,
    Theme(&'a str),
    Department(&'a str),
}

impl Which<'_> {
    fn holds(&self, meeting: &Meeting) -> bool {
        match self {
            Self::One(number) => meeting.number == *number,
            Self::All => true,
            Self::Theme(slug) => meeting.themes.iter().any(|theme| theme == slug),
            Self::Department(code) => meeting.department.as_deref() == Some(code),
        }
    }
}

/// The calendar file of one meeting.
pub async fn calendar(State(site): State<Site>, Path((slug, number)): Path<(String, String)>) -> Response {
    let written = match number.parse() {
        Ok(meeting) => {
            written(&site, &slug, Which::One(meeting)).await.map(|text| text.filter(|(_, count)| *count > 0))
        }
        Err(_) => Ok(None),
    };
    answer(&format!("{slug}-{number}"), written)
}

/// `/processes/{slug}/meetings.ics`: all meetings of a process, for a calendar that asks again by itself.
pub async fn feed(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    answer(&slug, written(&site, &slug, Which::All).await)
}

/// `/processes/{slug}/groups/{theme}/meetings.ics`: those on a theme.
pub async fn theme_feed(State(site): State<Site>, Path((slug, theme)): Path<(String, String)>) -> Response {
    answer(&format!("{slug}-{theme}"), written(&site, &slug, Which::Theme(&theme)).await)
}

/// `/processes/{slug}/departments/{department}/meetings.ics`: those in a department.
pub async fn department_feed(State(site): State<Site>, Path((slug, department)): Path<(String, String)>) -> Response {
    answer(&format!("{slug}-{department}"), written(&site, &slug, Which::Department(&department)).await)
}

fn answer(name: &str, written: Result<Option<(String, usize)>, Error>) -> Response {
    match written {
        Ok(Some((text, _))) => {
            let headers = [
                (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.ics\"")),
            ];
            (headers, text).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "meetings could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The calendar, and how many meetings it holds; none where there is no such process, theme or department.
async fn written(site: &Site, slug: &str, which: Which<'_>) -> Result<Option<(String, usize)>, Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let themes = themes::themes(&site.db, process.id).await?;
    let is_known = match which {
        Which::Theme(slug) => themes.iter().any(|theme| theme.slug == slug),
        Which::Department(code) => {
            themes::departments(&site.db, process.id).await?.iter().any(|department| department.code == code)
        }
        Which::One(_) | Which::All => true,
    };
    if !is_known {
        return Ok(None);
    }
    let held: Vec<Meeting> =
        meetings::all(&site.db, process.id).await?.into_iter().filter(|meeting| which.holds(meeting)).collect();
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Jopoi//Jopoi//ES".to_owned(),
        format!("X-WR-CALNAME:{}", escaped(&process.name.es)),
    ];
    for meeting in &held {
        let named = |slug: &String| themes.iter().find(|theme| theme.slug == *slug).map(|theme| theme.name.es.as_str());
        let about = meeting.themes.iter().filter_map(named).collect::<Vec<_>>().join(", ");
        let url = format!("{}/processes/{slug}/meetings/{}", site.public_url, meeting.number);
        lines.extend(event(&process, meeting, &about, &url, site.now()));
    }
    lines.push("END:VCALENDAR".to_owned());
    Ok(Some((lines.iter().map(|line| folded(line)).collect(), held.len())))
}

fn event(process: &Process, meeting: &Meeting, about: &str, url: &str, now: Instant) -> [String; 10] {
    [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@{}", meeting.id.0, process.slug),
        format!("DTSTAMP:{}", moment(now)),
        format!("DTSTART:{}", moment(meeting.starts_at)),
        format!("DTEND:{}", moment(meeting.ends_at)),
        format!("SUMMARY:{}", escaped(&meeting.title)),
        format!("LOCATION:{}", escaped(&meeting.place)),
        format!("DESCRIPTION:{}", escaped(&format!("{}\n{about}\n{url}", process.name.es))),
        format!("URL:{url}"),
        "END:VEVENT".to_owned(),
    ]
}

/// UTC, so that every calendar shows it in its own zone.
fn moment(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A long line goes on after a line break and a space; no letter is cut in two.
fn folded(line: &str) -> String {
    let (mut folded, mut width) = (String::with_capacity(line.len() + 2), 0);
    for c in line.chars() {
        if width + c.len_utf8() > WIDTH {
            folded.push_str("\r\n ");
            width = 1;
        }
        folded.push(c);
        width += c.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_line_or_a_value_is_escaped() {
        assert_eq!(escaped("Sala 1, piso; \\ \r\nEND:VEVENT"), "Sala 1\\, piso\\; \\\\ \\nEND:VEVENT");
    }

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let folded = folded(&format!("SUMMARY:{}", "ñandutí ".repeat(20)));
        assert!(folded.split("\r\n").all(|line| line.len() <= WIDTH), "{folded}");
        assert_eq!(folded.replace("\r\n ", "").trim_end_matches("\r\n").matches("ñandutí").count(), 20);
    }
}
