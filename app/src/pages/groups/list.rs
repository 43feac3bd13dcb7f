//! `/processes/{slug}/groups`: one group for each theme, what it has proposed and where it meets next.

use super::{counts, leaders};
use crate::dates;
use crate::pages::meetings::row::split;
use crate::parts::icon::ThemeIcon;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use domain::Stage;
use leptos::prelude::*;
use storage::groups;
use storage::meetings::{self, Meeting};
use storage::processes::Process;
use storage::themes::{self, Theme};

/// The groups.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        let themes = themes::themes(&site.db, process.id).await?;
        let stages = groups::stages(&site.db, process.id).await?;
        let leaders = leaders(words, &groups::leaders(&site.db, process.id).await?);
        let (coming, _) = split(meetings::all(&site.db, process.id).await?, site.now());
        let rows: Vec<_> = themes
            .iter()
            .map(|theme| {
                let own = stages.get(&theme.slug).map(Vec::as_slice).unwrap_or_default();
                let next = coming.iter().find(|meeting| meeting.themes.contains(&theme.slug));
                row(words, &process, theme, own, next)
            })
            .collect();
        let title = words.fill("groups-title", &[("count", themes.len().into())]);
        let body = view! {
            <h1>{title}</h1>
            <p class="lead">{words.get("groups-lead")}</p>
            <ul class="rows">{rows}</ul>
            {leaders.map(|told| view! { <p class="small soft acts">{told}</p> })}
        };
        Ok(Sheet::new(words.get("nav-groups"), body).of(&process, Here::Groups))
    })
}

fn row(words: Words, process: &Process, theme: &Theme, stages: &[(Stage, u32)], next: Option<&Meeting>) -> AnyView {
    let href = format!("/processes/{}/groups/{}", process.slug, theme.slug);
    let total: u32 = stages.iter().map(|(_, count)| count).sum();
    let next = next.map(|meeting| {
        let href = format!("/processes/{}/meetings/{}", process.slug, meeting.number);
        let day = dates::short_day(words, process, meeting.starts_at);
        view! { <p class="meta"><span>{words.get("groups-next")}</span><a href=href>{day}", "{meeting.place.clone()}</a></p> }
    });
    view! {
        <li>
            <span class="n"><ThemeIcon icon=theme.icon.clone()/></span>
            <div>
                <h3><a href=href>{theme.name.in_language(words.language).to_owned()}</a></h3>
                <p class="meta"><span>{words.fill("groups-proposals", &[("count", total.into())])}</span></p>
                {counts(words, stages)}
                {next}
            </div>
        </li>
    }
    .into_any()
}
