//! What was voted: out of a secret box, or out of open ballots. Nothing is told before the round is closed.
//!
//! A secret ballot leaves three rows that no column joins: that the organisation has voted (the roll), that a receipt was
//! counted, and what was voted (the box), under a random name that nobody is told. `docs/SECRECY.md` says what is left.

use crate::rounds::Round;
use crate::{Change, Db, Error, On, organisations};
use domain::round::{Boxed, Marks};
use domain::{OrganisationId, Refusal, RoundId};
use std::collections::BTreeMap;
use uuid::Uuid;

statements! {
    ENROLL = "insert into roll (round_id, organisation_id) values ($1, $2)";
    ON_ROLL = "select count(*) from roll where round_id = $1 and organisation_id = $2";
    KEEP_RECEIPT = "insert into box_receipt (round_id, code) values ($1, $2)";
    HAS_RECEIPT = "select count(*) from box_receipt where round_id = $1 and code = $2";
    PUT = "insert into box_mark (round_id, paper, option, value) values ($1, $2, $3, $4)";
    ROLL = "select organisation_id from roll where round_id = $1 order by organisation_id";
    RECEIPTS = "select code from box_receipt where round_id = $1 order by code";
    MARKS = "select paper, option, value from box_mark where round_id = $1 order by paper, option";
    EMPTY_ROLL = "delete from roll where round_id = $1";
    EMPTY_RECEIPTS = "delete from box_receipt where round_id = $1";
    EMPTY_BOX = "delete from box_mark where round_id = $1";
    OPEN_MARKS = "select b.receipt, p.number, m.value from ballot b left join mark m on m.ballot_id = b.id \
        left join proposal p on p.id = m.proposal_id where b.round_id = $1 order by b.receipt, p.number";
    ENROLLED = "select o.slug, o.name from roll l join organisation o on o.id = l.organisation_id join round r on r.id = l.round_id \
        where l.round_id = $1 and r.closed_at is not null order by o.position";
}

/// Whether an organisation has voted in a secret round, and whether it was with this receipt.
pub(crate) async fn find(change: &mut Change, round: RoundId, voter: OrganisationId, receipt: &str) -> Result<(bool, bool), Error> {
    let (on_roll, has_receipt): (i64, i64) = on!(&mut change.tx, |tx| {
        let on_roll = sqlx::query_scalar(ON_ROLL).bind(round.0).bind(voter.0).fetch_one(&mut **tx).await?;
        (on_roll, sqlx::query_scalar(HAS_RECEIPT).bind(round.0).bind(receipt).fetch_one(&mut **tx).await?)
    });
    Ok((on_roll > 0, has_receipt > 0))
}

/// Whether an organisation has voted in a secret round.
///
/// # Errors
/// When the database fails.
pub async fn is_on_roll(db: &Db, round: RoundId, voter: OrganisationId) -> Result<bool, Error> {
    let found: i64 = on!(db.readers(), |db| sqlx::query_scalar(ON_ROLL).bind(round.0).bind(voter.0).fetch_one(db).await)?;
    Ok(found > 0)
}

