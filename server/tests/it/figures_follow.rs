//! Nothing that is shown is written down twice: change one ballot, merge or set-aside, and every page follows.

use crate::browser::{Page, TestSite};
use crate::sample;
use domain::Role;
use server::bundle::{Bundle, SAMPLE, Voting};
use server::commands::export::export;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use storage::{processes, selections};
use tempfile::TempDir;

/// The sample before a plan was written.
fn voted() -> TempDir {
    let folder = sample::copy();
    for file in ["commitments.csv", "milestones.csv"] {
        fs::remove_file(folder.path().join(file)).unwrap();
    }
    folder
}

fn append(folder: &TempDir, file: &str, row: &str) {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap_or_default();
    fs::write(path, format!("{text}{row}\n")).unwrap();
}

/// A site on which a folder was loaded.
async fn site(folder: &Path) -> TestSite {
    let site = TestSite::at("2018-12-01T12:00:00Z").await;
    sample::load_into(&site.db, folder).await;
    site
}

/// The funnel as the first page shows it: received, voted on, with enough approvals, selected.
async fn shows_funnel(site: &TestSite, steps: &str) -> bool {
    site.visitor().open("/").await.says(steps)
}

async fn overview(site: &TestSite) -> Page {
    site.visitor().open("/processes/paga4").await
}

/// How many proposals stand at a stage, as the page of the process shows it.
fn count(page: &Page, stage: &str) -> String {
    let row = format!("tr:has(.stage.{stage}) td");
    page.texts(&row).into_iter().next().unwrap_or_else(|| panic!("no {stage}: {}", page.text()))
}

async fn stage_shown(site: &TestSite, number: u32) -> Vec<String> {
    let page = site.visitor().open(&format!("/processes/paga4/proposals/{number}")).await;
    let stages = ["merged", "set_aside", "selected", "not_selected"];
    stages.into_iter().filter(|stage| !page.texts(&format!(".stage.{stage}")).is_empty()).map(str::to_owned).collect()
}

/// Two proposals that can be voted on, that nobody approved, and of which no minutes tell.
fn quiet() -> (u32, u32) {
    let bundle = Bundle::read(&SAMPLE).unwrap();
    let fates = bundle.voting.fates();
    let approved = bundle.voting.ballots.iter().map(|row| row.proposal);
    let told: BTreeSet<u32> = approved.chain(bundle.minutes.iter().map(|row| row.proposal)).collect();
    let numbers = bundle.voting.proposals.iter().map(|row| row.number);
    let mut quiet = numbers.filter(|number| !fates.contains_key(number) && !told.contains(number));
    (quiet.next().unwrap(), quiet.next().unwrap())
}

#[tokio::test]
async fn the_sample_shows_its_own_figures() {
    let site = site(voted().path()).await;
    let page = overview(&site).await;
    let shown = ["merged", "set_aside", "selected", "not_selected"].map(|stage| count(&page, stage));
    assert_eq!(shown, ["41", "25", "36", "81"]);
    assert!(shows_funnel(&site, "183 117 96 36").await);
}

/// The sample before anybody met or voted.
fn suggested() -> TempDir {
    let folder = voted();
    for file in ["agenda.csv", "minutes.csv", "attendance.csv", "ballots_rejected.csv"] {
        fs::remove_file(folder.path().join(file)).unwrap();
    }
    fs::write(folder.path().join("ballots.csv"), "meeting,organisation,proposal\n").unwrap();
    folder
}

/// The same two figures wherever they stand: how many were merged and set aside, and how many are left.
async fn figures(site: &TestSite) -> Vec<[String; 3]> {
    let mut public = site.visitor();
    let home = public.open("/").await;
    let left = home.texts(".key b").remove(1);
    let table = home.texts("tfoot td.r").remove(1);
    let overview = overview(site).await;
    let of_overview = ["merged", "set_aside", "suggested"].map(|stage| count(&overview, stage));
    let list = public.open("/processes/paga4/proposals").await;
    let tab = |stage: &str| list.texts(&format!(".tabs li:has(.stage.{stage}) .num")).remove(0);
    let json: serde_json::Value =
        serde_json::from_str(&public.open("/processes/paga4/proposals.json").await.html).unwrap();
    let csv = public.open("/processes/paga4/proposals.csv").await.html;
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect();
    let of_json = |stage: &str| json.as_array().unwrap().iter().filter(|one| one["stage"] == stage).count().to_string();
    let of_csv = |stage: &str| rows.iter().filter(|row| &row[10] == stage).count().to_string();
    let groups = public.open("/processes/paga4/groups").await;
    let of_groups = |stage: &str| {
        let counts = groups.texts(&format!(".stage.{stage}"));
        counts.iter().filter_map(|text| text.rsplit(' ').next()?.parse::<u32>().ok()).sum::<u32>().to_string()
    };
    let stages = ["merged", "set_aside", "suggested"];
    let mut figures =
        vec![of_overview, stages.map(tab), stages.map(of_json), stages.map(of_csv), stages.map(of_groups)];
    let rest = |left: String| [figures[0][0].clone(), figures[0][1].clone(), left];
    let home = [rest(left), rest(table)];
    figures.extend(home);
    figures
}

