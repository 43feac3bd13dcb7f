//! Credentials: a random code on paper that lets whoever holds it vote for one organisation in one round, once.
//!
//! Only a keyed hash of it is kept. A credential that was lost is replaced, and the old one is dead from then on.

use crate::{Change, Db, Error, Keys, proposals, rounds};
use domain::{Instant, OrganisationId, ProcessId, Refusal, UserId};
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    ENTITLED = "select o.id, o.slug, o.name from organisation o where o.process_id = $1 \
        and exists (select 1 from round_voter v where v.organisation_id = o.id and v.round_id = $2) \
        and not exists (select 1 from ballot b where b.organisation_id = o.id and b.round_id = $2) \
        and not exists (select 1 from roll l where l.organisation_id = o.id and l.round_id = $2) order by o.position";
    REPLACE = "update credential set replaced_at = $3 where round_id = $1 and organisation_id = $2 and replaced_at is null";
    INSERT = "insert into credential (code_hash, round_id, organisation_id, issued_at) values ($1, $2, $3, $4)";
    SEAT = "select c.organisation_id, o.name, r.process_id, p.slug, r.number from credential c join round r on r.id = c.round_id \
        join process p on p.id = r.process_id join organisation o on o.id = c.organisation_id \
        where c.code_hash = $1 and c.replaced_at is null";
    FRESH = "select c.code_hash from credential c join round r on r.id = c.round_id where c.code_hash = $1 and c.replaced_at is null \
        and r.closed_at is null and not exists (select 1 from ballot b where b.round_id = c.round_id and b.organisation_id = c.organisation_id) \
        and not exists (select 1 from roll l where l.round_id = c.round_id and l.organisation_id = c.organisation_id)";
    SEATS_OF_DELEGATE = "select o.id, o.name, r.process_id, p.slug, r.number from delegate d join organisation o on o.id = d.organisation_id \
        join round r on r.process_id = o.process_id join process p on p.id = r.process_id \
        where d.account_id = $1 and r.opened_at is not null and r.closed_at is null \
        and exists (select 1 from round_voter v where v.organisation_id = o.id and v.round_id = r.id) order by r.opened_at, o.position";
    ISSUED = "select organisation_id, max(issued_at), count(*) from credential where round_id = $1 group by organisation_id";
}

/// A place from which a ballot can be cast: an organisation in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The organisation that votes.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// The process.
    pub process: ProcessId,
    /// The address of the process.
    pub slug: String,
    /// The number of the round.
    pub round: u32,
}

type SeatRow = (Uuid, String, Uuid, String, i64);

fn seat((organisation, name, process, slug, round): SeatRow) -> Seat {
    let round = proposals::number(round);
    Seat { organisation: OrganisationId(organisation), name, process: ProcessId(process), slug, round }
}

/// A credential as it is printed, and never again.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Issued {
    /// The organisation's address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The code, in readable letters.
    pub code: String,
}

/// Issues credentials for a round: for one organisation, or for all that may vote and haven't. Older ones die.
///
/// # Errors
/// [`Refusal::RoundNotOpen`] when the round is not open.
pub async fn issue(change: &mut Change, keys: &Keys, round: u32, only: Option<&str>) -> Result<Vec<Issued>, Error> {
    let round = rounds::in_change(change, round).await?.filter(rounds::Round::is_open).ok_or(Refusal::RoundNotOpen)?;
    let (process, now) = (change.process().0, change.now().micros());
    let entitled: Vec<(Uuid, String, String)> = on!(&mut change.tx, |tx| sqlx::query_as(ENTITLED)
        .bind(process)
        .bind(round.id.0)
        .fetch_all(&mut **tx)
        .await)?;
    let mut issued = Vec::with_capacity(entitled.len());
    for (id, slug, name) in entitled.into_iter().filter(|(_, slug, _)| only.is_none_or(|only| only == slug)) {
        let code = change.chance().code(10);
        let hash = keys.code_hash(&code);
        on!(&mut change.tx, |tx| {
            sqlx::query(REPLACE).bind(round.id.0).bind(id).bind(now).execute(&mut **tx).await?;
            sqlx::query(INSERT).bind(hash).bind(round.id.0).bind(id).bind(now).execute(&mut **tx).await?;
        });
        issued.push(Issued { slug, name, code });
    }
    Ok(issued)
}

/// Takes a code that somebody typed or scanned: the hash under which it is known from now on, if it can still be used.
/// One that is wrong, used, replaced, or of a closed round is none of these.
///
/// # Errors
/// When the database fails.
pub async fn redeem(db: &Db, code: &str) -> Result<Option<String>, Error> {
    let hash = db.keys().code_hash(code);
    Ok(on!(db.readers(), |db| sqlx::query_scalar(FRESH).bind(hash).fetch_optional(db).await)?)
}

/// The seat of a redeemed credential, as long as it wasn't replaced; also once its ballot is cast or its round closed.
///
/// # Errors
/// When the database fails.
pub async fn seat_of(db: &Db, hash: &str) -> Result<Option<Seat>, Error> {
    let row: Option<SeatRow> = on!(db.readers(), |db| sqlx::query_as(SEAT).bind(hash).fetch_optional(db).await)?;
    Ok(row.map(seat))
}

/// The seats of a delegate in open rounds.
///
/// # Errors
/// When the database fails.
pub async fn seats_of_delegate(db: &Db, account: UserId) -> Result<Vec<Seat>, Error> {
    let rows: Vec<SeatRow> =
        on!(db.readers(), |db| sqlx::query_as(SEATS_OF_DELEGATE).bind(account.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(seat).collect())
}

/// When each organisation got its last credential for a round, and how many it had in all.
///
/// # Errors
/// When the database fails.
pub async fn issued(db: &Db, round: domain::RoundId) -> Result<HashMap<OrganisationId, (Instant, u32)>, Error> {
    let rows: Vec<(Uuid, i64, i64)> = on!(db.readers(), |db| sqlx::query_as(ISSUED).bind(round.0).fetch_all(db).await)?;
    let entry = |(id, at, count)| (OrganisationId(id), (Instant::from_micros(at), proposals::number(count)));
    Ok(rows.into_iter().map(entry).collect())
}