/// Puts a secret ballot into the box.
pub(crate) async fn put(
    change: &mut Change,
    round: RoundId,
    voter: OrganisationId,
    receipt: &str,
    marks: &Marks,
) -> sqlx::Result<()> {
    let paper = change.chance().id();
    on!(&mut change.tx, |tx| {
        sqlx::query(ENROLL).bind(round.0).bind(voter.0).execute(&mut **tx).await?;
        sqlx::query(KEEP_RECEIPT).bind(round.0).bind(receipt).execute(&mut **tx).await?;
        if marks.is_empty() {
            sqlx::query(PUT).bind(round.0).bind(paper).bind("").bind("").execute(&mut **tx).await?;
        }
        for (option, value) in marks {
            sqlx::query(PUT).bind(round.0).bind(paper).bind(option.to_string()).bind(value).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// Puts a paper ballot of a secret round into the box: it has no receipt, and its voter is enrolled with the batch.
pub(crate) async fn put_paper(change: &mut Change, round: RoundId, marks: &Marks) -> Result<(), Error> {
    let paper = change.chance().id();
    on!(&mut change.tx, |tx| {
        if marks.is_empty() {
            sqlx::query(PUT).bind(round.0).bind(paper).bind("").bind("").execute(&mut **tx).await?;
        }
        for (option, value) in marks {
            sqlx::query(PUT).bind(round.0).bind(paper).bind(option.to_string()).bind(value).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// Enrols those who voted on paper.
pub(crate) async fn enrol(change: &mut Change, round: RoundId, voters: &[Uuid]) -> Result<(), Error> {
    on!(&mut change.tx, |tx| for voter in voters {
        sqlx::query(ENROLL).bind(round.0).bind(voter).execute(&mut **tx).await?;
    });
    Ok(())
}

/// Fills a secret box as another installation has published it.
///
/// # Errors
/// [`Refusal::NotAllowed`] when an organisation of the roll isn't there.
pub async fn retell(change: &mut Change, round: RoundId, told: &Told) -> Result<(), Error> {
    let mut roll = Vec::with_capacity(told.roll.len());
    for slug in &told.roll {
        roll.push(organisations::in_change(change, slug).await?.ok_or(Refusal::NotAllowed)?.id);
    }
    on!(&mut change.tx, |tx| {
        for voter in roll {
            sqlx::query(ENROLL).bind(round.0).bind(voter.0).execute(&mut **tx).await?;
        }
        for code in &told.receipts {
            sqlx::query(KEEP_RECEIPT).bind(round.0).bind(code).execute(&mut **tx).await?;
        }
        for (paper, option, value) in &told.marks {
            sqlx::query(PUT).bind(round.0).bind(paper).bind(option).bind(value).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// A secret box as it was published.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// The addresses of the organisations that voted.
    pub roll: Vec<String>,
    /// The receipts.
    pub receipts: Vec<String>,
    /// Paper, option and value of each mark.
    pub marks: Vec<(Uuid, String, String)>,
}

type MarkRow = (Uuid, String, String);

/// Lays everything of a secret round down again in the order of its keys, in one transaction: from then on neither the
/// place of a row nor the transaction that wrote it tells which others came with it.
pub(crate) async fn shuffle(change: &mut Change, round: RoundId) -> Result<(), Error> {
    on!(&mut change.tx, |tx| {
        let roll: Vec<Uuid> = sqlx::query_scalar(ROLL).bind(round.0).fetch_all(&mut **tx).await?;
        let receipts: Vec<String> = sqlx::query_scalar(RECEIPTS).bind(round.0).fetch_all(&mut **tx).await?;
        let marks: Vec<MarkRow> = sqlx::query_as(MARKS).bind(round.0).fetch_all(&mut **tx).await?;
        for empty in [EMPTY_ROLL, EMPTY_RECEIPTS, EMPTY_BOX] {
            sqlx::query(empty).bind(round.0).execute(&mut **tx).await?;
        }
        for voter in roll {
            sqlx::query(ENROLL).bind(round.0).bind(voter).execute(&mut **tx).await?;
        }
        for code in receipts {
            sqlx::query(KEEP_RECEIPT).bind(round.0).bind(code).execute(&mut **tx).await?;
        }
        for (paper, option, value) in marks {
            sqlx::query(PUT).bind(round.0).bind(paper).bind(option).bind(value).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// Clears the pages and journals that still hold a closed box in the order in which it was filled.
///
/// # Errors
/// When the database fails.
pub async fn forget_order(db: &Db) -> Result<(), Error> {
    match db.writer() {
        On::Sqlite(db) => {
            // Others may be reading; then the journal is cut off by whoever writes next.
            sqlx::query("pragma wal_checkpoint(truncate)").execute(db).await?;
        }
        On::Postgres(db) => {
            for vacuum in [
                "vacuum (full) roll",
                "vacuum (full) box_receipt",
                "vacuum (full) box_mark",
                "vacuum (full) paper_voter",
                "vacuum (full) batch_sheet",
            ] {
                sqlx::query(vacuum).execute(db).await?;
            }
        }
    }
    Ok(())
}

/// Ballots of a round as `box.csv` holds them.
///
/// # Errors
/// When the database fails; nothing is told while the round is open.
pub async fn boxed(db: &Db, round: &Round) -> Result<Vec<Boxed>, Error> {
    if !round.is_closed() {
        return Ok(Vec::new());
    }
    if round.terms.is_secret() {
        let rows = on!(db.readers(), |db| sqlx::query_as(MARKS).bind(round.id.0).fetch_all(db).await)?;
        return Ok(of_box(rows));
    }
    let rows = on!(db.readers(), |db| sqlx::query_as(OPEN_MARKS).bind(round.id.0).fetch_all(db).await)?;
    Ok(of_open(rows))
}

pub(crate) async fn boxed_in_change(change: &mut Change, round: &Round) -> Result<Vec<Boxed>, Error> {
    if round.terms.is_secret() {
        let rows = on!(&mut change.tx, |tx| sqlx::query_as(MARKS).bind(round.id.0).fetch_all(&mut **tx).await)?;
        return Ok(of_box(rows));
    }
    let rows = on!(&mut change.tx, |tx| sqlx::query_as(OPEN_MARKS).bind(round.id.0).fetch_all(&mut **tx).await)?;
    Ok(of_open(rows))
}

fn of_box(rows: Vec<MarkRow>) -> Vec<Boxed> {
    grouped(rows.into_iter().map(|(paper, option, value)| (paper.to_string(), option.parse().ok(), value)))
}

fn of_open(rows: Vec<(String, Option<i64>, Option<String>)>) -> Vec<Boxed> {
    let number = |kept: i64| u32::try_from(kept).ok();
    grouped(rows.into_iter().map(|(receipt, option, value)| (receipt, option.and_then(number), value.unwrap_or_default())))
}

fn grouped(rows: impl Iterator<Item = (String, Option<u32>, String)>) -> Vec<Boxed> {
    let mut ballots = BTreeMap::<String, Marks>::new();
    for (receipt, option, value) in rows {
        ballots.entry(receipt).or_default().extend(option.map(|option| (option, value)));
    }
    ballots.into_iter().map(|(receipt, marks)| Boxed { receipt, marks }).collect()
}

/// Who voted in a closed secret round, address and name; nobody while it is open.
///
/// # Errors
/// When the database fails.
pub async fn enrolled(db: &Db, round: RoundId) -> Result<Vec<(String, String)>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(ENROLLED).bind(round.0).fetch_all(db).await)?)
}
