//! The second step: the messages that nobody has looked at yet, with those marked that read like proposals.

use super::{Bench, recordings, start};
use crate::site::site;
use crate::whatsapp::{self, Export, Said, pseudonyms};
use crate::words::Words;
use crate::{Error, dates};
use domain::recording::family;
use domain::whatsapp::{Chat, Message, Sign, is_likely, signs};
use leptos::prelude::*;
use std::io::Cursor;
use std::sync::Arc;
use storage::quotes;

/// Messages on one page; the older ones come when these have been looked at.
const SHOWN: usize = 400;

/// A message that is offered.
struct Offer<'a> {
    message: &'a Message,
    author: &'a str,
    said: Said,
    is_likely: bool,
}

/// The messages of an export, or the form again with what was wrong.
pub(super) async fn view(bench: &Bench, export: Arc<Vec<u8>>) -> Result<AnyView, Error> {
    let zone = bench.process.zone();
    let on_bench = Export::of(Arc::clone(&export));
    let read = move || whatsapp::open(Cursor::new(export.as_slice()), &zone);
    let chat = match tokio::task::spawn_blocking(read).await.map_err(|_| Error::Internal)? {
        Ok(chat) => chat,
        Err(why) => return Ok(start::view(bench, Some(say(bench.words, &why)))),
    };
    let site = site();
    let db = &site.db;
    let heard = quotes::heard(db, bench.process.id).await?;
    let pseudonyms = pseudonyms(db, bench.process.id);
    let identities = pseudonyms.identities(&bench.theme.slug, &chat);
    let mut fresh: Vec<_> = chat.said().zip(&identities).filter(|(_, identity)| !heard.contains(*identity)).collect();
    let older = fresh.len().saturating_sub(SHOWN);
    let fresh = fresh.split_off(older);
    let names: Vec<Option<&str>> = fresh.iter().map(|(message, _)| message.file.as_deref()).collect();
    let attached = on_bench.attached(&names);
    if attached.iter().any(Option::is_some) {
        site.shelf.lay(bench.owner(), on_bench, site.now());
    }
    let offers: Vec<Offer<'_>> = fresh
        .into_iter()
        .zip(attached)
        .map(|((message, identity), attached)| Offer {
            message,
            author: chat.author(message).unwrap_or_default(),
            said: Said { attached, ..Said::of(&chat, message, identity, &pseudonyms) },
            is_likely: is_likely(message),
        })
        .collect();
    Ok(view! {
        {told(bench.words, &chat, offers.len(), older)}
        {recorded(bench, &offers)}
        {likely(bench, &offers)}
        {(!offers.is_empty()).then(|| form(bench, &offers))}
    }
    .into_any())
}

/// Why an export can't be read, in the reader's words; the line helps whoever made it.
fn say(words: Words, why: &whatsapp::Unreadable) -> String {
    words.fill("chat-unreadable", &[("why", why.to_string().into())])
}

/// How much is in it, and what is not sure.
fn told(words: Words, chat: &Chat, shown: usize, older: usize) -> AnyView {
    let all = chat.said().count();
    let known = all - shown - older;
    let order = (!chat.date_order_sure).then(|| words.name("chat-order", chat.date_order.name().to_lowercase()));
    view! {
        <ul>
            <li>{words.fill("chat-shown", &[("count", shown.into())])}</li>
            {(known > 0).then(|| view! { <li>{words.fill("chat-known", &[("count", known.into())])}</li> })}
            {(older > 0).then(|| view! { <li>{words.fill("chat-older", &[("count", older.into())])}</li> })}
        </ul>
        {order.map(|told| view! { <p class="note look">{told}</p> })}
    }
    .into_any()
}

/// The ways to what was said aloud: who talks instead of typing is heard first.
fn recorded(bench: &Bench, offers: &[Offer<'_>]) -> Option<AnyView> {
    let words = bench.words;
    let is_voice = |offer: &&Offer<'_>| offer.said.attached.as_ref().is_some_and(|one| family(&one.kind) == "audio");
    let ways: Vec<_> = offers
        .iter()
        .filter(is_voice)
        .map(|offer| {
            let at = dates::moment(words, &bench.process, offer.message.at);
            view! { <li><a href=format!("#m{}", offer.message.line)>{at}</a></li> }
        })
        .collect();
    (!ways.is_empty()).then(|| {
        let minutes = whatsapp::SHELF_SECONDS / 60;
        view! {
            <section class="sec" aria-labelledby="voices"><h2 id="voices">{words.fill("chat-voices", &[("count", ways.len().into())])}</h2>
                <p class="soft">{words.fill("chat-voices-how", &[("minutes", minutes.into())])}</p>
                <ol>{ways}</ol>
            </section>
        }
        .into_any()
    })
}

/// The ways to those that read like proposals.
fn likely(bench: &Bench, offers: &[Offer<'_>]) -> Option<AnyView> {
    let words = bench.words;
    let ways: Vec<_> = offers
        .iter()
        .filter(|offer| offer.is_likely)
        .map(|offer| {
            let href = format!("#m{}", offer.message.line);
            view! { <li><a href=href>{domain::whatsapp::first_title(&offer.said.text)}</a></li> }
        })
        .collect();
    (!ways.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="likely"><h2 id="likely">{words.fill("chat-likely", &[("count", ways.len().into())])}</h2>
                <p class="soft">{words.get("chat-likely-how")}</p>
                <ol>{ways}</ol>
            </section>
        }
        .into_any()
    })
}

fn form(bench: &Bench, offers: &[Offer<'_>]) -> AnyView {
    let words = bench.words;
    let heard = offers.iter().map(|offer| offer.said.identity.as_str()).collect::<Vec<_>>().join(" ");
    let rows = offers.iter().map(|offer| row(bench, offer)).collect_view();
    view! {
        <form method="post" action=bench.address() class="sec">
            <h2>{words.get("chat-messages")}</h2>
            <p class="soft">{words.get("chat-pick-how")}</p>
            <input type="hidden" name="heard" value=heard/>
            <ol class="rows wide plainrows heard">{rows}</ol>
            <p class="acts"><button class="btn">{words.get("chat-draft")}</button></p>
        </form>
    }
    .into_any()
}

/// A message to tick. Its author's name is shown to whoever has the export anyway; it is not in the form.
fn row(bench: &Bench, offer: &Offer<'_>) -> AnyView {
    let words = bench.words;
    let (id, line) = (format!("m{}", offer.message.line), offer.message.line.to_string());
    let sealed = offer.said.seal(site().db.keys(), &bench.group());
    let why: Vec<String> = signs(offer.message).iter().map(|sign: &Sign| words.name("chat-sign", sign)).collect();
    let mark = offer.is_likely.then(|| view! { <span class="label">{words.get("chat-reads-like")}</span>" "<span class="small soft">{why.join(", ")}</span> });
    let at = dates::moment(words, &bench.process, offer.message.at);
    // What can be heard or seen needs no name of a file.
    let text = if offer.said.attached.is_some() { &offer.said.text } else { &offer.message.text };
    view! {
        <li id=id class:look=offer.is_likely>
            <label class="pick">
                <input type="checkbox" name="said" value=sealed/>
                <span><b>{offer.author.to_owned()}</b>" "<time class="small soft" datetime=dates::machine(offer.message.at)>{at}</time>" "{mark}</span>
            </label>
            <div class="flow">{recordings::view(bench, &offer.said)}{crate::prose::paragraphs(text)}</div>
            <label class="pick small">
                <input type="checkbox" name="joined" value=line/><span>{words.get("chat-join")}</span>
            </label>
        </li>
    }
    .into_any()
}
