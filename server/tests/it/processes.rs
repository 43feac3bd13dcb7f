//! A process is open to see: its dates, its rules, and a log that anybody can check.

use crate::browser::TestSite;
use app::dates::{read_local, write_local};
use axum::http::{StatusCode, header};
use domain::log::{Line, sha256, verify};
use domain::process::Span;
use domain::{Instant, Names, Phase, ProcessId, Signature, Timeline};
use storage::processes;

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

fn timeline() -> Timeline {
    let span = |phase, from, to| Span { phase, starts_at: at(from), ends_at: at(to) };
    Timeline(vec![
        span(Phase::Suggestion, "2018-01-15T03:00:00Z", "2018-02-01T03:00:00Z"),
        span(Phase::Voting, "2018-03-01T03:00:00Z", "2018-04-01T04:00:00Z"),
    ])
}

/// A process whose dates and manual are public since the start of the year.
async fn published() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-01T03:00:00Z").await;
    let id = site.process().await;
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    processes::publish_timeline(&mut change, &timeline(), None).await.unwrap();
    let manual = Names { es: "# Quién decide\n\nLas organizaciones <b>votan</b>.".into(), ..Names::default() };
    processes::publish_manual(&mut change, &manual).await.unwrap();
    change.commit().await.unwrap();
    (site, id)
}

#[tokio::test]
async fn phases_open_and_close_by_date() {
    let (site, _) = published().await;
    let mut reader = site.visitor();
    let before = reader.open("/processes/plan").await;
    assert!(before.says("Ahora no hay una fase abierta"), "{}", before.text());
    site.set_clock("2018-01-15T03:00:00Z");
    assert!(reader.open("/processes/plan").await.says("Ahora se reciben propuestas"));
    assert!(reader.open("/processes/plan/proposals/new").await.html.contains("<form"));
    site.set_clock("2018-02-01T03:00:00Z");
    assert!(!reader.open("/processes/plan/proposals/new").await.html.contains("<form"));
    site.set_clock("2018-03-01T03:00:00Z");
    assert_eq!(reader.open("/processes/plan").await.texts("[aria-current=step] h3"), ["Votar ahora"]);
}

#[tokio::test]
async fn nobody_suggests_before_dates_and_manual_are_public() {
    let site = TestSite::at("2018-01-01T03:00:00Z").await;
    let id = site.process().await;
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    processes::publish_timeline(&mut change, &timeline(), None).await.unwrap();
    change.commit().await.unwrap();
    site.set_clock("2018-01-20T03:00:00Z");
    let page = site.visitor().open("/processes/plan/proposals/new").await;
    assert!(page.says("faltan publicar las fechas y el manual"), "{}", page.text());
    assert!(!page.html.contains("<form"));
}

#[tokio::test]
async fn a_date_may_move_later_without_a_new_notice_but_not_sooner() {
    let (site, id) = published().await;
    site.set_clock("2018-01-10T00:00:00Z");
    let moved = |days| {
        let mut timeline = timeline();
        timeline.0[0].starts_at = timeline.0[0].starts_at.plus_days(days);
        timeline
    };
    for (days, reason, taken) in [(-1, None, false), (2, None, true), (1, Some("La fecha la fija un decreto."), true)] {
        let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
        let done = processes::publish_timeline(&mut change, &moved(days), reason).await;
        assert_eq!(done.is_ok(), taken, "{days} {done:?}");
        if taken {
            change.commit().await.unwrap();
        }
    }
    let rules = site.visitor().open("/processes/plan/rules").await;
    assert!(rules.says("Razón: La fecha la fija un decreto."), "{}", rules.text());
    assert_eq!(rules.texts("#dates li a").len(), 3, "every publication stands there");
}

#[tokio::test]
async fn the_log_can_be_checked_by_anybody() {
    let (site, _) = published().await;
    let mut reader = site.visitor();
    let json = reader.open("/processes/plan/log.json").await;
    assert_eq!(json.headers[header::CONTENT_TYPE], "application/json");
    let lines: Vec<Line> = serde_json::from_str(&json.html).unwrap();
    assert_eq!(lines.len(), 3);
    assert_eq!(verify(&lines), Ok(()));
    let page = reader.open("/processes/plan/log").await;
    assert!(page.says("Se publicó el manual") && page.says("El programa"), "{}", page.text());
    let only = reader.open("/processes/plan/log?kind=manual_published").await;
    assert_eq!(only.texts(".rows > li").len(), 1);
    assert_eq!(reader.open("/processes/plan/log?before=2").await.texts(".rows > li").len(), 1);
    let mut english = site.visitor();
    english.language = "en";
    assert!(english.open("/processes/plan/log").await.says("The manual was published"));
}

#[tokio::test]
async fn the_feed_is_whole_and_escaped() {
    let (site, id) = published().await;
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    let reason = "Un decreto <script> & más.";
    let mut early = timeline();
    early.0[0].starts_at = at("2018-01-05T00:00:00Z");
    processes::publish_timeline(&mut change, &early, Some(reason)).await.unwrap();
    change.commit().await.unwrap();
    let feed = site.visitor().open("/processes/plan/log.atom").await;
    assert!(feed.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("application/atom+xml"));
    assert!(feed.html.contains("Un decreto &lt;script&gt; &amp; más."), "{}", feed.html);
    assert_eq!(feed.html.matches("<entry>").count(), 4);
}

#[tokio::test]
async fn the_rule_is_given_back_byte_for_byte_and_said_in_words() {
    let (site, id) = published().await;
    let body = format!("{}\n\n", include_str!("../../sample/rule.json"));
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    processes::put_rule(&mut change, &body).await.unwrap();
    change.commit().await.unwrap();
    let mut reader = site.visitor();
    assert_eq!(reader.open("/processes/plan/rule.json").await.html, body);
    let rules = reader.open("/processes/plan/rules").await;
    assert!(rules.says("Se eligen hasta 36 propuestas."), "{}", rules.text());
    assert!(rules.says(&sha256(body.as_bytes())) && rules.says("borrador"));
    assert!(rules.html.contains("<h1>Quién decide</h1>"), "{}", rules.html);
    assert_eq!(reader.open("/processes/none/rule.json").await.status, StatusCode::NOT_FOUND);
}

#[test]
fn local_times_are_read_across_changes_of_the_zone() {
    let zone = jiff::tz::TimeZone::get("America/Asuncion").unwrap();
    let read = |typed| read_local(&zone, typed).map(|at| at.to_string());
    // Summer time ended on 25 March 2018 at 0.00: 23.30 of the 24th comes twice, the first is taken.
    assert_eq!(read("2018-03-24T23:30").as_deref(), Some("2018-03-25T02:30:00Z"));
    assert_eq!(read("2018-03-25T00:00").as_deref(), Some("2018-03-25T04:00:00Z"));
    // It began on 7 October 2018 at 0.00: 0.30 never was, and becomes 1.30.
    assert_eq!(read("2018-10-07T00:30").as_deref(), Some("2018-10-07T04:30:00Z"));
    assert_eq!(write_local(&zone, at("2018-10-07T04:30:00Z")), "2018-10-07T01:30");
    // Since October 2024 the clocks stay three hours behind UTC.
    assert_eq!(read("2025-07-01T08:00").as_deref(), Some("2025-07-01T11:00:00Z"));
    assert_eq!(read("mañana"), None);
}
