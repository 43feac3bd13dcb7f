//! The lot of a rule that is built by the form: drawn in public after the vote, or from a seed that is published before.

use crate::forms::Refused;
use crate::parts::field::{Choice, Field};
use crate::words::Words;
use domain::lot::Lot;
use domain::refusal::Flaw;
use domain::rule::Rule;
use domain::text::{Check, Limit, TITLE};
use leptos::prelude::*;

/// The two forms of lot, as the form names them; the first is the usual one.
const FORMS: [&str; 2] = ["committed", "published"];

/// The fields about it.
pub(super) fn fields(words: Words, kept: Option<&Rule>, refused: &Refused) -> AnyView {
    let (form, source, seed) = match kept.map(|rule| &rule.lot) {
        Some(Lot::Published { seed }) => (FORMS[1], words.get("lot-usual-draw"), seed.clone()),
        Some(Lot::Committed { source }) => (FORMS[0], source.clone(), String::new()),
        None => (FORMS[0], words.get("lot-usual-draw"), String::new()),
    };
    let options = FORMS.map(|form| (form.to_owned(), words.name("lot-form", form))).to_vec();
    view! {
        <Choice refused=refused.clone() name="lot" label=words.get("field-lot") hint=words.get("settings-rule-lot-hint") options=options value=form/>
        <Field refused=refused.clone() name="draw" label=words.get("field-draw") hint=words.get("settings-rule-draw-hint") value=source limit=TITLE/>
        <Field refused=refused.clone() name="seed" label=words.get("field-seed") hint=words.get("settings-rule-seed-hint") value=seed limit=TITLE/>
    }
    .into_any()
}

/// The lot that was typed; only the field of its form is asked for.
pub(super) fn read(check: &mut Check, form: &str, draw: &str, seed: &str) -> Lot {
    match form {
        "committed" => Lot::Committed { source: check.text("draw", draw, TITLE) },
        "published" => Lot::Published { seed: check.text("seed", seed, Limit { min: 4, ..TITLE }) },
        other => {
            check.fault("lot", if other.is_empty() { Flaw::Missing } else { Flaw::Unknown });
            Lot::Committed { source: String::new() }
        }
    }
}
