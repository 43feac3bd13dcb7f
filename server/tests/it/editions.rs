//! What a meeting publishes: the pack before it and the minutes after, each as an edition that stays, and who is told.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use domain::event::Step;
use domain::{Instant, Names, ProcessId, Role, Signature};
use storage::contributions::{self, NewContribution};
use storage::meetings::{self, NewMeeting};
use storage::themes::{self, Theme};
use storage::{agendas, organisations, proposals};

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

/// A meeting over midnight in Ciudad del Este with five proposals on health on its agenda.
async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-20T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let name = Names { es: "Salud".into(), ..Names::default() };
    themes::put_theme(&mut change, &Theme { slug: "salud".into(), position: 1, name, icon: "salud".into() })
        .await
        .unwrap();
    for number in 1..=5 {
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
    meetings::plan(&mut change, &meeting()).await.unwrap();
    agendas::put_on_agenda(&mut change, 1, &[3, 1, 2, 4, 5]).await.unwrap();
    change.commit().await.unwrap();
    (site, process)
}

/// From ten in the evening of Saturday 14 April to one in the morning, in Asunción.
fn meeting() -> NewMeeting {
    NewMeeting {
        place: "Ciudad del Este".into(),
        ends_at: at("2018-04-15T05:00:00Z"),
        ..specimens::meeting(at("2018-04-15T02:00:00Z"))
    }
}

fn contribution(number: u32, at: Instant) -> NewContribution {
    NewContribution {
        solution: "Un pozo para cada puesto.".into(),
        theme: Some("salud".into()),
        ..specimens::contribution(format!("Propuesta g\u{303} {number}"), at)
    }
}

async fn freeze(curator: &mut Browser, fields: &[(&str, &str)]) -> Page {
    let desk = curator.open("/desk/plan/meetings/1").await;
    curator.submit(&desk, "freeze_pack", fields).await
}

/// Withdraws a proposal, as its author may at any time.
async fn withdraw(site: &TestSite, process: ProcessId, number: u32) {
    let mut change = site.db.change(process, Signature::Citizen, site.now()).await.unwrap();
    let before = proposals::in_change(&mut change, number).await.unwrap().unwrap();
    proposals::record(&mut change, &before, Step::Withdrawn).await.unwrap();
    change.commit().await.unwrap();
}

#[tokio::test]
async fn a_pack_is_frozen_in_time_and_read_and_printed_by_everybody() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let before = site.visitor().open("/processes/plan/meetings/1/pack").await;
    assert!(before.says("La carpeta se cierra a más tardar el 9 de abril de 2018"), "{}", before.text());
    assert_eq!(site.visitor().open("/processes/plan/meetings/1/pack.pdf").await.status, StatusCode::NOT_FOUND);
    let desk = freeze(&mut curator, &[]).await;
    assert!(desk.says("La carpeta está cerrada: edición 1"), "{}", desk.text());
    let pack = site.visitor().open("/processes/plan/meetings/1/pack").await;
    for text in [
        "Carpeta de la reunión 1",
        "14 de abril de 2018, 22.00–15 de abril de 2018, 1.00",
        "5 propuestas, con su texto final",
        "Un pozo para cada puesto.",
        "Edición 1, cerrada el 20 de marzo de 2018, 9.00",
        "Cuando se cerró la carpeta no había una votación preparada",
    ] {
        assert!(pack.says(text), "{text}: {}", pack.text());
    }
    assert_eq!(pack.texts("ol.rows h3 a")[0], "Propuesta g\u{303} 3", "in the order of the agenda");
    let text = &pack.texts("#text ~ .written")[0];
    assert!(
        text.chars().count() <= 1_000 && text.contains("http://localhost/processes/plan/meetings/1/pack"),
        "{text}"
    );
    let file = site.visitor().open("/processes/plan/meetings/1/pack.pdf").await;
    assert_eq!((file.status, &file.html[..5]), (StatusCode::OK, "%PDF-"));
    let again = site.visitor().open("/processes/plan/meetings/1/pack.pdf").await;
    assert_eq!(file.html, again.html, "the same pack gives the same bytes");
}

