//! The opinions: each institution was asked and said what the log tells, in the words that it seals.

use super::{Evidence, Found};
use crate::bundle::rows::NO_ANSWER;
use domain::Event;
use domain::opinion::Stance;
use std::collections::BTreeMap;

/// What the log tells last of an institution and a proposal: the last day, and what it says with the row of that line.
type Told = BTreeMap<(u32, String), (Option<String>, Option<(Stance, usize)>)>;

fn told(evidence: &Evidence<'_>) -> Told {
    let mut told = Told::new();
    for (row, _, event) in evidence.log.events() {
        match event {
            Event::OpinionAsked { proposal, institution, due_on } => {
                told.entry((*proposal, institution.clone())).or_default().0 = Some(due_on.to_string());
            }
            Event::OpinionGiven { proposal, institution, stance, .. } => {
                told.entry((*proposal, institution.clone())).or_default().1 = Some((*stance, row));
            }
            _ => {}
        }
    }
    told
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let mut told = told(evidence);
    let opinions = &evidence.bundle.opinions;
    for (row, one) in opinions.iter().enumerate() {
        let Some((due_on, given)) = told.remove(&(one.proposal, one.institution.clone())) else {
            found.fault(opinions.fault(row, "the log asks for no such opinion"));
            continue;
        };
        found.hold(due_on == one.due_on.map(|day| day.to_string()), || {
            opinions.fault(row, "due_on: the log says another day")
        });
        let stance = given.map_or(NO_ANSWER, |(stance, _)| stance.name());
        found.hold(stance == one.opinion, || opinions.fault(row, format!("opinion: the log says {stance}")));
        if let (Some((_, line)), Some(text)) = (given, &one.text_es) {
            found.hold(evidence.is_sealed(line, "said", text), || opinions.fault(row, "the log seals another text"));
        }
    }
    for (proposal, institution) in told.into_keys() {
        let reason = format!("what {institution} was asked about proposal {proposal} is missing");
        found.fault(opinions.fault(opinions.len(), reason));
    }
    found.checked(format!("opinions.csv: {} opinions, asked and given as the log tells", opinions.len()));
}
