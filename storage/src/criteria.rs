//! What is asked of whoever wants to be accredited, and for how many days an accreditation can be challenged.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::{Event, Instant, Names, ProcessId};

statements! {
    PUT = "insert into criteria (process_id, text_es, text_gn, text_en, hash, window_days, published_at) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (process_id) do update set text_es = excluded.text_es, text_gn = excluded.text_gn, text_en = excluded.text_en, \
        hash = excluded.hash, window_days = excluded.window_days, published_at = excluded.published_at";
    OF_PROCESS = "select text_es, text_gn, text_en, hash, window_days, published_at from criteria where process_id = $1";
}

/// The criteria of a process, as the public reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criteria {
    /// What is asked.
    pub text: Names,
    /// SHA-256 of the three texts.
    pub hash: String,
    /// Days in which anybody may challenge an accreditation.
    pub window_days: u32,
    /// When they were published.
    pub published_at: Instant,
}

type Row = (String, String, String, String, i64, i64);

fn read((es, gn, en, hash, days, at): Row) -> Criteria {
    let published_at = Instant::from_micros(at);
    Criteria { text: Names { es, gn, en }, hash, window_days: number(days), published_at }
}

/// Publishes the criteria, or a change of them.
///
/// # Errors
/// When the database fails.
pub async fn publish(change: &mut Change, text: &Names, window_days: u32) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let hash = domain::log::sha256(format!("{}\n{}\n{}", text.es, text.gn, text.en).as_bytes());
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(process)
        .bind(&text.es)
        .bind(&text.gn)
        .bind(&text.en)
        .bind(&hash)
        .bind(i64::from(window_days))
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    change.record(&Event::CriteriaPublished { hash, window_days }, About::default()).await?;
    Ok(())
}

/// The criteria, once they are published.
///
/// # Errors
/// When the database fails.
pub async fn criteria(db: &Db, process: ProcessId) -> Result<Option<Criteria>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(OF_PROCESS).bind(process.0).fetch_optional(db).await)?;
    Ok(row.map(read))
}

/// The same inside a change.
pub(crate) async fn in_change(change: &mut Change) -> Result<Option<Criteria>, Error> {
    let process = change.process().0;
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(OF_PROCESS).bind(process).fetch_optional(&mut **tx).await)?;
    Ok(row.map(read))
}
