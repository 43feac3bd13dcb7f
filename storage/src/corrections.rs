//! Corrections of closed rounds: each says which marks of a ballot count otherwise, and why; what was cast stays as it is.

use crate::proposals::number;
use crate::rounds::Round;
use crate::{Change, Db, Error, ballots, boxes};
use domain::round::{Ballots, Boxed, Figure, MarkChange, boxed, correct, find_figures};
use domain::selection::Approval;
use domain::{Instant, ProcessId, RoundId};
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    CAST = "select o.slug, p.number, m.value from ballot b join organisation o on o.id = b.organisation_id \
        left join mark m on m.ballot_id = b.id left join proposal p on p.id = m.proposal_id where b.round_id = $1";
    OF_ROUND = "select number, reason, objection, hash, corrected_at, corrected_by, proposed_by from correction \
        where round_id = $1 order by number";
    MARKS = "select number, ballot, proposal, was, counts from correction_mark where round_id = $1 order by number, ballot, proposal";
    FOR_SELECTION = "select t.number, c.ballot, c.proposal, c.counts from correction_mark c join round r on r.id = c.round_id \
        join meeting t on t.id = r.meeting_id where r.process_id = $1 and r.method = 'theme-approval' order by c.round_id, c.number";
}

/// A correction of a round.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Its number in the round.
    pub number: u32,
    /// The marks that count otherwise.
    pub changes: Vec<MarkChange>,
    /// The figures that became others.
    pub figures: Vec<Figure>,
    /// Why.
    pub reason: String,
    /// The objection that led to it.
    pub objection: Option<u32>,
    /// SHA-256 of all ballots of the round as they count from then on.
    pub hash: String,
    /// When.
    pub at: Instant,
    /// The second of the two people, as the public reads it.
    pub by: String,
    /// The first.
    pub proposed_by: String,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    reason: String,
    objection: Option<i64>,
    hash: String,
    corrected_at: i64,
    corrected_by: String,
    proposed_by: String,
}

type CastRow = (String, Option<i64>, Option<String>);
type MarkRow = (i64, String, i64, String, String);

/// What was kept of a round: its ballots as they were cast, and what was corrected since.
struct Kept {
    cast: Ballots,
    rows: Vec<Row>,
    marks: Vec<MarkRow>,
}

impl Kept {
    /// The corrections, and the ballots as they count after the last.
    fn read(self) -> Result<(Vec<Correction>, Ballots), Error> {
        let mut of_number = HashMap::<i64, Vec<MarkChange>>::new();
        for (number, ballot, proposal, was, counts) in self.marks {
            let (before, after) = (filled(was), filled(counts));
            let change = MarkChange { ballot, proposal: crate::proposals::number(proposal), before, after };
            of_number.entry(number).or_default().push(change);
        }
        let (mut counted, mut corrections) = (self.cast, Vec::with_capacity(self.rows.len()));
        for row in self.rows {
            let changes = of_number.remove(&row.number).unwrap_or_default();
            let before = counted.clone();
            correct(&mut counted, &changes).map_err(|_| Error::Inconsistent("a correction of other ballots".to_owned()))?;
            corrections.push(Correction {
                number: number(row.number),
                figures: find_figures(&before, &counted),
                changes,
                reason: row.reason,
                objection: row.objection.map(number),
                hash: row.hash,
                at: Instant::from_micros(row.corrected_at),
                by: row.corrected_by,
                proposed_by: row.proposed_by,
            });
        }
        Ok((corrections, counted))
    }
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn grouped(rows: Vec<CastRow>) -> Ballots {
    let mut cast = Ballots::new();
    for (organisation, option, value) in rows {
        cast.entry(organisation).or_default().extend(option.map(number).zip(value));
    }
    cast
}

/// What is missing where a ballot of a secret box was told by its paper.
fn of_papers(papers: Vec<Boxed>) -> Ballots {
    papers.into_iter().map(|paper| (paper.receipt, paper.marks)).collect()
}

/// The corrections of a closed round in their order, and its ballots as they count after the last; nothing before.
///
/// # Errors
/// When the database fails, or a correction doesn't fit the ballots.
pub async fn of(db: &Db, round: &Round) -> Result<(Vec<Correction>, Ballots), Error> {
    if !round.is_closed() {
        return Ok((Vec::new(), Ballots::new()));
    }
    let cast = if round.terms.is_secret() {
        of_papers(boxes::boxed(db, round).await?)
    } else {
        grouped(on!(db.readers(), |db| sqlx::query_as(CAST).bind(round.id.0).fetch_all(db).await)?)
    };
    let (rows, marks) = on!(db.readers(), |db| {
        let rows = sqlx::query_as(OF_ROUND).bind(round.id.0).fetch_all(db).await?;
        (rows, sqlx::query_as(MARKS).bind(round.id.0).fetch_all(db).await?)
    });
    Kept { cast, rows, marks }.read()
}

/// The same inside a change, whether the round is closed or not.
pub(crate) async fn in_change(change: &mut Change, round: &Round) -> Result<(Vec<Correction>, Ballots), Error> {
    let cast = if round.terms.is_secret() {
        of_papers(boxes::boxed_in_change(change, round).await?)
    } else {
        let id: Uuid = round.id.0;
        grouped(on!(&mut change.tx, |tx| sqlx::query_as(CAST).bind(id).fetch_all(&mut **tx).await)?)
    };
    let RoundId(id) = round.id;
    let (rows, marks) = on!(&mut change.tx, |tx| {
        let rows = sqlx::query_as(OF_ROUND).bind(id).fetch_all(&mut **tx).await?;
        (rows, sqlx::query_as(MARKS).bind(id).fetch_all(&mut **tx).await?)
    });
    Kept { cast, rows, marks }.read()
}

/// What counts of a closed round: its box, or its ballots as they were corrected.
///
/// # Errors
/// As [`of`].
pub async fn counted(db: &Db, round: &Round) -> Result<Vec<Boxed>, Error> {
    let (corrections, ballots) = of(db, round).await?;
    if corrections.is_empty() { boxes::boxed(db, round).await } else { Ok(boxed(&ballots)) }
}

/// Every approval for the selection of the closed rounds of a process, as it counts after what was corrected.
///
/// # Errors
/// When the database fails.
pub async fn approvals(db: &Db, process: ProcessId) -> Result<Vec<Approval>, Error> {
    let mut approvals = ballots::approvals(db, process).await?;
    let rows: Vec<(i64, String, i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(FOR_SELECTION).bind(process.0).fetch_all(db).await)?;
    for (meeting, organisation, proposal, counts) in rows {
        let approval = Approval { meeting: number(meeting), organisation, proposal: number(proposal) };
        if counts.is_empty() {
            approvals.retain(|one| *one != approval);
        } else {
            approvals.push(approval);
        }
    }
    Ok(approvals)
}
