//! A site in which every text that anybody can store is hostile: a whole process, and one in the middle of its vote.

use crate::browser::TestSite;
use crate::sample;
use crate::text::hostile;
use domain::document::MediaType;
use domain::round::Terms;
use domain::{Channel, ContributionId, Language, Names, OrganisationId, ProcessId, Role, Signature};
use std::fs;
use std::path::Path;
use storage::agendas::{self, Treatment};
use storage::contributions::{self, Decision, NewContribution};
use storage::invitations::{self, Offer};
use storage::meetings::{self, NewMeeting};
use storage::organisations::{self, NewOrganisation};
use storage::preparations::{self, NewRound};
use storage::processes::{self, Institution, NewProcess};
use storage::themes::{self, Department, Theme};
use storage::{Change, accounts, credentials, documents, openings, passwords, proposals, resets, rules};

/// The files of the sample and the columns in which somebody wrote something.
pub const WRITTEN: [(&str, &[&str]); 12] = [
    ("themes.csv", &["name_es", "name_en", "name_gn"]),
    ("departments.csv", &["name"]),
    ("institutions.csv", &["name"]),
    ("organisations.csv", &["name"]),
    ("proposals.csv", &["title", "problem", "solution", "author"]),
    ("merges.csv", &["reason_es"]),
    ("set_aside.csv", &["reason_es"]),
    ("meetings.csv", &["title", "place"]),
    ("minutes.csv", &["said_es", "change_es"]),
    ("commitments.csv", &["title_es", "title_en", "problem_es", "commitment_es", "without_vote_reason_es"]),
    ("milestones.csv", &["title_es", "deliverable_es", "verify_es"]),
    ("not_taken_up.csv", &["reason_es", "decision_es"]),
];

/// The secrets of the site, which open its doors.
pub struct Doors {
    pub tracking: String,
    pub invitation: String,
    pub password: String,
    pub credential: String,
    pub document: String,
    pub contribution: ContributionId,
}

/// The sample, published, with a hostile text in every cell that somebody wrote: the process `paga4`.
pub async fn published(site: &TestSite) -> ProcessId {
    let folder = sample::copy();
    let path = |file: &str| folder.path().join(file);
    for file in ["commitments.csv", "milestones.csv"] {
        let text = fs::read_to_string(path(file)).unwrap();
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("1,")).collect();
        fs::write(path(file), kept.join("\n")).unwrap();
    }
    let declined = "proposal,institution,reason_es,decision_es\n8,ministerio-justicia,x,x\n";
    fs::write(path("not_taken_up.csv"), declined).unwrap();
    for (file, columns) in WRITTEN {
        poison_table(&path(file), file, columns);
    }
    let written = ["name_es", "name_en", "name_gn", "manual_es", "manual_en", "manual_gn", "early_reason"];
    poison_object(&path("process.json"), "process", &written);
    poison_object(&path("rule.json"), "rule", &["text_es"]);
    sample::load_into(&site.db, folder.path()).await;
    processes::by_slug(&site.db, "paga4").await.unwrap().unwrap().id
}

fn poison_table(path: &Path, file: &str, columns: &[&str]) {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for record in reader.records() {
        let cells = record.unwrap();
        let cells = header.iter().zip(&cells).map(|(column, cell)| {
            let written = columns.contains(&column) && !cell.is_empty();
            if written { hostile(&format!("{file} {column}")) } else { cell.to_owned() }
        });
        writer.write_record(cells).unwrap();
    }
    fs::write(path, writer.into_inner().unwrap()).unwrap();
}

fn poison_object(path: &Path, name: &str, keys: &[&str]) {
    let mut object: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    for key in keys {
        object[*key] = hostile(&format!("{name} {key}")).into();
    }
    fs::write(path, object.to_string()).unwrap();
}

fn names(name: &str) -> Names {
    let in_language = |language: &str| hostile(&format!("{name} {language}"));
    Names { es: in_language("es"), gn: in_language("gn"), en: in_language("en") }
}

/// A process in the middle of its vote, with what waits on the desk: the process `plan`.
pub async fn voting(site: &TestSite) -> (ProcessId, Doors) {
    let id = ProcessId(site.db.chance().id());
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    let new = NewProcess {
        slug: "plan".into(),
        name: names("plan"),
        country: "PY".into(),
        time_zone: "America/Asuncion".into(),
        default_language: Language::Es,
        languages: Language::ALL.to_vec(),
        is_sample: false,
    };
    processes::add(&mut change, &new).await.unwrap();
    set_up(&mut change).await;
    let (contribution, document) = fill(&mut change, site).await;
    let voter = open_round(&mut change).await;
    let credential = credentials::issue(&mut change, site.db.keys(), 1, None, None).await.unwrap().remove(0).code;
    change.commit().await.unwrap();
    let (invitation, password) = people(site, id, voter).await;
    let tracking = site.db.keys().tracking_code(contribution);
    (id, Doors { tracking, invitation, password, credential, document, contribution })
}

