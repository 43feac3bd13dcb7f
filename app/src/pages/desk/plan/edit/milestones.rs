//! The milestones of a commitment on its form: the rows, what is typed in them, and its check.

use super::OPTIONAL_REASON;
use super::write::day;
use crate::forms::Refused;
use crate::parts::field::Field;
use crate::words::Words;
use domain::plan::Period;
use domain::text::{Check, Limit, REASON, TITLE};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::commitments::{Commitment, Milestone};

/// Rows that stand empty below those that are filled: saving gives two more.
const EMPTY_ROWS: usize = 2;

/// A milestone as it is typed: a row that is left empty counts for nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Typed {
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// What can be seen when it is reached.
    #[serde(default)]
    pub deliverable: String,
    /// The day by which it is reached.
    #[serde(default)]
    pub due_on: String,
    /// How anybody can check it.
    #[serde(default)]
    pub verify: String,
}

impl Typed {
    pub(super) fn is_empty(&self) -> bool {
        [&self.title, &self.deliverable, &self.due_on, &self.verify].iter().all(|text| text.trim().is_empty())
    }
}

/// A row for each milestone, and two empty ones: without JavaScript, saving is how one gets another.
pub(super) fn rows(words: Words, kept: Option<&Commitment>, refused: &Refused) -> AnyView {
    let kept = kept.map_or(&[][..], |one| one.milestones.as_slice());
    let typed = (0..).take_while(|row| refused.typed.contains_key(&format!("milestones[{row}][title]"))).count();
    let rows = if refused.error.is_some() { typed } else { kept.len() + EMPTY_ROWS };
    let rows: Vec<AnyView> = (0..rows).map(|row| row_of(words, row, kept.get(row), refused)).collect();
    view! {
        <fieldset class="field" id="milestones">
            <legend>{words.get("field-milestones")}<span class="hint">{words.get("commitment-milestones-hint")}</span></legend>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn row_of(words: Words, row: usize, kept: Option<&Milestone>, refused: &Refused) -> AnyView {
    let name = |field: &str| format!("milestones[{row}][{field}]");
    let text = |read: fn(&Milestone) -> &String| kept.map(|one| read(one).clone()).unwrap_or_default();
    let due = kept.map(|one| one.due_on.to_string()).unwrap_or_default();
    view! {
        <fieldset class="field">
            <legend>{words.fill("commitment-milestone", &[("n", (row + 1).into())])}</legend>
            <Field refused=refused.clone() name=name("title") label=words.get("field-milestones-title") limit=TITLE value=text(|m| &m.title)/>
            <Field refused=refused.clone() name=name("deliverable") label=words.get("field-milestones-deliverable") limit=REASON value=text(|m| &m.deliverable)/>
            <Field refused=refused.clone() name=name("due_on") label=words.get("field-milestones-due-on") kind="date" value=due/>
            <Field refused=refused.clone() name=name("verify") label=words.get("field-milestones-verify") hint=words.get("plan-optional") limit=REASON value=text(|m| &m.verify)/>
        </fieldset>
    }
    .into_any()
}

/// The milestone of a row, or what is wrong with it.
pub(super) fn milestone(check: &mut Check, row: usize, typed: &Typed, days: Period) -> Milestone {
    let name = |field: &str| format!("milestones[{row}][{field}]");
    let within = (days.first <= days.last && days.first != Date::default()).then_some(days);
    Milestone {
        title: check.text(&name("title"), &typed.title, TITLE),
        deliverable: check.text(&name("deliverable"), &typed.deliverable, Limit { min: 5, ..REASON }),
        due_on: day(check, &name("due_on"), &typed.due_on, within),
        verify: check.text(&name("verify"), &typed.verify, OPTIONAL_REASON),
    }
}
