//! Supports: people, each counted once however many proposals are merged; they decide nothing.

use crate::browser::{Browser, TestSite};
use crate::suggestion::{holder, propose};
use domain::{ContributionId, ProcessId, Role};

async fn site() -> (TestSite, ProcessId, Vec<ContributionId>) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let ids = propose(&site, process, &["Caminos de tierra", "Puentes y caminos", "Caminos para todos"]).await;
    (site, process, ids)
}

async fn support(browser: &mut Browser, number: u32, wish: &str) -> crate::browser::Page {
    let page = browser.open(&format!("/processes/plan/proposals/{number}")).await;
    browser.submit(&page, "support", &[("wish", wish)]).await
}

#[tokio::test]
async fn whoever_supports_two_that_are_merged_is_one_person_and_undoing_it_changes_nothing() {
    let (site, process, ids) = site().await;
    let (mut ana, mut luis) = (holder(&site, ids[0]).await, holder(&site, ids[1]).await);
    for number in [1, 2, 3] {
        support(&mut ana, number, "yes").await;
    }
    support(&mut luis, 2, "yes").await;
    let twice = support(&mut luis, 2, "yes").await;
    assert!(twice.says("La apoyan 2 personas"), "given twice it counts once: {}", twice.text());
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open("/desk/plan/proposals/act?act=merge&picked=1&picked=2&into=3").await;
    let done = curator.submit(&page, "curate", &[("reason", "Piden lo mismo: caminos.")]).await;
    assert!(done.says("Unidas: 1, 2."), "{}", done.text());
    let into = site.visitor().open("/processes/plan/proposals/3").await;
    assert!(into.says("La apoyan 2 personas"), "the union, not the sum of four: {}", into.text());
    let old = site.visitor().open("/processes/plan/proposals/2").await;
    assert!(old.says("La apoyan 2 personas") && old.find_form("support").is_none(), "{}", old.text());
    let undo = curator.open("/desk/plan/proposals/act?act=unmerge&picked=2").await;
    curator.submit(&undo, "curate", &[("reason", "Son pedidos distintos.")]).await;
    assert!(site.visitor().open("/processes/plan/proposals/2").await.says("La apoyan 2 personas"));
    assert!(site.visitor().open("/processes/plan/proposals/3").await.says("La apoya una persona"));
}

#[tokio::test]
async fn a_support_can_be_taken_back_and_a_stranger_gives_none() {
    let (site, _, ids) = site().await;
    let mut ana = holder(&site, ids[0]).await;
    assert!(support(&mut ana, 1, "yes").await.says("apoya la propuesta 1"));
    let page = support(&mut ana, 1, "no").await;
    assert!(page.says("Todavía no la apoya nadie"), "{}", page.text());
    let stranger = site.visitor().open("/processes/plan/proposals/1").await;
    assert!(stranger.find_form("support").is_none() && stranger.says("Para apoyarla"), "{}", stranger.text());
    let desk = ana.open("/processes/plan/log").await;
    assert!(!desk.says("apoya"), "no list tells who supports what");
}
