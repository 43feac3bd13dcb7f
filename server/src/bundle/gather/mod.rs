//! Reads the open data of a process from the database: what is public, and nothing else.

mod calendar;
mod comments;
mod documents;
mod editions;
mod forum;
mod log;
pub mod lots;
mod meetings;
mod objections;
pub mod opinions;
mod paper;
mod plan;
mod process;
mod register;
mod suggestions;
mod voting;

use super::write::Folder;
use storage::{Db, outcomes, processes, rules};

/// All files of a process; the same bytes as long as nothing happens in it.
///
/// # Errors
/// When the database fails.
pub async fn gather(db: &Db, process: &processes::Process) -> anyhow::Result<Folder> {
    let mut folder = Folder::default();
    let asked = register::asked(db, process.id).await?;
    folder.json("process.json", &process::about(process, asked))?;
    if let Some(rule) = rules::rule(db, process.id).await?.filter(|rule| rule.locked_at.is_some()) {
        folder.bytes("rule.json", rule.body.into_bytes());
    }
    lots::lots(db, process, &mut folder).await?;
    process::divisions(db, process.id, &mut folder).await?;
    suggestions::suggestions(db, process.id, &mut folder).await?;
    comments::comments(db, process.id, &mut folder).await?;
    calendar::calendar(db, process.id, &mut folder).await?;
    opinions::opinions(db, process.id, &mut folder).await?;
    meetings::meet(db, process.id, &mut folder).await?;
    register::register(db, process.id, &mut folder).await?;
    forum::forum(db, process.id, &mut folder).await?;
    documents::documents(db, process.id, &mut folder).await?;
    editions::editions(db, process.id, &mut folder).await?;
    voting::vote(db, process.id, &mut folder).await?;
    objections::objections(db, process.id, &mut folder).await?;
    let outcome = outcomes::of(db, process).await?;
    folder.json("funnel.json", &outcome.funnel)?;
    if let Some(selection) = &outcome.selection {
        folder.json("selection.json", &**selection)?;
    }
    if process.plan_published_at.is_some() {
        plan::plan(db, process.id, &mut folder).await?;
    }
    log::log(db, process.id, &mut folder).await?;
    folder.describe(&process.slug, &process.name.es);
    Ok(folder)
}

/// What nobody has written is absent.
fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
