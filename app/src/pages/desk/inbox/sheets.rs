//! `/desk/{slug}/inbox/sheets`: forms to print, each with a code of its own, once; and how many came back.

use crate::forms::{Refused, refused};
use crate::parts::field::Field;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::qr::drawn;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::personal_data::KEPT_DAYS;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::paper_sheets::{self, Batch, MOST};
use storage::processes::Process;

/// Where the session holds the codes until they are shown, once.
const PRINTED: &str = "sheets-printed";

/// The sheets that were just made, or the form that makes some.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand(Permission::EnterForOthers, process.id).await?;
        let printed: Option<(String, Vec<String>)> =
            who::session().await?.remove(PRINTED).await.map_err(|_| Error::Internal)?;
        let codes = printed.filter(|(slug, _)| *slug == process.slug).map(|(_, codes)| codes).unwrap_or_default();
        let batches = paper_sheets::batches(&site().db, process.id).await?;
        let title = words.get("sheets-print");
        let forms: Vec<_> = codes.iter().map(|code| paper(words, &process, code)).collect();
        let once = (!forms.is_empty()).then(|| view! { <p class="note noprint">{words.get("sheets-once")}</p> });
        let body = view! {
            <div class="noprint"><h1>{title.clone()}</h1>
                <p class="soft">{words.get("sheets-why")}</p>
                {form(words, &process, refused::<PrintSheets>().await)}
                {account(words, &process, &batches)}
            </div>
            {once}{forms}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("inbox")))
    })
}

fn form(words: Words, process: &Process, refused: Refused) -> AnyView {
    let (print, slug) = (ServerAction::<PrintSheets>::new(), process.slug.clone());
    let hint = words.fill("sheets-count-hint", &[("most", MOST.into())]);
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=print attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <Field refused name="count" label=words.get("field-count") hint kind="number" value="20"/>
            <p class="acts"><button class="btn">{words.get("sheets-make")}</button></p>
        </ActionForm>
    }
    .into_any()
}

fn account(words: Words, process: &Process, batches: &[Batch]) -> AnyView {
    let rows: Vec<_> = batches
        .iter()
        .map(|one| {
            let told = words.fill(
                "sheets-batch-told",
                &[
                    ("batch", one.batch.into()),
                    ("day", dates::day(words, process, one.printed_at).into()),
                    ("who", say_signature(words, &one.printed_by).into()),
                    ("printed", one.printed.into()),
                    ("entered", one.entered.into()),
                ],
            );
            view! { <li>{told}</li> }
        })
        .collect();
    view! { <ul class="flow acts">{rows}</ul> }.into_any()
}

/// One form, a page of its own, with a part to tear off for whoever fills it in.
fn paper(words: Words, process: &Process, code: &str) -> AnyView {
    let name = process.name.in_language(words.language).to_owned();
    let url = format!("{}/track", site().public_url);
    let line =
        |key: &str, tall: &'static str| view! { <div class=format!("blank {tall}")><b>{words.get(key)}</b></div> };
    let kept = words.fill("sheets-privacy", &[("days", KEPT_DAYS.into())]);
    view! {
        <section class="handwritten">
            <p class="row"><b>{name.clone()}</b><code>{code.to_owned()}</code></p>
            {line("field-title", "")}{line("field-problem", "tall")}{line("field-solution", "tall")}
            {line("field-theme", "")}{line("field-department", "")}{line("field-author", "")}{line("field-contact", "")}
            <p>"☐ "{words.get("field-author-public")}</p>
            <p>"☐ "{words.get("sheets-agree")}" "<span class="small">{kept}</span></p>
            <div class="slip"><div class="qr" aria-hidden="true" inner_html=drawn(&format!("{url}/{code}"))></div>
                <div><p><b>{name}</b></p><p>{words.get("sheets-keep")}</p><p class="code"><code>{code.to_owned()}</code></p><p class="small">{url}</p></div></div>
        </section>
    }
    .into_any()
}

/// Makes codes for so many sheets; the next page shows them once.
///
/// # Errors
/// When it is no number, or too many.
#[server]
pub async fn print_sheets(process: String, #[server(default)] count: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::EnterForOthers, process.id).await?;
    let count: u32 = count.trim().parse().map_err(|_| Error::field("count", Flaw::NotANumber))?;
    if count > MOST {
        return Err(Error::field("count", Flaw::AtMost { max: MOST }));
    }
    let codes = paper_sheets::print(&mut change, site().db.keys(), count).await?;
    change.commit().await?;
    who::session().await?.insert(PRINTED, (&process.slug, codes)).await.map_err(|_| Error::Internal)?;
    leptos_axum::redirect(&format!("/desk/{}/inbox/sheets", process.slug));
    Ok(())
}
