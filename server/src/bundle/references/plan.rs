//! The plan.

use super::{Known, Search};
use crate::bundle::Bundle;
use crate::bundle::rows::Commitment;
use std::collections::HashSet;

pub fn search(bundle: &Bundle, search: &mut Search<'_>) {
    search.once(&bundle.commitments, "commitment", |row| row.number);
    search.each(&bundle.commitments, dangling_commitment);
    let commitments: HashSet<u32> = bundle.commitments.iter().map(|row| row.number).collect();
    search.once(&bundle.milestones, "milestone", |row| (row.commitment, row.order));
    search.each(&bundle.milestones, |_, row| {
        (!commitments.contains(&row.commitment)).then(|| format!("unknown commitment {}", row.commitment))
    });
    search.once(&bundle.not_taken_up, "proposal", |row| row.proposal);
    search.each(&bundle.not_taken_up, |known, row| {
        known.no_proposal(row.proposal).or_else(|| known.no_institution(&row.institution))
    });
}

fn dangling_commitment(known: &Known<'_>, row: &Commitment) -> Option<String> {
    let partner = |slug: &String| known.no_institution(slug).and_then(|_| known.no_organisation(slug));
    let partner =
        || row.partners.iter().find_map(partner).map(|_| "partners: unknown institution or organisation".to_owned());
    known
        .no_theme(&row.theme)
        .or_else(|| known.no_institution(&row.lead))
        .or_else(partner)
        .or_else(|| row.from.iter().find_map(|number| known.no_proposal(*number)))
        .or_else(|| (row.ends_on < row.starts_on).then(|| "ends_on: it ends before it begins".to_owned()))
}
