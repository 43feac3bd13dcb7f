//! `/desk/{slug}/rounds/{number}/paper/{batch}/sheets`: the ballots of a batch, to be printed, for every method. Those of an
//! open round carry a number, a code and a line for the organisation; those of a secret one are all alike.

use super::found;
use crate::parts::plain_terms::{say_how, say_number, say_secrecy};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::round::Method;
use leptos::prelude::*;
use storage::batches;
use storage::processes::Process;
use storage::rounds::{self, Item, Round};
use storage::themes::{self, Theme};

/// What every sheet is drawn with.
struct Paper {
    words: Words,
    process: Process,
    round: Round,
    batch: u32,
    items: Vec<Item>,
    themes: Vec<Theme>,
    /// Marks that a theme may have, where the round feeds the selection.
    limit: Option<u32>,
}

/// The sheets.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::CountPaper, process.id).await?;
        let db = site().db;
        let round = found(&process, number_param("number")?).await?;
        let batch = batches::by_number(&db, round.id, number_param("batch")?).await?.ok_or(Error::NotFound)?;
        let rule = crate::pages::rounds::locked_rule(&process).await?.filter(|_| round.terms.is_for_selection());
        let paper = Paper {
            words,
            items: rounds::items(&db, round.id).await?,
            themes: themes::themes(&db, process.id).await?,
            limit: rule.map(|(rule, _)| rule.max_approvals_per_organisation_theme_meeting),
            batch: batch.number,
            process,
            round,
        };
        let sheets = (1..=batch.issued).map(|number| paper.sheet(number)).collect_view();
        let title = words.fill("paper-sheets", &[("batch", batch.number.into())]);
        let body = view! {
            <div class="noprint"><h1>{title.clone()}</h1><p class="note">{words.get("paper-print-why")}</p></div>{sheets}
        };
        Ok(Sheet::new(title, body).of(&paper.process, Here::Desk("rounds")))
    })
}

impl Paper {
    fn sheet(&self, number: u32) -> AnyView {
        let words = self.words;
        let day = dates::day(words, &self.process, self.round.starts_at);
        let place = format!("{}, {}, {day}", self.round.title, self.round.place);
        let how = match self.limit {
            Some(limit) => words.fill("round-how", &[("limit", limit.into())]),
            None => format!("{} {}", say_how(words, &self.round.terms), say_secrecy(words, &self.round.terms)),
        };
        let title = words.fill("round-title", &[("number", self.round.number.into())]);
        view! {
            <section class="paper">
                <header><h2>{title}</h2><p>{self.process.name.in_language(words.language).to_owned()}<br/>{place}</p>{self.head(number)}</header>
                <p>{how}</p>
                {self.lists()}
                <p class="small">{words.get("paper-sheet-foot")}</p>
            </section>
        }
        .into_any()
    }

    /// A secret ballot has nothing on it that tells it from another.
    fn head(&self, number: u32) -> AnyView {
        let words = self.words;
        if self.round.terms.is_secret() {
            return view! { <p class="who">{words.get("paper-no-name")}</p> }.into_any();
        }
        let code = site().db.keys().sheet_code(self.round.id, self.batch, number);
        let told = words.fill("paper-sheet", &[("sheet", number.into())]);
        view! { <p class="who"><b>{told}</b>" "<code>{code}</code></p><p class="line">{words.get("field-organisation")}</p> }.into_any()
    }

    /// The proposals: theme by theme for the selection, otherwise by number.
    fn lists(&self) -> AnyView {
        let list = |items: Vec<&Item>| {
            view! { <ol class="squares">{items.into_iter().map(|item| self.row(item)).collect_view()}</ol> }
        };
        if self.limit.is_none() {
            return list(self.items.iter().collect()).into_any();
        }
        let of = |theme: &Theme| self.items.iter().filter(|item| item.theme == theme.slug).collect::<Vec<_>>();
        let themes = self.themes.iter().map(|theme| (theme, of(theme))).filter(|(_, items)| !items.is_empty());
        let sections = themes.map(|(theme, items)| {
            let name = theme.name.in_language(self.words.language).to_owned();
            view! { <h3>{name}</h3>{list(items)} }
        });
        sections.collect_view().into_any()
    }

    fn row(&self, item: &Item) -> AnyView {
        let words = self.words;
        let square = || view! { <span class="square"></span> };
        let field = match &self.round.terms.method {
            Method::ThemeApproval | Method::Approval { .. } | Method::EqualShares { .. } => square().into_any(),
            Method::YesNo { .. } => {
                let answers = ["yes", "no", "abstain"];
                answers.map(|answer| view! { {square()}<span>{words.name("answer", answer)}</span> }).into_any()
            }
            Method::Score { .. } | Method::Points { .. } | Method::Stv { .. } => {
                view! { <span class="square wide"></span> }.into_any()
            }
        };
        let cost = match &self.round.terms.method {
            Method::EqualShares { costs, .. } => costs.iter().find(|one| one.proposal == item.number),
            _ => None,
        };
        let cost = cost.map(|one| words.fill("vote-cost", &[("cost", say_number(words, one.cost).into())]));
        let cost = cost.map(|told| view! { " "<span class="small">{told}</span> });
        view! { <li><span class="marks">{field}</span><span><b class="n">{item.number}</b>" "{item.title.clone()}{cost}</span></li> }.into_any()
    }
}
