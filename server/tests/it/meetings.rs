//! A meeting is planned, prepared and recorded on the desk, and everybody reads what came of it.

use crate::browser::{Browser, Page, TestSite};
use axum::http::{StatusCode, header};
use domain::{Channel, Instant, Names, ProcessId, Role, Signature, Stage};
use storage::contributions::{self, NewContribution};
use storage::themes::{self, Theme};
use storage::{organisations, proposals};

/// A process with two themes, an organisation and three proposals on health; meetings are planned from the desk.
async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-10T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    for (slug, name, position) in [("salud", "Salud", 1), ("juventud", "Juventud", 2)] {
        let name = Names { es: name.into(), ..Names::default() };
        let theme = Theme { slug: slug.into(), position, name, icon: slug.into() };
        themes::put_theme(&mut change, &theme).await.unwrap();
    }
    for number in 1..=3 {
        let id = contributions::receive(&mut change, &site.db, &contribution(number, site.now())).await.unwrap();
        let contribution = contributions::in_change(&mut change, id).await.unwrap().unwrap();
        proposals::accept(&mut change, &contribution, None).await.unwrap();
    }
    let organisation = organisations::NewOrganisation {
        name: "Fundación Tataindy".into(),
        ..specimens::organisation("fundacion-tataindy")
    };
    organisations::add(&mut change, &organisation).await.unwrap();
    organisations::accredit(&mut change, "fundacion-tataindy", &["salud".to_owned()]).await.unwrap();
    change.commit().await.unwrap();
    (site, process)
}

fn contribution(number: u32, at: Instant) -> NewContribution {
    NewContribution {
        problem: "Falta agua en el puesto.".into(),
        theme: Some("salud".into()),
        ..specimens::contribution(format!("Propuesta de salud {number}"), at)
    }
}

/// The address of a function that a form or a button of a page posts to.
fn action(page: &Page, name: &str) -> String {
    page.html.split('"').find(|part| part.ends_with(&format!("/{name}"))).expect("a form or a button").to_owned()
}

/// The same proposal of the same meeting, for a form that the page doesn't offer.
fn item(proposal: &str) -> [(String, String); 4] {
    [("process", "plan"), ("meeting", "1"), ("proposal", proposal), ("outcome", "kept")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
}

/// Plans a meeting of that day, half past eight to noon in Asunción.
async fn plan(curator: &mut Browser, day: &str) -> Page {
    let desk = curator.open("/desk/plan/meetings").await;
    assert_eq!(desk.status, StatusCode::OK, "{}", desk.text());
    let fields = [
        ("meeting_title", "Encuentro de Itapúa; <b>salud</b>, y juventud"),
        ("place", "Encarnación, salón \\ de la gobernación"),
        ("begins_at", &format!("{day}T08:30")),
        ("finishes_at", &format!("{day}T12:00")),
        ("expected_people", "30"),
        ("meeting_themes[]", "salud"),
    ];
    curator.submit(&desk, "save_meeting", &fields).await
}

async fn stage(site: &TestSite, process: ProcessId, number: u32) -> Stage {
    proposals::by_number(&site.db, process, number).await.unwrap().unwrap().stage()
}

#[tokio::test]
async fn a_meeting_goes_from_its_plan_to_what_was_said() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = plan(&mut curator, "2018-03-17").await;
    assert_eq!(desk.url, "/desk/plan/meetings/1", "{}", desk.text());
    assert!(desk.says("La reunión 1 está anunciada"), "{}", desk.text());
    let filled = curator.submit(&desk, "add_to_agenda", &[("agenda_numbers", "3, 1–2")]).await;
    assert!(filled.says("Propuestas puestas en la agenda: 3"), "{}", filled.text());
    let minutes = curator.open("/desk/plan/meetings/1/minutes").await;
    let said = [
        ("proposal", "2"),
        ("said", "Piden un pozo. <script>alert(1)</script>"),
        ("outcome", "changed"),
        ("follow_up", "Se agrega una fecha."),
    ];
    let told = curator.submit(&minutes, "treat_item", &said).await;
    assert!(told.says("La propuesta 2 quedó anotada como tratada"), "{}", told.text());
    assert_eq!(stage(&site, process, 2).await, Stage::Discussed);
    assert_eq!(stage(&site, process, 1).await, Stage::Suggested, "only what was treated is discussed");
    let public = site.visitor().open("/processes/plan/meetings/1").await;
    assert_eq!(public.status, StatusCode::OK);
    for text in ["17 de marzo de 2018, 8.30–12.00", "Piden un pozo.", "Se acordó cambiarla", "Se agrega una fecha."]
    {
        assert!(public.says(text), "{text}: {}", public.text());
    }
    assert!(!public.html.contains("<script>alert") && !public.html.contains("<b>salud</b>"));
    let list = site.visitor().open("/processes/plan/meetings").await;
    assert!(list.says("Las que vienen") && list.says("3 propuestas en la agenda, una tratada"), "{}", list.text());
}

