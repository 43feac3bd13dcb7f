//! The text that goes into a group's chat: what the meeting treats, and where everything stands.

use super::super::names::{Names, when_between};
use crate::words::Words;
use domain::edition::fit;
use domain::pack::Pack;
use storage::processes::Process;

/// The text of a pack, with a link to it; never longer than a chat shows at once.
#[must_use]
pub fn pack(words: Words, process: &Process, names: &Names, pack: &Pack, site: &str) -> String {
    let open: Vec<_> = pack.items.iter().filter(|item| item.is_open()).collect();
    let gaps = [
        ("number", pack.meeting.into()),
        ("title", pack.title.clone().into()),
        ("when", when_between(words, process, pack.starts_at, pack.ends_at).into()),
        ("place", pack.place.clone().into()),
        ("count", open.len().into()),
        ("themes", themes(names, pack).into()),
    ];
    let begins = words.fill("pack-text-begins", &gaps);
    let lines: Vec<String> = open.iter().map(|item| format!("{}. {}", item.number, item.title)).collect();
    let link = format!("{site}/processes/{}/meetings/{}/pack", process.slug, pack.meeting);
    let ends = words.fill("pack-text-ends", &[("link", link.into())]);
    fit(&begins, &lines, &ends, |left| words.fill("text-rest", &[("count", left.into())]))
}

fn themes(names: &Names, pack: &Pack) -> String {
    let mut named: Vec<String> = Vec::new();
    for slug in pack.items.iter().filter_map(|item| item.theme.as_deref()) {
        let name = names.theme_name(slug);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named.join(", ")
}
