//! Opens what WhatsApp exports, a text or an archive that holds one, and reads the chat in it; nothing is ever written.

mod archive;
mod budget;
mod export;
mod picks;
mod said;
mod sent;
mod shelf;

pub use archive::Flaw;
pub use export::{Attached, Export, Files, Unpacked};
pub(crate) use picks::language;
pub use picks::{Group, Texts, pseudonyms};
pub use said::{Said, joined};
pub use sent::{MEGABYTES, Picked, Sent};
pub use shelf::{Owner, SECONDS as SHELF_SECONDS, Shelf};

use domain::whatsapp::{Chat, Reader, Refused};
use jiff::tz::TimeZone;
use std::io::{self, Read, Seek, SeekFrom};

/// Why an export can't be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The text, at a line.
    #[error("{0}")]
    Text(#[from] Refused),
    /// The archive around it.
    #[error("1: {0}")]
    Archive(#[from] archive::Flaw),
    /// The disk, or the archive ended too early.
    #[error("1: it can't be read: {0}")]
    Io(#[from] io::Error),
}

/// How an archive begins.
const ARCHIVE: &[u8] = b"PK";
/// Bytes that are read at once.
const PIECE: usize = 64 * 1024;

/// Reads an export in the zone of the phone that wrote it.
///
/// # Errors
/// As soon as it is clear that it can't be one.
pub fn open(mut file: impl Read + Seek, zone: &TimeZone) -> Result<Chat, Unreadable> {
    let mut beginning = Vec::with_capacity(ARCHIVE.len());
    file.by_ref().take(ARCHIVE.len() as u64).read_to_end(&mut beginning)?;
    file.seek(SeekFrom::Start(0))?;
    if beginning == ARCHIVE { archive::read_chat(file, zone) } else { read(file, zone) }
}

/// Reads a text piece by piece: a hostile one is refused before it is in the memory.
fn read(mut text: impl Read, zone: &TimeZone) -> Result<Chat, Unreadable> {
    let (mut reader, mut piece) = (Reader::default(), vec![0; PIECE]);
    loop {
        match text.read(&mut piece) {
            Ok(0) => return Ok(reader.finish(zone)?),
            Ok(length) => reader.feed(&piece[..length])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
}
