//! What happened: one append-only list per process, with no free text and no name inside what is hashed.

use crate::contribution::Channel;
use crate::credential::Cause;
use crate::joint_act::JointKind;
use crate::meeting::Outcome;
use crate::opinion::Stance;
use crate::organisation::Mandate;
use crate::process::Span;
use crate::proposal::Action;
use jiff::civil::Date;
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
    /// An organisation was checked in at the door of a meeting, or somebody else speaks for it there now.
    OrganisationCheckedIn {
        /// The meeting.
        meeting: u32,
        /// The organisation's slug.
        organisation: String,
        /// Who came.
        mandate: Mandate,
        /// Whether the round had opened before.
        late: bool,
    },
    /// That was a mistake.
    CheckInUndone {
        /// The meeting.
        meeting: u32,
        /// The organisation's slug.
        organisation: String,
    },
    /// An institution was asked for its opinion of a proposal, or got more time.
    OpinionAsked {
        /// The proposal.
        proposal: u32,
        /// The institution's slug.
        institution: String,
        /// The last day to answer.
        due_on: Date,
    },
    /// An institution said what it thinks of a proposal, or corrected it.
    OpinionGiven {
        /// The proposal.
        proposal: u32,
        /// The institution's slug.
        institution: String,
        /// What it says.
        stance: Stance,
        /// Why, or which changes.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        said: Option<Said>,
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
        /// Why, if more was said than that the criteria are met.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reason: Option<Said>,
    },
    /// An accreditation was taken back.
    AccreditationRevoked {
        /// Its slug.
        organisation: String,
        /// The themes; all of them where none is named.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        themes: Vec<String>,
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
    /// What is asked of whoever wants to be accredited became public, or changed.
    CriteriaPublished {
        /// SHA-256 of their texts.
        hash: String,
        /// Days in which anybody may challenge an accreditation.
        window_days: u32,
    },
    /// An organisation applied.
    ApplicationReceived {
        /// The number of the application.
        application: u32,
        /// The organisation's name.
        name: Said,
    },
    /// An application was refused for themes.
    ApplicationRefused {
        /// Its number.
        application: u32,
        /// The themes.
        themes: Vec<String>,
        /// Why.
        reason: Said,
    },
    /// What had been sent was no application, and its name is shown no more.
    ApplicationDiscarded {
        /// Its number.
        application: u32,
        /// Why.
        reason: Said,
    },
    /// Somebody challenged an accreditation; the text becomes public with its answer.
    ChallengeFiled {
        /// The number of the challenge.
        challenge: u32,
        /// The organisation's slug.
        organisation: String,
    },
    /// A challenge was answered.
    ChallengeAnswered {
        /// Its number.
        challenge: u32,
        /// The organisation's slug.
        organisation: String,
        /// Whether it was found right.
        upheld: bool,
        /// What was said against the accreditation.
        said: Said,
        /// The answer.
        answer: Said,
    },
    /// The forum decided on the register of voters.
    RegisterApproved {
        /// The day of the decision.
        decided_on: String,
        /// Its number and text, as the forum wrote them.
        decision: Said,
        /// SHA-256 of the register as it stood when the decision was recorded.
        hash: String,
    },
    /// An organisation said who speaks for it.
    MandateNamed {
        /// Its slug.
        organisation: String,
        /// As what.
        mandate: Mandate,
        /// How it chose that person, if it told.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        chosen: Option<Said>,
    },
    /// What could sway an organisation was noted, or is noted no more.
    ConflictNoted {
        /// Its slug.
        organisation: String,
        /// The note; empty when it was taken back.
        note: Said,
    },
    /// Somebody proposed what takes two people.
    JointActProposed {
        /// Its number.
        act: u32,
        /// What it is.
        does: JointKind,
    },
    /// Somebody else confirmed it, and it was done.
    JointActConfirmed {
        /// Its number.
        act: u32,
        /// What it is.
        does: JointKind,
        /// Who had proposed it, as the public reads it.
        proposed_by: String,
    },
    /// It was not confirmed, or taken back.
    JointActDeclined {
        /// Its number.
        act: u32,
        /// What it is.
        does: JointKind,
        /// Who had proposed it, as the public reads it.
        proposed_by: String,
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
    /// Sheets were printed with which organisations vote.
    CredentialsIssued {
        /// The round.
        round: u32,
        /// How many.
        sheets: u32,
    },
    /// A sheet stopped working, and another was printed for it.
    CredentialReplaced {
        /// The round.
        round: u32,
        /// The organisation's slug.
        organisation: String,
        /// Why.
        cause: Cause,
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
