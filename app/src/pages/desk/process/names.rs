//! The name of a process, in its languages.

use super::{Section, done, plain_form, set_up};
use crate::Error;
use crate::forms::{Refused, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use domain::text::{Check, NAME};
use domain::{Language, Names};
use leptos::prelude::*;
use storage::processes::{self, Process};

pub(super) async fn section(words: Words, process: &Process) -> Section {
    let refused = refused::<RenameProcess>().await;
    let faults = view! { <Faults refused=refused.clone() form="names-"/> }.into_any();
    let fields = name_fields(words, &refused, &process.name, "names-");
    Section {
        id: "names",
        state: process.name.in_language(words.language).to_owned(),
        faults,
        form: plain_form::<RenameProcess>(process, fields, words.get("settings-save")),
    }
}

/// A field for the name in each language; only Spanish is needed.
pub(super) fn name_fields(words: Words, refused: &Refused, kept: &Names, form: &str) -> AnyView {
    let fields = [(Language::Es, &kept.es), (Language::Gn, &kept.gn), (Language::En, &kept.en)];
    fields
        .map(|(language, value)| {
            let hint = if language == Language::Es { String::new() } else { words.get("settings-optional") };
            view! {
                <Field refused=refused.clone() name=format!("name_{language}") label=words.get(&format!("field-name-{language}"))
                    hint=hint value=value.clone() limit=NAME form=form.to_owned()/>
            }
        })
        .into_any()
}

/// The names typed into [`name_fields`].
pub(super) fn read_names(check: &mut Check, es: &str, gn: &str, en: &str) -> Names {
    Names {
        es: check.text("name_es", es, NAME),
        gn: check.optional("name_gn", gn, NAME).unwrap_or_default(),
        en: check.optional("name_en", en, NAME).unwrap_or_default(),
    }
}

/// Changes the name of a process.
///
/// # Errors
/// When a name can't be taken.
#[server]
pub async fn rename_process(
    process: String,
    name_es: String,
    #[server(default)] name_gn: String,
    #[server(default)] name_en: String,
) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let mut check = Check::default();
    let names = read_names(&mut check, &name_es, &name_gn, &name_en);
    check.done()?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    processes::rename(&mut change, &names).await?;
    change.commit().await?;
    done(&process, "names", "done-saved-settings", &names.es).await
}
