//! Close, contest, correct: what a delegate, anybody and two people of the team can do after a round, without JavaScript.

use crate::browser;
use crate::browser::{Browser, Page, TestSite};
use crate::vote::{FILE, close, prepare_and_open, sheet, site as ready, vote};
use domain::{ProcessId, Role, Signature};
use server::commands::{export::export, select::select, verify::verify};
use storage::{accounts, organisations};

const ROUND: &str = "/processes/plan/rounds/1";
const DESK: &str = "/desk/plan/rounds/1/objections";
const SAID: &str = "La boleta de Ara se anotó mal: aprobó la 2.";

/// Two organisations, and a round for the selection in which both approve proposal 1.
async fn opened(objectors: &str) -> (TestSite, ProcessId, Browser) {
    let (site, process) = ready().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    curator.submit(&register, "enter_organisations", &[("rows", FILE)]).await;
    let terms = [("objection_days", "2"), ("objectors", objectors)];
    prepare_and_open(&mut curator, "theme-approval", &terms).await;
    for code in sheet(&mut curator).await {
        let mut voter = site.visitor();
        voter.open(&format!("/vote/{code}")).await;
        vote(&mut voter, &[(1, "1")]).await;
    }
    (site, process, curator)
}

async fn closed(objectors: &str) -> (TestSite, ProcessId, Browser) {
    let (site, process, mut curator) = opened(objectors).await;
    close(&mut curator).await;
    (site, process, curator)
}

/// Somebody signed in who speaks for an organisation.
async fn delegate(site: &TestSite, process: ProcessId, slug: &str) -> Browser {
    let account = site.account("delegada@example.py").await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    accounts::grant(&mut change, account, Role::Delegate).await.unwrap();
    let id = organisations::in_change(&mut change, slug).await.unwrap().unwrap().id;
    organisations::name_delegate(&mut change, id, account).await.unwrap();
    change.commit().await.unwrap();
    let mut delegate = site.visitor();
    delegate.sign_in("delegada@example.py", browser::PASSWORD).await;
    delegate
}

async fn post(visitor: &mut Browser, text: &str) -> Page {
    let pairs = [("process", "plan"), ("round", "1"), ("organisation", "ara"), ("objection", text)];
    let pairs: Vec<_> = pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    visitor.post(&browser::action("file_objection"), ROUND, &pairs).await
}

#[tokio::test]
async fn a_delegate_objects_in_public_and_the_team_answers_with_its_decision() {
    let (site, process, mut curator) = closed("delegates_of_entitled_organisations").await;
    let told = site.visitor().open(ROUND).await;
    assert!(told.says("Durante 2 días después del cierre") && told.says("El plazo corre hasta"), "{}", told.text());
    assert!(told.find_form("file_objection").is_none(), "nobody objects unnamed here");
    assert!(post(&mut site.visitor(), SAID).await.says("una organización de su padrón"));
    let mut delegate = delegate(&site, process, "ara").await;
    let page = delegate.open(ROUND).await;
    let filed = delegate.submit(&page, "file_objection", &[("objection", SAID)]).await;
    assert!(filed.says("Recibimos la objeción n.º 1"), "{}", filed.text());
    let public = site.visitor().open(ROUND).await;
    assert!(public.says(SAID) && public.says("Ara") && public.says("Espera la respuesta"), "{}", public.text());
    let desk = curator.open(DESK).await;
    let refused = curator.submit(&desk, "answer_objection", &[("answer", ""), ("forum", "Acta 7: corregir.")]).await;
    assert!(refused.says("hace falta") && refused.html.contains("Acta 7: corregir."), "{}", refused.text());
    let answer = [("answer", "El papel dice la 2."), ("forum", "Acta 7: corregir."), ("upheld", "on")];
    assert!(curator.submit(&desk, "answer_objection", &answer).await.says("es pública"));
    let answered = site.visitor().open(ROUND).await;
    assert!(answered.says("Se le dio la razón") && answered.says("Acta 7: corregir."), "{}", answered.text());
    let log = site.visitor().open("/processes/plan/log?kind=objection_answered").await;
    assert!(log.says("Se dio la razón a la objeción 1"), "{}", log.text());
}

