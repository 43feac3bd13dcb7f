//! Finds, for a text, the texts of the same process that ask for nearly the same.

use super::concepts;
use super::pick::{Families, pick};
use super::postings::Postings;
use super::reading::{Counted, Text, Words};
use super::spelling::Spelling;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How much the titles alone add to the likeness of the whole texts.
const TITLES_ALONE: f32 = 0.3;
/// A concept in common is worth a little more than a word in common: it bridges texts that share no word.
const CONCEPT: f32 = 1.3;
/// Rare words (a street, a place) tell texts apart; the power makes them tell more.
const RARITY: f32 = 1.3;
/// A text that is near to everything is near to nothing: so much of its nearness to others is taken off.
const CROWD: f32 = 0.2;
/// That nearness is the mean of so many, among at most so many texts spread over all.
const CROWD_NEAREST: usize = 5;
const CROWD_SAMPLE: usize = 2_000;

/// A text that is near another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Its place among the texts of the index.
    pub place: usize,
    /// How near, at most 1.
    pub score: f32,
}

/// The texts of a process, word by word.
#[derive(Debug, Default)]
pub struct Index {
    spelling: Spelling,
    /// The number of each stem; the first numbers are those of the concepts.
    stems: HashMap<String, u32>,
    /// How much each term tells, by its number.
    rarity: Vec<f32>,
    held: Held,
    families: Families,
    /// Some of the texts, spread over all, and how many stand between two of them.
    sample: Held,
    step: usize,
    /// How near each text is to others.
    crowd: Vec<f32>,
    /// Places of texts that are worded otherwise now.
    gone: HashSet<usize>,
}

/// What each text holds, as a whole and in its title alone.
#[derive(Debug, Default)]
struct Held {
    whole: Postings,
    titles: Postings,
}

/// The weights of the terms of a text, as a whole and in its title alone.
struct Weights {
    whole: Vec<(u32, f32)>,
    title: Vec<(u32, f32)>,
}

impl Index {
    /// Reads the texts; their places are their order.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = Text<'a>>) -> Self {
        let mut all: Vec<Words> = texts.into_iter().map(|text| Words::of(&text)).collect();
        let mut index = Self { spelling: Spelling::of(all.iter().map(Words::all)), ..Self::default() };
        let counted: Vec<Counted> = all.iter_mut().map(|words| index.count(words)).collect();
        index.rarity = index.rarities(&counted);
        let weights: Vec<Weights> = counted.iter().map(|counted| index.weigh(counted)).collect();
        weights.iter().for_each(|weights| index.held.add(weights));
        index.step = weights.len().div_ceil(CROWD_SAMPLE).max(1);
        weights.iter().step_by(index.step).for_each(|weights| index.sample.add(weights));
        index.crowd = weights.iter().enumerate().map(|(place, weights)| index.crowd_of(place, weights)).collect();
        index
    }

    /// Adds a text without weighing the others anew, and says its place: what it adds to the rarity of words shows once
    /// all are read again.
    pub fn add(&mut self, text: &Text<'_>) -> usize {
        let counted = self.count(&mut Words::of(text));
        let unheard = rarity(self.len() + 1, 1);
        self.rarity.resize(concepts::count() + self.stems.len(), unheard);
        let weights = self.weigh(&counted);
        self.held.add(&weights);
        let place = self.len();
        self.crowd.push(self.crowd_of(place, &weights));
        place
    }

    /// Leaves a text out from now on; its place stays empty.
    pub fn leave_out(&mut self, place: usize) {
        self.gone.insert(place);
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.crowd.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The nearest to a text, nearest first. `own` is its place when it is one of the index: it isn't its own neighbour.
    #[must_use]
    pub fn nearest(&self, text: &Text<'_>, own: Option<usize>, top: usize) -> Vec<Near> {
        let mut words = Words::of(text);
        words.correct(&self.spelling);
        let weights = self.weigh(&words.count(|stem| self.stems.get(stem).copied()));
        let likeness = self.held.likeness(&weights).into_iter().enumerate();
        let candidates =
            likeness.filter(|(place, likeness)| *likeness > 0.0 && Some(*place) != own && !self.gone.contains(place));
        let candidates =
            candidates.map(|(place, likeness)| Near { place, score: likeness - CROWD * self.crowd[place] });
        pick(candidates.collect(), &self.families, own, top)
    }

    fn count(&mut self, words: &mut Words) -> Counted {
        words.correct(&self.spelling);
        self.families.add(words.key());
        words.count(|stem| {
            let next = concepts::count() + self.stems.len();
            let next = u32::try_from(next).expect("fewer stems than numbers");
            Some(self.stems.get(stem).copied().unwrap_or_else(|| *self.stems.entry(stem.to_owned()).or_insert(next)))
        })
    }

    fn rarities(&self, all: &[Counted]) -> Vec<f32> {
        let mut holders = vec![0_u32; concepts::count() + self.stems.len()];
        all.iter().flat_map(|counted| counted.whole.keys()).for_each(|term| holders[*term as usize] += 1);
        holders.into_iter().map(|holders| rarity(all.len(), holders)).collect()
    }

    fn weigh(&self, counted: &Counted) -> Weights {
        Weights { whole: self.weights(&counted.whole), title: self.weights(&counted.title) }
    }

    /// The weight of each term of a text; the squares of the weights add up to 1.
    fn weights(&self, counts: &BTreeMap<u32, f32>) -> Vec<(u32, f32)> {
        let weight = |(term, count): (&u32, &f32)| {
            let kind = if (*term as usize) < concepts::count() { CONCEPT } else { 1.0 };
            let rarity = self.rarity.get(*term as usize).copied().unwrap_or_else(|| rarity(self.len(), 0));
            (*term, kind * rarity * (1.0 + count.max(1.0).ln()))
        };
        let mut weights: Vec<(u32, f32)> = counts.iter().map(weight).collect();
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        weights.iter_mut().for_each(|(_, weight)| *weight /= length);
        weights
    }

    /// How near a text is to its nearest, its own copies left aside.
    fn crowd_of(&self, place: usize, weights: &Weights) -> f32 {
        let likeness = self.sample.likeness(weights).into_iter().enumerate();
        let others = likeness.filter(|(other, _)| !self.families.are_copies(place, other * self.step));
        let mut others: Vec<f32> = others.map(|(_, likeness)| likeness).collect();
        let nearest = CROWD_NEAREST.min(others.len());
        if nearest > 0 && nearest < others.len() {
            others.select_nth_unstable_by(nearest - 1, |a, b| b.total_cmp(a));
        }
        // Summed in order, so that the same texts give the same sum to the last bit.
        others[..nearest].sort_unstable_by(f32::total_cmp);
        others[..nearest].iter().sum::<f32>() / CROWD_NEAREST as f32
    }
}

impl Held {
    fn add(&mut self, weights: &Weights) {
        self.whole.add(&weights.whole);
        self.titles.add(&weights.title);
    }

    /// How like each text is, from 0 to 1 (the same words).
    fn likeness(&self, weights: &Weights) -> Vec<f32> {
        let mut likeness = vec![0.0; self.whole.texts];
        self.whole.score(&weights.whole, 1.0 / (1.0 + TITLES_ALONE), &mut likeness);
        self.titles.score(&weights.title, TITLES_ALONE / (1.0 + TITLES_ALONE), &mut likeness);
        likeness
    }
}

/// How much a term tells that so many of the texts hold.
fn rarity(texts: usize, holders: u32) -> f32 {
    (((1.0 + texts as f32) / (1.0 + holders as f32)).ln() + 1.0).powf(RARITY)
}
