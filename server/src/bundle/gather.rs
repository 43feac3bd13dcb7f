//! Reads the open data of a process from the database: what is public, and nothing else.

use super::rows::{
    AgendaItem, Attendance, Ballot, Commitment, Contribution, Department, Institution, Meeting, Merge, Milestone,
    Minute, NotTakenUp, Organisation, Phase, Process, Proposal, RejectedBallot, SetAside, Theme, Withdrawal,
};
use super::write::Folder;
use domain::meeting::Outcome;
use domain::proposal::Stage;
use domain::{Names, ProcessId};
use storage::proposals::Proposal as Stored;
use storage::{
    Db, agendas, arrivals, attendance, ballots, commitments, events, meetings, organisations, outcomes, plans,
    processes, proposals, rejected, rules, themes,
};

/// All files of a process; the same bytes as long as nothing happens in it.
///
/// # Errors
/// When the database fails.
pub async fn gather(db: &Db, process: &processes::Process) -> anyhow::Result<Folder> {
    let mut folder = Folder::default();
    folder.json("process.json", &about(process))?;
    if let Some(rule) = rules::rule(db, process.id).await?.filter(|rule| rule.locked_at.is_some()) {
        folder.bytes("rule.json", rule.body.into_bytes());
    }
    divisions(db, process.id, &mut folder).await?;
    let outcome = outcomes::of(db, process).await?;
    folder.json("funnel.json", &outcome.funnel)?;
    suggestions(db, process.id, &mut folder).await?;
    meet(db, process.id, &mut folder).await?;
    vote(db, process.id, &mut folder).await?;
    if let Some(selection) = &outcome.selection {
        folder.json("selection.json", &**selection)?;
    }
    if process.plan_published_at.is_some() {
        plan(db, process.id, &mut folder).await?;
    }
    let log: Vec<_> = events::all(db, process.id).await?.into_iter().map(|recorded| recorded.line).collect();
    folder.lines("events.jsonl", &log)?;
    folder.describe(&process.slug, &process.name.es)?;
    Ok(folder)
}

fn about(process: &processes::Process) -> Process {
    let phase = |span: &domain::process::Span| Phase {
        key: span.phase.name().to_owned(),
        starts_at: span.starts_at,
        ends_at: span.ends_at,
    };
    let (name_es, name_en, name_gn) = split(process.name.clone());
    let (manual_es, manual_en, manual_gn) = split(process.manual.clone());
    Process {
        slug: process.slug.clone(),
        name_es,
        name_en,
        name_gn,
        country: process.country.clone(),
        time_zone: process.time_zone.clone(),
        languages: process.languages.iter().map(|language| language.name().to_owned()).collect(),
        default_language: process.default_language.name().to_owned(),
        phases: process.timeline.0.iter().map(phase).collect(),
        manual_es,
        manual_en,
        manual_gn,
        manual_published_at: process.manual_published_at,
        timeline_published_at: process.timeline_published_at,
        early_reason: process.early_reason.clone(),
    }
}

/// Spanish, English, Guaraní; what nobody has written is absent.
fn split(names: Names) -> (String, Option<String>, Option<String>) {
    (names.es, filled(names.en), filled(names.gn))
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

async fn divisions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = themes::themes(db, process).await?.into_iter().map(|theme| {
        let (name_es, name_en, name_gn) = split(theme.name);
        Theme { slug: theme.slug, name_es, name_en, name_gn }
    });
    folder.table(&rows.collect::<Vec<_>>())?;
    let rows = themes::departments(db, process).await?.into_iter();
    let rows = rows.map(|row| Department { code: row.code, ine_number: row.ine_number, name: row.name });
    folder.table(&rows.collect::<Vec<_>>())?;
    let rows = themes::institutions(db, process).await?.into_iter().map(|row| Institution {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        department: filled(row.department),
    });
    folder.table(&rows.collect::<Vec<_>>())
}

async fn suggestions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    contributions(db, process, folder).await?;
    let stored = proposals::all(db, process).await?;
    let at = |stage: Stage| stored.iter().filter(move |proposal| proposal.stage() == stage);
    let reason = |proposal: &Stored| proposal.reason.clone().unwrap_or_default();
    let merged = at(Stage::Merged).map(|proposal| Merge {
        from: proposal.number(),
        into: proposal.life.into.unwrap_or_default(),
        reason_es: reason(proposal),
    });
    folder.table(&merged.collect::<Vec<_>>())?;
    let set_aside =
        at(Stage::SetAside).map(|proposal| SetAside { number: proposal.number(), reason_es: reason(proposal) });
    folder.table(&set_aside.collect::<Vec<_>>())?;
    let withdrawn = at(Stage::Withdrawn)
        .map(|proposal| Withdrawal { number: proposal.number(), reason_es: proposal.reason.clone() });
    folder.table(&withdrawn.collect::<Vec<_>>())?;
    folder.table(&stored.into_iter().map(proposal).collect::<Vec<_>>())
}