#[tokio::test]
async fn a_refused_plan_keeps_what_was_typed_and_says_what_is_wrong() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = curator.open("/desk/plan/meetings").await;
    let fields = [
        ("meeting_title", "Encuentro de Itapúa"),
        ("begins_at", "2018-03-17T12:00"),
        ("finishes_at", "2018-03-17T08:30"),
        ("expected_people", "muchas"),
    ];
    let refused = curator.submit(&desk, "save_meeting", &fields).await;
    assert_eq!(refused.url, "/desk/plan/meetings");
    for text in
        ["el final va después del comienzo", "escriba un número entero", "Lugar : hace falta", "Temas : hace falta"]
    {
        assert!(refused.says(text), "{text}: {}", refused.text());
    }
    assert!(refused.html.contains("value=\"Encuentro de Itapúa\""));
    let empty = site.visitor().open("/processes/plan/meetings").await;
    assert!(empty.says("Todavía no hay reuniones"), "{}", empty.text());
}

#[tokio::test]
async fn the_agenda_refuses_what_isnt_there_and_keeps_what_was_treated() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = plan(&mut curator, "2018-03-17").await;
    let unknown = curator.submit(&desk, "add_to_agenda", &[("agenda_numbers", "1, 77")]).await;
    assert!(unknown.says("No hay ninguna propuesta 77"), "{}", unknown.text());
    let words = curator.submit(&unknown, "add_to_agenda", &[("agenda_numbers", "todas")]).await;
    assert!(words.says("escriba un número entero") && words.html.contains("value=\"todas\""), "{}", words.text());
    let themed = curator.submit(&words, "add_to_agenda", &[("agenda_numbers", ""), ("agenda_theme", "salud")]).await;
    assert_eq!(themed.texts("tbody th[scope=row]").iter().filter(|t| t.contains("Propuesta de salud")).count(), 3);
    let minutes = curator.open("/desk/plan/meetings/1/minutes").await;
    curator.submit(&minutes, "treat_item", &[("proposal", "1"), ("outcome", "kept")]).await;
    let take_off = action(&themed, "take_off_agenda");
    let desk = curator.post(&take_off, "/desk/plan/meetings/1", &item("3")).await;
    assert!(desk.says("La propuesta 3 salió de la agenda"), "{}", desk.text());
    let kept = curator.post(&take_off, "/desk/plan/meetings/1", &item("1")).await;
    assert!(kept.says("La propuesta 1 no está en la agenda"), "{}", kept.text());
    let places = [("places[]", "9"), ("numbers[]", "1"), ("places[]", "2"), ("numbers[]", "2")];
    let ordered = curator.submit(&kept, "order_agenda", &places).await;
    let order: Vec<String> = ordered.texts("#agenda ~ form tbody th[scope=row]");
    assert!(order[0].starts_with("2 ") && order[1].starts_with("1 "), "{order:?}");
}

#[tokio::test]
async fn minutes_that_change_something_say_what_was_said() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = plan(&mut curator, "2018-03-17").await;
    curator.submit(&desk, "add_to_agenda", &[("agenda_numbers", "1-2")]).await;
    let minutes = curator.open("/desk/plan/meetings/1/minutes").await;
    let fields = [("proposal", "2"), ("outcome", "changed"), ("follow_up", "Otra fecha.")];
    let refused = curator.submit(&minutes, "treat_item", &fields).await;
    assert!(refused.says("Qué se dijo : hace falta"), "{}", refused.text());
    assert!(refused.html.contains("Otra fecha.</textarea>"));
    assert_eq!(stage(&site, process, 2).await, Stage::Suggested);
}

