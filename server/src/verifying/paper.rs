//! Paper ballots and shows of hands: every sheet is accounted for, what was counted is what was hashed when a batch was
//! settled, and no round closed while one was open.

use super::rounds::told;
use super::{Evidence, Found};
use crate::bundle::rows::Paper;
use domain::Event;
use domain::batch::{Figures, PaperBallot, hash};
use domain::refusal::BallotFault;
use std::collections::BTreeSet;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let mut open = BTreeSet::new();
    let (mut settled, mut shows) = (0, 0);
    for (row, line, event) in evidence.log.events() {
        match event {
            Event::BatchOpened { round, batch, .. } => {
                open.insert((*round, *batch));
            }
            Event::BatchSettled { round, batch, figures, hash, .. } => {
                found.hold(open.remove(&(*round, *batch)), || {
                    evidence.log.fault(row, format!("batch {batch} of round {round} was not open"))
                });
                found.hold(figures.balance(), || {
                    evidence.log.fault(row, "issued is not the sum of cast, spoiled and unused")
                });
                check_batch(evidence, (*round, *batch), figures, (hash, line.seq), found);
                settled += 1;
            }
            Event::RoundClosed { round, .. } => found.hold(open.iter().all(|(of, _)| of != round), || {
                evidence.log.fault(row, format!("round {round} closed while a batch of paper ballots was open"))
            }),
            Event::HandsCounted { .. } => {
                check_hands(evidence, event, line.seq, found);
                shows += 1;
            }
            _ => {}
        }
    }
    check_codes(evidence, found);
    if settled > 0 {
        found.checked(format!("paper.csv: {settled} batches of paper ballots, as hashed when they were settled"));
    }
    if shows > 0 {
        found.checked(format!("hands.csv: {shows} shows of hands, as the log tells them"));
    }
}

fn check_batch(
    evidence: &Evidence<'_>,
    (round, batch): (u32, u32),
    figures: &Figures,
    (told_hash, seq): (&str, u64),
    found: &mut Found,
) {
    let batches = &evidence.bundle.batches;
    let row = batches.iter().position(|row| row.round == round && row.batch == batch);
    let same = row.is_some_and(|row| {
        let Figures { issued, valid, invalid, doubled, spoiled, unused } = *figures;
        let kept = &batches[row];
        (kept.issued, kept.valid, kept.invalid) == (issued, valid, invalid)
            && (kept.doubled, kept.spoiled, kept.unused) == (doubled, spoiled, unused)
    });
    found.hold(same, || {
        let reason = format!("batch {batch} of round {round} has other figures than line {seq} of the log");
        batches.fault(row.unwrap_or(batches.len()), reason)
    });
    // Of a round that is still open nothing is told of single ballots.
    if rounds_closed(evidence).contains(&round) {
        let papers = &evidence.bundle.papers;
        let ballots: Vec<PaperBallot> =
            papers.iter().filter(|row| row.round == round && row.batch == batch).map(read).collect();
        found.hold(hash(&ballots) == told_hash, || {
            let first = papers.iter().position(|row| row.round == round && row.batch == batch);
            let reason = format!(
                "from here on: the ballots of batch {batch} of round {round} are not those whose hash line {seq} of the log holds"
            );
            papers.fault(first.unwrap_or(papers.len()), reason)
        });
    }
}

fn rounds_closed(evidence: &Evidence<'_>) -> BTreeSet<u32> {
    told(evidence, None).into_values().filter(|round| round.closed.is_some()).map(|round| round.number).collect()
}

/// A fault that this version doesn't know is one all the same.
fn read(row: &Paper) -> PaperBallot {
    let fault = row.fault.as_deref().map(|fault| fault.parse().unwrap_or(BallotFault::Unreadable));
    PaperBallot { sheet: row.sheet, organisation: row.organisation.clone(), fault }
}

/// A paper ballot of an open round that counts stands on the roll, under the code of its sheet.
fn check_codes(evidence: &Evidence<'_>, found: &mut Found) {
    let papers = &evidence.bundle.papers;
    for (row, ballot) in papers.iter().enumerate().filter(|(_, ballot)| ballot.fault.is_none()) {
        let (Some(sheet), Some(organisation)) = (ballot.sheet, ballot.organisation.as_deref()) else { continue };
        let mut roll = evidence.bundle.roll.iter().flat_map(|roll| roll.iter());
        let ends = format!("-{sheet:03}");
        let listed = roll.any(|cast| {
            let code = cast.receipt.as_deref().unwrap_or_default();
            cast.round == ballot.round && cast.organisation == organisation && code.ends_with(&ends)
        });
        found.hold(listed, || papers.fault(row, format!("{organisation} is not on the roll with sheet {sheet}")));
    }
}

fn check_hands(evidence: &Evidence<'_>, event: &Event, seq: u64, found: &mut Found) {
    let Event::HandsCounted { round, electorate, present, counts, .. } = event else { return };
    let hands = &evidence.bundle.hands;
    let of_show = || {
        let rows = hands.iter().enumerate();
        rows.filter(|(_, row)| row.round == *round && row.electorate == electorate.name())
    };
    let kept: Vec<_> =
        of_show().map(|(_, row)| (row.present, row.proposal, row.favour, row.against, row.abstain)).collect();
    let told = counts.iter().map(|one| (*present, one.proposal, one.favour, one.against, one.abstain));
    found.hold(kept == told.collect::<Vec<_>>(), || {
        let first = of_show().next().map_or(hands.len(), |(row, _)| row);
        hands.fault(first, format!("the hands of round {round} are not those that line {seq} of the log tells"))
    });
}

/// Those who cast an invalid paper ballot in an open round: they voted, and have no ballot that counts.
pub fn uncounted(evidence: &Evidence<'_>, round: u32) -> usize {
    let doubled = BallotFault::Doubled.name();
    let invalid = |row: &&Paper| row.fault.as_deref().is_some_and(|fault| fault != doubled);
    let of_round = evidence.bundle.papers.iter().filter(|row| row.round == round && row.organisation.is_some());
    of_round.filter(invalid).count()
}

/// The paper ballots of a round as its batches were settled: those that count, and all that were cast.
pub fn cast(evidence: &Evidence<'_>, of: u32) -> (usize, usize) {
    let settled = evidence.log.events().filter_map(|(_, _, event)| match event {
        Event::BatchSettled { round, figures, .. } if *round == of => Some(*figures),
        _ => None,
    });
    settled.fold((0, 0), |(valid, cast), figures| {
        let own = figures.valid as usize;
        (valid + own, cast + own + figures.invalid as usize)
    })
}
