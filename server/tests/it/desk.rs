//! The desk as a place to work all day: notes, owners, filters that are kept, and what changed since.

use crate::browser::TestSite;
use crate::suggestion::propose;
use axum::http::StatusCode;
use domain::{ProcessId, Role};
use server::commands::export::export;

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    propose(&site, process, &["Caminos", "Puentes", "Agua"]).await;
    (site, process)
}

#[tokio::test]
async fn a_note_is_read_by_the_team_and_by_nobody_else() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = curator.open("/desk/plan/proposals?open=1").await;
    let done = curator.submit(&desk, "write_note", &[("note", "Llamar a la <b>municipalidad</b> primero.")]).await;
    assert!(done.says("Llamar a la <b>municipalidad</b> primero.") && done.says("curaduría 1"), "{}", done.text());
    let mut observer = site.officer(Role::Observer, process).await;
    assert!(!observer.open("/desk/plan/proposals?open=1").await.says("municipalidad"));
    for public in ["/processes/plan/proposals/1", "/processes/plan/log", "/processes/plan/proposals/1/lineage"] {
        assert!(!site.visitor().open(public).await.says("municipalidad"), "{public}");
    }
    let dir = tempfile::tempdir().unwrap();
    export(&site.url, "plan", dir.path()).await.unwrap();
    for file in std::fs::read_dir(dir.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&bytes).contains("municipalidad"));
    }
    let empty = curator.submit(&done, "write_note", &[("note", " ")]).await;
    assert!(empty.says("hace falta"), "{}", empty.text());
}

#[tokio::test]
async fn something_is_given_to_a_colleague_and_to_no_stranger() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    site.officer(Role::Curator, process).await;
    let desk = curator.open("/desk/plan/proposals?open=2").await;
    let done = curator.submit(&desk, "assign", &[("colleague", "curator 2")]).await;
    assert!(done.html.contains("value=\"curator 2\" selected"), "{}", done.text());
    let refused = curator.submit(&done, "assign", &[("colleague", "curator 9")]).await;
    assert!(refused.says("elija uno de la lista"), "{}", refused.text());
    let freed = curator.submit(&done, "assign", &[("colleague", "")]).await;
    assert!(!freed.html.contains("value=\"curator 2\" selected"));
}

#[tokio::test]
async fn a_filter_is_kept_under_a_name_for_whoever_kept_it() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = curator.open("/desk/plan/proposals?search=puentes").await;
    let done = curator.submit(&desk, "save_filter", &[("filter_name", "Los puentes")]).await;
    assert!(done.says("Los puentes"), "{}", done.text());
    let list = curator.open("/desk/plan/proposals").await;
    assert!(list.html.contains("/desk/plan/proposals?search=puentes"), "a way back to it");
    let mut other = site.officer(Role::Curator, process).await;
    assert!(!other.open("/desk/plan/proposals").await.says("Los puentes"));
    let unnamed = curator.submit(&desk, "save_filter", &[("filter_name", "")]).await;
    assert!(unnamed.says("hace falta"), "{}", unnamed.text());
    let gone = curator.submit(&list, "forget_filter", &[]).await;
    assert!(!gone.says("Los puentes"), "{}", gone.text());
}

#[tokio::test]
async fn whoever_comes_back_sees_what_changed_since() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let news = curator.open("/desk/plan/news").await;
    assert!(news.says("Recibió el número 3") || news.says("propuesta 3"), "{}", news.text());
    let read = curator.submit(&news, "mark_seen", &[]).await;
    assert!(read.says("Nada nuevo desde la última vez"), "{}", read.text());
    let mut other = site.officer(Role::Curator, process).await;
    let act = other.open("/desk/plan/proposals/act?act=set_aside&picked=3").await;
    other.submit(&act, "curate", &[("reason", "Ya se hace en todo el país.")]).await;
    let news = curator.open("/desk/plan/news").await;
    assert!(news.says("Ya se hace en todo el país.") && !news.says("Nada nuevo"), "{}", news.text());
    let mut citizen = site.officer(Role::Citizen, process).await;
    assert_eq!(citizen.open("/desk/plan/news").await.status, StatusCode::FORBIDDEN);
}
