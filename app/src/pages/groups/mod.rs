//! The groups of the themes: all of them, and one with its proposals, meetings and organisations.

pub mod belong;
pub mod door;
pub mod list;
pub mod one;
pub mod shelf;
pub mod talk;

use crate::Error;
use crate::parts::icon::StageSign;
use crate::site::site;
use crate::words::Words;
use domain::Stage;
use domain::group::Sector;
use leptos::prelude::*;
use storage::processes::Process;
use storage::{group_leaders, groups};

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

/// Who leads a group: those named for it, with their sectors, or else all who lead groups.
///
/// # Errors
/// When the database fails.
async fn led_by(words: Words, process: &Process, theme: &str) -> Result<Option<String>, Error> {
    let named = group_leaders::of_theme(&site().db, process.id, theme).await?;
    if named.is_empty() {
        return Ok(leaders(words, &groups::leaders(&site().db, process.id).await?));
    }
    let role = words.get("role-leader");
    let name = |(number, sector): &(u32, Sector)| format!("{role} {number} ({})", words.name("sector-of", sector));
    let names: Vec<String> = named.iter().map(name).collect();
    let gaps = [("count", names.len().into()), ("who", names.join(", ").into())];
    Ok(Some(words.fill("groups-leaders", &gaps)))
}

/// Who leads the groups, as the public knows them: a role and a number.
fn leaders(words: Words, numbers: &[u32]) -> Option<String> {
    let names: Vec<String> = numbers.iter().map(|number| format!("{} {number}", words.get("role-leader"))).collect();
    (!names.is_empty())
        .then(|| words.fill("groups-leaders", &[("count", names.len().into()), ("who", names.join(", ").into())]))
}
