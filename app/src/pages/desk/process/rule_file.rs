//! A `rule.json` brought as a file: kept byte for byte, since its hash is what the log will show.

use super::{rule, set_up};
use crate::Error;
use crate::forms::Refused;
use crate::words::Words;
use domain::refusal::Flaw;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};
use storage::processes::Process;

/// The form that takes the file.
pub(super) fn form(words: Words, process: &Process, refused: Refused) -> AnyView {
    let fault = refused.fault(words, "rule_file");
    view! {
        <form class="form" method="post" action=KeepRuleFile::PATH enctype="multipart/form-data">
            <input type="hidden" name="process" value=process.slug.clone()/>
            <div class="field">
                <label for="rule_file">{words.get("field-rule-file")}<span class="hint">{words.get("settings-rule-file-hint")}</span></label>
                {fault.clone().map(|text| view! { <p class="error" id="rule_file-error">{text}</p> })}
                <input id="rule_file" name="rule_file" type="file" accept=".json,application/json" aria-invalid=fault.map(|_| "true")/>
            </div>
            <p class="acts"><button class="btn plain">{words.get("settings-rule-bring")}</button></p>
        </form>
    }
    .into_any()
}

/// A rule is a page of text.
const MOST: usize = 256 * 1024;

/// Keeps a `rule.json` as it is, unlocked.
///
/// # Errors
/// When it can't be read, contradicts itself or the themes, or one is locked already.
#[server(input = MultipartFormData)]
pub async fn keep_rule_file(data: MultipartData) -> Result<(), Error> {
    let broken = || Error::Invalid { faults: Vec::new() };
    let mut fields = data.into_inner().ok_or_else(broken)?;
    let (mut slug, mut bytes) = (String::new(), Vec::new());
    while let Some(mut field) = fields.next_field().await.map_err(|_| broken())? {
        let is_file = field.name() == Some("rule_file");
        while let Some(chunk) = field.chunk().await.map_err(|_| broken())? {
            if bytes.len() + slug.len() + chunk.len() > MOST {
                return Err(Error::field("rule_file", Flaw::FileTooBig { megabytes: 1 }));
            }
            if is_file { bytes.extend_from_slice(&chunk) } else { slug.push_str(&String::from_utf8_lossy(&chunk)) }
        }
    }
    let (process, by) = set_up(&slug).await?;
    if bytes.is_empty() {
        return Err(Error::field("rule_file", Flaw::Missing));
    }
    let body = String::from_utf8(bytes).map_err(|_| Error::field("rule_file", Flaw::FileKind))?;
    rule::keep(&process, by, &body, "rule_file").await
}
