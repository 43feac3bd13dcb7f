//! On the ballot: what institutions say of a proposal, folded away and alike for all.

use super::seat::Voting;
use crate::parts::opinion::reply;
use crate::site::site;
use crate::words::Words;
use crate::{dates, prose};
use leptos::prelude::*;

/// One line for each institution that was asked; its text where it gave one.
pub fn details(words: Words, voting: &Voting, proposal: u32) -> AnyView {
    let today = dates::today(&voting.process, site().now());
    let own = voting.opinions.iter().filter(|one| one.proposal == proposal);
    let lines = own.map(|one| {
        let said = format!("{}: {}", one.name, reply(words, one.reply(today)));
        match one.said.as_deref() {
            Some(text) => view! { <details><summary>{said}</summary>{prose::paragraphs(text)}</details> }.into_any(),
            None => view! { <p class="opinion">{said}</p> }.into_any(),
        }
    });
    lines.collect_view().into_any()
}