async fn set_up(change: &mut Change) {
    let theme = Theme { slug: "salud".into(), position: 1, name: names("theme"), icon: "\"><x-hostile>".into() };
    themes::put_theme(change, &theme).await.unwrap();
    let department = Department { code: "PY-1".into(), ine_number: "1".into(), name: hostile("department") };
    themes::put_department(change, &department, 1).await.unwrap();
    let name = hostile("institution");
    let institution = Institution { slug: "salud".into(), name, kind: "executive".into(), department: String::new() };
    themes::put_institution(change, &institution, 1).await.unwrap();
    let rule = r#"{"id":"regla","max_approvals_per_organisation_theme_meeting":2,"seats_total":1,"min_approvals":1,
        "tie_break":["lot"],"lot":{"seed":"SEED"}}"#;
    let seed = serde_json::to_string(&hostile("seed")).unwrap();
    rules::put_rule(change, &rule.replace("\"SEED\"", &seed)).await.unwrap();
    rules::lock_rule(change, "regla").await.unwrap();
}

fn contribution(site: &TestSite, name: &str) -> NewContribution {
    NewContribution {
        channel: Channel::Web,
        received_at: site.now(),
        due_at: site.now(),
        title: hostile(&format!("{name} title")),
        problem: hostile(&format!("{name} problem")),
        solution: hostile(&format!("{name} solution")),
        theme: Some("salud".into()),
        department: Some("PY-1".into()),
        author: Some(hostile(&format!("{name} author"))),
        author_public: true,
        contact: Some(hostile(&format!("{name} contact"))),
        supports: 3,
        language: Language::Es,
        source: None,
        entered_by: None,
    }
}

/// Proposals on the agenda of a meeting, one that was referred, one that waits, and a document.
async fn fill(change: &mut Change, site: &TestSite) -> (ContributionId, String) {
    for _ in 1..=3 {
        let id = contributions::receive(change, &site.db, &contribution(site, "proposal")).await.unwrap();
        let received = contributions::in_change(change, id).await.unwrap().unwrap();
        proposals::accept(change, &received, None).await.unwrap();
    }
    contributions::receive(change, &site.db, &contribution(site, "waiting")).await.unwrap();
    let referred = contributions::receive(change, &site.db, &contribution(site, "referred")).await.unwrap();
    let seen = contributions::in_change(change, referred).await.unwrap().unwrap();
    let decision = Decision::Refer { reason: hostile("referred reason"), to: hostile("referred to") };
    contributions::close(change, &seen, &decision).await.unwrap();
    let meeting = NewMeeting {
        number: None,
        title: hostile("meeting title"),
        department: Some("PY-1".into()),
        place: hostile("meeting place"),
        starts_at: site.now(),
        ends_at: site.now().plus_days(1),
        expected_people: Some(9),
        themes: vec!["salud".into()],
    };
    meetings::plan(change, &meeting).await.unwrap();
    agendas::put_on_agenda(change, 1, &[1, 2]).await.unwrap();
    let text = |name: &str| Some(hostile(name));
    let treatment = Treatment { said: text("said"), outcome: None, follow_up: text("follow up") };
    for proposal in 1..=2 {
        agendas::treat(change, 1, proposal, &treatment).await.unwrap();
    }
    let title = hostile("document");
    let document = documents::attach(change, 1, &title, MediaType::Text, b"<script>h()</script>").await.unwrap();
    (referred, document.0.to_string())
}

async fn open_round(change: &mut Change) -> OrganisationId {
    let (slug, name) = ("ara".to_owned(), hostile("organisation"));
    let new = NewOrganisation { slug, name, kind: "ngo".into(), department: Some("PY-1".into()) };
    let id = organisations::add(change, &new).await.unwrap();
    organisations::accredit(change, "ara", &["salud".to_owned()]).await.unwrap();
    let new = NewRound { meeting: 1, terms: Terms::default(), proposals: None };
    let round = preparations::prepare(change, None, &new).await.unwrap();
    openings::open(change, round.number).await.unwrap();
    id
}

/// A member, an invitation that waits, and a link for a new password.
async fn people(site: &TestSite, process: ProcessId, organisation: OrganisationId) -> (String, String) {
    let hash = passwords::hash("una frase bastante larga".to_owned(), site.db.chance()).await.unwrap();
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let account = accounts::add(&mut change, "x@example.py", &hostile("account"), &hash).await.unwrap();
    accounts::grant(&mut change, account, Role::Delegate).await.unwrap();
    organisations::name_delegate(&mut change, organisation, account).await.unwrap();
    let offer = Offer { role: Role::Curator, organisation: None, institution: None, note: hostile("invitation") };
    let invitation = invitations::invite(&mut change, site.db.keys(), &offer).await.unwrap();
    let password = resets::make(&mut change, site.db.keys(), account).await.unwrap();
    change.commit().await.unwrap();
    (invitation, password)
}
