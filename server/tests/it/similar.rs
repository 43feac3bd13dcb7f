//! `jopoi similar` prints the nearest of every proposal, merged and set-aside ones included, always the same.

use crate::sample;
use server::commands::similar::similar;

/// `a,b,score` of each row.
fn rows(table: &str) -> Vec<(u32, u32, f32)> {
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("a,b,score"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0].parse().unwrap(), cells[1].parse().unwrap(), cells[2].parse().unwrap())
    };
    lines.map(row).collect()
}

#[tokio::test]
async fn every_proposal_has_its_nearest_whatever_their_stage() {
    let url = sample::url().await;
    let table = similar(&url, "paga4", 5).await.unwrap();
    let rows = rows(&table);
    let numbers: Vec<u32> = rows.chunks(5).map(|chunk| chunk[0].0).collect();
    assert_eq!(numbers, (1..=183).collect::<Vec<_>>(), "in the order of the numbers, five of each");
    for list in rows.chunks(5) {
        assert!(list.iter().all(|row| row.0 == list[0].0 && row.1 != row.0), "{list:?}");
        assert!(list.is_sorted_by(|one, next| one.2 >= next.2), "{list:?}");
    }
    // 2 took 75 in: merged or not, each has its nearest.
    assert!(rows.iter().any(|row| (row.0, row.1) == (2, 75) || (row.0, row.1) == (75, 2)));
    assert_eq!(similar(&url, "paga4", 5).await.unwrap(), table, "the same again");
}

#[tokio::test]
async fn a_process_that_is_not_there_is_refused() {
    let refused = similar(&sample::url().await, "nowhere", 5).await.unwrap_err();
    assert_eq!(refused.to_string(), "there is no process nowhere");
}
