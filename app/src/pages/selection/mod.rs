//! `/processes/{slug}/selection`: the rule, the proposals that it chose, and the reason for each of the others.

mod lots;
pub mod rejected;

use super::rounds::locked_rule;
use crate::parts::icon::ThemeIcon;
use crate::parts::plain_rule::{Clause, clauses};
use crate::parts::reason::say_reason;
use crate::parts::sheet::{Here, Sheet, page};
use crate::pictures::ticks::Ticks;
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::rule::Rule;
use domain::selection::{NotSelected, Reason, Seat, Selected, Selection};
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};
use storage::processes::Process;
use storage::rejected::Mark;
use storage::rounds::{self, Round};
use storage::rules::StoredRule;
use storage::selections::Standing;
use storage::themes::{self, Theme};
use storage::{corrections, proposals, selections};

/// What the rows are told with.
struct Told {
    words: Words,
    slug: String,
    titles: HashMap<u32, String>,
    themes: HashMap<String, Theme>,
}

/// The selection, or why there is none yet.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let themes = themes::themes(&db, process.id).await?;
        let rule = locked_rule(&process).await?;
        let Some((rule, stored)) = rule.as_ref() else { return Ok(waiting(words, &process, None)) };
        let draw = lots::source(words, &process, rule).await?;
        let selection = match selections::standing(&db, process.id).await? {
            Standing::Computed(selection) => selection,
            Standing::NotYet => return Ok(waiting(words, &process, Some((steps(words, rule), draw, None)))),
            Standing::WaitsForLot(numbers) => {
                let tied = lots::waiting(words, &process, &numbers);
                return Ok(waiting(words, &process, Some((steps(words, rule), draw, Some(tied)))));
            }
        };
        let seed = rule.seed(storage::lots::draw(&db, process.id, None).await?.as_ref());
        let approvals = corrections::approvals(&db, process.id).await?;
        let rejected = storage::rejected::all(&db, process.id).await?;
        let voters: HashSet<&str> = approvals.iter().map(|approval| approval.organisation.as_str()).collect();
        let rounds = rounds::all(&db, process.id).await?.into_iter().filter(|round| round.terms.is_for_selection());
        let meetings = rounds.filter(Round::is_closed).map(|round| round.meeting).collect::<HashSet<_>>().len();
        let told = Told {
            words,
            slug: process.slug.clone(),
            titles: proposals::titles(&db, process.id).await?,
            themes: themes.iter().map(|theme| (theme.slug.clone(), theme.clone())).collect(),
        };
        let title = words.fill("selection-title", &[("seats", selection.seats_filled.into())]);
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{lead(words, &process, stored, voters.len(), meetings)}</p>
            <div class="two rule">
                <section aria-labelledby="rule"><h2 id="rule">{words.get("selection-rule")}</h2>{steps(words, rule)}</section>
                {files(words, &process, rule, &rejected)}
            </div>
            {corrected(words, &process).await?}
            {ranking(&told, &selection)}
            {lots::drawn(&told, rule, &selection, seed.text().unwrap_or_default())}
            {draw}
            {others(&told, rule, &selection)}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Selection))
    })
}

/// That the figures are corrected ones, with the rounds where both stand.
async fn corrected(words: Words, process: &Process) -> Result<Option<AnyView>, Error> {
    let db = site().db;
    let mut links = Vec::new();
    for round in rounds::all(&db, process.id).await?.into_iter().filter(|round| round.terms.is_for_selection()) {
        if !corrections::of(&db, &round).await?.0.is_empty() {
            let href = format!("/processes/{}/rounds/{}#corrections", process.slug, round.number);
            let name = words.fill("round-title", &[("number", round.number.into())]);
            links.push(view! { " "<a href=href>{name}</a> });
        }
    }
    Ok((!links.is_empty()).then(|| view! { <p class="note">{words.get("selection-corrected")}{links}</p> }.into_any()))
}

fn steps(words: Words, rule: &Rule) -> AnyView {
    let clauses = clauses(words, rule).map(|Clause { head, sentences }| {
        view! { <li><span><b>{head}</b>" "{sentences.join(" ")}</span></li> }
    });
    view! { <ol class="steps">{clauses}</ol> }.into_any()
}

