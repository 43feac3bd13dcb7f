//! The way into a group: WhatsApp links behind one honest sentence, and our own addresses that outlive them, for paper.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use domain::{Names, ProcessId, Role, Signature};
use storage::themes::{self, Theme};

const FIRST: &str = "https://chat.whatsapp.com/Bx7pQ2mK9sLdT4vW1aYzRc";
const SECOND: &str = "https://chat.whatsapp.com/ZZZZQ2mK9sLdT4vW1aYzRc";

async fn site() -> (TestSite, ProcessId, Browser) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let name = Names { es: "Salud".into(), ..Names::default() };
    let theme = Theme { slug: "salud".into(), position: 1, name, icon: "salud".into() };
    themes::put_theme(&mut change, &theme).await.unwrap();
    change.commit().await.unwrap();
    let leader = site.officer(Role::Leader, process).await;
    (site, process, leader)
}

const DESK: &str = "/desk/plan/groups/salud";

async fn add(leader: &mut Browser, url: &str) -> Page {
    let page = leader.open(DESK).await;
    leader.submit(&page, "add_group_link", &[("url", url)]).await
}

/// Makes an address for a poster and gives its code.
async fn address(leader: &mut Browser, label: &str) -> String {
    let page = leader.open(DESK).await;
    let fields = [("carrier", "poster"), ("label", label)];
    let made = leader.submit(&page, "make_group_address", &fields).await;
    let shown = made.texts("code").pop().expect("an address");
    shown.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn only_an_invitation_becomes_a_link_and_it_opens_behind_the_sentence() {
    let (site, _, mut leader) = site().await;
    let refused = add(&mut leader, "https://evil.example/Bx7pQ2mK9sLdT4vW1aYzRc").await;
    assert!(
        refused.says("no es un enlace de invitación de WhatsApp") && refused.html.contains("evil.example"),
        "{}",
        refused.text()
    );
    let none = site.visitor().open("/processes/plan/groups/salud").await;
    assert!(!none.says("Entrar al grupo de WhatsApp"));
    add(&mut leader, &format!("{FIRST}?mode=ac_t")).await;
    let group = site.visitor().open("/processes/plan/groups/salud").await;
    assert!(group.says("todas las personas del grupo van a ver su número"), "{}", group.text());
    assert!(
        group.html.contains(&format!("href=\"{FIRST}\""))
            && group.says("Se probó el 10 de enero de 2018 (liderazgo de grupo 1)."),
        "{}",
        group.text()
    );
    let mut citizen = site.visitor();
    assert_eq!(citizen.open(DESK).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn paper_survives_a_new_link_and_is_counted_without_telling_who() {
    let (site, _, mut leader) = site().await;
    add(&mut leader, FIRST).await;
    let code = address(&mut leader, "Terminal de Encarnación").await;
    let mut passer_by = site.visitor();
    let door = passer_by.open(&format!("/g/{}", code.to_lowercase())).await;
    assert!(door.html.contains(FIRST) && door.says("Participar aquí, sin WhatsApp"), "{}", door.text());
    assert!(passer_by.cookies.is_empty(), "nobody is followed");
    let page = leader.open(DESK).await;
    leader.submit(&page, "end_group_link", &[]).await;
    add(&mut leader, SECOND).await;
    let door = passer_by.open(&format!("/g/{code}")).await;
    assert!(door.html.contains(SECOND) && !door.html.contains(FIRST), "{}", door.html);
    assert!(leader.open(DESK).await.says("se abrió 2 veces"));
}

#[tokio::test]
async fn a_poster_bears_our_address_and_a_sign_and_one_that_was_revoked_leads_nowhere() {
    let (site, _, mut leader) = site().await;
    let code = address(&mut leader, "Terminal").await;
    let mut visitor = site.visitor();
    let poster = visitor.open(&format!("/g/{code}/poster.svg")).await;
    assert_eq!(poster.headers["content-type"], "image/svg+xml; charset=utf-8");
    assert!(
        poster.html.contains("width=\"210mm\"")
            && poster.html.contains(&format!("localhost/g/{code}"))
            && poster.html.contains("Salud")
    );
    let desk = leader.open(DESK).await;
    assert!(
        desk.html.contains("https://wa.me/?text=") && desk.says("Invitamos a participar en el grupo «Salud»"),
        "{}",
        desk.text()
    );
    leader.submit(&desk, "revoke_group_address", &[]).await;
    assert_eq!(visitor.open(&format!("/g/{code}")).await.status, StatusCode::GONE);
    assert_eq!(visitor.open(&format!("/g/{code}/poster.svg")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.open("/g/AAAAAA").await.status, StatusCode::NOT_FOUND);
}