#[tokio::test]
async fn what_is_decided_on_the_desk_stands_on_every_page_at_once() {
    let (first, second) = quiet();
    let site = site(suggested().path()).await;
    let process = processes::by_slug(&site.db, "paga4").await.unwrap().unwrap();
    let mut curator = site.officer(Role::Curator, process.id).await;
    let expect = |figures: [&str; 3]| vec![figures.map(str::to_owned); 7];
    assert_eq!(figures(&site).await, expect(["41", "25", "117"]));
    let page = curator.open(&format!("/desk/paga4/proposals/act?act=set_aside&picked={first}")).await;
    curator.submit(&page, "curate", &[("reason", "La ley no lo permite.")]).await;
    assert_eq!(figures(&site).await, expect(["41", "26", "116"]), "although every page was kept just before");
    let page = curator.open(&format!("/desk/paga4/proposals/act?act=merge&picked={second}&into=22")).await;
    curator.submit(&page, "curate", &[("reason", "Piden lo mismo que la 22.")]).await;
    assert_eq!(figures(&site).await, expect(["42", "26", "115"]));
    let page = curator.open(&format!("/desk/paga4/proposals/act?act=restore&picked={first}")).await;
    curator.submit(&page, "curate", &[("reason", "La ley cambió.")]).await;
    assert_eq!(figures(&site).await, expect(["42", "25", "116"]), "and back");
    let told = site.visitor().open("/processes/paga4/log").await;
    assert!(told.says("La ley cambió.") && told.says("Piden lo mismo que la 22."), "{}", told.text());
}

#[tokio::test]
async fn one_more_set_aside_and_one_more_merge_are_counted_and_shown() {
    let (first, second) = quiet();
    let folder = voted();
    append(&folder, "set_aside.csv", &format!("{first},La ley no lo permite."));
    append(&folder, "merges.csv", &format!("{second},22,Piden lo mismo."));
    let site = site(folder.path()).await;
    let page = overview(&site).await;
    let shown = ["merged", "set_aside", "selected", "not_selected"].map(|stage| count(&page, stage));
    assert_eq!(shown, ["42", "26", "36", "79"]);
    assert!(shows_funnel(&site, "183 115 96 36").await);
    assert!(stage_shown(&site, first).await.contains(&"set_aside".to_owned()));
    assert!(stage_shown(&site, second).await.contains(&"merged".to_owned()));
}

#[tokio::test]
async fn one_ballot_less_changes_who_is_selected() {
    let (folder, lost, won) = without_one_ballot();
    let site = site(folder.path()).await;
    let process = processes::by_slug(&site.db, "paga4").await.unwrap().unwrap();
    let selection = selections::compute(&site.db, process.id).await.unwrap().unwrap();
    assert_eq!(*selection, Voting::read(folder.path()).unwrap().select().unwrap());
    assert_eq!(count(&overview(&site).await, "selected"), "36");
    assert!(stage_shown(&site, lost).await.contains(&"not_selected".to_owned()));
    assert!(stage_shown(&site, won).await.contains(&"selected".to_owned()));
}

#[tokio::test]
async fn a_selected_proposal_that_is_not_taken_up_leaves_the_plan_with_its_reason() {
    let folder = sample::copy();
    for file in ["commitments.csv", "milestones.csv"] {
        keep_lines(&folder, file, |line| !line.starts_with("1,"));
    }
    let header = "proposal,institution,reason_es,decision_es";
    append(&folder, "not_taken_up.csv", &format!("{header}\n8,ministerio-justicia,Ya es ley.,El foro lo aceptó."));
    let site = site(folder.path()).await;
    let plan = site.visitor().open("/processes/paga4/plan").await;
    assert!(plan.says("El plan: 35 compromisos"), "{}", plan.text());
    assert!(plan.says("elegidas que no se toman, con su razón 1"), "{}", plan.text());
    let proposal = site.visitor().open("/processes/paga4/proposals/8").await;
    assert!(proposal.says("Ya es ley."), "{}", proposal.text());
    let out = folder.path().join("out");
    export(&site.url, "paga4", &out).await.unwrap();
    assert!(fs::read_to_string(out.join("not_taken_up.csv")).unwrap().contains("8,ministerio-justicia,Ya es ley."));
}

fn keep_lines(folder: &TempDir, file: &str, keep: impl Fn(&str) -> bool) {
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| keep(line)).collect();
    fs::write(path, kept.join("\n") + "\n").unwrap();
}

/// The sample without the first ballot that makes a difference; who loses the seat, and who gets it.
fn without_one_ballot() -> (TempDir, u32, u32) {
    let before = selected(voted().path());
    let rows = fs::read_to_string(voted().path().join("ballots.csv")).unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    for left_out in 1..rows.len() {
        let folder = voted();
        let kept: Vec<&str> =
            rows.iter().enumerate().filter(|(row, _)| *row != left_out).map(|(_, text)| *text).collect();
        fs::write(folder.path().join("ballots.csv"), kept.join("\n")).unwrap();
        let after = selected(folder.path());
        if let (Some(lost), Some(won)) = (before.difference(&after).next(), after.difference(&before).next()) {
            return (folder, *lost, *won);
        }
    }
    panic!("no ballot makes a difference");
}

fn selected(folder: &Path) -> BTreeSet<u32> {
    let selection = Voting::read(folder).unwrap().select().unwrap();
    selection.selected.iter().map(|chosen| chosen.number).collect()
}
