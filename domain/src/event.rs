//! What happened: one append-only list per process, with no free text and no name inside what is hashed.

use crate::appeal::Against;
use crate::batch::Figures;
use crate::comment::{self, Held, Showing};
use crate::contribution::Channel;
use crate::credential::Cause;
use crate::deadline::Duty;
use crate::edition::{Audience, Work};
use crate::forum::{self, Ballot, Demand, Presence, Side};
use crate::group::{Sector, Tidings};
use crate::hands::{HandElectorate, Hands};
use crate::joint_act::JointKind;
use crate::meeting::Outcome;
use crate::minutes::Declared;
use crate::opinion::Stance;
use crate::organisation::Mandate;
use crate::process::Span;
use crate::proposal::Action;
use crate::round::{Figure, MarkChange};
use crate::sanction::{Measure, Setting};
use crate::translation::Subject;
use crate::{Instant, Language, version};
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
    /// A day became a holiday, or one that is worked: deadlines are counted otherwise from then on.
    HolidayChanged {
        /// The day.
        day: Date,
        /// Whether it is worked.
        is_worked: bool,
    },
    /// A duty got other working days.
    TermChanged {
        /// The duty.
        duty: Duty,
        /// Its working days.
        days: u32,
    },
    /// The rule was locked.
    RuleLocked {
        /// Its own name.
        rule: String,
        /// SHA-256 of the bytes of `rule.json`.
        hash: String,
        /// SHA-256 of the secret of its lot, where the seed waits for a draw in public.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        commitment: Option<String>,
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
        /// The slug of the institution that answered under its name.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        institution: Option<String>,
    },
    /// A contribution went to who is responsible.
    ContributionReferred {
        /// Why.
        reason: Said,
        /// To whom.
        to: Said,
        /// The slug of the institution, if it is one of the list.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        institution: Option<String>,
        /// What happens next there.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        next: Option<Said>,
        /// The day until which that happens.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        due_on: Option<Date>,
    },
    /// The author withdrew a contribution before it was decided on.
    ContributionWithdrawn,
    /// Somebody of the team has read a contribution and sees to it.
    ContributionFiltered {
        /// Who, as in public: `curator 3`.
        owner: String,
    },
    /// An institution was asked to answer a contribution under its name.
    ContributionDirected {
        /// Its slug.
        institution: String,
        /// The last day to answer.
        due_on: Date,
    },
    /// It gave the contribution back to the team.
    ContributionReturned {
        /// Its slug.
        institution: String,
        /// Why.
        reason: Said,
    },
    /// What became of a contribution that was referred.
    ReferralFollowed {
        /// What is known.
        said: Said,
        /// The day until which the next step happens; none when it is settled.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        due_on: Option<Date>,
    },
    /// The author said whether the answer answered the question.
    AnswerRated {
        /// Whether it did.
        helped: bool,
    },
    /// The author wrote once more; what was written is not public.
    AuthorReplied,
    /// That was answered too.
    ReplyAnswered {
        /// The answer.
        answer: Said,
    },
    /// What was known of whoever sent a contribution was erased.
    PersonErased,
    /// An appeal was right: a contribution waits for another decision.
    ContributionReopened,
    /// A proposal took a step.
    ProposalMoved {
        /// Its number.
        proposal: u32,
        /// The step.
        #[serde(flatten)]
        step: Step,
    },
    /// A proposal is worded otherwise from now on.
    ProposalReworded {
        /// Its number.
        proposal: u32,
        /// The number of the version, from 2: the first is what was sent.
        version: u32,
        /// Why there is one.
        cause: version::Cause,
        /// Its title.
        title: Said,
        /// What is wrong.
        problem: Said,
        /// What should be done.
        solution: Said,
        /// What was said about the change, if anything.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reason: Option<Said>,
    },
    /// Other proposals were made of parts of one.
    ProposalSplit {
        /// Its number.
        proposal: u32,
        /// The numbers of the new ones.
        parts: Vec<u32>,
        /// Why.
        reason: Said,
    },
    /// Somebody suggested another wording of a proposal; the text becomes public if it is taken over.
    EditSuggested {
        /// The number of the suggestion.
        edit: u32,
        /// The proposal.
        proposal: u32,
    },
    /// It was decided on.
    EditDecided {
        /// The number of the suggestion.
        edit: u32,
        /// The proposal.
        proposal: u32,
        /// The version that it led to; none if it was not taken over.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        version: Option<u32>,
        /// Why, if more was said.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reason: Option<Said>,
    },
    /// An author appealed against a decision; the text becomes public with its answer.
    AppealFiled {
        /// The number of the appeal.
        appeal: u32,
        /// Against what.
        against: Against,
        /// The proposal, if the contribution became one.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        proposal: Option<u32>,
    },
    /// An appeal was answered by somebody else than who had decided.
    AppealAnswered {
        /// The number of the appeal.
        appeal: u32,
        /// Against what.
        against: Against,
        /// The proposal, if the contribution became one.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        proposal: Option<u32>,
        /// Whether it was found right: then the decision is undone.
        upheld: bool,
        /// What was said against the decision.
        said: Said,
        /// The answer.
        answer: Said,
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
        /// Who answers the open question.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        owner: Option<Said>,
        /// Until when.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        answer_by: Option<Date>,
    },
    /// A meeting recorded what the people who came said of themselves, for the figures alone.
    AttendanceDeclared {
        /// The meeting.
        meeting: u32,
        /// How many said what.
        declared: Vec<Declared>,
    },
    /// The figures of the signed acta were held against those of the program, or a difference was explained.
    ActaCompared {
        /// The meeting.
        meeting: u32,
        /// SHA-256 of the picture of the signed sheet.
        hash: String,
        /// People, as signed.
        people: u32,
        /// Organisations, as signed.
        organisations: u32,
        /// Items treated, as signed.
        treated: u32,
        /// Ballots, as signed.
        ballots: u32,
        /// Why they differ, if they do and it was explained.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        explained: Option<Said>,
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
    /// The pack or the minutes of a meeting were published: the first edition, or a later one with what changed.
    EditionPublished {
        /// The meeting.
        meeting: u32,
        /// Which of the two.
        work: Work,
        /// The number of the edition.
        edition: u32,
        /// SHA-256 of its bytes.
        hash: String,
        /// Why it differs from the one before.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reason: Option<Said>,
    },
    /// A group or an organisation was told of an edition.
    EditionTold {
        /// The meeting.
        meeting: u32,
        /// What was told.
        work: Work,
        /// The number of the edition.
        edition: u32,
        /// Who was told.
        audience: Audience,
        /// The slug of the theme or of the organisation.
        slug: String,
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
    /// A curator added a sentence to the reason that the rule gives a proposal which was not selected.
    ProposalRemarked {
        /// The proposal.
        proposal: u32,
        /// The sentence.
        said: Said,
    },
    /// Somebody leads a group from now on.
    GroupLeaderNamed {
        /// The theme of the group.
        theme: String,
        /// The public number of the leader.
        leader: u32,
        /// From where they come.
        sector: Sector,
    },
    /// Somebody leads a group no more.
    GroupLeaderDismissed {
        /// The theme of the group.
        theme: String,
        /// The public number of the leader.
        leader: u32,
    },
    /// A leader put a notice on the page of a group.
    GroupNoticed {
        /// The theme of the group.
        theme: String,
        /// The number of the notice.
        notice: u32,
        /// What it says.
        said: Said,
    },
    /// A notice was taken off the page of a group.
    GroupNoticeEnded {
        /// The theme of the group.
        theme: String,
        /// The number of the notice.
        notice: u32,
    },
    /// The team answered a question of a group.
    GroupQuestionAnswered {
        /// The theme of the group.
        theme: String,
        /// The number of the question.
        question: u32,
        /// What was asked.
        asked: Said,
        /// The answer.
        answer: Said,
    },
    /// A group was told of something in its chat.
    GroupTold {
        /// The theme of the group.
        theme: String,
        /// Of what.
        what: Tidings,
        /// Of which: the last day of a week, the number of a round.
        key: String,
    },
    /// Somebody translated a text.
    TextTranslated {
        /// What it is.
        subject: Subject,
        /// The number of the proposal or commitment; 0 for the rule.
        number: u32,
        /// The language it was translated into.
        language: Language,
        /// The fingerprint of the text that was translated.
        source: String,
        /// The title.
        title: Said,
        /// The problem, or the text itself.
        problem: Said,
        /// The solution, or the promise.
        solution: Said,
    },
    /// Somebody commented on a proposal.
    CommentWritten {
        /// The number of the comment.
        comment: u32,
        /// The proposal.
        proposal: u32,
        /// The comment that it answers.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        parent: Option<u32>,
        /// How it stands to the proposal.
        side: comment::Side,
        /// Why it waits for a look before it is shown.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        held: Option<Held>,
    },
    /// Somebody who moderates looked at a comment.
    CommentDecided {
        /// The number of the comment.
        comment: u32,
        /// The proposal.
        proposal: u32,
        /// How it was shown until then.
        was: Showing,
        /// How it is shown from now on.
        showing: Showing,
        /// Why, where it is folded away or hidden.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reason: Option<Said>,
    },
    /// Something was decided about a person who disturbs; nothing says who that is.
    SanctionImposed {
        /// Its number.
        sanction: u32,
        /// The theme of the group; none where it holds in all.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        theme: Option<String>,
        /// What.
        measure: Measure,
        /// Where it was done.
        setting: Setting,
        /// Until when it holds.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        until: Option<Instant>,
        /// Why.
        reason: Said,
    },
    /// Somebody of another sector confirmed a removal from all groups: from now on it holds.
    SanctionConfirmed {
        /// Its number.
        sanction: u32,
        /// Who had asked for it, as the public reads it.
        imposed_by: String,
        /// Until when it holds.
        until: Instant,
    },
    /// Whoever it is about appealed; what they said is public with the answer.
    SanctionAppealed {
        /// Its number.
        sanction: u32,
    },
    /// Somebody who had no part in it answered the appeal.
    SanctionReviewed {
        /// Its number.
        sanction: u32,
        /// Whether it was lifted.
        lifted: bool,
        /// What was said against it.
        said: Said,
        /// The answer.
        answer: Said,
    },
    /// A document was laid out for a group.
    GroupDocumentAdded {
        /// The theme of the group.
        theme: String,
        /// The number of the document.
        document: u32,
        /// SHA-256 of its bytes.
        hash: String,
        /// What it is called.
        title: Said,
    },
    /// A document of a group was taken off.
    GroupDocumentEnded {
        /// The theme of the group.
        theme: String,
        /// The number of the document.
        document: u32,
    },
    /// Somebody wrote down what was said in a recording.
    ContributionTranscribed,
    /// Somebody took a seat in the forum.
    ForumSeated {
        /// The number of the seat.
        member: u32,
        /// The side of the table.
        side: Side,
        /// The institution or organisation that the seat speaks for.
        body: Said,
    },
    /// A seat in the forum ended.
    ForumSeatEnded {
        /// The number of the seat.
        member: u32,
    },
    /// The forum met.
    ForumMet {
        /// The number of its meeting.
        session: u32,
        /// The day.
        held_on: Date,
        /// Who was there, by side.
        #[serde(flatten)]
        present: Presence,
    },
    /// The forum decided.
    ForumDecided {
        /// The number of the decision.
        decision: u32,
        /// The number of the meeting.
        session: u32,
        /// About what.
        subject: forum::Subject,
        /// The number of the objection that it is about.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        about: Option<u32>,
        /// SHA-256 of the rule, or of the register as it stood.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        hash: Option<String>,
        /// Whether it was adopted.
        adopted: bool,
        /// The votes of both sides.
        ballot: Ballot,
        /// What was decided.
        text: Said,
        /// Why.
        reason: Said,
    },
    /// What the manual demands of the forum was set.
    ForumDemanded {
        /// All that is demanded from now on.
        demands: Vec<Demand>,
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
        /// SHA-256 of the secret of its lot, where its ties wait for a draw in public.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        commitment: Option<String>,
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
        /// How many of them were let in at the door of the meeting, or stand in its attendance where no door was kept.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        present: Option<u32>,
    },
    /// Somebody objected to the result of a round.
    ObjectionFiled {
        /// The number of the objection.
        objection: u32,
        /// The round.
        round: u32,
        /// Whose delegate objected; then the text is public at once.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        organisation: Option<String>,
        /// What was said; where anybody may object it becomes public with the answer.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        said: Option<Said>,
    },
    /// An objection was answered.
    ObjectionAnswered {
        /// Its number.
        objection: u32,
        /// The round.
        round: u32,
        /// Whether it was found right.
        upheld: bool,
        /// What was said, if it was not public before.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        said: Option<Said>,
        /// The answer.
        answer: Said,
        /// What the forum decided, if it did.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        forum: Option<Said>,
    },
    /// Two people corrected how a ballot of a closed round counts.
    RoundCorrected {
        /// The round.
        round: u32,
        /// The number of the correction in its round.
        correction: u32,
        /// The marks that count otherwise.
        changes: Vec<MarkChange>,
        /// The figures that became others, each as it was and as it is.
        figures: Vec<Figure>,
        /// SHA-256 of all ballots of the round as they count now, written as a `box.csv`.
        hash: String,
        /// The objection that led to it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        objection: Option<u32>,
        /// Why.
        reason: Said,
        /// The first of the two people, as the public reads it.
        proposed_by: String,
    },
    /// A lot was drawn in public, and the secret that was committed before is told.
    Drawn {
        /// The round whose ties it decides; that of the selection rule has none.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        round: Option<u32>,
        /// The secret.
        secret: String,
        /// What was drawn: letters, digits and spaces.
        draw: String,
        /// The hex SHA-256 of the secret followed by the draw.
        seed: String,
        /// The first of the two people who entered the draw, as the public reads it.
        entered_by: String,
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
    /// Sheets of paper were counted out, on which organisations vote that don't vote online.
    BatchOpened {
        /// The round.
        round: u32,
        /// The number of the batch in the round.
        batch: u32,
        /// How many sheets.
        sheets: u32,
    },
    /// Two people read the ballots of a batch alike, every sheet is accounted for, and those that are valid count.
    BatchSettled {
        /// The round.
        round: u32,
        /// The number of the batch in the round.
        batch: u32,
        /// What became of its sheets.
        #[serde(flatten)]
        figures: Figures,
        /// SHA-256 of its ballots: sheet, organisation and why it doesn't count.
        hash: String,
        /// Who entered it, as the public reads it.
        entered_by: Vec<String>,
    },
    /// Two people counted the same hands after a round had closed.
    HandsCounted {
        /// The round.
        round: u32,
        /// Whose hands.
        electorate: HandElectorate,
        /// How many could raise one.
        present: u32,
        /// The hands for each proposal.
        counts: Vec<Hands>,
        /// How often both had to count until they agreed.
        attempts: u32,
        /// Who counted, as the public reads it.
        counted_by: Vec<String>,
    },
}

impl Event {
    /// Whether it is talk about a proposal, which is no part of its way.
    #[must_use]
    pub const fn is_talk(&self) -> bool {
        matches!(self, Self::CommentWritten { .. } | Self::CommentDecided { .. })
    }
}
