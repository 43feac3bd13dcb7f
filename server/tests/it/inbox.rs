//! The inbox without JavaScript: who may read it, what can be decided, and that nothing is decided twice.

use crate::browser::{Page, TestSite};
use crate::suggestion::receive;
use axum::http::StatusCode;
use domain::contribution::{Delivery, Standing};
use domain::{ContributionId, ProcessId, Role};
use storage::{contributions, proposals};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    (site, process)
}

/// Where the form of a page leads whose action ends in a name.
fn action(page: &Page, name: &str) -> String {
    let at = page.html.find(&format!("/{name}\"")).unwrap_or_else(|| panic!("no {name}: {}", page.text()));
    let start = page.html[..at].rfind('"').expect("an attribute") + 1;
    format!("{}/{name}", &page.html[start..at])
}

async fn kept(site: &TestSite, id: ContributionId) -> contributions::Contribution {
    contributions::by_id(&site.db, id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_citizen_may_not_see_the_desk_and_an_observer_sees_no_contacts_and_no_buttons() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Caminos", 1).await;
    let address = format!("/desk/plan/inbox?open={}", id.0);
    assert_eq!(site.visitor().open(&address).await.status, StatusCode::UNAUTHORIZED);
    let citizen = site.officer(Role::Citizen, process).await.open(&address).await;
    assert_eq!(citizen.status, StatusCode::FORBIDDEN);
    let mut observer = site.officer(Role::Observer, process).await;
    let seen = observer.open(&address).await;
    assert!(seen.says("Caminos"), "{}", seen.text());
    assert!(!seen.says("0981 555 123") && !seen.html.contains("picked[]"));
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(&address).await;
    assert!(page.says("0981 555 123"), "{}", page.text());
    let fields = [("process".to_owned(), "plan".to_owned()), ("picked[0]".to_owned(), id.0.to_string())];
    let refused = observer.post(&action(&page, "accept_picked"), "/desk/plan/inbox", &fields).await;
    assert!(refused.says("Su rol no permite"), "{}", refused.text());
    assert_eq!(kept(&site, id).await.standing, Standing::Received);
}

#[tokio::test]
async fn those_picked_get_their_numbers_in_the_order_in_which_they_arrived_and_only_once() {
    let (site, process) = site().await;
    let late = receive(&site, process, "Segunda", 1).await;
    let early = receive(&site, process, "Primera", 2).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open("/desk/plan/inbox").await;
    assert_eq!(page.texts("tbody th"), ["Primera", "Segunda"], "what is due first on top");
    let (late, early) = (late.0.to_string(), early.0.to_string());
    let picked = [("picked[]", late.as_str()), ("picked[]", early.as_str())];
    let done = curator.submit(&page, "accept_picked", &picked).await;
    assert!(done.says("Aceptado. Número: 1, 2."), "{}", done.text());
    let again = curator.submit(&page, "accept_picked", &picked).await;
    assert!(again.says("ya tiene su decisión"), "{}", again.text());
    let all = proposals::all(&site.db, process).await.unwrap();
    let told: Vec<_> = all.iter().map(|one| (one.number(), one.title.as_str())).collect();
    assert_eq!(told, [(1, "Primera"), (2, "Segunda")]);
}

#[tokio::test]
async fn an_answer_without_a_reason_is_refused_and_loses_nothing() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Una silla de ruedas", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(&format!("/desk/plan/inbox?open={}", id.0)).await;
    let refused = curator.submit(&page, "refer", &[("to", "Secretaría de Salud"), ("reason", "no")]).await;
    assert!(refused.says("es muy corto"), "{}", refused.text());
    assert!(refused.html.contains("Secretaría de Salud") && refused.html.contains("<details open"));
    assert!(!refused.url.contains("Salud"));
    assert!(refused.texts(".error").len() >= 2, "the next step is missing too: {}", refused.text());
    let fields = [
        ("to", "Secretaría de Salud"),
        ("reason", "Es un pedido personal: ellos lo ven."),
        ("next_step", "La llaman para una consulta."),
    ];
    let done = curator.submit(&refused, "refer", &fields).await;
    assert!(done.says("Derivado"), "{}", done.text());
    let referred = kept(&site, id).await;
    assert_eq!((referred.standing, referred.referred_to.as_deref()), (Standing::Referred, Some("Secretaría de Salud")));
    let twice = curator.submit(&page, "answer", &[("reason", "Una respuesta que llega tarde.")]).await;
    assert!(twice.says("ya tiene su decisión"), "{}", twice.text());
}

