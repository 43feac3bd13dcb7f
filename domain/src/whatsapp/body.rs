//! What a message holds: text, or what WhatsApp writes in the place of a picture, a file, a place or a deleted text.

use super::chat::Kind;
use super::cursor::{is_mark, is_space, tidy};
use super::words::placeholders::{
    ATTACHED_AFTER, ATTACHED_BEFORE, DELETED, DELETED_BY, EDITED, LIVE_PLACES, OMITTED, OMITTED_TAGS, PLACES, POLLS,
};

/// The text of a message, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    /// What it is; a notice is told by its author, not here.
    pub kind: Kind,
    /// What it says.
    pub text: String,
    /// The file that it names.
    pub file: Option<String>,
}

/// Reads what stands after the author. Where the phone writes brackets, a caption stands before what was left out.
pub(super) fn read(raw: &str, is_bracketed: bool) -> Body {
    let text = tidy(raw);
    let lower = text.to_lowercase();
    let first = lower.lines().next().unwrap_or_default().trim_end();
    let body = |kind, file: Option<&str>| Body { kind, text: text.clone(), file: file.map(str::to_owned) };
    if OMITTED_TAGS.iter().any(|tag| first.starts_with(tag)) || is_omitted(&lower, is_bracketed) {
        return body(Kind::MediaOmitted, None);
    }
    if let Some(words) = deleted(&lower) {
        return Body { kind: Kind::Deleted, text: words.to_owned(), file: None };
    }
    if let Some(file) = attached(&text, first) {
        return body(Kind::Attachment, Some(file));
    }
    if is_place(&lower) {
        return body(Kind::Location, None);
    }
    if POLLS.contains(&first) {
        return body(Kind::Poll, None);
    }
    Body { kind: Kind::Text, text: unedited(text, &lower), file: None }
}

/// Whether a whole text is what WhatsApp writes in the place of something: then it isn't the end of a longer one.
pub(super) fn is_placeholder(raw: &str) -> bool {
    let first = raw.lines().next().unwrap_or_default();
    !first.contains(": ") && read(raw, false).kind != Kind::Text
}

/// A text of somebody without the file that it names.
pub(super) fn caption(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default();
    if ATTACHED_AFTER.iter().any(|words| ends_with(first, words)) {
        return text[first.len()..].trim().to_owned();
    }
    match tag(text) {
        Some(at) => text[..at].trim().to_owned(),
        None => text.to_owned(),
    }
}

fn is_omitted(lower: &str, is_bracketed: bool) -> bool {
    OMITTED.iter().any(|words| {
        let before = lower.strip_suffix(words);
        before
            .is_some_and(|before| before.is_empty() || (is_bracketed && before.ends_with(|c| c == '\n' || is_space(c))))
    })
}

fn deleted(lower: &str) -> Option<&'static str> {
    let whole = lower.trim_end_matches('.');
    let alone = DELETED.iter().find(|words| **words == whole);
    alone.or_else(|| DELETED_BY.iter().find(|words| whole.starts_with(**words) && !whole.contains('\n'))).copied()
}

/// The file that a message names: at the end of the first line, or in a tag at the end of all.
fn attached<'a>(text: &'a str, first: &str) -> Option<&'a str> {
    let line = text.lines().next().unwrap_or_default().trim_end();
    if let Some(words) = ATTACHED_AFTER.iter().find(|words| first.ends_with(**words) && ends_with(line, words)) {
        return Some(line[..line.len() - words.len()].trim());
    }
    let tag = &text[tag(text)?..];
    let (_, file) = tag.trim_end_matches('>').split_once(':')?;
    Some(file.trim())
}

/// Where the tag of a file begins.
fn tag(text: &str) -> Option<usize> {
    let at = text.rfind('<').filter(|_| text.ends_with('>'))?;
    let tag = text[at..].to_lowercase();
    ATTACHED_BEFORE.iter().any(|words| tag.starts_with(words)).then_some(at)
}

fn ends_with(line: &str, words: &str) -> bool {
    let end = line.len().checked_sub(words.len()).and_then(|at| line.get(at..));
    end.is_some_and(|end| end.to_lowercase() == words)
}

fn is_place(lower: &str) -> bool {
    LIVE_PLACES.iter().any(|words| lower.starts_with(words))
        || PLACES.iter().any(|words| lower.strip_prefix(words).is_some_and(|rest| rest.contains("http")))
}

/// An edited message says so at its end; what its author wrote is the rest.
fn unedited(text: String, lower: &str) -> String {
    match EDITED.iter().find(|words| lower.ends_with(**words) && ends_with(&text, words)) {
        Some(words) => text[..text.len() - words.len()].trim_end().to_owned(),
        None => text,
    }
}

/// Whether a text begins with the mark that iOS puts before its own words.
pub(super) fn is_marked(raw: &str) -> bool {
    raw.chars().take_while(|c| is_mark(*c)).any(|c| c == '\u{200E}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_something_else_is_told_from_text() {
        for (text, kind) in [
            ("<Multimedia omitido>", Kind::MediaOmitted),
            ("<Media omitted>\nFoto del puesto", Kind::MediaOmitted),
            ("\u{200e}imagen omitida", Kind::MediaOmitted),
            ("mirá esto \u{200e}video omitido", Kind::MediaOmitted),
            ("\u{200e}documento.pdf \u{200e}• 3 páginas \u{200e}documento omitido", Kind::MediaOmitted),
            ("IMG-20180314-WA0001.jpg (archivo adjunto)\nFoto", Kind::Attachment),
            ("mirá \u{200e}<adjunto: 00000012-PHOTO.jpg>", Kind::Attachment),
            ("< pièce jointe : 12.jpg >", Kind::Attachment),
            ("Se eliminó este mensaje.", Kind::Deleted),
            ("This message was deleted by admin Ada.", Kind::Deleted),
            ("ubicación: https://maps.google.com/?q=-22.3,-60.0", Kind::Location),
            ("live location shared", Kind::Location),
            ("ENCUESTA:\n¿Cuándo?", Kind::Poll),
            ("Hay un video omitido por la radio", Kind::Text),
            ("ubicación: la plaza", Kind::Text),
            ("null", Kind::Text),
            ("", Kind::Text),
        ] {
            assert_eq!(read(text, true).kind, kind, "{text}");
        }
        assert_eq!(read("que lo dé: imagen omitida", false).kind, Kind::Text, "Android has no captions before");
    }

    #[test]
    fn an_edited_message_is_what_its_author_wrote() {
        assert_eq!(read("Corrijo: semanal \u{200e}<Se editó este mensaje.>", false).text, "Corrijo: semanal");
    }

    #[test]
    fn files_and_captions_are_parted_and_who_deleted_is_not_told() {
        assert_eq!(read("mirá \u{200e}<adjunto: 12-PHOTO.jpg>", true).file.as_deref(), Some("12-PHOTO.jpg"));
        assert_eq!(caption("mirá <adjunto: 12-PHOTO.jpg>"), "mirá");
        assert_eq!(read("a b.pdf (ARCHIVO adjunto)\nlea", false).file.as_deref(), Some("a b.pdf"));
        assert_eq!(caption("a b.pdf (archivo adjunto)\nlea\neste"), "lea\neste");
        assert!(!read("This message was deleted by admin Ada.", false).text.contains("Ada"));
    }
}
