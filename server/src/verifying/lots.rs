//! The lots: each secret was committed before the vote and told after it, and the seed is made of it and the draw.

use super::{Evidence, Found};
use crate::bundle::DRAW;
use crate::bundle::lots::Lot;
use domain::Event;
use domain::lot::Draw;
use std::collections::{BTreeMap, HashSet};

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let committed = check_commitments(evidence, found);
    let drawn = check_draws(evidence, &committed, found);
    let lots = &evidence.bundle.voting.lots;
    for lot in lots.iter() {
        let known = committed.contains_key(&lot.round);
        found.hold(known, || lots.fault(lot, "no line of the log commits it"));
        let told = lot.drawn().is_none() || drawn.contains(&lot.round);
        found.hold(told, || lots.fault(lot, "no line of the log draws it"));
    }
    if !committed.is_empty() {
        found.checked(format!(
            "{DRAW}: {} lots as committed before the vote, {} of them drawn after it",
            committed.len(),
            drawn.len()
        ));
    }
}

/// What the log commits: each lot with the hash of its secret.
fn check_commitments<'a>(evidence: &Evidence<'a>, found: &mut Found) -> BTreeMap<Option<u32>, &'a str> {
    let lots = &evidence.bundle.voting.lots;
    let mut committed = BTreeMap::new();
    for (row, line, event) in evidence.log.events() {
        let (of, hash) = match event {
            Event::RuleLocked { commitment: Some(hash), .. } => (None, hash),
            Event::RoundOpened { round, commitment: Some(hash), .. } => (Some(*round), hash),
            _ => continue,
        };
        committed.insert(of, hash.as_str());
        match lots.of(of) {
            None => found.fault(evidence.log.fault(row, format!("the lot that it commits is missing in {DRAW}"))),
            Some(lot) => found.hold(lot.commitment == *hash, || {
                lots.fault(lot, format!("it is not the lot that line {} of the log commits", line.seq))
            }),
        }
    }
    committed
}

/// The draws of the log: each tells the secret that was committed, once nothing is open any more that hangs on it.
fn check_draws(
    evidence: &Evidence<'_>,
    committed: &BTreeMap<Option<u32>, &str>,
    found: &mut Found,
) -> HashSet<Option<u32>> {
    let lots = &evidence.bundle.voting.lots;
    let (mut drawn, mut open) = (HashSet::new(), HashSet::new());
    for (row, line, event) in evidence.log.events() {
        match event {
            Event::RoundOpened { round, rule, .. } => {
                let of = if rule.is_some() { None } else { Some(*round) };
                found.hold(!drawn.contains(&of), || {
                    evidence.log.fault(row, format!("round {round} opened after its lot was drawn"))
                });
                open.insert((of, *round));
            }
            Event::RoundClosed { round, .. } => open.retain(|(_, number)| number != round),
            Event::Drawn { round, secret, draw, seed, entered_by } => {
                let told = Draw { secret: secret.clone(), draw: draw.clone() };
                let keeps = committed.get(round).is_some_and(|hash| told.keeps(hash));
                found.hold(keeps, || evidence.log.fault(row, "its secret is not the one that was committed"));
                let same = told.seed() == *seed;
                found.hold(same, || evidence.log.fault(row, "its seed is not the hash of its secret and draw"));
                let over = open.iter().all(|(of, _)| of != round);
                found.hold(over, || evidence.log.fault(row, "the lot was drawn while ballots were still cast"));
                let is_other = |lot: &&Lot| {
                    let of_line = lot.drawn_at == Some(line.at) && lot.entered_by.first() == Some(entered_by);
                    !of_line || lot.drawn().as_ref() != Some(&told)
                };
                let kept = lots.of(*round).filter(is_other);
                found.faults.extend(
                    kept.map(|lot| {
                        lots.fault(lot, format!("it is not the draw that line {} of the log tells", line.seq))
                    }),
                );
                found.hold(drawn.insert(*round), || evidence.log.fault(row, "the lot was drawn before"));
            }
            _ => {}
        }
    }
    drawn
}
