//! A batch of paper ballots: entered twice by two people who don't see each other's entry, compared sheet by sheet, and
//! counted only once every sheet is accounted for.

use crate::named::named;
use crate::refusal::BallotFault;
use crate::round::Marks;
use crate::{Refusal, log::sha256};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most sheets of a batch.
pub const MOST_SHEETS: u32 = 500;

/// What stands on a sheet, as somebody read it: all marks, whether they count or not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The address of the organisation that is written on it; none in a secret round.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub organisation: Option<String>,
    /// What is marked.
    #[serde(skip_serializing_if = "Marks::is_empty", default)]
    pub marks: Marks,
    /// Nobody can tell what was meant.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub unreadable: bool,
}

impl Sheet {
    /// What somebody typed, written in one way only, so that two who read the same type the same: without empty fields and
    /// leading zeros. A sheet that nobody can read has no marks.
    #[must_use]
    pub fn read(organisation: Option<String>, typed: &Marks, unreadable: bool) -> Self {
        let plain = |mark: &str| mark.parse::<u64>().map_or_else(|_| mark.to_owned(), |number| number.to_string());
        let marks = typed.iter().map(|(option, mark)| (*option, plain(mark.trim())));
        let marks = marks.filter(|(_, mark)| !mark.is_empty() && !unreadable).collect();
        Self { organisation, marks, unreadable }
    }
}

/// What one person entered of a batch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The sheets that were in the ballot box, by their numbers.
    pub sheets: BTreeMap<u32, Sheet>,
    /// Sheets that were spoiled, or never came back.
    pub spoiled: u32,
    /// Sheets that nobody used.
    pub unused: u32,
}

named! {
    /// One of two entries.
    pub enum Reading {
        /// That of who began first.
        First = "first",
        /// The other.
        Second = "second",
    }
}

/// Something that two entries may say differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// A sheet of this number.
    Sheet(u32),
    /// How many were spoiled.
    Spoiled,
    /// How many nobody used.
    Unused,
}

impl Spot {
    /// Its name in forms: never a bare number, which would make a list of what is none.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Sheet(number) => format!("sheet{number}"),
            Self::Spoiled => "spoiled".to_owned(),
            Self::Unused => "unused".to_owned(),
        }
    }
}

/// Where two entries of a batch differ.
#[must_use]
pub fn differences(first: &Entry, second: &Entry) -> Vec<Spot> {
    let numbers: BTreeSet<u32> = first.sheets.keys().chain(second.sheets.keys()).copied().collect();
    let sheets = numbers.into_iter().filter(|number| first.sheets.get(number) != second.sheets.get(number));
    let mut spots: Vec<Spot> = sheets.map(Spot::Sheet).collect();
    spots.extend((first.spoiled != second.spoiled).then_some(Spot::Spoiled));
    spots.extend((first.unused != second.unused).then_some(Spot::Unused));
    spots
}

/// What two entries say together: where they differ, what the third look took.
///
/// # Errors
/// [`Refusal::EntriesDiffer`] while something that differs was not looked at.
pub fn settle(first: &Entry, second: &Entry, taken: &BTreeMap<String, Reading>) -> Result<Entry, Refusal> {
    let spots = differences(first, second);
    let open = spots.iter().filter(|spot| !taken.contains_key(&spot.name())).count();
    if open > 0 {
        return Err(Refusal::EntriesDiffer { places: u32::try_from(open).unwrap_or(u32::MAX) });
    }
    let mut settled = first.clone();
    for spot in spots.into_iter().filter(|spot| taken[&spot.name()] == Reading::Second) {
        match spot {
            Spot::Sheet(number) => match second.sheets.get(&number) {
                Some(sheet) => drop(settled.sheets.insert(number, sheet.clone())),
                None => drop(settled.sheets.remove(&number)),
            },
            Spot::Spoiled => settled.spoiled = second.spoiled,
            Spot::Unused => settled.unused = second.unused,
        }
    }
    Ok(settled)
}

/// Whether every sheet of a batch, and everybody who was handed one, is accounted for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// Sheets that the batch began with.
    pub issued: u32,
    /// Sheets in the box.
    pub cast: u32,
    /// Those of them whose organisation has another ballot in the round.
    pub doubled: u32,
    /// Sheets spoiled, or never given back.
    pub spoiled: u32,
    /// Sheets left over.
    pub unused: u32,
    /// Organisations that were handed a sheet.
    pub listed: u32,
}

impl Balance {
    /// How many sheets are missing; below zero, how many are too many.
    #[must_use]
    pub fn missing(&self) -> i64 {
        i64::from(self.issued) - i64::from(self.cast) - i64::from(self.spoiled) - i64::from(self.unused)
    }

    /// How many more sheets lie in the box than organisations were handed one; below zero, how many fewer.
    #[must_use]
    pub fn unlisted(&self) -> i64 {
        i64::from(self.cast) - i64::from(self.doubled) - i64::from(self.listed)
    }

    /// Checks that nothing is left over on either side.
    ///
    /// # Errors
    /// [`Refusal::BatchUnbalanced`] with the figures that differ.
    pub fn demand(self) -> Result<(), Refusal> {
        let holds = self.missing() == 0 && self.unlisted() == 0;
        if holds { Ok(()) } else { Err(Refusal::BatchUnbalanced { balance: self }) }
    }
}

/// What became of the sheets of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Sheets that it began with.
    pub issued: u32,
    /// Ballots that count.
    pub valid: u32,
    /// Ballots that don't, each with its reason.
    pub invalid: u32,
    /// Ballots of organisations that have another one in the round.
    pub doubled: u32,
    /// Sheets spoiled, or never given back.
    pub spoiled: u32,
    /// Sheets left over.
    pub unused: u32,
}

