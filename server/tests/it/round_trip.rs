//! What was exported comes back: into an empty database of either kind, and out of it again with the same bytes.

use crate::fresh::{Place, files};
use crate::small;
use domain::Refusal;
use domain::round::{Effect, Method, Terms};
use server::bundle::{Bundle, SAMPLE};
use server::commands::{export::export, import, select::select, verify::verify};
use server::config::{Database, ImportBundle};
use server::loading::load;
use specimens::hall::Hall;
use std::fs;
use std::path::Path;
use storage::{Chance, Db, Error, processes, receipts, rounds};

async fn taken_in(url: &str, dir: &Path) -> anyhow::Result<String> {
    let database = Database { database_url: url.to_owned() };
    import::bundle(&ImportBundle { database, dir: dir.to_owned() }).await
}

/// Exports a process, takes it into the other database, exports it again, and compares every byte.
async fn goes_round(place: &Place, slug: &str) {
    let (first, second) = (place.folder.path().join("first"), place.folder.path().join("second"));
    export(&place.one, slug, &first).await.unwrap();
    verify(&first).unwrap();
    assert_eq!(taken_in(&place.other, &first).await.unwrap(), format!("/processes/{slug}"));
    export(&place.other, slug, &second).await.unwrap();
    let (before, after) = (files(&first), files(&second));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (file, bytes) in before {
        assert_eq!(String::from_utf8_lossy(&after[&file]), String::from_utf8_lossy(&bytes), "{file}");
    }
}

both!(the_sample_comes_back_with_the_same_bytes, |place: Place| async move {
    let db = Db::open(&place.one, Chance::from_seed(1)).await.unwrap();
    load(&db, &Bundle::read(&SAMPLE).unwrap(), true).await.unwrap();
    db.close().await;
    goes_round(&place, "paga4").await;
});

both!(a_small_process_comes_back_with_everything_that_became_of_it, |place: Place| async move {
    small::make(&place.one).await;
    goes_round(&place, "chico").await;
    let first = place.folder.path().join("first");
    assert!(!fs::read_to_string(first.join("event_texts.csv")).unwrap().contains("Juana"), "erased");
    let told = verify(&first).unwrap();
    assert!(told.contains("2 erased") && told.contains("2 documents"), "{told}");
    let selection: serde_json::Value = serde_json::from_str(&select(&first).unwrap()).unwrap();
    assert_eq!(selection["selected"].as_array().unwrap().len(), 2);
});

both!(a_process_that_has_just_begun_comes_back, |place: Place| async move {
    small::begin(&place.one).await;
    goes_round(&place, "chico").await;
});

both!(a_round_that_was_open_comes_back_as_one_that_is_held_elsewhere, |place: Place| async move {
    let db = Db::open(&place.one, Chance::from_seed(5)).await.unwrap();
    let hall = Hall::of(&db, 4).await;
    let terms = Terms { method: Method::Score { seats: 1 }, effect: Effect::Advisory, ..Terms::default() };
    let round = hall.open(terms).await.unwrap();
    let code = receipts::draw_code(db.chance());
    hall.cast_as(&round, 0, &code, &[(1, "5")]).await.unwrap();
    db.close().await;
    goes_round(&place, "plan").await;
    for file in files(&place.folder.path().join("first")).into_values() {
        assert!(!String::from_utf8_lossy(&file).contains(&code), "who has voted is told once the round has closed");
    }
    let copy = Db::open(&place.other, Chance::from_seed(6)).await.unwrap();
    let process = processes::by_slug(&copy, "plan").await.unwrap().unwrap().id;
    assert!(rounds::by_number(&copy, process, 1).await.unwrap().unwrap().is_elsewhere);
    let there = Hall { db: copy.clone(), process, voters: Vec::new() };
    let refused = rounds::close(&mut there.change().await, 1).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::RoundNotOpen)), "its ballots are not here");
});

/// The texts that no file of open data may hold.
const PRIVATE: [&str; 6] = ["+595", "Autora 2", "fila 1", "Propuesta 7", "Barato", "Perla"];

#[tokio::test]
async fn nothing_private_is_exported() {
    let place = Place::sqlite();
    small::make(&place.one).await;
    let out = place.folder.path().join("out");
    export(&place.one, "chico", &out).await.unwrap();
    for (file, bytes) in files(&out) {
        let text = String::from_utf8(bytes).unwrap();
        for private in PRIVATE {
            assert!(!text.contains(private), "{file} holds {private}");
        }
    }
}

