//! What was decided about people who disturb. Who somebody is stands in the table alone: no event and no page says it.

use crate::proposals::number;
use crate::{About, Change, Db, Error, notices};
use domain::group::Sector;
use domain::sanction::{APPEAL_DAYS, CONFIRM_DAYS, Measure, Setting, demand_other_judge, demand_other_sector};
use domain::{Event, Instant, ProcessId, Refusal, Said};
use sqlx::FromRow;
use uuid::Uuid;

/// The columns of a sanction.
macro_rules! columns {
    () => {
        "select number, theme, measure, setting, writer, reason, days, imposed_at, imposed_by, sector, is_in_force, confirmed_by, holds_until, \
        appeal, appealed_at, lifted, answer, reviewed_at, reviewed_by from sanction "
    };
}

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from sanction where process_id = $1";
    IMPOSE = "insert into sanction (process_id, number, theme, measure, setting, writer, reason, days, imposed_at, imposed_by, sector, is_in_force, holds_until) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    CONFIRM = "update sanction set is_in_force = $3, confirmed_by = $4, holds_until = $5 where process_id = $1 and number = $2 and not is_in_force";
    APPEAL = "update sanction set appeal = $3, appealed_at = $4 where process_id = $1 and number = $2 and appealed_at is null";
    REVIEW = "update sanction set lifted = $3, answer = $4, reviewed_at = $5, reviewed_by = $6 \
        where process_id = $1 and number = $2 and appealed_at is not null and reviewed_at is null";
    /// What comes from another installation with its answer.
    TOLD_APPEAL = "update sanction set appeal = $3, appealed_at = coalesce(appealed_at, $4) where process_id = $1 and number = $2";
    SILENCE = "select max(holds_until) from sanction where process_id = $1 and writer = $2 and is_in_force and lifted is not true \
        and holds_until > $3 and (theme is null or theme = $4)";
    OF_WRITER = concat!(columns!(), "where process_id = $1 and writer = $2 and is_in_force order by number desc");
    BY_NUMBER = concat!(columns!(), "where process_id = $1 and number = $2");
    ALL = concat!(columns!(), "where process_id = $1 order by number desc limit 500");
}

/// A sanction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sanction {
    /// Its number in the process.
    pub number: u32,
    /// The theme of the group; none where it holds in all.
    pub theme: Option<String>,
    /// What.
    pub measure: Measure,
    /// Where it was done.
    pub setting: Setting,
    /// Whom it is about: an account or a contribution; nobody for what was done in a chat. Never public.
    pub writer: Option<Uuid>,
    /// Why.
    pub reason: String,
    /// For how many days.
    pub days: Option<i64>,
    /// When.
    pub imposed_at: Instant,
    /// By whom, as the public reads it.
    pub imposed_by: String,
    /// From which sector they come.
    pub sector: Sector,
    /// Whether it holds: a removal from all groups waits for a second person.
    pub is_in_force: bool,
    /// The second person.
    pub confirmed_by: Option<String>,
    /// Until when it holds.
    pub until: Option<Instant>,
    /// What was said against it, and when.
    pub appeal: Option<(String, Instant)>,
    /// Whether it was lifted, the answer, and by whom.
    pub review: Option<(bool, String, String)>,
}

/// One to be imposed.
#[derive(Debug, Clone)]
pub struct NewSanction {
    /// The theme of the group; none where it holds in all.
    pub theme: Option<String>,
    /// What.
    pub measure: Measure,
    /// Where it was done.
    pub setting: Setting,
    /// Whom it is about.
    pub writer: Option<Uuid>,
    /// Why.
    pub reason: String,
    /// For how many days.
    pub days: Option<i64>,
    /// From which sector whoever imposes it comes.
    pub sector: Sector,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    theme: Option<String>,
    measure: String,
    setting: String,
    writer: Option<Uuid>,
    reason: String,
    days: Option<i64>,
    imposed_at: i64,
    imposed_by: String,
    sector: String,
    is_in_force: bool,
    confirmed_by: Option<String>,
    holds_until: Option<i64>,
    appeal: Option<String>,
    appealed_at: Option<i64>,
    lifted: Option<bool>,
    answer: Option<String>,
    reviewed_by: Option<String>,
}