async fn contributions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = arrivals::all(db, process).await?.into_iter().map(|row| Contribution {
        received_at: row.received_at,
        channel: row.channel,
        language: row.language,
        theme: row.theme,
        department: row.department,
        standing: row.standing,
        proposal: row.proposal,
        decided_at: row.decided_at,
        decided_by: row.decided_by,
        delivery: row.delivery,
    });
    folder.table(&rows.collect::<Vec<_>>())
}

fn proposal(row: Stored) -> Proposal {
    Proposal {
        number: row.number(),
        title: row.title,
        problem: row.problem,
        solution: row.solution,
        theme: row.theme.unwrap_or_default(),
        department: row.department,
        channel: row.channel.name().to_owned(),
        author: row.author,
        created_at: row.created_at,
        supports: u32::try_from(row.supports).unwrap_or_default(),
    }
}

async fn meet(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let (mut items, mut minutes, mut came) = (Vec::new(), Vec::new(), Vec::new());
    let stored = meetings::all(db, process).await?;
    for held in &stored {
        let meeting = held.number;
        for item in agendas::agenda(db, held.id).await? {
            let order = u32::try_from(item.position).unwrap_or_default();
            items.push(AgendaItem { meeting, order, proposal: item.proposal, treated_at: item.record.treated_at });
            minutes.extend(minute(meeting, item));
        }
        let rows = attendance::attendance(db, held.id).await?.into_iter();
        came.extend(rows.map(|(organisation, people)| Attendance {
            meeting,
            organisation: filled(organisation),
            people,
        }));
    }
    minutes.sort_by_key(|minute| (minute.meeting, minute.proposal));
    folder.table(&stored.into_iter().map(meeting).collect::<Vec<_>>())?;
    folder.table(&items)?;
    folder.table(&minutes)?;
    folder.table(&came)
}

fn meeting(row: meetings::Meeting) -> Meeting {
    Meeting {
        number: row.number,
        title: row.title,
        department: row.department,
        place: row.place,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        themes: row.themes,
        expected_people: row.expected_people,
    }
}

/// What was written down of an item, if anything was.
fn minute(meeting: u32, item: agendas::Item) -> Option<Minute> {
    let said = item.record.said?;
    let outcome = item.record.outcome.map_or("", Outcome::name).to_owned();
    Some(Minute { meeting, proposal: item.proposal, said_es: said, outcome, change_es: item.record.follow_up })
}

async fn vote(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = organisations::all(db, process).await?.into_iter().map(|row| Organisation {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        department: row.department,
        themes: row.themes,
    });
    folder.table(&rows.collect::<Vec<_>>())?;
    let approvals = ballots::approvals(db, process).await?.into_iter();
    let mut counted: Vec<Ballot> = approvals
        .map(|row| Ballot { meeting: row.meeting, organisation: row.organisation, proposal: row.proposal })
        .collect();
    counted.sort_by(|a, b| (a.meeting, &a.organisation, a.proposal).cmp(&(b.meeting, &b.organisation, b.proposal)));
    folder.table(&counted)?;
    let rejected = rejected::all(db, process).await?.into_iter().map(|row| RejectedBallot {
        meeting: row.meeting,
        organisation: row.organisation,
        proposal: row.proposal,
        reason: row.reason,
        reason_es: row.reason_es,
    });
    folder.table(&rejected.collect::<Vec<_>>())
}

async fn plan(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let (mut promised, mut steps) = (Vec::new(), Vec::new());
    for row in commitments::all(db, process).await? {
        let commitment = row.number;
        steps.extend(row.milestones.into_iter().zip(1..).map(|(step, order)| Milestone {
            commitment,
            order,
            title_es: step.title,
            deliverable_es: step.deliverable,
            due_on: step.due_on,
            verify_es: step.verify,
        }));
        promised.push(Commitment {
            number: row.number,
            title_es: row.title,
            title_en: filled(row.title_en),
            problem_es: row.problem,
            commitment_es: row.commitment,
            lead: row.lead,
            partners: row.partners,
            from: row.sources,
            theme: row.theme,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            without_vote_reason_es: row.without_vote_reason,
        });
    }
    folder.table(&promised)?;
    folder.table(&steps)?;
    let declined = plans::chosen(db, process).await?.into_iter().filter_map(|chosen| {
        let why = chosen.declined?;
        let (reason_es, decision_es) = (why.reason, why.decision);
        Some(NotTakenUp { proposal: chosen.number, institution: why.institution, reason_es, decision_es })
    });
    folder.table(&declined.collect::<Vec<_>>())
}
