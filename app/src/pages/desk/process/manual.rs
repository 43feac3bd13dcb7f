//! The rules manual: who decides what and how, in the words of the team.

use super::{Section, done, plain_form, set_up};
use crate::forms::refused;
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::Names;
use domain::text::{Check, Limit, MANUAL};
use leptos::prelude::*;
use storage::processes::{self, Process};

pub(super) async fn section(words: Words, process: &Process) -> Section {
    let refused = refused::<PublishManual>().await;
    let state = match process.manual_published_at {
        Some(at) => words.fill("settings-published", &[("moment", dates::moment(words, process, at).into())]),
        None => words.get("settings-missing"),
    };
    let Names { es, gn, en } = process.manual.clone();
    let faults = view! { <Faults refused=refused.clone()/> }.into_any();
    let fields = view! {
        <TextArea refused=refused.clone() name="manual_es" label=words.get("field-manual-es") hint=words.get("settings-manual-hint") limit=MANUAL rows=12 value=es/>
        <TextArea refused=refused.clone() name="manual_gn" label=words.get("field-manual-gn") hint=words.get("settings-optional") limit=MANUAL value=gn/>
        <TextArea refused=refused name="manual_en" label=words.get("field-manual-en") hint=words.get("settings-optional") limit=MANUAL value=en/>
    }
    .into_any();
    Section {
        id: "manual",
        state,
        faults,
        form: plain_form::<PublishManual>(process, fields, words.get("settings-publish-manual")),
    }
}

/// Publishes the manual, or a change of it.
///
/// # Errors
/// When a text can't be taken.
#[server]
pub async fn publish_manual(
    process: String,
    manual_es: String,
    #[server(default)] manual_gn: String,
    #[server(default)] manual_en: String,
) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let mut check = Check::default();
    let manual = Names {
        es: check.text("manual_es", &manual_es, Limit { min: 10, ..MANUAL }),
        gn: check.text("manual_gn", &manual_gn, MANUAL),
        en: check.text("manual_en", &manual_en, MANUAL),
    };
    check.done()?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    processes::publish_manual(&mut change, &manual).await?;
    change.commit().await?;
    done(&process, "manual", "done-manual-published", "").await
}
