//! Organisations that came after the round opened: a second person lets them in, or doesn't.

use super::{Door, back, found};
use crate::forms::{notice, refused};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::joint_act::JointKind;
use leptos::prelude::*;
use storage::check_ins::{self, Arrival};
use storage::joint_acts::{self, JointAct};

/// Those of this meeting that wait.
pub(super) async fn section(words: Words, door: &Door) -> Result<Option<AnyView>, Error> {
    let acts = joint_acts::waiting(&site().db, door.process.id, JointKind::LateCheckIn).await?;
    let own = who::actor().await?.user;
    let mut rows = Vec::new();
    for act in acts {
        let arrival: Arrival = act.read()?;
        if arrival.meeting == door.meeting.number {
            rows.push(row(words, door, &act, &arrival, own == Some(act.proposer)));
        }
    }
    if rows.is_empty() {
        return Ok(None);
    }
    let (confirmed, declined) = (refused::<LetInLate>().await, refused::<TurnAway>().await);
    let section = view! {
        <section class="sec flow" aria-labelledby="late"><h2 id="late">{words.get("door-late")}</h2>
            <p>{words.get("door-late-why")}</p>
            <Faults refused=confirmed/><Faults refused=declined/>
            <ul class="stack">{rows}</ul>
        </section>
    };
    Ok(Some(section.into_any()))
}

fn row(words: Words, door: &Door, act: &JointAct, arrival: &Arrival, is_own: bool) -> AnyView {
    let (let_in, away) = (ServerAction::<LetInLate>::new(), ServerAction::<TurnAway>::new());
    let name = door.organisations.iter().find(|one| one.slug == arrival.organisation);
    let name = name.map_or_else(|| arrival.organisation.clone(), |one| one.name.clone());
    let moment = dates::moment(words, &door.process, act.proposed_at);
    let by = say_signature(words, &act.proposed_by.to_string());
    let told = words.fill("joint-proposed", &[("moment", moment.into()), ("by", by.into())]);
    let of_act = || {
        view! { {super::super::of_meeting(&door.process, door.meeting.number)}<input type="hidden" name="act" value=act.number.to_string()/> }
    };
    let (let_in_at, away_at) = (of_act(), of_act());
    let confirm = (!is_own).then(|| {
        view! { <ActionForm action=let_in>{let_in_at}<button class="btn final">{words.get("door-let-in")}</button></ActionForm> }
    });
    let label = words.get(if is_own { "joint-take-back" } else { "joint-decline" });
    let own = is_own.then(|| view! { <p class="small">{words.get("joint-own")}</p> });
    view! {
        <li class="said flow"><h3>{name}" · "{words.name("mandate", arrival.mandate)}</h3><p class="small soft">{told}</p>{own}
            {confirm}<ActionForm action=away>{away_at}<button class="btn plain">{label}</button></ActionForm></li>
    }
    .into_any()
}

/// Lets an organisation in late, as the second person.
///
/// # Errors
/// When it is one's own proposal, or is settled.
#[server]
pub async fn let_in_late(process: String, meeting: u32, act: u32) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let (mut change, account) = who::signed_change(Permission::CheckIn, process.id).await?;
    let arrival = check_ins::confirm(&mut change, account, act).await?;
    change.commit().await?;
    notice("done-arrival", &arrival.organisation).await?;
    back(&process, meeting.number);
    Ok(())
}

/// Doesn't let it in; whoever proposed it may take that back.
///
/// # Errors
/// When it is settled.
#[server]
pub async fn turn_away(process: String, meeting: u32, act: u32) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let (mut change, account) = who::signed_change(Permission::CheckIn, process.id).await?;
    joint_acts::decline(&mut change, account, act).await?;
    change.commit().await?;
    notice("done-joint-declined", "").await?;
    back(&process, meeting.number);
    Ok(())
}
