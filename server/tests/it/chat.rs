//! A leader picks proposals out of the export of a group, without JavaScript; nothing else of it is kept.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use domain::{Channel, ContributionId, Names, ProcessId, Role, Signature};
use scraper::{Html, Selector};
use storage::contribution_lists::{self, Filter};
use storage::themes::{self, Theme};
use storage::{contributions, quotes};

const BENCH: &str = "/desk/plan/groups/agua/import";

const CHAT: &str = "2/3/2018, 09:12 - Los mensajes y las llamadas están cifrados de extremo a extremo.\n\
    14/3/2018, 09:12 - Rubito: jajaja\n\
    14/3/2018, 09:13 - Ña Pabla: Propuesta: que se publique el análisis del agua de cada aguatería, barrio por barrio.\n\
    14/3/2018, 09:14 - +595 900 000811: ok\n\
    14/3/2018, 09:15 - Ña Pabla: Y que diga si es apta para tomar.\n";

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-20T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let name = Names { es: "Agua".into(), ..Names::default() };
    themes::put_theme(&mut change, &Theme { slug: "agua".into(), position: 1, name, icon: "theme".into() })
        .await
        .unwrap();
    change.commit().await.unwrap();
    (site, process)
}

/// The messages on a page: what a box to tick carries, and its text.
fn offered(page: &Page) -> Vec<(String, String)> {
    let document = Html::parse_document(&page.html);
    let (rows, boxes) = (Selector::parse("ol.heard > li").unwrap(), Selector::parse("input[name=said]").unwrap());
    let row = |row: scraper::ElementRef<'_>| {
        let carried = row.select(&boxes).next().unwrap().attr("value").unwrap().to_owned();
        (carried, row.text().collect::<Vec<_>>().join(" "))
    };
    document.select(&rows).map(row).collect()
}

async fn received(site: &TestSite, process: ProcessId) -> Vec<ContributionId> {
    let listing = contribution_lists::list(&site.db, process, &Filter::default(), site.now()).await.unwrap();
    listing.rows.iter().map(|row| row.id).collect()
}

async fn look(leader: &mut Browser, chat: &str) -> Page {
    let form = leader.open(BENCH).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.text());
    leader.upload(&form, "import", "export", ("_chat.txt", chat.as_bytes())).await
}

#[tokio::test]
async fn a_thread_becomes_one_contribution_and_nobody_is_named() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let group = leader.open("/processes/plan/groups/agua").await;
    assert!(group.html.contains(BENCH), "the way leads over the group's page");
    let form = leader.open(BENCH).await;
    assert!(form.says("Vamos a llevar las propuestas que se escribieron en este grupo («Agua»)"), "{}", form.text());

    let page = look(&mut leader, CHAT).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Hay 4 mensajes que no se vieron antes."), "{}", page.text());
    assert!(page.says("Un mensaje parece una propuesta"), "{}", page.text());
    let messages = offered(&page);
    assert!(messages[1].1.contains("Ña Pabla") && messages[1].1.contains("Parece una propuesta"), "{messages:?}");
    assert!(!messages.iter().any(|(carried, _)| carried.contains("Pabla")), "no name in the form");
    assert_eq!(quotes::heard(&site.db, process).await.unwrap().len(), 0, "looking writes nothing");

    let fields = [("said", messages[1].0.as_str()), ("said", &messages[3].0), ("joined", "5")];
    let drafts = leader.submit(&page, "import", &fields).await;
    assert!(drafts.says("Aporte 1") && !drafts.says("Aporte 2"), "{}", drafts.text());
    let refused =
        leader.submit(&drafts, "take_picked", &[("picks[0][title]", ""), ("picks[0][author]", "Pabla Ruiz")]).await;
    assert_eq!(refused.url, BENCH);
    assert!(refused.says("Título 1") && refused.says("Y que diga si es apta para tomar."), "{}", refused.text());
    let fields = [("picks[0][title]", "Análisis del agua a la vista"), ("picks[0][author]", "")];
    let done = leader.submit(&refused, "take_picked", &fields).await;
    assert!(done.says("Entregue a cada persona su código"), "{}", done.text());

    let kept = received(&site, process).await;
    let one = contributions::by_id(&site.db, kept[0]).await.unwrap().unwrap();
    assert_eq!((kept.len(), one.channel, one.author.as_deref()), (1, Channel::Whatsapp, None));
    assert_eq!((one.title.as_str(), one.entered_by.as_deref()), ("Análisis del agua a la vista", Some("leader")));
    assert!(one.problem.ends_with("barrio por barrio.\n\nY que diga si es apta para tomar."), "{}", one.problem);
    assert_eq!(quotes::of_contribution(&site.db, kept[0]).await.unwrap().len(), 2);
    let mut curator = site.officer(Role::Curator, process).await;
    let inbox = curator.open(&format!("/desk/plan/inbox?open={}", kept[0].0)).await;
    assert!(inbox.says("Como se dijo en el grupo") && !inbox.says("Ña Pabla"), "{}", inbox.text());
}

