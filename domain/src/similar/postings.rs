//! Which texts hold which terms: a look-up touches only the texts that have something in common with what is asked.

/// For each term, the texts that hold it, with its weight there.
#[derive(Debug, Default)]
pub(super) struct Postings {
    by_term: Vec<Vec<(u32, f32)>>,
    pub(super) texts: usize,
}

impl Postings {
    pub(super) fn add(&mut self, weights: &[(u32, f32)]) {
        let text = u32::try_from(self.texts).expect("fewer texts than numbers");
        for (term, weight) in weights {
            let term = *term as usize;
            if self.by_term.len() <= term {
                self.by_term.resize_with(term + 1, Vec::new);
            }
            self.by_term[term].push((text, *weight));
        }
        self.texts += 1;
    }

    /// Adds the likeness to each text to its score.
    pub(super) fn score(&self, weights: &[(u32, f32)], factor: f32, scores: &mut [f32]) {
        for (term, weight) in weights {
            for (text, held) in self.by_term.get(*term as usize).into_iter().flatten() {
                scores[*text as usize] += factor * weight * held;
            }
        }
    }
}
