//! `/processes/{slug}/groups/{theme}`: what a group is for, what it has proposed, where it meets and who votes in it.

use super::{belong, counts, door, led_by, shelf, talk};
use crate::pages::meetings::names::Names;
use crate::pages::meetings::row::{rows, split};
use crate::parts::icon::{StageSign, ThemeIcon};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use leptos::prelude::*;
use storage::group_links::{self, GroupLink};
use storage::organisations::Organisation;
use storage::processes::Process;
use storage::proposal_lists::{self, Filter, Listed};
use storage::themes::Theme;
use storage::{meetings, organisations};

/// Proposals shown before the way to all of them.
const SHOWN: usize = 8;

/// The group.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        let names = Names::of(words, &process).await?;
        let slug = param("theme");
        let theme = names.themes.iter().find(|theme| theme.slug == slug).cloned().ok_or(Error::NotFound)?;
        let filter = Filter { theme: Some(slug.clone()), ..Filter::default() };
        let listing = proposal_lists::list(&site.db, process.id, &filter).await?;
        let leaders = led_by(words, &process, &slug).await?;
        let mut own = meetings::all(&site.db, process.id).await?;
        own.retain(|meeting| meeting.themes.contains(&slug));
        let (coming, past) = split(own, site.now());
        let figures = meetings::figures(&site.db, process.id).await?;
        let address = format!("/processes/{}/meetings", process.slug);
        let all = [coming, past].concat();
        let meetings = rows(words, &process, &names, &figures, &all, &address);
        let mut accredited = organisations::all(&site.db, process.id).await?;
        accredited.retain(|one| one.themes.contains(&slug));
        let may_import = who::actor().await?.may(Permission::ImportChat, process.id).is_ok();
        let feed = format!("/processes/{}/groups/{slug}/meetings.ics", process.slug);
        let import = format!("/desk/{}/groups/{slug}/import", process.slug);
        let links = group_links::working(&site.db, process.id, &slug).await?;
        let may_lead = who::actor().await?.may(Permission::LeadGroup, process.id).is_ok();
        let chat = chat(words, &process, &slug, &links, may_lead);
        let body = view! {
            {head(words, &process, &theme)}
            {counts(words, &listing.stages)}
            {chat}
            {belong::section(words, &process, &slug).await?}
            {talk::notices(words, &process, &slug).await?}
            {shelf::section(words, &process, &slug).await?}
            {proposals(words, &process, &theme, listing.total, listing.rows)}
            <section class="sec" aria-labelledby="meetings"><h2 id="meetings">{words.get("nav-meetings")}</h2>
                {all.is_empty().then(|| view! { <p>{words.get("groups-no-meetings")}</p> })}
                {meetings}
                <p class="acts noprint"><a class="more" href=feed rel="external">{words.get("meetings-feed-theme")}</a></p>
            </section>
            {talk::questions(words, &process, &slug).await?}
            {voters(words, &names, &accredited)}
            {may_import.then(|| view! { <p class="acts"><a class="btn plain" href=import>{words.get("groups-import")}</a></p> })}
            {leaders.map(|told| view! { <p class="small soft acts">{told}</p> })}
        };
        let title = theme.name.in_language(words.language).to_owned();
        Ok(Sheet::new(title, body).of(&process, Here::Groups))
    })
}

/// The way into the group's chat: opened behind the sentence that says what others will see.
fn chat(words: Words, process: &Process, slug: &str, links: &[GroupLink], may_lead: bool) -> AnyView {
    let desk = format!("/desk/{}/groups/{slug}", process.slug);
    let ways = (!links.is_empty()).then(|| {
        let ways = door::ways(words, process, links);
        view! { <details><summary>{words.get("group-chat")}</summary>{ways}</details> }
    });
    view! {
        {ways}{may_lead.then(|| view! { <p><a class="more" href=desk>{words.get("group-links")}</a></p> })}
    }
    .into_any()
}

fn head(words: Words, process: &Process, theme: &Theme) -> AnyView {
    let name = theme.name.in_language(words.language).to_owned();
    let list = format!("/processes/{}/groups", process.slug);
    view! {
        <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=list>{words.get("nav-groups")}</a></nav>
        <h1 class="theme"><ThemeIcon icon=theme.icon.clone()/>{name.clone()}</h1>
        <p class="lead">{words.fill("groups-purpose", &[("theme", name.into())])}</p>
    }
    .into_any()
}

fn proposals(words: Words, process: &Process, theme: &Theme, total: u32, listed: Vec<Listed>) -> AnyView {
    let base = format!("/processes/{}/proposals", process.slug);
    let shown: Vec<_> = listed
        .into_iter()
        .take(SHOWN)
        .map(|one| {
            view! {
                <li>
                    <span class="n">{one.number}</span>
                    <div><h3><a href=format!("{base}/{}", one.number)>{one.title}</a></h3></div>
                    <StageSign stage=one.stage word=words.name("stage", one.stage)/>
                </li>
            }
        })
        .collect();
    let all = (total > 0).then(|| {
        let told = words.fill("groups-all-proposals", &[("count", total.into())]);
        view! { <p class="acts"><a class="more" href=format!("{base}?theme={}", theme.slug)>{told}</a></p> }
    });
    view! {
        <section class="sec" aria-labelledby="proposals"><h2 id="proposals">{words.get("nav-proposals")}</h2>
            {shown.is_empty().then(|| view! { <p>{words.get("groups-no-proposals")}</p> })}
            <ol class="rows wide">{shown}</ol>
            {all}
        </section>
    }
    .into_any()
}

fn voters(words: Words, names: &Names, accredited: &[Organisation]) -> Option<AnyView> {
    if accredited.is_empty() {
        return None;
    }
    let rows: Vec<_> = accredited
        .iter()
        .map(|one| {
            let department = names.department(one.department.as_deref());
            view! { <tr><th scope="row">{one.name.clone()}</th><td>{words.name("kind", &one.kind)}</td><td>{department}</td></tr> }
        })
        .collect();
    let told = words.fill("groups-voters-lead", &[("count", accredited.len().into())]);
    let section = view! {
        <section class="sec" aria-labelledby="voters"><h2 id="voters">{words.get("groups-voters")}</h2>
            <p>{told}</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="voters"><table>
                <thead><tr><th scope="col">{words.get("meeting-organisation")}</th><th scope="col">{words.get("groups-kind")}</th>
                    <th scope="col">{words.get("field-department")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </section>
    };
    Some(section.into_any())
}
