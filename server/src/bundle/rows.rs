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
    Minute in "minutes.csv" { meeting: u32, proposal: u32, said_es: String, outcome: String, change_es: Option<String>, }

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

    /// A row of `event_texts.csv`: a text of the log that was not erased, with the salt of its hash.
    Text in "event_texts.csv" { seq: u64, field: String, salt: String, text: String, }
}
