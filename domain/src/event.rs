//! What happened: one append-only list per process, with no free text and no name inside what is hashed.

use crate::contribution::Channel;
use crate::meeting::Outcome;
use crate::process::Span;
use crate::proposal::Action;
use serde::{Deserialize, Serialize};

/// A text somebody wrote. In a stored event only its salted hash stands; the text itself lies beside it and can be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The text as written; `None` once it was erased.
    said: Option<String>,
}

impl Said {
    /// Wraps a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { said: Some(text.to_owned()) }
    }

    /// The text, unless it was erased.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.said.as_deref()
    }
}

/// A step of one proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// A meeting treated it.
    Discussed {
        /// The meeting's number.
        meeting: u32,
    },
    /// A round holds it.
    PutOnBallot {
        /// The round's number.
        round: u32,
    },
    /// The rule gave it a seat.
    Selected,
    /// The rule gave it none.
    PassedOver,
    /// Another took it in.
    Merged {
        /// The other's number.
        into: u32,
        /// Why.
        reason: Said,
    },
    /// The merge was undone.
    Unmerged {
        /// Why.
        reason: Said,
    },
    /// It was set aside.
    SetAside {
        /// Why.
        reason: Said,
    },
    /// It was taken up again.
    Restored {
        /// Why.
        reason: Said,
    },
    /// Its author withdrew it.
    Withdrawn,
    /// It stands in the plan.
    Committed {
        /// The commitment's number.
        commitment: u32,
    },
    /// The plan does without it.
    Declined {
        /// The institution's reason.
        reason: Said,
        /// The forum's decision.
        decision: Said,
    },
    /// Its commitment is being watched.
    MonitoringBegan,
}

impl Step {
    /// The action that this step records.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Discussed { .. } => Action::Discuss,
            Self::PutOnBallot { .. } => Action::PutOnBallot,
            Self::Selected => Action::Select,
            Self::PassedOver => Action::PassOver,
            Self::Merged { .. } => Action::Merge,
            Self::Unmerged { .. } => Action::Unmerge,
            Self::SetAside { .. } => Action::SetAside,
            Self::Restored { .. } => Action::Restore,
            Self::Withdrawn => Action::Withdraw,
            Self::Committed { .. } => Action::Commit,
            Self::Declined { .. } => Action::Decline,
            Self::MonitoringBegan => Action::Monitor,
        }
    }
}

/// Something that happened in a process. Variants are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// The process was made.
    ProcessCreated {
        /// Its address.
        slug: String,
    },
    /// The phases and their dates became public, or changed.
    TimelinePublished {
        /// The phases.
        phases: Vec<Span>,
        /// Why suggestions open sooner than 14 days later, if they do.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        early_reason: Option<Said>,
    },
    /// The rules manual became public, or changed.
    ManualPublished {
        /// SHA-256 of its texts.
        hash: String,
    },
    /// The rule was locked.
    RuleLocked {
        /// Its own name.
        rule: String,
        /// SHA-256 of the bytes of `rule.json`.
        hash: String,
    },
    /// A contribution arrived.
    ContributionReceived {
        /// How.
        channel: Channel,
    },
    /// A contribution was accepted and got its number.
    ContributionAccepted {
        /// The proposal's number.
        proposal: u32,
    },
    /// A contribution was answered and closed.
    ContributionAnswered {
        /// The answer.
        reason: Said,
    },
    /// A contribution went to who is responsible.
    ContributionReferred {
        /// Why.
        reason: Said,
        /// To whom.
        to: Said,
    },
    /// The author withdrew a contribution before it was decided on.
    ContributionWithdrawn,
    /// A proposal took a step.
    ProposalMoved {
        /// Its number.
        proposal: u32,
        /// The step.
        #[serde(flatten)]
        step: Step,
    },
    /// A meeting was announced, or its announcement changed.
    MeetingPlanned {
        /// Its number.
        meeting: u32,
    },
    /// A meeting recorded what was said on a proposal.
    ItemRecorded {
        /// The meeting.
        meeting: u32,
        /// The proposal.
        proposal: u32,
        /// What was said.
        said: Said,
        /// How the proposal left the meeting.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        outcome: Option<Outcome>,
        /// The change agreed, or what follows.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        follow_up: Option<Said>,
    },
    /// A meeting recorded who came.
    AttendanceRecorded {
        /// The meeting.
        meeting: u32,
        /// People counted in all.
        people: u32,
        /// Organisations that were there.
        organisations: u32,
    },
    /// A document was attached to a meeting.
    DocumentAttached {
        /// The meeting.
        meeting: u32,
        /// SHA-256 of its bytes.
        hash: String,
    },
    /// An organisation was accredited for themes.
    OrganisationAccredited {
        /// Its slug.
        organisation: String,
        /// The themes.
        themes: Vec<String>,
    },
    /// An accreditation was taken back.
    AccreditationRevoked {
        /// Its slug.
        organisation: String,
        /// Why.
        reason: Said,
    },
    /// A round was prepared, or prepared anew: its terms are public before it opens.
    RoundPrepared {
        /// Its number.
        round: u32,
        /// The meeting at which it will run.
        meeting: u32,
        /// The proposals on it.
        proposals: Vec<u32>,
        /// SHA-256 of its terms.
        terms: String,
    },
    /// A round that was prepared will not open.
    RoundDiscarded {
        /// Its number.
        round: u32,
    },
    /// A round opened.
    RoundOpened {
        /// Its number.
        round: u32,
        /// The meeting at which it runs.
        meeting: u32,
        /// The proposals on it.
        proposals: Vec<u32>,
        /// SHA-256 of the selection rule, if it feeds the selection.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        rule: Option<String>,
        /// SHA-256 of its terms.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        terms: Option<String>,
        /// SHA-256 of its `register.csv`: who may vote.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        register: Option<String>,
        /// How many may vote.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        entitled: Option<u32>,
    },
    /// A round closed.
    RoundClosed {
        /// Its number.
        round: u32,
        /// Ballots cast.
        ballots: u32,
        /// SHA-256 of the round's `ballots.csv` if it feeds the selection, else of its `box.csv`.
        hash: String,
        /// How many might vote.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        entitled: Option<u32>,
        /// How many of them were at the meeting.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        present: Option<u32>,
    },
    /// The selection was recorded.
    SelectionRecorded {
        /// The proposals that got a seat, in ranking order.
        selected: Vec<u32>,
        /// SHA-256 of the rule.
        rule: String,
    },
    /// The plan was published.
    PlanPublished {
        /// Commitments in it.
        commitments: u32,
        /// Those of them that nobody voted for.
        without_vote: Vec<u32>,
    },
    /// Monitoring of the plan began.
    MonitoringBegan,
    /// A file of proposals was imported.
    Imported {
        /// Rows that went in.
        rows: u32,
        /// SHA-256 of the file.
        hash: String,
    },
    /// Somebody got a role.
    RoleGranted {
        /// The public number and role, such as `curator 3`.
        holder: String,
    },
    /// Somebody lost a role.
    RoleWithdrawn {
        /// The public number and role.
        holder: String,
    },
}
