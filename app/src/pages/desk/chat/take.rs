//! Takes the drafts in: each becomes a contribution, with what was said beside it.

use super::{Bench, drafts::field, recordings};
use crate::Error;
use crate::forms::notice;
use crate::site::{process_at, site};
use crate::whatsapp::{Group, Said, Texts};
use crate::words::Words;
use domain::Signature;
use domain::refusal::Flaw;
use domain::text::{BODY, Check, Limit, NAME, TITLE};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::calendars;
use storage::quotes::{self, Pick};

/// A draft as it was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The messages it is made of, sealed.
    pub said: Vec<String>,
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// `on` when the author agreed to be named.
    pub named: String,
    /// The author's name.
    pub author: String,
}

/// The most identities that one page can have shown.
const MOST_HEARD: usize = 1_000;

/// Makes contributions of the drafts and notes what else was looked at. The notice on the next page holds the codes to
/// hand over.
///
/// # Errors
/// When a field can't be taken, or a message wasn't drawn by us.
#[server]
pub async fn take_picked(
    process: String,
    theme: String,
    #[server(default)] heard: String,
    #[server(default)] picks: Vec<Draft>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let bench = Bench::of(process, &theme).await?;
    let (site, by) = (site(), bench.by);
    let due_at = calendars::due_at(&site.db, bench.process.id, site.now()).await?;
    let group = Group { process: &bench.process, theme: &theme, now: site.now(), due_at, by: role(by) };
    let mut check = Check::default();
    if picks.is_empty() {
        check.fault("messages", Flaw::Missing);
    }
    let (mut taken, mut room) = (Vec::new(), recordings::room());
    for (row, draft) in picks.iter().enumerate() {
        taken.push(pick(&mut check, row, draft, &bench, &group, &mut room).await?);
    }
    check.done()?;
    let heard: Vec<String> =
        heard.split(' ').filter(|one| is_identity(one)).take(MOST_HEARD).map(str::to_owned).collect();
    let mut change = site.db.change(bench.process.id, by, site.now()).await?;
    let outcome = quotes::take(&mut change, &site.db, &taken, &heard).await?;
    change.commit().await?;
    let codes: Vec<_> = outcome.taken.iter().map(|id| site.db.keys().tracking_code(*id)).collect();
    match codes.as_slice() {
        [] => notice("done-chat-known", "").await?,
        codes => notice("done-chat", &codes.join(" · ")).await?,
    }
    leptos_axum::redirect(&bench.address());
    Ok(())
}

/// A draft, checked; its messages must be ours.
async fn pick(
    check: &mut Check,
    row: usize,
    draft: &Draft,
    bench: &Bench,
    group: &Group<'_>,
    room: &mut usize,
) -> Result<Pick, Error> {
    let keys = site().db.keys().clone();
    let opened = draft.said.iter().map(|sealed| Said::open(sealed, &keys, &bench.group()).ok_or(Error::NotFound));
    let said: Vec<Said> = opened.collect::<Result<_, _>>()?;
    if said.is_empty() {
        return Err(Error::NotFound);
    }
    let author = check.optional(&field(row, "author"), &draft.author, NAME);
    let is_named = draft.named == "on";
    match (is_named, &author) {
        (true, None) => check.fault(&field(row, "author"), Flaw::Missing),
        (false, Some(_)) => check.fault(&field(row, "named"), Flaw::NotTicked),
        _ => {}
    }
    let recordings = recordings::unpack(check, row, &said, bench, room).await?;
    let (title, problem) = typed(draft, recordings.first().map(|(kind, _)| kind.as_str()), bench);
    let texts = Texts {
        title: check.text(&field(row, "title"), &title, TITLE),
        problem: check.text(&field(row, "problem"), &problem, Limit { min: 10, ..BODY }),
        solution: check.text(&field(row, "solution"), &draft.solution, BODY),
        author,
    };
    Ok(Pick { new: group.contribution(texts), messages: said.iter().map(Said::quote).collect(), recordings })
}

/// What was typed; of a recording that nobody has written down yet, that it waits for that.
fn typed(draft: &Draft, recorded: Option<&str>, bench: &Bench) -> (String, String) {
    let untold =
        recorded.map(|kind| Texts::untold(Words::of(bench.process.default_language), kind)).unwrap_or_default();
    let or = |typed: &str, untold: String| if typed.trim().is_empty() { untold } else { typed.to_owned() };
    (or(&draft.title, untold.title), or(&draft.problem, untold.problem))
}

/// What an identity looks like: nothing else is kept of what a form brings back.
fn is_identity(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The role that picked, without its number.
fn role(by: Signature) -> Option<String> {
    match by {
        Signature::Officer { role, .. } => Some(role.to_string()),
        Signature::Citizen | Signature::Institution | Signature::System | Signature::Sample => None,
    }
}
