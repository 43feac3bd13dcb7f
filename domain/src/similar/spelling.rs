//! Reads a mistyped word as the word that others write: *bilbioteca* as *biblioteca*.

use super::concepts;
use crate::words::Word;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// Shorter words are one letter away from too many others.
const SHORTEST: usize = 6;

/// The words that stand in more than one text, findable with a letter wrong, missing, too many or in the wrong place.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    /// The words with their stems and in how many texts they stand.
    known: Vec<(String, String, u32)>,
    /// Stems that stand in more than one text.
    stems: HashSet<String>,
    /// For what is left of a known word without one letter: its place among the known. In order.
    nearly: Vec<(u64, u32)>,
}

impl Spelling {
    /// Learns how the texts write, each given word by word.
    pub(super) fn of<'a, W: Iterator<Item = &'a Word>>(texts: impl Iterator<Item = W>) -> Self {
        let mut forms: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        let mut stems: BTreeMap<&str, u32> = BTreeMap::new();
        for text in texts {
            let written: BTreeSet<_> = text.map(|word| (word.stem.as_str(), word.folded.as_str())).collect();
            let held: BTreeSet<_> = written.iter().map(|(stem, _)| *stem).collect();
            written.into_iter().for_each(|form| *forms.entry(form).or_default() += 1);
            held.into_iter().for_each(|stem| *stems.entry(stem).or_default() += 1);
        }
        forms.retain(|_, holders| *holders > 1);
        stems.retain(|_, holders| *holders > 1);
        let known = forms.into_iter().map(|((stem, word), holders)| (word.to_owned(), stem.to_owned(), holders));
        let stems = stems.into_keys().map(str::to_owned).collect();
        Self { known: known.collect(), stems, nearly: Vec::new() }.with_nearly()
    }

    /// The stem that was meant, if no other text has the word's own and it is one step from a word that others write.
    pub(super) fn meant(&self, word: &Word) -> Option<&str> {
        if self.stems.contains(&word.stem) || concepts::names(&word.stem) || word.folded.contains(char::is_numeric) {
            return None;
        }
        let close = without_a_letter(&word.folded).flat_map(|left| {
            let from = self.nearly.partition_point(|(key, _)| *key < left);
            self.nearly[from..]
                .iter()
                .take_while(move |(key, _)| *key == left)
                .map(|(_, place)| &self.known[*place as usize])
        });
        let close = close.filter(|(known, ..)| {
            known.chars().next() == word.folded.chars().next() && strsim::osa_distance(known, &word.folded) == 1
        });
        let best = close.max_by_key(|(known, _, holders)| (*holders, std::cmp::Reverse(known)));
        best.map(|(_, stem, _)| stem.as_str())
    }

    fn with_nearly(mut self) -> Self {
        let places = self.known.iter().zip(0..);
        self.nearly =
            places.flat_map(|((word, ..), place)| without_a_letter(word).map(move |left| (left, place))).collect();
        self.nearly.sort_unstable();
        self
    }
}

/// The word itself, and it without each of its letters in turn; nothing for a short word.
fn without_a_letter(word: &str) -> impl Iterator<Item = u64> {
    let letters: Vec<char> = word.chars().collect();
    let count = if letters.len() < SHORTEST { 0 } else { letters.len() + 1 };
    (0..count).map(move |left_out| {
        let mut key = DefaultHasher::new();
        letters.iter().enumerate().filter(|(at, _)| *at != left_out).for_each(|(_, letter)| letter.hash(&mut key));
        key.finish()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn meant(typed: &str) -> Option<String> {
        let texts = ["una biblioteca y su expediente", "la biblioteca, el expediente"].map(words);
        let spelling = Spelling::of(texts.iter().map(|text| text.iter()));
        spelling.meant(&words(typed)[0]).map(str::to_owned)
    }

    #[test]
    fn a_letter_wrong_missing_too_many_or_misplaced_is_understood() {
        let stem = words("biblioteca").remove(0).stem;
        for typed in ["bibliotesa", "bibloteca", "bibblioteca", "bilbioteca", "Biblioteka"] {
            assert_eq!(meant(typed).unwrap_or_else(|| words(typed).remove(0).stem), stem, "{typed}");
        }
    }

    #[test]
    fn another_word_stays_what_it_is() {
        assert_eq!(meant("bibliotecas"), None);
        assert_eq!(meant("experiencia"), None);
        assert_eq!(meant("bici"), None);
    }
}
