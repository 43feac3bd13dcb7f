//! What was corrected of a closed round: the reason, both figures, and every mark that counts otherwise.

use crate::dates;
use crate::parts::happening::{say_signature, short_hash};
use crate::parts::plain_terms::say_mark;
use crate::prose;
use crate::words::Words;
use domain::round::{Figure, MarkChange, Method};
use leptos::prelude::*;
use storage::corrections::Correction;
use storage::processes::Process;
use storage::rounds::Round;

/// The corrections of a round, if there are any.
#[must_use]
pub fn section(words: Words, process: &Process, round: &Round, corrections: Vec<Correction>) -> Option<AnyView> {
    if corrections.is_empty() {
        return None;
    }
    let rows = corrections.into_iter().map(|one| correction(words, process, round, one));
    let rows = rows.collect_view();
    Some(
        view! {
            <section class="sec flow" aria-labelledby="corrections"><h2 id="corrections">{words.get("corrections-title")}</h2>
                <p class="note">{words.get("corrections-lead")}</p><ul class="stack">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn correction(words: Words, process: &Process, round: &Round, one: Correction) -> AnyView {
    let moment = dates::moment(words, process, one.at);
    let (first, second) = (say_signature(words, &one.proposed_by), say_signature(words, &one.by));
    let gaps =
        [("number", one.number.into()), ("moment", moment.into()), ("first", first.into()), ("second", second.into())];
    let objection = one.objection.map(|number| {
        let told = words.fill("corrections-objection", &[("number", number.into())]);
        view! { <p class="small"><a href=format!("#objection-{number}")>{told}</a></p> }
    });
    let hash = words.fill("log-hash", &[("hash", short_hash(&one.hash).into())]);
    view! {
        <li class="flow"><h3>{words.fill("corrections-one", &gaps)}</h3>
            {prose::paragraphs(&one.reason)}{objection}
            {figures(words, &round.terms.method, &one.figures)}
            {changes(words, &round.terms.method, &one.changes)}
            <p class="small soft">{hash}</p>
        </li>
    }
    .into_any()
}

/// What a mark says, an approval too.
fn say_value(words: Words, method: &Method, value: &str) -> String {
    say_mark(words, method, value).unwrap_or_else(|| words.get("corrections-approval"))
}

/// Both figures of everything that changed.
#[must_use]
pub fn figures(words: Words, method: &Method, figures: &[Figure]) -> AnyView {
    let rows = figures.iter().map(|figure| {
        let value = say_value(words, method, &figure.value);
        view! { <tr><th scope="row">{figure.proposal}</th><td>{value}</td><td class="r">{figure.before}</td><td class="r"><b>{figure.after}</b></td></tr> }
    });
    let label = words.get("corrections-figures");
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label><table class="num">
            <thead><tr><th scope="col">{words.get("selection-proposal")}</th><th scope="col">{words.get("corrections-value")}</th>
                <th scope="col" class="r">{words.get("corrections-before")}</th><th scope="col" class="r">{words.get("corrections-after")}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table></div>
    }
    .into_any()
}

/// The marks of the ballot, each as it was and as it counts.
#[must_use]
pub fn changes(words: Words, method: &Method, changes: &[MarkChange]) -> AnyView {
    let said = |mark: &Option<String>| match mark {
        Some(value) => say_value(words, method, value),
        None => words.get("corrections-no-mark"),
    };
    let rows = changes.iter().map(|change| {
        let gaps = [
            ("ballot", change.ballot.clone().into()),
            ("proposal", change.proposal.into()),
            ("before", said(&change.before).into()),
            ("after", said(&change.after).into()),
        ];
        view! { <li>{words.fill("corrections-change", &gaps)}</li> }
    });
    view! { <ul class="small">{rows.collect_view()}</ul> }.into_any()
}
