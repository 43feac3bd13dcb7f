//! The chats of the sample process: counts, kinds, authors, times, and every proposal where it was said.

use crate::reading::{read, summary};
use domain::text::tidy;
use domain::whatsapp::is_likely;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/whatsapp/sample");

/// A name as the expectations write it, without the marks that stand around numbers.
fn plain(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|c| !matches!(c, '\u{202A}' | '\u{202C}'))
        .map(|c| if c == '\u{A0}' { ' ' } else { c })
        .collect();
    if name.starts_with('+') { name.replace(' ', "") } else { name }
}

#[test]
fn the_chats_of_the_sample_are_read_to_the_last_proposal() {
    let expected: Value = serde_json::from_slice(&fs::read(format!("{SAMPLE}/expected.json")).unwrap()).unwrap();
    for name in ["acceso-a-la-informacion.txt", "ambiente-y-agua.txt"] {
        let (expected, chat) = (&expected[name], read(fs::read(format!("{SAMPLE}/{name}")).unwrap()).unwrap());
        let told = summary(&chat);
        assert_eq!(told.messages as u64, expected["messages"].as_u64().unwrap(), "{name}");
        assert_eq!(told.notices as u64, expected["notices"].as_u64().unwrap(), "{name}");
        assert_eq!(told.first.as_deref(), expected["first"].as_str(), "{name}");
        assert_eq!(told.last.as_deref(), expected["last"].as_str(), "{name}");
        let (mut kinds, mut authors) = (BTreeMap::new(), BTreeMap::new());
        for message in chat.said() {
            *kinds.entry(message.kind.name().to_owned()).or_insert(0_u64) += 1;
            *authors.entry(chat.author(message).unwrap().to_owned()).or_insert(0_u64) += 1;
        }
        let counted = |field: &str| -> BTreeMap<String, u64> {
            let fields = expected[field].as_object().unwrap().iter();
            fields.map(|(name, count)| (plain(name), count.as_u64().unwrap())).collect()
        };
        assert_eq!(kinds, counted("by_kind"), "{name}");
        assert_eq!(authors, counted("authors"), "{name}");
        for proposal in expected["proposals"].as_array().unwrap() {
            let at: domain::Instant = proposal["at"].as_str().unwrap().parse().unwrap();
            let author = plain(proposal["author"].as_str().unwrap());
            let said = chat.said().find(|m| m.at == at && chat.author(m) == Some(&author));
            let words = tidy(&said.expect("a message").text).split_whitespace().take(40).collect::<Vec<_>>().join(" ");
            assert!(words.starts_with(proposal["first_words"].as_str().unwrap()), "{words}");
        }
    }
}

#[test]
fn no_name_and_no_number_of_a_member_is_told() {
    for name in ["acceso-a-la-informacion.txt", "ambiente-y-agua.txt"] {
        let chat = read(fs::read(format!("{SAMPLE}/{name}")).unwrap()).unwrap();
        let told = serde_json::to_string(&summary(&chat)).unwrap();
        for author in &chat.authors {
            let author = author.trim_start_matches("~ ");
            assert!(!told.contains(author), "{author}");
        }
        assert!(!told.contains("+595"), "{name}");
    }
}

#[test]
fn every_proposal_of_the_sample_reads_like_one_and_little_else_does() {
    let expected: Value = serde_json::from_slice(&fs::read(format!("{SAMPLE}/expected.json")).unwrap()).unwrap();
    for name in ["acceso-a-la-informacion.txt", "ambiente-y-agua.txt"] {
        let chat = read(fs::read(format!("{SAMPLE}/{name}")).unwrap()).unwrap();
        let proposals: Vec<domain::Instant> = expected[name]["proposals"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["at"].as_str().unwrap().parse().unwrap())
            .collect();
        let likely: Vec<_> = chat.said().filter(|message| is_likely(message)).collect();
        let missed: Vec<_> =
            chat.said().filter(|m| proposals.contains(&m.at) && !is_likely(m)).map(|m| &m.text).collect();
        let others: Vec<_> = likely.iter().filter(|m| !proposals.contains(&m.at)).map(|m| &m.text).collect();
        assert!(missed.is_empty(), "{name}: {missed:#?}");
        assert!(others.len() <= proposals.len(), "{name}: {others:#?}");
    }
}
