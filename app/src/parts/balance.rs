//! What is missing or too many in a batch of paper ballots, in plain words.

use crate::words::Words;
use domain::batch::Balance;

/// Names the difference, or says that every sheet is accounted for.
#[must_use]
pub fn say(words: Words, balance: &Balance) -> String {
    let sum = words.fill(
        "balance-sum",
        &[
            ("issued", balance.issued.into()),
            ("cast", balance.cast.into()),
            ("spoiled", balance.spoiled.into()),
            ("unused", balance.unused.into()),
        ],
    );
    let sheets = match balance.missing() {
        0 => None,
        missing if missing > 0 => Some(words.fill("balance-missing", &[("count", missing.into())])),
        more => Some(words.fill("balance-too-many", &[("count", (-more).into())])),
    };
    let counts = [("cast", balance.cast), ("doubled", balance.doubled), ("listed", balance.listed)];
    let listed = match balance.unlisted() {
        0 => None,
        _ => Some(words.fill("balance-unlisted", &counts.map(|(gap, count)| (gap, count.into())))),
    };
    let named: Vec<String> = [sheets, listed].into_iter().flatten().collect();
    if named.is_empty() {
        return format!("{sum} {}", words.get("balance-holds"));
    }
    format!("{sum} {}", named.join(" "))
}
