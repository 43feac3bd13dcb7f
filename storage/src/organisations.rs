//! Organisations that may vote: what they are accredited for, and who votes for them.

use crate::{About, Change, Db, Error};
use domain::text::{is_slug, slug_of};
use domain::{Event, OrganisationId, ProcessId, Refusal, Said, UserId};
use std::collections::HashMap;
use uuid::Uuid;

pub use crate::rulings::accredit;

statements! {
    INSERT = "insert into organisation (id, process_id, slug, position, name, kind, department) \
        select $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6 from organisation where process_id = $2";
    ALL = "select id, slug, name, kind, department, conflict from organisation where process_id = $1 order by position";
    BY_SLUG = "select id, slug, name, kind, department, conflict from organisation where process_id = $1 and slug = $2";
    BY_ID = "select id, slug, name, kind, department, conflict from organisation where process_id = $1 and id = $2";
    THEMES = "select a.organisation_id, a.theme from accreditation a join organisation o on o.id = a.organisation_id \
        where o.process_id = $1 order by a.organisation_id, a.position";
    THEMES_OF = "select theme from accreditation where organisation_id = $1 order by position";
    NOTE_CONFLICT = "update organisation set conflict = $3 where process_id = $1 and slug = $2";
    NAME_DELEGATE = "insert into delegate (organisation_id, account_id) values ($1, $2) on conflict do nothing";
    DISMISS_DELEGATE = "delete from delegate where organisation_id = $1 and account_id = $2";
    DELEGATES = "select d.organisation_id, a.id, a.name, a.email from delegate d join organisation o on o.id = d.organisation_id \
        join account a on a.id = d.account_id where o.process_id = $1 order by a.name, a.id";
    OF_DELEGATE = "select o.process_id, o.id, o.slug, o.name, o.kind, o.department, o.conflict from delegate d join organisation o on o.id = d.organisation_id \
        where d.account_id = $1 order by o.process_id, o.position";
}

/// Longest beginning of an address that is told apart by a number after it.
const LONGEST_BASE: usize = 56;

/// An organisation of the register of voters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its inner name.
    pub id: OrganisationId,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What kind it is, as in [`domain::organisation::Kind`].
    pub kind: String,
    /// The department where it is at home, if it has one.
    pub department: Option<String>,
    /// What could sway it, in public; empty when nothing was noted.
    pub conflict: String,
    /// The themes it is accredited for.
    pub themes: Vec<String>,
}

/// What a new organisation is made of.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: String,
    /// The department where it is at home, if it has one.
    pub department: Option<String>,
}

/// Somebody who votes for an organisation; named on the desk only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegate {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The account.
    pub account: UserId,
    /// What they are called on the desk.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
}

type Row = (Uuid, String, String, String, String, String);

fn read((id, slug, name, kind, department, conflict): Row, themes: Vec<String>) -> Organisation {
    let department = (!department.is_empty()).then_some(department);
    Organisation { id: OrganisationId(id), slug, name, kind, department, conflict, themes }
}

fn read_all(rows: Vec<Row>, themes: Vec<(Uuid, String)>) -> Vec<Organisation> {
    let mut accredited = HashMap::<Uuid, Vec<String>>::new();
    for (organisation, theme) in themes {
        accredited.entry(organisation).or_default().push(theme);
    }
    let own = |row: Row| {
        let themes = accredited.remove(&row.0).unwrap_or_default();
        read(row, themes)
    };
    rows.into_iter().map(own).collect()
}

/// Adds an organisation; it votes only once it is accredited.
///
/// # Errors
/// [`Refusal::Taken`] when another one has the address.
pub async fn add(change: &mut Change, new: &NewOrganisation) -> Result<OrganisationId, Error> {
    let (id, process) = (change.chance().id_at(change.now()), change.process().0);
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(process)
        .bind(&new.slug)
        .bind(&new.name)
        .bind(&new.kind)
        .bind(new.department.as_deref().unwrap_or_default())
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    Ok(OrganisationId(id))
}

/// All organisations of a process, in the order in which they were entered.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Organisation>, Error> {
    let (rows, themes): (Vec<Row>, Vec<(Uuid, String)>) = on!(db.readers(), |db| {
        let rows = sqlx::query_as(ALL).bind(process.0).fetch_all(db).await?;
        (rows, sqlx::query_as(THEMES).bind(process.0).fetch_all(db).await?)
    });
    Ok(read_all(rows, themes))
}

/// The same inside a change, with what it has written so far.
pub(crate) async fn all_in_change(change: &mut Change) -> Result<Vec<Organisation>, Error> {
    let process = change.process().0;
    let (rows, themes): (Vec<Row>, Vec<(Uuid, String)>) = on!(&mut change.tx, |tx| {
        let rows = sqlx::query_as(ALL).bind(process).fetch_all(&mut **tx).await?;
        (rows, sqlx::query_as(THEMES).bind(process).fetch_all(&mut **tx).await?)
    });
    Ok(read_all(rows, themes))
}

