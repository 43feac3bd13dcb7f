//! Documents that a group should have read: laid out and taken off by its leaders.

use super::acts::{done, leading};
use super::target;
use crate::forms::{keep_typed, refused};
use crate::pages::groups::shelf::link;
use crate::parts::notice::Faults;
use crate::parts::upload::{Asked, Upload, document_fields, document_kind};
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::document::MOST_BYTES;
use domain::text::{Check, NAME};
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};
use storage::group_documents;
use storage::processes::Process;
use storage::themes::Theme;

/// The documents, and the form for another.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, theme: &Theme) -> Result<AnyView, Error> {
    let all = group_documents::of_theme(&site().db, process.id, &theme.slug).await?;
    let rows: Vec<_> = all
        .iter()
        .map(|one| {
            let (end, target, number) = (ServerAction::<EndGroupDocument>::new(), target(process, theme), one.number);
            view! {
                <li>{link(process, one)}
                    <ActionForm action=end>{target}<input type="hidden" name="document" value=number/>
                        <button class="link">{words.get("group-notice-end")}</button></ActionForm></li>
            }
        })
        .collect();
    let refused = refused::<AddGroupDocument>().await;
    let fields = document_fields(words, refused.clone(), "shelf-");
    let target = target(process, theme);
    Ok(view! {
        <section class="sec flow" aria-labelledby="shelf"><h2 id="shelf">{words.get("group-documents")}</h2>
            <ul class="stack">{rows}</ul>
            <Faults refused form="shelf-"/>
            <form class="form" method="post" enctype="multipart/form-data" action=AddGroupDocument::PATH>
                {target}
                {fields}
            </form>
        </section>
    }
    .into_any())
}

/// Lays a document out. Whoever may not do so is refused before the file is read.
///
/// # Errors
/// When the role doesn't allow it, or the file is too big or of a kind that isn't taken.
#[server(input = MultipartFormData)]
pub async fn add_group_document(data: MultipartData) -> Result<(), Error> {
    let sent = Upload::read(data, "document_file", MOST_BYTES, may_send).await?;
    let (process, theme, mut change) = leading(sent.field("process"), sent.field("theme")).await?;
    let mut check = Check::default();
    let title = check.text("document_title", sent.field("document_title"), NAME);
    let kind = document_kind(sent.file.as_ref());
    if let Err(flaw) = &kind {
        check.fault("document_file", flaw.clone());
    }
    if let Err(faults) = check.done() {
        keep_typed::<AddGroupDocument>(&[("document_title", sent.field("document_title"))]).await?;
        return Err(faults.into());
    }
    let (Ok(kind), Some(file)) = (kind, sent.file) else { return Err(Error::Internal) };
    group_documents::add(&mut change, &theme.slug, &title, kind, &file.bytes).await?;
    done(change, &process, &theme).await
}

/// Takes a document off.
///
/// # Errors
/// When it isn't there, or the role doesn't allow it.
#[server]
pub async fn end_group_document(process: String, theme: String, document: u32) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    group_documents::end(&mut change, &theme.slug, document).await?;
    done(change, &process, &theme).await
}

/// Whether whoever sends a document leads the group.
fn may_send(sent: &Upload) -> Asked<'_> {
    Box::pin(async move {
        let process = process_at(sent.field("process")).await?;
        who::demand_in_group(Permission::LeadGroup, process.id, sent.field("theme")).await.map(drop)
    })
}
