//! Codes that open no ballot: whatever is wrong with one, the answer is the same, and whoever goes on trying has to wait,
//! while the hall goes on voting.

use crate::browser::{Browser, TestSite};
use crate::vote::{FILE, close, open_round, replace, sheet, site, vote};
use axum::http::StatusCode;
use domain::{ProcessId, Role};

/// Who runs the round, and the two sheets of it.
async fn opened() -> (TestSite, ProcessId, Browser, Vec<String>) {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    curator.submit(&register, "enter_organisations", &[("rows", FILE)]).await;
    open_round(&mut curator).await;
    let codes = sheet(&mut curator).await;
    (site, process, curator, codes)
}

/// What somebody is told who opens the address of a code, and who types it into the form.
async fn told(site: &TestSite, code: &str) -> [(StatusCode, String); 2] {
    let opened = site.visitor().open(&format!("/vote/{code}")).await;
    let mut typing = site.visitor();
    let form = typing.open("/vote").await;
    let typed = typing.submit(&form, "open_credential", &[("code", code)]).await;
    let typed_text = typed.text();
    assert!(!typed.html.contains(&format!("href=\"/vote/{code}")), "{}", typed.html);
    [(opened.status, opened.text()), (typed.status, typed_text)]
}

#[tokio::test]
async fn a_used_a_replaced_a_guessed_and_a_broken_code_are_answered_alike() {
    let (site, _, mut curator, codes) = opened().await;
    let guessed = told(&site, "AAAAACCCCC").await;
    assert!(guessed[0].1.contains("no sirve") && guessed[1].1.contains("no sirve"), "{guessed:?}");
    let mut holder = site.visitor();
    holder.open(&format!("/vote/{}", codes[0])).await;
    vote(&mut holder, &[(1, "1")]).await;
    let dead = codes[1].clone();
    let live = replace(&mut curator, "ysyry", "lost").await;
    let long = "A".repeat(2_000);
    let foreign = site.db.keys().tracking_code(domain::ContributionId(site.db.chance().id()));
    for code in [codes[0].as_str(), &dead, "x", "%F0%9F%97%B3", "' or 1=1 --", &long, &foreign] {
        let path = code.replace(' ', "%20").replace('\'', "%27");
        let opened = site.visitor().open(&format!("/vote/{path}")).await;
        assert_eq!((opened.status, opened.text()), guessed[0].clone(), "{code}");
    }
    for code in [codes[0].as_str(), &dead, "x", "🗳", "' or 1=1 --", &long, &foreign] {
        let mut typing = site.visitor();
        let form = typing.open("/vote").await;
        let typed = typing.submit(&form, "open_credential", &[("code", code)]).await;
        assert!(typed.says("no sirve") && typed.status == guessed[1].0, "{code}: {}", typed.text());
    }
    close(&mut curator).await;
    assert_eq!(told(&site, &live).await, guessed, "of a closed round");
}

#[tokio::test]
async fn a_hall_that_mistypes_goes_on_voting_and_who_guesses_on_and_on_has_to_wait() {
    let (site, _, _, codes) = opened().await;
    for _ in 0..120 {
        site.visitor().open("/vote/AAAAACCCCC").await;
    }
    assert!(site.visitor().open(&format!("/vote/{}", codes[0])).await.says("Vota Ara"), "one address for all");
    for _ in 0..180 {
        site.visitor().open("/vote/AAAAACCCCC").await;
    }
    let waiting = site.visitor().open(&format!("/vote/{}", codes[0])).await;
    assert_eq!(waiting.status, StatusCode::TOO_MANY_REQUESTS, "a right code isn't told from a wrong one any more");
    site.set_clock("2018-03-20T12:16:00Z");
    assert!(site.visitor().open(&format!("/vote/{}", codes[0])).await.says("Vota Ara"));
}

#[tokio::test]
async fn a_clock_that_was_wrong_neither_locks_the_hall_nor_loses_a_vote() {
    let (site, _, mut curator, codes) = opened().await;
    let mut early = site.visitor();
    early.open(&format!("/vote/{}", codes[0])).await;
    site.set_clock("2031-01-01T00:00:00Z");
    for _ in 0..301 {
        site.visitor().open("/vote/AAAAACCCCC").await;
    }
    assert_eq!(site.visitor().open("/vote/AAAAACCCCC").await.status, StatusCode::TOO_MANY_REQUESTS);
    site.set_clock("2018-03-20T11:00:00Z");
    let mut late = site.visitor();
    assert!(late.open(&format!("/vote/{}", codes[1])).await.says("Vota Ysyry"), "the years to come lock nobody");
    assert!(vote(&mut late, &[(2, "1")]).await.says("Su voto está contado"), "before the round opened, by this clock");
    assert!(vote(&mut early, &[(2, "1")]).await.says("Su voto está contado"));
    assert!(close(&mut curator).await.says("Se cerró la votación 1"));
    let closed = site.visitor().open("/processes/plan/rounds/1").await;
    assert!(closed.says("2 aprobaciones"), "{}", closed.text());
    let dir = tempfile::tempdir().unwrap();
    server::commands::export::export(&site.url, "plan", dir.path()).await.unwrap();
    server::commands::verify::verify(dir.path()).expect("the log follows its lines, not the clock");
}
