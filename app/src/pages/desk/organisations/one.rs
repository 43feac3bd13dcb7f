//! `/desk/{slug}/organisations/{organisation}`: what an organisation may vote, and who votes for it.

use super::{answers, revoke, said, speakers};
use crate::forms::refused;
use crate::pages::organisations::{Reading, bar_text};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::accreditation::{Decision, Verdict};
use domain::refusal::Flaw;
use domain::text::{Check, Limit, REASON};
use leptos::prelude::*;
use storage::organisations::{self, Organisation};
use storage::processes::Process;
use storage::register::Entry;
use storage::rulings::{self, Ruling, Subject};
use storage::themes;

/// A public reason that may be left out.
const OPTIONAL: Limit = Limit { min: 0, ..REASON };

/// The organisation.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Accredit, process.id).await?;
        let slug = param("organisation");
        let reading = Reading::of(words, &process).await?;
        let entry = reading.register.iter().find(|entry| entry.organisation.slug == slug).ok_or(Error::NotFound)?;
        let one = &entry.organisation;
        let public = format!("/processes/{}/organisations/{}", process.slug, one.slug);
        let title = one.name.clone();
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="row"><span class="soft">{words.name("kind", one.kind.clone())}</span><a class="more" href=public>{words.get("organisations-public")}</a></p>
            {answers::section(words, &process, &reading, entry).await}
            {accreditation(words, &process, &reading, entry).await}
            {speakers::section(words, &process, one).await?}
            {revoke::section(words, &process, &reading, entry).await}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("organisations")))
    })
}

/// The organisation that a form names.
pub(super) async fn find(process: &Process, slug: &str) -> Result<Organisation, Error> {
    let all = organisations::all(&site().db, process.id).await?;
    all.into_iter().find(|organisation| organisation.slug == slug).ok_or(Error::NotFound)
}

/// The address of an organisation on the desk.
pub(super) fn address(process: &Process, slug: &str) -> String {
    format!("/desk/{}/organisations/{slug}", process.slug)
}

/// The fields that say which organisation a form is about.
pub(super) fn target(process: &Process, organisation: &Organisation) -> AnyView {
    let (process, organisation) = (process.slug.clone(), organisation.slug.clone());
    view! { <input type="hidden" name="process" value=process/><input type="hidden" name="organisation" value=organisation/> }
        .into_any()
}

async fn accreditation(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> AnyView {
    let accredit = ServerAction::<Accredit>::new();
    let refused = refused::<Accredit>().await;
    let target = target(process, &entry.organisation);
    let until = reading.open_until(entry.organisation.id, site().now());
    let boxes = reading.names.themes.iter().map(|theme| {
        let id = format!("theme-{}", theme.slug);
        let has = entry.organisation.themes.contains(&theme.slug);
        let barred = entry.barred.iter().find(|(barred, _)| *barred == theme.slug);
        let bar = barred.map(|(_, bar)| format!(" ({})", bar_text(words, process, *bar, until)));
        let name = reading.names.theme_name(&theme.slug);
        view! {
            <label class="pick" for=id.clone()><input type="checkbox" id=id.clone() name="themes[]" value=theme.slug.clone() checked=has disabled=has/><span>{name}{bar}</span></label>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <section class="sec flow" aria-labelledby="accredit"><h2 id="accredit">{words.get("organisation-accredit")}</h2>
            <Faults refused=refused.clone()/>
            <ActionForm action=accredit attr:class="form">
                {target}
                <fieldset><legend class="off">{words.get("organisation-accredit")}</legend>{boxes}</fieldset>
                <Field refused name="reason" label=words.get("field-reason") hint=words.get("application-reason-hint") limit=OPTIONAL form="accredit-"/>
                <p class="acts"><button class="btn">{words.get("organisation-do-accredit")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Accredits an organisation for more themes.
///
/// # Errors
/// When a theme isn't one of the process, or it is accredited for it already.
#[server]
pub async fn accredit(
    process: String,
    organisation: String,
    #[server(default)] themes: Vec<String>,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let known = themes::themes(&site().db, process.id).await?;
    let mut check = Check::default();
    if themes.is_empty() || themes.iter().any(|slug| !known.iter().any(|theme| theme.slug == *slug)) {
        check.fault("theme", Flaw::Unknown);
    }
    let reason = check.text("reason", &reason, OPTIONAL);
    check.done()?;
    let decision = |theme: String| Decision { theme, verdict: Verdict::Accepted, reason: reason.clone() };
    let decisions = themes.into_iter().map(decision).collect();
    let ruling = Ruling { on: Subject::Organisation(organisation.slug.clone()), decisions };
    let (mut change, account) = who::signed_change(Permission::Accredit, process.id).await?;
    let waits = rulings::submit(&mut change, account, &ruling).await?;
    change.commit().await?;
    said::done(&address(&process, &organisation.slug), "done-accredited", &organisation.name, waits).await
}
