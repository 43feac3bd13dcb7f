//! The selection: the rule applied to the ballots of the closed rounds, computed whenever it is asked for, recorded once.

use crate::processes::Process;
use crate::proposals::{self, Proposal};
use crate::{About, Change, Db, Error, corrections, lots, objections, organisations, processes, rounds, rules};
use domain::proposal::Stage;
use domain::rule::Rule;
use domain::selection::{Broken, Candidate, Fate, Input, Selection, Voter, select};
use domain::{Event, Instant, ProcessId, Refusal, Step};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

statements! {
    THEMES = "select slug from theme where process_id = $1 order by position";
    CANDIDATES = "select number, theme, created_at, stage, into_number from proposal where process_id = $1 order by number";
    ELIGIBLE = "select number from proposal where process_id = $1 and stage in ('suggested', 'discussed', 'on_ballot') order by number";
    RECORDED = "select count(*) from process where id = $1 and selection_recorded_at is not null";
    VOTES = "select (select count(*) from round where process_id = $1 and method = 'theme-approval' and opened_at is not null and closed_at is null), \
        (select count(*) from mark m join ballot b on b.id = m.ballot_id join round r on r.id = b.round_id \
            where r.process_id = $1 and r.method = 'theme-approval') \
        + (select count(*) from correction_mark c join round r on r.id = c.round_id where r.process_id = $1 and r.method = 'theme-approval' and c.counts <> '') \
        - (select count(*) from correction_mark c join round r on r.id = c.round_id where r.process_id = $1 and r.method = 'theme-approval' and c.was <> '')";
}

/// The last selection of each process, and the version of the database it was computed from.
#[derive(Debug, Default)]
pub(crate) struct Memo(Mutex<HashMap<ProcessId, Computed>>);

type Computed = (i64, Standing);

/// Whether there is a selection.
#[derive(Debug, Clone, Default)]
pub enum Standing {
    /// There is no locked rule, no closed round, or a round is open, so that nobody ever reads an interim result.
    #[default]
    NotYet,
    /// The lot decides between these proposals, and is still to be drawn.
    WaitsForLot(Vec<u32>),
    /// The selection.
    Computed(Arc<Selection>),
}

impl Standing {
    /// The selection, if there is one.
    #[must_use]
    pub fn selection(self) -> Option<Arc<Selection>> {
        match self {
            Self::Computed(selection) => Some(selection),
            Self::NotYet | Self::WaitsForLot(_) => None,
        }
    }
}

/// The selection of a process, if there is one.
///
/// # Errors
/// As [`standing`].
pub async fn compute(db: &Db, process: ProcessId) -> Result<Option<Arc<Selection>>, Error> {
    Ok(standing(db, process).await?.selection())
}

/// The selection of a process, or why there is none.
///
/// # Errors
/// When the database fails, or what it holds contradicts the rule.
pub async fn standing(db: &Db, process: ProcessId) -> Result<Standing, Error> {
    let version = db.version().await?;
    let known = db.selections.0.lock().unwrap_or_else(PoisonError::into_inner).get(&process).cloned();
    if let Some((_, standing)) = known.filter(|(of, _)| *of == version) {
        return Ok(standing);
    }
    let standing = compute_anew(db, process).await?;
    let mut memo = db.selections.0.lock().unwrap_or_else(PoisonError::into_inner);
    memo.insert(process, (version, standing.clone()));
    Ok(standing)
}

async fn compute_anew(db: &Db, process: ProcessId) -> Result<Standing, Error> {
    let Some((rule, input)) = applied(db, process).await? else { return Ok(Standing::NotYet) };
    match select(&rule, &input) {
        Ok(selection) => Ok(Standing::Computed(Arc::new(selection))),
        Err(faults) => waiting(faults),
    }
}

/// The rule of a process and what it is applied to; none before there is a selection.
async fn applied(db: &Db, process: ProcessId) -> Result<Option<(Rule, Input)>, Error> {
    let Some(stored) = rules::rule(db, process).await?.filter(|rule| rule.locked_at.is_some()) else { return Ok(None) };
    let mut rounds = rounds::all(db, process).await?;
    rounds.retain(|round| round.terms.is_for_selection() && round.opened_at.is_some());
    if rounds.is_empty() || rounds.iter().any(rounds::Round::is_open) {
        return Ok(None);
    }
    let rule = Rule::parse(stored.body.as_bytes()).map_err(|fault| Error::Inconsistent(fault.to_string()))?;
    let meetings = rounds.iter().map(|round| round.meeting).collect();
    let input = Input { meetings: Some(meetings), ..input(db, process).await? };
    Ok(Some((rule, input)))
}

/// A selection that only waits for its lot is no contradiction.
fn waiting(mut faults: Vec<Broken>) -> Result<Standing, Error> {
    match faults.pop() {
        Some(Broken::LotNotDrawn { numbers }) => Ok(Standing::WaitsForLot(numbers)),
        last => {
            let faults: Vec<String> = faults.iter().chain(&last).map(ToString::to_string).collect();
            Err(Error::Inconsistent(format!("the ballots contradict the rule: {}", faults.join("; "))))
        }
    }
}

