//! What a backup holds: every table with its columns, those that others refer to first.

use super::cell::Kind;

/// A table of the database.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns, in the order in which a backup writes them.
    pub columns: &'static [(&'static str, Kind)],
}

/// Tables that a backup leaves out: whoever was signed in signs in again, and failed attempts are forgotten.
pub const LEFT_OUT: &[&str] = &["session", "failure"];

/// Tables in which a database that nobody has used yet has rows of its own; a restore clears them first.
pub(super) const FIRST_START: &[&str] = &["invitation", "pulse", "site"];

macro_rules! tables {
    ($($name:ident { $($column:ident: $kind:ident),* })*) => {
        /// Every table that a backup holds.
        pub const TABLES: &[Table] = &[$(Table {
            name: stringify!($name),
            columns: &[$((stringify!($column), Kind::$kind)),*],
        }),*];
    };
}

tables! {
    site { key: Text, value: Text }
    account { id: Uuid, email: Text, name: Text, password_hash: Text, created_at: Integer }
    membership {
        account_id: Uuid, process_id: Uuid, role: Text, number: Integer, granted_at: Integer, withdrawn_at: Integer
    }
    invitation {
        token_hash: Text, process_id: Uuid, role: Text, organisation_id: Uuid, note: Text, invited_by: Text,
        created_at: Integer, expires_at: Integer, used_at: Integer
    }
    process {
        id: Uuid, slug: Text, name_es: Text, name_gn: Text, name_en: Text, country: Text, time_zone: Text,
        default_language: Text, languages: Text, is_sample: Bool, created_at: Integer, manual_es: Text,
        manual_gn: Text, manual_en: Text, manual_published_at: Integer, timeline_published_at: Integer,
        early_reason: Text, selection_recorded_at: Integer, plan_published_at: Integer, monitoring_began_at: Integer
    }
    pulse { process_id: Uuid, version: Integer, log_seq: Integer, log_hash: Text }
    phase { process_id: Uuid, phase: Text, starts_at: Integer, ends_at: Integer }
    theme { process_id: Uuid, slug: Text, position: Integer, name_es: Text, name_gn: Text, name_en: Text, icon: Text }
    department { process_id: Uuid, code: Text, position: Integer, ine_number: Text, name: Text }
    institution { process_id: Uuid, slug: Text, position: Integer, name: Text, kind: Text, department: Text }
    rule { process_id: Uuid, body: Text, hash: Text, locked_at: Integer }
    event {
        process_id: Uuid, seq: Integer, at: Integer, kind: Text, body: Text, body_hash: Text, prev: Text, hash: Text,
        is_public: Bool, contribution_id: Uuid, proposal_id: Uuid
    }
    event_text { process_id: Uuid, seq: Integer, field: Text, salt: Text, text: Text }
    contribution {
        id: Uuid, process_id: Uuid, code_hash: Text, channel: Text, received_at: Integer, due_at: Integer,
        title: Text, problem: Text, solution: Text, theme: Text, department: Text, author: Text, author_public: Bool,
        contact: Text, supports: Integer, language: Text, source: Text, entered_by: Text, standing: Text,
        reason: Text, referred_to: Text, decided_by: Text, decided_at: Integer, delivery: Text, delivered_at: Integer,
        search: Text, version: Integer
    }
    proposal {
        id: Uuid, process_id: Uuid, number: Integer, contribution_id: Uuid, title: Text, problem: Text,
        solution: Text, theme: Text, department: Text, channel: Text, author: Text, created_at: Integer,
        supports: Integer, language: Text, search: Text, stage: Text, stage_before: Text, into_number: Integer,
        reason: Text, decided_by: Text, decided_at: Integer, version: Integer
    }
    quote { contribution_id: Uuid, position: Integer, said_at: Integer, said_by: Text, text: Text }
    heard { process_id: Uuid, hash: Text, contribution_id: Uuid }
    meeting {
        id: Uuid, process_id: Uuid, number: Integer, title: Text, department: Text, place: Text, starts_at: Integer,
        ends_at: Integer, expected_people: Integer
    }
    meeting_theme { meeting_id: Uuid, theme: Text, position: Integer }
    agenda_item {
        meeting_id: Uuid, proposal_id: Uuid, position: Integer, treated_at: Integer, said: Text, outcome: Text,
        follow_up: Text
    }
    attendance { meeting_id: Uuid, organisation: Text, position: Integer, people: Integer }
    document {
        id: Uuid, meeting_id: Uuid, title: Text, media_type: Text, bytes: Bytes, size: Integer, hash: Text,
        uploaded_at: Integer
    }
    organisation {
        id: Uuid, process_id: Uuid, slug: Text, position: Integer, name: Text, kind: Text, department: Text
    }
    accreditation { organisation_id: Uuid, theme: Text, position: Integer }
    delegate { organisation_id: Uuid, account_id: Uuid }
    round { id: Uuid, process_id: Uuid, number: Integer, meeting_id: Uuid, opened_at: Integer, closed_at: Integer }
    round_item { round_id: Uuid, proposal_id: Uuid, position: Integer }
    ballot { id: Uuid, round_id: Uuid, organisation_id: Uuid, receipt: Text, cast_at: Integer }
    theme_vote { organisation_id: Uuid, theme: Text, ballot_id: Uuid }
    mark { ballot_id: Uuid, proposal_id: Uuid }
    credential { code_hash: Text, round_id: Uuid, organisation_id: Uuid, issued_at: Integer, replaced_at: Integer }
    ballot_rejected {
        process_id: Uuid, position: Integer, meeting: Integer, organisation: Text, proposal: Integer, reason: Text,
        reason_es: Text
    }
    commitment {
        id: Uuid, process_id: Uuid, number: Integer, title: Text, title_en: Text, problem: Text, commitment: Text,
        lead: Text, theme: Text, starts_on: Text, ends_on: Text, without_vote_reason: Text, version: Integer
    }
    commitment_source { proposal_id: Uuid, commitment_id: Uuid, position: Integer }
    commitment_partner { commitment_id: Uuid, position: Integer, partner: Text }
    milestone { commitment_id: Uuid, position: Integer, title: Text, deliverable: Text, due_on: Text, verify: Text }
    upload {
        id: Uuid, process_id: Uuid, account_id: Uuid, name: Text, columns: Text, bytes: Bytes, uploaded_at: Integer
    }
    not_taken_up { proposal_id: Uuid, institution: Text, reason: Text, decision: Text }
}

/// The table of a name.
pub(super) fn by_name(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

impl Table {
    /// Reads all of it.
    pub(super) fn select(&self) -> String {
        let columns: Vec<&str> = self.columns.iter().map(|(column, _)| *column).collect();
        format!("select {} from {}", columns.join(", "), self.name)
    }

    /// The kind of a column.
    pub(super) fn kind_of(&self, column: &str) -> Option<Kind> {
        self.columns.iter().find(|(name, _)| *name == column).map(|(_, kind)| *kind)
    }
}
