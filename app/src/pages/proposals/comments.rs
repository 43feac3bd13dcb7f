//! What people say of a proposal, below it: oldest first, answers beneath what they answer, and the form to say something.

use crate::forms::{self, Refused, refused};
use crate::pages::moderation;
use crate::pages::track::kept;
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::{process_at, query, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::comment::{self, Showing, Side};
use domain::refusal::Flaw;
use domain::text::{Check, Limit, NAME};
use domain::{OrganisationId, Refusal, Signature, Stage};
use leptos::prelude::*;
use storage::comments::{self, Comment, NewComment};
use storage::organisations::{self, Organisation};
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use uuid::Uuid;

/// A name may be left out.
const SIGNED: Limit = Limit { min: 0, ..NAME };

/// The comments and the form.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, proposal: &Proposal) -> Result<AnyView, Error> {
    let all = comments::of_proposal(&site().db, proposal.life.id).await?;
    let shown: Vec<&Comment> = all.iter().filter(|one| one.showing != Showing::Held).collect();
    let answers = |to: u32| shown.iter().filter(move |one| one.parent == Some(to));
    let threads: Vec<_> = shown
        .iter()
        .filter(|one| one.parent.is_none())
        .map(|one| {
            let below: Vec<_> = answers(one.number)
                .map(|answer| view! { <li id=format!("comment-{}", answer.number)>{said(words, process, answer)}</li> })
                .collect();
            let below = (!below.is_empty()).then(|| view! { <ol class="stack answers">{below}</ol> });
            view! { <li id=format!("comment-{}", one.number)>{said(words, process, one)}{below}</li> }
        })
        .collect();
    let none = threads.is_empty().then(|| view! { <p class="soft">{words.get("comments-none")}</p> });
    let form = if proposal.stage() == Stage::Merged {
        view! { <p class="soft">{words.get("comments-merged")}</p> }.into_any()
    } else {
        form(words, process, proposal).await?
    };
    let lead = words.get("comments-lead");
    Ok(view! {
        <section class="sec flow" aria-labelledby="comments"><h2 id="comments">{words.get("comments-title")}</h2>
            <p class="small soft">{lead}</p>
            {none}
            <ol class="stack comments">{threads}</ol>
            {form}
        </section>
    }
    .into_any())
}

/// Who said what, and how it may be answered or flagged.
fn said(words: Words, process: &Process, one: &Comment) -> AnyView {
    let day = dates::short_day(words, process, one.written_at);
    let head = view! {
        <p class="row small"><b>{signed(words, one)}</b><span class="label">{words.name("comment-side", one.side)}</span>
            <time datetime=dates::machine(one.written_at)>{day}</time></p>
    };
    let why = || {
        let by = one.decided_by.as_deref().map(|by| say_signature(words, by)).unwrap_or_default();
        let gaps = [("by", by.into()), ("reason", one.reason.clone().unwrap_or_default().into())];
        words.fill(if one.showing == Showing::Hidden { "comment-hidden" } else { "comment-off-topic" }, &gaps)
    };
    match one.showing {
        Showing::Hidden => view! { <p class="soft">{why()}</p> }.into_any(),
        Showing::OffTopic => {
            view! { <details><summary class="soft">{why()}</summary>{head}<div class="prose">{paragraphs(&one.said)}</div></details> }.into_any()
        }
        Showing::Shown | Showing::Held => {
            view! { {head}<div class="prose">{paragraphs(&one.said)}</div>{acts(words, process, one)} }.into_any()
        }
    }
}

/// The organisation, with or without the name of whoever speaks for it; a name; or somebody.
fn signed(words: Words, one: &Comment) -> String {
    match (&one.organisation, &one.name) {
        (Some((_, organisation)), Some(name)) => format!("{organisation} ({name})"),
        (Some((_, organisation)), None) => organisation.clone(),
        (None, Some(name)) => name.clone(),
        (None, None) => words.get("comment-somebody"),
    }
}

fn acts(words: Words, process: &Process, one: &Comment) -> AnyView {
    let flag = ServerAction::<FlagComment>::new();
    let (slug, number) = (process.slug.clone(), one.number.to_string());
    let answer = format!("/processes/{}/proposals/{}?answer={}#say", process.slug, one.proposal, one.number);
    let (label, told) = (words.get("comment-flag"), words.fill("comment-flag-which", &[("number", one.number.into())]));
    view! {
        <div class="row small noprint"><a href=answer>{words.get("comment-answer")}</a>
            <ActionForm action=flag><input type="hidden" name="process" value=slug/><input type="hidden" name="comment" value=number/>
                <button class="link" aria-label=told>{label}</button></ActionForm></div>
    }
    .into_any()
}

async fn form(words: Words, process: &Process, proposal: &Proposal) -> Result<AnyView, Error> {
    let refused = refused::<WriteComment>().await;
    let answered = refused.typed_or("parent", &query("answer"));
    let own = own_organisations(process).await?;
    let is_known = writer(process).await?.is_some();
    let told = words.get(if is_known { "comment-shown-at-once" } else { "comment-looked-at" });
    let decided = moderation::told(words, process).await?;
    Ok(view! { {decided}{draw(words, process, proposal, refused, answered, &own, told)} }.into_any())
}

