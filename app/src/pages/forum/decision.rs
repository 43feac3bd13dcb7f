//! A decision of the forum: what, with how many votes of each side, and why.

use crate::parts::happening::{say_signature, short_hash};
use crate::words::Words;
use crate::{dates, prose};
use domain::forum::{Side, Subject, Votes};
use leptos::prelude::*;
use storage::forum_decisions::Decision;
use storage::forum_sessions::Session;
use storage::processes::Process;

/// The decision, as a part of the meeting at which it was taken.
pub fn decided(words: Words, process: &Process, session: &Session, one: &Decision) -> AnyView {
    let key = if one.adopted { "forum-adopted" } else { "forum-rejected" };
    let heading = words.fill(
        "forum-decision",
        &[("number", one.number.into()), ("subject", words.name("forum-subject", one.subject).into())],
    );
    let votes = match one.ballot.is_consensus() {
        true => view! { <p>{words.get("forum-consensus")}</p> }.into_any(),
        false => {
            let sides = [(Side::Government, one.ballot.government), (Side::Society, one.ballot.society)];
            let rows = sides.map(|(side, votes)| row(words, side, votes)).collect_view();
            view! { <table class="queue num"><thead><tr><th scope="col">{words.get("forum-side")}</th><th scope="col">{words.get("forum-favour")}</th>
                <th scope="col">{words.get("forum-against")}</th><th scope="col">{words.get("forum-abstain")}</th></tr></thead><tbody>{rows}</tbody></table> }
            .into_any()
        }
    };
    let unequal =
        (!session.present.is_equal()).then(|| view! { <p class="note">{words.get("forum-unequal-then")}</p> });
    let recorded = words.fill(
        "forum-recorded",
        &[
            ("by", say_signature(words, &one.recorded_by).into()),
            ("moment", dates::moment(words, process, one.recorded_at).into()),
        ],
    );
    let base = format!("/processes/{}", process.slug);
    let about = place(&base, one).map(|href| view! { " "<a href=href>{words.get("forum-about")}</a> });
    let hash = one.hash.as_deref().map(|hash| words.fill("forum-hash", &[("hash", short_hash(hash).into())]));
    view! {
        <li class="flow" id=format!("decision-{}", one.number)><h4>{heading}": "{words.get(key)}{about}</h4>
            {prose::paragraphs(&one.decision)}
            <p><b>{words.get("forum-why")}</b></p>{prose::paragraphs(&one.reason)}
            {votes}{unequal}
            <p class="small soft">{recorded}" "{hash}</p></li>
    }
    .into_any()
}

fn row(words: Words, side: Side, votes: Votes) -> AnyView {
    view! { <tr><th scope="row">{words.name("side", side)}</th><td>{votes.favour}</td><td>{votes.against}</td><td>{votes.abstain}</td></tr> }
        .into_any()
}

/// Where that stands which was decided on.
fn place(base: &str, one: &Decision) -> Option<String> {
    match one.subject {
        Subject::Rule => Some(format!("{base}/rules#rule")),
        Subject::Register => Some(format!("{base}/organisations#forum")),
        Subject::Plan => Some(format!("{base}/plan")),
        Subject::Objection | Subject::Other => None,
    }
}
