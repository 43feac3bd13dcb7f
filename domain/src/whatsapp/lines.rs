//! Parts bytes into lines as they come, and refuses what is no text before it fills the memory.

use super::{MAX_BEFORE, MAX_LINE, MAX_MESSAGES, MAX_TEXT};
use std::borrow::Cow;

/// A file that can't be read, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{line}: {why}")]
pub struct Refused {
    /// The line, from 1.
    pub line: u32,
    /// Why.
    pub why: Unreadable,
}

/// Why a file can't be read as the export of a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It holds something else than text.
    #[error("this is no text: give the .txt or the .zip that WhatsApp exported")]
    NotText,
    /// It was saved anew by another program.
    #[error("this text is in UTF-16; WhatsApp writes UTF-8, give the file as it was exported")]
    Utf16,
    /// A line is longer than any message.
    #[error("this line is longer than any message can be ({} kB)", MAX_LINE / 1024)]
    LineTooLong,
    /// It is bigger than any chat.
    #[error("the text is bigger than {} MB", MAX_TEXT / 1024 / 1024)]
    TooBig,
    /// It has more messages than any chat.
    #[error("there are more than {MAX_MESSAGES} messages")]
    TooMany,
    /// Nothing in it looks like a message.
    #[error("there is no message of a WhatsApp chat here")]
    NoChat,
    /// One line can only be read day first, another only month first.
    #[error("no order of day, month and year fits both this date and those before it")]
    NoDateOrder,
}

/// What waits for the end of its line.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pending: Vec<u8>,
    ended: u32,
    read: usize,
}

impl Lines {
    /// The number of the line that is being read.
    pub fn number(&self) -> u32 {
        self.ended.saturating_add(1)
    }

    /// Takes the next bytes and hands on every line that ends in them.
    pub fn feed(
        &mut self,
        bytes: &[u8],
        mut each: impl FnMut(u32, &[u8]) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            let whole = piece.last() == Some(&b'\n');
            let text = if whole { &piece[..piece.len() - 1] } else { piece };
            self.read += piece.len();
            if self.pending.len() + text.len() > MAX_LINE {
                return Err(self.refuse(Unreadable::LineTooLong));
            }
            if self.read > MAX_TEXT {
                return Err(self.refuse(Unreadable::TooBig));
            }
            self.pending.extend_from_slice(text);
            if whole {
                self.end(&mut each)?;
            }
        }
        Ok(())
    }

    /// Hands on the last line, which ends with the file.
    pub fn finish(&mut self, mut each: impl FnMut(u32, &[u8]) -> Result<(), Refused>) -> Result<(), Refused> {
        if self.read == 0 {
            return Err(self.refuse(Unreadable::Empty));
        }
        if self.pending.is_empty() { Ok(()) } else { self.end(&mut each) }
    }

    fn end(&mut self, each: &mut impl FnMut(u32, &[u8]) -> Result<(), Refused>) -> Result<(), Refused> {
        let line = self.pending.strip_suffix(b"\r").unwrap_or(&self.pending);
        each(self.ended + 1, line)?;
        self.pending.clear();
        self.ended += 1;
        Ok(())
    }

    fn refuse(&self, why: Unreadable) -> Refused {
        Refused { line: self.number(), why }
    }
}

/// A line as text; the second value says that bytes of it were no UTF-8.
pub(super) fn decode(line: &[u8], number: u32) -> Result<(Cow<'_, str>, bool), Refused> {
    let refuse = |why| Err(Refused { line: number, why });
    if number == 1 && (line.starts_with(b"\xFF\xFE") || line.starts_with(b"\xFE\xFF")) {
        return refuse(Unreadable::Utf16);
    }
    if line.contains(&0) {
        return refuse(Unreadable::NotText);
    }
    let text = String::from_utf8_lossy(line);
    let is_broken = matches!(text, Cow::Owned(_));
    Ok((text, is_broken))
}

/// Refuses a file that goes on and on without a first message.
pub(super) fn demand_beginning(read: usize, number: u32) -> Result<(), Refused> {
    if read > MAX_BEFORE { Err(Refused { line: number, why: Unreadable::NoChat }) } else { Ok(()) }
}
