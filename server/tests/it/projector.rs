//! The screen of the hall: what is voted on, how, how many have and how long is left, live; the result only at closing.

use crate::browser::{Browser, TestSite};
use crate::vote::{close, prepare_and_open, sheet, site, vote};
use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode};
use domain::Role;
use futures_util::StreamExt as _;
use serde_json::Value;
use std::time::Duration;
use tower::ServiceExt as _;

const ROUND: &str = "/processes/plan/rounds/1";
const HALL: &str = "/processes/plan/rounds/1/hall";
const TURNOUT: &str = "/processes/plan/rounds/1/turnout";

async fn opened() -> (TestSite, Browser, Vec<String>) {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    let rows: String = (0..3).map(|n| format!("org-{n},Organización {n},ngo,,salud\n")).collect();
    let rows = format!("slug,name,kind,department,themes\n{rows}");
    curator.submit(&register, "enter_organisations", &[("rows", &rows)]).await;
    prepare_and_open(&mut curator, "yes-no", &[("threshold", "1/2"), ("effect", "decisive")]).await;
    let codes = sheet(&mut curator).await;
    (site, curator, codes)
}

async fn listen(site: &TestSite) -> BodyDataStream {
    let request = Request::get(TURNOUT).body(Body::empty()).unwrap();
    let answer = site.router.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    answer.into_body().into_data_stream()
}

/// The next message; it would be a mistake to wait for longer.
async fn told(stream: &mut BodyDataStream) -> Value {
    let next = tokio::time::timeout(Duration::from_secs(30), stream.next()).await.expect("a message");
    let text = String::from_utf8(next.expect("no end").unwrap().to_vec()).unwrap();
    let data = text.lines().find_map(|line| line.strip_prefix("data: ")).unwrap_or_else(|| panic!("{text}"));
    serde_json::from_str(data).unwrap()
}

#[tokio::test]
async fn everybody_who_listens_hears_each_ballot_and_the_closing_and_nothing_else() {
    let (site, mut curator, codes) = opened().await;
    let mut screens = Vec::new();
    for _ in 0..20 {
        screens.push(listen(&site).await);
    }
    for screen in &mut screens {
        let first = told(screen).await;
        assert_eq!((&first["state"], &first["cast"], &first["left"]), (&"open".into(), &0.into(), &Value::Null));
        let keys: Vec<&String> = first.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["cast", "entitled", "filled", "left", "open", "state"], "turnout and nothing else");
    }
    let mut voter = site.visitor();
    voter.open(&format!("/vote/{}", codes[0])).await;
    assert!(vote(&mut voter, &[(1, "yes")]).await.says("Su voto está contado"));
    for screen in &mut screens {
        let next = told(screen).await;
        assert_eq!((&next["cast"], &next["entitled"]), (&1.into(), &3.into()));
        assert_eq!(next["filled"].as_str().unwrap().matches('Z').count(), 1, "a petal");
    }
    close(&mut curator).await;
    for screen in &mut screens {
        assert_eq!(told(screen).await["state"], "closed");
    }
    let nowhere = Request::get("/processes/plan/rounds/9/turnout").body(Body::empty()).unwrap();
    assert_eq!(site.router.clone().oneshot(nowhere).await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_screen_tells_how_to_vote_and_the_result_once_the_round_is_closed() {
    let (site, mut curator, codes) = opened().await;
    let open = site.visitor().open(HALL).await;
    assert!(open.says("Se vota ahora · Votación 1") && open.says("localhost/vote"), "{}", open.text());
    assert!(open.says("Propuesta <b>2</b>") && open.says("de 3 ya votaron") && open.says("Voto público"));
    assert!(
        open.html.contains("<svg") && open.html.contains("content=\"10;url=?live\"") && !open.html.contains("<nav")
    );
    assert!(!open.says("cierra en"), "{}", open.text());
    let desk = curator.open("/desk/plan/rounds").await;
    let wrong = curator.submit(&desk, "announce_end", &[("minutes", "2000")]).await;
    assert!(wrong.html.contains("value=\"2000\""), "{}", wrong.text());
    let announced = curator.submit(&desk, "announce_end", &[("minutes", "12")]).await;
    assert!(announced.says("faltan 12 minutos"), "{}", announced.text());
    assert!(site.visitor().open(HALL).await.says("cierra en 12:00"));
    let first = told(&mut listen(&site).await).await;
    assert_eq!(first["left"], 720);
    let mut voter = site.visitor();
    voter.open(&format!("/vote/{}", codes[0])).await;
    vote(&mut voter, &[(1, "yes"), (2, "no")]).await;
    let moved = site.visitor().open(HALL).await;
    assert!(!moved.says("1 sí") && moved.texts(".turn text") == ["1"], "only turnout: {}", moved.text());
    close(&mut curator).await;
    let closed = site.visitor().open(HALL).await;
    assert!(closed.says("Resultado · Votación 1") && closed.says("1 sí · 0 no"), "{}", closed.text());
    assert!(!closed.says("localhost/vote") && !closed.says("cierra en") && !closed.says("Propuesta <b>2</b>"));
    assert!(site.visitor().open(ROUND).await.says("Resultado"), "the page of the round says the same");
}
