//! Processes: names, phases, manual, and the moments that come once.

use crate::{Change, Db, Error};
use domain::process::Span;
use domain::{Instant, Language, Names, Phase, ProcessId, Refusal, Timeline};
use sqlx::FromRow;
use uuid::Uuid;

pub use crate::rules::{StoredRule, lock_rule, put_rule, rule};
pub use crate::themes::{
    Department, Institution, Theme, departments, institutions, put_department, put_institution, put_theme, themes,
};

statements! {
    INSERT = "insert into process (id, slug, name_es, name_gn, name_en, country, time_zone, default_language, languages, is_sample, created_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    RENAME = "update process set name_es = $2, name_gn = $3, name_en = $4 where id = $1";
    BY_SLUG = "select id, slug, name_es, name_gn, name_en, country, time_zone, default_language, languages, is_sample, created_at, \
        manual_es, manual_gn, manual_en, manual_published_at, timeline_published_at, early_reason, \
        selection_recorded_at, plan_published_at, monitoring_began_at from process where slug = $1";
    ALL = "select slug from process order by created_at desc, slug";
    PHASES = "select phase, starts_at, ends_at from phase where process_id = $1 order by starts_at";
    CLEAR_PHASES = "delete from phase where process_id = $1";
    ANNOUNCED = "select timeline_published_at, early_reason from process where id = $1";
    PUT_PHASE = "insert into phase (process_id, phase, starts_at, ends_at) values ($1, $2, $3, $4)";
    PUBLISH_TIMELINE = "update process set timeline_published_at = $2, early_reason = $3 where id = $1";
    PUT_MANUAL = "update process set manual_es = $2, manual_gn = $3, manual_en = $4, manual_published_at = $5 where id = $1";
    RECORD_SELECTION = "update process set selection_recorded_at = $2 where id = $1 and selection_recorded_at is null";
    PUBLISH_PLAN = "update process set plan_published_at = $2 where id = $1 and plan_published_at is null";
    BEGIN_MONITORING = "update process set monitoring_began_at = $2 where id = $1 and monitoring_began_at is null";
}

/// A process with its phases.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its inner name.
    pub id: ProcessId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Names,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// IANA name of the zone in which its dates are shown.
    pub time_zone: String,
    /// The language of what it writes itself.
    pub default_language: Language,
    /// The languages it offers.
    pub languages: Vec<Language>,
    /// Whether its people and texts are invented.
    pub is_sample: bool,
    /// When it was made.
    pub created_at: Instant,
    /// The rules manual.
    pub manual: Names,
    /// When the manual became public.
    pub manual_published_at: Option<Instant>,
    /// Since when the opening of suggestions is announced.
    pub timeline_published_at: Option<Instant>,
    /// Why suggestions open sooner than 14 days after that, if they do.
    pub early_reason: Option<String>,
    /// When the selection was recorded.
    pub selection_recorded_at: Option<Instant>,
    /// When the plan was published.
    pub plan_published_at: Option<Instant>,
    /// When monitoring began.
    pub monitoring_began_at: Option<Instant>,
    /// The phases with their times.
    pub timeline: Timeline,
}

impl Process {
    /// The zone in which its dates are shown; UTC where the name is unknown.
    #[must_use]
    pub fn zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC)
    }

    /// Checks that timeline and manual are public, as they must be before anybody suggests or a rule is locked.
    ///
    /// # Errors
    /// [`Refusal::NotPublished`] otherwise.
    pub fn demand_published(&self) -> Result<(), Refusal> {
        match (self.timeline_published_at, self.manual_published_at) {
            (Some(_), Some(_)) => Ok(()),
            _ => Err(Refusal::NotPublished),
        }
    }
}

