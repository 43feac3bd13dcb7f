//! When the forum met, and which seats were taken.

use super::{back, day};
use crate::forms::{Refused, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::forum::Side;
use domain::refusal::Flaw;
use domain::text::{BODY, Check, NAME};
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::forum_members::Member;
use storage::forum_sessions::{self, NewSession};
use storage::processes::Process;

/// The form of a meeting.
pub(super) async fn section(words: Words, process: &Process, members: &[Member]) -> AnyView {
    let record = ServerAction::<RecordForum>::new();
    let refused = refused::<RecordForum>().await;
    let seats = members.iter().map(|member| seat(words, &refused, member)).collect_view();
    let slug = process.slug.clone();
    view! {
        <section class="sec flow" aria-labelledby="session"><h2 id="session">{words.get("forum-session-new")}</h2>
            <p>{words.get("forum-session-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=record attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Field refused=refused.clone() name="held_on" label=words.get("field-held-on") kind="date"/>
                <Field refused=refused.clone() name="place" label=words.get("field-place") limit=NAME/>
                <fieldset><legend>{words.get("forum-there")}</legend>{seats}</fieldset>
                <TextArea refused name="notes" label=words.get("field-forum-notes") hint=words.get("forum-notes-hint") limit=BODY/>
                <p class="acts"><button class="btn plain">{words.get("forum-session-record")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Who took a seat: the member, the alternate, or nobody.
fn seat(words: Words, refused: &Refused, member: &Member) -> AnyView {
    let name = format!("there[{}]", member.number);
    let chosen = refused.typed(&name);
    let mut ways = vec![("", words.get("forum-nobody")), ("member", member.name.clone())];
    if !member.alternate.is_empty() {
        ways.push(("alternate", words.fill("forum-alternate", &[("name", member.alternate.clone().into())])));
    }
    let options = ways.into_iter().map(|(value, text)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{text}</option> }
    });
    let options = options.collect_view();
    let id = format!("seat-{}", member.number);
    let side = words.name("side", if member.side == Side::Government { Side::Government } else { Side::Society });
    view! { <div class="field"><label for=id.clone()>{member.body.clone()}<span class="hint">{side}</span></label><select id=id name=name>{options}</select></div> }
        .into_any()
}

/// Records a meeting of the forum.
///
/// # Errors
/// When a field can't be taken, or a seat doesn't hold on that day.
#[server]
pub async fn record_forum(
    process: String,
    #[server(default)] held_on: String,
    #[server(default)] place: String,
    #[server(default)] notes: String,
    #[server(default)] there: BTreeMap<String, String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::KeepForum, process.id).await?;
    let mut check = Check::default();
    let held_on = day(&mut check, "held_on", &held_on);
    if held_on > change.now().day_in(&process.zone()) {
        check.fault("held_on", Flaw::NotADate);
    }
    let place = check.text("place", &place, NAME);
    let notes = check.text("notes", &notes, BODY);
    check.done()?;
    let taken = there.iter().filter(|(_, by)| !by.is_empty());
    let seat = |(seat, by): (&String, &String)| {
        seat.parse().map(|seat: u32| (seat, by == "alternate")).map_err(|_| Error::NotFound)
    };
    let there = taken.map(seat).collect::<Result<Vec<_>, _>>()?;
    let new = NewSession { held_on, place, notes, there };
    let number = forum_sessions::record(&mut change, &new).await?;
    change.commit().await?;
    back(&process, "done-forum-session", number).await
}
