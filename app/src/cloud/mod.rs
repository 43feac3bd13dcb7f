//! The process's own number on WhatsApp: each message is dealt with in one change, with what is answered to it, so that it
//! happens once or not at all. Nobody votes there.

mod acts;
mod take;

use crate::site::Site;
use crate::words::Words;
use crate::{Error, mail};
use acts::Talk;
use domain::cloud::{self, Arrival, Content, FATE_ATTEMPTS, Hours, LONGEST, What};
use domain::{ProcessId, Signature};
use storage::cloud_arrivals::{self, Due};
use storage::processes::Process;
use storage::{cloud_chats, cloud_sendings, notices};

/// The number of a process.
#[derive(Debug, Clone)]
pub struct Number {
    /// The process.
    pub process: ProcessId,
    /// When somebody of the team answers; always where it isn't said.
    pub hours: Option<Hours>,
}

/// What came of fetching a voice note, a picture or a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Fetched {
    /// There was nothing to fetch.
    #[default]
    Nothing,
    /// Its type, as its bytes showed, and its bytes.
    Held(&'static str, Vec<u8>),
    /// It can't be had, or is none of the kinds that are taken.
    Lost,
}

/// Deals with something that arrived. Done before, it does nothing.
///
/// # Errors
/// When the database fails: it is tried again.
pub async fn deal(site: &Site, number: &Number, due: &Due, fetched: &Fetched) -> Result<(), Error> {
    let process = mail::process_of(site, number.process).await?.ok_or(Error::NotFound)?;
    match &due.arrival.what {
        What::Said { from, content } => hear(site, number, &process, &due.arrival, (from, content), fetched).await,
        What::Went { message, fate, fault } => {
            let is_known = cloud_sendings::note_fate(&site.db, message, *fate, *fault, due.arrival.at).await?;
            if !is_known && due.attempts < FATE_ATTEMPTS {
                return Ok(cloud_arrivals::put_off(&site.db, due, site.now()).await?);
            }
            let mut change = site.db.change(process.id, Signature::System, site.now()).await?;
            cloud_arrivals::finish(&mut change, &due.arrival.id).await?;
            Ok(change.commit().await?)
        }
    }
}

async fn hear(
    site: &Site,
    number: &Number,
    process: &Process,
    arrival: &Arrival,
    (from, content): (&str, &Content),
    fetched: &Fetched,
) -> Result<(), Error> {
    let mut change = site.db.change(process.id, Signature::Citizen, site.now()).await?;
    if !cloud_arrivals::finish(&mut change, &arrival.id).await? {
        return Ok(());
    }
    let mut chat = cloud_chats::open(&mut change, &site.db, from, process.default_language).await?;
    chat.heard_at = chat.heard_at.max(arrival.at);
    let (act, stage) = cloud::answer(chat.stage, content);
    chat.stage = stage;
    let mut talk = Talk { site, number, process, change, chat };
    let answer = talk.act(&act, content, fetched).await?;
    let Talk { mut change, chat, .. } = talk;
    if let Some(text) = answer {
        cloud_sendings::write(&mut change, &chat, None, &cut(&text)).await?;
    }
    cloud_chats::keep(&mut change, &chat).await?;
    Ok(change.commit().await?)
}

/// Writes down, to be sent, what is due to be told to those who asked for it on WhatsApp; tells how many.
///
/// # Errors
/// When the database fails.
pub async fn tell_due(site: &Site, number: &Number) -> Result<u32, Error> {
    let mut told = 0;
    for parcel in notices::due_in_chats(&site.db, site.now()).await? {
        if parcel.process != number.process {
            continue;
        }
        let Some(told_here) = mail::chat(site, &parcel).await? else { continue };
        let mut change = site.db.change(parcel.process, Signature::System, site.now()).await?;
        let chat = cloud_chats::open(&mut change, &site.db, &told_here.to, told_here.language).await?;
        if notices::hand_over(&mut change, &parcel).await? {
            cloud_sendings::write(&mut change, &chat, Some(parcel.contribution), &cut(&told_here.text)).await?;
            change.commit().await?;
            told += 1;
        }
    }
    Ok(told)
}

/// WhatsApp takes so many letters.
fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The words of a talk.
fn words(chat: &cloud_chats::Chat) -> Words {
    Words::of(chat.language)
}
