//! A vote that can't be kept: the voter is told so politely, keeps what they chose, and votes once it works again.

use crate::browser::TestSite;
use crate::vote::{FILE, open_round, review, sheet, site};
use axum::http::StatusCode;
use domain::Role;
use storage::On;

/// Lets every new row of a table fail, as on a disk without room, or no longer.
async fn break_down(site: &TestSite, table: &str, is_broken: bool) {
    let On::Sqlite(db) = site.db.writer() else { unreachable!("the site of tests is on SQLite") };
    let sql = if is_broken {
        format!(
            "create trigger no_room_{table} before insert on {table} begin select raise(abort, 'disk is full'); end"
        )
    } else {
        format!("drop trigger no_room_{table}")
    };
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(db).await.unwrap();
}

#[tokio::test]
async fn who_casts_on_a_full_disk_is_told_and_casts_the_same_ballot_again() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    curator.submit(&register, "enter_organisations", &[("rows", FILE)]).await;
    open_round(&mut curator).await;
    let code = sheet(&mut curator).await.remove(0);
    let mut voter = site.visitor();
    voter.open(&format!("/vote/{code}")).await;
    let reviewed = review(&mut voter, &[(1, "1"), (3, "1")]).await;
    break_down(&site, "mark", true).await;
    let told = voter.submit(&reviewed, "cast_ballot", &[]).await;
    assert!(told.says("no se pudo guardar y no se contó") && told.says("Propuesta <b>3</b>"), "{}", told.text());
    assert!(site.visitor().open("/processes/plan/rounds/1").await.says("Votaron 0 de 2"), "nothing is half-written");
    break_down(&site, "mark", false).await;
    let cast = voter.submit(&told, "cast_ballot", &[]).await;
    assert!(cast.says("Su voto está contado"), "{}", cast.text());
    assert!(site.visitor().open("/processes/plan/rounds/1").await.says("Votaron 1 de 2"));
}

#[tokio::test]
async fn who_comes_when_not_even_their_session_can_be_kept_is_told_with_a_page() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    curator.submit(&register, "enter_organisations", &[("rows", FILE)]).await;
    open_round(&mut curator).await;
    let code = sheet(&mut curator).await.remove(0);
    break_down(&site, "session", true).await;
    let told = site.visitor().open(&format!("/vote/{code}")).await;
    assert_eq!(told.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(told.says("No se guardó nada a medias"), "{}", told.text());
    break_down(&site, "session", false).await;
    assert!(site.visitor().open(&format!("/vote/{code}")).await.says("Vota Ara"), "the sheet still works");
}
