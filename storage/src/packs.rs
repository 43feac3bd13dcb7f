//! Packs: what participants of a meeting must have read, put together from what stands now, and frozen as an edition.

use crate::meetings::{self, Meeting};
use crate::proposals::number;
use crate::{Change, Db, Error, On, Tx, editions};
use domain::edition::Work;
use domain::pack::{Ballot, Item, Opinion, Pack, Rule};
use domain::{ProcessId, Stage};
use sqlx::FromRow;

statements! {
    ITEMS = "select p.number, p.theme, p.title, p.problem, p.solution, p.stage \
        from agenda_item i join proposal p on p.id = i.proposal_id where i.meeting_id = $1 order by i.position, p.number";
    OPINIONS = "select p.number, coalesce(n.name, o.institution), o.due_on, o.stance, o.said \
        from agenda_item i join proposal p on p.id = i.proposal_id join opinion o on o.proposal_id = p.id \
        left join institution n on n.process_id = p.process_id and n.slug = o.institution \
        where i.meeting_id = $1 order by p.number, o.asked_at, o.institution";
    BALLOTS = "select r.number, r.terms, p.number from round r left join round_item i on i.round_id = r.id \
        left join proposal p on p.id = i.proposal_id where r.meeting_id = $1 order by r.number, i.position";
    RULE = "select hash, body from rule where process_id = $1";
}

#[derive(FromRow)]
struct ItemRow {
    number: i64,
    theme: Option<String>,
    title: String,
    problem: String,
    solution: String,
    #[sqlx(try_from = "String")]
    stage: Stage,
}

type OpinionRow = (i64, String, String, Option<String>, Option<String>);
type BallotRow = (i64, String, Option<i64>);

/// What the pack of a meeting would hold if it were frozen now.
///
/// # Errors
/// When the database fails.
pub async fn current(db: &Db, process: ProcessId, meeting: &Meeting) -> Result<Pack, Error> {
    // All of it over one connection, as inside a change.
    let mut tx = match db.readers() {
        On::Sqlite(db) => On::Sqlite(db.begin().await?),
        On::Postgres(db) => On::Postgres(db.begin().await?),
    };
    assemble(&mut tx, process, meeting).await
}

/// Freezes the pack of a meeting as it stands, and gives back the number of the edition.
///
/// # Errors
/// When there is no such meeting, or the database fails.
pub async fn freeze(change: &mut Change, meeting: u32, reason: Option<&str>) -> Result<u32, Error> {
    let meeting = meetings::demand(change, meeting).await?;
    let process = change.process();
    let pack = assemble(&mut change.tx, process, &meeting).await?;
    let body = serde_json::to_string(&pack).map_err(|error| Error::Inconsistent(error.to_string()))?;
    editions::publish(change, &meeting, Work::Pack, &body, reason).await
}

async fn assemble(tx: &mut Tx, process: ProcessId, meeting: &Meeting) -> Result<Pack, Error> {
    let rows: Vec<ItemRow> = on!(&mut *tx, |tx| sqlx::query_as(ITEMS).bind(meeting.id.0).fetch_all(&mut **tx).await)?;
    let mut items: Vec<Item> = rows.into_iter().map(item).collect();
    let told: Vec<OpinionRow> =
        on!(&mut *tx, |tx| sqlx::query_as(OPINIONS).bind(meeting.id.0).fetch_all(&mut **tx).await)?;
    for row in told {
        let proposal = number(row.0);
        let opinion = opinion(row)?;
        items.iter_mut().filter(|item| item.number == proposal).for_each(|item| item.opinions.push(opinion.clone()));
    }
    let rows: Vec<BallotRow> =
        on!(&mut *tx, |tx| sqlx::query_as(BALLOTS).bind(meeting.id.0).fetch_all(&mut **tx).await)?;
    let rule: Option<(String, String)> =
        on!(&mut *tx, |tx| sqlx::query_as(RULE).bind(process.0).fetch_optional(&mut **tx).await)?;
    Ok(Pack {
        meeting: meeting.number,
        title: meeting.title.clone(),
        place: meeting.place.clone(),
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        items,
        ballots: ballots(rows),
        rule: rule.map(|(hash, body)| Rule { hash, body }),
    })
}

fn item(row: ItemRow) -> Item {
    Item {
        number: number(row.number),
        theme: row.theme,
        title: row.title,
        problem: row.problem,
        solution: row.solution,
        stage: row.stage,
        opinions: Vec::new(),
    }
}

fn opinion((_, institution, due_on, stance, said): OpinionRow) -> Result<Opinion, Error> {
    let due_on = due_on.parse().map_err(|_| Error::Inconsistent(format!("“{due_on}” is no day")))?;
    Ok(Opinion { institution, due_on, stance: stance.and_then(|name| name.parse().ok()), said })
}

fn ballots(rows: Vec<BallotRow>) -> Vec<Ballot> {
    let mut ballots: Vec<Ballot> = Vec::new();
    for (round, terms, proposal) in rows {
        let round = number(round);
        if ballots.last().is_none_or(|last| last.round != round) {
            ballots.push(Ballot { round, terms, proposals: Vec::new() });
        }
        if let Some(last) = ballots.last_mut() {
            last.proposals.extend(proposal.map(number));
        }
    }
    ballots
}
