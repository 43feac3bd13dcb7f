//! Tellings: which groups and organisations were told of an edition, by whom and when.

use crate::meetings;
use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::edition::{Audience, Work};
use domain::{Event, Instant, MeetingId};
use sqlx::FromRow;

statements! {
    PUT = "insert into telling (meeting_id, work, edition, audience, slug, told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (meeting_id, work, edition, audience, slug) do nothing";
    OF_MEETING = "select work, edition, audience, slug, told_at, told_by from telling where meeting_id = $1 order by told_at, audience, slug";
}

/// That somebody was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Of what.
    pub work: Work,
    /// Of which edition.
    pub edition: u32,
    /// A group or an organisation.
    pub audience: Audience,
    /// Which one.
    pub slug: String,
    /// When.
    pub told_at: Instant,
    /// By whom, as the public reads it.
    pub told_by: String,
}

#[derive(FromRow)]
struct Row {
    #[sqlx(try_from = "String")]
    work: Work,
    edition: i64,
    #[sqlx(try_from = "String")]
    audience: Audience,
    slug: String,
    told_at: i64,
    told_by: String,
}

/// Notes that a group or an organisation was told; noted twice, the first stands.
///
/// # Errors
/// When the database fails, or there is no such edition.
pub async fn tell(
    change: &mut Change,
    meeting: u32,
    work: Work,
    edition: u32,
    audience: Audience,
    slug: &str,
) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let (now, by) = (change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(id)
        .bind(work.name())
        .bind(i64::from(edition))
        .bind(audience.name())
        .bind(slug)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows > 0 {
        let event = Event::EditionTold { meeting, work, edition, audience, slug: slug.to_owned() };
        change.record(&event, About::default()).await?;
    }
    Ok(())
}

/// Who was told of what a meeting published, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn of_meeting(db: &Db, meeting: MeetingId) -> Result<Vec<Telling>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_all(db).await)?;
    let telling = |row: Row| Telling {
        work: row.work,
        edition: number(row.edition),
        audience: row.audience,
        slug: row.slug,
        told_at: Instant::from_micros(row.told_at),
        told_by: row.told_by,
    };
    Ok(rows.into_iter().map(telling).collect())
}
