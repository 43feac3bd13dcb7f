//! The contribution that is open beside the inbox: its text, and what can be decided on it.

use super::acts::{AcceptOne, Answer, Refer, TellPicked, Withdraw};
use super::queue::Themes;
use super::{addressee, erase, follow, recorded, way};
use crate::forms::{Refused, refused};
use crate::pages::desk::notes::{self, Place};
use crate::parts::field::{Choice, TextArea};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::{query, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::contribution::{Delivery, Standing};
use domain::text::{GAP, REASON};
use domain::{ContributionId, Permission};
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use storage::contributions::Contribution;
use storage::processes::Process;
use storage::quotes::{self, Quote};
use storage::{contact_views, draft_answers, proposals, recordings};

/// Reasons to begin with when something is referred, as their keys name them.
const REFERRING: [&str; 2] = ["service", "competence"];

/// The side pane; `back` is the query of the queue it stands beside.
///
/// # Errors
/// [`Error::NotFound`] when the process has no such contribution.
pub async fn view(
    words: Words,
    process: &Process,
    known: &Themes,
    id: ContributionId,
    back: &str,
) -> Result<AnyView, Error> {
    let contribution = super::contribution(process, id).await?;
    let actor = who::actor().await?;
    let may_curate = actor.may(Permission::Curate, process.id).is_ok();
    let reader = actor.may(Permission::ReadContacts, process.id).ok();
    let is_heard = !recordings::of_contribution(&site().db, id).await?.is_empty();
    if let Some(reader) = reader.filter(|_| contribution.contact.is_some() || is_heard) {
        contact_views::note(&site().db, process.id, &[id], &reader.to_string(), site().now()).await?;
    }
    let contact = reader.map(|_| contact(words, &contribution));
    let hidden = Hidden { process: process.slug.clone(), contribution: &contribution, back: back.to_owned() };
    let acts = match contribution.standing {
        _ if !may_curate => None,
        Standing::Received => Some(decisions(words, process, known, &hidden).await?),
        _ => Some(told(words, &hidden).await),
    };
    let state = way::state(words, process, &contribution).await?;
    let after = follow::section(words, process, &hidden, may_curate).await?;
    let became = proposals::of_contribution(&site().db, id).await?.map(|proposal| {
        let href = format!("/desk/{}/proposals?open={}", process.slug, proposal.number());
        let text = words.fill("inbox-became", &[("number", proposal.number().into())]);
        view! { <p><a href=href>{text}</a>" · "{words.name("stage", proposal.stage())}</p> }
    });
    let erase = if reader.is_some() { Some(erase::section(words, process, &hidden).await) } else { None };
    let place = Place { part: "inbox", query: format!("{back}open={}", id.0) };
    let notes = if may_curate { Some(notes::section(words, process, id, &place).await?) } else { None };
    let quotes = said(words, process, &quotes::of_contribution(&site().db, id).await?);
    let recorded = if reader.is_some() { recorded::section(words, process, &hidden).await? } else { None };
    Ok(view! {
        <section class="open" aria-labelledby="open">
            {text(words, process, known, &contribution)}
            {state}
            {quotes}
            {recorded}
            {contact}
            {decided(words, process, &contribution)}
            {became}
            {after}
            {acts}
            {notes}
            {erase}
        </section>
    }
    .into_any())
}

fn text(words: Words, process: &Process, known: &Themes, contribution: &Contribution) -> AnyView {
    let language = (contribution.language != words.language).then(|| contribution.language.name());
    let came = words.name("channel", contribution.channel);
    let day = dates::short_day(words, process, contribution.received_at);
    let author = contribution.author.clone().map(|author| {
        let key = if contribution.author_public { "inbox-author-public" } else { "inbox-author-private" };
        words.fill(key, &[("author", author.into())])
    });
    let entered = contribution
        .entered_by
        .as_deref()
        .map(|role| words.fill("inbox-entered-by", &[("role", words.name("role", role).into())]));
    let told: Vec<String> = author.into_iter().chain(entered).collect();
    view! {
        <p class="row small"><span>{known.name(words, contribution.theme.as_deref())}</span><span>{came}", "{day}</span></p>
        <h2 id="open" lang=language>{contribution.title.clone()}</h2>
        <div lang=language class="flow">{paragraphs(&contribution.problem)}{paragraphs(&contribution.solution)}</div>
        {(!told.is_empty()).then(|| view! { <p class="small soft">{told.join(" · ")}</p> })}
    }
    .into_any()
}

/// What was said in a group, where the contribution comes from one.
fn said(words: Words, process: &Process, quotes: &[Quote]) -> Option<AnyView> {
    let quote = |quote: &Quote| {
        let at = dates::moment(words, process, quote.said_at);
        view! { <blockquote class="said flow">{paragraphs(&quote.text)}<footer class="small soft">{at}</footer></blockquote> }
    };
    (!quotes.is_empty())
        .then(|| view! { <h3>{words.get("chat-quotes")}</h3>{quotes.iter().map(quote).collect_view()} }.into_any())
}

/// How to reach the author: only for whoever may read contacts.
fn contact(words: Words, contribution: &Contribution) -> AnyView {
    let told = match &contribution.contact {
        Some(contact) => words.fill("inbox-contact", &[("contact", contact.clone().into())]),
        None => words.get("inbox-no-contact"),
    };
    view! { <p class="small soft">{told}</p> }.into_any()
}

fn decided(words: Words, process: &Process, contribution: &Contribution) -> Option<AnyView> {
    let (by, at) = (contribution.decided_by.as_deref()?, contribution.decided_at?);
    let who = format!("{} · {}", say_signature(words, by), dates::short_day(words, process, at));
    let to = contribution.referred_to.clone().map(|to| words.fill("track-referred-to", &[("to", to.into())]));
    let delivery = contribution.delivery.map(|way| {
        let way = words.name("delivery", way);
        view! { <p class="small">{words.fill("track-told", &[("how", way.into())])}</p> }
    });
    Some(
        view! {
            <div class="note flow">
                <p><b>{words.name("standing", contribution.standing)}</b></p>
                {contribution.reason.as_deref().map(paragraphs)}
                {to.map(|to| view! { <p>{to}</p> })}
                <p class="small soft">{who}</p>
                {delivery}
            </div>
        }
        .into_any(),
    )
}

/// What every form of the pane brings along.
pub(super) struct Hidden<'a> {
    pub(super) process: String,
    pub(super) contribution: &'a Contribution,
    pub(super) back: String,
}

