//! What is exported is the whole process, always with the same bytes, and gives the same selection.

use crate::sample;
use domain::log::{Line, sha256, verify};
use serde_json::Value;
use server::bundle::{Bundle, SAMPLE};
use server::commands::{export::export, select::select};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

async fn exported(dir: &Path) {
    export(&sample::url().await, "paga4", dir).await.unwrap();
}

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(dir).unwrap().map(Result::unwrap);
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

#[tokio::test]
async fn the_selection_is_recomputed_from_the_export_alone() {
    let folder = tempfile::tempdir().unwrap();
    exported(folder.path()).await;
    let expected: Value = serde_json::from_str(include_str!("../../sample/expected_selection.json")).unwrap();
    let computed: Value = serde_json::from_str(&select(folder.path()).unwrap()).unwrap();
    assert_eq!(computed, expected);
    let recorded: Value = serde_json::from_slice(&files(folder.path())["selection.json"]).unwrap();
    assert_eq!(recorded, expected);
}

#[tokio::test]
async fn exporting_twice_gives_the_same_bytes() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    exported(one.path()).await;
    exported(two.path()).await;
    assert_eq!(files(one.path()), files(two.path()));
}

#[tokio::test]
async fn every_file_and_column_of_the_sample_is_there_and_the_rule_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    exported(folder.path()).await;
    let files = files(folder.path());
    let columns = |bytes: &[u8]| -> Vec<String> {
        String::from_utf8_lossy(bytes).lines().next().unwrap().split(',').map(str::to_owned).collect()
    };
    for (name, bytes) in SAMPLE.0 {
        let exported = files.get(*name).unwrap_or_else(|| panic!("{name} is missing"));
        if name.ends_with(".csv") {
            let there = columns(exported);
            assert!(columns(bytes).iter().all(|column| there.contains(column)), "{name}: {there:?}");
            assert_eq!(rows(exported), rows(bytes), "{name}");
        }
    }
    assert_eq!(files["rule.json"], SAMPLE.0.iter().find(|(name, _)| *name == "rule.json").unwrap().1);
    let funnel: Value = serde_json::from_slice(&files["funnel.json"]).unwrap();
    assert_eq!(funnel, serde_json::from_str::<Value>(include_str!("../../sample/funnel.json")).unwrap());
    assert!(Bundle::read(folder.path()).is_ok());
}

fn rows(bytes: &[u8]) -> usize {
    csv::Reader::from_reader(bytes).records().count()
}

#[tokio::test]
async fn the_log_in_it_verifies_and_the_description_names_every_file_with_its_hash() {
    let folder = tempfile::tempdir().unwrap();
    exported(folder.path()).await;
    let mut files = files(folder.path());
    let log = String::from_utf8(files["events.jsonl"].clone()).unwrap();
    let lines: Vec<Line> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(verify(&lines), Ok(()));
    let described: Value = serde_json::from_slice(&files.remove("datapackage.json").unwrap()).unwrap();
    for resource in described["resources"].as_array().unwrap() {
        let bytes = files.remove(resource["path"].as_str().unwrap()).expect("a file");
        assert_eq!(resource["hash"], format!("sha256:{}", sha256(&bytes)));
    }
    assert!(files.is_empty(), "{:?}", files.keys());
}

#[tokio::test]
async fn a_folder_that_holds_something_and_an_unknown_process_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let url = sample::url().await;
    let unknown = export(&url, "nowhere", &folder.path().join("out")).await.unwrap_err();
    assert!(unknown.to_string().contains("nowhere"));
    fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    let refused = export(&url, "paga4", folder.path()).await.unwrap_err();
    assert!(refused.to_string().contains("is not empty"), "{refused:#}");
    assert_eq!(files(folder.path()).len(), 1);
}
