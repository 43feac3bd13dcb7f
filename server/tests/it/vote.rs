//! A meeting whose proposals were treated, so that a round can open on them; the sheets of that round, and its voters.

use crate::browser::{Browser, Page, TestSite};
use domain::{Names, ProcessId, Signature};
use storage::agendas::{self, Treatment};
use storage::contributions::{self, NewContribution};
use storage::meetings::{self};
use storage::themes::{self, Theme};
use storage::{proposals, rules};

const RULE: &str = r#"{"id":"regla","max_approvals_per_organisation_theme_meeting":2,"seats_total":1,"min_approvals":1,
"tie_break":["indigenous","lot"],"lot":{"seed":"semilla"}}"#;
/// A locked rule of one seat, three proposals treated at a meeting, and no organisation yet.
pub async fn site() -> (TestSite, ProcessId) {
    site_with(RULE).await
}

/// The same with another rule.
pub async fn site_with(rule: &str) -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-20T12:00:00Z").await;
    let id = site.process().await;
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    let name = Names { es: "Salud".into(), ..Names::default() };
    let theme = Theme { slug: "salud".into(), position: 1, name, icon: "salud".into() };
    themes::put_theme(&mut change, &theme).await.unwrap();
    for n in 1..=3 {
        let new = NewContribution {
            theme: Some("salud".into()),
            supports: 77,
            ..specimens::contribution(format!("Propuesta <b>{n}</b>"), site.now())
        };
        let id = contributions::receive(&mut change, &site.db, &new).await.unwrap();
        let contribution = contributions::in_change(&mut change, id).await.unwrap().unwrap();
        proposals::accept(&mut change, &contribution, None).await.unwrap();
    }
    let meeting = specimens::meeting(site.now());
    meetings::plan(&mut change, &meeting).await.unwrap();
    agendas::put_on_agenda(&mut change, 1, &[1, 2, 3]).await.unwrap();
    for proposal in 1..=3 {
        agendas::treat(&mut change, 1, proposal, &Treatment::default()).await.unwrap();
    }
    rules::put_rule(&mut change, rule).await.unwrap();
    rules::lock_rule(&mut change, "regla").await.unwrap();
    change.commit().await.unwrap();
    (site, id)
}

/// Two organisations, as a list that is pasted.
pub const FILE: &str = "slug,name,kind,department,themes\nara,Ara,ngo,,salud\nysyry,Ysyry,indigenous,,salud\n";

/// Prepares the round of the meeting for the selection, and opens it.
pub async fn open_round(curator: &mut Browser) {
    let open = prepare_and_open(curator, "theme-approval", &[("objection_days", "0")]).await;
    assert!(open.says("Se abrió la votación 1"), "{}", open.text());
}

/// Prepares a round of a method under terms, and opens it.
pub async fn prepare_and_open(curator: &mut Browser, method: &str, terms: &[(&str, &str)]) -> Page {
    let form = curator.open(&format!("/desk/plan/rounds/prepare?meeting=1&method={method}")).await;
    let prepared = curator.submit(&form, "prepare_round", terms).await;
    assert!(prepared.says("está preparada"), "{}", prepared.text());
    curator.submit(&prepared, "open_round", &[]).await
}

pub async fn close(curator: &mut Browser) -> Page {
    let desk = curator.open("/desk/plan/rounds").await;
    curator.submit(&desk, "close_round", &[]).await
}

/// Sends a ballot to be reviewed: numbers of proposals, and what stands beside them.
pub async fn review(voter: &mut Browser, marks: &[(u32, &str)]) -> Page {
    let ballot = voter.open("/vote").await;
    let fields: Vec<(String, &str)> = marks.iter().map(|(option, mark)| (format!("marks[{option}]"), *mark)).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(field, mark)| (field.as_str(), *mark)).collect();
    voter.submit(&ballot, "review", &fields).await
}

/// Marks, reviews and casts.
pub async fn vote(voter: &mut Browser, marks: &[(u32, &str)]) -> Page {
    let review = review(voter, marks).await;
    assert_eq!(review.url, "/vote/review", "{}", review.text());
    voter.submit(&review, "cast_ballot", &[]).await
}

/// Replaces the sheet of an organisation, for a cause, and gives the new code.
pub async fn replace(curator: &mut Browser, organisation: &str, cause: &str) -> String {
    let desk = curator.open("/desk/plan/rounds/1/credentials").await;
    let printed = curator.submit(&desk, "issue_credentials", &[("only", organisation), ("cause", cause)]).await;
    printed.texts(".slip code").remove(0).replace(' ', "")
}

/// The codes of the sheet, in the order of the organisations.
pub async fn sheet(curator: &mut Browser) -> Vec<String> {
    let desk = curator.open("/desk/plan/rounds/1/credentials").await;
    let printed = curator.submit(&desk, "issue_credentials", &[("only", "")]).await;
    let codes = printed.texts(".slip code");
    assert!(!codes.is_empty(), "{}", printed.text());
    assert!(printed.html.contains("<svg"));
    let again = curator.open("/desk/plan/rounds/1/credentials").await;
    assert!(again.texts(".slip code").is_empty(), "shown once");
    codes.into_iter().map(|code| code.replace(' ', "")).collect()
}
