//! Who may vote, as applicants, the public, a sceptic and two people of the team see it.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use domain::{Names, ProcessId, Role, Signature};
use storage::themes::{self, Theme};

const LIST: &str = "/processes/plan/organisations";
const NEW: &str = "/processes/plan/organisations/new";
const DESK: &str = "/desk/plan/organisations";
const SECRET: &str = "Perla Secreta";

/// A process with two themes and nothing asked yet.
async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-01T12:00:00Z").await;
    let id = site.process().await;
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    for (slug, name, position) in [("salud", "Salud", 1), ("agua", "Agua", 2)] {
        let name = Names { es: name.into(), ..Names::default() };
        themes::put_theme(&mut change, &Theme { slug: slug.into(), position, name, icon: slug.into() }).await.unwrap();
    }
    change.commit().await.unwrap();
    (site, id)
}

/// A curator who has published what is asked, with five days to challenge.
async fn asked(site: &TestSite, process: ProcessId) -> Browser {
    let mut curator = site.officer(Role::Curator, process).await;
    let form = curator.open("/desk/plan/accreditation").await;
    let fields = [("criteria_es", "Dos años de **trabajo** en el tema."), ("window_days", "5")];
    let done = curator.submit(&form, "publish_criteria", &fields).await;
    assert!(done.says("Los criterios son públicos"), "{}", done.text());
    curator
}

const APPLICATION: [(&str, &str); 7] = [
    ("name", "Ñande <b>Tekoha</b>"),
    ("kind", "community"),
    ("representative", SECRET),
    ("address", "Avda. España 123"),
    ("phone", "0900 000 001"),
    ("email", "perla@jopoi.example"),
    ("consent", "on"),
];

