//! What a list of proposals is narrowed to, as its address says it: plain links and a plain form, no script.

use crate::parts::icon::StageSign;
use crate::site::query;
use crate::words::Words;
use domain::{Channel, Stage};
use leptos::prelude::*;
use leptos_router::location::Url;
use std::borrow::Cow;
use storage::proposal_lists::{Filter, Listing, Reach};
use storage::themes::{Department, Theme};

/// Stands in an address for those without a theme, or for the whole country.
const NONE: &str = "-";
/// A search is no longer than this.
const LONGEST: usize = 200;

/// What the address asks for; a value that it doesn't know is as good as none.
#[must_use]
pub fn asked() -> Filter {
    let chosen = |name: &str| match query(name) {
        value if value.is_empty() => None,
        value if value == NONE => Some(String::new()),
        value => Some(value),
    };
    Filter {
        theme: chosen("theme"),
        stage: query("stage").parse().ok(),
        reached: Reach::named(&query("reached")),
        department: chosen("department"),
        channel: query("channel").parse().ok(),
        owner: None,
        search: query("search").chars().take(LONGEST).collect(),
        page: query("page").parse().unwrap_or(1),
    }
}

/// The same for the desk, which also asks who is to see to it: that is nobody else's to know.
#[must_use]
pub fn asked_at_desk() -> Filter {
    let owner = match query("owner") {
        value if value.is_empty() => None,
        value if value == NONE => Some(String::new()),
        value => Some(value),
    };
    Filter { owner, ..asked() }
}

/// The query that asks for a filter again, without its page: `?`, or `?theme=…&`.
#[must_use]
pub fn address(filter: &Filter) -> String {
    let kept = |value: &Option<String>| value.as_ref().map(|value| none_as_sign(value));
    let pairs = [
        ("search", Some(filter.search.clone()).filter(|words| !words.is_empty())),
        ("theme", kept(&filter.theme)),
        ("stage", filter.stage.map(|stage| stage.to_string())),
        ("reached", filter.reached.map(|reached| reached.name().to_owned())),
        ("department", kept(&filter.department)),
        ("channel", filter.channel.map(|channel| channel.to_string())),
        ("owner", kept(&filter.owner)),
    ];
    let pairs = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}&", escaped(&value?))));
    format!("?{}", pairs.collect::<String>())
}

fn none_as_sign(value: &str) -> String {
    if value.is_empty() { NONE.to_owned() } else { value.to_owned() }
}

fn escaped(value: &str) -> Cow<'_, str> {
    if value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')) {
        return value.into();
    }
    Url::escape(value).into()
}

/// The search and the choices above a list; the stage is chosen by [`tabs`].
pub fn form(words: Words, filter: &Filter, themes: &[Theme], departments: &[Department]) -> AnyView {
    let theme_options =
        themes.iter().map(|theme| (theme.slug.clone(), theme.name.in_language(words.language).to_owned()));
    let theme_options = theme_options.chain([(NONE.to_owned(), words.get("theme-none"))]);
    let places = departments.iter().map(|department| (department.code.clone(), department.name.clone()));
    let places = places.chain([(NONE.to_owned(), words.get("country-whole"))]);
    let channels = Channel::ALL.iter().map(|channel| (channel.to_string(), words.name("channel", channel)));
    let theme = filter.theme.as_deref().map(none_as_sign);
    let department = filter.department.as_deref().map(none_as_sign);
    let channel = filter.channel.map(|channel| channel.to_string());
    view! {
        <form class="find" role="search">
            {filter.stage.map(|stage| view! { <input type="hidden" name="stage" value=stage.name()/> })}
            {filter.reached.map(|reached| view! { <input type="hidden" name="reached" value=reached.name()/> })}
            <div><label for="search">{words.get("proposals-search")}</label>
                <div class="search">
                    <input id="search" name="search" type="search" value=filter.search.clone() maxlength=LONGEST.to_string()/>
                    <button class="btn">{words.get("proposals-find")}</button>
                </div>
            </div>
            <div class="filters">
                {choice("theme", words.get("field-theme"), words.get("proposals-any"), theme_options, theme)}
                {choice("department", words.get("field-department"), words.get("proposals-any"), places, department)}
                {choice("channel", words.get("proposals-came-by"), words.get("proposals-all-channels"), channels, channel)}
                <button class="btn plain">{words.get("proposals-narrow")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn choice(
    name: &'static str,
    label: String,
    all: String,
    options: impl Iterator<Item = (String, String)>,
    chosen: Option<String>,
) -> AnyView {
    let options: Vec<_> = options
        .map(|(value, text)| {
            let selected = chosen.as_ref() == Some(&value);
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <div><label for=name>{label}</label><select id=name name=name><option value="">{all}</option>{options}</select></div>
    }
    .into_any()
}

/// How many there are at each stage, each a link to these alone.
pub fn tabs(words: Words, filter: &Filter, listing: &Listing) -> AnyView {
    let all = listing.stages.iter().map(|(_, count)| count).sum();
    let mut tabs = vec![tab(filter, None, words.get("proposals-all"), all)];
    tabs.extend(
        listing.stages.iter().map(|(stage, count)| tab(filter, Some(*stage), words.name("stage", stage), *count)),
    );
    view! { <nav class="tabs" aria-label=words.get("proposals-by-stage")><ul>{tabs}</ul></nav> }.into_any()
}

fn tab(filter: &Filter, stage: Option<Stage>, word: String, count: u32) -> AnyView {
    let text = match stage {
        Some(stage) => view! { <StageSign stage word/> }.into_any(),
        None => word.into_any(),
    };
    if stage == filter.stage {
        return view! { <li><b aria-current="true">{text}" "<span class="num">{count}</span></b></li> }.into_any();
    }
    let href = address(&Filter { stage, ..filter.clone() });
    view! { <li><a href=href>{text}" "<span class="num">{count}</span></a></li> }.into_any()
}