impl Hidden<'_> {
    pub(super) fn fields(&self) -> AnyView {
        view! {
            <input type="hidden" name="process" value=self.process.clone()/>
            <input type="hidden" name="contribution" value=self.contribution.id.0.to_string()/>
            <input type="hidden" name="version" value=self.contribution.version.to_string()/>
            <input type="hidden" name="back" value=self.back.clone()/>
        }
        .into_any()
    }

    /// A refusal, if it is of the contribution that is open.
    pub(super) fn own(&self, refused: Refused) -> Refused {
        if refused.typed("contribution") == self.contribution.id.0.to_string() { refused } else { Refused::default() }
    }
}

async fn decisions(words: Words, process: &Process, known: &Themes, hidden: &Hidden<'_>) -> Result<AnyView, Error> {
    let accept = accept(words, known, hidden, hidden.own(refused::<AcceptOne>().await));
    let answer = answer(words, process, hidden, hidden.own(refused::<Answer>().await)).await?;
    let way = way::forms(words, process, hidden).await?;
    let refer = refer(words, process, hidden, hidden.own(refused::<Refer>().await)).await?;
    let withdraw = withdraw(words, hidden, hidden.own(refused::<Withdraw>().await));
    Ok(view! { {accept}{way}{answer}{refer}{withdraw} }.into_any())
}

