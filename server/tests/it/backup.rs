//! `jopoi backup` makes a private file beside a running site, and `jopoi restore` fills an empty database from it.

use crate::browser::TestSite;
use server::commands::backup::{backup, restore};
use std::fs;
use storage::{Chance, Db};

#[tokio::test]
async fn a_backup_made_while_serving_fills_an_empty_database() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let folder = tempfile::tempdir().unwrap();
    let (file, empty) = (folder.path().join("today.jopoi"), folder.path().join("empty.db"));
    let url = format!("sqlite:{}", empty.display());
    backup(&site.url, &file).await.unwrap();
    restore(&url, &file).await.unwrap();
    let restored = Db::open(&url, Chance::from_seed(2)).await.unwrap();
    assert_eq!(restored.keys().hash("code", "x"), site.db.keys().hash("code", "x"), "tracking codes go on working");
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().filter(|e| e.as_ref().unwrap().path().ends_with(".part")).count(),
        0
    );
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_reads_a_backup() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("today.jopoi");
    backup(&site.url, &file).await.unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn a_file_that_is_cut_off_or_no_backup_is_refused_by_name() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let folder = tempfile::tempdir().unwrap();
    let (file, url) =
        (folder.path().join("today.jopoi"), format!("sqlite:{}", folder.path().join("empty.db").display()));
    backup(&site.url, &file).await.unwrap();
    let bytes = fs::read(&file).unwrap();
    for broken in [&bytes[..bytes.len() - 9], b"number,title\n", b""] {
        fs::write(&file, broken).unwrap();
        let refused = format!("{:#}", restore(&url, &file).await.unwrap_err());
        assert!(refused.contains("today.jopoi: "), "{refused}");
    }
}
