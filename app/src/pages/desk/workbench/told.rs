//! What the rule that is tried would give, beside what was selected: who comes in, who goes out, whom it falls on, and why.

use crate::Error;
use crate::parts::reason::{say_reason, say_seat};
use crate::site::site;
use crate::words::Words;
use domain::rule::Rule;
use domain::selection::{Difference, Selection, Share};
use leptos::prelude::*;
use std::collections::HashMap;
use storage::processes::Process;
use storage::selections::Past;
use storage::{proposals, themes};

/// What the sentences are made of.
struct Told<'a> {
    words: Words,
    slug: &'a str,
    titles: HashMap<u32, String>,
    rule: &'a Rule,
    selection: &'a Selection,
}

pub async fn result(
    words: Words,
    source: &Process,
    past: &Past,
    (rule, selection): (&Rule, &Selection),
    difference: &Difference,
) -> Result<AnyView, Error> {
    let db = site().db;
    let titles = proposals::titles(&db, source.id).await?;
    let told = Told { words, slug: &source.slug, titles, rule, selection };
    let before = Told { titles: told.titles.clone(), rule: &past.rule, selection: &past.selection, ..told };
    let of_themes = themes::themes(&db, source.id).await?;
    let themes: HashMap<String, String> =
        of_themes.into_iter().map(|theme| (theme.slug, theme.name.in_language(words.language).to_owned())).collect();
    let departments = themes::departments(&db, source.id).await?;
    let departments: HashMap<String, String> = departments.into_iter().map(|one| (one.code, one.name)).collect();
    let named = |names: &HashMap<String, String>, name: &str| match name {
        "" => words.get("workbench-no-department"),
        name => names.get(name).cloned().unwrap_or_else(|| name.to_owned()),
    };
    let summary = words.fill(
        "workbench-summary",
        &[
            ("filled", selection.seats_filled.into()),
            ("seats", selection.seats_total.into()),
            ("gained", difference.gained.len().into()),
            ("lost", difference.lost.len().into()),
        ],
    );
    Ok(view! {
        <section class="sec flow" aria-labelledby="changes"><h2 id="changes">{words.get("workbench-changes")}</h2>
            <p class="note" role="status">{summary}</p>
            {moved(&told, "workbench-gained", &difference.gained, &before)}
            {moved(&told, "workbench-lost", &difference.lost, &before)}
        </section>
        {shares(words, "themes", &difference.themes, |name| named(&themes, name))}
        {shares(words, "departments", &difference.departments, |name| named(&departments, name))}
        {shares(words, "kinds", &difference.kinds, |name| words.name("kind", name))}
        {reasons(&told)}
    }
    .into_any())
}

impl Told<'_> {
    fn proposal(&self, number: u32) -> AnyView {
        let href = format!("/processes/{}/proposals/{number}", self.slug);
        let title = self.titles.get(&number).cloned().unwrap_or_default();
        view! { <a href=href><b class="n">{number}</b>" "{title}</a> }.into_any()
    }

    /// Why a proposal has a seat or none under this rule.
    fn why(&self, number: u32) -> String {
        let seat = self.selection.selected.iter().find(|one| one.number == number).map(|one| say_seat(self.words, one));
        let others = &self.selection.not_selected;
        let none = || others.iter().find(|one| one.number == number).map(|one| say_reason(self.words, one, self.rule));
        seat.or_else(none).unwrap_or_default()
    }
}

/// The proposals that move one way, with the reason under both rules.
fn moved(told: &Told<'_>, key: &str, numbers: &[u32], before: &Told<'_>) -> Option<AnyView> {
    let words = told.words;
    let rows = numbers.iter().map(|number| {
        view! {
            <li><p>{told.proposal(*number)}</p>
                <p class="small">{words.get("workbench-now")}" "{told.why(*number)}</p>
                <p class="small soft">{words.get("workbench-before")}" "{before.why(*number)}</p></li>
        }
    });
    let rows = rows.collect_view();
    (!numbers.is_empty()).then(|| view! { <h3>{words.get(key)}</h3><ul class="rows">{rows}</ul> }.into_any())
}

/// How each group fares under both rules.
fn shares(words: Words, key: &str, shares: &[Share], name: impl Fn(&str) -> String) -> AnyView {
    let rows = shares.iter().map(|share| {
        let change = i64::from(share.after) - i64::from(share.before);
        let change = if change == 0 { "=".to_owned() } else { format!("{change:+}").replace('-', "−") };
        view! {
            <tr><th scope="row">{name(&share.name)}</th><td class="r opt">{share.all}</td><td class="r">{share.before}</td>
                <td class="r">{share.after}</td><td class="r"><b>{change}</b></td></tr>
        }
    });
    let rows = rows.collect_view();
    let id = format!("by-{key}");
    let (of_section, of_heading) = (id.clone(), id.clone());
    view! {
        <section class="sec flow" aria-labelledby=of_section><h2 id=of_heading>{words.name("workbench-by", key)}</h2>
            <p class="small soft">{words.name("workbench-by-why", key)}</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby=id.clone()><table class="num">
                <thead><tr><th scope="col"><span class="off">{words.name("workbench-by", key)}</span></th>
                    <th scope="col" class="r opt">{words.get("workbench-all")}</th><th scope="col" class="r">{words.get("workbench-locked")}</th>
                    <th scope="col" class="r">{words.get("workbench-tried")}</th><th scope="col" class="r">{words.get("workbench-change")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </section>
    }
    .into_any()
}

/// Every proposal with a sentence that says why.
fn reasons(told: &Told<'_>) -> AnyView {
    let words = told.words;
    let line =
        |number: u32| view! { <li>{told.proposal(number)}<br/><span class="small">{told.why(number)}</span></li> };
    let chosen = told.selection.selected.iter().map(|one| line(one.number)).collect_view();
    let others = told.selection.not_selected.iter().map(|one| line(one.number)).collect_view();
    view! {
        <section class="sec flow" aria-labelledby="reasons"><h2 id="reasons">{words.get("workbench-reasons")}</h2>
            <details><summary>{words.get("workbench-chosen")}</summary><ol class="rows">{chosen}</ol></details>
            <details><summary>{words.get("workbench-others")}</summary><ul class="rows">{others}</ul></details>
        </section>
    }
    .into_any()
}