async fn apply(visitor: &mut Browser, more: &[(&str, &str)]) -> Page {
    let form = visitor.open(NEW).await;
    let mut fields: Vec<(&str, &str)> = APPLICATION.to_vec();
    for (name, value) in more {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields.extend([("asked[]", "salud"), ("asked[]", "agua")]);
    visitor.submit(&form, "apply_for_accreditation", &fields).await
}

/// Accepts health, refuses water.
async fn decide(curator: &mut Browser, number: u32) -> Page {
    let page = curator.open(&format!("/desk/plan/applications/{number}")).await;
    let fields = [
        ("decisions[0][verdict]", "accepted"),
        ("decisions[1][verdict]", "refused"),
        ("decisions[1][reason]", "No mostró trabajo en agua."),
    ];
    curator.submit(&page, "decide_application", &fields).await
}

#[tokio::test]
async fn anybody_reads_what_is_asked_who_applied_and_what_was_decided_but_no_contact() {
    let (site, process) = site().await;
    let mut visitor = site.visitor();
    assert!(visitor.open(NEW).await.says("todavía no se publicaron"));
    let mut curator = asked(&site, process).await;
    let received = apply(&mut site.visitor(), &[]).await;
    assert!(received.url.starts_with(LIST) && received.says("es el número 1"), "{}", received.text());
    let desk = curator.open("/desk/plan/applications/1").await;
    assert!(desk.says(SECRET) && desk.says("0900 000 001"), "{}", desk.text());
    let refused = curator.submit(&desk, "decide_application", &[("decisions[1][verdict]", "refused")]).await;
    assert_eq!(refused.texts(".error").len(), 1, "a refusal needs its reason: {}", refused.text());
    let decided = decide(&mut curator, 1).await;
    assert!(decided.says("es pública"), "{}", decided.text());
    let list = visitor.open(LIST).await;
    assert!(list.says("Dos años de trabajo") && list.html.contains("<strong>trabajo</strong>"), "{}", list.text());
    assert!(list.says("Ñande <b>Tekoha</b>") && list.says("No mostró trabajo en agua."), "{}", list.text());
    assert!(list.says("aceptada el 1 de marzo de 2018") && list.says("por curaduría 1"), "{}", list.text());
    let one = visitor.open(&format!("{LIST}/nande-b-tekoha-b")).await;
    assert!(one.says("se puede reclamar hasta") && one.says("comunidad sin registro"), "{}", one.text());
    let log = visitor.open("/processes/plan/log").await;
    assert!(log.says("Se publicaron los criterios") && log.says("no se aceptó para 1 tema"), "{}", log.text());
    for page in [list, one, log] {
        assert!(!page.html.contains(SECRET) && !page.html.contains("0900") && !page.html.contains("perla@"));
    }
    let observer = site.officer(Role::Observer, process).await.open("/desk/plan/applications/1").await;
    assert_eq!(observer.status, StatusCode::FORBIDDEN, "contacts are for the team");
}

#[tokio::test]
async fn a_refused_application_keeps_what_was_typed_and_a_flood_has_to_wait() {
    let (site, process) = site().await;
    asked(&site, process).await;
    let mut visitor = site.visitor();
    let form = visitor.open(NEW).await;
    let fields = [("name", "Tekoha Pyahu"), ("phone", ""), ("asked[]", "agua")];
    let refused = visitor.submit(&form, "apply_for_accreditation", &fields).await;
    assert_eq!(refused.url, NEW);
    assert!(refused.html.contains("Tekoha Pyahu") && refused.html.matches(" checked").count() == 1);
    assert_eq!(refused.texts(".error").len(), 4, "representative, address, phone, consent: {}", refused.text());
    assert!(apply(&mut visitor, &[("name", "Tekoha Pyahu")]).await.says("es el número 1"));
    let twice = apply(&mut visitor, &[("name", "TEKOHA PYAHU")]).await;
    assert!(twice.url == NEW && twice.texts(".error").len() == 1, "{}", twice.text());
    for _ in 0..30 {
        apply(&mut visitor, &[("name", "TEKOHA PYAHU")]).await;
    }
    let flood = apply(&mut visitor, &[("name", "Otra")]).await;
    assert!(flood.html.contains("value=\"Otra\"") && flood.says("Llegó demasiado"), "{}", flood.text());
}

#[tokio::test]
async fn who_shares_a_phone_is_flagged_to_the_team_and_counted_in_public() {
    let (site, process) = site().await;
    let mut curator = asked(&site, process).await;
    apply(&mut site.visitor(), &[]).await;
    let other = [("name", "Otra"), ("representative", "Luis"), ("address", "Calle 9"), ("phone", "+595 900 000-001")];
    apply(&mut site.visitor(), &other).await;
    let desk = curator.open("/desk/plan/applications/2").await;
    assert!(desk.says("el mismo teléfono") && !desk.says("la misma dirección"), "{}", desk.text());
    decide(&mut curator, 1).await;
    let list = site.visitor().open(LIST).await;
    assert!(list.says("1 relacionada") && !list.says("teléfono"), "{}", list.text());
}

#[tokio::test]
async fn a_challenge_is_answered_in_public_and_bars_meanwhile() {
    let (site, process) = site().await;
    let mut curator = asked(&site, process).await;
    apply(&mut site.visitor(), &[("name", "Ara")]).await;
    decide(&mut curator, 1).await;
    let mut sceptic = site.visitor();
    let one = sceptic.open(&format!("{LIST}/ara")).await;
    let short = sceptic.submit(&one, "file_challenge", &[("against", "No.")]).await;
    assert!(short.html.contains("No.") && short.texts(".error").len() == 1, "{}", short.text());
    let filed = sceptic.submit(&one, "file_challenge", &[("against", "Esa organización no existe.")]).await;
    assert!(filed.says("es el número 1") && !filed.says("Esa organización no existe"), "{}", filed.text());
    assert!(filed.says("hay un reclamo: no vota"), "{}", filed.text());
    let desk = curator.open("/desk/plan/organisations/ara").await;
    assert!(desk.says("Esa organización no existe"), "{}", desk.text());
    let answered = curator.submit(&desk, "answer_challenge", &[("answer", "Vimos su acta de fundación.")]).await;
    assert!(answered.says("está respondido"), "{}", answered.text());
    let told = sceptic.open(&format!("{LIST}/ara")).await;
    assert!(told.says("Esa organización no existe") && told.says("Vimos su acta"), "{}", told.text());
    site.set_clock("2018-03-09T12:00:00Z");
    let late = sceptic.open(&format!("{LIST}/ara")).await;
    assert!(!late.html.contains("file_challenge") && late.says("vota"), "{}", late.text());
    let refused = sceptic.submit(&one, "file_challenge", &[("against", "Llego tarde con esto.")]).await;
    assert!(refused.says("El plazo para reclamar terminó"), "{}", refused.text());
}

#[tokio::test]
async fn the_desk_enters_what_came_on_paper_names_who_speaks_and_records_the_forum() {
    let (site, process) = site().await;
    let mut curator = asked(&site, process).await;
    let desk = curator.open(DESK).await;
    let fields = [("name", "Ysyry"), ("kind", "thematic_group"), ("asked[]", "salud"), ("asked[]", "agua")];
    let entered = curator.submit(&desk, "enter_application", &fields).await;
    assert!(entered.url.ends_with("/applications/1") && entered.says("Falta decidir"), "{}", entered.text());
    decide(&mut curator, 1).await;
    let page = curator.open("/desk/plan/organisations/ysyry").await;
    let fields = [("mandate", "delegate"), ("name", SECRET), ("chosen", "Asamblea del 3 de marzo.")];
    let named = curator.submit(&page, "name_speaker", &fields).await;
    assert!(named.says(SECRET), "{}", named.text());
    let noted = curator.submit(&page, "note_conflict", &[("note", "Trabaja con el Ministerio.")]).await;
    assert!(noted.says("es pública"), "{}", noted.text());
    let form = curator.open("/desk/plan/accreditation").await;
    let ahead = [("decided_on", "2018-04-01"), ("decision", "Acta 4: se aprueba el padrón.")];
    assert_eq!(curator.submit(&form, "record_approval", &ahead).await.texts(".error").len(), 1, "no day ahead");
    let today = [("decided_on", "2018-03-01"), ("decision", "Acta 4: se aprueba el padrón.")];
    assert!(curator.submit(&form, "record_approval", &today).await.says("está registrada"));
    let mut public = site.visitor();
    assert!(public.open(LIST).await.says("Acta 4: se aprueba el padrón."));
    let one = public.open(&format!("{LIST}/ysyry")).await;
    assert!(one.says("Asamblea del 3 de marzo") && one.says("Trabaja con el Ministerio"), "{}", one.text());
    assert!(!one.html.contains(SECRET));
    let revoked = [("revoked[]", "salud"), ("reason", "Dejó de trabajar en el tema.")];
    let page = curator.open("/desk/plan/organisations/ysyry").await;
    curator.submit(&page, "revoke_accreditation", &revoked).await;
    assert!(public.open(&format!("{LIST}/ysyry")).await.says("Dejó de trabajar en el tema."));
}

#[tokio::test]
async fn what_is_no_application_is_discarded_and_its_name_goes_from_list_and_log() {
    let (site, process) = site().await;
    let mut curator = asked(&site, process).await;
    apply(&mut site.visitor(), &[("name", "Compre barato")]).await;
    let mut public = site.visitor();
    assert!(public.open("/processes/plan/log").await.says("Compre barato"));
    let page = curator.open("/desk/plan/applications/1").await;
    curator.submit(&page, "discard_application", &[("reason", "Es publicidad.")]).await;
    for path in [LIST, "/processes/plan/log"] {
        let page = public.open(path).await;
        assert!(!page.says("Compre barato") && page.says("Es publicidad."), "{}", page.text());
    }
}
