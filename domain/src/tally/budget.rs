//! A budget, the projects that ask for it, and the ballots that approve projects.

use super::approval::Approved;
use super::{Ballots, OverLimit, PurchaseStep, Refused, Step};
use std::ops::RangeInclusive;

/// What a budget is voted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// How much there is, in whole units of its currency.
    pub amount: u64,
    /// The projects.
    pub projects: Vec<Project>,
    /// The ballots; their options are the projects, in this order.
    pub ballots: Ballots<Approved>,
    /// How many projects a ballot may approve.
    pub length: RangeInclusive<usize>,
}

/// Something that can be bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// By what ballots name it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it costs, at least 1.
    pub cost: u64,
}

/// The ballots that count.
pub(super) struct Voters<'a> {
    /// The projects that each approves; blank ballots approve none.
    pub approvals: Vec<&'a [(usize, Approved)]>,
    pub blank: u64,
    pub refused: Vec<Refused>,
}

impl Budget {
    /// Seats to be filled instead of money to be spent: everything costs one.
    #[must_use]
    pub fn of_seats(ballots: Ballots<Approved>, seats: u32) -> Self {
        let projects = ballots.options.iter().map(|id| Project { id: id.clone(), name: id.clone(), cost: 1 }).collect();
        Self { amount: seats.into(), projects, ballots, length: 0..=usize::MAX }
    }

    /// Parts the ballots that count from those that break a limit. A blank one counts: its voter has a share.
    pub(super) fn voters(&self) -> Voters<'_> {
        let mut voters = Voters { approvals: vec![], blank: 0, refused: vec![] };
        for ballot in &self.ballots.ballots {
            let marked = ballot.marks.len();
            let reason = match (*self.length.start(), *self.length.end()) {
                (_, max) if marked > max => OverLimit::TooMany { marked, max },
                (min, _) if marked < min && marked > 0 => OverLimit::TooFew { marked, min },
                _ => {
                    voters.blank += u64::from(marked == 0);
                    voters.approvals.push(&ballot.marks);
                    continue;
                }
            };
            voters.refused.push(Refused { ballot: ballot.id.clone(), reason });
        }
        voters.refused.sort_by(|a, b| a.ballot.cmp(&b.ballot));
        voters
    }

    /// What these cost together.
    pub(super) fn cost(&self, projects: &[usize]) -> u128 {
        projects.iter().map(|at| u128::from(self.projects[*at].cost)).sum()
    }
}

impl Voters<'_> {
    pub fn counted(&self) -> u64 {
        self.approvals.len() as u64
    }

    /// How many ballots approve each project.
    pub fn votes(&self, projects: usize) -> Vec<u64> {
        let mut votes = vec![0; projects];
        self.approvals.iter().copied().flatten().for_each(|(project, _)| votes[*project] += 1);
        votes
    }

    pub fn tell(&self, budget: &Budget) -> Vec<Step> {
        let (counted, refused) = (self.counted(), self.refused.len());
        let counted = PurchaseStep::Counted { budget: budget.amount, counted, blank: self.blank, refused };
        std::iter::once(counted.into()).chain(self.refused.iter().cloned().map(Step::Refused)).collect()
    }

    pub fn into_ids(self) -> Vec<String> {
        self.refused.into_iter().map(|refused| refused.ballot).collect()
    }
}
