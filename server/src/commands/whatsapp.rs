//! `jopoi import whatsapp FILE`: says what is in an export, or takes in the messages that somebody picked.

use crate::clock;
use crate::config::ImportWhatsapp;
use anyhow::{Context as _, bail};
use app::whatsapp::{Files, Group, Said, Texts, joined, open, pseudonyms};
use app::words::Words;
use domain::text::{BODY, Limit, TITLE, fits};
use domain::whatsapp::{Chat, Pseudonyms, Summary, first_title, is_likely};
use domain::{ContributionId, Signature};
use jiff::tz::TimeZone;
use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;
use storage::processes::{self, Process};
use storage::quotes::{self, Pick};
use storage::{Chance, Db, calendars, themes};

/// What is in an export, or what was taken in of it.
///
/// # Errors
/// `FILE:LINE: reason` when the export or a picked line can't be read; when nothing is picked, how to do it.
pub async fn import(options: &ImportWhatsapp) -> anyhow::Result<String> {
    if options.dry_run {
        let zone = TimeZone::get(&options.time_zone).with_context(|| format!("--time-zone {}", options.time_zone))?;
        return tell(&options.file, &zone, options.messages);
    }
    let db = Db::open(&options.database.database_url, Chance::from_system())
        .await
        .context("the database can't be opened")?;
    let told = take(options, &db).await;
    db.close().await;
    told
}

/// The export as JSON, without names: they are hashed under a key that nobody keeps.
fn tell(file: &Path, zone: &TimeZone, with_lines: bool) -> anyhow::Result<String> {
    let chat = read(file, zone)?;
    let pseudonyms = Pseudonyms::under(Chance::from_system().bytes());
    Ok(serde_json::to_string_pretty(&Summary::of(&chat, &pseudonyms, with_lines))?)
}

fn read(file: &Path, zone: &TimeZone) -> anyhow::Result<Chat> {
    let name = file.display();
    let opened = File::open(file).with_context(|| format!("{name}:1: it can't be opened"))?;
    open(opened, zone).map_err(|why| anyhow::anyhow!("{name}:{why}"))
}

async fn take(options: &ImportWhatsapp, db: &Db) -> anyhow::Result<String> {
    let (process, theme) = group(options, db).await?;
    let chat = read(&options.file, &process.zone())?;
    let pseudonyms = pseudonyms(db, process.id);
    let identities = pseudonyms.identities(&theme, &chat);
    if options.pick.is_empty() {
        let heard = quotes::heard(db, process.id).await?;
        bail!("{}", how_to_pick(options, &chat, identities.iter().filter(|one| !heard.contains(*one)).count()));
    }
    let said: Vec<Said> = chat
        .said()
        .zip(&identities)
        .map(|(message, identity)| Said::of(&chat, message, identity, &pseudonyms))
        .collect();
    let now = clock::now();
    let due_at = calendars::due_at(db, process.id, now).await?;
    let group = Group { process: &process, theme: &theme, now, due_at, by: None };
    let mut picks = Vec::new();
    for lines in &options.pick {
        let thread = thread(options, lines, &said)?;
        let recordings = recordings(&options.file, &chat, &thread);
        picks.push(pick(options, &thread, recordings, &group)?);
    }
    let mut change = db.change(process.id, Signature::System, group.now).await?;
    let outcome = quotes::take(&mut change, db, &picks, &identities).await?;
    change.commit().await?;
    Ok(summed_up(db, &outcome.taken, outcome.known))
}

/// The process and the theme that were named.
async fn group(options: &ImportWhatsapp, db: &Db) -> anyhow::Result<(Process, String)> {
    let slug = options.process.as_deref().unwrap_or_default();
    let theme = options.group.as_deref().unwrap_or_default();
    let process = processes::by_slug(db, slug).await?.with_context(|| format!("there is no process {slug}"))?;
    if !themes::themes(db, process.id).await?.iter().any(|one| one.slug == theme) {
        bail!("there is no theme {theme} in {slug}");
    }
    Ok((process, theme.to_owned()))
}

/// The messages of one line, or of several joined by `+`.
fn thread(options: &ImportWhatsapp, lines: &str, said: &[Said]) -> anyhow::Result<Vec<Said>> {
    let mut thread = Vec::new();
    for line in lines.split('+') {
        let number: u32 = line.trim().parse().with_context(|| format!("--pick {lines}: \"{line}\" is no line"))?;
        let one = said.iter().find(|one| one.line == number);
        thread
            .push(one.with_context(|| format!("{}:{number}: no message begins here", options.file.display()))?.clone());
    }
    Ok(thread)
}

/// The voice notes, pictures and documents that messages brought, where the export holds them.
fn recordings(file: &Path, chat: &Chat, thread: &[Said]) -> Vec<(String, Vec<u8>)> {
    let Some(mut files) = File::open(file).ok().and_then(Files::of) else { return Vec::new() };
    let messages = thread.iter().filter_map(|said| chat.messages.iter().find(|message| message.line == said.line));
    let mut unpack = |name: &str| {
        let (place, _) = files.find(name)?;
        let found = files.unpack(place)?;
        Some((found.kind.to_owned(), found.bytes))
    };
    messages.filter_map(|message| unpack(message.file.as_deref()?)).collect()
}

/// One contribution; of a recording without words, that somebody has to write down what it says.
fn pick(
    options: &ImportWhatsapp,
    thread: &[Said],
    recordings: Vec<(String, Vec<u8>)>,
    group: &Group<'_>,
) -> anyhow::Result<Pick> {
    let (title, problem) = (first_title(&joined(thread)), joined(thread));
    let texts = match recordings.first().filter(|_| problem.is_empty()) {
        Some((kind, _)) => Texts::untold(Words::of(group.process.default_language), kind),
        None => Texts { title, problem, ..Texts::default() },
    };
    let refuse = |why: &str| anyhow::anyhow!("{}:{}: {why}", options.file.display(), thread[0].line);
    fits(&texts.problem, Limit { min: 10, ..BODY })
        .map_err(|_| refuse("it is too short or too long for a contribution"))?;
    fits(&texts.title, TITLE).map_err(|_| refuse("its first sentence is too short for a title"))?;
    Ok(Pick { new: group.contribution(texts), messages: thread.iter().map(Said::quote).collect(), recordings })
}

/// One person can't consent for two hundred: without a choice nothing is taken in.
fn how_to_pick(options: &ImportWhatsapp, chat: &Chat, fresh: usize) -> String {
    let likely = chat.said().filter(|message| is_likely(message)).map(|message| message.line.to_string());
    let likely = likely.collect::<Vec<_>>().join(", ");
    let mut told =
        format!("{}: nothing was taken in: one person can't consent for a whole group.\n", options.file.display());
    let _ = write!(
        told,
        "Say which messages become contributions, by the lines they begin at: --pick 12,40+41 makes one of line 12 and one \
         of lines 40 and 41 together. `--dry-run --messages` tells the lines.\n{} messages, {fresh} of them new; these read \
         like proposals: {likely}",
        chat.said().count()
    );
    told
}

/// What was taken in, with the codes that the authors can be given.
fn summed_up(db: &Db, taken: &[ContributionId], known: u32) -> String {
    let codes = taken.iter().map(|id| format!("\n{}", db.keys().tracking_code(*id))).collect::<String>();
    format!("taken in: {}\nthere already: {known}{codes}", taken.len())
}
