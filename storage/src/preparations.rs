//! Rounds before they open: each is prepared with its terms in public, and may be prepared anew or taken back.

use crate::rounds::{self, Round};
use crate::{About, Change, Error, proposals};
use domain::proposal::Stage;
use domain::round::Terms;
use domain::{Event, MeetingId, Refusal, RoundId};
use uuid::Uuid;

statements! {
    MEETING = "select id from meeting where process_id = $1 and number = $2";
    AGENDA = "select p.number from agenda_item i join proposal p on p.id = i.proposal_id where i.meeting_id = $1 order by p.number";
    NEXT = "select coalesce(max(number), 0) + 1 from round where process_id = $1";
    INSERT = "insert into round (id, process_id, number, meeting_id, method, secret, terms, prepared_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    PREPARE_ANEW = "update round set meeting_id = $2, method = $3, secret = $4, terms = $5, prepared_at = $6 where id = $1 and opened_at is null";
    DELETE = "delete from round where id = $1 and opened_at is null";
    ITEM = "insert into round_item (round_id, proposal_id, position) values ($1, $2, $3)";
    SHEETS = "delete from credential where round_id = $1";
    CLEAR = "delete from round_item where round_id = $1";
}

/// What a round is prepared with.
#[derive(Debug, Clone)]
pub struct NewRound {
    /// The number of its meeting.
    pub meeting: u32,
    /// Its terms.
    pub terms: Terms,
    /// What is voted on; `None` is all that lives on the meeting's agenda.
    pub proposals: Option<Vec<u32>>,
}

