//! CSV with the header `ballot,option,value` and one row per mark; the rows of a ballot need not stand together.
//!
//! A ballot with one row whose option and value are empty is blank. A spreadsheet's semicolons are read as well.

use super::{Fault, Lines, decode, tidy};
use crate::tally::{Method, Rows, Seed, Tally};
use csv::{ReaderBuilder, StringRecord};

const COLUMNS: [&str; 3] = ["ballot", "option", "value"];

/// Counts the ballots of a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn tally(bytes: &[u8], method: Method, seed: &Seed) -> Result<Tally, Vec<Fault>> {
    let (rows, lines) = read(bytes)?;
    method.tally(&rows, None, seed).map_err(|faults| {
        faults.into_iter().map(|fault| Fault::new(lines[fault.row], fault.flaw.to_string())).collect()
    })
}

/// The rows, and the line of each.
fn read(bytes: &[u8]) -> Result<(Rows, Vec<usize>), Vec<Fault>> {
    let text = decode(bytes)?;
    let (first, _) = text.split_once('\n').unwrap_or((text, ""));
    let delimiter = if first.contains(';') && !first.contains(',') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| vec![Fault::new(1, error.to_string())])?;
    let places = find_columns(header).map_err(|reason| vec![Fault::new(1, reason)])?;
    let (mut rows, mut numbers, mut faults) = (Rows::default(), Vec::new(), Vec::new());
    let (mut lines, mut record) = (Lines::of(text.as_bytes()), StringRecord::new());
    while reader.read_record(&mut record).map_err(|error| vec![Fault::new(1, error.to_string())])? {
        let line = lines.of_record(&record);
        if record.len() != COLUMNS.len() {
            faults.push(Fault::new(line, format!("{} cells where the header has 3", record.len())));
            continue;
        }
        let [ballot, option, value] = places.map(|place| tidy(&record[place]));
        rows.push(&ballot, &option, &value);
        numbers.push(line);
    }
    if faults.is_empty() { Ok((rows, numbers)) } else { Err(faults) }
}

/// The places of the columns, which may stand in any order.
fn find_columns(header: &StringRecord) -> Result<[usize; 3], String> {
    let names: Vec<_> = header.iter().map(|name| name.trim().to_ascii_lowercase()).collect();
    let place = |column: &str| names.iter().position(|name| name == column);
    match COLUMNS.map(place) {
        [Some(ballot), Some(option), Some(value)] if names.len() == COLUMNS.len() => Ok([ballot, option, value]),
        _ => Err(format!("the header is “{}”, not “ballot,option,value”", names.join(","))),
    }
}
