//! The register of voters: who applied, what was decided and challenged, who came to the door.

use super::{Search, no_word};
use crate::bundle::Bundle;
use domain::accreditation::Verdict;
use domain::organisation::{Kind, Mandate};
use domain::refusal::BallotFault;

pub fn search(bundle: &Bundle, search: &mut Search<'_>) {
    let register = &bundle.register;
    search.once(&register.applications, "application", |row| row.number);
    search.each(&register.applications, |known, row| {
        let theme = || row.themes.iter().find_map(|theme| known.no_theme(theme));
        let organisation = || known.no_organisation(row.organisation.as_deref()?);
        let department = known.no_department(row.department.as_deref());
        department.or_else(theme).or_else(organisation).or_else(|| no_word::<Kind>("kind", &row.kind))
    });
    search.each(&register.accreditations, |known, row| {
        let organisation = || known.no_organisation(row.organisation.as_deref()?);
        known.no_theme(&row.theme).or_else(organisation).or_else(|| no_word::<Verdict>("verdict", &row.verdict))
    });
    search.once(&register.challenges, "challenge", |row| row.number);
    search.each(&register.challenges, |known, row| known.no_organisation(&row.organisation));
    search.once(&register.speakers, "mandate", |row| (&row.organisation, &row.mandate));
    search.each(&register.speakers, |known, row| {
        known.no_organisation(&row.organisation).or_else(|| no_word::<Mandate>("mandate", &row.mandate))
    });
    search.once(&register.check_ins, "organisation", |row| (row.meeting, &row.organisation));
    search.each(&register.check_ins, |known, row| {
        let organisation = || known.no_organisation(&row.organisation);
        known.no_meeting(row.meeting).or_else(organisation).or_else(|| no_word::<Mandate>("mandate", &row.mandate))
    });
    search.each(&bundle.papers, |known, row| {
        let organisation = || known.no_organisation(row.organisation.as_deref()?);
        organisation().or_else(|| no_word::<BallotFault>("fault", row.fault.as_deref()?))
    });
}
