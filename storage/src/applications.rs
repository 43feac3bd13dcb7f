//! Applications of organisations that want to vote. Name, kind, department and themes are public; contacts never are.

use crate::proposals::number;
use crate::{About, Change, Db, Error, criteria};
use domain::accreditation::MOST_WAITING;
use domain::organisation::Kind;
use domain::related::Contact;
use domain::text::fold;
use domain::{Event, Instant, OrganisationId, ProcessId, Refusal, Said};
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

/// The themes of an application that nobody has decided on yet.
macro_rules! undecided {
    () => {
        "(select 1 from application_theme t where t.application_id = a.id and not exists (select 1 from accreditation_decision d \
            where d.process_id = a.process_id and d.application = a.number and d.theme = t.theme))"
    };
}

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from application where process_id = $1";
    INSERT = "insert into application (id, process_id, number, name, kind, department, representative, address, phone, email, \
        received_at, log_seq, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    ASK = "insert into application_theme (application_id, theme, position) values ($1, $2, $3)";
    ENTER = "update application set organisation_id = $2 where id = $1";
    DISCARD = concat!("update application set discarded_at = $3, discarded_by = $4, discard_reason = $5 where process_id = $1 and number = $2 \
        and discarded_at is null and number in (select a.number from application a where a.process_id = $1 and exists ", undecided!(), ") \
        and not exists (select 1 from accreditation_decision d where d.process_id = $1 and d.application = $2) returning log_seq");
    RETELL_DISCARDED = "update application set discarded_at = $2, discarded_by = $3, discard_reason = $4 where id = $1";
    FORGET_NAME = "update event_text set text = null where process_id = $1 and seq = $2";
    WAITING = concat!("select a.name from application a where a.process_id = $1 and a.discarded_at is null and exists ", undecided!());
    ALL = "select id, number, name, kind, department, representative, address, phone, email, received_at, log_seq, entered_by, organisation_id, \
        discarded_at, discarded_by, discard_reason from application where process_id = $1 order by number";
    BY_NUMBER = "select id, number, name, kind, department, representative, address, phone, email, received_at, log_seq, entered_by, organisation_id, \
        discarded_at, discarded_by, discard_reason from application where process_id = $1 and number = $2";
    ALL_THEMES = "select t.application_id, t.theme from application_theme t join application a on a.id = t.application_id \
        where a.process_id = $1 order by a.number, t.position";
    THEMES = "select theme from application_theme where application_id = $1 order by position";
}

/// What an organisation sends.
#[derive(Debug, Clone)]
pub struct NewApplication {
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: Kind,
    /// The department where it is at home, if it has one.
    pub department: Option<String>,
    /// The themes it wants to vote.
    pub themes: Vec<String>,
    /// How it can be reached; never public.
    pub contact: Contact,
    /// Its address for letters by e-mail; never public.
    pub email: String,
    /// The role that typed it on its behalf.
    pub entered_by: Option<String>,
}

/// That something sent was no application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discarded {
    /// When that was found.
    pub at: Instant,
    /// By whom, as the public reads it.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// A stored application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    pub(crate) id: Uuid,
    /// Its number in the process.
    pub number: u32,
    /// The organisation's name.
    pub name: String,
    /// What kind it is, as in [`Kind`].
    pub kind: String,
    /// The department where it is at home, if it has one.
    pub department: Option<String>,
    /// The themes it wants to vote.
    pub themes: Vec<String>,
    /// How it can be reached; never public.
    pub contact: Contact,
    /// Its address for letters by e-mail; never public.
    pub email: String,
    /// When it came.
    pub received_at: Instant,
    /// The line of the log that tells its name.
    pub log_line: u64,
    /// The role that typed it on its behalf.
    pub entered_by: Option<String>,
    /// The organisation, once it is in the register.
    pub organisation: Option<OrganisationId>,
    /// That it was none.
    pub discarded: Option<Discarded>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    name: String,
    kind: String,
    department: String,
    representative: String,
    address: String,
    phone: String,
    email: String,
    received_at: i64,
    log_seq: i64,
    entered_by: Option<String>,
    organisation_id: Option<Uuid>,
    discarded_at: Option<i64>,
    discarded_by: Option<String>,
    discard_reason: Option<String>,
}

impl Row {
    fn with(self, themes: Vec<String>) -> Application {
        let discarded = self.discarded_at.map(|at| Discarded {
            at: Instant::from_micros(at),
            by: self.discarded_by.unwrap_or_default(),
            reason: self.discard_reason.unwrap_or_default(),
        });
        Application {
            id: self.id,
            number: number(self.number),
            name: self.name,
            kind: self.kind,
            department: Some(self.department).filter(|code| !code.is_empty()),
            themes,
            contact: Contact { representative: self.representative, address: self.address, phone: self.phone },
            email: self.email,
            received_at: Instant::from_micros(self.received_at),
            log_line: u64::try_from(self.log_seq).unwrap_or_default(),
            entered_by: self.entered_by,
            organisation: self.organisation_id.map(OrganisationId),
            discarded,
        }
    }
}

