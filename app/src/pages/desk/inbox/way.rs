//! Who of the team sees to a contribution, and which institution is asked to answer it under its name.

use super::acts::{as_seen, done, still_open};
use super::addressee::{self, usual_day};
use super::opened::Hidden;
use crate::forms::refused;
use crate::parts::field::{Choice, Field};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::refusal::Flaw;
use domain::text::Check;
use domain::{ContributionId, Permission};
use leptos::prelude::*;
use storage::contributions::Contribution;
use storage::processes::Process;
use storage::{accounts, directions, inbox_reminders, themes};

/// How far the team is: who sees to it, which institution was asked, until when.
///
/// # Errors
/// When the database fails.
pub async fn state(words: Words, process: &Process, contribution: &Contribution) -> Result<AnyView, Error> {
    let state = words.name("state", contribution.state());
    let owner = contribution.owner.as_deref().map(|owner| {
        let who = say_signature(words, owner);
        words.fill("intake-owner", &[("who", who.into())])
    });
    let mut reminded = None;
    let directed = match (&contribution.institution, contribution.directed_until) {
        (Some(slug), Some(day)) => {
            reminded = inbox_reminders::last(&site().db, process.id, slug)
                .await?
                .map(|at| words.fill("inbox-reminded", &[("day", dates::day(words, process, at).into())]));
            let all = themes::institutions(&site().db, process.id).await?;
            let name = all.into_iter().find(|one| one.slug == *slug).map_or_else(|| slug.clone(), |one| one.name);
            let day = dates::civil_day(words, day);
            Some(words.fill("intake-directed", &[("institution", name.into()), ("day", day.into())]))
        }
        _ => None,
    };
    let due = words.fill("intake-due", &[("day", dates::day(words, process, contribution.due_at).into())]);
    let told: Vec<String> = [Some(state), owner, directed, reminded, Some(due)].into_iter().flatten().collect();
    Ok(view! { <p class="small soft">{told.join(" · ")}</p> }.into_any())
}

/// The forms that take it on, and that ask an institution.
///
/// # Errors
/// When the database fails.
pub async fn forms(words: Words, process: &Process, hidden: &Hidden<'_>) -> Result<AnyView, Error> {
    let owners = officers(words, process).await?;
    let mine = who::demand(Permission::Curate, process.id).await?.to_string();
    let chosen = hidden.contribution.owner.clone().unwrap_or(mine);
    let take = hidden.own(refused::<TakeOn>().await);
    let ask = hidden.own(refused::<DirectContribution>().await);
    let (take_fields, ask_fields) = (hidden.fields(), hidden.fields());
    let (open_take, open_ask) = (take.error.is_some(), ask.error.is_some());
    let mut institutions = addressee::institutions(words, process).await?;
    institutions.remove(0);
    let due_on = usual_day(process).to_string();
    let (take_on, direct) = (ServerAction::<TakeOn>::new(), ServerAction::<DirectContribution>::new());
    let act = words.get(if hidden.contribution.filtered_at.is_some() { "intake-pass-on" } else { "intake-take-on" });
    Ok(view! {
        <details open=open_take><summary>{act.clone()}</summary>
            <Faults refused=take.clone() form="take-"/>
            <ActionForm action=take_on>
                {take_fields}
                <Choice refused=take name="owner" label=words.get("intake-seen-by") options=owners value=chosen form="take-"/>
                <p class="acts"><button class="btn plain">{act}</button></p>
            </ActionForm>
        </details>
        <details open=open_ask><summary>{words.get("intake-direct")}</summary>
            <p class="small">{words.get("intake-direct-why")}</p>
            <Faults refused=ask.clone() form="direct-"/>
            <ActionForm action=direct>
                {ask_fields}
                <Choice refused=ask.clone() name="institution" label=words.get("field-institution") options=institutions form="direct-"/>
                <Field refused=ask name="due_on" label=words.get("field-due-on") kind="date" value=due_on form="direct-"/>
                <p class="acts"><button class="btn plain">{words.get("intake-direct-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any())
}

/// Everybody of the team who may curate, by role and number.
///
/// # Errors
/// When the database fails.
pub async fn officers(words: Words, process: &Process) -> Result<Vec<(String, String)>, Error> {
    let mut members = accounts::members(&site().db, process.id).await?;
    members.extend(accounts::members(&site().db, domain::ProcessId::EVERYWHERE).await?);
    members.retain(|member| member.role.may(Permission::Curate));
    let named = |member: &accounts::Member| {
        let signature = format!("{} {}", member.role, member.number);
        let said = format!("{} · {}", say_signature(words, &signature), member.name);
        (signature, said)
    };
    Ok(members.iter().map(named).collect())
}

/// Notes who has read a contribution and sees to it.
///
/// # Errors
/// When nobody of the team has this role and number, or it has its decision already.
#[server]
pub async fn take_on(
    process: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] owner: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let words = crate::site::words();
    if !officers(words, &process).await?.iter().any(|(known, _)| *known == owner) {
        return Err(Error::field("owner", Flaw::Unknown));
    }
    let seen = as_seen(&mut change, contribution, version).await?;
    directions::filter(&mut change, &seen, &owner).await?;
    change.commit().await?;
    done(&process, &still_open(&back, contribution), "done-taken-on", &say_signature(words, &owner)).await
}

/// Asks an institution to answer a contribution under its name.
///
/// # Errors
/// When institution or day can't be taken, or it has its decision already.
#[server]
pub async fn direct_contribution(
    process: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] institution: String,
    #[server(default)] due_on: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let name = addressee::name_of(&mut check, &process, &institution).await?;
    let due_on = addressee::day(&mut check, &process, &due_on);
    check.done()?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let seen = as_seen(&mut change, contribution, version).await?;
    directions::direct(&mut change, &seen, &institution, due_on).await?;
    change.commit().await?;
    done(&process, &back, "done-directed", &name).await
}
