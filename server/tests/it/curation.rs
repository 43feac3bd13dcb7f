//! Proposals on the desk without JavaScript: one act on many, with a reason, on all of them or on none.

use crate::browser::TestSite;
use crate::suggestion::propose;
use axum::http::StatusCode;
use domain::{ProcessId, Role, Signature, Stage};
use storage::meetings::{self, NewMeeting};
use storage::proposals;

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    propose(&site, process, &["Caminos", "Puentes", "Agua"]).await;
    (site, process)
}

async fn stages(site: &TestSite, process: ProcessId) -> Vec<Stage> {
    proposals::all(&site.db, process).await.unwrap().iter().map(proposals::Proposal::stage).collect()
}

#[tokio::test]
async fn who_may_not_curate_sees_no_button_and_gets_no_form() {
    let (site, process) = site().await;
    let address = "/desk/plan/proposals/act?act=set_aside&picked=1";
    assert_eq!(site.visitor().open(address).await.status, StatusCode::UNAUTHORIZED);
    let mut observer = site.officer(Role::Observer, process).await;
    assert_eq!(observer.open(address).await.status, StatusCode::FORBIDDEN);
    let list = observer.open("/desk/plan/proposals?open=1").await;
    assert!(list.says("Caminos") && !list.says("Dejar de lado"), "{}", list.text());
}

#[tokio::test]
async fn the_list_finds_by_words_and_leads_to_a_page_that_says_what_will_happen() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let found = curator.open("/desk/plan/proposals?search=puentes&open=2").await;
    assert_eq!(found.texts("tbody th"), ["Puentes"]);
    let page = curator.open("/desk/plan/proposals/act?act=merge&picked=1&picked=2").await;
    assert!(page.says("pasan a ser parte de otra") && page.says("Caminos") && page.says("Puentes"), "{}", page.text());
    assert_eq!(stages(&site, process).await, [Stage::Suggested; 3], "nothing is written by looking");
    let none = curator.open("/desk/plan/proposals/act?act=merge").await;
    assert!(none.says("No marcó ninguna"), "{}", none.text());
}

#[tokio::test]
async fn a_merge_needs_a_reason_keeps_what_was_typed_and_happens_once() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open("/desk/plan/proposals/act?act=merge&picked=1&picked=2&other=3").await;
    let refused = curator.submit(&page, "curate", &[("reason", ""), ("solution", "Todo a la vez.")]).await;
    assert!(refused.says("hace falta") && refused.says("Todo a la vez."), "{}", refused.text());
    let fields = [("solution", ""), ("reason", "Piden lo mismo que la 3.")];
    let done = curator.submit(&refused, "curate", &fields).await;
    assert!(done.says("Unidas: 1, 2."), "{}", done.text());
    let again = curator.submit(&refused, "curate", &fields).await;
    assert!(again.says("No se hizo nada") && again.says("1, 2"), "{}", again.text());
    assert_eq!(stages(&site, process).await, [Stage::Merged, Stage::Merged, Stage::Suggested]);
    let opened = curator.open("/desk/plan/proposals?open=1").await;
    assert!(opened.says("Piden lo mismo que la 3.") && opened.says("Separar…"), "{}", opened.text());
    let undo = curator.open("/desk/plan/proposals/act?act=unmerge&picked=1").await;
    curator.submit(&undo, "curate", &[("reason", "Son dos pedidos distintos.")]).await;
    assert_eq!(stages(&site, process).await, [Stage::Suggested, Stage::Merged, Stage::Suggested]);
}

#[tokio::test]
async fn one_that_stands_in_the_way_keeps_all_others_where_they_are() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let withdraw = curator.open("/desk/plan/proposals/act?act=withdraw&picked=2").await;
    assert!(curator.submit(&withdraw, "curate", &[]).await.says("Retiradas: 2."));
    let page = curator.open("/desk/plan/proposals/act?act=set_aside&picked=1&picked=2&picked=3").await;
    assert!(page.says("Así como está, no se puede"), "told before anything is sent: {}", page.text());
    let refused = curator.submit(&page, "curate", &[("reason", "No toca al gobierno abierto.")]).await;
    assert!(refused.says("No se puede dejar de lado: 2"), "{}", refused.text());
    assert_eq!(stages(&site, process).await, [Stage::Suggested, Stage::Withdrawn, Stage::Suggested]);
}

