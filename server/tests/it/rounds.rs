//! Rounds of every method, open and secret: prepared in public, voted without script, counted in words, told only at closing.

use crate::browser;
use crate::browser::{Browser, TestSite};
use crate::vote::{close, prepare_and_open, review, sheet, site, vote};
use axum::http::StatusCode;
use domain::{ProcessId, Role};
use sqlx::Row as _;
use std::collections::BTreeSet;
use storage::On;

const ROUND: &str = "/processes/plan/rounds/1";

fn organisations(count: usize) -> String {
    (0..count).map(|n| format!("org-{n},Organización {n},ngo,,salud\n")).collect()
}

/// A curator who has entered so many organisations.
async fn registered(site: &TestSite, process: ProcessId, count: usize) -> Browser {
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    let rows = format!("slug,name,kind,department,themes\n{}", organisations(count));
    let entered = curator.submit(&register, "enter_organisations", &[("rows", &rows)]).await;
    assert!(entered.says("organizaciones"), "{}", entered.text());
    curator
}

/// So many organisations, and a round of a method that is open.
async fn opened(count: usize, method: &str, terms: &[(&str, &str)]) -> (TestSite, ProcessId, Browser, Vec<String>) {
    let (site, process) = site().await;
    let mut curator = registered(&site, process, count).await;
    let open = prepare_and_open(&mut curator, method, terms).await;
    assert!(open.says("Se abrió la votación 1"), "{}", open.text());
    let codes = sheet(&mut curator).await;
    assert_eq!(codes.len(), count);
    (site, process, curator, codes)
}

async fn holder(site: &TestSite, code: &str) -> Browser {
    let mut holder = site.visitor();
    holder.open(&format!("/vote/{code}")).await;
    holder
}

#[tokio::test]
async fn the_terms_of_a_round_are_public_before_it_opens_and_fixed_afterwards() {
    let (site, process) = site().await;
    let mut curator = registered(&site, process, 2).await;
    let choice = curator.open("/desk/plan/rounds/prepare?meeting=1").await;
    assert!(choice.says("Orden de preferencia") && choice.says("Partes iguales"), "{}", choice.text());
    let form = curator.open("/desk/plan/rounds/prepare?meeting=1&method=yes-no").await;
    let refused = curator.submit(&form, "prepare_round", &[("threshold", "3/2"), ("quorum_percent", "120")]).await;
    assert!(refused.says("Escriba una parte") && refused.html.contains("value=\"3/2\""), "{}", refused.text());
    let fields = [("threshold", "2/3"), ("quorum_percent", "50"), ("effect", "decisive")];
    curator.submit(&form, "prepare_round", &fields).await;
    let told = site.visitor().open(ROUND).await;
    assert!(told.says("Todavía no se abrió") && told.says("al menos 2/3"), "{}", told.text());
    assert!(told.says("obliga a la reunión") && told.says("al menos el 50 %"), "{}", told.text());
    let desk = curator.open("/desk/plan/rounds").await;
    curator.submit(&desk, "open_round", &[]).await;
    assert!(site.visitor().open(ROUND).await.says("de las 2 habilitadas: 1"));
    let anew =
        [("process", "plan"), ("meeting", "1"), ("round", "1"), ("method", "theme-approval"), ("proposals[]", "1")];
    let anew: Vec<_> = anew.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    let refused = curator.post(&browser::action("prepare_round"), "/desk/plan/rounds", &anew).await;
    assert!(!refused.says("está preparada"), "{}", refused.text());
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(log.says("Se preparó la votación 1 de la reunión 1; huella de sus condiciones"), "{}", log.text());
}

