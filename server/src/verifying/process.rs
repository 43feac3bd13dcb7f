//! The process: its address, its timeline and its manual are those whose publication the log tells.

use super::{Evidence, Found};
use crate::bundle::{Fault, Process};
use domain::log::sha256;
use domain::{Event, process::Span};

const FILE: &str = "process.json";

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let process = &evidence.bundle.process;
    let (mut slug, mut timeline, mut manual) = (None, None, None);
    for (row, line, event) in evidence.log.events() {
        match event {
            Event::ProcessCreated { slug: told } => slug = Some((line.seq, told)),
            Event::TimelinePublished { phases, .. } => timeline = Some((row, line.seq, phases)),
            Event::ManualPublished { hash } => manual = Some((line.seq, hash)),
            _ => {}
        }
    }
    let fault = |reason: String| Fault::new(FILE, 1, reason);
    found.hold(slug.is_some_and(|(_, slug)| *slug == process.slug), || {
        fault("slug: the log is that of another process".into())
    });
    match timeline {
        Some((row, seq, phases)) => {
            found.hold(spans(process) == in_order(phases.clone()), || {
                fault(format!("phases: line {seq} of the log publishes others"))
            });
            let reason = process.early_reason.as_deref().unwrap_or_default();
            found.hold(evidence.is_sealed(row, "early_reason", reason), || {
                fault(format!("early_reason: line {seq} of the log seals another text"))
            });
        }
        None => found.hold(process.timeline_published_at.is_none(), || fault("phases: the log publishes none".into())),
    }
    match manual {
        Some((seq, hash)) => {
            found.hold(hash_of_manual(process) == *hash, || {
                fault(format!("manual: line {seq} of the log publishes another"))
            });
        }
        None => found.hold(process.manual_published_at.is_none(), || fault("manual: the log publishes none".into())),
    }
    found.checked(format!("{FILE}: address, timeline and manual as published"));
}

fn spans(process: &Process) -> Vec<Span> {
    let span = |told: &crate::bundle::Phase| {
        Some(Span { phase: told.key.parse().ok()?, starts_at: told.starts_at, ends_at: told.ends_at })
    };
    in_order(process.phases.iter().filter_map(span).collect())
}

fn in_order(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| span.starts_at);
    spans
}

fn hash_of_manual(process: &Process) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let (es, gn, en) = (&process.manual_es, text(&process.manual_gn), text(&process.manual_en));
    sha256(format!("{es}\n{gn}\n{en}").as_bytes())
}
