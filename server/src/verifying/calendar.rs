//! The calendar: each holiday and term stands in the files as the log told it last.

use super::{Evidence, Found};
use domain::Event;
use std::collections::BTreeMap;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let (mut days, mut terms) = (BTreeMap::new(), BTreeMap::new());
    for (_, _, event) in evidence.log.events() {
        match event {
            Event::HolidayChanged { day, is_worked } => drop(days.insert(*day, *is_worked)),
            Event::TermChanged { duty, days } => drop(terms.insert(duty.name().to_owned(), *days)),
            _ => {}
        }
    }
    let holidays = &evidence.bundle.holidays;
    for (row, one) in holidays.iter().enumerate() {
        let told = days.remove(&one.day);
        found.hold(told == Some(one.is_worked), || holidays.fault(row, "the log says another thing of this day"));
    }
    for day in days.keys() {
        found.fault(holidays.fault(holidays.len(), format!("{day}, which the log changes, is missing")));
    }
    let set = &evidence.bundle.terms;
    for (row, one) in set.iter().enumerate() {
        let told = terms.remove(&one.duty);
        found.hold(told == Some(one.working_days), || set.fault(row, "the log sets another number of days"));
    }
    for duty in terms.keys() {
        found.fault(set.fault(set.len(), format!("{duty}, which the log sets, is missing")));
    }
    found.checked(format!(
        "holidays.csv, terms.csv: {} days and {} terms, as the log tells",
        holidays.len(),
        set.len()
    ));
}
