//! Counts what a text is about: its words and the concepts they name, in title and body.

use super::concepts::concepts;
use super::spelling::Spelling;
use crate::words::{Word, words};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A title says best what is asked for: a word in it counts as if it stood there this often.
const TITLE: f32 = 3.0;
/// A body of fewer words than this says too little to call two texts copies.
const BODY: usize = 4;

/// What is compared of a proposal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Text<'a> {
    /// Its title.
    pub title: &'a str,
    /// Problem and solution.
    pub body: [&'a str; 2],
}

/// The words of a text, title and body.
pub(super) struct Words {
    title: Vec<Word>,
    body: Vec<Word>,
}

/// How often each term stands in a text.
pub(super) struct Counted {
    pub(super) whole: BTreeMap<u32, f32>,
    pub(super) title: BTreeMap<u32, f32>,
}

impl Words {
    pub(super) fn of(text: &Text<'_>) -> Self {
        Self { title: words(text.title), body: text.body.iter().flat_map(|part| words(part)).collect() }
    }

    /// Texts with the same key are copies: the same body, or the same title where there is hardly a body.
    pub(super) fn key(&self) -> u64 {
        let told = self.body.iter().filter(|word| !word.is_stop).count();
        let title = self.title.iter().filter(|_| told < BODY);
        let mut key = DefaultHasher::new();
        title.chain(&self.body).for_each(|word| word.stem.hash(&mut key));
        key.finish()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Word> {
        self.title.iter().chain(&self.body)
    }

    pub(super) fn correct(&mut self, spelling: &Spelling) {
        for word in self.title.iter_mut().chain(&mut self.body) {
            if let Some(meant) = spelling.meant(word) {
                word.stem = meant.to_owned();
            }
        }
    }

    pub(super) fn count(&self, mut number: impl FnMut(&str) -> Option<u32>) -> Counted {
        let mut counted = Counted { whole: BTreeMap::new(), title: BTreeMap::new() };
        let mut unknown = u32::MAX;
        for (words, is_title) in [(&self.title, true), (&self.body, false)] {
            let stems = words.iter().filter(|word| !word.is_stop).map(|word| {
                // A word that no text holds finds nothing, but it makes the text less like the others.
                number(&word.stem).unwrap_or_else(|| {
                    unknown -= 1;
                    unknown
                })
            });
            let terms: Vec<u32> = stems.chain(concepts(words).map(|concept| concept as u32)).collect();
            for term in terms {
                *counted.whole.entry(term).or_default() += if is_title { TITLE } else { 1.0 };
                if is_title {
                    *counted.title.entry(term).or_default() += 1.0;
                }
            }
        }
        counted
    }
}
