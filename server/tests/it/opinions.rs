//! Institutions are asked on the desk, answer through a link or with an account, and everybody reads what they say.

use crate::browser;
use crate::browser::{Browser, Page, TestSite};
use crate::mail_server::{MailServer, Mood};
use axum::http::StatusCode;
use domain::process::Span;
use domain::{Instant, Names, Phase, ProcessId, Role, Signature, Timeline};
use server::post::Post;
use storage::contributions::{self, NewContribution};
use storage::officers;
use storage::processes;
use storage::proposals;
use storage::themes::{self, Institution, Theme};

/// A process that votes from 17 March on, with a theme, two institutions and three proposals.
async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-01T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let name = Names { es: "Salud".into(), ..Names::default() };
    themes::put_theme(&mut change, &Theme { slug: "salud".into(), position: 1, name, icon: "salud".into() })
        .await
        .unwrap();
    for (slug, name, position) in
        [("ministerio-salud", "Ministerio de Salud", 1), ("municipalidad-itaugua", "Municipalidad de Itauguá", 2)]
    {
        let kind = "executive".to_owned();
        let institution = Institution { slug: slug.into(), name: name.into(), kind, department: String::new() };
        themes::put_institution(&mut change, &institution, position).await.unwrap();
    }
    let voting =
        Span { phase: Phase::Voting, starts_at: at("2018-03-17T03:00:00Z"), ends_at: at("2018-05-13T04:00:00Z") };
    processes::publish_timeline(&mut change, &Timeline(vec![voting]), None).await.unwrap();
    for number in 1..=3 {
        let id = contributions::receive(&mut change, &site.db, &contribution(number, site.now())).await.unwrap();
        let contribution = contributions::in_change(&mut change, id).await.unwrap().unwrap();
        proposals::accept(&mut change, &contribution, None).await.unwrap();
    }
    change.commit().await.unwrap();
    (site, process)
}

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

fn contribution(number: u32, at: Instant) -> NewContribution {
    NewContribution {
        problem: "Falta agua en el puesto.".into(),
        solution: "Un pozo.".into(),
        theme: Some("salud".into()),
        ..specimens::contribution(format!("Propuesta de salud {number}"), at)
    }
}

/// Asks the ministry about these proposals until a day.
async fn ask(curator: &mut Browser, numbers: &str, due_on: &str) -> Page {
    let desk = curator.open("/desk/plan/opinions").await;
    assert_eq!(desk.status, StatusCode::OK, "{}", desk.text());
    let fields = [("institution", "ministerio-salud"), ("opinion_numbers", numbers), ("due_on", due_on)];
    curator.submit(&desk, "ask_opinions", &fields).await
}

/// Makes a link for the ministry and takes its address out of the letter.
async fn link(curator: &mut Browser) -> String {
    let desk = curator.open("/desk/plan/opinions/ministerio-salud").await;
    let made = curator.submit(&desk, "make_opinion_link", &[]).await;
    let text = made.texts("pre").join(" ");
    let token = text.split("/opinion/").nth(1).expect("a link").split_whitespace().next().unwrap().to_owned();
    assert!(text.contains("Ministerio de Salud") && text.contains("1 · Propuesta de salud 1"), "{text}");
    let again = curator.open("/desk/plan/opinions/ministerio-salud").await;
    assert!(!again.html.contains(&token), "the link is shown once");
    format!("/opinion/{token}")
}

/// One answer of the batch, as the form sends it.
fn answer(row: usize, proposal: &str, stance: &str, said: &str) -> Vec<(String, String)> {
    [("proposal", proposal), ("stance", stance), ("said", said)]
        .map(|(field, typed)| (format!("answers[{row}][{field}]"), typed.to_owned()))
        .to_vec()
}

async fn give(visitor: &mut Browser, page: &Page, answers: Vec<(String, String)>, speaker: &str) -> Page {
    let (action, _) = page.form("give_opinions");
    let mut pairs = answers;
    for (field, value) in [("process", "plan"), ("institution", "ministerio-salud"), ("speaker", speaker)] {
        pairs.push((field.to_owned(), value.to_owned()));
    }
    visitor.post(&action, &page.url, &pairs).await
}