#[tokio::test]
async fn where_anybody_objects_the_text_is_read_by_the_team_first() {
    let (site, _, mut curator) = closed("anybody").await;
    let mut visitor = site.visitor();
    let page = visitor.open(ROUND).await;
    assert!(visitor.submit(&page, "file_objection", &[("objection", SAID)]).await.says("Recibimos la objeción"));
    let waiting = site.visitor().open(ROUND).await;
    assert!(!waiting.says(SAID) && waiting.says("El texto se publica con la respuesta"), "{}", waiting.text());
    let desk = curator.open(DESK).await;
    assert!(desk.says(SAID), "{}", desk.text());
    curator.submit(&desk, "answer_objection", &[("answer", "El papel dice la 1.")]).await;
    let answered = site.visitor().open(ROUND).await;
    assert!(answered.says(SAID) && answered.says("No se le dio la razón"), "{}", answered.text());
}

#[tokio::test]
async fn what_can_not_be_an_objection_is_refused_and_stays_as_it_was_typed() {
    let (site, _, mut curator) = opened("anybody").await;
    let early = post(&mut site.visitor(), SAID).await;
    assert!(early.says("todavía no está cerrada") && early.says(SAID), "{}", early.text());
    close(&mut curator).await;
    let mut visitor = site.visitor();
    assert!(post(&mut visitor, "").await.says("hace falta"));
    let long = "x".repeat(2_001);
    let refused = post(&mut visitor, &long).await;
    assert!(refused.html.contains(&long) && refused.says("2000"), "{}", refused.text());
    site.set_clock("2018-03-22T12:00:00Z");
    let late = post(&mut visitor, SAID).await;
    assert!(late.says("No se recibió") && late.says(SAID), "{}", late.text());
    assert!(site.visitor().open(ROUND).await.says("El plazo terminó el"));
}

#[tokio::test]
async fn two_people_correct_a_ballot_and_both_figures_are_shown_counted_and_verified() {
    let (site, process, mut curator) = closed("anybody").await;
    let desk = curator.open("/desk/plan/rounds/1/correct?ballot=ara").await;
    assert!(desk.html.contains("value=\"1\""), "{}", desk.text());
    let same = curator.submit(&desk, "propose_correction", &[("reason", "El acta dice la 2.")]).await;
    assert!(same.says("no hay nada que corregir"), "{}", same.text());
    let unexplained = curator.submit(&desk, "propose_correction", &[("marks[1]", ""), ("marks[2]", "1")]).await;
    assert!(unexplained.says("hace falta"), "{}", unexplained.text());
    let foreign = [("marks[1]", ""), ("marks[2]", "1"), ("reason", "El acta dice la 2."), ("objection", "9")];
    assert!(curator.submit(&desk, "propose_correction", &foreign).await.says("elija uno de la lista"));
    let proposed = curator.submit(&desk, "propose_correction", &foreign[..3]).await;
    assert!(proposed.says("La confirma otra persona") && proposed.find_form("confirm_correction").is_none());
    let mut other = site.officer(Role::Curator, process).await;
    let waiting = other.open(DESK).await;
    assert!(waiting.says("Boleta ara, n.º 1: antes aprueba, ahora nada."), "{}", waiting.text());
    assert!(other.submit(&waiting, "confirm_correction", &[]).await.says("las dos cifras son públicas"));

    let round = site.visitor().open(ROUND).await;
    assert!(round.says("El resultado es el corregido") && round.says("El acta dice la 2."), "{}", round.text());
    let json: serde_json::Value =
        serde_json::from_str(&site.visitor().open(&format!("{ROUND}/result.json")).await.html).unwrap();
    assert_eq!((&json["approvals"]["1"], &json["approvals"]["2"]), (&1.into(), &1.into()));
    assert_eq!(
        json["corrections"][0]["figures"][0],
        serde_json::json!({"proposal": 1, "value": "1", "before": 2, "after": 1})
    );
    let ballots = site.visitor().open(&format!("{ROUND}/ballots.csv")).await.html;
    assert!(ballots.contains("1,ara,1\n"), "what was cast stays: {ballots}");
    let selection = site.visitor().open("/processes/plan/selection").await;
    assert!(selection.says("cifras corregidas"), "{}", selection.text());

    let folder = tempfile::tempdir().unwrap();
    export(&site.url, "plan", folder.path()).await.unwrap();
    let told = verify(folder.path()).unwrap();
    assert!(told.contains("corrections.csv: 1 corrections, computed again with both figures"), "{told}");
    let chosen: serde_json::Value = serde_json::from_str(&select(folder.path()).unwrap()).unwrap();
    assert_eq!(chosen["selected"][0]["number"], 1, "ysyry is indigenous");
    assert_eq!(chosen["selected"][0]["approvals"], 1);
}