#[tokio::test]
async fn what_changes_after_the_pack_is_shown_at_once_and_late_with_its_reason() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    freeze(&mut curator, &[]).await;
    let same = curator.open("/desk/plan/meetings/1").await;
    assert!(same.find_form("freeze_pack").is_none(), "nothing to publish");
    withdraw(&site, process, 2).await;
    let pack = site.visitor().open("/processes/plan/meetings/1/pack").await;
    assert!(pack.says("Cambió después de cerrarse, y todavía no está en ninguna edición"), "{}", pack.text());
    assert!(pack.says("La propuesta 2 ya no se vota"), "{}", pack.text());
    let desk = curator.open("/desk/plan/meetings/1").await;
    let refused = curator.submit(&desk, "freeze_pack", &[("edition_reason", "corta")]).await;
    assert!(refused.says("Por qué cambia : es muy corto: escriba al menos 10"), "{}", refused.text());
    site.set_clock("2018-04-13T12:00:00Z");
    let reason = "Su autora la retiró hoy.";
    let told = freeze(&mut curator, &[("edition_reason", reason)]).await;
    assert!(told.says("La carpeta está cerrada: edición 2"), "{}", told.text());
    let pack = site.visitor().open("/processes/plan/meetings/1/pack").await;
    for text in ["Cambió tarde: edición 2, del 13 de abril de 2018", reason, "La propuesta 2 ya no se vota: se unió"]
    {
        assert!(pack.says(text), "{text}: {}", pack.text());
    }
    let old = site.visitor().open("/processes/plan/meetings/1/pack/1").await;
    assert!(old.says("Esta es una edición anterior") && !old.says("Cambió tarde"), "{}", old.text());
    assert_eq!(site.visitor().open("/processes/plan/meetings/1/pack/9").await.status, StatusCode::NOT_FOUND);
    let log = site.visitor().open("/processes/plan/log?kind=edition_published").await;
    assert!(log.says("cambió la carpeta, edición 2") && log.says(reason), "{}", log.text());
    let due = site.visitor().open("/processes/plan/deadlines").await;
    assert!(due.says("Cerrar la carpeta de una reunión"), "{}", due.text());
}

#[tokio::test]
async fn the_desk_says_who_was_not_told_of_the_newest_edition() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let none = curator.open("/desk/plan/meetings/1/told").await;
    assert!(none.says("Todavía no hay nada que avisar"), "{}", none.text());
    freeze(&mut curator, &[]).await;
    let desk = curator.open("/desk/plan/meetings/1/told").await;
    assert!(desk.says("Falta avisar a 2.") && desk.says("Grupo: Salud") && desk.says("Fundación Tataindy"));
    let empty = curator.submit(&desk, "mark_told", &[]).await;
    assert!(empty.says("Avisados ahora : hace falta"), "{}", empty.text());
    let told = curator.submit(&desk, "mark_told", &[("audiences[]", "group:salud")]).await;
    assert!(told.says("Falta avisar a uno.") && told.says("Avisados"), "{}", told.text());
    assert!(told.says("edición 1 20 de marzo de 2018, 9.00 curaduría 1"), "{}", told.text());
    let unknown = curator.submit(&desk, "mark_told", &[("audiences[]", "group:otro")]).await;
    assert!(unknown.says("elija uno de la lista"), "{}", unknown.text());
    withdraw(&site, process, 4).await;
    freeze(&mut curator, &[("edition_reason", "Su autora la retiró hoy.")]).await;
    let again = curator.open("/desk/plan/meetings/1/told").await;
    assert!(again.says("La carpeta, edición 2") && again.says("Falta avisar a 2."), "{}", again.text());
    let mut citizen = site.officer(Role::Citizen, process).await;
    assert_eq!(citizen.open("/desk/plan/meetings/1/told").await.status, StatusCode::FORBIDDEN);
}

async fn treat(secretary: &mut Browser, page: &Page, proposal: &str, fields: &[(&str, &str)]) -> Page {
    // The page has a form for each item: this one is filled in as the one of the proposal.
    let mut filled = vec![("proposal", proposal)];
    filled.extend(fields);
    secretary.submit(page, "treat_item", &filled).await
}

