//! What was voted on paper and by raising hands.

use crate::bundle::Folder;
use crate::bundle::rows::{Batch, HandsRaised, Paper};
use domain::ProcessId;
use domain::refusal::BallotFault;
use storage::rounds::{self, Round};
use storage::{Db, batches, hands};

/// The files about it; a process without paper and hands has none of them.
pub async fn paper(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let (mut settled, mut papers, mut raised) = (Vec::new(), Vec::new(), Vec::new());
    for round in rounds::all(db, process).await? {
        settled.extend(of_batches(db, &round).await?);
        papers.extend(of_ballots(db, &round).await?);
        raised.extend(of_hands(db, &round).await?);
    }
    if !settled.is_empty() {
        folder.table(&settled)?;
    }
    if !papers.is_empty() {
        folder.table(&papers)?;
    }
    if !raised.is_empty() {
        folder.table(&raised)?;
    }
    Ok(())
}

async fn of_batches(db: &Db, round: &Round) -> anyhow::Result<Vec<Batch>> {
    let batches = batches::of_round(db, round.id).await?.into_iter();
    let row = |(batch, figures): (u32, domain::batch::Figures)| Batch {
        round: round.number,
        batch,
        issued: figures.issued,
        valid: figures.valid,
        invalid: figures.invalid,
        doubled: figures.doubled,
        spoiled: figures.spoiled,
        unused: figures.unused,
    };
    Ok(batches.filter_map(|one| Some((one.number, one.settled?.figures))).map(row).collect())
}

async fn of_ballots(db: &Db, round: &Round) -> anyhow::Result<Vec<Paper>> {
    let ballots = batches::ballots(db, round.id).await?.into_iter();
    let row = |(batch, ballot): (u32, domain::batch::PaperBallot)| Paper {
        round: round.number,
        batch,
        sheet: ballot.sheet,
        organisation: ballot.organisation,
        fault: ballot.fault.map(BallotFault::name).map(str::to_owned),
    };
    Ok(ballots.map(row).collect())
}

async fn of_hands(db: &Db, round: &Round) -> anyhow::Result<Vec<HandsRaised>> {
    let mut rows = Vec::new();
    for count in hands::of_round(db, round.id).await? {
        rows.extend(count.counted.counts.iter().map(|hands| HandsRaised {
            round: round.number,
            electorate: count.electorate.name().to_owned(),
            present: count.counted.present,
            proposal: hands.proposal,
            favour: hands.favour,
            against: hands.against,
            abstain: hands.abstain,
        }));
    }
    Ok(rows)
}
