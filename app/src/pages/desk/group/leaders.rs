//! Who leads a group: named and dismissed by whoever grants roles, and what it lacks so that nobody moderates alone.

use super::acts::done;
use super::target;
use crate::forms::refused;
use crate::parts::field::Choice;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::group::{self, Sector};
use domain::refusal::Flaw;
use domain::text::Check;
use leptos::prelude::*;
use storage::processes::Process;
use storage::themes::Theme;
use storage::{group_leaders, groups};

/// The leaders, what is lacking, and the form.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, theme: &Theme) -> Result<AnyView, Error> {
    let db = site().db;
    let named = group_leaders::of_theme(&db, process.id, &theme.slug).await?;
    let sectors: Vec<Sector> = named.iter().map(|(_, sector)| *sector).collect();
    let lack = group::lack(&sectors).map(|lack| {
        view! { <p class="look note">{words.name("group-lack", lack)}</p> }
    });
    let may_grant = who::demand(Permission::GrantRoles, process.id).await.is_ok();
    let rows: Vec<_> =
        named.iter().map(|(leader, sector)| row(words, process, theme, *leader, *sector, may_grant)).collect();
    let form = if may_grant {
        let all = groups::leaders(&db, process.id).await?;
        Some(form(words, process, theme, &all).await)
    } else {
        None
    };
    Ok(view! {
        <section class="sec flow" aria-labelledby="leaders"><h2 id="leaders">{words.get("group-leaders")}</h2>
            {lack}<ul class="stack">{rows}</ul>{form}
        </section>
    }
    .into_any())
}

fn row(words: Words, process: &Process, theme: &Theme, leader: u32, sector: Sector, may_grant: bool) -> AnyView {
    let name = format!("{} {leader}", words.get("role-leader"));
    let dismiss = may_grant.then(|| {
        let act = ServerAction::<DismissLeader>::new();
        let target = target(process, theme);
        view! {
            <ActionForm action=act>{target}<input type="hidden" name="leader" value=leader/>
                <button class="btn plain">{words.get("group-leader-dismiss")}</button></ActionForm>
        }
    });
    view! { <li class="row"><b>{name}</b><span>{words.name("sector-of", sector)}</span>{dismiss}</li> }.into_any()
}

async fn form(words: Words, process: &Process, theme: &Theme, all: &[u32]) -> AnyView {
    let act = ServerAction::<NameLeader>::new();
    let refused = refused::<NameLeader>().await;
    let target = target(process, theme);
    let role = words.get("role-leader");
    let leaders: Vec<_> = all.iter().map(|number| (number.to_string(), format!("{role} {number}"))).collect();
    let sectors: Vec<_> = Sector::ALL.iter().map(|one| (one.name().to_owned(), words.name("sector-of", one))).collect();
    view! {
        <Faults refused=refused.clone() form="leader-"/>
        <ActionForm action=act attr:class="form">
            {target}
            <Choice refused=refused.clone() name="leader" label=words.get("field-leader") hint=words.get("group-leader-hint") options=leaders form="leader-"/>
            <Choice refused name="sector" label=words.get("field-sector") options=sectors form="leader-"/>
            <p class="acts"><button class="btn plain">{words.get("group-leader-name")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Names a leader of a group.
///
/// # Errors
/// When there is no such leader, or the role doesn't allow it.
#[server]
pub async fn name_leader(
    process: String,
    theme: String,
    #[server(default)] leader: String,
    #[server(default)] sector: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::GrantRoles, process.id).await?;
    let theme = super::theme(&process, &theme).await?;
    let mut check = Check::default();
    let known = groups::leaders(&site().db, process.id).await?;
    let leader = leader.parse().ok().filter(|number| known.contains(number));
    let leader = check.parsed("leader", leader.ok_or(()), Flaw::Unknown);
    let sector = sector.parse().ok();
    if sector.is_none() {
        check.fault("sector", Flaw::Unknown);
    }
    check.done()?;
    group_leaders::name(&mut change, &theme.slug, leader, sector.unwrap_or(Sector::Citizens)).await?;
    done(change, &process, &theme).await
}

/// Ends that.
///
/// # Errors
/// When they don't lead it, or the role doesn't allow it.
#[server]
pub async fn dismiss_leader(process: String, theme: String, leader: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::GrantRoles, process.id).await?;
    let theme = super::theme(&process, &theme).await?;
    group_leaders::dismiss(&mut change, &theme.slug, leader).await?;
    done(change, &process, &theme).await
}
