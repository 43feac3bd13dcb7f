//! Every proposal that was voted on says why it took a seat or none, on its page and to whoever holds its code.

mod browser;
mod sample;

use app::parts::reason::say_reason;
use app::words::Words;
use browser::TestSite;
use domain::Language;
use domain::rule::Rule;
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