/// What a new process is made of.
#[derive(Debug, Clone)]
pub struct NewProcess {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Names,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// IANA name of its zone.
    pub time_zone: String,
    /// The language of what it writes itself.
    pub default_language: Language,
    /// The languages it offers.
    pub languages: Vec<Language>,
    /// Whether its people and texts are invented.
    pub is_sample: bool,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    slug: String,
    name_es: String,
    name_gn: String,
    name_en: String,
    country: String,
    time_zone: String,
    default_language: String,
    languages: String,
    is_sample: bool,
    created_at: i64,
    manual_es: String,
    manual_gn: String,
    manual_en: String,
    manual_published_at: Option<i64>,
    timeline_published_at: Option<i64>,
    early_reason: Option<String>,
    selection_recorded_at: Option<i64>,
    plan_published_at: Option<i64>,
    monitoring_began_at: Option<i64>,
}

impl Row {
    fn with(self, timeline: Timeline) -> Process {
        let at = |micros: Option<i64>| micros.map(Instant::from_micros);
        Process {
            id: ProcessId(self.id),
            slug: self.slug,
            name: Names { es: self.name_es, gn: self.name_gn, en: self.name_en },
            country: self.country,
            time_zone: self.time_zone,
            default_language: self.default_language.parse().unwrap_or_default(),
            languages: self.languages.split('|').filter_map(|l| l.parse().ok()).collect(),
            is_sample: self.is_sample,
            created_at: Instant::from_micros(self.created_at),
            manual: Names { es: self.manual_es, gn: self.manual_gn, en: self.manual_en },
            manual_published_at: at(self.manual_published_at),
            timeline_published_at: at(self.timeline_published_at),
            early_reason: self.early_reason,
            selection_recorded_at: at(self.selection_recorded_at),
            plan_published_at: at(self.plan_published_at),
            monitoring_began_at: at(self.monitoring_began_at),
            timeline,
        }
    }
}

/// The process at an address.
///
/// # Errors
/// When the database fails.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Process>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_SLUG).bind(slug).fetch_optional(db).await)?;
    let Some(row) = row else { return Ok(None) };
    let phases: Vec<(String, i64, i64)> = on!(db.readers(), |db| sqlx::query_as(PHASES).bind(row.id).fetch_all(db).await)?;
    Ok(Some(row.with(Timeline(phases.into_iter().filter_map(span).collect()))))
}

fn span((phase, starts_at, ends_at): (String, i64, i64)) -> Option<Span> {
    let phase: Phase = phase.parse().ok()?;
    Some(Span { phase, starts_at: Instant::from_micros(starts_at), ends_at: Instant::from_micros(ends_at) })
}

/// Every process, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db) -> Result<Vec<Process>, Error> {
    let slugs: Vec<String> = on!(db.readers(), |db| sqlx::query_scalar(ALL).fetch_all(db).await)?;
    let mut processes = Vec::with_capacity(slugs.len());
    for slug in slugs {
        processes.extend(by_slug(db, &slug).await?);
    }
    Ok(processes)
}

/// Adds a process. The change must be one of the new process's id, which the caller draws.
///
/// # Errors
/// [`Refusal::Taken`] when another process has the address.
pub async fn add(change: &mut Change, new: &NewProcess) -> Result<(), Error> {
    let languages: Vec<&str> = new.languages.iter().map(|l| l.name()).collect();
    let (id, now) = (change.process(), change.now());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id.0)
        .bind(&new.slug)
        .bind(&new.name.es)
        .bind(&new.name.gn)
        .bind(&new.name.en)
        .bind(&new.country)
        .bind(&new.time_zone)
        .bind(new.default_language.name())
        .bind(languages.join("|"))
        .bind(new.is_sample)
        .bind(now.micros())
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    change.record(&domain::Event::ProcessCreated { slug: new.slug.clone() }, crate::About::default()).await?;
    Ok(())
}

