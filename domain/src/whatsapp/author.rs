//! Who wrote a message: names may hold a colon, and a notice may hold one too, so the whole chat helps to decide.

use super::body::{self, is_marked, is_placeholder};
use super::chat::Why;
use super::cursor::{is_mark, is_space, tidy};
use super::header::Closing;
use super::notice::{self, Notice};
use std::collections::{HashMap, HashSet};

/// The longest name; a colon further on belongs to the text.
const LONGEST_NAME: usize = 120;
/// So many colons of a line may end the name.
const COLONS: usize = 4;

/// What was found out about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Speaker<'a> {
    /// Somebody wrote it: the name as it stands, and the text.
    Author(&'a str, &'a str),
    /// WhatsApp did; its words, where they are known.
    Notice(&'static str),
}

/// What stands after a header.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw<'a> {
    pub text: &'a str,
    pub closing: Closing,
}

/// Everything that the lines of a chat say together about its names.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    /// How many messages could be of this name.
    possible: HashMap<&'a str, u32>,
    /// Names that end where only WhatsApp's own words follow.
    certain: HashSet<&'a str>,
    /// Who wrote what can't be a notice.
    writers: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    /// Looks at all messages of a chat; what may be a notice is no proof of a name, but tells whom it is about.
    pub fn of(all: impl Iterator<Item = Raw<'a>> + Clone) -> Self {
        let (mut names, mut subjects) = (Self::default(), HashSet::new());
        let plain_notice = |raw: &Raw<'a>| notice::read(raw.text).filter(|notice| notice.is_plain);
        for raw in all.clone() {
            let notice = plain_notice(&raw);
            for (name, rest) in splits(raw.text) {
                if is_certain(raw.closing, rest) {
                    names.certain.insert(name);
                }
                if notice.is_none() {
                    *names.possible.entry(name).or_default() += 1;
                }
            }
            subjects.extend(notice.map(|notice| notice.subject));
        }
        let spoken_of = subjects.iter().filter_map(|subject| names.possible.get_key_value(subject.as_str()));
        names.certain.extend(spoken_of.map(|(name, _)| *name));
        for raw in all.filter(|raw| plain_notice(raw).is_none()) {
            let splits: Vec<_> = splits(raw.text).collect();
            if !splits.is_empty() {
                names.writers.insert(names.author(&splits).0.0);
            }
        }
        names
    }

    /// Who wrote a message, and whether somebody should look.
    pub fn speaker(&self, raw: Raw<'a>) -> (Speaker<'a>, Option<Why>) {
        let splits: Vec<_> = splits(raw.text).collect();
        let notice = notice::read(raw.text);
        let Some(first) = splits.first() else {
            return (Speaker::Notice(notice.map_or("", |notice| notice.words)), None);
        };
        if let Some(notice) = notice.filter(|notice| notice.is_plain)
            && let Some(told) = self.may_be_notice(&notice, &splits, raw.closing)
        {
            return told;
        }
        if is_open_quote(first.0) && !splits.iter().any(|(name, _)| self.certain.contains(name)) {
            return (Speaker::Notice(""), Some(Why::NoticeOrMessage));
        }
        let ((name, text), why) = self.author(&splits);
        match of_whatsapp(name, text) {
            Some(words) => (Speaker::Notice(words), why),
            None => (Speaker::Author(name, text), why),
        }
    }

    /// Decides on a line that reads as a notice and holds a colon: whoever would be its author writes again, or doesn't.
    fn may_be_notice(
        &self,
        notice: &Notice,
        splits: &[(&'a str, &'a str)],
        closing: Closing,
    ) -> Option<(Speaker<'a>, Option<Why>)> {
        let writes = |name: &str| self.writers.contains(name);
        if splits.iter().any(|(name, _)| writes(name)) {
            return None;
        }
        // iOS puts the group or the actor before its own words: that name was read from them already.
        if closing == Closing::Bracket && splits.iter().any(|(name, text)| of_whatsapp(name, text).is_some()) {
            return None;
        }
        let is_clear = is_open_quote(splits[0].0) || writes(&notice.subject);
        Some((Speaker::Notice(notice.words), (!is_clear).then_some(Why::NoticeOrMessage)))
    }

    /// The longest name of which something is certain, or the shortest; doubtful where a longer one is as frequent.
    fn author(&self, splits: &[(&'a str, &'a str)]) -> ((&'a str, &'a str), Option<Why>) {
        if let Some(certain) = splits.iter().rev().find(|(name, _)| self.certain.contains(name)) {
            return (*certain, None);
        }
        let times = |name: &str| self.possible.get(name).copied().unwrap_or_default();
        let shortest = splits[0];
        let as_frequent = |(name, _): &&(&str, &str)| times(name) >= 2 && times(name) == times(shortest.0);
        let longer = splits[1..].iter().rev().find(as_frequent);
        match longer.filter(|(name, _)| resembles_name(&name[shortest.0.len()..])) {
            Some(longer) => (*longer, Some(Why::AuthorUnclear)),
            None => (shortest, longer.map(|_| Why::AuthorUnclear)),
        }
    }
}

/// Where the name may end: name and text for each colon of the first line that a space or the end follows.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let first = text.lines().next().unwrap_or_default();
    let ends = first.match_indices(':').filter_map(move |(at, _)| {
        let rest = &text[at + 1..];
        let parts = first.len() == at + 1 || rest.starts_with(|c| is_space(c) || is_mark(c));
        let name = text[..at].trim_matches(|c| is_mark(c) || is_space(c));
        (parts && !name.is_empty()).then(|| (name, rest.strip_prefix(is_space).unwrap_or(rest)))
    });
    ends.take_while(|(name, _)| name.chars().count() <= LONGEST_NAME).take(COLONS)
}

/// Only the end of a name can stand directly before WhatsApp's own words. On iOS a caption may stand before a file.
fn is_certain(closing: Closing, rest: &str) -> bool {
    match closing {
        Closing::Bracket => is_marked(rest) && !tidy(rest).starts_with('<'),
        Closing::Dash | Closing::Colon => is_placeholder(rest),
    }
}

/// The words of a notice that stands under a name, as iOS writes them, and Android since 2024: marked as WhatsApp's own,
/// or about whoever the name is.
fn of_whatsapp(name: &str, text: &str) -> Option<&'static str> {
    let notice = notice::read(text);
    if is_marked(text) && !body::is_placeholder(text) && body::read(text, true).kind == super::Kind::Text {
        return Some(notice.map_or("", |notice| notice.words));
    }
    let name = tidy(name);
    notice
        .filter(|notice| {
            notice.is_about_encryption()
                || notice.subject == name
                || (!notice.subject.is_empty() && notice.object == name)
        })
        .map(|notice| notice.words)
}

/// A quotation mark that is opened and not closed: the colon stands in the name of a group, not after an author.
fn is_open_quote(name: &str) -> bool {
    name.matches('"').count() % 2 == 1 || name.matches('“').count() > name.matches('”').count()
}

/// Whether what stands between two colons could be of a name: `: López (CEAMSO)`, and not `: Propuesta`.
fn resembles_name(between: &str) -> bool {
    let text = tidy(between.trim_start_matches(':'));
    let words: Vec<&str> = text.split(' ').collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '('))
        && text.chars().any(char::is_lowercase)
}