#[tokio::test]
async fn who_has_no_role_for_it_neither_plans_nor_records() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = plan(&mut curator, "2018-03-17").await;
    curator.submit(&desk, "add_to_agenda", &[("agenda_numbers", "1")]).await;
    assert_eq!(site.visitor().open("/desk/plan/meetings").await.status, StatusCode::UNAUTHORIZED);
    let mut leader = site.officer(Role::Leader, process).await;
    assert_eq!(leader.open("/desk/plan/meetings/1/minutes").await.status, StatusCode::FORBIDDEN);
    let treat = action(&curator.open("/desk/plan/meetings/1/minutes").await, "treat_item");
    for mut other in [leader, site.visitor()] {
        let refused = other.post(&treat, "/processes/plan/meetings/1", &item("1")).await;
        assert_eq!(refused.url, "/processes/plan/meetings/1");
    }
    assert_eq!(stage(&site, process, 1).await, Stage::Suggested);
    let mut observer = site.officer(Role::Observer, process).await;
    let seen = observer.open("/desk/plan/meetings/1").await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(!seen.html.contains("save_meeting") && !seen.html.contains("attach_document"), "an observer only reads");
}

#[tokio::test]
async fn what_was_said_in_the_hall_is_numbered_and_treated_at_once() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    plan(&mut curator, "2018-03-17").await;
    let minutes = curator.open("/desk/plan/meetings/1/minutes").await;
    let fields = [("title", "Un médico de noche"), ("problem", "De noche no atiende nadie."), ("author", "Rosa")];
    let entered = curator.submit(&minutes, "say_in_hall", &fields).await;
    assert!(entered.says("el código de seguimiento: 4 ·"), "{}", entered.text());
    curator.submit(&entered, "treat_item", &[("proposal", "4"), ("outcome", "kept")]).await;
    let proposal = proposals::by_number(&site.db, process, 4).await.unwrap().unwrap();
    assert_eq!((proposal.stage(), proposal.channel), (Stage::Discussed, Channel::Meeting));
    assert_eq!(proposal.author, None, "a name without consent stays inside");
    assert_eq!(proposal.theme.as_deref(), Some("salud"), "the meeting's only theme");
}

#[tokio::test]
async fn documents_are_told_by_their_bytes_and_handed_over_harmless() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = plan(&mut curator, "2018-03-17").await;
    let title = [("document_title", "Acta \"<script>\" ../../etc")];
    let page = b"<html><script>alert(1)</script>\0".as_slice();
    let refused = curator.upload_with(&desk, "attach_document", &title, "document_file", ("acta.pdf", page)).await;
    assert!(refused.says("este tipo de archivo no se recibe"), "{}", refused.text());
    assert!(refused.html.contains("etc\""), "the title is kept: {}", refused.html);
    let big = [b"%PDF-1.7 ".as_slice(), &vec![b'x'; 10 * 1024 * 1024]].concat();
    let refused = curator.upload_with(&refused, "attach_document", &title, "document_file", ("acta.pdf", &big)).await;
    assert!(refused.says("entran 10 MB"), "{}", refused.text());
    let pdf = b"%PDF-1.7 acta".as_slice();
    let kept = curator.upload_with(&refused, "attach_document", &title, "document_file", ("../x.html", pdf)).await;
    assert!(kept.says("Adjuntado: Acta"), "{}", kept.text());
    let public = site.visitor().open("/processes/plan/meetings/1").await;
    let (_, rest) = public.html.split_once("/processes/plan/documents/").expect("a link to the document");
    let address = format!("/processes/plan/documents/{}", &rest[..36]);
    let file = site.visitor().open(&address).await;
    let told = |name: header::HeaderName| file.headers[name].to_str().unwrap().to_owned();
    assert_eq!(told(header::CONTENT_TYPE), "application/pdf");
    assert_eq!(told(header::CONTENT_DISPOSITION), "attachment; filename=\"acta-script-etc.pdf\"");
    assert_eq!(told(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert!(told(header::CONTENT_SECURITY_POLICY).contains("sandbox"));
    assert_eq!(file.html, "%PDF-1.7 acta");
    let elsewhere = address.replace("/plan/", "/otro/");
    assert_eq!(site.visitor().open(&elsewhere).await.status, StatusCode::NOT_FOUND);
    let mut leader = site.officer(Role::Leader, process).await;
    leader.upload_with(&kept, "attach_document", &title, "document_file", ("acta.pdf", pdf)).await;
    let public = site.visitor().open("/processes/plan/meetings/1").await;
    assert_eq!(public.html.matches("/processes/plan/documents/").count(), 1, "a leader attaches nothing");
}

#[tokio::test]
async fn who_came_is_counted_by_organisation() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = plan(&mut curator, "2018-03-17").await;
    let came = |citizens, organisation| {
        [
            ("organisations[]", ""),
            ("organisations[]", "fundacion-tataindy"),
            ("came[]", citizens),
            ("came[]", organisation),
        ]
    };
    let refused = curator.submit(&desk, "record_attendance", &came("doce", "3")).await;
    assert!(refused.says("Personas : escriba un número entero"), "{}", refused.text());
    assert!(refused.html.contains("value=\"doce\""));
    curator.submit(&refused, "record_attendance", &came("12", "3")).await;
    let public = site.visitor().open("/processes/plan/meetings/1").await;
    for text in ["Fundación Tataindy 3", "Ciudadanía, sin organización 12", "En total 15"] {
        assert!(public.says(text), "{text}: {}", public.text());
    }
}

