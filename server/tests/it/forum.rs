//! The forum, as the team keeps it and the public reads it, without script; and the plan that waits for it.

use crate::browser::{Browser, TestSite};
use domain::{ProcessId, Role};
use server::commands::{export::export, verify::verify};

async fn site() -> (TestSite, ProcessId, Browser) {
    let site = TestSite::at("2018-06-20T12:00:00Z").await;
    let process = site.process().await;
    let administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    (site, process, administrator)
}

async fn seat(officer: &mut Browser, side: &str, body: &str) {
    let desk = officer.open("/desk/plan/forum").await;
    let fields = [("side", side), ("body", body), ("member_name", "Titular"), ("since", "2018-01-01")];
    let done = officer.submit(&desk, "seat_member", &fields).await;
    assert!(done.says("está registrado"), "{}", done.text());
}

async fn meet(officer: &mut Browser, there: &[(&str, &str)]) -> crate::browser::Page {
    let desk = officer.open("/desk/plan/forum").await;
    let mut fields = vec![("held_on", "2018-06-01"), ("place", "Asunción"), ("notes", "Se leyó el <b>padrón</b>.")];
    fields.extend(there);
    officer.submit(&desk, "record_forum", &fields).await
}

const DECISION: [(&str, &str); 4] = [
    ("subject", "plan"),
    ("decision", "Se aprueba el plan."),
    ("reason", "Cada lado lo leyó entero."),
    ("government[favour]", "1"),
];

#[tokio::test]
async fn the_public_reads_who_sat_there_what_was_decided_and_why() {
    let (site, _, mut officer) = site().await;
    seat(&mut officer, "government", "Ministerio").await;
    seat(&mut officer, "society", "Red Ñandutí").await;
    let done = meet(&mut officer, &[("there[1]", "member"), ("there[2]", "member")]).await;
    assert!(done.says("La reunión 1 es pública"), "{}", done.text());
    let mut fields = DECISION.to_vec();
    fields.push(("society[favour]", "3"));
    let refused = officer.submit(&done, "decide_forum", &fields).await;
    assert!(refused.says("hay más votos que presentes (1)"), "{}", refused.text());
    assert!(refused.html.contains("Cada lado lo leyó entero."), "what was typed is still there");
    fields.pop();
    fields.push(("society[favour]", "1"));
    let done = officer.submit(&refused, "decide_forum", &fields).await;
    assert!(done.says("La decisión 1 es pública"), "{}", done.text());
    let page = site.visitor().open("/processes/plan/forum").await;
    for told in [
        "Red Ñandutí",
        "Los dos lados en igual número",
        "Decisión 1, el plan",
        "Cada lado lo leyó entero",
        "padrón</b>",
    ] {
        assert!(
            page.says(told) || page.html.contains("&lt;b>padrón") || page.html.contains("&lt;b&gt;padrón"),
            "{told}: {}",
            page.text()
        );
    }
    let log = site.visitor().open("/processes/plan/log?kind=forum_decided").await;
    assert!(log.says("La Mesa Conjunta aprobó"), "{}", log.text());
    site.set_clock("2019-01-02T12:00:00Z");
    let late = site.visitor().open("/processes/plan/forum").await;
    assert!(late.says("Debía reunirse otra vez"), "{}", late.text());
    let dir = tempfile::tempdir().unwrap();
    export(&site.url, "plan", dir.path()).await.unwrap();
    let told = verify(dir.path()).unwrap();
    assert!(told.contains("forum_decisions.csv: 1 decisions of 1 meetings"), "{told}");
    let file = dir.path().join("forum_decisions.csv");
    let forged = std::fs::read_to_string(&file).unwrap().replace("Se aprueba el plan", "Se rechaza el plan");
    std::fs::write(&file, forged).unwrap();
    let faults = verify(dir.path()).unwrap_err();
    assert!(faults.iter().any(|fault| fault.to_string().starts_with("forum_decisions.csv:2")), "{faults:?}");
}

#[tokio::test]
async fn only_an_administrator_says_what_the_manual_demands_and_only_the_team_keeps_the_forum() {
    let (site, process, mut officer) = site().await;
    let desk = officer.open("/desk/plan/forum").await;
    let done = officer.submit(&desk, "set_demands", &[("demands[]", "plan")]).await;
    assert!(done.says("Exigencias de la mesa: 1"), "{}", done.text());
    let public = site.visitor().open("/processes/plan/forum").await;
    assert!(public.says("Aprueba el plan antes de que se publique"), "{}", public.text());
    let mut curator = site.officer(Role::Curator, process).await;
    let desk = curator.open("/desk/plan/forum").await;
    assert!(desk.says("Registrar una reunión") && !desk.html.contains("set_demands"), "{}", desk.text());
    let mut leader = site.officer(Role::Leader, process).await;
    assert!(!leader.open("/desk/plan/forum").await.says("Registrar una reunión"));
}
