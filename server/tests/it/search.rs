//! The search of a process: what is found stands in its context, marked and escaped.

use crate::browser::TestSite;
use crate::suggestion::propose;
use domain::meeting::Outcome;
use domain::{ProcessId, Signature};
use storage::agendas::{self, Treatment};
use storage::meetings::{self, NewMeeting};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    propose(&site, process, &["Más contenedores <x-hostile> en Ñemby", "Puentes"]).await;
    (site, process)
}

/// A meeting in Ñemby that treated proposal 2.
async fn meet(site: &TestSite, process: ProcessId) {
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let new = NewMeeting {
        number: None,
        title: "Asamblea de Ñemby".into(),
        department: None,
        place: "Salón municipal".into(),
        starts_at: site.now().plus_days(-1),
        ends_at: site.now().plus_days(-1),
        expected_people: None,
        themes: Vec::new(),
    };
    meetings::plan(&mut change, &new).await.unwrap();
    agendas::put_on_agenda(&mut change, 1, &[2]).await.unwrap();
    let treated = Treatment {
        said: Some("Los vecinos pidieron dos puentes sobre el arroyo.".into()),
        outcome: Some(Outcome::Kept),
        ..Treatment::default()
    };
    agendas::treat(&mut change, 1, 2, &treated).await.unwrap();
    change.commit().await.unwrap();
}

#[tokio::test]
async fn proposals_meetings_and_minutes_are_found_and_what_was_looked_for_is_marked() {
    let (site, process) = site().await;
    meet(&site, process).await;
    let mut reader = site.visitor();
    let found = reader.open("/processes/plan/search?q=contenedor+nemby").await;
    assert_eq!(found.texts("mark"), ["contenedores", "Ñemby"]);
    assert!(!found.html.contains("<x-hostile>") && found.says("<x-hostile>"), "{}", found.html);
    let found = reader.open("/processes/plan/search?q=puente").await;
    assert_eq!(found.texts("h2"), ["Propuestas: 1", "Lo dicho en las reuniones: 1"]);
    assert_eq!(found.texts("mark"), ["Puentes", "Puentes", "puentes"]);
    let found = reader.open("/processes/plan/search?q=asamblea").await;
    assert_eq!(found.texts("h2"), ["Reuniones: 1"]);
    assert_eq!(found.texts("h3 a"), ["Asamblea de Ñemby"]);
}

#[tokio::test]
async fn who_finds_nothing_or_asks_for_nothing_is_told_how_to_search() {
    let (site, _) = site().await;
    let mut reader = site.visitor();
    let none = reader.open("/processes/plan/search?q=hospital").await;
    assert!(none.says("Nada tiene todas estas palabras") && none.html.contains("value=\"hospital\""));
    let empty = reader.open("/processes/plan/search").await;
    assert!(empty.says("Para una frase, use comillas") && !empty.says("Nada tiene"), "{}", empty.text());
    assert!(reader.open("/processes/plan").await.html.contains("/processes/plan/search"), "the head leads to it");
}
