//! `/desk/{slug}/outbox`: what waits to be told: mails that nobody took, people to call, letters to write.

mod acts;

use self::acts::{ConfirmLetters, NoteCall, TryAgain};
use crate::forms::refused;
use crate::parts::happening::say_event;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::notice::{Call, Medium};
use domain::{ContributionId, Permission};
use leptos::prelude::*;
use storage::notices::{self, Waiting};
use storage::processes::Process;
use storage::{contact_views, contributions, events};

/// Most people on a list at once.
const MOST: usize = 100;

/// The lists.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        let by = who::demand(Permission::ReadContacts, process.id).await?;
        let waiting = notices::waiting(&site().db, process.id).await?;
        let (sent, waits, failed) = notices::counts(&site().db, process.id).await?;
        let by_person: Vec<&[Waiting]> = waiting.chunk_by(|a, b| a.contribution == b.contribution).collect();
        let mut lists = Vec::new();
        for medium in [Medium::Call, Medium::Letter, Medium::Mail] {
            let own = by_person.iter().filter(|chunk| chunk[0].medium == medium);
            // Mails go out by themselves: only those that nobody took are anybody's work.
            let own = own.filter(|chunk| medium != Medium::Mail || chunk.iter().any(|one| one.failed_at.is_some()));
            let own: Vec<&[Waiting]> = own.copied().take(MOST).collect();
            contact_views::note(&site().db, process.id, &ids(&own), &by.to_string(), site().now()).await?;
            lists.push(list(words, &process, medium, &own).await?);
        }
        let refusal = [refused::<ConfirmLetters>().await, refused::<NoteCall>().await, refused::<TryAgain>().await];
        let refusal = refusal.into_iter().find(|one| one.error.is_some()).unwrap_or_default();
        let title = words.get("desk-outbox");
        let told =
            words.fill("outbox-counts", &[("sent", sent.into()), ("waits", waits.into()), ("failed", failed.into())]);
        let body = view! {
            <h1>{title.clone()}</h1><p class="soft">{told}</p><Faults refused=refusal/>{lists}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("outbox")))
    })
}

fn ids(chunks: &[&[Waiting]]) -> Vec<ContributionId> {
    chunks.iter().map(|chunk| chunk[0].contribution).collect()
}

async fn list(words: Words, process: &Process, medium: Medium, people: &[&[Waiting]]) -> Result<AnyView, Error> {
    let mut rows = Vec::with_capacity(people.len());
    for chunk in people {
        rows.push(row(words, process, medium, chunk).await?);
    }
    let (title, id) = (words.name("outbox-list", medium), medium.name());
    let none = rows.is_empty().then(|| view! { <p class="soft">{words.get("outbox-none")}</p> });
    let rows = if medium == Medium::Letter && !rows.is_empty() {
        letters(words, process, rows)
    } else {
        view! { <ol class="flow">{rows}</ol> }.into_any()
    };
    Ok(view! { <section class="sec flow" aria-labelledby=id><h2 id=id>{title}</h2>{none}{rows}</section> }.into_any())
}

/// The batch of letters: printed in one go, and confirmed once they went out.
fn letters(words: Words, process: &Process, rows: Vec<AnyView>) -> AnyView {
    let confirm = ServerAction::<ConfirmLetters>::new();
    let (slug, print) = (process.slug.clone(), format!("/desk/{}/outbox/letters.pdf", process.slug));
    view! {
        <p class="noprint"><a class="btn" href=print>{words.get("outbox-print")}</a></p>
        <ActionForm action=confirm attr:class="form"><input type="hidden" name="process" value=slug/>
            <ol class="flow">{rows}</ol>
            <p class="acts noprint"><button class="btn plain">{words.get("outbox-told-letter")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Whom to tell, what happened in which words, and the form that says it was told.
async fn row(words: Words, process: &Process, medium: Medium, chunk: &[Waiting]) -> Result<AnyView, Error> {
    let db = site().db;
    let Some(contribution) = contributions::by_id(&db, chunk[0].contribution).await? else { return Ok(().into_any()) };
    let mut told = Vec::with_capacity(chunk.len());
    for one in chunk {
        for recorded in events::before(&db, process.id, one.line.saturating_add(1), "", 1).await? {
            let day = dates::short_day(words, process, recorded.line.at);
            told.push(view! { <li>{day}": "{say_event(words, &recorded)}</li> });
        }
    }
    let code = db.keys().tracking_code(contribution.id);
    let fault = chunk.iter().find_map(|one| one.fault.clone()).map(|fault| {
        let key = if medium == Medium::Call { "outbox-called" } else { "outbox-fault" };
        let fault = if medium == Medium::Call { words.name("call", fault) } else { fault };
        let told = words.fill(key, &[("fault", fault.into()), ("attempts", chunk[0].attempts.into())]);
        view! { <p class="small late">{told}</p> }
    });
    let form = match medium {
        Medium::Mail => again(words, process, chunk[0].contribution),
        Medium::Call => call(words, process, chunk[0].contribution),
        Medium::Letter => pick(words, chunk[0].contribution),
    };
    Ok(view! {
        <li class="flow">
            <h3>{contribution.contact.clone().unwrap_or_default()}</h3>
            <p class="small">{contribution.author.clone()}" · "{contribution.title.clone()}" · "<code>{code}</code></p>
            <ul>{told}</ul>{fault}{form}
        </li>
    }
    .into_any())
}

/// What came of the call.
fn call(words: Words, process: &Process, contribution: ContributionId) -> AnyView {
    let note = ServerAction::<NoteCall>::new();
    let (slug, id) = (process.slug.clone(), contribution.0.to_string());
    let buttons = Call::ALL.iter().map(
        |call| view! { <button class="btn plain" name="call" value=call.name()>{words.name("call", call)}</button> },
    );
    let buttons = buttons.collect_view();
    view! {
        <ActionForm action=note attr:class="noprint">
            <input type="hidden" name="process" value=slug/><input type="hidden" name="contribution" value=id/>
            <p class="acts row">{buttons}</p>
        </ActionForm>
    }
    .into_any()
}

fn pick(words: Words, contribution: ContributionId) -> AnyView {
    let id = contribution.0.to_string();
    view! { <label class="pick noprint"><input type="checkbox" name="contributions[]" value=id checked/><span>{words.get("outbox-in-batch")}</span></label> }
        .into_any()
}

fn again(words: Words, process: &Process, contribution: ContributionId) -> AnyView {
    let again = ServerAction::<TryAgain>::new();
    let (slug, id) = (process.slug.clone(), contribution.0.to_string());
    view! {
        <ActionForm action=again attr:class="noprint">
            <input type="hidden" name="process" value=slug/><input type="hidden" name="contribution" value=id/>
            <p class="acts"><button class="btn plain">{words.get("outbox-again")}</button></p>
        </ActionForm>
    }
    .into_any()
}
