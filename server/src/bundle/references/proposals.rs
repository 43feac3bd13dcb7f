//! What arrived, and the proposals.

use super::{Known, Search, no_word};
use crate::bundle::Bundle;
use crate::bundle::rows::{Contribution, Proposal};
use domain::contribution::{Delivery, Standing};
use domain::version::Cause;
use domain::{Channel, Language, Stage};

pub fn search(bundle: &Bundle, search: &mut Search<'_>) {
    search.once(&bundle.voting.proposals, "proposal", |row| row.number);
    search.each(&bundle.voting.proposals, dangling_proposal);
    search.faults.extend(bundle.voting.check_fates());
    search.each(&bundle.voting.merges, |known, row| known.no_proposal(row.into));
    search.each(&bundle.versions, |known, row| {
        known.no_proposal(row.proposal).or_else(|| no_word::<Cause>("cause", &row.cause))
    });
    if let Some(contributions) = &bundle.contributions {
        search.each(contributions, dangling_contribution);
    }
}

fn dangling_proposal(known: &Known<'_>, row: &Proposal) -> Option<String> {
    let theme = Some(row.theme.as_str()).filter(|theme| !theme.is_empty());
    let channel = Some(row.channel.as_str()).filter(|channel| !channel.is_empty());
    (row.number == 0)
        .then(|| "number: proposals are numbered from 1".to_owned())
        .or_else(|| known.no_theme(theme?))
        .or_else(|| known.no_department(row.department.as_deref()))
        .or_else(|| no_word::<Channel>("channel", channel?))
        .or_else(|| no_word::<Stage>("stage", row.stage.as_deref()?))
}

fn dangling_contribution(known: &Known<'_>, row: &Contribution) -> Option<String> {
    no_word::<Channel>("channel", &row.channel)
        .or_else(|| no_word::<Language>("language", &row.language))
        .or_else(|| known.no_theme(row.theme.as_deref()?))
        .or_else(|| known.no_department(row.department.as_deref()))
        .or_else(|| no_word::<Standing>("standing", &row.standing))
        .or_else(|| known.no_proposal(row.proposal?))
        .or_else(|| no_word::<Delivery>("delivery", row.delivery.as_deref()?))
        .or_else(|| known.no_institution(row.institution.as_deref()?))
}
