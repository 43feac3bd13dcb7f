//! The signed acta beside the figures of the program: a difference is shown until it is explained, and after.

use crate::dates;
use crate::parts::happening::say_signature;
use crate::words::Words;
use domain::minutes::Minutes;
use leptos::prelude::*;
use storage::actas::{Acta, Figures};
use storage::processes::Process;

/// The figures that both tell: key of the text, as signed, as counted here.
fn pairs(signed: &Figures, minutes: &Minutes) -> [(&'static str, u32, u32); 4] {
    [
        ("minutes-people", signed.people, minutes.people),
        ("minutes-organisations", signed.organisations, minutes.organisations),
        ("minutes-items-treated", signed.treated, minutes.treated()),
        ("minutes-ballots", signed.ballots, minutes.ballots()),
    ]
}

/// How many of the figures differ.
#[must_use]
pub fn differences(signed: &Figures, minutes: &Minutes) -> usize {
    pairs(signed, minutes).iter().filter(|(_, signed, counted)| signed != counted).count()
}

/// The picture and both columns of figures.
pub fn section(words: Words, process: &Process, minutes: &Minutes, acta: &Acta) -> AnyView {
    let rows = pairs(&acta.signed, minutes).map(|(key, signed, counted)| {
        let told = words.get(if signed == counted { "acta-same" } else { "acta-differs" });
        view! {
            <tr class:late=signed != counted><th scope="row">{words.get(key)}</th><td class="r">{signed}</td><td class="r">{counted}</td><td>{told}</td></tr>
        }
    });
    let heads = [("acta-figure", ""), ("acta-signed", "r"), ("acta-counted", "r"), ("acta-compared", "")];
    let heads = heads.map(|(key, class)| view! { <th scope="col" class=class>{words.get(key)}</th> });
    let differ = differences(&acta.signed, minutes) > 0;
    let why = match (&acta.explained, differ) {
        (Some(reason), _) => Some(words.fill("acta-explained", &[("reason", reason.clone().into())])),
        (None, true) => Some(words.get("acta-unexplained")),
        (None, false) => None,
    };
    let moment = dates::moment(words, process, acta.compared_at);
    let by = say_signature(words, &acta.compared_by);
    let told = words.fill("acta-entered", &[("moment", moment.into()), ("by", by.into())]);
    let href = format!("/processes/{}/documents/{}", process.slug, acta.document.0);
    view! {
        <section class="sec flow" aria-labelledby="acta"><h2 id="acta">{words.get("acta-title")}</h2>
            <p><a href=href download="">{words.get("acta-picture")}</a></p>
            <table class="num"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            {why.map(|why| view! { <p class="note" class:look=differ && acta.explained.is_none()>{why}</p> })}
            <p class="small soft">{told}</p>
        </section>
    }
    .into_any()
}
