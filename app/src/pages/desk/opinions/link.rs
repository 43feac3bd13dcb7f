//! The link of an institution, with a text ready to be sent: shown once, to ask or to remind.

use super::{address, asking, say_link, target};
use crate::forms::{notice, refused};
use crate::pages::desk::inbox::addressee::usual_day;
use crate::parts::notice::Faults;
use crate::site::{site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::{Permission, Refusal};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::contributions::Contribution;
use storage::directions;
use storage::opinion_links::{self, Link};
use storage::opinion_reminders;
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
    let awaited = directions::awaited(&site().db, process.id, &institution.slug).await?;
    let open = !awaited.is_empty() || asked.iter().any(|one| one.is_open(today) && one.stance.is_none());
    let form = if open { Some(form(words, process, institution, last.as_ref()).await) } else { None };
    let reminded = opinion_reminders::last(&site().db, process.id, &institution.slug).await?.map(|at| {
        let told = words.fill("desk-opinions-reminded", &[("day", dates::moment(words, process, at).into())]);
        view! { <p class="small soft">{told}</p> }
    });
    let state = last.map_or_else(|| words.get("desk-opinions-no-link"), |link| say_link(words, process, &link));
    Ok(view! {
        <section class="sec flow" aria-labelledby="link"><h2 id="link">{words.get("desk-opinions-link")}</h2>
            <p>{state}</p>{reminded}{letter}{form}
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
    let awaited = directions::awaited(&site.db, process.id, &institution.slug).await?;
    let days = open.iter().map(|one| one.due_on).chain(awaited.iter().filter_map(|one| one.directed_until));
    // Whoever is late may still answer: what somebody sent waits for it.
    let last_day = days.max().ok_or(Refusal::AlreadyAnswered)?.max(if awaited.is_empty() {
        Date::MIN
    } else {
        usual_day(&process)
    });
    let links = opinion_links::of_process(&site.db, process.id).await?;
    let reminds = links.iter().any(|link| link.institution == institution.slug);
    let mut change = who::change(Permission::AskOpinions, process.id).await?;
    let token = opinion_links::make(&mut change, site.db.keys(), &institution.slug, last_day).await?;
    change.commit().await?;
    let address_of_link = format!("{}/opinion/{token}", site.public_url);
    let text = if open.is_empty() {
        directed_letter(words(), &process, &institution, &awaited, &address_of_link)
    } else {
        let letter = letter(words(), &process, &institution, &open, reminds, &address_of_link);
        if awaited.is_empty() {
            letter
        } else {
            format!("{letter}\n\n{}", words().fill("intake-letter-also", &[("list", titles(&awaited).into())]))
        }
    };
    who::session().await?.insert(WRITTEN, (&institution.slug, text)).await.map_err(|_| Error::Internal)?;
    notice("done-opinion-link", &institution.name).await?;
    leptos_axum::redirect(&address(&process, &institution));
    Ok(())
}

/// What people sent, by their titles.
fn titles(awaited: &[Contribution]) -> String {
    awaited.iter().map(|one| format!("· {}", one.title)).collect::<Vec<_>>().join("\n")
}

/// The same for what people sent and the institution is asked to answer.
fn directed_letter(
    words: Words,
    process: &Process,
    institution: &Institution,
    awaited: &[Contribution],
    link: &str,
) -> String {
    let first_day = awaited.iter().filter_map(|one| one.directed_until).min().unwrap_or_default();
    let gaps = [
        ("institution", institution.name.clone().into()),
        ("process", process.name.in_language(words.language).to_owned().into()),
        ("count", awaited.len().into()),
        ("day", dates::civil_day(words, first_day).into()),
        ("list", titles(awaited).into()),
        ("link", link.to_owned().into()),
    ];
    words.fill("intake-letter", &gaps)
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