/// Takes an application and gives its number.
///
/// # Errors
/// [`Refusal::CriteriaNotPublished`] and [`Refusal::TooManyWaiting`], unless the team typed it; [`Refusal::Taken`] when one
/// of the same name waits already, as after a double click.
pub async fn receive(change: &mut Change, new: &NewApplication) -> Result<u32, Error> {
    if new.entered_by.is_none() && criteria::in_change(change).await?.is_none() {
        return Err(Refusal::CriteriaNotPublished.into());
    }
    let process = change.process().0;
    let waiting: Vec<String> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(WAITING).bind(process).fetch_all(&mut **tx).await)?;
    if waiting.iter().any(|name| fold(name) == fold(&new.name)) {
        return Err(Refusal::Taken.into());
    }
    if new.entered_by.is_none() && waiting.len() >= MOST_WAITING as usize {
        return Err(Refusal::TooManyWaiting { most: MOST_WAITING }.into());
    }
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    let application = number(next);
    let event = Event::ApplicationReceived { application, name: Said::new(&new.name) };
    let seq = change.record(&event, About::default()).await?;
    write(change, new, application, seq).await?;
    Ok(application)
}

/// Keeps an application under the number and with the line of the log that another installation gave it.
///
/// # Errors
/// When the database fails.
pub async fn retell(
    change: &mut Change,
    new: &NewApplication,
    told: (u32, u64),
    organisation: Option<OrganisationId>,
    discarded: Option<&Discarded>,
) -> Result<(), Error> {
    let id = write(change, new, told.0, told.1).await?;
    if let Some(organisation) = organisation {
        enter(change, id, organisation).await?;
    }
    let Some(Discarded { at, by, reason }) = discarded else { return Ok(()) };
    on!(&mut change.tx, |tx| sqlx::query(RETELL_DISCARDED)
        .bind(id)
        .bind(at.micros())
        .bind(by)
        .bind(reason)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

async fn write(change: &mut Change, new: &NewApplication, application: u32, seq: u64) -> Result<Uuid, Error> {
    let (process, now, id) = (change.process().0, change.now(), change.chance().id_at(change.now()));
    on!(&mut change.tx, |tx| {
        sqlx::query(INSERT)
            .bind(id)
            .bind(process)
            .bind(i64::from(application))
            .bind(&new.name)
            .bind(new.kind.name())
            .bind(new.department.as_deref().unwrap_or_default())
            .bind(&new.contact.representative)
            .bind(&new.contact.address)
            .bind(&new.contact.phone)
            .bind(&new.email)
            .bind(now.micros())
            .bind(i64::try_from(seq).unwrap_or(i64::MAX))
            .bind(&new.entered_by)
            .execute(&mut **tx)
            .await?;
        for (theme, position) in new.themes.iter().zip(1_i64..) {
            sqlx::query(ASK).bind(id).bind(theme).bind(position).execute(&mut **tx).await?;
        }
    });
    Ok(id)
}

/// Says in public that something sent was no application, and takes its name out of list and log.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when something was decided on it already, or there is no such application.
pub async fn discard(change: &mut Change, application: u32, reason: &str) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let seq: Option<i64> = on!(&mut change.tx, |tx| sqlx::query_scalar(DISCARD)
        .bind(process)
        .bind(i64::from(application))
        .bind(now)
        .bind(by)
        .bind(reason)
        .fetch_optional(&mut **tx)
        .await)?;
    let seq = seq.ok_or(Refusal::ChangedMeanwhile)?;
    on!(&mut change.tx, |tx| sqlx::query(FORGET_NAME).bind(process).bind(seq).execute(&mut **tx).await.map(drop))?;
    let event = Event::ApplicationDiscarded { application, reason: Said::new(reason) };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Notes that an applicant entered the register.
pub(crate) async fn enter(change: &mut Change, application: Uuid, organisation: OrganisationId) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(ENTER)
        .bind(application)
        .bind(organisation.0)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// All applications of a process, by number; those that were none are among them.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Application>, Error> {
    let (rows, themes): (Vec<Row>, Vec<(Uuid, String)>) = on!(db.readers(), |db| {
        let rows = sqlx::query_as(ALL).bind(process.0).fetch_all(db).await?;
        (rows, sqlx::query_as(ALL_THEMES).bind(process.0).fetch_all(db).await?)
    });
    let mut asked = HashMap::<Uuid, Vec<String>>::new();
    for (application, theme) in themes {
        asked.entry(application).or_default().push(theme);
    }
    let own = |row: Row| {
        let themes = asked.remove(&row.id).unwrap_or_default();
        row.with(themes)
    };
    Ok(rows.into_iter().map(own).collect())
}

/// One application by its number.
pub(crate) async fn in_change(change: &mut Change, application: u32) -> Result<Option<Application>, Error> {
    let process = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(application))
        .fetch_optional(&mut **tx)
        .await)?;
    let Some(row) = row else { return Ok(None) };
    let themes = on!(&mut change.tx, |tx| sqlx::query_scalar(THEMES).bind(row.id).fetch_all(&mut **tx).await)?;
    Ok(Some(row.with(themes)))
}
