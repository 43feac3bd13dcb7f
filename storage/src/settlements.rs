//! How a batch of paper ballots is settled: both entries agree or were looked at, every sheet is accounted for, and what is
//! valid is counted with the rest of the round.

use crate::ballots::NewBallot;
use crate::batches::{self, Batch};
use crate::entries::{self, Entered};
use crate::rounds::{self, Round};
use crate::{About, Change, Db, Error, Keys, boxes, casting, organisations, paper_voters};
use domain::batch::{self, Balance, Entry, Figures, PaperBallot, Reading, Sheet};
use domain::refusal::BallotFault;
use domain::round::decide;
use domain::{Event, Refusal};
use std::collections::{BTreeMap, BTreeSet};

statements! {
    HAS_BALLOT = "select count(*) from ballot b join organisation o on o.id = b.organisation_id where b.round_id = $1 and o.slug = $2";
}

/// Settles a batch: where both entries differ, what the third look took stands.
///
/// # Errors
/// [`Refusal::EntriesMissing`], [`Refusal::EntriesDiffer`], [`Refusal::BatchUnbalanced`]: the batch stays open then.
pub async fn settle(
    change: &mut Change,
    keys: &Keys,
    (round, batch): (u32, u32),
    taken: &BTreeMap<String, Reading>,
) -> Result<Figures, Error> {
    let (round, batch) = batches::demand_open(change, round, batch).await?;
    let [first, second] = both(entries::in_change(change, round.id, batch.number).await?)?;
    let entry = batch::settle(&first.entry, &second.entry, taken)?;
    let ballots = count(change, keys, &round, &batch, &entry).await?;
    let listed = paper_voters::enrol(change, round.id, batch.number, round.terms.is_secret()).await?;
    let figures = figures(&batch, &entry, &ballots);
    let cast = figures.valid + figures.invalid + figures.doubled;
    let (doubled, spoiled, unused) = (figures.doubled, figures.spoiled, figures.unused);
    Balance { issued: batch.issued, cast, doubled, spoiled, unused, listed }.demand()?;
    let told = told(&round, ballots);
    let entered_by = vec![first.by, second.by];
    batches::close(change, round.id, batch.number, (&figures, &entered_by), &told).await?;
    if round.terms.is_secret() {
        entries::forget_sheets(change, round.id, batch.number).await?;
    }
    let hash = batch::hash(&told);
    let event = Event::BatchSettled { round: round.number, batch: batch.number, figures, hash, entered_by };
    change.record(&event, About::default()).await?;
    Ok(figures)
}

/// The two entries, once both are finished.
fn both(entries: Vec<Entered>) -> Result<[Entered; 2], Refusal> {
    let finished: Vec<Entered> = entries.into_iter().filter(|one| one.is_finished).collect();
    finished.try_into().map_err(|_| Refusal::EntriesMissing)
}

/// Of a secret round it is told only why ballots don't count: never of which sheet.
fn told(round: &Round, ballots: Vec<PaperBallot>) -> Vec<PaperBallot> {
    if !round.terms.is_secret() {
        return ballots;
    }
    let mut invalid: Vec<PaperBallot> = ballots.into_iter().filter(|ballot| ballot.fault.is_some()).collect();
    invalid.sort_unstable_by_key(|ballot| ballot.fault);
    invalid.into_iter().map(|ballot| PaperBallot { sheet: None, organisation: None, ..ballot }).collect()
}

fn figures(batch: &Batch, entry: &Entry, ballots: &[PaperBallot]) -> Figures {
    let of = |wanted: fn(Option<BallotFault>) -> bool| {
        u32::try_from(ballots.iter().filter(|ballot| wanted(ballot.fault)).count()).unwrap_or(u32::MAX)
    };
    Figures {
        issued: batch.issued,
        valid: of(|fault| fault.is_none()),
        invalid: of(|fault| fault.is_some_and(|fault| fault != BallotFault::Doubled)),
        doubled: of(|fault| fault == Some(BallotFault::Doubled)),
        spoiled: entry.spoiled,
        unused: entry.unused,
    }
}

