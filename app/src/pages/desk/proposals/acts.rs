//! What curators do with proposals: each act is one transaction, done on all that were picked or on none.

use crate::site::{process_at, site};
use crate::{Error, forms, who};
use domain::Permission;
use domain::proposal::Action;
use domain::refusal::Flaw;
use domain::text::{BODY, Check};
use domain::version::{TITLE, Wording};
use leptos::prelude::*;
use storage::curation::{self, Act, Joint, Picked};
use storage::{agendas, processes::Process, remarks};

/// Sets aside, merges, withdraws, separates or takes up again.
///
/// # Errors
/// When the reason is missing, or one of them can't be moved: then none is.
#[server]
pub async fn curate(
    process: String,
    act: String,
    #[server(default)] picked: Vec<u32>,
    #[server(default)] versions: Vec<i64>,
    #[server(default)] into: String,
    #[server(default)] into_version: Option<i64>,
    #[server(default)] title: String,
    #[server(default)] problem: String,
    #[server(default)] solution: String,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Curate, process.id).await?;
    let joint = into_version.map(|version| (version, [title, problem, solution]));
    let act = checked(act.parse().map_err(|_| Error::NotFound)?, &into, joint, &reason)?;
    demand_picked(&picked)?;
    let seen: Vec<Picked> =
        picked.iter().zip(&versions).map(|(number, version)| Picked { number: *number, version: *version }).collect();
    let mut change = site().db.change(process.id, by, site().now()).await?;
    curation::carry_out(&mut change, &seen, &act).await?;
    change.commit().await?;
    done(&process, &format!("done-{}", act.action()).replace('_', "-"), &picked).await
}

/// Puts proposals on the agenda of a meeting.
///
/// # Errors
/// When one of them is merged or closed: then none is added.
#[server]
pub async fn schedule(
    process: String,
    #[server(default)] picked: Vec<u32>,
    #[server(default)] meeting: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::PlanMeetings, process.id).await?;
    demand_picked(&picked)?;
    let meeting = meeting.parse().map_err(|_| Error::field("meeting", Flaw::Unknown))?;
    let mut change = site().db.change(process.id, by, site().now()).await?;
    agendas::put_on_agenda(&mut change, meeting, &picked).await?;
    change.commit().await?;
    done(&process, "done-scheduled", &picked).await
}

/// Adds a sentence to the reason that the rule gives proposals which were not selected.
///
/// # Errors
/// When it is missing, or one of them was not left out by the rule: then it is added to none.
#[server]
pub async fn remark(
    process: String,
    #[server(default)] picked: Vec<u32>,
    #[server(default)] said: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    demand_picked(&picked)?;
    let mut check = Check::default();
    let said = check.reason("said", &said);
    check.done()?;
    remarks::write(&mut change, &picked, &said).await?;
    change.commit().await?;
    done(&process, "done-remark", &picked).await
}

/// The act with its texts, each checked.
fn checked(action: Action, into: &str, joint: Option<(i64, [String; 3])>, reason: &str) -> Result<Act, Error> {
    let mut check = Check::default();
    let joint = joint.filter(|_| action == Action::Merge).map(|(version, [title, problem, solution])| Joint {
        version,
        wording: Wording {
            title: check.text("title", &title, TITLE),
            problem: check.text("problem", &problem, BODY),
            solution: check.text("solution", &solution, BODY),
        },
    });
    let into = if action == Action::Merge {
        check.parsed("into", into.trim().trim_start_matches('#').parse(), Flaw::NotANumber)
    } else {
        0
    };
    let reason = if action == Action::Withdraw { String::new() } else { check.reason("reason", reason) };
    check.done()?;
    Ok(match action {
        Action::SetAside => Act::SetAside { reason },
        Action::Merge => Act::Merge { into, reason, joint },
        Action::Withdraw => Act::Withdraw,
        Action::Unmerge => Act::Unmerge { reason },
        Action::Restore => Act::Restore { reason },
        _ => return Err(Error::NotFound),
    })
}

fn demand_picked(picked: &[u32]) -> Result<(), Error> {
    if picked.is_empty() { Err(Error::field("picked", Flaw::Missing)) } else { Ok(()) }
}

async fn done(process: &Process, told: &str, picked: &[u32]) -> Result<(), Error> {
    let numbers: Vec<String> = picked.iter().map(u32::to_string).collect();
    forms::notice(told, &numbers.join(", ")).await?;
    leptos_axum::redirect(&format!("/desk/{}/proposals", process.slug));
    Ok(())
}
