//! Without `--dry-run` only what was picked is taken in, once, and nobody is named.

use super::{CHATS, options};
use domain::{Instant, Names, ProcessId, Signature};
use server::commands::whatsapp::import;
use std::fs;
use std::path::Path;
use storage::processes::{self};
use storage::themes::{self, Theme};
use storage::{Chance, Db};

/// A database with a process and its theme.
async fn database(dir: &Path) -> String {
    let url = format!("sqlite:{}", dir.join("jopoi.db").display());
    let db = Db::open(&url, Chance::from_seed(1)).await.unwrap();
    let process = ProcessId(db.chance().id());
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    let theme = Theme { slug: "acceso".into(), position: 1, name: Names::default(), icon: "theme".into() };
    themes::put_theme(&mut change, &theme).await.unwrap();
    change.commit().await.unwrap();
    db.close().await;
    url
}

async fn taken(url: &str, file: &str, more: &[&str]) -> Result<String, String> {
    let words = [&[file, "--process", "plan", "--group", "acceso", "--database-url", url], more].concat();
    import(&options(&words)).await.map_err(|error| format!("{error:#}"))
}

#[tokio::test]
async fn without_a_pick_nothing_is_taken_in_and_the_refusal_tells_how() {
    let dir = tempfile::tempdir().unwrap();
    let (url, file) = (database(dir.path()).await, format!("{CHATS}/sample/acceso-a-la-informacion.txt"));
    let refused = taken(&url, &file, &[]).await.unwrap_err();
    assert!(refused.contains("--pick 12,40+41") && refused.contains("113 messages, 113 of them new"), "{refused}");
    let wrong = taken(&url, &file, &["--pick", "1"]).await.unwrap_err();
    assert!(
        wrong.ends_with("acceso-a-la-informacion.txt:1: no message begins here"),
        "a notice can't be picked: {wrong}"
    );
    assert!(taken(&url, &file, &["--pick", "dos"]).await.unwrap_err().contains("is no line"));
}

#[tokio::test]
async fn what_is_picked_becomes_a_contribution_once_without_a_name() {
    let dir = tempfile::tempdir().unwrap();
    let url = database(dir.path()).await;
    let file = dir.path().join("chat.txt");
    fs::write(&file, "14/3/2018, 09:12 - Ana Ríos: Propuesta: plazos.\nQue se cumplan los plazos.\n14/3/2018, 09:13 - Ana Ríos: Y que se publiquen.\n").unwrap();
    let told = taken(&url, file.to_str().unwrap(), &["--pick", "1+3"]).await.unwrap();
    assert!(told.starts_with("taken in: 1\nthere already: 0\n"), "{told}");
    let again = taken(&url, file.to_str().unwrap(), &["--pick", "1+3"]).await.unwrap();
    assert_eq!(again, "taken in: 0\nthere already: 1");
    let refused = taken(&url, file.to_str().unwrap(), &[]).await.unwrap_err();
    assert!(refused.contains("2 messages, 0 of them new"), "{refused}");
    let bytes = fs::read(dir.path().join("jopoi.db")).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("Que se cumplan los plazos.") && !holds("Ana R"), "neither name nor number is kept");
}
