//! Every version of a text is kept; its author and the team edit, others suggest, and two at once lose nothing.

use crate::browser::TestSite;
use crate::suggestion::{holder, propose};
use domain::version::{Cause, Wording};
use domain::{ContributionId, ProcessId, Role, Signature};
use storage::{proposals, versions};

const EDIT: &str = "/processes/plan/proposals/1/edit";

async fn site() -> (TestSite, ProcessId, Vec<ContributionId>) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let ids = propose(&site, process, &["Publicar los datos del hospital", "Puentes"]).await;
    (site, process, ids)
}

#[tokio::test]
async fn an_author_edits_with_the_tracking_code_and_anybody_reads_what_changed() {
    let (site, _, ids) = site().await;
    let mut author = holder(&site, ids[0]).await;
    let form = author.open(EDIT).await;
    let fields = [("title", "Publicar todas las cifras del hospital"), ("reason", "Faltaban <b>las</b> compras.")];
    let done = author.submit(&form, "edit_proposal", &fields).await;
    assert!(done.says("Guardada la versión 2.") && done.says("Publicar todas las cifras"), "{}", done.text());
    let versions = site.visitor().open("/processes/plan/proposals/1/versions").await;
    assert_eq!(versions.texts("del"), ["Quitado: los datos"]);
    assert_eq!(versions.texts("ins"), ["Agregado: todas las cifras"]);
    assert!(versions.says("Faltaban <b>las</b> compras.") && versions.says("Publicar los datos del hospital"));
    let log = site.visitor().open("/processes/plan/log?kind=proposal_reworded").await;
    assert!(log.says("tiene la versión 2 de su texto: corrección"), "{}", log.text());
    let same = author.open(EDIT).await;
    assert!(author.submit(&same, "edit_proposal", &[]).await.says("dice lo mismo que antes"));
}

#[tokio::test]
async fn two_who_edit_at_once_see_both_texts_and_lose_nothing() {
    let (site, process, ids) = site().await;
    let mut author = holder(&site, ids[0]).await;
    let mut curator = site.officer(Role::Curator, process).await;
    let (mine, theirs) = (author.open(EDIT).await, curator.open(EDIT).await);
    curator.submit(&theirs, "edit_proposal", &[("title", "Datos del hospital, abiertos")]).await;
    let met = author.submit(&mine, "edit_proposal", &[("title", "Cifras del hospital, ya")]).await;
    assert!(met.says("Otra persona cambió el texto mientras usted escribía"), "{}", met.text());
    assert!(met.says("Datos del hospital, abiertos") && met.html.contains("value=\"Cifras del hospital, ya\""));
    let done = author.submit(&met, "edit_proposal", &[]).await;
    assert!(done.says("Guardada la versión 3."), "{}", done.text());
}

#[tokio::test]
async fn whoever_is_known_suggests_and_a_curator_takes_it_over_in_part() {
    let (site, process, ids) = site().await;
    assert!(site.visitor().open(EDIT).await.says("con un código de seguimiento"), "a stranger is told how");
    let mut citizen = site.officer(Role::Citizen, process).await;
    let mut neighbour = holder(&site, ids[1]).await;
    for (known, title) in [(&mut citizen, "Datos del hospital cada mes"), (&mut neighbour, "Nada de datos")] {
        let form = known.open(EDIT).await;
        let sent = known.submit(&form, "edit_proposal", &[("title", title), ("solution", "En una página.")]).await;
        assert!(sent.says("El equipo leerá su redacción"), "{}", sent.text());
        assert!(!sent.says(title), "it isn't public before somebody has read it");
    }
    let mut curator = site.officer(Role::Curator, process).await;
    assert!(curator.open("/desk/plan/proposals").await.says("2 redacciones sugeridas esperan"));
    let one = curator.open("/desk/plan/edits/1").await;
    assert!(one.texts("ins").iter().any(|text| text.contains("cada mes")), "{}", one.html);
    let done = curator.submit(&one, "take_edit", &[("solution", "")]).await;
    assert!(done.says("La propuesta 1 tiene una nueva versión."), "{}", done.text());
    let other = curator.open("/desk/plan/edits/2").await;
    let done = curator.submit(&other, "decline_edit", &[("answer", "Dice lo contrario de lo que pide.")]).await;
    assert!(done.says("No se tomó"), "{}", done.text());
    let again = curator.submit(&one, "take_edit", &[]).await;
    assert!(again.says("Ya se decidió sobre esta sugerencia"), "{}", again.text());
    let page = site.visitor().open("/processes/plan/proposals/1").await;
    assert!(page.says("Datos del hospital cada mes") && !page.says("En una página."), "{}", page.text());
}

#[tokio::test]
async fn nobody_but_the_team_decides_on_suggestions() {
    let (site, process, _) = site().await;
    let mut observer = site.officer(Role::Observer, process).await;
    assert_eq!(observer.open("/desk/plan/edits").await.status, 200);
    assert_eq!(observer.open("/desk/plan/edits/1").await.status, 403);
    assert_eq!(site.visitor().open("/desk/plan/edits").await.status, 401);
}

#[tokio::test]
async fn ten_thousand_edits_stay_readable() {
    let (site, process, _) = site().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    for number in 1..10_000_u32 {
        let before = proposals::in_change(&mut change, 1).await.unwrap().unwrap();
        let to = Wording { title: format!("Datos del hospital, intento {number}"), ..before.wording() };
        versions::reword(&mut change, &before, &to, Cause::Edited, None).await.unwrap();
    }
    change.commit().await.unwrap();
    let page = site.visitor().open("/processes/plan/proposals/1/versions").await;
    assert!(page.says("Agregado: 9999") && page.html.len() < 200_000, "{} bytes", page.html.len());
    assert!(page.says("9950"), "how many more there are: {}", page.text());
    assert!(site.visitor().open("/processes/plan/proposals/1").await.says("intento 9999"));
}
