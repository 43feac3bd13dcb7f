//! The terms of a round: everything that is fixed and published before anybody votes.

use super::{Blanks, Effect, Electorate, Interim, MOST_DAYS, Method, Objections, Place, Secrecy, Ties};
use crate::log::sha256;
use crate::refusal::{Fault, Flaw};
use serde::{Deserialize, Serialize};

/// The most proposals on a round: a voter carries what they chose in a cookie until it is cast, and it holds no more.
const MOST_PROPOSALS: u32 = 400;

/// The most points of a ballot, for the same reason.
const MOST_POINTS: u32 = 1_000_000;

/// What is fixed before a round opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// How ballots are marked and counted.
    pub method: Method,
    /// What it decides.
    pub effect: Effect,
    /// Whether it is told who voted what.
    pub secrecy: Secrecy,
    /// Who votes.
    pub electorate: Electorate,
    /// From where.
    pub place: Place,
    /// How many of a hundred entitled voters must take part for the result to hold; 0 is no quorum.
    pub quorum_percent: u32,
    /// What a blank ballot does.
    pub blanks: Blanks,
    /// What is shown while it is open.
    pub interim: Interim,
    /// What decides between equals; of the vote for the selection the rule says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ties: Option<Ties>,
    /// Who may object to its result, and for how long; nobody, if it isn't said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objections: Option<Objections>,
}

/// The vote that feeds the selection.
impl Default for Terms {
    fn default() -> Self {
        Self {
            method: Method::ThemeApproval,
            effect: Effect::Selection,
            secrecy: Secrecy::Open,
            electorate: Electorate::Themes,
            place: Place::Anywhere,
            quorum_percent: 0,
            blanks: Blanks::TurnoutOnly,
            interim: Interim::TurnoutOnly,
            ties: None,
            objections: None,
        }
    }
}

