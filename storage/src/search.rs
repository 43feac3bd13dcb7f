//! What a search compares: the words of a text as they are kept beside it, and their stems.

use crate::{Error, Pool};
use domain::search::{Search, kept};
use sqlx::{Database, Encode, FromRow, QueryBuilder, Type};
use uuid::Uuid;

statements! {
    UNREAD_PROPOSALS = "select id, title, problem, solution from proposal where search = '' limit 500";
    UNREAD_CONTRIBUTIONS = "select id, title, problem, solution from contribution where search = '' limit 500";
    READ_PROPOSAL = "update proposal set search = $2 where id = $1";
    READ_CONTRIBUTION = "update contribution set search = $2 where id = $1";
}

/// What a search looks into: title, problem and solution. Never empty.
pub(crate) fn searched(title: &str, problem: &str, solution: &str) -> String {
    kept(&[title, problem, solution])
}

/// Narrows a query to the rows whose column holds all that somebody looks for, or whose number it is.
pub(crate) fn narrow<DB>(query: &mut QueryBuilder<DB>, column: &str, typed: &str, number: Option<&str>)
where
    DB: Database,
    String: for<'q> Encode<'q, DB> + Type<DB>,
    i64: for<'q> Encode<'q, DB> + Type<DB>,
{
    let sought = typed.trim().trim_start_matches('#').parse::<u32>().ok();
    for patterns in Search::of(typed).patterns() {
        query.push(" and (");
        for (turn, pattern) in patterns.into_iter().enumerate() {
            let or = if turn == 0 { "" } else { " or " };
            query.push(format!("{or}{column} like ")).push_bind(pattern).push(" escape '\\'");
        }
        if let (Some(number), Some(sought)) = (number, sought) {
            query.push(format!(" or {number} = ")).push_bind(i64::from(sought));
        }
        query.push(")");
    }
}

#[derive(FromRow)]
struct Unread {
    id: Uuid,
    title: String,
    problem: String,
    solution: String,
}

/// Reads anew the texts that an earlier version of the program kept otherwise.
pub(crate) async fn read_all(db: &Pool) -> Result<(), Error> {
    for (unread, read) in [(UNREAD_PROPOSALS, READ_PROPOSAL), (UNREAD_CONTRIBUTIONS, READ_CONTRIBUTION)] {
        loop {
            let rows: Vec<Unread> = on!(db, |db| sqlx::query_as(unread).fetch_all(db).await)?;
            if rows.is_empty() {
                break;
            }
            on!(db, |db| {
                let mut tx = db.begin().await?;
                for row in &rows {
                    let search = searched(&row.title, &row.problem, &row.solution);
                    sqlx::query(read).bind(row.id).bind(search).execute(&mut *tx).await?;
                }
                tx.commit().await
            })?;
        }
    }
    Ok(())
}
