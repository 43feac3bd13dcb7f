//! `/desk/{slug}/process`: everything that an administrator sets before and while a process runs, part by part.

mod institutions;
mod lists;
pub mod lock;
mod manual;
mod names;
pub mod new;
mod phases;
pub(super) mod rule;
mod rule_file;
mod rule_lot;
mod territory;
mod themes;

use crate::forms::Refused;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::{Permission, Signature};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::processes::{self, Process};

/// A part of the page: where it stands, what is set already, what was refused, and its form.
struct Section {
    id: &'static str,
    state: String,
    faults: AnyView,
    form: AnyView,
}

/// The settings of a process.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::SetUpProcess, process.id).await?;
        let db = &site().db;
        let departments = processes::departments(db, process.id).await?;
        let sections = [
            names::section(words, &process).await,
            themes::section(words, &process, processes::themes(db, process.id).await?).await,
            territory::section(words, &process, &departments).await,
            institutions::section(words, &process, processes::institutions(db, process.id).await?, &departments).await,
            phases::section(words, &process).await,
            manual::section(words, &process).await,
            rule::section(words, &process, processes::rule(db, process.id).await?).await,
        ];
        let title = words.get("settings-title");
        let (mut faults, mut ways, mut forms) = (Vec::new(), Vec::new(), Vec::new());
        for Section { id, state, faults: wrong, form } in sections {
            let name = words.name("settings", id);
            faults.push(wrong);
            ways.push(view! { <dt><a href=format!("#{id}")>{name.clone()}</a></dt><dd>{state}</dd> });
            forms.push(view! { <section class="sec" id=id><h2>{name}</h2>{form}</section> });
        }
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("settings-lead")}</p>
            {faults}
            <dl class="facts">{ways}</dl>
            {forms}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("process")))
    })
}

/// The form of a server function: its fields and one button.
fn plain_form<S: ServerFn>(process: &Process, fields: AnyView, button: String) -> AnyView {
    view! {
        <form class="form" method="post" action=S::PATH>
            <input type="hidden" name="process" value=process.slug.clone()/>
            {fields}
            <p class="acts"><button class="btn plain">{button}</button></p>
        </form>
    }
    .into_any()
}

/// The form that changes one thing of a list or takes it out: its fields and two buttons, of which Enter presses the first.
fn edit_form<Save: ServerFn, Remove: ServerFn>(words: Words, process: &Process, fields: AnyView) -> AnyView {
    view! {
        <form class="form" method="post" action=Save::PATH>
            <input type="hidden" name="process" value=process.slug.clone()/>
            {fields}
            <p class="row acts">
                <button class="btn plain">{words.get("settings-save")}</button>
                <button class="btn plain" formaction=Remove::PATH>{words.get("settings-remove")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// What was refused of one thing of a list, changed or taken out; nothing for the others.
fn own_refusal(refusals: &[Refused], field: &str, name: &str) -> Refused {
    let own = |refused: &&Refused| refused.error.is_some() && refused.typed(field) == name;
    refusals.iter().find(own).cloned().unwrap_or_default()
}

/// What stands above the page of such refusals; their fields carry the name of what they belong to.
fn list_faults(refusals: &[Refused], list: &str, field: &str) -> AnyView {
    let faults = refusals.iter().map(|refused| {
        let form = format!("{list}-{}-", refused.typed(field));
        view! { <Faults refused=refused.clone() form/> }
    });
    faults.collect_view().into_any()
}

/// The process that a form names, if the visitor may set it up, and how the act is signed.
async fn set_up(slug: &str) -> Result<(Process, Signature), Error> {
    let process = process_at(slug).await?;
    let by = who::demand(Permission::SetUpProcess, process.id).await?;
    Ok((process, by))
}

/// Back to a part of the page, with word that it worked.
async fn done(process: &Process, section: &str, notice: &str, value: &str) -> Result<(), Error> {
    crate::forms::notice(notice, value).await?;
    leptos_axum::redirect(&format!("/desk/{}/process#{section}", process.slug));
    Ok(())
}
