//! Deadlines as a table: each names its record and the line of the log that shows it.

use crate::dates;
use crate::words::Words;
use domain::calendar::Calendar;
use domain::deadline::{Deadline, Record, State};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::processes::Process;

/// What every line is drawn with.
pub struct Lines<'a> {
    pub words: Words,
    pub process: &'a Process,
    pub calendar: &'a Calendar,
    pub today: Date,
}

impl Lines<'_> {
    /// A table of deadlines, named by the heading with this id.
    pub fn table(&self, heading: &str, own: &[&Deadline]) -> AnyView {
        let words = self.words;
        let rows: Vec<_> = own.iter().map(|line| self.row(line)).collect();
        let heads = ["deadlines-what", "deadlines-until", "deadlines-state", "deadlines-line"];
        let heads = heads.map(|key| view! { <th scope="col">{words.get(key)}</th> });
        view! {
            <div class="scroll" tabindex="0" role="region" aria-labelledby=heading.to_owned()>
                <table class="num"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
        .into_any()
    }

    fn row(&self, line: &Deadline) -> AnyView {
        let words = self.words;
        let (place, name) = self.record(line);
        let href = format!("/processes/{}/{place}", self.process.slug);
        let late = line.state(self.today) == State::Overdue;
        let log = line.line.map(|seq| {
            let href = format!("/processes/{}/log?before={}#line-{seq}", self.process.slug, seq + 1);
            view! { <a href=href>{words.fill("deadlines-line-number", &[("number", seq.into())])}</a> }
        });
        view! {
            <tr class:late=late>
                <th scope="row">{words.name("duty", line.duty)}": "<a href=href>{name}</a></th>
                <td>{dates::short_civil_day(words, line.due_on)}</td>
                <td>{self.state(line)}</td>
                <td>{log}</td>
            </tr>
        }
        .into_any()
    }

    /// How it stands in words: since when it is overdue in working days, or when it was done.
    fn state(&self, line: &Deadline) -> String {
        let words = self.words;
        let met = line.met_on.map(|day| dates::short_civil_day(words, day)).unwrap_or_default();
        let days = match (line.state(self.today), line.met_on) {
            (State::Overdue, _) => self.calendar.since(line.due_on, self.today),
            (State::Due, _) => self.calendar.since(self.today, line.due_on),
            (State::MetLate, Some(met_on)) => self.calendar.since(line.due_on, met_on),
            _ => 0,
        };
        let key = format!("deadline-{}", line.state(self.today)).replace('_', "-");
        words.fill(&key, &[("days", days.into()), ("day", met.into())])
    }

    /// Where the record stands, below the address of the process, and what it is called.
    fn record(&self, line: &Deadline) -> (String, String) {
        let words = self.words;
        let of = |key: &str, number: u32| words.fill(key, &[("number", number.into())]);
        match &line.record {
            Record::Rules => ("rules".to_owned(), words.get("nav-rules")),
            Record::Meeting(number) => (format!("meetings/{number}"), of("deadlines-meeting", *number)),
            Record::Pack(number) => (format!("meetings/{number}/pack"), of("deadlines-meeting", *number)),
            Record::Minutes(number) => (format!("meetings/{number}/minutes"), of("deadlines-meeting", *number)),
            Record::Opinion { proposal, institution } => {
                let gaps = [("number", (*proposal).into()), ("institution", institution.clone().into())];
                (format!("proposals/{proposal}"), words.fill("deadlines-opinion", &gaps))
            }
            Record::Question { meeting, proposal } => (
                format!("meetings/{meeting}#item-{proposal}"),
                words.fill("deadlines-question", &[("meeting", (*meeting).into()), ("number", (*proposal).into())]),
            ),
            Record::Contribution { proposal: Some(number) } => {
                (format!("proposals/{number}"), of("deadlines-proposal", *number))
            }
            Record::Contribution { proposal: None } => {
                let place =
                    line.line.map_or_else(|| "log".to_owned(), |seq| format!("log?before={}#line-{seq}", seq + 1));
                (place, words.get("deadlines-contribution"))
            }
            Record::Selection => ("selection".to_owned(), words.get("nav-selection")),
            Record::Plan => ("plan".to_owned(), words.get("nav-plan")),
        }
    }
}
