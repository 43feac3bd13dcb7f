//! To whom something is referred: an institution of the list or somebody named, what happens there next, and until when.

use crate::forms::Refused;
use crate::parts::field::{Choice, Field, TextArea};
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::calendar::Calendar;
use domain::refusal::Flaw;
use domain::text::{Check, NAME, REASON};
use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;
use storage::contributions::Decision;
use storage::processes::Process;
use storage::referrals::NextStep;
use storage::themes;

/// Working days that stand in the form until somebody gives others.
const USUAL_DAYS: u32 = 10;
/// Nobody is given longer than a year.
const LONGEST: i64 = 365;

/// The institutions of a process for a choice; the empty value stands for somebody who isn't in the list.
///
/// # Errors
/// When the database fails.
pub async fn institutions(words: Words, process: &Process) -> Result<Vec<(String, String)>, Error> {
    let mut options = vec![(String::new(), words.get("inbox-refer-other"))];
    let all = themes::institutions(&site().db, process.id).await?;
    options.extend(all.into_iter().map(|one| (one.slug, one.name)));
    Ok(options)
}

/// The fields; `form` is the prefix of their ids, `begun` a reason to begin with.
///
/// # Errors
/// When the database fails.
pub async fn fields(
    words: Words,
    process: &Process,
    refused: &Refused,
    form: &'static str,
    begun: String,
) -> Result<AnyView, Error> {
    let options = institutions(words, process).await?;
    let due_on = usual_day(process).to_string();
    Ok(view! {
        <Choice refused=refused.clone() name="institution" label=words.get("field-institution") options form/>
        <Field refused=refused.clone() name="to" label=words.get("field-to") hint=words.get("inbox-refer-to-hint") limit=NAME form/>
        <TextArea refused=refused.clone() name="reason" label=words.get("field-reason") hint=words.get("queue-reason-hint") value=begun limit=REASON form/>
        <TextArea refused=refused.clone() name="next_step" label=words.get("field-next-step") hint=words.get("intake-next-step-hint") limit=REASON rows=3 form/>
        <Field refused=refused.clone() name="due_on" label=words.get("field-due-on") kind="date" value=due_on form/>
    }
    .into_any())
}

/// A day that leaves whoever is asked the usual time, for the form to begin with.
pub fn usual_day(process: &Process) -> Date {
    Calendar::default().after(dates::today(process, site().now()), USUAL_DAYS)
}

/// What was typed into them.
pub struct Typed {
    pub institution: String,
    pub to: String,
    pub reason: String,
    pub next_step: String,
    pub due_on: String,
}

impl Typed {
    /// The decision to refer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(self, check: &mut Check, process: &Process) -> Result<Decision, Error> {
        let slug = Some(self.institution).filter(|slug| !slug.is_empty());
        let to = match &slug {
            None => check.text("to", &self.to, NAME),
            Some(slug) => name_of(check, process, slug).await?,
        };
        let reason = check.reason("reason", &self.reason);
        let said = check.text("next_step", &self.next_step, REASON);
        let due_on = day(check, process, &self.due_on);
        Ok(Decision::Refer { reason, to, next: Some(NextStep { institution: slug, said, due_on }) })
    }
}

/// The name of an institution of the list.
///
/// # Errors
/// When the database fails.
pub async fn name_of(check: &mut Check, process: &Process, slug: &str) -> Result<String, Error> {
    let all = themes::institutions(&site().db, process.id).await?;
    let known = all.into_iter().find(|one| one.slug == slug);
    Ok(check.parsed("institution", known.map(|one| one.name).ok_or(()), Flaw::Unknown))
}

/// A day from today on, within a year.
pub fn day(check: &mut Check, process: &Process, typed: &str) -> Date {
    let today = dates::today(process, site().now());
    let last = today.saturating_add(LONGEST.days());
    match typed.trim().parse::<Date>() {
        Ok(day) if (today..=last).contains(&day) => return day,
        Ok(_) => check.fault("due_on", Flaw::OutsidePeriod { first: today.to_string(), last: last.to_string() }),
        Err(_) => check.fault("due_on", Flaw::NotADate),
    }
    today
}
