//! Tells a process again from its own log: each line changes what it changed when it was written, and stands in the log
//! of this installation as it is. What the lines don't tell (texts, lists, agendas) comes from the other files.

mod comments;
mod groups;
mod inbox;
mod meetings;
mod opinions;
mod paper;
mod rounds;
mod suggestions;
mod versions;

use super::telling::demand;
use super::{Failure, at, contents, forum, register};
use crate::bundle::{Bundle, Log};
use domain::log::Line;
use domain::lot::Draw;
use domain::translation::{Subject, Texts};
use domain::{ContributionId, Event, Said, Signature};
use std::collections::HashMap;
use storage::processes::{self, Once};
use storage::translations::{self, Target};
use storage::{About, Change, Db, Error, draws, lots, meetings as stored_meetings, remarks};

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
            contents::open_to(change, self.bundle, meeting.number).await?;
        }
        register::tell(change, self.bundle).await?;
        forum::tell(change, self.bundle).await?;
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
        self.leave_open_rounds(change).await?;
        self.fill_meetings(change).await?;
        register::fill_doors(change, self.bundle).await?;
        register::file_objections(change, self.bundle).await?;
        self.note_deliveries(change).await
    }

    /// Does what a line tells; gives back what it is about.
    async fn happen(&mut self, change: &mut Change, line: &Line, event: &Event) -> Result<About, Error> {
        match event {
            Event::ContributionReceived { .. }
            | Event::ContributionAccepted { .. }
            | Event::ContributionAnswered { .. }
            | Event::ContributionReferred { .. }
            | Event::ContributionWithdrawn
            | Event::ContributionFiltered { .. }
            | Event::ContributionDirected { .. }
            | Event::ContributionReturned { .. }
            | Event::ReferralFollowed { .. }
            | Event::AnswerRated { .. }
            | Event::AuthorReplied
            | Event::ReplyAnswered { .. }
            | Event::ContributionTranscribed
            | Event::PersonErased => return self.decide(change, line.seq, event).await,
            Event::ContributionReopened | Event::AppealFiled { .. } | Event::AppealAnswered { .. } => {
                return self.appeal(change, line.seq, event).await;
            }
            Event::ProposalMoved { proposal, step } => return self.take_step(change, *proposal, step).await,
            Event::ProposalReworded { proposal, .. }
            | Event::ProposalSplit { proposal, .. }
            | Event::EditSuggested { proposal, .. }
            | Event::EditDecided { proposal, .. } => return self.reword(change, *proposal, event).await,
            Event::GroupLeaderNamed { .. }
            | Event::GroupLeaderDismissed { .. }
            | Event::GroupNoticed { .. }
            | Event::GroupNoticeEnded { .. }
            | Event::GroupQuestionAnswered { .. }
            | Event::GroupTold { .. }
            | Event::GroupDocumentAdded { .. }
            | Event::GroupDocumentEnded { .. } => groups::live(change, event).await?,
            Event::SanctionImposed { .. }
            | Event::SanctionConfirmed { .. }
            | Event::SanctionAppealed { .. }
            | Event::SanctionReviewed { .. } => groups::keep_order(change, event).await?,
            Event::TextTranslated { subject, number, language, source, title, problem, solution } => {
                let text = |said: &Said| said.text().unwrap_or_default().to_owned();
                let texts = Texts { title: text(title), problem: text(problem), solution: text(solution) };
                let target = Target { subject: *subject, number: *number, language: *language };
                translations::write(change, target, source, &texts).await?;
                let proposal = match subject {
                    Subject::Proposal | Subject::Reason => Some(demand(change, *number).await?.life.id),
                    Subject::Commitment | Subject::Rule => None,
                };
                return Ok(About { contribution: None, proposal });
            }
            Event::ProposalRemarked { proposal, said } => {
                remarks::write(change, &[*proposal], said.text().unwrap_or_default()).await?;
                return Ok(About { contribution: None, proposal: Some(demand(change, *proposal).await?.life.id) });
            }
            Event::CommentWritten { proposal, .. } | Event::CommentDecided { proposal, .. } => {
                return self.comment(change, *proposal, event).await;
            }
            Event::ItemRecorded { proposal, .. } => {
                return Ok(About { contribution: None, proposal: Some(demand(change, *proposal).await?.life.id) });
            }
            Event::EditionPublished { .. }
            | Event::EditionTold { .. }
            | Event::AttendanceDeclared { .. }
            | Event::ActaCompared { .. } => self.publish(change, event).await?,
            Event::DocumentAttached { meeting, hash } => self.attach(change, *meeting, hash).await?,
            Event::OpinionAsked { .. } | Event::OpinionGiven { .. } => return self.hear(change, event).await,
            Event::RuleLocked { commitment, .. } => {
                contents::lock_rule(change, self.bundle).await?;
                commit(change, None, commitment.as_deref()).await?;
            }
            Event::RoundPrepared { round, meeting, proposals, .. } => {
                self.prepare_round(change, *round, *meeting, proposals).await?;
            }
            Event::RoundDiscarded { round } => self.discard_round(change, *round).await?,
            Event::RoundOpened { round, meeting, proposals, commitment, .. } => {
                self.open_round(change, *round, *meeting, proposals).await?;
                commit(change, Some(*round), commitment.as_deref()).await?;
            }
            Event::RoundClosed { round, .. } => self.close_round(change, *round).await?,
            Event::RoundCorrected { .. } => self.correct(change, event).await?,
            Event::Drawn { round, secret, draw, entered_by, .. } => {
                let draw = Draw { secret: secret.clone(), draw: draw.clone() };
                draws::reveal(change, *round, &draw, entered_by).await?;
            }
            Event::BatchOpened { .. } | Event::BatchSettled { .. } | Event::HandsCounted { .. } => {
                self.count_paper(change, event).await?;
            }
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
            | Event::HolidayChanged { .. }
            | Event::TermChanged { .. }
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
            | Event::ForumSeated { .. }
            | Event::ForumSeatEnded { .. }
            | Event::ForumMet { .. }
            | Event::ForumDecided { .. }
            | Event::ForumDemanded { .. }
            | Event::MandateNamed { .. }
            | Event::ConflictNoted { .. }
            | Event::JointActProposed { .. }
            | Event::JointActConfirmed { .. }
            | Event::JointActDeclined { .. }
            | Event::OrganisationCheckedIn { .. }
            | Event::CheckInUndone { .. }
            | Event::CredentialsIssued { .. }
            | Event::CredentialReplaced { .. }
            | Event::ObjectionFiled { .. }
            | Event::ObjectionAnswered { .. }
            | Event::Imported { .. }
            | Event::RoleGranted { .. }
            | Event::RoleWithdrawn { .. } => {}
        }
        Ok(About::default())
    }
}

/// Keeps what was committed, where something was.
async fn commit(change: &mut Change, round: Option<u32>, commitment: Option<&str>) -> Result<(), Error> {
    match commitment {
        Some(commitment) => lots::retell(change, round, commitment).await,
        None => Ok(()),
    }
}
