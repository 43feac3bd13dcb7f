//! The meetings: what was treated, said and counted there is what the log tells.

use super::{Evidence, Found};
use domain::{Event, Step};
use std::collections::{HashMap, HashSet};

/// What the log tells of meetings.
#[derive(Default)]
struct Told {
    announced: HashSet<u32>,
    /// Meeting → people, organisations, as counted last.
    came: HashMap<u32, (u32, u32)>,
    /// Meeting and proposal that it treated.
    treated: HashSet<(u32, u32)>,
    /// Meeting and proposal → the row of the line that recorded it last.
    recorded: HashMap<(u32, u32), usize>,
}

impl Told {
    fn by(evidence: &Evidence<'_>) -> Self {
        let mut told = Self::default();
        for (row, _, event) in evidence.log.events() {
            match *event {
                Event::MeetingPlanned { meeting } => drop(told.announced.insert(meeting)),
                Event::AttendanceRecorded { meeting, people, organisations } => {
                    told.came.insert(meeting, (people, organisations));
                }
                Event::ProposalMoved { proposal, step: Step::Discussed { meeting } } => {
                    told.treated.insert((meeting, proposal));
                }
                Event::ItemRecorded { meeting, proposal, .. } => drop(told.recorded.insert((meeting, proposal), row)),
                _ => {}
            }
        }
        told
    }
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let told = Told::by(evidence);
    let bundle = evidence.bundle;
    if let Some(meetings) = &bundle.voting.meetings {
        for (row, meeting) in meetings.iter().enumerate() {
            found.hold(told.announced.contains(&meeting.number), || {
                meetings.fault(row, "the log announces no such meeting")
            });
        }
        let there: HashSet<u32> = meetings.iter().map(|meeting| meeting.number).collect();
        for number in told.announced.difference(&there) {
            found.fault(meetings.fault(meetings.len(), format!("meeting {number} of the log is missing")));
        }
        found.checked(format!("meetings.csv: {} meetings, with agendas, minutes and attendance", meetings.len()));
    }
    check_agenda(evidence, &told, found);
    check_minutes(evidence, &told, found);
    check_attendance(evidence, &told, found);
    check_access(evidence, &told, found);
}

/// What a meeting offers is no line of the log; but it is said of a meeting that the log announces.
fn check_access(evidence: &Evidence<'_>, told: &Told, found: &mut Found) {
    let access = &evidence.bundle.access;
    for (row, one) in access.iter().enumerate() {
        found.hold(told.announced.contains(&one.meeting), || access.fault(row, "the log announces no such meeting"));
    }
}

/// What the log calls discussed was treated on an agenda. What was treated when it stood on a ballot already took no step.
fn check_agenda(evidence: &Evidence<'_>, told: &Told, found: &mut Found) {
    let agenda = &evidence.bundle.agenda;
    let mut left = told.treated.clone();
    for (row, item) in agenda.iter().enumerate() {
        let discussed = left.remove(&(item.meeting, item.proposal));
        found.hold(!discussed || item.treated_at.is_some(), || {
            agenda.fault(row, "treated_at: the log says that it was")
        });
    }
    for (meeting, proposal) in left {
        let reason = format!("proposal {proposal}, which meeting {meeting} treated, is missing");
        found.fault(agenda.fault(agenda.len(), reason));
    }
}

fn check_minutes(evidence: &Evidence<'_>, told: &Told, found: &mut Found) {
    let minutes = &evidence.bundle.minutes;
    for (row, minute) in minutes.iter().enumerate() {
        let Some(line) = told.recorded.get(&(minute.meeting, minute.proposal)) else { continue };
        let change = minute.change_es.as_deref().unwrap_or_default();
        let owner = minute.owner_es.as_deref().unwrap_or_default();
        let sealed = evidence.is_sealed(*line, "said", &minute.said_es)
            && evidence.is_sealed(*line, "follow_up", change)
            && evidence.is_sealed(*line, "owner", owner);
        found.hold(sealed, || minutes.fault(row, "the log seals another text"));
    }
}

fn check_attendance(evidence: &Evidence<'_>, told: &Told, found: &mut Found) {
    let attendance = &evidence.bundle.attendance;
    let mut counted = HashMap::<u32, (usize, u32, u32)>::new();
    for (row, one) in attendance.iter().enumerate() {
        let (_, people, organisations) = counted.entry(one.meeting).or_insert((row, 0, 0));
        *people += one.people;
        *organisations += u32::from(one.organisation.is_some());
    }
    for (meeting, (row, people, organisations)) in &counted {
        let same = told.came.get(meeting) == Some(&(*people, *organisations));
        found.hold(same, || attendance.fault(*row, format!("the log counts others at meeting {meeting}")));
    }
    for meeting in told.came.iter().filter(|(_, came)| **came != (0, 0)).map(|(meeting, _)| meeting) {
        let there = counted.contains_key(meeting);
        found.hold(there, || attendance.fault(attendance.len(), format!("meeting {meeting} of the log is missing")));
    }
}
