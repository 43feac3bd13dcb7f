//! `/desk/{slug}/appeals`: what authors object to, each to be answered by somebody else than who decided.

use crate::forms::{self, Refused, refused};
use crate::parts::field::{Choice, TextArea};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::site::{process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::refusal::Flaw;
use domain::text::{Check, REASON};
use domain::{Permission, appeal};
use leptos::prelude::*;
use storage::appeals::{self, Appeal};
use storage::processes::Process;

/// Those that wait for an answer, then the answered ones.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let by = who::demand(Permission::ReadDesk, process.id).await?;
        let may_curate = who::actor().await?.may(Permission::Curate, process.id).is_ok();
        let (open, answered): (Vec<Appeal>, Vec<Appeal>) =
            appeals::all(&site().db, process.id).await?.into_iter().partition(|appeal| appeal.answer.is_none());
        let refused = refused::<AnswerAppeal>().await;
        let chosen: Option<u32> = refused.typed("appeal").parse().ok().or_else(|| query("open").parse().ok());
        let forms: Vec<_> = open
            .iter()
            .map(|appeal| {
                let may = may_curate && appeal::demand_other(&appeal.decided_by, by).is_ok();
                let shown = if chosen == Some(appeal.number) { refused.clone() } else { Refused::default() };
                view! { <li>{head(words, &process, appeal)}{answer(words, &process, appeal, may, shown)}</li> }
            })
            .collect();
        let told: Vec<_> = answered.iter().rev().map(|appeal| told(words, &process, appeal)).collect();
        let title = words.get("appeals-title");
        let body = view! {
            <p class="small"><a href=format!("/desk/{}/proposals", process.slug)>{words.get("desk-proposals")}</a></p>
            <h1>{title.clone()}</h1>
            <p>{words.get("appeals-what")}</p>
            {open.is_empty().then(|| view! { <p class="empty">{words.get("appeals-none")}</p> })}
            <ol class="rows wide plainrows">{forms}</ol>
            {(!told.is_empty()).then(|| view! { <h2>{words.get("appeals-answered")}</h2><ol class="rows wide plainrows">{told}</ol> })}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("proposals")))
    })
}

/// Against what, by whom it was decided, and what is said.
fn head(words: Words, process: &Process, appeal: &Appeal) -> AnyView {
    let (machine, day) = (dates::machine(appeal.filed_at), dates::short_day(words, process, appeal.filed_at));
    let of = appeal.proposal.map(|number| {
        let text = words.fill("proposal-number", &[("number", number.into())]);
        view! { <a href=format!("/desk/{}/proposals?open={number}", process.slug)>{text}</a> }
    });
    let decided = words.fill("appeals-decided-by", &[("by", say_signature(words, &appeal.decided_by).into())]);
    view! {
        <span class="n">{appeal.number}</span>
        <div><h3>{words.name("appeal", appeal.against)}</h3>
            <p class="meta">{of}<time datetime=machine>{day}</time><span>{decided}</span></p>
            <blockquote class="said">{paragraphs(&appeal.said)}</blockquote></div>
    }
    .into_any()
}

fn answer(words: Words, process: &Process, appeal: &Appeal, may: bool, refused: Refused) -> AnyView {
    if !may {
        return view! { <Faults refused/><p class="soft">{words.get("appeals-own")}</p> }.into_any();
    }
    let act = ServerAction::<AnswerAppeal>::new();
    let (form, number, slug) = (format!("appeal-{}-", appeal.number), appeal.number.to_string(), process.slug.clone());
    let options = vec![
        (String::new(), words.get("appeals-choose")),
        ("no".to_owned(), words.get("appeals-dismiss")),
        ("yes".to_owned(), words.name("appeals-uphold", appeal.against)),
    ];
    view! {
        <Faults refused=refused.clone() form=form.clone()/>
        <ActionForm action=act attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="appeal" value=number/>
            <Choice refused=refused.clone() name="upheld" label=words.get("field-upheld") options form=form.clone()/>
            <TextArea refused name="answer" label=words.get("field-answer") hint=words.get("appeals-answer-hint") limit=REASON rows=4 form/>
            <p class="acts"><button class="btn">{words.get("appeals-send")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// One that has its answer.
fn told(words: Words, process: &Process, appeal: &Appeal) -> AnyView {
    let answer = appeal.answer.as_ref().map(|answer| {
        let key = if answer.upheld { "appeal-upheld" } else { "appeal-dismissed" };
        let by = say_signature(words, &answer.by);
        view! { <div class="note flow"><p><b>{words.get(key)}</b></p>{paragraphs(&answer.text)}<p class="small soft">{by}</p></div> }
    });
    view! { <li>{head(words, process, appeal)}{answer}</li> }.into_any()
}

/// Answers an appeal in public; one that is found right undoes the decision.
///
/// # Errors
/// When the answer is missing, the same officer decided, it is answered already, or the decision can't be undone any more.
#[server]
pub async fn answer_appeal(
    process: String,
    appeal: u32,
    #[server(default)] upheld: String,
    #[server(default)] answer: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    if !matches!(upheld.as_str(), "yes" | "no") {
        check.fault("upheld", Flaw::Missing);
    }
    let answer = check.text("answer", &answer, REASON);
    check.done()?;
    appeals::answer(&mut change, appeal, upheld == "yes", &answer).await?;
    change.commit().await?;
    forms::notice("done-appeal-answered", &appeal.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/appeals", process.slug));
    Ok(())
}
