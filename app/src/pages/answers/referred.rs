//! What was referred, a list for each municipality or institution that has it: counted apart from proposals, and followed
//! until it is settled.

use super::Names;
use crate::dates;
use crate::prose::paragraphs;
use crate::words::Words;
use domain::text::fold;
use fluent_templates::fluent_bundle::FluentValue;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::referrals::Referral;

/// A list for each addressee, with how many are open, late and settled.
pub fn section(words: Words, names: &Names, referred: &[Referral], today: Date) -> Option<AnyView> {
    if referred.is_empty() {
        return None;
    }
    // “Municipalidad de Itá” and “municipalidad de ita” are one.
    let mut lists = BTreeMap::<String, Vec<&Referral>>::new();
    for one in referred {
        lists.entry(fold(&one.addressee)).or_default().push(one);
    }
    let lists: Vec<_> = lists.into_values().map(|list| of_addressee(words, names, list, today)).collect();
    let told = words.fill("answers-referred-lead", &counts(referred.iter(), today));
    Some(
        view! {
            <section class="sec flow" aria-labelledby="referred"><h2 id="referred">{words.get("answers-referred")}</h2>
                <p>{told}</p>{lists}
            </section>
        }
        .into_any(),
    )
}

/// How many there are, and how many of them are settled and late.
fn counts<'a>(referred: impl Iterator<Item = &'a Referral>, today: Date) -> [(&'static str, FluentValue<'static>); 3] {
    let (mut count, mut settled, mut late) = (0_usize, 0_usize, 0_usize);
    for one in referred {
        count += 1;
        settled += usize::from(one.due_on.is_none());
        late += usize::from(one.is_late(today));
    }
    [("count", count.into()), ("settled", settled.into()), ("late", late.into())]
}

/// What one has to see to, what is late on top, what is settled at the end.
fn of_addressee(words: Words, names: &Names, mut referred: Vec<&Referral>, today: Date) -> AnyView {
    referred.sort_by_key(|one| (one.due_on.is_none(), one.due_on, one.received_at));
    let name = referred.first().map(|one| one.addressee.clone()).unwrap_or_default();
    let told = words.fill("answers-of-addressee", &counts(referred.iter().copied(), today));
    let rows: Vec<_> = referred.into_iter().map(|one| row(words, names, one, today)).collect();
    view! { <h3>{name}</h3><p class="small soft num">{told}</p><ul class="flow">{rows}</ul> }.into_any()
}

fn row(words: Words, names: &Names, one: &Referral, today: Date) -> AnyView {
    let until = match one.due_on {
        None => words.get("intake-settled"),
        Some(day) => words.fill("intake-until", &[("day", dates::civil_day(words, day).into())]),
    };
    let place = names.department(one.department.as_deref());
    view! {
        <li class="flow">
            <p class="small" class:late=one.is_late(today)>{place}" · "{names.theme(one.theme.as_deref())}" · "{until}</p>
            {paragraphs(&one.next_step)}
        </li>
    }
    .into_any()
}