#[tokio::test]
async fn an_officer_answers_through_a_link_without_an_account() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let asked = ask(&mut curator, "1–2", "2018-03-16").await;
    assert!(asked.says("Se pidió opinión sobre 2") && asked.says("Todavía no contestó."), "{}", asked.text());
    let address = link(&mut curator).await;
    let mut officer = site.visitor();
    let door = officer.open(&address).await;
    assert_eq!((door.status, door.url.as_str()), (StatusCode::OK, "/opinion"), "the secret leaves the address");
    assert!(door.says("su opinión sobre 2 propuestas, hasta el 16 de marzo de 2018"), "{}", door.text());
    let questions = officer.submit(&door, "begin_opinions", &[]).await;
    assert!(questions.says("Falta agua en el puesto.") && questions.says("Un pozo."), "{}", questions.text());
    let first = answer(0, "1", "with_changes", "Solo en los <b>hospitales</b>.");
    let sent = give(&mut officer, &questions, [first, answer(1, "2", "", "")].concat(), "Ana Ñandutí, directora").await;
    assert!(sent.says("Opiniones guardadas: 1") && sent.says("Enviado: podría, con cambios."), "{}", sent.text());
    let public = site.visitor().open("/processes/plan/opinions/ministerio-salud").await;
    assert!(public.says("Podría, con cambios.") && public.says("Solo en los <b>hospitales</b>."), "{}", public.text());
    assert!(public.says("Todavía no contestó.") && !public.says("Ana Ñandutí"), "the speaker is for the team alone");
    let desk = curator.open("/desk/plan/opinions/ministerio-salud").await;
    assert!(desk.says("contestó Ana Ñandutí, directora") && desk.says("abierto el 1 mar 2018"), "{}", desk.text());
    let token = address.trim_start_matches("/opinion/");
    assert!(!officer.was_told(token) && !curator.was_told(token));
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(log.says("Se pidió a ministerio-salud su opinión sobre la propuesta 2, hasta el 16 de marzo de 2018"));
}

#[tokio::test]
async fn a_link_that_was_opened_is_late_or_was_replaced_says_so() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    ask(&mut curator, "1", "2018-03-16").await;
    let address = link(&mut curator).await;
    let (mut first, mut forwarded) = (site.visitor(), site.visitor());
    let there = forwarded.open(&address).await;
    let here = first.open(&address).await;
    first.submit(&here, "begin_opinions", &[]).await;
    let raced = forwarded.submit(&there, "begin_opinions", &[]).await;
    assert_eq!(raced.status, StatusCode::GONE, "{}", raced.text());
    assert!(raced.says("Este enlace ya se abrió") && raced.says("1 de marzo de 2018"), "{}", raced.text());
    assert_eq!(site.visitor().open(&address).await.status, StatusCode::GONE);
    assert!(first.open(&address).await.says("¿Podría llevarla adelante?"), "where it was opened, it stays open");
    let second = link(&mut curator).await;
    let replaced = first.open("/opinion").await;
    assert!(replaced.says("Este enlace ya no sirve"), "{}", replaced.text());
    site.set_clock("2018-03-17T02:59:00Z");
    assert!(first.open(&second).await.says("Abrirlo aquí y contestar"), "the last day isn't over in Asunción");
    site.set_clock("2018-03-17T03:00:00Z");
    let late = first.open(&second).await;
    assert!(late.says("La fecha ya pasó") && late.says("16 de marzo de 2018"), "{}", late.text());
    let wrong = first.open("/opinion/0123456789").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("no sirve") && wrong.headers["cache-control"].to_str().unwrap().contains("no-store"));
    let public = site.visitor().open("/processes/plan/opinions").await;
    assert_eq!(public.texts("tbody td"), ["1", "0", "0", "0", "1", "0"], "asked, and did not answer");
}

#[tokio::test]
async fn an_answer_that_comes_late_or_lacks_its_reason_is_refused_and_kept() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    ask(&mut curator, "1", "2018-03-16").await;
    let mut officer = site.visitor();
    let door = officer.open(&link(&mut curator).await).await;
    let questions = officer.submit(&door, "begin_opinions", &[]).await;
    let bare = give(&mut officer, &questions, answer(0, "1", "cannot", "No."), "").await;
    assert!(
        bare.says("es muy corto") && bare.says("Quién contesta por la institución : hace falta"),
        "{}",
        bare.text()
    );
    assert!(bare.html.contains(">No.</textarea>"), "what was typed stays");
    let unsaid = give(&mut officer, &questions, answer(0, "1", "", "Falta la respuesta."), "Ana").await;
    assert!(unsaid.says("¿Podría llevarla adelante? 1 : hace falta"), "{}", unsaid.text());
    let foreign = give(&mut officer, &questions, answer(0, "3", "would_lead", ""), "Ana").await;
    assert!(foreign.says("Otra persona lo cambió"), "it wasn't asked about the third: {}", foreign.text());
    site.set_clock("2018-03-17T03:00:00Z");
    let late = give(&mut officer, &questions, answer(0, "1", "would_lead", ""), "Ana").await;
    assert!(!late.says("Opiniones guardadas"), "{}", late.text());
}

