//! The register of voters: whoever is accredited for a theme was so by a line of the log.

use super::{Evidence, Found};
use domain::Event;
use std::collections::{HashMap, HashSet};

/// What the log says of an organisation: the themes it was ever accredited for, and those it has for certain. A theme
/// that was voted outlasts the end of an accreditation.
#[derive(Default)]
struct Accredited<'a> {
    ever: HashSet<&'a str>,
    certain: HashSet<&'a str>,
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let mut accredited = HashMap::<&str, Accredited<'_>>::new();
    for (_, _, event) in evidence.log.events() {
        match event {
            Event::OrganisationAccredited { organisation, themes, .. } => {
                let of = accredited.entry(organisation).or_default();
                of.ever.extend(themes.iter().map(String::as_str));
                of.certain.extend(themes.iter().map(String::as_str));
            }
            Event::AccreditationRevoked { organisation, themes, .. } => {
                let of = accredited.entry(organisation).or_default();
                // A line that names no theme takes all of them back.
                of.certain.retain(|theme| !themes.is_empty() && !themes.iter().any(|revoked| revoked == theme));
            }
            _ => {}
        }
    }
    let organisations = &evidence.bundle.voting.organisations;
    for (row, told) in organisations.iter().enumerate() {
        let of = accredited.remove(told.slug.as_str()).unwrap_or_default();
        let themes: HashSet<&str> = told.themes.iter().map(String::as_str).collect();
        for theme in themes.difference(&of.ever) {
            found.fault(organisations.fault(row, format!("themes: no line of the log accredits it for {theme}")));
        }
        for theme in of.certain.difference(&themes) {
            found.fault(organisations.fault(row, format!("themes: the log accredits it for {theme} too")));
        }
    }
    for slug in accredited.keys() {
        found.fault(organisations.fault(organisations.len(), format!("{slug}, which the log accredits, is missing")));
    }
    found.checked(format!("organisations.csv: {} organisations, accredited as the log tells", organisations.len()));
}
