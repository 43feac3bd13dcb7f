//! The documents: each is one whose hash the log took down when it was attached.

use super::{Evidence, Found};
use domain::Event;
use std::collections::HashSet;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let attached = evidence.log.events().filter_map(|(_, line, event)| match event {
        Event::DocumentAttached { meeting, hash } => Some((*meeting, hash.as_str(), line.at)),
        _ => None,
    });
    let mut told: HashSet<_> = attached.collect();
    let documents = &evidence.bundle.documents;
    for (row, document) in documents.iter().enumerate() {
        let known = told.remove(&(document.meeting, &document.hash, document.uploaded_at));
        found.hold(known, || documents.fault(row, "the log attaches no such document then"));
    }
    for (meeting, hash, _) in told {
        let reason = format!("the document {hash} of meeting {meeting} is missing");
        found.fault(documents.fault(documents.len(), reason));
    }
    found.checked(format!("documents.csv: {} documents as they were attached", documents.len()));
}
