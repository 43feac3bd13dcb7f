//! The life of a group beside its chat: leaders of different sectors, notices, questions, and what is to be told.

use crate::browser::TestSite;
use axum::http::StatusCode;
use domain::{Names, ProcessId, Role, Signature};
use server::commands::{export::export, verify::verify};
use storage::contributions;
use storage::themes::{self, Theme};
use storage::{meetings, proposals};

const DESK: &str = "/desk/plan/groups/salud";
const PUBLIC: &str = "/processes/plan/groups/salud";

/// A process with two themes and a proposal on health.
async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    for (slug, name, position) in [("salud", "Salud", 1), ("agua", "Agua", 2)] {
        let name = Names { es: name.into(), ..Names::default() };
        themes::put_theme(&mut change, &Theme { slug: slug.into(), position, name, icon: slug.into() }).await.unwrap();
    }
    let new = contributions::NewContribution {
        theme: Some("salud".into()),
        ..specimens::contribution("Un médico de noche", site.now())
    };
    let id = contributions::receive(&mut change, &site.db, &new).await.unwrap();
    let received = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    proposals::accept(&mut change, &received, None).await.unwrap();
    change.commit().await.unwrap();
    (site, process)
}

#[tokio::test]
async fn a_group_lacks_leaders_until_two_of_different_sectors_lead_it_and_each_leads_only_their_own() {
    let (site, process) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let mut first = site.officer(Role::Leader, process).await;
    let mut second = site.officer(Role::Leader, process).await;
    let desk = administrator.open(DESK).await;
    assert!(desk.says("hacen falta al menos dos"), "{}", desk.text());
    let one = administrator.submit(&desk, "name_leader", &[("leader", "1"), ("sector", "government")]).await;
    assert!(one.says("hacen falta al menos dos") && one.says("liderazgo de grupo 1"), "{}", one.text());
    let same = administrator.submit(&one, "name_leader", &[("leader", "2"), ("sector", "government")]).await;
    assert!(same.says("vienen del mismo lado"), "{}", same.text());
    let both = administrator.submit(&same, "name_leader", &[("leader", "2"), ("sector", "citizens")]).await;
    assert!(!both.says("vienen del mismo lado") && !both.says("hacen falta al menos dos"), "{}", both.text());
    let unknown = administrator.submit(&both, "name_leader", &[("leader", "9"), ("sector", "citizens")]).await;
    assert!(unknown.says("elija uno de la lista"), "{}", unknown.text());
    assert!(site.visitor().open(PUBLIC).await.says("de la ciudadanía"));
    assert_eq!(first.open(DESK).await.status, StatusCode::OK);
    assert_eq!(first.open("/desk/plan/groups/agua").await.status, StatusCode::FORBIDDEN, "not their group");
    assert_eq!(first.open("/desk/plan/groups/agua/import").await.status, StatusCode::FORBIDDEN);
    assert!(second.open(DESK).await.find_form("name_leader").is_none(), "leaders name no leaders");
}

#[tokio::test]
async fn a_leader_moderates_what_is_said_of_the_proposals_of_their_group_alone() {
    let (site, process) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let mut leader = site.officer(Role::Leader, process).await;
    let desk = administrator.open("/desk/plan/groups/agua").await;
    administrator.submit(&desk, "name_leader", &[("leader", "1"), ("sector", "citizens")]).await;
    let mut stranger = site.visitor();
    let page = stranger.open("/processes/plan/proposals/1").await;
    stranger.submit(&page, "write_comment", &[("said", "Yo no lo creo.")]).await;
    assert!(!leader.open("/desk/plan/comments").await.says("Yo no lo creo."), "it is about health, they lead water");
    let mut curator = site.officer(Role::Curator, process).await;
    let queue = curator.open("/desk/plan/comments").await;
    let (action, fields) = queue.form("decide_comment");
    let mut pairs = fields;
    pairs.push(("showing".to_owned(), "shown".to_owned()));
    leader.post(&action, "/desk/plan/comments", &pairs).await;
    assert!(!site.visitor().open("/processes/plan/proposals/1").await.says("Yo no lo creo."));
    curator.submit(&queue, "decide_comment", &[("showing", "shown")]).await;
    assert!(site.visitor().open("/processes/plan/proposals/1").await.says("Yo no lo creo."));
}

#[tokio::test]
async fn a_question_is_public_with_its_answer_and_a_notice_until_it_is_taken_off() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let mut visitor = site.visitor();
    let page = visitor.open(PUBLIC).await;
    let short = visitor.submit(&page, "ask_team", &[("asked", "¿Qué?")]).await;
    assert!(short.says("al menos 10") && short.html.contains("¿Qué?"), "{}", short.text());
    let asked = visitor.submit(&page, "ask_team", &[("asked", "¿Quién paga el <b>médico</b>?")]).await;
    assert!(asked.says("el equipo la contestará aquí") && asked.says("Una pregunta espera"), "{}", asked.text());
    assert!(!site.visitor().open(PUBLIC).await.says("¿Quién paga"), "not before it is answered");
    let desk = leader.open(DESK).await;
    leader.submit(&desk, "answer_question", &[("answer", "Lo paga el ministerio, desde marzo.")]).await;
    let public = site.visitor().open(PUBLIC).await;
    assert!(public.says("¿Quién paga el <b>médico</b>?") && public.says("Lo paga el ministerio"), "{}", public.text());
    let desk = leader.open(DESK).await;
    leader.submit(&desk, "write_notice", &[("notice", "El sábado nos vemos en la plaza.")]).await;
    assert!(site.visitor().open(PUBLIC).await.says("nos vemos en la plaza"));
    let desk = leader.open(DESK).await;
    leader.submit(&desk, "end_notice", &[]).await;
    assert!(!site.visitor().open(PUBLIC).await.says("nos vemos en la plaza"));
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(log.says("nos vemos en la plaza"), "the log keeps what was announced");
    let dir = tempfile::tempdir().unwrap();
    export(&site.url, "plan", dir.path()).await.unwrap();
    verify(dir.path()).unwrap();
}

