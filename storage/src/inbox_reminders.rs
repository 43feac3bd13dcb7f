//! Reminders of the inbox: whoever has something to answer gets one mail before its day and one after it. What nobody of the
//! team has taken on, or only somebody who is gone, all curators are reminded of.

use crate::proposals::number;
use crate::{Db, Error};
use domain::reminder::{DAYS_AFTER, DAYS_BEFORE, Moment, RETRY_SECONDS};
use domain::{Instant, ProcessId, Role, UserId};
use jiff::ToSpan as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use uuid::Uuid;

statements! {
    /// Contributions, what their authors wrote once more, and what was referred and has a next step.
    OF_TEAM = "select owner, due_at, null as due_on from contribution where process_id = $1 and standing = 'received' \
        and due_at >= $2 and due_at < $3 \
        union all select c.owner, r.due_at, null from reply r join contribution c on c.id = r.contribution_id \
        where c.process_id = $1 and r.answered_at is null and r.due_at >= $2 and r.due_at < $3 \
        union all select c.owner, null, f.due_on from referral f join contribution c on c.id = f.contribution_id \
        where c.process_id = $1 and f.due_on >= $4 and f.due_on <= $5";
    TEAM = "select m.role, m.number, a.id, a.email from membership m join account a on a.id = m.account_id \
        where m.process_id = $1 and m.role in ('curator', 'administrator') and m.withdrawn_at is null";
    OF_INSTITUTIONS = "select a.id, a.email, c.institution, i.name, c.directed_until, count(*) from contribution c \
        join officer f on f.process_id = c.process_id and f.institution = c.institution join account a on a.id = f.account_id \
        join institution i on i.process_id = c.process_id and i.slug = c.institution \
        where c.process_id = $1 and c.standing = 'received' and c.directed_at is not null \
        and c.directed_until >= $2 and c.directed_until <= $3 group by a.id, a.email, c.institution, i.name, c.directed_until";
    CLAIM = "insert into inbox_reminder (process_id, account_id, institution, moment, due_on, claimed_at) values ($1, $2, $3, $4, $5, $6) \
        on conflict (process_id, account_id, institution, moment, due_on) do update set claimed_at = excluded.claimed_at \
        where inbox_reminder.sent_at is null and inbox_reminder.claimed_at < $7";
    SENT = "update inbox_reminder set sent_at = $6 where process_id = $1 and account_id = $2 and institution = $3 and moment = $4 and due_on = $5";
    LAST = "select max(sent_at) from inbox_reminder where process_id = $1 and institution = $2";
}

/// Somebody to remind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reminder {
    /// Before the day or after it.
    pub moment: Moment,
    /// The last day to answer.
    pub due_on: Date,
    /// Whose account it is.
    pub account: UserId,
    /// Where they get mail.
    pub email: String,
    /// The slug and the name of the institution that they answer for; none for somebody of the team.
    pub institution: Option<(String, String)>,
    /// How much waits until that day.
    pub open: u32,
}

/// Everybody who is to be reminded of something on a day, whether they were already or not.
///
/// # Errors
/// When the database fails.
pub async fn due(db: &Db, process: ProcessId, zone: &TimeZone, today: Date) -> Result<Vec<Reminder>, Error> {
    let days = (today.saturating_sub(DAYS_AFTER.days()), today.saturating_add(DAYS_BEFORE.days()));
    let mut reminders = of_institutions(db, process, days, today).await?;
    reminders.extend(of_team(db, process, zone, days, today).await?);
    reminders.sort();
    Ok(reminders)
}

async fn of_institutions(
    db: &Db,
    process: ProcessId,
    days: (Date, Date),
    today: Date,
) -> Result<Vec<Reminder>, Error> {
    type Columns = (Uuid, String, String, String, String, i64);
    let rows: Vec<Columns> = on!(db.readers(), |db| sqlx::query_as(OF_INSTITUTIONS)
        .bind(process.0)
        .bind(days.0.to_string())
        .bind(days.1.to_string())
        .fetch_all(db)
        .await)?;
    let reminder = |(account, email, slug, name, due_on, open): Columns| {
        let due_on = due_on.parse().ok()?;
        let moment = Moment::of(due_on, today)?;
        let (account, institution) = (UserId(account), Some((slug, name)));
        Some(Reminder { moment, due_on, account, email, institution, open: number(open) })
    };
    Ok(rows.into_iter().filter_map(reminder).collect())
}