#[tokio::test]
async fn two_secretaries_do_not_write_over_each_other() {
    let (site, process) = site().await;
    let mut ana = site.officer(Role::Curator, process).await;
    let mut luis = site.officer(Role::Curator, process).await;
    let (hers, his) =
        (ana.open("/desk/plan/meetings/1/minutes").await, luis.open("/desk/plan/meetings/1/minutes").await);
    let said = [("said", "Piden un pozo."), ("outcome", "kept")];
    assert!(treat(&mut ana, &hers, "3", &said).await.says("La propuesta 3 quedó anotada"));
    let said = [("said", "Piden dos pozos."), ("outcome", "kept")];
    let refused = treat(&mut luis, &his, "3", &said).await;
    assert!(refused.says("Otra persona escribió mientras tanto"), "{}", refused.text());
    assert!(refused.says("Piden un pozo.") && refused.says("Piden dos pozos."), "both texts: {}", refused.text());
    let joined = [("said", "Piden un pozo; otros, dos."), ("outcome", "kept")];
    assert!(treat(&mut luis, &refused, "3", &joined).await.says("La propuesta 3 quedó anotada"));
}

#[tokio::test]
async fn an_open_question_has_an_owner_and_a_day_and_is_due_in_public() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open("/desk/plan/meetings/1/minutes").await;
    let bare = [("said", "¿Quién paga?"), ("outcome", "question_open"), ("answer_by", "mañana")];
    let refused = treat(&mut curator, &page, "3", &bare).await;
    assert!(refused.says("Quién contesta : hace falta") && refused.says("Hasta cuándo : escriba una fecha"));
    assert!(refused.says("¿Quién paga?"), "what was typed is kept");
    let whole = [
        ("said", "¿Quién paga?"),
        ("outcome", "question_open"),
        ("answerer", "Ministerio de Salud"),
        ("answer_by", "2018-05-02"),
    ];
    treat(&mut curator, &page, "3", &whole).await;
    let due = site.visitor().open("/processes/plan/deadlines").await;
    assert!(due.says("Contestar lo que quedó abierto : reunión 1, propuesta 3 2 may 2018"), "{}", due.text());
    let public = site.visitor().open("/processes/plan/meetings/1").await;
    assert!(public.says("Contesta Ministerio de Salud, a más tardar el 2 de mayo de 2018."), "{}", public.text());
}

#[tokio::test]
async fn minutes_are_a_draft_then_published_then_corrected_and_the_old_text_stays() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let draft = site.visitor().open("/processes/plan/meetings/1/minutes").await;
    assert!(draft.says("Todavía es un borrador. Se publica a más tardar el 27 de abril de 2018"), "{}", draft.text());
    let page = curator.open("/desk/plan/meetings/1/minutes").await;
    assert!(page.find_form("publish_minutes").is_none(), "nothing was treated");
    treat(&mut curator, &page, "3", &[("said", "Se habló del pozo."), ("outcome", "kept")]).await;
    let page = curator.open("/desk/plan/meetings/1/minutes").await;
    let told = curator.submit(&page, "publish_minutes", &[]).await;
    assert!(told.says("El acta está publicada: edición 1"), "{}", told.text());
    let page = curator.open("/desk/plan/meetings/1/minutes").await;
    treat(&mut curator, &page, "3", &[("said", "Se habló de dos pozos."), ("outcome", "kept")]).await;
    let page = curator.open("/desk/plan/meetings/1/minutes").await;
    assert!(page.says("Lo anotado de la propuesta 3."), "{}", page.text());
    let told = curator.submit(&page, "publish_minutes", &[("edition_reason", "Eran dos pozos, no uno.")]).await;
    assert!(told.says("El acta está publicada: edición 2"), "{}", told.text());
    let public = site.visitor().open("/processes/plan/meetings/1/minutes").await;
    assert!(public.says("Se habló de dos pozos.") && public.says("Eran dos pozos, no uno."), "{}", public.text());
    let old = site.visitor().open("/processes/plan/meetings/1/minutes/1").await;
    assert!(old.says("Se habló del pozo.") && old.says("Este texto fue corregido después"), "{}", old.text());
    let text = curator.open("/desk/plan/meetings/1/told").await;
    assert!(
        text.says("Qué pasó en la reunión 1") && text.says("3. Propuesta g\u{303} 3: Quedó igual"),
        "{}",
        text.text()
    );
}

