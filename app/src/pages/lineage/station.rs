//! The stations of a path, in the order in which a path usually passes them.

use domain::{Event, Step};

/// Where something that happened belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Station {
    /// A message arrived.
    Message,
    /// It became a proposal.
    Proposal,
    /// Its text changed.
    Version,
    /// It was joined with others.
    Merge,
    /// An institution said what it thinks.
    Opinion,
    /// A meeting treated it.
    Meeting,
    /// People voted on it.
    Vote,
    /// The rule was applied.
    Selection,
    /// It became part of the plan, or the plan does without it.
    Commitment,
    /// A step of the commitment is due.
    Milestone,
    /// Somebody decided on it otherwise, or objected.
    Decision,
}

impl Station {
    /// The end of the key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Proposal => "proposal",
            Self::Version => "version",
            Self::Merge => "merge",
            Self::Opinion => "opinion",
            Self::Meeting => "meeting",
            Self::Vote => "vote",
            Self::Selection => "selection",
            Self::Commitment => "commitment",
            Self::Milestone => "milestone",
            Self::Decision => "decision",
        }
    }

    /// The station of an event; none for what is no part of the path.
    pub fn of(event: &Event) -> Option<Self> {
        Some(match event {
            Event::ContributionReceived { .. } => Self::Message,
            Event::ContributionAccepted { .. } => Self::Proposal,
            Event::ProposalReworded { .. } | Event::ProposalSplit { .. } => Self::Version,
            Event::OpinionGiven { .. } => Self::Opinion,
            Event::ItemRecorded { .. } => Self::Meeting,
            Event::AppealFiled { .. } | Event::AppealAnswered { .. } => Self::Decision,
            Event::ProposalMoved { step, .. } => match step {
                Step::Merged { .. } | Step::Unmerged { .. } => Self::Merge,
                Step::Discussed { .. } => Self::Meeting,
                Step::PutOnBallot { .. } => Self::Vote,
                Step::Selected | Step::PassedOver => Self::Selection,
                Step::Committed { .. } | Step::Declined { .. } | Step::MonitoringBegan => Self::Commitment,
                Step::SetAside { .. } | Step::Restored { .. } | Step::Withdrawn => Self::Decision,
            },
            _ => return None,
        })
    }
}
