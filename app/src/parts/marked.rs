//! Texts with what was found in them marked.

use domain::search::Search;
use leptos::prelude::*;

/// So many bytes are shown before the first mark, and in all.
const BEFORE: usize = 80;
const AROUND: usize = 280;

/// A text with everything marked that was looked for.
#[must_use]
pub fn marked(search: &Search, text: &str) -> AnyView {
    let mut pieces = Vec::new();
    let mut from = 0;
    for mark in search.marks(text) {
        pieces.push(
            view! { {text[from..mark.start].to_owned()} <mark>{text[mark.clone()].to_owned()}</mark> }.into_any(),
        );
        from = mark.end;
    }
    view! { {pieces} {text[from..].to_owned()} }.into_any()
}

/// As much of a long text as stands around the first thing found in it.
#[must_use]
pub fn around(search: &Search, text: &str) -> AnyView {
    let first = search.marks(text).first().map_or(0, |mark| mark.start);
    // A word so long that it reaches up to the mark is left out.
    let from = word_at(text, first.saturating_sub(BEFORE)).min(first);
    let to = word_at(text, (from + AROUND).min(text.len()));
    let (cut_before, cut_after) = ((from > 0).then_some("…"), (to < text.len()).then_some("…"));
    view! { {cut_before} {marked(search, text[from..to].trim())} {cut_after} }.into_any()
}

/// The beginning of the first word from a place on; the place itself at both ends of the text.
fn word_at(text: &str, place: usize) -> usize {
    if place == 0 || place >= text.len() {
        return place;
    }
    let from = (place..text.len()).find(|place| text.is_char_boundary(*place)).unwrap_or(text.len());
    text[from..].find(char::is_whitespace).map_or(text.len(), |space| from + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        let text = "añadir más luz";
        assert_eq!(&text[word_at(text, 2)..], " más luz");
        assert_eq!(word_at(text, 0), 0);
        assert_eq!(word_at(text, text.len()), text.len());
    }
}
