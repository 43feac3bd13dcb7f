//! What the form of a commitment posts to: it is checked and written, or removed.

use super::milestones::{Typed, milestone};
use super::period;
use crate::forms::notice;
use crate::site::{process_at, site};
use crate::{Error, who};
use domain::Permission;
use domain::plan::Period;
use domain::refusal::Flaw;
use domain::text::{BODY, Check, Limit, REASON, TITLE};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::commitment_drafts::{self, NewCommitment};
use storage::{commitments, themes};

/// Writes a commitment of the draft.
///
/// # Errors
/// When a field can't be taken, a proposal has another place, or the plan is published.
#[server]
pub async fn put_commitment(
    process: String,
    #[server(default)] number: String,
    #[server(default)] version: String,
    #[server(default)] sources: Vec<u32>,
    #[server(default)] without_vote_reason: String,
    #[server(default)] title: String,
    #[server(default)] title_en: String,
    #[server(default)] theme: String,
    #[server(default)] problem: String,
    #[server(default)] commitment: String,
    #[server(default)] lead: String,
    #[server(default)] partners: Vec<String>,
    #[server(default)] starts_on: String,
    #[server(default)] ends_on: String,
    #[server(default)] milestones: Vec<Typed>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Plan, process.id).await?;
    let site = site();
    let mut check = Check::default();
    let needed = |limit: Limit| Limit { min: 10, ..limit };
    let title = check.text("title", &title, TITLE);
    let title_en = check.optional("title_en", &title_en, TITLE).unwrap_or_default();
    let reason = check.optional("without_vote_reason", &without_vote_reason, REASON);
    if !domain::plan::is_explained(&sources, reason.as_deref()) {
        check.fault("without_vote_reason", Flaw::Missing);
    }
    let problem = check.text("problem", &problem, needed(BODY));
    let commitment = check.text("commitment", &commitment, needed(BODY));
    let names = commitments::partner_names(&site.db, process.id).await?;
    if !themes::themes(&site.db, process.id).await?.iter().any(|one| one.slug == theme) {
        check.fault("theme", Flaw::Unknown);
    }
    if !themes::institutions(&site.db, process.id).await?.iter().any(|one| one.slug == lead) {
        check.fault("lead", Flaw::Unknown);
    }
    if partners.iter().any(|slug| !names.contains_key(slug)) {
        check.fault("partners", Flaw::Unknown);
    }
    let days = term(&mut check, period(&process), &starts_on, &ends_on);
    let milestones = milestones.iter().enumerate().filter(|(_, one)| !one.is_empty());
    let milestones = milestones.map(|(row, one)| milestone(&mut check, row, one, days)).collect();
    check.done()?;
    let number: Option<u32> = number.parse().ok();
    let new = NewCommitment {
        number,
        title,
        title_en,
        problem,
        commitment,
        lead,
        theme,
        starts_on: days.first,
        ends_on: days.last,
        without_vote_reason: reason,
        partners,
        sources,
        milestones,
    };
    let mut change = who::change(Permission::Plan, process.id).await?;
    if let Some(number) = number {
        commitment_drafts::demand_version(&mut change, number, version.parse().unwrap_or_default()).await?;
    }
    let kept = commitment_drafts::put(&mut change, &new).await?;
    change.commit().await?;
    notice("done-commitment", &kept.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/plan/{kept}", process.slug));
    Ok(())
}

/// The days of a commitment, within those of the plan.
fn term(check: &mut Check, within: Option<Period>, first: &str, last: &str) -> Period {
    let days = Period { first: day(check, "starts_on", first, within), last: day(check, "ends_on", last, within) };
    if days.last < days.first {
        check.fault("ends_on", Flaw::EndBeforeStart);
    }
    days
}

/// A calendar day within the days it belongs to.
pub(super) fn day(check: &mut Check, field: &str, typed: &str, within: Option<Period>) -> Date {
    let date: Date = match typed.trim().parse() {
        Ok(date) => date,
        Err(_) => {
            check.fault(field, if typed.trim().is_empty() { Flaw::Missing } else { Flaw::NotADate });
            return Date::default();
        }
    };
    if let Some(Err(flaw)) = within.map(|within| within.check(date)) {
        check.fault(field, flaw);
    }
    date
}

/// Removes a commitment from the draft.
///
/// # Errors
/// When the plan is published.
#[server]
pub async fn remove_commitment(process: String, number: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Plan, process.id).await?;
    commitment_drafts::remove(&mut change, number).await?;
    change.commit().await?;
    notice("done-commitment-removed", &number.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/plan", process.slug));
    Ok(())
}
