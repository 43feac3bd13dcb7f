//! Access: how many people a meeting holds, and what makes it open to everybody.

use crate::meetings;
use crate::proposals::number;
use crate::{Change, Db, Error};
use domain::MeetingId;
use sqlx::FromRow;

statements! {
    PUT = "insert into meeting_access (meeting_id, capacity, step_free, sign_language, guarani, childcare) values ($1, $2, $3, $4, $5, $6) \
        on conflict (meeting_id) do update set capacity = excluded.capacity, step_free = excluded.step_free, \
        sign_language = excluded.sign_language, guarani = excluded.guarani, childcare = excluded.childcare";
    OF_MEETING = "select capacity, step_free, sign_language, guarani, childcare from meeting_access where meeting_id = $1";
}

/// What is told of the access to a meeting; nothing is told where nothing was entered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Access {
    /// How many people it holds; none where nobody counts.
    pub capacity: Option<u32>,
    /// Whether it can be reached without a step.
    pub step_free: bool,
    /// Whether it is interpreted into sign language.
    pub sign_language: bool,
    /// Whether Guaraní is spoken there.
    pub guarani: bool,
    /// Whether somebody looks after children.
    pub childcare: bool,
}

impl Access {
    /// What it offers, by the names of the texts that tell it.
    #[must_use]
    pub const fn offers(self) -> [(&'static str, bool); 4] {
        [
            ("step_free", self.step_free),
            ("sign_language", self.sign_language),
            ("guarani", self.guarani),
            ("childcare", self.childcare),
        ]
    }
}

#[derive(FromRow)]
struct Row {
    capacity: Option<i64>,
    step_free: bool,
    sign_language: bool,
    guarani: bool,
    childcare: bool,
}

/// Sets it; the announcement of the meeting changes with it.
///
/// # Errors
/// When there is no such meeting, or the database fails.
pub async fn put(change: &mut Change, meeting: u32, access: &Access) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(id)
        .bind(access.capacity.map(i64::from))
        .bind(access.step_free)
        .bind(access.sign_language)
        .bind(access.guarani)
        .bind(access.childcare)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    meetings::announce(change, meeting).await
}

/// The access to a meeting, if anything was said of it.
///
/// # Errors
/// When the database fails.
pub async fn of_meeting(db: &Db, meeting: MeetingId) -> Result<Option<Access>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_optional(db).await)?;
    Ok(row.map(|row| Access {
        capacity: row.capacity.map(number),
        step_free: row.step_free,
        sign_language: row.sign_language,
        guarani: row.guarani,
        childcare: row.childcare,
    }))
}
