//! `/processes/{slug}/rounds/{number}`: what is voted on, under which terms, who may vote and how many have; once it is
//! closed, what they voted.

use super::{corrections as corrected, hands, locked_rule, objections, result};
use crate::pages::vote::kiosk;
use crate::parts::happening::short_hash;
use crate::parts::icon::ThemeIcon;
use crate::parts::lot::say_lot;
use crate::parts::plain_terms::{say_secrecy, say_terms};
use crate::parts::sheet::{Here, Sheet, page};
use crate::pictures::{petals::Turnout as Petals, ticks::Ticks};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::processes::Process;
use storage::rounds::{self, Item, Round};
use storage::themes::{self, Theme};
use storage::voters::{self, Turnout};
use storage::{corrections, lots};

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
        let counts = approvals(&round).await?;
        let sections = themes.into_iter().filter_map(|theme| section(&process, words, theme, &items, counts.as_ref()));
        let sections = sections.collect_view();
        let result = if round.is_closed() {
            Some(result::section(words, &process, &round, &items, turnout).await?)
        } else {
            None
        };
        let told = corrections::of(&db, &round).await?.0;
        let corrected = corrected::section(words, &process, &round, told);
        let objected = objections::section(words, &process, &round).await?;
        let paper = if round.is_closed() { hands::on_paper(words, &round, turnout).await? } else { None };
        let hands = hands::section(words, &round, &items).await?;
        let counting = who::demand(Permission::CountPaper, process.id).await.is_ok();
        let counting = counting.then(|| counting_ways(words, &process, &round));
        let shared = round.is_open() && who::demand(Permission::CheckIn, process.id).await.is_ok();
        let shared = shared.then(|| kiosk::form(words, &process, &round));
        let terms = terms(words, &process, &round, turnout).await?;
        let lot = lot(words, &process, &round).await?;
        let title = words.fill("round-title", &[("number", round.number.into())]);
        let body = view! {
            <h1>{title.clone()}</h1>
            {standing(words, &process, &round)}
            {(round.opened_at.is_some() && !round.is_elsewhere).then(|| turnout_of(words, turnout))}
            {round.is_elsewhere.then(|| view! { <p class="note">{words.get("round-elsewhere")}</p> })}
            {counting}
            {shared}
            {result}
            {corrected}
            {objected}
            {paper}
            {hands}
            {terms}
            {lot}
            <section class="sec" aria-labelledby="items"><h2 id="items">{words.get("round-items")}</h2>{sections}</section>
            {round.opened_at.map(|_| register(words, &process, &round))}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Meetings))
    })
}

/// For whoever counts paper and hands: where that is done.
fn counting_ways(words: Words, process: &Process, round: &Round) -> AnyView {
    let base = format!("/desk/{}/rounds/{}", process.slug, round.number);
    view! {
        <p class="row noprint"><a href=format!("{base}/paper")>{words.get("paper-title")}</a><a href=format!("{base}/hands")>{words.get("hands-title")}</a></p>
    }
    .into_any()
}

/// How many approved each proposal, in a closed round for the selection.
async fn approvals(round: &Round) -> Result<Option<HashMap<u32, u32>>, Error> {
    if !round.is_closed() || !round.terms.is_for_selection() {
        return Ok(None);
    }
    let mut counts = HashMap::new();
    for proposal in corrections::of(&site().db, round).await?.1.values().flat_map(|marks| marks.keys()) {
        *counts.entry(*proposal).or_default() += 1;
    }
    Ok(Some(counts))
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

fn turnout_of(words: Words, Turnout { cast, entitled, present }: Turnout) -> AnyView {
    let told = words.fill("round-turnout", &[("cast", cast.into()), ("entitled", entitled.into())]);
    let present = (present > 0).then(|| words.fill("round-present", &[("present", present.into())]));
    view! {
        <div class="turn"><Petals accredited=entitled.max(cast) voted=cast label=told.clone()/>
            <p><b>{told}</b>{present.map(|told| view! { <br/>{told} })}</p></div>
    }
    .into_any()
}

/// Everything that was fixed before the round opened, with the hash that the log holds.
async fn terms(words: Words, process: &Process, round: &Round, turnout: Turnout) -> Result<AnyView, Error> {
    let entitled = round.opened_at.map(|_| turnout.entitled);
    let mut sentences = say_terms(words, &round.terms, entitled);
    if let (true, Some((rule, _))) = (round.terms.is_for_selection(), locked_rule(process).await?) {
        let limit = rule.max_approvals_per_organisation_theme_meeting;
        sentences[0] = words.fill("round-how", &[("limit", limit.into())]);
    }
    let rule = round.terms.is_for_selection().then(|| {
        view! { <p><a href=format!("/processes/{}/selection", process.slug)>{words.get("round-rule")}</a></p> }
    });
    let secret = round.terms.is_secret().then(|| secrecy(words));
    let hash = short_hash(&round.terms.hash());
    Ok(view! {
        <section class="sec flow" aria-labelledby="terms"><h2 id="terms">{words.get("round-terms")}</h2>
            <p class="note"><b>{say_secrecy(words, &round.terms)}</b></p>
            <ul class="prose">{sentences.into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
            {rule}
            <p class="small soft">{words.fill("log-hash", &[("hash", hash.into())])}</p>
            {secret}
        </section>
    }
    .into_any())
}

/// The lot that decides its ties, once its secret is committed.
async fn lot(words: Words, process: &Process, round: &Round) -> Result<Option<AnyView>, Error> {
    let Some(ties) = &round.terms.ties else { return Ok(None) };
    let kept = lots::of(&site().db, process.id, Some(round.number)).await?;
    let told = kept.map(|lot| say_lot(words, process, &ties.draw, &lot));
    Ok(told.map(|told| {
        view! { <section class="sec flow" aria-labelledby="lot"><h2 id="lot">{words.get("lot-title")}</h2>{told}</section> }
            .into_any()
    }))
}

/// What the operator of the server could still learn of a secret round.
fn secrecy(words: Words) -> AnyView {
    let told = ["secrecy-kept", "secrecy-during", "secrecy-after", "secrecy-never"];
    view! {
        <details><summary>{words.get("secrecy-title")}</summary>
            {told.map(|key| view! { <p class="prose">{words.get(key)}</p> }).collect_view()}
        </details>
    }
    .into_any()
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

/// Where the register stands that was frozen when the round opened.
fn register(words: Words, process: &Process, round: &Round) -> AnyView {
    let href = format!("/processes/{}/rounds/{}/register.csv", process.slug, round.number);
    view! { <p class="small"><a href=href>{words.get("round-file-register")}</a></p> }.into_any()
}
