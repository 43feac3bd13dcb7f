//! What the vote gave a proposal, and why: computed from the recorded selection, told in the reader's words.

use crate::Error;
use crate::pages::rounds::locked_rule;
use crate::parts::happening::say_signature;
use crate::parts::reason::say_reason;
use crate::prose::paragraphs;
use crate::site::site;
use crate::words::Words;
use domain::Stage;
use domain::rule::Rule;
use domain::selection::{NotSelected, Selected, Selection};
use leptos::prelude::*;
use std::sync::Arc;
use storage::outcomes;
use storage::processes::Process;
use storage::proposals::Proposal;
use storage::remarks::{self, Remark};

/// The verdict on one proposal; nothing before the selection is recorded, because it would be an interim result.
pub struct Verdict {
    number: u32,
    /// It was on no ballot, since nobody is accredited for what has no theme.
    without_theme: bool,
    decided: Option<(Arc<Selection>, Rule)>,
    /// What a curator added.
    remark: Option<Remark>,
}

impl Verdict {
    /// Reads it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(process: &Process, proposal: &Proposal) -> Result<Self, Error> {
        let selection = outcomes::of(&site().db, process).await?.selection.clone();
        let rule = locked_rule(process).await?.map(|(rule, _)| rule);
        let without_theme = proposal.stage() == Stage::NotSelected && proposal.theme.is_none();
        let remark = match proposal.stage() {
            Stage::NotSelected => remarks::of_proposal(&site().db, proposal.life.id).await?,
            _ => None,
        };
        Ok(Self { number: proposal.number(), without_theme, decided: selection.zip(rule), remark })
    }

    fn selected(&self) -> Option<&Selected> {
        let (selection, _) = self.decided.as_ref()?;
        selection.selected.iter().find(|one| one.number == self.number)
    }

    fn not_selected(&self) -> Option<(&NotSelected, &Rule)> {
        let (selection, rule) = self.decided.as_ref()?;
        Some((selection.not_selected.iter().find(|one| one.number == self.number)?, rule))
    }

    /// How many organisations approved it; `None` where nobody could vote on it.
    pub fn approvals(&self) -> Option<u32> {
        match self.selected() {
            Some(chosen) => Some(chosen.approvals),
            None => self.not_selected()?.0.approvals,
        }
    }

    /// The place it took, and what decided, or the reason why it took none.
    pub fn said(&self, words: Words) -> Option<String> {
        if let Some(chosen) = self.selected() {
            let (selection, _) = self.decided.as_ref()?;
            let gaps = [
                ("approvals", chosen.approvals.into()),
                ("position", chosen.position.into()),
                ("seats", selection.seats_filled.into()),
                ("departments", chosen.departments.into()),
            ];
            return Some(
                [words.fill("verdict-selected", &gaps), self.tie(words).unwrap_or_default()]
                    .join(" ")
                    .trim()
                    .to_owned(),
            );
        }
        if self.without_theme {
            return Some(words.get("verdict-no-theme"));
        }
        // Merged, set aside and withdrawn have a reason that a person wrote.
        let (other, rule) = self.not_selected().filter(|(other, _)| other.approvals.is_some())?;
        Some(say_reason(words, other, rule))
    }

    fn tie(&self, words: Words) -> Option<String> {
        let chosen = self.selected()?;
        let step = words.name("plain-rule-tie", chosen.tie_step?);
        let others = chosen.tied_with.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        Some(words.fill("verdict-tie", &[("step", step.into()), ("others", others.into())]))
    }

    /// The same as a note of the page.
    pub fn note(&self, words: Words) -> Option<AnyView> {
        let said = self.said(words)?;
        let remark = self.remark.as_ref().map(|remark| {
            let by = say_signature(words, &remark.written_by);
            view! { {paragraphs(&remark.said)}<p class="small soft">{by}</p> }
        });
        let title = words.get("verdict-title");
        Some(view! { <div class="note flow"><h2 class="h3">{title}</h2><p>{said}</p>{remark}</div> }.into_any())
    }
}
