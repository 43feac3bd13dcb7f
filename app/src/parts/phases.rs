//! The phases of a process as knots on a thread: what is over, what runs now, what comes.

use crate::dates;
use crate::parts::mark::SmallMark;
use crate::site::{site, words};
use domain::process::Span;
use leptos::prelude::*;
use storage::processes::Process;

/// The thread of the phases; nothing while none is dated.
#[component]
pub fn Phases(process: Process) -> impl IntoView {
    let now = site().now();
    let knots: Vec<AnyView> = process.timeline.0.iter().map(|span| knot(&process, *span, now)).collect();
    (!knots.is_empty()).then(|| view! { <ol class="thread phases">{knots}</ol> }).into_any()
}

fn knot(process: &Process, span: Span, now: domain::Instant) -> AnyView {
    let words = words();
    let runs = span.holds(now);
    let until = words.fill("phases-until", &[("day", dates::last_day(words, process, span.ends_at).into())]);
    view! {
        <li class=(span.starts_at > now).then_some("todo") aria-current=runs.then_some("step")>
            {runs.then(|| view! { <SmallMark size=22/> })}
            <h3>{words.name("phase-act", span.phase)}{runs.then(|| view! { " "<span class="label">{words.get("phases-now")}</span> })}</h3>
            <time datetime=dates::machine(span.starts_at)>{dates::short_day(words, process, span.starts_at)}</time>
            <p>{until}</p>
        </li>
    }
    .into_any()
}
