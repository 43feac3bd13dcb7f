//! The door of a meeting, as assistants with a phone use it: no script, no contacts, two people for who comes late.

use crate::browser::{Browser, Page, TestSite};
use crate::vote;
use axum::http::StatusCode;
use domain::{ProcessId, Role};
use leptos::server_fn::axum::server_fn_paths;

const DOOR: &str = "/desk/plan/meetings/1/door";

async fn door() -> (TestSite, ProcessId, Browser) {
    let (site, process) = vote::site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    curator.submit(&register, "enter_organisations", &[("rows", vote::FILE)]).await;
    let page = curator.open("/desk/plan/organisations/ara").await;
    curator.submit(&page, "name_speaker", &[("mandate", "alternate"), ("name", "Perla Ñandutí")]).await;
    (site, process, curator)
}

async fn find(assistant: &mut Browser, sought: &str) -> Page {
    let door = assistant.open(DOOR).await;
    assistant.submit(&door, "find_at_door", &[("sought", sought)]).await
}

#[tokio::test]
async fn an_assistant_without_a_desk_checks_people_in_by_name_and_the_figures_follow() {
    let (site, process, _) = door().await;
    let mut assistant = site.officer(Role::Assistant, process).await;
    assert_eq!(assistant.open("/desk/plan/organisations").await.status, StatusCode::FORBIDDEN);
    let meeting = assistant.open("/processes/plan/meetings/1").await;
    assert!(meeting.html.contains(DOOR), "the way to the door");
    assert!(!site.visitor().open("/processes/plan/meetings/1").await.html.contains(DOOR));
    let found = find(&mut assistant, "ÑANDUTI").await;
    assert_eq!(found.url, DOOR, "nothing typed stands in an address");
    assert!(found.says("Ara") && found.says("Perla Ñandutí") && !found.says("Ysyry"), "{}", found.text());
    let inside = assistant.submit(&found, "arrive", &[("mandate", "alternate")]).await;
    assert!(inside.says("Entró: ara") && inside.says("1 persona y 1 organización"), "{}", inside.text());
    let counted = assistant.submit(&inside, "count_citizens", &[("people", "5")]).await;
    let counted = assistant.submit(&counted, "count_more", &[("people", "1")]).await;
    assert!(counted.says("7 personas y 1 organización"), "{}", counted.text());
    let wrong = assistant.submit(&counted, "count_citizens", &[("people", "900")]).await;
    assert!(wrong.says("7 personas"), "{}", wrong.text());
    let left = assistant.submit(&wrong, "leave_door", &[]).await;
    assert!(left.says("está en el registro público") && left.says("En total 7"), "{}", left.text());
    assert!(site.visitor().open("/processes/plan/log").await.says("7 personas y 1 organizaciones"));
    let nobody = find(&mut assistant, "Nadie").await;
    assert!(nobody.says("No se encontró a nadie"), "{}", nobody.text());
    let undone = assistant.submit(&nobody, "undo_check_in", &[]).await;
    assert!(undone.says("5 personas y 0 organizaciones"), "{}", undone.text());
}

#[tokio::test]
async fn a_sheet_scanned_on_duty_leads_to_the_door_and_votes_for_nobody() {
    let (site, process, mut curator) = door().await;
    vote::open_round(&mut curator).await;
    let codes = vote::sheet(&mut curator).await;
    let mut assistant = site.officer(Role::Assistant, process).await;
    assistant.open(DOOR).await;
    let shown = assistant.open(&format!("/vote/{}", codes[0])).await;
    assert_eq!(shown.url, DOOR);
    assert!(shown.texts("h2").iter().any(|name| name == "Ara"), "{}", shown.text());
    let typed = format!("http://localhost/vote/{}", codes[1].to_lowercase());
    let door = assistant.open(DOOR).await;
    let shown = assistant.submit(&door, "show_sheet", &[("code", &typed)]).await;
    assert!(shown.texts("h2").iter().any(|name| name == "Ysyry"), "{}", shown.text());
    let none = assistant.submit(&door, "show_sheet", &[("code", "AAAAA CCCCC")]).await;
    assert!(none.says("no es de ninguna hoja"), "{}", none.text());
    vote::replace(&mut curator, "ara", "lost").await;
    let dead = assistant.submit(&door, "show_sheet", &[("code", &codes[0])]).await;
    assert!(dead.says("fue reemplazada"), "{}", dead.text());
    assistant.submit(&dead, "leave_door", &[]).await;
    let ballot = assistant.open(&format!("/vote/{}", codes[1])).await;
    assert_eq!(ballot.url, "/vote", "after duty a sheet opens its ballot");
}

