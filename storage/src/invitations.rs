//! Links that bring somebody in: each makes an account or gives a role to one, works once, and for two weeks.

use crate::{Change, Db, Error, Keys, accounts, officers};
use domain::log::hex;
use domain::{Instant, OrganisationId, ProcessId, Refusal, Role, Signature, UserId};
use sqlx::FromRow;
use uuid::Uuid;

/// A link that still works: fresh, unused, and (if the program made it for the first administrator) there is none yet.
macro_rules! works {
    () => {
        "used_at is null and expires_at > $2 and (invited_by <> 'system' or role <> 'administrator' or not exists (select 1 \
            from membership m where m.process_id = invitation.process_id and m.role = 'administrator' and m.withdrawn_at is null))"
    };
}

statements! {
    INSERT = "insert into invitation (token_hash, process_id, role, organisation_id, institution, note, invited_by, created_at, expires_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    BY_ID = concat!("select token_hash, process_id, role, organisation_id, institution, note, invited_by, expires_at from invitation \
        where token_hash = $1 and ", works!());
    PENDING = concat!("select token_hash, process_id, role, organisation_id, institution, note, invited_by, expires_at from invitation \
        where process_id = $1 and ", works!(), " order by created_at, token_hash");
    USE = concat!("update invitation set used_at = $2 where token_hash = $1 and ", works!());
    REVOKE = "delete from invitation where token_hash = $1 and process_id = $2 and used_at is null";
    REVOKE_ALL = "delete from invitation where process_id = $1 and used_at is null";
    NAME_DELEGATE = "insert into delegate (organisation_id, account_id) values ($1, $2) on conflict do nothing";
}

/// How long a link works, in days.
const DAYS: i64 = 14;

/// What a link offers; the process is that of the change it is made in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The role.
    pub role: Role,
    /// The organisation that a delegate will vote for.
    pub organisation: Option<OrganisationId>,
    /// The slug of the institution that an officer will answer for.
    pub institution: Option<String>,
    /// For whom, as the inviter wrote it; only the desk reads it.
    pub note: String,
}

/// A link that still works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The keyed hash of its token: enough to find it or revoke it, not to use it.
    pub id: String,
    /// Where the role will hold: one process, or [`ProcessId::EVERYWHERE`].
    pub process: ProcessId,
    /// What it offers.
    pub offer: Offer,
    /// Who invited; the role will be granted in that name.
    pub invited_by: Signature,
    /// Until when it works.
    pub expires_at: Instant,
}

#[derive(FromRow)]
struct Row {
    token_hash: String,
    process_id: Uuid,
    role: String,
    organisation_id: Option<Uuid>,
    institution: Option<String>,
    note: String,
    invited_by: String,
    expires_at: i64,
}

impl Row {
    fn read(self) -> Result<Invitation, Error> {
        let broken = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
        Ok(Invitation {
            id: self.token_hash,
            process: ProcessId(self.process_id),
            offer: Offer {
                role: self.role.parse().map_err(broken)?,
                organisation: self.organisation_id.map(OrganisationId),
                institution: self.institution,
                note: self.note,
            },
            invited_by: self.invited_by.parse().map_err(broken)?,
            expires_at: Instant::from_micros(self.expires_at),
        })
    }
}

/// The name under which the link with this token is kept.
#[must_use]
pub fn id_of(keys: &Keys, token: &str) -> String {
    keys.hash("invitation", token)
}

/// Makes a link and gives its token, which is kept nowhere: it stands at `/invitation/{token}`.
///
/// # Errors
/// When the database fails.
pub async fn invite(change: &mut Change, keys: &Keys, offer: &Offer) -> Result<String, Error> {
    let token = hex(&change.chance().bytes::<32>());
    let (process, now, by) = (change.process(), change.now(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id_of(keys, &token))
        .bind(process.0)
        .bind(offer.role.name())
        .bind(offer.organisation.map(|id| id.0))
        .bind(&offer.institution)
        .bind(&offer.note)
        .bind(by)
        .bind(now.micros())
        .bind(now.plus_days(DAYS).micros())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(token)
}

/// The token of a new link for the first administrator, unless there is one; links made before stop working.
///
/// # Errors
/// When the database fails.
pub async fn invite_first_administrator(db: &Db, now: Instant) -> Result<Option<String>, Error> {
    if accounts::administrators(db).await? > 0 {
        return Ok(None);
    }
    let everywhere = ProcessId::EVERYWHERE;
    let mut change = db.change(everywhere, Signature::System, now).await?;
    on!(&mut change.tx, |tx| sqlx::query(REVOKE_ALL).bind(everywhere.0).execute(&mut **tx).await.map(drop))?;
    let offer = Offer { role: Role::Administrator, organisation: None, institution: None, note: String::new() };
    let token = invite(&mut change, db.keys(), &offer).await?;
    change.commit().await?;
    Ok(Some(token))
}

/// A link that still works.
///
/// # Errors
/// When the database fails.
pub async fn by_id(db: &Db, id: &str, now: Instant) -> Result<Option<Invitation>, Error> {
    let row: Option<Row> =
        on!(db.readers(), |db| sqlx::query_as(BY_ID).bind(id).bind(now.micros()).fetch_optional(db).await)?;
    row.map(Row::read).transpose()
}

/// The links of a process (or of everywhere) that nobody has used yet, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn pending(db: &Db, process: ProcessId, now: Instant) -> Result<Vec<Invitation>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(PENDING).bind(process.0).bind(now.micros()).fetch_all(db).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// Uses a link: the account gets the role, a delegate an organisation, an officer an institution. The change is one of the link's process.
///
/// # Errors
/// [`Refusal::BadCode`] when it was used, revoked or too old by now.
pub async fn accept(change: &mut Change, invitation: &Invitation, account: UserId) -> Result<(), Error> {
    let now = change.now().micros();
    let used = on!(&mut change.tx, |tx| sqlx::query(USE)
        .bind(&invitation.id)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if used == 0 {
        return Err(Refusal::BadCode.into());
    }
    if let Some(organisation) = invitation.offer.organisation {
        on!(&mut change.tx, |tx| sqlx::query(NAME_DELEGATE)
            .bind(organisation.0)
            .bind(account.0)
            .execute(&mut **tx)
            .await
            .map(drop))?;
    }
    if let Some(institution) = &invitation.offer.institution {
        officers::name(change, institution, account).await?;
    }
    accounts::grant(change, account, invitation.offer.role).await
}

/// Revokes a link of the change's process; one that was used meanwhile stays used.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such link any more.
pub async fn revoke(change: &mut Change, id: &str) -> Result<(), Error> {
    let process = change.process();
    let gone = on!(&mut change.tx, |tx| sqlx::query(REVOKE)
        .bind(id)
        .bind(process.0)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if gone == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}
