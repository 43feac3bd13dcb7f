//! The register of voters: who applied, what was decided and challenged, who speaks for whom, who came to the door.

use super::{filled, process::split};
use crate::bundle::Criteria;
use crate::bundle::Folder;
use crate::bundle::rows::{Accreditation, Application, Challenge, CheckIn, RegisterApproval, Speaker};
use domain::{OrganisationId, ProcessId};
use std::collections::HashMap;
use storage::{
    Db, accreditations, applications, challenges, check_ins, criteria, mandates, meetings, organisations,
    register_approvals,
};

/// What is asked of whoever wants to be accredited, as `process.json` holds it.
pub async fn asked(db: &Db, process: ProcessId) -> anyhow::Result<Option<Criteria>> {
    let kept = criteria::criteria(db, process).await?;
    Ok(kept.map(|kept| {
        let (criteria_es, criteria_en, criteria_gn) = split(kept.text);
        let (window_days, published_at) = (kept.window_days, kept.published_at);
        Criteria { criteria_es, criteria_en, criteria_gn, window_days, published_at }
    }))
}

/// The files about it.
pub async fn register(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let all = organisations::all(db, process).await?;
    let slugs: HashMap<OrganisationId, String> = all.into_iter().map(|one| (one.id, one.slug)).collect();
    let slug = |id: OrganisationId| slugs.get(&id).cloned().unwrap_or_default();
    let rows = applications::all(db, process).await?.into_iter().map(|one| application(one, &slug));
    folder.table(&rows.collect::<Vec<_>>())?;
    let rows = accreditations::all(db, process).await?.into_iter().map(|one| Accreditation {
        application: one.application,
        organisation: one.organisation.map(&slug),
        theme: one.decision.theme,
        verdict: one.decision.verdict.name().to_owned(),
        reason_es: filled(one.decision.reason),
        decided_at: one.decided_at,
        decided_by: one.decided_by,
        proposed_by: one.proposed_by,
    });
    folder.table(&rows.collect::<Vec<_>>())?;
    let rows = challenges::all(db, process).await?.into_iter().map(|one| challenge(one, &slug));
    folder.table(&rows.collect::<Vec<_>>())?;
    let mut approvals = Vec::new();
    for one in register_approvals::all(db, process).await? {
        approvals.push(RegisterApproval {
            decided_on: one.decided_on.parse()?,
            decision_es: one.decision,
            hash: one.hash,
            recorded_at: one.recorded_at,
            recorded_by: one.recorded_by,
        });
    }
    folder.table(&approvals)?;
    let rows = mandates::all(db, process).await?.into_iter().map(|one| Speaker {
        organisation: slug(one.organisation),
        mandate: one.mandate.name().to_owned(),
        chosen_es: filled(one.chosen),
        named_at: one.named_at,
    });
    folder.table(&rows.collect::<Vec<_>>())?;
    folder.table(&door(db, process, &slug).await?)
}

/// One that was none keeps its number and why; its name is nobody's business any more.
fn application(one: applications::Application, slug: &impl Fn(OrganisationId) -> String) -> Application {
    let (discarded_at, discarded_by, discard_reason_es) = match one.discarded {
        Some(gone) => (Some(gone.at), Some(gone.by), Some(gone.reason)),
        None => (None, None, None),
    };
    Application {
        number: one.number,
        name: Some(one.name).filter(|_| discarded_at.is_none()),
        kind: one.kind,
        department: one.department,
        themes: one.themes,
        received_at: one.received_at,
        entered_by: one.entered_by,
        organisation: one.organisation.map(slug),
        discarded_at,
        discarded_by,
        discard_reason_es,
        log_line: one.log_line,
    }
}

fn challenge(one: challenges::Challenge, slug: &impl Fn(OrganisationId) -> String) -> Challenge {
    let answer = one.answer;
    Challenge {
        number: one.number,
        organisation: slug(one.organisation),
        filed_at: one.filed_at,
        said_es: answer.is_some().then_some(one.said),
        upheld: answer.as_ref().map(|answer| answer.upheld),
        answer_es: answer.as_ref().map(|answer| answer.text.clone()),
        answered_at: answer.as_ref().map(|answer| answer.at),
        answered_by: answer.map(|answer| answer.by),
    }
}

async fn door(db: &Db, process: ProcessId, slug: &impl Fn(OrganisationId) -> String) -> anyhow::Result<Vec<CheckIn>> {
    let mut rows = Vec::new();
    for held in meetings::all(db, process).await? {
        let inside = check_ins::all(db, held.id).await?.into_iter();
        rows.extend(inside.map(|one| CheckIn {
            meeting: held.number,
            organisation: slug(one.organisation),
            mandate: one.mandate.name().to_owned(),
            is_late: one.is_late,
            checked_in_at: one.at,
            checked_in_by: one.by,
            confirmed_by: one.confirmed_by,
        }));
    }
    rows.sort_by(|a, b| {
        (a.meeting, a.checked_in_at, &a.organisation).cmp(&(b.meeting, b.checked_in_at, &b.organisation))
    });
    Ok(rows)
}
