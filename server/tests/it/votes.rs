//! From the register of voters to the recorded selection, as the desk, a delegate, a holder of a sheet and the public see it.

use crate::browser;
use crate::browser::{Browser, TestSite};
use crate::vote;
use crate::vote::{FILE, close, review, sheet, site, vote};
use axum::http::StatusCode;
use domain::{ProcessId, Role};
use storage::failures::PER_HALL;

const ROUND: &str = "/processes/plan/rounds/1";

/// A curator who has entered two organisations and opened the round.
async fn opened(site: &TestSite, process: ProcessId) -> Browser {
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    let entered = curator.submit(&register, "enter_organisations", &[("rows", FILE)]).await;
    assert!(entered.says("Entraron 2 organizaciones"), "{}", entered.text());
    vote::open_round(&mut curator).await;
    curator
}

#[tokio::test]
async fn a_sheet_opens_a_ballot_once_and_what_was_cast_is_told_at_closing_only() {
    let (site, process) = site().await;
    let mut curator = opened(&site, process).await;
    let codes = sheet(&mut curator).await;
    let mut holder = site.visitor();
    let ballot = holder.open(&format!("/vote/{}", codes[0])).await;
    assert_eq!(ballot.url, "/vote", "the code leaves the address");
    assert!(ballot.says("Vota Ara") && ballot.says("Marque hasta 2") && !ballot.says("77"), "{}", ballot.text());
    let cast = vote(&mut holder, &[(1, "1"), (2, "1")]).await;
    assert!(cast.says("Su voto está contado"), "{}", cast.text());
    let receipt = cast.texts(".receipt code").remove(0);
    assert!(holder.open("/vote/review").await.says("Su voto está contado"), "the back button casts nothing");
    assert!(site.visitor().open(&format!("/vote/{}", codes[0])).await.says("no sirve"), "used");
    let mut public = site.visitor();
    let open = public.open(ROUND).await;
    assert!(
        open.says("Votaron 1 de 2") && !open.says("1 aprobación") && !open.html.contains(&receipt),
        "{}",
        open.text()
    );
    assert_eq!(public.open(&format!("{ROUND}/ballots.csv")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(public.open(&format!("{ROUND}/result.json")).await.status, StatusCode::NOT_FOUND);
    assert!(public.open("/processes/plan/selection").await.says("Todavía no hay selección"));
    assert!(close(&mut curator).await.says("Se cerró la votación 1"));
    let closed = public.open(ROUND).await;
    assert!(closed.says("1 aprobación") && closed.html.contains(&receipt), "{}", closed.text());
    let file = public.open(&format!("{ROUND}/ballots.csv")).await;
    assert_eq!(file.html, "meeting,organisation,proposal\n1,ara,1\n1,ara,2\n");
}

#[tokio::test]
async fn wrong_used_and_dead_codes_get_the_same_answer_until_the_address_has_to_wait() {
    let (site, process) = site().await;
    let mut curator = opened(&site, process).await;
    let dead = sheet(&mut curator).await.remove(0);
    vote::replace(&mut curator, "ara", "spoiled").await;
    let told = curator.open("/desk/plan/rounds/1/credentials").await;
    assert!(told.says("emitidas 3") && told.says("dañadas 1") && told.says("sin usar 2"), "{}", told.text());
    let replaced = site.visitor().open(&format!("/vote/{dead}")).await;
    let wrong = site.visitor().open("/vote/AAAAACCCCC").await;
    assert_eq!((replaced.status, replaced.text()), (wrong.status, wrong.text()));
    for _ in 0..PER_HALL.failures {
        site.visitor().open("/vote/AAAAACCCCC").await;
    }
    assert_eq!(site.visitor().open("/vote/AAAAACCCCC").await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn too_many_marks_are_refused_before_anything_is_cast_and_stay_marked() {
    let (site, process) = site().await;
    let mut curator = opened(&site, process).await;
    let mut holder = site.visitor();
    let ballot = holder.open(&format!("/vote/{}", sheet(&mut curator).await[1])).await;
    assert!(ballot.says("Marque hasta 2"), "{}", ballot.text());
    let refused = review(&mut holder, &[(1, "1"), (2, "1"), (3, "1")]).await;
    assert_eq!(refused.url, "/vote");
    assert!(refused.says("demasiadas marcas en el tema Salud"), "{}", refused.text());
    assert_eq!(refused.html.matches(" checked").count(), 3);
    let none = holder.submit(&refused, "review", &[("marks[1]", ""), ("marks[2]", ""), ("marks[3]", "")]).await;
    let none = holder.submit(&none, "cast_ballot", &[]).await;
    assert!(none.says("Su voto está contado") && none.says("en blanco"), "{}", none.text());
}

#[tokio::test]
async fn who_was_choosing_when_the_round_closed_sees_what_they_chose_and_that_it_was_not_counted() {
    let (site, process) = site().await;
    let mut curator = opened(&site, process).await;
    let codes = sheet(&mut curator).await;
    let (mut slow, mut slower) = (site.visitor(), site.visitor());
    let ballot = slow.open(&format!("/vote/{}", codes[0])).await;
    let other = slower.open(&format!("/vote/{}", codes[1])).await;
    let review = slower.submit(&other, "review", &[("marks[2]", "1")]).await;
    close(&mut curator).await;
    let late = slow.submit(&ballot, "review", &[("marks[3]", "1")]).await;
    assert!(late.says("no se contó") && late.says("Propuesta <b>3</b>"), "{}", late.text());
    let later = slower.submit(&review, "cast_ballot", &[]).await;
    assert!(later.says("no se contó") && later.says("Propuesta <b>2</b>"), "{}", later.text());
}

#[tokio::test]
async fn a_delegate_votes_signed_in_and_the_rule_decides_a_tie() {
    let (site, process) = site().await;
    let mut curator = opened(&site, process).await;
    site.account("kuna@example.py").await;
    let page = curator.open("/desk/plan/organisations/ysyry").await;
    let named = curator.submit(&page, "name_delegate", &[("email", "kuna@example.py")]).await;
    assert!(named.says("kuna@example.py"), "{}", named.text());
    let mut delegate = site.visitor();
    delegate.sign_in("kuna@example.py", browser::PASSWORD).await;
    assert!(vote(&mut delegate, &[(3, "1")]).await.says("Ysyry votó"));
    let mut holder = site.visitor();
    holder.open(&format!("/vote/{}", issued_for_ara(&mut curator).await)).await;
    let cast = vote(&mut holder, &[(1, "1")]).await;
    let left = holder.submit(&cast, "leave_seat", &[]).await;
    assert!(left.says("Abrir la boleta") && !left.says("Ara votó"), "the next one sees nothing: {}", left.text());
    close(&mut curator).await;
    let selection = site.visitor().open("/processes/plan/selection").await;
    assert!(selection.says("1 elegida, y por qué"), "{}", selection.text());
    assert!(
        selection.says("Empató con la n.º 3 en una aprobación. Aquella tuvo más de organizaciones indígenas"),
        "{}",
        selection.text()
    );
    let desk = curator.open("/desk/plan/rounds").await;
    let recorded = curator.submit(&desk, "record_selection", &[]).await;
    assert!(recorded.says("Se registró la selección: 1 elegidas"), "{}", recorded.text());
    assert!(site.visitor().open("/processes/plan/proposals/1").await.says("no elegida"));
    let json = site.visitor().open("/processes/plan/selection.json").await;
    let selection: domain::selection::Selection = serde_json::from_str(&json.html).unwrap();
    assert_eq!(selection.selected[0].number, 3);
}

/// The sheet of who hasn't voted yet.
async fn issued_for_ara(curator: &mut Browser) -> String {
    let desk = curator.open("/desk/plan/rounds/1/credentials").await;
    let printed = curator.submit(&desk, "issue_credentials", &[("only", "")]).await;
    printed.texts(".slip code").remove(0).replace(' ', "")
}

#[tokio::test]
async fn only_curators_run_rounds_and_nobody_votes_without_a_seat() {
    let (site, process) = site().await;
    opened(&site, process).await;
    let mut observer = site.officer(Role::Observer, process).await;
    let desk = observer.open("/desk/plan/rounds").await;
    assert!(!desk.html.contains("close_round"), "an observer reads");
    let fields = [("process".to_owned(), "plan".to_owned()), ("round".to_owned(), "1".to_owned())];
    let refused = observer.post(&browser::action("close_round"), "/desk/plan/rounds", &fields).await;
    assert!(!refused.says("Se cerró"));
    assert_eq!(site.visitor().open("/desk/plan/rounds").await.status, StatusCode::UNAUTHORIZED);
    let mut nobody = site.visitor();
    let entrance = nobody.open("/vote").await;
    assert!(entrance.says("Escriba el código"), "{}", entrance.text());
    let wrong = nobody.submit(&entrance, "open_credential", &[("code", "aaaa")]).await;
    assert!(wrong.says("no sirve"), "{}", wrong.text());
}
