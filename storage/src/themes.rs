//! What a process is divided into: its themes, the parts of its territory, its institutions.

use crate::{Change, Db, Error};
use domain::{Names, ProcessId};
use sqlx::FromRow;

statements! {
    THEMES = "select slug, position, name_es, name_gn, name_en, icon from theme where process_id = $1 order by position";
    PUT_THEME = "insert into theme (process_id, slug, position, name_es, name_gn, name_en, icon) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (process_id, slug) do update set name_es = excluded.name_es, name_gn = excluded.name_gn, name_en = excluded.name_en, icon = excluded.icon";
    DEPARTMENTS = "select code, ine_number, name from department where process_id = $1 order by position";
    PUT_DEPARTMENT = "insert into department (process_id, code, position, ine_number, name) values ($1, $2, $3, $4, $5) \
        on conflict (process_id, code) do update set ine_number = excluded.ine_number, name = excluded.name";
    INSTITUTIONS = "select slug, name, kind, department from institution where process_id = $1 order by position";
    PUT_INSTITUTION = "insert into institution (process_id, slug, position, name, kind, department) values ($1, $2, $3, $4, $5, $6) \
        on conflict (process_id, slug) do update set name = excluded.name, kind = excluded.kind, department = excluded.department";
}

/// A theme of a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its address.
    pub slug: String,
    /// Its place in the list, from 1.
    pub position: i64,
    /// Its name.
    pub name: Names,
    /// Its sign.
    pub icon: String,
}

/// A part of the territory.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Department {
    /// ISO 3166-2 where there is one.
    pub code: String,
    /// The national number, where there is one.
    pub ine_number: String,
    /// Its name.
    pub name: String,
}

/// An institution that may lead a commitment.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Institution {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// executive, legislature, judiciary, control, autonomous, local.
    pub kind: String,
    /// Where it sits; empty for the whole country.
    pub department: String,
}

/// The themes of a process, in their order.
///
/// # Errors
/// When the database fails.
pub async fn themes(db: &Db, process: ProcessId) -> Result<Vec<Theme>, Error> {
    type Columns = (String, i64, String, String, String, String);
    let rows: Vec<Columns> = on!(db.readers(), |db| sqlx::query_as(THEMES).bind(process.0).fetch_all(db).await)?;
    Ok(rows
        .into_iter()
        .map(|(slug, position, es, gn, en, icon)| Theme { slug, position, name: Names { es, gn, en }, icon })
        .collect())
}

/// Adds a theme, or changes its names.
///
/// # Errors
/// When the database fails.
pub async fn put_theme(change: &mut Change, theme: &Theme) -> Result<(), Error> {
    let id = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(PUT_THEME)
        .bind(id)
        .bind(&theme.slug)
        .bind(theme.position)
        .bind(&theme.name.es)
        .bind(&theme.name.gn)
        .bind(&theme.name.en)
        .bind(&theme.icon)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The parts of the territory, in their order.
///
/// # Errors
/// When the database fails.
pub async fn departments(db: &Db, process: ProcessId) -> Result<Vec<Department>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(DEPARTMENTS).bind(process.0).fetch_all(db).await)?)
}

/// Adds a part of the territory, or changes it.
///
/// # Errors
/// When the database fails.
pub async fn put_department(change: &mut Change, department: &Department, position: i64) -> Result<(), Error> {
    let id = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(PUT_DEPARTMENT)
        .bind(id)
        .bind(&department.code)
        .bind(position)
        .bind(&department.ine_number)
        .bind(&department.name)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The institutions, in their order.
///
/// # Errors
/// When the database fails.
pub async fn institutions(db: &Db, process: ProcessId) -> Result<Vec<Institution>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(INSTITUTIONS).bind(process.0).fetch_all(db).await)?)
}

/// Adds an institution, or changes it.
///
/// # Errors
/// When the database fails.
pub async fn put_institution(change: &mut Change, institution: &Institution, position: i64) -> Result<(), Error> {
    let id = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(PUT_INSTITUTION)
        .bind(id)
        .bind(&institution.slug)
        .bind(position)
        .bind(&institution.name)
        .bind(&institution.kind)
        .bind(&institution.department)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}
