//! What the terms of a round say, in plain words: each clause is one sentence.

use crate::words::Words;
use domain::round::{Completion, Method, Objections, Secrecy, TOP_SCORE, Terms, Ties};

/// How a ballot is marked and what the marks do.
#[must_use]
pub fn say_how(words: Words, terms: &Terms) -> String {
    let key = format!("terms-method-{}", terms.method.name()).replace('_', "-");
    let seats = terms.method.seats().unwrap_or_default();
    match &terms.method {
        Method::ThemeApproval => words.get(&key),
        Method::Approval { max, .. } => words.fill(&key, &[("max", (*max).into()), ("seats", seats.into())]),
        Method::YesNo { threshold } => words.fill(&key, &[("threshold", threshold.to_string().into())]),
        Method::Score { .. } => words.fill(&key, &[("top", TOP_SCORE.into()), ("seats", seats.into())]),
        Method::Points { points, .. } => words.fill(&key, &[("points", (*points).into()), ("seats", seats.into())]),
        Method::Stv { .. } => words.fill(&key, &[("seats", seats.into())]),
        Method::EqualShares { budget, completion, .. } => {
            let budget = say_number(words, *budget);
            let rest = match completion {
                Completion::None => words.get("terms-completion-none"),
                Completion::Add1 => words.get("terms-completion-add1"),
            };
            format!("{} {rest}", words.fill(&key, &[("budget", budget.into())]))
        }
    }
}

/// A sum of money, or any other large number.
#[must_use]
pub fn say_number(words: Words, n: u64) -> String {
    words.count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Whether it will be told who voted what.
#[must_use]
pub fn say_secrecy(words: Words, terms: &Terms) -> String {
    words.get(match terms.secrecy {
        Secrecy::Open => "terms-secrecy-open",
        Secrecy::Secret => "terms-secrecy-secret",
    })
}

/// Every clause, in the order in which a round is carried out; `entitled` once the register is frozen.
#[must_use]
pub fn say_terms(words: Words, terms: &Terms, entitled: Option<u32>) -> Vec<String> {
    let quorum = match (terms.quorum_percent, entitled) {
        (0, _) => words.get("terms-no-quorum"),
        (percent, None) => words.fill("terms-quorum", &[("percent", percent.into())]),
        (percent, Some(entitled)) => words.fill(
            "terms-quorum-of",
            &[("percent", percent.into()), ("needed", terms.quorum(entitled).into()), ("entitled", entitled.into())],
        ),
    };
    [
        say_how(words, terms),
        words.name("terms-effect", terms.effect),
        say_secrecy(words, terms),
        words.name("terms-electorate", terms.electorate),
        words.name("terms-place", terms.place),
        quorum,
        words.name("terms-blanks", terms.blanks),
        words.name("terms-interim", terms.interim),
    ]
    .into_iter()
    .chain(terms.ties.as_ref().map(|ties| say_ties(words, ties)))
    .chain(std::iter::once(say_objections(words, terms.objections)))
    .collect()
}

/// What decides between equals.
fn say_ties(words: Words, ties: &Ties) -> String {
    words.fill(&format!("terms-ties-{}", ties.chain).replace('_', "-"), &[("draw", ties.draw.clone().into())])
}

/// Who may object to the result, and for how long.
#[must_use]
pub fn say_objections(words: Words, objections: Option<Objections>) -> String {
    match objections {
        None => words.get("terms-objections-none"),
        Some(Objections { days, by }) => {
            words.fill(&format!("terms-objections-{by}").replace('_', "-"), &[("days", days.into())])
        }
    }
}

/// What a mark says beside a proposal; an approval says nothing more than that it is there.
#[must_use]
pub fn say_mark(words: Words, method: &Method, mark: &str) -> Option<String> {
    let number: u32 = mark.parse().unwrap_or_default();
    match method {
        Method::ThemeApproval | Method::Approval { .. } | Method::EqualShares { .. } => None,
        Method::YesNo { .. } => Some(words.name("answer", mark)),
        Method::Score { .. } => Some(words.fill("mark-score", &[("score", number.into()), ("top", TOP_SCORE.into())])),
        Method::Points { .. } => Some(words.fill("mark-points", &[("points", number.into())])),
        Method::Stv { .. } => Some(words.fill("mark-rank", &[("rank", number.into())])),
    }
}