/// Changes the name of a process.
///
/// # Errors
/// When the database fails.
pub async fn rename(change: &mut Change, name: &Names) -> Result<(), Error> {
    let id = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(RENAME).bind(id).bind(&name.es).bind(&name.gn).bind(&name.en).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Writes the phases and publishes the timeline, with the reason where suggestions open early. A reason given before
/// stays while the opening isn't moved to an earlier moment.
///
/// # Errors
/// When phases overlap, or open too soon after publication without a reason (OGP 3.1).
pub async fn publish_timeline(change: &mut Change, timeline: &Timeline, early_reason: Option<&str>) -> Result<(), Error> {
    let (before, announced, kept_reason) = announced(change).await?;
    let since = timeline.announced_at(announced.map(|at| (&before, at)), change.now());
    let kept_reason = kept_reason.filter(|_| Some(since) == announced);
    let early_reason = early_reason.or(kept_reason.as_deref());
    timeline.check_order()?;
    timeline.check_notice(since, early_reason)?;
    let id = change.process().0;
    on!(&mut change.tx, |tx| {
        sqlx::query(CLEAR_PHASES).bind(id).execute(&mut **tx).await?;
        for span in &timeline.0 {
            sqlx::query(PUT_PHASE)
                .bind(id)
                .bind(span.phase.name())
                .bind(span.starts_at.micros())
                .bind(span.ends_at.micros())
                .execute(&mut **tx)
                .await?;
        }
        sqlx::query(PUBLISH_TIMELINE).bind(id).bind(since.micros()).bind(early_reason).execute(&mut **tx).await?;
    });
    let event = domain::Event::TimelinePublished { phases: timeline.0.clone(), early_reason: early_reason.map(domain::Said::new) };
    change.record(&event, crate::About::default()).await?;
    Ok(())
}

/// The timeline as it was, since when its opening is announced, and the reason given for an early one.
async fn announced(change: &mut Change) -> Result<(Timeline, Option<Instant>, Option<String>), Error> {
    let id = change.process().0;
    on!(&mut change.tx, |tx| {
        let phases: Vec<(String, i64, i64)> = sqlx::query_as(PHASES).bind(id).fetch_all(&mut **tx).await?;
        let (at, reason): (Option<i64>, Option<String>) = sqlx::query_as(ANNOUNCED).bind(id).fetch_one(&mut **tx).await?;
        Ok((Timeline(phases.into_iter().filter_map(span).collect()), at.map(Instant::from_micros), reason))
    })
}

/// Writes and publishes the rules manual.
///
/// # Errors
/// When the database fails.
pub async fn publish_manual(change: &mut Change, manual: &Names) -> Result<(), Error> {
    let (id, now) = (change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(PUT_MANUAL)
        .bind(id)
        .bind(&manual.es)
        .bind(&manual.gn)
        .bind(&manual.en)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let hash = domain::log::sha256(format!("{}\n{}\n{}", manual.es, manual.gn, manual.en).as_bytes());
    change.record(&domain::Event::ManualPublished { hash }, crate::About::default()).await?;
    Ok(())
}

/// A moment of a process that comes once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Once {
    /// The selection was recorded.
    SelectionRecorded,
    /// The plan was published.
    PlanPublished,
    /// Monitoring began.
    MonitoringBegan,
}

/// Marks a moment that comes once.
///
/// # Errors
/// The refusal that fits when it had come before.
pub async fn mark_once(change: &mut Change, once: Once) -> Result<(), Error> {
    let (sql, refusal) = match once {
        Once::SelectionRecorded => (RECORD_SELECTION, Refusal::SelectionRecorded),
        Once::PlanPublished => (PUBLISH_PLAN, Refusal::PlanPublished),
        Once::MonitoringBegan => (BEGIN_MONITORING, Refusal::PlanPublished),
    };
    let (id, now) = (change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(sql).bind(id).bind(now).execute(&mut **tx).await.map(|r| r.rows_affected()))?;
    if rows == 0 { Err(refusal.into()) } else { Ok(()) }
}
