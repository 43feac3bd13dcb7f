//! The minutes of a meeting: who came, what became of each item, how the votes went. Published by their date, and corrected
//! in the open.

use crate::Instant;
use crate::meeting::Outcome;
use crate::named::named;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

named! {
    /// What people say of themselves at the door, for the figures alone.
    pub enum Aspect {
        /// Where they come from.
        Sector = "sector",
        /// Their sex.
        Sex = "sex",
        /// Whether they take part for the first time.
        FirstTime = "first_time",
    }
}

impl Aspect {
    /// What can be said, in the order of the acta; the last is for whoever says nothing.
    #[must_use]
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::Sector => &["state", "civil_society", "academia", "business", "indigenous", "citizens", "unsaid"],
            Self::Sex => &["women", "men", "other", "unsaid"],
            Self::FirstTime => &["first", "before", "unsaid"],
        }
    }
}

/// How many people said what of themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// What it is about.
    pub aspect: Aspect,
    /// What they said.
    pub value: String,
    /// How many.
    pub people: u32,
}

/// An item in the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The proposal's number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Whether the meeting treated it.
    pub is_treated: bool,
    /// What was said.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub said: Option<String>,
    /// How it left the meeting.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub outcome: Option<Outcome>,
    /// The change agreed, or what follows.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub follow_up: Option<String>,
    /// Who answers the open question.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub owner: Option<String>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub answer_by: Option<Date>,
}

/// How a vote of the meeting went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The number of its round.
    pub round: u32,
    /// Organisations that might vote.
    pub entitled: u32,
    /// Those of them that were there.
    pub present: u32,
    /// Ballots cast.
    pub ballots: u32,
    /// How often each mark was made: proposal, mark, count.
    pub marks: Vec<(u32, String, u32)>,
}

/// Everything that the minutes hold. Their bytes are kept as they were published; their hash stands in the public log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// The meeting's number.
    pub meeting: u32,
    /// What it is called.
    pub title: String,
    /// Where it was held.
    pub place: String,
    /// When it began.
    pub starts_at: Instant,
    /// When it ended.
    pub ends_at: Instant,
    /// People counted.
    pub people: u32,
    /// Organisations that were there.
    pub organisations: u32,
    /// What people said of themselves.
    pub declared: Vec<Declared>,
    /// The items, in the order of the agenda.
    pub items: Vec<Item>,
    /// The votes that are closed.
    pub votes: Vec<Vote>,
}

named! {
    /// What differs between two minutes.
    pub enum Kind {
        /// When or where the meeting was, or what it is called.
        Meeting = "meeting",
        /// Who came.
        People = "people",
        /// An item.
        Item = "item",
        /// A vote.
        Vote = "vote",
    }
}

/// A difference between two minutes of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub kind: Kind,
    /// The proposal, or the round.
    pub number: Option<u32>,
}

impl Minutes {
    /// How many items were treated.
    #[must_use]
    pub fn treated(&self) -> u32 {
        let treated = self.items.iter().filter(|item| item.is_treated).count();
        u32::try_from(treated).unwrap_or(u32::MAX)
    }

    /// How many ballots were cast in all votes.
    #[must_use]
    pub fn ballots(&self) -> u32 {
        self.votes.iter().map(|vote| vote.ballots).sum()
    }

    /// What is different in later minutes of the same meeting.
    #[must_use]
    pub fn differences(&self, later: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        let announced = |of: &Self| (of.title.clone(), of.place.clone(), of.starts_at, of.ends_at);
        let came = |of: &Self| (of.people, of.organisations, of.declared.clone());
        if announced(self) != announced(later) {
            found.push(Difference { kind: Kind::Meeting, number: None });
        }
        if came(self) != came(later) {
            found.push(Difference { kind: Kind::People, number: None });
        }
        let items = |of: &Self| of.items.iter().map(|item| (item.number, item.clone())).collect();
        let votes = |of: &Self| of.votes.iter().map(|vote| (vote.round, vote.clone())).collect();
        found.extend(differing(&items(self), &items(later), Kind::Item));
        found.extend(differing(&votes(self), &votes(later), Kind::Vote));
        found
    }
}

fn differing<T: PartialEq>(before: &BTreeMap<u32, T>, after: &BTreeMap<u32, T>, kind: Kind) -> Vec<Difference> {
    let mut numbers: Vec<u32> = before.keys().chain(after.keys()).copied().collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.retain(|number| before.get(number) != after.get(number));
    numbers.into_iter().map(|number| Difference { kind, number: Some(number) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes() -> Minutes {
        let item = |number| Item {
            number,
            title: format!("Propuesta {number}"),
            is_treated: number != 2,
            said: None,
            outcome: None,
            follow_up: None,
            owner: None,
            answer_by: None,
        };
        Minutes {
            meeting: 19,
            title: "Encuentro".into(),
            place: "Ciudad del Este".into(),
            starts_at: Instant::from_micros(0),
            ends_at: Instant::from_micros(1),
            people: 40,
            organisations: 9,
            declared: vec![Declared { aspect: Aspect::Sex, value: "women".into(), people: 22 }],
            items: [1, 2, 3].map(item).to_vec(),
            votes: vec![Vote { round: 4, entitled: 9, present: 8, ballots: 7, marks: vec![(1, "1".into(), 7)] }],
        }
    }

    #[test]
    fn a_correction_names_what_it_corrects() {
        let before = minutes();
        assert_eq!(before.differences(&before), []);
        assert_eq!((before.treated(), before.ballots()), (2, 7));
        let mut after = minutes();
        after.declared[0].people = 21;
        after.items[1].is_treated = true;
        after.items.remove(2);
        after.votes[0].ballots = 8;
        let of = |kind, number| Difference { kind, number };
        let expected =
            [of(Kind::People, None), of(Kind::Item, Some(2)), of(Kind::Item, Some(3)), of(Kind::Vote, Some(4))];
        assert_eq!(before.differences(&after), expected);
    }
}
