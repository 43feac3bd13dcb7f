//! `/desk/{slug}/whatsapp`: whether the process has a number of its own, how it does, what could not be sent, and step by step
//! what a government needs for one.

use crate::forms::{notice, refused};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use leptos::prelude::*;
use storage::cloud_sendings::{self, Failed};
use storage::processes::Process;
use storage::{cloud_arrivals, cloud_chats};
use uuid::Uuid;

/// The steps, as their keys end.
const STEPS: [&str; 8] = ["owner", "number", "app", "token", "webhook", "template", "hours", "check"];

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand(Permission::ReadContacts, process.id).await?;
        let is_on = site().number.is_some_and(|number| number.process == process.id);
        let state = if is_on {
            state(words, &process).await?
        } else {
            view! { <p class="lead">{words.get("cloud-off")}</p> }.into_any()
        };
        let address = format!("{}/webhooks/whatsapp", site().public_url);
        let steps = STEPS.map(|step| {
            let told = words.fill(&format!("cloud-step-{step}"), &[("address", address.clone().into())]);
            view! { <li>{told}</li> }
        });
        let title = words.get("cloud-title");
        let body = view! {
            <h1>{title.clone()}</h1>{state}
            <section class="sec flow" aria-labelledby="steps"><h2 id="steps">{words.get("cloud-steps")}</h2>
                <p>{words.get("cloud-steps-why")}</p><ol class="stack">{steps.collect_view()}</ol>
                <p class="small">{words.get("cloud-never-votes")}</p></section>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("whatsapp")))
    })
}

async fn state(words: Words, process: &Process) -> Result<AnyView, Error> {
    let db = site().db;
    let (waiting, stuck, last) = cloud_arrivals::counts(&db).await?;
    let (chats, agreed, stopped) = cloud_chats::counts(&db, process.id).await?;
    let (sent, waits, failed) = cloud_sendings::counts(&db, process.id).await?;
    let last = last.map_or_else(|| words.get("cloud-nothing-yet"), |at| dates::moment(words, process, at));
    let arrived = [("waiting", waiting.into()), ("stuck", stuck.into()), ("last", last.into())];
    let talks = [("chats", chats.into()), ("agreed", agreed.into()), ("stopped", stopped.into())];
    let sendings = [("sent", sent.into()), ("waits", waits.into()), ("failed", failed.into())];
    let rows: Vec<_> =
        cloud_sendings::failed(&db, process.id).await?.iter().map(|one| row(words, process, one)).collect();
    let dead = (!rows.is_empty()).then(|| {
        view! { <section class="sec flow" aria-labelledby="dead"><h2 id="dead">{words.get("cloud-dead")}</h2><ol class="flow">{rows}</ol></section> }
    });
    let faults = refused::<SendAgain>().await;
    Ok(view! {
        <div class="flow"><p class="lead">{words.get("cloud-on")}</p><p>{words.fill("cloud-arrived", &arrived)}</p><p>{words.fill("cloud-talks", &talks)}</p><p>{words.fill("cloud-sendings", &sendings)}</p></div>
        <Faults refused=faults/>{dead}
    }
    .into_any())
}

fn row(words: Words, process: &Process, one: &Failed) -> AnyView {
    let again = ServerAction::<SendAgain>::new();
    let (slug, id) = (process.slug.clone(), one.id.to_string());
    let fault = words.fill(
        "outbox-fault",
        &[("fault", one.fault.clone().unwrap_or_default().into()), ("attempts", one.attempts.into())],
    );
    view! {
        <li class="flow"><blockquote class="said">{paragraphs(&one.text)}</blockquote>
            <p class="small late">{dates::moment(words, process, one.written_at)}" · "{fault}</p>
            <ActionForm action=again><input type="hidden" name="process" value=slug/><input type="hidden" name="sending" value=id/>
                <p class="acts"><button class="btn plain">{words.get("outbox-again")}</button></p></ActionForm></li>
    }
    .into_any()
}

/// Tries to send once more what was given up.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn send_again(process: String, sending: Uuid) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::ReadContacts, process.id).await?;
    cloud_sendings::try_again(&mut change, sending).await?;
    change.commit().await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/whatsapp", process.slug));
    Ok(())
}