impl Terms {
    /// Reads the text in which terms are kept; a round from before there were terms has none.
    ///
    /// # Errors
    /// What the reader found there instead.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        if text.is_empty() { Ok(Self::default()) } else { serde_json::from_str(text) }
    }

    /// The text in which they are kept and published.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// SHA-256 of that text, as the log shows it.
    #[must_use]
    pub fn hash(&self) -> String {
        sha256(self.to_json().as_bytes())
    }

    /// Whether its approvals go into the selection.
    #[must_use]
    pub const fn is_for_selection(&self) -> bool {
        matches!(self.method, Method::ThemeApproval)
    }

    /// Whether it is never told who voted what.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        matches!(self.secrecy, Secrecy::Secret)
    }

    /// How many of so many entitled voters must take part.
    #[must_use]
    pub fn quorum(&self, entitled: u32) -> u32 {
        let needed = (u64::from(entitled) * u64::from(self.quorum_percent)).div_ceil(100);
        u32::try_from(needed).unwrap_or(u32::MAX)
    }

    /// Checks that the terms don't contradict each other, for a round of so many proposals.
    ///
    /// # Errors
    /// What doesn't fit, by the field of the form in which it stands.
    pub fn check(&self, proposals: u32) -> Result<(), Vec<Fault>> {
        let mut faults = Vec::new();
        let mut fault = |field: &str, flaw| faults.push(Fault { field: field.to_owned(), flaw });
        // Its tie-break asks who approved, and the rule of the process says who votes a theme.
        if self.is_for_selection() && self.is_secret() {
            fault("secrecy", Flaw::Unknown);
        }
        if self.is_for_selection() && self.electorate != Electorate::Themes {
            fault("electorate", Flaw::Unknown);
        }
        if self.is_for_selection() != (self.effect == Effect::Selection) {
            fault("effect", Flaw::Unknown);
        }
        if self.ties.as_ref().is_some_and(|ties| self.is_for_selection() || !ties.fits(&self.method)) {
            fault("draw", Flaw::Missing);
        }
        if self.objections.is_some_and(|window| !window.fits()) {
            fault("objection_days", Flaw::AtMost { max: MOST_DAYS });
        }
        if self.quorum_percent > 100 {
            fault("quorum_percent", Flaw::AtMost { max: 100 });
        }
        if proposals > MOST_PROPOSALS {
            fault("proposals", Flaw::AtMost { max: MOST_PROPOSALS });
        }
        match self.method.seats() {
            Some(0) => fault("seats", Flaw::NotANumber),
            Some(seats) if seats > proposals => fault("seats", Flaw::AtMost { max: proposals }),
            _ => {}
        }
        match self.method {
            Method::Approval { max: 0, .. } => fault("limit", Flaw::NotANumber),
            Method::Points { points: 0, .. } => fault("limit", Flaw::NotANumber),
            Method::Points { points, .. } if points > MOST_POINTS => fault("limit", Flaw::AtMost { max: MOST_POINTS }),
            Method::EqualShares { budget: 0, .. } => fault("budget", Flaw::NotANumber),
            _ => {}
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::{Completion, Cost, Objectors};

    fn terms(method: Method) -> Terms {
        Terms { method, effect: Effect::Advisory, ..Terms::default() }
    }

    #[test]
    fn terms_are_read_as_they_are_written() {
        let costs = vec![Cost { proposal: 57, cost: 1_000 }, Cost { proposal: 4, cost: 20 }];
        let shares = Method::EqualShares { budget: 5_000, costs, completion: Completion::Add1 };
        let motion = Method::YesNo { threshold: "2/3".parse().unwrap() };
        for method in [Method::ThemeApproval, motion, Method::Stv { seats: 3 }, shares] {
            let terms = terms(method);
            assert_eq!(Terms::parse(&terms.to_json()).unwrap(), terms);
        }
        assert_eq!(Terms::parse("").unwrap(), Terms::default(), "a round from before there were terms");
        assert!(Terms::parse(r#"{"method":{"name":"borda"}}"#).is_err());
    }

    #[test]
    fn the_text_of_the_terms_says_every_clause() {
        let text = terms(Method::YesNo { threshold: "2/3".parse().unwrap() }).to_json();
        let expected = r#"{"method":{"name":"yes-no","threshold":"2/3"},"effect":"advisory","secrecy":"open","#
            .to_owned()
            + r#""electorate":"accredited_for_a_theme_of_the_round","place":"anywhere","quorum_percent":0,"#
            + r#""blanks":"counted_in_the_turnout_only","interim":"turnout_only"}"#;
        assert_eq!(text, expected);
    }

    #[test]
    fn ties_and_objections_are_part_of_the_text_where_they_are_said() {
        let method = Method::Stv { seats: 1 };
        let ties = Some(Ties::of(&method, "ten dice"));
        let objections = Some(Objections { days: 3, by: Objectors::Anybody });
        let said = Terms { ties, objections, ..terms(method) };
        let text = said.to_json();
        assert!(text.contains(r#""ties":{"chain":"earlier_stages_then_lot","draw":"ten dice"}"#), "{text}");
        assert!(text.ends_with(r#""objections":{"days":3,"by":"anybody"}}"#), "{text}");
        assert_eq!(Terms::parse(&text).unwrap(), said);
        assert_eq!(said.check(3), Ok(()));
    }

    #[test]
    fn ties_must_be_those_of_the_method_and_a_window_must_have_an_end() {
        let fields =
            |terms: Terms| terms.check(3).unwrap_err().into_iter().map(|fault| fault.field).collect::<Vec<_>>();
        let other = Some(Ties::of(&Method::Stv { seats: 1 }, "ten dice"));
        assert_eq!(fields(Terms { ties: other, ..terms(Method::Score { seats: 1 }) }), ["draw"]);
        assert_eq!(
            fields(Terms { ties: Some(Ties::of(&Method::ThemeApproval, "dice")), ..Terms::default() }),
            ["draw"]
        );
        for days in [0, 61] {
            let objections = Some(Objections { days, by: Objectors::Delegates });
            assert_eq!(fields(Terms { objections, ..Terms::default() }), ["objection_days"]);
        }
    }

    #[test]
    fn a_quorum_is_rounded_up_to_whole_voters() {
        let half = Terms { quorum_percent: 50, ..Terms::default() };
        assert_eq!((half.quorum(11), half.quorum(10), half.quorum(0)), (6, 5, 0));
        assert_eq!(Terms::default().quorum(7), 0);
    }

    #[test]
    fn the_vote_for_the_selection_is_open_and_nothing_else_feeds_the_selection() {
        assert_eq!(Terms::default().check(3), Ok(()));
        let fields = |terms: Terms| {
            terms.check(3).err().map(|faults| faults.into_iter().map(|fault| fault.field).collect::<Vec<_>>())
        };
        assert_eq!(fields(Terms { secrecy: Secrecy::Secret, ..Terms::default() }), Some(vec!["secrecy".to_owned()]));
        let selecting = Terms { method: Method::Score { seats: 4 }, ..Terms::default() };
        assert_eq!(fields(selecting), Some(vec!["effect".to_owned(), "seats".to_owned()]));
        assert_eq!(fields(terms(Method::Score { seats: 3 })), None);
    }
}
