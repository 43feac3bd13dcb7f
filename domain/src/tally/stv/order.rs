//! Who stands before whom: by votes now, then at the most recent earlier stage with a difference, then by lot.

use super::Votes;
use serde::{Serialize, Serializer};
use std::{cmp::Ordering, fmt};

/// What decided between candidates with equal votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The votes at the end of this earlier stage (rules 49 (2) and 51 (2) (a)).
    Stage(usize),
    /// The lot (rules 49 (3) and 51 (2) (b)).
    Lot,
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stage(stage) => write!(f, "stage {stage}"),
            Self::Lot => f.write_str("lot"),
        }
    }
}

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Everybody's votes at the end of every stage so far, and everybody's place in the lot.
#[derive(Debug, Clone)]
pub(super) struct Standings {
    /// By stage, then by candidate.
    pub history: Vec<Vec<Votes>>,
    /// By candidate.
    pub lot: Vec<usize>,
}

impl Standings {
    /// Who stands first of two candidates, and what decided it if their votes are equal now.
    pub fn compare(&self, a: usize, b: usize) -> (Ordering, Option<Decision>) {
        for (back, votes) in self.history.iter().rev().enumerate() {
            let order = votes[b].cmp(&votes[a]);
            if order.is_ne() {
                return (order, (back > 0).then(|| Decision::Stage(self.history.len() - back)));
            }
        }
        (self.lot[a].cmp(&self.lot[b]), Some(Decision::Lot))
    }

    /// The candidates, most votes first. The last of an order is the one to exclude: who had fewest votes most recently,
    /// or stands last in the lot.
    pub fn order(&self, candidates: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut order: Vec<_> = candidates.into_iter().collect();
        order.sort_unstable_by(|a, b| self.compare(*a, *b).0);
        order
    }

    /// The votes at the end of the last stage.
    pub fn votes(&self, candidate: usize) -> Votes {
        self.history.last().map_or(Votes::NONE, |votes| votes[candidate])
    }
}
