//! `/processes/{slug}/opinions.csv`: what institutions say of proposals before the vote, as in the open-data bundle.

use super::proposals::answer;
use crate::bundle::opinion_row;
use app::site::Site;
use axum::extract::{Path, State};
use axum::response::Response;
use storage::{Error, opinions, processes};

/// The table.
pub async fn csv(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let mut table = csv::Writer::from_writer(Vec::new());
    let written = write(&site, &slug, &mut table).await;
    let bytes = table.into_inner().unwrap_or_default();
    answer(written, bytes, "text/csv; charset=utf-8", &format!("{slug}-opinions.csv"))
}

async fn write(site: &Site, slug: &str, table: &mut csv::Writer<Vec<u8>>) -> Result<bool, Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(false) };
    for opinion in opinions::all(&site.db, process.id).await? {
        let written = table.serialize(opinion_row(opinion));
        written.map_err(|error| Error::Inconsistent(format!("an opinion of {slug} can't be written: {error}")))?;
    }
    Ok(true)
}
