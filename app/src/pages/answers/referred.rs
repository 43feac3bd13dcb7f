//! What was referred, by department: counted apart from proposals, and followed until it is settled.

use super::Names;
use crate::dates;
use crate::prose::paragraphs;
use crate::words::Words;
use jiff::civil::Date;
use leptos::prelude::*;
use storage::referrals::Referral;

/// A list for each department, with how many are open, late and settled.
pub fn section(words: Words, names: &Names, referred: &[Referral], today: Date) -> Option<AnyView> {
    if referred.is_empty() {
        return None;
    }
    let lists: Vec<_> = referred
        .chunk_by(|a, b| a.department == b.department)
        .map(|chunk| of_department(words, names, chunk, today))
        .collect();
    let settled = referred.iter().filter(|one| one.due_on.is_none()).count();
    let late = referred.iter().filter(|one| one.is_late(today)).count();
    let gaps = [("count", referred.len().into()), ("settled", settled.into()), ("late", late.into())];
    Some(
        view! {
            <section class="sec flow" aria-labelledby="referred"><h2 id="referred">{words.get("answers-referred")}</h2>
                <p>{words.fill("answers-referred-lead", &gaps)}</p>{lists}
            </section>
        }
        .into_any(),
    )
}

fn of_department(words: Words, names: &Names, referred: &[Referral], today: Date) -> AnyView {
    let name = names.department(referred.first().and_then(|one| one.department.as_deref()));
    let rows: Vec<_> = referred
        .iter()
        .map(|one| {
            let until = match one.due_on {
                None => words.get("intake-settled"),
                Some(day) => words.fill("intake-until", &[("day", dates::civil_day(words, day).into())]),
            };
            view! {
                <li class="flow"><h4>{one.addressee.clone()}</h4>
                    <p class="small" class:late=one.is_late(today)>{names.theme(one.theme.as_deref())}" · "{until}</p>
                    {paragraphs(&one.next_step)}</li>
            }
        })
        .collect();
    let told = words.fill("answers-of-department", &[("department", name.into()), ("count", referred.len().into())]);
    view! { <h3>{told}</h3><ul class="flow">{rows}</ul> }.into_any()
}