fn lead(words: Words, process: &Process, stored: &StoredRule, organisations: usize, meetings: usize) -> String {
    let day = stored.locked_at.map(|at| dates::day(words, process, at)).unwrap_or_default();
    words.fill(
        "selection-lead",
        &[("organisations", organisations.into()), ("meetings", meetings.into()), ("day", day.into())],
    )
}

/// That there is no selection yet, with the rule and its lot once it is locked, and what waits for the lot.
fn waiting(words: Words, process: &Process, locked: Option<(AnyView, Option<AnyView>, Option<AnyView>)>) -> Sheet {
    let title = words.get("selection-none");
    let Some((rule, draw, tied)) = locked else {
        let why = words.get("selection-no-rule");
        return Sheet::new(title.clone(), view! { <h1>{title}</h1><p class="lead">{why}</p> })
            .of(process, Here::Selection);
    };
    let why = tied.is_none().then(|| view! { <p class="lead">{words.get("selection-none-why")}</p> });
    let body = view! {
        <h1>{title.clone()}</h1>{why}{tied}
        <section class="sec flow"><h2>{words.get("selection-rule")}</h2>{rule}</section>
        {draw}
    };
    Sheet::new(title, body).of(process, Here::Selection)
}

fn files(words: Words, process: &Process, rule: &Rule, rejected: &[Mark]) -> AnyView {
    let base = format!("/processes/{}", process.slug);
    let draw = rule.lot.source().map(|_| {
        view! { <li><a href=format!("{base}/draw.json")>{words.get("selection-file-draw")}</a></li> }
    });
    let rejected = rejected::summary(words, rejected).map(|said| {
        let href = format!("{base}/selection/rejected");
        view! { <p class="small soft">{said}" "<a href=href>{words.get("rejected-see")}</a></p> }
    });
    view! {
        <aside class="note flow" aria-labelledby="redo"><h2 id="redo">{words.get("selection-redo")}</h2>
            <p>{words.get("selection-redo-why")}</p>
            <ul class="files">
                <li><a href=format!("{base}/ballots.csv")>{words.get("selection-file-ballots")}</a></li>
                <li><a href=format!("{base}/rule.json")>{words.get("selection-file-rule")}</a></li>
                {draw}
                <li><a href=format!("{base}/selection.csv")>{words.get("selection-file-result")}</a>" · "<a href=format!("{base}/selection.json")>"JSON"</a></li>
            </ul>
            {rejected}
        </aside>
    }
    .into_any()
}

impl Told {
    fn proposal(&self, number: u32, theme: Option<&str>) -> AnyView {
        let href = format!("/processes/{}/proposals/{number}", self.slug);
        let title = self.titles.get(&number).cloned().unwrap_or_default();
        let theme = theme.and_then(|slug| self.themes.get(slug)).map(|theme| {
            let name = theme.name.in_language(self.words.language).to_owned();
            view! { <span class="meta theme"><ThemeIcon icon=theme.icon.clone()/>{name}</span> }
        });
        view! { <a href=href><b>{number}</b>" "{title}</a>{theme} }.into_any()
    }
}

