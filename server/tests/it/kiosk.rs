//! A shared device: blank again after each vote and after a minute, and nothing of the last voter to go back to.

use crate::browser::{Browser, Page, TestSite};
use crate::vote::{prepare_and_open, review, sheet, site};
use domain::Role;
use sqlx::Row as _;
use storage::On;

async fn opened() -> (TestSite, Browser, Vec<String>) {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    let rows: String = (0..10).map(|n| format!("org-{n},Organización {n},ngo,,salud\n")).collect();
    let rows = format!("slug,name,kind,department,themes\n{rows}");
    curator.submit(&register, "enter_organisations", &[("rows", &rows)]).await;
    prepare_and_open(&mut curator, "score", &[("seats", "1"), ("secrecy", "secret")]).await;
    let codes = sheet(&mut curator).await;
    let page = curator.open("/processes/plan/rounds/1").await;
    let blank = curator.submit(&page, "begin_kiosk", &[]).await;
    assert!(blank.url == "/kiosk" && blank.says("Vote acá"), "{}", blank.text());
    (site, curator, codes)
}

fn is_bare(page: &Page) -> bool {
    page.headers["cache-control"] == "private, no-store"
        && !page.html.contains("<nav")
        && !page.html.contains("target=\"_blank\"")
}

#[tokio::test]
async fn after_a_vote_the_device_is_blank_and_going_back_shows_nothing_of_the_voter() {
    let (site, mut device, codes) = opened().await;
    let blank = device.open("/kiosk").await;
    assert!(is_bare(&blank) && !blank.html.contains("/sign-in"), "{}", blank.html);
    let ballot = device.submit(&blank, "open_credential", &[("code", &codes[0])]).await;
    assert!(ballot.url == "/vote" && ballot.says("Organización 0") && is_bare(&ballot), "{}", ballot.text());
    assert!(ballot.html.contains("content=\"60;url=/kiosk/rest\"") && ballot.html.contains("data-patience=\"60\""));
    let reviewed = review(&mut device, &[(1, "5")]).await;
    assert!(reviewed.html.contains("content=\"60;url=/kiosk/rest\"") && is_bare(&reviewed));
    let cast = device.submit(&reviewed, "cast_ballot", &[]).await;
    let receipt = cast.texts(".receipt code").remove(0);
    assert!(cast.html.contains("content=\"20;url=/kiosk/rest\""), "a receipt is shown for a while");
    let rested = device.open("/kiosk/rest").await;
    assert!(rested.url == "/kiosk" && rested.says("Vote acá"), "{}", rested.text());
    assert!(device.heads.iter().any(|head| head.get("clear-site-data").is_some_and(|kept| kept == "\"cache\"")));
    for back in ["/vote", "/vote/review", "/kiosk"] {
        let page = device.open(back).await;
        let tells = page.html.contains(&receipt) || page.says("Organización 0");
        assert!(page.url == "/kiosk" && !tells, "{back}: {}", page.text());
    }
    assert_eq!(device.cookies["ballot"], "", "nothing of the ballot is left in the browser");
    let late = device.post("/do/cast_ballot", "/kiosk", &reviewed.form("cast_ballot").1).await;
    assert!(!late.html.contains(&receipt), "a form that was kept casts and tells nothing: {}", late.text());
    let On::Sqlite(db) = site.db.readers() else { panic!("a test site is on SQLite") };
    let rows = sqlx::query("select data from session").fetch_all(db).await.unwrap();
    let kept: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert!(kept.iter().all(|data| !data.contains("credential")), "{kept:?}");
    let next = device.open("/kiosk").await;
    let ballot = device.submit(&next, "open_credential", &[("code", &codes[1])]).await;
    assert!(ballot.says("Organización 1") && !ballot.says("Organización 0"));
}

#[tokio::test]
async fn a_voter_who_walks_away_leaves_nothing_and_may_vote_later() {
    let (_, mut device, codes) = opened().await;
    let blank = device.open("/kiosk").await;
    let wrong = device.submit(&blank, "open_credential", &[("code", "AAAAACCCCC")]).await;
    assert!(wrong.url == "/kiosk" && wrong.says("no sirve"), "{}", wrong.text());
    device.submit(&blank, "open_credential", &[("code", &codes[2])]).await;
    review(&mut device, &[(1, "4"), (2, "77")]).await;
    let rested = device.open("/kiosk/rest").await;
    assert!(!rested.html.contains("77") && !rested.html.contains("AAAAACCCCC"), "{}", rested.text());
    let again = device.submit(&rested, "open_credential", &[("code", &codes[2])]).await;
    assert!(again.says("Organización 2") && !again.html.contains("value=\"4\""), "{}", again.text());
    let left = device.submit(&again, "leave_seat", &[]).await;
    assert!(left.url == "/kiosk", "{}", left.url);
}

#[tokio::test]
async fn whoever_shares_a_device_is_signed_out_on_it_and_only_the_team_ends_it() {
    let (site, mut device, _) = opened().await;
    assert!(!device.open("/desk/plan/rounds").await.says("Cerrar la votación"), "signed out");
    let fields = [("process".to_owned(), "plan".to_owned())];
    device.post("/do/end_kiosk", "/kiosk", &fields).await;
    assert!(device.open("/kiosk").await.says("Vote acá"), "a voter can't end it");
    let mut other = site.visitor();
    assert!(other.open("/kiosk").await.says("no se comparte"));
    let rest = other.open("/kiosk/rest").await;
    assert!(rest.headers.get("clear-site-data").is_none(), "and it forgets nothing on a device of one's own");
}
