//! What a selection refuses: ballots that cannot have counted, merges that lead nowhere, a rule that doesn't fit.

use super::input::{Approval, Candidate, Fate, Input, Voter};
use crate::rule::{Rule, RuleFault};
use std::collections::{HashMap, HashSet, hash_map::Entry};

/// One thing that is wrong with an input, and the row (from 0) of the list where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The rule doesn't fit the themes.
    #[error(transparent)]
    Rule(#[from] RuleFault),
    /// A theme that stands twice.
    #[error("the theme stands twice")]
    RepeatedTheme {
        /// Row of the themes.
        row: usize,
    },
    /// A proposal whose number another one has.
    #[error("the proposal's number stands twice")]
    RepeatedProposal {
        /// Row of the candidates.
        row: usize,
    },
    /// A proposal of a theme that isn't there.
    #[error("unknown theme")]
    UnknownTheme {
        /// Row of the candidates.
        row: usize,
    },
    /// A proposal merged into one that isn't there.
    #[error("merged into an unknown proposal")]
    MergedIntoUnknown {
        /// Row of the candidates.
        row: usize,
    },
    /// A proposal whose merges lead back to itself.
    #[error("merges go in a circle")]
    MergedInCircle {
        /// Row of the candidates.
        row: usize,
    },
    /// An organisation that stands twice.
    #[error("the organisation stands twice")]
    RepeatedOrganisation {
        /// Row of the organisations.
        row: usize,
    },
    /// An approval that cannot have counted.
    #[error("{fault}")]
    Ballot {
        /// Row of the approvals.
        row: usize,
        /// What is wrong with it.
        fault: BallotFault,
    },
}

/// Why an approval cannot have counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BallotFault {
    /// No such meeting.
    #[error("unknown meeting")]
    UnknownMeeting,
    /// No such organisation.
    #[error("unknown organisation")]
    UnknownOrganisation,
    /// No such proposal.
    #[error("unknown proposal")]
    UnknownProposal,
    /// The proposal had been merged.
    #[error("the proposal was merged into {into}")]
    Merged {
        /// The number of the proposal it lives on in.
        into: u32,
    },
    /// The proposal had been set aside.
    #[error("the proposal was set aside")]
    SetAside,
    /// The proposal had been withdrawn.
    #[error("the proposal was withdrawn")]
    Withdrawn,
    /// The organisation is not accredited for the proposal's theme.
    #[error("the organisation is not accredited for the proposal's theme")]
    NotAccredited,
    /// The organisation approved the proposal before.
    #[error("the organisation approves the proposal twice")]
    Repeated,
    /// The organisation voted the theme at another meeting.
    #[error("the organisation votes the theme at a second meeting, after meeting {first}")]
    SecondMeeting {
        /// The number of the other meeting.
        first: u32,
    },
    /// The organisation marks more proposals of the theme than it may.
    #[error("the organisation marks more than {limit} proposals of the theme")]
    OverLimit {
        /// How many it may mark.
        limit: u32,
    },
}

/// Everything that is wrong with an input; nothing, if a selection can be computed from it.
#[must_use]
pub fn check(rule: &Rule, input: &Input) -> Vec<Broken> {
    let mut faults = Vec::new();
    faults.extend(rule.fit(input.themes.len()).err().map(Broken::from));
    faults.extend(repeated(input.themes.iter()).map(|row| Broken::RepeatedTheme { row }));
    faults.extend(check_candidates(input));
    faults.extend(
        repeated(input.organisations.iter().map(|voter| &voter.slug)).map(|row| Broken::RepeatedOrganisation { row }),
    );
    faults.extend(check_ballots(rule, input));
    faults
}

/// The rows whose key stood in an earlier row.
fn repeated<K: Eq + std::hash::Hash>(keys: impl Iterator<Item = K>) -> impl Iterator<Item = usize> {
    let mut seen = HashSet::new();
    keys.enumerate().filter_map(move |(row, key)| (!seen.insert(key)).then_some(row))
}

fn check_candidates(input: &Input) -> Vec<Broken> {
    let themes: HashSet<&str> = input.themes.iter().map(String::as_str).collect();
    let unknown = input.candidates.iter().enumerate().filter(|(_, candidate)| !themes.contains(&*candidate.theme));
    let mut faults: Vec<_> = unknown.map(|(row, _)| Broken::UnknownTheme { row }).collect();
    faults.extend(
        repeated(input.candidates.iter().map(|candidate| candidate.number)).map(|row| Broken::RepeatedProposal { row }),
    );
    faults.extend(check_merges(&input.candidates));
    faults
}

