//! Reads the files of a bundle, and tells every fault at once.

use super::{
    Log, Process, Source, Table, Voting,
    rows::{
        Access, Accreditation, AgendaItem, Application, Attendance, Batch, Cast, Challenge, CheckIn, Comment,
        Commitment, Contribution, Department, Document, Edition, Entitled, ForumDecision, ForumDemand, ForumMember,
        ForumSession, HandsRaised, Holiday, Institution, Mark, Milestone, Minute, NotTakenUp, Objection, Opinion,
        Paper, Receipt, RegisterApproval, RejectedBallot, Round, Speaker, Term, Version,
    },
    table::Fault,
};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A whole process, as its open data tells it.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// The process itself.
    pub process: Process,
    /// Everything that the selection is computed from.
    pub voting: Voting,
    /// What arrived, if the bundle tells it.
    pub contributions: Option<Table<Contribution>>,
    /// How proposals were worded before, and why they are worded otherwise.
    pub versions: Table<Version>,
    /// What people said of the proposals.
    pub comments: Table<Comment>,
    /// The departments.
    pub departments: Table<Department>,
    /// What each meeting was to talk about.
    pub agenda: Table<AgendaItem>,
    /// The forum.
    pub forum: Forum,
    /// Who applied for a vote, what was decided and challenged.
    pub register: Register,
    /// Who came.
    pub attendance: Table<Attendance>,
    /// The rounds with their terms.
    pub rounds: Table<Round>,
    /// Who might vote in each round.
    pub registers: Table<Entitled>,
    /// Who cast a ballot, if the bundle tells it.
    pub roll: Option<Table<Cast>>,
    /// What was voted in rounds that don't feed the selection.
    pub marks: Table<Mark>,
    /// Receipts of secret rounds.
    pub receipts: Table<Receipt>,
    /// What was said against results of rounds.
    pub objections: Table<Objection>,
    /// Batches of paper ballots.
    pub batches: Table<Batch>,
    /// Paper ballots of closed rounds.
    pub papers: Table<Paper>,
    /// Shows of hands.
    pub hands: Table<HandsRaised>,
    /// Marks that did not count.
    pub ballots_rejected: Table<RejectedBallot>,
    /// The institutions.
    pub institutions: Table<Institution>,
    /// The plan.
    pub commitments: Table<Commitment>,
    /// The steps of each commitment.
    pub milestones: Table<Milestone>,
    /// The selected proposals that the plan does without.
    pub not_taken_up: Table<NotTakenUp>,
    /// What the process changed in the holidays of its country.
    pub holidays: Table<Holiday>,
    /// The working days that it set.
    pub terms: Table<Term>,
    /// What institutions say of proposals.
    pub opinions: Table<Opinion>,
    /// What was said at the meetings.
    pub minutes: Table<Minute>,
    /// How many they hold and what they offer.
    pub access: Table<Access>,
    /// What the meetings published.
    pub editions: Table<Edition>,
    /// The documents of the meetings.
    pub documents: Table<Document>,
    /// Their bytes, by path.
    pub attachments: BTreeMap<String, Vec<u8>>,
    /// What happened, line by line, if the bundle tells it.
    pub log: Option<Log>,
}

/// The files of the forum; those of a bundle without them are empty.
#[derive(Debug, Clone)]
pub struct Forum {
    /// What the manual demands of it.
    pub demands: Table<ForumDemand>,
    /// Who sits in it.
    pub members: Table<ForumMember>,
    /// When it met.
    pub sessions: Table<ForumSession>,
    /// What it decided.
    pub decisions: Table<ForumDecision>,
}

/// The files of the register of voters; those of a bundle without them are empty.
#[derive(Debug, Clone)]
pub struct Register {
    /// Who applied.
    pub applications: Table<Application>,
    /// What was decided.
    pub accreditations: Table<Accreditation>,
    /// What was challenged.
    pub challenges: Table<Challenge>,
    /// What the forum decided.
    pub approvals: Table<RegisterApproval>,
    /// Who speaks for whom.
    pub speakers: Table<Speaker>,
    /// Who came to the doors.
    pub check_ins: Table<CheckIn>,
}

