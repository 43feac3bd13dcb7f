//! How the tests read an export.

use domain::whatsapp::{Chat, Kind, Pseudonyms, Reader, Refused, Summary};
use jiff::tz::TimeZone;

pub fn zone() -> TimeZone {
    TimeZone::get("America/Asuncion").unwrap()
}

pub fn read(text: impl AsRef<[u8]>) -> Result<Chat, Refused> {
    let mut reader = Reader::default();
    reader.feed(text.as_ref())?;
    reader.finish(&zone())
}

pub fn summary(chat: &Chat) -> Summary {
    Summary::of(chat, &pseudonyms(), true)
}

pub fn pseudonyms() -> Pseudonyms {
    Pseudonyms::under([7; 32])
}

/// `author|kind|first line` of everything that people said.
pub fn said(chat: &Chat) -> Vec<String> {
    let first = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let one =
        |m: &domain::whatsapp::Message| format!("{}|{}|{}", chat.author(m).unwrap_or("-"), m.kind, first(&m.text));
    chat.said().map(one).collect()
}

pub fn count(chat: &Chat, kind: Kind) -> usize {
    chat.messages.iter().filter(|message| message.kind == kind).count()
}

/// The lines that somebody should look at.
pub fn doubtful(chat: &Chat) -> Vec<u32> {
    chat.doubtful.iter().map(|doubt| doubt.line).collect()
}
