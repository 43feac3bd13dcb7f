//! The ballot itself: boxes, choices or numbers beside each proposal, as the method of the round asks.

use super::draft::Draft;
use super::seat::Voting;
use super::{Review, by_theme, head, kiosk};
use crate::forms::Refused;
use crate::parts::icon::ThemeIcon;
use crate::parts::notice::Faults;
use crate::parts::plain_terms::{say_how, say_number};
use crate::words::Words;
use domain::round::{Marks, Method, TOP_SCORE};
use leptos::prelude::*;
use storage::rounds::Item;
use storage::themes::Theme;

/// What may be answered to a motion; nothing is a blank.
const ANSWERS: [&str; 4] = ["yes", "no", "abstain", ""];

/// The form, with what was chosen before; what would not count is told above it.
pub fn form(words: Words, voting: &Voting, brought: Option<Draft>) -> AnyView {
    let review = ServerAction::<Review>::new();
    let error = brought.as_ref().and_then(|draft| voting.decide(&draft.marks).err());
    let refused = Refused { error, ..Refused::default() };
    let draft = brought.unwrap_or_else(|| Draft::new(voting));
    let fields = draft.fields(false);
    let sections = match &voting.rule {
        Some(_) => themes(words, voting, &draft.marks),
        None => list(words, voting, &voting.items, &draft.marks),
    };
    view! {
        <h1>{words.get("vote-title")}</h1>
        {head(words, voting)}
        <Faults refused/>
        <ActionForm action=review>
            {fields}
            {sections}
            <p class="small soft">{words.get("opinion-order")}" "{words.get("vote-order")}</p>
            <div class="dock stack"><button class="btn">{words.get("vote-review")}</button></div>
        </ActionForm>
    }
    .into_any()
}

/// Theme by theme, those that the organisation may vote.
fn themes(words: Words, voting: &Voting, marks: &Marks) -> AnyView {
    let (mine, others): (Vec<_>, Vec<_>) =
        by_theme(voting).into_iter().partition(|(theme, _)| voting.entitled.contains(&theme.slug));
    let sections = mine.into_iter().map(|(theme, items)| {
        if voting.voted.contains(&theme.slug) {
            voted_already(words, theme)
        } else {
            section(words, voting, theme, &items, marks)
        }
    });
    let sections = sections.collect_view();
    let others: Vec<_> =
        others.into_iter().map(|(theme, _)| theme.name.in_language(words.language).to_owned()).collect();
    let others = (!others.is_empty()).then(|| words.fill("vote-others", &[("themes", others.join(", ").into())]));
    view! { {sections}{others.map(|told| view! { <p class="small soft">{told}</p> })} }.into_any()
}

fn section(words: Words, voting: &Voting, theme: Theme, items: &[Item], marks: &Marks) -> AnyView {
    let name = theme.name.in_language(words.language).to_owned();
    let limit = voting.rule.as_ref().map_or(1, |rule| rule.max_approvals_per_organisation_theme_meeting);
    let rows = items.iter().map(|item| row(words, voting, item, boxed(item, marks))).collect_view();
    view! {
        <h2 class="theme"><ThemeIcon icon=theme.icon/>{name.clone()}</h2>
        <p>{words.fill("vote-limit", &[("limit", limit.into())])}</p>
        <fieldset><legend class="off">{name}</legend><ol class="ballot">{rows}</ol></fieldset>
    }
    .into_any()
}

fn voted_already(words: Words, theme: Theme) -> AnyView {
    let name = theme.name.in_language(words.language).to_owned();
    view! { <h2 class="theme"><ThemeIcon icon=theme.icon/>{name}</h2><p class="note">{words.get("vote-theme-voted")}</p> }.into_any()
}

/// All proposals of the round, by number.
fn list(words: Words, voting: &Voting, items: &[Item], marks: &Marks) -> AnyView {
    let method = &voting.round.terms.method;
    let rows = items.iter().map(|item| row(words, voting, item, field(words, method, item, marks)));
    view! { <p>{say_how(words, &voting.round.terms)}</p><ol class="ballot">{rows.collect_view()}</ol> }.into_any()
}

/// What is marked beside a proposal: a box, an answer or a number, as the method asks.
pub fn field(words: Words, method: &Method, item: &Item, marks: &Marks) -> AnyView {
    match method {
        Method::ThemeApproval | Method::Approval { .. } | Method::EqualShares { .. } => boxed(item, marks),
        Method::YesNo { .. } => answered(words, item, marks),
        Method::Score { .. } => numbered(item, marks, &words.fill("vote-score", &[("top", TOP_SCORE.into())])),
        Method::Points { .. } => numbered(item, marks, &words.get("vote-points")),
        Method::Stv { .. } => numbered(item, marks, &words.get("vote-rank")),
    }
}

/// A proposal with what is marked beside it, and where its text stands.
fn row(words: Words, voting: &Voting, item: &Item, field: AnyView) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", voting.process.slug, item.number);
    let cost = match &voting.round.terms.method {
        Method::EqualShares { costs, .. } => costs.iter().find(|one| one.proposal == item.number),
        _ => None,
    };
    let cost = cost.map(|one| {
        let cost = say_number(words, one.cost);
        view! { <p class="small">{words.fill("vote-cost", &[("cost", cost.into())])}</p> }
    });
    // A shared device has no way out of the ballot.
    let more = (!kiosk::is_shared()).then(|| {
        view! { <p class="small"><a class="more" href=href target="_blank">{words.get("vote-read")}</a></p> }
    });
    view! { <li>{field}{cost}{super::opinion::details(words, voting, item.number)}{more}</li> }.into_any()
}

fn name(item: &Item) -> String {
    format!("marks[{}]", item.number)
}

fn title(item: &Item) -> AnyView {
    view! { <span><b class="n">{item.number}</b>" "{item.title.clone()}</span> }.into_any()
}

fn boxed(item: &Item, marks: &Marks) -> AnyView {
    let id = format!("b{}", item.number);
    let checked = marks.get(&item.number).is_some_and(|mark| !mark.is_empty());
    view! {
        <label class="choice" for=id.clone()>
            <input type="checkbox" id=id.clone() name=name(item) value="1" checked=checked/>{title(item)}
        </label>
    }
    .into_any()
}

fn answered(words: Words, item: &Item, marks: &Marks) -> AnyView {
    let given = marks.get(&item.number).cloned().unwrap_or_default();
    let answers = ANSWERS.map(|answer| {
        let id = format!("b{}{answer}", item.number);
        let label = words.name("answer", if answer.is_empty() { "blank" } else { answer });
        let checked = answer == given;
        view! {
            <label class="pick" for=id.clone()>
                <input type="radio" id=id.clone() name=name(item) value=answer checked=checked/><span>{label}</span>
            </label>
        }
    });
    view! { <fieldset class="motion"><legend>{title(item)}</legend>{answers.collect_view()}</fieldset> }.into_any()
}

fn numbered(item: &Item, marks: &Marks, label: &str) -> AnyView {
    let id = format!("b{}", item.number);
    let typed = marks.get(&item.number).cloned().unwrap_or_default();
    view! {
        <div class="numbered">
            <label for=id.clone()>{title(item)}<span class="hint">{label.to_owned()}</span></label>
            <input id=id name=name(item) value=typed inputmode="numeric" autocomplete="off" maxlength="10"/>
        </div>
    }
    .into_any()
}
