//! Meetings, who came to them, and who votes there.

use super::process::no_slug;
use super::{Search, no_word};
use crate::bundle::Bundle;
use domain::edition::Work;
use domain::meeting::Outcome;

pub fn search(bundle: &Bundle, search: &mut Search<'_>) {
    if let Some(meetings) = &bundle.voting.meetings {
        search.once(meetings, "meeting", |row| row.number);
        search.each(meetings, |known, row| {
            let late = || (row.ends_at < row.starts_at).then(|| "ends_at: it ends before it begins".to_owned());
            let department = known.no_department(row.department.as_deref());
            department.or_else(|| row.themes.iter().find_map(|theme| known.no_theme(theme))).or_else(late)
        });
    }
    search.once(&bundle.agenda, "item", |row| (row.meeting, row.proposal));
    search.each(&bundle.agenda, |known, row| known.no_meeting(row.meeting).or_else(|| known.no_proposal(row.proposal)));
    search.once(&bundle.attendance, "organisation", |row| (row.meeting, &row.organisation));
    search.each(&bundle.attendance, |known, row| {
        known.no_meeting(row.meeting).or_else(|| known.no_organisation(row.organisation.as_deref()?))
    });
    search.once(&bundle.minutes, "item", |row| (row.meeting, row.proposal));
    let items: std::collections::HashSet<_> = bundle.agenda.iter().map(|item| (item.meeting, item.proposal)).collect();
    search.each(&bundle.minutes, |_, row| {
        let (meeting, proposal) = (row.meeting, row.proposal);
        let foreign = !items.contains(&(meeting, proposal));
        let outcome = Some(row.outcome.as_str()).filter(|outcome| !outcome.is_empty());
        foreign
            .then(|| format!("proposal {proposal} is not on the agenda of meeting {meeting}"))
            .or_else(|| no_word::<Outcome>("outcome", outcome?))
    });
    search.once(&bundle.access, "meeting", |row| row.meeting);
    search.each(&bundle.access, |known, row| known.no_meeting(row.meeting));
    search.once(&bundle.editions, "edition", |row| (row.meeting, &row.work, row.edition));
    search.each(&bundle.editions, |known, row| {
        known.no_meeting(row.meeting).or_else(|| no_word::<Work>("work", &row.work))
    });
    search.each(&bundle.documents, |known, row| known.no_meeting(row.meeting));
    search_voters(bundle, search);
}

fn search_voters(bundle: &Bundle, search: &mut Search<'_>) {
    search.once(&bundle.voting.organisations, "organisation", |row| &row.slug);
    search.each(&bundle.voting.organisations, |known, row| {
        let department = || known.no_department(row.department.as_deref());
        let theme = || row.themes.iter().find_map(|theme| known.no_theme(theme));
        no_slug("slug", &row.slug).or_else(department).or_else(theme)
    });
    if let Some(roll) = &bundle.roll {
        search.once(roll, "organisation", |row| (row.round, &row.organisation));
        search.once(roll, "receipt", |row| row.receipt.as_ref().ok_or((row.round, &row.organisation)));
        search.each(roll, |known, row| known.no_organisation(&row.organisation));
    }
    search.once(&bundle.rounds, "round", |row| row.round);
    search.each(&bundle.rounds, |known, row| known.no_meeting(row.meeting));
    search.each(&bundle.registers, |known, row| known.no_organisation(&row.organisation));
    search.each(&bundle.marks, |known, row| known.no_proposal(row.option?));
    search.once(&bundle.receipts, "receipt", |row| &row.receipt);
    if bundle.voting.rule.is_none() {
        search.each(&bundle.voting.ballots, |_, _| Some("a ballot without a rule".to_owned()));
    }
}
