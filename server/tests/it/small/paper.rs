//! A batch of paper ballots, looked at a third time, and the hands of everybody.

use domain::batch::{Reading, Sheet};
use domain::hands::{Counted, HandElectorate, Hands};
use storage::{Change, Keys, accounts, batches, entries, hands, paper_voters, settlements};

/// `ara` approves 1 and 5 on paper; `ysyry`, which has voted online, put a sheet into the box too.
pub async fn vote(change: &mut Change, keys: &Keys, round: u32) {
    let batch = (round, batches::open(change, round, 4).await.unwrap());
    paper_voters::hand_out(change, round, batch.1, "ara").await.unwrap();
    let sheet = |slug: &str, marks: &[u32]| {
        let typed = marks.iter().map(|number| (*number, "1".to_owned())).collect();
        Sheet::read(Some(slug.to_owned()), &typed, false)
    };
    for (email, marks) in [("uno@jopoi.example", &[1, 5][..]), ("otra@jopoi.example", &[1])] {
        let account = accounts::add(change, email, "Mesa", "hash").await.unwrap();
        entries::enter(change, account, batch, 1, &sheet("ara", marks)).await.unwrap();
        entries::enter(change, account, batch, 3, &sheet("ysyry", &[4])).await.unwrap();
        entries::finish(change, account, batch, (1, 1)).await.unwrap();
    }
    let taken = [("sheet1".to_owned(), Reading::First)].into();
    settlements::settle(change, keys, batch, &taken).await.unwrap();
}

/// Seven of nine people raise their hand for 4.
pub async fn raise_hands(change: &mut Change, round: u32) {
    let counts = [1, 4, 5].map(|proposal| Hands { proposal, favour: proposal + 3, against: 0, abstain: 1 });
    let counted = Counted { present: 9, counts: counts.to_vec() };
    for email in ["tres@jopoi.example", "cuatro@jopoi.example"] {
        let account = accounts::add(change, email, "Mesa", "hash").await.unwrap();
        hands::enter(change, account, round, HandElectorate::Everybody, &counted).await.unwrap();
    }
}
