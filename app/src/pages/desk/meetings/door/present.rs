//! The organisations that are inside: how many people of each, who speaks for it, and a mistake taken back.

use super::{Door, back, count, found};
use crate::forms::{notice, refused};
use crate::parts::notice::Faults;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use leptos::prelude::*;
use storage::attendance;
use storage::check_ins::{self, CheckIn};

/// The list.
pub(super) async fn section(words: Words, door: &Door) -> AnyView {
    let (counted, undone) = (refused::<CountMore>().await, refused::<UndoCheckIn>().await);
    let rows = door.inside.iter().rev().map(|check_in| row(words, door, check_in)).collect_view();
    let nobody = door.inside.is_empty().then(|| view! { <p class="soft">{words.get("door-none-inside")}</p> });
    view! {
        <section class="sec flow" aria-labelledby="inside"><h2 id="inside">{words.get("door-present")}</h2>
            <Faults refused=counted/><Faults refused=undone/>
            {nobody}<ul class="stack">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(words: Words, door: &Door, check_in: &CheckIn) -> Option<AnyView> {
    let one = door.organisations.iter().find(|one| one.id == check_in.organisation)?;
    let (more, undo) = (ServerAction::<CountMore>::new(), ServerAction::<UndoCheckIn>::new());
    let of_meeting = || {
        view! { {super::super::of_meeting(&door.process, door.meeting.number)}<input type="hidden" name="organisation" value=one.slug.clone()/> }
    };
    let people = door.people(&one.slug);
    let (more_of, undo_of, buttons) = (of_meeting(), of_meeting(), count::buttons(words, people.saturating_sub(1)));
    let late = check_in.is_late.then(|| view! { " · "{words.get("door-came-late")} });
    let told = words.fill("door-people", &[("count", people.into())]);
    Some(view! {
        <li class="said flow"><h3>{one.name.clone()}</h3>
            <p class="small soft">{told}" · "{words.name("mandate", check_in.mandate)}{late}</p>
            <div class="row">
                <ActionForm action=more attr:class="steps-row">{more_of}{buttons}</ActionForm>
                <ActionForm action=undo>{undo_of}<button class="btn plain">{words.get("door-undo")}</button></ActionForm>
            </div></li>
    }
    .into_any())
}

/// Counts more people of an organisation that is inside, or fewer.
///
/// # Errors
/// When the role doesn't allow it, or nobody of it would be left.
#[server]
pub async fn count_more(process: String, meeting: u32, organisation: String, people: i32) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let people = count::checked(people)?;
    let mut change = who::change(Permission::CheckIn, process.id).await?;
    attendance::count_more(&mut change, meeting.number, &organisation, people).await?;
    change.commit().await?;
    back(&process, meeting.number);
    Ok(())
}

/// Takes a check-in back that was a mistake.
///
/// # Errors
/// When the round has opened.
#[server]
pub async fn undo_check_in(process: String, meeting: u32, organisation: String) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut change = who::change(Permission::CheckIn, process.id).await?;
    check_ins::undo(&mut change, meeting.number, &organisation).await?;
    change.commit().await?;
    notice("done-check-in-undone", &organisation).await?;
    back(&process, meeting.number);
    Ok(())
}
