//! What may be told of a chat without telling who is in it.

use super::hiding::Hiding;
use super::{Chat, DateOrder, Doubt, Kind, Message, Pseudonyms};
use serde::Serialize;

/// The figures of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// How its dates are read.
    pub date_order: DateOrder,
    /// Whether nothing else was possible.
    pub date_order_sure: bool,
    /// How many messages people wrote.
    pub messages: usize,
    /// How many notices WhatsApp wrote.
    pub notices: usize,
    /// Who wrote how many, the busiest first.
    pub authors: Vec<Author>,
    /// Files that came with it or were left out.
    pub media: usize,
    /// What somebody should look at.
    pub doubtful: Vec<Doubt>,
    /// When the first was written.
    pub first: Option<String>,
    /// When the last was.
    pub last: Option<String>,
    /// Each of them, where that is wanted.
    #[serde(skip_serializing_if = "Option::is_none", rename = "lines")]
    pub said: Option<Vec<Line>>,
}

/// Somebody who wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Author {
    /// What they are called instead of their name.
    pub pseudonym: String,
    /// How many messages they wrote.
    pub messages: usize,
}

/// A message or a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The line at which it begins.
    pub line: u32,
    /// When it was written.
    pub at: String,
    /// Who wrote it; nobody did a notice.
    pub pseudonym: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// What it says; names and numbers of members are replaced.
    pub text: String,
}

impl Summary {
    /// The figures of a chat, and its lines when they are wanted.
    #[must_use]
    pub fn of(chat: &Chat, pseudonyms: &Pseudonyms, with_lines: bool) -> Self {
        let hidden: Vec<String> = chat.authors.iter().map(|name| pseudonyms.of(name)).collect();
        let mut counts = vec![0; hidden.len()];
        chat.said().filter_map(|message| message.author).for_each(|author| counts[author] += 1);
        let mut authors: Vec<_> = hidden
            .iter()
            .zip(counts)
            .map(|(pseudonym, messages)| Author { pseudonym: pseudonym.clone(), messages })
            .collect();
        authors.sort_by(|a, b| b.messages.cmp(&a.messages).then_with(|| a.pseudonym.cmp(&b.pseudonym)));
        let media = |message: &&Message| matches!(message.kind, Kind::MediaOmitted | Kind::Attachment);
        Self {
            date_order: chat.date_order,
            date_order_sure: chat.date_order_sure,
            messages: chat.said().count(),
            notices: chat.messages.len() - chat.said().count(),
            authors,
            media: chat.said().filter(media).count(),
            doubtful: chat.doubtful.clone(),
            first: chat.messages.iter().min_by_key(|message| message.at).map(when),
            last: chat.messages.iter().max_by_key(|message| message.at).map(when),
            said: with_lines.then(|| lines(chat, &hidden)),
        }
    }
}

/// RFC 3339 with the offset of the zone at that time.
fn when(message: &Message) -> String {
    message.at.timestamp().display_with_offset(message.offset).to_string()
}

fn lines(chat: &Chat, hidden: &[String]) -> Vec<Line> {
    let hiding = Hiding::of(&chat.authors, hidden);
    let line = |message: &Message| Line {
        line: message.line,
        at: when(message),
        pseudonym: message.author.map(|author| hidden[author].clone()),
        kind: message.kind,
        text: hiding.hide(&message.text),
    };
    chat.messages.iter().map(line).collect()
}
