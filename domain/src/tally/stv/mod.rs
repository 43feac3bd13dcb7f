//! The single transferable vote as Scotland counts it: papers pass on to the next preference, in parts of a vote.
//!
//! Source: Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52: weighted inclusive
//! Gregory. The number of a rule stands where it is followed.

mod count;
mod order;
mod settle;
mod stage;
mod votes;

pub use order::Decision;
pub use stage::{Action, Stage, Transfer};
pub use votes::Votes;

use super::{Ballot, Ballots, OverLimit, Refused, Seed, Tally};

/// An election to be counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// What it is called.
    pub title: String,
    /// How many are to be elected.
    pub seats: usize,
    /// Who stands, each with a name of their own.
    pub candidates: Vec<Candidate>,
    /// The ballots, in any order.
    pub papers: Vec<Papers>,
    /// The ballots that are not counted.
    pub refused: Vec<Refused>,
}

/// Somebody who stands for election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The name.
    pub name: String,
    /// Whether they have withdrawn: they are taken out of every ballot.
    pub withdrawn: bool,
}

/// Ballots that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    /// How many.
    pub count: u64,
    /// The places of the candidates, the most preferred first, each once.
    pub preferences: Vec<usize>,
}

/// The values that a mark may have where ballots give ranks.
pub const RANKS: &str = "a rank: 1, 2, 3 …";

/// Reads a rank, 1 to the most preferred.
#[must_use]
pub fn read_rank(value: &str) -> Option<u32> {
    value.parse().ok().filter(|rank| *rank > 0)
}

impl Election {
    /// An election of options whose ballots give ranks. A ballot whose ranks are not 1, 2, 3 … is refused whole.
    #[must_use]
    pub fn of_ranks(ballots: &Ballots<u32>, seats: usize) -> Self {
        let candidates = ballots.options.iter().map(|name| Candidate { name: name.clone(), withdrawn: false });
        let candidates = candidates.collect();
        let mut election = Self { title: String::new(), seats, candidates, papers: vec![], refused: vec![] };
        for ballot in &ballots.ballots {
            match rank(ballot) {
                Some(preferences) => election.papers.push(Papers { count: 1, preferences }),
                None => {
                    election.refused.push(Refused { ballot: ballot.id.clone(), reason: OverLimit::NoOrder });
                }
            }
        }
        election.refused.sort_by(|a, b| a.ballot.cmp(&b.ballot));
        election
    }
}

/// The options of a ballot, the most preferred first; `None` where a rank is missing or stands twice.
fn rank(ballot: &Ballot<u32>) -> Option<Vec<usize>> {
    let mut ranked = ballot.marks.clone();
    ranked.sort_unstable_by_key(|(_, rank)| *rank);
    (1..).zip(&ranked).all(|(due, (_, rank))| due == *rank).then(|| ranked.iter().map(|(option, _)| *option).collect())
}

/// Counts.
#[must_use]
pub fn count(election: &Election, seed: &Seed) -> Tally {
    count::Count::begin(election, seed).run()
}
