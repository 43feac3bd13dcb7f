//! Words that mean the same to whoever asks: *cubo* and *contenedor*, *parquímetro* and *zona SER*.

use crate::text::fold;
use crate::words::{Word, words};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The list in `concepts.txt`.
static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| Concepts::read(include_str!("concepts.txt")));

/// How many concepts there are.
pub(super) fn count() -> usize {
    CONCEPTS.count
}

/// Whether a concept begins with this stem.
pub(super) fn names(stem: &str) -> bool {
    CONCEPTS.by_first.contains_key(stem)
}

/// The concepts that a text names, once for each time it does.
pub(super) fn concepts(words: &[Word]) -> impl Iterator<Item = usize> {
    (0..words.len()).flat_map(|at| CONCEPTS.at(&words[at..]))
}

#[derive(Default)]
struct Concepts {
    count: usize,
    /// By the first stem of a word or phrase: the stems that follow it, and the concept.
    by_first: HashMap<String, Vec<(Vec<String>, usize)>>,
    /// Words that have the stem of a concept and mean something else.
    strangers: HashSet<(String, usize)>,
}

impl Concepts {
    fn read(list: &str) -> Self {
        let mut concepts = Self::default();
        for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            for phrase in line.split(',').map(str::trim) {
                match phrase.strip_prefix('-') {
                    Some(stranger) => _ = concepts.strangers.insert((fold(stranger), concepts.count)),
                    None => concepts.add(phrase),
                }
            }
            concepts.count += 1;
        }
        concepts
    }

    fn add(&mut self, phrase: &str) {
        let mut stems = words(phrase).into_iter().map(|word| word.stem);
        let Some(first) = stems.next() else { return };
        let known = self.by_first.entry(first).or_default();
        let phrase = (stems.collect(), self.count);
        // Two forms of a word may have one stem: it still names the concept once.
        if !known.contains(&phrase) {
            known.push(phrase);
        }
    }

    /// The concepts named at the beginning of these words.
    fn at<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = usize> + use<'a> {
        let (first, rest) = words.split_first().expect("asked for a word");
        let begins = move |following: &[String]| {
            rest.len() >= following.len() && following.iter().zip(rest).all(|(stem, word)| *stem == word.stem)
        };
        let named = move |(following, concept): &(Vec<String>, usize)| {
            // A stop word alone names nothing; in a phrase it may stand.
            let names = if following.is_empty() {
                !first.is_stop && !self.is_stranger(first, *concept)
            } else {
                begins(following)
            };
            names.then_some(*concept)
        };
        self.by_first.get(&first.stem).into_iter().flatten().filter_map(named)
    }

    fn is_stranger(&self, word: &Word, concept: usize) -> bool {
        self.strangers.contains(&(word.folded.clone(), concept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<usize> {
        let mut named: Vec<usize> = concepts(&words(text)).collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    fn share(a: &str, b: &str) -> bool {
        named(a).iter().any(|concept| named(b).contains(concept))
    }

    #[test]
    fn words_that_ask_for_the_same_share_a_concept() {
        for (a, b) in [
            ("cubos de basura", "contenedor"),
            ("autobús", "EMT"),
            ("línea de bus", "transporte público"),
            ("bicicletas", "bici"),
            ("colegio", "las escuelas"),
            ("zona ser", "parquímetros"),
            ("remedios", "medicamento"),
            ("cacas de perro", "excrementos caninos"),
        ] {
            assert!(share(a, b), "{a} · {b}");
        }
        for (a, b) in
            [("cubo", "escuela"), ("aparcamiento", "estaciones"), ("pis", "los pisos"), ("ser", "parquímetro")]
        {
            assert!(!share(a, b), "{a} · {b}");
        }
    }

    #[test]
    fn every_concept_has_two_words_that_can_be_found() {
        for line in include_str!("concepts.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let phrases: Vec<&str> = line.split(',').map(str::trim).filter(|phrase| !phrase.starts_with('-')).collect();
            assert!(phrases.len() > 1, "{line}");
            for (at, phrase) in phrases.iter().enumerate() {
                assert!(!named(phrase).is_empty(), "{phrase} names nothing");
                assert!(!phrases[..at].contains(phrase), "{phrase} stands twice in: {line}");
            }
        }
    }
}