fn ranking(told: &Told, selection: &Selection) -> AnyView {
    let words = told.words;
    let most = selection.selected.iter().map(|chosen| chosen.approvals).max().unwrap_or_default();
    let rows = selection.selected.iter().map(|chosen| ranked(told, chosen, most)).collect_view();
    let empty = (selection.seats_empty > 0).then(|| {
        view! { <p>{words.fill("selection-seats-empty", &[("seats", selection.seats_empty.into())])}</p> }
    });
    view! {
        <section class="sec" aria-labelledby="chosen"><h2 id="chosen">{words.get("selection-chosen")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="chosen"><table class="num rank">
                <caption>{words.get("selection-ticks")}</caption>
                <thead><tr>
                    <th scope="col" class="r"><span class="off">{words.get("selection-position")}</span></th>
                    <th scope="col">{words.get("selection-proposal")}</th><th scope="col">{words.get("selection-approvals")}</th>
                    <th scope="col" class="r opt">{words.get("selection-departments")}</th><th scope="col" class="r opt">{words.get("selection-indigenous")}</th>
                    <th scope="col" class="opt">{words.get("selection-seat")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
            {empty}
        </section>
    }
    .into_any()
}

fn ranked(told: &Told, chosen: &Selected, most: u32) -> AnyView {
    let words = told.words;
    let seat = words.get(match chosen.seat {
        Seat::Guaranteed => "selection-seat-guaranteed",
        Seat::Overall => "selection-seat-overall",
    });
    let tie = chosen.tie_step.map(|step| {
        let others = chosen.tied_with.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let step = words.name("plain-rule-tie", step);
        view! { <br/><span class="small">{words.fill("selection-tie", &[("step", step.into()), ("others", others.into())])}</span> }
    });
    view! {
        <tr>
            <td class="r">{chosen.position}</td><th scope="row">{told.proposal(chosen.number, Some(&chosen.theme))}</th>
            <td class="ap"><Ticks approvals=chosen.approvals most/><b>{chosen.approvals}</b></td>
            <td class="r opt">{chosen.departments}</td><td class="r opt">{chosen.indigenous}</td><td class="opt">{seat}{tie}</td>
        </tr>
    }
    .into_any()
}

fn others(told: &Told, rule: &Rule, selection: &Selection) -> AnyView {
    let words = told.words;
    let close = |other: &&NotSelected| matches!(other.reason, Reason::LostTie { .. } | Reason::ThemeAtMaximum);
    let mut near: Vec<&NotSelected> = selection.not_selected.iter().filter(close).collect();
    near.sort_by_key(|other| (std::cmp::Reverse(other.approvals), other.number));
    let near = (!near.is_empty()).then(|| {
        let heading = words.fill("selection-near", &[("count", near.len().into())]);
        let rows = near.into_iter().map(|other| {
            let approvals = other.approvals.unwrap_or_default();
            view! { <tr><th scope="row">{told.proposal(other.number, None)}</th><td class="r">{approvals}</td><td>{say_reason(words, other, rule)}</td></tr> }
        });
        view! {
            <h3>{heading}</h3>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="others"><table class="num near">
                <thead><tr><th scope="col">{words.get("selection-proposal")}</th><th scope="col" class="r">{words.get("selection-approvals")}</th><th scope="col">{words.get("selection-why-not")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table></div>
        }
    });
    let groups = ["not_enough_approvals", "below_minimum", "merged", "set_aside", "withdrawn"]
        .into_iter()
        .filter_map(|reason| group(told, rule, selection, reason));
    view! {
        <section class="sec flow" aria-labelledby="others"><h2 id="others">{words.get("selection-others")}</h2>
            {near}
            <div class="groups">{groups.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// All that took no seat for one reason; each number carries its own sentence.
fn group(told: &Told, rule: &Rule, selection: &Selection, reason: &str) -> Option<AnyView> {
    let words = told.words;
    let of_reason: Vec<_> = selection.not_selected.iter().filter(|other| other.reason.name() == reason).collect();
    if of_reason.is_empty() {
        return None;
    }
    let heading =
        words.fill(&format!("selection-group-{reason}").replace('_', "-"), &[("count", of_reason.len().into())]);
    let why = words
        .fill(&format!("selection-group-{reason}-why").replace('_', "-"), &[("minimum", rule.min_approvals.into())]);
    let numbers = of_reason.into_iter().map(|other| {
        let href = format!("/processes/{}/proposals/{}", told.slug, other.number);
        let title = told.titles.get(&other.number).cloned().unwrap_or_default();
        let said = format!("{title}. {}", say_reason(words, other, rule));
        view! { <li><a href=href title=said>{other.number}</a></li> }
    });
    Some(
        view! { <div><h3>{heading}</h3><p>{why}</p><ul class="nums-list num">{numbers.collect_view()}</ul></div> }
            .into_any(),
    )
}
