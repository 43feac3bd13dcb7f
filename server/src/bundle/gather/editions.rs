//! What meetings published: each edition of their packs and minutes.

use crate::bundle::Folder;
use crate::bundle::rows::Edition;
use domain::ProcessId;
use domain::edition::Work;
use storage::{Db, editions, meetings};

/// The file of them.
pub async fn editions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for meeting in meetings::all(db, process).await? {
        for work in Work::ALL {
            let published = editions::of_meeting(db, meeting.id, *work).await?.into_iter();
            rows.extend(published.map(|one| Edition {
                meeting: meeting.number,
                work: work.name().to_owned(),
                edition: one.number,
                published_at: one.published_at,
                hash: one.hash,
                reason_es: one.reason,
                body: one.body,
            }));
        }
    }
    folder.table(&rows)
}
