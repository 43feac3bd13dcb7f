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
    /// An author writes once more, not twice.
    #[error("this was replied to before")]
    RepliedBefore,
    /// Whoever was muted or removed comments again afterwards.
    #[error("no comments until {until:?}")]
    Silenced {
        /// Until when.
        until: Instant,
    },
    /// A measure holds for a fixed number of days.
    #[error("this holds for at most {most} days")]
    NotSoLong {
        /// The most days.
        most: i64,
    },
    /// A removal from all groups needs two leaders of different sectors.
    #[error("somebody of another sector has to confirm this")]
    SameSector,
    /// There is nobody behind this who could be spoken to.
    #[error("nobody knows who wrote this")]
    NobodyKnown,
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
    /// A merge can't be undone once people vote, or have voted, on what took the other in.
    #[error("proposal {number} is voted on, or was: the merge stands")]
    SurvivorVotedOn {
        /// The number of the proposal that is voted on.
        number: u32,
    },
    /// The text of a proposal of this stage stands as it is.
    #[error("the text of proposal {number} stands: it is {stage}")]
    TextStands {
        /// Its number.
        number: u32,
        /// Where it stands.
        stage: Stage,
    },
    /// The text says what it said before.
    #[error("nothing in the text has changed")]
    SameText,
    /// There is no decision that this person could appeal against now, or they did so already.
    #[error("nothing can be appealed against here now")]
    NothingToAppeal,
    /// Whoever decided doesn't answer the appeal against it.
    #[error("somebody else of the team must answer this appeal")]
    OwnDecision,
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
    /// A sentence is added to the reason of what the rule left out, and to nothing else.
    #[error("the rule did not leave these out: {numbers:?}")]
    NotLeftOut {
        /// Those that it didn't leave out.
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
    /// A side of the forum can't have more votes than members at the table.
    #[error("{present} of the side {side} were there")]
    MoreVotesThanMembers {
        /// The side.
        side: crate::forum::Side,
        /// How many of it were there.
        present: u32,
    },
    /// The manual demands both sides of the forum in equal number.
    #[error("the forum decides with both sides in equal number; {government} and {society} were there")]
    UnequalSides {
        /// Those of the government.
        government: u32,
        /// Those of society.
        society: u32,
    },
    /// The manual demands a decision of the forum first.
    #[error("the forum must decide on this first: {subject}")]
    ForumMustDecide {
        /// On what.
        subject: crate::forum::Subject,
    },
    /// The sheet is good, and its round hasn't opened yet.
    #[error("the round has not opened yet")]
    RoundNotYetOpen,
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
    /// Nothing is said against a result, or corrected, before there is one.
    #[error("the round is not closed yet")]
    ObjectionEarly,
    /// The days for objections are over, or the terms of the round have none.
    #[error("nobody can object to this round any more")]
    ObjectionLate,
    /// The terms say that only delegates of organisations that might vote object.
    #[error("only delegates of organisations that might vote in this round can object")]
    NotAnObjector,
    /// What is said against a result must be heard before the selection is recorded.
    #[error("objections to a round for the selection are still possible, or wait for an answer")]
    ObjectionsOpen,
    /// The ballot counts so already.
    #[error("the ballot counts so already")]
    CorrectsNothing,
    /// The seed of the lot is public: no round whose ties it decides can open any more.
    #[error("the lot is drawn already")]
    LotDrawn,
    /// The lot decides between these, and is still to be drawn.
    #[error("the lot decides between {numbers:?}, and has not been drawn yet")]
    LotNotDrawn {
        /// The proposals.
        numbers: Vec<u32>,
    },
    /// The secret of the lot is in the installation that committed it.
    #[error("the secret of this lot is in the installation where the rule was locked")]
    SecretElsewhere,
    /// Nothing is different from what was published last.
    #[error("nothing changed since the last edition")]
    NothingChanged,
    /// The meeting has begun: nobody registers for it any more.
    #[error("the meeting has begun")]
    MeetingOver,
    /// So many places aren't left.
    #[error("{left} places are left")]
    MeetingFull {
        /// Places left.
        left: u32,
    },
    /// No item of the meeting was recorded as treated.
    #[error("nothing was recorded as treated")]
    NothingTreated,
    /// There is nothing on the agenda of this meeting.
    #[error("the agenda is empty")]
    AgendaEmpty,
    /// The plan is published; it is changed by amendment only.
    #[error("the plan is published")]
    PlanPublished,
    /// A round can't be closed while paper ballots wait to be counted.
    #[error("batches of paper ballots are open: {batches:?}")]
    BatchOpen {
        /// Their numbers.
        batches: Vec<u32>,
    },
    /// The organisation was handed a paper ballot in this round.
    #[error("the organisation votes on paper in this round")]
    VotesOnPaper,
    /// The organisation has voted in this round.
    #[error("the organisation has voted in this round")]
    HasVoted,
    /// Two other people enter this batch.
    #[error("two other people enter this batch")]
    EntriesTaken,
    /// Two people must have finished their entries first.
    #[error("two people must have entered this batch")]
    EntriesMissing,
    /// Two entries of a batch say different things.
    #[error("the two entries differ in {places} places")]
    EntriesDiffer {
        /// In how many places that nobody has looked at.
        places: u32,
    },
    /// Sheets of a batch are missing or too many.
    #[error("issued is not cast and spoiled and unused, or not everybody in the box is on the list: {balance:?}")]
    BatchUnbalanced {
        /// The figures.
        balance: crate::batch::Balance,
    },
    /// The hands of a round are counted once it is closed, so that nobody is swayed.
    #[error("hands are counted once the round is closed")]
    RoundNotClosed,
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
        /// A paper ballot of an organisation that has another ballot in the round.
        Doubled = "doubled",
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
    /// It is no invitation to a WhatsApp group.
    NotAnInvitation,
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
    /// A gap of a template was left open.
    GapLeft,
    /// There are proposals near to it, to be looked at before it is sent.
    LookFirst,
    /// The file is bigger than allowed.
    FileTooBig {
        /// Megabytes that fit.
        megabytes: u32,
    },
    /// The file is not there any more.
    FileGone,
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
