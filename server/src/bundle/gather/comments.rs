//! What people said of the proposals. A process without comments has no such file.

use crate::bundle::Folder;
use crate::bundle::rows::Comment;
use domain::ProcessId;
use domain::comment::Held;
use storage::{Db, comments};

/// The file about them.
pub async fn comments(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let all = comments::all(db, process).await?;
    if all.is_empty() {
        return Ok(());
    }
    folder.table(&all.into_iter().map(row).collect::<Vec<_>>())
}

fn row(one: comments::Comment) -> Comment {
    let is_public = one.showing.is_public();
    Comment {
        number: one.number,
        proposal: one.proposal,
        parent: one.parent,
        side: one.side.name().to_owned(),
        organisation: one.organisation.map(|(slug, _)| slug),
        name: one.name.filter(|_| is_public),
        said: if is_public { one.said } else { String::new() },
        written_at: one.written_at,
        showing: one.showing.name().to_owned(),
        held: one.held.map(Held::name).map(str::to_owned),
        decided_by: one.decided_by,
        reason_es: one.reason,
    }
}
