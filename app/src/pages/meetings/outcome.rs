//! The text that goes into a group's chat after a meeting: what was decided, and where it stands.

use super::names::when_between;
use crate::words::Words;
use domain::edition::fit;
use domain::minutes::{Item, Minutes};
use storage::processes::Process;

/// The text of the minutes, with a link to them; never longer than a chat shows at once. For a group it tells only the
/// proposals of its theme, whose numbers are given.
#[must_use]
pub fn text(words: Words, process: &Process, minutes: &Minutes, only: Option<&[u32]>, site: &str) -> String {
    let own: Vec<&Item> = minutes
        .items
        .iter()
        .filter(|item| item.is_treated && only.is_none_or(|numbers| numbers.contains(&item.number)))
        .collect();
    let gaps = [
        ("number", minutes.meeting.into()),
        ("title", minutes.title.clone().into()),
        ("when", when_between(words, process, minutes.starts_at, minutes.ends_at).into()),
        ("place", minutes.place.clone().into()),
        ("people", minutes.people.into()),
        ("organisations", minutes.organisations.into()),
        ("count", own.len().into()),
    ];
    let begins = words.fill("outcome-text-begins", &gaps);
    let lines: Vec<String> = own.iter().map(|item| line(words, minutes, item)).collect();
    let link = format!("{site}/processes/{}/meetings/{}/minutes", process.slug, minutes.meeting);
    let ends = words.fill("outcome-text-ends", &[("link", link.into())]);
    fit(&begins, &lines, &ends, |left| words.fill("text-rest", &[("count", left.into())]))
}

/// A proposal with how it left the meeting and what it got in the vote.
fn line(words: Words, minutes: &Minutes, item: &Item) -> String {
    let outcome = item.outcome.map_or_else(|| words.get("minutes-treated"), |outcome| words.name("outcome", outcome));
    let approvals: u32 = minutes
        .votes
        .iter()
        .flat_map(|vote| &vote.marks)
        .filter(|(number, mark, _)| *number == item.number && mark == "1")
        .map(|(.., count)| count)
        .sum();
    let votes = if approvals > 0 {
        words.fill("outcome-text-approvals", &[("count", approvals.into())])
    } else {
        String::new()
    };
    format!("{}. {}: {outcome}{votes}", item.number, item.title)
}