#[tokio::test]
async fn motions_are_voted_by_yes_no_and_abstain_and_counted_in_words() {
    let (site, _, mut curator, codes) = opened(4, "yes-no", &[("threshold", "2/3"), ("quorum_percent", "75")]).await;
    let ballots: [&[(u32, &str)]; 4] = [&[(1, "yes"), (2, "no")], &[(1, "yes"), (2, "abstain")], &[(1, "no")], &[]];
    for (code, marks) in codes.iter().zip(ballots) {
        let mut voter = holder(&site, code).await;
        let cast = vote(&mut voter, marks).await;
        assert!(cast.says("Su voto está contado"), "{}", cast.text());
    }
    let open = site.visitor().open(ROUND).await;
    assert!(open.says("Votaron 4 de 4") && !open.says("Pasa."), "{}", open.text());
    assert_eq!(site.visitor().open(&format!("{ROUND}/box.csv")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.visitor().open(&format!("{ROUND}/result.json")).await.status, StatusCode::NOT_FOUND);
    assert!(site.visitor().open(&format!("{ROUND}/register.csv")).await.html.contains("org-3,salud"));
    close(&mut curator).await;
    let closed = site.visitor().open(ROUND).await;
    assert!(
        closed.says("La n.º 1: 2 sí, 1 no, 0 abstenciones. Quórum 3, votos 3; mínimo de sí 2/3. Pasa."),
        "{}",
        closed.text()
    );
    assert!(closed.says("La n.º 2: 0 sí, 1 no, 1 abstenciones") && closed.says("No pasa."), "{}", closed.text());
    assert!(closed.says("1: Sí, 2: Abstención") && closed.says("En blanco"), "{}", closed.text());
    let file = site.visitor().open(&format!("{ROUND}/box.csv")).await.html;
    assert!(file.starts_with("round,receipt,option,value\n1,") && file.contains(",,\n"), "{file}");
    let json: serde_json::Value =
        serde_json::from_str(&site.visitor().open(&format!("{ROUND}/result.json")).await.html).unwrap();
    assert_eq!(json["result"]["elected"], serde_json::json!(["1"]));
    assert_eq!((&json["ballots"], &json["entitled"], &json["result"]["took_part"]), (&4.into(), &4.into(), &3.into()));
    assert!(
        site.visitor().open("/processes/plan/selection").await.says("Todavía no hay selección"),
        "it selects nothing"
    );
}

#[tokio::test]
async fn what_is_over_a_limit_is_refused_before_it_is_cast_and_stays_as_it_was_typed() {
    let (site, _, _, codes) = opened(1, "points", &[("limit", "10"), ("seats", "1")]).await;
    let mut voter = holder(&site, &codes[0]).await;
    let refused = review(&mut voter, &[(1, "7"), (2, "4")]).await;
    assert!(refused.url == "/vote" && refused.says("más puntos de los que tiene"), "{}", refused.text());
    assert!(refused.html.contains("value=\"7\"") && refused.html.contains("value=\"4\""));
    let typed = review(&mut voter, &[(1, "siete"), (2, "")]).await;
    assert!(typed.says("no se entiende") && typed.html.contains("value=\"siete\""), "{}", typed.text());
    let foreign = review(&mut voter, &[(1, "1"), (99, "1")]).await;
    assert!(foreign.says("no está en esta votación"), "{}", foreign.text());
    let cast = vote(&mut voter, &[(1, "7"), (2, "3")]).await;
    assert!(cast.says("Su voto está contado"), "{}", cast.text());
}

#[tokio::test]
async fn preferences_are_numbered_and_reviewed_in_their_order() {
    let (site, _, mut curator, codes) = opened(2, "stv", &[("seats", "1")]).await;
    let mut voter = holder(&site, &codes[0]).await;
    let gap = review(&mut voter, &[(3, "1"), (1, "3")]).await;
    assert!(gap.says("Falta un lugar"), "{}", gap.text());
    let reviewed = review(&mut voter, &[(3, "1"), (1, "2"), (2, "")]).await;
    assert!(reviewed.says("3 Propuesta <b>3</b> : lugar 1 1 Propuesta <b>1</b> : lugar 2"), "{}", reviewed.text());
    voter.submit(&reviewed, "cast_ballot", &[]).await;
    close(&mut curator).await;
    let closed = site.visitor().open(ROUND).await;
    assert!(closed.says("llega a la cuota") && closed.says("Opinión de la reunión"), "{}", closed.text());
}

#[tokio::test]
async fn a_ballot_sent_twice_is_answered_with_the_same_receipt_and_counts_once() {
    for secrecy in ["open", "secret"] {
        let (site, _, mut curator, codes) = opened(10, "score", &[("seats", "1"), ("secrecy", secrecy)]).await;
        let mut voter = holder(&site, &codes[0]).await;
        let reviewed = review(&mut voter, &[(1, "5")]).await;
        let mut twice = voter.clone();
        let (first, second) =
            tokio::join!(voter.submit(&reviewed, "cast_ballot", &[]), twice.submit(&reviewed, "cast_ballot", &[]));
        let receipt = first.texts(".receipt code").remove(0);
        assert_eq!(second.texts(".receipt code"), std::slice::from_ref(&receipt), "a double click");
        let back = voter.submit(&reviewed, "cast_ballot", &[]).await;
        assert_eq!(back.texts(".receipt code"), std::slice::from_ref(&receipt), "the back button");
        close(&mut curator).await;
        let later = voter.submit(&reviewed, "cast_ballot", &[]).await;
        assert_eq!(later.texts(".receipt code"), std::slice::from_ref(&receipt), "a retry after the round has closed");
        let closed = site.visitor().open(ROUND).await;
        assert!(closed.says("Votaron 1 de 10") && closed.html.contains(&receipt), "{}", closed.text());
    }
}

#[tokio::test]
async fn of_two_devices_with_the_same_seat_one_counts_and_the_other_is_told() {
    let (site, _, _, codes) = opened(10, "score", &[("seats", "1"), ("secrecy", "secret")]).await;
    let (mut one, mut other) = (holder(&site, &codes[0]).await, holder(&site, &codes[0]).await);
    let (reviewed, late) = (review(&mut one, &[(1, "5")]).await, review(&mut other, &[(1, "0")]).await);
    assert!(one.submit(&reviewed, "cast_ballot", &[]).await.says("Su voto está contado"));
    let told = other.submit(&late, "cast_ballot", &[]).await;
    assert!(
        told.says("ya votó en esta votación desde otro aparato") && told.texts(".receipt code").is_empty(),
        "{}",
        told.text()
    );
    // Neither a foreign receipt nor a form of another seat gets in.
    let mut third = holder(&site, &codes[1]).await;
    third.open("/vote").await;
    let foreign = third.submit(&reviewed, "cast_ballot", &[]).await;
    assert!(foreign.url == "/vote?form=other" && !foreign.says("Su voto está contado"), "{}", foreign.text());
    assert!(site.visitor().open(ROUND).await.says("Votaron 1 de 10"));
}

#[tokio::test]
async fn a_secret_round_needs_ten_voters_and_says_on_every_page_that_it_is_secret() {
    let (site, process) = site().await;
    let mut curator = registered(&site, process, 9).await;
    let refused = prepare_and_open(&mut curator, "score", &[("seats", "1"), ("secrecy", "secret")]).await;
    assert!(refused.says("no puede ser secreto") && refused.says("Hacen falta 10"), "{}", refused.text());
    let (site, _, mut curator, codes) = opened(10, "score", &[("seats", "1"), ("secrecy", "secret")]).await;
    let mut voter = holder(&site, &codes[0]).await;
    let secret = "nunca quién votó qué";
    assert!(voter.open("/vote").await.says(secret));
    let reviewed = review(&mut voter, &[(1, "3")]).await;
    assert!(reviewed.says(secret) && reviewed.says("nunca qué votó"), "{}", reviewed.text());
    let cast = voter.submit(&reviewed, "cast_ballot", &[]).await;
    assert!(cast.says("no dice qué votó") || cast.says("No dice qué votó"), "{}", cast.text());
    let open = site.visitor().open(ROUND).await;
    assert!(open.says(secret) && open.says("copia su diario de escrituras"), "{}", open.text());
    let receipt = cast.texts(".receipt code").remove(0);
    assert!(!open.html.contains(&receipt));
    close(&mut curator).await;
    let closed = site.visitor().open(ROUND).await;
    assert!(closed.says("La n.º 1 suma 3") && closed.says("Organización 0"), "{}", closed.text());
    assert_eq!(closed.texts(".codes code"), std::slice::from_ref(&receipt));
    let file = site.visitor().open(&format!("{ROUND}/box.csv")).await.html;
    assert!(file.ends_with(",1,3\n") && !file.contains(&receipt), "{file}");
    assert!(site.visitor().open(&format!("{ROUND}/receipts.csv")).await.html.contains(&receipt));
}

/// Every row of the table of sessions.
async fn sessions(site: &TestSite) -> Vec<String> {
    let On::Sqlite(db) = site.db.readers() else { panic!("a test site is on SQLite") };
    let rows = sqlx::query("select data from session").fetch_all(db).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

#[tokio::test]
async fn no_session_keeps_a_mark_or_a_receipt_whatever_a_voter_does() {
    let (site, _, mut curator, codes) = opened(10, "score", &[("seats", "1"), ("secrecy", "secret")]).await;
    let mut receipts = BTreeSet::new();
    for (n, code) in codes.iter().enumerate() {
        let mut voter = holder(&site, code).await;
        review(&mut voter, &[(1, "77"), (2, "seis")]).await;
        let reviewed = review(&mut voter, &[(1, "4"), (2, "")]).await;
        if n == 0 {
            continue;
        }
        let cast = voter.submit(&reviewed, "cast_ballot", &[]).await;
        receipts.insert(cast.texts(".receipt code").remove(0));
    }
    assert_eq!(receipts.len(), 9);
    let told = |rows: &[String]| {
        let names = |what: &str| rows.iter().any(|row| row.contains(what));
        names("marks") || names("seis") || receipts.iter().any(|receipt| names(receipt))
    };
    assert!(!told(&sessions(&site).await), "while it is open");
    close(&mut curator).await;
    assert!(!told(&sessions(&site).await), "after closing");
}
