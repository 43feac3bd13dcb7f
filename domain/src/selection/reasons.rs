//! The reasons: what gave each chosen proposal its seat, and why each of the others has none.

use super::{
    input::{Candidate, Fate, Input},
    outcome::{Decided, NotSelected, Reason, Seat, Selected, Selection, ThemeSeats},
    ranking::{Standing, separating_step, whole},
    seats::{Place, Seating},
};
use crate::rule::Rule;
use std::collections::HashMap;

/// Says what became of every proposal of a checked input, and why.
pub(super) fn explain(rule: &Rule, input: &Input, standings: &[Standing], seating: &Seating<'_>) -> Selection {
    let selected = explain_seats(rule, input, seating);
    let filled = whole(selected.len());
    Selection {
        rule: rule.id.clone(),
        seats_total: rule.seats_total,
        seats_filled: filled,
        seats_empty: rule.seats_total - filled,
        eligible: whole(standings.len()),
        reached_minimum: whole(seating.places.len()),
        selected,
        not_selected: explain_others(rule, input, standings, seating),
        themes: count_themes(rule, input, standings, seating),
        lots: standings.iter().filter_map(|standing| Some((standing.number, standing.lot.clone()?))).collect(),
    }
}

fn explain_seats(rule: &Rule, input: &Input, seating: &Seating<'_>) -> Vec<Selected> {
    let mut selected: Vec<Selected> = Vec::new();
    for equals in seating.places.chunk_by(|(a, _), (b, _)| a.approvals == b.approvals) {
        for (winner, place) in equals {
            let Place::Seated(seat) = *place else { continue };
            let rivals = equals.iter().filter(|(rival, place)| contests(winner, seat, rival, *place));
            let rivals: Vec<_> = rivals.map(|(rival, _)| *rival).collect();
            let mut tied_with: Vec<_> = rivals.iter().map(|rival| rival.number).collect();
            tied_with.sort_unstable();
            selected.push(Selected {
                position: whole(selected.len() + 1),
                number: winner.number,
                theme: input.themes[winner.theme].clone(),
                approvals: winner.approvals,
                departments: winner.departments,
                indigenous: winner.indigenous,
                seat,
                decided: if rivals.is_empty() { seat.into() } else { Decided::TieBreak },
                tie_step: rivals.first().and_then(|best| separating_step(rule, winner, best)),
                tied_with,
            });
        }
    }
    selected
}

/// Whether a proposal that ended at this place contested the winner's seat, and lost it.
fn contests(winner: &Standing, seat: Seat, rival: &Standing, place: Place) -> bool {
    match place {
        Place::Seated(_) => false,
        Place::PassedOver => rival.theme == winner.theme,
        Place::Unseated => seat == Seat::Overall || rival.theme == winner.theme,
    }
}

fn explain_others(rule: &Rule, input: &Input, standings: &[Standing], seating: &Seating<'_>) -> Vec<NotSelected> {
    let approvals: HashMap<_, _> = standings.iter().map(|standing| (standing.number, standing.approvals)).collect();
    let last = LastSeats::of(input.themes.len(), seating);
    let places: HashMap<_, _> =
        seating.places.iter().map(|(standing, place)| (standing.number, (*standing, *place))).collect();
    let unjudged = input.unjudged();
    let mut others: Vec<_> = input
        .candidates
        .iter()
        .filter(|candidate| !unjudged.contains(&candidate.number))
        .filter_map(|candidate| {
            let reason = match places.get(&candidate.number) {
                Some((_, Place::Seated(_))) => return None,
                Some((loser, place)) => last.reason(rule, loser, *place),
                None => unranked(candidate),
            };
            Some(NotSelected {
                number: candidate.number,
                theme: candidate.theme.clone(),
                approvals: approvals.get(&candidate.number).copied(),
                reason,
                text: reason.to_string(),
            })
        })
        .collect();
    others.sort_unstable_by_key(|other| other.number);
    others
}

const fn unranked(candidate: &Candidate) -> Reason {
    match candidate.fate {
        Fate::Eligible => Reason::BelowMinimum,
        Fate::Merged { into } => Reason::Merged { into },
        Fate::SetAside => Reason::SetAside,
        Fate::Withdrawn => Reason::Withdrawn,
    }
}

/// The seats against which those who have none are measured: the last of each kind.
struct LastSeats<'a> {
    overall: Option<&'a Standing>,
    guaranteed_of_theme: Vec<Option<&'a Standing>>,
    of_theme: Vec<Option<&'a Standing>>,
}

impl<'a> LastSeats<'a> {
    fn of(themes: usize, seating: &Seating<'a>) -> Self {
        let mut last = Self { overall: None, guaranteed_of_theme: vec![None; themes], of_theme: vec![None; themes] };
        for (standing, seat) in seating.seated() {
            last.of_theme[standing.theme] = Some(standing);
            match seat {
                Seat::Guaranteed => last.guaranteed_of_theme[standing.theme] = Some(standing),
                Seat::Overall => last.overall = Some(standing),
            }
        }
        last
    }

    fn reason(&self, rule: &Rule, loser: &Standing, place: Place) -> Reason {
        let tied = |holder: &&Standing| holder.approvals == loser.approvals;
        let passed_over = place == Place::PassedOver;
        let holder = if passed_over {
            self.of_theme[loser.theme].filter(tied)
        } else {
            self.overall.filter(tied).or_else(|| self.guaranteed_of_theme[loser.theme].filter(tied))
        };
        let tie = holder.and_then(|holder| Some((separating_step(rule, holder, loser)?, holder.number)));
        match tie {
            Some((tie_step, against)) => Reason::LostTie { tie_step, against },
            None if passed_over => Reason::ThemeAtMaximum,
            None => Reason::NotEnoughApprovals,
        }
    }
}

fn count_themes(rule: &Rule, input: &Input, standings: &[Standing], seating: &Seating<'_>) -> Vec<ThemeSeats> {
    let fresh = |slug: &String| ThemeSeats {
        theme: slug.clone(),
        eligible: 0,
        reached_minimum: 0,
        guaranteed_unfilled: rule.guaranteed_per_theme,
        selected: 0,
    };
    let mut themes: Vec<_> = input.themes.iter().map(fresh).collect();
    for standing in standings {
        themes[standing.theme].eligible += 1;
    }
    for (standing, place) in &seating.places {
        let theme = &mut themes[standing.theme];
        theme.reached_minimum += 1;
        theme.selected += u32::from(matches!(place, Place::Seated(_)));
        theme.guaranteed_unfilled -= u32::from(*place == Place::Seated(Seat::Guaranteed));
    }
    themes
}
