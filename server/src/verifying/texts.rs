//! The texts of the log: each is the one whose salted hash stands in its line. Erased ones are missing, and break nothing.

use super::{Evidence, Found, sealed_hash};
use domain::log::{Line, sha256};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let lines: HashMap<u64, &Line> = evidence.log.lines.iter().map(|line| (line.seq, line)).collect();
    let texts = &evidence.log.texts;
    let mut seen = HashSet::new();
    for (row, told) in texts.iter().enumerate() {
        let body = lines.get(&told.seq).and_then(|line| line.body.as_deref());
        let reason = match sealed_hash(body, &told.field) {
            None => format!("line {} of the log seals no text “{}”", told.seq, told.field),
            Some(_) if !seen.insert((told.seq, &told.field)) => "the text stands twice".to_owned(),
            Some(hash) if hash != sha256(format!("{}{}", told.salt, told.text).as_bytes()) => {
                format!("the text is not the one that line {} of the log seals", told.seq)
            }
            Some(_) => continue,
        };
        found.fault(texts.fault(row, reason));
    }
    let sealed: usize = evidence.log.lines.iter().map(count_sealed).sum();
    let erased = sealed.saturating_sub(texts.len());
    found.checked(format!("event_texts.csv: {} texts as they were sealed, {erased} erased", texts.len()));
}

fn count_sealed(line: &Line) -> usize {
    let body: Value = line.body.as_deref().and_then(|body| serde_json::from_str(body).ok()).unwrap_or_default();
    body.as_object().map_or(0, |fields| fields.values().filter(|value| value.get("sealed").is_some()).count())
}
