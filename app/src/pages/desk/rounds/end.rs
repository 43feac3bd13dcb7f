//! Announcing when a round will close: the clock on the screen of the hall. It closes nothing by itself.

use super::back;
use super::typed::number;
use crate::forms::Refused;
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::text::Check;
use leptos::prelude::*;
use storage::announced_ends;
use storage::processes::Process;
use storage::rounds::Round;

/// The longest time that is announced, in minutes: a day.
const LONGEST: u32 = 1_440;

/// The form, folded away.
pub(super) fn form(words: Words, process: &Process, round: &Round, refused: Refused) -> AnyView {
    let announce = ServerAction::<AnnounceEnd>::new();
    let (slug, number) = (process.slug.clone(), round.number.to_string());
    let (tried, prefix) = (refused.error.is_some(), format!("end{number}-"));
    view! {
        <details open=tried><summary>{words.get("hall-announce")}</summary><p>{words.get("hall-announce-why")}</p>
            <Faults refused=refused.clone() form=prefix.clone()/>
            <ActionForm action=announce attr:class="form">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
                <Field refused form=prefix name="minutes" label=words.get("field-minutes") value="15" kind="number" autocomplete="off"/>
                <p class="acts"><button class="btn plain">{words.get("hall-do-announce")}</button></p>
            </ActionForm></details>
    }
    .into_any()
}

/// Announces in how many minutes a round will close.
///
/// # Errors
/// When the round is not open, or the number can't be taken.
#[server]
pub async fn announce_end(process: String, round: u32, minutes: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::RunRounds, process.id).await?;
    let mut check = Check::default();
    let minutes = u32::try_from(number(&mut check, "minutes", &minutes, 1)).unwrap_or(u32::MAX);
    if minutes > LONGEST {
        check.fault("minutes", Flaw::AtMost { max: LONGEST });
    }
    check.done()?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    let ends_at = site().now().plus_seconds(i64::from(minutes) * 60);
    announced_ends::announce(&mut change, round, ends_at).await?;
    change.commit().await?;
    back(&process, "done-end-announced", minutes).await
}