impl TryFrom<Row> for Sanction {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
        let said = row.appeal.unwrap_or_default();
        Ok(Self {
            number: number(row.number),
            theme: row.theme,
            measure: row.measure.parse().map_err(unknown)?,
            setting: row.setting.parse().map_err(unknown)?,
            writer: row.writer,
            reason: row.reason,
            days: row.days,
            imposed_at: Instant::from_micros(row.imposed_at),
            imposed_by: row.imposed_by,
            sector: row.sector.parse().map_err(unknown)?,
            is_in_force: row.is_in_force,
            confirmed_by: row.confirmed_by,
            until: row.holds_until.map(Instant::from_micros),
            appeal: row.appealed_at.map(|at| (said, Instant::from_micros(at))),
            review: row.lifted.map(|lifted| {
                (lifted, row.answer.unwrap_or_default(), row.reviewed_by.unwrap_or_default())
            }),
        })
    }
}

impl Sanction {
    /// Whether it silences somebody at a moment.
    #[must_use]
    pub fn silences(&self, now: Instant) -> bool {
        let is_lifted = self.review.as_ref().is_some_and(|(lifted, ..)| *lifted);
        self.is_in_force && !is_lifted && self.until.is_some_and(|until| until > now)
    }

    /// Whether it waits for a second person; what nobody confirmed in time is over.
    #[must_use]
    pub fn waits(&self, now: Instant) -> bool {
        !self.is_in_force && now <= self.confirmed_until()
    }

    /// Until when a second person can confirm it.
    #[must_use]
    pub fn confirmed_until(&self) -> Instant {
        self.imposed_at.plus_days(CONFIRM_DAYS)
    }

    /// Whether whoever it is about may still appeal.
    #[must_use]
    pub fn can_be_appealed(&self, now: Instant) -> bool {
        self.is_in_force && self.appeal.is_none() && now <= self.imposed_at.plus_days(APPEAL_DAYS)
    }
}

/// Imposes a sanction; what takes two waits for the second.
///
/// # Errors
/// [`Refusal::NotSoLong`]; [`Refusal::NobodyKnown`] when nobody is known whom it could hold for.
pub async fn impose(change: &mut Change, new: &NewSanction) -> Result<u32, Error> {
    let until = new.measure.until(change.now(), new.days)?;
    if new.setting == Setting::Pages && new.writer.is_none() && !change.is_retelling() {
        return Err(Refusal::NobodyKnown.into());
    }
    let waits = new.measure.takes_two(new.theme.is_none()) && new.setting == Setting::Pages;
    let until = until.filter(|_| !waits);
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(IMPOSE)
        .bind(process)
        .bind(next)
        .bind(&new.theme)
        .bind(new.measure.name())
        .bind(new.setting.name())
        .bind(new.writer)
        .bind(&new.reason)
        .bind(new.days)
        .bind(now)
        .bind(by)
        .bind(new.sector.name())
        .bind(!waits)
        .bind(until.map(Instant::micros))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::SanctionImposed {
        sanction: number(next),
        theme: new.theme.clone(),
        measure: new.measure,
        setting: new.setting,
        until,
        reason: Said::new(&new.reason),
    };
    change.record(&event, About::default()).await?;
    if let Some(writer) = new.writer.filter(|_| !waits && !change.is_retelling()) {
        notices::tell(change, writer).await?;
    }
    Ok(number(next))
}

