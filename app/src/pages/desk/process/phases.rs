//! The phases and their dates: publishing them is an event, and so is every change.

use super::{Section, done, plain_form, set_up};
use crate::forms::refused;
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::process::Span;
use domain::refusal::Flaw;
use domain::text::{Check, REASON};
use domain::{Instant, Phase, Timeline};
use jiff::tz::TimeZone;
use leptos::prelude::*;
use storage::processes::{self, Process};

pub(super) async fn section(words: Words, process: &Process) -> Section {
    let refused = refused::<PublishTimeline>().await;
    let zone = process.zone();
    let dates: Vec<AnyView> = Phase::ALL
        .iter()
        .map(|phase| {
            let span = process.timeline.span(*phase);
            let kept = |at: Option<Instant>| at.map(|at| dates::write_local(&zone, at)).unwrap_or_default();
            let (starts, ends) = (kept(span.map(|s| s.starts_at)), kept(span.map(|s| s.ends_at)));
            view! {
                <fieldset class="field">
                    <legend>{words.name("phase-act", phase)}</legend>
                    <Field refused=refused.clone() name=format!("{phase}_starts") label=words.get("phases-starts") kind="datetime-local" value=starts/>
                    <Field refused=refused.clone() name=format!("{phase}_ends") label=words.get("phases-ends") kind="datetime-local" value=ends/>
                </fieldset>
            }
            .into_any()
        })
        .collect();
    let reason = process.early_reason.clone().unwrap_or_default();
    let state = match process.timeline_published_at {
        Some(at) => words.fill("settings-published", &[("moment", dates::moment(words, process, at).into())]),
        None => words.get("settings-missing"),
    };
    let faults = view! { <Faults refused=refused.clone()/> }.into_any();
    let fields = view! {
        <p>{words.fill("settings-phases-why", &[("zone", process.time_zone.clone().into())])}</p>
        {dates}
        <TextArea refused=refused name="early_reason" label=words.get("field-early-reason") hint=words.get("settings-early-hint") limit=REASON rows=3 value=reason/>
    };
    let form = plain_form::<PublishTimeline>(process, fields.into_any(), words.get("settings-publish-dates"));
    Section { id: "phases", state, faults, form }
}

/// Publishes the phases with their dates, read in the zone of the process. A phase without dates is left out.
///
/// # Errors
/// When a date can't be read, phases overlap, or suggestions open too soon without a public reason.
#[server]
pub async fn publish_timeline(
    process: String,
    #[server(default)] suggestion_starts: String,
    #[server(default)] suggestion_ends: String,
    #[server(default)] discussion_starts: String,
    #[server(default)] discussion_ends: String,
    #[server(default)] voting_starts: String,
    #[server(default)] voting_ends: String,
    #[server(default)] drafting_starts: String,
    #[server(default)] drafting_ends: String,
    #[server(default)] published_starts: String,
    #[server(default)] published_ends: String,
    #[server(default)] monitoring_starts: String,
    #[server(default)] monitoring_ends: String,
    #[server(default)] early_reason: String,
) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let typed = [
        (Phase::Suggestion, suggestion_starts, suggestion_ends),
        (Phase::Discussion, discussion_starts, discussion_ends),
        (Phase::Voting, voting_starts, voting_ends),
        (Phase::Drafting, drafting_starts, drafting_ends),
        (Phase::Published, published_starts, published_ends),
        (Phase::Monitoring, monitoring_starts, monitoring_ends),
    ];
    let mut check = Check::default();
    let zone = process.zone();
    let mut spans = Vec::new();
    for (phase, starts, ends) in &typed {
        spans.extend(read_span(&mut check, &zone, *phase, starts, ends));
    }
    let reason = check.optional("early_reason", &early_reason, REASON);
    check.done()?;
    if spans.is_empty() {
        return Err(Error::field("suggestion_starts", Flaw::Missing));
    }
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    processes::publish_timeline(&mut change, &Timeline(spans), reason.as_deref()).await?;
    change.commit().await?;
    done(&process, "phases", "done-timeline-published", "").await
}

fn read_span(check: &mut Check, zone: &TimeZone, phase: Phase, starts: &str, ends: &str) -> Option<Span> {
    if starts.trim().is_empty() && ends.trim().is_empty() {
        return None;
    }
    let mut read = |end: &str, typed: &str| {
        let flaw = if typed.trim().is_empty() { Flaw::Missing } else { Flaw::NotADate };
        check.parsed(&format!("{phase}_{end}"), dates::read_local(zone, typed).ok_or(()), flaw)
    };
    let span = Span { phase, starts_at: read("starts", starts), ends_at: read("ends", ends) };
    if span.ends_at <= span.starts_at && span.ends_at != Instant::default() {
        check.fault(&format!("{phase}_ends"), Flaw::EndBeforeStart);
    }
    Some(span)
}
