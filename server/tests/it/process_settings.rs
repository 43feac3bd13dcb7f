//! An administrator makes a process in the browser and sets it up; nobody else does.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use clap::Parser as _;
use domain::{ProcessId, Role};
use server::commands::process;
use server::config::{Command, Config, ProcessCommand};
use storage::{Chance, Db, events, processes};

const MOMENT: &str = "2018-01-01T12:00:00Z";

async fn made() -> (TestSite, Browser, Page) {
    let site = TestSite::at(MOMENT).await;
    let mut admin = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let form = admin.open("/desk/processes/new").await;
    let page = admin.submit(&form, "create_process", &[("name_es", "Plan de prueba"), ("slug", "plan")]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    (site, admin, page)
}

#[tokio::test]
async fn making_a_process_leads_to_its_settings() {
    let (site, mut admin, page) = made().await;
    assert_eq!(page.url.split('#').next(), Some("/desk/plan/process"));
    assert!(page.says("Se creó el proceso"), "{}", page.text());
    let process = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    assert_eq!(process.languages.len(), 3);
    let form = admin.open("/desk/processes/new").await;
    let taken = admin.submit(&form, "create_process", &[("name_es", "Otro"), ("slug", "plan")]).await;
    assert!(taken.says("ya está en uso"), "{}", taken.text());
    let wrong = [("name_es", ""), ("slug", "Á b"), ("country", "Paraguay"), ("time_zone", "America/Nowhere")];
    let refused = admin.submit(&taken, "create_process", &wrong).await;
    assert!(refused.says("hace falta") && refused.says("elija uno de la lista"), "{}", refused.text());
    assert!(refused.html.contains("America/Nowhere"), "what was typed stays");
}

#[tokio::test]
async fn only_an_administrator_sets_a_process_up() {
    let (site, _, page) = made().await;
    let process = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    let mut curator = site.officer(Role::Curator, process.id).await;
    for path in ["/desk/processes/new", "/desk/plan/process", "/desk/plan/process/lock"] {
        assert_eq!(curator.open(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(site.visitor().open(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    curator.submit(&page, "rename_process", &[("name_es", "Tomado")]).await;
    curator.submit(&page, "publish_manual", &[("manual_es", "Decido yo, siempre yo.")]).await;
    let process = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    assert_eq!(process.name.es, "Plan de prueba");
    assert_eq!(process.manual_published_at, None);
}

#[tokio::test]
async fn lists_are_pasted_and_a_bad_line_is_named() {
    let (site, mut admin, page) = made().await;
    let themes = "slug;name_es;name_en\nsalud;Salud;Health\n;Datos Abiertos;";
    let page = admin.submit(&page, "add_themes", &[("themes", themes)]).await;
    assert!(page.says("Se agregaron 2"), "{}", page.text());
    let refused = admin.submit(&page, "add_themes", &[("themes", "Agua\nSalud")]).await;
    assert!(refused.says("línea 2: ya está en uso"), "{}", refused.text());
    let page = admin.submit(&refused, "load_territory", &[]).await;
    assert!(page.says("Ñeembucú"), "{}", page.text());
    let wrong = "name,department\nIntendencia,XX";
    let refused = admin.submit(&page, "add_institutions", &[("institutions", wrong)]).await;
    assert!(refused.says("línea 2: elija uno de la lista"), "{}", refused.text());
    let page =
        admin.submit(&refused, "add_institutions", &[("institutions", "Ministerio de Salud\nContraloría")]).await;
    assert!(page.says("Contraloría"));
    let id = processes::by_slug(&site.db, "plan").await.unwrap().unwrap().id;
    let kept = processes::themes(&site.db, id).await.unwrap();
    let kept: Vec<_> = kept.iter().map(|theme| (theme.slug.as_str(), theme.icon.as_str())).collect();
    assert_eq!(kept, [("salud", "salud"), ("datos-abiertos", "datos-abiertos")]);
    assert_eq!(processes::departments(&site.db, id).await.unwrap().len(), 18);
    assert_eq!(processes::institutions(&site.db, id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_theme_gets_other_names_and_keeps_its_address() {
    let (site, mut admin, page) = made().await;
    let page = admin.submit(&page, "add_themes", &[("themes", "Agua")]).await;
    let refused = admin.submit(&page, "save_theme", &[("name_es", ""), ("icon", "salud")]).await;
    assert!(refused.says("hace falta"), "{}", refused.text());
    admin.submit(&refused, "save_theme", &[("name_es", "Agua y saneamiento"), ("icon", "ambiente-y-agua")]).await;
    let id = processes::by_slug(&site.db, "plan").await.unwrap().unwrap().id;
    let kept = processes::themes(&site.db, id).await.unwrap();
    assert_eq!((kept[0].slug.as_str(), kept[0].name.es.as_str()), ("agua", "Agua y saneamiento"));
}

#[tokio::test]
async fn early_suggestions_need_a_public_reason() {
    let (site, mut admin, page) = made().await;
    let early = [("suggestion_starts", "2018-01-10T08:00"), ("suggestion_ends", "2018-02-10T08:00")];
    let refused = admin.submit(&page, "publish_timeline", &early).await;
    assert!(refused.says("al menos 14 días"), "{}", refused.text());
    assert!(refused.html.contains("2018-01-10T08:00"), "what was typed stays");
    let backwards = [("suggestion_starts", "2018-02-10T08:00"), ("suggestion_ends", "2018-02-01T08:00")];
    assert!(admin.submit(&page, "publish_timeline", &backwards).await.says("el final va después del comienzo"));
    let open_ended = [("suggestion_starts", "2018-02-10T08:00"), ("suggestion_ends", "pronto")];
    assert!(admin.submit(&page, "publish_timeline", &open_ended).await.says("escriba una fecha"));
    let mut reasoned = early.to_vec();
    reasoned.push(("early_reason", "La fecha la fija un decreto."));
    let page = admin.submit(&page, "publish_timeline", &reasoned).await;
    assert!(page.says("Las fechas son públicas"), "{}", page.text());
    let rules = site.visitor().open("/processes/plan/rules").await;
    assert!(rules.says("Razón: La fecha la fija un decreto."), "{}", rules.text());
    assert!(site.visitor().open("/processes/plan").await.says("10 de enero de 2018, 8.00"));
}

#[tokio::test]
async fn a_rule_is_built_looked_at_and_locked_once() {
    let (site, mut admin, page) = made().await;
    let page = admin.submit(&page, "add_themes", &[("themes", "Agua\nSalud")]).await;
    let greedy = [("seats", "3"), ("guaranteed", "2"), ("marks", "3"), ("seed", "sorteo 4711")];
    let refused = admin.submit(&page, "build_rule", &greedy).await;
    assert!(refused.says("escriba a lo sumo 1"), "{}", refused.text());
    let good = [("guaranteed", "1"), ("tie_1", "departments"), ("tie_2", "created_at")];
    let page = admin.submit(&refused, "build_rule", &good).await;
    assert!(page.says("Se eligen hasta 3 propuestas."), "{}", page.text());
    assert!(admin.open("/desk/plan/process/lock").await.says("Primero hay que publicar las fechas y el manual"));

    let dates = [("voting_starts", "2018-03-01T08:00"), ("voting_ends", "2018-04-01T08:00")];
    let page = admin.submit(&page, "publish_timeline", &dates).await;
    let page = admin.submit(&page, "publish_manual", &[("manual_es", "Deciden las organizaciones.")]).await;
    let lock = admin.open("/desk/plan/process/lock").await;
    assert!(admin.submit(&lock, "lock_rule", &[]).await.says("marque la casilla"));
    // Another rule is kept while the page stands open: what was looked at isn't what would be locked.
    admin.submit(&page, "build_rule", &[("seats", "5"), ("marks", "2"), ("seed", "sorteo 4712")]).await;
    assert!(admin.submit(&lock, "lock_rule", &[("sure", "on")]).await.says("Otra persona lo cambió"));
    let lock = admin.open("/desk/plan/process/lock").await;
    let locked = admin.submit(&lock, "lock_rule", &[("sure", "on")]).await;
    assert!(locked.says("La regla está cerrada con llave."), "{}", locked.text());

    let process = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    let rule = processes::rule(&site.db, process.id).await.unwrap().unwrap();
    let log = events::before(&site.db, process.id, u64::MAX, "rule_locked", 9).await.unwrap();
    assert!(log[0].line.body.as_ref().unwrap().contains(&rule.hash));
    assert!(admin.submit(&page, "build_rule", &[("seats", "9"), ("marks", "2")]).await.says("nadie puede cambiarla"));
    assert!(admin.submit(&locked, "add_themes", &[("themes", "Educación")]).await.says("nadie puede cambiarla"));
}

#[tokio::test]
async fn a_rule_file_is_kept_byte_for_byte() {
    let (site, mut admin, page) = made().await;
    let rule = include_bytes!("../../sample/rule.json");
    admin.upload(&page, "keep_rule_file", "rule_file", ("rule.json", rule)).await;
    let id = processes::by_slug(&site.db, "plan").await.unwrap().unwrap().id;
    assert_eq!(processes::rule(&site.db, id).await.unwrap().unwrap().body.as_bytes(), rule);
    let refused = admin.upload(&page, "keep_rule_file", "rule_file", ("rule.json", b"{\n}")).await;
    assert!(refused.says("línea 2"), "{}", refused.text());
}

#[tokio::test]
async fn a_process_is_added_by_a_command_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("jopoi.db").display());
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample");
    let add = |slug: &str, rule: &str| {
        let words = ["jopoi", "process", "add", "--database-url", &url, "--slug", slug, "--name", "Plan", "--themes"];
        let files = [format!("{sample}/themes.csv"), format!("{sample}/departments.csv"), rule.to_owned()];
        let flags = [&files[0], "--departments", &files[1], "--rule", &files[2]];
        let given = Config::try_parse_from(words.into_iter().chain(flags)).unwrap();
        let Command::Process { command: ProcessCommand::Add(new) } = given.command else { panic!("another command") };
        async move { process::add(&new).await }
    };
    let bad = folder.path().join("rule.json");
    std::fs::write(&bad, "{\n\n}").unwrap();
    let refused = add("plan", &bad.display().to_string()).await.unwrap_err().to_string();
    assert!(refused.contains("rule.json:3: "), "{refused}");
    let rule = format!("{sample}/rule.json");
    assert_eq!(add("plan", &rule).await.unwrap(), "/processes/plan");
    assert!(add("plan", &rule).await.is_err(), "the address is taken");
    assert!(add("No Slug", &rule).await.is_err());
    let db = Db::open(&url, Chance::from_seed(1)).await.unwrap();
    let id = processes::by_slug(&db, "plan").await.unwrap().unwrap().id;
    assert_eq!(processes::themes(&db, id).await.unwrap().len(), 17);
    assert_eq!(processes::departments(&db, id).await.unwrap().len(), 18);
    let kept = processes::rule(&db, id).await.unwrap().unwrap().body;
    assert_eq!(kept.into_bytes(), std::fs::read(rule).unwrap());
}
