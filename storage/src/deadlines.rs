//! Deadlines of a process, read from what it holds and from its log: what is due, met and overdue.

use crate::calendars::{self, Terms};
use crate::processes::Process;
use crate::proposals::number;
use crate::{Db, Error, events, meetings, opinions, rules};
use domain::calendar::Calendar;
use domain::deadline::{Deadline, Duty, Record, State};
use domain::edition::Work;
use domain::meeting::Outcome;
use domain::process::NOTICE_DAYS;
use domain::{Event, Instant, Phase};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, HashMap};

statements! {
    COUNT_DECISIONS = "select count(*), coalesce(cast(sum(case when decided_at is null and due_at < $2 then 1 else 0 end) as bigint), 0), \
        coalesce(cast(sum(case when decided_at is null and due_at >= $2 then 1 else 0 end) as bigint), 0), \
        coalesce(cast(sum(case when decided_at > due_at then 1 else 0 end) as bigint), 0) from contribution where process_id = $1";
    OPEN_DECISIONS = "select c.due_at, c.decided_at, p.number, (select min(e.seq) from event e where e.contribution_id = c.id) \
        from contribution c left join proposal p on p.contribution_id = c.id \
        where c.process_id = $1 and c.decided_at is null order by c.due_at, c.id limit $2";
    LATE_DECISIONS = "select c.due_at, c.decided_at, p.number, (select max(e.seq) from event e where e.contribution_id = c.id and e.kind like 'contribution%') \
        from contribution c left join proposal p on p.contribution_id = c.id \
        where c.process_id = $1 and c.decided_at > c.due_at order by c.decided_at desc, c.id limit $2";
}

/// Of what people sent, at most so many lines are told one by one; the figures tell all.
const LINES: i64 = 200;

/// All deadlines of a process.
#[derive(Debug, Clone, Default)]
pub struct Deadlines {
    /// Those that are told one by one.
    pub lines: Vec<Deadline>,
    /// How many of what people sent stand how.
    pub decisions: HashMap<State, u32>,
}

/// What deadlines are computed with.
struct Reckoning<'a> {
    db: &'a Db,
    process: &'a Process,
    zone: TimeZone,
    calendar: Calendar,
    terms: Terms,
    lines: Vec<Deadline>,
}

/// Reads the deadlines of a process.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: &Process, now: Instant) -> Result<Deadlines, Error> {
    let mut reckoning = Reckoning {
        db,
        process,
        zone: process.zone(),
        calendar: calendars::calendar(db, process, now).await?,
        terms: calendars::terms(db, process.id).await?,
        lines: Vec::new(),
    };
    reckoning.publication().await?;
    reckoning.meetings().await?;
    reckoning.questions().await?;
    reckoning.opinions().await?;
    reckoning.decisions().await?;
    let decisions = decisions(db, process, now).await?;
    Ok(Deadlines { lines: reckoning.lines, decisions })
}

