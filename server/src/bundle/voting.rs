//! The part of a bundle from which the selection is computed, and the line of the file behind each refusal.

use super::{
    DRAW, Lots, Source, Table,
    read::Files,
    rows::{Ballot, Correction, Meeting, Merge, Organisation, Proposal, SetAside, Theme, Withdrawal},
    table::Fault,
};
use domain::{
    rule::Rule,
    selection::{Approval, Broken, Candidate, Fate, Input, Selection, Voter, select},
};
use std::collections::{HashMap, HashSet};

const RULE: &str = "rule.json";

/// Everything that the selection is computed from.
#[derive(Debug, Clone)]
pub struct Voting {
    /// The themes, in their order.
    pub themes: Table<Theme>,
    /// The proposals.
    pub proposals: Table<Proposal>,
    /// Which of them were merged into others.
    pub merges: Table<Merge>,
    /// Which of them were set aside.
    pub set_aside: Table<SetAside>,
    /// Which of them were taken back.
    pub withdrawn: Table<Withdrawal>,
    /// The meetings, if the bundle tells them.
    pub meetings: Option<Table<Meeting>>,
    /// The register of voters.
    pub organisations: Table<Organisation>,
    /// The approvals that counted.
    pub ballots: Table<Ballot>,
    /// The rule, once there is one.
    pub rule: Option<Rule>,
    /// The rule's file, byte for byte.
    pub rule_bytes: Vec<u8>,
    /// What counts otherwise than it was cast.
    pub corrections: Table<Correction>,
    /// The lots that are drawn in public.
    pub lots: Lots,
}

/// The row from which an approval comes.
enum Place {
    Ballots(usize),
    Corrections(usize),
}

impl<S: Source + ?Sized> Files<'_, S> {
    /// What the selection needs. A process that is not yet at its vote has no rule.
    pub fn voting(&mut self) -> Voting {
        let rule_bytes = self.bytes(RULE);
        let rule = rule_bytes.as_deref().and_then(|bytes| {
            let rule = Rule::parse(bytes);
            rule.map_err(|fault| self.faults.push(Fault::new(RULE, fault.line(), fault.to_string()))).ok()
        });
        Voting {
            themes: self.required("themes.csv"),
            proposals: self.required("proposals.csv"),
            merges: self.optional("merges.csv"),
            set_aside: self.optional("set_aside.csv"),
            withdrawn: self.optional("withdrawn.csv"),
            meetings: self.if_there("meetings.csv"),
            organisations: self.required("organisations.csv"),
            ballots: self.required("ballots.csv"),
            rule,
            rule_bytes: rule_bytes.unwrap_or_default(),
            corrections: self.optional("corrections.csv"),
            lots: self.lots(),
        }
    }
}

impl Voting {
    /// Reads only the files that the selection needs.
    pub fn read(source: &(impl Source + ?Sized)) -> Result<Self, Vec<Fault>> {
        let mut files = Files::of(source);
        let voting = files.voting();
        if voting.rule_bytes.is_empty() && files.faults.iter().all(|fault| fault.file != RULE) {
            files.faults.push(Fault::missing(RULE));
        }
        if files.faults.is_empty() { Ok(voting) } else { Err(files.faults) }
    }

    /// Computes the selection, or tells the file and line of everything that forbids it.
    pub fn select(&self) -> Result<Selection, Vec<Fault>> {
        let Some(rule) = &self.rule else { return Err(vec![Fault::missing(RULE)]) };
        let unknown = self.check_fates();
        match select(rule, &self.input()) {
            Ok(selection) if unknown.is_empty() => Ok(selection),
            Ok(_) => Err(unknown),
            Err(broken) => Err(unknown.into_iter().chain(broken.iter().map(|broken| self.fault(broken))).collect()),
        }
    }

    /// Whether nothing is missing but the draw of its lot.
    #[must_use]
    pub fn waits_for_lot(&self) -> bool {
        let broken = self.rule.as_ref().and_then(|rule| select(rule, &self.input()).err()).unwrap_or_default();
        matches!(broken[..], [Broken::LotNotDrawn { .. }])
    }