fn draw(
    words: Words,
    process: &Process,
    proposal: &Proposal,
    refused: Refused,
    answered: String,
    own: &[Organisation],
    told: String,
) -> AnyView {
    let write = ServerAction::<WriteComment>::new();
    let (slug, number) = (process.slug.clone(), proposal.number().to_string());
    let sides = [Side::Neutral, Side::For, Side::Against];
    let options = sides.map(|side| (side.name().to_owned(), words.name("comment-side", side))).to_vec();
    let answers = answered.parse::<u32>().ok().map(|to| {
        let text = words.fill("comment-answers", &[("number", to.into())]);
        view! { <p><a href=format!("#comment-{to}")>{text}</a></p> }
    });
    let speaks = (!own.is_empty()).then(|| {
        let mut options = vec![(String::new(), words.get("comment-own-name"))];
        options.extend(own.iter().map(|one| (one.slug.clone(), one.name.clone())));
        view! { <Choice refused=refused.clone() name="organisation" label=words.get("comment-organisation") options/> }
    });
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=write attr:class="form noprint" attr:id="say">
            <h3>{words.get("comment-write")}</h3>{answers}
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="parent" value=answered/>
            <TextArea refused=refused.clone() name="said" label=words.get("comment-said") hint=words.get("comment-said-hint") limit=comment::TEXT rows=4/>
            <Choice refused=refused.clone() name="side" label=words.get("comment-side") options/>
            {speaks}
            <Field refused name="signed" label=words.get("comment-name") hint=words.get("comment-name-hint") limit=SIGNED autocomplete="name"/>
            <p class="small soft">{told}</p>
            <p class="acts"><button class="btn plain">{words.get("comment-send")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// The organisations of this process for which the visitor speaks.
async fn own_organisations(process: &Process) -> Result<Vec<Organisation>, Error> {
    let Some(account) = who::actor().await?.user else { return Ok(Vec::new()) };
    let own = organisations::of_delegate(&site().db, account).await?;
    Ok(own.into_iter().filter(|(of, _)| *of == process.id).map(|(_, organisation)| organisation).collect())
}

/// The account or contribution of whoever writes; none for a stranger.
///
/// # Errors
/// When session or database fail.
pub async fn writer(process: &Process) -> Result<Option<Uuid>, Error> {
    if let Some(account) = who::actor().await?.user {
        return Ok(Some(account.0));
    }
    let sent = kept::kept().await?.filter(|sent| sent.process == process.id);
    Ok(sent.map(|sent| sent.id.0))
}

/// Says something of a proposal. What a stranger says is looked at before it is shown; so are bursts, copies and links.
///
/// # Errors
/// When a field can't be taken, too much came from one address, or what it answers is hidden by now.
#[server]
pub async fn write_comment(
    process: String,
    number: u32,
    #[server(default)] parent: String,
    #[server(default)] said: String,
    #[server(default)] side: String,
    #[server(default)] organisation: String,
    #[server(default)] signed: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let mut check = Check::default();
    let side = check_side(&mut check, &side);
    let organisation = check_organisation(&mut check, &process, &organisation).await?;
    let (said, name) = (check.text("said", &said, comment::TEXT), check.optional("signed", &signed, SIGNED));
    check.done()?;
    let proposal = proposals::by_number(&site.db, process.id, number).await?.ok_or(Error::NotFound)?;
    if proposal.stage() == Stage::Merged {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    who::demand_measure("comment").await?;
    let new =
        NewComment { parent: parent.parse().ok(), side, name, organisation, said, writer: writer(&process).await? };
    let mut change = site.db.change(process.id, Signature::Citizen, site.now()).await?;
    let (written, held) = comments::write(&mut change, &proposal, &new).await?;
    change.commit().await?;
    let told = if held.is_some() { "done-comment-held" } else { "done-comment" };
    forms::notice(told, &written.to_string()).await?;
    let place = if held.is_some() { "comments".to_owned() } else { format!("comment-{written}") };
    leptos_axum::redirect(&format!("/processes/{}/proposals/{number}#{place}", process.slug));
    Ok(())
}

fn check_side(check: &mut Check, typed: &str) -> Side {
    typed.parse().unwrap_or_else(|_| {
        if !typed.is_empty() {
            check.fault("side", Flaw::Unknown);
        }
        Side::Neutral
    })
}

async fn check_organisation(check: &mut Check, process: &Process, slug: &str) -> Result<Option<OrganisationId>, Error> {
    if slug.is_empty() {
        return Ok(None);
    }
    let own = own_organisations(process).await?;
    let found = own.iter().find(|organisation| organisation.slug == slug).map(|organisation| organisation.id);
    if found.is_none() {
        check.fault("organisation", Flaw::Unknown);
    }
    Ok(found)
}

/// Asks whoever moderates to look at a comment.
///
/// # Errors
/// When too many came from one address, or there is no such comment.
#[server]
pub async fn flag_comment(process: String, comment: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let found = comments::by_number(&site.db, process.id, comment).await?.ok_or(Error::NotFound)?;
    who::demand_measure("flag").await?;
    let mut change = site.db.change(process.id, Signature::Citizen, site.now()).await?;
    comments::flag(&mut change, comment).await?;
    change.commit().await?;
    forms::notice("done-flag", &comment.to_string()).await?;
    let place = format!("/processes/{}/proposals/{}#comment-{comment}", process.slug, found.proposal);
    leptos_axum::redirect(&place);
    Ok(())
}
