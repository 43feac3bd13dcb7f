//! `/desk/{slug}/rounds`: prepares, opens and closes the votes of each meeting, and records the selection.

mod closing;
mod end;
pub mod hands;
pub mod paper;
pub mod prepare;
mod typed;

use crate::forms::{Refused, notice, refused};
use crate::parts::notice::Faults;
use crate::parts::plain_terms::say_terms;
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
use storage::selections::Standing;
use storage::{boxes, openings, preparations, selections, voters};

/// The rounds.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may = who::demand(Permission::RunRounds, process.id).await.is_ok();
        let db = site().db;
        let mut rounds = HashMap::<u32, Vec<Round>>::new();
        for round in rounds::all(&db, process.id).await? {
            rounds.entry(round.meeting).or_default().push(round);
        }
        let cast = voters::turnouts(&db, process.id).await?.into_iter().collect();
        let figures = meetings::figures(&db, process.id).await?;
        let desk = Desk { words, process: &process, refused: Forms::taken().await, cast, may };
        let rows = meetings::all(&db, process.id).await?.into_iter().filter_map(|meeting| {
            let items = figures.get(&meeting.number).map_or(0, |figures| figures.items);
            let rounds = rounds.remove(&meeting.number).unwrap_or_default();
            (items > 0 || !rounds.is_empty()).then(|| desk.meeting(&meeting, items, rounds))
        });
        let rows: Vec<AnyView> = rows.collect();
        let none = rows.is_empty().then(|| view! { <p class="soft">{words.get("rounds-none")}</p> });
        let title = words.get("rounds-title");
        let selection = selection(words, &process, may).await?;
        let lots = format!("/desk/{}/lots", process.slug);
        let lots = view! { <p><a href=lots>{words.get("lots-title")}</a></p> };
        let body = view! { <h1>{title.clone()}</h1>{lots}{none}<ul class="stack">{rows}</ul>{selection} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

/// What came back from the forms of the page.
struct Forms {
    discarded: Refused,
    opened: Refused,
    closed: Refused,
    announced: Refused,
}

impl Forms {
    async fn taken() -> Self {
        Self {
            discarded: refused::<DiscardRound>().await,
            opened: refused::<OpenRound>().await,
            closed: refused::<CloseRound>().await,
            announced: refused::<end::AnnounceEnd>().await,
        }
    }
}

/// What the rows of the page are drawn with.
struct Desk<'a> {
    words: Words,
    process: &'a Process,
    refused: Forms,
    cast: HashMap<u32, u32>,
    /// Whether the visitor may send the forms.
    may: bool,
}

