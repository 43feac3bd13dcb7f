//! `jopoi import whatsapp FILE --dry-run`: says what is in an export.

use crate::config::ImportWhatsapp;
use anyhow::Context as _;
use app::whatsapp::open;
use domain::whatsapp::{Chat, Pseudonyms, Summary};
use jiff::tz::TimeZone;
use std::fs::File;
use std::path::Path;
use storage::Chance;

/// What is in an export.
///
/// # Errors
/// `FILE:LINE: reason` when it can't be read.
pub fn import(options: &ImportWhatsapp) -> anyhow::Result<String> {
    let zone = TimeZone::get(&options.time_zone).with_context(|| format!("--time-zone {}", options.time_zone))?;
    tell(&options.file, &zone, options.messages)
}

/// The export as JSON, without names: they are hashed under a key that nobody keeps.
fn tell(file: &Path, zone: &TimeZone, with_lines: bool) -> anyhow::Result<String> {
    let chat = read(file, zone)?;
    let pseudonyms = Pseudonyms::under(Chance::from_system().bytes());
    Ok(serde_json::to_string_pretty(&Summary::of(&chat, &pseudonyms, with_lines))?)
}

fn read(file: &Path, zone: &TimeZone) -> anyhow::Result<Chat> {
    let name = file.display();
    let opened = File::open(file).with_context(|| format!("{name}:1: it can't be opened"))?;
    open(opened, zone).map_err(|why| anyhow::anyhow!("{name}:{why}"))
}
