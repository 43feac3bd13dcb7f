//! A round of any method: the options are proposals, the ballots are rows, and the rule says how they are counted.

use super::{
    Ballots, Budget, Completion, Name, RowFault, Rows, Seed, Tally, approval, equal_shares, points, score, stv, yes_no,
};

/// How a round is counted, with everything that its rule must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// See [`approval`].
    Approval {
        /// How many are elected.
        seats: u32,
        /// How many options a ballot may mark; `None` is no limit.
        max: Option<u32>,
    },
    /// See [`yes_no`].
    YesNo {
        /// What a motion needs.
        bar: yes_no::Bar,
    },
    /// See [`score`].
    Score {
        /// How many are elected.
        seats: u32,
    },
    /// See [`points`].
    Points {
        /// How many are elected.
        seats: u32,
        /// How many points a ballot has.
        points: u32,
    },
    /// See [`stv`]; the values are ranks, 1 to the most preferred.
    Stv {
        /// How many are elected.
        seats: u32,
    },
    /// See [`equal_shares`]; every option costs one seat.
    EqualShares {
        /// How many are selected at most.
        seats: u32,
        /// What is done with what is left.
        completion: Completion,
    },
}

impl Method {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Name {
        match self {
            Self::Approval { .. } => Name::Approval,
            Self::YesNo { .. } => Name::YesNo,
            Self::Score { .. } => Name::Score,
            Self::Points { .. } => Name::Points,
            Self::Stv { .. } => Name::Stv,
            Self::EqualShares { .. } => Name::EqualShares,
        }
    }

    /// Counts. `paper` holds the options voted on; without it they are those that appear in the rows.
    ///
    /// # Errors
    /// Every row that no ballot of this method can hold.
    pub fn tally(self, rows: &Rows, paper: Option<&[String]>, seed: &Seed) -> Result<Tally, Vec<RowFault>> {
        let approvals = || Ballots::collect(rows, paper, approval::read, approval::VALUES);
        let numbers = || Ballots::collect(rows, paper, score::read, score::VALUES);
        Ok(match self {
            Self::Approval { seats, max } => approval::count(&approvals()?, seats, max, seed),
            Self::YesNo { bar } => {
                let votes = Ballots::collect(rows, paper, yes_no::read, yes_no::VALUES)?;
                yes_no::count(&votes, bar, seed)
            }
            Self::Score { seats } => score::count(&numbers()?, seats, seed),
            Self::Points { seats, points } => points::count(&numbers()?, seats, points, seed),
            Self::Stv { seats } => {
                let ranks = Ballots::collect(rows, paper, stv::read_rank, stv::RANKS)?;
                stv::count(&stv::Election::of_ranks(&ranks, seats as usize), seed)
            }
            Self::EqualShares { seats, completion } => {
                equal_shares::count(&Budget::of_seats(approvals()?, seats), completion, seed)
            }
        })
    }
}
