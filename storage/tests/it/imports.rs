//! The rows of a file go in once, keep their numbers in an empty process, and are all told in the log.

use domain::{Event, Instant, ProcessId, Signature, Stage};
use storage::contributions::NewContribution;
use storage::imports::{Outcome, Row, take};
use storage::processes::{self};
use storage::{Db, events, proposals};

fn row(number: u32, title: &str, retired: bool) -> Row {
    let new = NewContribution {
        source: Some(format!("number:{number}")),
        ..specimens::contribution(title, Instant::default())
    };
    Row { number: Some(number), new, retired }
}

async fn bring(db: &Db, process: ProcessId, rows: &[Row]) -> Outcome {
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let outcome = take(&mut change, db, rows, "hash").await.unwrap();
    change.commit().await.unwrap();
    outcome
}

both!(rows_go_in_once_with_their_numbers_and_those_taken_back_are_withdrawn, |db: Db| async move {
    let process = ProcessId(db.chance().id());
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    change.commit().await.unwrap();

    let rows = [row(7, "Agua", false), row(3, "Luz", true)];
    assert_eq!(bring(&db, process, &rows).await, Outcome { taken: 2, known: 0 });
    let stages: Vec<_> = proposals::all(&db, process).await.unwrap().iter().map(|p| (p.number(), p.stage())).collect();
    assert_eq!(stages, [(3, Stage::Withdrawn), (7, Stage::Suggested)]);
    let lines = events::all(&db, process).await.unwrap().len();
    assert_eq!(bring(&db, process, &rows).await, Outcome { taken: 0, known: 2 }, "repeating it adds nothing");
    assert_eq!(events::all(&db, process).await.unwrap().len(), lines, "and says nothing");

    assert_eq!(bring(&db, process, &[row(1, "Pan", false)]).await, Outcome { taken: 1, known: 0 });
    assert!(proposals::by_number(&db, process, 8).await.unwrap().is_some(), "the next number in a filled process");
    let last = events::all(&db, process).await.unwrap().pop().unwrap();
    assert_eq!(last.event, Some(Event::Imported { rows: 1, hash: "hash".into() }));
});
