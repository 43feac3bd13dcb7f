//! What the forum decided: about what, with how many votes of each side, and why.

use super::back;
use crate::forms::{Refused, refused};
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::forum::{Ballot, Side, Subject, Votes};
use domain::refusal::Flaw;
use domain::text::{Check, REASON};
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::forum_decisions::{self, NewDecision};
use storage::forum_sessions::Session;
use storage::processes::Process;

const VOTES: [&str; 3] = ["favour", "against", "abstain"];

/// The form of a decision, once the forum has met.
pub(super) async fn section(words: Words, process: &Process, sessions: &[Session]) -> Option<AnyView> {
    if sessions.is_empty() {
        return None;
    }
    let decide = ServerAction::<DecideForum>::new();
    let refused = refused::<DecideForum>().await;
    let held = sessions.iter().rev().map(|session| {
        let day = dates::civil_day(words, session.held_on);
        let told = words.fill("forum-session", &[("number", session.number.into()), ("day", day.into())]);
        (session.number.to_string(), told)
    });
    let held: Vec<_> = held.collect();
    let subjects = Subject::ALL.iter().map(|one| (one.name().to_owned(), words.name("forum-subject", one)));
    let subjects: Vec<_> = subjects.collect();
    let votes = Side::ALL.iter().map(|side| votes(words, &refused, *side)).collect_view();
    let slug = process.slug.clone();
    let section = view! {
        <section class="sec flow" aria-labelledby="decide"><h2 id="decide">{words.get("forum-decide")}</h2>
            <p>{words.get("forum-decide-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=decide attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Choice refused=refused.clone() name="session" label=words.get("field-forum-session") options=held/>
                <Choice refused=refused.clone() name="subject" label=words.get("field-forum-subject") options=subjects/>
                <Field refused=refused.clone() name="about" label=words.get("field-forum-objection") hint=words.get("forum-objection-hint") kind="number"/>
                <TextArea refused=refused.clone() name="decision" label=words.get("field-forum-decision") hint=words.get("criteria-forum-hint") limit=REASON rows=3/>
                <TextArea refused=refused.clone() name="reason" label=words.get("field-forum-reason") hint=words.get("forum-reason-hint") limit=REASON rows=3/>
                <p>{words.get("forum-votes-why")}</p>
                {votes}
                <p class="acts"><button class="btn final">{words.get("forum-do-decide")}</button></p>
            </ActionForm>
        </section>
    };
    Some(section.into_any())
}

fn votes(words: Words, refused: &Refused, side: Side) -> AnyView {
    let fields = VOTES.map(|vote| {
        let (name, label) = (format!("{side}[{vote}]"), words.get(&format!("forum-{vote}")));
        view! { <Field refused=refused.clone() name label kind="number"/> }
    });
    view! { <fieldset><legend>{words.name("side", side)}</legend>{fields}</fieldset> }.into_any()
}

fn read(check: &mut Check, side: Side, typed: &BTreeMap<String, String>) -> Votes {
    let [favour, against, abstain] = VOTES.map(|vote| match typed.get(vote).map(|typed| typed.trim()) {
        None | Some("") => 0,
        Some(typed) => check.parsed(&format!("{side}[{vote}]"), typed.parse::<u32>(), Flaw::NotANumber),
    });
    Votes { favour, against, abstain }
}

/// Records a decision.
///
/// # Errors
/// When a field can't be taken, more voted than were there, or the manual demands equal sides.
#[server]
pub async fn decide_forum(
    process: String,
    session: u32,
    #[server(default)] subject: String,
    #[server(default)] about: String,
    #[server(default)] decision: String,
    #[server(default)] reason: String,
    #[server(default)] government: BTreeMap<String, String>,
    #[server(default)] society: BTreeMap<String, String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::KeepForum, process.id).await?;
    let mut check = Check::default();
    let known = subject.parse::<Subject>().ok();
    if known.is_none() {
        check.fault("subject", Flaw::Unknown);
    }
    let subject = known.unwrap_or(Subject::Other);
    let about = match (subject, about.trim()) {
        (Subject::Objection, typed) => Some(check.parsed("about", typed.parse::<u32>(), Flaw::NotANumber)),
        _ => None,
    };
    let (decision, reason) = (check.text("decision", &decision, REASON), check.text("reason", &reason, REASON));
    let (government, society) =
        (read(&mut check, Side::Government, &government), read(&mut check, Side::Society, &society));
    check.done()?;
    let new = NewDecision { session, subject, about, ballot: Ballot { government, society }, decision, reason };
    let number = forum_decisions::decide(&mut change, &new).await?;
    change.commit().await?;
    back(&process, "done-forum-decision", number).await
}
