//! The documents of the meetings: a list of them, and each as a file of its own, named by its hash.

use crate::bundle::Folder;
use crate::bundle::rows::Document;
use domain::ProcessId;
use domain::log::sha256;
use storage::{Db, documents, meetings};

/// The files of them.
pub async fn documents(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for meeting in meetings::all(db, process).await? {
        for kept in documents::documents(db, meeting.id).await? {
            let Some((document, bytes)) = documents::document(db, process, kept.id).await? else { continue };
            let (media_type, hash) = (document.media_type, sha256(&bytes));
            let path = format!("documents/{hash}.{}", media_type.ending());
            folder.bytes(&path, bytes);
            rows.push(Document {
                meeting: meeting.number,
                title: document.title,
                media_type: media_type.name().to_owned(),
                size: document.size,
                hash,
                uploaded_at: document.uploaded_at,
                path,
            });
        }
    }
    rows.sort_by(|a, b| {
        (a.meeting, a.uploaded_at, &a.title, &a.hash).cmp(&(b.meeting, b.uploaded_at, &b.title, &b.hash))
    });
    folder.table(&rows)
}
