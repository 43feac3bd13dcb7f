//! Somebody who disturbs is muted by a leader, learns of it, objects once, and is answered by another; what they may suggest is
//! never touched.

use crate::browser::TestSite;
use crate::suggestion::{holder, propose};
use axum::http::StatusCode;
use domain::Role;
use server::commands::{export::export, verify::verify};

const PROPOSAL: &str = "/processes/plan/proposals/1";
const DESK: &str = "/desk/plan/comments";

#[tokio::test]
async fn who_is_muted_is_told_appeals_and_is_heard_by_another() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let ids = propose(&site, process, &["Publicar los datos del hospital"]).await;
    let mut author = holder(&site, ids[0]).await;
    let page = author.open(PROPOSAL).await;
    let fields = [("said", "Ustedes son todos unos vendidos."), ("side", "against")];
    let page = author.submit(&page, "write_comment", &fields).await;
    author.submit(&page, "flag_comment", &[]).await;
    let mut first = site.officer(Role::Curator, process).await;
    let desk = first.open(DESK).await;
    let bare = first.submit(&desk, "impose_sanction", &[("measure", "mute 3"), ("reason", "no")]).await;
    assert!(bare.says("Razón") || bare.says("al menos"), "{}", bare.text());
    let fields = [("measure", "mute 3"), ("place", "everywhere"), ("reason", "Insulta a quienes participan.")];
    let done = first.submit(&desk, "impose_sanction", &fields).await;
    assert!(done.says("Está decidido"), "{}", done.text());
    let page = author.open(PROPOSAL).await;
    assert!(page.says("Se decidió algo sobre lo que usted escribió"), "{}", page.text());
    let refused = author.submit(&page, "write_comment", &[("said", "Otra vez yo."), ("side", "neutral")]).await;
    assert!(refused.says("no puede comentar hasta el 13 de enero de 2018"), "{}", refused.text());
    let own = author.open("/moderation").await;
    assert!(own.says("Insulta a quienes participan.") && own.says("Silencio por un tiempo"), "{}", own.text());
    let sent = author.submit(&own, "appeal_sanction", &[("said", "Lo dije enojado, pido disculpas.")]).await;
    assert!(sent.says("pido disculpas"), "{}", sent.text());
    assert!(!site.visitor().open("/moderation").await.says("Insulta"), "nobody else reads it there");
    let desk = first.open("/desk/plan/sanctions").await;
    let answer = [("lifted", "yes"), ("answer", "Se aceptan las disculpas.")];
    let refused = first.submit(&desk, "review_appeal", &answer).await;
    assert!(!refused.says("Se levantó"), "whoever decided doesn't judge: {}", refused.text());
    let mut second = site.officer(Role::Curator, process).await;
    let desk = second.open("/desk/plan/sanctions").await;
    assert!(!desk.says("vendidos"), "what was said is not repeated");
    let done = second.submit(&desk, "review_appeal", &answer).await;
    assert!(done.says("Se levantó"), "{}", done.text());
    let page = author.open(PROPOSAL).await;
    let told = author.submit(&page, "write_comment", &[("said", "Gracias por escuchar."), ("side", "neutral")]).await;
    assert!(told.says("Gracias por escuchar."), "{}", told.text());
    let kept = author.open("/track/data.json").await;
    assert!(kept.html.contains("Gracias por escuchar.") && kept.html.contains("pido disculpas"), "{}", kept.html);
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(log.says("Insulta a quienes participan.") && log.says("Se levantó la decisión 1"), "{}", log.text());
    let folder = tempfile::tempdir().unwrap();
    export(&site.url, "plan", folder.path()).await.unwrap();
    verify(folder.path()).unwrap();
}

#[tokio::test]
async fn what_was_done_in_a_chat_is_noted_and_a_removal_everywhere_waits_for_another_sector() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let ids = propose(&site, process, &["Publicar los datos del hospital"]).await;
    let mut author = holder(&site, ids[0]).await;
    let page = author.open(PROPOSAL).await;
    let page = author.submit(&page, "write_comment", &[("said", "Una grosería."), ("side", "against")]).await;
    author.submit(&page, "flag_comment", &[]).await;
    let mut first = site.officer(Role::Curator, process).await;
    let desk = first.open(DESK).await;
    let fields = [("measure", "removal 30"), ("place", "everywhere"), ("reason", "Amenaza a quienes participan.")];
    first.submit(&desk, "impose_sanction", &fields).await;
    let waits = first.open("/desk/plan/sanctions").await;
    assert!(waits.says("Esperan a una segunda persona"), "{}", waits.text());
    let mut second = site.officer(Role::Curator, process).await;
    let desk = second.open("/desk/plan/sanctions").await;
    let refused = second.submit(&desk, "confirm_sanction", &[]).await;
    assert!(refused.says("alguien de otro sector"), "both come from the government: {}", refused.text());
    let page = author.open(PROPOSAL).await;
    let told = author.submit(&page, "write_comment", &[("said", "Todavía hablo."), ("side", "neutral")]).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.says("Todavía hablo."), "{}", told.text());
    site.set_clock("2018-01-25T12:00:00Z");
    assert!(first.open("/desk/plan/sanctions").await.says("hasta el 25 de enero de 2018, o no vale"));
    site.set_clock("2018-01-25T12:00:01Z");
    let lapsed = first.open("/desk/plan/sanctions").await;
    assert!(lapsed.says("Nadie de otro sector la confirmó hasta el 25 de enero de 2018"), "{}", lapsed.text());
    assert!(!lapsed.says("Esperan a una segunda persona"), "it waits no more");
    let late = second.submit(&desk, "confirm_sanction", &[]).await;
    assert!(!late.says("Se guardó"), "{}", late.text());
}
