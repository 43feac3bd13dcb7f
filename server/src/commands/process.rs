//! `jopoi process add`: makes a process without a browser, with its lists and its rule if there are files of them.

use crate::bundle::{self, Fault, Table};
use crate::clock;
use crate::config::AddProcess;
use anyhow::{Context as _, bail};
use app::parts::icon::THEME_ICONS;
use domain::rule::Rule;
use domain::text::is_slug;
use domain::{Language, Names, ProcessId, Signature};
use std::path::Path;
use storage::processes::{self, Department, Institution, NewProcess, Theme};
use storage::{Chance, Change, Db};

/// Adds a process; gives its address back.
///
/// # Errors
/// When something given can't be taken: `FILE:LINE: reason` for files. Nothing is written then.
pub async fn add(new: &AddProcess) -> anyhow::Result<String> {
    if !is_slug(&new.slug) {
        bail!("--slug {}: small letters, digits and hyphens only", new.slug);
    }
    jiff::tz::TimeZone::get(&new.time_zone).with_context(|| format!("--time-zone {}", new.time_zone))?;
    let lists = Lists::read(new)?;
    let db =
        Db::open(&new.database.database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let mut change = db.change(ProcessId(db.chance().id()), Signature::System, clock::now()).await?;
    processes::add(&mut change, &process(new)).await.with_context(|| format!("--slug {}", new.slug))?;
    lists.write(&mut change).await?;
    change.commit().await?;
    db.close().await;
    Ok(format!("/processes/{}", new.slug))
}

fn process(new: &AddProcess) -> NewProcess {
    let name = |given: &Option<String>| given.clone().unwrap_or_default();
    NewProcess {
        slug: new.slug.clone(),
        name: Names { es: new.name.clone(), gn: name(&new.name_gn), en: name(&new.name_en) },
        country: new.country.to_uppercase(),
        time_zone: new.time_zone.clone(),
        default_language: Language::Es,
        languages: Language::ALL.to_vec(),
        is_sample: false,
    }
}

/// What stands in the files given.
struct Lists {
    themes: Vec<Theme>,
    departments: Vec<Department>,
    institutions: Vec<Institution>,
    rule: Option<String>,
}

impl Lists {
    fn read(new: &AddProcess) -> anyhow::Result<Self> {
        let themes: Vec<Theme> = table::<bundle::Theme>("themes.csv", new.themes.as_deref())?
            .iter()
            .zip(1..)
            .map(|(row, position)| Theme {
                slug: row.slug.clone(),
                position,
                name: Names {
                    es: row.name_es.clone(),
                    gn: row.name_gn.clone().unwrap_or_default(),
                    en: row.name_en.clone().unwrap_or_default(),
                },
                icon: if THEME_ICONS.contains(&row.slug.as_str()) { row.slug.clone() } else { "theme".to_owned() },
            })
            .collect();
        let departments = table::<bundle::Department>("departments.csv", new.departments.as_deref())?
            .iter()
            .map(|row| Department {
                code: row.code.clone(),
                ine_number: row.ine_number.clone(),
                name: row.name.clone(),
            })
            .collect();
        let institutions = table::<bundle::Institution>("institutions.csv", new.institutions.as_deref())?
            .iter()
            .map(|row| Institution {
                slug: row.slug.clone(),
                name: row.name.clone(),
                kind: row.kind.clone(),
                department: row.department.clone().unwrap_or_default(),
            })
            .collect();
        let rule = new.rule.as_deref().map(|file| read_rule(file, themes.len())).transpose()?;
        Ok(Self { themes, departments, institutions, rule })
    }

    async fn write(&self, change: &mut Change) -> Result<(), storage::Error> {
        for theme in &self.themes {
            processes::put_theme(change, theme).await?;
        }
        for (department, position) in self.departments.iter().zip(1..) {
            processes::put_department(change, department, position).await?;
        }
        for (institution, position) in self.institutions.iter().zip(1..) {
            processes::put_institution(change, institution, position).await?;
        }
        if let Some(rule) = &self.rule {
            processes::put_rule(change, rule).await?;
        }
        Ok(())
    }
}

fn table<T: serde::de::DeserializeOwned>(name: &'static str, file: Option<&Path>) -> anyhow::Result<Table<T>> {
    let Some(file) = file else { return Ok(Table::empty(name)) };
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    Table::parse(name, &bytes).map_err(|faults| told(file, &faults))
}

/// The rule's bytes, once they are read and fit the themes.
fn read_rule(file: &Path, themes: usize) -> anyhow::Result<String> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let rule = Rule::parse(&bytes).and_then(|rule| rule.fit(themes));
    rule.map_err(|fault| told(file, &[Fault::new("rule.json", fault.line(), fault.to_string())]))?;
    Ok(String::from_utf8(bytes)?)
}

fn told(file: &Path, faults: &[Fault]) -> anyhow::Error {
    let lines = faults.iter().map(|fault| format!("{}:{}: {}", file.display(), fault.line, fault.reason));
    anyhow::anyhow!(lines.collect::<Vec<_>>().join("\n"))
}