#[tokio::test]
async fn who_comes_after_the_round_opened_is_let_in_by_a_second_person() {
    let (site, process, mut curator) = door().await;
    let mut first = site.officer(Role::Assistant, process).await;
    let found = find(&mut first, "ysyry").await;
    first.submit(&found, "arrive", &[("mandate", "delegate")]).await;
    vote::open_round(&mut curator).await;
    let found = find(&mut first, "ysyry").await;
    let alternate = first.submit(&found, "arrive", &[("mandate", "alternate")]).await;
    assert!(alternate.says("Entró: ysyry"), "an alternate takes one person: {}", alternate.text());
    let found = find(&mut first, "ara").await;
    let waits = first.submit(&found, "arrive", &[("mandate", "delegate")]).await;
    assert!(waits.says("la deja entrar otra persona") && waits.says("1 organización"), "{}", waits.text());
    assert!(!waits.html.contains("let_in_late"), "not by oneself");
    let by_hand = curator.open("/desk/plan/meetings/1").await;
    let forced =
        curator.submit(&by_hand, "record_attendance", &[("came[]", "1"), ("came[]", "1"), ("came[]", "1")]).await;
    assert!(forced.says("Con la votación abierta eso no se cambia"), "{}", forced.text());
    let mut second = site.officer(Role::Assistant, process).await;
    let door = second.open(DOOR).await;
    let inside = second.submit(&door, "let_in_late", &[]).await;
    assert!(inside.says("Entró: ara") && inside.says("2 organizaciones"), "{}", inside.text());
    assert!(inside.says("llegó con la votación abierta"), "{}", inside.text());
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(log.says("lo había propuesto") && log.says("con la votación abierta: entró ara"), "{}", log.text());
}

#[tokio::test]
async fn two_people_change_the_register_once_a_round_has_opened() {
    let (site, process, mut curator) = door().await;
    vote::open_round(&mut curator).await;
    let list = curator.open("/desk/plan/organisations").await;
    let pasted = "slug,name,kind,department,themes\notra,Otra,ngo,,salud\n";
    let refused = curator.submit(&list, "enter_organisations", &[("rows", pasted)]).await;
    assert!(refused.says("entre dos personas") && refused.html.contains("otra,Otra"), "{}", refused.text());
    let page = curator.open("/desk/plan/organisations/ara").await;
    let fields = [("revoked[]", "salud"), ("reason", "Presentó papeles de otra.")];
    let proposed = curator.submit(&page, "revoke_accreditation", &fields).await;
    assert!(proposed.says("Queda propuesto con el número 1"), "{}", proposed.text());
    let own = curator.open("/desk/plan/organisations").await;
    assert!(own.says("Lo propuso usted") && !own.html.contains("confirm_ruling"), "{}", own.text());
    let (path, _) = server_fn_paths().find(|(path, _)| path.ends_with("/confirm_ruling")).unwrap();
    let fields = [("process".to_owned(), "plan".to_owned()), ("act".to_owned(), "1".to_owned())];
    let forced = curator.post(path, &own.url, &fields).await;
    assert!(forced.says("tiene que confirmarlo otra persona"), "{}", forced.text());
    let mut other = site.officer(Role::Curator, process).await;
    let waiting = other.open("/desk/plan/organisations").await;
    let confirmed = other.submit(&waiting, "confirm_ruling", &[]).await;
    assert!(confirmed.says("Confirmado y hecho"), "{}", confirmed.text());
    let one = site.visitor().open("/processes/plan/organisations/ara").await;
    assert!(one.says("a propuesta de") && one.says("Presentó papeles de otra."), "{}", one.text());
}