/// Prepares a round, or prepares anew one that hasn't opened.
///
/// # Errors
/// [`Refusal::TermsUnfit`], [`Refusal::NotOnAgenda`], [`Refusal::NothingToVoteOn`], and [`Refusal::ChangedMeanwhile`] when
/// the round has opened or the meeting doesn't exist.
pub async fn prepare(change: &mut Change, number: Option<u32>, new: &NewRound) -> Result<Round, Error> {
    let meeting = meeting(change, new.meeting).await?;
    let voted_on = alive(change, meeting, new).await?;
    new.terms.check(count(voted_on.len())).map_err(|_| Refusal::TermsUnfit)?;
    let (id, number) = match number {
        Some(number) => {
            let round = rounds::in_change(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
            prepare_anew(change, round.id, meeting, &new.terms).await?;
            (round.id, number)
        }
        None => {
            let number = next(change).await?;
            (insert(change, number, meeting, &new.terms).await?, number)
        }
    };
    put_items(change, id, &voted_on).await?;
    let proposals = voted_on.iter().map(proposals::Proposal::number).collect();
    let event = Event::RoundPrepared { round: number, meeting: new.meeting, proposals, terms: new.terms.hash() };
    change.record(&event, About::default()).await?;
    reread(change, number).await
}

async fn next(change: &mut Change) -> Result<u32, Error> {
    let process = change.process().0;
    let number: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    Ok(proposals::number(number))
}

async fn insert(change: &mut Change, number: u32, meeting: MeetingId, terms: &Terms) -> Result<RoundId, Error> {
    let (id, process, now) = (change.chance().id_at(change.now()), change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(process)
        .bind(i64::from(number))
        .bind(meeting.0)
        .bind(terms.method.name())
        .bind(terms.is_secret())
        .bind(terms.to_json())
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(RoundId(id))
}

async fn prepare_anew(change: &mut Change, id: RoundId, meeting: MeetingId, terms: &Terms) -> Result<(), Error> {
    let now = change.now().micros();
    let rows = on!(&mut change.tx, |tx| sqlx::query(PREPARE_ANEW)
        .bind(id.0)
        .bind(meeting.0)
        .bind(terms.method.name())
        .bind(terms.is_secret())
        .bind(terms.to_json())
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}

/// Takes back a round that was prepared and hasn't opened; the sheets that were printed for it are dead.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it has, or there is none.
pub async fn discard(change: &mut Change, number: u32) -> Result<(), Error> {
    let round = rounds::in_change(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    if round.opened_at.is_some() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    on!(&mut change.tx, |tx| {
        sqlx::query(CLEAR).bind(round.id.0).execute(&mut **tx).await?;
        sqlx::query(SHEETS).bind(round.id.0).execute(&mut **tx).await?;
        sqlx::query(DELETE).bind(round.id.0).execute(&mut **tx).await?;
    });
    change.record(&Event::RoundDiscarded { round: number }, About::default()).await?;
    Ok(())
}

/// Prepares a round as another installation has prepared it, under the number that it has there.
///
/// # Errors
/// [`Refusal::NoSuchProposal`], or [`Refusal::ChangedMeanwhile`] when the meeting doesn't exist.
pub async fn retell(change: &mut Change, number: u32, new: &NewRound) -> Result<(), Error> {
    let meeting = meeting(change, new.meeting).await?;
    let mut voted_on = Vec::new();
    for number in new.proposals.iter().flatten() {
        let proposal = proposals::in_change(change, *number).await?;
        voted_on.push(proposal.ok_or(Refusal::NoSuchProposal { number: *number })?);
    }
    let id = match rounds::in_change(change, number).await? {
        Some(round) => {
            prepare_anew(change, round.id, meeting, &new.terms).await?;
            round.id
        }
        None => insert(change, number, meeting, &new.terms).await?,
    };
    put_items(change, id, &voted_on).await
}

/// Whether a proposal can stand on a round with these terms. Nobody is accredited for one without a theme.
pub(crate) fn can_stand(terms: &Terms, proposal: &proposals::Proposal) -> bool {
    let lives = match proposal.stage() {
        Stage::Merged | Stage::SetAside | Stage::Withdrawn => false,
        Stage::Suggested | Stage::Discussed | Stage::OnBallot => true,
        Stage::Selected | Stage::NotSelected | Stage::Commitment | Stage::NotTakenUp | Stage::Monitored => {
            !terms.is_for_selection()
        }
    };
    lives && proposal.theme.is_some()
}

/// What is to be voted on, out of what lives on the agenda.
async fn alive(change: &mut Change, meeting: MeetingId, new: &NewRound) -> Result<Vec<proposals::Proposal>, Error> {
    let agenda: Vec<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(AGENDA).bind(meeting.0).fetch_all(&mut **tx).await)?;
    let agenda: Vec<u32> = agenda.into_iter().map(proposals::number).collect();
    let asked = new.proposals.as_ref();
    if let Some(number) = asked.and_then(|asked| asked.iter().find(|number| !agenda.contains(number))) {
        return Err(Refusal::NotOnAgenda { number: *number }.into());
    }
    let mut alive = Vec::with_capacity(agenda.len());
    for number in agenda.into_iter().filter(|number| asked.is_none_or(|asked| asked.contains(number))) {
        alive.extend(proposals::in_change(change, number).await?.filter(|found| can_stand(&new.terms, found)));
    }
    if alive.is_empty() { Err(Refusal::NothingToVoteOn.into()) } else { Ok(alive) }
}

pub(crate) async fn put_items(change: &mut Change, round: RoundId, voted_on: &[proposals::Proposal]) -> Result<(), Error> {
    on!(&mut change.tx, |tx| {
        sqlx::query(CLEAR).bind(round.0).execute(&mut **tx).await?;
        for (proposal, position) in voted_on.iter().zip(1_i64..) {
            sqlx::query(ITEM).bind(round.0).bind(proposal.life.id.0).bind(position).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

async fn meeting(change: &mut Change, number: u32) -> Result<MeetingId, Error> {
    let process = change.process().0;
    let id: Option<Uuid> = on!(&mut change.tx, |tx| sqlx::query_scalar(MEETING)
        .bind(process)
        .bind(i64::from(number))
        .fetch_optional(&mut **tx)
        .await)?;
    Ok(MeetingId(id.ok_or(Refusal::ChangedMeanwhile)?))
}

pub(crate) async fn reread(change: &mut Change, number: u32) -> Result<Round, Error> {
    rounds::in_change(change, number).await?.ok_or_else(|| Error::Inconsistent(format!("round {number} is gone")))
}

pub(crate) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
