//! Takes the names and numbers of members out of what they say of each other.

use super::cursor::is_space;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashMap;

/// A shorter name stands in too many other words.
const SHORTEST_NAME: usize = 3;
/// So many digits, spaces and hyphens between them aside, may be a telephone number.
const SHORTEST_NUMBER: usize = 7;
/// What stands in the place of the number of somebody who never wrote.
const SOME_NUMBER: &str = "[number]";

/// The members of a chat, and what they are called instead.
pub(super) struct Hiding<'a> {
    names: Option<AhoCorasick>,
    instead: Vec<&'a str>,
    numbers: HashMap<String, &'a str>,
}

impl<'a> Hiding<'a> {
    /// Each name with what it becomes.
    pub fn of(names: &[String], hidden: &'a [String]) -> Self {
        let (mut words, mut instead, mut numbers) = (Vec::new(), Vec::new(), HashMap::new());
        for (name, hidden) in names.iter().zip(hidden) {
            if let Some(digits) = name.strip_prefix('+') {
                numbers.insert(digits.to_owned(), hidden.as_str());
                continue;
            }
            let name = name.trim_start_matches('~').trim();
            if name.chars().count() >= SHORTEST_NAME {
                words.push(name);
                instead.push(hidden.as_str());
            }
        }
        // More names than the search can hold is more than any group has; then no text is shown.
        let names = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok();
        Self { names, instead, numbers }
    }

    /// A text without them.
    pub fn hide(&self, text: &str) -> String {
        let Some(names) = &self.names else { return String::new() };
        let mut hidden = String::with_capacity(text.len());
        names.replace_all_with(text, &mut hidden, |found, word, out| {
            let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let is_part =
                is_inside(text[..found.start()].chars().next_back()) || is_inside(text[found.end()..].chars().next());
            out.push_str(if is_part { word } else { self.instead[found.pattern().as_usize()] });
            true
        });
        self.hide_numbers(&hidden)
    }

    fn hide_numbers(&self, text: &str) -> String {
        let (mut hidden, mut rest) = (String::with_capacity(text.len()), text);
        while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
            let length = number_length(&rest[at..]);
            let digits: String = rest[at..at + length].chars().filter(char::is_ascii_digit).collect();
            let is_called = rest[..at].ends_with(['+', '@']);
            hidden.push_str(&rest[..at]);
            match self.numbers.get(&digits) {
                Some(instead) => hidden.push_str(instead),
                None if is_called && digits.len() >= SHORTEST_NUMBER => hidden.push_str(SOME_NUMBER),
                None => hidden.push_str(&rest[at..at + length]),
            }
            rest = &rest[at + length..];
        }
        hidden + rest
    }
}

/// How far a number reaches: digits, with single spaces, hyphens and brackets between them.
fn number_length(text: &str) -> usize {
    let (mut end, mut at) = (0, 0);
    for c in text.chars() {
        at += c.len_utf8();
        if c.is_ascii_digit() {
            end = at;
        } else if at - end > 3 || !(is_space(c) || matches!(c, '-' | '(' | ')' | '\u{2011}')) {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_spoken_of_is_not_named() {
        let names = ["Álvaro STP".to_owned(), "+595981123456".to_owned(), "~ Ana".to_owned(), "A".to_owned()];
        let hidden = ["p-1", "p-2", "p-3", "p-4"].map(str::to_owned);
        let hiding = Hiding::of(&names, &hidden);
        assert_eq!(hiding.hide("Gracias Álvaro STP, y Ana. Anatomía. A ver"), "Gracias p-1, y p-3. Anatomía. A ver");
        assert_eq!(hiding.hide("@595981123456 o +595 981 123-456, Ley 5282/2014"), "@p-2 o +p-2, Ley 5282/2014");
        assert_eq!(hiding.hide("llamá al +595 971 000 111 a las 10"), "llamá al +[number] a las 10");
        assert_eq!(hiding.hide("son 12 de marzo 2018"), "son 12 de marzo 2018");
    }
}
