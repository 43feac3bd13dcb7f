//! Why something cannot be done: every refusal that a person may meet, said in their language by the pages.

use crate::proposal::{Action, Stage};
use crate::{Instant, named::named};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A rule of the process that stands against what somebody tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// The role held doesn't allow it here.
    #[error("this needs another role")]
    NotAllowed,
    /// Somebody else changed it since the page was drawn.
    #[error("somebody changed this meanwhile")]
    ChangedMeanwhile,
    /// A proposal of this stage cannot do this.
    #[error("a proposal that is {stage} cannot do this: {action}")]
    OutOfTurn {
        /// Where it stands.
        stage: Stage,
        /// What was tried.
        action: Action,
    },
    /// The contribution has its answer already.
    #[error("this contribution has been dealt with already")]
    AlreadyAnswered,
    /// A proposal can't be merged into itself.
    #[error("a proposal cannot be merged into itself")]
    MergeIntoItself,
    /// A proposal can only be merged into one that is alive.
    #[error("proposal {number} is itself {stage}")]
    MergeIntoClosed {
        /// The proposal that was to take the other in.
        number: u32,
        /// Where that one stands.
        stage: Stage,
    },
    /// No proposal of the process has this number.
    #[error("there is no proposal {number}")]
    NoSuchProposal {
        /// The number that was given.
        number: u32,
    },
    /// The meeting doesn't have the proposal on its agenda.
    #[error("proposal {number} is not on the agenda")]
    NotOnAgenda {
        /// The proposal's number.
        number: u32,
    },
    /// An act on several proposals was not done on any, because some of them cannot do it.
    #[error("nothing was done: {numbers:?} cannot do this: {action}")]
    NoneMoved {
        /// What was tried.
        action: Action,
        /// Those that stand in the way.
        numbers: Vec<u32>,
    },
    /// There is no final answer yet that could have reached anybody.
    #[error("there is no final answer yet")]
    NoAnswerYet,
    /// The phase in which this may happen is over, or has not begun.
    #[error("the phase {phase} is not open")]
    PhaseClosed {
        /// The phase it needs.
        phase: crate::process::Phase,
    },
    /// Opening suggestions sooner than 14 days after the timeline was published needs a public reason (OGP).
    #[error("suggestions may open from {earliest} on, or earlier with a public reason")]
    TooSoonAfterPublication {
        /// 14 days after publication.
        earliest: Instant,
    },
    /// Phases must follow one another without overlap.
    #[error("phase {phase} must start after the one before and end after its start")]
    PhasesOutOfOrder {
        /// The first phase that doesn't fit.
        phase: crate::process::Phase,
    },
    /// What the public must have read first isn't published yet.
    #[error("the timeline and the manual must be published first")]
    NotPublished,
    /// The rule is locked: nobody can change it any more.
    #[error("the rule is locked")]
    RuleLocked,
    /// Voting needs a locked rule.
    #[error("the rule must be locked before a round opens")]
    RuleNotLocked,
    /// The rule can't be read, or promises the themes more seats than there are.
    #[error("the rule doesn't fit the themes of this process")]
    RuleUnfit,
    /// A proposal of this stage needs no opinion any more.
    #[error("no opinion is asked of proposal {number} any more: it is {stage}")]
    NoOpinionNow {
        /// Its number.
        number: u32,
        /// Where it stands.
        stage: Stage,
    },
    /// The last day for an opinion is over.
    #[error("the last day for this opinion was {last_day}")]
    OpinionLate {
        /// The last day.
        last_day: Date,
    },
    /// The last administrator can't be removed.
    #[error("the last administrator cannot be removed")]
    LastAdministrator,
    /// Something still refers to it.
    #[error("this is still used")]
    StillUsed {
        /// What does, and how many of it.
        by: Vec<crate::reference::Reference>,
    },
    /// That name, number or address is taken.
    #[error("this is taken already")]
    Taken,
    /// The link or code is wrong, used, or too old.
    #[error("this link or code does not work (any more)")]
    BadCode,
    /// Address or password is wrong: which of them is not said.
    #[error("the address or the password is wrong")]
    BadSignIn,
    /// Too many failed attempts.
    #[error("too many failed attempts; try again in {minutes} minutes")]
    TooManyAttempts {
        /// How long to wait.
        minutes: u32,
    },
    /// So much came from one place that the team could not read it.
    #[error("too much came at once; try again in {minutes} minutes")]
    TooMuchAtOnce {
        /// How long to wait.
        minutes: u32,
    },
    /// A round needs proposals that were discussed.
    #[error("not discussed yet: {numbers:?}")]
    NotDiscussed {
        /// The proposals on the agenda that were not treated.
        numbers: Vec<u32>,
    },
    /// There is nothing to vote on.
    #[error("there is nothing to vote on")]
    NothingToVoteOn,
    /// The round is not open (yet, or any more).
    #[error("the round is not open")]
    RoundNotOpen,
    /// A ballot was refused.
    #[error("the ballot does not count: {reason}")]
    BallotRefused {
        /// Which rule it meets.
        reason: BallotFault,
        /// The theme concerned, if a single one is.
        theme: Option<String>,
        /// The proposal concerned, if a single one is.
        #[serde(default)]
        proposal: Option<u32>,
    },
    /// Among so few entitled voters the figures alone would tell who voted what.
    #[error("a secret round needs at least {least} entitled voters, this one has {entitled}")]
    TooFewForSecrecy {
        /// Who may vote.
        entitled: u32,
        /// How many are needed.
        least: u32,
    },
    /// At a meeting a proposal stands on one round for the selection.
    #[error("already on another round of this meeting: {numbers:?}")]
    OnAnotherRound {
        /// The proposals.
        numbers: Vec<u32>,
    },
    /// The terms of a round contradict each other.
    #[error("the terms of the round contradict each other")]
    TermsUnfit,
    /// The selection waits for every round to close.
    #[error("rounds are still open or voting has not ended")]
    VotingNotOver,
    /// The selection was recorded already.
    #[error("the selection was recorded already")]
    SelectionRecorded,
    /// The selection must be recorded first.
    #[error("the selection must be recorded first")]
    SelectionNotRecorded,
    /// The plan cannot be published while these are unexplained (numbers) or unanswered (how many).
    #[error("unexplained: {unexplained:?}; contributions without a final answer: {unanswered}")]
    PlanNotReady {
        /// Selected proposals that are neither in a commitment nor recorded as not taken up.
        unexplained: Vec<u32>,
        /// Contributions of the suggestion phase without a final answer.
        unanswered: u32,
        /// Commitments without a milestone.
        without_milestone: Vec<u32>,
    },
    /// A commitment comes from proposals that were voted for, or says why nobody voted for it.
    #[error("a commitment without a vote must say why it stands in the plan")]
    WithoutVoteUnexplained,
    /// Somebody else must confirm what this account proposed.
    #[error("somebody else of the team must confirm this")]
    SamePerson,
    /// Once a round has opened, the register is changed organisation by organisation, each time by two people.
    #[error("a round has opened: this takes two people, one organisation at a time")]
    TwoPeopleNeeded,
    /// Nobody applies before everybody can read what is asked.
    #[error("the criteria of accreditation are not published")]
    CriteriaNotPublished,
    /// So many wait for the team already that it takes no more for now.
    #[error("too many are waiting: {most}")]
    TooManyWaiting {
        /// How many may wait.
        most: u32,
    },
    /// The days in which anybody may challenge an accreditation are over, or there is nothing to challenge.
    #[error("nobody can challenge this now")]
    WindowClosed,
    /// The register and the door stay as they are while a round of the meeting is open.
    #[error("a round of this meeting is open")]
    RoundIsOpen,
    /// The plan is published; it is changed by amendment only.
    #[error("the plan is published")]
    PlanPublished,
}

