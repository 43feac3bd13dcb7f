//! The first page says what became of the proposals so far, and what can be done now.

use crate::browser::TestSite;
use domain::process::Span;
use domain::{Names, Phase, ProcessId, Signature, Timeline};
use storage::contributions::{self, NewContribution};
use storage::themes::{self, Theme};
use storage::{processes, proposals};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-02-10T12:00:00Z").await;
    let id = site.process().await;
    let mut change = site.db.change(id, Signature::System, "2017-11-01T00:00:00Z".parse().unwrap()).await.unwrap();
    let span =
        |phase, from: &str, to: &str| Span { phase, starts_at: from.parse().unwrap(), ends_at: to.parse().unwrap() };
    let phases = vec![
        span(Phase::Suggestion, "2018-02-01T03:00:00Z", "2018-03-01T03:00:00Z"),
        span(Phase::Discussion, "2018-03-01T03:00:00Z", "2018-04-01T03:00:00Z"),
        span(Phase::Voting, "2018-04-01T03:00:00Z", "2018-05-01T03:00:00Z"),
    ];
    processes::publish_timeline(&mut change, &Timeline(phases), None).await.unwrap();
    let name = Names { es: "Salud".into(), ..Names::default() };
    themes::put_theme(&mut change, &Theme { slug: "salud".into(), position: 1, name, icon: "salud".into() })
        .await
        .unwrap();
    change.commit().await.unwrap();
    (site, id)
}

async fn propose(site: &TestSite, process: ProcessId, theme: Option<&str>) {
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let new = NewContribution {
        problem: "No hay remedios.".into(),
        theme: theme.map(str::to_owned),
        ..specimens::contribution("Remedios en los puestos", site.now())
    };
    let id = contributions::receive(&mut change, &site.db, &new).await.unwrap();
    let contribution = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    proposals::accept(&mut change, &contribution, None).await.unwrap();
    change.commit().await.unwrap();
}

#[tokio::test]
async fn every_figure_follows_what_is_kept() {
    let (site, id) = site().await;
    let empty = site.visitor().open("/").await;
    assert!(empty.says("Se reciben propuestas hasta el 28 de febrero de 2018"), "{}", empty.text());
    assert!(!empty.html.contains("class=\"funnel\""), "there is nothing to draw yet");
    propose(&site, id, Some("salud")).await;
    propose(&site, id, None).await;
    let two = site.visitor().open("/").await;
    assert!(two.says("2 propuestas. Mire qué pasó con cada una."), "{}", two.text());
    assert_eq!(two.texts("tbody tr"), ["Salud11", "Sin tema11"], "{}", two.text());
    assert_eq!(two.texts("tfoot tr"), ["Total22"]);
    propose(&site, id, Some("salud")).await;
    assert!(site.visitor().open("/").await.says("3 propuestas."), "a page drawn before is not shown again");
}

#[tokio::test]
async fn one_action_fits_the_phase() {
    let (site, id) = site().await;
    propose(&site, id, Some("salud")).await;
    for (moment, action) in [
        ("2018-02-10T12:00:00Z", "Enviar una propuesta"),
        ("2018-03-10T12:00:00Z", "Ver las reuniones"),
        ("2018-04-10T12:00:00Z", "Ver dónde se vota"),
        ("2018-06-10T12:00:00Z", "Ver las reglas y las fechas"),
    ] {
        site.set_clock(moment);
        let home = site.visitor().open("/?lang=es").await;
        assert_eq!(home.texts("main .btn:not(.plain)"), [action], "{moment}");
    }
}

#[tokio::test]
async fn while_people_vote_nobody_is_told_how_it_stands() {
    let (site, id) = site().await;
    propose(&site, id, Some("salud")).await;
    site.set_clock("2018-04-10T12:00:00Z");
    let home = site.visitor().open("/").await;
    assert!(!home.says("aprobaciones") && !home.says("Elegidas"), "{}", home.text());
}
