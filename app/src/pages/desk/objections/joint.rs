//! Corrections that wait for a second person.

use super::back;
use crate::forms::refused;
use crate::pages::rounds::corrections::{changes, figures};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, prose, who};
use domain::Permission;
use leptos::prelude::*;
use storage::joint_acts::{self, JointAct};
use storage::processes::Process;
use storage::rounds::Round;
use storage::{correcting, correcting::Proposed};

/// The corrections of a round that somebody has proposed.
///
/// # Errors
/// When the database fails.
pub async fn waiting(words: Words, process: &Process, round: &Round, may: bool) -> Result<Option<AnyView>, Error> {
    let own = who::actor().await?.user;
    let (confirmed, declined) = (refused::<ConfirmCorrection>().await, refused::<DeclineCorrection>().await);
    let waiting = correcting::waiting(&site().db, process.id).await?.into_iter();
    let of_round = waiting.filter(|(_, proposed)| proposed.round == round.number);
    let rows: Vec<AnyView> = of_round
        .map(|(act, proposed)| {
            let forms = may.then(|| forms(words, process, round, &act, own == Some(act.proposer)));
            row(words, process, round, &act, &proposed, forms)
        })
        .collect();
    if rows.is_empty() && confirmed.error.is_none() && declined.error.is_none() {
        return Ok(None);
    }
    let section = view! {
        <section class="sec flow" aria-labelledby="joint"><h2 id="joint">{words.get("joint-title")}</h2>
            <Faults refused=confirmed/><Faults refused=declined/><ul class="stack">{rows}</ul>
        </section>
    };
    Ok(Some(section.into_any()))
}

fn row(
    words: Words,
    process: &Process,
    round: &Round,
    act: &JointAct,
    proposed: &Proposed,
    forms: Option<AnyView>,
) -> AnyView {
    let moment = dates::moment(words, process, act.proposed_at);
    let by = say_signature(words, &act.proposed_by.to_string());
    let told = words.fill("joint-proposed", &[("moment", moment.into()), ("by", by.into())]);
    let method = &round.terms.method;
    view! {
        <li class="flow">{prose::paragraphs(&proposed.reason)}
            {figures(words, method, &proposed.figures)}{changes(words, method, &proposed.changes)}
            <p class="small soft">{told}</p>{forms}</li>
    }
    .into_any()
}

/// Whoever proposed it can only take it back.
fn forms(words: Words, process: &Process, round: &Round, act: &JointAct, is_own: bool) -> AnyView {
    let (confirm, decline) = (ServerAction::<ConfirmCorrection>::new(), ServerAction::<DeclineCorrection>::new());
    let of_act = || {
        view! {
            <input type="hidden" name="process" value=process.slug.clone()/>
            <input type="hidden" name="round" value=round.number.to_string()/>
            <input type="hidden" name="act" value=act.number.to_string()/>
        }
    };
    let (confirmed, declined) = (of_act(), of_act());
    let confirm = (!is_own).then(|| {
        view! { <ActionForm action=confirm>{confirmed}<button class="btn final">{words.get("joint-confirm")}</button></ActionForm> }
    });
    let label = words.get(if is_own { "joint-take-back" } else { "joint-decline" });
    let own = is_own.then(|| view! { <p class="small">{words.get("joint-own")}</p> });
    view! {
        {own}
        <div class="row">{confirm}<ActionForm action=decline>{declined}<button class="btn plain">{label}</button></ActionForm></div>
    }
    .into_any()
}

/// Confirms a correction that somebody else proposed: from now on the ballots count so.
///
/// # Errors
/// When it is one's own, is settled, or the ballot counts otherwise by now.
#[server]
pub async fn confirm_correction(process: String, round: u32, act: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::RunRounds, process.id).await?;
    correcting::confirm(&mut change, account, act).await?;
    change.commit().await?;
    back(&process, round, "done-corrected", "").await
}

/// Declines it, or takes one's own back.
///
/// # Errors
/// When it is settled.
#[server]
pub async fn decline_correction(process: String, round: u32, act: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::RunRounds, process.id).await?;
    joint_acts::decline(&mut change, account, act).await?;
    change.commit().await?;
    back(&process, round, "done-joint-declined", "").await
}