fn accept(words: Words, known: &Themes, hidden: &Hidden<'_>, refused: Refused) -> AnyView {
    let mut options = known.options();
    options.insert(0, (String::new(), words.get("theme-none")));
    let theme = hidden.contribution.theme.clone().unwrap_or_default();
    let (action, fields) = (ServerAction::<AcceptOne>::new(), hidden.fields());
    view! {
        <Faults refused=refused.clone() form="accept-"/>
        <ActionForm action=action>
            {fields}
            <Choice refused name="theme" label=words.get("field-theme") options value=theme form="accept-"/>
            <p class="row acts"><button class="btn">{words.get("inbox-accept")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// The answer; a draft that was chosen stands in it, to be changed.
async fn answer(words: Words, process: &Process, hidden: &Hidden<'_>, refused: Refused) -> Result<AnyView, Error> {
    let drafts = draft_answers::of_process(&site().db, process.id).await?;
    let chosen: Option<u32> = query("draft").parse().ok();
    let draft = drafts.iter().find(|draft| Some(draft.number) == chosen).map(|draft| draft.text.clone());
    let open = refused.error.is_some() || draft.is_some();
    let (id, back) = (hidden.contribution.id.0, hidden.back.clone());
    let ways: Vec<_> = drafts
        .into_iter()
        .map(|draft| {
            let href = format!("{back}open={id}&draft={}#answer-reason", draft.number);
            view! { <li><a href=href>{draft.title}</a></li> }
        })
        .collect();
    let (action, fields) = (ServerAction::<Answer>::new(), hidden.fields());
    Ok(view! {
        <details open=open><summary>{words.get("inbox-answer")}</summary>
            <p class="small"><a href=format!("/desk/{}/inbox/drafts", process.slug)>{words.get("intake-drafts")}</a></p>
            <ul class="small">{ways}</ul>
            <Faults refused=refused.clone() form="answer-"/>
            <ActionForm action=action>
                {fields}
                <TextArea refused name="reason" label=words.get("inbox-answer-text") hint=words.get("inbox-answer-hint") value=draft.unwrap_or_default() limit=REASON form="answer-"/>
                <p class="acts"><button class="btn plain">{words.get("inbox-answer-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any())
}

async fn refer(words: Words, process: &Process, hidden: &Hidden<'_>, refused: Refused) -> Result<AnyView, Error> {
    let asked = query("template");
    let template = REFERRING.iter().find(|name| **name == asked);
    let theirs = Words::of(hidden.contribution.language);
    let gap = [("gap", GAP.into())];
    let begun = template.map(|name| theirs.fill(&format!("reason-refer-{name}"), &gap)).unwrap_or_default();
    let open = refused.error.is_some() || template.is_some();
    let (id, back) = (hidden.contribution.id.0, hidden.back.clone());
    let ways = REFERRING.map(|name| {
        let href = format!("{back}open={id}&template={name}#refer-reason");
        view! { <a class="btn plain" href=href>{words.get(&format!("reason-refer-{name}-name"))}</a> }
    });
    let told = addressee::fields(words, process, &refused, "refer-", begun).await?;
    let (action, fields) = (ServerAction::<Refer>::new(), hidden.fields());
    Ok(view! {
        <details open=open><summary>{words.get("inbox-refer")}</summary>
            <p class="hint">{words.get("reasons-what")}</p><p class="row">{ways.collect_view()}</p>
            <Faults refused form="refer-"/>
            <ActionForm action=action>
                {fields}{told}
                <p class="acts"><button class="btn plain">{words.get("inbox-refer-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any())
}

fn withdraw(words: Words, hidden: &Hidden<'_>, refused: Refused) -> AnyView {
    let open = refused.error.is_some();
    let (action, fields) = (ServerAction::<Withdraw>::new(), hidden.fields());
    view! {
        <details open=open><summary>{words.get("inbox-withdraw")}</summary>
            <Faults refused/>
            <p class="small">{words.get("inbox-withdraw-why")}</p>
            <ActionForm action=action>
                {fields}
                <p class="acts"><button class="btn plain">{words.get("inbox-withdraw-do")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

/// The refusal of a decision that came too late, because somebody else had decided.
async fn late(hidden: &Hidden<'_>) -> Refused {
    let tried = [
        refused::<AcceptOne>().await,
        refused::<Answer>().await,
        refused::<Refer>().await,
        refused::<Withdraw>().await,
    ];
    tried.into_iter().map(|refused| hidden.own(refused)).find(|refused| refused.error.is_some()).unwrap_or_default()
}

/// How the final answer reached the author.
async fn told(words: Words, hidden: &Hidden<'_>) -> AnyView {
    let (refused, late) = (refused::<TellPicked>().await, late(hidden).await);
    let options = Delivery::ALL.iter().map(|way| (way.to_string(), words.name("delivery", way))).collect();
    let unset = if hidden.contribution.contact.is_some() { Delivery::Email } else { Delivery::NoContact };
    let chosen = hidden.contribution.delivery.unwrap_or(unset).to_string();
    view! {
        <Faults refused=late/>
        <Faults refused=refused.clone() form="tell-"/>
        <form method="post" action=TellPicked::PATH>
            <input type="hidden" name="process" value=hidden.process.clone()/>
            <input type="hidden" name="picked[]" value=hidden.contribution.id.0.to_string()/>
            <input type="hidden" name="back" value=hidden.back.clone()/>
            <Choice refused name="delivery" label=words.get("field-delivery") hint=words.get("inbox-told-hint") options value=chosen form="tell-"/>
            <p class="acts"><button class="btn">{words.get("inbox-note-told")}</button></p>
        </form>
    }
    .into_any()
}
