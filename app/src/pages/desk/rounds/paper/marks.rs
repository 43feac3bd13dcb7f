//! What stands on a sheet, in words; and whether it would count.

use super::batch::Table;
use crate::parts::plain_terms::say_mark;
use crate::words::Words;
use domain::ballot::{self, Entitlement, Item};
use domain::batch::Sheet;
use domain::refusal::BallotFault;
use domain::round::decide;
use domain::rule::Rule;
use domain::{Refusal, round::Method};

/// The marks of a sheet as a sentence.
pub(super) fn say(words: Words, method: &Method, sheet: &Sheet) -> String {
    if sheet.unreadable {
        return words.get("paper-unreadable");
    }
    if sheet.marks.is_empty() {
        return words.get("round-blank");
    }
    let one = |(number, mark): (&u32, &String)| match method {
        // What can't be a mark of the method is shown as it was typed.
        Method::YesNo { .. } if !["yes", "no", "abstain"].contains(&mark.as_str()) => format!("{number}: {mark}"),
        _ if mark.parse::<u32>().is_err() && !matches!(method, Method::YesNo { .. }) => format!("{number}: {mark}"),
        _ => match say_mark(words, method, mark) {
            Some(said) => format!("{number}: {said}"),
            None => number.to_string(),
        },
    };
    sheet.marks.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Why a sheet would not count by what stands on it; who voted before is known once the batch is settled.
pub(super) fn judge(table: &Table, rule: Option<&Rule>, sheet: &Sheet) -> Option<BallotFault> {
    if sheet.unreadable {
        return Some(BallotFault::Unreadable);
    }
    let decided = match rule {
        Some(rule) => by_theme(table, rule, sheet),
        None => {
            let options: Vec<u32> = table.items.iter().map(|item| item.number).collect();
            decide(&table.round.terms.method, &options, &sheet.marks).map(drop)
        }
    };
    match decided {
        Err(Refusal::BallotRefused { reason, .. }) => Some(reason),
        _ => None,
    }
}

fn by_theme(table: &Table, rule: &Rule, sheet: &Sheet) -> Result<(), Refusal> {
    let paper = table.items.iter().map(|item| Item { number: item.number, theme: item.theme.clone() });
    let every: Vec<String> = table.items.iter().map(|item| item.theme.clone()).collect();
    let voter = Entitlement { accredited: &every, voted: &[] };
    let marked: Vec<u32> = sheet.marks.keys().copied().collect();
    ballot::decide(rule, &paper.collect::<Vec<_>>(), voter, &marked).map(drop)
}
