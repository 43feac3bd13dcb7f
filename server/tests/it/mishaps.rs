//! What happens in a hall: a double click, the back button, two devices, a form that was tampered with, somebody else's seat.

use crate::browser;
use crate::browser::{Browser, PASSWORD, Page, TestSite};
use crate::vote::{FILE, close, open_round, review, sheet, site, vote};
use axum::http::StatusCode;
use domain::{ProcessId, Role};
use storage::organisations;

const ROUND: &str = "/processes/plan/rounds/1";

async fn opened() -> (TestSite, ProcessId, Browser, Vec<String>) {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    curator.submit(&register, "enter_organisations", &[("rows", FILE)]).await;
    open_round(&mut curator).await;
    let codes = sheet(&mut curator).await;
    (site, process, curator, codes)
}

async fn holder(site: &TestSite, code: &str) -> Browser {
    let mut holder = site.visitor();
    holder.open(&format!("/vote/{code}")).await;
    holder
}

fn receipt(page: &Page) -> String {
    assert!(page.says("Su voto está contado"), "{}", page.text());
    page.texts(".receipt code").remove(0)
}

#[tokio::test]
async fn a_double_click_and_the_back_button_count_once_and_are_answered_with_the_same_receipt() {
    let (site, _, mut curator, codes) = opened().await;
    let mut voter = holder(&site, &codes[0]).await;
    let form = voter.open("/vote").await;
    let reviewed = review(&mut voter, &[(1, "1"), (2, "1")]).await;
    let mut impatient = voter.clone();
    let (one, other) =
        tokio::join!(voter.submit(&reviewed, "cast_ballot", &[]), impatient.submit(&reviewed, "cast_ballot", &[]));
    assert_eq!(receipt(&one), receipt(&other));
    let back = voter.submit(&reviewed, "cast_ballot", &[]).await;
    assert_eq!(receipt(&back), receipt(&one), "sent once more from the page before");
    let further_back = voter.submit(&form, "review", &[("marks[3]", "1")]).await;
    assert!(!further_back.says("¿Es esto lo que quiere votar?"), "{}", further_back.text());
    assert_eq!(voter.open("/vote/review").await.url, "/vote");
    close(&mut curator).await;
    let file = site.visitor().open(&format!("{ROUND}/ballots.csv")).await;
    assert_eq!(file.html, "meeting,organisation,proposal\n1,ara,1\n1,ara,2\n");
}

#[tokio::test]
async fn of_two_devices_the_first_counts_and_the_other_reads_that_its_marks_did_not() {
    let (site, _, mut curator, codes) = opened().await;
    let (mut phone, mut tablet) = (holder(&site, &codes[0]).await, holder(&site, &codes[0]).await);
    let on_phone = review(&mut phone, &[(1, "1")]).await;
    let on_tablet = review(&mut tablet, &[(3, "1")]).await;
    let first = phone.submit(&on_phone, "cast_ballot", &[]).await;
    let code = receipt(&first);
    let second = tablet.submit(&on_tablet, "cast_ballot", &[]).await;
    assert!(second.says("Lo que marcó acá no se contó") && second.says("Propuesta <b>3</b>"), "{}", second.text());
    assert!(!second.html.contains(&code), "the receipt is for whoever cast the ballot");
    assert!(receipt(&phone.open("/vote").await) == code);
    close(&mut curator).await;
    let file = site.visitor().open(&format!("{ROUND}/ballots.csv")).await;
    assert_eq!(file.html, "meeting,organisation,proposal\n1,ara,1\n");
}

/// The fields of a ballot as somebody sends them who writes them by hand.
fn forged(page: &Page, marks: &[(&str, &str)]) -> Vec<(String, String)> {
    let (_, mut fields) = page.form("review");
    fields.retain(|(name, _)| !name.starts_with("marks"));
    fields.extend(marks.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

#[tokio::test]
async fn a_form_that_was_tampered_with_casts_nothing_and_says_why() {
    let (site, _, _, codes) = opened().await;
    let mut voter = holder(&site, &codes[0]).await;
    let ballot = voter.open("/vote").await;
    for action in ["review", "cast_ballot"].map(browser::action) {
        for marks in [&[("marks[99]", "1")][..], &[("marks[1]", "1"), ("marks[99]", "1")]] {
            let refused = voter.post(&action, "/vote", &forged(&ballot, marks)).await;
            assert!(refused.says("no está en esta votación"), "{action} {marks:?}: {}", refused.text());
        }
        for unreadable in ["marks[x]", "marks[-1]", "marks[99999999999]"] {
            let refused = voter.post(&action, "/vote", &forged(&ballot, &[(unreadable, "1")])).await;
            assert!(refused.says("no era de esta boleta"), "{action} {unreadable}: {}", refused.text());
        }
    }
    let mut other_seal = forged(&ballot, &[("marks[1]", "1")]);
    other_seal.iter_mut().filter(|(name, _)| name == "receipt").for_each(|(_, code)| *code = "AAAAA-AAAAA".into());
    let refused = voter.post(&browser::action("cast_ballot"), "/vote", &other_seal).await;
    assert!(refused.says("no era de esta boleta"), "a receipt of one's own making: {}", refused.text());
    let mut other_round = forged(&ballot, &[("marks[1]", "1")]);
    other_round.iter_mut().filter(|(name, _)| name == "round").for_each(|(_, round)| *round = "7".into());
    assert!(voter.post(&browser::action("cast_ballot"), "/vote", &other_round).await.says("no era de esta boleta"));
    assert!(site.visitor().open(ROUND).await.says("Votaron 0 de 2"));
    assert!(vote(&mut voter, &[(1, "1")]).await.says("Su voto está contado"), "the ballot itself is whole");
}

#[tokio::test]
async fn nobody_takes_the_seat_of_an_organisation_that_is_not_theirs() {
    let (site, process, mut curator, _) = opened().await;
    site.account("kuna@example.py").await;
    let page = curator.open("/desk/plan/organisations/ysyry").await;
    curator.submit(&page, "name_delegate", &[("email", "kuna@example.py")]).await;
    let all = organisations::all(&site.db, process).await.unwrap();
    let ara = all.iter().find(|one| one.slug == "ara").unwrap().id.0.to_string();
    let mut delegate = site.visitor();
    delegate.sign_in("kuna@example.py", PASSWORD).await;
    let fields = |organisation: &str, round: &str| {
        vec![("round".to_owned(), round.to_owned()), ("organisation".to_owned(), organisation.to_owned())]
    };
    for (organisation, round) in [(ara.as_str(), "1"), ("nobody", "1"), (ara.as_str(), "9")] {
        delegate.post("/do/choose_seat", "/vote", &fields(organisation, round)).await;
        let ballot = delegate.open("/vote").await;
        assert!(ballot.says("Vota Ysyry") && !ballot.says("Vota Ara"), "{}", ballot.text());
    }
    let mut nobody = site.visitor();
    nobody.post("/do/choose_seat", "/vote", &fields(&ara, "1")).await;
    assert!(nobody.open("/vote").await.says("Escriba el código"));
    let told = nobody
        .send_raw("/do/choose_seat", "/vote", "application/x-www-form-urlencoded", "round=1&organisation=x")
        .await;
    assert_ne!(told.status, StatusCode::INTERNAL_SERVER_ERROR);
}
