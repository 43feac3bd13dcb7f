//! Rules are tried on votes of the past only, beside what was selected, with a sentence for every proposal.

use crate::browser::{Browser, PASSWORD, TestSite};
use crate::sample;
use axum::http::StatusCode;
use domain::Role;
use storage::{processes, selections};

const BENCH: &str = "/desk/plan/workbench";
/// The rule of the sample, as the form says it.
const AS_VOTED: &str = "seats=36&guaranteed=1&maximum=4&minimum=2&tie_1=departments&tie_2=indigenous&tie_3=created_at";

async fn site() -> (TestSite, Browser) {
    let site = TestSite::at("2018-12-01T12:00:00Z").await;
    let process = site.process().await;
    let curator = site.officer(Role::Curator, process).await;
    (site, curator)
}

#[tokio::test]
async fn there_is_nothing_to_try_on_before_a_selection_is_recorded() {
    let (_site, mut curator) = site().await;
    let page = curator.open(BENCH).await;
    assert!(page.says("Todavía no hay ningún proceso"), "{}", page.text());
}

#[tokio::test]
async fn another_rule_says_who_comes_in_who_goes_out_and_why() {
    let (site, mut curator) = site().await;
    sample::load_into(&site.db, &server::bundle::SAMPLE).await;
    let same = curator.open(BENCH).await;
    assert!(same.says("Entran 0, salen 0") && same.says("36 de 36"), "{}", same.text());
    let other = curator.open(&format!("{BENCH}?from=paga4&{}", AS_VOTED.replace("guaranteed=1", "guaranteed=2"))).await;
    assert!(other.says("Con esta regla se ocupan 36 de 36") && !other.says("Entran 0"), "{}", other.text());
    assert!(other.says("Con la regla que se votó:") && other.says("uno de los lugares asegurados de su tema"));
    assert!(other.says("organización indígena") && other.says("Por departamento"));
    let process = processes::by_slug(&site.db, "paga4").await.unwrap().unwrap();
    let past = selections::past(&site.db, &process).await.unwrap().unwrap();
    let sentences = other.texts("#reasons ~ details li");
    assert_eq!(sentences.len(), past.selection.selected.len() + past.selection.not_selected.len());
    assert!(sentences.iter().all(|one| one.ends_with('.')), "{sentences:?}");
    let wide = curator.open(&format!("{BENCH}?from=paga4&seats=200&minimum=1")).await;
    assert!(wide.says("de 200 lugares"), "{}", wide.text());
}

#[tokio::test]
async fn what_is_typed_wrongly_is_told_beside_its_field_and_stays() {
    let (site, mut curator) = site().await;
    sample::load_into(&site.db, &server::bundle::SAMPLE).await;
    for (typed, fault) in [
        (AS_VOTED.replace("seats=36", "seats=muchos"), "muchos"),
        (AS_VOTED.replace("guaranteed=1", "guaranteed=9"), "9"),
        (AS_VOTED.replace("tie_2=indigenous", "tie_2=departments"), "departments"),
    ] {
        let page = curator.open(&format!("{BENCH}?from=paga4&{typed}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html.contains("aria-invalid=\"true\"") && page.html.contains(fault), "{typed}: {}", page.text());
        assert!(!page.says("Qué cambiaría"));
    }
}

#[tokio::test]
async fn nobody_tries_a_rule_on_votes_that_are_not_over_and_only_the_team_comes_in() {
    let (site, mut curator) = site().await;
    sample::load_into(&site.db, &server::bundle::SAMPLE).await;
    assert_eq!(site.visitor().open(BENCH).await.status, StatusCode::UNAUTHORIZED);
    let process = processes::by_slug(&site.db, "paga4").await.unwrap().unwrap();
    let unrecorded = processes::Process { selection_recorded_at: None, ..process };
    assert!(
        selections::past(&site.db, &unrecorded).await.unwrap().is_none(),
        "between rounds it would be an interim result"
    );
    let elsewhere = curator.open(&format!("{BENCH}?from=nowhere")).await;
    assert!(elsewhere.says("Con los votos de"), "{}", elsewhere.text());
    site.account("ana@example.py").await;
    let mut stranger = site.visitor();
    stranger.sign_in("ana@example.py", PASSWORD).await;
    assert_eq!(stranger.open(BENCH).await.status, StatusCode::FORBIDDEN);
}
