//! Rounds of every method can be counted again at home: from the bundle, from files for other programs, and as programs read.

use crate::browser::TestSite;
use axum::http::StatusCode;
use clap::Parser as _;
use domain::round::{Completion, Cost, Effect, Electorate, Method, Secrecy, Terms};
use serde_json::Value;
use server::commands::{export, tally, verify::verify};
use server::config::{Command, Config};
use specimens::hall::Hall;
use std::fs;
use std::path::Path;
use storage::receipts;

const VOTERS: usize = 12;

/// What a voter marks, by their place in the hall.
type Marking = fn(usize) -> Vec<(u32, String)>;

/// The methods that don't feed the selection, each with what is marked.
fn methods() -> [(Method, Marking); 6] {
    let costs = vec![Cost { proposal: 2, cost: 3 }];
    [
        (Method::YesNo { threshold: "1/2".parse().unwrap() }, yes_no),
        (Method::Approval { max: 2, seats: 2 }, |n| vec![(one_of(n, 4), "1".into())]),
        (Method::Score { seats: 1 }, |n| vec![(one_of(n, 3), (n % 6).to_string()), (4, "2".into())]),
        (Method::Points { points: 10, seats: 2 }, |n| vec![(one_of(n, 3), "7".into()), (4, "3".into())]),
        (Method::Stv { seats: 2 }, |n| vec![(one_of(n, 4), "1".into()), (one_of(n + 1, 4), "2".into())]),
        (Method::EqualShares { budget: 4, costs, completion: Completion::Add1 }, |n| {
            vec![(one_of(n, 4), "1".into()), (one_of(n + 2, 4), "1".into())]
        }),
    ]
}

fn yes_no(n: usize) -> Vec<(u32, String)> {
    let other = if n.is_multiple_of(3) { "no" } else { "abstain" };
    vec![(1, "yes".into()), (2, other.into()), (3, "no".into()), (4, "no".into())]
}

/// The number of a proposal among the first so many.
fn one_of(n: usize, proposals: usize) -> u32 {
    u32::try_from(1 + n % proposals).unwrap()
}

/// A site on which a round of every method was held, in the open and then in secret; somebody is blank, somebody stays away.
async fn held() -> TestSite {
    let site = TestSite::at("2018-03-20T12:00:00Z").await;
    let hall = Hall::of(&site.db, VOTERS).await;
    for secrecy in [Secrecy::Open, Secrecy::Secret] {
        for (method, marks) in methods() {
            let terms =
                Terms { method, effect: Effect::Advisory, secrecy, electorate: Electorate::All, ..Terms::default() };
            let round = hall.open(terms).await.unwrap();
            for voter in 1..VOTERS {
                let marks = if voter == 1 { Vec::new() } else { marks(voter) };
                let marks: Vec<(u32, &str)> = marks.iter().map(|(option, mark)| (*option, mark.as_str())).collect();
                hall.cast_as(&round, voter, &receipts::draw_code(site.db.chance()), &marks).await.unwrap();
            }
            hall.close(&round).await;
        }
    }
    site
}

fn faults(dir: &Path) -> Vec<String> {
    verify(dir).unwrap_err().iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn every_round_is_counted_again_from_the_bundle_and_another_outcome_is_named() {
    let (site, dir) = (held().await, tempfile::tempdir().unwrap());
    export::export(&site.url, "plan", dir.path()).await.unwrap();
    let told = verify(dir.path()).unwrap();
    assert!(
        told.contains("outcomes.json: 12 rounds, counted again: round 1 (yes-no) 1; round 2 (approval) 3, 4;"),
        "{told}"
    );
    fs::remove_file(dir.path().join("datapackage.json")).unwrap();
    let file = dir.path().join("outcomes.json");
    let sound = fs::read_to_string(&file).unwrap();
    let places: Vec<usize> = sound.match_indices("\"took_part\": 10").map(|(at, _)| at).collect();
    assert_eq!(places.len(), 12, "{sound}");
    for at in places {
        let line = sound[..at].matches('\n').count() + 1;
        let other = sound[..at].to_owned() + &sound[at..].replacen("10", "9", 1);
        fs::write(&file, other).unwrap();
        assert_eq!(faults(dir.path()), [format!("outcomes.json:{line}: computed again, it says another thing")]);
    }
}

/// Runs `jopoi export` as it is typed.
async fn write(site: &TestSite, words: &[&str]) -> anyhow::Result<()> {
    let typed = ["jopoi", "export", "--database-url", &site.url, "--process", "plan"];
    let Command::Export(options) = Config::try_parse_from(typed.iter().chain(words))?.command else { unreachable!() };
    export::run(&options).await
}

/// Runs `jopoi tally` as it is typed.
fn counted(words: &[&str]) -> Value {
    let typed = ["jopoi", "tally"];
    let Command::Tally(options) = Config::parse_from(typed.iter().chain(words)).command else { unreachable!() };
    serde_json::from_str(&tally::tally(&options, options.plan().unwrap()).unwrap()).unwrap()
}

#[tokio::test]
async fn the_ballots_of_a_round_go_into_files_that_are_counted_with_the_same_result() {
    let (site, dir) = (held().await, tempfile::tempdir().unwrap());
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    let published = |round: u32| {
        let mut public = site.visitor();
        async move {
            let page = public.open(&format!("/api/v1/processes/plan/rounds/{round}")).await;
            assert_eq!(page.status, StatusCode::OK);
            serde_json::from_str::<Value>(&page.html).unwrap()["outcome"]["result"].clone()
        }
    };
    for round in [5, 11] {
        let file = path(&format!("{round}.blt"));
        write(&site, &["--round", &round.to_string(), "--blt", &file]).await.unwrap();
        let (again, told) = (counted(&[&file, "--method", "stv"]), published(round).await);
        assert_eq!((&again["elected"], &again["stages"]), (&told["elected"], &told["stages"]));
        assert!(told["elected"].as_array().is_some_and(|elected| elected.len() == 2), "{told}");
    }
    let shares = path("6.pb");
    write(&site, &["--round", "6", "--pb", &shares]).await.unwrap();
    let again = counted(&[&shares, "--method", "equal-shares", "--completion", "add1"]);
    assert_eq!(again["selected"], published(6).await["selected"]);
    let approvals = path("2.pb");
    write(&site, &["--round", "2", "--pb", &approvals]).await.unwrap();
    assert_eq!(counted(&[&approvals, "--method", "greedy"])["selected"], published(2).await["elected"]);
    let points = path("4.pb");
    write(&site, &["--round", "4", "--pb", &points]).await.unwrap();
    let again = counted(&[&points, "--method", "points", "--seats", "2", "--points", "10"]);
    assert_eq!(again["elected"], published(4).await["elected"]);
    assert_eq!(again["totals"], published(4).await["totals"]);
    let unfit = write(&site, &["--round", "3", "--blt", &path("3.blt")]).await.unwrap_err();
    assert!(unfit.to_string().contains("the method of the round is score"), "{unfit}");
    let twice = write(&site, &["--round", "2", "--pb", &approvals]).await.unwrap_err();
    assert!(twice.to_string().contains("can't be made"), "{twice}");
    assert!(write(&site, &["--round", "99", "--pb", &path("99.pb")]).await.is_err(), "no such round");
    assert!(write(&site, &["--round", "2"]).await.is_err() && write(&site, &[]).await.is_err(), "nothing to write to");
}
