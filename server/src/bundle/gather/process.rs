//! The process itself and what it is divided into: themes, departments, institutions.

use super::filled;
use crate::bundle::{Criteria, Department, Folder, Institution, Phase, Process, Theme};
use domain::{Names, ProcessId};
use storage::{Db, processes, themes};

/// `process.json`.
pub fn about(process: &processes::Process, accreditation: Option<Criteria>) -> Process {
    let phase = |span: &domain::process::Span| Phase {
        key: span.phase.name().to_owned(),
        starts_at: span.starts_at,
        ends_at: span.ends_at,
    };
    let (name_es, name_en, name_gn) = split(process.name.clone());
    let (manual_es, manual_en, manual_gn) = split(process.manual.clone());
    Process {
        slug: process.slug.clone(),
        name_es,
        name_en,
        name_gn,
        country: process.country.clone(),
        time_zone: process.time_zone.clone(),
        languages: process.languages.iter().map(|language| language.name().to_owned()).collect(),
        default_language: process.default_language.name().to_owned(),
        phases: process.timeline.0.iter().map(phase).collect(),
        manual_es,
        manual_en,
        manual_gn,
        manual_published_at: process.manual_published_at,
        timeline_published_at: process.timeline_published_at,
        early_reason: process.early_reason.clone(),
        is_sample: process.is_sample,
        accreditation,
    }
}

/// Spanish, English, Guaraní; what nobody has written is absent.
pub(super) fn split(names: Names) -> (String, Option<String>, Option<String>) {
    (names.es, filled(names.en), filled(names.gn))
}

/// The lists.
pub async fn divisions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = themes::themes(db, process).await?.into_iter().map(|theme| {
        let (name_es, name_en, name_gn) = split(theme.name);
        Theme { slug: theme.slug, name_es, name_en, name_gn, icon: Some(theme.icon) }
    });
    folder.table(&rows.collect::<Vec<_>>())?;
    let rows = themes::departments(db, process).await?.into_iter();
    let rows = rows.map(|row| Department { code: row.code, ine_number: row.ine_number, name: row.name });
    folder.table(&rows.collect::<Vec<_>>())?;
    let rows = themes::institutions(db, process).await?.into_iter().map(|row| Institution {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        department: filled(row.department),
    });
    folder.table(&rows.collect::<Vec<_>>())
}
