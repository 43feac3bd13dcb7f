//! What a closed round gave: the result, every step of the count in words, and who voted what, or that a ballot was counted.

use crate::Error;
use crate::parts::plain_steps::say_step;
use crate::parts::plain_terms::say_mark;
use crate::site::site;
use crate::words::Words;
use domain::round::{Boxed, Marks, Outcome, count};
use domain::tally::{Chosen, Seed, Step};
use leptos::prelude::*;
use std::collections::HashMap;
use storage::processes::Process;
use storage::rounds::{Item, Round};
use storage::voters::Turnout;
use storage::{ballots, boxes, corrections, lots, receipts};

/// The result of a round.
pub async fn section(
    words: Words,
    process: &Process,
    round: &Round,
    items: &[Item],
    turnout: Turnout,
) -> Result<AnyView, Error> {
    let boxed = boxes::boxed(&site().db, round).await?;
    let corrected = corrections::counted(&site().db, round).await?;
    let seed = lots::seed_of(&site().db, round).await?;
    let outcome =
        (!round.terms.is_for_selection()).then(|| outcome(round, items, &corrected, turnout, &seed)).transpose()?;
    let told = outcome.as_ref().map(|outcome| result(words, round, items, outcome));
    let voted =
        if round.terms.is_secret() { counted(words, round).await? } else { roll_call(words, round, boxed).await? };
    Ok(view! { {told}{voted}{files(words, process, round)} }.into_any())
}

/// Counts the ballots of a closed round.
///
/// # Errors
/// When what is kept is no ballot of its method, which casting never lets in.
pub fn outcome(
    round: &Round,
    items: &[Item],
    boxed: &[Boxed],
    turnout: Turnout,
    seed: &Seed,
) -> Result<Outcome, Error> {
    let options: Vec<u32> = items.iter().map(|item| item.number).collect();
    count(&round.terms, &options, boxed, turnout.entitled, seed).map_err(|faults| {
        tracing::error!(round = round.number, marks = faults.len(), "the box can't be counted");
        Error::Internal
    })
}

fn result(words: Words, round: &Round, items: &[Item], outcome: &Outcome) -> AnyView {
    let titles: HashMap<String, &str> =
        items.iter().map(|item| (item.number.to_string(), item.title.as_str())).collect();
    let (Chosen::Elected(chosen) | Chosen::Selected(chosen)) = &outcome.tally.chosen;
    let rows = chosen.iter().map(|number| {
        let title = titles.get(number).copied().unwrap_or_default().to_owned();
        view! { <li><b class="n">{number.clone()}</b>" "{title}</li> }
    });
    let rows = rows.collect_view();
    let quorum = (outcome.quorum > 0).then(|| {
        let key = if outcome.holds { "result-quorum-reached" } else { "result-quorum-missed" };
        let told = words.fill(key, &[("took", outcome.took_part.into()), ("quorum", outcome.quorum.into())]);
        view! { <p class="note">{told}</p> }
    });
    let lot_waits = if outcome.waits_for_lot { "result-waits-for-lot" } else { "result-lot-waits" };
    let tie = waits_for_lot(&outcome.tally.steps).then(|| view! { <p class="note">{words.get(lot_waits)}</p> });
    let none = (chosen.is_empty() && !outcome.waits_for_lot).then(|| view! { <p>{words.get("result-none")}</p> });
    let steps = outcome.tally.steps.iter().map(|step| view! { <li>{say_step(words, step)}</li> });
    view! {
        <section class="sec flow" aria-labelledby="result"><h2 id="result">{words.name("result-of", round.terms.effect)}</h2>
            {quorum}{tie}{none}
            <ol class="marked">{rows}</ol>
            <details><summary>{words.get("result-steps")}</summary><ol class="steps">{steps.collect_view()}</ol></details>
        </section>
    }
    .into_any()
}

/// Whether a tie was left to the order of names, because there is no seed.
fn waits_for_lot(steps: &[Step]) -> bool {
    steps.iter().any(|step| matches!(step, Step::Lot { seed: None, .. }))
}

/// Who voted what: organisations vote openly.
async fn roll_call(words: Words, round: &Round, boxed: Vec<Boxed>) -> Result<AnyView, Error> {
    let mut marks: HashMap<String, Marks> = boxed.into_iter().map(|ballot| (ballot.receipt, ballot.marks)).collect();
    let method = &round.terms.method;
    let rows = ballots::roll(&site().db, round.id).await?.into_iter().map(|cast| {
        let marks = marks.remove(&cast.receipt).unwrap_or_default();
        let one = |(number, mark): (&u32, &String)| match say_mark(words, method, mark) {
            Some(said) => format!("{number}: {said}"),
            None => number.to_string(),
        };
        let said = match marks.is_empty() {
            true => words.get("round-blank"),
            false => marks.iter().map(one).collect::<Vec<_>>().join(", "),
        };
        view! { <tr><th scope="row">{cast.name}</th><td>{said}</td><td><code>{cast.receipt}</code></td></tr> }
    });
    Ok(view! {
        <section class="sec flow" aria-labelledby="roll"><h2 id="roll">{words.get("round-roll")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="roll"><table class="num">
                <thead><tr><th scope="col">{words.get("round-organisation")}</th><th scope="col">{words.get("round-marked")}</th><th scope="col">{words.get("vote-receipt")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table></div>
        </section>
    }
    .into_any())
}

/// A secret round tells who voted and which receipts were counted, in two lists that nothing joins.
async fn counted(words: Words, round: &Round) -> Result<AnyView, Error> {
    let db = site().db;
    let voted = boxes::enrolled(&db, round.id).await?.into_iter().map(|(_, name)| view! { <li>{name}</li> });
    let voted = voted.collect_view();
    let kept = receipts::of_box(&db, round.id).await?.into_iter().map(|code| view! { <li><code>{code}</code></li> });
    Ok(view! {
        <section class="sec flow" aria-labelledby="roll"><h2 id="roll">{words.get("round-voted")}</h2><ul class="names">{voted}</ul></section>
        <section class="sec flow" aria-labelledby="receipts"><h2 id="receipts">{words.get("round-receipts")}</h2>
            <p>{words.get("round-receipts-why")}</p><ul class="codes">{kept.collect_view()}</ul></section>
    }
    .into_any())
}

fn files(words: Words, process: &Process, round: &Round) -> AnyView {
    let base = format!("/processes/{}/rounds/{}", process.slug, round.number);
    let (file, label) = match round.terms.is_for_selection() {
        true => ("ballots.csv", "round-file-ballots"),
        false => ("box.csv", "round-file-box"),
    };
    let receipts = round.terms.is_secret().then(|| {
        view! { <li><a href=format!("{base}/receipts.csv")>{words.get("round-file-receipts")}</a></li> }
    });
    view! {
        <ul class="files"><li><a href=format!("{base}/{file}")>{words.get(label)}</a></li>{receipts}
            <li><a href=format!("{base}/result.json")>{words.get("round-file-result")}</a></li></ul>
    }
    .into_any()
}
