//! What institutions say of proposals.

use super::{Known, Search, no_word};
use crate::bundle::Bundle;
use crate::bundle::rows::{NO_ANSWER, Opinion};
use domain::opinion::Stance;

pub fn search(bundle: &Bundle, search: &mut Search<'_>) {
    search.once(&bundle.opinions, "opinion", |row| (row.proposal, &row.institution));
    search.each(&bundle.opinions, wrong);
}

fn wrong(known: &Known<'_>, row: &Opinion) -> Option<String> {
    let silent = row.opinion == NO_ANSWER;
    let word = || if silent { None } else { no_word::<Stance>("opinion", &row.opinion) };
    let answered = row.answered_at.is_some() || row.text_es.is_some();
    known
        .no_proposal(row.proposal)
        .or_else(|| known.no_institution(&row.institution))
        .or_else(word)
        .or_else(|| (silent && answered).then(|| format!("a text or time, though it says {NO_ANSWER}")))
        .or_else(|| (!silent && row.answered_at.is_none()).then(|| "answered_at: an answer has its time".to_owned()))
}
