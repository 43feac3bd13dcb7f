//! Themes, departments and institutions are corrected, and taken out again while nothing refers to them.

use crate::browser::{Browser, Page, TestSite};
use domain::{ProcessId, Role, Signature};
use storage::{organisations, processes};

async fn made() -> (TestSite, ProcessId, Browser, Page) {
    let site = TestSite::at("2018-01-01T12:00:00Z").await;
    let process = site.process().await;
    let mut admin = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let page = admin.open("/desk/plan/process").await;
    let page = admin.submit(&page, "add_themes", &[("themes", "Agua\nSalud\nCaminos")]).await;
    let page = admin.submit(&page, "add_departments", &[("departments", "Itapúa\nÑeembucú")]).await;
    let institutions = "Ministerio de Salud\nContraloría";
    let page = admin.submit(&page, "add_institutions", &[("institutions", institutions)]).await;
    (site, process, admin, page)
}

async fn slugs(site: &TestSite, process: ProcessId) -> Vec<(String, i64)> {
    let themes = processes::themes(&site.db, process).await.unwrap();
    themes.into_iter().map(|theme| (theme.slug, theme.position)).collect()
}

#[tokio::test]
async fn a_theme_that_nobody_uses_is_taken_out_and_the_next_one_still_comes_last() {
    let (site, process, mut admin, page) = made().await;
    let page = admin.submit(&page, "remove_theme", &[("slug", "salud")]).await;
    assert!(page.says("Se quitó: salud."), "{}", page.text());
    admin.submit(&page, "add_themes", &[("themes", "Justicia")]).await;
    let kept = slugs(&site, process).await;
    assert_eq!(kept, [("agua".into(), 1), ("caminos".into(), 2), ("justicia".into(), 3)]);
    let gone = admin.submit(&page, "remove_theme", &[("slug", "salud")]).await;
    assert!(gone.says("Otra persona lo cambió"), "{}", gone.text());
}

#[tokio::test]
async fn what_is_used_stays_and_the_refusal_says_by_what() {
    let (site, process, mut admin, page) = made().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let new = organisations::NewOrganisation {
        name: "Ara".into(),
        department: Some("ITAPUA".into()),
        ..specimens::organisation("ara")
    };
    organisations::add(&mut change, &new).await.unwrap();
    organisations::accredit(&mut change, "ara", &["salud".to_owned()]).await.unwrap();
    change.commit().await.unwrap();
    let refused = admin.submit(&page, "remove_theme", &[("slug", "salud")]).await;
    assert!(refused.says("todavía lo usan una organización"), "{}", refused.text());
    assert!(refused.texts("details[open] summary").contains(&"Salud".to_owned()), "its own form is open");
    let refused = admin.submit(&page, "remove_department", &[("code", "ITAPUA")]).await;
    assert!(refused.says("todavía lo usan una organización"), "{}", refused.text());
    assert_eq!(slugs(&site, process).await.len(), 3);
    let done = admin.submit(&page, "remove_department", &[("code", "NEEMBUCU")]).await;
    assert!(done.says("Se quitó: NEEMBUCU."), "{}", done.text());
}

#[tokio::test]
async fn departments_and_institutions_are_corrected_in_their_place() {
    let (site, process, mut admin, page) = made().await;
    let typed = [("code", "ITAPUA"), ("name", ""), ("ine_number", "7")];
    let refused = admin.submit(&page, "save_department", &typed).await;
    assert!(refused.says("hace falta"), "{}", refused.text());
    let typed = [("code", "ITAPUA"), ("name", "Itapúa (sur)"), ("ine_number", "7")];
    let page = admin.submit(&refused, "save_department", &typed).await;
    let kept = processes::departments(&site.db, process).await.unwrap();
    assert_eq!((kept[0].name.as_str(), kept[0].ine_number.as_str()), ("Itapúa (sur)", "7"));
    let typed = [("slug", "contraloria"), ("name", "Contraloría General"), ("kind", "x"), ("department", "")];
    let refused = admin.submit(&page, "save_institution", &typed).await;
    assert!(refused.says("elija uno de la lista") && refused.html.contains("Contraloría General"));
    let typed = [("slug", "contraloria"), ("name", "Contraloría General"), ("kind", "control")];
    admin.submit(&refused, "save_institution", &typed).await;
    let kept = processes::institutions(&site.db, process).await.unwrap();
    assert_eq!((kept[1].name.as_str(), kept[1].kind.as_str()), ("Contraloría General", "control"));
    let page = admin.submit(&page, "remove_institution", &[("slug", "contraloria")]).await;
    assert!(page.says("Se quitó: contraloria."), "{}", page.text());
    let mut curator = site.officer(Role::Curator, process).await;
    curator.submit(&page, "remove_institution", &[("slug", "ministerio-de-salud")]).await;
    assert_eq!(processes::institutions(&site.db, process).await.unwrap().len(), 1, "a curator removes nothing");
}
