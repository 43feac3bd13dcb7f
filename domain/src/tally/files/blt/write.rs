//! Writes a `.blt`: ballots that say the same become one line, so that nothing tells in which order they came.

use crate::tally::stv::Election;
use std::collections::BTreeMap;

/// The text of a file that [`super::read`] reads as the same election; what was refused stands in no file.
#[must_use]
pub fn write(election: &Election) -> String {
    let mut kinds = BTreeMap::<&[usize], u64>::new();
    for papers in &election.papers {
        *kinds.entry(&papers.preferences).or_default() += papers.count;
    }
    let header = format!("{} {}", election.candidates.len(), election.seats);
    let withdrawn = (1..).zip(&election.candidates).filter(|(_, candidate)| candidate.withdrawn);
    let withdrawn = withdrawn.map(|(number, _)| format!("-{number}"));
    let ballots = kinds.into_iter().map(|(preferences, count)| {
        let numbers = preferences.iter().map(|place| format!(" {}", place + 1)).collect::<String>();
        format!("{count}{numbers} 0")
    });
    let names = election.candidates.iter().map(|candidate| quoted(&candidate.name));
    let lines = std::iter::once(header).chain(withdrawn).chain(ballots).chain(std::iter::once("0".to_owned()));
    let lines = lines.chain(names).chain(std::iter::once(quoted(&election.title)));
    lines.map(|line| line + "\n").collect()
}

/// In quotes, on one line; a quote inside is doubled.
fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::tally::stv::{Candidate, Papers};

    #[test]
    fn what_is_written_is_read_as_the_same_election() {
        let candidate = |name: &str, withdrawn| Candidate { name: name.into(), withdrawn };
        let papers = |count, preferences: &[usize]| Papers { count, preferences: preferences.into() };
        let election = Election {
            title: "Agua, \"a la vista\" # 3".into(),
            seats: 1,
            candidates: vec![candidate("57", false), candidate("Ñandutí \"de Itauguá\"", false), candidate("9", true)],
            papers: vec![papers(2, &[1, 0]), papers(1, &[0]), papers(3, &[1, 0]), papers(4, &[])],
            refused: vec![],
        };
        let text = write(&election);
        assert!(text.starts_with("3 1\n-3\n4 0\n1 1 0\n5 2 1 0\n0\n\"57\"\n"), "{text}");
        let read = read(text.as_bytes()).unwrap();
        assert_eq!((&read.title, &read.candidates, read.seats), (&election.title, &election.candidates, 1));
        assert_eq!(read.papers, [papers(4, &[]), papers(1, &[0]), papers(5, &[1, 0])]);
    }
}
