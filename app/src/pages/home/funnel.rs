//! The funnel of the home page: the picture, its numbers in words, how to read it, and the same numbers by theme.

use crate::parts::icon::ThemeIcon;
use crate::pictures::funnel::{
    End, Funnel, FunnelPicture, LegendThread, Rings, Sample, ThemeLabel, Thread, proposals_per_thread,
};
use crate::words::Words;
use domain::funnel::Steps;
use domain::selection::{Fate, Reason};
use leptos::prelude::*;
use std::collections::HashMap;
use storage::outcomes::Outcome;
use storage::processes::Process;
use storage::themes::Theme;

/// The picture.
pub fn picture(words: Words, outcome: &Outcome, themes: &[Theme]) -> AnyView {
    let steps = outcome.funnel.total;
    let count = |n: u32| words.count(i64::from(n));
    let decided = outcome.selection.is_some();
    let rings = Rings {
        received: Some(count(steps.received)),
        to_vote: Some(count(steps.voted_on)),
        reached: decided.then(|| count(steps.reached_minimum)),
        selected: decided.then(|| count(steps.selected)),
    };
    let mut labels: Vec<ThemeLabel> = themes
        .iter()
        .map(|theme| ThemeLabel {
            name: theme.name.in_language(words.language).to_owned(),
            icon: Some(theme.icon.clone()),
        })
        .collect();
    labels.push(ThemeLabel { name: words.get("theme-none"), icon: None });
    let picture = FunnelPicture { themes: labels, threads: threads(outcome), min_approvals: minimum(outcome), rings };
    let label = words.fill(
        if decided { "home-picture" } else { "home-picture-open" },
        &[
            ("received", count(steps.received).into()),
            ("voted", count(steps.voted_on).into()),
            ("reached", count(steps.reached_minimum).into()),
            ("selected", count(steps.selected).into()),
            ("themes", themes.len().into()),
        ],
    );
    view! { <figure class="fig"><Funnel picture label/></figure> }.into_any()
}

fn minimum(outcome: &Outcome) -> u32 {
    outcome.min_approvals.unwrap_or(1)
}

/// One thread per proposal, as far as it came.
fn threads(outcome: &Outcome) -> Vec<Thread> {
    let selection = outcome.selection.as_deref();
    let chosen = selection.into_iter().flat_map(|selection| &selection.selected);
    let chosen = chosen.map(|one| (one.number, End::Selected { approvals: one.approvals }));
    let others = selection.into_iter().flat_map(|selection| &selection.not_selected).filter_map(|one| {
        let approvals = one.approvals?;
        let end = match one.reason {
            Reason::BelowMinimum => End::BelowMinimum { approvals },
            _ => End::Reached { approvals },
        };
        Some((one.number, end))
    });
    let voted: HashMap<u32, End> = chosen.chain(others).collect();
    let end = |number: u32, fate: Fate| match fate {
        Fate::Merged { .. } => End::Merged,
        Fate::SetAside => End::SetAside,
        Fate::Withdrawn => End::Withdrawn,
        Fate::Eligible => voted.get(&number).copied().unwrap_or(End::Open),
    };
    let thread = |trace: &storage::outcomes::Trace| Thread {
        number: trace.number,
        theme: trace.theme,
        end: end(trace.number, trace.fate),
    };
    outcome.traces.iter().map(thread).collect()
}

/// The numbers in words, the key to the picture, and the table by theme.
pub fn numbers(words: Words, process: &Process, outcome: &Outcome, themes: &[Theme]) -> AnyView {
    let steps = outcome.funnel.total;
    let (from, to) = (steps.received, if outcome.selection.is_some() { steps.selected } else { steps.voted_on });
    let gaps = [("from", words.count(i64::from(from)).into()), ("to", words.count(i64::from(to)).into())];
    view! {
        <section class="sec" aria-labelledby="h-fun">
            <h2 id="h-fun">{words.fill("home-funnel", &gaps)}</h2>
            <div class="two">
                <div class="flow">
                    {key(words, process, outcome)}
                    {legend(words, outcome)}
                </div>
                {table(words, process, outcome, themes)}
            </div>
        </section>
    }
    .into_any()
}