impl Reckoning<'_> {
    fn day(&self, at: Instant) -> Date {
        at.day_in(&self.zone)
    }

    fn add(&mut self, duty: Duty, due_on: Date, met: Option<(Instant, Option<u64>)>, record: Record) {
        let met_on = met.map(|(at, _)| self.day(at));
        self.lines.push(Deadline { duty, due_on, met_on, record, line: met.and_then(|(_, line)| line) });
    }

    /// The first line of the log of a kind.
    async fn first(&self, kind: &str) -> Result<Option<u64>, Error> {
        Ok(events::of_kind(self.db, self.process.id, kind).await?.first().map(|told| told.seq))
    }

    /// What must be public, or decided, when a phase begins or has ended.
    async fn publication(&mut self) -> Result<(), Error> {
        let process = self.process;
        let starts = |phase| process.timeline.span(phase).map(|span| span.starts_at);
        if let Some(opens) = starts(Phase::Suggestion).map(|at| self.day(at)) {
            let line = self.first("timeline_published").await?;
            let met = process.timeline_published_at.map(|at| (at, line));
            self.add(Duty::Timeline, opens.saturating_sub(NOTICE_DAYS.days()), met, Record::Rules);
            let line = self.first("manual_published").await?;
            let met = process.manual_published_at.map(|at| (at, line));
            self.add(Duty::Manual, opens.saturating_sub(1.day()), met, Record::Rules);
        }
        if let Some(voting) = process.timeline.span(Phase::Voting) {
            let line = self.first("rule_locked").await?;
            let locked = rules::rule(self.db, process.id).await?.and_then(|rule| rule.locked_at);
            let due_on = self.day(voting.starts_at).saturating_sub(1.day());
            self.add(Duty::Rule, due_on, locked.map(|at| (at, line)), Record::Rules);
            let line = self.first("selection_recorded").await?;
            let last = self.day(voting.ends_at.plus_seconds(-1));
            let due_on = self.calendar.after(last, self.days(Duty::Selection));
            self.add(Duty::Selection, due_on, process.selection_recorded_at.map(|at| (at, line)), Record::Selection);
        }
        if let Some(published) = starts(Phase::Published).map(|at| self.day(at)) {
            let line = self.first("plan_published").await?;
            self.add(Duty::Plan, published, process.plan_published_at.map(|at| (at, line)), Record::Plan);
        }
        Ok(())
    }

    fn days(&self, duty: Duty) -> u32 {
        self.terms.days(duty).unwrap_or_default()
    }

    /// Each meeting is announced, has its pack frozen and its minutes published.
    async fn meetings(&mut self) -> Result<(), Error> {
        let mut done = HashMap::new();
        for told in events::of_kind(self.db, self.process.id, "meeting_planned").await? {
            if let Event::MeetingPlanned { meeting } = told.event {
                done.entry((Duty::Notice, meeting)).or_insert((told.at, Some(told.seq)));
            }
        }
        for told in events::of_kind(self.db, self.process.id, "edition_published").await? {
            if let Event::EditionPublished { meeting, work, .. } = told.event {
                let duty = if work == Work::Pack { Duty::Pack } else { Duty::Minutes };
                done.entry((duty, meeting)).or_insert((told.at, Some(told.seq)));
            }
        }
        for meeting in meetings::all(self.db, self.process.id).await? {
            let number = meeting.number;
            let (first, last) = (self.day(meeting.starts_at), self.day(meeting.ends_at));
            let before = |duty| self.calendar.before(first, self.days(duty));
            let due = [
                (Duty::Notice, before(Duty::Notice), Record::Meeting(number)),
                (Duty::Pack, before(Duty::Pack), Record::Pack(number)),
                (Duty::Minutes, self.calendar.after(last, self.days(Duty::Minutes)), Record::Minutes(number)),
            ];
            for (duty, due_on, record) in due {
                self.add(duty, due_on, done.get(&(duty, number)).copied(), record);
            }
        }
        Ok(())
    }

    /// What a meeting left open with a day; it is answered once the meeting's record says so.
    async fn questions(&mut self) -> Result<(), Error> {
        let mut open = BTreeMap::new();
        for told in events::of_kind(self.db, self.process.id, "item_recorded").await? {
            let Event::ItemRecorded { meeting, proposal, outcome, answer_by, .. } = told.event else { continue };
            match (outcome, answer_by) {
                (Some(Outcome::QuestionOpen), Some(day)) => {
                    open.insert((meeting, proposal), (day, None, told.seq));
                }
                (Some(Outcome::QuestionOpen), None) => {
                    open.remove(&(meeting, proposal));
                }
                _ => {
                    if let Some((_, met, line)) = open.get_mut(&(meeting, proposal))
                        && met.is_none()
                    {
                        (*met, *line) = (Some(told.at), told.seq);
                    }
                }
            }
        }
        for ((meeting, proposal), (due_on, met, line)) in open {
            let met_on = met.map(|at| self.day(at));
            let record = Record::Question { meeting, proposal };
            self.lines.push(Deadline { duty: Duty::Question, due_on, met_on, record, line: Some(line) });
        }
        Ok(())
    }

    async fn opinions(&mut self) -> Result<(), Error> {
        let mut lines = HashMap::new();
        for kind in ["opinion_asked", "opinion_given"] {
            for told in events::of_kind(self.db, self.process.id, kind).await? {
                if let Event::OpinionAsked { proposal, institution, .. }
                | Event::OpinionGiven { proposal, institution, .. } = told.event
                {
                    lines.insert((proposal, institution), told.seq);
                }
            }
        }
        for one in opinions::all(self.db, self.process.id).await? {
            let line = lines.get(&(one.proposal, one.institution)).copied();
            let record = Record::Opinion { proposal: one.proposal, institution: one.name };
            let met_on = one.answered_at.map(|at| self.day(at));
            self.lines.push(Deadline { duty: Duty::Opinion, due_on: one.due_on, met_on, record, line });
        }
        Ok(())
    }

    /// What people sent and nobody has decided on, then what was decided on late.
    async fn decisions(&mut self) -> Result<(), Error> {
        type Row = (i64, Option<i64>, Option<i64>, Option<i64>);
        let process = self.process.id.0;
        let (open, late): (Vec<Row>, Vec<Row>) = on!(self.db.readers(), |db| {
            let open = sqlx::query_as(OPEN_DECISIONS).bind(process).bind(LINES).fetch_all(db).await?;
            (open, sqlx::query_as(LATE_DECISIONS).bind(process).bind(LINES).fetch_all(db).await?)
        });
        for (due_at, decided_at, proposal, line) in open.into_iter().chain(late) {
            self.lines.push(Deadline {
                duty: Duty::Decision,
                due_on: self.day(Instant::from_micros(due_at)),
                met_on: decided_at.map(|at| self.day(Instant::from_micros(at))),
                record: Record::Contribution { proposal: proposal.map(number) },
                line: line.and_then(|seq| u64::try_from(seq).ok()),
            });
        }
        Ok(())
    }
}

async fn decisions(db: &Db, process: &Process, now: Instant) -> Result<HashMap<State, u32>, Error> {
    let (all, overdue, due, late): (i64, i64, i64, i64) = on!(db.readers(), |db| sqlx::query_as(COUNT_DECISIONS)
        .bind(process.id.0)
        .bind(now.micros())
        .fetch_one(db)
        .await)?;
    let met = all - overdue - due - late;
    let counts = [(State::Overdue, overdue), (State::Due, due), (State::Met, met), (State::MetLate, late)];
    Ok(counts.into_iter().map(|(state, count)| (state, number(count))).collect())
}
