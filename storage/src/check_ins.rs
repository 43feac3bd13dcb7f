//! The door of a meeting: organisations are checked in, people are counted. Once a round of the meeting has opened, an
//! organisation that comes late is let in by two people.

use crate::meetings::{self, Meeting};
use crate::{About, Change, Db, Error, attendance, joint_acts, organisations};
use domain::joint_act::JointKind;
use domain::organisation::Mandate;
use domain::{Event, Instant, MeetingId, OrganisationId, Refusal, Signature, UserId};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    ROUNDS_OPENED = "select count(*) from round where meeting_id = $1 and opened_at is not null";
    ARRIVE = "insert into check_in (meeting_id, organisation_id, mandate, is_late, checked_in_at, checked_in_by, confirmed_by) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    SPEAK = "update check_in set mandate = $3 where meeting_id = $1 and organisation_id = $2";
    LEAVE = "delete from check_in where meeting_id = $1 and organisation_id = $2";
    MANDATE = "select mandate from check_in where meeting_id = $1 and organisation_id = $2";
    ALL = "select organisation_id, mandate, is_late, checked_in_at, checked_in_by, confirmed_by from check_in where meeting_id = $1 \
        order by checked_in_at, organisation_id";
}

/// Somebody comes to the door for an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// The number of the meeting.
    pub meeting: u32,
    /// The organisation's address.
    pub organisation: String,
    /// Who comes.
    pub mandate: Mandate,
}

/// An organisation that was checked in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Who speaks for it.
    pub mandate: Mandate,
    /// Whether the round had opened before.
    pub is_late: bool,
    /// When.
    pub at: Instant,
    /// By whom, as the public reads it.
    pub by: String,
    /// The second person of a late one.
    pub confirmed_by: Option<String>,
}

#[derive(FromRow)]
struct Row {
    organisation_id: Uuid,
    mandate: String,
    is_late: bool,
    checked_in_at: i64,
    checked_in_by: String,
    confirmed_by: Option<String>,
}

impl Row {
    fn read(self) -> Result<CheckIn, Error> {
        Ok(CheckIn {
            organisation: OrganisationId(self.organisation_id),
            mandate: read_mandate(&self.mandate)?,
            is_late: self.is_late,
            at: Instant::from_micros(self.checked_in_at),
            by: self.checked_in_by,
            confirmed_by: self.confirmed_by,
        })
    }
}

fn read_mandate(name: &str) -> Result<Mandate, Error> {
    name.parse().map_err(|error: domain::UnknownName| Error::Inconsistent(error.to_string()))
}

/// Checks an organisation in, with one person. One that comes after the round opened waits for a second person of the
/// team: the answer is then the number of that act. Who is in already may be spoken for by somebody else; coming twice
/// changes nothing.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such organisation (any more).
pub async fn arrive(change: &mut Change, account: UserId, arrival: &Arrival) -> Result<Option<u32>, Error> {
    let (meeting, organisation) = found(change, arrival).await?;
    match mandate_in(change, meeting.id, organisation).await? {
        Some(mandate) if mandate == arrival.mandate => Ok(None),
        Some(_) => speak(change, meeting.id, organisation, arrival).await.map(|()| None),
        None if has_round(change, meeting.id).await? => {
            joint_acts::propose_once(change, account, JointKind::LateCheckIn, arrival).await.map(Some)
        }
        None => let_in(change, arrival, None).await.map(|()| None),
    }
}

