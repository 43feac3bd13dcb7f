//! While rounds are open nobody learns anything but the turnout: two sites that differ only in what was voted look the
//! same, byte for byte, at every address, to every role, and in the export.

use crate::browser::{Browser, TestSite};
use crate::fresh;
use crate::vote;
use app::pages::App;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::round::{Effect, Method, Secrecy, Terms};
use domain::{ProcessId, Role, Signature};
use http_body_util::BodyExt as _;
use leptos_axum::generate_route_list;
use server::commands::export::export;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use storage::ballots::NewBallot;
use storage::preparations::{self, NewRound};
use storage::{ballots, openings, organisations, receipts, rounds};
use tower::ServiceExt as _;

/// Enough for a secret round.
const VOTERS: usize = 12;
const BALLOTS: usize = 7;

/// A site with three open rounds, for the selection, by score and a secret one: seven of twelve have voted in each,
/// all of them for the proposal of this number.
async fn voted(choice: u32) -> (TestSite, ProcessId) {
    let (site, process) = vote::site().await;
    let mut curator = site.officer(Role::Curator, process).await;
    let register = curator.open("/desk/plan/organisations").await;
    let rows: String = (0..VOTERS).map(|n| format!("org-{n},Organización {n},ngo,,salud\n")).collect();
    let rows = format!("slug,name,kind,department,themes\n{rows}");
    curator.submit(&register, "enter_organisations", &[("rows", &rows)]).await;
    let motion = Method::YesNo { threshold: "1/2".parse().unwrap() };
    let secret = Terms { secrecy: Secrecy::Secret, ..advisory(motion) };
    let kinds = [(Terms::default(), "1"), (advisory(Method::Score { seats: 1 }), "5"), (secret, "yes")];
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    for (terms, mark) in kinds {
        let new = NewRound { meeting: 1, terms, proposals: None };
        let round = preparations::prepare(&mut change, None, &new).await.unwrap().number;
        openings::open(&mut change, round).await.unwrap();
        for n in 0..BALLOTS {
            let voter = organisations::in_change(&mut change, &format!("org-{n}")).await.unwrap().unwrap().id;
            let receipt = receipts::draw_code(change.chance());
            let marks = [(choice, mark.to_owned())].into();
            ballots::cast(&mut change, &NewBallot { round, voter, receipt, marks }).await.unwrap();
        }
    }
    change.commit().await.unwrap();
    (site, process)
}

fn advisory(method: Method) -> Terms {
    Terms { method, effect: Effect::Advisory, ..Terms::default() }
}

/// Every address that can be read, of the three rounds and of all else.
fn addresses() -> BTreeSet<String> {
    let pages = generate_route_list(App).into_iter().map(|route| route.path().to_owned());
    let mut files = Vec::new();
    read_routes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let filled = pages.chain(files).flat_map(|route| ["1", "2", "3"].map(|number| fill(&route, number)));
    let found: BTreeSet<String> = filled.filter(|path| path.starts_with('/')).collect();
    assert!(found.len() > 150 && found.contains("/api/v1/processes/plan/rounds/3"), "{found:?}");
    found
}

fn read_routes(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            read_routes(&entry, found);
            continue;
        }
        let source = fs::read_to_string(&entry).unwrap_or_default();
        for part in source.split("\"/").skip(1) {
            let path = part.split('"').next().unwrap_or_default();
            found.extend((path.contains("{slug}") && !path.contains('?')).then(|| format!("/{path}")));
        }
    }
}

fn fill(route: &str, number: &str) -> String {
    let part = |part: &str| match part.trim_start_matches([':', '*', '{']).trim_end_matches('}') {
        name if name == part => part.to_owned(),
        "slug" => "plan".to_owned(),
        "theme" => "salud".to_owned(),
        "organisation" => "org-1".to_owned(),
        _ => number.to_owned(),
    };
    route.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// What stands at an address; of a stream its first words, for it goes on and on.
async fn read(site: &TestSite, path: &str, cookie: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::COOKIE, cookie).header(header::ACCEPT, "text/html");
    let answer = site.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = answer.status();
    let is_stream = answer.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
    let mut body = answer.into_body();
    let bytes = if is_stream {
        body.frame().await.and_then(|first| first.unwrap().into_data().ok()).unwrap_or_default()
    } else {
        to_bytes(body, usize::MAX).await.unwrap()
    };
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

fn cookies(browser: &Browser) -> String {
    browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
}

/// What a visitor and every role reads, address by address.
async fn seen(site: &TestSite, process: ProcessId) -> BTreeMap<String, (StatusCode, String)> {
    let mut readers = vec![("visitor".to_owned(), String::new())];
    for role in Role::ALL {
        readers.push((role.to_string(), cookies(&site.officer(*role, process).await)));
    }
    let mut seen = BTreeMap::new();
    for (reader, cookie) in readers {
        for path in addresses() {
            seen.insert(format!("{reader} {path}"), read(site, &path, &cookie).await);
        }
    }
    seen
}

fn differing(
    one: &BTreeMap<String, (StatusCode, String)>,
    other: &BTreeMap<String, (StatusCode, String)>,
) -> Vec<String> {
    one.iter().filter(|(place, told)| other.get(*place) != Some(told)).map(|(place, _)| place.clone()).collect()
}

async fn exported(site: &TestSite) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    export(&site.url, "plan", &out).await.unwrap();
    fresh::files(&out)
}

#[tokio::test]
async fn nobody_reads_anything_but_the_turnout_of_an_open_round() {
    let ((one, process), (other, its)) = (voted(1).await, voted(2).await);
    let (of_one, of_other) = (seen(&one, process).await, seen(&other, its).await);
    assert_eq!(differing(&of_one, &of_other), Vec::<String>::new(), "these tell what was voted");
    for number in 1..=3 {
        let (status, page) = &of_one[&format!("visitor /processes/plan/rounds/{number}")];
        assert!(*status == StatusCode::OK && page.contains("7 de 12"), "{page}");
    }
    let found = of_one.values().filter(|(status, _)| *status == StatusCode::OK).count();
    assert!(found > 300, "{found} pages were there to be read");
    assert_eq!(exported(&one).await, exported(&other).await);
}

#[tokio::test]
async fn the_same_addresses_tell_it_once_the_rounds_are_closed() {
    let ((one, process), (other, its)) = (voted(1).await, voted(2).await);
    for (site, process) in [(&one, process), (&other, its)] {
        let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
        for number in 1..=3 {
            rounds::close(&mut change, number).await.unwrap();
        }
        change.commit().await.unwrap();
    }
    for place in ["rounds/1", "rounds/2/result.json", "rounds/3/box.csv", "selection", "log.json"] {
        let path = format!("/processes/plan/{place}");
        assert_ne!(read(&one, &path, "").await, read(&other, &path, "").await, "{path}");
    }
    assert_ne!(exported(&one).await, exported(&other).await);
}
