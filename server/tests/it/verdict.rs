//! Every proposal that was voted on says why it took a seat or none, on its page and to whoever holds its code.

use crate::browser::TestSite;
use crate::sample;
use app::parts::reason::say_reason;
use app::words::Words;
use domain::rule::Rule;
use domain::{Language, Role};
use std::collections::BTreeSet;
use storage::{processes, proposals, rules, selections};

async fn site() -> TestSite {
    let site = TestSite::at("2018-12-01T12:00:00Z").await;
    sample::load_into(&site.db, &server::bundle::SAMPLE).await;
    site
}

/// How many petals the vote has in the picture of a page.
fn petals(html: &str) -> Option<usize> {
    let after = html.split("r=\"30\"").nth(1)?;
    after.split('"').find(|part| part.starts_with('M')).map(|path| path.matches('Z').count())
}

#[tokio::test]
async fn whoever_took_no_seat_reads_the_computed_reason() {
    let site = site().await;
    let process = processes::by_slug(&site.db, "paga4").await.unwrap().unwrap();
    let selection = selections::compute(&site.db, process.id).await.unwrap().unwrap();
    let stored = rules::rule(&site.db, process.id).await.unwrap().unwrap();
    let rule = Rule::parse(stored.body.as_bytes()).unwrap();
    let mut reasons = BTreeSet::new();
    for other in selection.not_selected.iter().filter(|other| other.approvals.is_some()) {
        // One of each reason, and every lost tie, since each step says it in its own way.
        if !reasons.insert(other.reason.name()) && other.reason.name() != "lost_tie" {
            continue;
        }
        let reason = say_reason(Words::of(Language::Es), other, &rule);
        let page = site.visitor().open(&format!("/processes/paga4/proposals/{}", other.number)).await;
        assert!(page.says(&reason), "{reason}: {}", page.text());
        assert_eq!(petals(&page.html).unwrap_or_default(), other.approvals.unwrap() as usize, "a petal per approval");
        let proposal = proposals::by_number(&site.db, process.id, other.number).await.unwrap().unwrap();
        let code = site.db.keys().tracking_code(proposal.contribution);
        let tracked = site.visitor().open(&format!("/track/{code}")).await;
        assert!(tracked.says(&reason), "{reason}: {}", tracked.text());
    }
    assert!(reasons.len() > 2, "{reasons:?}");
}

#[tokio::test]
async fn whoever_took_a_seat_reads_which_place_in_their_language() {
    let site = site().await;
    let process = processes::by_slug(&site.db, "paga4").await.unwrap().unwrap();
    let selection = selections::compute(&site.db, process.id).await.unwrap().unwrap();
    let first = &selection.selected[0];
    for (language, told) in [("es", "puesto 1 de 36"), ("en", "place 1 of 36")] {
        let mut reader = site.visitor();
        reader.language = language;
        let page = reader.open(&format!("/processes/paga4/proposals/{}", first.number)).await;
        assert!(page.says(told), "{}", page.text());
        assert_eq!(petals(&page.html), Some(first.approvals as usize));
    }
}

#[tokio::test]
async fn the_selection_tells_how_many_attempts_did_not_count_and_leads_to_each() {
    let site = site().await;
    let page = site.visitor().open("/processes/paga4/selection").await;
    assert!(
        page.says("82 intentos no valieron: 75 porque la organización ya había votado ese tema; 4 por marcar de más")
    );
    let list = site.visitor().open("/processes/paga4/selection/rejected").await;
    assert_eq!(list.html.matches("Ya había votado ese tema").count(), 75);
    assert_eq!(list.html.matches("No estaba acreditada").count(), 2);
}

#[tokio::test]
async fn the_desk_offers_no_vote_of_a_meeting_that_is_over_once_the_selection_stands() {
    let site = site().await;
    let process = processes::by_slug(&site.db, "paga4").await.unwrap().unwrap();
    let mut desk = site.officer(Role::Administrator, process.id).await;
    let page = desk.open("/desk/paga4/rounds").await;
    assert!(page.says("18."), "{}", page.text());
    assert!(!page.html.contains("/rounds/prepare"), "no vote is prepared after the fact");
}

#[tokio::test]
async fn a_curator_adds_a_sentence_to_the_reason_of_several_and_only_of_those_left_out() {
    let site = crate::browser::TestSite::at("2018-12-10T12:00:00Z").await;
    crate::sample::load_into(&site.db, crate::sample::copy().path()).await;
    let process = storage::processes::by_slug(&site.db, "paga4").await.unwrap().unwrap().id;
    let all = storage::proposals::all(&site.db, process).await.unwrap();
    let at = |stage| all.iter().filter(move |one| one.stage() == stage).map(storage::proposals::Proposal::number);
    let left: Vec<u32> = at(domain::Stage::NotSelected).take(2).collect();
    let merged = at(domain::Stage::Merged).next().unwrap();
    let mut curator = site.officer(domain::Role::Curator, process).await;
    let picked = |numbers: &[u32]| numbers.iter().map(|number| format!("&picked={number}")).collect::<String>();
    let refused = curator.open(&format!("/desk/paga4/proposals/act?act=remark{}", picked(&[left[0], merged]))).await;
    let refused = curator.submit(&refused, "remark", &[("said", "Va al plan de la municipalidad.")]).await;
    assert!(refused.html.contains("Va al plan de la municipalidad."), "kept: {}", refused.text());
    let page = site.visitor().open(&format!("/processes/paga4/proposals/{}", left[0])).await;
    assert!(!page.says("Va al plan de la municipalidad."), "added to none");
    let form = curator.open(&format!("/desk/paga4/proposals/act?act=remark{}", picked(&left))).await;
    curator.submit(&form, "remark", &[("said", "Va al plan de la municipalidad.")]).await;
    for number in left {
        let page = site.visitor().open(&format!("/processes/paga4/proposals/{number}")).await;
        assert!(page.says("Va al plan de la municipalidad.") && page.says("curaduría"), "{}", page.text());
    }
}
