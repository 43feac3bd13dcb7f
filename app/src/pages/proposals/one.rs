//! `/processes/{slug}/proposals/{number}`: a proposal in its author's words, where it stands and why, and its history.

use super::approvers;
use super::comments;
use super::history::History;
use super::opinion;
use super::relatives;
use super::supports;
use super::verdict::Verdict;
use crate::parts::icon::{StageSign, ThemeIcon};
use crate::parts::sheet::{Here, Sheet, page};
use crate::parts::translated::{self, Shown};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose};
use domain::translation::{Subject, Texts};
use domain::{Channel, Stage};
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::themes::{self, Theme};

/// The proposal.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let proposal = proposals::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let theme =
            themes::themes(&db, process.id).await?.into_iter().find(|t| Some(&t.slug) == proposal.theme.as_ref());
        let departments = themes::departments(&db, process.id).await?;
        let department = departments.into_iter().find(|d| Some(&d.code) == proposal.department.as_ref());
        let place = department.map_or_else(|| words.get("country-whole"), |d| d.name);
        let taken_in = proposals::taken_in(&db, process.id, proposal.number()).await?;
        let history = History::read(&db, &proposal, taken_in).await?;
        let verdict = Verdict::read(&process, &proposal).await?;
        let approvers = approvers::table(words, &process, proposal.number(), &verdict).await?;
        let opinion = opinion::aside(words, &process, proposal.number()).await?;
        let original = Texts {
            title: proposal.title.clone(),
            problem: proposal.problem.clone(),
            solution: proposal.solution.clone(),
        };
        let about = (Subject::Proposal, proposal.number());
        let shown = translated::shown(words, &process, about, original, proposal.language).await?;
        let title = format!("{} · {}", proposal.number(), shown.texts.title);
        let body = view! {
            {crumbs(words, &process, theme.as_ref())}
            <article>
                {came(words, &process, &proposal, theme.as_ref(), place)}
                <h1 class="title" lang=shown.language><span class="n">{proposal.number()}</span>{shown.texts.title.clone()}</h1>
                {standing(words, &process, &proposal, history.commitment()).await?}
                {relatives::same_reason(words, &proposal).await?}
                {verdict.note(words)}
                {text(words, &proposal, shown, opinion)}
                {supports::line(words, &process, &proposal).await?}
                {relatives::of(words, &process, &proposal).await?}
                <section class="sec" aria-labelledby="happened"><h2 id="happened">{words.get("proposal-happened")}</h2>
                    {history.picture(words, &proposal, &verdict)}
                    {history.thread(words, &process)}
                </section>
                {approvers}
                {comments::section(words, &process, &proposal).await?}
                <p class="sec row"><a class="more" href=format!("/processes/{}/proposals/{}/lineage", process.slug, proposal.number())>{words.get("way-see")}</a>
                    <a class="more" href=format!("/processes/{}/log", process.slug)>{words.get("proposal-see-log")}</a></p>
            </article>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Proposals))
    })
}

fn theme_name(words: Words, theme: &Theme) -> String {
    theme.name.in_language(words.language).to_owned()
}

fn crumbs(words: Words, process: &Process, theme: Option<&Theme>) -> AnyView {
    let list = format!("/processes/{}/proposals", process.slug);
    let theme = theme.map(|theme| {
        let href = format!("{list}?theme={}", theme.slug);
        view! { " "<span aria-hidden="true">"/"</span>" "<a href=href>{theme_name(words, theme)}</a> }
    });
    view! {
        <nav class="crumbs" aria-label=words.get("proposal-where")><a href=list.clone()>{words.get("nav-proposals")}</a>{theme}</nav>
    }
    .into_any()
}

/// Theme, place, channel and day.
fn came(words: Words, process: &Process, proposal: &Proposal, theme: Option<&Theme>, place: String) -> AnyView {
    let theme = theme.map(|theme| {
        let href = format!("/processes/{}/groups/{}", process.slug, theme.slug);
        view! { <span class="theme"><ThemeIcon icon=theme.icon.clone()/><a href=href>{theme_name(words, theme)}</a></span> }
    });
    let at = proposal.created_at;
    view! {
        <p class="row small">{theme}<span>{place}</span>
            <span>{words.name("channel", proposal.channel)}", "<time datetime=dates::machine(at)>{dates::short_day(words, process, at)}</time></span>
        </p>
    }
    .into_any()
}

/// Where it stands, and why where a path was closed.
async fn standing(
    words: Words,
    process: &Process,
    proposal: &Proposal,
    commitment: Option<u32>,
) -> Result<AnyView, Error> {
    let stage = proposal.stage();
    let leads =
        |way: String, text: String| view! { ". "<a href=format!("/processes/{}/{way}", process.slug)>{text}</a> };
    let onward = match (stage, proposal.life.into, commitment) {
        (Stage::Merged, Some(into), _) => {
            Some(leads(format!("proposals/{into}"), words.fill("proposal-see-proposal", &[("number", into.into())])))
        }
        (Stage::Commitment | Stage::Monitored, _, Some(number)) => {
            Some(leads(format!("plan/{number}"), words.fill("proposal-see-commitment", &[("number", number.into())])))
        }
        (Stage::Selected | Stage::NotSelected, ..) => {
            Some(leads("selection".into(), words.get("proposal-see-selection")))
        }
        _ => None,
    };
    let reason = match &proposal.reason {
        Some(reason) => Some(why(words, process, proposal.number(), reason).await?),
        None => None,
    };
    Ok(view! {
        <p class="status"><StageSign stage word=words.name("stage", stage)/>{onward}</p>
        {reason}
    }
    .into_any())
}

/// The public reason, in the reader's language where somebody translated it.
async fn why(words: Words, process: &Process, number: u32, reason: &str) -> Result<AnyView, Error> {
    let original = Texts { problem: reason.to_owned(), ..Texts::default() };
    let shown =
        translated::shown(words, process, (Subject::Reason, number), original, process.default_language).await?;
    let text = prose::paragraphs(&shown.texts.problem);
    Ok(view! {
        <div class="note flow"><h2 class="h3">{words.get("proposal-reason")}</h2><div class="flow" lang=shown.language>{text}</div>{shown.note}</div>
    }
    .into_any())
}

/// What its author wrote, and beside it what institutions say of it.
fn text(words: Words, proposal: &Proposal, shown: Shown, opinion: Option<AnyView>) -> AnyView {
    let language = shown.language;
    let part = |heading: &str, text: &str| {
        (!text.is_empty()).then(|| {
            view! { <h2 class="h3">{words.get(heading)}</h2><div class="lead" lang=language>{prose::paragraphs(text)}</div> }
        })
    };
    let nothing =
        (proposal.problem.is_empty() && proposal.solution.is_empty()).then(|| words.get("proposal-title-only"));
    let author = proposal.author.clone().map(|name| words.fill("proposal-author", &[("name", name.into())]));
    // Without the author's own yes, whoever wrote in a group is one of its members.
    let author = author.or_else(|| (proposal.channel == Channel::Whatsapp).then(|| words.get("chat-member")));
    let supports =
        (proposal.supports > 0).then(|| words.fill("proposal-supports", &[("count", proposal.supports.into())]));
    view! {
        <div class="read"><section class="flow" aria-label=words.get("proposal-text")>
            {part("field-problem", &shown.texts.problem)}
            {part("proposal-asks", &shown.texts.solution)}
            {shown.note}
            {nothing.map(|said| view! { <p class="soft">{said}</p> })}
            <p class="soft small">{author}" "{supports}</p>
        </section>{opinion}</div>
    }
    .into_any()
}
