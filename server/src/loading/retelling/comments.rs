//! What people said of proposals, and what was shown of it.

use super::Retelling;
use crate::loading::telling::demand;
use domain::{Event, Said};
use storage::comments::{self, NewComment};
use storage::{About, Change, Error, organisations};

impl Retelling<'_> {
    /// An event of a comment. What was never shown has no text here.
    pub(super) async fn comment(&self, change: &mut Change, number: u32, event: &Event) -> Result<About, Error> {
        let proposal = demand(change, number).await?;
        match event {
            Event::CommentWritten { comment, parent, side, held, .. } => {
                let row = self.bundle.comments.iter().find(|row| row.number == *comment);
                let organisation = match row.and_then(|row| row.organisation.as_deref()) {
                    Some(slug) => organisations::in_change(change, slug).await?.map(|found| found.id),
                    None => None,
                };
                let new = NewComment {
                    parent: *parent,
                    side: *side,
                    name: row.and_then(|row| row.name.clone()),
                    organisation,
                    said: row.map(|row| row.said.clone()).unwrap_or_default(),
                    writer: None,
                };
                comments::retell(change, &proposal, *comment, &new, *held).await?;
            }
            Event::CommentDecided { comment, showing, reason, .. } => {
                let reason = reason.as_ref().and_then(Said::text);
                comments::retell_decision(change, *comment, *showing, reason).await?;
            }
            _ => {}
        }
        Ok(About { contribution: None, proposal: Some(proposal.life.id) })
    }
}
