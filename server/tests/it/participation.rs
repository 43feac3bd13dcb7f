//! The figures of a process: as of any day, the same for whoever asks again later, on the page and as a table.

use crate::browser::TestSite;
use crate::suggestion::receive;
use axum::http::StatusCode;
use domain::{ContributionId, ProcessId, Signature};
use storage::contributions::{self, Decision};
use storage::participation;

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    (site, process)
}

async fn answer(site: &TestSite, process: ProcessId, id: ContributionId) {
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let seen = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    let decision = Decision::Answer { reason: "Eso ya existe.".into() };
    contributions::close(&mut change, &seen, &decision).await.unwrap();
    change.commit().await.unwrap();
}

async fn told(site: &TestSite, process: ProcessId, day: &str) -> participation::Participation {
    let zone = jiff::tz::TimeZone::get("America/Asuncion").unwrap();
    participation::as_of(&site.db, process, &zone, day.parse().unwrap(), site.now()).await.unwrap()
}

#[tokio::test]
async fn a_past_day_stays_as_it_was_whatever_comes_later() {
    let (site, process) = site().await;
    let first = receive(&site, process, "Un puente", 5).await;
    answer(&site, process, first).await;
    let before = told(&site, process, "2018-01-10").await;
    assert_eq!((before.all.arrived, before.all.decided, before.all.median), (1, 1, Some(3)), "Friday to Wednesday");
    assert_eq!(told(&site, process, "2018-01-09").await.all.decided, 0, "it was decided later");
    assert_eq!(told(&site, process, "2018-01-04").await.all.arrived, 0);
    site.set_clock("2018-03-01T12:00:00Z");
    receive(&site, process, "Una escuela", 1).await;
    let after = told(&site, process, "2018-01-10").await;
    assert_eq!(after, before);
    let now = told(&site, process, "2018-03-01").await;
    assert_eq!((now.all.arrived, now.known_people, now.without_person), (2, 1, 0), "both came from one number");
}

#[tokio::test]
async fn page_and_table_say_the_same_with_an_address_to_cite() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 5).await;
    answer(&site, process, id).await;
    let page = site.visitor().open("/processes/plan/figures?on=2018-01-10").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.says("Cómo estaba al terminar el 10 de enero de 2018."), "{}", page.text());
    assert!(page.says("http://localhost/processes/plan/figures?on=2018-01-10"), "{}", page.text());
    assert!(page.html.contains("role=\"img\"") && page.says("Qué quiere decir cada cifra"));
    let table = site.visitor().open("/processes/plan/figures.csv?on=2018-01-10").await;
    let rows: Vec<&str> = table.html.lines().collect();
    assert!(
        rows[0].starts_with("as_of,grouping,value,contributions,decided,open,overdue,decided_late,median_working_days")
    );
    assert_eq!(rows[1], "2018-01-10,all,,1,1,0,0,0,3,3,1,0,0");
    assert!(rows.contains(&"2018-01-10,channel,web,1,1,0,0,0,3,3,,,"), "{rows:?}");
    assert!(rows.contains(&"2018-01-10,week,2018-01-01,1,1,0,0,0,3,3,,,"), "{rows:?}");
}

#[tokio::test]
async fn a_day_that_lies_ahead_or_is_none_is_told_beside_the_field() {
    let (site, _) = site().await;
    for wrong in ["2018-01-11", "ayer"] {
        let page = site.visitor().open(&format!("/processes/plan/figures?on={wrong}")).await;
        assert_eq!(page.texts("#on-error"), ["Elija un día hasta el 10 de enero de 2018."], "{wrong}");
        let table = site.visitor().open(&format!("/processes/plan/figures.csv?on={wrong}")).await;
        assert_eq!(table.status, StatusCode::NOT_FOUND);
    }
}
