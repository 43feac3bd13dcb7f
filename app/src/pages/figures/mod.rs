//! `/processes/{slug}/figures`: who took part and how long answers took, as of any day, each figure with its definition.
//! None is typed by hand: each is counted when the page is drawn, from what had been recorded by then.

mod drawing;
mod table;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::words::Words;
use crate::{Error, dates};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::participation::{self, Participation};
use storage::processes::Process;
use storage::themes;

/// The figures.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        let site = site();
        let today = dates::today(&process, site.now());
        let asked = query("on");
        let day = asked.parse::<Date>().ok();
        let wrong = !asked.is_empty() && day.is_none_or(|day| day > today);
        let day = day.filter(|day| *day <= today).unwrap_or(today);
        let told = participation::as_of(&site.db, process.id, &process.zone(), day, site.now()).await?;
        let names = Names::read(words, &process).await?;
        let title = words.get("figures-title");
        let groups = [
            ("channel", named(&told.channels, |key| words.name("channel", key))),
            ("theme", named(&told.themes, |key| names.theme(key))),
            ("department", named(&told.departments, |key| names.department(key))),
            ("week", named(&told.weeks, |key| week(words, key))),
        ];
        let sections: Vec<_> = groups.into_iter().map(|(group, lines)| table::section(words, group, &lines)).collect();
        let body = view! {
            <h1>{title.clone()}</h1>
            {as_of(words, &process, day, today, wrong)}
            {figures(words, &told)}
            {sections}
            {definitions(words)}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

/// The lines of a group with what people call them.
fn named(
    lines: &[(String, domain::participation::Line)],
    name: impl Fn(&str) -> String,
) -> Vec<(String, domain::participation::Line)> {
    lines.iter().map(|(key, line)| (name(key), line.clone())).collect()
}

fn week(words: Words, monday: &str) -> String {
    monday.parse().map_or_else(|_| monday.to_owned(), |day| dates::short_civil_day(words, day))
}

/// Names of themes and departments.
struct Names {
    themes: Vec<(String, String)>,
    departments: Vec<(String, String)>,
    none: String,
    country: String,
}

impl Names {
    async fn read(words: Words, process: &Process) -> Result<Self, Error> {
        let db = site().db;
        let themes = themes::themes(&db, process.id).await?.into_iter();
        let departments = themes::departments(&db, process.id).await?.into_iter();
        Ok(Self {
            themes: themes.map(|one| (one.slug, one.name.in_language(words.language).to_owned())).collect(),
            departments: departments.map(|one| (one.code, one.name)).collect(),
            none: words.get("theme-none"),
            country: words.get("country-whole"),
        })
    }

    fn theme(&self, slug: &str) -> String {
        self.themes.iter().find(|(one, _)| one == slug).map_or(&self.none, |(_, name)| name).clone()
    }

    fn department(&self, code: &str) -> String {
        self.departments.iter().find(|(one, _)| one == code).map_or(&self.country, |(_, name)| name).clone()
    }
}

/// The day, the form for another one, and the address that always shows the same.
fn as_of(words: Words, process: &Process, day: Date, today: Date, wrong: bool) -> AnyView {
    let told = words.fill("figures-as-of", &[("day", dates::civil_day(words, day).into())]);
    let base = format!("/processes/{}/figures", process.slug);
    let address = format!("{}{base}?on={day}", site().public_url);
    let csv = format!("{base}.csv?on={day}");
    let fault = wrong.then(|| {
        let last = dates::civil_day(words, today);
        view! { <p class="error" id="on-error">{words.fill("figures-wrong-day", &[("day", last.into())])}</p> }
    });
    view! {
        <p class="lead">{told}</p>
        <form class="filters">
            <div><label for="on">{words.get("figures-on")}</label>{fault}
                <input id="on" name="on" type="date" value=day.to_string() max=today.to_string()
                    aria-invalid=wrong.then_some("true") aria-describedby=wrong.then_some("on-error")/></div>
            <button class="btn plain">{words.get("figures-show")}</button>
        </form>
        <p class="small soft">{words.get("figures-cite")}" "<code>{address}</code></p>
        <p class="small"><a class="more" href=csv>{words.get("figures-csv")}</a></p>
    }
    .into_any()
}

/// The few figures that everybody asks for, each with what it means.
fn figures(words: Words, told: &Participation) -> AnyView {
    let days = |days: Option<u32>| days.map_or_else(|| "–".to_owned(), |days| words.count(i64::from(days)));
    let shown = [
        ("contributions", words.count(i64::from(told.all.arrived))),
        ("people", words.count(i64::from(told.known_people))),
        ("unattributed", words.count(i64::from(told.without_person) + i64::from(told.at_meetings))),
        ("median", days(told.all.median)),
        ("ninetieth", days(told.all.ninetieth)),
        ("overdue", words.count(i64::from(told.all.overdue))),
    ];
    let parts = words.fill(
        "figures-unattributed-parts",
        &[("without", told.without_person.into()), ("meetings", told.at_meetings.into())],
    );
    let n = words.fill("figures-n", &[("decided", told.all.decided.into()), ("late", told.all.late.into())]);
    let shown = shown.map(|(what, count)| {
        view! { <div><dt>{words.name("figures", what)}<span class="hint">{words.name("figures-what", what)}</span></dt><dd>{count}</dd></div> }
    });
    view! { <dl class="figures num">{shown}</dl><p class="small soft">{parts}" "{n}</p> }.into_any()
}

/// What each word of the tables means, and how it is counted.
fn definitions(words: Words) -> AnyView {
    let terms = ["arrived", "decided", "open", "overdue", "late", "median", "ninetieth", "past"];
    let rows = terms.map(|term| {
        view! { <dt><b>{words.name("figures-term", term)}</b></dt><dd>{words.name("figures-means", term)}</dd> }
    });
    view! {
        <section class="sec" aria-labelledby="means"><h2 id="means">{words.get("figures-definitions")}</h2><dl class="facts">{rows}</dl></section>
    }
    .into_any()
}
