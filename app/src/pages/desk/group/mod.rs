//! `/desk/{slug}/groups/{theme}`: the WhatsApp links of a group and our own addresses for paper and people, for whoever leads.

mod acts;
mod addresses;
pub mod documents;
pub mod leaders;
pub mod talk;
pub mod tell;

use self::acts::{AddGroupLink, CheckGroupLink, EndGroupLink};
use crate::forms::refused;
use crate::parts::field::Field;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::text::Limit;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use storage::group_links::{self, GroupLink};
use storage::processes::Process;
use storage::themes::{self, Theme};

/// An invitation as WhatsApp writes it.
const URL: Limit = Limit { min: 1, max: 200 };

/// Links and addresses.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand_in_group(Permission::LeadGroup, process.id, &param("theme")).await?;
        let theme = theme(&process, &param("theme")).await?;
        let links = group_links::of_theme(&site().db, process.id, &theme.slug).await?;
        let name = theme.name.in_language(words.language).to_owned();
        let title = words.fill("group-desk", &[("theme", name.into())]);
        let public = format!("/processes/{}/groups/{}", process.slug, theme.slug);
        let links = self::links(words, &process, &theme, &links).await;
        let addresses = addresses::section(words, &process, &theme).await?;
        let body = view! {
            <div class="bar"><h1>{title.clone()}</h1><p><a class="more" href=public>{words.get("group-page")}</a></p></div>
            {tell::section(words, &process, &theme).await?}
            {talk::section(words, &process, &theme).await?}
            {documents::section(words, &process, &theme).await?}
            {links}
            {addresses}
            {leaders::section(words, &process, &theme).await?}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("groups")))
    })
}

/// The theme of this slug.
async fn theme(process: &Process, slug: &str) -> Result<Theme, Error> {
    let all = themes::themes(&site().db, process.id).await?;
    all.into_iter().find(|theme| theme.slug == slug).ok_or(Error::NotFound)
}

/// What every form of the page carries unseen.
fn target(process: &Process, theme: &Theme) -> AnyView {
    let (process, theme) = (process.slug.clone(), theme.slug.clone());
    view! { <input type="hidden" name="process" value=process/><input type="hidden" name="theme" value=theme/> }
        .into_any()
}

async fn links(words: Words, process: &Process, theme: &Theme, links: &[GroupLink]) -> AnyView {
    let rows: Vec<_> = links.iter().map(|link| row(words, process, theme, link)).collect();
    let refused = refused::<AddGroupLink>().await;
    let (add, target) = (ServerAction::<AddGroupLink>::new(), target(process, theme));
    let none = rows.is_empty().then(|| view! { <p>{words.get("group-no-link")}</p> });
    view! {
        <section class="sec flow" aria-labelledby="links"><h2 id="links">{words.get("group-links")}</h2>
            <p class="small">{words.get("group-links-why")}</p>{none}
            <ol class="flow">{rows}</ol>
            <Faults refused=refused.clone()/>
            <ActionForm action=add attr:class="form">
                {target}
                <Field refused name="url" label=words.get("field-url") hint=words.get("group-url-hint") limit=URL autocomplete="off"/>
                <p class="acts"><button class="btn">{words.get("group-link-add")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

fn row(words: Words, process: &Process, theme: &Theme, link: &GroupLink) -> AnyView {
    let day = |at| dates::day(words, process, at);
    let told = match link.ended_at {
        Some(at) => words.fill("group-ended", &[("day", day(at).into())]),
        None => {
            let who = say_signature(words, &link.checked_by);
            words.fill("group-checked", &[("day", day(link.checked_at).into()), ("who", who.into())])
        }
    };
    let form = link.ended_at.is_none().then(|| {
        view! {
            <form method="post" action=CheckGroupLink::PATH class="row acts">
                {target(process, theme)}<input type="hidden" name="link" value=link.number.to_string()/>
                <button class="btn plain">{words.get("group-link-works")}</button>
                <button class="btn plain" formaction=EndGroupLink::PATH>{words.get("group-link-dead")}</button>
            </form>
        }
    });
    view! {
        <li class="flow"><p><a href=link.url.clone() rel="noopener noreferrer nofollow">{link.url.clone()}</a></p><p class="small soft">{told}</p>{form}</li>
    }
    .into_any()
}
