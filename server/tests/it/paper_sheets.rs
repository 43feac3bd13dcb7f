//! Forms on paper: printed with a code each, entered sheet after sheet, each once, and followed by whoever filled it in.

use crate::browser::{Browser, TestSite};
use axum::http::StatusCode;
use domain::{ProcessId, Role};
use storage::{contributions, paper_sheets};

async fn site() -> (TestSite, ProcessId, Browser) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let assistant = site.officer(Role::Assistant, process).await;
    (site, process, assistant)
}

async fn print(assistant: &mut Browser, count: &str) -> Vec<String> {
    let page = assistant.open("/desk/plan/inbox/sheets").await;
    let printed = assistant.submit(&page, "print_sheets", &[("count", count)]).await;
    printed.texts(".slip .code code")
}

const FILLED: [(&str, &str); 3] = [
    ("title", "Un puente para el pueblo"),
    ("problem", "El arroyo crece y no se pasa."),
    ("received_on", "2018-01-08"),
];

#[tokio::test]
async fn each_sheet_bears_a_code_of_its_own_which_is_shown_once() {
    let (site, process, mut assistant) = site().await;
    let codes = print(&mut assistant, "3").await;
    assert_eq!(codes.len(), 3);
    assert!(codes[0] != codes[1] && codes[1] != codes[2]);
    let again = assistant.open("/desk/plan/inbox/sheets").await;
    assert!(!again.html.contains(&codes[0]) && again.says("3 impresas, 0 cargadas"), "{}", again.text());
    let page = assistant.open("/desk/plan/inbox/sheets").await;
    let refused = assistant.submit(&page, "print_sheets", &[("count", "101")]).await;
    assert!(refused.says("100"), "the limit is said: {}", refused.text());
    assert_eq!(paper_sheets::batches(&site.db, process).await.unwrap().len(), 1);
    let citizen = site.officer(Role::Citizen, process).await.open("/desk/plan/inbox/sheets").await;
    assert_eq!(citizen.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn sheet_after_sheet_goes_in_once_and_what_is_alike_stays() {
    let (site, process, mut assistant) = site().await;
    let codes = print(&mut assistant, "2").await;
    let form = assistant.open("/desk/plan/inbox/batch").await;
    assert!(form.html.contains("autofocus"), "typing begins at the code");
    let unknown =
        assistant.submit(&form, "enter_sheet", &[&FILLED[..], &[("sheet_code", "AAAAA-CCCCC")]].concat()).await;
    assert!(unknown.says("elija uno de la lista") && unknown.html.contains("El arroyo crece"), "{}", unknown.text());
    let named = [&FILLED[..], &[("sheet_code", codes[0].as_str()), ("contact", "0981 777 000")]].concat();
    let refused = assistant.submit(&form, "enter_sheet", &named).await;
    assert!(
        refused.html.contains("0981 777 000") && refused.texts(".error").len() == 1,
        "no contact without the mark: {}",
        refused.text()
    );
    let right = [&named[..], &[("data_consent", "on")]].concat();
    let done = assistant.submit(&form, "enter_sheet", &right).await;
    assert!(done.says(&format!("Hoja {} cargada", codes[0])) && done.says("1 cargada"), "{}", done.text());
    assert!(!done.html.contains("0981 777 000"), "the contact is not seen again");
    assert!(done.form("enter_sheet").1.contains(&("received_on".into(), "2018-01-08".into())), "the day stays");
    let twice = assistant.submit(&form, "enter_sheet", &right).await;
    assert!(twice.says("ya estaba cargada"), "{}", twice.text());
    let counted = paper_sheets::batches(&site.db, process).await.unwrap().remove(0);
    assert_eq!((counted.printed, counted.entered), (2, 1));
    let kept = contributions::by_code(&site.db, &codes[0].to_lowercase()).await.unwrap().unwrap();
    assert_eq!((kept.entered_by.as_deref(), kept.consent.as_deref()), (Some("assistant"), Some("2026-2 es")));
    let followed = site.visitor().open(&format!("/track/{}", codes[0])).await;
    assert!(followed.says("Un puente para el pueblo"), "the slip opens what became of it: {}", followed.text());
    assert_eq!(site.visitor().open(&format!("/track/{}", codes[1])).await.status, StatusCode::NOT_FOUND);
}
