//! A secret round: who has voted and what was voted are both told, and nothing that is kept joins them.

use domain::refusal::BallotFault;
use domain::round::{Effect, Method, Secrecy, Terms};
use domain::{Event, Refusal};
use specimens::hall::Hall;
use std::collections::BTreeSet;
use storage::backup::{self, LEFT_OUT, TABLES};
use storage::voters::Turnout;
use storage::{Db, Error, On, boxes, credentials, events, receipts, rounds, voters};

fn terms() -> Terms {
    let method = Method::YesNo { threshold: "1/2".parse().unwrap() };
    Terms { method, effect: Effect::Advisory, secrecy: Secrecy::Secret, ..Terms::default() }
}

both!(among_fewer_than_ten_voters_no_round_is_secret, |db: Db| async move {
    let hall = Hall::of(&db, 9).await;
    let refused = hall.open(terms()).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::TooFewForSecrecy { entitled: 9, least: 10 })));
});

both!(a_secret_ballot_counts_once_and_a_retry_gets_the_same_receipt, |db: Db| async move {
    let hall = Hall::of(&db, 10).await;
    let round = hall.open(terms()).await.unwrap();
    let first = hall.cast_as(&round, 0, "AAAAA-11111", &[(1, "yes")]).await.unwrap();
    let again = hall.cast_as(&round, 0, "AAAAA-11111", &[(1, "yes")]).await.unwrap();
    assert_eq!(first, again);
    let second = hall.cast_as(&round, 0, "CCCCC-33333", &[(1, "no")]).await.unwrap_err();
    assert!(matches!(second, Error::Refused(Refusal::BallotRefused { reason: BallotFault::SecondMeeting, .. })));
    // Somebody else's receipt is no way to learn whether it was used.
    hall.cast_as(&round, 1, "DDDDD-44444", &[]).await.unwrap();
    let foreign = hall.cast_as(&round, 2, "DDDDD-44444", &[(1, "no")]).await.unwrap_err();
    assert!(matches!(foreign, Error::Refused(Refusal::BallotRefused { .. })));
    assert_eq!(voters::turnout(&db, round.id).await.unwrap(), Turnout { cast: 2, entitled: 10, present: 0 });
    assert!(boxes::boxed(&db, &round).await.unwrap().is_empty(), "nothing before it closes");
    assert!(boxes::enrolled(&db, round.id).await.unwrap().is_empty());
    assert!(receipts::of_box(&db, round.id).await.unwrap().is_empty());
    hall.close(&round).await;
    let closed = rounds::by_number(&db, hall.process, round.number).await.unwrap().unwrap();
    let in_box = boxes::boxed(&db, &closed).await.unwrap();
    let mut said: Vec<_> = in_box.iter().map(|ballot| ballot.marks.get(&1).cloned().unwrap_or_default()).collect();
    said.sort();
    assert_eq!(said, ["", "yes"], "a blank ballot and a yes");
    assert_eq!(boxes::enrolled(&db, round.id).await.unwrap().len(), 2);
    assert_eq!(receipts::of_box(&db, round.id).await.unwrap(), ["AAAAA-11111", "DDDDD-44444"]);
    let again = hall.cast_as(&round, 0, "AAAAA-11111", &[(1, "yes")]).await.unwrap();
    assert_eq!(first, again, "also when the answer was lost and the round closed meanwhile");
});

both!(no_table_has_a_column_that_joins_who_voted_to_what_was_voted, |db: Db| async move {
    let columns = |name: &str| {
        let table = TABLES.iter().find(|table| table.name == name).unwrap();
        table.columns.iter().map(|(column, _)| *column).collect::<Vec<_>>()
    };
    assert_eq!(columns("roll"), ["round_id", "organisation_id"]);
    assert_eq!(columns("box_receipt"), ["round_id", "code"]);
    assert_eq!(columns("box_mark"), ["round_id", "paper", "option", "value"]);
    // Whatever else is kept: no row of any table names two of voter, receipt and paper.
    let hall = Hall::of(&db, 12).await;
    let round = hall.open(terms()).await.unwrap();
    let mut issuing = hall.change().await;
    credentials::issue(&mut issuing, db.keys(), round.number, None, None).await.unwrap();
    issuing.commit().await.unwrap();
    let mut known = BTreeSet::new();
    for voter in 0..12 {
        let code = receipts::draw_code(db.chance());
        hall.cast_as(&round, voter, &code, &[(1, "yes"), (2, "abstain")]).await.unwrap();
        known.insert(code);
    }
    demand_unlinked(&db, &known, &names(&hall)).await;
    hall.close(&round).await;
    boxes::forget_order(&db).await.unwrap();
    demand_unlinked(&db, &known, &names(&hall)).await;
});

