//! Ballots that a whole hall casts at once, beside the floor: the same rows laid into the same tables of the same disk in
//! transactions as long, with no question asked.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::round::{Effect, Method, Terms};
use specimens::hall::Hall;
use storage::{Chance, Db, On, receipts};
use tempfile::TempDir;
use tokio::task::JoinSet;

use crate::clock;
use crate::table::Row;

const VOTERS: usize = 6_000;
/// As many as share a commit at most.
const TOGETHER: usize = 128;
const BALLOT: &str = "insert into ballot (id, round_id, organisation_id, receipt, cast_at) values ($1, $2, $3, $4, 0)";
const MARK: &str = "insert into mark (ballot_id, proposal_id, value) values ($1, $2, '1')";

/// Ballots per second, each acknowledged only once it lasts: on SQLite, and on PostgreSQL where a server is named.
pub async fn durable() -> Result<Vec<Row>> {
    let folder = TempDir::new()?;
    let url = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
    let mut rows = vec![beside_floor("SQLite", &url("ours.db"), &url("floor.db")).await?];
    if let Ok(server) = std::env::var("JOPOI_TEST_POSTGRES") {
        rows.push(beside_floor("PostgreSQL", &made(&server).await?, &made(&server).await?).await?);
    }
    Ok(rows)
}

async fn beside_floor(database: &str, ours: &str, floor: &str) -> Result<Row> {
    let (ours, floor) = (cast(ours).await?, laid(floor).await?);
    Ok(Row::beside_floor(&format!("ballots kept durably, {database}"), "ballots/s", ours, floor, 0.5))
}

/// A database of its own.
async fn made(server: &str) -> Result<String> {
    let name = format!("bench_{}", Chance::from_system().id().simple());
    let pool = sqlx::PgPool::connect(server).await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("create database {name}"))).execute(&pool).await?;
    pool.close().await;
    let (base, _) = server.rsplit_once('/').context("an address with a database")?;
    Ok(format!("{base}/{name}"))
}

async fn opened(url: &str) -> Result<(Arc<Hall>, storage::rounds::Round)> {
    let db = Db::open(url, Chance::from_system()).await?;
    let hall = Hall::of(&db, VOTERS).await;
    let terms = Terms { method: Method::Approval { max: 2, seats: 2 }, effect: Effect::Advisory, ..Terms::default() };
    let round = hall.open(terms).await?;
    Ok((Arc::new(hall), round))
}

async fn cast(url: &str) -> Result<f64> {
    let (hall, round) = opened(url).await?;
    let mut crowd = JoinSet::new();
    let started = clock::now();
    for voter in 0..VOTERS {
        let (hall, round) = (Arc::clone(&hall), round.clone());
        crowd.spawn(async move {
            let code = receipts::draw_code(hall.db.chance());
            hall.cast_as(&round, voter, &code, &[(1, "1"), (2, "1")]).await.map(drop)
        });
    }
    while let Some(one) = crowd.join_next().await {
        one??;
    }
    Ok(VOTERS as f64 / started.elapsed().as_secs_f64())
}

/// Lays the rows of every voter into a database, of whichever kind.
macro_rules! lay {
    ($db:expr, $hall:expr, $round:expr, $items:expr) => {
        for together in $hall.voters.chunks(TOGETHER) {
            let mut tx = $db.begin().await?;
            for voter in together {
                let (id, receipt) = ($hall.db.chance().id(), receipts::draw_code($hall.db.chance()));
                sqlx::query(BALLOT).bind(id).bind($round).bind(voter.0).bind(receipt).execute(&mut *tx).await?;
                for item in $items {
                    sqlx::query(MARK).bind(id).bind(item.proposal.0).execute(&mut *tx).await?;
                }
            }
            tx.commit().await?;
        }
    };
}

async fn laid(url: &str) -> Result<f64> {
    let (hall, round) = opened(url).await?;
    let items = storage::rounds::items(&hall.db, round.id).await?;
    let started = clock::now();
    match hall.db.writer() {
        On::Sqlite(db) => lay!(db, hall, round.id.0, &items[..2]),
        On::Postgres(db) => lay!(db, hall, round.id.0, &items[..2]),
    }
    Ok(VOTERS as f64 / started.elapsed().as_secs_f64())
}
