//! What the people who came said of themselves, entered on the desk as numbers.

use super::plan::MOST_PEOPLE;
use super::{address, found, of_meeting};
use crate::forms::{Refused, notice};
use crate::parts::notice::Faults;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::minutes::{Aspect, Declared};
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::declarations;
use storage::meetings::Meeting;
use storage::processes::Process;

/// The form with what was recorded before.
pub fn form(words: Words, process: &Process, meeting: &Meeting, declared: &[Declared], refused: Refused) -> AnyView {
    let declare = ServerAction::<DeclareAttendance>::new();
    let open = refused.error.is_some();
    let typed: Vec<String> = refused.typed("said_by").split('\n').map(str::to_owned).collect();
    let values = Aspect::ALL.iter().flat_map(|aspect| aspect.values().iter().map(move |value| (*aspect, *value)));
    let rows: Vec<_> = values
        .enumerate()
        .map(|(place, (aspect, value))| {
            let kept = declared.iter().find(|one| one.aspect == aspect && one.value == value);
            let kept = kept.map(|one| one.people.to_string()).unwrap_or_default();
            let shown = if open { typed.get(place).cloned().unwrap_or_default() } else { kept };
            let (id, name) = (format!("said-{place}"), words.name(aspect.name(), value));
            view! {
                <tr><th scope="row"><label for=id.clone()>{words.name("aspect", aspect)}": "{name}</label></th>
                    <td class="r"><input id=id type="number" min="0" inputmode="numeric" name="said_by[]" value=shown/></td></tr>
            }
        })
        .collect();
    let of_meeting = of_meeting(process, meeting.number);
    view! {
        <Faults refused/>
        <details open=open><summary>{words.get("desk-declared")}</summary>
            <p class="small soft">{words.get("desk-declared-hint")}</p>
            <ActionForm action=declare attr:class="form" attr:id="said_by">
                {of_meeting}
                <table class="tight"><tbody>{rows}</tbody></table>
                <p class="acts"><button class="btn plain">{words.get("desk-declared-save")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

/// Records what the people who came said of themselves, in place of what was recorded before.
///
/// # Errors
/// When the role doesn't allow it, or a number isn't one.
#[server]
pub async fn declare_attendance(
    process: String,
    meeting: u32,
    #[server(default)] said_by: Vec<String>,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut change = who::change(Permission::RecordMeetings, process.id).await?;
    let values = Aspect::ALL.iter().flat_map(|aspect| aspect.values().iter().map(move |value| (*aspect, *value)));
    let mut declared = Vec::new();
    for ((aspect, value), typed) in values.zip(&said_by) {
        let typed = if typed.trim().is_empty() { "0" } else { typed.trim() };
        let people: Option<u32> = typed.parse().ok().filter(|people| *people <= MOST_PEOPLE);
        let people = people.ok_or_else(|| Error::field("said_by", Flaw::NotANumber))?;
        declared.push(Declared { aspect, value: value.to_owned(), people });
    }
    declarations::declare(&mut change, meeting.number, &declared).await?;
    change.commit().await?;
    notice("done-declared", "").await?;
    leptos_axum::redirect(&format!("{}#acta", address(&process, meeting.number)));
    Ok(())
}
