//! A site in which every text that anybody can store is hostile: a whole process, and one in the middle of its vote.

use super::text::hostile;
use crate::browser::TestSite;
use crate::sample;
use domain::comment::{self, Showing};
use domain::document::MediaType;
use domain::forum::{Ballot, Side, Subject};
use domain::group::Carrier;
use domain::group::Sector;
use domain::round::Terms;
use domain::sanction::{Measure, Setting};
use domain::translation::{Subject as Translated, Texts};
use domain::{Channel, ContributionId, Language, Names, OrganisationId, ProcessId, Role, Signature};
use std::fs;
use std::path::Path;
use storage::agendas::{self, Treatment};
use storage::comments::{self, NewComment};
use storage::contributions::{self, Decision, NewContribution};
use storage::forum_decisions::{self, NewDecision};
use storage::forum_members::{self, Member};
use storage::forum_sessions::{self, NewSession};
use storage::invitations::{self, Offer};
use storage::meetings::{self, NewMeeting};
use storage::organisations::{self, NewOrganisation};
use storage::preparations::{self, NewRound};
use storage::processes::{self, Institution, NewProcess};
use storage::referrals::NextStep;
use storage::sanctions::{self, NewSanction};
use storage::themes::{self, Department, Theme};
use storage::translations::{self, Target};
use storage::{
    Change, accounts, credentials, desk_notes, documents, draft_answers, group_addresses, group_documents, group_links,
    group_notices, group_questions, openings, passwords, proposals, replies, resets, rules,
};

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
    /// An address of a group, and the link that stops notices.
    pub group: String,
    pub stop: String,
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

async fn fill_forum(change: &mut Change) {
    let since = "2018-01-01".parse().unwrap();
    let member = Member {
        number: 0,
        side: Side::Society,
        body: hostile("forum body"),
        name: hostile("forum name"),
        alternate: hostile("forum alternate"),
        since,
        until: None,
    };
    forum_members::seat(change, &member).await.unwrap();
    let there = vec![(1, true)];
    let met = NewSession { held_on: since, place: hostile("forum place"), notes: hostile("forum notes"), there };
    let session = forum_sessions::record(change, &met).await.unwrap();
    let decision = NewDecision {
        session,
        subject: Subject::Other,
        about: None,
        ballot: Ballot::default(),
        decision: hostile("forum decision"),
        reason: hostile("forum reason"),
    };
    forum_decisions::decide(change, &decision).await.unwrap();
}

/// What leaders, curators and translators write: a notice, questions, a note of the desk, a translation.
async fn around_groups(change: &mut Change, contribution: ContributionId) {
    group_notices::write(change, "salud", &hostile("group notice")).await.unwrap();
    for name in ["answered question", "waiting question"] {
        group_questions::ask(change, "salud", &hostile(name)).await.unwrap();
    }
    group_questions::answer(change, "salud", 1, &hostile("question answer")).await.unwrap();
    group_documents::add(change, "salud", &hostile("group document"), MediaType::Text, b"x").await.unwrap();
    let order = NewSanction {
        theme: Some("salud".into()),
        measure: Measure::Mute,
        setting: Setting::Pages,
        writer: Some(contribution.0),
        reason: hostile("sanction reason"),
        days: Some(7),
        sector: Sector::Citizens,
    };
    let number = sanctions::impose(change, &order).await.unwrap();
    let found = sanctions::in_change(change, number).await.unwrap().unwrap();
    sanctions::appeal(change, &found, &hostile("sanction appeal")).await.unwrap();
    desk_notes::write(change, contribution, &hostile("desk note")).await.unwrap();
    let texts = Texts {
        title: hostile("translated title"),
        problem: hostile("translated problem"),
        solution: hostile("translated solution"),
    };
    let target = Target { subject: Translated::Proposal, number: 1, language: Language::En };
    translations::write(change, target, "0".repeat(64).as_str(), &texts).await.unwrap();
}

