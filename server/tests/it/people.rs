//! People come in by a link or a password, hold roles that administrators grant, and go out again.

use crate::browser::{Browser, PASSWORD, Page, TestSite};
use axum::http::StatusCode;
use domain::{ProcessId, Role};
use storage::{accounts, invitations};

const EVERYWHERE: ProcessId = ProcessId::EVERYWHERE;
const LONG: &str = "otra frase bastante larga";

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    (site, process)
}

/// Fills in who one is, behind a link that was opened.
async fn join(visitor: &mut Browser, page: &Page, email: &str) -> Page {
    let fields = [("person", "Ana"), ("email", email), ("password", PASSWORD), ("password_again", PASSWORD)];
    visitor.submit(page, "join", &fields).await
}

/// The link that a page shows after it was made.
fn link_on(page: &Page) -> String {
    let text = page.text();
    let (_, link) = text.split_once("http://localhost").expect("a link");
    link.split_whitespace().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_link_of_the_first_start_makes_the_first_administrator_once() {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let token = invitations::invite_first_administrator(&site.db, site.now()).await.unwrap().unwrap();
    let mut ana = site.visitor();
    let form = ana.open(&format!("/invitation/{token}")).await;
    assert_eq!((form.status, form.url.as_str()), (StatusCode::OK, "/invitation"), "the secret leaves the address");
    assert!(!form.html.contains(&token));
    let short = ana.submit(&form, "join", &[("person", "Ana"), ("email", "ana@"), ("password", "corta")]).await;
    assert!(short.says("Al menos 12") && short.says("no parece completa"), "{}", short.text());
    assert!(!short.html.contains("corta"), "a password is never shown again");
    let inside = join(&mut ana, &short, "ana@example.py").await;
    assert_eq!((inside.status, inside.url.as_str()), (StatusCode::OK, "/desk"), "{}", inside.text());
    assert!(ana.open("/account").await.says("administración 1 · toda la instalación"));
    let mut other = site.visitor();
    assert!(other.open(&format!("/invitation/{token}")).await.says("no sirve"));
    assert!(other.cookies.is_empty(), "a link that doesn't work leaves no session");
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_get_the_same_answer() {
    let (site, _) = site().await;
    site.account("ana@example.py").await;
    let unknown = site.visitor().sign_in("nadie@example.py", PASSWORD).await;
    let wrong = site.visitor().sign_in("ana@example.py", "no es esta frase").await;
    assert_eq!(unknown.url, "/sign-in");
    assert_eq!(unknown.text(), wrong.text());
    assert!(wrong.says("no son correctas"), "{}", wrong.text());
}

#[tokio::test]
async fn signing_in_renews_the_session_and_signing_out_ends_it() {
    let (site, process) = site().await;
    site.account("ana@example.py").await;
    let planted = site.officer(Role::Curator, process).await;
    let mut ana = planted.clone();
    let inside = ana.sign_in("ANA@example.py ", PASSWORD).await;
    assert_eq!(inside.url, "/account", "without a role on the desk");
    assert_ne!(ana.cookies, planted.cookies, "a session planted before is worth nothing");
    assert_eq!(planted.clone().open("/account").await.status, StatusCode::UNAUTHORIZED);
    let kept = ana.clone();
    ana.submit(&inside, "sign_out", &[]).await;
    assert_eq!(ana.open("/account").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(kept.clone().open("/account").await.status, StatusCode::UNAUTHORIZED, "the server forgot it too");
}

#[tokio::test]
async fn an_account_reads_its_roles_as_the_public_does() {
    let (site, process) = site().await;
    let account = site.officer(Role::Curator, process).await.open("/account").await;
    assert!(account.says("curaduría 1 · Plan"), "{}", account.text());
    assert_eq!(account.headers["cache-control"], "private, no-store");
}

#[tokio::test]
async fn too_many_failures_close_an_account_for_a_while_and_nobody_elses() {
    let (site, _) = site().await;
    site.account("ana@example.py").await;
    site.account("beto@example.py").await;
    let mut guesser = site.visitor();
    for _ in 0..10 {
        assert!(guesser.sign_in("ana@example.py", "no es esta frase").await.says("no son correctas"));
    }
    assert!(guesser.sign_in("ana@example.py", PASSWORD).await.says("demasiados intentos"));
    assert_eq!(site.visitor().sign_in("beto@example.py", PASSWORD).await.url, "/account");
    site.set_clock("2018-01-10T12:16:00Z");
    assert_eq!(guesser.sign_in("ana@example.py", PASSWORD).await.url, "/account");
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_elsewhere() {
    let (site, _) = site().await;
    site.account("ana@example.py").await;
    let (mut here, mut elsewhere) = (site.visitor(), site.visitor());
    let form = here.sign_in("ana@example.py", PASSWORD).await;
    elsewhere.sign_in("ana@example.py", PASSWORD).await;
    let typed = [("current_password", "no es esta frase"), ("password", LONG), ("password_again", PASSWORD)];
    let refused = here.submit(&form, "change_password", &typed).await;
    assert!(
        refused.says("no es su contraseña de ahora") && refused.says("no coincide con el anterior"),
        "{}",
        refused.text()
    );
    let typed = [("current_password", PASSWORD), ("password", LONG), ("password_again", LONG)];
    let changed = here.submit(&refused, "change_password", &typed).await;
    assert!(changed.says("Cambió su contraseña"), "{}", changed.text());
    assert_eq!(elsewhere.open("/account").await.status, StatusCode::UNAUTHORIZED);
    assert!(site.visitor().sign_in("ana@example.py", PASSWORD).await.says("no son correctas"));
    assert_eq!(site.visitor().sign_in("ana@example.py", LONG).await.url, "/account");
}

#[tokio::test]
async fn an_administrator_invites_by_a_link_that_is_shown_once() {
    let (site, process) = site().await;
    let mut administrator = site.officer(Role::Administrator, EVERYWHERE).await;
    let people = administrator.open("/desk/plan/people").await;
    let typed = [("for_whom", "Beto"), ("role", "curator")];
    let invited = administrator.submit(&people, "invite", &typed).await;
    assert_eq!(invited.url, "/desk/plan/people", "the link stands in no address");
    let link = link_on(&invited);
    assert!(!administrator.open("/desk/plan/people").await.html.contains(&link), "shown once");
    let mut beto = site.visitor();
    let offer = beto.open(&link).await;
    assert!(offer.says("curaduría") && offer.says("Plan") && offer.says("24 de enero de 2018"), "{}", offer.text());
    assert_eq!(join(&mut beto, &offer, "beto@example.py").await.url, "/desk");
    let members = accounts::members(&site.db, process).await.unwrap();
    assert_eq!((members[0].role, members[0].email.as_str()), (Role::Curator, "beto@example.py"));
    let people = administrator.open("/desk/plan/people").await;
    assert!(people.says("beto@example.py") && !people.says("Invitaciones sin usar"), "{}", people.text());
}

#[tokio::test]
async fn somebody_with_an_account_accepts_with_it_and_a_revoked_link_brings_nobody_in() {
    let (site, process) = site().await;
    let mut administrator = site.officer(Role::Administrator, EVERYWHERE).await;
    let mut links = Vec::new();
    for whom in ["Ana", "nadie"] {
        let people = administrator.open("/desk/plan/people").await;
        let invited = administrator.submit(&people, "invite", &[("for_whom", whom), ("role", "observer")]).await;
        links.push(link_on(&invited));
    }
    site.account("ana@example.py").await;
    let mut ana = site.visitor();
    ana.open(&links[0]).await;
    let offer = ana.sign_in("ana@example.py", PASSWORD).await;
    assert_eq!(offer.url, "/invitation", "the link waits while one signs in");
    assert_eq!(ana.submit(&offer, "accept_invitation", &[]).await.url, "/desk");
    assert_eq!(accounts::members(&site.db, process).await.unwrap()[0].role, Role::Observer);
    let mut late = site.visitor();
    let opened = late.open(&links[1]).await;
    let people = administrator.open("/desk/plan/people").await;
    assert!(administrator.submit(&people, "revoke", &[]).await.says("ya no sirve"));
    assert!(join(&mut late, &opened, "late@example.py").await.says("no sirve"));
    assert_eq!(accounts::by_email(&site.db, "late@example.py").await.unwrap(), None);
}

#[tokio::test]
async fn roles_are_granted_and_withdrawn_and_the_last_administrator_stays() {
    let (site, process) = site().await;
    let mut administrator = site.officer(Role::Administrator, EVERYWHERE).await;
    site.account("ana@example.py").await;
    let people = administrator.open("/desk/plan/people").await;
    let unknown =
        administrator.submit(&people, "grant_role", &[("email", "nadie@example.py"), ("role", "curator")]).await;
    assert!(unknown.says("nadie entra con esta dirección"), "{}", unknown.text());
    let granted =
        administrator.submit(&people, "grant_role", &[("email", "ana@example.py"), ("role", "curator")]).await;
    assert!(granted.says("Dio el papel a Ana Ñandutí") && granted.says("curaduría 1"), "{}", granted.text());
    let mut ana = site.visitor();
    assert_eq!(ana.sign_in("ana@example.py", PASSWORD).await.url, "/desk");
    let withdrawn = administrator.submit(&granted, "withdraw_role", &[]).await;
    assert!(withdrawn.says("Quitó el papel curaduría 1"), "{}", withdrawn.text());
    assert!(accounts::members(&site.db, process).await.unwrap().is_empty());
    assert!(ana.open("/account").await.says("Todavía no tiene un papel"), "at once, in the session that is open");
    let refused = administrator.submit(&withdrawn, "withdraw_role", &[]).await;
    assert!(refused.says("la última persona que administra"), "{}", refused.text());
    assert_eq!(accounts::administrators(&site.db).await.unwrap(), 1);
}

#[tokio::test]
async fn an_administrator_of_one_process_grants_nothing_elsewhere_and_a_curator_nothing_at_all() {
    let (site, process) = site().await;
    site.account("ana@example.py").await;
    let mut here = site.officer(Role::Administrator, process).await;
    let people = here.open("/desk/plan/people").await;
    assert!(!people.says("En toda la instalación"), "{}", people.text());
    let typed = [("email", "ana@example.py"), ("role", "administrator"), ("everywhere", "on")];
    assert!(here.submit(&people, "grant_role", &typed).await.says("Su rol no permite"));
    assert_eq!(accounts::administrators(&site.db).await.unwrap(), 0);
    let mut curator = site.officer(Role::Curator, process).await;
    assert_eq!(curator.open("/desk/plan/people").await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.visitor().open("/desk/plan/people").await.status, StatusCode::UNAUTHORIZED);
}
