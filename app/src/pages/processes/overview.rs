//! `/processes/{slug}`: what this process is, where it stands, what can be done now.

use crate::dates;
use crate::parts::icon::StageSign;
use crate::parts::phases::Phases;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use domain::Phase;
use leptos::prelude::*;
use storage::figures::{self, Figures};
use storage::processes::Process;

/// The process.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let figures = figures::of_process(&site().db, process.id).await?;
        let name = process.name.in_language(words.language).to_owned();
        let links = [
            ("proposals", "nav-proposals"),
            ("meetings", "nav-meetings"),
            ("organisations", "register-title"),
            ("selection", "nav-selection"),
            ("plan", "nav-plan"),
            ("rules", "nav-rules"),
            ("log", "nav-log"),
            ("deadlines", "nav-deadlines"),
            ("heard", "heard-title"),
        ];
        let links = links.map(|(place, key)| {
            view! { <li><a class="more" href=format!("/processes/{}/{place}", process.slug)>{words.get(key)}</a></li> }
        });
        let undated = process.timeline.0.is_empty().then(|| view! { <p>{words.get("rules-not-yet")}</p> });
        let body = view! {
            <h1>{name.clone()}</h1>
            {now(words, &process)}
            <section class="sec"><h2>{words.get("process-phases")}</h2>{undated}<Phases process=process.clone()/></section>
            <section class="sec"><h2>{words.get("process-figures")}</h2>{counts(words, &figures)}{stages(words, &process, &figures)}</section>
            <section class="sec"><h2>{words.get("nav-foot")}</h2><ul>{links}</ul></section>
        };
        Ok(Sheet::new(name, body).of(&process, Here::Elsewhere))
    })
}

/// The phase that runs and the one thing to do in it; before and between, when the next begins.
fn now(words: Words, process: &Process) -> AnyView {
    let now = site().now();
    let base = format!("/processes/{}", process.slug);
    let (told, place, act) = match process.timeline.current(now) {
        Some(Phase::Suggestion) if process.demand_published().is_err() => {
            (words.get("suggest-not-published"), "rules", "nav-rules")
        }
        Some(phase) => {
            let (place, act) = to_do(phase);
            (words.name("process-now", phase), place, act)
        }
        None => {
            let next = process.timeline.0.iter().find(|span| span.starts_at > now);
            let told = next.map_or_else(
                || words.get("process-now-nothing"),
                |span| {
                    let phase = words.name("phase", span.phase);
                    let moment = dates::moment(words, process, span.starts_at);
                    words.fill("process-now-next", &[("phase", phase.into()), ("moment", moment.into())])
                },
            );
            (told, "rules", "nav-rules")
        }
    };
    view! {
        <p class="lead">{told}</p>
        <p class="acts"><a class="btn" href=format!("{base}/{place}")>{words.get(act)}</a></p>
    }
    .into_any()
}

const fn to_do(phase: Phase) -> (&'static str, &'static str) {
    match phase {
        Phase::Suggestion => ("proposals/new", "nav-suggest"),
        Phase::Discussion => ("proposals", "nav-proposals"),
        Phase::Voting => ("meetings", "nav-meetings"),
        Phase::Drafting => ("selection", "nav-selection"),
        Phase::Published | Phase::Monitoring => ("plan", "nav-plan"),
    }
}

fn counts(words: Words, figures: &Figures) -> AnyView {
    let shown = [
        ("contributions", figures.contributions),
        ("proposals", figures.proposals()),
        ("meetings", figures.meetings),
        ("organisations", figures.organisations),
        ("rounds", figures.rounds),
    ];
    let shown =
        shown.map(|(what, count)| view! { <div><dt>{words.name("process-count", what)}</dt><dd>{count}</dd></div> });
    view! { <dl class="figures num">{shown}</dl> }.into_any()
}

fn stages(words: Words, process: &Process, figures: &Figures) -> Option<AnyView> {
    if figures.stages.is_empty() {
        return None;
    }
    let rows: Vec<AnyView> = figures
        .stages
        .iter()
        .map(|(stage, count)| {
            let list = format!("/processes/{}/proposals?stage={stage}", process.slug);
            view! {
                <tr>
                    <th scope="row"><a href=list><StageSign stage=*stage word=words.name("stage", stage)/></a></th>
                    <td class="r">{*count}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    Some(
        view! {
            <table>
                <caption>{words.get("process-stages")}</caption>
                <thead><tr><th scope="col">{words.get("process-stage")}</th><th scope="col" class="r">{words.get("process-count-proposals")}</th></tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">{words.get("process-sum")}</th><td class="r">{figures.proposals()}</td></tr></tfoot>
            </table>
        }
        .into_any(),
    )
}