#[tokio::test]
async fn a_longer_export_offers_only_what_is_new() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let page = look(&mut curator, CHAT).await;
    let drafts = curator.submit(&page, "import", &[("said", &offered(&page)[1].0)]).await;
    let done = curator.submit(&drafts, "take_picked", &[]).await;
    assert!(done.says("Entregue a cada persona su código"), "{}", done.text());
    let longer = format!("{CHAT}15/3/2018, 08:00 - Rubito: buen día\n");
    let page = look(&mut curator, &longer).await;
    assert!(page.says("Hay un mensaje que no se vio antes.") && page.says("4 ya se vieron antes"), "{}", page.text());
    assert_eq!(offered(&page).len(), 1);
}

#[tokio::test]
async fn whoever_agreed_is_named_and_nobody_else_by_mistake() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let page = look(&mut leader, CHAT).await;
    let drafts = leader.submit(&page, "import", &[("said", &offered(&page)[1].0)]).await;
    let unticked = leader.submit(&drafts, "take_picked", &[("picks[0][author]", "Pabla Ruiz")]).await;
    assert!(unticked.says("Quien lo escribió acepta que se lo nombre 1"), "{}", unticked.text());
    leader.submit(&unticked, "take_picked", &[("picks[0][named]", "on"), ("picks[0][author]", "Pabla Ruiz")]).await;
    let kept = received(&site, process).await;
    let one = contributions::by_id(&site.db, kept[0]).await.unwrap().unwrap();
    assert_eq!((one.author.as_deref(), one.author_public), (Some("Pabla Ruiz"), true));
}

#[tokio::test]
async fn what_is_no_export_and_what_we_did_not_draw_is_not_taken() {
    let (site, process) = site().await;
    let mut leader = site.officer(Role::Leader, process).await;
    let page = look(&mut leader, "lista de compras\n").await;
    assert!(page.says("Esta exportación no se puede leer. Línea 1: "), "{}", page.text());
    let big = "14/3/2018, 09:12 - Ana: x\n".repeat(1_700_000);
    let page = look(&mut leader, &big).await;
    assert!(page.says("40 MB"), "{}", page.text());
    let page = look(&mut leader, CHAT).await;
    let none = leader.submit(&page, "import", &[]).await;
    assert!(none.says("Vuelva con su navegador"), "{}", none.text());
    let forged = offered(&page)[0].0.replace("jajaja", "jejeje");
    let forged = leader.submit(&page, "import", &[("said", &forged)]).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    assert_eq!(received(&site, process).await.len(), 0);
}

#[tokio::test]
async fn nobody_else_sees_the_bench_or_sends_to_it() {
    let (site, process) = site().await;
    assert_eq!(site.visitor().open(BENCH).await.status, StatusCode::UNAUTHORIZED);
    let mut leader = site.officer(Role::Leader, process).await;
    let form = leader.open(BENCH).await;
    let page = site.visitor().upload(&form, "import", "export", ("_chat.txt", CHAT.as_bytes())).await;
    assert_eq!((page.status, page.says("Ña Pabla")), (StatusCode::UNAUTHORIZED, false));
    let mut observer = site.officer(Role::Observer, process).await;
    assert_eq!(observer.open(BENCH).await.status, StatusCode::FORBIDDEN);
}