#[tokio::test]
async fn the_signed_acta_is_held_against_the_program_until_the_difference_is_explained() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open("/desk/plan/meetings/1/minutes").await;
    treat(&mut curator, &page, "3", &[("said", "Se habló."), ("outcome", "kept")]).await;
    let desk = curator.open("/desk/plan/meetings/1").await;
    assert!(desk.says("Cuando la foto o el escaneo del acta firmada esté en Documentos"), "{}", desk.text());
    let titled = [("document_title", "Acta firmada")];
    let wrong =
        curator.upload_with(&desk, "attach_document", &titled, "document_file", ("acta.jpg", b"MZ\x90\0")).await;
    assert!(wrong.says("Archivo : este tipo"), "a program is no picture: {}", wrong.text());
    let photo = [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[7; 500]].concat();
    curator.upload_with(&desk, "attach_document", &titled, "document_file", ("acta.jpg", &photo)).await;
    let desk = curator.open("/desk/plan/meetings/1").await;
    let mixed = [("said_by[]", "4")];
    curator.submit(&desk, "declare_attendance", &mixed).await;
    let figures = [("acta_people", "31"), ("acta_organisations", "0"), ("acta_treated", "1"), ("acta_ballots", "0")];
    let told = curator.submit(&desk, "compare_acta", &figures).await;
    assert!(told.says("Comparado: una cifra difiere."), "{}", told.text());
    let page = curator.open("/desk/plan/meetings/1/minutes").await;
    curator.submit(&page, "publish_minutes", &[]).await;
    let public = site.visitor().open("/processes/plan/meetings/1/minutes").await;
    assert!(public.says("La diferencia todavía no está explicada."), "{}", public.text());
    assert!(public.says("Personas que vinieron 31 0 Distinta"), "{}", public.text());
    let desk = curator.open("/desk/plan/meetings/1").await;
    let mut why = figures.to_vec();
    why.push(("acta_explained", "La lista de la puerta se perdió."));
    curator.submit(&desk, "compare_acta", &why).await;
    let public = site.visitor().open("/processes/plan/meetings/1/minutes").await;
    assert!(public.says("Por qué difieren: La lista de la puerta se perdió."), "{}", public.text());
    let sheet = site.visitor().open("/processes/plan/meetings/1/acta.pdf").await;
    assert_eq!((sheet.status, &sheet.html[..5]), (StatusCode::OK, "%PDF-"));
}

#[tokio::test]
async fn a_photo_of_thirty_megabytes_is_refused_with_a_page() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = curator.open("/desk/plan/meetings/1").await;
    let photo = [&[0xFF, 0xD8, 0xFF, 0xE0][..], &vec![7; 30 << 20]].concat();
    let refused = curator
        .upload_with(&desk, "attach_document", &[("document_title", "Acta")], "document_file", ("acta.jpg", &photo))
        .await;
    assert!(refused.status.is_client_error() || refused.says("MB"), "{}: {}", refused.status, refused.text());
    assert!(curator.open("/desk/plan/meetings/1").await.texts("ul.files li").is_empty(), "nothing was kept");
}

#[tokio::test]
async fn a_picture_goes_with_the_text_and_beside_the_link() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let missing = site.visitor().open("/processes/plan/meetings/1/pack.png").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND, "before anything is published");
    freeze(&mut curator, &[]).await;
    let desk = curator.open("/desk/plan/meetings/1/told").await;
    assert!(desk.html.contains("src=\"/processes/plan/meetings/1/pack.png\"") && desk.says("Guardar la imagen"));
    let page = site.visitor().open("/processes/plan/meetings/1/pack").await;
    let linked = "property=\"og:image\" content=\"http://localhost/processes/plan/meetings/1/pack.png\"";
    assert!(page.html.contains(linked), "{}", page.html.split("<body").next().unwrap());
    let picture = site.visitor().open("/processes/plan/meetings/1/pack.png").await;
    assert_eq!((picture.status, picture.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "image/png"));
    assert_eq!(site.visitor().open("/processes/plan/meetings/1/minutes.png").await.status, StatusCode::NOT_FOUND);
}
