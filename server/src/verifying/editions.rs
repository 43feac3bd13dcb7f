//! What meetings published: each edition is the one whose hash the log took down when it was published.

use super::{Evidence, Found};
use domain::Event;
use domain::log::sha256;
use std::collections::HashMap;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let published = evidence.log.events().filter_map(|(row, line, event)| match event {
        Event::EditionPublished { meeting, work, edition, hash, .. } => {
            Some(((*meeting, work.name(), *edition), (row, line.at, hash.as_str())))
        }
        _ => None,
    });
    let mut told: HashMap<_, _> = published.collect();
    let editions = &evidence.bundle.editions;
    for (row, one) in editions.iter().enumerate() {
        let Some((line, at, hash)) = told.remove(&(one.meeting, one.work.as_str(), one.edition)) else {
            found.fault(editions.fault(row, "the log publishes no such edition"));
            continue;
        };
        let same = hash == one.hash && hash == sha256(one.body.as_bytes()) && at == one.published_at;
        found.hold(same, || editions.fault(row, "the log publishes other bytes, or at another time"));
        let reason = one.reason_es.as_deref().unwrap_or_default();
        found.hold(evidence.is_sealed(line, "reason", reason), || editions.fault(row, "the log seals another reason"));
    }
    for (meeting, work, edition) in told.into_keys() {
        let reason = format!("edition {edition} of the {work} of meeting {meeting} is missing");
        found.fault(editions.fault(editions.len(), reason));
    }
    found.checked(format!("editions.csv: {} editions as they were published", editions.len()));
}
