//! Taking an accreditation back, theme by theme, and noting in public what could sway an organisation.

use super::one::{address, find, target};
use super::said;
use crate::forms::refused;
use crate::pages::organisations::Reading;
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::accreditation::{Decision, Verdict};
use domain::refusal::Flaw;
use domain::text::{Check, Limit, REASON};
use leptos::prelude::*;
use storage::organisations;
use storage::processes::Process;
use storage::register::Entry;
use storage::rulings::{self, Ruling, Subject};

/// A note that may be taken back by leaving it empty.
const NOTE: Limit = Limit { min: 0, ..REASON };

/// The two forms.
pub async fn section(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> AnyView {
    view! { {conflict(words, process, entry).await}{revocation(words, process, reading, entry).await} }.into_any()
}

async fn conflict(words: Words, process: &Process, entry: &Entry) -> AnyView {
    let note = ServerAction::<NoteConflict>::new();
    let refused = refused::<NoteConflict>().await;
    let (target, kept) = (target(process, &entry.organisation), entry.organisation.conflict.clone());
    view! {
        <section class="sec flow" aria-labelledby="conflict"><h2 id="conflict">{words.get("register-conflict")}</h2>
            <p>{words.get("conflict-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=note attr:class="form">
                {target}
                <TextArea refused name="note" label=words.get("field-note") limit=NOTE rows=3 value=kept/>
                <p class="acts"><button class="btn plain">{words.get("conflict-save")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

async fn revocation(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> Option<AnyView> {
    let one = &entry.organisation;
    let standing: Vec<&String> = reading.standing(one.id);
    if standing.is_empty() {
        return None;
    }
    let revoke = ServerAction::<RevokeAccreditation>::new();
    let refused = refused::<RevokeAccreditation>().await;
    let (open, target) = (refused.error.is_some(), target(process, one));
    let boxes = standing.into_iter().map(|theme| {
        let (id, ticked) = (format!("revoke-{theme}"), refused.has("revoked", theme));
        view! { <label class="pick" for=id.clone()><input type="checkbox" id=id.clone() name="revoked[]" value=theme.clone() checked=ticked/><span>{reading.names.theme_name(theme)}</span></label> }
    });
    let boxes = boxes.collect_view();
    let view = view! {
        <details class="sec" open=open><summary>{words.get("organisation-revoke")}</summary>
            <p>{words.get("organisation-revoke-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=revoke attr:class="form">
                {target}
                <fieldset class="field" id="revoked"><legend>{words.get("field-revoked")}</legend>{boxes}</fieldset>
                <TextArea refused name="reason" label=words.get("field-reason") limit=REASON rows=3/>
                <p class="acts"><button class="btn final">{words.get("organisation-do-revoke")}</button></p>
            </ActionForm>
        </details>
    };
    Some(view.into_any())
}

/// Takes the accreditation for some themes back, with a public reason.
///
/// # Errors
/// When no theme is named, or the reason is missing.
#[server]
pub async fn revoke_accreditation(
    process: String,
    organisation: String,
    #[server(default)] revoked: Vec<String>,
    reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let mut check = Check::default();
    if revoked.is_empty() {
        check.fault("revoked", Flaw::NotTicked);
    }
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    let decision = |theme: String| Decision { theme, verdict: Verdict::Revoked, reason: reason.clone() };
    let decisions = revoked.into_iter().map(decision).collect();
    let ruling = Ruling { on: Subject::Organisation(organisation.slug.clone()), decisions };
    let (mut change, account) = who::signed_change(Permission::Accredit, process.id).await?;
    let waits = rulings::submit(&mut change, account, &ruling).await?;
    change.commit().await?;
    said::done(&address(&process, &organisation.slug), "done-accreditation-revoked", &organisation.name, waits).await
}

/// Notes in public what could sway the organisation; an empty note takes it back.
///
/// # Errors
/// When the note is too long.
#[server]
pub async fn note_conflict(
    process: String,
    organisation: String,
    #[server(default)] note: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let mut check = Check::default();
    let note = check.text("note", &note, NOTE);
    check.done()?;
    organisations::note_conflict(&mut change, &organisation.slug, &note).await?;
    change.commit().await?;
    said::done(&address(&process, &organisation.slug), "done-conflict", &organisation.name, None).await
}
