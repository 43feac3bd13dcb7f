//! Lots that nobody can grind: their secrets are made and committed here. Until a lot is drawn its secret leaves the
//! database in no way but a backup of all of it.

use crate::{Change, Db, Error, proposals::number, rounds::Round};
use domain::lot::{Draw, commit as hash_of};
use domain::tally::Seed;
use domain::{Instant, ProcessId, log::hex};
use sqlx::FromRow;

statements! {
    COMMIT = "insert into lot (process_id, round, commitment, secret) values ($1, $2, $3, $4)";
    ONE = "select round, commitment, secret, draw, drawn_at, drawn_by, entered_by, first_entry, other_entry from lot \
        where process_id = $1 and round = $2";
    ALL = "select round, commitment, secret, draw, drawn_at, drawn_by, entered_by, first_entry, other_entry from lot \
        where process_id = $1 order by round";
}

/// A lot whose secret was committed.
#[derive(Debug, Clone)]
pub struct Lot {
    /// The round whose ties it decides; that of the selection rule has none.
    pub round: Option<u32>,
    /// The hash by which the secret was committed.
    pub commitment: String,
    /// Both parts, once two people have entered the same draw.
    pub drawn: Option<Drawn>,
    /// What two people entered differently, until it is entered again.
    pub differing: Option<(String, String)>,
    pub(crate) secret: Option<String>,
}

/// A lot that was drawn.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// Both parts.
    pub draw: Draw,
    /// When the second person entered it.
    pub at: Instant,
    /// That person, as the public reads it.
    pub by: String,
    /// The first one.
    pub entered_by: String,
}

impl Lot {
    /// Whether the secret is here; another installation's doesn't come along with its open data.
    #[must_use]
    pub const fn has_secret(&self) -> bool {
        self.secret.is_some()
    }
}

#[derive(FromRow)]
struct Row {
    round: i64,
    commitment: String,
    secret: Option<String>,
    draw: Option<String>,
    drawn_at: Option<i64>,
    drawn_by: Option<String>,
    entered_by: Option<String>,
    first_entry: String,
    other_entry: String,
}

impl From<Row> for Lot {
    fn from(row: Row) -> Self {
        let parts = row.secret.clone().zip(row.draw).zip(row.drawn_at);
        let drawn = parts.map(|((secret, draw), at)| Drawn {
            draw: Draw { secret, draw },
            at: Instant::from_micros(at),
            by: row.drawn_by.unwrap_or_default(),
            entered_by: row.entered_by.unwrap_or_default(),
        });
        Self {
            round: (row.round > 0).then(|| number(row.round)),
            commitment: row.commitment,
            drawn,
            differing: (!row.first_entry.is_empty()).then_some((row.first_entry, row.other_entry)),
            secret: row.secret,
        }
    }
}

/// Under which number a lot is kept: the selection rule's under 0.
pub(crate) fn key(round: Option<u32>) -> i64 {
    i64::from(round.unwrap_or_default())
}

/// Makes a secret, or takes the one that is told, and gives the hash by which it is committed.
pub(crate) async fn commit(change: &mut Change, round: Option<u32>, told: Option<&str>) -> Result<String, Error> {
    let secret = told.map_or_else(|| hex(&change.chance().bytes::<32>()), str::to_owned);
    let commitment = hash_of(&secret);
    keep(change, round, &commitment, Some(secret)).await?;
    Ok(commitment)
}

/// Keeps what another installation has committed; its secret is not known here.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, round: Option<u32>, commitment: &str) -> Result<(), Error> {
    keep(change, round, commitment, None).await
}

async fn keep(change: &mut Change, round: Option<u32>, commitment: &str, secret: Option<String>) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(COMMIT)
        .bind(process)
        .bind(key(round))
        .bind(commitment)
        .bind(secret)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

pub(crate) async fn in_change(change: &mut Change, round: Option<u32>) -> Result<Option<Lot>, Error> {
    let process = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(ONE)
        .bind(process)
        .bind(key(round))
        .fetch_optional(&mut **tx)
        .await)?;
    Ok(row.map(Lot::from))
}

/// The lot of a round, or that of the selection rule; none where no secret was committed.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &Db, process: ProcessId, round: Option<u32>) -> Result<Option<Lot>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(ONE)
        .bind(process.0)
        .bind(key(round))
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Lot::from))
}

/// All lots of a process: that of the rule first, then by round.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Lot>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Lot::from).collect())
}

/// Both parts of a lot, once they are public.
///
/// # Errors
/// When the database fails.
pub async fn draw(db: &Db, process: ProcessId, round: Option<u32>) -> Result<Option<Draw>, Error> {
    Ok(of(db, process, round).await?.and_then(|lot| lot.drawn).map(|drawn| drawn.draw))
}

/// The seed that decides the ties of a round, as far as it is known.
///
/// # Errors
/// When the database fails.
pub async fn seed_of(db: &Db, round: &Round) -> Result<Seed, Error> {
    let Some(ties) = &round.terms.ties else { return Ok(Seed::none()) };
    Ok(ties.lot().seed(draw(db, round.process, Some(round.number)).await?.as_ref()))
}
