//! `/desk/{slug}/calendar`: the holidays of a process and the working days of its duties.

use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::deadline::Duty;
use domain::holiday::Holiday;
use domain::refusal::Flaw;
use domain::text::{Check, NAME};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::calendars::{self, Terms};
use storage::processes::Process;

/// The most working days that a duty may have: more is a slip of the finger.
const MOST_DAYS: u32 = 250;

/// Holidays and terms with their forms.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::SetUpProcess, process.id).await?;
        let site = site();
        let terms = calendars::terms(&site.db, process.id).await?;
        let holidays = calendars::holidays(&site.db, &process, site.now()).await?;
        let title = words.get("desk-calendar");
        let public = format!("/processes/{}/deadlines", process.slug);
        let body = view! {
            <div class="bar"><h1>{title.clone()}</h1><p><a class="more" href=public>{words.get("desk-calendar-public")}</a></p></div>
            {term_section(words, &process, &terms, refused::<SetTerm>().await)}
            {holiday_section(words, &process, holidays, refused::<DeclareHoliday>().await)}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("calendar")))
    })
}

fn term_section(words: Words, process: &Process, terms: &Terms, refused: Refused) -> AnyView {
    let set = ServerAction::<SetTerm>::new();
    let rows = Duty::ALL.iter().filter_map(|duty| {
        let days = terms.days(*duty)?;
        let key = if duty.is_before() { "deadlines-days-before" } else { "deadlines-days-after" };
        let days = words.fill(key, &[("days", days.into())]);
        Some(view! { <tr><th scope="row">{words.name("duty", duty)}</th><td>{days}</td></tr> })
    });
    let rows = rows.collect_view();
    let known = Duty::ALL.iter().filter(|duty| duty.usual_days().is_some());
    let options: Vec<_> = known.map(|duty| (duty.name().to_owned(), words.name("duty", duty))).collect();
    let slug = process.slug.clone();
    view! {
        <section class="sec flow" aria-labelledby="terms"><h2 id="terms">{words.get("desk-calendar-terms")}</h2>
            <p>{words.get("desk-calendar-terms-lead")}</p>
            <table class="queue"><tbody>{rows}</tbody></table>
            <Faults refused=refused.clone()/>
            <ActionForm action=set attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Choice refused=refused.clone() name="duty" label=words.get("field-duty") options/>
                <Field refused name="days" label=words.get("field-days") kind="number"/>
                <p class="acts"><button class="btn plain">{words.get("desk-calendar-set")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

fn holiday_section(words: Words, process: &Process, holidays: Vec<Holiday>, refused: Refused) -> AnyView {
    let declare = ServerAction::<DeclareHoliday>::new();
    let mut years: Vec<(i16, Vec<Holiday>)> = Vec::new();
    for one in holidays {
        match years.last_mut() {
            Some((year, own)) if *year == one.day.year() => own.push(one),
            _ => years.push((one.day.year(), vec![one])),
        }
    }
    let years = years.into_iter().map(|(year, own)| {
        let rows = own.into_iter().map(|one| holiday_row(words, process, one)).collect_view();
        view! { <details><summary>{year.to_string()}</summary><table class="queue"><tbody>{rows}</tbody></table></details> }
    });
    let years = years.collect_view();
    let slug = process.slug.clone();
    view! {
        <section class="sec flow" aria-labelledby="holidays"><h2 id="holidays">{words.get("desk-calendar-holidays")}</h2>
            <p>{words.get("desk-calendar-holidays-lead")}</p>
            {years}
            <Faults refused=refused.clone()/>
            <ActionForm action=declare attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Field refused=refused.clone() name="holiday" label=words.get("field-holiday") kind="date"/>
                <Field refused name="holiday_name" label=words.get("field-holiday-name") limit=NAME/>
                <p class="acts"><button class="btn plain">{words.get("desk-calendar-declare")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

fn holiday_row(words: Words, process: &Process, one: Holiday) -> AnyView {
    let work = ServerAction::<WorkOnHoliday>::new();
    let (slug, day) = (process.slug.clone(), one.day.to_string());
    let name = one.name.in_language(words.language).to_owned();
    let label = words.fill("desk-calendar-work-on", &[("day", dates::civil_day(words, one.day).into())]);
    view! {
        <tr><td>{dates::civil_day(words, one.day)}</td><th scope="row">{name}</th><td><ActionForm action=work>
            <input type="hidden" name="process" value=slug/><input type="hidden" name="holiday" value=day/>
            <button class="btn plain" aria-label=label>{words.get("desk-calendar-work")}</button>
        </ActionForm></td></tr>
    }
    .into_any()
}

async fn done(process: &Process, key: &str, value: &str) -> Result<(), Error> {
    notice(key, value).await?;
    leptos_axum::redirect(&format!("/desk/{}/calendar", process.slug));
    Ok(())
}

fn read_day(check: &mut Check, typed: &str) -> Date {
    let flaw = if typed.trim().is_empty() { Flaw::Missing } else { Flaw::NotADate };
    check.parsed("holiday", typed.trim().parse::<Date>(), flaw)
}

/// Sets the working days of a duty.
///
/// # Errors
/// When the role doesn't allow it, or a field can't be taken.
#[server]
pub async fn set_term(
    process: String,
    #[server(default)] duty: String,
    #[server(default)] days: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::SetUpProcess, process.id).await?;
    let mut check = Check::default();
    let known = duty.parse::<Duty>().ok().filter(|duty| duty.usual_days().is_some());
    if known.is_none() {
        check.fault("duty", Flaw::Unknown);
    }
    let typed = days.trim().parse::<u32>();
    if typed.as_ref().is_ok_and(|days| *days > MOST_DAYS) {
        check.fault("days", Flaw::AtMost { max: MOST_DAYS });
    }
    let days = check.parsed("days", typed, if days.trim().is_empty() { Flaw::Missing } else { Flaw::NotANumber });
    check.done()?;
    let duty = known.ok_or(Error::Internal)?;
    let mut change = who::change(Permission::SetUpProcess, process.id).await?;
    calendars::set_term(&mut change, duty, days).await?;
    change.commit().await?;
    done(&process, "done-term", &days.to_string()).await
}

/// Makes a day a holiday.
///
/// # Errors
/// When the role doesn't allow it, or a field can't be taken.
#[server]
pub async fn declare_holiday(
    process: String,
    #[server(default)] holiday: String,
    #[server(default)] holiday_name: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::SetUpProcess, process.id).await?;
    let mut check = Check::default();
    let day = read_day(&mut check, &holiday);
    let name = check.text("holiday_name", &holiday_name, NAME);
    check.done()?;
    let mut change = who::change(Permission::SetUpProcess, process.id).await?;
    calendars::declare(&mut change, day, &name).await?;
    change.commit().await?;
    done(&process, "done-holiday", &dates::civil_day(words(), day)).await
}

/// Makes a holiday a day that is worked.
///
/// # Errors
/// When the role doesn't allow it, or it is no day.
#[server]
pub async fn work_on_holiday(process: String, #[server(default)] holiday: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::SetUpProcess, process.id).await?;
    let mut check = Check::default();
    let day = read_day(&mut check, &holiday);
    check.done()?;
    let mut change = who::change(Permission::SetUpProcess, process.id).await?;
    calendars::work_on(&mut change, day).await?;
    change.commit().await?;
    done(&process, "done-worked", &dates::civil_day(words(), day)).await
}
