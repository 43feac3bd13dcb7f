//! The plan is written, joined, declined and published on the desk, and read by everybody afterwards.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use domain::process::Span;
use domain::{Channel, Names, Phase, ProcessId, Role, Signature, Timeline, event::Step};
use storage::contributions::{self, NewContribution};
use storage::processes::{self, Once};
use storage::proposals;
use storage::themes::{self, Institution, Theme};

/// Three proposals are selected, one is not; one contribution may wait for its answer.
async fn selected(waiting: bool) -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-08-01T12:00:00Z").await;
    let id = site.process().await;
    let mut change = site.db.change(id, Signature::System, "2017-11-01T00:00:00Z".parse().unwrap()).await.unwrap();
    let span =
        |phase, from: &str, to: &str| Span { phase, starts_at: from.parse().unwrap(), ends_at: to.parse().unwrap() };
    let phases = vec![
        span(Phase::Suggestion, "2018-02-01T03:00:00Z", "2018-03-01T03:00:00Z"),
        span(Phase::Drafting, "2018-05-01T04:00:00Z", "2018-09-03T04:00:00Z"),
        span(Phase::Published, "2018-09-03T04:00:00Z", "2018-10-01T04:00:00Z"),
        span(Phase::Monitoring, "2018-10-01T04:00:00Z", "2020-09-01T04:00:00Z"),
    ];
    processes::publish_timeline(&mut change, &Timeline(phases), None).await.unwrap();
    let named = |es: &str| Names { es: es.into(), ..Names::default() };
    let theme = Theme { slug: "salud".into(), position: 1, name: named("Salud"), icon: "salud".into() };
    themes::put_theme(&mut change, &theme).await.unwrap();
    let ministry = Institution {
        slug: "ministerio-salud".into(),
        name: "Ministerio de Salud".into(),
        kind: "executive".into(),
        department: String::new(),
    };
    themes::put_institution(&mut change, &ministry, 1).await.unwrap();
    for number in 1..=4 {
        let contribution = receive(&mut change, &site).await;
        let contribution = contributions::in_change(&mut change, contribution).await.unwrap().unwrap();
        let proposal = proposals::accept(&mut change, &contribution, Some(number)).await.unwrap();
        let step = if number < 4 { Step::Selected } else { Step::PassedOver };
        proposals::record(&mut change, &proposal, step).await.unwrap();
    }
    if waiting {
        receive(&mut change, &site).await;
    }
    processes::mark_once(&mut change, Once::SelectionRecorded).await.unwrap();
    change.commit().await.unwrap();
    (site, id)
}

async fn receive(change: &mut storage::Change, site: &TestSite) -> domain::ContributionId {
    let new = NewContribution {
        channel: Channel::Paper,
        problem: "No hay remedios.".into(),
        theme: Some("salud".into()),
        ..specimens::contribution("Remedios en los puestos", "2018-02-10T12:00:00Z".parse().unwrap())
    };
    contributions::receive(change, &site.db, &new).await.unwrap()
}

const MILESTONE: [(&str, &str); 3] = [
    ("milestones[0][title]", "Lista publicada"),
    ("milestones[0][deliverable]", "Una lista de remedios por puesto"),
    ("milestones[0][due_on]", "2019-06-30"),
];

fn commitment(title: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("title", title),
        ("theme", "salud"),
        ("problem", "Nadie sabe qué remedios hay."),
        ("commitment", "El ministerio publicará cada mes lo que hay."),
        ("lead", "ministerio-salud"),
        ("starts_on", "2018-10-01"),
        ("ends_on", "2020-08-31"),
    ];
    fields.extend(MILESTONE);
    fields
}

async fn write(curator: &mut Browser, address: &str, fields: &[(&str, &str)]) -> Page {
    let form = curator.open(address).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.text());
    curator.submit(&form, "put_commitment", fields).await
}

