//! The link of an institution, with a text ready to be sent: shown once, to ask or to remind.

use super::{address, asking, say_link, target};
use crate::forms::{notice, refused};
use crate::parts::notice::Faults;
use crate::site::{site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::{Permission, Refusal};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::opinion_links::{self, Link};
use storage::opinions::{self, Opinion};
use storage::processes::Process;
use storage::themes::Institution;

/// Where the session holds the text until it is shown, once: it holds the link.
const WRITTEN: &str = "opinion-letter";

/// The state of the link, the text that was just made, and the form that makes one.
///
/// # Errors
/// When session or database fail.
pub async fn section(
    words: Words,
    process: &Process,
    institution: &Institution,
    asked: &[Opinion],
    today: Date,
) -> Result<AnyView, Error> {
    let links = opinion_links::of_process(&site().db, process.id).await?;
    let last = links.into_iter().rfind(|link| link.institution == institution.slug);
    let letter = who::session().await?.remove::<(String, String)>(WRITTEN).await.map_err(|_| Error::Internal)?;
    let letter = letter.filter(|(whose, _)| *whose == institution.slug).map(|(_, text)| shown(words, text));
    let open = asked.iter().any(|one| one.is_open(today) && one.stance.is_none());
    let form = if open { Some(form(words, process, institution, last.as_ref()).await) } else { None };
    let state = last.map_or_else(|| words.get("desk-opinions-no-link"), |link| say_link(words, process, &link));
    Ok(view! {
        <section class="sec flow" aria-labelledby="link"><h2 id="link">{words.get("desk-opinions-link")}</h2>
            <p>{state}</p>{letter}{form}
        </section>
    }
    .into_any())
}

fn shown(words: Words, text: String) -> AnyView {
    view! { <div class="note flow"><p><b>{words.get("desk-opinions-letter")}</b></p><pre>{text}</pre></div> }.into_any()
}

async fn form(words: Words, process: &Process, institution: &Institution, last: Option<&Link>) -> AnyView {
    let make = ServerAction::<MakeOpinionLink>::new();
    let refused = refused::<MakeOpinionLink>().await;
    let target = target(process, institution);
    let act = words.get(if last.is_some() { "desk-opinions-make-reminder" } else { "desk-opinions-make-link" });
    let replaces = last.map(|_| view! { <p class="small soft">{words.get("desk-opinions-replaces")}</p> });
    view! {
        <Faults refused/>
        <ActionForm action=make>{target}{replaces}<p class="acts"><button class="btn plain">{act}</button></p></ActionForm>
    }
    .into_any()
}

/// Makes a link for an institution, and the text that asks or reminds it.
///
/// # Errors
/// When the role doesn't allow it, or nothing is awaited of it.
#[server]
pub async fn make_opinion_link(process: String, institution: String) -> Result<(), Error> {
    let (process, institution) = asking(&process, &institution).await?;
    let site = site();
    let today = dates::today(&process, site.now());
    let mut open = opinions::of_institution(&site.db, process.id, &institution.slug).await?;
    open.retain(|one| one.is_open(today) && one.stance.is_none());
    let last_day = open.iter().map(|one| one.due_on).max().ok_or(Refusal::AlreadyAnswered)?;
    let links = opinion_links::of_process(&site.db, process.id).await?;
    let reminds = links.iter().any(|link| link.institution == institution.slug);
    let mut change = who::change(Permission::AskOpinions, process.id).await?;
    let token = opinion_links::make(&mut change, site.db.keys(), &institution.slug, last_day).await?;
    change.commit().await?;
    let address_of_link = format!("{}/opinion/{token}", site.public_url);
    let text = letter(words(), &process, &institution, &open, reminds, &address_of_link);
    who::session().await?.insert(WRITTEN, (&institution.slug, text)).await.map_err(|_| Error::Internal)?;
    notice("done-opinion-link", &institution.name).await?;
    leptos_axum::redirect(&address(&process, &institution));
    Ok(())
}

/// A text for a letter, an e-mail or a message: who asks what, until when, and where to answer.
fn letter(
    words: Words,
    process: &Process,
    institution: &Institution,
    open: &[Opinion],
    reminds: bool,
    link: &str,
) -> String {
    let first_day = open.iter().map(|one| one.due_on).min().unwrap_or_default();
    let list = open.iter().map(|one| format!("{} · {}", one.proposal, one.title)).collect::<Vec<_>>().join("\n");
    let gaps = [
        ("institution", institution.name.clone().into()),
        ("process", process.name.in_language(words.language).to_owned().into()),
        ("count", open.len().into()),
        ("day", dates::civil_day(words, first_day).into()),
        ("list", list.into()),
        ("link", link.to_owned().into()),
    ];
    words.fill(if reminds { "opinion-letter-reminder" } else { "opinion-letter" }, &gaps)
}
