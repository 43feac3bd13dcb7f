//! Ballots ready to be counted: each mark names an option by its place, and every ballot is whole.

use super::rows::{Row, RowFault, RowFlaw, Rows, Texts};

/// What is voted on, and what was voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots<V> {
    /// The names of the options.
    pub options: Vec<String>,
    /// The ballots, in any order.
    pub ballots: Vec<Ballot<V>>,
}

/// What one voter marked; nothing makes a blank ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot<V> {
    /// By what the ballot is known.
    pub id: String,
    /// The places of the options, each once, and what was given to each.
    pub marks: Vec<(usize, V)>,
}

/// A ballot that is not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// By what the ballot is known.
    pub ballot: String,
    /// The limit that it breaks.
    pub reason: OverLimit,
}

/// How a ballot breaks a limit. It is refused whole: to cut it would mean to guess what the voter wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverLimit {
    /// It marks too many options.
    #[error("it marks {marked} options where {max} are the most")]
    TooMany {
        /// How many it marks.
        marked: usize,
        /// How many it may.
        max: usize,
    },
    /// It marks too few options.
    #[error("it marks {marked} options where {min} are the fewest")]
    TooFew {
        /// How many it marks.
        marked: usize,
        /// How many it must.
        min: usize,
    },
    /// A score outside the scale.
    #[error("it gives {value} to “{option}” on a scale from 0 to {top}")]
    OffScale {
        /// The option.
        option: String,
        /// The score.
        value: i64,
        /// The highest score.
        top: i64,
    },
    /// Points that take away.
    #[error("it gives {value} points to “{option}”; points can't be below 0")]
    BelowZero {
        /// The option.
        option: String,
        /// The points.
        value: i64,
    },
    /// More points than a ballot has.
    #[error("it gives {given} points of {points}")]
    TooManyPoints {
        /// The points it gives in all.
        given: i128,
        /// The points it has.
        points: u32,
    },
    /// A rank that is missing or stands twice.
    #[error("its ranks are not 1, 2, 3 and so on, each once")]
    NoOrder,
}

impl<V: Copy> Ballots<V> {
    /// Puts rows together into ballots. `paper` holds the options voted on; without it they are those that appear.
    ///
    /// # Errors
    /// Every row that no ballot of this method can hold.
    pub fn collect(
        rows: &Rows,
        paper: Option<&[String]>,
        read: impl Fn(&str) -> Option<V>,
        known: &'static str,
    ) -> Result<Self, Vec<RowFault>> {
        let options = paper.map_or_else(|| appearing(&rows.options), <[String]>::to_vec);
        let places: Vec<_> = rows.options.list.iter().map(|name| place(&options, paper.is_none(), name)).collect();
        let values: Vec<_> = rows.values.list.iter().map(|value| read(value).ok_or(known)).collect();
        let mut faults = Vec::new();
        let mut order: Vec<usize> = (0..rows.rows.len()).collect();
        // the rows of one ballot mostly stand together
        if !rows.rows.is_sorted_by_key(|row| row.ballot) {
            order.sort_by_key(|at| rows.rows[*at].ballot);
        }
        let mut ballots = Vec::with_capacity(rows.ballots.list.len());
        for together in order.chunk_by_mut(|a, b| rows.rows[*a].ballot == rows.rows[*b].ballot) {
            together.sort_unstable_by_key(|at| (rows.rows[*at].option, *at));
            let mut marks = Vec::with_capacity(together.len());
            faults.extend(check_rows(rows, together));
            for at in &*together {
                match mark(rows, rows.rows[*at], &places, &values) {
                    Ok(mark) => marks.extend(mark),
                    Err(flaw) => faults.push(RowFault { row: *at, flaw }),
                }
            }
            marks.sort_unstable_by_key(|(place, _)| *place);
            let id = together.first().map(|at| rows.ballots.list[rows.rows[*at].ballot].clone());
            ballots.extend(id.map(|id| Ballot { id, marks }));
        }
        faults.sort_by_key(|fault| fault.row);
        if faults.is_empty() { Ok(Self { options, ballots }) } else { Err(faults) }
    }
}

/// The options that appear, by name: their order must not depend on the order of the rows.
fn appearing(options: &Texts) -> Vec<String> {
    let mut names: Vec<_> = options.list.iter().filter(|name| !name.is_empty()).cloned().collect();
    names.sort_unstable();
    names
}

fn place(options: &[String], sorted: bool, name: &String) -> Option<usize> {
    if sorted { options.binary_search(name).ok() } else { options.iter().position(|option| option == name) }
}

/// The mark that a row makes; none where it is blank.
fn mark<V: Copy>(
    rows: &Rows,
    row: Row,
    places: &[Option<usize>],
    values: &[Result<V, &'static str>],
) -> Result<Option<(usize, V)>, RowFlaw> {
    let (option, value) = (&rows.options.list[row.option], &rows.values.list[row.value]);
    if rows.ballots.list[row.ballot].is_empty() {
        return Err(RowFlaw::NoBallot);
    }
    match (option.is_empty(), value.is_empty()) {
        (true, true) => return Ok(None),
        (true, false) => return Err(RowFlaw::NoOption { value: value.clone() }),
        (false, true) => return Err(RowFlaw::NoValue { option: option.clone() }),
        (false, false) => {}
    }
    let place = places[row.option].ok_or_else(|| RowFlaw::UnknownOption { option: option.clone() })?;
    let read = values[row.value].map_err(|known| RowFlaw::UnknownValue { value: value.clone(), known })?;
    Ok(Some((place, read)))
}

/// What is wrong between the rows of one ballot, which stand in the order of their options.
fn check_rows(rows: &Rows, together: &[usize]) -> Vec<RowFault> {
    let row = |at: usize| rows.rows[at];
    let text = |row: Row| (rows.ballots.list[row.ballot].clone(), rows.options.list[row.option].clone());
    let twice = together.windows(2).filter(|pair| row(pair[0]).option == row(pair[1]).option);
    let mut faults: Vec<_> = twice
        .map(|pair| (pair[1], text(row(pair[1]))))
        .filter(|(_, (_, option))| !option.is_empty())
        .map(|(at, (ballot, option))| RowFault { row: at, flaw: RowFlaw::RepeatedOption { ballot, option } })
        .collect();
    let blank =
        |at: &&usize| rows.options.list[row(**at).option].is_empty() && rows.values.list[row(**at).value].is_empty();
    if together.len() > 1 {
        let blanks = together.iter().filter(blank);
        faults.extend(blanks.map(|at| RowFault { row: *at, flaw: RowFlaw::BlankAndMore { ballot: text(row(*at)).0 } }));
    }
    faults
}