#[tokio::test]
async fn publishing_is_refused_with_the_list_of_what_is_missing() {
    let (site, id) = selected(true).await;
    let mut curator = site.officer(Role::Curator, id).await;
    let bare: Vec<_> =
        commitment("Remedios a la vista").into_iter().filter(|(name, _)| !name.starts_with("milestones")).collect();
    let saved = write(&mut curator, "/desk/plan/plan/new?from=1", &bare).await;
    assert!(saved.says("Se guardó el compromiso 1"), "{}", saved.text());
    let desk = curator.open("/desk/plan/plan").await;
    assert!(desk.says("La propuesta 2 no tiene lugar en el plan ni razón"), "{}", desk.text());
    assert!(desk.says("El compromiso 1 no tiene hitos") && desk.says("Sin respuesta final: Remedios en los puestos"));
    let unsure = curator.submit(&desk, "publish_plan", &[]).await;
    assert!(unsure.says("marque la casilla"), "{}", unsure.text());
    let refused = curator.submit(&unsure, "publish_plan", &[("sure", "on")]).await;
    assert!(refused.says("Propuestas elegidas sin explicar: 2, 3"), "{}", refused.text());
    assert!(refused.says("Aportes sin respuesta final: 1") && refused.says("Compromisos sin hitos: 1"));
    let public = site.visitor().open("/processes/plan/plan").await;
    assert!(public.says("El plan se está redactando") && public.says("3 de septiembre de 2018"), "{}", public.text());
    assert_eq!(site.visitor().open("/processes/plan/plan.json").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_published_plan_tells_what_was_joined_not_taken_up_and_without_a_vote() {
    let (site, id) = selected(false).await;
    let mut curator = site.officer(Role::Curator, id).await;
    let mut joined = commitment("Remedios a la vista");
    joined.extend([("sources[]", "1"), ("sources[]", "2")]);
    write(&mut curator, "/desk/plan/plan/new?from=1", &joined).await;
    let mut unvoted = commitment("Cuánto se guarda cada documento");
    unvoted.push(("without_vote_reason", "Viene del plan anterior, que quedó a medias."));
    write(&mut curator, "/desk/plan/plan/new", &unvoted).await;
    let form = curator.open("/desk/plan/plan/decline/3").await;
    let why = [
        ("institution", "ministerio-salud"),
        ("reason", "Hace falta una ley que no existe."),
        ("decision", "La mesa lo lleva al Congreso en octubre."),
    ];
    let desk = curator.submit(&form, "decline_proposal", &why).await;
    assert!(desk.says("Nada: se puede publicar"), "{}", desk.text());
    let preview = curator.open("/desk/plan/plan/preview").await;
    assert!(preview.says("Une la 1 y la 2") && preview.says("Así lo verá el público"), "{}", preview.text());
    let public = curator.submit(&desk, "publish_plan", &[("sure", "on")]).await;
    assert_eq!(public.url, "/processes/plan/plan", "{}", public.text());

    let mut reader = site.visitor();
    let plan = reader.open("/processes/plan/plan").await;
    assert!(plan.says("El plan: 2 compromisos") && plan.says("Sin voto: se explica"), "{}", plan.text());
    assert!(plan.says("Hace falta una ley que no existe.") && plan.says("La mesa lo lleva al Congreso en octubre."));
    assert!(plan.says("unida con la 2"));
    let one = reader.open("/processes/plan/plan/1").await;
    assert!(one.says("Lista publicada") && one.says("Llegó el 10 de febrero de 2018 (Papel)."), "{}", one.text());
    assert!(one.html.contains("class=\"fig lineage\""), "its way is drawn too");
    let two = reader.open("/processes/plan/plan/2").await;
    assert!(
        two.says("Sin voto: se explica") && two.says("Viene del plan anterior, que quedó a medias."),
        "{}",
        two.text()
    );
    assert_eq!(reader.open("/processes/plan/plan/3").await.status, StatusCode::NOT_FOUND);
    let table = reader.open("/processes/plan/plan.csv").await;
    assert!(table.html.lines().nth(1).is_some_and(|line| line.contains("1|2")), "{}", table.html);
    let list: serde_json::Value = serde_json::from_str(&reader.open("/processes/plan/plan.json").await.html).unwrap();
    assert_eq!(list[1]["without_vote_reason"], "Viene del plan anterior, que quedó a medias.");

    let desk = curator.open("/desk/plan/plan").await;
    let watched = curator.submit(&desk, "begin_monitoring", &[("sure", "on")]).await;
    assert!(watched.says("El seguimiento empezó"), "{}", watched.text());
    assert!(site.visitor().open("/processes/plan/plan/1").await.says("en marcha"));
}

#[tokio::test]
async fn a_refused_commitment_keeps_its_milestones_and_says_which_day_does_not_fit() {
    let (site, id) = selected(false).await;
    let mut curator = site.officer(Role::Curator, id).await;
    let mut fields = commitment("Remedios a la vista");
    fields.retain(|(name, _)| !matches!(*name, "ends_on" | "lead" | "milestones[0][due_on]"));
    fields.extend([("ends_on", "2021-08-31"), ("milestones[0][due_on]", "2017-01-01"), ("lead", "nadie")]);
    let refused = write(&mut curator, "/desk/plan/plan/new?from=1", &fields).await;
    assert!(
        refused.says("elija un día entre el 3 de septiembre de 2018 y el 31 de agosto de 2020"),
        "{}",
        refused.text()
    );
    assert!(refused.says("Hasta qué día 1") && refused.says("elija uno de la lista"), "{}", refused.text());
    assert!(refused.html.contains("Una lista de remedios por puesto"), "what was typed is still there");
    let nothing = write(&mut curator, "/desk/plan/plan/new", &commitment("Sin origen ni razón")).await;
    assert!(nothing.says("Por qué está sin que nadie lo votara"), "{}", nothing.text());
}

#[tokio::test]
async fn only_who_may_plan_writes_the_plan() {
    let (site, id) = selected(false).await;
    assert_eq!(site.visitor().open("/desk/plan/plan").await.status, StatusCode::UNAUTHORIZED);
    let mut observer = site.officer(Role::Observer, id).await;
    let desk = observer.open("/desk/plan/plan").await;
    assert_eq!(desk.status, StatusCode::OK);
    assert!(!desk.html.contains("publish_plan"), "who only reads gets no form to publish");
    assert_eq!(observer.open("/desk/plan/plan/new").await.status, StatusCode::FORBIDDEN);
    let fields: Vec<(String, String)> =
        [("process", "plan"), ("sure", "on")].map(|(k, v)| (k.into(), v.into())).to_vec();
    let curator_desk = site.officer(Role::Curator, id).await.open("/desk/plan/plan").await;
    observer.post(&action_of(&curator_desk, "publish_plan"), "/desk/plan/plan", &fields).await;
    assert!(site.visitor().open("/processes/plan/plan").await.says("El plan se está redactando"));
}

/// The address that a form posts to.
fn action_of(page: &Page, name: &str) -> String {
    let end = page.html.find(&format!("/{name}\"")).expect("the form") + name.len() + 1;
    let start = page.html[..end].rfind('"').expect("an attribute") + 1;
    page.html[start..end].to_owned()
}
