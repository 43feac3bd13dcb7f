//! Who is let into the register of voters: what was decided theme by theme, and what still bars an organisation from voting.

use crate::{Instant, named::named, refusal::Flaw, text};
use serde::{Deserialize, Serialize};

/// Applications that may wait for a decision at once: more than any process has organisations, fewer than a flood.
pub const MOST_WAITING: u32 = 500;
/// Challenges that may wait for an answer at once.
pub const MOST_CHALLENGES: u32 = 200;
/// Most days during which an accreditation can be challenged.
pub const MOST_WINDOW_DAYS: u32 = 90;

named! {
    /// What was decided on an organisation and a theme.
    pub enum Verdict {
        /// It may vote the theme.
        Accepted = "accepted",
        /// It may not.
        Refused = "refused",
        /// It might, and may no more.
        Revoked = "revoked",
    }
}

named! {
    /// Why an organisation that asked for a theme can't vote it now.
    pub enum Bar {
        /// Its application was refused.
        Refused = "refused",
        /// Its accreditation was taken back.
        Revoked = "revoked",
        /// Somebody challenged it and has no answer yet.
        Challenged = "challenged",
        /// Anybody can still challenge it.
        WindowOpen = "window_open",
    }
}

/// What is decided on one theme, with its public reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The slug of the theme.
    pub theme: String,
    /// What is decided.
    pub verdict: Verdict,
    /// Why; an acceptance may go without, because it says that the criteria are met.
    pub reason: String,
}

impl Decision {
    /// Checks the public reason.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check_reason(&self) -> Result<(), Flaw> {
        let min = if self.verdict == Verdict::Accepted { 0 } else { text::REASON.min };
        text::fits(&self.reason, text::Limit { min, ..text::REASON })
    }
}

/// The last decision on an organisation and a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What was decided.
    pub verdict: Verdict,
    /// When.
    pub decided_at: Instant,
}

impl Standing {
    /// Until when anybody may challenge it; nobody challenges a refusal this way.
    #[must_use]
    pub fn open_until(self, window_days: u32) -> Option<Instant> {
        (self.verdict == Verdict::Accepted && window_days > 0)
            .then(|| self.decided_at.plus_days(i64::from(window_days)))
    }

    /// What bars the organisation from voting the theme at a moment, if anything does.
    #[must_use]
    pub fn bar(self, window_days: u32, is_challenged: bool, now: Instant) -> Option<Bar> {
        match self.verdict {
            Verdict::Refused => Some(Bar::Refused),
            Verdict::Revoked => Some(Bar::Revoked),
            Verdict::Accepted if is_challenged => Some(Bar::Challenged),
            Verdict::Accepted => self.open_until(window_days).filter(|until| now < *until).map(|_| Bar::WindowOpen),
        }
    }
}

/// The register as a file: one line for each organisation and the themes that it may vote, in the order of their slugs.
/// Its hash says which register a forum approved, or under which a round opened.
#[must_use]
pub fn write_register<'a>(entries: impl IntoIterator<Item = (&'a str, &'a [String])>) -> String {
    let mut rows: Vec<(&str, Vec<&str>)> = entries
        .into_iter()
        .filter(|(_, themes)| !themes.is_empty())
        .map(|(slug, themes)| (slug, themes.iter().map(String::as_str).collect()))
        .collect();
    rows.sort();
    let mut file = String::from("organisation,themes\n");
    for (slug, mut themes) in rows {
        themes.sort_unstable();
        file += &format!("{slug},{}\n", themes.join("|"));
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> Instant {
        Instant::default().plus_days(day)
    }

    #[test]
    fn what_bars_an_organisation_from_voting_a_theme() {
        let mut table = String::from("verdict   challenge  day 2        day 9");
        for verdict in Verdict::ALL {
            for challenged in [false, true] {
                let standing = Standing { verdict: *verdict, decided_at: at(1) };
                let bar = |day| standing.bar(7, challenged, at(day)).map_or("-", Bar::name);
                table += &format!("\n{:<9} {:<10} {:<12} {}", verdict.name(), challenged, bar(2), bar(9));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn without_a_window_an_acceptance_counts_at_once() {
        let accepted = Standing { verdict: Verdict::Accepted, decided_at: at(1) };
        assert_eq!(accepted.bar(0, false, at(1)), None);
        assert_eq!(accepted.open_until(0), None);
    }

    #[test]
    fn only_an_acceptance_goes_without_a_reason() {
        for (verdict, needed) in [(Verdict::Accepted, false), (Verdict::Refused, true), (Verdict::Revoked, true)] {
            let decision = Decision { theme: "agua".into(), verdict, reason: String::new() };
            assert_eq!(decision.check_reason().is_err(), needed, "{verdict}");
        }
    }

    #[test]
    fn the_register_is_written_alike_whatever_the_order() {
        let (one, two) = (vec!["salud".to_owned(), "agua".to_owned()], vec!["agua".to_owned()]);
        let file = write_register([("ysyry", &*two), ("ara", &*one), ("nadie", &[])]);
        assert_eq!(file, "organisation,themes\nara,agua|salud\nysyry,agua\n");
        assert_eq!(file, write_register([("ara", &*one), ("ysyry", &*two)]));
    }
}
