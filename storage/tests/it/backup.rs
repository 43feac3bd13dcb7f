//! A backup holds everything, and fills an empty database of either kind with exactly the same.

use crate::database;
use domain::{Channel, Event, Instant, Language, Names, ProcessId, Role, Signature};
use std::collections::BTreeSet;
use storage::backup::{self, Fault, LEFT_OUT, TABLES};
use storage::contributions::{self, NewContribution};
use storage::processes::{self, NewProcess};
use storage::{About, Db, Error, On, accounts, proposals};

async fn fill(db: &Db) {
    let now = Instant::from_micros(1_520_000_000_000_000);
    let process = ProcessId(db.chance().id());
    let mut change = db.change(process, Signature::System, now).await.unwrap();
    let new = NewProcess {
        name: Names { es: "Plan «de» acción\n\"g̃\"".into(), ..Names::default() },
        ..specimens::process()
    };
    processes::add(&mut change, &new).await.unwrap();
    processes::put_rule(&mut change, "{\"id\": \"r\"}").await.unwrap();
    processes::lock_rule(&mut change, "r").await.unwrap();
    for n in 0..450 {
        receive(&mut change, db, n).await;
    }
    let account = accounts::add(&mut change, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    accounts::grant(&mut change, account, Role::Curator).await.unwrap();
    change.commit().await.unwrap();
    attach_document(db, process).await;
}

async fn receive(change: &mut storage::Change, db: &Db, n: i64) {
    let new = NewContribution {
        channel: Channel::Paper,
        problem: "Falta agua.".into(),
        department: (n % 2 == 0).then(|| "PY-1".into()),
        author_public: n % 2 == 1,
        supports: n,
        language: Language::Gn,
        ..specimens::contribution(format!("Pedido {n}"), change.now())
    };
    let id = contributions::receive(change, db, &new).await.unwrap();
    let contribution = contributions::in_change(change, id).await.unwrap().unwrap();
    proposals::accept(change, &contribution, None).await.unwrap();
}

/// A meeting with a file of every byte.
async fn attach_document(db: &Db, process: ProcessId) {
    let (meeting, document) = (db.chance().id(), db.chance().id());
    let bytes: Vec<u8> = (0..=255).collect();
    let meet = "insert into meeting (id, process_id, number, title, place, starts_at, ends_at) values ($1, $2, 1, 'R', 'L', 1, 2)";
    let attach = "insert into document (id, meeting_id, title, media_type, bytes, size, hash, uploaded_at) \
        values ($1, $2, 'D', 'application/pdf', $3, 256, 'h', 3)";
    match db.writer() {
        On::Sqlite(db) => {
            sqlx::query(meet).bind(meeting).bind(process.0).execute(db).await.unwrap();
            sqlx::query(attach).bind(document).bind(meeting).bind(bytes).execute(db).await.unwrap();
        }
        On::Postgres(db) => {
            sqlx::query(meet).bind(meeting).bind(process.0).execute(db).await.unwrap();
            sqlx::query(attach).bind(document).bind(meeting).bind(bytes).execute(db).await.unwrap();
        }
    }
}

async fn written(db: &Db) -> Vec<u8> {
    let mut file = Vec::new();
    let rows = backup::write(db, Instant::default(), &mut file).await.unwrap();
    assert_eq!(backup::check(&*file).unwrap(), rows);
    file
}

/// The rows of every table, in any order.
fn rows(file: &[u8]) -> BTreeSet<String> {
    let mut table = "";
    let mut rows = BTreeSet::new();
    let text = str::from_utf8(file).unwrap();
    for line in text.lines().filter(|line| !line.starts_with("{\"rows\"")) {
        match line.strip_prefix("{\"table\":") {
            Some(heading) => table = heading,
            None => assert!(rows.insert(format!("{table} {line}")), "{line} twice"),
        }
    }
    rows
}

fn fault(error: Error) -> Fault {
    match error {
        Error::Backup(fault) => fault,
        other => panic!("{other}"),
    }
}

both!(what_is_restored_into_either_database_is_the_same, |db: Db| async move {
    fill(&db).await;
    let file = written(&db).await;
    for empty in [database::sqlite().await, database::postgres().await] {
        backup::restore(&empty, &*file).await.unwrap();
        let (before, after) = (rows(&file), rows(&written(&empty).await));
        assert!(before.len() > 900 + TABLES.len() / 2, "{} rows", before.len());
        assert_eq!(before, after);
    }
});

both!(the_chain_goes_on_after_a_restore, |db: Db| async move {
    fill(&db).await;
    let file = written(&db).await;
    let empty = database::sqlite().await;
    backup::restore(&empty, &*file).await.unwrap();
    let process = processes::by_slug(&empty, "plan").await.unwrap().unwrap().id;
    let mut change = empty.change(process, Signature::System, Instant::default()).await.unwrap();
    change.record(&Event::MonitoringBegan, About::default()).await.unwrap();
    change.commit().await.unwrap();
    let log = storage::events::all(&empty, process).await.unwrap();
    let lines: Vec<_> = log.into_iter().map(|recorded| recorded.line).collect();
    assert_eq!(domain::log::verify(&lines), Ok(()));
});

both!(a_backup_is_one_moment_while_others_write, |db: Db| async move {
    fill(&db).await;
    let before = rows(&written(&db).await).len();
    let writer = db.clone();
    let writing = tokio::spawn(async move {
        let process = processes::by_slug(&writer, "plan").await.unwrap().unwrap().id;
        for n in 0..20 {
            let mut change = writer.change(process, Signature::System, Instant::default()).await.unwrap();
            receive(&mut change, &writer, n).await;
            change.commit().await.unwrap();
        }
    });
    let during = rows(&written(&db).await).len();
    writing.await.unwrap();
    assert_eq!((during - before) % 4, 0, "each change adds a contribution, a proposal and two lines of the log");
});

both!(a_database_in_use_is_refused_and_stays_as_it_is, |db: Db| async move {
    fill(&db).await;
    let file = written(&db).await;
    assert!(matches!(fault(backup::restore(&db, &*file).await.unwrap_err()), Fault::NotEmpty(_)));
    assert_eq!(rows(&file), rows(&written(&db).await));
});

both!(a_damaged_backup_is_refused_and_leaves_the_database_empty, |db: Db| async move {
    let source = database::sqlite().await;
    fill(&source).await;
    let file = written(&source).await;
    let changed = String::from_utf8(file.clone()).unwrap().replacen("Pedido 7", "Pedido 8", 1);
    let cut = &file[..file.len() / 2];
    let last_line_lost = &file[..file.trim_ascii_end().iter().rposition(|byte| *byte == b'\n').unwrap() + 1];
    for damaged in [changed.as_bytes(), cut, last_line_lost] {
        assert_eq!(fault(backup::restore(&db, damaged).await.unwrap_err()), Fault::Damaged);
        assert_eq!(fault(backup::check(damaged).unwrap_err()), Fault::Damaged);
    }
    assert!(processes::all(&db).await.unwrap().is_empty());
});

#[test]
fn something_else_is_no_backup_and_a_newer_one_says_so() {
    for other in ["", "number,title\n1,x\n", "{}\n"] {
        assert_eq!(fault(backup::check(other.as_bytes()).unwrap_err()), Fault::NotABackup);
    }
    let newer = "{\"jopoi_backup\":2,\"made_at\":\"2018-01-01T00:00:00Z\"}\n";
    assert_eq!(fault(backup::check(newer.as_bytes()).unwrap_err()), Fault::Newer(2));
    let older = newer.replace(":2,", ":1,");
    let unknown = format!("{older}{{\"table\":\"theme\",\"columns\":[\"colour\"]}}\n");
    assert_eq!(fault(backup::check(unknown.as_bytes()).unwrap_err()), Fault::Unknown("theme.colour".into()));
}

both!(no_table_and_no_column_is_forgotten, |db: Db| async move {
    let catalogue: Vec<(String, String)> = match db.readers() {
        On::Sqlite(db) => {
            let sql = "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c \
                where t.type = 'table' and t.name not like 'sqlite_%'";
            sqlx::query_as(sql).fetch_all(db).await.unwrap()
        }
        On::Postgres(db) => {
            let sql = "select table_name::text, column_name::text from information_schema.columns where table_schema = 'public'";
            sqlx::query_as(sql).fetch_all(db).await.unwrap()
        }
    };
    let is_kept = |table: &String| !LEFT_OUT.contains(&table.as_str()) && table != "_sqlx_migrations";
    let there: BTreeSet<_> = catalogue.into_iter().filter(|(table, _)| is_kept(table)).collect();
    let held = TABLES
        .iter()
        .flat_map(|table| table.columns.iter().map(|(column, _)| (table.name.to_owned(), (*column).to_owned())));
    assert_eq!(there, held.collect());
});
