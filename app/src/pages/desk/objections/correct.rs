//! `/desk/{slug}/rounds/{number}/correct`: one person proposes how a ballot counts from now on.

use super::{back, closed};
use crate::forms::{Refused, refused};
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::round::{Ballots, Marks};
use domain::text::{Check, REASON};
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::correcting::{self, NewCorrection};
use storage::processes::Process;
use storage::rounds::{self, Item, Round};
use storage::{corrections, objections, voters};

/// The choice of a ballot, then how it is to count.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::RunRounds, process.id).await?;
        let round = closed(&process, number_param("number")?).await?;
        let ballots = countable(&round).await?;
        let refused = refused::<ProposeCorrection>().await;
        let asked = query("ballot");
        let body = match ballots.get(&asked) {
            None => choice(words, &process, &round, &ballots),
            Some(marks) => {
                let items = rounds::items(&site().db, round.id).await?;
                form(words, &process, &round, (&asked, marks), &items, refused)
            }
        };
        let title = words.fill("correct-title", &[("number", round.number.into())]);
        let back = format!("/desk/{}/rounds/{}/objections", process.slug, round.number);
        let above = words.fill("objections-of", &[("number", round.number.into())]);
        let body = view! { <p><a href=back>{above}</a></p><h1>{title.clone()}</h1>{body} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

/// The ballots as they count, and blank ones for organisations of the register that have cast none.
async fn countable(round: &Round) -> Result<Ballots, Error> {
    let db = site().db;
    let mut ballots = corrections::of(&db, round).await?.1;
    if !round.terms.is_secret() {
        for (organisation, _) in voters::register(&db, round.id).await? {
            ballots.entry(organisation).or_default();
        }
    }
    Ok(ballots)
}

fn choice(words: Words, process: &Process, round: &Round, ballots: &Ballots) -> AnyView {
    let options = ballots.keys().map(|name| (name.clone(), name.clone())).collect::<Vec<_>>();
    let action = format!("/desk/{}/rounds/{}/correct", process.slug, round.number);
    let label = words.get("field-ballot");
    view! {
        <p class="prose">{words.get("correct-choose")}</p>
        <form class="form" method="get" action=action>
            <Choice refused=Refused::default() name="ballot" label=label options=options/>
            <p class="acts"><button class="btn">{words.get("correct-to-form")}</button></p>
        </form>
    }
    .into_any()
}

fn form(
    words: Words,
    process: &Process,
    round: &Round,
    (ballot, marks): (&str, &Marks),
    items: &[Item],
    refused: Refused,
) -> AnyView {
    let propose = ServerAction::<ProposeCorrection>::new();
    let (slug, number, name) = (process.slug.clone(), round.number.to_string(), ballot.to_owned());
    let fields = items.iter().map(|item| mark(item, marks, &refused)).collect_view();
    let lead = words.fill("correct-lead", &[("ballot", ballot.to_owned().into())]);
    let hint = words.name("correct-marks", round.terms.method.name());
    view! {
        <p class="prose">{lead}</p>
        <Faults refused=refused.clone()/>
        <ActionForm action=propose attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="round" value=number/>
            <input type="hidden" name="ballot" value=name/>
            <fieldset class="field"><legend>{words.get("correct-marks-title")}<span class="hint">{hint}</span></legend>{fields}</fieldset>
            <TextArea refused=refused.clone() name="reason" label=words.get("field-reason") hint=words.get("correct-reason-hint") limit=REASON/>
            <Field refused name="objection" label=words.get("field-objection-number") hint=words.get("correct-objection-hint") kind="number"/>
            <p class="acts"><button class="btn">{words.get("correct-do")}</button></p>
        </ActionForm>
    }
    .into_any()
}

fn mark(item: &Item, marks: &Marks, refused: &Refused) -> AnyView {
    let name = format!("marks[{}]", item.number);
    let kept = marks.get(&item.number).map(String::as_str).unwrap_or_default();
    let (id, typed) = (format!("m{}", item.number), refused.typed_or(&name, kept));
    view! {
        <label class="pick" for=id.clone()><input class="short" id=id.clone() name=name value=typed/>
            <span><b class="n">{item.number}</b>" "{item.title.clone()}</span></label>
    }
    .into_any()
}

/// The objection that was typed, which must be one to this round.
async fn of_round(check: &mut Check, process: &Process, round: u32, typed: &str) -> Result<Option<u32>, Error> {
    if typed.is_empty() {
        return Ok(None);
    }
    let filed = objections::all(&site().db, process.id).await?;
    let found = filed.iter().find(|one| one.round == round && one.number.to_string() == typed);
    if found.is_none() {
        check.fault("objection", Flaw::Unknown);
    }
    Ok(found.map(|one| one.number))
}

/// Proposes how a ballot counts from now on; another person confirms it.
///
/// # Errors
/// When a mark can't be, nothing changes, or the reason is missing.
#[server]
pub async fn propose_correction(
    process: String,
    round: u32,
    ballot: String,
    #[server(default)] marks: BTreeMap<String, String>,
    #[server(default)] reason: String,
    #[server(default)] objection: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::RunRounds, process.id).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &reason, REASON);
    let objection = of_round(&mut check, &process, round, objection.trim()).await?;
    check.done()?;
    let marks: Marks = marks
        .into_iter()
        .filter(|(_, mark)| !mark.trim().is_empty())
        .filter_map(|(option, mark)| Some((option.parse().ok()?, mark.trim().to_owned())))
        .collect();
    let new = NewCorrection { round, ballot, marks, reason, objection };
    correcting::propose(&mut change, account, &new).await?;
    change.commit().await?;
    back(&process, round, "done-correction-proposed", "").await
}