impl Figures {
    /// Whether issued = cast + spoiled + unused.
    #[must_use]
    pub fn balance(&self) -> bool {
        let parts = [self.valid, self.invalid, self.doubled, self.spoiled, self.unused];
        parts.into_iter().map(u64::from).sum::<u64>() == u64::from(self.issued)
    }
}

/// A paper ballot once its batch is settled; of a secret round only those that don't count, without sheet and organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperBallot {
    /// The number of the sheet.
    pub sheet: Option<u32>,
    /// The address of the organisation.
    pub organisation: Option<String>,
    /// Why it doesn't count; none when it does.
    pub fault: Option<BallotFault>,
}

/// SHA-256 of the ballots of a batch, one line each, in the order of their letters: `sheet,organisation,fault`.
#[must_use]
pub fn hash(ballots: &[PaperBallot]) -> String {
    let line = |ballot: &PaperBallot| {
        let sheet = ballot.sheet.map(|sheet| sheet.to_string()).unwrap_or_default();
        let fault = ballot.fault.map_or("", BallotFault::name);
        format!("{sheet},{},{fault}\n", ballot.organisation.as_deref().unwrap_or_default())
    };
    let mut lines: Vec<String> = ballots.iter().map(line).collect();
    lines.sort_unstable();
    sha256(lines.concat().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(organisation: &str, marks: &[(u32, &str)]) -> Sheet {
        let typed = marks.iter().map(|(option, mark)| (*option, (*mark).to_owned())).collect();
        Sheet::read(Some(organisation.to_owned()), &typed, false)
    }

    fn entry(sheets: &[(u32, Sheet)], spoiled: u32, unused: u32) -> Entry {
        Entry { sheets: sheets.iter().cloned().collect(), spoiled, unused }
    }

    fn taken(list: &[(&str, Reading)]) -> BTreeMap<String, Reading> {
        list.iter().map(|(spot, reading)| ((*spot).to_owned(), *reading)).collect()
    }

    #[test]
    fn two_who_read_the_same_differ_nowhere_however_they_typed_it() {
        let typed = entry(&[(1, sheet("ara", &[(4, " 07"), (5, "")]))], 1, 2);
        let other = entry(&[(1, sheet("ara", &[(4, "7")]))], 1, 2);
        assert_eq!(differences(&typed, &other), []);
        assert_eq!(settle(&typed, &other, &taken(&[])), Ok(other));
    }

    #[test]
    fn every_difference_waits_for_the_third_look_which_takes_one_of_the_two() {
        let first = entry(&[(1, sheet("ara", &[(4, "1")])), (2, sheet("kuna", &[]))], 0, 3);
        let second = entry(&[(1, sheet("ara", &[(5, "1")])), (3, sheet("kuna", &[]))], 1, 3);
        let spots = differences(&first, &second);
        assert_eq!(spots, [Spot::Sheet(1), Spot::Sheet(2), Spot::Sheet(3), Spot::Spoiled]);
        assert_eq!(settle(&first, &second, &taken(&[])), Err(Refusal::EntriesDiffer { places: 4 }));
        let some = [("sheet1", Reading::First), ("spoiled", Reading::Second)];
        assert_eq!(settle(&first, &second, &taken(&some)), Err(Refusal::EntriesDiffer { places: 2 }));
        let all = [some[0], some[1], ("sheet2", Reading::Second), ("sheet3", Reading::Second)];
        let settled = settle(&first, &second, &taken(&all)).unwrap();
        assert_eq!(settled, entry(&[(1, sheet("ara", &[(4, "1")])), (3, sheet("kuna", &[]))], 1, 3));
    }

    #[test]
    fn a_sheet_that_nobody_can_read_has_no_marks_and_is_not_a_blank_one() {
        let unreadable = Sheet::read(None, &[(4, "1".to_owned())].into(), true);
        assert!(unreadable.marks.is_empty() && unreadable != Sheet::default());
    }

    #[test]
    fn issued_is_cast_and_spoiled_and_unused_or_the_difference_is_named() {
        let whole = Balance { issued: 20, cast: 12, doubled: 1, spoiled: 3, unused: 5, listed: 11 };
        assert_eq!(whole.demand(), Ok(()));
        let lacks = Balance { unused: 4, ..whole };
        assert_eq!((lacks.missing(), lacks.demand()), (1, Err(Refusal::BatchUnbalanced { balance: lacks })));
        let stranger = Balance { listed: 10, ..whole };
        assert_eq!((stranger.unlisted(), stranger.demand().is_err()), (1, true));
        assert_eq!(Balance { unused: 6, ..whole }.missing(), -1);
        let figures = Figures { issued: 20, valid: 10, invalid: 1, doubled: 1, spoiled: 3, unused: 5 };
        assert!(figures.balance() && !Figures { invalid: 2, ..figures }.balance());
    }

    #[test]
    fn the_hash_of_a_batch_does_not_depend_on_the_order_of_its_ballots() {
        let ballot = |sheet, fault| PaperBallot { sheet: Some(sheet), organisation: Some("ara".into()), fault };
        let (valid, over) = (ballot(1, None), ballot(2, Some(BallotFault::OverLimit)));
        assert_eq!(hash(&[valid.clone(), over.clone()]), hash(&[over, valid.clone()]));
        assert_eq!(hash(&[valid]), sha256(b"1,ara,\n"));
    }
}
