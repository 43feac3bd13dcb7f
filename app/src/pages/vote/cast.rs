//! What a voter reads once it is decided: the receipt of a ballot that was cast, or that the round closed before.

use super::draft::Draft;
use super::review::marked;
use super::seat::Voting;
use super::{LeaveSeat, kiosk};
use crate::dates;
use crate::parts::mark::Rosette;
use crate::words::Words;
use leptos::prelude::*;
use storage::ballots::Receipt;

/// The receipt. Of a secret ballot it is shown to whoever cast it here, and tells only that it was counted.
pub fn receipt(words: Words, voting: &Voting, receipt: &Receipt) -> AnyView {
    let organisation = voting.organisation.name.clone();
    let told = match receipt.cast_at {
        Some(at) => {
            let moment = dates::moment(words, &voting.process, at);
            words.fill("vote-cast", &[("organisation", organisation.into()), ("moment", moment.into())])
        }
        None => words.fill("vote-cast-secret", &[("organisation", organisation.into())]),
    };
    let usage = match receipt.marks {
        Some(marks) => words.fill("vote-receipt-use", &[("marks", marks.into())]),
        None => words.get("vote-receipt-use-secret"),
    };
    let code = (!receipt.code.is_empty()).then(|| view! {
        <p class="receipt"><span class="small soft">{words.get("vote-receipt")}</span><br/><code>{receipt.code.clone()}</code></p>
        <p>{usage}</p>
    });
    let round = format!("/processes/{}/rounds/{}", voting.process.slug, voting.round.number);
    let follow = (!kiosk::is_shared()).then(|| {
        let told = words.fill("vote-follow", &[("round", voting.round.number.into())]);
        view! { <p><a class="more" href=round>{told}</a></p> }
    });
    let leave = ServerAction::<LeaveSeat>::new();
    view! {
        <Rosette size=176/>
        <h1>{words.get("vote-counted")}</h1>
        <p>{told}</p>
        {code}
        {follow}
        <ActionForm action=leave><button class="btn plain">{words.get("vote-leave")}</button></ActionForm>
    }
    .into_any()
}

/// The organisation was handed a paper ballot: it votes with that.
pub fn on_paper(words: Words, voting: &Voting) -> AnyView {
    let told = words.fill("vote-on-paper-why", &[("organisation", voting.organisation.name.clone().into())]);
    view! { <h1>{words.get("vote-on-paper")}</h1><p class="lead">{told}</p> }.into_any()
}

/// The round closed while somebody was choosing: what was chosen is shown, and that it was not counted.
pub fn too_late(words: Words, voting: &Voting, brought: Option<Draft>) -> AnyView {
    let marks = brought.map(|draft| draft.marks).unwrap_or_default();
    let list = (!marks.is_empty())
        .then(|| view! { <p>{words.get("vote-had-marked")}</p>{marked(words, voting, &voting.items, &marks)} });
    closed(words, list.into_any())
}

/// The organisation has voted from another device while somebody was choosing at this one: what they chose is shown, and
/// that it was not counted.
pub fn elsewhere(words: Words, voting: &Voting, left_over: &Draft) -> AnyView {
    let leave = ServerAction::<LeaveSeat>::new();
    view! {
        <h1>{words.get("vote-elsewhere")}</h1>
        <p class="lead">{words.fill("vote-elsewhere-why", &[("organisation", voting.organisation.name.clone().into())])}</p>
        <p>{words.get("vote-had-marked")}</p>
        {marked(words, voting, &voting.items, &left_over.marks)}
        <ActionForm action=leave><button class="btn plain">{words.get("vote-leave")}</button></ActionForm>
    }
    .into_any()
}

/// A closed round, and what of it is lost.
pub fn closed(words: Words, lost: AnyView) -> AnyView {
    view! { <h1>{words.get("vote-closed")}</h1><p class="lead">{words.get("vote-closed-why")}</p>{lost} }.into_any()
}
