//! The inbox: contributions filtered, searched and page by page, what is due first on top.

use crate::{Db, Error, search};
use domain::contribution::{Due, Standing, State};
use domain::{Channel, ContributionId, Instant, Language, ProcessId, Stage};
use jiff::civil::Date;
use sqlx::{Database, Encode, FromRow, QueryBuilder, Type};
use uuid::Uuid;

statements! {
    WORKLOAD = "select count(*), count(*) filter (where due_at < $2), count(*) filter (where due_at >= $2 and due_at < $3) \
        from contribution where process_id = $1 and standing = 'received'";
}

/// Rows on a page of the inbox.
pub const PER_PAGE: u32 = 50;
/// How many days before its day a contribution counts as due soon.
const SOON: i64 = 2;

/// Which contributions are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The slug of a theme; an empty one finds those without.
    pub theme: Option<String>,
    /// Where they stand.
    pub standing: Option<Standing>,
    /// How they came.
    pub channel: Option<Channel>,
    /// How far the team is with those that wait.
    pub state: Option<State>,
    /// The code of a department; an empty one finds those of the whole country.
    pub department: Option<String>,
    /// Who of the team sees to them, as in public; an empty one finds those that nobody does.
    pub owner: Option<String>,
    /// What is due with them.
    pub due: Option<Due>,
    /// The day on which that is asked.
    pub today: Date,
    /// Words that must all stand in the text.
    pub search: String,
    /// The page, from 1.
    pub page: u32,
}

/// A page of the inbox.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The rows, what is due first on top.
    pub rows: Vec<Listed>,
    /// How many there are on all pages.
    pub total: u32,
    /// The page shown, from 1: the last one where a later one was asked for.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
}

/// What the inbox shows of a contribution; never its contact.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its inner name.
    pub id: ContributionId,
    /// Its title.
    pub title: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// How it came.
    pub channel: Channel,
    /// The language it is written in.
    pub language: Language,
    /// Where it stands.
    pub standing: Standing,
    /// How far the team is with it.
    pub state: State,
    /// Who of the team sees to it, as in public.
    pub owner: Option<String>,
    /// When an answer is due.
    pub due_at: Instant,
    /// The number and stage of the proposal it became.
    pub proposal: Option<(u32, Stage)>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    title: String,
    theme: Option<String>,
    channel: String,
    language: String,
    standing: String,
    due_at: i64,
    owner: Option<String>,
    is_filtered: bool,
    is_directed: bool,
    number: Option<i64>,
    stage: Option<String>,
}

impl TryFrom<Row> for Listed {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |e: domain::UnknownName| Error::Inconsistent(e.to_string());
        let stage = row.stage.map(|stage| stage.parse()).transpose().map_err(unknown)?;
        let standing = row.standing.parse().map_err(unknown)?;
        Ok(Self {
            id: ContributionId(row.id),
            title: row.title,
            theme: row.theme,
            channel: row.channel.parse().map_err(unknown)?,
            language: row.language.parse().unwrap_or_default(),
            standing,
            state: State::of(standing, row.is_filtered, row.is_directed),
            owner: row.owner,
            due_at: Instant::from_micros(row.due_at),
            proposal: row.number.map(crate::proposals::number).zip(stage),
        })
    }
}

/// How much waits for the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Workload {
    /// Without a decision.
    pub open: i64,
    /// Of them, those whose day has passed.
    pub overdue: i64,
    /// Of them, those due within two days.
    pub soon: i64,
}

/// How much waits for the team of a process.
///
/// # Errors
/// When the database fails.
pub async fn workload(db: &Db, process: ProcessId, now: Instant) -> Result<Workload, Error> {
    let soon = now.plus_days(SOON).micros();
    let (open, overdue, soon): (i64, i64, i64) = on!(db.readers(), |db| sqlx::query_as(WORKLOAD)
        .bind(process.0)
        .bind(now.micros())
        .bind(soon)
        .fetch_one(db)
        .await)?;
    Ok(Workload { open, overdue, soon })
}

