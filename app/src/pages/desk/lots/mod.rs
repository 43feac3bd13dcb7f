//! `/desk/{slug}/lots`: the lots that are drawn in public, each entered by two people who must agree.

mod enter;

use crate::forms::{Refused, refused};
use crate::parts::lot::say_lot;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::rule::Rule;
use domain::{Permission, UserId};
use enter::{EnterDraw, TakeBackDraw};
use leptos::prelude::*;
use storage::joint_acts::JointAct;
use storage::lots::{self, Lot};
use storage::processes::Process;
use storage::rounds::{self, Round};
use storage::{draws, rules};

/// The lots.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may = who::demand(Permission::RunRounds, process.id).await.is_ok();
        let desk = Desk::read(words, &process, may).await?;
        let rows: Vec<AnyView> = desk.lots.iter().map(|lot| desk.lot(lot)).collect();
        let none = rows.is_empty().then(|| view! { <p class="soft">{words.get("lots-none")}</p> });
        let title = words.get("lots-title");
        let back = format!("/desk/{}/rounds", process.slug);
        let body = view! {
            <p><a href=back>{words.get("rounds-title")}</a></p>
            <h1>{title.clone()}</h1><p class="lead">{words.get("lots-lead")}</p>
            {none}<ul class="stack">{rows}</ul>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

/// What the page is drawn from.
struct Desk<'a> {
    words: Words,
    process: &'a Process,
    lots: Vec<Lot>,
    rounds: Vec<Round>,
    /// What is drawn for the selection.
    of_rule: String,
    /// Who has entered a draw and waits for another person.
    waiting: Vec<(Option<u32>, JointAct)>,
    own: Option<UserId>,
    may: bool,
    entered: Refused,
    taken_back: Refused,
}

impl<'a> Desk<'a> {
    async fn read(words: Words, process: &'a Process, may: bool) -> Result<Self, Error> {
        let db = &site().db;
        let rule = rules::rule(db, process.id).await?.and_then(|kept| Rule::parse(kept.body.as_bytes()).ok());
        Ok(Self {
            words,
            process,
            lots: lots::all(db, process.id).await?,
            rounds: rounds::all(db, process.id).await?,
            of_rule: rule.and_then(|rule| rule.lot.source().map(str::to_owned)).unwrap_or_default(),
            waiting: draws::waiting(db, process.id).await?,
            own: who::actor().await?.user,
            may,
            entered: refused::<EnterDraw>().await,
            taken_back: refused::<TakeBackDraw>().await,
        })
    }

    fn lot(&self, lot: &Lot) -> AnyView {
        let words = self.words;
        let round = lot.round.and_then(|number| self.rounds.iter().find(|round| round.number == number));
        let source = round.and_then(|round| round.terms.ties.as_ref()).map_or(&self.of_rule, |ties| &ties.draw);
        let (heading, place) = match lot.round {
            Some(number) => (words.fill("round-title", &[("number", number.into())]), format!("rounds/{number}")),
            None => (words.get("lots-of-selection"), "selection".to_owned()),
        };
        let href = format!("/processes/{}/{place}", self.process.slug);
        let told = say_lot(words, self.process, source, lot);
        let acts = lot.drawn.is_none().then(|| self.acts(lot));
        view! { <li class="flow"><h2 class="h3"><a href=href>{heading}</a></h2>{told}{acts}</li> }.into_any()
    }

    /// What can be done with a lot that isn't drawn.
    fn acts(&self, lot: &Lot) -> AnyView {
        let words = self.words;
        if !lot.has_secret() {
            return view! { <p class="note">{words.get("refusal-secret-elsewhere")}</p> }.into_any();
        }
        if !self.is_over(lot) {
            return view! { <p class="soft">{words.get("lots-not-over")}</p> }.into_any();
        }
        let differing = lot.differing.as_ref().map(|(first, other)| {
            let gaps = [("first", first.clone().into()), ("other", other.clone().into())];
            view! { <p class="note"><b>{words.fill("lots-differ", &gaps)}</b></p> }
        });
        let act = self.waiting.iter().find(|(round, _)| *round == lot.round).map(|(_, act)| act);
        let entered = act.map(|act| enter::entered(words, self.process, act, self.own == Some(act.proposer)));
        let is_own = act.is_some_and(|act| self.own == Some(act.proposer));
        let of_lot = |refused: &Refused| {
            let typed = refused.typed("round");
            if typed == enter::named(lot.round) { refused.clone() } else { Refused::default() }
        };
        let form = match (self.may, is_own) {
            (false, _) => None,
            (true, true) => Some(enter::take_back(words, self.process, lot.round)),
            (true, false) => Some(enter::form(words, self.process, lot.round, of_lot(&self.entered))),
        };
        view! { {differing}{entered}<Faults refused=of_lot(&self.taken_back)/>{form} }.into_any()
    }

    /// Whether everything is closed that hangs on the lot.
    fn is_over(&self, lot: &Lot) -> bool {
        let hangs = |round: &&Round| match lot.round {
            Some(number) => round.number == number,
            None => round.terms.is_for_selection(),
        };
        let mut rounds = self.rounds.iter().filter(hangs).peekable();
        rounds.peek().is_some() && rounds.all(Round::is_closed)
    }
}
