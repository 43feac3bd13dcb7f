//! What was counted by raising hands and on paper, as the public reads it beside the result of a round.

use crate::Error;
use crate::parts::happening::say_signature;
use crate::site::site;
use crate::words::Words;
use domain::hands::HandElectorate;
use domain::refusal::BallotFault;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::batches;
use storage::hands::{self, HandCount};
use storage::rounds::{Item, Round};
use storage::voters::Turnout;

/// The hands for each proposal, with how many could raise one, and who counted.
pub fn table(words: Words, items: &[Item], count: &HandCount) -> AnyView {
    let title = |number: u32| items.iter().find(|item| item.number == number).map_or("", |item| item.title.as_str());
    let rows = count.counted.counts.iter().map(|hands| {
        let title = title(hands.proposal).to_owned();
        view! {
            <tr><th scope="row"><b class="n">{hands.proposal}</b>" "{title}</th><td>{hands.favour}</td><td>{hands.against}</td><td>{hands.abstain}</td></tr>
        }
    });
    let heads = ["favour", "opposed", "abstain"].map(|what| view! { <th scope="col">{words.name("hands", what)}</th> });
    let by: Vec<String> = count.counted_by.iter().map(|by| say_signature(words, by)).collect();
    let gaps =
        [("by", by.join(", ").into()), ("attempts", count.attempts.into()), ("present", count.counted.present.into())];
    view! {
        <div class="scroll"><table class="num"><thead><tr><th scope="col">{words.get("round-items")}</th>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table></div>
        <p class="small">{words.fill("hands-counted-by", &gaps)}</p>
    }
    .into_any()
}

/// Shows of hands of a closed round: beside what was voted, never added to it.
pub async fn section(words: Words, round: &Round, items: &[Item]) -> Result<AnyView, Error> {
    let counts = hands::of_round(&site().db, round.id).await?;
    let one = |count: &HandCount| {
        let id = format!("hands-{}", count.electorate);
        let key = match count.electorate {
            HandElectorate::Organisations => "hands-of-organisations",
            HandElectorate::Everybody => "hands-of-everybody",
        };
        view! {
            <section class="sec flow" aria-labelledby=id.clone()><h2 id=id.clone()>{words.get(key)}</h2>
                <p class="note">{words.get("hands-beside")}</p>{table(words, items, count)}</section>
        }
    };
    Ok(counts.iter().map(one).collect_view().into_any())
}

/// How many voted online and how many on paper, and why paper ballots don't count.
pub async fn on_paper(words: Words, round: &Round, turnout: Turnout) -> Result<Option<AnyView>, Error> {
    let db = site().db;
    let sum = batches::sum(&db, round.id).await?;
    if sum.issued == 0 {
        return Ok(None);
    }
    let paper = sum.valid + sum.invalid;
    let gaps = [("online", turnout.cast.saturating_sub(paper).into()), ("paper", paper.into())];
    let mut reasons = BTreeMap::<BallotFault, u32>::new();
    for fault in batches::ballots(&db, round.id).await?.into_iter().filter_map(|(_, ballot)| ballot.fault) {
        *reasons.entry(fault).or_default() += 1;
    }
    let rows = reasons.into_iter().map(|(fault, count)| {
        let reason = words.name("paper-fault", fault);
        view! { <li>{words.fill("paper-invalid-count", &[("count", count.into()), ("reason", reason.into())])}</li> }
    });
    Ok(Some(
        view! {
            <section class="sec flow" aria-labelledby="paper"><h2 id="paper">{words.get("paper-title")}</h2>
                <p>{words.fill("paper-share", &gaps)}</p><ul>{rows.collect_view()}</ul></section>
        }
        .into_any(),
    ))
}