/// Votes of the past, on which other rules may be tried: of a process whose selection is recorded. Before, even between two
/// rounds, whoever tried a rule would read an interim result.
#[derive(Debug, Clone)]
pub struct Past {
    /// The rule that was locked before the vote.
    pub rule: Rule,
    /// What it was applied to.
    pub input: Input,
    /// What it gave.
    pub selection: Arc<Selection>,
}

/// The votes of a process that is past its selection.
///
/// # Errors
/// When the database fails.
pub async fn past(db: &Db, process: &Process) -> Result<Option<Past>, Error> {
    if process.selection_recorded_at.is_none() {
        return Ok(None);
    }
    let Some(selection) = compute(db, process.id).await? else { return Ok(None) };
    Ok(applied(db, process.id).await?.map(|(rule, input)| Past { rule, input, selection }))
}

/// What the rule is applied to.
async fn input(db: &Db, process: ProcessId) -> Result<Input, Error> {
    type Row = (i64, Option<String>, i64, String, Option<i64>);
    let (themes, rows): (Vec<String>, Vec<Row>) = on!(db.readers(), |db| {
        let themes = sqlx::query_scalar(THEMES).bind(process.0).fetch_all(db).await?;
        (themes, sqlx::query_as(CANDIDATES).bind(process.0).fetch_all(db).await?)
    });
    let candidates = rows.into_iter().map(|(number, theme, created_at, stage, into)| {
        let stage: Stage = stage.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
        Ok(Candidate {
            number: proposals::number(number),
            theme: theme.unwrap_or_default(),
            created_at: Instant::from_micros(created_at),
            fate: fate(stage, into.map(proposals::number)),
        })
    });
    let organisations = organisations::all(db, process).await?.into_iter().map(|organisation| Voter {
        slug: organisation.slug,
        kind: organisation.kind,
        department: organisation.department,
        themes: organisation.themes,
    });
    Ok(Input {
        themes,
        candidates: candidates.collect::<Result<Vec<_>, Error>>()?,
        organisations: organisations.collect(),
        meetings: None,
        approvals: corrections::approvals(db, process).await?,
        draw: lots::draw(db, process, None).await?,
    })
}

fn fate(stage: Stage, into: Option<u32>) -> Fate {
    match (stage, into) {
        (Stage::Merged, Some(into)) => Fate::Merged { into },
        (Stage::SetAside | Stage::Merged, _) => Fate::SetAside,
        (Stage::Withdrawn, _) => Fate::Withdrawn,
        _ => Fate::Eligible,
    }
}

/// Records a selection: every proposal that could be voted on takes its step, once and for all.
///
/// # Errors
/// [`Refusal::VotingNotOver`] while a round is open, [`Refusal::SelectionRecorded`] the second time,
/// [`Refusal::ObjectionsOpen`], [`Refusal::ChangedMeanwhile`] when the selection isn't that of the ballots and proposals as they are now.
pub async fn record(change: &mut Change, selection: &Selection) -> Result<(), Error> {
    let (_, rule) = rounds::locked_rule(change).await?;
    objections::demand_settled(change).await?;
    processes::mark_once(change, processes::Once::SelectionRecorded).await?;
    demand_current(change, selection).await?;
    let selected: HashSet<u32> = selection.selected.iter().map(|chosen| chosen.number).collect();
    let judged: HashSet<u32> = selected.iter().copied().chain(passed_over(selection)).collect();
    for proposal in eligible(change).await? {
        // One without a theme was judged by nobody, and ends without a seat.
        if proposal.theme.is_some() && !judged.contains(&proposal.number()) {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let step = if selected.contains(&proposal.number()) { Step::Selected } else { Step::PassedOver };
        proposals::record(change, &proposal, step).await?;
    }
    let ranking = selection.selected.iter().map(|chosen| chosen.number).collect();
    change.record(&Event::SelectionRecorded { selected: ranking, rule }, About::default()).await?;
    Ok(())
}

/// Whether the selection was recorded.
pub(crate) async fn is_recorded(change: &mut Change) -> Result<bool, Error> {
    let process = change.process().0;
    let recorded: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(RECORDED).bind(process).fetch_one(&mut **tx).await)?;
    Ok(recorded > 0)
}

fn passed_over(selection: &Selection) -> impl Iterator<Item = u32> + '_ {
    selection.not_selected.iter().filter(|other| other.approvals.is_some()).map(|other| other.number)
}

/// No round may be open, and the approvals that the selection counted must be those that are kept.
async fn demand_current(change: &mut Change, selection: &Selection) -> Result<(), Error> {
    let process = change.process().0;
    let (open, marks): (i64, i64) =
        on!(&mut change.tx, |tx| sqlx::query_as(VOTES).bind(process).fetch_one(&mut **tx).await)?;
    if open > 0 {
        return Err(Refusal::VotingNotOver.into());
    }
    let of_selected = selection.selected.iter().map(|chosen| i64::from(chosen.approvals));
    let of_others = selection.not_selected.iter().filter_map(|other| other.approvals.map(i64::from));
    if of_selected.chain(of_others).sum::<i64>() != marks {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(())
}

async fn eligible(change: &mut Change) -> Result<Vec<Proposal>, Error> {
    let process = change.process().0;
    let numbers: Vec<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(ELIGIBLE).bind(process).fetch_all(&mut **tx).await)?;
    let mut all = Vec::with_capacity(numbers.len());
    for number in numbers {
        all.extend(proposals::in_change(change, proposals::number(number)).await?);
    }
    Ok(all)
}
