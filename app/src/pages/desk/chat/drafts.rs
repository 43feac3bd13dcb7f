//! The third step: each pick as a draft, with what was said beside it; sent, it becomes a contribution.

use super::{Bench, TakePicked, recordings};
use crate::forms::{Refused, refused};
use crate::parts::field::{Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::site;
use crate::whatsapp::{Picked, Said, joined};
use crate::{Error, dates};
use domain::refusal::Flaw;
use domain::text::{BODY, NAME, TITLE};
use domain::whatsapp::first_title;
use leptos::prelude::*;

/// Contributions that are drafted at once.
const MOST: u32 = 30;

/// One draft: the messages it is made of, as the page carries them.
struct Draft {
    sealed: Vec<String>,
    said: Vec<Said>,
}

/// The drafts of messages that were just picked.
pub(super) fn of_picked(bench: &Bench, picked: &Picked) -> Result<AnyView, Error> {
    let keys = site().db.keys().clone();
    let mut drafts: Vec<Draft> = Vec::new();
    for sealed in &picked.said {
        let said = Said::open(sealed, &keys, &bench.group()).ok_or(Error::NotFound)?;
        let joins = picked.joined.contains(&said.line.to_string());
        match drafts.last_mut().filter(|_| joins) {
            Some(draft) => {
                draft.sealed.push(sealed.clone());
                draft.said.push(said);
            }
            None => drafts.push(Draft { sealed: vec![sealed.clone()], said: vec![said] }),
        }
    }
    let flaw = match drafts.len() {
        0 => Some(Flaw::Missing),
        // Nothing is drafted then, so that nothing is taken for looked at; the browser's way back keeps the ticks.
        many if many > MOST as usize => Some(Flaw::AtMost { max: MOST }),
        _ => None,
    };
    if let Some(flaw) = flaw {
        let refused = Refused { error: Some(Error::field("messages", flaw)), ..Refused::default() };
        return Ok(view! { <Faults refused/><p>{bench.words.get("chat-back")}</p> }.into_any());
    }
    Ok(form(bench, &drafts, &picked.heard, &Refused::default()))
}

/// The drafts that were sent and refused, as they were typed.
pub(super) async fn of_refused(bench: &Bench) -> Option<AnyView> {
    let refused = refused::<TakePicked>().await;
    refused.error.as_ref()?;
    let keys = site().db.keys().clone();
    let mut drafts = Vec::new();
    while refused.typed.contains_key(&field(drafts.len(), "title")) {
        let sealed: Vec<String> = refused
            .typed(&field(drafts.len(), "said"))
            .split('\n')
            .map(str::to_owned)
            .filter(|one| !one.is_empty())
            .collect();
        let said = sealed.iter().filter_map(|one| Said::open(one, &keys, &bench.group())).collect();
        drafts.push(Draft { sealed, said });
    }
    let heard = refused.typed("heard");
    Some(form(bench, &drafts, &heard, &refused))
}

/// The name of a field of a draft.
pub(super) fn field(row: usize, name: &str) -> String {
    format!("picks[{row}][{name}]")
}

fn form(bench: &Bench, drafts: &[Draft], heard: &str, refused: &Refused) -> AnyView {
    let words = bench.words;
    let action = ServerAction::<TakePicked>::new();
    let (process, theme) = (bench.process.slug.clone(), bench.theme.slug.clone());
    let rows = drafts.iter().enumerate().map(|(row, draft)| fields(bench, row, draft, refused)).collect_view();
    let (heard, send) = (heard.to_owned(), words.fill("chat-take", &[("count", drafts.len().into())]));
    view! {
        <Faults refused=refused.clone()/>
        <p class="lead">{words.get("chat-drafts-lead")}</p>
        <ActionForm action=action>
            <input type="hidden" name="process" value=process/>
            <input type="hidden" name="theme" value=theme/>
            <input type="hidden" name="heard" value=heard/>
            {rows}
            <p class="acts"><button class="btn">{send}</button></p>
        </ActionForm>
        <p class="acts"><a href=bench.address()>{words.get("chat-again")}</a></p>
    }
    .into_any()
}

fn fields(bench: &Bench, row: usize, draft: &Draft, refused: &Refused) -> AnyView {
    let words = bench.words;
    let text = joined(&draft.said);
    let carried = draft
        .sealed
        .iter()
        .map(|sealed| view! { <input type="hidden" name=field(row, "said][") value=sealed.clone()/> })
        .collect_view();
    let id = format!("draft-{}", row + 1);
    let quotes = draft.said.iter().map(|said| quote(bench, said)).collect_view();
    let is_recorded = draft.said.iter().any(|one| one.attached.is_some());
    let hint = if is_recorded { "chat-recorded-hint" } else { "chat-problem-hint" };
    view! {
        <section class="sec flow" role="group" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{words.fill("chat-draft-number", &[("number", (row + 1).into())])}</h2>
            {carried}
            <div class="pairs"><div class="flow">{quotes}</div><div class="form">
            <Field refused=refused.clone() name=field(row, "title") label=words.get("field-title") hint=words.get("suggest-title-hint") limit=TITLE value=first_title(&text)/>
            <TextArea refused=refused.clone() name=field(row, "problem") label=words.get("field-problem") hint=words.get(hint) limit=BODY value=text/>
            <TextArea refused=refused.clone() name=field(row, "solution") label=words.get("field-solution") hint=words.get("suggest-solution-hint") limit=BODY/>
            <Tick refused=refused.clone() name=field(row, "named") label=words.get("chat-named") hint=words.get("chat-named-hint")/>
            <Field refused=refused.clone() name=field(row, "author") label=words.get("chat-author") hint=words.get("chat-author-hint") limit=NAME autocomplete="off"/>
            </div></div>
        </section>
    }
    .into_any()
}

fn quote(bench: &Bench, said: &Said) -> AnyView {
    let at = dates::moment(bench.words, &bench.process, said.at);
    view! {
        <blockquote class="said flow">{recordings::view(bench, said)}{paragraphs(&said.text)}<footer class="small soft"><time datetime=dates::machine(said.at)>{at}</time></footer></blockquote>
    }
    .into_any()
}
