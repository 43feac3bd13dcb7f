//! A merge loses nothing and can be undone: exactly, and only as long as nobody votes on what it made.

use crate::browser::TestSite;
use crate::suggestion::propose;
use domain::{ProcessId, Role, Signature, Step};
use server::bundle::gather;
use std::collections::BTreeMap;
use storage::{processes, proposals};

const PAGE: &str = "/desk/plan/proposals/act?act=merge&picked=1&picked=2&into=3";
const REASON: (&str, &str) = ("reason", "Piden lo mismo que la 3: caminos.");

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    propose(&site, process, &["Caminos de tierra", "Puentes y caminos", "Caminos para todos"]).await;
    (site, process)
}

/// What the open data says of proposals and of what became of them, without the log, which forgets nothing.
async fn open_data(site: &TestSite) -> BTreeMap<String, String> {
    let process = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    let folder = gather(&site.db, &process).await.unwrap();
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path().join("bundle");
    folder.write(&dir).unwrap();
    let files = ["proposals.csv", "merges.csv", "set_aside.csv", "contributions.csv", "funnel.json"];
    files.map(|file| (file.to_owned(), std::fs::read_to_string(dir.join(file)).unwrap())).into()
}

#[tokio::test]
async fn an_undone_merge_leaves_the_open_data_as_it_was_before() {
    let (site, _) = site().await;
    let mut curator = site.officer(Role::Curator, site_process(&site).await).await;
    let before = open_data(&site).await;
    let page = curator.open(PAGE).await;
    assert!(page.says("Puentes y caminos") && page.says("El texto de la 3 después de unir"), "{}", page.text());
    let joint = [("title", "Caminos y puentes para todos"), ("solution", "Arreglar todo."), REASON];
    let done = curator.submit(&page, "curate", &joint).await;
    assert!(done.says("Unidas: 1, 2."), "{}", done.text());
    let merged = open_data(&site).await;
    assert!(merged["proposals.csv"].contains("Caminos y puentes para todos"));
    for (turn, number) in ["1", "2"].into_iter().enumerate() {
        let undo = curator.open(&format!("/desk/plan/proposals/act?act=unmerge&picked={number}")).await;
        curator.submit(&undo, "curate", &[("reason", "Son pedidos distintos.")]).await;
        let stands = open_data(&site).await["proposals.csv"].contains("Caminos y puentes para todos");
        assert_eq!(stands, turn == 0, "the joint text stays until the last has left");
    }
    assert_eq!(open_data(&site).await, before);
    let versions = site.visitor().open("/processes/plan/proposals/3/versions").await;
    assert!(
        versions.says("texto conjunto al unir") && versions.says("vuelve el texto de antes"),
        "{}",
        versions.text()
    );
}

async fn site_process(site: &TestSite) -> ProcessId {
    processes::by_slug(&site.db, "plan").await.unwrap().unwrap().id
}

#[tokio::test]
async fn what_was_merged_stays_readable_and_says_where_it_went() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(PAGE).await;
    curator.submit(&page, "curate", &[REASON]).await;
    let mut reader = site.visitor();
    let old = reader.open("/processes/plan/proposals/1").await;
    assert!(old.says("Caminos de tierra") && old.says("Piden lo mismo que la 3"), "{}", old.text());
    assert!(old.html.contains("/processes/plan/proposals/3"), "it links to the one that took it in");
    let survivor = reader.open("/processes/plan/proposals/3").await;
    assert!(survivor.says("Se le unió la n.º 1") && survivor.says("Se le unió la n.º 2"), "{}", survivor.text());
}

#[tokio::test]
async fn two_curators_who_merge_the_same_at_once_are_told_and_no_circle_can_form() {
    let (site, process) = site().await;
    let mut quick = site.officer(Role::Curator, process).await;
    let mut slow = site.officer(Role::Curator, process).await;
    let same = slow.open(PAGE).await;
    let circle = slow.open("/desk/plan/proposals/act?act=merge&picked=3&into=1").await;
    let page = quick.open(PAGE).await;
    assert!(quick.submit(&page, "curate", &[REASON]).await.says("Unidas: 1, 2."));
    let told = slow.submit(&same, "curate", &[REASON]).await;
    assert!(told.says("No se hizo nada") && told.says("1, 2"), "{}", told.text());
    let told = slow.submit(&circle, "curate", &[REASON]).await;
    assert!(told.says("Piden lo mismo que la 3"), "what was typed is kept: {}", told.text());
    let stages: Vec<_> = proposals::all(&site.db, process).await.unwrap().iter().map(|one| one.life.into).collect();
    assert_eq!(stages, [Some(3), Some(3), None]);
}

#[tokio::test]
async fn a_joint_text_written_over_somebody_elses_is_refused_and_kept() {
    let (site, process) = site().await;
    let mut slow = site.officer(Role::Curator, process).await;
    let seen = slow.open(PAGE).await;
    let edit = slow.clone().open("/processes/plan/proposals/3/edit").await;
    slow.clone().submit(&edit, "edit_proposal", &[("title", "Caminos, corregido")]).await;
    let told = slow.submit(&seen, "curate", &[("solution", "Lo que escribí."), REASON]).await;
    assert!(told.says("Otra persona lo cambió") && told.says("Lo que escribí."), "{}", told.text());
    assert!(proposals::all(&site.db, process).await.unwrap().iter().all(|one| one.life.into.is_none()));
}

#[tokio::test]
async fn once_the_survivor_is_on_a_ballot_the_merge_stands_and_its_text_too() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(PAGE).await;
    curator.submit(&page, "curate", &[REASON]).await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    for step in [Step::Discussed { meeting: 1 }, Step::PutOnBallot { round: 1 }] {
        let survivor = proposals::in_change(&mut change, 3).await.unwrap().unwrap();
        proposals::record(&mut change, &survivor, step).await.unwrap();
    }
    change.commit().await.unwrap();
    let undo = curator.open("/desk/plan/proposals/act?act=unmerge&picked=1").await;
    let told = curator.submit(&undo, "curate", &[("reason", "Son pedidos distintos.")]).await;
    assert!(told.says("La 3, de la que es parte, ya está en una votación"), "{}", told.text());
    let edit = curator.open("/processes/plan/proposals/3/edit").await;
    assert!(edit.says("ya no cambia: está en votación") || edit.says("ya no cambia"), "{}", edit.text());
}

#[tokio::test]
async fn one_that_asks_for_several_things_is_split_and_both_sides_say_so() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open("/desk/plan/proposals/split?picked=2").await;
    let refused = curator.submit(&page, "split_proposal", &[("reason", "Pide dos cosas distintas.")]).await;
    assert!(refused.says("hace falta"), "there is no part yet: {}", refused.text());
    let fields = [
        ("title", "Puentes"),
        ("parts[0][title]", "Caminos"),
        ("parts[0][problem]", "Los caminos están rotos."),
        ("reason", "Pide dos cosas distintas."),
    ];
    let done = curator.submit(&refused, "split_proposal", &fields).await;
    assert!(done.says("De ella salieron: 4."), "{}", done.text());
    let mut reader = site.visitor();
    let part = reader.open("/processes/plan/proposals/4").await;
    assert!(part.says("Caminos") && part.says("Salió de la propuesta 2"), "{}", part.text());
    let whole = reader.open("/processes/plan/proposals/2").await;
    assert!(whole.says("salieron: 4") && whole.says("Puentes"), "{}", whole.text());
    let versions = reader.open("/processes/plan/proposals/2/versions").await;
    assert!(versions.says("se dividió") && versions.says("Puentes y caminos"), "{}", versions.text());
}
