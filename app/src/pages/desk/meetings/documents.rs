//! Documents of a meeting: what people must have read is attached here, bounded and looked into before it is kept.

use super::{address, found, of_meeting};
use crate::forms::{keep_typed, notice, refused};
use crate::pages::meetings::one::paper_link;
use crate::parts::notice::Faults;
use crate::parts::upload::{Asked, Upload, document_fields, document_kind};
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::document::MOST_BYTES;
use domain::text::{Check, NAME};
use domain::{Permission, Signature};
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};
use storage::documents;
use storage::meetings::Meeting;
use storage::processes::Process;

/// The documents, and the form that attaches another.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, meeting: &Meeting, may_plan: bool) -> Result<AnyView, Error> {
    let papers = documents::documents(&site().db, meeting.id).await?;
    let papers: Vec<_> = papers.iter().map(|paper| view! { <li>{paper_link(words, process, paper)}</li> }).collect();
    let form = if may_plan { Some(form(words, process, meeting).await) } else { None };
    Ok(view! {
        <section class="sec" aria-labelledby="documents"><h2 id="documents">{words.get("meeting-documents")}</h2>
            <ul class="files">{papers}</ul>{form}
        </section>
    }
    .into_any())
}

async fn form(words: Words, process: &Process, meeting: &Meeting) -> AnyView {
    let refused = refused::<AttachDocument>().await;
    let fields = document_fields(words, refused.clone(), "paper-");
    let of_meeting = of_meeting(process, meeting.number);
    view! {
        <Faults refused form="paper-"/>
        <form class="form" method="post" enctype="multipart/form-data" action=AttachDocument::PATH>
            {of_meeting}
            {fields}
        </form>
    }
    .into_any()
}

/// Attaches a document to a meeting. Whoever may not do so is refused before the file is read.
///
/// # Errors
/// When the role doesn't allow it, or the file is too big or of a kind that isn't taken.
#[server(input = MultipartFormData)]
pub async fn attach_document(data: MultipartData) -> Result<(), Error> {
    let sent = Upload::read(data, "document_file", MOST_BYTES, may_send).await?;
    let (process, meeting, by) = owner(&sent).await?;
    let mut check = Check::default();
    let title = check.text("document_title", sent.field("document_title"), NAME);
    let kind = document_kind(sent.file.as_ref());
    if let Err(flaw) = &kind {
        check.fault("document_file", flaw.clone());
    }
    if let Err(faults) = check.done() {
        keep_typed::<AttachDocument>(&[("document_title", sent.field("document_title"))]).await?;
        return Err(faults.into());
    }
    let (Ok(kind), Some(file)) = (kind, sent.file) else { return Err(Error::Internal) };
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    documents::attach(&mut change, meeting.number, &title, kind, &file.bytes).await?;
    change.commit().await?;
    notice("done-document", &title).await?;
    leptos_axum::redirect(&address(&process, meeting.number));
    Ok(())
}

/// The meeting that it is for, and who attaches it.
async fn owner(sent: &Upload) -> Result<(Process, Meeting, Signature), Error> {
    let number = sent.field("meeting").parse().map_err(|_| Error::NotFound)?;
    let (process, meeting) = found(sent.field("process"), number).await?;
    let by = who::demand(Permission::PlanMeetings, process.id).await?;
    Ok((process, meeting, by))
}

/// Whether whoever sends it may plan that meeting.
fn may_send(sent: &Upload) -> Asked<'_> {
    Box::pin(async move { owner(sent).await.map(drop) })
}
