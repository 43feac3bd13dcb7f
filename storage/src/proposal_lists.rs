//! Lists of proposals: filtered, searched, counted by stage, page by page, quick with a hundred thousand of them.

use crate::{Db, Error, search};
use domain::{Channel, Instant, Language, ProcessId, ProposalId, Stage};
use sqlx::{Database, Encode, FromRow, QueryBuilder, Type};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

statements! {}

/// Rows on a page of a list.
pub const PER_PAGE: u32 = 50;

/// Which proposals are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// The slug of a theme; an empty one finds those without.
    pub theme: Option<String>,
    /// A stage.
    pub stage: Option<Stage>,
    /// How far they came at least.
    pub reached: Option<Reach>,
    /// The code of a department; an empty one finds those for the whole country.
    pub department: Option<String>,
    /// How they came.
    pub channel: Option<Channel>,
    /// Who of the team is to see to it, by the public name; an empty one finds those that nobody has. For the desk alone.
    pub owner: Option<String>,
    /// Words that must all stand in the text, or the number of a proposal.
    pub search: String,
    /// The page, from 1.
    pub page: u32,
}

/// How far a proposal came, as figures count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// It was neither merged nor closed: it could be voted on.
    Standing,
    /// The rule gave it a seat.
    Selected,
}

impl Reach {
    /// How it stands in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Selected => "selected",
        }
    }

    /// What an address asks for.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Standing, Self::Selected].into_iter().find(|one| one.name() == name)
    }

    const fn condition(self) -> &'static str {
        match self {
            Self::Standing => " and stage not in ('merged', 'set_aside', 'withdrawn')",
            Self::Selected => " and stage in ('selected', 'commitment', 'monitored', 'declined')",
        }
    }
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The rows, by number.
    pub rows: Vec<Listed>,
    /// How many there are on all pages.
    pub total: u32,
    /// The page shown, from 1: the last one where a later one was asked for.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
    /// How many there are at each stage, if no stage were asked for.
    pub stages: Arc<Vec<(Stage, u32)>>,
}

/// What a list shows of a proposal.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its inner name.
    pub id: ProposalId,
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department; none for the whole country.
    pub department: Option<String>,
    /// How it came.
    pub channel: Channel,
    /// When it came.
    pub created_at: Instant,
    /// Reactions: shown, never decide.
    pub supports: i64,
    /// The language it is written in.
    pub language: Language,
    /// Where it stands.
    pub stage: Stage,
    /// The number of the proposal that took it in.
    pub into: Option<u32>,
    /// The commitment it stands in, once the plan is published.
    pub commitment: Option<u32>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    title: String,
    theme: Option<String>,
    department: Option<String>,
    channel: String,
    created_at: i64,
    supports: i64,
    language: String,
    stage: String,
    into_number: Option<i64>,
    commitment: Option<i64>,
}

impl TryFrom<Row> for Listed {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |e: domain::UnknownName| Error::Inconsistent(e.to_string());
        let number = |kept: i64| u32::try_from(kept).unwrap_or_default();
        let stage = row.stage.parse().map_err(unknown)?;
        Ok(Self {
            id: ProposalId(row.id),
            number: number(row.number),
            title: row.title,
            theme: row.theme,
            department: row.department,
            channel: row.channel.parse().map_err(unknown)?,
            created_at: Instant::from_micros(row.created_at),
            supports: row.supports,
            language: row.language.parse().unwrap_or_default(),
            stage,
            into: row.into_number.map(number),
            // What stands in a plan that is still being written is nobody's business yet.
            commitment: row.commitment.map(number).filter(|_| matches!(stage, Stage::Commitment | Stage::Monitored)),
        })
    }
}

