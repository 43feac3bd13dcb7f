//! Which approvals cannot have counted: first each by itself, then all that one organisation gave one theme.

use crate::{
    rule::Rule,
    selection::input::{Approval, Candidate, Fate, Input, Voter},
};
use std::collections::{HashMap, HashSet};

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

/// The rows of the approvals that cannot have counted, in their order.
pub(super) fn check(rule: &Rule, input: &Input) -> Vec<(usize, BallotFault)> {
    let register = Register::of(input);
    let mut faults = Vec::new();
    let mut marks = Vec::with_capacity(input.approvals.len());
    for (row, approval) in input.approvals.iter().enumerate() {
        match register.admit(row, approval) {
            Ok(mark) => marks.push(mark),
            Err(fault) => faults.push((row, fault)),
        }
    }
    marks.sort_unstable_by_key(|mark| (mark.vote, mark.row));
    for vote in marks.chunk_by(|a, b| a.vote == b.vote) {
        faults.extend(check_vote(rule.max_approvals_per_organisation_theme_meeting, vote));
    }
    faults.sort_unstable_by_key(|(row, _)| *row);
    faults
}

/// The marks of one organisation for one theme: all at one meeting, each once, and no more than allowed.
fn check_vote(limit: u32, vote: &[Mark]) -> Vec<(usize, BallotFault)> {
    let mut faults = Vec::new();
    let mut approved = HashSet::with_capacity(vote.len());
    let mut left = limit;
    for mark in vote {
        let first = vote[0].meeting;
        if !approved.insert(mark.proposal) {
            faults.push((mark.row, BallotFault::Repeated));
        } else if mark.meeting != first {
            faults.push((mark.row, BallotFault::SecondMeeting { first }));
        } else if left == 0 {
            faults.push((mark.row, BallotFault::OverLimit { limit }));
        } else {
            left -= 1;
        }
    }
    faults
}

/// An approval of a known organisation for a proposal that it may vote on.
struct Mark {
    /// Its organisation and its theme, by their places.
    vote: (usize, usize),
    row: usize,
    meeting: u32,
    proposal: u32,
}

/// Who and what ballots may name.
struct Register<'a> {
    meetings: Option<HashSet<u32>>,
    candidates: HashMap<u32, (&'a Candidate, usize)>,
    voters: HashMap<&'a str, (&'a Voter, usize)>,
}

impl<'a> Register<'a> {
    fn of(input: &'a Input) -> Self {
        let mut themes = HashMap::new();
        let mut candidates = HashMap::with_capacity(input.candidates.len());
        for candidate in &input.candidates {
            let next = themes.len();
            let theme = *themes.entry(&*candidate.theme).or_insert(next);
            candidates.insert(candidate.number, (candidate, theme));
        }
        let voters = input.organisations.iter().enumerate();
        Self {
            meetings: input.meetings.as_ref().map(|meetings| meetings.iter().copied().collect()),
            candidates,
            voters: voters.map(|(place, voter)| (&*voter.slug, (voter, place))).collect(),
        }
    }

    fn admit(&self, row: usize, approval: &Approval) -> Result<Mark, BallotFault> {
        let Approval { meeting, proposal, ref organisation } = *approval;
        if self.meetings.as_ref().is_some_and(|meetings| !meetings.contains(&meeting)) {
            return Err(BallotFault::UnknownMeeting);
        }
        let (voter, place) = *self.voters.get(&**organisation).ok_or(BallotFault::UnknownOrganisation)?;
        let (candidate, theme) = *self.candidates.get(&proposal).ok_or(BallotFault::UnknownProposal)?;
        match candidate.fate {
            Fate::Eligible => {}
            Fate::Merged { into } => return Err(BallotFault::Merged { into }),
            Fate::SetAside => return Err(BallotFault::SetAside),
            Fate::Withdrawn => return Err(BallotFault::Withdrawn),
        }
        if !voter.themes.contains(&candidate.theme) {
            return Err(BallotFault::NotAccredited);
        }
        Ok(Mark { vote: (place, theme), row, meeting, proposal })
    }
}
