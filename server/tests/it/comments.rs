//! Comments: written by anybody, looked at where nobody knows who speaks, flagged, hidden with a reason and shown again.

use crate::browser::{Browser, PASSWORD, Page, TestSite};
use crate::suggestion::{holder, propose};
use domain::{ContributionId, ProcessId, Role, Signature};
use server::commands::{export::export, verify::verify};
use storage::organisations::{self, NewOrganisation};
use storage::{accounts, proposals};

const PROPOSAL: &str = "/processes/plan/proposals/1";

async fn site() -> (TestSite, ProcessId, Vec<ContributionId>) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let ids = propose(&site, process, &["Publicar los datos del hospital", "Puentes"]).await;
    (site, process, ids)
}

/// A delegate of the organisation `red`.
async fn delegate(site: &TestSite, process: ProcessId) -> Browser {
    let account = site.account("delegate@example.py").await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let new = NewOrganisation { name: "Red Ñandutí".into(), ..specimens::organisation("red") };
    let id = organisations::add(&mut change, &new).await.unwrap();
    organisations::name_delegate(&mut change, id, account).await.unwrap();
    accounts::grant(&mut change, account, Role::Delegate).await.unwrap();
    change.commit().await.unwrap();
    let mut browser = site.visitor();
    browser.sign_in("delegate@example.py", PASSWORD).await;
    browser
}

async fn say(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    let page = browser.open(PROPOSAL).await;
    browser.submit(&page, "write_comment", fields).await
}

async fn decide(leader: &mut Browser, showing: &str, reason: &str) -> Page {
    let desk = leader.open("/desk/plan/comments").await;
    leader.submit(&desk, "decide_comment", &[("showing", showing), ("reason", reason)]).await
}

#[tokio::test]
async fn whoever_has_a_code_is_read_at_once_and_a_stranger_after_a_look() {
    let (site, process, ids) = site().await;
    let mut author = holder(&site, ids[0]).await;
    let done =
        say(&mut author, &[("said", "Falta <b>decir</b> quién paga."), ("side", "for"), ("signed", "Rosa")]).await;
    assert!(
        done.says("su comentario 1 está publicado") && done.says("Falta <b>decir</b> quién paga."),
        "{}",
        done.text()
    );
    assert!(done.says("Rosa") && done.says("a favor"));
    let mut stranger = site.visitor();
    let done = say(&mut stranger, &[("said", "Yo no lo creo."), ("side", "against")]).await;
    assert!(done.says("antes de publicarlo"), "{}", done.text());
    assert!(!site.visitor().open(PROPOSAL).await.says("Yo no lo creo."));
    let mut leader = site.officer(Role::Leader, process).await;
    let desk = leader.open("/desk/plan/comments").await;
    assert!(desk.says("sin cuenta ni código") && desk.says("Yo no lo creo."), "{}", desk.text());
    decide(&mut leader, "shown", "").await;
    assert!(site.visitor().open(PROPOSAL).await.says("Yo no lo creo."));
}

#[tokio::test]
async fn an_answer_stands_under_what_it_answers_and_an_answer_to_it_beside_it() {
    let (site, _, ids) = site().await;
    let mut author = holder(&site, ids[0]).await;
    say(&mut author, &[("said", "Primera palabra.")]).await;
    for (to, said) in [("1", "Una respuesta."), ("2", "Respuesta a la respuesta.")] {
        let form = author.open(&format!("{PROPOSAL}?answer={to}")).await;
        author.submit(&form, "write_comment", &[("said", said)]).await;
    }
    let page = site.visitor().open(PROPOSAL).await;
    let below = page.html.split("answers\"").nth(1).expect("a list of answers");
    let below = below.split("</ol>").next().unwrap();
    assert!(below.contains("Una respuesta.") && below.contains("Respuesta a la respuesta."), "{below}");
    let refused = say(&mut author, &[("said", "A nadie."), ("parent", "99")]).await;
    assert!(refused.html.contains("A nadie."), "what was typed is still there: {}", refused.text());
}

