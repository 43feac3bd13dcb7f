//! People without an organisation, counted as they come.

use super::{Door, back, found};
use crate::forms::refused;
use crate::parts::notice::Faults;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::attendance;

/// What the buttons count.
const STEPS: [i32; 3] = [1, 5, -1];

/// How many there are, and the buttons.
pub(super) async fn section(words: Words, door: &Door) -> AnyView {
    let count = ServerAction::<CountCitizens>::new();
    let refused = refused::<CountCitizens>().await;
    let of_meeting = super::super::of_meeting(&door.process, door.meeting.number);
    let people = door.people("");
    let (told, buttons) = (words.fill("door-citizens", &[("count", people.into())]), buttons(words, people));
    view! {
        <section class="sec flow" aria-labelledby="citizens"><h2 id="citizens">{told}</h2>
            <Faults refused/>
            <ActionForm action=count attr:class="steps-row">{of_meeting}{buttons}</ActionForm>
        </section>
    }
    .into_any()
}

/// The buttons of a count; nobody is taken away where nobody is.
pub(super) fn buttons(words: Words, people: u32) -> AnyView {
    let steps = STEPS.iter().filter(|step| **step > 0 || people > 0);
    let buttons = steps.map(|step| {
        let class = if *step == 1 { "btn" } else { "btn plain" };
        let label = words.fill("door-count-by", &[("step", format!("{step:+}").replace('-', "−").into())]);
        view! { <button class=class name="people" value=step.to_string() aria-label=label>{format!("{step:+}").replace('-', "−")}</button> }
    });
    buttons.collect_view().into_any()
}

/// What a button may count.
pub(super) fn checked(people: i32) -> Result<i32, Error> {
    if STEPS.contains(&people) { Ok(people) } else { Err(Error::field("people", Flaw::NotANumber)) }
}

/// Counts people who came without an organisation.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn count_citizens(process: String, meeting: u32, people: i32) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let people = checked(people)?;
    let mut change = who::change(Permission::CheckIn, process.id).await?;
    attendance::count_citizens(&mut change, meeting.number, people).await?;
    change.commit().await?;
    back(&process, meeting.number);
    Ok(())
}