fn check_merges(candidates: &[Candidate]) -> Vec<Broken> {
    let fates: HashMap<u32, Fate> = candidates.iter().map(|candidate| (candidate.number, candidate.fate)).collect();
    let circles = find_circles(&fates);
    let mut faults = Vec::new();
    for (row, candidate) in candidates.iter().enumerate() {
        match candidate.fate {
            Fate::Merged { into } if !fates.contains_key(&into) => faults.push(Broken::MergedIntoUnknown { row }),
            Fate::Merged { .. } if circles.contains(&candidate.number) => faults.push(Broken::MergedInCircle { row }),
            _ => {}
        }
    }
    faults
}

/// The proposals from which the merges lead back to where they began.
fn find_circles(fates: &HashMap<u32, Fate>) -> HashSet<u32> {
    let mut circles = HashSet::new();
    let mut walked = HashSet::new();
    for start in fates.keys() {
        let mut path = Vec::new();
        let mut at = *start;
        while walked.insert(at) {
            path.push(at);
            let Some(Fate::Merged { into }) = fates.get(&at) else {
                path.clear();
                break;
            };
            at = *into;
        }
        circles.extend(path.into_iter().skip_while(|number| *number != at));
    }
    circles
}

fn check_ballots(rule: &Rule, input: &Input) -> Vec<Broken> {
    let mut register = Register::of(rule, input);
    let rows = input.approvals.iter().enumerate();
    rows.filter_map(|(row, approval)| register.admit(approval).err().map(|fault| Broken::Ballot { row, fault }))
        .collect()
}

/// The register of voters, and what it has seen so far.
struct Register<'a> {
    limit: u32,
    meetings: Option<HashSet<u32>>,
    candidates: HashMap<u32, &'a Candidate>,
    voters: HashMap<&'a str, &'a Voter>,
    approved: HashSet<(&'a str, u32)>,
    /// Where each organisation voted each theme, and with how many marks.
    votes: HashMap<(&'a str, &'a str), (u32, u32)>,
}

impl<'a> Register<'a> {
    fn of(rule: &Rule, input: &'a Input) -> Self {
        Self {
            limit: rule.max_approvals_per_organisation_theme_meeting,
            meetings: input.meetings.as_ref().map(|meetings| meetings.iter().copied().collect()),
            candidates: input.candidates.iter().map(|candidate| (candidate.number, candidate)).collect(),
            voters: input.organisations.iter().map(|voter| (&*voter.slug, voter)).collect(),
            approved: HashSet::with_capacity(input.approvals.len()),
            votes: HashMap::new(),
        }
    }

    fn admit(&mut self, approval: &Approval) -> Result<(), BallotFault> {
        if self.meetings.as_ref().is_some_and(|meetings| !meetings.contains(&approval.meeting)) {
            return Err(BallotFault::UnknownMeeting);
        }
        let voter = *self.voters.get(&*approval.organisation).ok_or(BallotFault::UnknownOrganisation)?;
        let candidate = *self.candidates.get(&approval.proposal).ok_or(BallotFault::UnknownProposal)?;
        match candidate.fate {
            Fate::Eligible => {}
            Fate::Merged { into } => return Err(BallotFault::Merged { into }),
            Fate::SetAside => return Err(BallotFault::SetAside),
            Fate::Withdrawn => return Err(BallotFault::Withdrawn),
        }
        if !voter.themes.contains(&candidate.theme) {
            return Err(BallotFault::NotAccredited);
        }
        if !self.approved.insert((&voter.slug, candidate.number)) {
            return Err(BallotFault::Repeated);
        }
        self.mark(voter, &candidate.theme, approval.meeting)
    }

    fn mark(&mut self, voter: &'a Voter, theme: &'a str, meeting: u32) -> Result<(), BallotFault> {
        let (first, marks) = match self.votes.entry((&voter.slug, theme)) {
            Entry::Vacant(vacant) => vacant.insert((meeting, 0)),
            Entry::Occupied(occupied) => occupied.into_mut(),
        };
        if *first != meeting {
            return Err(BallotFault::SecondMeeting { first: *first });
        }
        *marks += 1;
        if *marks > self.limit { Err(BallotFault::OverLimit { limit: self.limit }) } else { Ok(()) }
    }
}
