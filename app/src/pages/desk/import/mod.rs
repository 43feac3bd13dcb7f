//! `/desk/{process}/import`: a file of proposals is sent, looked at, and only then taken in.

mod preview;
mod sent;

use crate::forms::{notice, refused};
use crate::import::{self, Columns, Reading, Surroundings, Table, Unreadable};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::{Permission, ProcessId, UserId, log::sha256};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};
use storage::imports;
use storage::processes::Process;
use storage::uploads::{self, Upload};

/// The form that sends a file, or what would go in of the one that was sent.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let account = importer(process.id).await?;
        let title = words.get("import-title");
        let body = match waiting(&process, account).await {
            Ok(upload) => preview::view(words, &process, upload).await?,
            Err(Error::NotFound) => send_form(words, &process).await,
            Err(error) => return Err(error),
        };
        Ok(Sheet::new(title.clone(), view! { <h1>{title}</h1>{body} }).of(&process, Here::Desk("import")))
    })
}

async fn send_form(words: Words, process: &Process) -> AnyView {
    let refused = refused::<SendFile>().await;
    let error = refused.fault(words, "file").map(|fault| view! { <p class="error" id="file-error">{fault}</p> });
    let described = if error.is_some() { "file-hint file-error" } else { "file-hint" };
    view! {
        <p class="lead">{words.get("import-lead")}</p>
        <Faults refused/>
        <form class="form" method="post" enctype="multipart/form-data" action=SendFile::PATH>
            <input type="hidden" name="process" value=process.slug.clone()/>
            <div class="field">
                <label for="file">{words.get("field-file")}<span class="hint" id="file-hint">{words.fill("import-file-hint", &[("megabytes", import::MEGABYTES.into())])}</span></label>
                {error}
                <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" required=true aria-describedby=described/>
            </div>
            <p class="acts"><button class="btn">{words.get("import-look")}</button></p>
        </form>
    }
    .into_any()
}

/// Who may import here; the file that waits belongs to this account alone.
async fn importer(process: ProcessId) -> Result<UserId, Error> {
    who::demand(Permission::Import, process).await?;
    who::actor().await?.user.ok_or(Error::SignedOut)
}

async fn waiting(process: &Process, account: UserId) -> Result<Upload, Error> {
    let site = site();
    uploads::find(&site.db, process.id, account, site.now()).await?.ok_or(Error::NotFound)
}

/// A file that waits, read with the columns that were found or chosen.
struct Opened {
    table: Table,
    columns: Columns,
    reading: Result<Reading, Unreadable>,
}

/// Reads a file beside the requests that are quicker to answer.
async fn open(process: &Process, upload: Upload) -> Result<Opened, Error> {
    let site = site();
    let around = Surroundings::read(&site.db, process, site.now()).await?;
    let read = move || {
        let table = import::open(&upload.bytes).ok()?;
        let columns = Columns::kept(&table.header, &upload.columns);
        let reading = Reading::of(&table, &columns, &around);
        Some(Opened { table, columns, reading })
    };
    tokio::task::spawn_blocking(read).await.ok().flatten().ok_or(Error::Internal)
}

fn here(process: &Process) -> String {
    format!("/desk/{}/import", process.slug)
}

/// Sends a file; it waits until it is confirmed. Whoever may not import is refused before it is read.
///
/// # Errors
/// When the role doesn't allow it, or the file is too big, empty or no text.
#[server(input = MultipartFormData)]
pub async fn send_file(data: MultipartData) -> Result<(), Error> {
    let (process, account, file) = sent::read(data).await?;
    import::open(&file.bytes).map_err(|unreadable| {
        let empty = unreadable == Unreadable::Empty;
        Error::field("file", if empty { Flaw::Missing } else { Flaw::FileKind })
    })?;
    let site = site();
    uploads::keep(&site.db, process.id, account, &file.name, &file.bytes, site.now()).await?;
    leptos_axum::redirect(&here(&process));
    Ok(())
}

/// Says which column of the file that waits holds what: for each of ours its place, or nothing.
///
/// # Errors
/// When there is no such file any more.
#[server]
pub async fn choose_columns(process: String, #[server(default)] places: Vec<String>) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let account = importer(process.id).await?;
    let upload = waiting(&process, account).await?;
    let columns = Columns::at(places.iter().map(|place| place.parse().ok()));
    uploads::correct(&site().db, upload.id, account, &columns.to_kept()).await?;
    leptos_axum::redirect(&here(&process));
    Ok(())
}

/// Forgets the file that waits.
///
/// # Errors
/// When the database fails.
#[server]
pub async fn forget_file(process: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let account = importer(process.id).await?;
    let site = site();
    uploads::forget(&site.db, account, site.now()).await?;
    leptos_axum::redirect(&here(&process));
    Ok(())
}

/// Takes in what can go in of the file that waits, all of it or nothing.
///
/// # Errors
/// When there is no such file any more.
#[server]
pub async fn import_file(process: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Import, process.id).await?;
    let account = importer(process.id).await?;
    let upload = waiting(&process, account).await?;
    let hash = sha256(&upload.bytes);
    let Ok(reading) = open(&process, upload).await?.reading else { return Err(Error::NotFound) };
    let rows: Vec<_> = reading.entries.into_iter().map(|entry| entry.row).collect();
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let outcome = imports::take(&mut change, &site.db, &rows, &hash).await?;
    change.commit().await?;
    uploads::forget(&site.db, account, site.now()).await?;
    notice("done-imported", &outcome.taken.to_string()).await?;
    leptos_axum::redirect(&format!("/processes/{}/proposals", process.slug));
    Ok(())
}
