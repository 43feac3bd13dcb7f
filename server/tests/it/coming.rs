//! Taking part in a meeting: what it offers, a place kept without an account, the list for the door, calendars, clashes.

use crate::browser::{Browser, Page, TestSite};
use crate::sample;
use axum::http::StatusCode;
use domain::{Names, ProcessId, Role, Signature};
use storage::meetings::{self, NewMeeting};
use storage::organisations::{self, NewOrganisation};
use storage::themes::{self, Department, Theme};

/// Two meetings on health that overlap on 7 April, the second over midnight, and one on youth the day after.
async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-04-01T12:00:00Z").await;
    let process = site.process().await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    for (slug, position) in [("salud", 1), ("juventud", 2)] {
        let name = Names { es: slug.into(), ..Names::default() };
        themes::put_theme(&mut change, &Theme { slug: slug.into(), position, name, icon: slug.into() }).await.unwrap();
    }
    let department = Department { code: "PY-7".into(), ine_number: "07".into(), name: "Itapúa".into() };
    themes::put_department(&mut change, &department, 1).await.unwrap();
    let organisation = NewOrganisation { name: "Ára".into(), ..specimens::organisation("ara") };
    organisations::add(&mut change, &organisation).await.unwrap();
    organisations::accredit(&mut change, "ara", &["salud".to_owned()]).await.unwrap();
    let at = |moment: &str| specimens::meeting(moment.parse().unwrap());
    let late = "2018-04-08T05:00:00Z".parse().unwrap();
    let held = [
        NewMeeting { department: Some("PY-7".into()), ..at("2018-04-07T22:00:00Z") },
        NewMeeting { ends_at: late, ..at("2018-04-07T23:00:00Z") },
        NewMeeting { themes: vec!["juventud".into()], ..at("2018-04-08T12:00:00Z") },
    ];
    for meeting in held {
        meetings::plan(&mut change, &meeting).await.unwrap();
    }
    change.commit().await.unwrap();
    (site, process)
}

async fn hold(curator: &mut Browser, capacity: &str) -> Page {
    let desk = curator.open("/desk/plan/meetings/1").await;
    curator.submit(&desk, "set_access", &[("capacity", capacity), ("offers[]", "step_free")]).await
}

async fn come(visitor: &mut Browser, name: &str, people: &str) -> Page {
    let page = visitor.open("/processes/plan/meetings/1").await;
    visitor.submit(&page, "register", &[("coming_name", name), ("coming_people", people)]).await
}

#[tokio::test]
async fn a_place_is_kept_without_an_account_until_the_room_is_full_and_given_back_by_its_code() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let wrong = hold(&mut curator, "muchos").await;
    assert!(wrong.says("Cuántas personas entran : escriba un número"), "{}", wrong.text());
    assert!(hold(&mut curator, "3").await.says("Guardado: lugares y accesibilidad."));
    let public = site.visitor().open("/processes/plan/meetings/1").await;
    assert!(public.says("Sí: entrada sin escalones") && public.says("No: cuidado de niños"), "{}", public.text());
    assert!(public.says("Quedan 3 lugares."), "{}", public.text());
    let mut ana = site.visitor();
    let nobody = come(&mut ana, "", "99").await;
    assert!(nobody.says("Nombre : hace falta") && nobody.says("escriba a lo sumo 10"), "{}", nobody.text());
    let kept = come(&mut ana, "Ana Ñandutí", "2").await;
    let code = kept.text().split("con este código: ").nth(1).expect("a code").split(' ').next().unwrap().to_owned();
    let two = come(&mut site.visitor(), "Luis", "2").await;
    assert!(two.says("Queda un solo lugar."), "{}", two.text());
    assert!(come(&mut site.visitor(), "Luis", "1").await.says("Su lugar está guardado"));
    let full = site.visitor().open("/processes/plan/meetings/1").await;
    assert!(full.says("Ya no quedan lugares.") && full.find_form("register").is_none(), "{}", full.text());
    assert!(!full.says("Ana Ñandutí"), "names are for the door");
    let back = ana.submit(&full, "cancel_registration", &[("coming_code", "ZZZZZZZZ")]).await;
    assert!(back.says("no sirve") || !back.says("Su lugar quedó libre"), "{}", back.text());
    let back = ana.submit(&full, "cancel_registration", &[("coming_code", &code)]).await;
    assert!(back.says("Su lugar quedó libre") && back.says("Quedan 2 lugares."), "{}", back.text());
}

