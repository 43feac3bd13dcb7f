//! The terms and the register of each round: those that were hashed before anybody voted.

use super::{Evidence, Found};
use domain::Event;
use domain::log::sha256;
use domain::round::write_register;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let mut checked = 0;
    for (_, line, event) in evidence.log.events() {
        let Event::RoundOpened { round, terms: Some(terms), register, .. } = event else { continue };
        check_terms(evidence, *round, (terms, line.seq), found);
        if let Some(register) = register {
            check_register(evidence, *round, (register, line.seq), found);
        }
        checked += 1;
    }
    if checked > 0 {
        found.checked(format!(
            "rounds.csv: the terms and the registers of {checked} rounds, as hashed when they opened"
        ));
    }
}

fn check_terms(evidence: &Evidence<'_>, round: u32, (hash, seq): (&str, u64), found: &mut Found) {
    let rounds = &evidence.bundle.rounds;
    match rounds.iter().enumerate().find(|(_, row)| row.round == round) {
        None => found.fault(rounds.fault(rounds.len(), format!("round {round} of the log is missing"))),
        Some((row, told)) => found.hold(sha256(told.terms.as_bytes()) == *hash, || {
            rounds.fault(row, format!("its terms are not those whose hash line {seq} of the log holds"))
        }),
    }
}

fn check_register(evidence: &Evidence<'_>, round: u32, (hash, seq): (&str, u64), found: &mut Found) {
    let registers = &evidence.bundle.registers;
    let of_round = registers.iter().filter(|row| row.round == round);
    let voters: Vec<_> = of_round.map(|row| (row.organisation.clone(), row.themes.clone())).collect();
    found.hold(sha256(write_register(&voters).as_bytes()) == *hash, || {
        let first = registers.iter().position(|row| row.round == round).unwrap_or(registers.len());
        let reason = format!(
            "from here on: the register of round {round} is not the one whose hash line {seq} of the log holds"
        );
        registers.fault(first, reason)
    });
}
