//! The groups of the themes: all of them, and one with its proposals, meetings and organisations.

pub mod list;
pub mod one;

use crate::parts::icon::StageSign;
use crate::words::Words;
use domain::Stage;
use leptos::prelude::*;

/// How many proposals stand at each stage, as signs with their words and numbers.
fn counts(words: Words, stages: &[(Stage, u32)]) -> AnyView {
    let signs: Vec<_> = stages
        .iter()
        .map(|(stage, count)| {
            view! { <StageSign stage=*stage word=format!("{} {count}", words.name("stage", stage))/> }
        })
        .collect();
    view! { <p class="meta">{signs}</p> }.into_any()
}

/// Who leads the groups, as the public knows them: a role and a number.
fn leaders(words: Words, numbers: &[u32]) -> Option<String> {
    let names: Vec<String> = numbers.iter().map(|number| format!("{} {number}", words.get("role-leader"))).collect();
    (!names.is_empty())
        .then(|| words.fill("groups-leaders", &[("count", names.len().into()), ("who", names.join(", ").into())]))
}
