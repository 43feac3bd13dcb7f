//! The forms of a draw: one person enters it, another enters it too without seeing what the first has entered.

use crate::forms::{Refused, notice};
use crate::parts::field::Field;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::lot::read_draw;
use domain::refusal::Flaw;
use domain::text::{Check, Limit};
use leptos::prelude::*;
use storage::draws::{self, Entered};
use storage::joint_acts::JointAct;
use storage::processes::Process;

/// What a field takes, with all that stands between letters and digits.
const DRAW: Limit = Limit { min: 0, max: 1_000 };

/// How a form names a lot; that of the selection has no number.
pub(super) fn named(round: Option<u32>) -> String {
    round.map(|round| round.to_string()).unwrap_or_default()
}

fn read_round(typed: &str) -> Result<Option<u32>, Error> {
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| Error::field("round", Flaw::NotANumber))
}

/// Who has entered a draw already; not what.
pub(super) fn entered(words: Words, process: &Process, act: &JointAct, is_own: bool) -> AnyView {
    let moment = dates::moment(words, process, act.proposed_at);
    let by = say_signature(words, &act.proposed_by.to_string());
    let told = words.fill("lots-entered", &[("moment", moment.into()), ("by", by.into())]);
    let next = words.get(if is_own { "lots-entered-own" } else { "lots-entered-other" });
    view! { <p class="note">{told}" "{next}</p> }.into_any()
}

/// The form that enters a draw.
pub(super) fn form(words: Words, process: &Process, round: Option<u32>, refused: Refused) -> AnyView {
    let enter = ServerAction::<EnterDraw>::new();
    let (slug, round) = (process.slug.clone(), named(round));
    let prefix = format!("lot{round}-");
    view! {
        <Faults refused=refused.clone() form=prefix.clone()/>
        <ActionForm action=enter attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="round" value=round/>
            <Field refused name="thrown" label=words.get("field-thrown") hint=words.get("lots-thrown-hint") limit=DRAW form=prefix autocomplete="off"/>
            <p class="acts"><button class="btn final">{words.get("lots-do-enter")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// The button that takes one's own entry back.
pub(super) fn take_back(words: Words, process: &Process, round: Option<u32>) -> AnyView {
    let take_back = ServerAction::<TakeBackDraw>::new();
    let (slug, round) = (process.slug.clone(), named(round));
    view! {
        <ActionForm action=take_back>
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="round" value=round/>
            <button class="btn plain">{words.get("lots-do-take-back")}</button>
        </ActionForm>
    }
    .into_any()
}

/// Enters what was drawn in public, as one of two people.
///
/// # Errors
/// When it is too short, voting isn't over, the same person has entered it before, or the lot is drawn.
#[server]
pub async fn enter_draw(
    process: String,
    #[server(default)] round: String,
    #[server(default)] thrown: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::RunRounds, process.id).await?;
    let round = read_round(&round)?;
    let mut check = Check::default();
    let draw = read_draw(&thrown).unwrap_or_else(|flaw| {
        check.fault("thrown", flaw);
        String::new()
    });
    check.done()?;
    let entered = draws::enter(&mut change, account, round, &draw).await?;
    change.commit().await?;
    let key = match entered {
        Entered::First => "done-draw-entered",
        Entered::Differs => "done-draw-differs",
        Entered::Drawn => "done-drawn",
    };
    back(&process, key).await
}

/// Takes back what one has entered oneself.
///
/// # Errors
/// When nothing of one's own waits.
#[server]
pub async fn take_back_draw(process: String, #[server(default)] round: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::RunRounds, process.id).await?;
    draws::take_back(&mut change, account, read_round(&round)?).await?;
    change.commit().await?;
    back(&process, "done-draw-taken-back").await
}

async fn back(process: &Process, key: &str) -> Result<(), Error> {
    notice(key, "").await?;
    leptos_axum::redirect(&format!("/desk/{}/lots", process.slug));
    Ok(())
}
