//! `/desk/{slug}/comments`: what waits for a look, to be shown, folded away or hidden; and what is aside, to be shown again.

use super::sanctions::impose::{self, ImposeSanction};
use crate::forms::{self, Refused, refused};
use crate::parts::field::TextArea;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::comment::Showing;
use domain::refusal::Flaw;
use domain::text::{Check, Limit, REASON};
use leptos::prelude::*;
use storage::comments::{self, Comment};
use storage::processes::Process;

/// What is shown needs no reason.
const WHY: Limit = Limit { min: 0, ..REASON };

/// Those that wait, oldest first; then those aside.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let by = who::demand(Permission::Moderate, process.id).await?;
        let own = who::own_groups(by, process.id).await?;
        let db = site().db;
        let mine =
            |one: &Comment| own.as_ref().is_none_or(|own| one.theme.as_ref().is_some_and(|slug| own.contains(slug)));
        let mut waiting = comments::waiting(&db, process.id).await?;
        waiting.retain(mine);
        let mut aside = comments::aside(&db, process.id).await?;
        aside.retain(mine);
        let (refused, imposed) = (refused::<DecideComment>().await, refused::<ImposeSanction>().await);
        let more = format!("/desk/{}/sanctions", process.slug);
        let card = |one: &Comment| {
            let refused = own_refusal(&refused, one);
            let person = impose::form(words, &process, one, own_refusal(&imposed, one));
            view! { <li class="flow" id=format!("comment-{}", one.number)>{head(words, &process, one)}{form(words, &process, one, refused)}{person}</li> }
        };
        let title = words.get("desk-comments");
        let none = waiting.is_empty().then(|| view! { <p class="empty">{words.get("comments-none-waiting")}</p> });
        let waiting: Vec<_> = waiting.iter().map(card).collect();
        let aside = (!aside.is_empty()).then(|| {
            let cards: Vec<_> = aside.iter().map(card).collect();
            view! { <section class="sec"><h2>{words.get("comments-aside")}</h2><ol class="rows wide plainrows">{cards}</ol></section> }
        });
        let body = view! {
            <h1>{title.clone()}</h1>
            <p>{words.get("comments-moderate-what")}" "<a href=more>{words.get("desk-sanctions")}</a></p>
            {none}
            <ol class="rows wide plainrows">{waiting}</ol>
            {aside}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("comments")))
    })
}

/// A refusal, if it is of this comment.
fn own_refusal(refused: &Refused, one: &Comment) -> Refused {
    if refused.typed("comment") == one.number.to_string() { refused.clone() } else { Refused::default() }
}

/// Who said what of which proposal, and why it waits or is aside.
fn head(words: Words, process: &Process, one: &Comment) -> AnyView {
    let (machine, day) = (dates::machine(one.written_at), dates::short_day(words, process, one.written_at));
    let of = words.fill("proposal-number", &[("number", one.proposal.into())]);
    let href = format!("/processes/{}/proposals/{}#comment-{}", process.slug, one.proposal, one.number);
    let held = one.held.filter(|_| one.showing == Showing::Held).map(|held| words.name("comment-held", held));
    let flags = (one.flags > 0).then(|| words.fill("comment-flags", &[("count", one.flags.into())]));
    let decided = one.decided_by.as_deref().filter(|_| one.showing != Showing::Held).map(|by| {
        let gaps = [("by", say_signature(words, by).into()), ("reason", one.reason.clone().unwrap_or_default().into())];
        words.fill("comment-decided", &gaps)
    });
    let name = one.organisation.as_ref().map(|(_, name)| name.clone()).or_else(|| one.name.clone());
    let name = name.unwrap_or_else(|| words.get("comment-somebody"));
    view! {
        <p class="meta"><b>{name}</b><a href=href>{of}</a><time datetime=machine>{day}</time></p>
        <p class="row small">{held.map(|held| view! { <span class="label look">{held}</span> })}{flags.map(|flags| view! { <span class="label look">{flags}</span> })}</p>
        <blockquote class="said">{paragraphs(&one.said)}</blockquote>
        <p class="small soft">{decided}</p>
    }
    .into_any()
}

fn form(words: Words, process: &Process, one: &Comment, refused: Refused) -> AnyView {
    let decide = ServerAction::<DecideComment>::new();
    let (prefix, slug, number) = (format!("comment-{}-", one.number), process.slug.clone(), one.number.to_string());
    let buttons: Vec<_> = [Showing::Shown, Showing::OffTopic, Showing::Hidden]
        .into_iter()
        .filter(|to| *to != one.showing || one.flags > 0)
        .map(|to| {
            let class = if to == Showing::Hidden { "btn final" } else { "btn plain" };
            view! { <button class=class name="showing" value=to.name()>{words.name("comment-do", to)}</button> }
        })
        .collect();
    view! {
        <Faults refused=refused.clone() form=prefix.clone()/>
        <ActionForm action=decide attr:class="form">
            <input type="hidden" name="process" value=slug/><input type="hidden" name="comment" value=number/>
            <TextArea refused name="reason" label=words.get("field-reason") hint=words.get("comment-reason-hint") limit=WHY rows=2 form=prefix/>
            <p class="acts row">{buttons}</p>
        </ActionForm>
    }
    .into_any()
}

/// Shows a comment, folds it away or hides it; nothing is deleted.
///
/// # Errors
/// When the reason is missing for one that isn't shown, or somebody decided meanwhile.
#[server]
pub async fn decide_comment(
    process: String,
    comment: u32,
    #[server(default)] showing: String,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let about = comments::by_number(&site().db, process.id, comment).await?.ok_or(Error::NotFound)?;
    let theme = about.theme.unwrap_or_default();
    let by = who::demand_in_group(Permission::Moderate, process.id, &theme).await?;
    let mut change = site().db.change(process.id, by, site().now()).await?;
    let mut check = Check::default();
    let to = showing.parse::<Showing>().ok().filter(|to| *to != Showing::Held);
    if to.is_none() {
        check.fault("showing", Flaw::Unknown);
    }
    let to = to.unwrap_or(Showing::Shown);
    let reason = if to == Showing::Shown {
        check.optional("reason", &reason, WHY)
    } else {
        Some(check.text("reason", &reason, REASON))
    };
    check.done()?;
    let found = comments::in_change(&mut change, comment).await?.ok_or(Error::NotFound)?;
    comments::decide(&mut change, &found, to, reason.as_deref()).await?;
    change.commit().await?;
    forms::notice("done-comment-decided", &comment.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/comments", process.slug));
    Ok(())
}
