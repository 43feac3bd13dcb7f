//! `/desk/{slug}/rounds`: opens and closes the vote of each meeting, and records the selection.

use crate::forms::{Refused, notice, refused};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::{Permission, Refusal};
use leptos::prelude::*;
use std::collections::HashMap;
use storage::meetings::{self, Meeting};
use storage::processes::Process;
use storage::rounds::{self, Round};
use storage::{ballots, selections};

/// The rounds.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may = who::demand(Permission::RunRounds, process.id).await.is_ok();
        let db = site().db;
        let mut rounds: HashMap<u32, Round> =
            rounds::all(&db, process.id).await?.into_iter().map(|round| (round.meeting, round)).collect();
        let cast: HashMap<u32, u32> = ballots::turnouts(&db, process.id).await?.into_iter().collect();
        let figures = meetings::figures(&db, process.id).await?;
        let forms = Forms { opened: refused::<OpenRound>().await, closed: refused::<CloseRound>().await, may };
        let rows = meetings::all(&db, process.id).await?.into_iter().filter_map(|meeting| {
            let round = rounds.remove(&meeting.number);
            let items = figures.get(&meeting.number).map_or(0, |figures| figures.items);
            match round {
                Some(round) => Some(round_row(words, &process, &forms, &round, &cast)),
                None if items > 0 => Some(meeting_row(words, &process, &forms, &meeting, items)),
                None => None,
            }
        });
        let rows: Vec<AnyView> = rows.collect();
        let none = rows.is_empty().then(|| view! { <p class="soft">{words.get("rounds-none")}</p> });
        let title = words.get("rounds-title");
        let selection = selection(words, &process, may).await?;
        let body = view! { <h1>{title.clone()}</h1>{none}<ul class="stack">{rows}</ul>{selection} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

/// What came back from the forms of the page, and whether the visitor may send them.
struct Forms {
    opened: Refused,
    closed: Refused,
    may: bool,
}

fn meeting_row(words: Words, process: &Process, forms: &Forms, meeting: &Meeting, items: u32) -> AnyView {
    let open = ServerAction::<OpenRound>::new();
    let number = meeting.number.to_string();
    let refused = if forms.opened.typed("meeting") == number { forms.opened.clone() } else { Refused::default() };
    let tried = refused.error.is_some();
    let (day, slug) = (dates::short_day(words, process, meeting.starts_at), process.slug.clone());
    let told = words.fill("rounds-ready", &[("items", items.into())]);
    let form = forms.may.then(|| view! {
        <details open=tried><summary>{words.get("rounds-open")}</summary>
            <p>{words.get("rounds-open-why")}</p><Faults refused/>
            <ActionForm action=open><input type="hidden" name="process" value=slug/><input type="hidden" name="meeting" value=number/>
                <button class="btn final">{words.get("rounds-do-open")}</button></ActionForm>
        </details>
    });
    view! { <li class="flow"><h2 class="h3">{format!("{}. {}", meeting.number, meeting.title)}" "<span class="soft">{day}</span></h2><p>{told}</p>{form}</li> }.into_any()
}

fn round_row(words: Words, process: &Process, forms: &Forms, round: &Round, cast: &HashMap<u32, u32>) -> AnyView {
    let close = ServerAction::<CloseRound>::new();
    let number = round.number.to_string();
    let refused = if forms.closed.typed("round") == number { forms.closed.clone() } else { Refused::default() };
    let ballots = cast.get(&round.number).copied().unwrap_or_default();
    let told = match round.closed_at {
        None => words.fill("rounds-is-open", &[("ballots", ballots.into())]),
        Some(at) => words.fill(
            "rounds-is-closed",
            &[("ballots", ballots.into()), ("moment", dates::moment(words, process, at).into())],
        ),
    };
    let base = format!("/processes/{}/rounds/{}", process.slug, round.number);
    let sheet = format!("/desk/{}/rounds/{}/credentials", process.slug, round.number);
    let slug = process.slug.clone();
    let forms = (forms.may && round.is_open()).then(|| view! {
        <p><a href=sheet>{words.get("rounds-credentials")}</a></p>
        <details><summary>{words.get("rounds-close")}</summary>
            <p>{words.get("rounds-close-why")}</p><Faults refused/>
            <ActionForm action=close><input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
                <button class="btn final">{words.get("rounds-do-close")}</button></ActionForm>
        </details>
    });
    let heading = words.fill("round-title", &[("number", round.number.into())]);
    view! {
        <li class="flow"><h2 class="h3"><a href=base>{heading}</a>" "<span class="soft">{format!("{}. {}", round.meeting, round.title)}</span></h2><p>{told}</p>{forms}</li>
    }
    .into_any()
}

async fn selection(words: Words, process: &Process, may: bool) -> Result<AnyView, Error> {
    let page = format!("/processes/{}/selection", process.slug);
    let recorded = process.selection_recorded_at.map(|at| dates::moment(words, process, at));
    if let Some(moment) = recorded {
        let told = words.fill("rounds-recorded", &[("moment", moment.into())]);
        return Ok(
            view! { <p class="sec note done">{told}" "<a href=page>{words.get("nav-selection")}</a></p> }.into_any()
        );
    }
    let computed = selections::compute(&site().db, process.id).await?;
    let record = ServerAction::<RecordSelection>::new();
    let refused = refused::<RecordSelection>().await;
    let slug = process.slug.clone();
    Ok((may && computed.is_some())
        .then(|| view! {
            <section class="sec flow" aria-labelledby="record"><h2 id="record">{words.get("rounds-record")}</h2>
                <p>{words.get("rounds-record-why")}" "<a href=page>{words.get("nav-selection")}</a></p><Faults refused/>
                <ActionForm action=record><input type="hidden" name="process" value=slug/>
                    <button class="btn final">{words.get("rounds-do-record")}</button></ActionForm>
            </section>
        })
        .into_any())
}

async fn back(process: &Process, key: &str, value: u32) -> Result<(), Error> {
    notice(key, &value.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/rounds", process.slug));
    Ok(())
}

/// Opens the round of a meeting.
///
/// # Errors
/// When the rule isn't locked, something on the agenda wasn't treated, or there is nothing to vote on.
#[server]
pub async fn open_round(process: String, meeting: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    let round = rounds::open(&mut change, meeting).await?;
    change.commit().await?;
    back(&process, "done-round-opened", round.number).await
}

/// Closes a round.
///
/// # Errors
/// When it is closed already.
#[server]
pub async fn close_round(process: String, round: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    rounds::close(&mut change, round).await?;
    change.commit().await?;
    back(&process, "done-round-closed", round).await
}

/// Records the selection, once.
///
/// # Errors
/// When a round is open, none was held, or it was recorded before.
#[server]
pub async fn record_selection(process: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::RunRounds, process.id).await?;
    let selection = selections::compute(&site().db, process.id).await?.ok_or(Refusal::VotingNotOver)?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    selections::record(&mut change, &selection).await?;
    change.commit().await?;
    back(&process, "done-selection", selection.seats_filled).await
}