#[tokio::test]
async fn the_list_for_the_door_holds_the_names_until_a_month_after_the_meeting() {
    let (site, process) = site().await;
    come(&mut site.visitor(), "Ana Ñandutí", "2").await;
    let mut assistant = site.officer(Role::Assistant, process).await;
    let list = assistant.open("/desk/plan/meetings/1/list").await;
    assert!(list.says("☐ Ana Ñandutí 2") && list.says("Personas que avisaron: 2"), "{}", list.text());
    assert_eq!(site.visitor().open("/desk/plan/meetings/1/list").await.status, StatusCode::UNAUTHORIZED);
    let mut observer = site.officer(Role::Observer, process).await;
    assert_eq!(observer.open("/desk/plan/meetings/1/list").await.status, StatusCode::FORBIDDEN);
    let log = site.visitor().open("/processes/plan/log.json").await;
    assert!(!log.html.contains("Ñandutí"), "no name in the log");
    site.set_clock("2018-04-07T22:00:00Z");
    let begun = come_later(&site).await;
    assert!(begun.is_none(), "nobody registers for what has begun");
    site.set_clock("2018-05-20T12:00:00Z");
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    storage::registrations::forget(&mut change).await.unwrap();
    change.commit().await.unwrap();
    assert!(!assistant.open("/desk/plan/meetings/1/list").await.says("Ana Ñandutí"));
}

async fn come_later(site: &TestSite) -> Option<(String, Vec<(String, String)>)> {
    site.visitor().open("/processes/plan/meetings/1").await.find_form("register")
}

#[tokio::test]
async fn meetings_that_need_the_same_people_at_once_are_warned_of() {
    let (site, process) = site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let first = curator.open("/desk/plan/meetings/1").await;
    for text in ["A la misma hora que la reunión 2", "Los mismos grupos: salud", "Las mismas organizaciones: Ára"] {
        assert!(first.says(text), "{text}: {}", first.text());
    }
    assert!(!curator.open("/desk/plan/meetings/3").await.says("A la misma hora"));
}

#[tokio::test]
async fn there_is_a_calendar_for_the_process_each_theme_and_each_department() {
    let (site, _) = site().await;
    for (address, count) in [
        ("/processes/plan/meetings.ics", 3),
        ("/processes/plan/groups/juventud/meetings.ics", 1),
        ("/processes/plan/departments/PY-7/meetings.ics", 1),
    ] {
        let feed = site.visitor().open(address).await;
        assert_eq!(feed.status, StatusCode::OK, "{address}");
        assert_eq!(feed.html.matches("BEGIN:VEVENT").count(), count, "{address}");
    }
    for address in ["/processes/plan/groups/otro/meetings.ics", "/processes/plan/departments/XX/meetings.ics"] {
        assert_eq!(site.visitor().open(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn the_sample_shows_at_a_glance_which_channel_was_heard() {
    let db = sample::database().await;
    let process = storage::processes::by_slug(&db, "paga4").await.unwrap().unwrap().id;
    let mut channels = std::collections::BTreeMap::<String, (u32, u32)>::new();
    for ((channel, _), steps) in storage::survival::of_process(&db, process).await.unwrap() {
        assert!(steps.accepted <= steps.received && steps.selected <= steps.voted, "{channel}: {steps:?}");
        let own = channels.entry(channel).or_default();
        *own = (own.0 + steps.selected, own.1 + steps.received);
    }
    assert_eq!((channels["paper"], channels["web"], channels["meeting"]), ((0, 10), (6, 49), (16, 51)));
    let came = storage::presence::of_process(&db, process).await.unwrap();
    let people: u32 = came.values().map(|own| own.people).sum();
    assert_eq!((came.len(), people), (32, 1_006));
}
