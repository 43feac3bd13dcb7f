//! The seats: first those that each theme is sure of, then the rest going down the ranking.

use super::{
    outcome::Seat,
    ranking::{Standing, order},
};
use crate::rule::Rule;

/// What the seats did to one ranked proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It took a seat.
    Seated(Seat),
    /// Its turn came while seats were left, but its theme had as many as it may.
    PassedOver,
    /// The seats were taken before its turn came.
    Unseated,
}

/// The ranking with what the seats did to each of its proposals, best first.
pub(super) struct Seating<'a> {
    pub places: Vec<(&'a Standing, Place)>,
}

impl<'a> Seating<'a> {
    /// The seats taken, best first.
    pub fn seated(&self) -> impl DoubleEndedIterator<Item = (&'a Standing, Seat)> {
        self.places.iter().filter_map(|(standing, place)| match place {
            Place::Seated(seat) => Some((*standing, *seat)),
            Place::PassedOver | Place::Unseated => None,
        })
    }

    /// The proposals whose seat or position hangs on a draw that is still to come. Of equals without any seat none would
    /// get one in another order either.
    pub fn undecided(&self, rule: &Rule) -> Vec<u32> {
        let equals = self.places.chunk_by(|(a, _), (b, _)| order(rule, a, b).is_eq());
        let hangs = |group: &&[(&Standing, Place)]| {
            group.len() > 1 && group.iter().any(|(_, place)| matches!(place, Place::Seated(_)))
        };
        let mut numbers: Vec<u32> =
            equals.filter(hangs).flat_map(|group| group.iter().map(|(standing, _)| standing.number)).collect();
        numbers.sort_unstable();
        numbers
    }
}

/// Gives the seats to the ranked proposals. The rule fits the themes.
pub(super) fn seat<'a>(rule: &Rule, themes: usize, ranked: &[&'a Standing]) -> Seating<'a> {
    let mut places: Vec<_> = ranked.iter().map(|standing| (*standing, Place::Unseated)).collect();
    let mut taken = vec![0; themes];
    let mut left = rule.seats_total;
    for (standing, place) in &mut places {
        if taken[standing.theme] < rule.guaranteed_per_theme {
            *place = Place::Seated(Seat::Guaranteed);
            taken[standing.theme] += 1;
            left -= 1;
        }
    }
    let maximum = rule.max_per_theme.unwrap_or(u32::MAX);
    for (standing, place) in places.iter_mut().filter(|(_, place)| *place == Place::Unseated) {
        if left == 0 {
            break;
        }
        if taken[standing.theme] >= maximum {
            *place = Place::PassedOver;
            continue;
        }
        *place = Place::Seated(Seat::Overall);
        taken[standing.theme] += 1;
        left -= 1;
    }
    Seating { places }
}
