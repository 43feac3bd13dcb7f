//! Documents of a meeting: what people must have read is attached here, bounded and looked into before it is kept.

use super::{address, found, of_meeting};
use crate::forms::{keep_typed, notice, refused};
use crate::pages::meetings::one::paper_link;
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::document::{MOST_BYTES, MOST_MEGABYTES, MediaType};
use domain::refusal::Flaw;
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
    let fault = refused.fault(words, "document_file");
    let hint = words.fill("desk-document-hint", &[("megabytes", MOST_MEGABYTES.into())]);
    let of_meeting = of_meeting(process, meeting.number);
    view! {
        <Faults refused=refused.clone() form="paper-"/>
        <form class="form" method="post" enctype="multipart/form-data" action=AttachDocument::PATH>
            {of_meeting}
            <Field refused form="paper-" name="document_title" label=words.get("field-document-title") limit=NAME/>
            <div class="field">
                <label for="paper-document_file">{words.get("field-document-file")}<span class="hint" id="paper-hint">{hint}</span></label>
                {fault.clone().map(|text| view! { <p class="error">{text}</p> })}
                <input id="paper-document_file" name="document_file" type="file" aria-describedby="paper-hint" aria-invalid=fault.map(|_| "true")
                    accept=".pdf,.odt,.docx,.png,.jpg,.jpeg,.csv,.txt"/>
            </div>
            <p class="acts"><button class="btn plain">{words.get("desk-document-attach")}</button></p>
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
    let sent = Sent::read(data).await?;
    let (process, meeting, by) = sent.owner().await?;
    let mut check = Check::default();
    let title = check.text("document_title", &sent.title, NAME);
    let kind = match &sent.file {
        None => Err(Flaw::Missing),
        Some(file) if file.is_too_big => Err(Flaw::FileTooBig { megabytes: MOST_MEGABYTES }),
        Some(file) if file.bytes.is_empty() => Err(Flaw::Missing),
        Some(file) => MediaType::of(&file.bytes, &file.name).ok_or(Flaw::FileKind),
    };
    if let Err(flaw) = &kind {
        check.fault("document_file", flaw.clone());
    }
    if let Err(faults) = check.done() {
        keep_typed::<AttachDocument>(&[("document_title", &sent.title)]).await?;
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

/// What came with the form.
#[derive(Default)]
struct Sent {
    process: String,
    meeting: String,
    title: String,
    file: Option<File>,
}

struct File {
    name: String,
    bytes: Vec<u8>,
    is_too_big: bool,
}

/// The longest that a plain field of this form may be, in bytes.
const FIELD: usize = 4 * NAME.max as usize;

impl Sent {
    async fn read(data: MultipartData) -> Result<Self, Error> {
        let broken = || Error::Invalid { faults: Vec::new() };
        let mut parts = data.into_inner().ok_or_else(broken)?;
        let mut sent = Self::default();
        while let Some(mut part) = parts.next_field().await.map_err(|_| broken())? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().unwrap_or_default().to_owned();
            let most = if field == "document_file" { MOST_BYTES } else { FIELD };
            if field == "document_file" {
                sent.owner().await?;
            }
            let (mut bytes, mut is_too_big) = (Vec::new(), false);
            // Read to the end, so that the browser hears the answer; what is too much is not kept.
            while let Some(chunk) = part.chunk().await.map_err(|_| broken())? {
                is_too_big |= bytes.len() + chunk.len() > most;
                if !is_too_big {
                    bytes.extend_from_slice(&chunk);
                }
            }
            sent.take(&field, File { name, bytes, is_too_big });
        }
        Ok(sent)
    }

    fn take(&mut self, field: &str, file: File) {
        let text = || String::from_utf8_lossy(&file.bytes).into_owned();
        match field {
            "process" => self.process = text(),
            "meeting" => self.meeting = text(),
            "document_title" => self.title = text(),
            "document_file" => self.file = Some(file),
            _ => {}
        }
    }

    /// The meeting that it is for, and who attaches it.
    async fn owner(&self) -> Result<(Process, Meeting, Signature), Error> {
        let number = self.meeting.parse().map_err(|_| Error::NotFound)?;
        let (process, meeting) = found(&self.process, number).await?;
        let by = who::demand(Permission::PlanMeetings, process.id).await?;
        Ok((process, meeting, by))
    }
}
