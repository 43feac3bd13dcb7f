//! `/desk/{slug}/proposals/split`: other proposals are made of parts of one that asks for several things.

use crate::forms::{self, Refused, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::text::{BODY, Check, REASON};
use domain::version::{TITLE, Wording};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::curation::Picked;
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::splits;

/// As many parts as the form has room for; who needs more splits again.
const ROOM: usize = 3;

/// A part as it is typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Part {
    /// Its title; empty where there is no such part.
    #[serde(default)]
    title: String,
    /// What is wrong.
    #[serde(default)]
    problem: String,
    /// What should be done.
    #[serde(default)]
    solution: String,
}

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Curate, process.id).await?;
        let number: u32 = query("picked").parse().map_err(|_| Error::NotFound)?;
        let proposal = proposals::by_number(&site().db, process.id, number).await?.ok_or(Error::NotFound)?;
        let title = words.fill("split-title", &[("number", number.into())]);
        let form = match proposal.life.demand_text_open() {
            Ok(()) => form(words, &process, &proposal, refused::<SplitProposal>().await),
            Err(refusal) => {
                view! { <p class="lead">{crate::parts::notice::say(words, &refusal.into())}</p> }.into_any()
            }
        };
        let body = view! {
            <p class="small"><a href=format!("/desk/{}/proposals?open={number}", process.slug)>{words.get("desk-proposals")}</a></p>
            <h1>{title.clone()}</h1>
            <p>{words.get("split-what")}</p>
            {form}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("proposals")))
    })
}

fn form(words: Words, process: &Process, proposal: &Proposal, refused: Refused) -> AnyView {
    let split = ServerAction::<SplitProposal>::new();
    let (slug, number, version) = (process.slug.clone(), proposal.number(), proposal.version.to_string());
    let wording = proposal.wording();
    let parts: Vec<_> = (0..ROOM).map(|place| part(words, &refused, place)).collect();
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=split attr:class="form acts">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="number" value=number.to_string()/>
            <input type="hidden" name="version" value=version/>
            <fieldset class="flow"><legend>{words.fill("split-kept", &[("number", number.into())])}</legend>
                <Field refused=refused.clone() name="title" label=words.get("field-title") value=wording.title limit=TITLE/>
                <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") value=wording.problem limit=BODY/>
                <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") value=wording.solution limit=BODY/>
            </fieldset>
            {parts}
            <TextArea refused name="reason" label=words.get("field-reason") hint=words.get("queue-reason-hint") limit=REASON rows=3/>
            <p class="acts"><button class="btn">{words.get("split-do")}</button></p>
        </ActionForm>
    }
    .into_any()
}

fn part(words: Words, refused: &Refused, place: usize) -> AnyView {
    let name = |field: &str| format!("parts[{place}][{field}]");
    let hint = if place == 0 { String::new() } else { words.get("split-part-hint") };
    view! {
        <fieldset class="flow"><legend>{words.fill("split-part", &[("turn", (place + 1).into())])}</legend>
            <Field refused=refused.clone() name=name("title") label=words.get("field-title") hint limit=TITLE/>
            <TextArea refused=refused.clone() name=name("problem") label=words.get("field-problem") limit=BODY/>
            <TextArea refused=refused.clone() name=name("solution") label=words.get("field-solution") limit=BODY/>
        </fieldset>
    }
    .into_any()
}

/// Makes proposals of parts of one; each gets a number of its own, and both sides say where they come from.
///
/// # Errors
/// When there is no part, a field can't be taken, or somebody else changed the proposal meanwhile.
#[server]
pub async fn split_proposal(
    process: String,
    number: u32,
    version: i64,
    #[server(default)] title: String,
    #[server(default)] problem: String,
    #[server(default)] solution: String,
    #[server(default)] parts: Vec<Part>,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let kept = Wording {
        title: check.text("title", &title, TITLE),
        problem: check.text("problem", &problem, BODY),
        solution: check.text("solution", &solution, BODY),
    };
    let parts = checked(&mut check, &parts);
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    let made = splits::split(&mut change, &site().db, Picked { number, version }, &kept, &parts, &reason).await?;
    change.commit().await?;
    let made: Vec<String> = made.iter().map(u32::to_string).collect();
    forms::notice("done-split", &made.join(", ")).await?;
    leptos_axum::redirect(&format!("/desk/{}/proposals?open={number}", process.slug));
    Ok(())
}

/// The parts that were filled in; there must be one.
fn checked(check: &mut Check, typed: &[Part]) -> Vec<Wording> {
    let is_filled =
        |part: &Part| [&part.title, &part.problem, &part.solution].iter().any(|text| !text.trim().is_empty());
    let mut parts = Vec::new();
    for (place, part) in typed.iter().enumerate().filter(|(_, part)| is_filled(part)) {
        let name = |field: &str| format!("parts[{place}][{field}]");
        parts.push(Wording {
            title: check.text(&name("title"), &part.title, TITLE),
            problem: check.text(&name("problem"), &part.problem, BODY),
            solution: check.text(&name("solution"), &part.solution, BODY),
        });
    }
    if parts.is_empty() {
        check.fault("parts[0][title]", Flaw::Missing);
    }
    parts
}
