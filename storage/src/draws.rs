//! The draw in public: two people enter what they saw, neither sees what the other entered, and when they agree the secret
//! is told and the lot is drawn.

use crate::joint_acts::{self, JointAct};
use crate::{About, Change, Db, Error, lots};
use domain::joint_act::JointKind;
use domain::lot::Draw;
use domain::{Event, ProcessId, Refusal, UserId};
use serde::{Deserialize, Serialize};

statements! {
    DRAW = "update lot set secret = $3, draw = $4, drawn_at = $5, drawn_by = $6, entered_by = $7, first_entry = '', other_entry = '' \
        where process_id = $1 and round = $2 and draw is null";
    NOTE_ENTRIES = "update lot set first_entry = $3, other_entry = $4 where process_id = $1 and round = $2 and draw is null";
    FOR_SELECTION = "select (select count(*) from round where process_id = $1 and method = 'theme-approval' and closed_at is not null), \
        (select count(*) from round where process_id = $1 and method = 'theme-approval' and closed_at is null)";
    IS_CLOSED = "select count(*) from round where process_id = $1 and number = $2 and closed_at is not null";
}

/// What a person entered; it waits for another person to enter it too.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    round: Option<u32>,
    draw: String,
}

/// What became of a draw that somebody entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// It is the first entry: another person enters it too, without seeing it.
    First,
    /// The other person had entered something else: both enter it again.
    Differs,
    /// Both entered the same, and the lot is drawn.
    Drawn,
}

/// Enters what was drawn, as one of two people; when both have entered the same, the secret is told and the lot is drawn.
///
/// # Errors
/// [`Refusal::VotingNotOver`] before everything that it decides is closed, [`Refusal::SamePerson`],
/// [`Refusal::SecretElsewhere`], and [`Refusal::ChangedMeanwhile`] when it is drawn already.
pub async fn enter(change: &mut Change, account: UserId, round: Option<u32>, draw: &str) -> Result<Entered, Error> {
    let secret = demand_ready(change, round).await?;
    let Some((act, first)) = waiting_in_change(change, round).await? else {
        note_entries(change, round, "", "").await?;
        joint_acts::propose(change, account, JointKind::Draw, &Entry { round, draw: draw.to_owned() }).await?;
        return Ok(Entered::First);
    };
    if act.proposer == account {
        return Err(Refusal::SamePerson.into());
    }
    if first.draw != draw {
        joint_acts::decline(change, account, act.number).await?;
        note_entries(change, round, &first.draw, draw).await?;
        return Ok(Entered::Differs);
    }
    joint_acts::confirm(change, account, act.number).await?;
    let draw = Draw { secret, draw: first.draw };
    reveal(change, round, &draw, &act.proposed_by.to_string()).await?;
    Ok(Entered::Drawn)
}

/// Takes back what somebody entered themselves, so that they can enter it anew.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when nothing of theirs waits.
pub async fn take_back(change: &mut Change, account: UserId, round: Option<u32>) -> Result<(), Error> {
    let own = waiting_in_change(change, round).await?.filter(|(act, _)| act.proposer == account);
    let (act, _) = own.ok_or(Refusal::ChangedMeanwhile)?;
    joint_acts::decline(change, account, act.number).await.map(drop)
}

/// Draws a lot: as two people have entered it, or as it is told.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it is drawn already; when the secret isn't the committed one.
pub async fn reveal(change: &mut Change, round: Option<u32>, draw: &Draw, entered_by: &str) -> Result<(), Error> {
    let lot = lots::in_change(change, round).await?.filter(|lot| lot.drawn.is_none()).ok_or(Refusal::ChangedMeanwhile)?;
    if !draw.keeps(&lot.commitment) {
        return Err(Error::Inconsistent("the secret of the lot is not the one that was committed".to_owned()));
    }
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(DRAW)
        .bind(process)
        .bind(lots::key(round))
        .bind(&draw.secret)
        .bind(&draw.draw)
        .bind(now)
        .bind(by)
        .bind(entered_by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let Draw { secret, draw: drawn } = draw.clone();
    let event = Event::Drawn { round, secret, draw: drawn, seed: draw.seed(), entered_by: entered_by.to_owned() };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Checks that everything is closed that the lot decides, and gives the secret.
async fn demand_ready(change: &mut Change, round: Option<u32>) -> Result<String, Error> {
    let lot = lots::in_change(change, round).await?.filter(|lot| lot.drawn.is_none()).ok_or(Refusal::ChangedMeanwhile)?;
    if !is_over(change, round).await? {
        return Err(Refusal::VotingNotOver.into());
    }
    Ok(lot.secret.ok_or(Refusal::SecretElsewhere)?)
}

async fn is_over(change: &mut Change, round: Option<u32>) -> Result<bool, Error> {
    let process = change.process().0;
    let Some(round) = round else {
        let (closed, left): (i64, i64) =
            on!(&mut change.tx, |tx| sqlx::query_as(FOR_SELECTION).bind(process).fetch_one(&mut **tx).await)?;
        return Ok(closed > 0 && left == 0);
    };
    let closed: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(IS_CLOSED)
        .bind(process)
        .bind(i64::from(round))
        .fetch_one(&mut **tx)
        .await)?;
    Ok(closed > 0)
}

async fn note_entries(change: &mut Change, round: Option<u32>, first: &str, other: &str) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(NOTE_ENTRIES)
        .bind(process)
        .bind(lots::key(round))
        .bind(first)
        .bind(other)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

async fn waiting_in_change(
    change: &mut Change,
    round: Option<u32>,
) -> Result<Option<(JointAct, Entry)>, Error> {
    for act in joint_acts::waiting_in_change(change, JointKind::Draw).await? {
        let entry: Entry = act.read()?;
        if entry.round == round {
            return Ok(Some((act, entry)));
        }
    }
    Ok(None)
}

/// Who has entered the draw of each lot and waits for another person; not what they entered.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &Db, process: ProcessId) -> Result<Vec<(Option<u32>, JointAct)>, Error> {
    let acts = joint_acts::waiting(db, process, JointKind::Draw).await?.into_iter();
    acts.map(|act| act.read::<Entry>().map(|entry| (entry.round, act))).collect()
}