both!(the_folder_of_the_sample_goes_in_as_it_is, |place: Place| async move {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    assert_eq!(taken_in(&place.one, &sample).await.unwrap(), "/processes/paga4");
    let out = place.folder.path().join("out");
    export(&place.one, "paga4", &out).await.unwrap();
    verify(&out).unwrap();
    assert_eq!(select(&out).unwrap(), select(&sample).unwrap());
});

both!(a_database_that_holds_a_process_is_left_alone, |place: Place| async move {
    small::begin(&place.one).await;
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample");
    let refused = taken_in(&place.one, &sample).await.unwrap_err().to_string();
    assert!(refused.starts_with("the database is not empty (it holds the process chico)"), "{refused}");
    drop(place);
});

/// A copy of the sample with a row more in a file, which is refused; the database stays empty.
async fn refused(place: &Place, file: &str, row: &str) -> String {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in SAMPLE.0 {
        fs::write(dir.path().join(name), bytes).unwrap();
    }
    let text = fs::read_to_string(dir.path().join(file)).unwrap();
    fs::write(dir.path().join(file), format!("{text}{row}\n")).unwrap();
    let refused = taken_in(&place.one, dir.path()).await.unwrap_err().to_string();
    let db = Db::open(&place.one, Chance::from_seed(1)).await.unwrap();
    assert!(processes::all(&db).await.unwrap().is_empty(), "nothing half-written");
    db.close().await;
    refused
}

#[tokio::test]
async fn what_leads_nowhere_is_refused_with_file_and_line_and_nothing_is_written() {
    let place = Place::sqlite();
    for (file, row, fault) in [
        ("agenda.csv", "99,1,1", "agenda.csv:924: unknown meeting 99"),
        ("agenda.csv", "1,99,999", "agenda.csv:924: unknown proposal 999"),
        ("attendance.csv", "1,nobody,3", "attendance.csv:212: unknown organisation nobody"),
        ("minutes.csv", "13,999,x,kept,", "minutes.csv:73: proposal 999 is not on the agenda of meeting 13"),
        ("minutes.csv", "13,1,x,great,", "minutes.csv:73: "),
        ("milestones.csv", "99,1,a,b,2019-01-01,c", "milestones.csv:134: unknown commitment 99"),
        ("merges.csv", "999,1,x", "merges.csv:43: unknown proposal 999"),
        (
            "institutions.csv",
            "Una Institución,x,executive,",
            "institutions.csv:28: slug: “Una Institución” is no address",
        ),
        ("departments.csv", "PY-1,1,Otra", "departments.csv:20: the department stands twice"),
        (
            "proposals.csv",
            "184,a,b,c,salud,PY-99,web,,2018-01-01T00:00:00Z,0",
            "proposals.csv:200: unknown department PY-99",
        ),
        (
            "proposals.csv",
            "184,a,b,c,salud,,pigeon,,2018-01-01T00:00:00Z,0",
            "proposals.csv:200: channel: “pigeon” is not known",
        ),
        ("ballots.csv", "1,barrial-ribera-limpia,11", "ballots.csv:469: "),
        (
            "commitments.csv",
            "37,a,,b,c,nobody,,1,salud,2018-10-01,2019-10-01,",
            "commitments.csv:38: unknown institution nobody",
        ),
    ] {
        let told = refused(&place, file, row).await;
        assert!(told.lines().any(|line| line.starts_with(fault)), "{fault}: {told}");
    }
}

#[tokio::test]
async fn an_act_that_the_rules_forbid_is_refused_at_its_row() {
    let place = Place::sqlite();
    let told = refused(&place, "set_aside.csv", "26,Ya se juntó con otra.").await;
    assert!(told.starts_with("set_aside.csv:27: "), "{told}");
    let told =
        refused(&place, "commitments.csv", "37,a,,b,c,ministerio-justicia,,1,salud,2018-10-01,2019-10-01,").await;
    assert!(told.starts_with("commitments.csv:2: "), "{told}");
}

#[tokio::test]
async fn an_export_that_was_changed_is_refused_whole() {
    let place = Place::sqlite();
    small::make(&place.one).await;
    let out = place.folder.path().join("out");
    export(&place.one, "chico", &out).await.unwrap();
    let text = fs::read_to_string(out.join("proposals.csv")).unwrap();
    fs::write(out.join("proposals.csv"), text.replacen("Propuesta 4", "Propuesta 5", 1)).unwrap();
    let told = taken_in(&place.other, &out).await.unwrap_err().to_string();
    assert!(told.starts_with("proposals.csv:"), "{told}");
    let db = Db::open(&place.other, Chance::from_seed(1)).await.unwrap();
    assert!(processes::all(&db).await.unwrap().is_empty());
}
