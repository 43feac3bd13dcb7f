//! `jopoi import whatsapp`, as a person calls it.

mod picked;
mod told;

use clap::Parser as _;
use server::config::{Command, Config, Import, ImportWhatsapp};

/// The exports that the reader is tested with.
const CHATS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/whatsapp");

/// What somebody types after `jopoi import whatsapp`.
fn options(words: &[&str]) -> ImportWhatsapp {
    match Config::parse_from(["jopoi", "import", "whatsapp"].iter().chain(words)).command {
        Command::Import { what: Import::Whatsapp(options) } => options,
        other => panic!("{other:?}"),
    }
}
