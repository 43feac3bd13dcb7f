//! What institutions were asked and said before the vote.

use super::Retelling;
use crate::loading::telling::demand;
use domain::Event;
use storage::opinions::Answer;
use storage::{About, Change, Error, opinions};

impl Retelling<'_> {
    /// An event of an opinion.
    pub(super) async fn hear(&self, change: &mut Change, event: &Event) -> Result<About, Error> {
        let proposal = match event {
            Event::OpinionAsked { proposal, institution, due_on } => {
                opinions::retell_asking(change, *proposal, institution, *due_on).await?;
                *proposal
            }
            Event::OpinionGiven { proposal, institution, stance, said } => {
                // A text that was erased from the log still stands in the file, unless it was erased there too.
                let row = self
                    .bundle
                    .opinions
                    .iter()
                    .find(|row| row.proposal == *proposal && row.institution == *institution);
                let kept = || row.filter(|row| row.opinion == stance.name()).and_then(|row| row.text_es.clone());
                let said = said.as_ref().and_then(|said| said.text().map(str::to_owned).or_else(kept));
                let answer = Answer { stance: *stance, said, speaker: None };
                opinions::retell_answer(change, *proposal, institution, &answer).await?;
                *proposal
            }
            _ => return Ok(About::default()),
        };
        Ok(About { contribution: None, proposal: Some(demand(change, proposal).await?.life.id) })
    }
}