impl Bundle {
    /// Reads a whole bundle; only the process and what the selection needs must be there.
    pub fn read(source: &(impl Source + ?Sized)) -> Result<Self, Vec<Fault>> {
        let mut files = Files::of(source);
        let documents = files.optional("documents.csv");
        let bundle = Self {
            process: files.process().unwrap_or_default(),
            voting: files.voting(),
            contributions: files.if_there("contributions.csv"),
            versions: files.optional("versions.csv"),
            comments: files.optional("comments.csv"),
            departments: files.optional("departments.csv"),
            agenda: files.optional("agenda.csv"),
            register: files.register(),
            forum: files.forum(),
            attendance: files.optional("attendance.csv"),
            rounds: files.optional("rounds.csv"),
            registers: files.optional("registers.csv"),
            roll: files.if_there("roll.csv"),
            marks: files.optional("box.csv"),
            receipts: files.optional("receipts.csv"),
            objections: files.optional("objections.csv"),
            batches: files.optional("batches.csv"),
            papers: files.optional("paper.csv"),
            hands: files.optional("hands.csv"),
            ballots_rejected: files.optional("ballots_rejected.csv"),
            institutions: files.optional("institutions.csv"),
            commitments: files.optional("commitments.csv"),
            milestones: files.optional("milestones.csv"),
            not_taken_up: files.optional("not_taken_up.csv"),
            holidays: files.optional("holidays.csv"),
            terms: files.optional("terms.csv"),
            opinions: files.optional("opinions.csv"),
            minutes: files.optional("minutes.csv"),
            access: files.optional("access.csv"),
            editions: files.optional("editions.csv"),
            attachments: files.attachments(&documents),
            documents,
            log: files.log(),
        };
        if files.faults.is_empty() { Ok(bundle) } else { Err(files.faults) }
    }
}

/// The files of a source, and what was found wrong with them so far.
pub(super) struct Files<'a, S: ?Sized> {
    pub(super) source: &'a S,
    pub faults: Vec<Fault>,
}

impl<'a, S: Source + ?Sized> Files<'a, S> {
    pub const fn of(source: &'a S) -> Self {
        Self { source, faults: Vec::new() }
    }

    fn register(&mut self) -> Register {
        Register {
            applications: self.optional("applications.csv"),
            accreditations: self.optional("accreditations.csv"),
            challenges: self.optional("challenges.csv"),
            approvals: self.optional("register_approvals.csv"),
            speakers: self.optional("mandates.csv"),
            check_ins: self.optional("check_ins.csv"),
        }
    }

    fn forum(&mut self) -> Forum {
        Forum {
            demands: self.optional("forum_demands.csv"),
            members: self.optional("forum_members.csv"),
            sessions: self.optional("forum_sessions.csv"),
            decisions: self.optional("forum_decisions.csv"),
        }
    }

    /// The bytes of a file, if it is there.
    pub fn bytes(&mut self, file: &'static str) -> Option<Vec<u8>> {
        self.source.open(file).unwrap_or_else(|error| {
            self.faults.push(Fault::new(file, 1, error.to_string()));
            None
        })
    }

    /// The bytes of a file that must be there.
    pub fn required_bytes(&mut self, file: &'static str) -> Option<Vec<u8>> {
        let known = self.faults.len();
        let bytes = self.bytes(file);
        if bytes.is_none() && self.faults.len() == known {
            self.faults.push(Fault::missing(file));
        }
        bytes
    }

    /// The rows of a file that must be there.
    pub fn required<T: DeserializeOwned>(&mut self, file: &'static str) -> Table<T> {
        let bytes = self.required_bytes(file);
        bytes.map_or_else(|| Table::empty(file), |bytes| self.parse(file, &bytes))
    }

    /// The rows of a file; none if it is missing.
    pub fn optional<T: DeserializeOwned>(&mut self, file: &'static str) -> Table<T> {
        self.if_there(file).unwrap_or_else(|| Table::empty(file))
    }

    /// The rows of a file, if it is there.
    pub fn if_there<T: DeserializeOwned>(&mut self, file: &'static str) -> Option<Table<T>> {
        let bytes = self.bytes(file)?;
        Some(self.parse(file, &bytes))
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &'static str, bytes: &[u8]) -> Table<T> {
        Table::parse(file, bytes).unwrap_or_else(|faults| {
            self.faults.extend(faults);
            Table::empty(file)
        })
    }

    fn process(&mut self) -> Option<Process> {
        let file = "process.json";
        let bytes = self.required_bytes(file)?;
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let process = serde_json::from_slice(bytes);
        process.map_err(|error| self.faults.push(Fault::new(file, error.line().max(1), error.to_string()))).ok()
    }
}
