//! What stands in each file of a bundle. Only the columns named here are read.

use super::cell::{Cell, list};
use domain::Instant;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What `opinions.csv` says of an institution that was asked and has not answered.
pub const NO_ANSWER: &str = "no_answer";

/// A row of a file, with the file's name and its columns.
pub trait Row: Serialize {
    /// The name of the file within the bundle.
    const FILE: &'static str;
    /// Each column with its type in the words of Frictionless Data.
    const COLUMNS: &'static [(&'static str, &'static str)];
}

macro_rules! rows {
    ($($(#[$about:meta])* $name:ident in $file:literal { $($(#[$how:meta])* $column:ident: $kind:ty,)* })*) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name { $($(#[$how])* pub $column: $kind,)* }

        impl Row for $name {
            const FILE: &'static str = $file;
            const COLUMNS: &'static [(&'static str, &'static str)] =
                &[$((stringify!($column), <$kind as Cell>::TYPE)),*];
        }
    )*

        /// Every file of rows with its columns.
        pub const TABLES: &[(&str, &[(&str, &str)])] = &[$(($file, $name::COLUMNS)),*];
    };
}

rows! {
    /// A row of `themes.csv`.
    Theme in "themes.csv" {
        slug: String,
        #[serde(default)] name_es: String,
        name_en: Option<String>,
        name_gn: Option<String>,
        icon: Option<String>,
    }

    /// A row of `departments.csv`.
    Department in "departments.csv" { code: String, ine_number: String, name: String, }

    /// A row of `proposals.csv`; without a department it is for the whole country. What became of it stands in `stage`,
    /// why in the files of merges and so on, and when in the log.
    Proposal in "proposals.csv" {
        number: u32,
        #[serde(default)] title: String,
        #[serde(default)] problem: String,
        #[serde(default)] solution: String,
        theme: String,
        department: Option<String>,
        #[serde(default)] channel: String,
        author: Option<String>,
        created_at: Instant,
        #[serde(default)] supports: u32,
        stage: Option<String>,
    }

    /// A row of `merges.csv`.
    Merge in "merges.csv" { from: u32, into: u32, #[serde(default)] reason_es: String, }

    /// A row of `set_aside.csv`.
    SetAside in "set_aside.csv" { number: u32, #[serde(default)] reason_es: String, }

    /// A row of `withdrawn.csv`.
    Withdrawal in "withdrawn.csv" { number: u32, reason_es: Option<String>, }

    /// A row of `meetings.csv`.
    Meeting in "meetings.csv" {
        number: u32,
        title: String,
        department: Option<String>,
        place: String,
        starts_at: Instant,
        ends_at: Instant,
        #[serde(with = "list")] themes: Vec<String>,
        expected_people: Option<u32>,
    }

    /// A row of `agenda.csv`; in one that doesn't tell what was treated, a meeting that votes treats all that lives on.
    AgendaItem in "agenda.csv" {
        meeting: u32,
        order: u32,
        proposal: u32,
        #[serde(default)] treated_at: Option<Instant>,
    }

    /// A row of `organisations.csv`, with the themes it is accredited for and what could sway it.
    Organisation in "organisations.csv" {
        slug: String,
        #[serde(default)] name: String,
        kind: String,
        department: Option<String>,
        #[serde(with = "list")] themes: Vec<String>,
        conflict_es: Option<String>,
    }

    /// A row of `applications.csv`; what was none has no name any more. How to reach an applicant is not public.
    Application in "applications.csv" {
        number: u32,
        name: Option<String>,
        kind: String,
        department: Option<String>,
        #[serde(with = "list")] themes: Vec<String>,
        received_at: Instant,
        entered_by: Option<String>,
        organisation: Option<String>,
        discarded_at: Option<Instant>,
        discarded_by: Option<String>,
        discard_reason_es: Option<String>,
        log_line: u64,
    }

    /// A row of `accreditations.csv`: what was decided on an organisation and a theme; the last row stands.
    Accreditation in "accreditations.csv" {
        application: Option<u32>,
        organisation: Option<String>,
        theme: String,
        verdict: String,
        reason_es: Option<String>,
        decided_at: Instant,
        decided_by: String,
        proposed_by: Option<String>,
    }

    /// A row of `challenges.csv`; what was said is public with the answer.
    Challenge in "challenges.csv" {
        number: u32,
        organisation: String,
        filed_at: Instant,
        said_es: Option<String>,
        upheld: Option<bool>,
        answer_es: Option<String>,
        answered_at: Option<Instant>,
        answered_by: Option<String>,
    }

    /// A row of `register_approvals.csv`: what the forum decided on the register, with its hash as it stood then.
    RegisterApproval in "register_approvals.csv" {
        decided_on: Date,
        decision_es: String,
        hash: String,
        recorded_at: Instant,
        recorded_by: String,
    }

    /// A row of `forum_demands.csv`: what the manual demands of the forum.
    ForumDemand in "forum_demands.csv" { demand: String, }

    /// A row of `forum_members.csv`: a seat in the forum, which is a public office.
    ForumMember in "forum_members.csv" {
        number: u32,
        side: String,
        body: String,
        name: String,
        alternate: Option<String>,
        since: Date,
        until: Option<Date>,
    }

    /// A row of `forum_sessions.csv`: a meeting of the forum; the seats that were taken, by an alternate with an `a` behind.
    ForumSession in "forum_sessions.csv" {
        number: u32,
        held_on: Date,
        place: String,
        notes_es: Option<String>,
        #[serde(with = "list")] there: Vec<String>,
        government: u32,
        society: u32,
        recorded_at: Instant,
        recorded_by: String,
    }

    /// A row of `forum_decisions.csv`: what a meeting of the forum decided, with the votes of both sides.
    ForumDecision in "forum_decisions.csv" {
        number: u32,
        session: u32,
        subject: String,
        about: Option<u32>,
        hash: Option<String>,
        adopted: bool,
        government_favour: u32,
        government_against: u32,
        government_abstain: u32,
        society_favour: u32,
        society_against: u32,
        society_abstain: u32,
        decision_es: String,
        reason_es: String,
        recorded_at: Instant,
        recorded_by: String,
    }

    /// A row of `comments.csv`. What isn't shown has neither text nor name.
    Comment in "comments.csv" {
        number: u32,
        proposal: u32,
        parent: Option<u32>,
        side: String,
        organisation: Option<String>,
        name: Option<String>,
        said: String,
        written_at: Instant,
        showing: String,
        held: Option<String>,
        decided_by: Option<String>,
        reason_es: Option<String>,
    }

    /// A row of `mandates.csv`: that somebody speaks for an organisation and how they were chosen; not who.
    Speaker in "mandates.csv" {
        organisation: String,
        mandate: String,
        chosen_es: Option<String>,
        named_at: Instant,
    }

    /// A row of `check_ins.csv`: which organisation was let in at the door of a meeting, when and by whom.
    CheckIn in "check_ins.csv" {
        meeting: u32,
        organisation: String,
        mandate: String,
        is_late: bool,
        checked_in_at: Instant,
        checked_in_by: String,
        confirmed_by: Option<String>,
    }

    /// A row of `attendance.csv`; without an organisation it counts citizens.
    Attendance in "attendance.csv" { meeting: u32, organisation: Option<String>, people: u32, }

    /// A row of `ballots.csv`: one approval that counted.
    Ballot in "ballots.csv" { meeting: u32, organisation: String, proposal: u32, }

    /// A row of `ballots_rejected.csv`: one mark that did not count, and why.
    RejectedBallot in "ballots_rejected.csv" { meeting: u32, organisation: String, proposal: u32, reason: String, reason_es: String, }

    /// A row of `institutions.csv`.
    Institution in "institutions.csv" { slug: String, name: String, kind: String, department: Option<String>, }

    /// A row of `commitments.csv`, with the proposals it comes from.
    Commitment in "commitments.csv" {
        number: u32,
        title_es: String,
        title_en: Option<String>,
        problem_es: String,
        commitment_es: String,
        lead: String,
        #[serde(with = "list")] partners: Vec<String>,
        #[serde(with = "list")] from: Vec<u32>,
        theme: String,
        starts_on: Date,
        ends_on: Date,
        without_vote_reason_es: Option<String>,
    }

    /// A row of `milestones.csv`.
    Milestone in "milestones.csv" {
        commitment: u32,
        order: u32,
        title_es: String,
        deliverable_es: String,
        due_on: Date,
        verify_es: String,
    }

    /// A row of `minutes.csv`: what was said of a proposal at a meeting, and what follows.
    Minute in "minutes.csv" {
        meeting: u32,
        proposal: u32,
        said_es: String,
        outcome: String,
        change_es: Option<String>,
        owner_es: Option<String>,
        answer_by: Option<Date>,
    }

    /// A row of `holidays.csv`: a day that is worked though the country doesn't, or a holiday that its list lacks.
    Holiday in "holidays.csv" { day: Date, name_es: Option<String>, is_worked: bool, }

    /// A row of `terms.csv`: the working days of a duty, where the process set others than the usual.
    Term in "terms.csv" { duty: String, working_days: u32, }

    /// A row of `access.csv`: how many a meeting holds and what it offers, if anything was said of it.
    Access in "access.csv" {
        meeting: u32,
        capacity: Option<u32>,
        step_free: bool,
        sign_language: bool,
        guarani: bool,
        childcare: bool,
    }

    /// A row of `editions.csv`: the pack or the minutes of a meeting as they were published, byte for byte.
    Edition in "editions.csv" {
        meeting: u32,
        work: String,
        edition: u32,
        published_at: Instant,
        hash: String,
        reason_es: Option<String>,
        body: String,
    }

    /// A row of `opinions.csv`: what an institution says of a proposal before the vote, [`NO_ANSWER`] where it is silent.
    Opinion in "opinions.csv" {
        proposal: u32,
        institution: String,
        opinion: String,
        text_es: Option<String>,
        answered_at: Option<Instant>,
        asked_at: Option<Instant>,
        due_on: Option<Date>,
    }

    /// A row of `not_taken_up.csv`: a selected proposal that the plan does without, and why.
    NotTakenUp in "not_taken_up.csv" { proposal: u32, institution: String, reason_es: String, decision_es: String, }

    /// A row of `versions.csv`: a version of a proposal that is worded otherwise now than it was sent. The first is what
    /// was sent, the last is what `proposals.csv` says.
    Version in "versions.csv" {
        proposal: u32,
        version: u32,
        cause: String,
        #[serde(default)] title: String,
        #[serde(default)] problem: String,
        #[serde(default)] solution: String,
        reason_es: Option<String>,
        written_at: Instant,
        written_by: String,
    }

    /// A row of `contributions.csv`: what arrived and how it was answered, with the lines of the log that tell of it.
    /// What became a proposal is told there; texts, names and contacts of the others are not public.
    Contribution in "contributions.csv" {
        received_at: Instant,
        due_at: Instant,
        channel: String,
        language: String,
        theme: Option<String>,
        department: Option<String>,
        entered_by: Option<String>,
        standing: String,
        proposal: Option<u32>,
        decided_at: Option<Instant>,
        decided_by: Option<String>,
        delivery: Option<String>,
        delivered_at: Option<Instant>,
        owner: Option<String>,
        institution: Option<String>,
        helped: Option<bool>,
        #[serde(with = "list")] log_lines: Vec<u64>,
    }

    /// A row of `documents.csv`: a document attached to a meeting, which lies in a file of its own.
    Document in "documents.csv" {
        meeting: u32,
        title: String,
        media_type: String,
        size: u64,
        hash: String,
        uploaded_at: Instant,
        path: String,
    }

    /// A row of `rounds.csv`: a vote that was prepared, with its terms as they were published.
    Round in "rounds.csv" {
        round: u32,
        meeting: u32,
        method: String,
        secrecy: String,
        prepared_at: Instant,
        opened_at: Option<Instant>,
        closed_at: Option<Instant>,
        terms: String,
    }

    /// A row of `registers.csv`: who might vote in a round, frozen when it opened, and which themes.
    Entitled in "registers.csv" { round: u32, organisation: String, #[serde(with = "list")] themes: Vec<String>, }

    /// A row of `roll.csv`: who cast a ballot in a closed round, and the receipt that the delegate keeps; of a secret
    /// round only who.
    Cast in "roll.csv" { round: u32, organisation: String, receipt: Option<String>, }

    /// A row of `box.csv`: a mark of a closed round that doesn't feed the selection, or a blank ballot. In a secret round
    /// the receipt is a random name that nobody was given.
    Mark in "box.csv" { round: u32, receipt: String, option: Option<u32>, value: Option<String>, }

    /// A row of `receipts.csv`: a receipt whose ballot lies in the box of a secret round.
    Receipt in "receipts.csv" { round: u32, receipt: String, }

    /// A row of `objections.csv`: what was said against the result of a round, and the answer. Where anybody may object the
    /// text is public with the answer.
    Objection in "objections.csv" {
        number: u32,
        round: u32,
        organisation: Option<String>,
        filed_at: Instant,
        said_es: Option<String>,
        upheld: Option<bool>,
        answer_es: Option<String>,
        forum_es: Option<String>,
        answered_at: Option<Instant>,
        answered_by: Option<String>,
    }

    /// A row of `corrections.csv`: a mark of a closed round that counts otherwise than it was cast, and why. The meeting is
    /// told where the round feeds the selection; the ballot is the organisation's, in a secret round the paper's name.
    Correction in "corrections.csv" {
        round: u32,
        number: u32,
        meeting: Option<u32>,
        ballot: String,
        proposal: u32,
        before: Option<String>,
        after: Option<String>,
        reason_es: Option<String>,
    }

    /// A row of `batches.csv`: what became of the sheets of a settled batch of paper ballots; issued is the sum of the rest.
    Batch in "batches.csv" {
        round: u32,
        batch: u32,
        issued: u32,
        valid: u32,
        invalid: u32,
        doubled: u32,
        spoiled: u32,
        unused: u32,
    }

    /// A row of `paper.csv`: a paper ballot of a closed round, and why it doesn't count if it doesn't. Of a secret round
    /// only those that don't, without sheet and organisation.
    Paper in "paper.csv" { round: u32, batch: u32, sheet: Option<u32>, organisation: Option<String>, fault: Option<String>, }

    /// A row of `hands.csv`: the hands that two people counted alike on a proposal, after the round had closed.
    HandsRaised in "hands.csv" {
        round: u32,
        electorate: String,
        present: u32,
        proposal: u32,
        favour: u32,
        against: u32,
        abstain: u32,
    }

    /// A row of `event_texts.csv`: a text of the log that was not erased, with the salt of its hash.
    Text in "event_texts.csv" { seq: u64, field: String, salt: String, text: String, }
}
