//! What each department said, to hang up and to read on the radio: as it stands, and counted.

use crate::browser::TestSite;
use crate::sample;

#[tokio::test]
async fn every_department_reads_what_became_of_what_it_said() {
    let site = TestSite::at("2018-12-10T12:00:00Z").await;
    sample::load_into(&site.db, sample::copy().path()).await;
    let mut visitor = site.visitor();
    let list = visitor.open("/processes/paga4/board").await;
    let first = list.html.split("/processes/paga4/board/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let board = visitor.open(&format!("/processes/paga4/board/{first}")).await;
    let rows = board.texts("ol.rows > li").len();
    assert!(rows > 0 && board.says("Qué pasó con lo que dijo"), "{}", board.text());
    let told = board.texts(".lead").join(" ");
    assert!(told.starts_with(&format!("{rows} propuestas")) || rows == 1, "{told}");
    let radio = board.texts(".written").join(" ");
    assert!(radio.chars().count() <= 1_000 && radio.contains(&format!("/processes/paga4/board/{first}")), "{radio}");
    let nowhere = visitor.open("/processes/paga4/board/PY-99").await;
    assert_eq!(nowhere.status, axum::http::StatusCode::NOT_FOUND);
}
