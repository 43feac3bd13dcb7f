//! What is fixed for the time after a round has closed: what is drawn for its ties, who may object and for how long.

use super::typed::{number, one_of};
use crate::forms::Refused;
use crate::parts::field::{Choice, Field};
use crate::words::Words;
use domain::refusal::Flaw;
use domain::round::{MOST_DAYS, Objections, Objectors, Terms, Ties};
use domain::text::{Check, TITLE};
use leptos::prelude::*;

/// The days for objections of a round that nobody has prepared yet.
const USUAL_DAYS: u32 = 3;

/// The fields about it; `kept` are the terms of the round that is prepared anew.
pub(super) fn fields(words: Words, method: &str, kept: Option<&Terms>, refused: &Refused) -> AnyView {
    let draw = kept
        .and_then(|terms| terms.ties.as_ref())
        .map_or_else(|| words.get("lot-usual-draw"), |ties| ties.draw.clone());
    // The ties of the vote for the selection are decided by its rule.
    let draw = (method != "theme-approval").then(|| {
        view! { <Field refused=refused.clone() name="draw" label=words.get("field-draw") hint=words.get("prepare-draw-hint") value=draw limit=TITLE/> }
    });
    let window = kept.map(|terms| terms.objections);
    let days = window.map_or(USUAL_DAYS, |window| window.map_or(0, |window| window.days));
    let by = window.flatten().map_or(Objectors::Delegates, |window| window.by);
    let options = Objectors::ALL.iter().map(|by| (by.to_string(), words.name("objectors", by))).collect();
    let hint = words.fill("prepare-objection-days-hint", &[("max", MOST_DAYS.into())]);
    view! {
        {draw}
        <Field refused=refused.clone() name="objection_days" label=words.get("field-objection-days") hint=hint kind="number" value=days.to_string()/>
        <Choice refused=refused.clone() name="objectors" label=words.get("field-objectors") options=options value=by.to_string()/>
    }
    .into_any()
}

/// What was typed into them.
pub(super) struct Closing {
    pub draw: String,
    pub objection_days: String,
    pub objectors: String,
}

impl Closing {
    /// Puts it into the terms; what can't be taken is noted at its field.
    pub fn read(&self, check: &mut Check, terms: &mut Terms) {
        if !terms.is_for_selection() {
            let draw = check.text("draw", &self.draw, TITLE);
            terms.ties = Some(Ties::of(&terms.method, &draw));
        }
        let by = one_of(check, "objectors", &self.objectors, Objectors::Delegates);
        let days = number(check, "objection_days", &self.objection_days, 0);
        match u32::try_from(days).ok().filter(|days| *days <= MOST_DAYS) {
            Some(0) => terms.objections = None,
            Some(days) => terms.objections = Some(Objections { days, by }),
            None => check.fault("objection_days", Flaw::AtMost { max: MOST_DAYS }),
        }
    }
}
