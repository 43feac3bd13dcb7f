//! `/desk/{slug}/workbench`: tries rules on the votes of a process that is over, before one is locked. Nothing of it is kept.

mod form;
mod told;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::rule::Rule;
use domain::selection::{compare, select};
use leptos::prelude::*;
use storage::processes::{self, Process};
use storage::selections::{self, Past};
use storage::{Db, rules};

/// The form with the rule that is tried, and what it would change.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let sources = sources(&site().db).await?;
        let title = words.get("workbench-title");
        let heading = view! { <h1>{title.clone()}</h1><p class="lead">{words.get("workbench-why")}</p> };
        let Some((source, past)) = chosen(&sources, &query("from"), &process) else {
            let body = view! { {heading}<p class="note">{words.get("workbench-nothing")}</p> };
            return Ok(Sheet::new(title, body).of(&process, Here::Desk("process")));
        };
        let own = own_rule(&process).await?.unwrap_or_else(|| past.rule.clone());
        let tried = form::tried(past, &own);
        let result = match &tried.rule {
            Some(rule) => Some(result(words, source, past, rule).await?),
            None => None,
        };
        let names: Vec<&Process> = sources.iter().map(|(process, _)| process).collect();
        let body = view! { {heading}{form::form(words, &process, source, &names, tried)}{result} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("process")))
    })
}

/// The processes that are past their selection. What they voted is public already.
async fn sources(db: &Db) -> Result<Vec<(Process, Past)>, Error> {
    let mut sources = Vec::new();
    for process in processes::all(db).await? {
        if let Some(past) = selections::past(db, &process).await? {
            sources.push((process, past));
        }
    }
    Ok(sources)
}

/// The one that is asked for, else this process itself, else the newest.
fn chosen<'a>(sources: &'a [(Process, Past)], asked: &str, here: &Process) -> Option<(&'a Process, &'a Past)> {
    let at = |slug: &str| sources.iter().find(|(process, _)| process.slug == slug);
    at(asked).or_else(|| at(&here.slug)).or_else(|| sources.first()).map(|(process, past)| (process, past))
}

/// The rule that this process keeps, locked or not: with it the form begins.
async fn own_rule(process: &Process) -> Result<Option<Rule>, Error> {
    let stored = rules::rule(&site().db, process.id).await?;
    Ok(stored.and_then(|stored| Rule::parse(stored.body.as_bytes()).ok()))
}

async fn result(words: Words, source: &Process, past: &Past, rule: &Rule) -> Result<AnyView, Error> {
    match select(rule, &past.input) {
        Ok(selection) => {
            let difference = compare(&past.input, &past.selection, &selection);
            told::result(words, source, past, (rule, &selection), &difference).await
        }
        Err(faults) => {
            let faults = faults.iter().map(|fault| view! { <li>{fault.to_string()}</li> }).collect_view();
            Ok(view! { <div class="wrong" role="alert"><p><b>{words.get("workbench-unfit")}</b></p><ul>{faults}</ul></div> }
                .into_any())
        }
    }
}
