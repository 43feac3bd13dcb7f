//! What the log tells of the texts of proposals, and of decisions that somebody appealed against.

use super::Retelling;
use super::suggestions::untold;
use crate::loading::telling::demand;
use domain::version::Wording;
use domain::{Event, Said};
use storage::{About, Change, Error, appeals, contributions, splits, suggested_edits, versions};

impl Retelling<'_> {
    /// An event of a proposal's text.
    pub(super) async fn reword(&self, change: &mut Change, number: u32, event: &Event) -> Result<About, Error> {
        let proposal = demand(change, number).await?;
        match event {
            Event::ProposalReworded { version, cause, title, problem, solution, reason, .. } => {
                let wording = self.wording(number, *version, [title, problem, solution]);
                let reason = reason.as_ref().and_then(Said::text);
                versions::reword(change, &proposal, &wording, *cause, reason).await?;
            }
            Event::ProposalSplit { parts, .. } => splits::tell(change, number, parts).await?,
            Event::EditSuggested { .. } => suggested_edits::retell(change, &proposal).await?,
            _ => {}
        }
        Ok(About { contribution: None, proposal: Some(proposal.life.id) })
    }

    /// What a version says: as the log holds it, or as `versions.csv` does where a text of the log was erased.
    fn wording(&self, number: u32, version: u32, said: [&Said; 3]) -> Wording {
        let row = self.bundle.versions.iter().find(|row| (row.proposal, row.version) == (number, version));
        let texts = row.map(|row| [&row.title, &row.problem, &row.solution]);
        let text = |place: usize| {
            let kept = said[place].text().map(str::to_owned);
            kept.or_else(|| texts.map(|texts| texts[place].clone())).unwrap_or_default()
        };
        Wording { title: text(0), problem: text(1), solution: text(2) }
    }

    /// An event of an appeal.
    pub(super) async fn appeal(&self, change: &mut Change, seq: u64, event: &Event) -> Result<About, Error> {
        let id = self.row_of.get(&seq).and_then(|row| self.kept.get(row)).copied().ok_or_else(untold)?;
        match event {
            Event::AppealFiled { .. } => _ = appeals::retell(change, id).await?,
            Event::AppealAnswered { appeal, upheld, said, answer, .. } => {
                let text = |said: &Said| said.text().unwrap_or_default().to_owned();
                appeals::retell_answer(change, *appeal, *upheld, &text(said), &text(answer)).await?;
            }
            _ => contributions::reopen(change, id).await?,
        }
        let proposal = match event {
            Event::AppealFiled { proposal: Some(number), .. }
            | Event::AppealAnswered { proposal: Some(number), .. } => Some(demand(change, *number).await?.life.id),
            _ => None,
        };
        Ok(About { contribution: Some(id), proposal })
    }
}
