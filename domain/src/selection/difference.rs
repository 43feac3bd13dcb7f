//! What another rule would change: who gains or loses a seat, and how that falls on themes, departments and kinds of
//! organisation.

use super::{Input, Selection, Voter};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What changes between two selections of the same votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The proposals chosen only by the other rule, in its order.
    pub gained: Vec<u32>,
    /// The proposals chosen only by the first rule, in its order.
    pub lost: Vec<u32>,
    /// Of each theme: proposals that can be voted on, and how many of them are chosen.
    pub themes: Vec<Share>,
    /// Of the organisations of each department: approvals given, and how many went to a proposal that is chosen. Those
    /// without a department stand under no name.
    pub departments: Vec<Share>,
    /// The same of each kind of organisation.
    pub kinds: Vec<Share>,
}

/// How one group fares under both rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// What the group is called in files.
    pub name: String,
    /// All there is of it.
    pub all: u32,
    /// What the first rule chooses of it.
    pub before: u32,
    /// What the other rule chooses of it.
    pub after: u32,
}

/// Holds two selections of the same votes against each other.
#[must_use]
pub fn compare(input: &Input, before: &Selection, after: &Selection) -> Difference {
    let (old, new) = (chosen(before), chosen(after));
    let only = |of: &Selection, other: &BTreeSet<u32>| {
        of.selected.iter().map(|one| one.number).filter(|number| !other.contains(number)).collect()
    };
    let themes = before.themes.iter().map(|theme| {
        let after = after.themes.iter().find(|other| other.theme == theme.theme).map_or(0, |other| other.selected);
        Share { name: theme.theme.clone(), all: theme.eligible, before: theme.selected, after }
    });
    Difference {
        gained: only(after, &old),
        lost: only(before, &new),
        themes: themes.collect(),
        departments: shares(input, &old, &new, |voter| voter.department.as_deref().unwrap_or_default()),
        kinds: shares(input, &old, &new, |voter| &voter.kind),
    }
}

fn chosen(selection: &Selection) -> BTreeSet<u32> {
    selection.selected.iter().map(|one| one.number).collect()
}

/// The approvals of each group of organisations, by its name.
fn shares(input: &Input, old: &BTreeSet<u32>, new: &BTreeSet<u32>, group: impl Fn(&Voter) -> &str) -> Vec<Share> {
    let groups: HashMap<&str, &str> =
        input.organisations.iter().map(|voter| (voter.slug.as_str(), group(voter))).collect();
    let mut shares = BTreeMap::<&str, Share>::new();
    for approval in &input.approvals {
        let name = groups.get(approval.organisation.as_str()).copied().unwrap_or_default();
        let fresh = || Share { name: name.to_owned(), all: 0, before: 0, after: 0 };
        let share = shares.entry(name).or_insert_with(fresh);
        share.all += 1;
        share.before += u32::from(old.contains(&approval.proposal));
        share.after += u32::from(new.contains(&approval.proposal));
    }
    shares.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Approval, Candidate, Fate, select};
    use super::*;
    use crate::rule::Rule;

    fn rule(seats: u32, guaranteed: u32) -> Rule {
        let file = format!(
            r#"{{"id":"r","max_approvals_per_organisation_theme_meeting":3,"seats_total":{seats},
            "guaranteed_per_theme":{guaranteed},"lot":{{"seed":"semilla"}}}}"#
        );
        Rule::parse(file.as_bytes()).unwrap()
    }

    /// Two ask for water with two approvals each, one for health with one.
    fn input() -> Input {
        let candidate = |number, theme: &str| Candidate {
            number,
            theme: theme.into(),
            created_at: "2018-01-01T00:00:00Z".parse().unwrap(),
            fate: Fate::Eligible,
        };
        let voter = |slug: &str, kind: &str, department: Option<&str>| Voter {
            slug: slug.into(),
            kind: kind.into(),
            department: department.map(str::to_owned),
            themes: vec!["agua".into(), "salud".into()],
        };
        let approval =
            |organisation: &str, proposal| Approval { meeting: 1, organisation: organisation.into(), proposal };
        Input {
            themes: vec!["agua".into(), "salud".into()],
            candidates: vec![candidate(1, "agua"), candidate(2, "agua"), candidate(3, "salud")],
            organisations: vec![voter("ara", "ngo", Some("PY-7")), voter("ysyry", "indigenous", None)],
            meetings: None,
            draw: None,
            approvals: vec![
                approval("ara", 1),
                approval("ara", 2),
                approval("ysyry", 1),
                approval("ysyry", 2),
                approval("ysyry", 3),
            ],
        }
    }

    #[test]
    fn a_seat_for_each_theme_moves_one_from_water_to_health_and_an_approval_with_it() {
        let input = input();
        let (before, after) = (select(&rule(2, 0), &input).unwrap(), select(&rule(2, 1), &input).unwrap());
        let told = compare(&input, &before, &after);
        assert_eq!((told.gained, told.lost.len()), (vec![3], 1));
        let share = |name: &str, all, before, after| Share { name: name.into(), all, before, after };
        assert_eq!(told.themes, [share("agua", 2, 2, 1), share("salud", 1, 0, 1)]);
        assert_eq!(told.departments, [share("", 3, 2, 2), share("PY-7", 2, 2, 1)]);
        assert_eq!(told.kinds, [share("indigenous", 3, 2, 2), share("ngo", 2, 2, 1)]);
        let same = compare(&input, &before, &before);
        assert!(same.gained.is_empty() && same.lost.is_empty());
    }
}
