//! Tells a process again from its own log: each line changes what it changed when it was written, and stands in the log
//! of this installation as it is. What the lines don't tell (texts, lists, agendas) comes from the other files.

mod meetings;
mod opinions;
mod rounds;
mod suggestions;

use super::telling::demand;
use super::{Failure, at, contents, register};
use crate::bundle::{Bundle, Log};
use domain::log::Line;
use domain::{ContributionId, Event, Signature};
use std::collections::HashMap;
use storage::processes::{self, Once};
use storage::{About, Change, Db, Error, meetings as stored_meetings};

/// A log on its way into the database.
pub struct Retelling<'a> {
    db: &'a Db,
    bundle: &'a Bundle,
    log: &'a Log,
    /// The row of the contribution of which a line tells.
    row_of: HashMap<u64, usize>,
    /// What each row has become here.
    kept: HashMap<usize, ContributionId>,
    /// The row of each proposal.
    proposals: HashMap<u32, usize>,
    /// What each round votes on, at which meeting, and when it opened.
    rounds: HashMap<u32, rounds::Opened>,
}

impl<'a> Retelling<'a> {
    /// The log of a bundle.
    pub fn of(db: &'a Db, bundle: &'a Bundle, log: &'a Log) -> Self {
        let rows = bundle.contributions.iter().flat_map(|table| table.iter()).enumerate();
        let row_of = rows.flat_map(|(row, one)| one.log_lines.iter().map(move |seq| (*seq, row))).collect();
        let proposals = bundle.voting.proposals.iter().enumerate().map(|(row, one)| (one.number, row)).collect();
        Self { db, bundle, log, row_of, kept: HashMap::new(), proposals, rounds: HashMap::new() }
    }

    /// Tells it from the first line to the last.
    pub async fn tell(&mut self, change: &mut Change) -> Result<(), Failure> {
        for meeting in self.bundle.voting.meetings.iter().flat_map(|table| table.iter()) {
            stored_meetings::plan(change, &contents::meeting(meeting)).await?;
        }
        register::tell(change, self.bundle).await?;
        let log = self.log;
        for (row, line, told) in log.iter() {
            change.sign(told.by.unwrap_or(Signature::System), line.at);
            let about = match (&told.event, &line.body) {
                (Some(event), _) => self.happen(change, line, event).await,
                (None, None) => Ok(About::default()),
                (None, Some(_)) => Err(Error::Inconsistent("this version knows no such event".to_owned())),
            };
            let about = about.map_err(|error| at(error, |reason| log.fault(row, reason)))?;
            change.follow(line.clone(), &told.texts, about).await?;
        }
        self.fill_meetings(change).await?;
        register::fill_doors(change, self.bundle).await?;
        self.note_deliveries(change).await
    }

    /// Does what a line tells; gives back what it is about.
    async fn happen(&mut self, change: &mut Change, line: &Line, event: &Event) -> Result<About, Error> {
        match event {
            Event::ContributionReceived { .. }
            | Event::ContributionAccepted { .. }
            | Event::ContributionAnswered { .. }
            | Event::ContributionReferred { .. }
            | Event::ContributionWithdrawn => return self.decide(change, line.seq, event).await,
            Event::ProposalMoved { proposal, step } => return self.take_step(change, *proposal, step).await,
            Event::ItemRecorded { proposal, .. } => {
                return Ok(About { contribution: None, proposal: Some(demand(change, *proposal).await?.life.id) });
            }
            Event::DocumentAttached { meeting, hash } => self.attach(change, *meeting, hash).await?,
            Event::OpinionAsked { .. } | Event::OpinionGiven { .. } => return self.hear(change, event).await,
            Event::RuleLocked { .. } => contents::lock_rule(change, self.bundle).await?,
            Event::RoundPrepared { round, meeting, proposals, .. } => {
                self.prepare_round(change, *round, *meeting, proposals).await?;
            }
            Event::RoundDiscarded { round } => self.discard_round(change, *round).await?,
            Event::RoundOpened { round, meeting, proposals, .. } => {
                self.open_round(change, *round, *meeting, proposals).await?;
            }
            Event::RoundClosed { round, .. } => self.close_round(change, *round).await?,
            Event::SelectionRecorded { .. } => {
                processes::mark_once(change, Once::SelectionRecorded).await?;
                contents::put_plan(change, self.bundle).await?;
            }
            Event::PlanPublished { .. } => processes::mark_once(change, Once::PlanPublished).await?,
            Event::MonitoringBegan => processes::mark_once(change, Once::MonitoringBegan).await?,
            // What these tell stands in files that are read before or after the log.
            Event::ProcessCreated { .. }
            | Event::TimelinePublished { .. }
            | Event::ManualPublished { .. }
            | Event::MeetingPlanned { .. }
            | Event::AttendanceRecorded { .. }
            | Event::OrganisationAccredited { .. }
            | Event::AccreditationRevoked { .. }
            | Event::CriteriaPublished { .. }
            | Event::ApplicationReceived { .. }
            | Event::ApplicationRefused { .. }
            | Event::ApplicationDiscarded { .. }
            | Event::ChallengeFiled { .. }
            | Event::ChallengeAnswered { .. }
            | Event::RegisterApproved { .. }
            | Event::MandateNamed { .. }
            | Event::ConflictNoted { .. }
            | Event::JointActProposed { .. }
            | Event::JointActConfirmed { .. }
            | Event::JointActDeclined { .. }
            | Event::OrganisationCheckedIn { .. }
            | Event::CheckInUndone { .. }
            | Event::CredentialsIssued { .. }
            | Event::CredentialReplaced { .. }
            | Event::Imported { .. }
            | Event::RoleGranted { .. }
            | Event::RoleWithdrawn { .. } => {}
        }
        Ok(About::default())
    }
}