/// One organisation by its inner name.
///
/// # Errors
/// When the database fails.
pub async fn by_id(db: &Db, process: ProcessId, id: OrganisationId) -> Result<Option<Organisation>, Error> {
    let (row, themes): (Option<Row>, Vec<String>) = on!(db.readers(), |db| {
        let row = sqlx::query_as(BY_ID).bind(process.0).bind(id.0).fetch_optional(db).await?;
        (row, sqlx::query_scalar(THEMES_OF).bind(id.0).fetch_all(db).await?)
    });
    Ok(row.map(|row| read(row, themes)))
}

/// One organisation by its address, inside a change.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, slug: &str) -> Result<Option<Organisation>, Error> {
    let process = change.process().0;
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(BY_SLUG).bind(process).bind(slug).fetch_optional(&mut **tx).await)?;
    let Some(row) = row else { return Ok(None) };
    let themes = on!(&mut change.tx, |tx| sqlx::query_scalar(THEMES_OF).bind(row.0).fetch_all(&mut **tx).await)?;
    Ok(Some(read(row, themes)))
}

/// One organisation by its inner name, inside a change.
pub(crate) async fn by_id_in_change(change: &mut Change, id: OrganisationId) -> Result<Option<Organisation>, Error> {
    let process = change.process().0;
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(BY_ID).bind(process).bind(id.0).fetch_optional(&mut **tx).await)?;
    let Some(row) = row else { return Ok(None) };
    let themes = on!(&mut change.tx, |tx| sqlx::query_scalar(THEMES_OF).bind(id.0).fetch_all(&mut **tx).await)?;
    Ok(Some(read(row, themes)))
}

/// An address for an organisation of this name that no other has.
pub(crate) async fn free_slug(change: &mut Change, name: &str) -> Result<String, Error> {
    let mut base = slug_of(name);
    base.truncate(LONGEST_BASE);
    let base = if is_slug(&base) { base } else { "organisation".to_owned() };
    let mut slug = base.clone();
    let mut next = 2;
    // `new` is the address of the form.
    while slug == "new" || in_change(change, &slug).await?.is_some() {
        slug = format!("{}-{next}", base.trim_end_matches('-'));
        next += 1;
    }
    Ok(slug)
}

/// Notes in public what could sway an organisation, or takes the note back.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such organisation (any more).
pub async fn note_conflict(change: &mut Change, slug: &str, note: &str) -> Result<(), Error> {
    let process = change.process().0;
    let noted = on!(&mut change.tx, |tx| sqlx::query(NOTE_CONFLICT)
        .bind(process)
        .bind(slug)
        .bind(note)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if noted == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let event = Event::ConflictNoted { organisation: slug.to_owned(), note: Said::new(note) };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Lets an account vote for an organisation.
///
/// # Errors
/// When the database fails.
pub async fn name_delegate(change: &mut Change, organisation: OrganisationId, account: UserId) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(NAME_DELEGATE)
        .bind(organisation.0)
        .bind(account.0)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Ends that.
///
/// # Errors
/// When the database fails.
pub async fn dismiss_delegate(change: &mut Change, organisation: OrganisationId, account: UserId) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(DISMISS_DELEGATE)
        .bind(organisation.0)
        .bind(account.0)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The delegates of all organisations of a process.
///
/// # Errors
/// When the database fails.
pub async fn delegates(db: &Db, process: ProcessId) -> Result<Vec<Delegate>, Error> {
    let rows: Vec<(Uuid, Uuid, String, String)> =
        on!(db.readers(), |db| sqlx::query_as(DELEGATES).bind(process.0).fetch_all(db).await)?;
    let delegate = |(organisation, account, name, email)| Delegate {
        organisation: OrganisationId(organisation),
        account: UserId(account),
        name,
        email,
    };
    Ok(rows.into_iter().map(delegate).collect())
}

/// The organisations that an account votes for, each with its process; their themes are not read.
///
/// # Errors
/// When the database fails.
pub async fn of_delegate(db: &Db, account: UserId) -> Result<Vec<(ProcessId, Organisation)>, Error> {
    type OfDelegate = (Uuid, Uuid, String, String, String, String, String);
    let rows: Vec<OfDelegate> = on!(db.readers(), |db| sqlx::query_as(OF_DELEGATE).bind(account.0).fetch_all(db).await)?;
    Ok(rows
        .into_iter()
        .map(|(process, id, slug, name, kind, department, conflict)| {
            (ProcessId(process), read((id, slug, name, kind, department, conflict), Vec::new()))
        })
        .collect())
}