#[tokio::test]
async fn what_is_hidden_leaves_its_place_and_its_reason_and_comes_back_whole() {
    let (site, process, ids) = site().await;
    let mut author = holder(&site, ids[0]).await;
    say(&mut author, &[("said", "El ministro es un ladrón."), ("signed", "Anónimo Pérez")]).await;
    let mut reader = site.visitor();
    let page = reader.open(PROPOSAL).await;
    assert!(reader.submit(&page, "flag_comment", &[]).await.says("alguien del equipo mirará el comentario 1"));
    let mut leader = site.officer(Role::Leader, process).await;
    assert!(leader.open("/desk/plan/comments").await.says("señalado una vez"));
    let refused = decide(&mut leader, "hidden", "").await;
    assert!(refused.says("Falta") || refused.says("escrib"), "a reason is needed: {}", refused.text());
    let done = decide(&mut leader, "hidden", "Acusa a alguien sin prueba alguna.").await;
    assert!(done.says("Decidido sobre el comentario 1"), "{}", done.text());
    let page = site.visitor().open(PROPOSAL).await;
    assert!(page.says("Acusa a alguien sin prueba") && page.says("liderazgo de grupo 1"), "{}", page.text());
    assert!(!page.says("ladrón") && !page.says("Pérez"));
    let dir = tempfile::tempdir().unwrap();
    export(&site.url, "plan", dir.path()).await.unwrap();
    let rows = std::fs::read_to_string(dir.path().join("comments.csv")).unwrap();
    assert!(rows.contains("Acusa a alguien") && !rows.contains("ladrón") && !rows.contains("Pérez"), "{rows}");
    assert!(verify(dir.path()).unwrap().contains("comments.csv: 1 comments"));
    std::fs::write(dir.path().join("comments.csv"), rows.replace("hidden", "shown")).unwrap();
    let faults = verify(dir.path()).unwrap_err();
    assert!(faults.iter().any(|fault| fault.to_string().starts_with("comments.csv:2")), "{faults:?}");
    let log = site.visitor().open("/processes/plan/log?kind=comment_decided").await;
    assert!(log.says("Se ocultó el comentario 1") && !log.says("ladrón"), "{}", log.text());
    decide(&mut leader, "shown", "").await;
    assert!(site.visitor().open(PROPOSAL).await.says("El ministro es un ladrón."));
}

#[tokio::test]
async fn an_organisation_speaks_under_its_name_and_only_by_its_delegate() {
    let (site, process, ids) = site().await;
    let mut delegate = delegate(&site, process).await;
    let done = say(&mut delegate, &[("said", "La apoyamos."), ("organisation", "red"), ("side", "for")]).await;
    assert!(done.says("Red Ñandutí") && done.says("La apoyamos."), "{}", done.text());
    let mut other = holder(&site, ids[0]).await;
    let page = other.open(PROPOSAL).await;
    let refused = other.submit(&page, "write_comment", &[("said", "Y nosotros."), ("organisation", "red")]).await;
    assert!(!site.visitor().open(PROPOSAL).await.says("Y nosotros."), "{}", refused.text());
}

#[tokio::test]
async fn links_copies_and_bursts_wait_and_no_comment_moves_a_proposal() {
    let (site, process, ids) = site().await;
    let mut author = holder(&site, ids[0]).await;
    let before = proposals::by_number(&site.db, process, 1).await.unwrap().unwrap();
    for said in ["Uno que vale.", "uno que VALE", "http://a.py http://b.py"] {
        say(&mut author, &[("said", said)]).await;
    }
    let page = site.visitor().open(PROPOSAL).await;
    assert!(page.says("Uno que vale.") && !page.says("uno que VALE") && !page.says("b.py"), "{}", page.text());
    for n in 0..4 {
        say(&mut author, &[("said", &format!("Y otra cosa más: {n}"))]).await;
    }
    let page = site.visitor().open(PROPOSAL).await;
    assert!(page.says("más: 1") && !page.says("más: 2"), "the sixth within an hour waits: {}", page.text());
    let after = proposals::by_number(&site.db, process, 1).await.unwrap().unwrap();
    assert_eq!((before.version, before.supports, before.stage()), (after.version, after.supports, after.stage()));
    let long = "a".repeat(2_001);
    let refused = say(&mut author, &[("said", &long)]).await;
    assert!(refused.html.contains(&long), "nothing typed is lost");
}
