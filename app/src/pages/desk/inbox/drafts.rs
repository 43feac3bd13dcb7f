//! `/desk/{slug}/inbox/drafts`: answers that are given often. They only begin an answer: whoever sends it reads it first.

use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::text::{Check, REASON, TITLE};
use leptos::prelude::*;
use storage::draft_answers::{self, DraftAnswer};
use storage::processes::Process;

/// The drafts, and the form for one more.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand(Permission::Curate, process.id).await?;
        let drafts = draft_answers::of_process(&site().db, process.id).await?;
        let refused = refused::<PutDraftAnswer>().await;
        let rows: Vec<_> = drafts.iter().map(|draft| row(words, &process, draft, &refused)).collect();
        let is_new = refused.typed("number").is_empty();
        let title = words.get("intake-drafts");
        let new = form(words, &process, None, if is_new { refused } else { Refused::default() });
        let body = view! {
            <p class="small"><a href=format!("/desk/{}/inbox", process.slug)>{words.get("desk-inbox")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="soft">{words.get("intake-drafts-why")}</p>
            {rows}
            <section class="sec" aria-labelledby="new"><h2 id="new">{words.get("intake-draft-new")}</h2>{new}</section>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("inbox")))
    })
}

fn row(words: Words, process: &Process, draft: &DraftAnswer, refused: &Refused) -> AnyView {
    let is_own = refused.typed("number") == draft.number.to_string();
    let own = if is_own { refused.clone() } else { Refused::default() };
    let discard = ServerAction::<DiscardDraftAnswer>::new();
    let (slug, number) = (process.slug.clone(), draft.number.to_string());
    let open = own.error.is_some();
    view! {
        <section class="sec flow"><h2>{draft.title.clone()}</h2>
            {paragraphs(&draft.text)}
            <details open=open><summary>{words.get("intake-draft-change")}</summary>
                {form(words, process, Some(draft), own)}
                <ActionForm action=discard>
                    <input type="hidden" name="process" value=slug/><input type="hidden" name="number" value=number/>
                    <p class="acts"><button class="btn plain">{words.get("intake-draft-discard")}</button></p>
                </ActionForm>
            </details>
        </section>
    }
    .into_any()
}

fn form(words: Words, process: &Process, draft: Option<&DraftAnswer>, refused: Refused) -> AnyView {
    let put = ServerAction::<PutDraftAnswer>::new();
    let number = draft.map(|draft| draft.number.to_string()).unwrap_or_default();
    let ids = format!("draft{number}-");
    let (title, text) = draft.map(|draft| (draft.title.clone(), draft.text.clone())).unwrap_or_default();
    let slug = process.slug.clone();
    view! {
        <Faults refused=refused.clone() form=ids.clone()/>
        <ActionForm action=put attr:class="form">
            <input type="hidden" name="process" value=slug/><input type="hidden" name="number" value=number/>
            <Field refused=refused.clone() name="draft_title" label=words.get("field-draft-title") value=title limit=TITLE form=ids.clone()/>
            <TextArea refused name="draft_text" label=words.get("field-draft-text") value=text limit=REASON form=ids/>
            <p class="acts"><button class="btn">{words.get("intake-draft-save")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Keeps a draft; without a number it is a new one.
///
/// # Errors
/// When title or text can't be taken.
#[server]
pub async fn put_draft_answer(
    process: String,
    #[server(default)] number: String,
    #[server(default)] draft_title: String,
    #[server(default)] draft_text: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let title = check.text("draft_title", &draft_title, TITLE);
    let text = check.text("draft_text", &draft_text, REASON);
    check.done()?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    draft_answers::put(&mut change, number.parse().ok(), &title, &text).await?;
    change.commit().await?;
    saved(&process).await
}

/// Throws a draft away.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn discard_draft_answer(process: String, number: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    draft_answers::discard(&mut change, number).await?;
    change.commit().await?;
    saved(&process).await
}

async fn saved(process: &Process) -> Result<(), Error> {
    notice("done-saved", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/inbox/drafts", process.slug));
    Ok(())
}
