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

/// Tables that a backup reads in the order of their keys: the order in which their rows lie could join who voted to what
/// was voted while a secret round is open.
const BY_KEY: &[&str] = &["roll", "box_receipt", "box_mark", "paper_voter"];

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
        token_hash: Text, process_id: Uuid, role: Text, organisation_id: Uuid, institution: Text, note: Text,
        invited_by: Text, created_at: Integer, expires_at: Integer, used_at: Integer
    }
    password_reset { token_hash: Text, account_id: Uuid, made_by: Text, expires_at: Integer, used_at: Integer }
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
    holiday { process_id: Uuid, day: Text, name: Text, is_worked: Bool }
    term { process_id: Uuid, duty: Text, days: Integer }
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
        owner: Text, filtered_at: Integer, institution: Text, directed_at: Integer, directed_until: Text, speaker: Text,
        helped: Bool, person: Text, consent: Text, erased_at: Integer, search: Text, version: Integer
    }
    referral { contribution_id: Uuid, institution: Text, next_step: Text, due_on: Text, followed_at: Integer }
    reply {
        contribution_id: Uuid, said: Text, said_at: Integer, due_at: Integer, answer: Text, answered_at: Integer,
        answered_by: Text
    }
    paper_sheet {
        code_hash: Text, process_id: Uuid, batch: Integer, printed_at: Integer, printed_by: Text, contribution_id: Uuid,
        entered_at: Integer
    }
    follower {
        contribution_id: Uuid, medium: Text, cadence: Text, language: Text, asked_at: Integer, digest_at: Integer,
        stopped_at: Integer
    }
    notice {
        contribution_id: Uuid, process_id: Uuid, seq: Integer, written_at: Integer, due_at: Integer, attempts: Integer,
        claimed_at: Integer, sent_at: Integer, failed_at: Integer, fault: Text
    }
    contact_view { process_id: Uuid, contribution_id: Uuid, seen_by: Text, seen_at: Integer }
    group_link {
        process_id: Uuid, theme: Text, number: Integer, url: Text, added_at: Integer, added_by: Text, checked_at: Integer,
        checked_by: Text, ended_at: Integer
    }
    group_address {
        code: Text, process_id: Uuid, theme: Text, kind: Text, label: Text, made_at: Integer, made_by: Text,
        revoked_at: Integer
    }
    group_visit { code: Text, day: Text, visits: Integer }
    draft_answer { process_id: Uuid, number: Integer, title: Text, text: Text }
    proposal {
        id: Uuid, process_id: Uuid, number: Integer, contribution_id: Uuid, title: Text, problem: Text,
        solution: Text, theme: Text, department: Text, channel: Text, author: Text, created_at: Integer,
        supports: Integer, language: Text, search: Text, stage: Text, stage_before: Text, into_number: Integer,
        reason: Text, decided_by: Text, decided_at: Integer, version: Integer
    }
    proposal_version {
        proposal_id: Uuid, number: Integer, cause: Text, title: Text, problem: Text, solution: Text, reason: Text,
        written_at: Integer, written_by: Text
    }
    joint_text { proposal_id: Uuid, survivor: Integer, version: Integer }
    split_part { proposal_id: Uuid, from_number: Integer, split_at: Integer }
    suggested_edit {
        process_id: Uuid, number: Integer, proposal_id: Uuid, base: Integer, title: Text, problem: Text, solution: Text,
        reason: Text, sent_at: Integer, decided_at: Integer, decided_by: Text, version: Integer, answer: Text
    }
    desk_note { id: Uuid, contribution_id: Uuid, said: Text, written_at: Integer, written_by: Text }
    assignment { contribution_id: Uuid, owner: Text, assigned_at: Integer, assigned_by: Text }
    saved_filter { account_id: Uuid, process_id: Uuid, part: Text, name: Text, query: Text }
    desk_visit { account_id: Uuid, process_id: Uuid, seq: Integer }
    translation {
        process_id: Uuid, subject: Text, number: Integer, language: Text, source: Text, title: Text, problem: Text,
        solution: Text, written_at: Integer, written_by: Text
    }
    group_leader { process_id: Uuid, theme: Text, leader: Integer, sector: Text }
    group_notice {
        process_id: Uuid, number: Integer, theme: Text, said: Text, written_at: Integer, written_by: Text, ended_at: Integer
    }
    group_document {
        process_id: Uuid, number: Integer, theme: Text, title: Text, media_type: Text, bytes: Bytes, size: Integer,
        hash: Text, added_at: Integer, added_by: Text, ended_at: Integer
    }
    group_member { process_id: Uuid, theme: Text, member: Uuid, joined_at: Integer }
    sanction {
        process_id: Uuid, number: Integer, theme: Text, measure: Text, setting: Text, writer: Uuid, reason: Text,
        days: Integer, imposed_at: Integer, imposed_by: Text, sector: Text, is_in_force: Bool, confirmed_by: Text,
        holds_until: Integer, appeal: Text, appealed_at: Integer, lifted: Bool, answer: Text, reviewed_at: Integer,
        reviewed_by: Text
    }
    cloud_arrival {
        id: Text, body: Text, said_at: Integer, arrived_at: Integer, attempts: Integer, due_at: Integer, done_at: Integer
    }
    cloud_chat {
        person: Text, process_id: Uuid, number: Text, stage: Text, draft: Text, language: Text, heard_at: Integer,
        day: Text, sent_today: Integer, agreed_at: Integer, stopped_at: Integer
    }
    cloud_sending {
        id: Uuid, process_id: Uuid, person: Text, contribution_id: Uuid, text: Text, written_at: Integer,
        due_at: Integer, attempts: Integer, claimed_at: Integer, sent_at: Integer, message: Text, fate: Text,
        fate_at: Integer, failed_at: Integer, fault: Text
    }
    recording {
        contribution_id: Uuid, number: Integer, media_type: Text, bytes: Bytes, kept_at: Integer,
        transcribed_at: Integer, transcribed_by: Text
    }
    group_question {
        process_id: Uuid, number: Integer, theme: Text, asked: Text, asked_at: Integer, answer: Text,
        answered_at: Integer, answered_by: Text
    }
    group_telling { process_id: Uuid, theme: Text, what: Text, key: Text, told_at: Integer, told_by: Text }
    support { proposal_id: Uuid, supporter: Uuid, supported_at: Integer }
    remark { proposal_id: Uuid, said: Text, written_at: Integer, written_by: Text }
    opinion_reminder {
        process_id: Uuid, institution: Text, account_id: Uuid, due_on: Text, claimed_at: Integer, sent_at: Integer
    }
    inbox_reminder {
        process_id: Uuid, account_id: Uuid, institution: Text, moment: Text, due_on: Text, claimed_at: Integer,
        sent_at: Integer
    }
    comment {
        process_id: Uuid, number: Integer, proposal_id: Uuid, parent: Integer, side: Text, name: Text,
        organisation_id: Uuid, said: Text, gist: Text, writer: Uuid, written_at: Integer, showing: Text, held: Text,
        flags: Integer, decided_at: Integer, decided_by: Text, reason: Text
    }
    appeal {
        process_id: Uuid, number: Integer, contribution_id: Uuid, proposal: Integer, against: Text, decided_at: Integer,
        decided_by: Text, said: Text, filed_at: Integer, upheld: Bool, answer: Text, answered_at: Integer,
        answered_by: Text
    }
    quote { contribution_id: Uuid, position: Integer, said_at: Integer, said_by: Text, text: Text }
    heard { process_id: Uuid, hash: Text, contribution_id: Uuid }
    opinion {
        proposal_id: Uuid, institution: Text, asked_at: Integer, asked_by: Text, due_on: Text, stance: Text, said: Text,
        answered_at: Integer, answered_by: Text, speaker: Text
    }
    opinion_link {
        token_hash: Text, process_id: Uuid, institution: Text, made_at: Integer, made_by: Text, expires_on: Text,
        begun_at: Integer, replaced_at: Integer
    }
    officer { process_id: Uuid, institution: Text, account_id: Uuid }
    meeting {
        id: Uuid, process_id: Uuid, number: Integer, title: Text, department: Text, place: Text, starts_at: Integer,
        ends_at: Integer, expected_people: Integer
    }
    meeting_access {
        meeting_id: Uuid, capacity: Integer, step_free: Bool, sign_language: Bool, guarani: Bool, childcare: Bool
    }
    registration {
        id: Uuid, meeting_id: Uuid, code_hash: Text, name: Text, organisation: Text, people: Integer, needs: Text,
        registered_at: Integer
    }
    meeting_theme { meeting_id: Uuid, theme: Text, position: Integer }
    agenda_item {
        meeting_id: Uuid, proposal_id: Uuid, position: Integer, treated_at: Integer, said: Text, outcome: Text,
        follow_up: Text, owner: Text, answer_by: Text, version: Integer
    }
    declaration { meeting_id: Uuid, aspect: Text, value: Text, people: Integer }
    attendance { meeting_id: Uuid, organisation: Text, position: Integer, people: Integer }
    document {
        id: Uuid, meeting_id: Uuid, title: Text, media_type: Text, bytes: Bytes, size: Integer, hash: Text,
        uploaded_at: Integer
    }
    acta {
        meeting_id: Uuid, document_id: Uuid, people: Integer, organisations: Integer, treated: Integer,
        ballots: Integer, compared_at: Integer, compared_by: Text, explained: Text
    }
    edition {
        meeting_id: Uuid, work: Text, edition: Integer, body: Text, hash: Text, published_at: Integer,
        published_by: Text, reason: Text
    }
    telling {
        meeting_id: Uuid, work: Text, edition: Integer, audience: Text, slug: Text, told_at: Integer, told_by: Text
    }
    organisation {
        id: Uuid, process_id: Uuid, slug: Text, position: Integer, name: Text, kind: Text, department: Text,
        conflict: Text
    }
    criteria {
        process_id: Uuid, text_es: Text, text_gn: Text, text_en: Text, hash: Text, window_days: Integer,
        published_at: Integer
    }
    application {
        id: Uuid, process_id: Uuid, number: Integer, name: Text, kind: Text, department: Text, representative: Text,
        address: Text, phone: Text, email: Text, received_at: Integer, log_seq: Integer, entered_by: Text,
        organisation_id: Uuid, discarded_at: Integer, discarded_by: Text, discard_reason: Text
    }
    application_theme { application_id: Uuid, theme: Text, position: Integer }
    accreditation_decision {
        process_id: Uuid, position: Integer, application: Integer, organisation_id: Uuid, theme: Text, verdict: Text,
        reason: Text, decided_at: Integer, decided_by: Text, proposed_by: Text
    }
    challenge {
        process_id: Uuid, number: Integer, organisation_id: Uuid, said: Text, filed_at: Integer, upheld: Bool,
        answer: Text, answered_at: Integer, answered_by: Text
    }
    register_approval {
        process_id: Uuid, position: Integer, decided_on: Text, decision: Text, hash: Text, recorded_at: Integer,
        recorded_by: Text
    }
    mandate { organisation_id: Uuid, mandate: Text, name: Text, chosen: Text, named_at: Integer }
    joint_act {
        process_id: Uuid, number: Integer, does: Text, body: Text, proposed_at: Integer, proposed_by: Text,
        proposer: Uuid, settled_at: Integer, settled_by: Text, settler: Uuid, confirmed: Bool
    }
    accreditation { organisation_id: Uuid, theme: Text, position: Integer }
    delegate { organisation_id: Uuid, account_id: Uuid }
    check_in {
        meeting_id: Uuid, organisation_id: Uuid, mandate: Text, is_late: Bool, checked_in_at: Integer,
        checked_in_by: Text, confirmed_by: Text
    }
    round {
        id: Uuid, process_id: Uuid, number: Integer, meeting_id: Uuid, method: Text, secret: Bool, terms: Text,
        prepared_at: Integer, opened_at: Integer, closed_at: Integer
    }
    round_item { round_id: Uuid, proposal_id: Uuid, position: Integer }
    ballot { id: Uuid, round_id: Uuid, organisation_id: Uuid, receipt: Text, cast_at: Integer }
    theme_vote { organisation_id: Uuid, theme: Text, ballot_id: Uuid }
    mark { ballot_id: Uuid, proposal_id: Uuid, value: Text }
    round_voter { round_id: Uuid, organisation_id: Uuid, theme: Text }
    roll { round_id: Uuid, organisation_id: Uuid }
    box_receipt { round_id: Uuid, code: Text }
    box_mark { round_id: Uuid, paper: Uuid, option: Text, value: Text }
    round_elsewhere { round_id: Uuid }
    announced_end { round_id: Uuid, ends_at: Integer }
    batch {
        round_id: Uuid, number: Integer, issued: Integer, opened_at: Integer, opened_by: Text, settled_at: Integer,
        settled_by: Text, entered_by: Text, valid: Integer, invalid: Integer, doubled: Integer, spoiled: Integer,
        unused: Integer
    }
    paper_voter { round_id: Uuid, organisation_id: Uuid, batch: Integer }
    batch_entry {
        round_id: Uuid, batch: Integer, place: Integer, account_id: Uuid, entered_by: Text, spoiled: Integer,
        unused: Integer, is_finished: Bool
    }
    batch_sheet { round_id: Uuid, batch: Integer, place: Integer, sheet: Integer, body: Text }
    paper_ballot {
        round_id: Uuid, batch: Integer, position: Integer, sheet: Integer, organisation_id: Uuid, fault: Text
    }
    hand_entry {
        round_id: Uuid, electorate: Text, attempt: Integer, place: Integer, account_id: Uuid, counted_by: Text, body: Text
    }
    hand_count {
        round_id: Uuid, electorate: Text, attempts: Integer, counted_by: Text, body: Text, agreed_at: Integer
    }
    credential {
        code_hash: Text, round_id: Uuid, organisation_id: Uuid, issued_at: Integer, replaced_at: Integer, cause: Text,
        is_used: Bool
    }
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
    lot {
        process_id: Uuid, round: Integer, commitment: Text, secret: Text, draw: Text, drawn_at: Integer, drawn_by: Text,
        entered_by: Text, first_entry: Text, other_entry: Text
    }
    forum_member {
        process_id: Uuid, number: Integer, side: Text, body: Text, name: Text, alternate: Text, since: Text, until: Text
    }
    forum_session {
        process_id: Uuid, number: Integer, held_on: Text, place: Text, notes: Text, recorded_at: Integer, recorded_by: Text
    }
    forum_presence { process_id: Uuid, session: Integer, member: Integer, is_alternate: Bool }
    forum_decision {
        process_id: Uuid, number: Integer, session: Integer, subject: Text, about: Integer, hash: Text, adopted: Bool,
        government_favour: Integer, government_against: Integer, government_abstain: Integer, society_favour: Integer,
        society_against: Integer, society_abstain: Integer, decision: Text, reason: Text, recorded_at: Integer,
        recorded_by: Text
    }
    forum_demand { process_id: Uuid, demand: Text }
    objection {
        process_id: Uuid, number: Integer, round_id: Uuid, organisation_id: Uuid, said: Text, filed_at: Integer,
        upheld: Bool, answer: Text, forum: Text, answered_at: Integer, answered_by: Text
    }
    correction {
        round_id: Uuid, number: Integer, reason: Text, objection: Integer, hash: Text, corrected_at: Integer,
        corrected_by: Text, proposed_by: Text
    }
    correction_mark { round_id: Uuid, number: Integer, ballot: Text, proposal: Integer, was: Text, counts: Text }
}

/// The table of a name.
pub(super) fn by_name(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

impl Table {
    /// Reads all of it.
    pub(super) fn select(&self) -> String {
        let columns: Vec<&str> = self.columns.iter().map(|(column, _)| *column).collect();
        let order = if BY_KEY.contains(&self.name) { " order by 1, 2" } else { "" };
        format!("select {} from {}{order}", columns.join(", "), self.name)
    }

    /// The kind of a column.
    pub(super) fn kind_of(&self, column: &str) -> Option<Kind> {
        self.columns.iter().find(|(name, _)| *name == column).map(|(_, kind)| *kind)
    }
}
