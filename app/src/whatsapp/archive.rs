//! The archive of an export: one chat, and the files that came with it.

use super::budget::Budget;
use super::{Unreadable, read};
use domain::whatsapp::{Chat, MAX_TEXT};
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::io::{self, Read, Seek};
use zip::{ZipArchive, result::ZipError};

/// More files than the media of any export.
const MOST_FILES: usize = 20_000;
/// Bytes that the list of the files and the packed chat may have together.
const MOST_BYTES: u64 = MAX_TEXT as u64 + 32 * 1024 * 1024;
/// How a phone names the text of a chat, `_` read as a space.
const TITLES: &[&str] = &[
    "whatsapp chat",
    "chat de whatsapp",
    "conversa do whatsapp",
    "discussion whatsapp",
    "chat whatsapp",
    "whatsapp-chat",
];

/// Why an archive can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// It is damaged, or no archive.
    #[error("the archive is damaged")]
    Damaged,
    /// It holds more files than an export can.
    #[error("the archive holds more than {MOST_FILES} files")]
    TooManyFiles,
    /// A file in it would be unpacked somewhere else.
    #[error("the archive holds a file that wants to be outside of it")]
    Outside,
    /// Two files have the same name.
    #[error("the archive holds two files of the same name")]
    SameName,
    /// There is no text in it.
    #[error("the archive holds no text of a chat")]
    NoChat,
    /// There is more than one.
    #[error("the archive holds several chats: give one export at a time")]
    SeveralChats,
    /// It needs a password.
    #[error("the archive is encrypted: WhatsApp exports without a password")]
    Encrypted,
    /// It says that the chat is bigger than any.
    #[error("the text in the archive is bigger than {} MB", MAX_TEXT / 1024 / 1024)]
    TooBig,
    /// It is packed in a way that phones don't use.
    #[error("the archive is packed in an unknown way")]
    UnknownPacking,
}

/// Reads the chat of an archive; its other files are not touched.
pub(super) fn read_chat(file: impl Read + Seek, zone: &TimeZone) -> Result<Chat, Unreadable> {
    let mut archive = ZipArchive::new(Budget::new(file, MOST_BYTES)).map_err(flaw)?;
    if archive.len() > MOST_FILES {
        return Err(Flaw::TooManyFiles.into());
    }
    if archive.has_duplicate_names() {
        return Err(Flaw::SameName.into());
    }
    let names =
        archive.file_names().map(|name| name.map(Cow::into_owned)).collect::<Result<Vec<_>, _>>().map_err(flaw)?;
    let place = find_chat(&names)?;
    let entry = archive.by_index_raw(place).map_err(flaw)?;
    if entry.encrypted() {
        return Err(Flaw::Encrypted.into());
    }
    if entry.size() > MAX_TEXT as u64 {
        return Err(Flaw::TooBig.into());
    }
    drop(entry);
    let entry = archive.by_index(place).map_err(flaw)?;
    read(entry, zone)
}

/// The place of the one text that is the chat.
fn find_chat(names: &[String]) -> Result<usize, Flaw> {
    let (mut texts, mut chats) = (Vec::new(), Vec::new());
    for (place, name) in names.iter().enumerate() {
        if is_outside(name) {
            return Err(Flaw::Outside);
        }
        let base = name.rsplit('/').next().unwrap_or_default().to_lowercase().replace('_', " ");
        if name.starts_with("__MACOSX/") || base.starts_with("._") || !base.ends_with(".txt") {
            continue;
        }
        texts.push(place);
        if base == " chat.txt" || TITLES.iter().any(|title| base.starts_with(title)) {
            chats.push(place);
        }
    }
    match (chats.as_slice(), texts.as_slice()) {
        ([chat], _) | ([], [chat]) => Ok(*chat),
        ([], []) => Err(Flaw::NoChat),
        _ => Err(Flaw::SeveralChats),
    }
}

/// Whether a name leads out of the folder in which an archive is unpacked. We unpack nothing, but whoever sends such
/// an archive means ill.
fn is_outside(name: &str) -> bool {
    name.starts_with('/') || name.contains(['\\', ':', '\0']) || name.split('/').any(|part| part == "..")
}

fn flaw(error: ZipError) -> Unreadable {
    match error {
        ZipError::Io(error) if error.kind() == io::ErrorKind::Other => Flaw::TooBig.into(),
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => Flaw::Encrypted.into(),
        ZipError::UnsupportedArchive(_) => Flaw::UnknownPacking.into(),
        _ => Flaw::Damaged.into(),
    }
}
