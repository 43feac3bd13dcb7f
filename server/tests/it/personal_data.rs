//! What is kept of people: downloaded and erased by whoever holds the code or by the team, looked at only with a trace, and
//! the log stays whole.

use crate::browser::TestSite;
use crate::fresh::Place;
use crate::small;
use crate::suggestion::receive;
use axum::http::StatusCode;
use domain::{ContributionId, ProcessId, Role, Signature};
use server::commands::{export::export, verify::verify};
use storage::{Chance, Db, contributions, erasures, participation};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    (site, process)
}

async fn kept(site: &TestSite, id: ContributionId) -> contributions::Contribution {
    contributions::by_id(&site.db, id).await.unwrap().unwrap()
}

#[tokio::test]
async fn whoever_holds_the_code_downloads_and_erases_what_is_kept() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let code = site.db.keys().tracking_code(id);
    let mut author = site.visitor();
    assert_eq!(author.open("/track/data.json").await.status, StatusCode::NOT_FOUND, "nobody's data without a code");
    let form = author.open("/track").await;
    let page = author.submit(&form, "follow", &[("code", &code)]).await;
    let file = author.open("/track/data.json").await;
    assert!(file.html.contains("0981 555 123") && file.html.contains("Rosa Benítez"), "{}", file.html);
    assert_eq!(file.headers["cache-control"], "no-store");
    let refused = author.submit(&page, "erase_own", &[]).await;
    assert!(refused.texts("details[open] summary").contains(&"Borrar mis datos".to_owned()), "{}", refused.text());
    assert!(kept(&site, id).await.contact.is_some(), "not without a tick");
    let done = author.submit(&page, "erase_own", &[("erase_sure", "on")]).await;
    assert!(done.says("Se borraron los datos"), "{}", done.text());
    let gone = kept(&site, id).await;
    assert_eq!((gone.author, gone.contact, gone.problem.as_str()), (None, None, ""));
    let file = author.open("/track/data.json").await;
    assert!(!file.html.contains("0981 555 123") && !file.html.contains("Rosa"), "{}", file.html);
}

#[tokio::test]
async fn figures_of_a_past_day_stay_when_somebody_is_erased() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let zone = jiff::tz::TimeZone::get("America/Asuncion").unwrap();
    let day = "2018-01-10".parse().unwrap();
    let before = participation::as_of(&site.db, process, &zone, day, site.now()).await.unwrap();
    let mut change = site.db.change(process, Signature::Citizen, site.now()).await.unwrap();
    erasures::erase(&mut change, &kept(&site, id).await, true).await.unwrap();
    change.commit().await.unwrap();
    let after = participation::as_of(&site.db, process, &zone, day, site.now()).await.unwrap();
    assert_eq!((before.known_people, after), (1, before));
}

#[tokio::test]
async fn every_look_at_a_contact_leaves_a_trace_that_its_owner_reads() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let mut observer = site.officer(Role::Observer, process).await;
    assert!(observer.open("/desk/plan/contacts").await.says("Nadie miró ningún contacto todavía."));
    let mut curator = site.officer(Role::Curator, process).await;
    let address = format!("/desk/plan/inbox?open={}", id.0);
    observer.open(&address).await;
    for _ in 0..2 {
        assert!(curator.open(&address).await.says("0981 555 123"));
    }
    let traces = observer.open("/desk/plan/contacts").await;
    assert_eq!(traces.texts("tbody tr").len(), 1, "an hour of one curator, and no observer: {}", traces.text());
    assert!(traces.says("curaduría 1"), "{}", traces.text());
    let mut author = site.visitor();
    let form = author.open("/track").await;
    author.submit(&form, "follow", &[("code", &site.db.keys().tracking_code(id))]).await;
    assert!(author.open("/track/data.json").await.html.contains("curator 1"));
    let denied = observer.open(&format!("/desk/plan/inbox/{}/data.json", id.0)).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    assert!(curator.open(&format!("/desk/plan/inbox/{}/data.json", id.0)).await.html.contains("0981 555 123"));
}

#[tokio::test]
async fn the_team_erases_for_who_asks_and_the_answer_too_where_it_tells_who_it_is() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let address = format!("/desk/plan/inbox?standing=all&open={}", id.0);
    let page = curator.open(&address).await;
    curator.submit(&page, "answer", &[("reason", "Rosa ya tiene su puente.")]).await;
    let page = curator.open(&address).await;
    let done = curator.submit(&page, "erase_contribution", &[("answers", "on"), ("erase_sure", "on")]).await;
    assert!(done.says("Se borraron los datos"), "{}", done.text());
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(!log.says("Rosa") && log.says("(texto borrado a pedido)"), "{}", log.text());
    assert!(log.says("Se borraron los datos personales de un aporte"));
}

#[tokio::test]
async fn names_and_contacts_are_erased_by_themselves_when_their_time_is_over() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    site.set_clock("2020-01-08T12:00:00Z");
    assert_eq!(erasures::expire(&site.db, site.now()).await.unwrap(), 0);
    site.set_clock("2020-01-10T12:00:00Z");
    assert_eq!(erasures::expire(&site.db, site.now()).await.unwrap(), 1);
    assert_eq!(kept(&site, id).await.contact, None);
    assert_eq!(erasures::expire(&site.db, site.now()).await.unwrap(), 0, "and only once");
    assert!(site.visitor().open("/privacy").await.says("730 días después"));
}

both!(the_log_stays_whole_when_people_are_erased, |place: Place| async move {
    small::make(&place.one).await;
    let db = Db::open(&place.one, Chance::from_seed(9)).await.unwrap();
    let process = storage::processes::by_slug(&db, "chico").await.unwrap().unwrap().id;
    let now = "2018-07-01T10:00:00Z".parse().unwrap();
    for answers in [false, true] {
        for one in storage::contribution_lists::list(&db, process, &Default::default(), now).await.unwrap().rows {
            let mut change = db.change(process, Signature::System, now).await.unwrap();
            let found = contributions::in_change(&mut change, one.id).await.unwrap().unwrap();
            erasures::erase(&mut change, &found, answers).await.unwrap();
            change.commit().await.unwrap();
        }
    }
    db.close().await;
    let out = place.folder.path().join("out");
    export(&place.one, "chico", &out).await.unwrap();
    let told = verify(&out).unwrap();
    assert!(told.contains("events.jsonl") && told.contains("erased"), "{told}");
    let texts = std::fs::read_to_string(out.join("event_texts.csv")).unwrap();
    assert!(!texts.contains("desde 2017") && !texts.contains("Llamamos otra vez"), "{texts}");
});
