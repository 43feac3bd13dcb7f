//! `/desk/{slug}/plan`: selected proposals find their place, and the plan is published once nothing is left open.

pub mod decline;
pub mod edit;
pub mod preview;

use crate::forms::{notice, refused};
use crate::pages::plan::{Reading, joined, title_of};
use crate::parts::field::Tick;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::answers::Unanswered;
use storage::plans;
use storage::processes::Process;

/// So many contributions without an answer are named; the desk's inbox has all.
const NAMED: usize = 20;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may = who::actor().await?.may(Permission::Plan, process.id).is_ok();
        let reading = Reading::of(&process).await?;
        let waiting = plans::unanswered(&site().db, process.id).await?;
        let draft = process.plan_published_at.is_none();
        let ending = if may { last_step(words, &process).await } else { ().into_any() };
        let title = words.get("desk-plan");
        let body = view! {
            <h1>{title.clone()}</h1>
            {standing(words, &process)}
            {(draft && may).then(|| ways_on(words, &process))}
            {draft.then(|| missing(words, &process, &reading, &waiting))}
            {unplaced(words, &process, &reading, may && draft)}
            {drafted(words, &process, &reading)}
            {declined(words, &process, &reading, may && draft)}
            {ending}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("plan")))
    })
}

/// Whether the plan is a draft, published, or watched.
fn standing(words: Words, process: &Process) -> AnyView {
    let told = match (process.plan_published_at, process.monitoring_began_at) {
        (_, Some(at)) => words.fill("plan-desk-watched", &[("moment", dates::moment(words, process, at).into())]),
        (Some(at), None) => words.fill("plan-desk-published", &[("moment", dates::moment(words, process, at).into())]),
        (None, None) => words.get("plan-desk-draft"),
    };
    view! { <p class="lead">{told}</p> }.into_any()
}

fn ways_on(words: Words, process: &Process) -> AnyView {
    let base = format!("/desk/{}/plan", process.slug);
    view! {
        <p class="row acts">
            <a class="btn" href=format!("{base}/new")>{words.get("plan-desk-new")}</a>
            <a class="btn plain" href=format!("{base}/preview")>{words.get("plan-desk-preview")}</a>
        </p>
    }
    .into_any()
}

/// What still keeps the plan from being published, each with the place where it is mended.
fn missing(words: Words, process: &Process, reading: &Reading, waiting: &[Unanswered]) -> AnyView {
    let base = format!("/desk/{}", process.slug);
    let open = reading.chosen.iter().filter(|one| one.commitment.is_none() && one.declined.is_none());
    let open = open.map(|one| {
        let told = words.fill("plan-missing-place", &[("n", one.number.into())]);
        view! { <li><a href=format!("{base}/plan/new?from={}", one.number)>{told}</a></li> }.into_any()
    });
    let bare = reading.commitments.iter().filter(|one| one.milestones.is_empty()).map(|one| {
        let told = words.fill("plan-missing-milestone", &[("n", one.number.into())]);
        view! { <li><a href=format!("{base}/plan/{}", one.number)>{told}</a></li> }.into_any()
    });
    let unanswered = waiting.iter().take(NAMED).map(|one| {
        let told = words.fill("plan-missing-answer", &[("title", one.title.clone().into())]);
        let href = match one.number {
            Some(number) => format!("{base}/proposals?open={number}"),
            None => format!("{base}/inbox?open={}", one.id.0),
        };
        view! { <li><a href=href>{told}</a></li> }.into_any()
    });
    let rest = waiting.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| {
        let told = words.fill("plan-missing-more", &[("n", rest.into())]);
        view! { <li><a href=format!("{base}/inbox")>{told}</a></li> }.into_any()
    });
    let recorded = process.selection_recorded_at.is_none().then(|| {
        view! { <li><a href=format!("{base}/rounds")>{words.get("refusal-selection-not-recorded")}</a></li> }.into_any()
    });
    let all: Vec<AnyView> = recorded.into_iter().chain(open).chain(bare).chain(unanswered).chain(rest).collect();
    let inner = if all.is_empty() {
        view! { <p>{words.get("plan-missing-nothing")}</p> }.into_any()
    } else {
        view! { <ul>{all}</ul> }.into_any()
    };
    view! { <section class="sec flow" aria-labelledby="h-missing"><h2 id="h-missing">{words.get("plan-missing")}</h2>{inner}</section> }.into_any()
}

/// Selected proposals that have no place yet.
fn unplaced(words: Words, process: &Process, reading: &Reading, may: bool) -> AnyView {
    let base = format!("/desk/{}/plan", process.slug);
    let rows: Vec<AnyView> = reading
        .chosen
        .iter()
        .filter(|one| one.commitment.is_none() && one.declined.is_none())
        .map(|one| {
            let acts = may.then(|| view! {
                <p class="meta">
                    <a href=format!("{base}/new?from={}", one.number)>{words.get("plan-desk-from")}</a>
                    <a href=format!("{base}/decline/{}", one.number)>{words.get("plan-desk-decline")}</a>
                </p>
            });
            let href = format!("/processes/{}/proposals/{}", process.slug, one.number);
            view! { <li><span class="n">{one.number}</span><div><h3><a href=href>{one.title.clone()}</a></h3>{acts}</div></li> }.into_any()
        })
        .collect();
    section(words, "unplaced", rows)
}

