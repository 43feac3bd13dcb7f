//! What is due, met and overdue is public, counted in working days that the desk can change.

use crate::browser::{Browser, Page, TestSite};
use axum::http::StatusCode;
use domain::process::Span;
use domain::{Instant, Phase, ProcessId, Role, Signature, Timeline};
use storage::contributions::{self, NewContribution};
use storage::meetings::{self, NewMeeting};
use storage::{opinions, processes, proposals, themes};

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

/// A process whose meeting of Saturday 7 April was announced on 24 March, with one suggestion that nobody decided on and
/// one about which an institution was asked until 16 March.
async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-03-01T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let span = |phase, from, to| Span { phase, starts_at: at(from), ends_at: at(to) };
    let phases = vec![
        span(Phase::Suggestion, "2018-03-20T03:00:00Z", "2018-04-01T04:00:00Z"),
        span(Phase::Voting, "2018-04-01T04:00:00Z", "2018-05-13T04:00:00Z"),
    ];
    processes::publish_timeline(&mut change, &Timeline(phases), None).await.unwrap();
    let institution = themes::Institution {
        slug: "ministerio-salud".into(),
        name: "Ministerio de Salud".into(),
        kind: "executive".into(),
        department: String::new(),
    };
    themes::put_institution(&mut change, &institution, 1).await.unwrap();
    let id = contributions::receive(&mut change, &site.db, &contribution(1)).await.unwrap();
    let contribution_one = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    proposals::accept(&mut change, &contribution_one, None).await.unwrap();
    opinions::ask(&mut change, 1, "ministerio-salud", "2018-03-16".parse().unwrap()).await.unwrap();
    contributions::receive(&mut change, &site.db, &contribution(2)).await.unwrap();
    change.sign(Signature::System, at("2018-03-24T12:00:00Z"));
    let meeting = NewMeeting { themes: Vec::new(), ..specimens::meeting(at("2018-04-07T12:00:00Z")) };
    meetings::plan(&mut change, &meeting).await.unwrap();
    change.commit().await.unwrap();
    (site, process)
}

fn contribution(number: u32) -> NewContribution {
    NewContribution {
        due_at: at("2018-03-22T12:00:00Z"),
        ..specimens::contribution(format!("Propuesta {number}"), at("2018-03-01T12:00:00Z"))
    }
}

async fn page(site: &TestSite) -> Page {
    let page = site.visitor().open("/processes/plan/deadlines").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page
}

async fn set(administrator: &mut Browser, form: &str, fields: &[(&str, &str)]) -> Page {
    let desk = administrator.open("/desk/plan/calendar").await;
    assert_eq!(desk.status, StatusCode::OK, "{}", desk.text());
    administrator.submit(&desk, form, fields).await
}

#[tokio::test]
async fn what_is_overdue_due_and_met_is_told_with_its_record() {
    let (site, _) = site().await;
    site.set_clock("2018-03-23T12:00:00Z");
    let page = page(&site).await;
    for text in [
        "Opinión de una institución : Ministerio de Salud, propuesta 1 16 mar 2018 venció hace 5 días hábiles",
        "Decidir sobre lo que llegó : un aporte recibido 22 mar 2018 venció hace un día hábil",
        "Publicar las fechas : Reglas y fechas 6 mar 2018 se hizo el 1 mar 2018",
        "Publicar el manual : Reglas y fechas 19 mar 2018 venció hace 4 días hábiles",
    ] {
        assert!(page.says(text), "{text}: {}", page.text());
    }
    assert!(page.html.contains("/processes/plan/log?before=") && page.html.contains("#line-"), "{}", page.html);
}

#[tokio::test]
async fn a_notice_that_came_late_over_holy_week_says_so_until_the_days_are_changed() {
    let (site, _) = site().await;
    site.set_clock("2018-04-02T12:00:00Z");
    let late = "Anunciar una reunión : reunión 1 22 mar 2018 se hizo el 24 mar 2018, un día hábil tarde";
    assert!(page(&site).await.says(late), "{}", page(&site).await.text());
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let shorter = set(&mut administrator, "set_term", &[("duty", "notice"), ("days", "5")]).await;
    assert!(shorter.says("Ahora tiene 5 días hábiles"), "{}", shorter.text());
    assert!(page(&site).await.says("reunión 1 2 abr 2018 se hizo el 24 mar 2018"), "{}", page(&site).await.text());
    let log = site.visitor().open("/processes/plan/log").await;
    assert!(log.says("Anunciar una reunión: ahora tiene 5 días hábiles"), "{}", log.text());
}

#[tokio::test]
async fn holidays_are_those_of_the_country_but_for_what_the_desk_changes() {
    let (site, process) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    assert!(page(&site).await.says("30 de marzo de 2018 · Viernes Santo"));
    let declared =
        set(&mut administrator, "declare_holiday", &[("holiday", "2018-02-26"), ("holiday_name", "Día trasladado")])
            .await;
    assert!(declared.says("El 26 de febrero de 2018 es feriado"), "{}", declared.text());
    let worked = set(&mut administrator, "work_on_holiday", &[("holiday", "2018-03-01")]).await;
    assert!(worked.says("El 1 de marzo de 2018 se trabaja"), "{}", worked.text());
    let public = page(&site).await;
    assert!(public.says("26 de febrero de 2018 · Día trasladado") && !public.says("1 de marzo de 2018 · Día de los"));
    for (form, fields, told) in [
        ("declare_holiday", [("holiday", "mañana"), ("holiday_name", "")], "escriba una fecha"),
        ("declare_holiday", [("holiday", ""), ("holiday_name", "x")], "Día : hace falta"),
        ("set_term", [("duty", "rule"), ("days", "3")], "elija uno de la lista"),
        ("set_term", [("duty", "notice"), ("days", "9999")], "escriba a lo sumo 250"),
        ("set_term", [("duty", "notice"), ("days", "diez")], "escriba un número entero"),
    ] {
        let refused = set(&mut administrator, form, &fields).await;
        assert!(refused.says(told), "{form} {fields:?}: {}", refused.text());
    }
    let mut curator = site.officer(Role::Curator, process).await;
    assert_eq!(curator.open("/desk/plan/calendar").await.status, StatusCode::FORBIDDEN);
}
