//! Translations: written by people, told with who and when, and marked once the original has changed.

use crate::browser::TestSite;
use crate::suggestion::propose;
use domain::Role;
use server::commands::{export::export, verify::verify};

#[tokio::test]
async fn a_proposal_is_read_in_guarani_until_its_text_changes() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    propose(&site, process, &["Caminos de tierra"]).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let form = curator.open("/desk/plan/translate/proposal/1?to=gn").await;
    let typed = [("title", "Tape yvy"), ("problem", "Umi tape <b>ndaipo</b> porãi.")];
    let done = curator.submit(&form, "translate", &typed).await;
    assert!(done.says("La traducción está publicada"), "{}", done.text());
    let mut reader = site.visitor();
    let page = reader.open("/processes/plan/proposals/1?lang=gn").await;
    assert!(page.says("Tape yvy") && page.says("Umi tape <b>ndaipo</b> porãi."), "{}", page.text());
    assert!(page.says("Caminos de tierra"), "the original is one tap away");
    let spanish = site.visitor().open("/processes/plan/proposals/1").await;
    assert!(!spanish.says("Tape yvy"), "who reads the original needs no translation");
    let stale = curator.open("/desk/plan/translate/proposal/1?to=gn").await;
    let edit = curator.open("/processes/plan/proposals/1/edit").await;
    curator.submit(&edit, "edit_proposal", &[("title", "Caminos de tierra y puentes")]).await;
    let refused = curator.submit(&stale, "translate", &typed).await;
    assert!(!refused.says("La traducción está publicada"), "{}", refused.text());
    assert!(refused.html.contains("Umi tape &lt;b"), "what was typed is kept");
    let page = reader.open("/processes/plan/proposals/1?lang=gn").await;
    assert!(page.says("oñemoambue"), "it is marked: {}", page.text());
    let dir = tempfile::tempdir().unwrap();
    export(&site.url, "plan", dir.path()).await.unwrap();
    verify(dir.path()).unwrap();
}

#[tokio::test]
async fn what_is_not_there_is_not_translated_and_nothing_is_left_empty() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    propose(&site, process, &["Caminos de tierra"]).await;
    let mut curator = site.officer(Role::Curator, process).await;
    for nowhere in ["proposal/9", "reason/1", "commitment/1", "rule/0", "nothing/1"] {
        let page = curator.open(&format!("/desk/plan/translate/{nowhere}")).await;
        assert_eq!(page.status, axum::http::StatusCode::NOT_FOUND, "{nowhere}");
    }
    let form = curator.open("/desk/plan/translate/proposal/1?to=en").await;
    let refused = curator.submit(&form, "translate", &[("title", "Dirt roads"), ("problem", "")]).await;
    assert!(refused.says("hace falta") && refused.html.contains("Dirt roads"), "{}", refused.text());
}