/// The inner names of the organisations, as a row of a backup holds them.
fn names(hall: &Hall) -> Vec<String> {
    hall.voters.iter().map(|voter| voter.0.to_string()).collect()
}

/// Reads every row of every table out of a backup.
async fn demand_unlinked(db: &Db, receipts: &BTreeSet<String>, voters: &[String]) {
    assert_eq!(LEFT_OUT, ["session", "failure"], "what a backup leaves out must be looked at too");
    let mut file = Vec::new();
    backup::write(db, domain::Instant::default(), &mut file).await.unwrap();
    let text = String::from_utf8(file).unwrap();
    let rows: Vec<&str> = text.lines().collect();
    let papers = papers(db).await;
    assert_eq!(papers.len(), receipts.len());
    for row in rows {
        let names = |list: &[&String]| list.iter().any(|name| row.contains(name.as_str()));
        let voter = names(&voters.iter().collect::<Vec<_>>());
        let receipt = names(&receipts.iter().collect::<Vec<_>>());
        let paper = names(&papers.iter().collect::<Vec<_>>());
        assert!(usize::from(voter) + usize::from(receipt) + usize::from(paper) <= 1, "{row}");
    }
}

async fn papers(db: &Db) -> BTreeSet<String> {
    let sql = "select distinct paper from box_mark";
    let rows: Vec<uuid::Uuid> = match db.readers() {
        On::Sqlite(db) => sqlx::query_scalar(sql).fetch_all(db).await.unwrap(),
        On::Postgres(db) => sqlx::query_scalar(sql).fetch_all(db).await.unwrap(),
    };
    rows.into_iter().map(|paper| paper.to_string()).collect()
}

both!(after_closing_neither_the_order_of_rows_nor_their_transaction_joins_them, |db: Db| async move {
    let hall = Hall::of(&db, 12).await;
    let round = hall.open(terms()).await.unwrap();
    for voter in 0..12 {
        let code = receipts::draw_code(db.chance());
        hall.cast_as(&round, voter, &code, &[(1, if voter % 2 == 0 { "yes" } else { "no" })]).await.unwrap();
    }
    hall.close(&round).await;
    boxes::forget_order(&db).await.unwrap();
    match db.readers() {
        On::Sqlite(db) => {
            let sql = "select count(*) from sqlite_master where name in ('roll', 'box_receipt', 'box_mark') and sql like '%without rowid%'";
            let keyed: i64 = sqlx::query_scalar(sql).fetch_one(db).await.unwrap();
            assert_eq!(keyed, 3, "rows lie in the order of their random keys");
        }
        On::Postgres(db) => {
            for (table, key) in [("roll", "organisation_id"), ("box_receipt", "code"), ("box_mark", "paper")] {
                let sql = format!(
                    "select count(distinct xmin::text), bool_and(right_order) from \
                    (select xmin, {key} >= coalesce(lag({key}) over (order by ctid), {key}) as right_order from {table}) r"
                );
                let (transactions, sorted): (i64, bool) =
                    sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_one(db).await.unwrap();
                assert_eq!((transactions, sorted), (1, true), "{table}");
            }
        }
    }
});

both!(the_log_tells_nothing_of_a_single_ballot, |db: Db| async move {
    let hall = Hall::of(&db, 10).await;
    let round = hall.open(terms()).await.unwrap();
    let before = events::all(&db, hall.process).await.unwrap().len();
    for voter in 0..10 {
        hall.cast_as(&round, voter, &receipts::draw_code(db.chance()), &[(1, "yes")]).await.unwrap();
    }
    assert_eq!(events::all(&db, hall.process).await.unwrap().len(), before);
    hall.close(&round).await;
    let last = events::all(&db, hall.process).await.unwrap().pop().unwrap().event.unwrap();
    assert!(matches!(last, Event::RoundClosed { ballots: 10, entitled: Some(10), .. }));
});

both!(what_lies_in_a_closed_box_cannot_be_changed, |db: Db| async move {
    let hall = Hall::of(&db, 10).await;
    let round = hall.open(terms()).await.unwrap();
    hall.cast_as(&round, 0, "AAAAA-11111", &[(1, "yes")]).await.unwrap();
    hall.close(&round).await;
    for table in ["roll", "box_receipt", "box_mark"] {
        for sql in [format!("delete from {table}"), format!("update {table} set round_id = round_id")] {
            let sql = sqlx::AssertSqlSafe(sql);
            let refused = match db.writer() {
                On::Sqlite(db) => sqlx::query(sql).execute(db).await.map(drop),
                On::Postgres(db) => sqlx::query(sql).execute(db).await.map(drop),
            };
            assert!(refused.unwrap_err().to_string().contains("append only"));
        }
    }
});
