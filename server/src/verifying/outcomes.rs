//! What each round gave that doesn't feed the selection, open or secret: counted again from what lay in its box, by the
//! method of its terms and the register of its voters.

use super::corrections::counted;
use super::figures::hold_json;
use super::rounds::{Round, told};
use super::{Evidence, Found};
use crate::bundle::{Counted, Fault, OUTCOMES};
use domain::round::{Outcome, Terms, count};
use domain::tally::{Chosen, Seed};
use std::collections::HashSet;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let rounds = told(evidence, None);
    let mut counted = Vec::new();
    for round in rounds.values().filter(|round| !round.selects && round.closed.is_some()) {
        match count_again(evidence, round) {
            Ok(outcome) => counted.extend(outcome.map(|outcome| Counted { round: round.number, outcome })),
            Err(fault) => found.fault(fault),
        }
    }
    if counted.is_empty() {
        return;
    }
    hold_json(evidence, OUTCOMES, &counted, found);
    let told: Vec<String> = counted.iter().map(say).collect();
    found.checked(format!("{OUTCOMES}: {} rounds, counted again: {}", counted.len(), told.join("; ")));
}

/// Counts a round; none of which the terms are missing, which another check says.
fn count_again(evidence: &Evidence<'_>, round: &Round<'_>) -> Result<Option<Outcome>, Fault> {
    let rounds = &evidence.bundle.rounds;
    let Some((row, told)) = rounds.iter().enumerate().find(|(_, row)| row.round == round.number) else {
        return Ok(None);
    };
    let terms = Terms::parse(&told.terms).map_err(|error| rounds.fault(row, format!("its terms: {error}")))?;
    let registers = evidence.bundle.registers.iter().filter(|row| row.round == round.number);
    let entitled: HashSet<&str> = registers.map(|row| row.organisation.as_str()).collect();
    let entitled = u32::try_from(entitled.len()).unwrap_or(u32::MAX);
    let boxed = counted(evidence, round);
    let draw = evidence.bundle.voting.lots.draw(Some(round.number));
    let seed = terms.ties.as_ref().map_or_else(Seed::none, |ties| ties.lot().seed(draw.as_ref()));
    count(&terms, round.proposals, &boxed, entitled, &seed).map(Some).map_err(|faults| {
        let marks = &evidence.bundle.marks;
        let first = marks.iter().position(|mark| mark.round == round.number).unwrap_or(marks.len());
        let reasons: Vec<String> = faults.iter().map(ToString::to_string).collect();
        marks.fault(first, format!("round {} can't be counted: {}", round.number, reasons.join("; ")))
    })
}

/// The round, its method, and who is chosen.
fn say(Counted { round, outcome }: &Counted) -> String {
    let (Chosen::Elected(names) | Chosen::Selected(names)) = &outcome.tally.chosen;
    let chosen = if names.is_empty() { "nothing".to_owned() } else { names.join(", ") };
    format!("round {round} ({}) {chosen}", outcome.tally.method)
}