named! {
    /// Why a ballot, or its part for one theme, does not count. The texts are those of `ballots_rejected.csv`.
    pub enum BallotFault {
        /// The organisation voted this theme at an earlier meeting, or has cast its ballot in this round.
        SecondMeeting = "second_meeting",
        /// More marks in a theme than the rule allows.
        OverLimit = "over_limit",
        /// The proposal was merged into another.
        MergedProposal = "merged_proposal",
        /// The organisation is not accredited for the theme.
        NotAccredited = "not_accredited",
        /// The proposal is not on this round.
        NotOnRound = "not_on_round",
        /// More points than a ballot has.
        OverPoints = "over_points",
        /// A score outside the scale.
        OutOfScale = "out_of_scale",
        /// Two proposals with the same preference.
        RepeatedRank = "repeated_rank",
        /// A preference is missing between others.
        SkippedRank = "skipped_rank",
        /// A mark that is none of this method.
        Unreadable = "unreadable",
    }
}

/// A field of a form that can't be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The field's name in the form.
    pub field: String,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// What is wrong with the text of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "flaw", rename_all = "snake_case")]
pub enum Flaw {
    /// It is needed.
    Missing,
    /// It has more characters than fit.
    TooLong {
        /// Characters that fit.
        max: u32,
        /// Characters that were typed.
        typed: u32,
    },
    /// It has fewer characters than needed.
    TooShort {
        /// Characters needed.
        min: u32,
    },
    /// It is not in the list.
    Unknown,
    /// It is no whole number, or out of range.
    NotANumber,
    /// The number is too high.
    AtMost {
        /// The highest that fits.
        max: u32,
    },
    /// A line of a pasted list can't be taken.
    AtLine {
        /// The line, from 1.
        line: u32,
        /// What is wrong with it.
        why: Box<Flaw>,
    },
    /// A pasted file can't be read.
    BadFile {
        /// The line at which reading stopped.
        line: u32,
        /// What the reader found there.
        found: String,
    },
    /// It is no share such as 2/3.
    NotAShare,
    /// It is no date or time.
    NotADate,
    /// It is no e-mail address.
    NotAnAddress,
    /// Small letters, digits and hyphens only.
    NotASlug,
    /// It holds invisible control characters.
    Unreadable,
    /// The end lies before the start.
    EndBeforeStart,
    /// The day lies outside the days it belongs to.
    OutsidePeriod {
        /// The first day that fits.
        first: String,
        /// The last day that fits.
        last: String,
    },
    /// A tick is needed.
    NotTicked,
    /// The file is bigger than allowed.
    FileTooBig {
        /// Megabytes that fit.
        megabytes: u32,
    },
    /// The file is of a kind that isn't taken.
    FileKind,
    /// It says something else than the field it repeats.
    NotTheSame,
    /// Somebody else has it.
    Taken,
    /// Nobody signs in with this address.
    NoAccount,
    /// It is not the password of the account.
    WrongPassword,
}
