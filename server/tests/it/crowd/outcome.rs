//! What the public can download of a closed round, held against what the voters were told.

use super::program::JOPOI;
use super::voter::Cast;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// The ballots of a round, by their receipts, out of a bundle that `jopoi verify` has found sound.
pub struct Outcome {
    ballots: BTreeMap<String, BTreeSet<u32>>,
    /// Who voted, with the receipt of each.
    roll: Vec<(String, String)>,
}

impl Outcome {
    pub fn of(database: &str, bundle: &Path) -> Self {
        let bundle_path = bundle.to_str().expect("a readable path");
        run(&["export", "--database-url", database, "--process", "plan", "--out", bundle_path]);
        run(&["verify", "--bundle", bundle_path]);
        let mut ballots = BTreeMap::<String, BTreeSet<u32>>::new();
        for row in rows(&bundle.join("box.csv")) {
            let marks = ballots.entry(row["receipt"].clone()).or_default();
            let option: u32 = row["option"].parse().expect("the number of a proposal");
            assert!(marks.insert(option), "a ballot marks {option} twice");
        }
        let voter = |row: BTreeMap<String, String>| (row["organisation"].clone(), row["receipt"].clone());
        Self { ballots, roll: rows(&bundle.join("roll.csv")).into_iter().map(voter).collect() }
    }

    /// Every ballot that was acknowledged is there once, with its marks; nobody is there twice; nothing else is there.
    pub fn hold(&self, acknowledged: &[Cast]) {
        let organisations: BTreeSet<&str> = self.roll.iter().map(|(organisation, _)| organisation.as_str()).collect();
        assert_eq!(organisations.len(), self.roll.len(), "an organisation voted twice");
        assert_eq!(self.ballots.len(), self.roll.len(), "a ballot without a voter, or a voter without a ballot");
        for cast in acknowledged {
            assert_eq!(self.ballots.get(&cast.receipt), Some(&cast.marks), "{} was acknowledged", cast.receipt);
            let voters = self.roll.iter().filter(|(_, receipt)| *receipt == cast.receipt).count();
            assert_eq!(voters, 1, "{} belongs to {voters} voters", cast.receipt);
        }
        assert_eq!(self.ballots.len(), acknowledged.len(), "ballots that nobody was told of");
    }
}

fn run(words: &[&str]) {
    let output = Command::new(JOPOI).args(words).output().expect("the program runs");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn rows(file: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(file).expect("a table");
    reader.deserialize().collect::<Result<_, _>>().expect("rows")
}
