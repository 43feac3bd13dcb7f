//! `/processes/{slug}/meetings/{number}/meeting.ics`: a meeting for the calendar of whoever wants to come (RFC 5545).

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

/// The calendar file.
pub async fn calendar(State(site): State<Site>, Path((slug, number)): Path<(String, String)>) -> Response {
    match written(&site, &slug, &number).await {
        Ok(Some(text)) => {
            let named = format!("attachment; filename=\"{slug}-{number}.ics\"");
            let headers = [
                (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, named),
            ];
            (headers, text).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a meeting could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn written(site: &Site, slug: &str, number: &str) -> Result<Option<String>, Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let Ok(number) = number.parse() else { return Ok(None) };
    let Some(meeting) = meetings::by_number(&site.db, process.id, number).await? else { return Ok(None) };
    let themes = themes::themes(&site.db, process.id).await?;
    let named = |slug: &String| themes.iter().find(|theme| theme.slug == *slug).map(|theme| theme.name.es.as_str());
    let about = meeting.themes.iter().filter_map(named).collect::<Vec<_>>().join(", ");
    let url = format!("{}/processes/{slug}/meetings/{number}", site.public_url);
    Ok(Some(event(&process, &meeting, &about, &url, site.now())))
}

fn event(process: &Process, meeting: &Meeting, about: &str, url: &str, now: Instant) -> String {
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Jopoi//Jopoi//ES".to_owned(),
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
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
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
