//! `jopoi similar --process SLUG`: the nearest proposals of every proposal, as a table.

use anyhow::Context as _;
use domain::similar::{Index, Text};
use storage::similar::Wording;
use storage::{Chance, Db, processes, similar};

/// A row for every proposal and each of its nearest: `a,b,score`, in the order of the numbers and then of nearness.
///
/// # Errors
/// When there is no such process, or the database fails.
pub async fn similar(database_url: &str, slug: &str, top: usize) -> anyhow::Result<String> {
    let db = Db::open(database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let process = processes::by_slug(&db, slug).await?.with_context(|| format!("there is no process {slug}"))?;
    let wordings = similar::wordings(&db, process.id).await?;
    db.close().await;
    table(&wordings, top)
}

fn table(wordings: &[Wording], top: usize) -> anyhow::Result<String> {
    let index = Index::of(wordings.iter().map(text));
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["a", "b", "score"])?;
    for (place, wording) in wordings.iter().enumerate() {
        for near in index.nearest(&text(wording), Some(place), top) {
            let number = wordings[near.place].number;
            table.write_record([wording.number.to_string(), number.to_string(), format!("{:.4}", near.score)])?;
        }
    }
    Ok(String::from_utf8(table.into_inner()?)?)
}

fn text(wording: &Wording) -> Text<'_> {
    Text { title: &wording.title, body: [&wording.problem, &wording.solution] }
}
