//! With `--dry-run` an export is told without naming anybody, and what is none is refused.

use super::{CHATS, options};
use serde_json::Value;
use server::commands::whatsapp::import;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

async fn told(file: &str, more: &[&str]) -> Result<Value, String> {
    let words = [&[file, "--dry-run"], more].concat();
    let json = import(&options(&words)).await.map_err(|error| format!("{error:#}"))?;
    Ok(serde_json::from_str(&json).unwrap())
}

/// An archive with these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

async fn told_of(dir: &Path, name: &str, bytes: &[u8]) -> Result<Value, String> {
    let file: PathBuf = dir.join(name);
    fs::write(&file, bytes).unwrap();
    told(file.to_str().unwrap(), &[]).await.map_err(|error| error.replace(&format!("{}:", file.display()), ""))
}

const CHAT: &[u8] = "14/3/2018, 09:12 - Ana: hola\n14/3/2018, 09:13 - Beto: chau".as_bytes();

#[tokio::test]
async fn the_archive_of_the_sample_is_read_and_nobody_in_it_is_named() {
    let expected: Value = serde_json::from_slice(&fs::read(format!("{CHATS}/sample/expected.json")).unwrap()).unwrap();
    let expected = &expected["asuntos-indigenas.zip"];
    let told = told(&format!("{CHATS}/sample/asuntos-indigenas.zip"), &["--messages"]).await.unwrap();
    for field in ["messages", "notices", "date_order", "first", "last"] {
        assert_eq!(told[field], expected[field], "{field}");
    }
    let counts = |value: &Value| {
        let mut counts: Vec<_> = value.as_object().unwrap().values().map(|n| n.as_u64().unwrap()).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        counts
    };
    let of_authors: Vec<_> =
        told["authors"].as_array().unwrap().iter().map(|one| one["messages"].as_u64().unwrap()).collect();
    assert_eq!(of_authors, counts(&expected["authors"]));
    for (kind, count) in expected["by_kind"].as_object().unwrap() {
        let found = told["lines"].as_array().unwrap().iter().filter(|line| line["kind"] == **kind).count();
        assert_eq!(Value::from(found), *count, "{kind}");
    }
    assert_eq!(told["media"], 2);
    let whole = told.to_string();
    for author in expected["authors"].as_object().unwrap().keys() {
        assert!(!whole.contains(author.as_str()), "{author}");
    }
    let line = &told["lines"][3];
    let fields: Vec<_> = line.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["at", "kind", "line", "pseudonym", "text"]);
}

#[tokio::test]
async fn the_figures_come_without_the_lines_unless_they_are_asked_for() {
    let told = told(&format!("{CHATS}/exports/ambiguous_dates.txt"), &[]).await.unwrap();
    let mut fields: Vec<_> = told.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    let mut wanted =
        ["date_order", "date_order_sure", "messages", "notices", "authors", "media", "doubtful", "first", "last"];
    wanted.sort_unstable();
    assert_eq!(fields, wanted);
    assert_eq!((&told["date_order"], &told["date_order_sure"]), (&Value::from("DMY"), &Value::from(false)));
}

#[tokio::test]
async fn a_refusal_names_the_file_the_line_and_the_reason() {
    let error = told(&format!("{CHATS}/exports/not_a_chat.txt"), &[]).await.unwrap_err();
    assert!(error.ends_with("not_a_chat.txt:1: there is no message of a WhatsApp chat here"), "{error}");
    let error = told("/nowhere/chat.txt", &[]).await.unwrap_err();
    assert!(error.starts_with("/nowhere/chat.txt:1: "), "{error}");
}

