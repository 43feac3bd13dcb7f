//! `/processes/{slug}/rounds/{number}`: what is voted on and who has voted; once it is closed, what they voted.

use super::locked_rule;
use crate::parts::icon::ThemeIcon;
use crate::parts::sheet::{Here, Sheet, page};
use crate::pictures::{petals::Turnout as Petals, ticks::Ticks};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::selection::Approval;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::ballots::{self, Cast};
use storage::processes::Process;
use storage::rounds::{self, Item, Round};
use storage::themes::{self, Theme};
use storage::voters::{self, Turnout};

/// The round.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let round = rounds::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let themes = themes::themes(&db, process.id).await?;
        let items = rounds::items(&db, round.id).await?;
        let turnout = voters::turnout(&db, round.id).await?;
        let approvals = ballots::approvals_of_round(&db, &round).await?;
        let roll = ballots::roll(&db, round.id).await?;
        let limit =
            locked_rule(&process).await?.map_or(1, |(rule, _)| rule.max_approvals_per_organisation_theme_meeting);
        let title = words.fill("round-title", &[("number", round.number.into())]);
        let counts = round.is_closed().then(|| count(&approvals));
        let sections = themes.into_iter().filter_map(|theme| section(&process, words, theme, &items, counts.as_ref()));
        let body = view! {
            <h1>{title.clone()}</h1>
            {standing(words, &process, &round)}
            {turnout_of(words, turnout)}
            <p>{words.fill("round-how", &[("limit", limit.into())])}" "<a href=format!("/processes/{}/selection", process.slug)>{words.get("round-rule")}</a></p>
            <section class="sec" aria-labelledby="items"><h2 id="items">{words.get("round-items")}</h2>{sections.collect_view()}</section>
            {round.is_closed().then(|| roll_call(words, &process, &round, roll, &approvals))}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Meetings))
    })
}

fn count(approvals: &[Approval]) -> HashMap<u32, u32> {
    let mut counts = HashMap::new();
    for approval in approvals {
        *counts.entry(approval.proposal).or_default() += 1;
    }
    counts
}

fn standing(words: Words, process: &Process, round: &Round) -> AnyView {
    let meeting = format!("/processes/{}/meetings/{}", process.slug, round.meeting);
    let moment = |at| dates::moment(words, process, at);
    let told = match (round.opened_at, round.closed_at) {
        (None, _) => words.fill("round-prepared-at", &[("moment", moment(round.prepared_at).into())]),
        (Some(opened), None) => words.fill("round-open-since", &[("moment", moment(opened).into())]),
        (Some(opened), Some(closed)) => {
            words.fill("round-closed-at", &[("opened", moment(opened).into()), ("closed", moment(closed).into())])
        }
    };
    view! { <p class="lead">{told}" "<a href=meeting>{format!("{}, {}", round.title, round.place)}</a></p> }.into_any()
}

fn turnout_of(words: Words, Turnout { cast, entitled, .. }: Turnout) -> AnyView {
    let told = words.fill("round-turnout", &[("cast", cast.into()), ("entitled", entitled.into())]);
    view! { <div class="turn"><Petals accredited=entitled.max(cast) voted=cast label=told.clone()/><p><b>{told}</b></p></div> }.into_any()
}

fn section(
    process: &Process,
    words: Words,
    theme: Theme,
    items: &[Item],
    counts: Option<&HashMap<u32, u32>>,
) -> Option<AnyView> {
    let of_theme: Vec<Item> = items.iter().filter(|item| item.theme == theme.slug).cloned().collect();
    if of_theme.is_empty() {
        return None;
    }
    let most = counts.and_then(|counts| counts.values().max().copied()).unwrap_or_default();
    let rows = of_theme.into_iter().map(|item| {
        let href = format!("/processes/{}/proposals/{}", process.slug, item.number);
        let approvals = counts.map(|counts| counts.get(&item.number).copied().unwrap_or_default());
        let approvals = approvals.map(|n| {
            let told = words.fill("round-approvals", &[("approvals", n.into())]);
            view! { <p class="small ap"><Ticks approvals=n most/><b>{told}</b></p> }
        });
        view! { <li><span class="n">{item.number}</span><div><h3><a href=href>{item.title}</a></h3>{approvals}</div></li> }
    });
    let name = theme.name.in_language(words.language).to_owned();
    Some(
        view! {
            <section class="group"><h2 class="theme"><ThemeIcon icon=theme.icon/>{name}</h2><ol class="rows">{rows.collect_view()}</ol></section>
        }
        .into_any(),
    )
}

/// Who voted what: organisations vote openly.
fn roll_call(words: Words, process: &Process, round: &Round, roll: Vec<Cast>, approvals: &[Approval]) -> AnyView {
    let base = format!("/processes/{}/rounds/{}", process.slug, round.number);
    let mut marks = HashMap::<&str, Vec<u32>>::new();
    for approval in approvals {
        marks.entry(&approval.organisation).or_default().push(approval.proposal);
    }
    let rows = roll.into_iter().map(|cast| {
        let mut numbers = marks.remove(cast.organisation.as_str()).unwrap_or_default();
        numbers.sort_unstable();
        let said = match numbers.is_empty() {
            true => words.get("round-blank"),
            false => numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", "),
        };
        view! { <tr><th scope="row">{cast.name}</th><td>{said}</td><td><code>{cast.receipt}</code></td></tr> }
    });
    view! {
        <section class="sec flow" aria-labelledby="roll"><h2 id="roll">{words.get("round-roll")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="roll"><table class="num">
                <thead><tr><th scope="col">{words.get("round-organisation")}</th><th scope="col">{words.get("round-marked")}</th><th scope="col">{words.get("vote-receipt")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table></div>
            <ul class="files"><li><a href=format!("{base}/ballots.csv")>{words.get("round-file-ballots")}</a></li><li><a href=format!("{base}/result.json")>{words.get("round-file-result")}</a></li></ul>
        </section>
    }
    .into_any()
}