/// A page of the proposals that a filter finds.
///
/// # Errors
/// When the database fails.
pub async fn list(db: &Db, process: ProcessId, filter: &Filter) -> Result<Listing, Error> {
    let stages = counted(db, process, filter).await?;
    let total =
        stages.iter().filter(|(stage, _)| filter.stage.is_none_or(|asked| asked == *stage)).map(|(_, n)| n).sum();
    let pages = u32::max(1, u32::div_ceil(total, PER_PAGE));
    let page = filter.page.clamp(1, pages);
    let rows: Vec<Row> = on!(db.readers(), |db| {
        // The page is cut out of an index; only its own rows are read whole.
        let mut query = QueryBuilder::new(
            "select p.id, p.number, p.title, p.theme, p.department, p.channel, p.created_at, p.supports, p.language, p.stage, p.into_number, \
            c.number as commitment from proposal p left join commitment_source s on s.proposal_id = p.id \
            left join commitment c on c.id = s.commitment_id where p.process_id = ",
        );
        query.push_bind(process.0).push(" and p.number in (select number from proposal");
        narrow(&mut query, process, filter);
        if let Some(stage) = filter.stage {
            query.push(" and stage = ").push_bind(stage.name());
        }
        query.push(" order by number limit ").push_bind(i64::from(PER_PAGE));
        query.push(" offset ").push_bind(i64::from(page - 1) * i64::from(PER_PAGE));
        query.push(") order by p.number");
        query.build_query_as().fetch_all(db).await
    })?;
    let rows = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
    Ok(Listing { rows, total, page, pages, stages })
}

/// How many the filter finds at each stage, whatever stage it asks for itself.
async fn counted(db: &Db, process: ProcessId, filter: &Filter) -> Result<Arc<Vec<(Stage, u32)>>, Error> {
    let version = db.version().await?;
    let key = (process, Filter { stage: None, page: 0, ..filter.clone() });
    if let Some(known) = db.counts.find(version, &key) {
        return Ok(known);
    }
    let rows: Vec<(String, i64)> = on!(db.readers(), |db| {
        let mut query = QueryBuilder::new("select stage, count(*) from proposal");
        narrow(&mut query, process, filter);
        query.push(" group by stage");
        query.build_query_as().fetch_all(db).await
    })?;
    let found: HashMap<String, i64> = rows.into_iter().collect();
    let count = |stage: &Stage| found.get(stage.name()).and_then(|n| u32::try_from(*n).ok());
    let stages = Stage::ALL.iter().filter_map(|stage| Some((*stage, count(stage)?))).collect();
    Ok(db.counts.keep(version, key, stages))
}

/// Adds the conditions of a filter, except its stage.
fn narrow<DB: Database>(query: &mut QueryBuilder<DB>, process: ProcessId, filter: &Filter)
where
    Uuid: for<'q> Encode<'q, DB> + Type<DB>,
    String: for<'q> Encode<'q, DB> + Type<DB>,
    i64: for<'q> Encode<'q, DB> + Type<DB>,
{
    query.push(" where process_id = ").push_bind(process.0);
    let channel = filter.channel.map(|channel| channel.name().to_owned());
    for (column, value) in [("theme", &filter.theme), ("department", &filter.department), ("channel", &channel)] {
        match value.as_deref() {
            Some("") => query.push(format!(" and {column} is null")),
            Some(value) => query.push(format!(" and {column} = ")).push_bind(value.to_owned()),
            None => query,
        };
    }
    if let Some(reached) = filter.reached {
        query.push(reached.condition());
    }
    const ASSIGNED: &str = "contribution_id in (select contribution_id from assignment";
    match filter.owner.as_deref() {
        Some("") => query.push(format!(" and not {ASSIGNED})")),
        Some(owner) => query.push(format!(" and {ASSIGNED} where owner = ")).push_bind(owner.to_owned()).push(")"),
        None => query,
    };
    search::narrow(query, "search", &filter.search, Some("number"));
}

type Key = (ProcessId, Filter);

/// Counts that hold as long as nothing is written: counting a hundred thousand rows takes longer than showing fifty.
#[derive(Debug, Default)]
pub(crate) struct Counts(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    version: i64,
    counts: HashMap<Key, Arc<Vec<(Stage, u32)>>>,
}

/// Anybody can ask for any words, so only so many counts are remembered.
const REMEMBERED: usize = 1_000;

impl Counts {
    fn find(&self, version: i64, key: &Key) -> Option<Arc<Vec<(Stage, u32)>>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (known.version == version).then(|| known.counts.get(key).cloned()).flatten()
    }

    fn keep(&self, version: i64, key: Key, stages: Vec<(Stage, u32)>) -> Arc<Vec<(Stage, u32)>> {
        let stages = Arc::new(stages);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.version != version || known.counts.len() >= REMEMBERED {
            *known = Known { version, counts: HashMap::new() };
        }
        known.counts.insert(key, Arc::clone(&stages));
        stages
    }
}
