//! Credentials: a random code on paper that lets whoever holds it vote for one organisation in one round, once.
//!
//! Only a keyed hash of it is kept. A credential that was lost is replaced, and the old one is dead from then on.

use crate::rounds::{self, Round};
use crate::{About, Change, Db, Error, Keys, organisations, proposals, voters};
use domain::credential::Cause;
use domain::round::{Place, Terms};
use domain::{Event, OrganisationId, ProcessId, Refusal, UserId};
use uuid::Uuid;

statements! {
    ENTITLED = "select o.id, o.slug, o.name from organisation o where o.process_id = $1 \
        and exists (select 1 from round_voter v where v.organisation_id = o.id and v.round_id = $2) \
        and not exists (select 1 from ballot b where b.organisation_id = o.id and b.round_id = $2) \
        and not exists (select 1 from roll l where l.organisation_id = o.id and l.round_id = $2) \
        and not exists (select 1 from paper_voter p where p.organisation_id = o.id and p.round_id = $2) order by o.position";
    LIVE = "select organisation_id from credential where round_id = $1 and replaced_at is null";
    REPLACE = "update credential set replaced_at = $3, cause = $4 where round_id = $1 and organisation_id = $2 and replaced_at is null";
    INSERT = "insert into credential (code_hash, round_id, organisation_id, issued_at) values ($1, $2, $3, $4)";
    USE = "update credential set is_used = true where code_hash = $1 and replaced_at is null";
    SEAT = "select c.organisation_id, o.name, r.process_id, p.slug, r.number from credential c join round r on r.id = c.round_id \
        join process p on p.id = r.process_id join organisation o on o.id = c.organisation_id \
        where c.code_hash = $1 and c.replaced_at is null";
    FRESH = "select c.code_hash, r.opened_at is not null from credential c join round r on r.id = c.round_id \
        where c.code_hash = $1 and c.replaced_at is null and r.closed_at is null \
        and (r.opened_at is null or exists (select 1 from round_voter v where v.round_id = c.round_id and v.organisation_id = c.organisation_id)) \
        and not exists (select 1 from ballot b where b.round_id = c.round_id and b.organisation_id = c.organisation_id) \
        and not exists (select 1 from roll l where l.round_id = c.round_id and l.organisation_id = c.organisation_id)";
    SEATS_OF_DELEGATE = "select o.id, o.name, r.process_id, p.slug, r.number, r.terms, r.closed_at from delegate d join organisation o on o.id = d.organisation_id \
        join round r on r.process_id = o.process_id join process p on p.id = r.process_id \
        where d.account_id = $1 and r.opened_at is not null and (r.closed_at is null or r.number = $2) \
        and exists (select 1 from round_voter v where v.organisation_id = o.id and v.round_id = r.id) order by r.opened_at, o.position";
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

/// Issues credentials for a round: for every organisation that may vote, hasn't voted, not on paper either, and has no sheet; for one of them
/// only, if it is named. With a cause, sheets that work are replaced too: the old ones are dead from then on. Before the
/// round opens they are printed for whoever could vote if it opened now, and work once it is open.
///
/// # Errors
/// [`Refusal::RoundNotOpen`] when the round is closed, or there is none.
pub async fn issue(
    change: &mut Change,
    keys: &Keys,
    round: u32,
    only: Option<&str>,
    cause: Option<Cause>,
) -> Result<Vec<Issued>, Error> {
    let round = rounds::in_change(change, round).await?.filter(Round::takes_sheets).ok_or(Refusal::RoundNotOpen)?;
    let live = live(change, &round).await?;
    let voters = if round.is_open() { voters(change, &round).await? } else { coming(change, &round).await? };
    let (mut issued, mut sheets) = (Vec::new(), 0);
    for voter in voters.into_iter().filter(|voter| only.is_none_or(|only| only == voter.slug)) {
        match (live.contains(&voter.id), cause) {
            (true, None) => continue,
            (true, Some(cause)) => replace(change, &round, &voter, cause).await?,
            (false, _) => sheets += 1,
        }
        let code = change.chance().code(10);
        let (hash, now) = (keys.code_hash(&code), change.now().micros());
        on!(&mut change.tx, |tx| sqlx::query(INSERT)
            .bind(hash)
            .bind(round.id.0)
            .bind(voter.id)
            .bind(now)
            .execute(&mut **tx)
            .await
            .map(drop))?;
        issued.push(Issued { slug: voter.slug, name: voter.name, code });
    }
    if sheets > 0 {
        change.record(&Event::CredentialsIssued { round: round.number, sheets }, About::default()).await?;
    }
    Ok(issued)
}

/// An organisation that gets a sheet.
struct Voter {
    id: Uuid,
    slug: String,
    name: String,
}

/// The organisations on the register of a round that haven't voted.
async fn voters(change: &mut Change, round: &Round) -> Result<Vec<Voter>, Error> {
    let process = change.process().0;
    let rows: Vec<(Uuid, String, String)> = on!(&mut change.tx, |tx| sqlx::query_as(ENTITLED)
        .bind(process)
        .bind(round.id.0)
        .fetch_all(&mut **tx)
        .await)?;
    Ok(rows.into_iter().map(|(id, slug, name)| Voter { id, slug, name }).collect())
}

/// The organisations that could vote if the round opened now.
async fn coming(change: &mut Change, round: &Round) -> Result<Vec<Voter>, Error> {
    let mut coming = Vec::new();
    for (slug, _) in voters::eligible(change, round).await? {
        let found = organisations::in_change(change, &slug).await?;
        coming.extend(found.map(|one| Voter { id: one.id.0, slug: one.slug, name: one.name }));
    }
    Ok(coming)
}

async fn live(change: &mut Change, round: &Round) -> Result<Vec<Uuid>, Error> {
    Ok(on!(&mut change.tx, |tx| sqlx::query_scalar(LIVE).bind(round.id.0).fetch_all(&mut **tx).await)?)
}

async fn replace(change: &mut Change, round: &Round, voter: &Voter, cause: Cause) -> Result<(), Error> {
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(REPLACE)
        .bind(round.id.0)
        .bind(voter.id)
        .bind(now)
        .bind(cause.name())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::CredentialReplaced { round: round.number, organisation: voter.slug.clone(), cause };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Uses a redeemed credential up: in the change in which its ballot is cast. When it is never kept.
///
/// # Errors
/// [`Refusal::BadCode`] when it was replaced meanwhile.
pub async fn use_up(change: &mut Change, hash: &str) -> Result<(), Error> {
    let used = on!(&mut change.tx, |tx| sqlx::query(USE)
        .bind(hash)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if used == 0 { Err(Refusal::BadCode.into()) } else { Ok(()) }
}

/// Takes a code that somebody typed or scanned: the hash under which it is known from now on, if it can still be used.
/// One that is wrong, used, replaced, or of a closed round is none of these; whichever it is, the same is asked of the
/// database.
///
/// # Errors
/// [`Refusal::RoundNotYetOpen`] for a sheet that works once its round opens.
pub async fn redeem(db: &Db, code: &str) -> Result<Option<String>, Error> {
    let hash = db.keys().code_hash(code);
    let found: Option<(String, bool)> =
        on!(db.readers(), |db| sqlx::query_as(FRESH).bind(hash).fetch_optional(db).await)?;
    match found {
        Some((_, false)) => Err(Refusal::RoundNotYetOpen.into()),
        found => Ok(found.map(|(hash, _)| hash)),
    }
}

/// The seat of a redeemed credential, as long as it wasn't replaced; also once its ballot is cast or its round closed.
///
/// # Errors
/// When the database fails.
pub async fn seat_of(db: &Db, hash: &str) -> Result<Option<Seat>, Error> {
    let row: Option<SeatRow> = on!(db.readers(), |db| sqlx::query_as(SEAT).bind(hash).fetch_optional(db).await)?;
    Ok(row.map(seat))
}

/// The seats of a delegate in open rounds that are voted from anywhere; where there is none, the seat in the closed round
/// in which they were choosing.
///
/// # Errors
/// When the database fails.
pub async fn seats_of_delegate(db: &Db, account: UserId, choosing: u32) -> Result<Vec<Seat>, Error> {
    type Found = (Uuid, String, Uuid, String, i64, String, Option<i64>);
    let rows: Vec<Found> = on!(db.readers(), |db| sqlx::query_as(SEATS_OF_DELEGATE)
        .bind(account.0)
        .bind(i64::from(choosing))
        .fetch_all(db)
        .await)?;
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for (organisation, name, process, slug, round, terms, closed_at) in rows {
        let terms = Terms::parse(&terms).map_err(|fault| Error::Inconsistent(format!("terms of a round: {fault}")))?;
        let seats = if closed_at.is_some() { &mut closed } else { &mut open };
        if terms.place == Place::Anywhere {
            seats.push(seat((organisation, name, process, slug, round)));
        }
    }
    Ok(if open.is_empty() { closed } else { open })
}