#[tokio::test]
async fn the_chat_is_found_in_its_archive_wherever_a_phone_puts_it() {
    let dir = tempfile::tempdir().unwrap();
    for files in [
        &[("_chat.txt", CHAT)] as &[_],
        &[
            ("WhatsApp Chat - Salud/_chat.txt", CHAT),
            ("WhatsApp Chat - Salud/notas.txt", b"x"),
            ("__MACOSX/._chat.txt", b"\0"),
        ],
        &[("cualquiera.txt", CHAT), ("IMG-1.jpg", b"\xFF\xD8")],
        &[("nota.txt", b"x"), ("Conversa_do_WhatsApp_com_Saude (1).txt", CHAT)],
    ] {
        assert_eq!(told_of(dir.path(), "x.zip", &archive(files)).await.unwrap()["messages"], 2, "{files:?}");
    }
    assert_eq!(told_of(dir.path(), "sin-nombre", CHAT).await.unwrap()["messages"], 2, "the bytes tell, not the name");
}

#[tokio::test]
async fn an_archive_that_means_ill_or_is_none_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let many: Vec<_> = (0..20_001).map(|n| format!("{n}.jpg")).collect();
    let many: Vec<_> = many.iter().map(|name| (name.as_str(), b"" as &[u8])).collect();
    let cut = &archive(&[("_chat.txt", &CHAT.repeat(50))])[..150];
    for (bytes, reason) in [
        (archive(&[("../_chat.txt", CHAT)]), "1: the archive holds a file that wants to be outside of it"),
        (
            archive(&[("_chat.txt", CHAT), ("C:\\x.txt", CHAT)]),
            "1: the archive holds a file that wants to be outside of it",
        ),
        (archive(&[("a.txt", CHAT), ("b.txt", CHAT)]), "1: the archive holds several chats: give one export at a time"),
        (
            archive(&[("_chat.txt", CHAT), ("Chat de WhatsApp con X.txt", CHAT)]),
            "1: the archive holds several chats: give one export at a time",
        ),
        (archive(&[("foto.jpg", b"x")]), "1: the archive holds no text of a chat"),
        (archive(&[("_chat.txt", b"hola")]), "1: there is no message of a WhatsApp chat here"),
        (archive(&many), "1: the archive holds more than 20000 files"),
        (cut.to_vec(), "1: the archive is damaged"),
        (b"PK\x03\x04".to_vec(), "1: the archive is damaged"),
        (encrypted(), "1: the archive is encrypted: WhatsApp exports without a password"),
    ] {
        assert_eq!(told_of(dir.path(), "x.zip", &bytes).await.unwrap_err(), reason);
    }
}

/// An archive whose chat is said to need a password, in both places where an archive says it.
fn encrypted() -> Vec<u8> {
    let mut bytes = archive(&[("_chat.txt", CHAT)]);
    let central = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    bytes[6] |= 1;
    bytes[central + 8] |= 1;
    bytes
}

#[tokio::test]
async fn a_bomb_is_refused_by_what_it_says_and_by_what_it_holds() {
    let dir = tempfile::tempdir().unwrap();
    let chat = [CHAT, b"\n", &b"sigue\n".repeat(12_000_000)].concat();
    let mut bomb = archive(&[("_chat.txt", &chat)]);
    assert!(bomb.len() < 1_000_000, "{}", bomb.len());
    assert_eq!(
        told_of(dir.path(), "x.zip", &bomb).await.unwrap_err(),
        "1: the text in the archive is bigger than 64 MB"
    );
    // The same, lying about its size in both places where an archive says it.
    let size = u32::try_from(chat.len()).unwrap().to_le_bytes();
    let places: Vec<_> = bomb.windows(4).enumerate().filter(|(_, four)| **four == size).map(|(at, _)| at).collect();
    places.iter().for_each(|at| bomb[*at..at + 4].copy_from_slice(&1000_u32.to_le_bytes()));
    assert!(told_of(dir.path(), "x.zip", &bomb).await.is_err());
    let line = [CHAT, &b"x".repeat(1_000_000)].concat();
    let long = told_of(dir.path(), "x.zip", &archive(&[("_chat.txt", &line)])).await.unwrap_err();
    assert_eq!(long, "2: this line is longer than any message can be (512 kB)");
}