#[tokio::test]
async fn a_calendar_gets_the_moment_in_utc_and_nothing_that_ends_a_line() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    plan(&mut curator, "2018-03-17").await;
    // The clocks of Paraguay went back on the 25th of March.
    plan(&mut curator, "2018-04-07").await;
    let first = site.visitor().open("/processes/plan/meetings/1/meeting.ics").await;
    assert_eq!(first.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    for line in [
        "DTSTART:20180317T113000Z\r\n",
        "DTEND:20180317T150000Z\r\n",
        "SUMMARY:Encuentro de Itapúa\\; <b>salud</b>\\, y juventud\r\n",
        "LOCATION:Encarnación\\, salón \\\\ de la gobernación\r\n",
        "URL:http://localhost/processes/plan/meetings/1\r\n",
    ] {
        assert!(first.html.contains(line), "{line}: {}", first.html);
    }
    let second = site.visitor().open("/processes/plan/meetings/2/meeting.ics").await;
    assert!(second.html.contains("DTSTART:20180407T123000Z\r\n"), "{}", second.html);
    assert_eq!(site.visitor().open("/processes/plan/meetings/9/meeting.ics").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.visitor().open("/processes/plan/meetings/uno").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_group_shows_its_proposals_its_next_meeting_and_who_votes() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    site.officer(Role::Leader, process).await;
    plan(&mut curator, "2018-03-17").await;
    let groups = site.visitor().open("/processes/plan/groups").await;
    for text in [
        "Los 2 grupos",
        "3 propuestas",
        "presentada 3",
        "17 mar 2018",
        "Sin propuestas todavía",
        "liderazgo de grupo 1",
    ] {
        assert!(groups.says(text), "{text}: {}", groups.text());
    }
    let health = site.visitor().open("/processes/plan/groups/salud").await;
    for text in [
        "propuestas sobre Salud",
        "Propuesta de salud 1",
        "Ver las 3 en la lista",
        "Encuentro de Itapúa",
        "Fundación Tataindy",
    ] {
        assert!(health.says(text), "{text}: {}", health.text());
    }
    assert_eq!(site.visitor().open("/processes/plan/groups/nada").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn minutes_of_a_proposal_that_was_merged_meanwhile_are_refused_and_kept() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = plan(&mut curator, "2018-03-17").await;
    curator.submit(&desk, "add_to_agenda", &[("agenda_numbers", "1-2")]).await;
    let minutes = curator.open("/desk/plan/meetings/1/minutes").await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let before = proposals::in_change(&mut change, 2).await.unwrap().unwrap();
    let merged = domain::Step::Merged { into: 1, reason: domain::Said::new("Piden lo mismo.") };
    proposals::record(&mut change, &before, merged).await.unwrap();
    change.commit().await.unwrap();
    let said = [("proposal", "2"), ("said", "Piden un pozo."), ("outcome", "kept")];
    let refused = curator.submit(&minutes, "treat_item", &said).await;
    assert!(refused.html.contains("Piden un pozo."), "what was typed is kept: {}", refused.text());
    assert_eq!(stage(&site, process, 2).await, Stage::Merged, "and nothing was recorded of it");
    let public = site.visitor().open("/processes/plan/meetings/1").await;
    assert!(!public.says("Piden un pozo."), "{}", public.text());
}

#[tokio::test]
async fn two_who_plan_a_meeting_at_once_get_two_numbers() {
    let (site, process) = site().await;
    let mut ana = site.officer(Role::Curator, process).await;
    let mut luis = site.officer(Role::Curator, process).await;
    tokio::join!(plan(&mut ana, "2018-03-17"), plan(&mut luis, "2018-03-18"));
    let list = site.visitor().open("/processes/plan/meetings").await;
    let numbers: Vec<u32> =
        storage::meetings::all(&site.db, process).await.unwrap().iter().map(|meeting| meeting.number).collect();
    assert_eq!(numbers, [1, 2], "{}", list.text());
}
