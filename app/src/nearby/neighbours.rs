//! The wordings of a process, and which of them are near which.

use domain::similar::{Index, Near, Text};
use std::collections::HashMap;
use storage::similar::Wording;

/// So many texts may come beside those that were read together, and one in so many of them: then all are weighed anew.
const LATE: usize = 50;
const SHARE: usize = 10;

/// The proposals of a process. A proposal that is worded otherwise gets a new place; its old one is left out.
#[derive(Debug)]
pub(super) struct Neighbours {
    /// The last line of the log that this knows of.
    pub(super) head: i64,
    wordings: Vec<Wording>,
    places: HashMap<u32, usize>,
    index: Index,
    /// How many came after all were read together.
    late: usize,
}

impl Neighbours {
    pub(super) fn of(head: i64, wordings: Vec<Wording>) -> Self {
        let index = Index::of(wordings.iter().map(text));
        let places = wordings.iter().enumerate().map(|(place, one)| (one.number, place)).collect();
        Self { head, wordings, places, index, late: 0 }
    }

    /// Takes over what changed up to a line of the log; says whether all should be read together again.
    pub(super) fn update(&mut self, head: i64, changed: Vec<Wording>) -> bool {
        for wording in changed {
            match self.places.get(&wording.number) {
                Some(place) if text(&self.wordings[*place]) == text(&wording) => self.wordings[*place] = wording,
                Some(place) => {
                    self.index.leave_out(*place);
                    self.add(wording);
                }
                None => self.add(wording),
            }
        }
        self.head = self.head.max(head);
        self.is_worn()
    }

    fn add(&mut self, wording: Wording) {
        let place = self.index.add(&text(&wording));
        self.places.insert(wording.number, place);
        self.wordings.push(wording);
        self.late += 1;
    }

    /// Whether so many came later that the rarity of words is no longer what it was.
    pub(super) fn is_worn(&self) -> bool {
        self.late > LATE + self.wordings.len() / SHARE
    }

    /// How many places there are.
    pub(super) fn len(&self) -> usize {
        self.wordings.len()
    }

    /// The proposal at a place, unless it is worded otherwise now.
    pub(super) fn at(&self, place: usize) -> Option<&Wording> {
        let wording = self.wordings.get(place)?;
        (self.places.get(&wording.number) == Some(&place)).then_some(wording)
    }

    /// The nearest to a text, no farther than `least`.
    pub(super) fn nearest(&self, text: &Text<'_>, top: usize, least: f32) -> Vec<Wording> {
        let near = self.index.nearest(text, None, top).into_iter().filter(|near| near.score >= least);
        near.map(|near| self.wordings[near.place].clone()).collect()
    }

    /// The nearest to a proposal.
    pub(super) fn nearest_to(&self, number: u32, top: usize) -> Vec<Wording> {
        let Some(place) = self.places.get(&number) else { return Vec::new() };
        self.near(*place, top).into_iter().map(|near| self.wordings[near.place].clone()).collect()
    }

    /// The nearest to the text at a place.
    pub(super) fn near(&self, place: usize, top: usize) -> Vec<Near> {
        self.index.nearest(&text(&self.wordings[place]), Some(place), top)
    }
}

fn text(wording: &Wording) -> Text<'_> {
    Text { title: &wording.title, body: [&wording.problem, &wording.solution] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Language, Stage};

    fn wording(number: u32, title: &str) -> Wording {
        let (title, problem, solution) = (title.to_owned(), String::new(), String::new());
        Wording { number, title, problem, solution, language: Language::Es, stage: Stage::Suggested }
    }

    fn numbers(found: &[Wording]) -> Vec<u32> {
        found.iter().map(|one| one.number).collect()
    }

    #[test]
    fn what_changed_is_taken_over_without_reading_the_rest_again() {
        let texts = [wording(1, "Un puente en Paso Yobái"), wording(2, "Médicos en el hospital")];
        let mut neighbours = Neighbours::of(7, texts.to_vec());
        let asked = |neighbours: &Neighbours, title: &str| {
            numbers(&neighbours.nearest(&Text { title, ..Text::default() }, 5, 0.05))
        };
        assert_eq!(asked(&neighbours, "puentes"), [1]);
        let merged = Wording { stage: Stage::Merged, ..wording(2, "Médicos en el hospital") };
        let worn = neighbours.update(9, vec![wording(1, "Luz en la plaza"), merged, wording(3, "Puente nuevo")]);
        assert!(!worn && neighbours.head == 9);
        assert_eq!(asked(&neighbours, "puentes"), [3], "1 asks for something else now");
        assert_eq!(asked(&neighbours, "luces de la plaza"), [1]);
        assert_eq!(neighbours.nearest_to(9, 5), [], "nobody has this number");
        assert_eq!((neighbours.len(), neighbours.at(0), neighbours.at(1).unwrap().stage), (4, None, Stage::Merged));
    }
}
