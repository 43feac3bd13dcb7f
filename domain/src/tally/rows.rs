//! Ballots as rows, one per mark: which ballot, which option, which value. The rows may stand in any order.

use foldhash::fast::RandomState;
use indexmap::IndexSet;

/// The marks of a round, as they are kept and exported. A ballot with one row that holds nothing else is blank.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    pub(super) ballots: Texts,
    pub(super) options: Texts,
    pub(super) values: Texts,
    pub(super) rows: Vec<Row>,
}

/// The places of the three texts of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub ballot: usize,
    pub option: usize,
    pub value: usize,
}

impl Rows {
    /// Adds a row.
    pub fn push(&mut self, ballot: &str, option: &str, value: &str) {
        let row = Row {
            ballot: self.ballots.place(ballot),
            option: self.options.place(option),
            value: self.values.place(value),
        };
        self.rows.push(row);
    }
}

/// Texts that come again and again, each kept once.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    pub list: IndexSet<String, RandomState>,
    last: usize,
}

impl Texts {
    fn place(&mut self, text: &str) -> usize {
        // the rows of one ballot mostly stand together
        if self.list.get_index(self.last).is_none_or(|last| last != text) {
            let known = self.list.get_index_of(text);
            self.last = known.unwrap_or_else(|| self.list.insert_full(text.to_owned()).0);
        }
        self.last
    }
}

/// One thing that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{flaw}")]
pub struct RowFault {
    /// The row, from 0.
    pub row: usize,
    /// What is wrong with it.
    pub flaw: RowFlaw,
}

/// What can be wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowFlaw {
    /// Nobody knows whose mark it is.
    #[error("the ballot has no name")]
    NoBallot,
    /// A value for nothing.
    #[error("there is a value, “{value}”, but no option")]
    NoOption {
        /// The value.
        value: String,
    },
    /// An option without a value.
    #[error("“{option}” has no value")]
    NoValue {
        /// The option.
        option: String,
    },
    /// An option that is not voted on.
    #[error("“{option}” is not voted on")]
    UnknownOption {
        /// The option.
        option: String,
    },
    /// A value that the method doesn't have.
    #[error("the value “{value}” is none of this method: {known}")]
    UnknownValue {
        /// The value.
        value: String,
        /// The values that it has.
        known: &'static str,
    },
    /// An option that a ballot marks twice.
    #[error("the ballot “{ballot}” marks “{option}” more than once")]
    RepeatedOption {
        /// The ballot.
        ballot: String,
        /// The option.
        option: String,
    },
    /// A ballot that is blank and isn't.
    #[error("the ballot “{ballot}” is blank in this row and has another row")]
    BlankAndMore {
        /// The ballot.
        ballot: String,
    },
}