fn key(words: Words, process: &Process, outcome: &Outcome) -> AnyView {
    let steps = outcome.funnel.total;
    let mut rows = vec![
        (steps.received, words.get("home-key-received")),
        (
            steps.voted_on,
            words.fill(
                if outcome.selection.is_some() { "home-key-voted" } else { "home-key-standing" },
                &[
                    ("merged", steps.merged.into()),
                    ("aside", steps.set_aside.into()),
                    ("withdrawn", steps.withdrawn.into()),
                ],
            ),
        ),
    ];
    let decided = outcome.selection.is_some();
    if decided {
        let gaps = [
            ("min", minimum(outcome).into()),
            ("none", (steps.voted_on - steps.with_an_approval).into()),
            ("few", (steps.with_an_approval - steps.reached_minimum).into()),
        ];
        rows.push((steps.reached_minimum, words.fill("home-key-reached", &gaps)));
        let short = steps.reached_minimum - steps.selected;
        rows.push((steps.selected, words.fill("home-key-selected", &[("short", short.into())])));
    }
    let last = rows.len();
    let why = format!("/processes/{}/selection", process.slug);
    let rows: Vec<AnyView> = (1..)
        .zip(rows)
        .map(|(place, (n, told))| {
            let link =
                (decided && place == last).then(|| view! { " "<a href=why.clone()>{words.get("home-key-why")}</a> });
            view! { <li><b class="r">{words.count(i64::from(n))}</b><span>{told}{link}</span></li> }.into_any()
        })
        .collect();
    view! { <ol class="key num">{rows}</ol> }.into_any()
}

/// How to read the picture: only the kinds of thread that are in it.
fn legend(words: Words, outcome: &Outcome) -> AnyView {
    let steps = outcome.funnel.total;
    let min = minimum(outcome);
    let decided = outcome.selection.is_some();
    let kinds = [
        (Sample::Selected, steps.selected > 0, words.get("home-legend-selected")),
        (
            Sample::Reached,
            steps.reached_minimum > steps.selected,
            words.fill("home-legend-reached", &[("min", min.into())]),
        ),
        (
            Sample::BelowMinimum,
            decided && steps.voted_on > steps.reached_minimum,
            words.fill("home-legend-below", &[("min", min.into())]),
        ),
        (Sample::Open, !decided && steps.voted_on > 0, words.get("home-legend-open")),
        (Sample::Merged, steps.merged > 0, words.get("home-legend-merged")),
        (Sample::SetAside, steps.set_aside + steps.withdrawn > 0, words.get("home-legend-aside")),
    ];
    let kinds: Vec<AnyView> = kinds
        .into_iter()
        .filter(|(_, drawn, _)| *drawn)
        .map(|(of, _, told)| view! { <li><LegendThread of/>{told}</li> }.into_any())
        .collect();
    let several = proposals_per_thread(outcome.traces.len());
    let several = (several > 1)
        .then(|| view! { <p class="small soft">{words.fill("home-legend-several", &[("n", several.into())])}</p> });
    view! { <div class="flow"><h3>{words.get("home-legend")}</h3><ul class="legend">{kinds}</ul>{several}</div> }
        .into_any()
}

fn table(words: Words, process: &Process, outcome: &Outcome, themes: &[Theme]) -> AnyView {
    let decided = outcome.selection.is_some();
    let none = outcome.funnel.theme.get("").copied();
    let list = format!("/processes/{}/proposals?", process.slug);
    let named = themes.iter().map(|theme| {
        let steps = outcome.funnel.theme.get(&theme.slug).copied().unwrap_or_default();
        let name = theme.name.in_language(words.language).to_owned();
        let head = view! {
            <a class="theme" href=format!("/processes/{}/proposals?theme={}", process.slug, theme.slug)>
                <ThemeIcon icon=theme.icon.clone()/>{name}
            </a>
        };
        row(words, head.into_any(), steps, decided, &format!("{list}theme={}&", theme.slug))
    });
    let unnamed =
        none.map(|steps| row(words, words.get("theme-none").into_any(), steps, decided, &format!("{list}theme=-&")));
    let rows: Vec<AnyView> = named.chain(unnamed).collect();
    let reached = words.fill("home-col-reached", &[("min", minimum(outcome).into())]);
    let more = decided.then(|| {
        view! { <th scope="col" class="r">{reached}</th><th scope="col" class="r">{words.get("home-col-selected")}</th> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="c-th">
            <table class="num tight">
                <caption id="c-th">{words.get("home-by-theme")}</caption>
                <thead><tr>
                    <th scope="col">{words.get("home-col-theme")}</th>
                    <th scope="col" class="r">{words.get("home-col-received")}</th>
                    <th scope="col" class="r">{words.get("home-col-voted")}</th>
                    {more}
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot>{row(words, words.get("home-total").into_any(), outcome.funnel.total, decided, &list)}</tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// Each number opens the list behind it; that of the threshold is explained with the selection.
fn row(words: Words, head: AnyView, steps: Steps, decided: bool, list: &str) -> AnyView {
    let count = |n: u32| words.count(i64::from(n));
    let link = |n: u32, reached: &str| view! { <td class="r"><a href=format!("{list}{reached}")>{count(n)}</a></td> };
    let more = decided
        .then(|| view! { <td class="r">{count(steps.reached_minimum)}</td>{link(steps.selected, "reached=selected")} });
    view! {
        <tr><th scope="row">{head}</th>{link(steps.received, "")}{link(steps.voted_on, "reached=standing")}{more}</tr>
    }
    .into_any()
}
