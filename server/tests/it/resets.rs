//! Whoever lost a password gets another one by a link, and everybody lands where their work is.

use crate::browser::{Browser, PASSWORD, Page, TestSite};
use axum::http::StatusCode;
use domain::{ProcessId, Role, Signature};
use server::commands::user;
use server::config::{Database, ResetUser};
use storage::accounts;

const LONG: &str = "otra frase bastante larga";
const ANA: &str = "ana@example.py";

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    site.account(ANA).await;
    (site, process)
}

async fn make(administrator: &mut Browser) -> Page {
    let people = administrator.open("/desk/plan/people").await;
    administrator.submit(&people, "make_reset", &[("email", ANA)]).await
}

/// The address of the link that a page shows, without the part of the host.
fn link(page: &Page) -> String {
    let text = page.text();
    let (_, rest) = text.split_once("http://localhost/password/").unwrap_or_else(|| panic!("no link: {text}"));
    format!("/password/{}", &rest[..64])
}

#[tokio::test]
async fn a_link_sets_another_password_once_and_ends_every_session() {
    let (site, _) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let made = make(&mut administrator).await;
    let link = link(&made);
    assert!(!administrator.open("/desk/plan/people").await.html.contains(&link), "shown once");
    let mut elsewhere = site.visitor();
    elsewhere.sign_in(ANA, PASSWORD).await;
    let mut ana = site.visitor();
    let form = ana.open(&link).await;
    assert_eq!((form.url.as_str(), form.status), ("/password", StatusCode::OK));
    assert!(form.says("Para entrar con ana@example.py"), "{}", form.text());
    let short = ana.submit(&form, "reset_password", &[("password", "corta"), ("password_again", "corta")]).await;
    assert!(short.says("es muy corto"), "{}", short.text());
    let other = ana.submit(&short, "reset_password", &[("password", LONG), ("password_again", PASSWORD)]).await;
    assert!(other.says("no coincide con el anterior"), "{}", other.text());
    let inside = ana.submit(&other, "reset_password", &[("password", LONG), ("password_again", LONG)]).await;
    assert!(inside.url == "/account" && inside.says("Cambió su contraseña"), "{} {}", inside.url, inside.text());
    let token = &link["/password/".len()..];
    assert!(!ana.was_told(token) && !administrator.was_told(token), "no header names the secret");
    assert_eq!(elsewhere.open("/account").await.status, StatusCode::UNAUTHORIZED);
    assert!(site.visitor().open(&link).await.says("no sirve"), "it works once");
    assert!(site.visitor().sign_in(ANA, PASSWORD).await.says("no son correctas"));
    assert_eq!(site.visitor().sign_in(ANA, LONG).await.url, "/account");
}

#[tokio::test]
async fn a_link_dies_after_a_day_or_when_another_is_made_or_the_password_changes() {
    let (site, _) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let first = link(&make(&mut administrator).await);
    let second = link(&make(&mut administrator).await);
    assert!(site.visitor().open(&first).await.says("no sirve"), "another was made");
    let mut slow = site.visitor();
    let form = slow.open(&second).await;
    let mut ana = site.visitor();
    let account = ana.sign_in(ANA, PASSWORD).await;
    let typed = [("current_password", PASSWORD), ("password", LONG), ("password_again", LONG)];
    ana.submit(&account, "change_password", &typed).await;
    let typed = [("password", "una tercera frase larga"), ("password_again", "una tercera frase larga")];
    assert!(slow.submit(&form, "reset_password", &typed).await.says("no sirve"), "she remembered it");
    let third = link(&make(&mut administrator).await);
    site.set_clock("2018-01-11T12:00:01Z");
    assert!(site.visitor().open(&third).await.says("no sirve"), "too old");
    assert_eq!(site.visitor().sign_in(ANA, LONG).await.url, "/account");
}

#[tokio::test]
async fn whoever_runs_the_machine_helps_the_only_administrator() {
    let (site, _) = site().await;
    let database = Database { database_url: site.url.clone() };
    let lost = |email: &str| ResetUser {
        database: database.clone(),
        email: email.into(),
        public_url: "http://localhost/".into(),
    };
    assert!(user::reset(&lost("nadie@example.py")).await.is_err());
    let printed = user::reset(&lost(ANA)).await.unwrap();
    let page = site.visitor().open(printed.trim_start_matches("http://localhost")).await;
    assert!(page.says("Para entrar con ana@example.py"), "{printed}: {}", page.text());
}

#[tokio::test]
async fn whoever_gives_a_password_gives_all_that_it_opens() {
    let (site, process) = site().await;
    let mut here = site.officer(Role::Administrator, process).await;
    assert!(make(&mut here).await.says("Su rol no permite"), "an account without a role is the installation's");
    let ana = accounts::by_email(&site.db, ANA).await.unwrap().unwrap().id;
    let grant = async |place, role| {
        let mut change = site.db.change(place, Signature::System, site.now()).await.unwrap();
        accounts::grant(&mut change, ana, role).await.unwrap();
        change.commit().await.unwrap();
    };
    grant(process, Role::Curator).await;
    assert!(make(&mut here).await.says("Copie este enlace"));
    grant(ProcessId::EVERYWHERE, Role::Observer).await;
    assert!(make(&mut here).await.says("Su rol no permite"));
    let people = here.open("/desk/plan/people").await;
    let unknown = here.submit(&people, "make_reset", &[("email", "nadie@example.py")]).await;
    assert!(unknown.says("nadie entra con esta dirección"), "{}", unknown.text());
    let mut curator = site.officer(Role::Curator, process).await;
    let fields = [("process".to_owned(), "plan".to_owned()), ("email".to_owned(), ANA.to_owned())];
    let action = people.form("make_reset").0;
    let refused = curator.post(&action, "/account", &fields).await;
    assert!(!refused.html.contains("/password/"), "{}", refused.text());
}

#[tokio::test]
async fn everybody_lands_where_their_work_is_and_reads_what_they_may_do() {
    let (site, process) = site().await;
    for (role, lands, may) in [
        (Role::Delegate, "/vote", "Vota por su organización"),
        (Role::Leader, "/account", "Lidera un grupo temático"),
        (Role::Institution, "/opinion", "Habla por una institución"),
        (Role::Assistant, "/account", "en nombre de otras personas"),
        (Role::Curator, "/desk", "prepara reuniones"),
        (Role::Observer, "/desk", "menos los contactos"),
        (Role::Administrator, "/desk", "Nunca vota"),
    ] {
        let email = format!("{role}@example.py");
        let account = site.account(&email).await;
        let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
        accounts::grant(&mut change, account, role).await.unwrap();
        change.commit().await.unwrap();
        let mut visitor = site.visitor();
        assert_eq!(visitor.sign_in(&email, PASSWORD).await.url, lands, "{role}");
        let account = visitor.open("/account").await;
        assert!(account.says(may), "{role}: {}", account.text());
        assert_eq!(account.html.contains("/desk/plan/inbox/new"), role == Role::Assistant, "{role}");
    }
}
