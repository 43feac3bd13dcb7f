//! A rehearsal: the same screens on a copy, watermarked; nothing of it comes back into figures, log, bundle or tally.

use crate::browser;
use crate::browser::TestSite;
use crate::vote::{close, prepare_and_open, sheet, site, vote};
use axum::http::StatusCode;
use domain::Role;
use server::commands::{export::export, rehearse::copy, serve::serve};
use server::config::{Database, Serve};
use storage::{events, rehearsals, rounds, voters};

const ROUND: &str = "/processes/plan/rounds/1";

async fn served(url: &str, public_url: &str) -> anyhow::Result<()> {
    serve(&Serve {
        database: Database { database_url: url.to_owned() },
        listen: "127.0.0.1:0".parse().unwrap(),
        public_url: Some(public_url.to_owned()),
        page_cache: "on".to_owned(),
        behind_proxy: false,
        smtp_url: None,
        smtp_ca: None,
        mail_from: None,
        whatsapp: server::config::Whatsapp::default(),
    })
    .await
}

#[tokio::test]
async fn what_is_rehearsed_is_watermarked_and_never_reaches_the_real_process() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    let rows = "slug,name,kind,department,themes\nara,Ara,ngo,,salud\n";
    curator.submit(&register, "enter_organisations", &[("rows", rows)]).await;
    prepare_and_open(&mut curator, "score", &[("seats", "1")]).await;
    let real = sheet(&mut curator).await.remove(0);
    rehearsals::note_address(&site.db, "https://jopoi.example").await.unwrap();
    let before = events::all(&site.db, process).await.unwrap().len();
    let rehearsal = TestSite::rehearsal_of(&site).await;
    for address in ["/", ROUND, "/processes/plan/rounds/1/hall", "/kiosk", "/vote", "/nothing", "/processes/plan/log"] {
        let page = rehearsal.visitor().open(address).await;
        assert!(page.html.contains("class=\"rehearsal\"") && page.says("ENSAYO"), "{address}: {}", page.text());
        assert!(!site.visitor().open(address).await.says("ENSAYO"), "{address}");
    }
    assert!(rehearsal.visitor().open(&format!("/vote/{real}")).await.says("no sirve"), "a real sheet opens nothing");
    let email = curator_email(&site).await;
    let mut chair = rehearsal.visitor();
    chair.sign_in(&email, browser::PASSWORD).await;
    let desk = chair.open("/desk/plan/rounds/1/credentials").await;
    let printed = chair.submit(&desk, "issue_credentials", &[("only", "ara"), ("cause", "spoiled")]).await;
    let code = printed.texts(".slip code").remove(0).replace(' ', "");
    let mut voter = rehearsal.visitor();
    voter.open(&format!("/vote/{code}")).await;
    assert!(vote(&mut voter, &[(1, "5")]).await.says("Su voto está contado"));
    assert!(close(&mut chair).await.says("Se cerró la votación 1"));
    assert!(
        site.visitor().open(&format!("/vote/{code}")).await.says("no sirve"),
        "nor a rehearsed one the real ballot"
    );
    assert_eq!(events::all(&site.db, process).await.unwrap().len(), before, "no line in the log");
    let round = rounds::by_number(&site.db, process, 1).await.unwrap().unwrap();
    assert!(
        round.is_open() && voters::turnout(&site.db, round.id).await.unwrap().cast == 0,
        "no ballot, nothing closed"
    );
    for file in ["/processes/plan/log.json", "/processes/plan/rounds/1/box.csv", "/api/v1/processes"] {
        assert_eq!(rehearsal.visitor().open(file).await.status, StatusCode::NOT_FOUND, "{file}");
    }
    let out = tempfile::tempdir().unwrap();
    let refused = export(&rehearsal.url, "plan", &out.path().join("out")).await.unwrap_err();
    assert!(refused.to_string().contains("rehearsal"), "{refused}");
    let refused = served(&rehearsal.url, "https://jopoi.example/").await.unwrap_err();
    assert!(refused.to_string().contains("that is the real site"), "{refused}");
    let other = format!("sqlite:{}", out.path().join("again.db").display());
    assert!(copy(&rehearsal.url, &other).await.unwrap_err().to_string().contains("rehearsal itself"));
    assert!(copy(&site.url, &rehearsal.url).await.is_err(), "a copy goes into an empty database only");
}

/// The address with which the curator of a site signs in.
async fn curator_email(site: &TestSite) -> String {
    let storage::On::Sqlite(db) = site.db.readers() else { panic!("a test site is on SQLite") };
    sqlx::query_scalar("select email from account where email like 'curator%'").fetch_one(db).await.unwrap()
}
