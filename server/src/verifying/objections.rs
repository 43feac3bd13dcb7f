//! The objections: each was filed and answered as the log tells, in the words that it seals.

use super::{Evidence, Found};
use crate::bundle::rows::Objection;
use domain::Event;
use std::collections::HashMap;

/// The lines that tell of an objection.
#[derive(Default)]
struct Told {
    filed: Option<usize>,
    answered: Option<usize>,
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let mut told = HashMap::<u32, Told>::new();
    for (row, _, event) in evidence.log.events() {
        match event {
            Event::ObjectionFiled { objection, .. } => told.entry(*objection).or_default().filed = Some(row),
            Event::ObjectionAnswered { objection, .. } => told.entry(*objection).or_default().answered = Some(row),
            _ => {}
        }
    }
    let objections = &evidence.bundle.objections;
    for (row, one) in objections.iter().enumerate() {
        let lines = told.remove(&one.number).unwrap_or_default();
        let wrong = check_filed(evidence, one, lines.filed).or_else(|| check_answered(evidence, one, lines.answered));
        found.faults.extend(wrong.map(|reason| objections.fault(row, reason)));
    }
    for number in told.keys() {
        found.fault(objections.fault(objections.len(), format!("objection {number} of the log is missing")));
    }
    if !objections.is_empty() {
        found.checked(format!("objections.csv: {} objections, filed and answered as the log tells", objections.len()));
    }
}

fn check_filed(evidence: &Evidence<'_>, one: &Objection, line: Option<usize>) -> Option<String> {
    let Some((row, (line, told))) = line.and_then(|row| Some((row, evidence.log.get(row)?))) else {
        return Some("the log tells of no such objection".to_owned());
    };
    let Some(Event::ObjectionFiled { round, organisation, said, .. }) = &told.event else { return None };
    if (*round, organisation, line.at) != (one.round, &one.organisation, one.filed_at) {
        return Some("the log tells it of another round, organisation or moment".to_owned());
    }
    let sealed = said.is_none() || evidence.is_sealed(row, "said", one.said_es.as_deref().unwrap_or_default());
    (!sealed).then(|| "said_es: the log seals another text".to_owned())
}

fn check_answered(evidence: &Evidence<'_>, one: &Objection, line: Option<usize>) -> Option<String> {
    let Some((row, (line, told))) = line.and_then(|row| Some((row, evidence.log.get(row)?))) else {
        return one.answered_at.map(|_| "the log tells of no answer".to_owned());
    };
    let Some(Event::ObjectionAnswered { upheld, said, forum, .. }) = &told.event else { return None };
    if (Some(*upheld), Some(line.at)) != (one.upheld, one.answered_at) {
        return Some("the log tells another answer".to_owned());
    }
    let is_sealed =
        |field: &str, text: &Option<String>| evidence.is_sealed(row, field, text.as_deref().unwrap_or_default());
    let sealed = is_sealed("answer", &one.answer_es)
        && (said.is_none() || is_sealed("said", &one.said_es))
        && if forum.is_some() { is_sealed("forum", &one.forum_es) } else { one.forum_es.is_none() };
    (!sealed).then(|| "the log seals other texts".to_owned())
}
