//! `/desk/{slug}/rounds/prepare`: the terms of a round and what it votes on, before it opens.

use super::back;
use super::closing::{self, Closing};
use super::typed::{Numbers, number, one_of};
use crate::forms::{Refused, refused};
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::round::{Completion, Effect, Electorate, Method, Place, Secrecy, Terms};
use domain::text::Check;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::agendas::{self, Item};
use storage::meetings::{self, Meeting};
use storage::preparations::{self, NewRound};
use storage::processes::Process;
use storage::rounds::{self, Round};

/// The choice of a method, then the terms that it asks for.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::RunRounds, process.id).await?;
        let db = site().db;
        let number = query("meeting").parse().map_err(|_| Error::NotFound)?;
        let meeting = meetings::by_number(&db, process.id, number).await?.ok_or(Error::NotFound)?;
        let kept = match query("round").parse() {
            Ok(round) => rounds::by_number(&db, process.id, round).await?.filter(|round| round.opened_at.is_none()),
            Err(_) => None,
        };
        let asked = query("method");
        let method = Method::NAMES.iter().copied().find(|name| *name == asked);
        let title = words.fill("prepare-title", &[("meeting", meeting.number.into())]);
        let body = match method {
            None => methods(words, &process, &meeting, kept.as_ref()),
            Some(method) => {
                let voted_on = match &kept {
                    Some(round) => rounds::items(&db, round.id).await?.into_iter().map(|item| item.number).collect(),
                    None => Vec::new(),
                };
                let agenda = agendas::agenda(&db, meeting.id).await?;
                let form = Form { words, method, kept, refused: refused::<PrepareRound>().await };
                form.draw(&process, &meeting, &agenda, &voted_on)
            }
        };
        let body = view! { <h1>{title.clone()}</h1><p class="lead">{meeting.title}</p>{body} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

fn methods(words: Words, process: &Process, meeting: &Meeting, kept: Option<&Round>) -> AnyView {
    let round = kept.map(|round| format!("&round={}", round.number)).unwrap_or_default();
    let rows = Method::NAMES.iter().map(|method| {
        let href =
            format!("/desk/{}/rounds/prepare?meeting={}{round}&method={method}", process.slug, meeting.number);
        view! { <li><h3><a href=href>{words.name("method", method)}</a></h3><p>{words.name("method-why", method)}</p></li> }
    });
    view! { <p>{words.get("prepare-method")}</p><ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

/// The form for one method.
struct Form {
    words: Words,
    method: &'static str,
    /// The round that is prepared anew.
    kept: Option<Round>,
    refused: Refused,
}

impl Form {
    fn draw(&self, process: &Process, meeting: &Meeting, agenda: &[Item], voted_on: &[u32]) -> AnyView {
        let words = self.words;
        let prepare = ServerAction::<PrepareRound>::new();
        let round = self.kept.as_ref().map(|round| round.number.to_string()).unwrap_or_default();
        let (slug, number, method) = (process.slug.clone(), meeting.number.to_string(), self.method);
        let numbers = self.numbers();
        let choices = (self.method != "theme-approval").then(|| self.choices());
        let rest = view! { {self.one_of("cast_from", Place::ALL)}{self.number("quorum_percent", self.terms().quorum_percent.into())} };
        let items = agenda.iter().map(|item| self.item(item, voted_on)).collect_view();
        let kept = self.kept.as_ref().map(|round| &round.terms);
        let closing = closing::fields(words, self.method, kept, &self.refused);
        view! {
            <p class="prose">{words.name("method-why", self.method)}</p>
            <Faults refused=self.refused.clone()/>
            <ActionForm action=prepare attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <input type="hidden" name="meeting" value=number/>
                <input type="hidden" name="round" value=round/>
                <input type="hidden" name="method" value=method/>
                {numbers}
                {choices}
                {rest}
                {closing}
                <fieldset class="field" id="proposals"><legend>{words.get("field-proposals")}</legend>{items}</fieldset>
                <p class="acts"><button class="btn">{words.get("prepare-do")}</button></p>
            </ActionForm>
        }
        .into_any()
    }

    /// What stands in the form before anything is typed: the terms of the round, or the usual ones.
    fn terms(&self) -> Terms {
        let kept = self.kept.as_ref().map(|round| round.terms.clone());
        let usual = Terms { effect: Effect::Advisory, ..Terms::default() };
        kept.filter(|terms| terms.method.name() == self.method).unwrap_or(usual)
    }

    /// The numbers that the method asks for.
    fn numbers(&self) -> Vec<AnyView> {
        let terms = self.terms();
        let seats = || self.number("seats", terms.method.seats().unwrap_or(1).into());
        match self.method {
            "approval" => {
                let max = if let Method::Approval { max, .. } = terms.method { max } else { 3 };
                vec![self.number("limit", max.into()), seats()]
            }
            "points" => {
                let points = if let Method::Points { points, .. } = terms.method { points } else { 10 };
                vec![self.number("limit", points.into()), seats()]
            }
            "yes-no" => {
                let threshold =
                    if let Method::YesNo { threshold } = terms.method { threshold.to_string() } else { "1/2".into() };
                vec![self.text("threshold", threshold)]
            }
            "score" | "stv" => vec![seats()],
            "equal-shares" => {
                let budget = if let Method::EqualShares { budget, .. } = terms.method { budget } else { 1 };
                vec![self.number("budget", budget), self.one_of("completion", Completion::ALL)]
            }
            _ => Vec::new(),
        }
    }

    fn choices(&self) -> AnyView {
        let effects = [Effect::Advisory, Effect::Decisive];
        view! {
            {self.one_of("secrecy", Secrecy::ALL)}
            {self.one_of("effect", &effects)}
            {self.one_of("electorate", Electorate::ALL)}
        }
        .into_any()
    }

    fn number(&self, name: &'static str, value: u64) -> AnyView {
        self.text(name, value.to_string())
    }

    fn text(&self, name: &'static str, value: String) -> AnyView {
        let key = name.replace('_', "-");
        let (label, hint) = (self.words.get(&format!("field-{key}")), self.words.get(&format!("prepare-{key}-hint")));
        view! { <Field refused=self.refused.clone() name=name label=label hint=hint value=value/> }.into_any()
    }

    /// A choice out of a closed list.
    fn one_of<T: std::fmt::Display>(&self, name: &'static str, values: &[T]) -> AnyView {
        let words = self.words;
        let list = if name == "cast_from" { "terms-place".to_owned() } else { format!("terms-{name}") };
        let options = values.iter().map(|value| (value.to_string(), words.name(&list, value)));
        let terms = self.terms();
        let kept = match name {
            "secrecy" => terms.secrecy.to_string(),
            "effect" => terms.effect.to_string(),
            "electorate" => terms.electorate.to_string(),
            "cast_from" => terms.place.to_string(),
            _ => match terms.method {
                Method::EqualShares { completion, .. } => completion.to_string(),
                _ => Completion::None.to_string(),
            },
        };
        let label = words.name("field", name);
        view! { <Choice refused=self.refused.clone() name=name label=label options=options.collect() value=kept/> }
            .into_any()
    }

    /// A proposal of the agenda: whether it is voted on, and what it costs where there is a budget.
    fn item(&self, item: &Item, voted_on: &[u32]) -> AnyView {
        let number = item.proposal;
        let ticked = match &self.refused.error {
            Some(_) => self.refused.has("proposals", &number.to_string()),
            None => voted_on.is_empty() || voted_on.contains(&number),
        };
        let cost = (self.method == "equal-shares").then(|| self.cost(number));
        let id = format!("p{number}");
        view! {
            <label class="pick" for=id.clone()>
                <input type="checkbox" id=id.clone() name="proposals[]" value=number.to_string() checked=ticked/>
                <span><b class="n">{number}</b>" "{item.title.clone()}</span>
            </label>
            {cost}
        }
        .into_any()
    }

    fn cost(&self, number: u32) -> AnyView {
        let name = format!("costs[{number}]");
        let kept = match self.terms().method {
            Method::EqualShares { costs, .. } => costs.iter().find(|one| one.proposal == number).map(|one| one.cost),
            _ => None,
        };
        let typed = self.refused.typed_or(&name, &kept.map(|cost| cost.to_string()).unwrap_or_default());
        let label = self.words.fill("prepare-cost", &[("number", number.into())]);
        view! { <input class="short" name=name value=typed inputmode="numeric" aria-label=label.clone() placeholder=label/> }.into_any()
    }
}

/// Prepares a round of a meeting, or prepares one anew that hasn't opened.
///
/// # Errors
/// When a field can't be taken, the terms contradict each other, or there is nothing to vote on.
#[server]
pub async fn prepare_round(
    process: String,
    meeting: u32,
    method: String,
    #[server(default)] round: String,
    #[server(default)] effect: String,
    #[server(default)] secrecy: String,
    #[server(default)] electorate: String,
    #[server(default)] cast_from: String,
    #[server(default)] quorum_percent: String,
    #[server(default)] seats: String,
    #[server(default)] limit: String,
    #[server(default)] threshold: String,
    #[server(default)] budget: String,
    #[server(default)] completion: String,
    #[server(default)] draw: String,
    #[server(default)] objection_days: String,
    #[server(default)] objectors: String,
    #[server(default)] proposals: Vec<u32>,
    #[server(default)] costs: BTreeMap<String, String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::RunRounds, process.id).await?;
    let mut check = Check::default();
    let numbers = Numbers { seats, limit, threshold, budget, completion, costs };
    let mut terms = Terms { method: numbers.method(&mut check, &method), ..Terms::default() };
    if !terms.is_for_selection() {
        terms.effect = one_of(&mut check, "effect", &effect, Effect::Advisory);
        terms.secrecy = one_of(&mut check, "secrecy", &secrecy, Secrecy::Open);
        terms.electorate = one_of(&mut check, "electorate", &electorate, Electorate::Themes);
    }
    terms.place = one_of(&mut check, "cast_from", &cast_from, Place::Anywhere);
    terms.quorum_percent = u32::try_from(number(&mut check, "quorum_percent", &quorum_percent, 0)).unwrap_or(u32::MAX);
    Closing { draw, objection_days, objectors }.read(&mut check, &mut terms);
    if proposals.is_empty() {
        check.fault("proposals", Flaw::Missing);
    }
    check.done()?;
    terms.check(u32::try_from(proposals.len()).unwrap_or(u32::MAX))?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    let new = NewRound { meeting, terms, proposals: Some(proposals) };
    let round = preparations::prepare(&mut change, round.parse().ok(), &new).await?;
    change.commit().await?;
    back(&process, "done-round-prepared", round.number).await
}