impl Desk<'_> {
    fn meeting(&self, meeting: &Meeting, items: u32, rounds: Vec<Round>) -> AnyView {
        let words = self.words;
        let day = dates::short_day(words, self.process, meeting.starts_at);
        let told = words.fill("rounds-ready", &[("items", items.into())]);
        let rows = rounds.iter().map(|round| self.round(round)).collect_view();
        let href = format!("/desk/{}/rounds/prepare?meeting={}", self.process.slug, meeting.number);
        // After the selection, a meeting that is over has nothing left to vote on.
        let is_over = self.process.selection_recorded_at.is_some() && meeting.ends_at <= site().now();
        let form = (self.may && items > 0 && !is_over)
            .then(|| view! { <p><a class="btn plain" href=href>{words.get("rounds-prepare")}</a></p> });
        view! {
            <li class="flow"><h2 class="h3">{format!("{}. {}", meeting.number, meeting.title)}" "<span class="soft">{day}</span></h2>
                <p>{told}</p><ul class="stack">{rows}</ul>{form}</li>
        }
        .into_any()
    }

    fn round(&self, round: &Round) -> AnyView {
        let (words, process) = (self.words, self.process);
        let ballots = self.cast.get(&round.number).copied().unwrap_or_default();
        let told = match (round.opened_at, round.closed_at) {
            (None, _) => words.get("rounds-is-prepared"),
            (_, None) if round.is_elsewhere => words.get("round-elsewhere"),
            (_, None) => words.fill("rounds-is-open", &[("ballots", ballots.into())]),
            (_, Some(at)) => words.fill(
                "rounds-is-closed",
                &[("ballots", ballots.into()), ("moment", dates::moment(words, process, at).into())],
            ),
        };
        let base = format!("/processes/{}/rounds/{}", process.slug, round.number);
        let heading = words.fill("round-title", &[("number", round.number.into())]);
        let method = words.name("method", round.terms.method.name());
        let sentences = say_terms(words, &round.terms, None);
        let terms = sentences.into_iter().map(|one| view! { <li>{one}</li> }).collect_view();
        let forms = self.may.then(|| match (round.opened_at, round.closed_at) {
            (None, _) => self.forms_before(round),
            (_, None) if round.is_elsewhere => ().into_any(),
            (_, None) => self.forms_while_open(round),
            _ => {
                let hands = format!("/desk/{}/rounds/{}/hands", process.slug, round.number);
                let hands = view! { <p><a href=hands>{words.get("hands-title")}</a></p> };
                view! { {hands}{self.after(round)} }.into_any()
            }
        });
        view! { <li class="flow"><h3><a href=base>{heading}</a>" "<span class="soft">{method}</span></h3><p>{told}</p>
        <details><summary>{words.get("rounds-terms")}</summary><ul class="prose">{terms}</ul></details>{forms}</li> }
        .into_any()
    }

    fn forms_before(&self, round: &Round) -> AnyView {
        let words = self.words;
        let change = format!(
            "/desk/{}/rounds/prepare?meeting={}&round={}&method={}",
            self.process.slug,
            round.meeting,
            round.number,
            round.terms.method.name()
        );
        let sheet = format!("/desk/{}/rounds/{}/credentials", self.process.slug, round.number);
        let (open, discard) = (ServerAction::<OpenRound>::new(), ServerAction::<DiscardRound>::new());
        let (opened, discarded) =
            (of(&self.refused.opened, "round", round.number), of(&self.refused.discarded, "round", round.number));
        let tried = opened.error.is_some();
        let (to_open, to_discard) = (self.named(round), self.named(round));
        view! {
            <details open=tried><summary>{words.get("rounds-open")}</summary>
                <p>{words.get("rounds-open-why")}</p><Faults refused=opened/>
                <ActionForm action=open>{to_open}<button class="btn final">{words.get("rounds-do-open")}</button></ActionForm>
            </details>
            <p><a href=change>{words.get("rounds-change")}</a></p>
            <p><a href=sheet>{words.get("rounds-credentials")}</a></p>
            <Faults refused=discarded/>
            <ActionForm action=discard>{to_discard}<button class="btn plain">{words.get("rounds-discard")}</button></ActionForm>
        }
        .into_any()
    }

    fn forms_while_open(&self, round: &Round) -> AnyView {
        let words = self.words;
        let close = ServerAction::<CloseRound>::new();
        let refused = of(&self.refused.closed, "round", round.number);
        let sheet = format!("/desk/{}/rounds/{}/credentials", self.process.slug, round.number);
        let paper = format!("/desk/{}/rounds/{}/paper", self.process.slug, round.number);
        let hall = format!("/processes/{}/rounds/{}/hall", self.process.slug, round.number);
        let named = self.named(round);
        view! {
            <p><a href=sheet>{words.get("rounds-credentials")}</a></p>
            <p><a href=paper>{words.get("paper-title")}</a></p>
            <p><a href=hall>{words.get("hall-title")}</a></p>
            {end::form(words, self.process, round, of(&self.refused.announced, "round", round.number))}
            <details><summary>{words.get("rounds-close")}</summary>
                <p>{words.get("rounds-close-why")}</p><Faults refused/>
                <ActionForm action=close>{named}<button class="btn final">{words.get("rounds-do-close")}</button></ActionForm>
            </details>
        }
        .into_any()
    }

    /// Where the result of a closed round is objected to and corrected.
    fn after(&self, round: &Round) -> AnyView {
        let href = format!("/desk/{}/rounds/{}/objections", self.process.slug, round.number);
        view! { <p><a href=href>{self.words.get("objections-and-corrections")}</a></p> }.into_any()
    }

    /// The hidden fields that say which round a form is about.
    fn named(&self, round: &Round) -> AnyView {
        let (slug, number) = (self.process.slug.clone(), round.number.to_string());
        view! { <input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/> }
            .into_any()
    }
}

/// The refusal of a form that stands once in every row, if it came from this row.
fn of(refused: &Refused, field: &str, number: u32) -> Refused {
    if refused.typed(field) == number.to_string() { refused.clone() } else { Refused::default() }
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
    let computed = match selections::standing(&site().db, process.id).await? {
        Standing::Computed(selection) => Some(selection),
        Standing::WaitsForLot(_) => return Ok(waits_for_lot(words, process)),
        Standing::NotYet => None,
    };
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

/// That the selection can be recorded once its lot is drawn.
fn waits_for_lot(words: Words, process: &Process) -> AnyView {
    let lots = format!("/desk/{}/lots", process.slug);
    view! { <p class="sec note">{words.get("selection-waits")}" "<a href=lots>{words.get("lots-title")}</a></p> }
        .into_any()
}

async fn back(process: &Process, key: &str, value: u32) -> Result<(), Error> {
    notice(key, &value.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/rounds", process.slug));
    Ok(())
}

/// Takes a prepared round back.
///
/// # Errors
/// When it has opened.
#[server]
pub async fn discard_round(process: String, round: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    preparations::discard(&mut change, round).await?;
    change.commit().await?;
    back(&process, "done-round-discarded", round).await
}

/// Opens a prepared round.
///
/// # Errors
/// When the rule isn't locked, something on it wasn't treated, or it can't be secret.
#[server]
pub async fn open_round(process: String, round: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    openings::open(&mut change, round).await?;
    change.commit().await?;
    back(&process, "done-round-opened", round).await
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
    let closed = rounds::by_number(&site().db, process.id, round).await?;
    if closed.is_some_and(|round| round.terms.is_secret()) {
        boxes::forget_order(&site().db).await?;
    }
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
    let selection = match selections::standing(&site().db, process.id).await? {
        Standing::Computed(selection) => selection,
        Standing::WaitsForLot(numbers) => return Err(Refusal::LotNotDrawn { numbers }.into()),
        Standing::NotYet => return Err(Refusal::VotingNotOver.into()),
    };
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    selections::record(&mut change, &selection).await?;
    change.commit().await?;
    back(&process, "done-selection", selection.seats_filled).await
}
