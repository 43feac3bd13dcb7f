//! The way of what arrives: read, directed to an institution that answers under its name, referred and followed, and what
//! its author says to the answer.

use crate::browser::{Browser, Page, TestSite};
use crate::mail_server::{MailServer, Mood};
use crate::suggestion::receive;
use axum::http::StatusCode;
use domain::contribution::{Standing, State};
use domain::{ContributionId, ProcessId, Role, Signature};
use server::post::Post;
use storage::contributions::{self, Contribution};
use storage::officers;
use storage::themes::{self, Institution};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let institution = Institution {
        slug: "ministerio-salud".into(),
        name: "Ministerio de Salud".into(),
        kind: "executive".into(),
        department: String::new(),
    };
    themes::put_institution(&mut change, &institution, 1).await.unwrap();
    change.commit().await.unwrap();
    (site, process)
}

async fn kept(site: &TestSite, id: ContributionId) -> Contribution {
    contributions::by_id(&site.db, id).await.unwrap().unwrap()
}

fn opened(id: ContributionId) -> String {
    format!("/desk/plan/inbox?standing=all&open={}", id.0)
}

fn tracked(site: &TestSite, id: ContributionId) -> String {
    format!("/track/{}", site.db.keys().tracking_code(id))
}

/// Asks the ministry to answer, and takes the address of its link out of the letter.
async fn direct(curator: &mut Browser, id: ContributionId) -> String {
    let page = curator.open(&opened(id)).await;
    let fields = [("institution", "ministerio-salud"), ("due_on", "2018-01-22")];
    let done = curator.submit(&page, "direct_contribution", &fields).await;
    assert!(done.says("Se le pidió a Ministerio de Salud"), "{}", done.text());
    let desk = curator.open("/desk/plan/opinions/ministerio-salud").await;
    let made = curator.submit(&desk, "make_opinion_link", &[]).await;
    let letter = made.texts("pre").join(" ");
    assert!(letter.contains("hasta el 22 de enero de 2018") && letter.contains("· Un puente"), "{letter}");
    let token = letter.split("/opinion/").nth(1).expect("a link").split_whitespace().next().unwrap().to_owned();
    format!("/opinion/{token}")
}

async fn begun(officer: &mut Browser, address: &str) -> Page {
    let door = officer.open(address).await;
    assert!(door.says("Se les pide que contesten un aporte"), "{}", door.text());
    officer.submit(&door, "begin_opinions", &[]).await
}

#[tokio::test]
async fn an_institution_answers_under_its_name_through_a_link_and_its_officer_stays_unnamed() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let address = direct(&mut curator, id).await;
    assert_eq!(kept(&site, id).await.state(), State::Directed);
    let waiting = site.visitor().open(&tracked(&site, id)).await;
    assert!(
        waiting.says("Ahora la tiene Ministerio de Salud, que le contesta a más tardar el 22 de enero"),
        "{}",
        waiting.text()
    );
    let mut officer = site.visitor();
    let questions = begun(&mut officer, &address).await;
    assert!(
        questions.says("Los caminos rurales están rotos.") && !questions.says("0981 555 123"),
        "{}",
        questions.text()
    );
    let refused =
        officer.submit(&questions, "answer_directed", &[("reason", "no"), ("speaker", "Ana Ruiz, directora")]).await;
    assert!(refused.says("es muy corto") && refused.html.contains("Ana Ruiz, directora"), "{}", refused.text());
    let answer = [("reason", "El puente se licita en marzo."), ("speaker", "Ana Ruiz, directora")];
    let done = officer.submit(&refused, "answer_directed", &answer).await;
    assert!(done.says("Contestado y cerrado"), "{}", done.text());
    let read = site.visitor().open(&tracked(&site, id)).await;
    assert!(read.says("El puente se licita en marzo.") && read.says("Contestó Ministerio de Salud"), "{}", read.text());
    assert!(!read.says("Ana Ruiz"));
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(log.says("ministerio-salud respondió un aporte: El puente se licita en marzo.") && !log.says("Ana Ruiz"));
    let again = officer.submit(&questions, "answer_directed", &answer).await;
    assert!(again.says("ya tiene su decisión") || again.status == StatusCode::NOT_FOUND, "{}", again.text());
}

