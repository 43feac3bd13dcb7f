//! `/processes/{slug}/plan/{number}`: one commitment, from the first suggestion to its milestones.

use super::list::origin;
use super::{Reading, in_the_making, lineage, title_of};
use crate::parts::icon::{StageIcon, StageSign, ThemeIcon};
use crate::parts::sheet::{Here, Sheet, page};
use crate::parts::translated;
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose};
use domain::Stage;
use domain::translation::{Subject, Texts};
use leptos::prelude::*;
use storage::ancestry;
use storage::commitments::{Commitment, Milestone};
use storage::outcomes;
use storage::processes::Process;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        if process.plan_published_at.is_none() {
            return Ok(Sheet::new(words.get("plan-title"), in_the_making(words, &process)).of(&process, Here::Plan));
        }
        let reading = Reading::of(&process).await?;
        let base = format!("/processes/{}/plan", process.slug);
        let (title, body) = whole(words, &process, &reading, number_param("number")?, &base).await?;
        Ok(Sheet::new(title, body).of(&process, Here::Plan))
    })
}

/// A commitment as the public reads it; `base` is the address of the plan it stands in.
///
/// # Errors
/// [`Error::NotFound`] when the plan has none of this number.
pub async fn whole(
    words: Words,
    process: &Process,
    reading: &Reading,
    number: u32,
    base: &str,
) -> Result<(String, AnyView), Error> {
    let place = reading.commitments.iter().position(|one| one.number == number).ok_or(Error::NotFound)?;
    let one = &reading.commitments[place];
    let ancestors = ancestry::of(&site().db, process.id, number).await?;
    let outcome = outcomes::of(&site().db, process).await?;
    let original = Texts { title: one.title.clone(), problem: one.problem.clone(), solution: one.commitment.clone() };
    let about = (Subject::Commitment, number);
    let shown = translated::shown(words, process, about, original, process.default_language).await?;
    let title = if shown.note.is_some() { shown.texts.title.clone() } else { title_of(words, one) };
    let before = place.checked_sub(1).and_then(|before| reading.commitments.get(before));
    let body = view! {
        {crumbs(words, reading, one, base)}
        <article>
            {labels(words, process, reading, one)}
            <h1 class="title"><span class="n">{number}</span>{title.clone()}</h1>
            <div class="read">
                <div class="flow">
                    {without_vote(words, one)}
                    <h2 class="h3">{words.get("commitment-problem")}</h2>
                    <div class="flow" lang=shown.language>{prose::paragraphs(&shown.texts.problem)}</div>
                    <h2 class="h3">{words.get("commitment-promise")}</h2>
                    <div class="lead" lang=shown.language>{prose::paragraphs(&shown.texts.solution)}</div>
                    {shown.note}
                </div>
                {facts(words, reading, one)}
            </div>
            {lineage::shown(words, process, one, &ancestors, &outcome)}
            {milestones(words, &one.milestones)}
            {neighbours(words, before, reading.commitments.get(place + 1), base)}
        </article>
    };
    Ok((format!("{number}. {title}"), body.into_any()))
}

fn crumbs(words: Words, reading: &Reading, one: &Commitment, base: &str) -> AnyView {
    let theme = reading.themes.iter().find(|theme| theme.slug == one.theme);
    let theme = theme.map(|theme| {
        let name = theme.name.in_language(words.language).to_owned();
        view! { " "<span aria-hidden="true">"/"</span>" "<a href=format!("{base}#t-{}", theme.slug)>{name}</a> }
    });
    view! {
        <nav class="crumbs" aria-label=words.get("plan-where")><a href=base.to_owned()>{words.get("nav-plan")}</a>{theme}</nav>
    }
    .into_any()
}

fn labels(words: Words, process: &Process, reading: &Reading, one: &Commitment) -> AnyView {
    let theme = reading.themes.iter().find(|theme| theme.slug == one.theme).map(|theme| {
        let name = theme.name.in_language(words.language).to_owned();
        let href = format!("/processes/{}/groups/{}", process.slug, theme.slug);
        view! { <span class="theme"><ThemeIcon icon=theme.icon.clone()/><a href=href>{name}</a></span> }
    });
    let stage = if process.monitoring_began_at.is_some() { Stage::Monitored } else { Stage::Commitment };
    view! {
        <p class="row small">{theme}{origin(words, process, one)}<StageSign stage word=words.name("stage", stage)/></p>
    }
    .into_any()
}

/// Why a commitment stands in the plan though nobody voted for it.
fn without_vote(words: Words, one: &Commitment) -> Option<AnyView> {
    let reason = one.without_vote_reason.as_ref().filter(|_| one.sources.is_empty())?;
    Some(
        view! {
            <div class="note look flow">
                <h2 class="h3">{words.get("commitment-why-here")}</h2>
                {prose::paragraphs(reason)}
            </div>
        }
        .into_any(),
    )
}

fn facts(words: Words, reading: &Reading, one: &Commitment) -> AnyView {
    let partners: Vec<AnyView> =
        one.partners.iter().map(|slug| view! { <li>{reading.name(slug)}</li> }.into_any()).collect();
    let with =
        (!partners.is_empty()).then(|| view! { <dt>{words.get("commitment-with")}</dt><dd><ul>{partners}</ul></dd> });
    view! {
        <aside class="note side" aria-label=words.get("commitment-facts")>
            <dl class="sheet">
                <dt>{words.get("commitment-lead")}</dt><dd><b>{reading.name(&one.lead)}</b></dd>
                {with}
                <dt>{words.get("commitment-term")}</dt>
                <dd>
                    <time datetime=one.starts_on.to_string()>{dates::short_civil_day(words, one.starts_on)}</time>
                    " "{words.get("commitment-to")}" "
                    <time datetime=one.ends_on.to_string()>{dates::short_civil_day(words, one.ends_on)}</time>
                </dd>
            </dl>
        </aside>
    }
    .into_any()
}

fn milestones(words: Words, all: &[Milestone]) -> AnyView {
    let steps: Vec<AnyView> = all
        .iter()
        .map(|step| {
            let verify = (!step.verify.is_empty()).then(|| {
                view! { <p class="small"><b>{words.get("commitment-verify")}</b>" "{step.verify.clone()}</p> }
            });
            view! {
                <li>
                    <StageIcon stage=Stage::Suggested/>
                    <time datetime=step.due_on.to_string()>{dates::short_civil_day(words, step.due_on)}</time>
                    <h3>{step.title.clone()}</h3>
                    <p>{step.deliverable.clone()}</p>
                    {verify}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="sec" aria-labelledby="h-m">
            <h2 id="h-m">{words.fill("commitment-milestones", &[("n", all.len().into())])}</h2>
            <ol class="thread history">{steps}</ol>
        </section>
    }
    .into_any()
}

fn neighbours(words: Words, before: Option<&Commitment>, after: Option<&Commitment>, base: &str) -> AnyView {
    let links: Vec<AnyView> = [before, after]
        .into_iter()
        .flatten()
        .map(|one| {
            let href = format!("{base}/{}", one.number);
            view! { <a class="more" href=href>{format!("{}: {}", one.number, title_of(words, one))}</a> }.into_any()
        })
        .collect();
    view! { <nav class="sec row" aria-label=words.get("commitment-others")>{links}</nav> }.into_any()
}
