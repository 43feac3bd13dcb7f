//! `/processes/{slug}/board/{department}` and `/board/theme/{theme}`: a list to hang up, and a text to read aloud: *you said,
//! we decided, because*.

use crate::pages::rounds::locked_rule;
use crate::parts::reason::say_reason;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::edition::fit;
use domain::{Channel, Stage};
use leptos::prelude::*;
use std::collections::HashMap;
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::themes;
use storage::{commitments, outcomes};

/// What is told of a department.
struct Board {
    words: Words,
    process: Process,
    /// Whose it is: the name of a department or a theme, and the end of its address.
    whose: String,
    address: String,
    said: Vec<Proposal>,
    /// The commitment in which each proposal stands.
    commitments: HashMap<u32, u32>,
    /// Why the rule left one out.
    reasons: HashMap<u32, String>,
}

/// What a department said.
#[component]
pub fn OfDepartment() -> impl IntoView {
    page(async {
        let process = process().await?;
        let all = themes::departments(&site().db, process.id).await?;
        let found = all.into_iter().find(|one| one.code == param("department")).ok_or(Error::NotFound)?;
        let is_own = |one: &Proposal| one.department.as_ref() == Some(&found.code);
        shown(&Board::read(words(), process, found.name.clone(), found.code.clone(), is_own).await?)
    })
}

/// What was said on a theme.
#[component]
pub fn OfTheme() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        let all = themes::themes(&site().db, process.id).await?;
        let found = all.into_iter().find(|one| one.slug == param("theme")).ok_or(Error::NotFound)?;
        let is_own = |one: &Proposal| one.theme.as_ref() == Some(&found.slug);
        let name = found.name.in_language(words.language).to_owned();
        shown(&Board::read(words, process, name, format!("theme/{}", found.slug), is_own).await?)
    })
}

/// The list and the text.
fn shown(board: &Board) -> Result<Sheet, Error> {
    let words = board.words;
    let title = words.fill("board-of", &[("department", board.whose.clone().into())]);
    let now = dates::day(words, &board.process, site().now());
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{board.counted()}</p>
        <p class="small soft">{words.fill("board-as-of", &[("day", now.into())])}</p>
        {board.list()}
        <section class="sec flow noprint" aria-labelledby="radio"><h2 id="radio">{words.get("board-radio")}</h2>
            <p>{words.get("board-radio-lead")}</p><p class="written said">{board.radio()}</p></section>
    };
    Ok(Sheet::new(title, body).of(&board.process, Here::Elsewhere))
}

/// Why the rule left proposals out, once the selection is recorded.
async fn reasons(words: Words, process: &Process) -> Result<HashMap<u32, String>, Error> {
    let selection = outcomes::of(&site().db, process).await?.selection.clone();
    let rule = locked_rule(process).await?.map(|(rule, _)| rule);
    let Some((selection, rule)) = selection.zip(rule) else { return Ok(HashMap::new()) };
    let left = selection.not_selected.iter().filter(|one| one.approvals.is_some());
    Ok(left.map(|one| (one.number, say_reason(words, one, &rule))).collect())
}

impl Board {
    async fn read(
        words: Words,
        process: Process,
        whose: String,
        address: String,
        is_own: impl Fn(&Proposal) -> bool,
    ) -> Result<Self, Error> {
        let db = site().db;
        let said = proposals::all(&db, process.id).await?.into_iter().filter(is_own).collect();
        let mut standing = HashMap::new();
        if process.plan_published_at.is_some() {
            for commitment in commitments::all(&db, process.id).await? {
                standing.extend(commitment.sources.iter().map(|source| (*source, commitment.number)));
            }
        }
        let reasons = reasons(words, &process).await?;
        Ok(Self { words, process, whose, address, said, commitments: standing, reasons })
    }

    /// How many were said, how many of them at meetings, on paper or by phone, and how many stand in the plan.
    fn counted(&self) -> String {
        let without_net = [Channel::Meeting, Channel::Paper, Channel::Phone];
        let spoken = self.said.iter().filter(|one| without_net.contains(&one.channel)).count();
        let planned = self.said.iter().filter(|one| self.commitment(one).is_some()).count();
        let gaps = [("count", self.said.len().into()), ("spoken", spoken.into()), ("planned", planned.into())];
        self.words.fill("board-counted", &gaps)
    }

    /// The commitment of a proposal, or of the one that took it in.
    fn commitment(&self, proposal: &Proposal) -> Option<u32> {
        let own = self.commitments.get(&proposal.number());
        own.or_else(|| self.commitments.get(&proposal.life.into?)).copied()
    }

    /// What was decided on a proposal.
    fn decided(&self, proposal: &Proposal) -> String {
        let gaps = |number: u32| [("number", number.into())];
        match (self.commitment(proposal), proposal.stage(), proposal.life.into) {
            (Some(number), ..) => self.words.fill("board-in-plan", &gaps(number)),
            (None, Stage::Merged, Some(into)) => self.words.fill("board-merged", &gaps(into)),
            (_, stage, _) => self.words.name("stage", stage),
        }
    }

    /// Why: what a person wrote, or what the rule gives.
    fn because(&self, proposal: &Proposal) -> String {
        let ruled = || self.reasons.get(&proposal.number()).cloned();
        proposal.reason.clone().or_else(ruled).unwrap_or_default()
    }

    /// What was said, what was decided and why, one below the other: to be read on a phone and on a wall.
    fn list(&self) -> AnyView {
        let words = self.words;
        let rows = self.said.iter().map(|one| {
            let href = format!("/processes/{}/proposals/{}", self.process.slug, one.number());
            let language = (one.language != words.language).then(|| one.language.name());
            let because = Some(self.because(one)).filter(|reason| !reason.is_empty());
            let because = because.map(|reason| view! { <p><b>{words.get("board-because")}</b>": "{reason}</p> });
            view! {
                <li><span class="n">{one.number()}</span><div>
                    <h2 class="h3" lang=language><a href=href>{one.title.clone()}</a></h2>
                    <p class="meta"><span>{words.name("channel", one.channel)}</span></p>
                    <p><b>{words.get("board-decided")}</b>": "{self.decided(one)}</p>{because}</div></li>
            }
        });
        view! { <ol class="rows">{rows.collect_view()}</ol> }.into_any()
    }

    /// A text that takes a minute to read: how many, what stands in the plan, and where to ask.
    fn radio(&self) -> String {
        let gaps = [
            ("department", self.whose.clone().into()),
            ("process", self.process.name.in_language(self.words.language).to_owned().into()),
            ("counted", self.counted().into()),
        ];
        let begins = self.words.fill("board-radio-begins", &gaps);
        let lines: Vec<String> = self
            .said
            .iter()
            .filter(|one| self.commitment(one).is_some())
            .map(|one| format!("{}: {}", one.title, self.decided(one)))
            .collect();
        let link = format!("{}/processes/{}/board/{}", site().public_url, self.process.slug, self.address);
        let ends = self.words.fill("board-radio-ends", &[("link", link.into())]);
        fit(&begins, &lines, &ends, |left| self.words.fill("text-rest", &[("count", left.into())]))
    }
}
