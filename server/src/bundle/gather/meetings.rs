//! The meetings: their agendas, who came, what was said.

use super::filled;
use crate::bundle::Folder;
use crate::bundle::rows::{Access, AgendaItem, Attendance, Meeting, Minute};
use domain::ProcessId;
use domain::meeting::Outcome;
use storage::{Db, access, agendas, attendance, meetings};

/// The files about them.
pub async fn meet(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let (mut items, mut minutes, mut came, mut open) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let stored = meetings::all(db, process).await?;
    for held in &stored {
        let meeting = held.number;
        open.extend(access::of_meeting(db, held.id).await?.map(|told| Access {
            meeting,
            capacity: told.capacity,
            step_free: told.step_free,
            sign_language: told.sign_language,
            guarani: told.guarani,
            childcare: told.childcare,
        }));
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
    folder.table(&open)?;
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
    let record = item.record;
    if record.said.is_none() && record.outcome.is_none() && record.follow_up.is_none() {
        return None;
    }
    let outcome = record.outcome.map_or("", Outcome::name).to_owned();
    let said_es = record.said.unwrap_or_default();
    Some(Minute {
        meeting,
        proposal: item.proposal,
        said_es,
        outcome,
        change_es: record.follow_up,
        owner_es: record.owner,
        answer_by: record.answer_by,
    })
}
