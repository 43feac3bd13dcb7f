//! The rule that is tried: a form whose address can be passed on, since nothing in it is personal.

use crate::Error;
use crate::forms::Refused;
use crate::pages::desk::process::rule::{flaw, number, optional_number, ties};
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::site::query;
use crate::words::Words;
use domain::refusal::{Fault, Flaw};
use domain::rule::{Rule, TieStep};
use domain::text::Check;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::processes::Process;
use storage::selections::Past;

const NUMBERS: [&str; 4] = ["seats", "guaranteed", "maximum", "minimum"];
const TIES: [&str; 3] = ["tie_1", "tie_2", "tie_3"];

/// What stands in the form, and the rule that it makes, if it makes one.
pub struct Tried {
    typed: Refused,
    pub rule: Option<Rule>,
}

/// Reads the form out of the address; until it is sent it holds the rule of this process. Marks and lots stay those of the
/// vote: another limit would make other ballots.
pub fn tried(past: &Past, own: &Rule) -> Tried {
    let typed: BTreeMap<String, String> = if query("seats").is_empty() {
        said(own)
    } else {
        NUMBERS.into_iter().chain(TIES).map(|name| (name.to_owned(), query(name))).collect()
    };
    let value = |name: &str| typed.get(name).map(String::as_str).unwrap_or_default();
    let mut check = Check::default();
    let rule = Rule {
        seats_total: number(&mut check, "seats", value("seats"), 1),
        guaranteed_per_theme: optional_number(&mut check, "guaranteed", value("guaranteed"), 0).unwrap_or_default(),
        max_per_theme: optional_number(&mut check, "maximum", value("maximum"), 1),
        min_approvals: optional_number(&mut check, "minimum", value("minimum"), 1).unwrap_or(1),
        tie_break: ties(&mut check, TIES.map(value)),
        ..past.rule.clone()
    };
    let fits = check.done().map_err(Error::from).and_then(|()| fit(&rule, past.input.themes.len()));
    match fits {
        Ok(()) => Tried { typed: Refused { typed, error: None }, rule: Some(rule) },
        Err(error) => Tried { typed: Refused { typed, error: Some(error) }, rule: None },
    }
}

/// What the form says of a rule.
fn said(rule: &Rule) -> BTreeMap<String, String> {
    let optional = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let numbers = [
        rule.seats_total.to_string(),
        rule.guaranteed_per_theme.to_string(),
        optional(rule.max_per_theme),
        rule.min_approvals.to_string(),
    ];
    let steps = rule.tie_break.iter().filter(|step| **step != TieStep::Lot).map(TieStep::to_string);
    let steps = steps.chain(std::iter::repeat(String::new()));
    NUMBERS
        .into_iter()
        .zip(numbers)
        .chain(TIES.into_iter().zip(steps))
        .map(|(name, said)| (name.to_owned(), said))
        .collect()
}

/// Refuses a rule that promises more seats than there are.
fn fit(rule: &Rule, themes: usize) -> Result<(), Error> {
    if let Some(max) = rule.max_per_theme.filter(|most| rule.guaranteed_per_theme > *most) {
        return Err(Error::field("guaranteed", Flaw::AtMost { max }));
    }
    rule.fit(themes).map_err(|fault| Error::from(vec![Fault { field: "guaranteed".into(), flaw: flaw(&fault) }]))
}

pub fn form(words: Words, here: &Process, source: &Process, sources: &[&Process], tried: Tried) -> AnyView {
    let refused = tried.typed;
    let stands = |name: &str| refused.typed(name);
    let options =
        sources.iter().map(|one| (one.slug.clone(), one.name.in_language(words.language).to_owned())).collect();
    let numbers = NUMBERS.map(|name| {
        let hint = words.get(&format!("settings-rule-{name}-hint"));
        view! { <Field refused=refused.clone() name=name label=words.name("field", name) hint=hint kind="number" value=stands(name)/> }
    });
    let mut steps = vec![(String::new(), words.get("settings-rule-no-tie"))];
    let kinds = TieStep::ALL.iter().filter(|step| **step != TieStep::Lot);
    steps.extend(kinds.map(|step| (step.to_string(), words.name("plain-rule-tie", step))));
    let ties = TIES.map(|name| {
        let label = words.name("field", name);
        view! { <Choice refused=refused.clone() name=name label=label options=steps.clone() value=stands(name)/> }
    });
    view! {
        <Faults refused=refused.clone()/>
        <form class="form" method="get" action=format!("/desk/{}/workbench", here.slug)>
            <Choice refused=Refused::default() name="from" label=words.get("workbench-from") options=options value=source.slug.clone()/>
            {numbers}
            {ties}
            <p class="acts"><button class="btn">{words.get("workbench-do")}</button>
                <a class="btn plain" href=format!("/desk/{}/workbench?from={}", here.slug, source.slug)>{words.get("workbench-anew")}</a></p>
        </form>
    }
    .into_any()
}