    /// What the rule is applied to.
    #[must_use]
    pub fn input(&self) -> Input {
        let fates = self.fates();
        let candidates = self.proposals.iter().map(|proposal| Candidate {
            number: proposal.number,
            theme: proposal.theme.clone(),
            created_at: proposal.created_at,
            fate: fates.get(&proposal.number).copied().unwrap_or(Fate::Eligible),
        });
        let voters = self.organisations.iter().map(|organisation| Voter {
            slug: organisation.slug.clone(),
            kind: organisation.kind.clone(),
            department: organisation.department.clone(),
            themes: organisation.themes.clone(),
        });
        Input {
            themes: self.themes.iter().map(|theme| theme.slug.clone()).collect(),
            candidates: candidates.collect(),
            organisations: voters.collect(),
            meetings: self.meetings.as_ref().map(|meetings| meetings.iter().map(|meeting| meeting.number).collect()),
            approvals: self.counted().into_iter().map(|(approval, _)| approval).collect(),
            draw: self.lots.draw(None),
        }
    }

    /// The approvals as they count after what was corrected, each with the place from which it comes.
    fn counted(&self) -> Vec<(Approval, Place)> {
        let cast = self.ballots.iter().enumerate().map(|(row, ballot)| {
            let (meeting, organisation) = (ballot.meeting, ballot.organisation.clone());
            (Approval { meeting, organisation, proposal: ballot.proposal }, Place::Ballots(row))
        });
        let mut counted: Vec<(Approval, Place)> = cast.collect();
        for (row, one) in self.corrections.iter().enumerate() {
            let Some(meeting) = one.meeting else { continue };
            let approval = Approval { meeting, organisation: one.ballot.clone(), proposal: one.proposal };
            match one.after {
                Some(_) => counted.push((approval, Place::Corrections(row))),
                None => counted.retain(|(one, _)| *one != approval),
            }
        }
        counted
    }

    /// What became of proposals before the vote; where several things did, a merge is told first.
    #[must_use]
    pub fn fates(&self) -> HashMap<u32, Fate> {
        let withdrawn = self.withdrawn.iter().map(|row| (row.number, Fate::Withdrawn));
        let set_aside = self.set_aside.iter().map(|row| (row.number, Fate::SetAside));
        let merged = self.merges.iter().map(|row| (row.from, Fate::Merged { into: row.into }));
        withdrawn.chain(set_aside).chain(merged).collect()
    }

    /// Proposals that were merged, set aside or withdrawn must be there, and be merged once.
    pub(super) fn check_fates(&self) -> Vec<Fault> {
        let known: HashSet<u32> = self.proposals.iter().map(|proposal| proposal.number).collect();
        let mut faults = Vec::new();
        let mut merged = HashSet::new();
        for (row, merge) in self.merges.iter().enumerate() {
            if !known.contains(&merge.from) {
                faults.push(self.merges.fault(row, format!("unknown proposal {}", merge.from)));
            } else if !merged.insert(merge.from) {
                faults.push(self.merges.fault(row, format!("proposal {} is merged twice", merge.from)));
            }
        }
        faults.extend(find_unknown(&self.set_aside, &known, |row| row.number));
        faults.extend(find_unknown(&self.withdrawn, &known, |row| row.number));
        faults
    }

    fn fault(&self, broken: &Broken) -> Fault {
        let reason = broken.to_string();
        match *broken {
            Broken::Rule(ref fault) => Fault::new(RULE, fault.line(), reason),
            Broken::RepeatedTheme { row } => self.themes.fault(row, reason),
            Broken::RepeatedProposal { row } | Broken::UnknownTheme { row } => self.proposals.fault(row, reason),
            Broken::MergedIntoUnknown { row } | Broken::MergedInCircle { row } => self.merge_fault(row, reason),
            Broken::RepeatedOrganisation { row } => self.organisations.fault(row, reason),
            Broken::LotNotDrawn { .. } => Fault::new(DRAW, 1, reason),
            Broken::Ballot { row, .. } => {
                let (Approval { meeting, organisation, proposal }, place) = &self.counted()[row];
                let named = format!("{reason} (meeting {meeting}, {organisation}, proposal {proposal})");
                match place {
                    Place::Ballots(row) => self.ballots.fault(*row, named),
                    Place::Corrections(row) => self.corrections.fault(*row, named),
                }
            }
        }
    }

    /// A fault in the merge of the proposal that stands in this row of the proposals.
    fn merge_fault(&self, proposal: usize, reason: String) -> Fault {
        let number = self.proposals.get(proposal).map(|proposal| proposal.number);
        let row = self.merges.iter().rposition(|merge| Some(merge.from) == number).unwrap_or_default();
        self.merges.fault(row, reason)
    }
}

fn find_unknown<T>(table: &Table<T>, known: &HashSet<u32>, number: impl Fn(&T) -> u32) -> Vec<Fault> {
    let rows = table.iter().map(number).enumerate().filter(|(_, number)| !known.contains(number));
    rows.map(|(row, number)| table.fault(row, format!("unknown proposal {number}"))).collect()
}
