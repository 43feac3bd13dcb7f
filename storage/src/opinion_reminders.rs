//! Reminders: whoever answers for an institution with an account gets one mail for each day that is near, and no second one.

use crate::proposals::number;
use crate::{Db, Error};
use domain::reminder::RETRY_SECONDS;
use domain::{Instant, ProcessId, UserId};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    NEAR = "select o.institution, coalesce(i.name, o.institution) as name, a.id as account, a.email, o.due_on, count(*) as open \
        from opinion o join proposal p on p.id = o.proposal_id \
        join officer f on f.process_id = p.process_id and f.institution = o.institution join account a on a.id = f.account_id \
        left join institution i on i.process_id = p.process_id and i.slug = o.institution \
        where p.process_id = $1 and o.stance is null and p.stage in ('suggested', 'discussed') and o.due_on >= $2 and o.due_on <= $3 \
        group by o.institution, coalesce(i.name, o.institution), a.id, a.email, o.due_on order by o.due_on, o.institution, a.id";
    CLAIM = "insert into opinion_reminder (process_id, institution, account_id, due_on, claimed_at) values ($1, $2, $3, $4, $5) \
        on conflict (process_id, institution, account_id, due_on) do update set claimed_at = excluded.claimed_at \
        where opinion_reminder.sent_at is null and opinion_reminder.claimed_at < $6";
    SENT = "update opinion_reminder set sent_at = $5 where process_id = $1 and institution = $2 and account_id = $3 and due_on = $4";
    LAST = "select max(sent_at) from opinion_reminder where process_id = $1 and institution = $2";
}

/// Somebody to remind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The institution's slug.
    pub institution: String,
    /// The institution's name.
    pub name: String,
    /// Who answers for it.
    pub account: UserId,
    /// Where they get mail.
    pub email: String,
    /// The last day to answer.
    pub due_on: Date,
    /// How many answers are awaited by then.
    pub open: u32,
}

#[derive(FromRow)]
struct Row {
    institution: String,
    name: String,
    account: Uuid,
    email: String,
    due_on: String,
    open: i64,
}

/// Takes those that are to be reminded of a day between two others, so that no other sender does.
///
/// # Errors
/// When the database fails.
pub async fn claim(db: &Db, process: ProcessId, days: (Date, Date), now: Instant) -> Result<Vec<Reminder>, Error> {
    let (first, last) = (days.0.to_string(), days.1.to_string());
    let rows: Vec<Row> = on!(db.writer(), |db| sqlx::query_as(NEAR)
        .bind(process.0)
        .bind(first)
        .bind(last)
        .fetch_all(db)
        .await)?;
    let stale = now.plus_seconds(-RETRY_SECONDS).micros();
    let mut taken = Vec::new();
    for row in rows {
        let claimed = on!(db.writer(), |db| sqlx::query(CLAIM)
            .bind(process.0)
            .bind(&row.institution)
            .bind(row.account)
            .bind(&row.due_on)
            .bind(now.micros())
            .bind(stale)
            .execute(db)
            .await
            .map(|done| done.rows_affected()))?;
        if claimed > 0 {
            let due_on = row.due_on.parse();
            taken.push(Reminder {
                institution: row.institution,
                name: row.name,
                account: UserId(row.account),
                email: row.email,
                due_on: due_on.map_err(|_| Error::Inconsistent(format!("“{}” is no day", row.due_on)))?,
                open: number(row.open),
            });
        }
    }
    Ok(taken)
}

/// Notes that a reminder went out; one that did not is taken again once its claim has run out.
///
/// # Errors
/// When the database fails.
pub async fn note_sent(db: &Db, process: ProcessId, reminder: &Reminder, now: Instant) -> Result<(), Error> {
    on!(db.writer(), |db| sqlx::query(SENT)
        .bind(process.0)
        .bind(&reminder.institution)
        .bind(reminder.account.0)
        .bind(reminder.due_on.to_string())
        .bind(now.micros())
        .execute(db)
        .await
        .map(drop))?;
    Ok(())
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
