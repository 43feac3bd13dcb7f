//! Who sits in the forum: seats are given and end.

use super::{back, day};
use crate::forms::refused;
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::forum::Side;
use domain::refusal::Flaw;
use domain::text::{Check, Limit, NAME};
use leptos::prelude::*;
use storage::forum_members::{self, Member};
use storage::processes::Process;

/// A name that may stay empty.
const ALTERNATE: Limit = Limit { min: 0, ..NAME };

/// The seats that hold, and the form for another.
pub(super) async fn section(words: Words, process: &Process, members: &[Member]) -> AnyView {
    let seat = ServerAction::<SeatMember>::new();
    let (refused, ended) = (refused::<SeatMember>().await, refused::<EndSeat>().await);
    let rows = members.iter().filter(|member| member.until.is_none()).map(|member| row(words, process, member));
    let rows = rows.collect_view();
    let options: Vec<_> = Side::ALL.iter().map(|side| (side.name().to_owned(), words.name("side", side))).collect();
    let slug = process.slug.clone();
    view! {
        <section class="sec flow" aria-labelledby="members"><h2 id="members">{words.get("forum-members")}</h2>
            <Faults refused=ended/>
            <table class="queue"><tbody>{rows}</tbody></table>
            <h3>{words.get("forum-seat-new")}</h3><p>{words.get("forum-seat-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=seat attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Choice refused=refused.clone() name="side" label=words.get("field-side") options/>
                <Field refused=refused.clone() name="body" label=words.get("field-body") limit=NAME/>
                <Field refused=refused.clone() name="member_name" label=words.get("field-member-name") limit=NAME autocomplete="off"/>
                <Field refused=refused.clone() name="alternate" label=words.get("field-alternate") hint=words.get("settings-optional") limit=ALTERNATE autocomplete="off"/>
                <Field refused name="since" label=words.get("field-since") kind="date"/>
                <p class="acts"><button class="btn plain">{words.get("forum-seat-give")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

fn row(words: Words, process: &Process, member: &Member) -> AnyView {
    let end = ServerAction::<EndSeat>::new();
    let (slug, number) = (process.slug.clone(), member.number.to_string());
    let today = dates::today(process, crate::site::site().now()).to_string();
    let label = words.fill("forum-seat-end-of", &[("body", member.body.clone().into())]);
    view! {
        <tr><td>{words.name("side", member.side)}</td><th scope="row">{member.body.clone()}": "{member.name.clone()}</th><td>
            <ActionForm action=end attr:class="row"><input type="hidden" name="process" value=slug/><input type="hidden" name="member" value=number/>
                <input type="date" name="until" value=today aria-label=words.get("field-until")/>
                <button class="btn plain" aria-label=label>{words.get("forum-seat-end")}</button></ActionForm></td></tr>
    }
    .into_any()
}

/// Gives somebody a seat.
///
/// # Errors
/// When a field can't be taken.
#[server]
pub async fn seat_member(
    process: String,
    #[server(default)] side: String,
    #[server(default)] body: String,
    #[server(default)] member_name: String,
    #[server(default)] alternate: String,
    #[server(default)] since: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::KeepForum, process.id).await?;
    let mut check = Check::default();
    let known = side.parse::<Side>().ok();
    if known.is_none() {
        check.fault("side", Flaw::Unknown);
    }
    let member = Member {
        number: 0,
        side: known.unwrap_or(Side::Government),
        body: check.text("body", &body, NAME),
        name: check.text("member_name", &member_name, NAME),
        alternate: check.text("alternate", &alternate, ALTERNATE),
        since: day(&mut check, "since", &since),
        until: None,
    };
    check.done()?;
    let number = forum_members::seat(&mut change, &member).await?;
    change.commit().await?;
    back(&process, "done-forum-seat", number).await
}

/// Ends a seat.
///
/// # Errors
/// When the day is none, or the seat has ended.
#[server]
pub async fn end_seat(process: String, member: u32, #[server(default)] until: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::KeepForum, process.id).await?;
    let mut check = Check::default();
    let until = day(&mut check, "until", &until);
    check.done()?;
    forum_members::end(&mut change, member, until).await?;
    change.commit().await?;
    back(&process, "done-forum-seat-ended", member).await
}
