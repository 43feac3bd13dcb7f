//! A chat that was read: its messages, and what a person should look at.

use super::DateOrder;
use crate::{Instant, named::named};
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::Serialize;

named! {
    /// What a message is.
    pub enum Kind {
        /// Text, also when it was edited later.
        Text = "text",
        /// A picture, voice note or other file that the export left out.
        MediaOmitted = "media_omitted",
        /// A file that came with the export, or that it names.
        Attachment = "attachment",
        /// It was deleted before the export.
        Deleted = "deleted",
        /// A place, or a moving one.
        Location = "location",
        /// A question with options.
        Poll = "poll",
        /// WhatsApp itself tells something: who came, who left.
        Notice = "notice",
    }
}

named! {
    /// Why somebody should look at a line.
    pub enum Why {
        /// It begins like a message of another time.
        Pasted = "looks like an old line pasted from another chat; kept in the message above",
        /// It is earlier than the lines around it.
        OutOfOrder = "is earlier or later than the messages around it",
        /// It is written as another phone would.
        OtherForm = "is written in another form than the first message",
        /// Its date doesn't exist.
        NoSuchDate = "begins like a message, but its date doesn't exist; kept in the message above",
        /// It stands before the first message.
        BeforeFirst = "stands before the first message; left out",
        /// It may be either.
        NoticeOrMessage = "may be a notice of WhatsApp or a message",
        /// The name before the colon may be longer or shorter.
        AuthorUnclear = "the name of its author may end at another colon",
        /// The clock was set back in that hour.
        HourTwice = "this hour happened twice, when the clock was set back",
        /// The clock was set forward over that hour.
        HourMissing = "this hour did not exist, when the clock was set forward",
        /// Bytes of it can't be read.
        Broken = "has bytes that are no text (UTF-8)",
    }
}

/// A line that somebody should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Doubt {
    /// The line, from 1.
    pub line: u32,
    /// Why.
    pub why: Why,
}

/// A message or a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The line at which it begins, from 1.
    pub line: u32,
    /// When it was written, in the zone that the export is read in.
    pub at: Instant,
    /// How far that zone is from UTC at that time.
    pub offset: Offset,
    /// The same on the clock of the wall, as it stands in the export.
    pub written: DateTime,
    /// Its author, by the place in [`Chat::authors`]; a notice has none.
    pub author: Option<usize>,
    /// What it is.
    pub kind: Kind,
    /// What it says, without invisible marks. Of a notice only the words of WhatsApp, never a name.
    pub text: String,
    /// The file that it names.
    pub file: Option<String>,
}

impl Message {
    /// What its author wrote, without the file that it names.
    #[must_use]
    pub fn words(&self) -> String {
        if self.file.is_some() { super::body::caption(&self.text) } else { self.text.clone() }
    }
}

/// A chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chat {
    /// How its dates are read.
    pub date_order: DateOrder,
    /// Whether nothing else was possible.
    pub date_order_sure: bool,
    /// Everything in it, in its own order.
    pub messages: Vec<Message>,
    /// What somebody should look at, in the order of lines.
    pub doubtful: Vec<Doubt>,
    /// Those who wrote, as the exporting phone calls them: names and numbers, not for others.
    pub authors: Vec<String>,
}

impl Chat {
    /// What people wrote, without notices.
    pub fn said(&self) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(|message| message.kind != Kind::Notice)
    }

    /// The author of a message, as the exporting phone calls them.
    #[must_use]
    pub fn author(&self, message: &Message) -> Option<&str> {
        message.author.and_then(|author| self.authors.get(author)).map(String::as_str)
    }
}
