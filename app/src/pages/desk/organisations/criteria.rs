//! `/desk/{slug}/accreditation`: what is asked, how long an accreditation can be challenged, what the forum decided.

use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::accreditation::MOST_WINDOW_DAYS;
use domain::refusal::Flaw;
use domain::text::{Check, Limit, MANUAL, REASON};
use domain::{Names, Permission};
use leptos::prelude::*;
use storage::criteria::{self, Criteria};
use storage::processes::Process;
use storage::register_approvals;

/// The criteria, and the decisions of the forum.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Accredit, process.id).await?;
        let kept = criteria::criteria(&site().db, process.id).await?;
        let title = words.get("criteria-title");
        let body = view! {
            <h1>{title.clone()}</h1>
            {criteria_form(words, &process, kept, refused::<PublishCriteria>().await)}
            {approval_form(words, &process, refused::<RecordApproval>().await)}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("organisations")))
    })
}

fn criteria_form(words: Words, process: &Process, kept: Option<Criteria>, refused: Refused) -> AnyView {
    let publish = ServerAction::<PublishCriteria>::new();
    let state = match &kept {
        Some(kept) => {
            words.fill("settings-published", &[("moment", dates::moment(words, process, kept.published_at).into())])
        }
        None => words.get("settings-missing"),
    };
    let days = kept.as_ref().map_or_else(String::new, |kept| kept.window_days.to_string());
    let Names { es, gn, en } = kept.map(|kept| kept.text).unwrap_or_default();
    let slug = process.slug.clone();
    view! {
        <p class="soft">{state}</p>
        <Faults refused=refused.clone()/>
        <ActionForm action=publish attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <TextArea refused=refused.clone() name="criteria_es" label=words.get("field-criteria-es") hint=words.get("settings-manual-hint") limit=MANUAL rows=10 value=es/>
            <TextArea refused=refused.clone() name="criteria_gn" label=words.get("field-criteria-gn") hint=words.get("settings-optional") limit=MANUAL value=gn/>
            <TextArea refused=refused.clone() name="criteria_en" label=words.get("field-criteria-en") hint=words.get("settings-optional") limit=MANUAL value=en/>
            <Field refused name="window_days" label=words.get("field-window-days") hint=words.get("criteria-window-hint") kind="number" value=days/>
            <p class="acts"><button class="btn">{words.get("criteria-publish")}</button></p>
        </ActionForm>
    }
    .into_any()
}

fn approval_form(words: Words, process: &Process, refused: Refused) -> AnyView {
    let record = ServerAction::<RecordApproval>::new();
    let slug = process.slug.clone();
    view! {
        <section class="sec flow" aria-labelledby="forum"><h2 id="forum">{words.get("register-approvals")}</h2>
            <p>{words.get("criteria-forum-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=record attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Field refused=refused.clone() name="decided_on" label=words.get("field-decided-on") kind="date"/>
                <TextArea refused name="decision" label=words.get("field-forum-decision") hint=words.get("criteria-forum-hint") limit=REASON rows=4/>
                <p class="acts"><button class="btn plain">{words.get("criteria-record")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Publishes what is asked, or a change of it.
///
/// # Errors
/// When a text can't be taken, or the days are no number.
#[server]
pub async fn publish_criteria(
    process: String,
    criteria_es: String,
    #[server(default)] criteria_gn: String,
    #[server(default)] criteria_en: String,
    #[server(default)] window_days: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let mut check = Check::default();
    let text = Names {
        es: check.text("criteria_es", &criteria_es, Limit { min: 10, ..MANUAL }),
        gn: check.text("criteria_gn", &criteria_gn, MANUAL),
        en: check.text("criteria_en", &criteria_en, MANUAL),
    };
    let days: u32 = if window_days.trim().is_empty() {
        0
    } else {
        check.parsed("window_days", window_days.trim().parse(), Flaw::NotANumber)
    };
    if days > MOST_WINDOW_DAYS {
        check.fault("window_days", Flaw::AtMost { max: MOST_WINDOW_DAYS });
    }
    check.done()?;
    criteria::publish(&mut change, &text, days).await?;
    change.commit().await?;
    back(&process, "done-criteria").await
}

/// Records what the forum decided on the register.
///
/// # Errors
/// When the day is none, lies ahead, or the text can't be taken.
#[server]
pub async fn record_approval(process: String, decided_on: String, decision: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let mut check = Check::default();
    let day: jiff::civil::Date = check.parsed("decided_on", decided_on.trim().parse(), Flaw::NotADate);
    if day > change.now().day_in(&process.zone()) {
        check.fault("decided_on", Flaw::NotADate);
    }
    let decision = check.text("decision", &decision, REASON);
    check.done()?;
    register_approvals::record(&mut change, day, &decision).await?;
    change.commit().await?;
    back(&process, "done-approval").await
}

async fn back(process: &Process, key: &str) -> Result<(), Error> {
    notice(key, "").await?;
    leptos_axum::redirect(&format!("/desk/{}/accreditation", process.slug));
    Ok(())
}