/// Confirms, as a second person, that an organisation is let in late.
///
/// # Errors
/// [`Refusal::SamePerson`]; [`Refusal::ChangedMeanwhile`] when it is settled.
pub async fn confirm(change: &mut Change, account: UserId, act: u32) -> Result<Arrival, Error> {
    let act = joint_acts::confirm(change, account, act).await?;
    if act.does != JointKind::LateCheckIn {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let arrival: Arrival = act.read()?;
    let_in(change, &arrival, Some(act.proposed_by)).await?;
    Ok(arrival)
}

async fn found(change: &mut Change, arrival: &Arrival) -> Result<(Meeting, OrganisationId), Error> {
    let meeting = meetings::in_change(change, arrival.meeting).await?.ok_or(Refusal::ChangedMeanwhile)?;
    let organisation = organisations::in_change(change, &arrival.organisation).await?.ok_or(Refusal::ChangedMeanwhile)?;
    Ok((meeting, organisation.id))
}

async fn mandate_in(change: &mut Change, meeting: MeetingId, organisation: OrganisationId) -> Result<Option<Mandate>, Error> {
    let kept: Option<String> = on!(&mut change.tx, |tx| sqlx::query_scalar(MANDATE)
        .bind(meeting.0)
        .bind(organisation.0)
        .fetch_optional(&mut **tx)
        .await)?;
    kept.map(|name| read_mandate(&name)).transpose()
}

/// Whether a round of the meeting has opened.
async fn has_round(change: &mut Change, meeting: MeetingId) -> Result<bool, Error> {
    let opened: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(ROUNDS_OPENED).bind(meeting.0).fetch_one(&mut **tx).await)?;
    Ok(opened > 0)
}

async fn speak(change: &mut Change, meeting: MeetingId, organisation: OrganisationId, arrival: &Arrival) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(SPEAK)
        .bind(meeting.0)
        .bind(organisation.0)
        .bind(arrival.mandate.name())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let late = has_round(change, meeting).await?;
    tell(change, arrival, late).await
}

async fn let_in(change: &mut Change, arrival: &Arrival, proposed_by: Option<Signature>) -> Result<(), Error> {
    let (meeting, organisation) = found(change, arrival).await?;
    let is_late = has_round(change, meeting.id).await?;
    let by = change.by();
    let check_in = CheckIn {
        organisation,
        mandate: arrival.mandate,
        is_late,
        at: change.now(),
        by: proposed_by.unwrap_or(by).to_string(),
        confirmed_by: proposed_by.map(|_| by.to_string()),
    };
    retell(change, meeting.id, &check_in).await?;
    attendance::add(change, &meeting, &arrival.organisation, 1).await?;
    tell(change, arrival, is_late).await
}

/// Writes a check-in down as it was, here or in another installation.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when the organisation is in already.
pub async fn retell(change: &mut Change, meeting: MeetingId, told: &CheckIn) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(ARRIVE)
        .bind(meeting.0)
        .bind(told.organisation.0)
        .bind(told.mandate.name())
        .bind(told.is_late)
        .bind(told.at.micros())
        .bind(&told.by)
        .bind(&told.confirmed_by)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|error| Error::taken_as(error, Refusal::ChangedMeanwhile))
}

async fn tell(change: &mut Change, arrival: &Arrival, late: bool) -> Result<(), Error> {
    let Arrival { meeting, organisation, mandate } = arrival.clone();
    change.record(&Event::OrganisationCheckedIn { meeting, organisation, mandate, late }, About::default()).await?;
    Ok(())
}

/// Takes a check-in back that was a mistake, with everybody counted for the organisation.
///
/// # Errors
/// [`Refusal::RoundIsOpen`] once a round of the meeting has opened; [`Refusal::ChangedMeanwhile`] when it isn't there.
pub async fn undo(change: &mut Change, meeting: u32, organisation: &str) -> Result<(), Error> {
    let arrival = Arrival { meeting, organisation: organisation.to_owned(), mandate: Mandate::Delegate };
    let (held, voter) = found(change, &arrival).await?;
    if has_round(change, held.id).await? {
        return Err(Refusal::RoundIsOpen.into());
    }
    let left = on!(&mut change.tx, |tx| sqlx::query(LEAVE)
        .bind(held.id.0)
        .bind(voter.0)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if left == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    attendance::forget(change, &held, organisation).await?;
    let event = Event::CheckInUndone { meeting, organisation: organisation.to_owned() };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// The organisations that were checked in at a meeting, the first first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, meeting: MeetingId) -> Result<Vec<CheckIn>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(meeting.0).fetch_all(db).await)?;
    rows.into_iter().map(Row::read).collect()
}
