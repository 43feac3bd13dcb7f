//! The boxes of a commitment's form: the proposals that it comes from, and who takes part.

use crate::forms::Refused;
use crate::pages::plan::Reading;
use crate::words::Words;
use leptos::prelude::*;
use storage::commitments::Commitment;

/// Selected proposals that have no place, and those that this commitment comes from.
pub(super) fn sources(
    words: Words,
    reading: &Reading,
    ticked: &[u32],
    kept: Option<&Commitment>,
    refused: &Refused,
) -> AnyView {
    let own = kept.map(|one| one.number);
    let free = reading
        .chosen
        .iter()
        .filter(|one| one.declined.is_none() && (one.commitment.is_none() || one.commitment == own));
    let boxes: Vec<AnyView> = free
        .map(|one| {
            let number = one.number.to_string();
            let checked =
                if refused.error.is_some() { refused.has("sources", &number) } else { ticked.contains(&one.number) };
            tick("sources[]", &number, &format!("{number}: {}", one.title), checked)
        })
        .collect();
    view! { <fieldset class="field" id="sources"><legend>{words.get("field-sources")}<span class="hint">{words.get("commitment-sources-hint")}</span></legend>{boxes}</fieldset> }.into_any()
}

/// Everybody who can take part.
pub(super) fn partners(words: Words, reading: &Reading, kept: Option<&Commitment>, refused: &Refused) -> AnyView {
    let mut names: Vec<(&String, &String)> = reading.names.iter().collect();
    names.sort_by_key(|(_, name)| domain::text::fold(name));
    let boxes: Vec<AnyView> = names
        .into_iter()
        .map(|(slug, name)| {
            let kept = kept.is_some_and(|one| one.partners.contains(slug));
            let checked = if refused.error.is_some() { refused.has("partners", slug) } else { kept };
            tick("partners[]", slug, name, checked)
        })
        .collect();
    view! { <details class="field" id="partners"><summary>{words.get("field-partners")}</summary>{boxes}</details> }
        .into_any()
}

fn tick(name: &'static str, value: &str, label: &str, checked: bool) -> AnyView {
    let (value, label) = (value.to_owned(), label.to_owned());
    view! { <label class="pick"><input type="checkbox" name=name value=value checked=checked/><span>{label}</span></label> }.into_any()
}
