//! The sample process, loaded once for all tests of a file.

use server::bundle::{Bundle, SAMPLE, Source};
use server::loading::load;
use std::fs;
use std::path::{Path, PathBuf};
use storage::{Chance, Db};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// A database file with the sample in it, and the folder that holds it.
static LOADED: OnceCell<(TempDir, PathBuf)> = OnceCell::const_new();

/// Opens the database with the sample; tests share it and only read.
pub async fn database() -> Db {
    let (_, file) = LOADED
        .get_or_init(|| async {
            let folder = tempfile::tempdir().expect("a folder");
            let file = folder.path().join("sample.db");
            let db = open(&file).await;
            load_into(&db, &SAMPLE).await;
            db.close().await;
            (folder, file)
        })
        .await;
    open(file).await
}

/// The address of that database.
pub async fn url() -> String {
    database().await.close().await;
    let (_, file) = LOADED.get().expect("it was just loaded");
    format!("sqlite:{}", file.display())
}

async fn open(file: &Path) -> Db {
    Db::open(&format!("sqlite:{}", file.display()), Chance::from_seed(1)).await.expect("a database")
}

/// Loads a bundle as the process `paga4`.
pub async fn load_into(db: &Db, source: &(impl Source + ?Sized)) {
    let bundle = Bundle::read(source).expect("a bundle");
    load(db, &bundle, true).await.expect("the bundle is loaded");
}

/// The files of the sample in a folder, to be changed.
pub fn copy() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, bytes) in SAMPLE.0 {
        fs::write(dir.path().join(name), bytes).expect("a file");
    }
    dir
}