#[tokio::test]
async fn those_picked_go_on_the_agenda_of_a_meeting_to_come() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let list = curator.open("/desk/plan/proposals").await;
    assert!(list.says("A la agenda…"), "{}", list.text());
    let address = "/desk/plan/proposals/act?act=agenda&picked=1&picked=3";
    assert!(curator.open(address).await.says("No hay reuniones por venir"));
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    for (title, days) in [("Encuentro pasado", -9), ("Encuentro de Itapúa", 9)] {
        let starts_at = site.now().plus_days(days);
        let (title, place) = (title.to_owned(), "Encarnación".to_owned());
        let ends_at = starts_at.plus_seconds(7_200);
        let meeting = NewMeeting { title, place, ends_at, themes: Vec::new(), ..specimens::meeting(starts_at) };
        meetings::plan(&mut change, &meeting).await.unwrap();
    }
    change.commit().await.unwrap();
    let page = curator.open(address).await;
    assert!(page.says("Encuentro de Itapúa") && !page.says("Encuentro pasado"), "{}", page.text());
    let done = curator.submit(&page, "schedule", &[]).await;
    assert!(done.says("En la agenda: 1, 3."), "{}", done.text());
    let meeting = site.visitor().open("/processes/plan/meetings/2").await;
    assert!(meeting.says("Caminos") && meeting.says("Agua") && !meeting.says("Puentes"), "{}", meeting.text());
    curator.submit(&curator.clone().open("/desk/plan/proposals/act?act=withdraw&picked=3").await, "curate", &[]).await;
    let refused = curator.submit(&page, "schedule", &[]).await;
    assert!(refused.says("No se puede tratar: la propuesta está retirada"), "{}", refused.text());
}

#[tokio::test]
async fn the_slower_of_two_curators_is_told_that_something_changed() {
    let (site, process) = site().await;
    let mut quick = site.officer(Role::Curator, process).await;
    let mut slow = quick.clone();
    let seen = slow.open("/desk/plan/proposals/act?act=set_aside&picked=1").await;
    for (act, reason) in [("set_aside", "No toca al gobierno abierto."), ("restore", "Se revisó: sí toca.")] {
        let page = quick.open(&format!("/desk/plan/proposals/act?act={act}&picked=1")).await;
        quick.submit(&page, "curate", &[("reason", reason)]).await;
    }
    let refused = slow.submit(&seen, "curate", &[("reason", "No toca al gobierno abierto.")]).await;
    assert!(refused.says("Otra persona lo cambió"), "{}", refused.text());
    assert_eq!(stages(&site, process).await, [Stage::Suggested; 3]);
}

#[tokio::test]
async fn proposals_that_ask_for_the_same_stand_together_and_are_merged_in_one_go() {
    let (site, process) = site().await;
    propose(
        &site,
        process,
        &["Más contenedores de basura en la calle Palma", "Poner cubos de residuos en la calle Palma"],
    )
    .await;
    let mut curator = site.officer(Role::Curator, process).await;
    let mut other = site.officer(Role::Curator, process).await;
    let opened = curator.open("/desk/plan/proposals?open=4").await;
    assert_eq!(
        opened.texts(".open .rows a").first().map(String::as_str),
        Some("Poner cubos de residuos en la calle Palma")
    );
    let board = curator.open("/desk/plan/duplicates").await;
    assert!(board.says("Grupo 1: 2 propuestas"), "{}", board.text());
    let address = "/desk/plan/proposals/act?act=merge&picked=4&picked=5&into=4";
    let page = curator.open(address).await;
    let late = other.open(address).await;
    let done = curator.submit(&page, "curate", &[("reason", "Piden lo mismo que la 4.")]).await;
    assert!(done.says("Unidas: 5."), "{}", done.text());
    let again = other.submit(&late, "curate", &[("reason", "Piden lo mismo que la 4.")]).await;
    assert!(!again.says("Unidas: 5."), "the second one sees that it is done: {}", again.text());
    let board = curator.open("/desk/plan/duplicates").await;
    assert!(!board.says("Poner cubos"), "what is merged needs no look: {}", board.text());
    let mut observer = site.officer(Role::Observer, process).await;
    assert!(!observer.open("/desk/plan/duplicates").await.html.contains("name=\"picked\""));
    assert_eq!(site.visitor().open("/desk/plan/duplicates").await.status, StatusCode::UNAUTHORIZED);
}
