//! Talks with the process's WhatsApp number: where each stands, and whether somebody wants to be told there.

use crate::contributions::reached_at;
use crate::{Change, Db, Error};
use domain::personal_data::TALK_DAYS;
use domain::cloud::Stage;
use domain::{Instant, Language, ProcessId};
use sqlx::FromRow;

statements! {
    OPEN = "select person, number, stage, draft, language, heard_at, day, sent_today, agreed_at, stopped_at from cloud_chat where person = $1 and process_id = $2";
    KEEP = "insert into cloud_chat (person, process_id, number, stage, draft, language, heard_at, day, sent_today, agreed_at, stopped_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (person) do update set process_id = excluded.process_id, \
        number = excluded.number, stage = excluded.stage, draft = excluded.draft, language = excluded.language, heard_at = excluded.heard_at, \
        day = excluded.day, sent_today = excluded.sent_today, agreed_at = excluded.agreed_at, stopped_at = excluded.stopped_at";
    /// Whoever asked for no word and hasn't written for three months is forgotten; that they want none stands with what they sent.
    FORGET = "delete from cloud_chat where heard_at < $1 and agreed_at is null";
    COUNTS = "select count(*), count(*) filter (where agreed_at is not null and stopped_at is null), count(*) filter (where stopped_at is not null) \
        from cloud_chat where process_id = $1";
}

/// A talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chat {
    /// The keyed hash by which contributions know the person too.
    pub person: String,
    /// The number, digits with the code of the country.
    pub number: String,
    /// Where it stands.
    pub stage: Stage,
    /// What they wrote and were asked about, or the contribution that they have just sent.
    pub draft: String,
    /// The language in which they are answered.
    pub language: Language,
    /// When they wrote last.
    pub heard_at: Instant,
    /// The day on which they sent so many contributions.
    pub day: String,
    /// How many.
    pub sent_today: i64,
    /// When they asked to be told here.
    pub agreed_at: Option<Instant>,
    /// When they wanted to be left alone.
    pub stopped_at: Option<Instant>,
}

#[derive(FromRow)]
struct Row {
    person: String,
    number: String,
    stage: String,
    draft: String,
    language: String,
    heard_at: i64,
    day: String,
    sent_today: i64,
    agreed_at: Option<i64>,
    stopped_at: Option<i64>,
}

/// The talk with a number, or a new one.
///
/// # Errors
/// When the database fails.
pub async fn open(change: &mut Change, db: &Db, number: &str, language: Language) -> Result<Chat, Error> {
    let (process, person) = (change.process().0, db.keys().hash("person", &reached_at(number)));
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(OPEN)
        .bind(&person)
        .bind(process)
        .fetch_optional(&mut **tx)
        .await)?;
    let Some(row) = row else {
        return Ok(Chat {
            person,
            number: number.to_owned(),
            stage: Stage::Idle,
            draft: String::new(),
            language,
            heard_at: Instant::default(),
            day: String::new(),
            sent_today: 0,
            agreed_at: None,
            stopped_at: None,
        });
    };
    Ok(Chat {
        person: row.person,
        number: row.number,
        stage: row.stage.parse().unwrap_or(Stage::Idle),
        draft: row.draft,
        language: row.language.parse().unwrap_or_default(),
        heard_at: Instant::from_micros(row.heard_at),
        day: row.day,
        sent_today: row.sent_today,
        agreed_at: row.agreed_at.map(Instant::from_micros),
        stopped_at: row.stopped_at.map(Instant::from_micros),
    })
}

/// Keeps where it stands now.
///
/// # Errors
/// When the database fails.
pub async fn keep(change: &mut Change, chat: &Chat) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(KEEP)
        .bind(&chat.person)
        .bind(process)
        .bind(&chat.number)
        .bind(chat.stage.name())
        .bind(&chat.draft)
        .bind(chat.language.name())
        .bind(chat.heard_at.micros())
        .bind(&chat.day)
        .bind(chat.sent_today)
        .bind(chat.agreed_at.map(Instant::micros))
        .bind(chat.stopped_at.map(Instant::micros))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Forgets talks that are long over.
///
/// # Errors
/// When the database fails.
pub async fn forget_old(db: &Db, now: Instant) -> Result<(), Error> {
    let before = now.plus_days(-TALK_DAYS).micros();
    on!(db.writer(), |db| sqlx::query(FORGET).bind(before).execute(db).await.map(drop))?;
    Ok(())
}

/// How many talks there are, how many of those who wrote want to be told, and how many to be left alone.
///
/// # Errors
/// When the database fails.
pub async fn counts(db: &Db, process: ProcessId) -> Result<(i64, i64, i64), Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(COUNTS).bind(process.0).fetch_one(db).await)?)
}