/// A comment that is shown, one that waits and one that is hidden.
async fn comment(change: &mut Change) {
    let proposal = proposals::in_change(change, 1).await.unwrap().unwrap();
    for (name, writer) in [("shown", Some(proposal.life.id.0)), ("waiting", None), ("hidden", Some(proposal.life.id.0))]
    {
        let new = NewComment {
            parent: None,
            side: comment::Side::For,
            name: Some(hostile(&format!("{name} comment name"))),
            organisation: None,
            said: hostile(&format!("{name} comment")),
            writer,
        };
        comments::write(change, &proposal, &new).await.unwrap();
    }
    let last = comments::in_change(change, 3).await.unwrap().unwrap();
    comments::decide(change, &last, Showing::Hidden, Some(&hostile("comment reason"))).await.unwrap();
}

/// A process in the middle of its vote, with what waits on the desk: the process `plan`.
pub async fn voting(site: &TestSite) -> (ProcessId, Doors) {
    let id = ProcessId(site.db.chance().id());
    let mut change = site.db.change(id, Signature::System, site.now()).await.unwrap();
    let new = NewProcess { name: names("plan"), ..specimens::process() };
    processes::add(&mut change, &new).await.unwrap();
    set_up(&mut change).await;
    let (contribution, document) = fill(&mut change, site).await;
    let voter = open_round(&mut change).await;
    let credential = credentials::issue(&mut change, site.db.keys(), 1, None, None).await.unwrap().remove(0).code;
    let group = group_addresses::make(&mut change, "salud", Carrier::Poster, &hostile("address label")).await.unwrap();
    fill_forum(&mut change).await;
    comment(&mut change).await;
    around_groups(&mut change, contribution).await;
    group_links::add(&mut change, "salud", "https://chat.whatsapp.com/Bx7pQ2mK9sLdT4vW1aYzRc").await.unwrap();
    change.commit().await.unwrap();
    let stop = app::mail::stop_token(site.db.keys(), contribution);
    let (invitation, password) = people(site, id, voter).await;
    let tracking = site.db.keys().tracking_code(contribution);
    (id, Doors { tracking, invitation, password, credential, document, group, stop, contribution })
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
    let next =
        NextStep { institution: None, said: hostile("next step"), due_on: site.now().day_in(&jiff::tz::TimeZone::UTC) };
    let decision = Decision::Refer { reason: hostile("referred reason"), to: hostile("referred to"), next: Some(next) };
    contributions::close(change, &seen, &decision).await.unwrap();
    let seen = contributions::in_change(change, referred).await.unwrap().unwrap();
    replies::write(change, &seen, &hostile("reply"), site.now()).await.unwrap();
    replies::answer(change, referred, &hostile("reply answer")).await.unwrap();
    draft_answers::put(change, None, &hostile("draft title"), &hostile("draft text")).await.unwrap();
    let meeting = NewMeeting {
        title: hostile("meeting title"),
        department: Some("PY-1".into()),
        place: hostile("meeting place"),
        ends_at: site.now().plus_days(1),
        expected_people: Some(9),
        ..specimens::meeting(site.now())
    };
    meetings::plan(change, &meeting).await.unwrap();
    agendas::put_on_agenda(change, 1, &[1, 2]).await.unwrap();
    let text = |name: &str| Some(hostile(name));
    let treatment =
        Treatment { said: text("said"), follow_up: text("follow up"), owner: text("owner"), ..Treatment::default() };
    for proposal in 1..=2 {
        agendas::treat(change, 1, proposal, &treatment).await.unwrap();
    }
    let title = hostile("document");
    let document = documents::attach(change, 1, &title, MediaType::Text, b"<script>h()</script>").await.unwrap();
    (referred, document.0.to_string())
}

async fn open_round(change: &mut Change) -> OrganisationId {
    let (slug, name) = ("ara".to_owned(), hostile("organisation"));
    let new = NewOrganisation { name, department: Some("PY-1".into()), ..specimens::organisation(&slug) };
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
