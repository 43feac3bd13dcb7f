//! `/desk/{slug}/edits`: wordings that people suggested, each to take over, in whole or in part, or to leave aside.

use crate::forms::{self, Refused, refused};
use crate::parts::changes::changed;
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::site::{number_param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::text::{BODY, Check, Limit, REASON};
use domain::version::{TITLE, Wording};
use domain::{Permission, Refusal};
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::suggested_edits::{self, SuggestedEdit};

/// What is said to whoever suggested it may be left out when it is taken over.
const WHY: Limit = Limit { min: 0, ..REASON };

/// Those that wait, oldest first.
#[component]
pub fn List() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let waiting = suggested_edits::open(&site().db, process.id).await?;
        let title = words.get("edits-title");
        let empty = waiting.is_empty().then(|| view! { <p class="empty">{words.get("edits-none")}</p> });
        let rows: Vec<_> = waiting.into_iter().map(|edit| row(words, &process, edit)).collect();
        let body = view! {
            <p class="small"><a href=format!("/desk/{}/proposals", process.slug)>{words.get("desk-proposals")}</a></p>
            <h1>{title.clone()}</h1>
            {empty}
            <ol class="rows wide">{rows}</ol>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("proposals")))
    })
}

fn row(words: Words, process: &Process, edit: SuggestedEdit) -> AnyView {
    let href = format!("/desk/{}/edits/{}", process.slug, edit.number);
    let (machine, day) = (dates::machine(edit.sent_at), dates::short_day(words, process, edit.sent_at));
    let of = words.fill("proposal-number", &[("number", edit.proposal.into())]);
    view! {
        <li><span class="n">{edit.number}</span>
            <div><h3><a href=href>{edit.wording.title}</a></h3><p class="meta"><span>{of}</span><time datetime=machine>{day}</time></p></div></li>
    }
    .into_any()
}

/// One of them, beside the text as it stands.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Curate, process.id).await?;
        let db = site().db;
        let edit =
            suggested_edits::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let proposal = proposals::by_number(&db, process.id, edit.proposal).await?.ok_or(Error::NotFound)?;
        let title = words.fill("edits-one", &[("number", proposal.number().into())]);
        let language = (proposal.language != words.language).then(|| proposal.language.name());
        let reason = edit.reason.as_deref().map(|reason| view! { <div class="note flow">{paragraphs(reason)}</div> });
        let act = if edit.decided_at.is_some() {
            view! { <p class="lead">{words.get("edits-decided")}</p> }.into_any()
        } else {
            forms_of(words, &process, &proposal, &edit).await
        };
        let body = view! {
            <p class="small"><a href=format!("/desk/{}/edits", process.slug)>{words.get("edits-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p>{words.get("edits-changes")}</p>
            {changed(words, &proposal.wording(), &edit.wording, language)}
            {reason}
            {act}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("proposals")))
    })
}

/// To take it over as it is, or as the curator words it from here; or to leave it aside.
async fn forms_of(words: Words, process: &Process, proposal: &Proposal, edit: &SuggestedEdit) -> AnyView {
    let (taken, declined) = (refused::<TakeEdit>().await, refused::<DeclineEdit>().await);
    let (take, decline) = (ServerAction::<TakeEdit>::new(), ServerAction::<DeclineEdit>::new());
    let (wording, fields) = (edit.wording.clone(), hidden(process, proposal, edit));
    view! {
        <Faults refused=taken.clone()/>
        <ActionForm action=take attr:class="form acts">
            <h2>{words.get("edits-take")}</h2><p>{words.get("edits-take-what")}</p>
            {fields}
            <Field refused=taken.clone() name="title" label=words.get("field-title") value=wording.title limit=TITLE/>
            <TextArea refused=taken.clone() name="problem" label=words.get("field-problem") value=wording.problem limit=BODY/>
            <TextArea refused=taken.clone() name="solution" label=words.get("field-solution") value=wording.solution limit=BODY/>
            <TextArea refused=taken name="reason" label=words.get("edit-reason") hint=words.get("edit-reason-hint") limit=WHY rows=3/>
            <p class="acts"><button class="btn">{words.get("edits-take-do")}</button></p>
        </ActionForm>
        {decline_form(words, process, proposal, edit, decline, declined)}
    }
    .into_any()
}

fn decline_form(
    words: Words,
    process: &Process,
    proposal: &Proposal,
    edit: &SuggestedEdit,
    decline: ServerAction<DeclineEdit>,
    refused: Refused,
) -> AnyView {
    let fields = hidden(process, proposal, edit);
    view! {
        <Faults refused=refused.clone() form="decline-"/>
        <ActionForm action=decline attr:class="form acts">
            <h2>{words.get("edits-decline")}</h2>
            {fields}
            <TextArea refused name="answer" label=words.get("field-reason") hint=words.get("queue-reason-hint") limit=REASON rows=3 form="decline-"/>
            <p class="acts"><button class="btn plain">{words.get("edits-decline-do")}</button></p>
        </ActionForm>
    }
    .into_any()
}

fn hidden(process: &Process, proposal: &Proposal, edit: &SuggestedEdit) -> AnyView {
    view! {
        <input type="hidden" name="process" value=process.slug.clone()/>
        <input type="hidden" name="edit" value=edit.number.to_string()/>
        <input type="hidden" name="version" value=proposal.version.to_string()/>
    }
    .into_any()
}

/// Takes a suggested wording over, as it came or as a curator worded it in the end.
///
/// # Errors
/// When a field can't be taken, or somebody else changed the proposal or decided meanwhile.
#[server]
pub async fn take_edit(
    process: String,
    edit: u32,
    version: i64,
    title: String,
    #[server(default)] problem: String,
    #[server(default)] solution: String,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let wording = Wording {
        title: check.text("title", &title, TITLE),
        problem: check.text("problem", &problem, BODY),
        solution: check.text("solution", &solution, BODY),
    };
    let reason = check.optional("reason", &reason, WHY);
    check.done()?;
    let edit = waiting(&process, edit).await?;
    suggested_edits::take_over(&mut change, &edit, version, &wording, reason.as_deref()).await?;
    change.commit().await?;
    done(&process, "done-edit-taken", edit.proposal).await
}

/// Leaves a suggested wording aside, and says why.
///
/// # Errors
/// When the reason is missing, or it was decided on already.
#[server]
pub async fn decline_edit(process: String, edit: u32, #[server(default)] answer: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let answer = check.text("answer", &answer, REASON);
    check.done()?;
    let edit = waiting(&process, edit).await?;
    suggested_edits::decline(&mut change, &edit, &answer).await?;
    change.commit().await?;
    done(&process, "done-edit-declined", edit.proposal).await
}

async fn waiting(process: &Process, edit: u32) -> Result<SuggestedEdit, Error> {
    let edit = suggested_edits::by_number(&site().db, process.id, edit).await?.ok_or(Error::NotFound)?;
    if edit.decided_at.is_some() { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(edit) }
}

async fn done(process: &Process, told: &str, proposal: u32) -> Result<(), Error> {
    forms::notice(told, &proposal.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/edits", process.slug));
    Ok(())
}