#[tokio::test]
async fn what_is_not_theirs_goes_back_to_the_team() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let address = direct(&mut curator, id).await;
    let mut officer = site.visitor();
    let questions = begun(&mut officer, &address).await;
    let done = officer.submit(&questions, "give_back_directed", &[("reason", "Es del Ministerio de Obras.")]).await;
    assert!(done.says("Devuelto al equipo"), "{}", done.text());
    let back = kept(&site, id).await;
    assert_eq!((back.state(), back.institution, back.standing), (State::Filtered, None, Standing::Received));
    let sneaked =
        officer.submit(&questions, "answer_directed", &[("reason", "Lo contesto igual."), ("speaker", "Ana")]).await;
    assert_eq!(kept(&site, id).await.standing, Standing::Received, "{}", sneaked.text());
}

#[tokio::test]
async fn somebody_of_the_team_takes_it_on_and_the_queue_is_narrowed_by_who_does() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    receive(&site, process, "Una escuela", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(&opened(id)).await;
    let wrong = curator.submit(&page, "take_on", &[("owner", "curator 99")]).await;
    assert!(wrong.says("elija uno de la lista"), "{}", wrong.text());
    let done = curator.submit(&page, "take_on", &[]).await;
    assert!(done.says("Lo atiende curaduría 1."), "{}", done.text());
    let mine = curator.open("/desk/plan/inbox?owner=curator%201").await;
    assert_eq!(mine.texts("tbody th"), ["Un puente"]);
    let nobody = curator.open("/desk/plan/inbox?owner=-&state=received").await;
    assert_eq!(nobody.texts("tbody th"), ["Una escuela"]);
    let none = curator.open("/desk/plan/inbox?state=directed").await;
    assert!(
        none.says("No hay aportes así.") && !none.says("Aceptar las marcadas"),
        "nothing to act on: {}",
        none.text()
    );
}

#[tokio::test]
async fn what_is_referred_is_counted_apart_and_followed_until_it_is_settled() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un caño roto", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(&opened(id)).await;
    let late = [
        ("institution", "ministerio-salud"),
        ("reason", "Es un caño roto, no un plan."),
        ("next_step", "Lo miran el lunes."),
        ("due_on", "2018-01-09"),
    ];
    let refused = curator.submit(&page, "refer", &late).await;
    assert!(refused.says("10 de enero de 2018"), "the next step doesn't lie in the past: {}", refused.text());
    curator.submit(&refused, "refer", &[("due_on", "2018-01-15")]).await;
    let public = site.visitor().open("/processes/plan/answers").await;
    assert!(public.says("Son 1; resueltos 0; con la fecha pasada 0."), "{}", public.text());
    assert!(
        public.says("Ministerio de Salud") && public.says("Lo miran el lunes.") && !public.says("Un caño roto, no")
    );
    site.set_clock("2018-01-16T15:00:00Z");
    let desk = curator.open("/desk/plan/inbox?due=followed").await;
    assert_eq!(desk.texts("tbody th"), ["Un caño roto"], "its day has passed");
    let page = curator.open(&opened(id)).await;
    curator.submit(&page, "follow_referral", &[("next_step", "Está arreglado desde ayer."), ("settled", "on")]).await;
    let public = site.visitor().open("/processes/plan/answers").await;
    assert!(public.says("resueltos 1; con la fecha pasada 0."), "{}", public.text());
    let read = site.visitor().open(&tracked(&site, id)).await;
    assert!(read.says("Está arreglado desde ayer.") && read.says("Resuelto"), "{}", read.text());
}