#[tokio::test]
async fn the_week_waits_to_be_told_until_a_leader_says_that_it_was_posted() {
    let (site, process) = site().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let next = meetings::NewMeeting {
        title: "Encuentro de salud".into(),
        themes: vec!["salud".into()],
        ..specimens::meeting(site.now().plus_days(5))
    };
    meetings::plan(&mut change, &next).await.unwrap();
    change.commit().await.unwrap();
    let mut leader = site.officer(Role::Leader, process).await;
    let desk = leader.open(DESK).await;
    let text = desk.texts(".written").join(" ");
    assert!(text.contains("Encuentro de salud") && text.contains("se aceptó como propuesta 1"), "{text}");
    assert!(text.chars().count() <= 1_000 && text.contains("/processes/plan/groups/salud"), "{text}");
    assert!(desk.says("Falta contar una cosa"), "{}", desk.text());
    let done = leader.submit(&desk, "tell_group", &[]).await;
    assert!(done.says("No falta contar nada"), "{}", done.text());
    assert!(site.visitor().open("/processes/plan/log?kind=group_told").await.says("se contó en su chat: La semana"));
    let forged = leader.submit(&desk, "tell_group", &[("key", "2017-01-01")]).await;
    assert!(!forged.says("2017-01-01"), "{}", forged.text());
    site.set_clock("2018-01-18T12:00:00Z");
    let quiet = leader.open("/desk/plan/groups/agua").await;
    assert!(quiet.says("No falta contar nada"), "nothing happened there: {}", quiet.text());
}

#[tokio::test]
async fn who_leads_one_group_mutes_there_and_not_in_all() {
    let (site, process) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let mut leader = site.officer(Role::Leader, process).await;
    let desk = administrator.open(DESK).await;
    administrator.submit(&desk, "name_leader", &[("leader", "1"), ("sector", "citizens")]).await;
    let mut citizen = site.officer(Role::Citizen, process).await;
    let page = citizen.open("/processes/plan/proposals/1").await;
    let page = citizen.submit(&page, "write_comment", &[("said", "Una grosería."), ("side", "against")]).await;
    citizen.submit(&page, "flag_comment", &[]).await;
    let desk = leader.open("/desk/plan/comments").await;
    let mute = |place| [("measure", "mute 3"), ("place", place), ("reason", "Trata mal a otra persona.")];
    let refused = leader.submit(&desk, "impose_sanction", &mute("everywhere")).await;
    assert!(!refused.says("Está decidido"), "{}", refused.text());
    let done = leader.submit(&desk, "impose_sanction", &mute("group")).await;
    assert!(done.says("Está decidido"), "{}", done.text());
    let page = citizen.open("/processes/plan/proposals/1").await;
    let silent = citizen.submit(&page, "write_comment", &[("said", "¿Y ahora?"), ("side", "neutral")]).await;
    assert!(silent.says("no puede comentar hasta"), "{}", silent.text());
}

#[tokio::test]
async fn anybody_joins_a_group_with_one_tap_and_reads_its_documents() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let desk = leader.open(DESK).await;
    let fields = [("document_title", "El plan de <b>salud</b>")];
    let done = leader.upload_with(&desk, "add_group_document", &fields, "document_file", ("plan.txt", b"Plan\n")).await;
    assert!(done.says("El plan de <b>salud</b>"), "{}", done.text());
    let wrong = leader.upload_with(&done, "add_group_document", &fields, "document_file", ("x.exe", b"MZ\x90\0")).await;
    assert!(wrong.html.contains("value=\"El plan de &lt;b&gt;salud"), "what was typed stays: {}", wrong.text());
    let mut visitor = site.visitor();
    let page = visitor.open(PUBLIC).await;
    assert!(page.says("Todavía nadie se sumó aquí.") && page.says("El plan de <b>salud</b>"), "{}", page.text());
    let joined = visitor.submit(&page, "join_group", &[]).await;
    assert!(joined.says("Usted es parte de este grupo.") && joined.says("Una persona se sumó"), "{}", joined.text());
    let file = visitor.open("/processes/plan/group-documents/1").await;
    assert_eq!((file.status, file.html.as_str()), (StatusCode::OK, "Plan\n"));
    let left = visitor.submit(&joined, "leave_group", &[]).await;
    assert!(left.says("Todavía nadie se sumó aquí."), "{}", left.text());
    assert_eq!(visitor.open("/processes/plan/group-documents/9").await.status, StatusCode::NOT_FOUND);
}