async fn of_team(
    db: &Db,
    process: ProcessId,
    zone: &TimeZone,
    days: (Date, Date),
    today: Date,
) -> Result<Vec<Reminder>, Error> {
    type Waiting = (Option<String>, Option<i64>, Option<String>);
    // A day more on either side: the zone decides.
    let moment = |day: Date| day.to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_microsecond());
    let waiting: Vec<Waiting> = on!(db.readers(), |db| sqlx::query_as(OF_TEAM)
        .bind(process.0)
        .bind(moment(days.0.saturating_sub(1.day())))
        .bind(moment(days.1.saturating_add(2.days())))
        .bind(days.0.to_string())
        .bind(days.1.to_string())
        .fetch_all(db)
        .await)?;
    let team = team(db, process).await?;
    let mut open = BTreeMap::<(Date, UserId, &str), u32>::new();
    for (owner, due_at, due_on) in &waiting {
        let due_on = match due_at {
            Some(at) => Some(Instant::from_micros(*at).day_in(zone)),
            None => due_on.as_ref().and_then(|day| day.parse().ok()),
        };
        let Some(due_on) = due_on else { continue };
        for one in who_sees_to(&team, owner.as_deref()) {
            *open.entry((due_on, one.account, &one.email)).or_default() += 1;
        }
    }
    let reminder = |((due_on, account, email), open): ((Date, UserId, &str), u32)| {
        let moment = Moment::of(due_on, today)?;
        Some(Reminder { moment, due_on, account, email: email.to_owned(), institution: None, open })
    };
    Ok(open.into_iter().filter_map(reminder).collect())
}

struct Colleague {
    role: Role,
    /// As in public: curator 3.
    name: String,
    account: UserId,
    email: String,
}

async fn team(db: &Db, process: ProcessId) -> Result<Vec<Colleague>, Error> {
    let rows: Vec<(String, i64, Uuid, String)> =
        on!(db.readers(), |db| sqlx::query_as(TEAM).bind(process.0).fetch_all(db).await)?;
    let colleague = |(role, number, account, email): (String, i64, Uuid, String)| {
        let name = format!("{role} {number}");
        Some(Colleague { role: role.parse().ok()?, name, account: UserId(account), email })
    };
    Ok(rows.into_iter().filter_map(colleague).collect())
}

/// Whoever has taken something on, if they are still of the team; all curators otherwise.
fn who_sees_to<'a>(team: &'a [Colleague], owner: Option<&str>) -> Vec<&'a Colleague> {
    let theirs: Vec<&Colleague> = team.iter().filter(|one| Some(one.name.as_str()) == owner).collect();
    if theirs.is_empty() { team.iter().filter(|one| one.role == Role::Curator).collect() } else { theirs }
}

/// Takes a reminder that is due, so that no other sender does; whether it is ours, and did not go out before.
///
/// # Errors
/// When the database fails.
pub async fn claim(db: &Db, process: ProcessId, whom: &Reminder, now: Instant) -> Result<bool, Error> {
    Ok(on!(db.writer(), |db| sqlx::query(CLAIM)
        .bind(process.0)
        .bind(whom.account.0)
        .bind(slug(whom))
        .bind(whom.moment.name())
        .bind(whom.due_on.to_string())
        .bind(now.micros())
        .bind(now.plus_seconds(-RETRY_SECONDS).micros())
        .execute(db)
        .await
        .map(|done| done.rows_affected() == 1))?)
}

/// Notes that a reminder went out; one that did not is taken again once its claim has run out.
///
/// # Errors
/// When the database fails.
pub async fn note_sent(db: &Db, process: ProcessId, whom: &Reminder, now: Instant) -> Result<(), Error> {
    on!(db.writer(), |db| sqlx::query(SENT)
        .bind(process.0)
        .bind(whom.account.0)
        .bind(slug(whom))
        .bind(whom.moment.name())
        .bind(whom.due_on.to_string())
        .bind(now.micros())
        .execute(db)
        .await
        .map(drop))?;
    Ok(())
}

fn slug(whom: &Reminder) -> &str {
    whom.institution.as_ref().map_or("", |(slug, _)| slug)
}

/// When an institution was reminded last.
///
/// # Errors
/// When the database fails.
pub async fn last(db: &Db, process: ProcessId, institution: &str) -> Result<Option<Instant>, Error> {
    let last: Option<i64> = on!(db.readers(), |db| sqlx::query_scalar(LAST)
        .bind(process.0)
        .bind(institution)
        .fetch_one(db)
        .await)?;
    Ok(last.map(Instant::from_micros))
}