#[tokio::test]
async fn officers_with_an_account_answer_for_their_own_institution_only() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    ask(&mut curator, "1–3", "2018-03-16").await;
    site.account("beto@salud.example").await;
    let desk = curator.open("/desk/plan/opinions/ministerio-salud").await;
    let unknown = curator.submit(&desk, "name_officer", &[("email", "nadie@salud.example")]).await;
    assert!(unknown.says("nadie entra con esta dirección"), "{}", unknown.text());
    let named = curator.submit(&desk, "name_officer", &[("email", "beto@salud.example")]).await;
    assert!(named.says("Ya contesta por Ministerio de Salud"), "{}", named.text());
    let mut beto = site.visitor();
    beto.sign_in("beto@salud.example", browser::PASSWORD).await;
    let questions = beto.open("/opinion").await;
    let batch = [
        answer(0, "1", "would_lead", ""),
        answer(1, "2", "cannot", "Lo impide la ley de presupuesto."),
        answer(2, "3", "would_lead", "Con el equipo de ahora."),
    ];
    let sent = give(&mut beto, &questions, batch.concat(), "Beto").await;
    assert!(sent.says("Opiniones guardadas: 3"), "{}", sent.text());
    let mut other = questions;
    other.html = other.html.replace("ministerio-salud", "municipalidad-itaugua");
    let foreign = beto.submit(&other, "give_opinions", &[("speaker", "Beto")]).await;
    assert!(foreign.says("Su rol no permite"), "{}", foreign.text());
    let public = site.visitor().open("/processes/plan/opinions").await;
    assert_eq!(public.texts("tfoot td"), ["3", "2", "0", "1", "0", "0"]);
    assert_eq!(site.visitor().open("/opinion").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_question_that_cannot_be_put_is_refused_with_its_reason() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    for (numbers, due_on, told) in [
        ("uno", "2018-03-16", "escriba un número entero"),
        ("", "", "Último día para contestar : hace falta"),
        ("1", "2018-02-01", "elija un día entre el 1 de marzo de 2018 y el 12 de mayo de 2018"),
        ("1", "2018-06-01", "elija un día entre"),
        ("9", "2018-03-16", "No hay ninguna propuesta 9"),
    ] {
        let refused = ask(&mut curator, numbers, due_on).await;
        assert!(refused.says(told), "{numbers} {due_on}: {}", refused.text());
    }
    let mut observer = site.officer(Role::Observer, process).await;
    let read = observer.open("/desk/plan/opinions").await;
    assert!(read.status == StatusCode::OK && !read.says("Pedir una opinión"));
}

#[tokio::test]
async fn whoever_answers_with_an_account_is_reminded_once_when_the_day_is_near() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    ask(&mut curator, "1–2", "2018-03-16").await;
    let account = site.account("salud@example.py").await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    officers::name(&mut change, "ministerio-salud", account).await.unwrap();
    change.commit().await.unwrap();
    let mail = MailServer::start();
    let post = Post::through(&mail.url, "plan@jopoi.example", None).unwrap();
    assert_eq!(post.remind(&site.site()).await.unwrap(), 0, "there is time");
    site.set_clock("2018-03-12T12:00:00Z");
    mail.set_mood(Mood::Busy);
    assert_eq!(post.remind(&site.site()).await.unwrap(), 0);
    mail.set_mood(Mood::Takes);
    assert_eq!(post.remind(&site.site()).await.unwrap(), 0, "a moment later somebody may still be sending it");
    site.set_clock("2018-03-12T12:11:00Z");
    assert_eq!((post.remind(&site.site()).await.unwrap(), post.remind(&site.site()).await.unwrap()), (1, 0));
    let taken = mail.taken().remove(0);
    assert_eq!(taken.to, ["salud@example.py"]);
    assert!(taken.text.contains("Ministerio de Salud todavía no opinó sobre 2 propuestas"), "{}", taken.text);
    assert!(taken.text.contains("16 de marzo") && !taken.text.contains("List-Unsubscribe"), "{}", taken.text);
    let desk = curator.open("/desk/plan/opinions/ministerio-salud").await;
    assert!(desk.says("Recordatorio enviado por correo: 12 de marzo de 2018"), "{}", desk.text());
}