/// Confirms a removal from all groups, by somebody of another sector: it holds from now on.
///
/// # Errors
/// [`Refusal::SameSector`], [`Refusal::ChangedMeanwhile`] when it holds already, or nobody confirmed it in time.
pub async fn confirm(change: &mut Change, sanction: &Sanction, sector: Option<Sector>) -> Result<(), Error> {
    if !change.is_retelling() {
        demand_other_sector(Some(sanction.sector), sector)?;
        demand_other_judge(change.by(), std::slice::from_ref(&sanction.imposed_by))?;
        if !sanction.waits(change.now()) {
            return Err(Refusal::ChangedMeanwhile.into());
        }
    }
    let until = sanction.measure.until(change.now(), sanction.days)?.ok_or(Refusal::ChangedMeanwhile)?;
    let (process, by) = (change.process().0, change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(CONFIRM)
        .bind(process)
        .bind(i64::from(sanction.number))
        .bind(true)
        .bind(by)
        .bind(until.micros())
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    demand_one(rows)?;
    let imposed_by = sanction.imposed_by.clone();
    let event = Event::SanctionConfirmed { sanction: sanction.number, imposed_by, until };
    change.record(&event, About::default()).await?;
    tell(change, sanction).await
}

/// Keeps what whoever it is about says against it.
///
/// # Errors
/// [`Refusal::NothingToAppeal`] when it was appealed before, or its time is over.
pub async fn appeal(change: &mut Change, sanction: &Sanction, said: &str) -> Result<(), Error> {
    if !change.is_retelling() && !sanction.can_be_appealed(change.now()) {
        return Err(Refusal::NothingToAppeal.into());
    }
    let (process, now) = (change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(APPEAL)
        .bind(process)
        .bind(i64::from(sanction.number))
        .bind(said)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::NothingToAppeal.into());
    }
    change.record(&Event::SanctionAppealed { sanction: sanction.number }, About::default()).await.map(drop)
}

/// Answers an appeal, by somebody who had no part in it.
///
/// # Errors
/// [`Refusal::OwnDecision`]; [`Refusal::ChangedMeanwhile`] when there is none, or it is answered.
pub async fn review(change: &mut Change, sanction: &Sanction, lifted: bool, answer: &str) -> Result<(), Error> {
    let involved: Vec<String> = [Some(sanction.imposed_by.clone()), sanction.confirmed_by.clone()].into_iter().flatten().collect();
    if !change.is_retelling() {
        demand_other_judge(change.by(), &involved)?;
    }
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(REVIEW)
        .bind(process)
        .bind(i64::from(sanction.number))
        .bind(lifted)
        .bind(answer)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    demand_one(rows)?;
    let said = sanction.appeal.as_ref().map(|(said, _)| said.as_str()).unwrap_or_default();
    let event = Event::SanctionReviewed {
        sanction: sanction.number,
        lifted,
        said: Said::new(said),
        answer: Said::new(answer),
    };
    change.record(&event, About::default()).await?;
    tell(change, sanction).await
}

/// Tells whoever it is about of the last line of the log: nobody else learns who that is.
async fn tell(change: &mut Change, sanction: &Sanction) -> Result<(), Error> {
    match sanction.writer.filter(|_| !change.is_retelling()) {
        Some(writer) => notices::tell(change, writer).await,
        None => Ok(()),
    }
}

/// Notes what was said against a sanction of another installation, where it comes with the answer.
///
/// # Errors
/// When the database fails.
pub async fn retell_appeal(change: &mut Change, sanction: u32, said: &str) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(TOLD_APPEAL)
        .bind(process)
        .bind(i64::from(sanction))
        .bind(said)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

fn demand_one(rows: u64) -> Result<(), Error> {
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}

/// Checks that somebody may comment in a group now.
///
/// # Errors
/// [`Refusal::Silenced`].
pub(crate) async fn demand_heard(change: &mut Change, writer: Uuid, theme: Option<&str>) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let until: Option<i64> = on!(&mut change.tx, |tx| sqlx::query_scalar(SILENCE)
        .bind(process)
        .bind(writer)
        .bind(now)
        .bind(theme)
        .fetch_one(&mut **tx)
        .await)?;
    match until {
        Some(until) => Err(Refusal::Silenced { until: Instant::from_micros(until) }.into()),
        None => Ok(()),
    }
}

/// What was decided about somebody and holds or held, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_writer(db: &Db, process: ProcessId, writer: Uuid) -> Result<Vec<Sanction>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_WRITER).bind(process.0).bind(writer).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The last 500, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Sanction>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One by its number, inside a change.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, sanction: u32) -> Result<Option<Sanction>, Error> {
    let process = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(sanction))
        .fetch_optional(&mut **tx)
        .await)?;
    row.map(TryInto::try_into).transpose()
}
