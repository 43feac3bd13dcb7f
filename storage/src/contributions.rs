//! What arrived, with its tracking code, its due date and its answer.

pub use crate::decisions::{Decision, close};
use crate::{About, Change, Db, Error, calendars, search::searched};
use domain::contribution::{self as answering, Delivery, Standing, State};
use domain::personal_data::CONSENT as CONSENT_TEXT;
use domain::{Channel, ContributionId, Event, Instant, Language, ProcessId, Refusal};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    INSERT = "insert into contribution (id, process_id, code_hash, channel, received_at, due_at, title, problem, solution, theme, department, \
        author, author_public, contact, supports, language, source, entered_by, search, person, standing) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'received')";
    COLUMNS = "select id, process_id, channel, received_at, due_at, title, problem, solution, theme, department, author, author_public, contact, \
        supports, language, source, entered_by, standing, reason, referred_to, decided_by, decided_at, delivery, owner, filtered_at, \
        institution, directed_at, directed_until, speaker, helped, consent, erased_at, version from contribution where id = $1";
    /// By its own code, or by that of the sheet on which it was written.
    BY_CODE = "select id from contribution where code_hash = $1 union all \
        select contribution_id from paper_sheet where code_hash = $1 and contribution_id is not null";
    HAS_SOURCE = "select count(*) from contribution where process_id = $1 and source = $2";
    CONTACT = "update contribution set contact = $2, person = $3, version = version + 1 where id = $1 and contact is null";
    CONSENT = "update contribution set consent = $2 where id = $1";
    REOPEN = "update contribution set standing = 'received', reason = null, referred_to = null, decided_by = null, decided_at = null, \
        delivery = null, delivered_at = null, due_at = $2, version = version + 1 where id = $1 and standing in ('answered', 'referred')";
}

/// What somebody sends.
#[derive(Debug, Clone)]
pub struct NewContribution {
    /// How it came.
    pub channel: Channel,
    /// When it came.
    pub received_at: Instant,
    /// When an answer is due.
    pub due_at: Instant,
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department; none for the whole country.
    pub department: Option<String>,
    /// Who sent it.
    pub author: Option<String>,
    /// Whether the author agreed to be named.
    pub author_public: bool,
    /// How to reach the author; never published.
    pub contact: Option<String>,
    /// Reactions gathered elsewhere: shown, never decide.
    pub supports: i64,
    /// The language it is written in, as far as known.
    pub language: Language,
    /// Its identity in an imported file.
    pub source: Option<String>,
    /// The role that typed it on somebody's behalf.
    pub entered_by: Option<String>,
}

/// A stored contribution.
#[derive(Debug, Clone)]
pub struct Contribution {
    /// Its inner name.
    pub id: ContributionId,
    /// Its process.
    pub process: ProcessId,
    /// How it came.
    pub channel: Channel,
    /// When it came.
    pub received_at: Instant,
    /// When an answer is due.
    pub due_at: Instant,
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department.
    pub department: Option<String>,
    /// Who sent it.
    pub author: Option<String>,
    /// Whether the author agreed to be named.
    pub author_public: bool,
    /// How to reach the author.
    pub contact: Option<String>,
    /// Reactions gathered elsewhere.
    pub supports: i64,
    /// The language it is written in.
    pub language: Language,
    /// Its identity in an imported file.
    pub source: Option<String>,
    /// The role that typed it on somebody's behalf.
    pub entered_by: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The answer, when it was answered or referred.
    pub reason: Option<String>,
    /// To whom it was referred.
    pub referred_to: Option<String>,
    /// Who decided, as in public.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Instant>,
    /// How the final answer reached the author.
    pub delivery: Option<Delivery>,
    /// Who of the team sees to it, as in public.
    pub owner: Option<String>,
    /// When somebody had read it and took it on.
    pub filtered_at: Option<Instant>,
    /// The slug of the institution that was asked to answer it, or has answered.
    pub institution: Option<String>,
    /// When that institution was asked.
    pub directed_at: Option<Instant>,
    /// The last day that institution has.
    pub directed_until: Option<Date>,
    /// Who answered for the institution, for the team alone.
    pub speaker: Option<String>,
    /// Whether the answer answered it, as its author says.
    pub helped: Option<bool>,
    /// The text that its author agreed to, by version and language.
    pub consent: Option<String>,
    /// When what was known of its author was erased.
    pub erased_at: Option<Instant>,
    /// Grows with every change.
    pub version: i64,
}

impl Contribution {
    /// How far the team is with it.
    #[must_use]
    pub const fn state(&self) -> State {
        State::of(self.standing, self.filtered_at.is_some(), self.directed_at.is_some())
    }
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    process_id: Uuid,
    channel: String,
    received_at: i64,
    due_at: i64,
    title: String,
    problem: String,
    solution: String,
    theme: Option<String>,
    department: Option<String>,
    author: Option<String>,
    author_public: bool,
    contact: Option<String>,
    supports: i64,
    language: String,
    source: Option<String>,
    entered_by: Option<String>,
    standing: String,
    reason: Option<String>,
    referred_to: Option<String>,
    decided_by: Option<String>,
    decided_at: Option<i64>,
    delivery: Option<String>,
    owner: Option<String>,
    filtered_at: Option<i64>,
    institution: Option<String>,
    directed_at: Option<i64>,
    directed_until: Option<String>,
    speaker: Option<String>,
    helped: Option<bool>,
    consent: Option<String>,
    erased_at: Option<i64>,
    version: i64,
}