#[tokio::test]
async fn how_the_answer_was_told_is_noted_once_there_is_one() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Una pregunta", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let address = format!("/desk/plan/inbox?standing=all&open={}", id.0);
    let page = curator.open(&address).await;
    let done = curator.submit(&page, "answer", &[("reason", "Eso ya existe: está en el portal.")]).await;
    assert!(done.says("Contestado y cerrado"), "{}", done.text());
    let page = curator.open(&address).await;
    let picked = [
        ("process".to_owned(), "plan".to_owned()),
        ("picked[0]".to_owned(), id.0.to_string()),
        ("delivery".to_owned(), "phone".to_owned()),
    ];
    curator.post(&action(&page, "tell_picked"), &address, &picked).await;
    assert_eq!(kept(&site, id).await.delivery, Some(Delivery::Phone));
}

#[tokio::test]
async fn many_are_answered_referred_or_withdrawn_at_once_or_none_of_them() {
    let (site, process) = site().await;
    let mut ids = Vec::new();
    for title in ["Una", "Dos", "Tres"] {
        ids.push(receive(&site, process, title, 1).await);
    }
    let mut curator = site.officer(Role::Curator, process).await;
    let address = |act: &str, picked: &[ContributionId]| {
        let picked: String = picked.iter().map(|id| format!("&picked%5B%5D={}", id.0)).collect();
        format!("/desk/plan/inbox/act?act={act}{picked}&back=%3Fstanding%3Dall")
    };
    let bar = curator.open("/desk/plan/inbox").await;
    assert!(bar.says("Contestar…") && bar.says("Derivar…") && bar.says("Retirar…"), "{}", bar.text());
    let page = curator.open(&address("refer", &ids[..2])).await;
    assert!(page.says("Una") && page.says("Dos") && !page.says("Tres"), "{}", page.text());
    let refused = curator.submit(&page, "close_picked", &[("to", "Secretaría de Salud"), ("reason", "")]).await;
    assert!(refused.says("hace falta") && refused.html.contains("Secretaría de Salud"), "{}", refused.text());
    let fields = [("reason", "Lo ve quien tiene los datos."), ("next_step", "Contestan por carta.")];
    let done = curator.submit(&refused, "close_picked", &fields).await;
    assert!(done.says("Derivados: 2.") && done.url.ends_with("?standing=all"), "{} {}", done.url, done.text());
    let both = curator.open(&address("answer", &ids)).await;
    assert!(both.says("Así como está, no se puede"), "told before anything is sent: {}", both.text());
    let none = curator.submit(&both, "close_picked", &[("reason", "Eso ya existe: está en el portal.")]).await;
    assert!(none.says("ya tiene su decisión"), "{}", none.text());
    assert_eq!(kept(&site, ids[2]).await.standing, Standing::Received, "none was answered");
    let last = curator.open(&address("withdraw", &ids[2..])).await;
    assert!(curator.submit(&last, "close_picked", &[]).await.says("Retirados: 1."));
    assert_eq!(kept(&site, ids[2]).await.standing, Standing::Withdrawn);
    let mut observer = site.officer(Role::Observer, process).await;
    assert_eq!(observer.open(&address("answer", &ids)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(curator.open("/desk/plan/inbox/act?act=burn").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_theme_may_be_given_when_none_was_chosen_and_an_unknown_one_is_refused() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Caminos", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(&format!("/desk/plan/inbox?open={}", id.0)).await;
    let refused = curator.submit(&page, "accept_one", &[("theme", "no-existe")]).await;
    assert!(refused.says("elija uno de la lista"), "{}", refused.text());
    let done = curator.submit(&page, "accept_one", &[]).await;
    assert!(done.says("Número: 1"), "{}", done.text());
}

#[tokio::test]
async fn an_assistant_enters_for_somebody_hands_over_the_code_and_reads_no_desk() {
    let (site, process) = site().await;
    let mut assistant = site.officer(Role::Assistant, process).await;
    let form = assistant.open("/desk/plan/inbox/new").await;
    let fields = [
        ("channel", "paper"),
        ("title", "Un puente para el pueblo"),
        ("problem", "El arroyo crece y no se pasa."),
        ("contact", "0981 777 000"),
        ("data_consent", "on"),
    ];
    let wrong = [&fields[..], &[("received_on", "2018-02-01")]].concat();
    let refused = assistant.submit(&form, "enter", &wrong).await;
    assert!(refused.says("escriba una fecha") && refused.html.contains("El arroyo crece"), "{}", refused.text());
    let right = [&fields[..], &[("received_on", "2018-01-08")]].concat();
    let done = assistant.submit(&form, "enter", &right).await;
    let (_, code) =
        done.text().split_once("Código para la persona: ").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let code = code.split_whitespace().next().unwrap().to_owned();
    assert!(!done.html.contains("0981 777 000"));
    let kept = contributions::by_code(&site.db, &code).await.unwrap().unwrap();
    assert_eq!((kept.entered_by.as_deref(), kept.contact.as_deref()), (Some("assistant"), Some("0981 777 000")));
    assert_eq!(assistant.open("/desk/plan/inbox").await.status, StatusCode::FORBIDDEN);
}