#[tokio::test]
async fn each_municipality_has_a_list_of_its_own_to_follow_up() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    for (title, to, due_on) in [
        ("Cambian el caño.", "Municipalidad de Itá", "2018-01-15"),
        ("Retiran la basura.", "municipalidad de ita", "2018-01-12"),
        ("Tapan los baches.", "Municipalidad de Areguá", "2018-01-20"),
    ] {
        let id = receive(&site, process, title, 1).await;
        let page = curator.open(&opened(id)).await;
        let fields = [("to", to), ("reason", "No es para el plan."), ("next_step", title), ("due_on", due_on)];
        let done = curator.submit(&page, "refer", &fields).await;
        assert!(!done.says("es muy corto"), "{}", done.text());
    }
    site.set_clock("2018-01-13T15:00:00Z");
    let public = site.visitor().open("/processes/plan/answers").await;
    assert_eq!(public.texts("[aria-labelledby=referred] h3"), ["Municipalidad de Areguá", "municipalidad de ita"]);
    let counts =
        ["Derivados: 1; resueltos: 0; con la fecha pasada: 0", "Derivados: 2; resueltos: 0; con la fecha pasada: 1"];
    assert_eq!(public.texts("[aria-labelledby=referred] h3 + p"), counts);
    let steps = public.texts("[aria-labelledby=referred] ul:last-of-type li p:last-child");
    assert_eq!(steps, ["Retiran la basura.", "Cambian el caño."], "what is late on top");
}

#[tokio::test]
async fn its_author_says_whether_the_answer_answered_it_and_writes_once_more() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open(&opened(id)).await;
    let mut author = site.visitor();
    let waiting = author.open(&tracked(&site, id)).await;
    assert!(!waiting.says("¿Le contestó?"), "nothing was answered yet");
    curator.submit(&page, "answer", &[("reason", "Eso ya existe: está en el portal.")]).await;
    let read = author.open(&tracked(&site, id)).await;
    let rated = author.submit(&read, "rate_answer", &[("helped", "no")]).await;
    assert!(rated.says("Usted dijo que no") && rated.url == "/track", "{}", rated.text());
    let short = author.submit(&rated, "reply_once", &[("once_more", "¿Cuál?")]).await;
    assert!(short.says("es muy corto") && short.html.contains("¿Cuál?"), "{}", short.text());
    let sent = author.submit(&short, "reply_once", &[("once_more", "Ese portal no abre.")]).await;
    assert!(sent.says("Recibimos lo que escribió") && sent.says("a más tardar el 31 de enero"), "{}", sent.text());
    let twice = author.submit(&short, "reply_once", &[("once_more", "Y otra cosa más.")]).await;
    assert!(twice.says("se puede una sola vez"), "{}", twice.text());
    let desk = curator.open("/desk/plan/inbox?due=replied").await;
    assert_eq!(desk.texts("tbody th"), ["Un puente"]);
    let page = curator.open(&opened(id)).await;
    assert!(page.says("Ese portal no abre."), "{}", page.text());
    curator.submit(&page, "answer_reply", &[("answer", "Es cierto: se arregló hoy.")]).await;
    let read = author.open("/track").await;
    assert!(read.says("Es cierto: se arregló hoy."), "{}", read.text());
    let public = site.visitor().open("/processes/plan/answers").await;
    assert!(
        public.says("De 1 persona que opinó sobre su respuesta, 0 dicen que les contestó (n = 1)."),
        "{}",
        public.text()
    );
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(!log.says("Ese portal no abre."), "what an author writes once more is not public");
}

