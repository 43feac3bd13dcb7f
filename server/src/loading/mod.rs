//! Loads a bundle as if it had happened: every act at its own time, in order, by the functions that the pages use.

mod history;
mod set_up;
mod sign_ins;

pub use sign_ins::{SignIn, add_sign_ins};

use crate::bundle::Bundle;
use domain::{Instant, ProcessId, Refusal, Signature};
use history::Act;
use storage::{Change, Db, Error, processes};

/// How many days before suggestions open the timeline is taken to have been published, where a bundle doesn't say.
const NOTICE: i64 = 16;

/// Loads a whole process in one transaction; either all of it is there afterwards, or nothing.
///
/// # Errors
/// [`Refusal::Taken`] when a process has its address; any rule that the bundle's history breaks.
pub async fn load(db: &Db, bundle: &Bundle, is_sample: bool) -> Result<ProcessId, Error> {
    if processes::by_slug(db, &bundle.process.slug).await?.is_some() {
        return Err(Refusal::Taken.into());
    }
    let id = ProcessId(db.chance().id());
    let mut change = db.change(id, Signature::Sample, published_at(bundle)).await?;
    set_up::set_up(&mut change, bundle, is_sample).await?;
    let mut told = history::History::of(bundle);
    for (at, act) in told.acts() {
        change.sign(Signature::Sample, at);
        carry_out(&mut change, db, &mut told, act).await?;
    }
    change.commit().await?;
    Ok(id)
}

async fn carry_out(change: &mut Change, db: &Db, told: &mut history::History<'_>, act: Act) -> Result<(), Error> {
    match act {
        Act::LockRule => told.lock_rule(change).await,
        Act::Receive(row) => told.receive(change, db, row).await,
        Act::Merge(row) => told.merge(change, row).await,
        Act::SetAside(row) => told.set_aside(change, row).await,
        Act::Withdraw(row) => told.withdraw(change, row).await,
        Act::PlanMeeting(row) => told.plan_meeting(change, row).await,
        Act::SetAgenda(meeting) => told.set_agenda(change, meeting).await,
        Act::OpenRound(meeting) => told.open_round(change, meeting).await,
        Act::CloseRound(meeting) => told.close_round(change, meeting).await,
        Act::CountPeople(meeting) => told.count_people(change, meeting).await,
        Act::RecordSelection => told.record_selection(change).await,
        Act::PublishPlan => told.publish_plan(change).await,
        Act::BeginMonitoring => storage::plans::begin_monitoring(change).await,
    }
}

/// When timeline and manual became public.
fn published_at(bundle: &Bundle) -> Instant {
    let told = bundle.process.timeline_published_at;
    let first = bundle.process.phases.iter().map(|phase| phase.starts_at).min().unwrap_or_default();
    told.unwrap_or(first.plus_days(-NOTICE))
}
