//! `/processes/{slug}/organisations`: what is asked, who may vote, who applied and what was decided.

use super::Reading;
use crate::pages::organisations::bar_text;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{dates, prose};
use leptos::prelude::*;
use storage::applications::Application;
use storage::processes::Process;
use storage::register::Entry;

/// The register in public.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let reading = Reading::of(words, &process).await?;
        let title = words.get("register-title");
        let apply = reading.criteria.is_some().then(|| {
            let href = format!("/processes/{}/organisations/new", process.slug);
            view! { <p class="acts"><a class="btn" href=href>{words.get("register-apply")}</a></p> }
        });
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("register-lead")}</p>
            {figures(words, &reading)}
            {apply}
            {criteria(words, &process, &reading)}
            {accredited(words, &process, &reading)}
            {applications(words, &process, &reading)}
            {approvals(words, &process, &reading)}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

fn figures(words: Words, reading: &Reading) -> AnyView {
    let waiting = reading.applicants().filter(|one| !reading.undecided(one).is_empty()).count();
    let accepted = reading.register.iter().filter(|entry| !entry.organisation.themes.is_empty()).count();
    let refused = reading.applicants().filter(|one| one.organisation.is_none() && reading.undecided(one).is_empty());
    let shown = [
        ("accredited", accepted),
        ("applications", reading.applicants().count()),
        ("waiting", waiting),
        ("refused", refused.count()),
    ];
    let shown =
        shown.map(|(what, count)| view! { <div><dt>{words.name("register-count", what)}</dt><dd>{count}</dd></div> });
    view! { <dl class="figures num">{shown}</dl> }.into_any()
}

fn criteria(words: Words, process: &Process, reading: &Reading) -> AnyView {
    let told = match &reading.criteria {
        None => view! { <p>{words.get("register-no-criteria")}</p> }.into_any(),
        Some(criteria) => {
            let since = dates::moment(words, process, criteria.published_at);
            let window = words.fill("register-window", &[("days", criteria.window_days.into())]);
            view! {
                {prose::markdown(criteria.text.in_language(words.language))}
                <p>{window}</p>
                <p class="small soft">{words.fill("rules-published", &[("moment", since.into())])}" · SHA-256 "<code>{criteria.hash.clone()}</code></p>
            }
            .into_any()
        }
    };
    view! { <section class="sec flow" id="criteria"><h2>{words.get("register-criteria")}</h2>{told}</section> }
        .into_any()
}

fn accredited(words: Words, process: &Process, reading: &Reading) -> AnyView {
    if reading.register.is_empty() {
        return view! { <section class="sec"><h2>{words.get("register-accredited")}</h2><p>{words.get("organisations-none")}</p></section> }
            .into_any();
    }
    let rows = reading.register.iter().map(|entry| accredited_row(words, process, reading, entry)).collect_view();
    view! {
        <section class="sec" aria-labelledby="accredited"><h2 id="accredited">{words.get("register-accredited")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="accredited"><table>
                <thead><tr><th scope="col">{words.get("meeting-organisation")}</th><th scope="col">{words.get("field-kind")}</th>
                    <th scope="col">{words.get("field-department")}</th><th scope="col">{words.get("register-may-vote")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </section>
    }
    .into_any()
}

fn accredited_row(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> AnyView {
    let one = &entry.organisation;
    let href = format!("/processes/{}/organisations/{}", process.slug, one.slug);
    let until = reading.open_until(one.id, site().now());
    let mut told = vec![words.fill("organisations-themes", &[("count", entry.themes.len().into())])];
    let mut bars: Vec<_> = entry.barred.iter().map(|(_, bar)| *bar).collect();
    bars.sort_unstable();
    bars.dedup();
    told.extend(bars.into_iter().map(|bar| bar_text(words, process, bar, until)));
    let related = reading.related_count(one.id);
    if related > 0 {
        told.push(words.fill("register-related", &[("count", related.into())]));
    }
    let department = reading.names.department(one.department.as_deref());
    view! {
        <tr><th scope="row"><a href=href>{one.name.clone()}</a></th><td>{words.name("kind", &one.kind)}</td>
            <td>{department}</td><td>{told.join(" · ")}</td></tr>
    }
    .into_any()
}

fn applications(words: Words, process: &Process, reading: &Reading) -> Option<AnyView> {
    if reading.applications.is_empty() {
        return None;
    }
    let rows = reading.applicants().map(|one| application_row(words, process, reading, one)).collect_view();
    let discarded: Vec<_> = reading
        .applications
        .iter()
        .filter_map(|one| {
            let gone = one.discarded.as_ref()?;
            let gaps = [("number", one.number.into()), ("reason", gone.reason.clone().into())];
            Some(view! { <li>{words.fill("register-discarded", &gaps)}</li> })
        })
        .collect();
    let section = view! {
        <section class="sec" aria-labelledby="applications"><h2 id="applications">{words.get("register-applications")}</h2>
            <ol class="rows">{rows}</ol>
            <ul class="small soft">{discarded}</ul>
        </section>
    };
    Some(section.into_any())
}

fn application_row(words: Words, process: &Process, reading: &Reading, one: &Application) -> AnyView {
    let themes: Vec<_> = one
        .themes
        .iter()
        .map(|theme| {
            let decided = reading.decision(one.number, theme);
            let told = decided
                .map_or_else(|| words.get("verdict-waiting"), |decided| super::verdict_text(words, process, decided));
            let reason = decided.map(|decided| decided.decision.reason.clone()).filter(|reason| !reason.is_empty());
            view! { <li>{reading.names.theme(theme)}" "{told}{reason.map(|reason| view! { <p>{reason}</p> })}</li> }
        })
        .collect();
    let received = dates::short_day(words, process, one.received_at);
    let related = reading.related(one.number).len();
    let related = (related > 0).then(|| words.fill("register-related", &[("count", related.into())]));
    let department = reading.names.department(one.department.as_deref());
    view! {
        <li id=format!("application-{}", one.number)>
            <span class="n">{one.number}</span>
            <div>
                <h3>{one.name.clone()}</h3>
                <p class="meta"><span>{words.name("kind", &one.kind)}</span><span>{department}</span><span>{received}</span><span>{related}</span></p>
                <ul>{themes}</ul>
            </div>
        </li>
    }
    .into_any()
}

fn approvals(words: Words, process: &Process, reading: &Reading) -> Option<AnyView> {
    if reading.approvals.is_empty() {
        return None;
    }
    let rows: Vec<_> = reading
        .approvals
        .iter()
        .map(|one| {
            let day = dates::stored_day(words, &one.decided_on);
            let recorded = dates::moment(words, process, one.recorded_at);
            view! {
                <li class="flow"><h3>{day}</h3>{prose::paragraphs(&one.decision)}
                    <p class="small soft">{words.fill("register-approval-hash", &[("moment", recorded.into())])}" "<code>{one.hash.clone()}</code></p></li>
            }
        })
        .collect();
    let section = view! {
        <section class="sec" id="forum"><h2>{words.get("register-approvals")}</h2><ul class="stack">{rows}</ul></section>
    };
    Some(section.into_any())
}
