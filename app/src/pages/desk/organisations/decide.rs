//! The decision on an application, theme by theme; and that something sent is none.

use super::said;
use crate::forms::Refused;
use crate::pages::organisations::Reading;
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::accreditation::{Decision, Verdict};
use domain::text::{Check, REASON, tidy};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::applications::{self, Application};
use storage::processes::Process;
use storage::rulings::{self, Ruling, Subject};

pub(super) fn decision(
    words: Words,
    process: &Process,
    reading: &Reading,
    one: &Application,
    refused: Refused,
) -> Option<AnyView> {
    let open = reading.undecided(one);
    if open.is_empty() {
        return None;
    }
    let action = ServerAction::<DecideApplication>::new();
    let verdicts = || {
        let mut options = vec![(String::new(), words.get("application-leave"))];
        let may = [Verdict::Accepted, Verdict::Refused];
        options.extend(may.map(|verdict| (verdict.name().to_owned(), words.name("decide", verdict))));
        options
    };
    let rows = open.iter().enumerate().map(|(i, theme)| {
        let field = |name: &str| format!("decisions[{i}][{name}]");
        view! {
            <fieldset class="said"><legend>{reading.names.theme(theme)}</legend>
                <input type="hidden" name=field("theme") value=theme.clone()/>
                <Choice refused=refused.clone() name=field("verdict") label=words.get("field-decisions-verdict") options=verdicts()/>
                <Field refused=refused.clone() name=field("reason") label=words.get("field-decisions-reason") hint=words.get("application-reason-hint") limit=REASON/>
            </fieldset>
        }
    });
    let rows = rows.collect_view();
    let (slug, number) = (process.slug.clone(), one.number.to_string());
    Some(view! {
        <section class="sec flow" aria-labelledby="decide"><h2 id="decide">{words.get("application-decide")}</h2>
            <Faults refused/>
            <ActionForm action attr:class="form">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="application" value=number/>
                {rows}
                <p class="acts"><button class="btn">{words.get("application-do-decide")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any())
}

pub(super) fn discard(
    words: Words,
    process: &Process,
    reading: &Reading,
    one: &Application,
    refused: Refused,
) -> Option<AnyView> {
    if reading.undecided(one).len() < one.themes.len() {
        return None;
    }
    let action = ServerAction::<DiscardApplication>::new();
    let (open, slug, number) = (refused.error.is_some(), process.slug.clone(), one.number.to_string());
    Some(view! {
        <details class="sec" open=open><summary>{words.get("application-discard")}</summary>
            <p>{words.get("application-discard-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action attr:class="form">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="application" value=number/>
                <TextArea refused name="reason" label=words.get("field-reason") limit=REASON rows=3/>
                <p class="acts"><button class="btn final">{words.get("application-do-discard")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any())
}

/// What the form says on one theme; no verdict leaves it open.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Typed {
    theme: String,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    reason: String,
}

fn checked(check: &mut Check, typed: Vec<Typed>) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for (i, row) in typed.into_iter().enumerate() {
        let Ok(verdict) = row.verdict.parse() else { continue };
        let decision = Decision { theme: row.theme, verdict, reason: tidy(&row.reason) };
        if let Err(flaw) = decision.check_reason() {
            check.fault(&format!("decisions[{i}][reason]"), flaw);
        }
        decisions.push(decision);
    }
    decisions
}

/// Accepts or refuses an application, theme by theme, each with its public reason.
///
/// # Errors
/// When a refusal has no reason, or a theme was decided on already.
#[server]
pub async fn decide_application(
    process: String,
    application: u32,
    #[server(default)] decisions: Vec<Typed>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::Accredit, process.id).await?;
    let mut check = Check::default();
    let decisions = checked(&mut check, decisions);
    check.done()?;
    let ruling = Ruling { on: Subject::Application(application), decisions };
    let waits = rulings::submit(&mut change, account, &ruling).await?;
    change.commit().await?;
    let address = format!("/desk/{}/applications/{application}", process.slug);
    said::done(&address, "done-application-decided", &application.to_string(), waits).await
}

/// Says in public that something sent is no application; its name is shown no more.
///
/// # Errors
/// When the reason is missing, or something was decided on it already.
#[server]
pub async fn discard_application(process: String, application: u32, reason: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    applications::discard(&mut change, application, &reason).await?;
    change.commit().await?;
    let address = format!("/desk/{}/organisations", process.slug);
    said::done(&address, "done-application-discarded", &application.to_string(), None).await
}
