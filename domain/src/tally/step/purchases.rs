//! What happens where a budget is spent.

use crate::tally::Ratio;
use std::fmt;

/// A step of a count that buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PurchaseStep {
    /// How many ballots share the budget.
    Counted {
        /// The budget.
        budget: u64,
        /// Ballots counted.
        counted: u64,
        /// Of these, ballots that name nothing.
        blank: u64,
        /// Ballots refused.
        refused: usize,
    },
    /// A project has most votes and fits.
    Taken {
        /// The project.
        id: String,
        /// Its votes.
        votes: u64,
        /// What it costs.
        cost: u64,
        /// What is left after it.
        left: u64,
    },
    /// A project doesn't fit any more.
    Skipped {
        /// The project.
        id: String,
        /// Its votes.
        votes: u64,
        /// What it costs.
        cost: u64,
        /// What is left.
        left: u64,
    },
    /// What each voter has to begin with.
    Share {
        /// The share.
        share: Ratio,
        /// How many units of it are lent by raising.
        raises: u64,
    },
    /// The supporters of a project buy it.
    Bought {
        /// The project.
        id: String,
        /// What it costs.
        cost: u64,
        /// What is paid at most for each unit of what it is worth (ρ).
        price: Ratio,
        /// What those pay who pay alike.
        payment: Ratio,
        /// How many they are.
        payers: u64,
        /// How many pay all that they have, which is less.
        emptied: u64,
    },
    /// The supporters of a project can't pay it.
    Unpaid {
        /// The project.
        id: String,
        /// What it costs.
        cost: u64,
        /// How many support it.
        supporters: u64,
        /// What they have left together.
        left: Ratio,
    },
    /// Nobody voted for a project.
    Unwanted {
        /// The project.
        id: String,
    },
    /// The raise after the one that is kept costs too much.
    Raised {
        /// The raises kept.
        raises: u64,
        /// What the next one would cost.
        cost: u128,
        /// The budget.
        budget: u64,
    },
    /// Everything that anybody approves is bought.
    AllBought {
        /// The raises kept.
        raises: u64,
    },
    /// What was spent in all.
    Spent {
        /// What was spent.
        spent: u64,
        /// The budget.
        budget: u64,
    },
}

impl fmt::Display for PurchaseStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Counted { budget, counted, blank, refused } => write!(
                f,
                "Budget: {budget}. Ballots counted: {counted}, of which {blank} name nothing. Not counted: refused \
                 {refused}."
            ),
            Self::Taken { id, votes, cost, left } => {
                write!(f, "“{id}” with {votes} votes is selected: it costs {cost}, {left} is left.")
            }
            Self::Skipped { id, votes, cost, left } => {
                write!(f, "“{id}” with {votes} votes is skipped: it costs {cost}, only {left} is left.")
            }
            Self::Share { share, raises: 0 } => write!(f, "Each voter has {share}."),
            Self::Share { share, raises } => write!(f, "Each voter has {share}, of which {raises} lent by raising."),
            Self::Bought { id, cost, price, payment, payers, emptied } => write!(
                f,
                "“{id}” is selected, with the smallest ρ, {price}: of its cost {cost}, {payers} supporters pay {payment} \
                 each and {emptied} all that they have, which is less."
            ),
            Self::Unpaid { id, cost, supporters, left } => write!(
                f,
                "“{id}” is not selected: it costs {cost}, and its {supporters} supporters have {left} left together."
            ),
            Self::Unwanted { id } => write!(f, "“{id}” is not selected: nobody voted for it."),
            Self::Raised { raises, cost, budget } => write!(
                f,
                "The money per voter is raised by 1 again and again, each time with a whole new count. Raises kept: \
                 {raises}. The next one selects for {cost}, which is more than the budget of {budget}."
            ),
            Self::AllBought { raises } => {
                write!(
                    f,
                    "Everything that anybody voted for is selected. Raises by 1 of the money per voter: {raises}."
                )
            }
            Self::Spent { spent, budget } => write!(f, "Spent: {spent} of {budget}."),
        }
    }
}
