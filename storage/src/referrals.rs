//! What was referred to who is responsible: no plan material (water, rubbish, a broken road), counted apart and still
//! followed until it is settled.

use crate::{About, Change, Db, Error};
use domain::contribution::Standing;
use domain::{ContributionId, Event, Instant, ProcessId, Refusal, Said};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

/// The columns of a referral, with the names that a reader needs.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select c.id, c.theme, c.department, c.received_at, c.decided_at, coalesce(i.name, c.referred_to, '') as addressee, r.institution, \
            r.next_step, r.due_on, r.followed_at from referral r join contribution c on c.id = r.contribution_id \
            left join institution i on i.process_id = c.process_id and i.slug = r.institution ",
            $rest
        )
    };
}

statements! {
    OPEN = "insert into referral (contribution_id, institution, next_step, due_on, followed_at) values ($1, $2, $3, $4, $5) \
        on conflict (contribution_id) do update set institution = excluded.institution, next_step = excluded.next_step, \
        due_on = excluded.due_on, followed_at = excluded.followed_at";
    FOLLOW = "insert into referral (contribution_id, next_step, due_on, followed_at) values ($1, $2, $3, $4) on conflict (contribution_id) \
        do update set next_step = excluded.next_step, due_on = excluded.due_on, followed_at = excluded.followed_at";
    OF_PROCESS = select!("where c.process_id = $1 order by c.department, r.due_on, c.received_at, c.id");
    OF_CONTRIBUTION = select!("where c.id = $1");
}

/// What happens next with something that was referred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// The slug of the institution, if it is one of the list.
    pub institution: Option<String>,
    /// What happens.
    pub said: String,
    /// Until when.
    pub due_on: Date,
}

/// Something that was referred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// The contribution.
    pub contribution: ContributionId,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department.
    pub department: Option<String>,
    /// When it came.
    pub received_at: Instant,
    /// When it was referred.
    pub referred_at: Option<Instant>,
    /// To whom: the name of the institution, or of whoever was named.
    pub addressee: String,
    /// The slug of the institution, if it is one of the list.
    pub institution: Option<String>,
    /// What happens next, or how it was settled.
    pub next_step: String,
    /// Until when; none when it is settled.
    pub due_on: Option<Date>,
    /// When that was last said.
    pub followed_at: Instant,
}

impl Referral {
    /// Whether its next step is late on a day.
    #[must_use]
    pub fn is_late(&self, today: Date) -> bool {
        self.due_on.is_some_and(|due_on| today > due_on)
    }
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    theme: Option<String>,
    department: Option<String>,
    received_at: i64,
    decided_at: Option<i64>,
    addressee: String,
    institution: Option<String>,
    next_step: String,
    due_on: Option<String>,
    followed_at: i64,
}

impl From<Row> for Referral {
    fn from(row: Row) -> Self {
        Self {
            contribution: ContributionId(row.id),
            theme: row.theme,
            department: row.department,
            received_at: Instant::from_micros(row.received_at),
            referred_at: row.decided_at.map(Instant::from_micros),
            addressee: row.addressee,
            institution: row.institution,
            next_step: row.next_step,
            due_on: row.due_on.and_then(|day| day.parse().ok()),
            followed_at: Instant::from_micros(row.followed_at),
        }
    }
}

/// Begins to follow what was just referred; what was reopened and is referred again begins anew.
pub(crate) async fn open(change: &mut Change, contribution: ContributionId, next: &NextStep) -> Result<(), Error> {
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(OPEN)
        .bind(contribution.0)
        .bind(&next.institution)
        .bind(&next.said)
        .bind(next.due_on.to_string())
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Says what became of it: what happens next and until when, or how it was settled.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it wasn't referred.
pub async fn follow(change: &mut Change, contribution: ContributionId, said: &str, due_on: Option<Date>) -> Result<(), Error> {
    let found = crate::contributions::in_change(change, contribution).await?.filter(|one| one.process == change.process());
    if found.is_none_or(|found| found.standing != Standing::Referred) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(FOLLOW)
        .bind(contribution.0)
        .bind(said)
        .bind(due_on.map(|day| day.to_string()))
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::ReferralFollowed { said: Said::new(said), due_on };
    change.record(&event, About { contribution: Some(contribution), proposal: None }).await?;
    Ok(())
}

/// Everything that a process referred, by department; those of the whole country come together.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Vec<Referral>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_PROCESS).bind(process.0).fetch_all(db).await)?;
    let mut referrals: Vec<Referral> = rows.into_iter().map(Referral::from).collect();
    // The databases sort what is missing each in its own way.
    referrals.sort_by(|a, b| (&a.department, a.due_on, a.received_at).cmp(&(&b.department, b.due_on, b.received_at)));
    Ok(referrals)
}

/// The referral of a contribution.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Option<Referral>, Error> {
    let row: Option<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_optional(db).await)?;
    Ok(row.map(Referral::from))
}
