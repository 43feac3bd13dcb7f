//! Minutes: what a meeting did, put together from what was recorded, and published as an edition.

use crate::meetings::{self, Meeting};
use crate::proposals::number;
use crate::{Change, Db, Error, On, Tx, declarations, editions};
use domain::edition::Work;
use domain::minutes::{Item, Minutes, Vote};
use sqlx::FromRow;

statements! {
    ITEMS = "select p.number, p.title, i.treated_at is not null as is_treated, i.said, i.outcome, i.follow_up, i.owner, i.answer_by \
        from agenda_item i join proposal p on p.id = i.proposal_id where i.meeting_id = $1 order by i.position, p.number";
    CAME = "select coalesce(cast(sum(people) as bigint), 0), count(nullif(organisation, '')) from attendance where meeting_id = $1";
    DECLARED = "select aspect, value, people from declaration where meeting_id = $1";
    VOTES = "select r.number, (select count(distinct v.organisation_id) from round_voter v where v.round_id = r.id), \
        (select count(distinct v.organisation_id) from round_voter v join organisation o on o.id = v.organisation_id \
            join attendance t on t.meeting_id = r.meeting_id and t.organisation = o.slug and t.people > 0 where v.round_id = r.id), \
        (select count(*) from ballot b where b.round_id = r.id) + (select count(*) from roll l where l.round_id = r.id) \
        from round r where r.meeting_id = $1 and r.closed_at is not null order by r.number";
    MARKS = "select r.number, p.number, k.value, count(*) from round r join ballot b on b.round_id = r.id \
        join mark k on k.ballot_id = b.id join proposal p on p.id = k.proposal_id \
        where r.meeting_id = $1 and r.closed_at is not null and r.method in ('theme-approval', 'approval', 'yes-no', 'equal-shares') \
        group by r.number, p.number, k.value \
        union all select r.number, cast(x.option as bigint), x.value, count(*) from round r join box_mark x on x.round_id = r.id \
        where r.meeting_id = $1 and r.closed_at is not null and x.option <> '' \
        and r.method in ('theme-approval', 'approval', 'yes-no', 'equal-shares') group by r.number, x.option, x.value \
        order by 1, 2, 3";
}

#[derive(FromRow)]
struct ItemRow {
    number: i64,
    title: String,
    is_treated: bool,
    said: Option<String>,
    outcome: Option<String>,
    follow_up: Option<String>,
    owner: Option<String>,
    answer_by: Option<String>,
}

/// What the minutes of a meeting would hold if they were published now.
///
/// # Errors
/// When the database fails.
pub async fn current(db: &Db, meeting: &Meeting) -> Result<Minutes, Error> {
    // All of it over one connection, as inside a change.
    let mut tx = match db.readers() {
        On::Sqlite(db) => On::Sqlite(db.begin().await?),
        On::Postgres(db) => On::Postgres(db.begin().await?),
    };
    assemble(&mut tx, meeting).await
}

/// Publishes the minutes of a meeting as they stand, and gives back the number of the edition.
///
/// # Errors
/// When there is no such meeting, or the database fails.
pub async fn publish(change: &mut Change, meeting: u32, reason: Option<&str>) -> Result<u32, Error> {
    let meeting = meetings::demand(change, meeting).await?;
    let minutes = assemble(&mut change.tx, &meeting).await?;
    let body = serde_json::to_string(&minutes).map_err(|error| Error::Inconsistent(error.to_string()))?;
    editions::publish(change, &meeting, Work::Minutes, &body, reason).await
}

async fn assemble(tx: &mut Tx, meeting: &Meeting) -> Result<Minutes, Error> {
    let id = meeting.id.0;
    let items: Vec<ItemRow> = on!(&mut *tx, |tx| sqlx::query_as(ITEMS).bind(id).fetch_all(&mut **tx).await)?;
    let (people, organisations): (i64, i64) =
        on!(&mut *tx, |tx| sqlx::query_as(CAME).bind(id).fetch_one(&mut **tx).await)?;
    let declared = on!(&mut *tx, |tx| sqlx::query_as(DECLARED).bind(id).fetch_all(&mut **tx).await)?;
    Ok(Minutes {
        meeting: meeting.number,
        title: meeting.title.clone(),
        place: meeting.place.clone(),
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        people: number(people),
        organisations: number(organisations),
        declared: declarations::read(declared),
        items: items.into_iter().map(item).collect(),
        votes: votes(tx, meeting).await?,
    })
}

fn item(row: ItemRow) -> Item {
    Item {
        number: number(row.number),
        title: row.title,
        is_treated: row.is_treated,
        said: row.said,
        outcome: row.outcome.and_then(|name| name.parse().ok()),
        follow_up: row.follow_up,
        owner: row.owner,
        answer_by: row.answer_by.and_then(|day| day.parse().ok()),
    }
}

async fn votes(tx: &mut Tx, meeting: &Meeting) -> Result<Vec<Vote>, Error> {
    let id = meeting.id.0;
    let rows: Vec<(i64, i64, i64, i64)> =
        on!(&mut *tx, |tx| sqlx::query_as(VOTES).bind(id).fetch_all(&mut **tx).await)?;
    let marks: Vec<(i64, i64, String, i64)> =
        on!(&mut *tx, |tx| sqlx::query_as(MARKS).bind(id).fetch_all(&mut **tx).await)?;
    let vote = |(round, entitled, present, ballots): (i64, i64, i64, i64)| Vote {
        round: number(round),
        entitled: number(entitled),
        present: number(present),
        ballots: number(ballots),
        marks: marks
            .iter()
            .filter(|(of, ..)| *of == round)
            .map(|(_, proposal, mark, count)| (number(*proposal), mark.clone(), number(*count)))
            .collect(),
    };
    Ok(rows.into_iter().map(vote).collect())
}
