//! Reads a text word by word as Spanish is typed in a hurry: without accents, in the plural, in capital letters.

use crate::text::fold;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;
use unicode_normalization::char::is_combining_mark;

/// Words that stand in every text and tell none from another.
static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("stop-words.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// A word of a text, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands in the text, in bytes.
    pub(crate) at: Range<usize>,
    /// The word in small letters without marks.
    pub(crate) folded: String,
    /// What is left of it without its ending.
    pub(crate) stem: String,
    /// Whether it stands in every text.
    pub(crate) is_stop: bool,
}

/// The words of a text in their order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::Spanish);
    let shouted = is_shouted(text);
    let to_word = |token: Token| {
        let folded = fold(&token.text);
        let is_acronym = token.is_dotted || (!shouted && is_acronym(&token.text));
        let is_stop = !is_acronym && STOP_WORDS.contains(folded.as_str());
        Word { at: token.at, stem: stem(&stemmer, &folded), folded, is_stop }
    };
    tokens(text).into_iter().map(to_word).collect()
}

/// People leave accents out, so none may matter; only *-ción* gets its own back, since the stemmer knows it by that.
fn stem(stemmer: &Stemmer, folded: &str) -> String {
    match folded.strip_suffix("cion").or_else(|| folded.strip_suffix("sion")) {
        Some(start) => sound(&fold(&stemmer.stem(&format!("{start}ción")))),
        None => sound(&stemmer.stem(folded)),
    }
}

/// People write as they speak: *k* for *qu*, *s* for *z*, *b* for *v*, no *h*. What sounds the same is the same.
fn sound(stem: &str) -> String {
    let mut sounds = String::with_capacity(stem.len());
    let mut letters = stem.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let is_soft = matches!(next, Some('e' | 'i'));
        match letter {
            'h' if !sounds.ends_with('c') => {}
            'z' | 'x' => sounds.push('s'),
            'c' if is_soft => sounds.push('s'),
            'c' if next != Some('h') => sounds.push('k'),
            'q' => {
                sounds.push('k');
                letters.next_if_eq(&'u');
            }
            'v' => sounds.push('b'),
            'g' if is_soft => sounds.push('j'),
            'l' if letters.next_if_eq(&'l').is_some() => sounds.push('y'),
            _ => sounds.push(letter),
        }
    }
    sounds
}

/// Where everything stands in capital letters, they tell no acronyms.
fn is_shouted(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals > 5 && capitals > text.chars().filter(|c| c.is_lowercase()).count()
}

/// `SER` (a parking zone) isn't `ser` (to be).
fn is_acronym(token: &str) -> bool {
    (2..=5).contains(&token.chars().count()) && token.chars().all(char::is_uppercase)
}

/// A piece of a text between spaces and signs.
#[derive(Debug, Default)]
struct Token {
    text: String,
    /// Where it stands, in bytes.
    at: Range<usize>,
    /// Whether it was written with dots: `S.E.R.`
    is_dotted: bool,
}

impl Token {
    /// Whether the next sign belongs to it: the dot of `S.E.R`, the apostrophe of `tekombo’e`, the hyphen of `M-30`.
    fn holds(&mut self, sign: char, next: Option<char>) -> bool {
        let Some(next) = next else { return false };
        let mut letters = self.text.chars();
        match sign {
            '.' => {
                let holds = (self.is_dotted || letters.clone().count() == 1)
                    && letters.all(char::is_uppercase)
                    && next.is_uppercase();
                self.is_dotted |= holds;
                holds
            }
            '\'' | '’' | 'ʼ' => !self.text.is_empty() && next.is_alphabetic(),
            '-' => (1..=2).contains(&letters.clone().count()) && letters.all(char::is_alphabetic) && next.is_numeric(),
            ' ' => letters.clone().count() == 1 && letters.all(char::is_uppercase) && next.is_numeric(),
            _ => false,
        }
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut token = Token::default();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() || is_combining_mark(c) {
            token.at = if token.text.is_empty() { at } else { token.at.start }..at + c.len_utf8();
            token.text.push(c);
        } else if !token.holds(c, chars.peek().map(|(_, next)| *next)) && !token.text.is_empty() {
            tokens.push(std::mem::take(&mut token));
        }
    }
    if !token.text.is_empty() {
        tokens.push(token);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).into_iter().filter(|word| !word.is_stop).map(|word| word.stem).collect()
    }

    #[test]
    fn accents_case_and_number_do_not_matter() {
        assert_eq!(stems("las Estaciones de autobús"), stems("ESTACION del autobus"));
        assert_eq!(stems("Iluminación"), stems("iluminacion"));
        assert_eq!(stems("contenedores"), stems("contenedor"));
    }

    #[test]
    fn an_acronym_is_no_verb() {
        assert_eq!(stems("quiero SER"), stems("el S.E.R."));
        assert!(stems("debe ser así").is_empty());
    }

    #[test]
    fn roads_and_guarani_words_stay_whole() {
        assert_eq!(stems("la M-30, la m-30 y la M 30"), ["m30", "m30", "m30"]);
        assert_eq!(stems("Tekombo’e"), stems("tekombo'e"));
        assert_eq!(stems("g̃uarã"), stems("guara"));
    }

    #[test]
    fn stop_words_are_written_as_they_are_compared() {
        assert!(STOP_WORDS.iter().all(|word| *word == fold(word)));
    }
}
