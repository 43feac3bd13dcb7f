//! An author appeals once against a decision, within days that are told; somebody else of the team answers.

use crate::browser::{Browser, Page, TestSite};
use crate::suggestion::propose;
use domain::{ContributionId, ProcessId, Role, Stage};
use storage::proposals;

const SAID: (&str, &str) = ("appeal", "Mi pedido es otro: pido agua, no caminos.");

async fn site() -> (TestSite, ProcessId, ContributionId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let ids = propose(&site, process, &["Agua potable", "Puentes"]).await;
    (site, process, ids[0])
}

async fn set_aside(curator: &mut Browser) {
    let page = curator.open("/desk/plan/proposals/act?act=set_aside&picked=1&template=scope").await;
    assert!(page.says("Este plan trata de transparencia"), "{}", page.text());
    let gap = curator.submit(&page, "curate", &[]).await;
    assert!(gap.says("complete lo que está entre corchetes"), "{}", gap.text());
    curator.submit(&gap, "curate", &[("reason", "El agua no toca al gobierno abierto.")]).await;
}

async fn appeal(site: &TestSite, id: ContributionId) -> (Browser, Page) {
    let mut author = site.visitor();
    let code = site.db.keys().tracking_code(id);
    let page = author.open(&format!("/track/{code}")).await;
    assert!(page.says("puede reclamar una vez, hasta el"), "{}", page.text());
    let form = author.submit(&page, "act_as_author", &[("errand", "appeal")]).await;
    assert_eq!(form.url, "/appeal");
    (author, form)
}

async fn stage(site: &TestSite, process: ProcessId) -> Stage {
    proposals::by_number(&site.db, process, 1).await.unwrap().unwrap().stage()
}

#[tokio::test]
async fn an_appeal_that_is_right_undoes_the_decision_and_somebody_else_answers_it() {
    let (site, process, id) = site().await;
    let mut first = site.officer(Role::Curator, process).await;
    set_aside(&mut first).await;
    let (mut author, form) = appeal(&site, id).await;
    let sent = author.submit(&form, "file_appeal", &[SAID]).await;
    assert!(sent.says("Espera la respuesta de otra persona"), "{}", sent.text());
    assert!(
        !site.visitor().open("/processes/plan/proposals/1").await.says("pido agua"),
        "not public before its answer"
    );
    assert!(author.submit(&form, "file_appeal", &[SAID]).await.says("ya se reclamó"), "once");
    let own = first.open("/desk/plan/appeals").await;
    assert!(own.says("pido agua") && own.says("Tiene que responder otra persona"), "{}", own.text());
    let mut second = site.officer(Role::Curator, process).await;
    let page = second.open("/desk/plan/appeals").await;
    let empty = second.submit(&page, "answer_appeal", &[]).await;
    assert!(empty.says("hace falta"), "{}", empty.text());
    let fields = [("upheld", "yes"), ("answer", "El agua tiene datos que se pueden abrir.")];
    let done = second.submit(&empty, "answer_appeal", &fields).await;
    assert!(done.says("Respondido el reclamo 1."), "{}", done.text());
    assert_eq!(stage(&site, process).await, Stage::Suggested);
    let public = site.visitor().open("/processes/plan/proposals/1").await;
    assert!(public.says("pido agua") && public.says("El agua tiene datos"), "{}", public.text());
}

#[tokio::test]
async fn whoever_decided_does_not_answer_even_with_a_form_of_their_own() {
    let (site, process, id) = site().await;
    let mut first = site.officer(Role::Curator, process).await;
    set_aside(&mut first).await;
    let (mut author, form) = appeal(&site, id).await;
    author.submit(&form, "file_appeal", &[SAID]).await;
    let (action, mut pairs) =
        site.officer(Role::Curator, process).await.open("/desk/plan/appeals").await.form("answer_appeal");
    pairs.retain(|(field, _)| field != "upheld" && field != "answer");
    pairs.extend(
        [("upheld", "no"), ("answer", "La decisión está bien tomada.")].map(|(a, b)| (a.to_owned(), b.to_owned())),
    );
    let refused = first.post(&action, "/desk/plan/appeals", &pairs).await;
    assert!(refused.says("tiene que responder otra persona del equipo"), "{}", refused.text());
    assert_eq!(stage(&site, process).await, Stage::SetAside);
}

#[tokio::test]
async fn when_its_days_are_over_nobody_appeals_any_more() {
    let (site, process, id) = site().await;
    set_aside(&mut site.officer(Role::Curator, process).await).await;
    let (mut author, form) = appeal(&site, id).await;
    site.set_clock("2018-02-10T12:00:00Z");
    let late = author.submit(&form, "file_appeal", &[SAID]).await;
    assert!(late.says("No hay aquí una decisión contra la que se pueda reclamar ahora"), "{}", late.text());
    let code = site.db.keys().tracking_code(id);
    assert!(!site.visitor().open(&format!("/track/{code}")).await.says("puede reclamar una vez"));
}