impl TryFrom<Row> for Contribution {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |e: domain::UnknownName| Error::Inconsistent(e.to_string());
        Ok(Self {
            id: ContributionId(row.id),
            process: ProcessId(row.process_id),
            channel: row.channel.parse().map_err(unknown)?,
            received_at: Instant::from_micros(row.received_at),
            due_at: Instant::from_micros(row.due_at),
            title: row.title,
            problem: row.problem,
            solution: row.solution,
            theme: row.theme,
            department: row.department,
            author: row.author,
            author_public: row.author_public,
            contact: row.contact,
            supports: row.supports,
            language: row.language.parse().unwrap_or_default(),
            source: row.source,
            entered_by: row.entered_by,
            standing: row.standing.parse().map_err(unknown)?,
            reason: row.reason,
            referred_to: row.referred_to,
            decided_by: row.decided_by,
            decided_at: row.decided_at.map(Instant::from_micros),
            delivery: row.delivery.map(|d| d.parse()).transpose().map_err(unknown)?,
            owner: row.owner,
            filtered_at: row.filtered_at.map(Instant::from_micros),
            institution: row.institution,
            directed_at: row.directed_at.map(Instant::from_micros),
            directed_until: row.directed_until.and_then(|day| day.parse().ok()),
            speaker: row.speaker,
            helped: row.helped,
            consent: row.consent,
            erased_at: row.erased_at.map(Instant::from_micros),
            version: row.version,
        })
    }
}

/// A contribution by its inner name.
///
/// # Errors
/// When the database fails.
pub async fn by_id(db: &Db, id: ContributionId) -> Result<Option<Contribution>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(COLUMNS).bind(id.0).fetch_optional(db).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The same inside a change, with what it has written so far.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, id: ContributionId) -> Result<Option<Contribution>, Error> {
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(COLUMNS).bind(id.0).fetch_optional(&mut **tx).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The contribution that a tracking code belongs to, however it was typed.
///
/// # Errors
/// When the database fails.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Contribution>, Error> {
    let hash = db.keys().code_hash(code);
    let id: Option<Uuid> = on!(db.readers(), |db| sqlx::query_scalar(BY_CODE).bind(hash).fetch_optional(db).await)?;
    match id {
        Some(id) => by_id(db, ContributionId(id)).await,
        None => Ok(None),
    }
}

/// Whether a row of a file was imported before.
///
/// # Errors
/// When the database fails.
pub async fn has_source(change: &mut Change, source: &str) -> Result<bool, Error> {
    let process = change.process().0;
    let n: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(HAS_SOURCE).bind(process).bind(source).fetch_one(&mut **tx).await)?;
    Ok(n > 0)
}

/// Keeps what arrived; its tracking code follows from its id (see [`crate::Keys::tracking_code`]).
///
/// # Errors
/// When the database fails.
pub async fn receive(change: &mut Change, db: &Db, new: &NewContribution) -> Result<ContributionId, Error> {
    let id = ContributionId(change.chance().id_at(new.received_at));
    let code_hash = db.keys().code_hash(&db.keys().tracking_code(id));
    let person = new.contact.as_deref().map(|contact| db.keys().hash("person", &reached_at(contact)));
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id.0)
        .bind(process)
        .bind(code_hash)
        .bind(new.channel.name())
        .bind(new.received_at.micros())
        .bind(new.due_at.micros())
        .bind(&new.title)
        .bind(&new.problem)
        .bind(&new.solution)
        .bind(&new.theme)
        .bind(&new.department)
        .bind(&new.author)
        .bind(new.author_public)
        .bind(&new.contact)
        .bind(new.supports)
        .bind(new.language.name())
        .bind(&new.source)
        .bind(&new.entered_by)
        .bind(searched(&new.title, &new.problem, &new.solution))
        .bind(person)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    let about = About { contribution: Some(id), proposal: None };
    change.record(&Event::ContributionReceived { channel: new.channel }, about).await?;
    Ok(id)
}

/// Notes which text on personal data its author agreed to.
///
/// # Errors
/// When the database fails.
pub async fn note_consent(change: &mut Change, id: ContributionId, language: Language) -> Result<(), Error> {
    let text = format!("{CONSENT_TEXT} {language}");
    on!(&mut change.tx, |tx| sqlx::query(CONSENT).bind(id.0).bind(text).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Notes how to reach an author who had left no contact before.
///
/// # Errors
/// When the database fails.
pub async fn leave_contact(change: &mut Change, db: &Db, id: ContributionId, contact: &str) -> Result<(), Error> {
    let person = db.keys().hash("person", &reached_at(contact));
    on!(&mut change.tx, |tx| sqlx::query(CONTACT)
        .bind(id.0)
        .bind(contact)
        .bind(person)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// A contact however it was typed: an address in small letters, of a number its last digits.
pub(crate) fn reached_at(contact: &str) -> String {
    if contact.contains('@') {
        return contact.trim().to_lowercase();
    }
    let digits: Vec<char> = contact.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(9)..].iter().collect()
}

/// Takes the decision on a contribution back: it waits for another one, in the same time as when it came.
///
/// # Errors
/// When the database fails.
pub async fn reopen(change: &mut Change, id: ContributionId) -> Result<(), Error> {
    let (calendar, zone) = calendars::in_change(change).await?;
    let due_at = answering::due_at(change.now(), &calendar, &zone).micros();
    on!(&mut change.tx, |tx| sqlx::query(REOPEN).bind(id.0).bind(due_at).execute(&mut **tx).await.map(drop))?;
    change.record(&Event::ContributionReopened, About { contribution: Some(id), proposal: None }).await.map(drop)
}
