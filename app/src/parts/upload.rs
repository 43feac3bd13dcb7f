//! A form that brings one file: read piece by piece, bounded, and not at all by whoever may not send it.

use crate::Error;
use crate::forms::Refused;
use crate::parts::field::Field;
use crate::words::Words;
use domain::document::{MOST_MEGABYTES, MediaType};
use domain::refusal::Flaw;
use domain::text::NAME;
use leptos::prelude::*;
use leptos::server_fn::codec::MultipartData;
use std::collections::HashMap;
use std::pin::Pin;

/// The longest that a plain field of such a form may be, in bytes.
const FIELD: usize = 1_000;

/// What came with the form.
#[derive(Default)]
pub struct Upload {
    fields: HashMap<String, String>,
    /// The file.
    pub file: Option<File>,
}

/// A file as it came.
pub struct File {
    /// Its name on the device of whoever sent it.
    pub name: String,
    /// Its bytes; of one that is too big, the first.
    pub bytes: Vec<u8>,
    /// Whether it is bigger than it may be.
    pub is_too_big: bool,
}

/// Whether whoever sends it may: asked before the file is read.
pub type Asked<'a> = Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'a>>;

impl Upload {
    /// Reads it: the file stands in the field of this name and may weigh so many bytes.
    ///
    /// # Errors
    /// When it can't be read, or whoever sends it may not.
    pub async fn read(
        data: MultipartData,
        file: &str,
        most: usize,
        may_send: impl for<'a> Fn(&'a Self) -> Asked<'a>,
    ) -> Result<Self, Error> {
        let broken = || Error::Invalid { faults: Vec::new() };
        let mut parts = data.into_inner().ok_or_else(broken)?;
        let mut upload = Self::default();
        while let Some(mut part) = parts.next_field().await.map_err(|_| broken())? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().unwrap_or_default().to_owned();
            let is_file = field == file;
            if is_file {
                may_send(&upload).await?;
            }
            let most = if is_file { most } else { FIELD };
            let (mut bytes, mut is_too_big) = (Vec::new(), false);
            // Read to the end, so that the browser hears the answer; what is too much is not kept.
            while let Some(chunk) = part.chunk().await.map_err(|_| broken())? {
                is_too_big |= bytes.len() + chunk.len() > most;
                if !is_too_big {
                    bytes.extend_from_slice(&chunk);
                }
            }
            if is_file {
                upload.file = Some(File { name, bytes, is_too_big });
            } else {
                upload.fields.insert(field, String::from_utf8_lossy(&bytes).into_owned());
            }
        }
        Ok(upload)
    }

    /// What was typed in a field.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// The fields of a form that brings a document: its title, and the file with what may be sent. `form` begins their ids.
pub fn document_fields(words: Words, refused: Refused, form: &'static str) -> AnyView {
    let fault = refused.fault(words, "document_file");
    let hint = words.fill("desk-document-hint", &[("megabytes", MOST_MEGABYTES.into())]);
    let (file, told) = (format!("{form}document_file"), format!("{form}hint"));
    view! {
        <Field refused form=form name="document_title" label=words.get("field-document-title") limit=NAME/>
        <div class="field">
            <label for=file.clone()>{words.get("field-document-file")}<span class="hint" id=told.clone()>{hint}</span></label>
            {fault.clone().map(|text| view! { <p class="error">{text}</p> })}
            <input id=file name="document_file" type="file" aria-describedby=told aria-invalid=fault.map(|_| "true")
                accept=".pdf,.odt,.docx,.png,.jpg,.jpeg,.csv,.txt"/>
        </div>
        <p class="acts"><button class="btn plain">{words.get("desk-document-attach")}</button></p>
    }
    .into_any()
}

/// What kind of document a file is.
///
/// # Errors
/// With what is wrong with it.
pub fn document_kind(file: Option<&File>) -> Result<MediaType, Flaw> {
    match file {
        None => Err(Flaw::Missing),
        Some(file) if file.is_too_big => Err(Flaw::FileTooBig { megabytes: MOST_MEGABYTES }),
        Some(file) if file.bytes.is_empty() => Err(Flaw::Missing),
        Some(file) => MediaType::of(&file.bytes, &file.name).ok_or(Flaw::FileKind),
    }
}