#[tokio::test]
async fn what_is_overdue_is_public_and_names_the_institution_and_no_officer() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    receive(&site, process, "Una escuela", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    direct(&mut curator, id).await;
    site.set_clock("2018-02-05T12:00:00Z");
    let public = site.visitor().open("/processes/plan/answers").await;
    assert!(public.says("2 aportes esperan respuesta. 2 están vencidos."), "{}", public.text());
    let rows = public.texts("tbody th");
    assert!(rows.contains(&"Ministerio de Salud".to_owned()) && rows.contains(&"El equipo del proceso".to_owned()));
    assert!(public.says("14 días"), "since the institution's own day: {}", public.text());
    for private in ["Un puente", "Una escuela", "curaduría", "Rosa", "0981"] {
        assert!(!public.says(private), "{private}: {}", public.text());
    }
}

#[tokio::test]
async fn a_draft_begins_an_answer_and_sends_nothing_by_itself() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = curator.open("/desk/plan/inbox/drafts").await;
    let refused =
        curator.submit(&page, "put_draft_answer", &[("draft_title", "Ya existe"), ("draft_text", "no")]).await;
    assert!(refused.says("es muy corto") && refused.html.contains("Ya existe"), "{}", refused.text());
    curator.submit(&refused, "put_draft_answer", &[("draft_text", "Gracias. Eso ya existe: vea [dónde].")]).await;
    let page = curator.open(&format!("{}&draft=1", opened(id))).await;
    let (_, fields) = page.form("answer");
    assert!(fields.contains(&("reason".into(), "Gracias. Eso ya existe: vea [dónde].".into())), "{fields:?}");
    assert_eq!(kept(&site, id).await.standing, Standing::Received);
    let mut observer = site.officer(Role::Observer, process).await;
    assert_eq!(observer.open("/desk/plan/inbox/drafts").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whoever_has_something_to_answer_is_reminded_before_its_day_and_after_it() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 1).await;
    receive(&site, process, "Un pozo", 2).await;
    let mut curator = site.officer(Role::Curator, process).await;
    direct(&mut curator, id).await;
    let account = site.account("salud@example.py").await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    officers::name(&mut change, "ministerio-salud", account).await.unwrap();
    change.commit().await.unwrap();
    let mail = MailServer::start();
    let post = Post::through(&mail.url, "plan@jopoi.example", None).unwrap();
    let reminded = async |now: &str| {
        site.set_clock(now);
        let before = mail.taken().len();
        post.remind(&site.site()).await.unwrap();
        mail.taken().split_off(before)
    };
    assert!(reminded("2018-01-18T12:00:00Z").await.is_empty(), "there is time");
    mail.set_mood(Mood::Busy);
    assert!(reminded("2018-01-19T12:00:00Z").await.is_empty());
    mail.set_mood(Mood::Takes);
    let near = reminded("2018-01-19T12:11:00Z").await;
    assert_eq!(near.len(), 1, "{near:?}");
    assert_eq!(near[0].to, ["salud@example.py"]);
    let told = &near[0].text;
    assert!(told.contains("22 de enero") && told.contains("respuesta de Ministerio de Salud: un mensaje"), "{told}");
    assert!(told.contains("http://localhost/opinion") && !told.contains("List-Unsubscribe"), "{told}");
    assert!(reminded("2018-01-22T12:00:00Z").await.is_empty(), "told once, and its last day has not passed");
    assert!(curator.open(&opened(id)).await.says("Recordatorio enviado por correo: 19 de enero de 2018"));
    let late = reminded("2018-01-23T12:00:00Z").await;
    assert_eq!(late.len(), 1, "{late:?}");
    assert!(late[0].text.contains("El 22 de enero") && late[0].text.contains("venció"), "{}", late[0].text);
    // What the team has to answer itself: the day that everything is due at the latest.
    let team = reminded("2018-01-30T12:00:00Z").await;
    assert!(
        team.iter().any(|mail| mail.to[0].starts_with("curator.") && mail.text.contains("/desk/plan/inbox")),
        "{team:?}"
    );
    assert!(reminded("2018-01-30T18:00:00Z").await.is_empty());
    assert!(reminded("2018-04-30T18:00:00Z").await.is_empty(), "long past, the public list is enough");
}
