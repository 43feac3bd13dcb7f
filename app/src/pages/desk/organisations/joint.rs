//! What waits for a second person: changes of the register once a round has opened.

use super::said;
use crate::forms::{notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::joint_act::JointKind;
use leptos::prelude::*;
use storage::joint_acts::{self, JointAct};
use storage::processes::Process;
use storage::rulings::{self, Ruling};

/// The rulings that were proposed, each with the buttons of a second person.
///
/// # Errors
/// When the database fails.
pub async fn waiting(words: Words, process: &Process, names: &Names, may: bool) -> Result<Option<AnyView>, Error> {
    let acts = joint_acts::waiting(&site().db, process.id, JointKind::Accreditation).await?;
    if acts.is_empty() {
        return Ok(None);
    }
    let own = who::actor().await?.user;
    let (confirmed, declined) = (refused::<ConfirmRuling>().await, refused::<DeclineRuling>().await);
    let mut rows = Vec::with_capacity(acts.len());
    for act in acts {
        let ruling: Ruling = act.read()?;
        let forms = may.then(|| forms(words, process, &act, own == Some(act.proposer)));
        let moment = dates::moment(words, process, act.proposed_at);
        let by = say_signature(words, &act.proposed_by.to_string());
        let proposed = words.fill("joint-proposed", &[("moment", moment.into()), ("by", by.into())]);
        rows.push(
            view! { <li class="flow"><h3>{said::subject(words, &ruling)}</h3>{said::decisions(words, names, &ruling)}
            <p class="small soft">{proposed}</p>{forms}</li> },
        );
    }
    let section = view! {
        <section class="sec flow" aria-labelledby="joint"><h2 id="joint">{words.get("joint-title")}</h2>
            <p>{words.get("joint-why")}</p>
            <Faults refused=confirmed/><Faults refused=declined/>
            <ul class="stack">{rows}</ul>
        </section>
    };
    Ok(Some(section.into_any()))
}

/// Whoever proposed it can only take it back.
fn forms(words: Words, process: &Process, act: &JointAct, is_own: bool) -> AnyView {
    let (confirm, decline) = (ServerAction::<ConfirmRuling>::new(), ServerAction::<DeclineRuling>::new());
    let of_act = || {
        view! { <input type="hidden" name="process" value=process.slug.clone()/><input type="hidden" name="act" value=act.number.to_string()/> }
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

/// Confirms a ruling that somebody else proposed, and carries it out.
///
/// # Errors
/// When it is one's own proposal, is settled, or can't be carried out any more.
#[server]
pub async fn confirm_ruling(process: String, act: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::Accredit, process.id).await?;
    rulings::confirm(&mut change, account, act).await?;
    change.commit().await?;
    back(&process, "done-joint-confirmed").await
}

/// Declines it, or takes one's own proposal back.
///
/// # Errors
/// When it is settled.
#[server]
pub async fn decline_ruling(process: String, act: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::Accredit, process.id).await?;
    joint_acts::decline(&mut change, account, act).await?;
    change.commit().await?;
    back(&process, "done-joint-declined").await
}

async fn back(process: &Process, key: &str) -> Result<(), Error> {
    notice(key, "").await?;
    leptos_axum::redirect(&format!("/desk/{}/organisations", process.slug));
    Ok(())
}
