//! `/processes/{slug}/rounds/{number}/hall`: the screen of the hall. What is voted on, how to vote, how many have and how long
//! is left; the result once the round is closed, and nothing of it before.

use super::result::outcome;
use crate::parts::asset::asset;
use crate::parts::icon::ThemeIcon;
use crate::parts::plain_terms::say_how;
use crate::parts::qr::drawn;
use crate::parts::sheet::{Here, Sheet, page};
use crate::pictures::petals::Turnout as Petals;
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::tally::{Chosen, Figures};
use leptos::prelude::*;
use std::collections::HashMap;
use storage::processes::Process;
use storage::rounds::{self, Item, Round};
use storage::themes::{self, Theme};
use storage::voters::{self, Turnout};
use storage::{announced_ends, batches, corrections, lots};

/// So many lines can be read from the last row of the hall.
const SHOWN: usize = 6;

/// The screen.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let round = rounds::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let items = rounds::items(&db, round.id).await?;
        let turnout = voters::turnout(&db, round.id).await?;
        let only = only_theme(&process, &items).await?;
        let hall = Hall { words, process, round, items, turnout };
        let lines = if hall.round.is_closed() { hall.result().await? } else { hall.listed() };
        let side = hall.side().await?;
        let turnout_at = format!("/processes/{}/rounds/{}/turnout", hall.process.slug, hall.round.number);
        let title = words.fill("round-title", &[("number", hall.round.number.into())]);
        let body = view! {
            <div class="hall" data-turnout=turnout_at data-state=hall.state()>
                <section aria-labelledby="hall">{hall.head(only)}{lines}<p class="soft cut">{hall.foot()}</p></section>
                {side}
            </div>
            // Without script the page is asked for anew; the query keeps it from being answered out of what was kept.
            <noscript><meta http-equiv="refresh" content="10;url=?live"/></noscript>
            <script type="module" src=asset("hall.js")></script>
        };
        Ok(Sheet::new(title, body).of(&hall.process, Here::Elsewhere).bare())
    })
}

/// The theme, where all that is voted on is of one.
async fn only_theme(process: &Process, items: &[Item]) -> Result<Option<Theme>, Error> {
    let Some(first) = items.first().filter(|first| items.iter().all(|item| item.theme == first.theme)) else {
        return Ok(None);
    };
    let all = themes::themes(&site().db, process.id).await?;
    Ok(all.into_iter().find(|theme| theme.slug == first.theme))
}

/// What the screen is drawn with.
struct Hall {
    words: Words,
    process: Process,
    round: Round,
    items: Vec<Item>,
    turnout: Turnout,
}

