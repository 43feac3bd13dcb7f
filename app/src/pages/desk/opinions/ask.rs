//! Asking: an institution, the numbers of proposals, and the last day to answer.

use super::{address, asking};
use crate::forms::{notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::meeting::read_numbers;
use domain::plan::Period;
use domain::refusal::Flaw;
use domain::text::Check;
use domain::{Permission, Phase};
use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;
use storage::opinions::{self, Unasked};
use storage::processes::Process;
use storage::themes::Institution;

/// Where a process doesn't date its voting, nobody is asked for longer than this.
const LONGEST: i64 = 365;

/// The form, and which proposals nobody was asked about yet.
pub async fn section(
    words: Words,
    process: &Process,
    institutions: &[Institution],
    today: Date,
) -> Result<AnyView, Error> {
    let ask = ServerAction::<AskOpinions>::new();
    let refused = refused::<AskOpinions>().await;
    let mut options = vec![(String::new(), words.get("desk-opinions-choose"))];
    options.extend(institutions.iter().map(|one| (one.slug.clone(), one.name.clone())));
    let days = days(process, today);
    let hint = words.fill("desk-opinions-due-hint", &[("day", dates::civil_day(words, days.last).into())]);
    let unasked = opinions::unasked(&site().db, process.id).await?;
    let names = Names::of(words, process).await?;
    let slug = process.slug.clone();
    Ok(view! {
        <section class="sec flow" aria-labelledby="ask"><h2 id="ask">{words.get("desk-opinions-ask")}</h2>
            <p>{words.get("desk-opinions-ask-lead")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=ask attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Choice refused=refused.clone() name="institution" label=words.get("field-institution") options/>
                <Field refused=refused.clone() name="opinion_numbers" label=words.get("field-opinion-numbers") hint=words.get("desk-opinions-numbers-hint")/>
                <Field refused name="due_on" label=words.get("field-due-on") hint kind="date"/>
                <p class="acts"><button class="btn">{words.get("desk-opinions-do-ask")}</button></p>
            </ActionForm>
            {unasked_list(words, &names, &unasked)}
        </section>
    }
    .into_any())
}

/// By theme, so that the numbers can be taken over where they fit.
fn unasked_list(words: Words, names: &Names, unasked: &[Unasked]) -> AnyView {
    if unasked.is_empty() {
        return view! { <p class="soft">{words.get("desk-opinions-all-asked")}</p> }.into_any();
    }
    let of = |slug: Option<&str>| unasked.iter().filter(move |one| one.theme.as_deref() == slug).collect::<Vec<_>>();
    let row = |label: AnyView, own: Vec<&Unasked>| {
        let list = own.into_iter().map(|one| view! { <li>{one.number}" "{one.title.clone()}</li> }).collect_view();
        view! { <details><summary>{label}</summary><ul>{list}</ul></details> }.into_any()
    };
    let mut rows: Vec<AnyView> = Vec::new();
    for theme in &names.themes {
        let own = of(Some(&theme.slug));
        if !own.is_empty() {
            rows.push(row(names.theme(&theme.slug), own));
        }
    }
    let none = of(None);
    if !none.is_empty() {
        rows.push(row(words.get("theme-none").into_any(), none));
    }
    let count = words.fill("desk-opinions-unasked", &[("count", unasked.len().into())]);
    view! { <h3>{count}</h3>{rows} }.into_any()
}

/// The days until which an institution can be asked: from today to the end of the voting.
fn days(process: &Process, today: Date) -> Period {
    let end = process.timeline.span(Phase::Voting).map(|span| span.ends_at.plus_seconds(-1).day_in(&process.zone()));
    let last = end.unwrap_or_else(|| today.saturating_add(LONGEST.days()));
    Period { first: today, last: last.max(today) }
}

/// Asks an institution for its opinion of proposals, or gives it another last day.
///
/// # Errors
/// When the role doesn't allow it, a field can't be taken, or a proposal is voted on or closed.
#[server]
pub async fn ask_opinions(
    process: String,
    #[server(default)] institution: String,
    #[server(default)] opinion_numbers: String,
    #[server(default)] due_on: String,
) -> Result<(), Error> {
    let found = crate::site::process_at(&process).await?;
    who::demand(Permission::AskOpinions, found.id).await?;
    let mut check = Check::default();
    if institution.is_empty() {
        check.fault("institution", Flaw::Missing);
    }
    let numbers = match opinion_numbers.trim() {
        "" => check.parsed("opinion_numbers", Err::<Vec<u32>, ()>(()), Flaw::Missing),
        typed => check.parsed("opinion_numbers", read_numbers(typed).ok_or(()), Flaw::NotANumber),
    };
    let today = dates::today(&found, site().now());
    let due_on = day(&mut check, &due_on, days(&found, today));
    check.done()?;
    let (process, institution) = asking(&process, &institution).await?;
    let mut change = who::change(Permission::AskOpinions, process.id).await?;
    for number in &numbers {
        opinions::ask(&mut change, *number, &institution.slug, due_on).await?;
    }
    change.commit().await?;
    notice("done-opinions-asked", &numbers.len().to_string()).await?;
    leptos_axum::redirect(&address(&process, &institution));
    Ok(())
}

fn day(check: &mut Check, typed: &str, days: Period) -> Date {
    let flaw = if typed.trim().is_empty() { Flaw::Missing } else { Flaw::NotADate };
    let Ok(date) = typed.trim().parse::<Date>() else {
        check.fault("due_on", flaw);
        return Date::default();
    };
    if let Err(flaw) = days.check(date) {
        check.fault("due_on", flaw);
    }
    date
}