fn drafted(words: Words, process: &Process, reading: &Reading) -> AnyView {
    let rows: Vec<AnyView> = reading
        .commitments
        .iter()
        .map(|one| {
            let origin = match one.sources.as_slice() {
                [] => words.get("plan-without-vote"),
                [number] => format!("{} {number}", words.get("plan-from")),
                several => words.fill("plan-joins", &[("numbers", joined(words, several).into())]),
            };
            view! {
                <li>
                    <span class="n">{one.number}</span>
                    <div>
                        <h3><a href=format!("/desk/{}/plan/{}", process.slug, one.number)>{title_of(words, one)}</a></h3>
                        <p class="meta">
                            <span>{reading.name(&one.lead)}</span>
                            <span>{words.fill("plan-milestones", &[("n", one.milestones.len().into())])}</span>
                            <span class="label">{origin}</span>
                            <a href=format!("/desk/{}/translate/commitment/{}", process.slug, one.number)>{words.get("plan-translate")}</a>
                        </p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    section(words, "drafted", rows)
}

fn declined(words: Words, process: &Process, reading: &Reading, may: bool) -> AnyView {
    let rows: Vec<AnyView> = reading
        .chosen
        .iter()
        .filter_map(|one| Some((one, one.declined.as_ref()?)))
        .map(|(one, why)| {
            let href = format!("/desk/{}/plan/decline/{}", process.slug, one.number);
            let title = if may {
                view! { <a href=href>{one.title.clone()}</a> }.into_any()
            } else {
                one.title.clone().into_any()
            };
            view! {
                <li>
                    <span class="n">{one.number}</span>
                    <div><h3>{title}</h3><p class="meta"><span>{reading.name(&why.institution)}</span></p><p>{why.reason.clone()}</p></div>
                </li>
            }
            .into_any()
        })
        .collect();
    section(words, "declined", rows)
}

fn section(words: Words, name: &'static str, rows: Vec<AnyView>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let (id, named) = (format!("h-{name}"), format!("h-{name}"));
    view! {
        <section class="sec" aria-labelledby=named>
            <h2 id=id>{words.name("plan-desk", name)}" ("{rows.len()}")"</h2>
            <ol class="rows">{rows}</ol>
        </section>
    }
    .into_any()
}

/// Publishing, and later the beginning of monitoring: neither can be taken back.
async fn last_step(words: Words, process: &Process) -> AnyView {
    let slug = process.slug.clone();
    if process.plan_published_at.is_none() {
        let action = ServerAction::<PublishPlan>::new();
        let refused = refused::<PublishPlan>().await;
        return view! {
            <section class="sec flow" aria-labelledby="h-publish">
                <h2 id="h-publish">{words.get("plan-desk-publish")}</h2>
                <p>{words.get("plan-desk-publish-what")}</p>
                <Faults refused=refused.clone()/>
                <ActionForm action attr:class="form">
                    <input type="hidden" name="process" value=slug/>
                    <Tick refused name="sure" label=words.get("plan-desk-sure")/>
                    <p class="acts"><button class="btn final">{words.get("plan-desk-publish")}</button></p>
                </ActionForm>
            </section>
        }
        .into_any();
    }
    if process.monitoring_began_at.is_some() {
        return ().into_any();
    }
    let action = ServerAction::<BeginMonitoring>::new();
    let refused = refused::<BeginMonitoring>().await;
    view! {
        <section class="sec flow" aria-labelledby="h-watch">
            <h2 id="h-watch">{words.get("plan-desk-watch")}</h2>
            <p>{words.get("plan-desk-watch-what")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Tick refused name="sure" label=words.get("plan-desk-sure")/>
                <p class="acts"><button class="btn final">{words.get("plan-desk-watch")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Publishes the plan.
///
/// # Errors
/// When it wasn't confirmed, or something is still unexplained or unanswered.
#[server]
pub async fn publish_plan(process: String, #[server(default)] sure: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Plan, process.id).await?;
    if sure != "on" {
        return Err(Error::field("sure", Flaw::NotTicked));
    }
    let mut change = who::change(Permission::Plan, process.id).await?;
    plans::publish(&mut change).await?;
    change.commit().await?;
    notice("done-plan-published", "").await?;
    leptos_axum::redirect(&format!("/processes/{}/plan", process.slug));
    Ok(())
}

/// Begins to watch the published plan.
///
/// # Errors
/// When it wasn't confirmed, or the plan is a draft.
#[server]
pub async fn begin_monitoring(process: String, #[server(default)] sure: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Plan, process.id).await?;
    if sure != "on" {
        return Err(Error::field("sure", Flaw::NotTicked));
    }
    let mut change = who::change(Permission::Plan, process.id).await?;
    plans::begin_monitoring(&mut change).await?;
    change.commit().await?;
    notice("done-monitoring", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/plan", process.slug));
    Ok(())
}
