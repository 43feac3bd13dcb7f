//! What the rule is applied to: themes, proposals with what became of them, organisations, and the approvals counted.

use crate::{Instant, lot::Draw};
use std::collections::{HashMap, HashSet};

/// The kind of organisation whose approvals the tie-break step `indigenous` counts.
pub const INDIGENOUS: &str = "indigenous";

/// Everything that a selection is computed from, besides the rule.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// The themes by slug, in the order in which the selection shows them.
    pub themes: Vec<String>,
    /// Every proposal, also those that cannot be voted on.
    pub candidates: Vec<Candidate>,
    /// The register of voters.
    pub organisations: Vec<Voter>,
    /// The numbers of the meetings; where they aren't known, the meetings of the approvals are not checked.
    pub meetings: Option<Vec<u32>>,
    /// Every approval that counted, in any order.
    pub approvals: Vec<Approval>,
    /// Both parts of the lot, once they are public, where the rule has it drawn after the vote.
    pub draw: Option<Draw>,
}

impl Input {
    /// The proposals that nobody judges, because nobody is accredited for them: those without a theme, and with them
    /// what was merged, at one remove or several, into one.
    pub(super) fn unjudged(&self) -> HashSet<u32> {
        let by_number: HashMap<u32, &Candidate> = self.candidates.iter().map(|one| (one.number, one)).collect();
        let is_unjudged = |candidate: &Candidate| {
            let mut last = candidate;
            while let (false, Fate::Merged { into }) = (last.theme.is_empty(), last.fate) {
                let Some(next) = by_number.get(&into) else { break };
                last = next;
            }
            last.theme.is_empty()
        };
        self.candidates.iter().filter(|candidate| is_unjudged(candidate)).map(|candidate| candidate.number).collect()
    }
}

/// A proposal, as far as the rule looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its number in the process.
    pub number: u32,
    /// The slug of its theme; empty where it has none.
    pub theme: String,
    /// When it was made.
    pub created_at: Instant,
    /// Whether it can be voted on, or why not.
    pub fate: Fate,
}

/// Whether a proposal can be voted on, or what became of it before the vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It can be voted on.
    Eligible,
    /// It lives on in another proposal.
    Merged {
        /// The number of that proposal.
        into: u32,
    },
    /// It was set aside with a public reason.
    SetAside,
    /// Its author took it back.
    Withdrawn,
}

/// An organisation of the register of voters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// The organisation's slug.
    pub slug: String,
    /// What kind of organisation it is.
    pub kind: String,
    /// The department where it is at home, if it has one.
    pub department: Option<String>,
    /// The slugs of the themes it is accredited for.
    pub themes: Vec<String>,
}

/// One organisation's approval of one proposal at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Approval {
    /// The number of the meeting.
    pub meeting: u32,
    /// The slug of the organisation.
    pub organisation: String,
    /// The number of the proposal.
    pub proposal: u32,
}