impl Hall {
    fn state(&self) -> &'static str {
        state(&self.round)
    }

    fn head(&self, only: Option<Theme>) -> AnyView {
        let words = self.words;
        let number = words.fill("round-title", &[("number", self.round.number.into())]);
        let (now, heading) = (words.name("hall", self.state()), only.as_ref());
        let name = heading.map_or_else(|| number.clone(), |theme| theme.name.in_language(words.language).to_owned());
        let icon = only.map(|theme| view! { <ThemeIcon icon=theme.icon/> });
        let above = if icon.is_some() { format!("{now} · {number}") } else { now };
        let how = (!self.round.is_closed()).then(|| view! { <p>{say_how(words, &self.round.terms)}</p> });
        view! { <div><p class="soft">{above}</p><h1 id="hall" class="theme">{icon}{name}</h1>{how}</div> }.into_any()
    }

    fn foot(&self) -> String {
        let key = if self.round.terms.is_secret() { "hall-secret" } else { "hall-public" };
        format!("{} · {}, {}", self.words.get(key), self.round.title, self.round.place)
    }

    /// What is voted on, by number.
    fn listed(&self) -> AnyView {
        let rows = self.items.iter().take(SHOWN).map(|item| line(item.number, &item.title, None));
        let more = self.items.len().saturating_sub(SHOWN);
        let more = (more > 0).then(|| view! { <p>{self.words.fill("hall-more", &[("count", more.into())])}</p> });
        view! { <div><ol class="num">{rows.collect_view()}</ol>{more}</div> }.into_any()
    }

    /// What came out: of a round for the selection the approvals, otherwise what was chosen, with its figures.
    async fn result(&self) -> Result<AnyView, Error> {
        let words = self.words;
        if self.round.terms.is_for_selection() {
            return self.approvals().await;
        }
        let boxed = corrections::counted(&site().db, &self.round).await?;
        let seed = lots::seed_of(&site().db, &self.round).await?;
        let outcome = outcome(&self.round, &self.items, &boxed, self.turnout, &seed)?;
        let (Chosen::Elected(chosen) | Chosen::Selected(chosen)) = &outcome.tally.chosen;
        let titles: HashMap<String, &Item> = self.items.iter().map(|item| (item.number.to_string(), item)).collect();
        let rows = chosen.iter().filter_map(|id| Some((id, titles.get(id)?))).take(SHOWN).map(|(id, item)| {
            let figure = match &outcome.tally.figures {
                Figures::Sums(sums) => sums.totals.get(id).map(ToString::to_string),
                Figures::Motions(sums) => sums
                    .totals
                    .get(id)
                    .map(|votes| words.fill("hall-motion", &[("yes", votes.yes.into()), ("no", votes.no.into())])),
                Figures::Stages(_) | Figures::Purchases(_) => None,
            };
            line(item.number, &item.title, figure)
        });
        let rows = rows.collect_view();
        let none = if outcome.waits_for_lot { "result-waits-for-lot" } else { "result-none" };
        let none = chosen.is_empty().then(|| view! { <p>{words.get(none)}</p> });
        let quorum = (!outcome.holds).then(|| {
            let gaps = [("took", outcome.took_part.into()), ("quorum", outcome.quorum.into())];
            view! { <p>{words.fill("result-quorum-missed", &gaps)}</p> }
        });
        Ok(view! { <div><ol class="num">{rows}</ol>{none}{quorum}</div> }.into_any())
    }

    async fn approvals(&self) -> Result<AnyView, Error> {
        let mut counts = HashMap::<u32, u32>::new();
        let counted = corrections::of(&site().db, &self.round).await?.1;
        for proposal in counted.values().flat_map(|marks| marks.keys()) {
            *counts.entry(*proposal).or_default() += 1;
        }
        let mut sorted: Vec<(&Item, u32)> =
            self.items.iter().map(|item| (item, counts.get(&item.number).copied().unwrap_or_default())).collect();
        sorted.sort_by_key(|(item, count)| (std::cmp::Reverse(*count), item.number));
        let more = sorted.len().saturating_sub(SHOWN);
        let rows =
            sorted.into_iter().take(SHOWN).map(|(item, count)| line(item.number, &item.title, Some(count.to_string())));
        let more = (more > 0).then(|| view! { <p>{self.words.fill("hall-more", &[("count", more.into())])}</p> });
        Ok(view! { <div><ol class="num">{rows.collect_view()}</ol>{more}</div> }.into_any())
    }

    /// How to vote while one can; how many have, and how long is left.
    async fn side(&self) -> Result<AnyView, Error> {
        let words = self.words;
        let Turnout { cast, entitled, .. } = self.turnout;
        let told = words.fill("round-turnout", &[("cast", cast.into()), ("entitled", entitled.into())]);
        let of = if self.round.is_closed() { "hall-of-closed" } else { "hall-of" };
        let petals = self.round.opened_at.map(|_| {
            view! {
                <div class="turn"><Petals accredited=entitled.max(cast) voted=cast label=told/>
                    <p>{words.fill(of, &[("entitled", entitled.into())])}</p></div>
            }
        });
        let vote = (!self.round.is_closed()).then(|| {
            let url = format!("{}/vote", site().public_url);
            let shown = url.split_once("://").map_or(url.as_str(), |(_, shown)| shown).to_owned();
            view! { <div><div class="qr" aria-hidden="true" inner_html=drawn(&url)></div><p><b>{shown}</b></p></div> }
        });
        Ok(view! { <section aria-label=words.get("hall-side")>{vote}{petals}{self.clock().await?}</section> }
            .into_any())
    }

    /// While it is open the time to the announced end; afterwards when it closed, and how many voted on paper.
    async fn clock(&self) -> Result<Option<AnyView>, Error> {
        let (words, db) = (self.words, site().db);
        if let Some(closed) = self.round.closed_at {
            let moment = dates::moment(words, &self.process, closed);
            let sum = batches::sum(&db, self.round.id).await?;
            let paper = sum.valid + sum.invalid;
            let gaps = [("online", self.turnout.cast.saturating_sub(paper).into()), ("paper", paper.into())];
            let share = (sum.issued > 0).then(|| view! { <p>{words.fill("paper-share", &gaps)}</p> });
            return Ok(Some(
                view! { {share}<p class="soft">{words.fill("hall-closed-at", &[("moment", moment.into())])}</p> }
                    .into_any(),
            ));
        }
        let Some(ends_at) = announced_ends::of_round(&db, self.round.id).await?.filter(|_| self.round.is_open()) else {
            return Ok(None);
        };
        let left = (ends_at.micros() - site().now().micros()).max(0) / 1_000_000;
        let (shown, spoken) = (format!("{}:{:02}", left / 60, left % 60), format!("PT{}M{}S", left / 60, left % 60));
        Ok(Some(
            view! { <p class="clock num"><span class="soft">{words.get("hall-closes-in")}</span>" "<time datetime=spoken>{shown}</time></p> }
                .into_any(),
        ))
    }
}

/// Where a round stands, in a word that programs read too.
#[must_use]
pub const fn state(round: &Round) -> &'static str {
    match (round.opened_at, round.closed_at) {
        (None, _) => "prepared",
        (Some(_), None) => "open",
        (Some(_), Some(_)) => "closed",
    }
}

fn line(number: u32, title: &str, figure: Option<String>) -> AnyView {
    let figure = figure.map(|figure| view! { <span class="figure">{figure}</span> });
    view! { <li><b>{number}</b><span class="cut">{title.to_owned()}</span>{figure}</li> }.into_any()
}
