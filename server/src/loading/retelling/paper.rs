//! Paper ballots and shows of hands as they were counted; those ballots that count are cast when their round closes.

use super::Retelling;
use domain::Event;
use domain::Refusal;
use domain::batch::PaperBallot;
use domain::hands::Counted;
use storage::hands::{self, HandCount};
use storage::{Change, Error, batches, rounds};

impl Retelling<'_> {
    pub(super) async fn count_paper(&self, change: &mut Change, event: &Event) -> Result<(), Error> {
        let (Event::BatchOpened { round, .. } | Event::BatchSettled { round, .. } | Event::HandsCounted { round, .. }) =
            event
        else {
            return Ok(());
        };
        let found = rounds::in_change(change, *round).await?.ok_or(Refusal::RoundNotOpen)?;
        match event {
            Event::BatchOpened { batch, sheets, .. } => batches::retell(change, found.id, *batch, *sheets).await,
            Event::BatchSettled { batch, figures, entered_by, .. } => {
                let ballots = self.papers(*round, *batch)?;
                batches::close(change, found.id, *batch, (figures, entered_by), &ballots).await
            }
            Event::HandsCounted { electorate, present, counts, attempts, counted_by, .. } => {
                let count = HandCount {
                    electorate: *electorate,
                    attempts: *attempts,
                    counted_by: counted_by.clone(),
                    counted: Counted { present: *present, counts: counts.clone() },
                    agreed_at: change.now(),
                };
                hands::retell(change, found.id, &count).await
            }
            _ => Ok(()),
        }
    }

    /// The ballots of a batch; those of an open round are not told.
    fn papers(&self, round: u32, batch: u32) -> Result<Vec<PaperBallot>, Error> {
        let rows = self.bundle.papers.iter().filter(|row| row.round == round && row.batch == batch);
        let read = |row: &crate::bundle::rows::Paper| {
            let fault = row.fault.as_deref().map(str::parse).transpose();
            let fault = fault.map_err(|error: domain::UnknownName| Error::Inconsistent(error.to_string()))?;
            Ok(PaperBallot { sheet: row.sheet, organisation: row.organisation.clone(), fault })
        };
        rows.map(read).collect()
    }
}