/// A page of the contributions that a filter finds.
///
/// # Errors
/// When the database fails.
pub async fn list(db: &Db, process: ProcessId, filter: &Filter, now: Instant) -> Result<Listing, Error> {
    let total: i64 = on!(db.readers(), |db| {
        let mut query = QueryBuilder::new("select count(*)");
        narrow(&mut query, process, filter, now);
        query.build_query_scalar().fetch_one(db).await
    })?;
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    let pages = u32::max(1, u32::div_ceil(total, PER_PAGE));
    let page = filter.page.clamp(1, pages);
    let rows: Vec<Row> = on!(db.readers(), |db| {
        let mut query = QueryBuilder::new(
            "select c.id, c.title, c.theme, c.channel, c.language, c.standing, c.due_at, c.owner, \
            c.filtered_at is not null as is_filtered, c.directed_at is not null as is_directed, p.number, p.stage",
        );
        narrow(&mut query, process, filter, now);
        query.push(" order by c.due_at, c.received_at, c.id limit ").push_bind(i64::from(PER_PAGE));
        query.push(" offset ").push_bind(i64::from(page - 1) * i64::from(PER_PAGE));
        query.build_query_as().fetch_all(db).await
    })?;
    let rows = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
    Ok(Listing { rows, total, page, pages })
}

/// Adds where they are kept, and the conditions of a filter.
fn narrow<DB: Database>(query: &mut QueryBuilder<DB>, process: ProcessId, filter: &Filter, now: Instant)
where
    Uuid: for<'q> Encode<'q, DB> + Type<DB>,
    String: for<'q> Encode<'q, DB> + Type<DB>,
    i64: for<'q> Encode<'q, DB> + Type<DB>,
{
    query.push(" from contribution c left join proposal p on p.contribution_id = c.id where c.process_id = ");
    query.push_bind(process.0);
    let standing = filter.standing.map(|standing| standing.name().to_owned());
    let channel = filter.channel.map(|channel| channel.name().to_owned());
    let columns = [
        ("theme", &filter.theme),
        ("standing", &standing),
        ("channel", &channel),
        ("department", &filter.department),
        ("owner", &filter.owner),
    ];
    for (column, value) in columns {
        match value.as_deref() {
            Some("") => query.push(format!(" and c.{column} is null")),
            Some(value) => query.push(format!(" and c.{column} = ")).push_bind(value.to_owned()),
            None => query,
        };
    }
    match filter.due {
        Some(Due::Overdue) => {
            query.push(" and c.standing = 'received' and c.due_at < ").push_bind(now.micros());
        }
        Some(Due::Soon) => {
            query.push(" and c.standing = 'received' and c.due_at >= ").push_bind(now.micros());
            query.push(" and c.due_at < ").push_bind(now.plus_days(SOON).micros());
        }
        Some(Due::Untold) => {
            query.push(
                " and c.contact is not null and (c.delivery is null or c.delivery = 'no_contact') \
                and (c.standing in ('answered', 'referred') or p.stage in ('not_selected', 'merged', 'set_aside'))",
            );
        }
        Some(Due::Replied) => {
            query.push(" and exists (select 1 from reply r where r.contribution_id = c.id and r.answered_at is null)");
        }
        Some(Due::Followed) => {
            query.push(" and exists (select 1 from referral r where r.contribution_id = c.id and r.due_on < ");
            query.push_bind(filter.today.to_string()).push(")");
        }
        None => {}
    }
    match filter.state {
        Some(State::Received) => query.push(" and c.standing = 'received' and c.filtered_at is null"),
        Some(State::Filtered) => {
            query.push(" and c.standing = 'received' and c.filtered_at is not null and c.directed_at is null")
        }
        Some(State::Directed) => query.push(" and c.standing = 'received' and c.directed_at is not null"),
        Some(State::Answered) => query.push(" and c.standing <> 'received'"),
        None => query,
    };
    search::narrow(query, "c.search", &filter.search, None);
}
