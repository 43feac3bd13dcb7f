//! The pack of a meeting: what participants must have read, frozen some days before, and what changed since.

use crate::named::named;
use crate::opinion::Stance;
use crate::{Instant, Stage};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that is in a pack. Its bytes are kept as they were frozen; their hash stands in the public log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The meeting's number.
    pub meeting: u32,
    /// What the meeting is called.
    pub title: String,
    /// Where it is held.
    pub place: String,
    /// When it begins.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// The proposals, in the order of the agenda.
    pub items: Vec<Item>,
    /// The votes that were prepared for it.
    pub ballots: Vec<Ballot>,
    /// The rule of the selection, if there was one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rule: Option<Rule>,
}

/// A proposal in a pack, in its final text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its number.
    pub number: u32,
    /// The slug of its theme.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub theme: Option<String>,
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// Where it stood.
    pub stage: Stage,
    /// What institutions say of it.
    pub opinions: Vec<Opinion>,
}

impl Item {
    /// Whether it can still be voted on.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Suggested | Stage::Discussed | Stage::OnBallot)
    }
}

/// An opinion in a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// The institution's name.
    pub institution: String,
    /// The last day to answer.
    pub due_on: Date,
    /// What it says; nothing while it hasn't answered.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stance: Option<Stance>,
    /// Why, or which changes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub said: Option<String>,
}

/// A vote in a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The number of its round.
    pub round: u32,
    /// Its terms, as their hash stands in the log.
    pub terms: String,
    /// What is voted on, in the order of the ballot.
    pub proposals: Vec<u32>,
}

/// The rule in a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// SHA-256 of `rule.json`.
    pub hash: String,
    /// `rule.json`, as it stood.
    pub body: String,
}

named! {
    /// What changed of a pack.
    pub enum Kind {
        /// When or where the meeting is, or what it is called.
        Meeting = "meeting",
        /// A proposal came onto the agenda.
        Added = "added",
        /// A proposal left the agenda.
        Removed = "removed",
        /// A proposal is voted on no more: merged, set aside or withdrawn.
        OffBallot = "off_ballot",
        /// A proposal is voted on again.
        OnBallot = "on_ballot",
        /// The text of a proposal.
        Text = "text",
        /// What an institution says of a proposal.
        Opinion = "opinion",
        /// The order of the agenda.
        Order = "order",
        /// What is voted on, or how.
        Ballot = "ballot",
        /// The rule of the selection.
        Rule = "rule",
    }
}

/// A difference between two packs of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Difference {
    /// What changed.
    pub kind: Kind,
    /// The proposal concerned.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proposal: Option<u32>,
}

impl Pack {
    /// What is different in a later pack of the same meeting.
    #[must_use]
    pub fn differences(&self, later: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        let mut add = |kind, proposal| found.push(Difference { kind, proposal });
        let announced = |pack: &Self| (pack.title.clone(), pack.place.clone(), pack.starts_at, pack.ends_at);
        if announced(self) != announced(later) {
            add(Kind::Meeting, None);
        }
        if self.ballots != later.ballots {
            add(Kind::Ballot, None);
        }
        if self.rule != later.rule {
            add(Kind::Rule, None);
        }
        let (before, after) = (by_number(self), by_number(later));
        for (number, item) in &before {
            match after.get(number) {
                None => add(Kind::Removed, Some(*number)),
                Some(other) => compare(item, other, &mut add),
            }
        }
        after.keys().filter(|number| !before.contains_key(*number)).for_each(|number| add(Kind::Added, Some(*number)));
        if is_reordered(self, later, &before, &after) {
            add(Kind::Order, None);
        }
        found
    }
}

fn by_number(pack: &Pack) -> BTreeMap<u32, &Item> {
    pack.items.iter().map(|item| (item.number, item)).collect()
}

fn compare(before: &Item, after: &Item, add: &mut impl FnMut(Kind, Option<u32>)) {
    let number = Some(before.number);
    let text = |item: &Item| (item.title.clone(), item.problem.clone(), item.solution.clone(), item.theme.clone());
    match (before.is_open(), after.is_open()) {
        (true, false) => add(Kind::OffBallot, number),
        (false, true) => add(Kind::OnBallot, number),
        _ => {}
    }
    if text(before) != text(after) {
        add(Kind::Text, number);
    }
    if before.opinions != after.opinions {
        add(Kind::Opinion, number);
    }
}

/// Whether those that stand in both follow one another otherwise.
fn is_reordered(one: &Pack, other: &Pack, before: &BTreeMap<u32, &Item>, after: &BTreeMap<u32, &Item>) -> bool {
    let shared = |pack: &Pack, kept: &BTreeMap<u32, &Item>| -> Vec<u32> {
        pack.items.iter().map(|item| item.number).filter(|number| kept.contains_key(number)).collect()
    };
    shared(one, after) != shared(other, before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(number: u32) -> Item {
        Item {
            number,
            theme: Some("salud".into()),
            title: format!("Propuesta {number}"),
            problem: "No hay agua.".into(),
            solution: String::new(),
            stage: Stage::Suggested,
            opinions: Vec::new(),
        }
    }

    fn pack(numbers: &[u32]) -> Pack {
        Pack {
            meeting: 19,
            title: "Encuentro".into(),
            place: "Ciudad del Este".into(),
            starts_at: Instant::from_micros(0),
            ends_at: Instant::from_micros(1),
            items: numbers.iter().map(|number| item(*number)).collect(),
            ballots: Vec::new(),
            rule: None,
        }
    }

    fn found(before: &Pack, after: &Pack) -> Vec<(Kind, Option<u32>)> {
        before.differences(after).into_iter().map(|one| (one.kind, one.proposal)).collect()
    }

    #[test]
    fn nothing_is_different_in_the_same_pack() {
        assert_eq!(found(&pack(&[1, 2]), &pack(&[1, 2])), []);
    }

    #[test]
    fn every_difference_is_found_once() {
        let before = pack(&[1, 2, 3, 4]);
        let mut after = pack(&[2, 1, 3, 5]);
        after.items[0].stage = Stage::Withdrawn;
        after.items[1].title = "Otro título".into();
        let said = Opinion {
            institution: "Ministerio".into(),
            due_on: jiff::civil::date(2018, 3, 1),
            stance: Some(Stance::Cannot),
            said: None,
        };
        after.items[2].opinions.push(said);
        after.starts_at = Instant::from_micros(5);
        after.rule = Some(Rule { hash: "ab".into(), body: "{}".into() });
        after.ballots.push(Ballot { round: 2, terms: String::new(), proposals: vec![1] });
        let expected = [
            (Kind::Meeting, None),
            (Kind::Ballot, None),
            (Kind::Rule, None),
            (Kind::Text, Some(1)),
            (Kind::OffBallot, Some(2)),
            (Kind::Opinion, Some(3)),
            (Kind::Removed, Some(4)),
            (Kind::Added, Some(5)),
            (Kind::Order, None),
        ];
        assert_eq!(found(&before, &after), expected);
        assert!(found(&after, &before).contains(&(Kind::OnBallot, Some(2))));
    }
}
