//! The list for native speakers: every Guaraní text that nobody has reviewed yet, beside the Spanish one.
//!
//! Whoever reviews a text corrects it in `app/locales/gn/` and adds its key to `app/locales/gn-reviewed.txt`.

use anyhow::{Context as _, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::cargo::root;

const LIST: &str = "docs/guarani-review.csv";
const REVIEWED: &str = "app/locales/gn-reviewed.txt";

/// Writes the list.
pub fn write() -> Result<()> {
    fs::write(root().join(LIST), list()?).with_context(|| format!("{LIST} can't be written"))
}

/// Fails when the list isn't what the texts ask for.
pub fn check() -> Result<()> {
    let kept = fs::read_to_string(root().join(LIST)).unwrap_or_default();
    ensure!(kept == list()?, "{LIST} is not up to date: run `cargo xtask guarani`");
    Ok(())
}

fn list() -> Result<String> {
    let (spanish, guarani) = (texts("es")?, texts("gn")?);
    let reviewed = fs::read_to_string(root().join(REVIEWED)).with_context(|| format!("{REVIEWED} can't be read"))?;
    let reviewed: BTreeSet<&str> =
        reviewed.lines().map(str::trim).filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let unknown: Vec<&&str> = reviewed.iter().filter(|key| !guarani.contains_key(**key)).collect();
    ensure!(unknown.is_empty(), "{REVIEWED} names texts that don't exist: {unknown:?}");
    let mut list = String::from("key,es,gn\n");
    for (key, text) in guarani.iter().filter(|(key, _)| !reviewed.contains(key.as_str())) {
        let original = spanish.get(key).map(String::as_str).unwrap_or_default();
        list += &format!("{key},{},{}\n", cell(original), cell(text));
    }
    Ok(list)
}

/// RFC 4180.
fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Key → text of all Fluent files of a language.
fn texts(language: &str) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in fs::read_dir(root().join("app/locales").join(language))? {
        let mut key = String::new();
        for line in
            fs::read_to_string(file?.path())?.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        {
            match line.split_once('=') {
                Some((name, text)) if !line.starts_with([' ', '}']) => {
                    name.trim().clone_into(&mut key);
                    texts.insert(key.clone(), text.trim().to_owned());
                }
                _ => {
                    let text: &mut String = texts.entry(key.clone()).or_default();
                    text.push(' ');
                    text.push_str(line.trim());
                }
            }
        }
    }
    Ok(texts)
}
