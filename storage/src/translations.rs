//! Translations that people wrote, with who, when, and of which text.

use crate::{About, Change, Db, Error, proposals};
use domain::translation::{Subject, Texts};
use domain::{Event, Instant, Language, ProcessId, Said};
use sqlx::FromRow;

statements! {
    PUT = "insert into translation (process_id, subject, number, language, source, title, problem, solution, written_at, written_by) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (process_id, subject, number, language) \
        do update set source = excluded.source, title = excluded.title, problem = excluded.problem, solution = excluded.solution, \
        written_at = excluded.written_at, written_by = excluded.written_by";
    FIND = "select source, title, problem, solution, written_at, written_by from translation \
        where process_id = $1 and subject = $2 and number = $3 and language = $4";
}

/// A translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The fingerprint of the text that was translated.
    pub source: String,
    /// What it says.
    pub texts: Texts,
    /// When it was written.
    pub written_at: Instant,
    /// By whom, as the public reads it.
    pub written_by: String,
}

impl Translation {
    /// Whether the original has changed since.
    #[must_use]
    pub fn is_outdated(&self, original: &Texts) -> bool {
        self.source != original.fingerprint()
    }
}

#[derive(FromRow)]
struct Row {
    source: String,
    title: String,
    problem: String,
    solution: String,
    written_at: i64,
    written_by: String,
}

/// Of what something is a translation, and into which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// What it is.
    pub subject: Subject,
    /// The number of the proposal or commitment; 0 for the rule.
    pub number: u32,
    /// The language.
    pub language: Language,
}

/// Keeps a translation of an original with this fingerprint; the one before it stays in the log.
///
/// # Errors
/// When the database fails.
pub async fn write(change: &mut Change, target: Target, source: &str, texts: &Texts) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let Target { subject, number, language } = target;
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(process)
        .bind(subject.name())
        .bind(i64::from(number))
        .bind(language.name())
        .bind(source)
        .bind(&texts.title)
        .bind(&texts.problem)
        .bind(&texts.solution)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let proposal = match subject {
        Subject::Proposal | Subject::Reason => proposals::in_change(change, number).await?.map(|one| one.life.id),
        Subject::Commitment | Subject::Rule => None,
    };
    let event = Event::TextTranslated {
        subject,
        number,
        language,
        source: source.to_owned(),
        title: Said::new(&texts.title),
        problem: Said::new(&texts.problem),
        solution: Said::new(&texts.solution),
    };
    change.record(&event, About { contribution: None, proposal }).await.map(drop)
}

/// The translation of a text, if somebody wrote one.
///
/// # Errors
/// When the database fails.
pub async fn find(db: &Db, process: ProcessId, target: Target) -> Result<Option<Translation>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(FIND)
        .bind(process.0)
        .bind(target.subject.name())
        .bind(i64::from(target.number))
        .bind(target.language.name())
        .fetch_optional(db)
        .await)?;
    Ok(row.map(|row| Translation {
        source: row.source,
        texts: Texts { title: row.title, problem: row.problem, solution: row.solution },
        written_at: Instant::from_micros(row.written_at),
        written_by: row.written_by,
    }))
}
