//! Erasing what is known of a person: name, contact, what was said in a group, what nobody else has made their own. The
//! log stays whole: it never held any of it but sealed.

use crate::contributions::Contribution;
use crate::{About, Change, Db, Error};
use domain::contribution::Standing;
use domain::personal_data::kept_since;
use domain::{ContributionId, Event, Instant, ProcessId, Signature};
use uuid::Uuid;

statements! {
    /// Whoever was counted as a person stays one, under something that leads nowhere.
    PERSON = "update contribution set author = null, author_public = $4, contact = null, erased_at = $3, version = version + 1, \
        person = case when person is not null or exists (select 1 from quote q where q.contribution_id = $1) then $2 else null end \
        where id = $1";
    TEXTS = "update contribution set title = $2, problem = '', solution = '', search = '' where id = $1";
    COMMENTS = "update comment set name = null, writer = null where writer = $1";
    NOTES_OF_DESK = "delete from desk_note where contribution_id = $1";
    RECORDINGS = "delete from recording where contribution_id = $1";
    SANCTIONS = "update sanction set writer = null, appeal = null where writer = $1";
    /// What was talked with the number that this person wrote from.
    CHATS = "delete from cloud_chat where person = (select person from contribution where id = $1)";
    SENDINGS = "delete from cloud_sending where contribution_id = $1 or person = (select person from contribution where id = $1)";
    SUPPORTS = "delete from support where supporter = $1";
    PROPOSAL = "update proposal set author = null where contribution_id = $1";
    QUOTES = "delete from quote where contribution_id = $1";
    NOTICES = "delete from notice where contribution_id = $1";
    FOLLOWER = "delete from follower where contribution_id = $1";
    REPLY = "update reply set said = '' where contribution_id = $1";
    APPEAL = "update appeal set said = '' where contribution_id = $1";
    APPEAL_ANSWER = "update appeal set answer = '' where contribution_id = $1 and answer is not null";
    APPEAL_SEALED = "update event_text set text = null where process_id = $1 and field = 'said' \
        and seq in (select seq from event where process_id = $1 and contribution_id = $2 and kind = 'appeal_answered')";
    ANSWER = "update contribution set reason = null, referred_to = null where id = $1";
    REPLY_ANSWER = "update reply set answer = '' where contribution_id = $1 and answer is not null";
    REFERRAL = "update referral set next_step = '' where contribution_id = $1";
    SEALED = "update event_text set text = null where process_id = $1 and seq in (select seq from event where process_id = $1 and contribution_id = $2)";
    OLD = "select id, process_id from contribution where received_at < $1 and (contact is not null or author is not null) and erased_at is null limit 100";
}

/// What goes in any case, beside name and contact.
const HIDDEN: [&str; 11] =
    [PROPOSAL, COMMENTS, SUPPORTS, RECORDINGS, SANCTIONS, NOTES_OF_DESK, QUOTES, NOTICES, FOLLOWER, REPLY, APPEAL];

/// Erases who sent a contribution; with `answers` also what was answered, where that tells who it was. What became a
/// proposal keeps its text: it is public, and others have joined it.
///
/// # Errors
/// When the database fails.
pub async fn erase(change: &mut Change, contribution: &Contribution, answers: bool) -> Result<(), Error> {
    let (id, process, now) = (contribution.id.0, change.process().0, change.now().micros());
    let nobody = format!("erased {}", change.chance().code(10));
    let untold = format!("({})", contribution.channel);
    on!(&mut change.tx, |tx| {
        for sql in [SENDINGS, CHATS] {
            sqlx::query(sql).bind(id).execute(&mut **tx).await?;
        }
        sqlx::query(PERSON).bind(id).bind(nobody).bind(now).bind(false).execute(&mut **tx).await?;
        if contribution.standing != Standing::Accepted {
            sqlx::query(TEXTS).bind(id).bind(untold).execute(&mut **tx).await?;
        }
        for sql in HIDDEN {
            sqlx::query(sql).bind(id).execute(&mut **tx).await?;
        }
        sqlx::query(APPEAL_SEALED).bind(process).bind(id).execute(&mut **tx).await?;
        if answers {
            for sql in [ANSWER, REPLY_ANSWER, REFERRAL, APPEAL_ANSWER] {
                sqlx::query(sql).bind(id).execute(&mut **tx).await?;
            }
            sqlx::query(SEALED).bind(process).bind(id).execute(&mut **tx).await?;
        }
    });
    let about = About { contribution: Some(contribution.id), proposal: None };
    change.record(&Event::PersonErased, about).await?;
    Ok(())
}

/// Erases the people whose time is over; tells how many contributions that were.
///
/// # Errors
/// When the database fails.
pub async fn expire(db: &Db, now: Instant) -> Result<usize, Error> {
    let old: Vec<(Uuid, Uuid)> =
        on!(db.readers(), |db| sqlx::query_as(OLD).bind(kept_since(now).micros()).fetch_all(db).await)?;
    for (id, process) in &old {
        let mut change = db.change(ProcessId(*process), Signature::System, now).await?;
        if let Some(found) = crate::contributions::in_change(&mut change, ContributionId(*id)).await? {
            erase(&mut change, &found, false).await?;
            change.commit().await?;
        }
    }
    Ok(old.len())
}