/// Counts the sheets, the lower number first; says of each why it doesn't count, if it doesn't.
async fn count(
    change: &mut Change,
    keys: &Keys,
    round: &Round,
    batch: &Batch,
    entry: &Entry,
) -> Result<Vec<PaperBallot>, Error> {
    let mut ballots = Vec::with_capacity(entry.sheets.len());
    for (number, sheet) in &entry.sheets {
        let fault = match (sheet.unreadable, round.terms.is_secret()) {
            (true, true) => Some(BallotFault::Unreadable),
            (false, true) => put(change, round, sheet).await?,
            (_, false) => cast(change, round, keys.sheet_code(round.id, batch.number, *number), sheet).await?,
        };
        ballots.push(PaperBallot { sheet: Some(*number), organisation: sheet.organisation.clone(), fault });
    }
    Ok(ballots)
}

/// A ballot of an open round counts for the organisation that is written on it, under the code of its sheet.
async fn cast(change: &mut Change, round: &Round, receipt: String, sheet: &Sheet) -> Result<Option<BallotFault>, Error> {
    let named = sheet.organisation.as_deref().unwrap_or_default();
    let Some(organisation) = organisations::in_change(change, named).await? else {
        return Ok(Some(BallotFault::NotAccredited));
    };
    if paper_voters::has_ballot(change, round.id, organisation.id).await? {
        return Ok(Some(BallotFault::Doubled));
    }
    if sheet.unreadable {
        return Ok(Some(BallotFault::Unreadable));
    }
    let marks = sheet.marks.clone();
    let new = NewBallot { round: round.number, voter: organisation.id, receipt, marks };
    fault_of(casting::count(change, round, &new).await.map(drop))
}

/// A ballot of a secret round goes into the box.
async fn put(change: &mut Change, round: &Round, sheet: &Sheet) -> Result<Option<BallotFault>, Error> {
    let items = rounds::items_in_change(change, round.id).await?;
    let options: Vec<u32> = items.into_iter().map(|item| item.number).collect();
    match decide(&round.terms.method, &options, &sheet.marks) {
        Ok(marks) => boxes::put_paper(change, round.id, &marks).await.map(|()| None),
        Err(refusal) => fault_of(Err(refusal.into())),
    }
}

/// A ballot that a rule refuses is invalid, whole: nothing is cut to what would count.
fn fault_of(counted: Result<(), Error>) -> Result<Option<BallotFault>, Error> {
    match counted {
        Ok(()) => Ok(None),
        Err(Error::Refused(Refusal::BallotRefused { reason, .. })) => Ok(Some(reason)),
        Err(other) => Err(other),
    }
}

/// The balance of a batch whose entries agree in everything, to be named while it isn't settled.
///
/// # Errors
/// When the database fails.
pub async fn weigh(db: &Db, round: &Round, batch: &Batch, entry: &Entry) -> Result<Balance, Error> {
    let (mut doubled, mut seen) = (0, BTreeSet::new());
    for slug in entry.sheets.values().filter_map(|sheet| sheet.organisation.as_deref()) {
        let found: i64 = on!(db.readers(), |db| sqlx::query_scalar(HAS_BALLOT)
            .bind(round.id.0)
            .bind(slug)
            .fetch_one(db)
            .await)?;
        doubled += u32::from(found > 0 || !seen.insert(slug));
    }
    let listed = paper_voters::of_batch(db, round.id, batch.number).await?.len();
    Ok(Balance {
        issued: batch.issued,
        cast: u32::try_from(entry.sheets.len()).unwrap_or(u32::MAX),
        doubled,
        spoiled: entry.spoiled,
        unused: entry.unused,
        listed: u32::try_from(listed).unwrap_or(u32::MAX),
    })
}
