//! The comments: each is the one that the log tells of, shown as it was decided last, for the reason that the log seals.

use super::{Evidence, Found};
use domain::comment::Showing;
use domain::{Event, comment::Held};
use std::collections::BTreeMap;

/// What the log tells of a comment: its proposal, what it answers, its side and why it was held; how it is shown, with
/// the row of the line that decided so.
struct Told {
    written: (u32, Option<u32>, &'static str, Option<&'static str>),
    showing: Showing,
    decided: Option<usize>,
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let mut told = told(evidence);
    let comments = &evidence.bundle.comments;
    for (row, one) in comments.iter().enumerate() {
        let Some(written) = told.remove(&one.number) else {
            found.fault(comments.fault(row, format!("the log tells of no comment {}", one.number)));
            continue;
        };
        let own = (one.proposal, one.parent, one.side.as_str(), one.held.as_deref());
        found.hold(own == written.written, || comments.fault(row, "the log tells of another comment"));
        found.hold(one.showing == written.showing.name(), || {
            comments.fault(row, format!("showing: the log says {}", written.showing))
        });
        let is_public = written.showing.is_public();
        found.hold(is_public || one.said.is_empty(), || comments.fault(row, "said: what isn't shown has no text"));
        if let (Some(line), Some(reason)) = (written.decided, &one.reason_es) {
            found.hold(evidence.is_sealed(line, "reason", reason), || {
                comments.fault(row, "reason_es: the log seals another")
            });
        }
    }
    for number in told.into_keys() {
        found.fault(comments.fault(comments.len(), format!("comment {number}, of which the log tells, is missing")));
    }
    if !comments.is_empty() {
        found.checked(format!("comments.csv: {} comments, shown as the log tells", comments.len()));
    }
}

fn told(evidence: &Evidence<'_>) -> BTreeMap<u32, Told> {
    let mut told = BTreeMap::new();
    for (row, _, event) in evidence.log.events() {
        match event {
            Event::CommentWritten { comment, proposal, parent, side, held } => {
                let showing = if held.is_some() { Showing::Held } else { Showing::Shown };
                let written = (*proposal, *parent, side.name(), held.map(Held::name));
                told.insert(*comment, Told { written, showing, decided: None });
            }
            Event::CommentDecided { comment, showing, .. } => {
                if let Some(one) = told.get_mut(comment) {
                    (one.showing, one.decided) = (*showing, Some(row));
                }
            }
            _ => {}
        }
    }
    told
}
