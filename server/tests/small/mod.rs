//! A small process with one of everything: what was merged and taken apart again, set aside and restored, answered,
//! withdrawn, voted blank, not taken up, and a reason that was erased.

use domain::accreditation::{self, Verdict};
use domain::document::MediaType;
use domain::meeting::Outcome;
use domain::opinion::Stance;
use domain::organisation::{Kind, Mandate};
use domain::process::Span;
use domain::related::Contact;
use domain::round::Terms;
use domain::{
    Channel, ContributionId, Instant, Language, Names, Phase, ProcessId, Role, Signature, Timeline, UserId,
    contribution::Delivery,
};
use jiff::civil::date;
use storage::agendas::{self, Treatment};
use storage::applications::{self, NewApplication};
use storage::ballots::NewBallot;
use storage::check_ins::{self, Arrival};
use storage::commitments::{self, Milestone, NewCommitment};
use storage::contributions::{self, Decision, NewContribution};
use storage::curation::{self, Act, Picked};
use storage::meetings::{self, NewMeeting};
use storage::opinions::{self, Answer};
use storage::organisations::{self, NewOrganisation};
use storage::plans::{self, Declined};
use storage::preparations::{self, NewRound};
use storage::processes::{self, Department, Institution, NewProcess, Theme};
use storage::rulings::{self, Ruling, Subject};
use storage::{
    Chance, Change, Db, On, answers, attendance, ballots, challenges, criteria, documents, mandates, openings,
    proposals, receipts, register_approvals, rounds, rules, selections,
};

const RULE: &str = "{\"id\":\"regla\",\"max_approvals_per_organisation_theme_meeting\":2,\r\n\"seats_total\":2,\
    \"tie_break\":[\"indigenous\"],\"lot\":{\"seed\":\"semilla\"}}\n";

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

const CURATOR: Signature = Signature::Officer { role: Role::Curator, number: 3 };

/// Makes the process `chico` from the first day to its published plan.
pub async fn make(url: &str) {
    let db = Db::open(url, Chance::from_seed(5)).await.unwrap();
    let id = ProcessId(db.chance().id());
    let mut change = db.change(id, Signature::System, at("2018-01-01T10:00:00.123456Z")).await.unwrap();
    set_up(&mut change).await;
    suggest(&mut change, &db).await;
    curate(&mut change).await;
    apply(&mut change).await;
    ask(&mut change).await;
    meet(&mut change).await;
    change.sign(Signature::Citizen, at("2018-02-10T13:15:00Z"));
    contributions::receive(&mut change, &db, &contribution(10, at("2018-02-10T13:15:00Z"))).await.unwrap();
    vote(&mut change).await;
    change.commit().await.unwrap();
    select(&db, id).await;
    let mut change = db.change(id, CURATOR, at("2018-06-01T10:00:00Z")).await.unwrap();
    publish(&mut change).await;
    change.commit().await.unwrap();
    erase_first_reason(&db).await;
    db.close().await;
}

/// Makes it as it is before anything but two suggestions has come.
pub async fn begin(url: &str) {
    let db = Db::open(url, Chance::from_seed(5)).await.unwrap();
    let id = ProcessId(db.chance().id());
    let mut change = db.change(id, Signature::System, at("2018-01-01T10:00:00Z")).await.unwrap();
    set_up(&mut change).await;
    for n in [6, 7] {
        contributions::receive(&mut change, &db, &contribution(n, at("2018-01-06T10:00:00Z"))).await.unwrap();
    }
    change.commit().await.unwrap();
    db.close().await;
}

async fn set_up(change: &mut Change) {
    let name = |es: &str| Names { es: es.into(), ..Names::default() };
    let new = NewProcess {
        slug: "chico".into(),
        name: Names { es: "Plan «chico», de prueba".into(), gn: "Michĩ".into(), en: String::new() },
        country: "PY".into(),
        time_zone: "America/Asuncion".into(),
        default_language: Language::Gn,
        languages: vec![Language::Gn, Language::Es],
        is_sample: false,
    };
    processes::add(change, &new).await.unwrap();
    let span = |phase, from, to| Span { phase, starts_at: at(from), ends_at: at(to) };
    let phases = vec![
        span(Phase::Suggestion, "2018-01-05T03:00:00Z", "2018-02-01T03:00:00Z"),
        span(Phase::Voting, "2018-02-01T03:00:00Z", "2018-05-01T03:00:00Z"),
    ];
    let early = Some("La fecha la fija un decreto.\nNo hay otra.");
    processes::publish_timeline(change, &Timeline(phases), early).await.unwrap();
    change.sign(Signature::Officer { role: Role::Administrator, number: 1 }, at("2018-01-02T10:00:00Z"));
    processes::publish_manual(change, &name("# Manual\n\nTodo, \"a la vista\".")).await.unwrap();
    for (slug, position) in [("salud", 1), ("agua", 2)] {
        let theme = Theme { slug: slug.into(), position, name: name(slug), icon: "theme".into() };
        processes::put_theme(change, &theme).await.unwrap();
    }
    let department = Department { code: "PY-7".into(), ine_number: "07".into(), name: "Itapúa".into() };
    processes::put_department(change, &department, 1).await.unwrap();
    let institution = Institution {
        slug: "ministerio".into(),
        name: "Ministerio".into(),
        kind: "executive".into(),
        department: String::new(),
    };
    processes::put_institution(change, &institution, 1).await.unwrap();
}

/// Proposals 1 to 6 (one without a theme); 7 answered, 8 referred, 9 withdrawn, all three come at one moment.
async fn suggest(change: &mut Change, db: &Db) {
    change.sign(Signature::Citizen, at("2018-01-06T10:00:00Z"));
    let mut ids = Vec::new();
    for n in 1..=9 {
        let when = at("2018-01-06T10:00:00Z").plus_seconds(3_600 * n.min(7));
        change.sign(Signature::Citizen, when);
        ids.push(contributions::receive(change, db, &contribution(n, when)).await.unwrap());
    }
    change.sign(CURATOR, at("2018-01-08T10:00:00Z"));
    curation::accept(change, &ids[..6]).await.unwrap();
    let reason = || "Ya se hace,\n\"desde 2017\".".to_owned();
    close(change, ids[6], Decision::Answer { reason: reason() }).await;
    close(change, ids[7], Decision::Refer { reason: reason(), to: "Defensoría".into() }).await;
    close(change, ids[8], Decision::Withdraw).await;
    change.sign(CURATOR, at("2018-01-09T10:00:00Z"));
    answers::deliver(change, &ids[6..7], Delivery::Phone).await.unwrap();
}

fn contribution(n: i64, received_at: Instant) -> NewContribution {
    NewContribution {
        channel: if n == 2 { Channel::Paper } else { Channel::Web },
        received_at,
        due_at: received_at.plus_days(21),
        title: format!("Propuesta {n}, con «coma»"),
        problem: "Dice:\r\n\"no hay\"\n g̃uarani ".into(),
        solution: String::new(),
        theme: (n != 6).then(|| if n % 2 == 1 { "salud".into() } else { "agua".into() }),
        department: (n == 1).then(|| "PY-7".into()),
        author: Some(format!("Autora {n}")),
        author_public: n == 1,
        contact: (n == 7).then(|| "+595 900 000 001".into()),
        supports: n,
        language: if n == 3 { Language::Gn } else { Language::Es },
        source: Some(format!("fila {n}")),
        entered_by: (n == 2).then(|| "assistant 1".into()),
    }
}

async fn close(change: &mut Change, id: ContributionId, decision: Decision) {
    let contribution = contributions::in_change(change, id).await.unwrap().unwrap();
    contributions::close(change, &contribution, &decision).await.unwrap();
}

/// 2 merged into 4; 3 merged, taken apart and set aside; 5 set aside and restored; 6 withdrawn.
async fn curate(change: &mut Change) {
    change.sign(CURATOR, at("2018-01-10T10:00:00Z"));
    let reason = |text: &str| text.to_owned();
    act(change, 2, Act::Merge { into: 4, reason: reason("Piden lo mismo que Juana.") }).await;
    act(change, 3, Act::Merge { into: 1, reason: reason("Piden lo mismo.") }).await;
    act(change, 3, Act::Unmerge { reason: reason("Son dos pedidos.") }).await;
    act(change, 3, Act::SetAside { reason: reason("La ley no lo permite.") }).await;
    act(change, 5, Act::SetAside { reason: reason("Parecía otra cosa.") }).await;
    act(change, 5, Act::Restore { reason: reason("Se leyó de nuevo.") }).await;
    act(change, 6, Act::Withdraw).await;
}

async fn act(change: &mut Change, number: u32, act: Act) {
    let version = proposals::in_change(change, number).await.unwrap().unwrap().version;
    curation::carry_out(change, &[Picked { number, version }], &act).await.unwrap();
}

/// `aplica` is accepted for one theme, refused for another, challenged twice; what was advertising is discarded.
async fn apply(change: &mut Change) {
    change.sign(CURATOR, at("2018-01-15T10:00:00Z"));
    let text = Names { es: "Dos años de trabajo.".into(), gn: "Mokõi ary.".into(), en: String::new() };
    criteria::publish(change, &text, 3).await.unwrap();
    for name in ["Aplica", "Barato ya"] {
        let new = NewApplication {
            name: name.into(),
            kind: Kind::Community,
            department: Some("PY-7".into()),
            themes: vec!["salud".into(), "agua".into()],
            contact: Contact { phone: "+595 900 000 002".into(), ..Contact::default() },
            email: String::new(),
            entered_by: None,
        };
        applications::receive(change, &new).await.unwrap();
    }
    applications::discard(change, 2, "Es publicidad.").await.unwrap();
    let decision = |theme: &str, verdict, reason: &str| accreditation::Decision {
        theme: theme.into(),
        verdict,
        reason: reason.into(),
    };
    let refused = decision("agua", Verdict::Refused, "No mostró\n\"trabajo\".");
    let decisions = vec![decision("salud", Verdict::Accepted, "Trabaja acá desde 2010."), refused];
    rule_on(change, Subject::Application(1), decisions).await;
    for said in ["No existe, dicen.", "Perla miente."] {
        challenges::file(change, "aplica", said).await.unwrap();
    }
    challenges::answer(change, 1, false, "Existe: vimos su acta.").await.unwrap();
    mandates::name(change, "aplica", Mandate::Delegate, "Perla", "Asamblea.").await.unwrap();
    organisations::note_conflict(change, "aplica", "Su presidenta trabaja en el Ministerio.").await.unwrap();
    register_approvals::record(change, "2018-01-15".parse().unwrap(), "Acta 4.").await.unwrap();
    // Without a window those who are accredited later vote at once.
    criteria::publish(change, &text, 0).await.unwrap();
}

async fn rule_on(change: &mut Change, on: Subject, decisions: Vec<accreditation::Decision>) {
    let nobody = UserId(change.chance().id());
    let waits = rulings::submit(change, nobody, &Ruling { on, decisions }).await.unwrap();
    assert_eq!(waits, None, "one person is enough before any round");
}

/// The ministry says one thing of 1, then another, and nothing of 4; it gets more time for that.
async fn ask(change: &mut Change) {
    let (due_on, later) = (date(2018, 1, 31), date(2018, 2, 9));
    for number in [1, 4] {
        opinions::ask(change, number, "ministerio", due_on).await.unwrap();
    }
    opinions::ask(change, 4, "ministerio", later).await.unwrap();
    change.sign(Signature::Institution, at("2018-01-31T22:10:00Z"));
    for (stance, said) in [(Stance::Cannot, Some("No hay ley,\n\"todavía\".")), (Stance::WouldLead, None)] {
        let answer = Answer { stance, said: said.map(str::to_owned), speaker: Some("Ana +595 900 000 009".into()) };
        opinions::give(change, 1, "ministerio", &answer, due_on).await.unwrap();
    }
}

/// One meeting treats 1, 4 and 5, changes its announcement and its minutes; a second only counts people.
async fn meet(change: &mut Change) {
    change.sign(CURATOR, at("2018-01-20T10:00:00Z"));
    let meeting = |title: &str| NewMeeting {
        number: None,
        title: title.into(),
        department: Some("PY-7".into()),
        place: "Encarnación, salón \"A\"".into(),
        starts_at: at("2018-02-10T12:00:00Z"),
        ends_at: at("2018-02-10T15:00:00Z"),
        expected_people: Some(30),
        themes: vec!["agua".into(), "salud".into()],
    };
    meetings::plan(change, &meeting("Encuentro")).await.unwrap();
    meetings::plan(change, &meeting("Otro encuentro")).await.unwrap();
    meetings::change_plan(change, 1, &meeting("Encuentro en Itapúa")).await.unwrap();
    agendas::put_on_agenda(change, 1, &[5, 4, 1]).await.unwrap();
    agendas::put_on_agenda(change, 2, &[4]).await.unwrap();
    change.sign(CURATOR, at("2018-02-10T13:00:00Z"));
    documents::attach(change, 1, "Guía, «de lectura»", MediaType::Text, "Agua para Itapúa\n".as_bytes()).await.unwrap();
    documents::attach(change, 1, "Cifras", MediaType::Csv, b"a,b\r\n1,2\r\n").await.unwrap();
    for number in [4, 1, 5] {
        agendas::treat(change, 1, number, &Treatment::default()).await.unwrap();
    }
    for said in ["Se habló.", "Se habló mucho."] {
        let treatment = Treatment {
            said: Some(said.into()),
            outcome: Some(Outcome::Changed),
            follow_up: Some("Empieza en 2019.".into()),
        };
        agendas::treat(change, 1, 4, &treatment).await.unwrap();
    }
    let came = [("ysyry".into(), 2), (String::new(), 7)];
    attendance::record_attendance(change, 1, &came[1..]).await.unwrap();
    attendance::record_attendance(change, 1, &came).await.unwrap();
}

/// `ara` approves 1 and 5, `ysyry` approves 4, `blanca` casts a blank ballot; `nadie` lost its accreditation.
async fn vote(change: &mut Change) {
    change.sign(CURATOR, at("2018-02-10T13:30:00Z"));
    for slug in ["ysyry", "ara", "blanca", "nadie"] {
        let kind = if slug == "ysyry" { "indigenous" } else { "ngo" };
        let new =
            NewOrganisation { slug: slug.into(), name: format!("«{slug}»"), kind: kind.into(), department: None };
        organisations::add(change, &new).await.unwrap();
        organisations::accredit(change, slug, &["salud".into()]).await.unwrap();
        organisations::accredit(change, slug, &["agua".into(), "salud".into()]).await.unwrap();
    }
    let revoked = ["salud", "agua"].map(|theme| accreditation::Decision {
        theme: theme.into(),
        verdict: Verdict::Revoked,
        reason: "Ya no existe más.".into(),
    });
    rule_on(change, Subject::Organisation("nadie".into()), revoked.to_vec()).await;
    let nobody = UserId(change.chance().id());
    let arrival = Arrival { meeting: 1, organisation: "ysyry".into(), mandate: Mandate::Alternate };
    check_ins::arrive(change, nobody, &arrival).await.unwrap();
    rules::put_rule(change, RULE).await.unwrap();
    rules::lock_rule(change, "regla").await.unwrap();
    let new = NewRound { meeting: 1, terms: Terms::default(), proposals: None };
    let round = preparations::prepare(change, None, &new).await.unwrap().number;
    openings::open(change, round).await.unwrap();
    change.sign(CURATOR, at("2018-02-10T14:00:00Z"));
    for (slug, marks) in [("blanca", &[][..]), ("ara", &[1, 5]), ("ysyry", &[4])] {
        let voter = organisations::in_change(change, slug).await.unwrap().unwrap();
        let marks = marks.iter().map(|number| (*number, "1".to_owned())).collect();
        let receipt = receipts::draw_code(change.chance());
        ballots::cast(change, &NewBallot { round, voter: voter.id, receipt, marks }).await.unwrap();
    }
    change.sign(CURATOR, at("2018-02-10T15:00:00Z"));
    rounds::close(change, round).await.unwrap();
}

/// The second seat goes to 1 or 5 by lot; 4 has one for its indigenous approval.
async fn select(db: &Db, process: ProcessId) {
    let selection = selections::compute(db, process).await.unwrap().expect("a selection");
    let mut change = db.change(process, CURATOR, at("2018-05-02T10:00:00Z")).await.unwrap();
    selections::record(&mut change, &selection).await.unwrap();
    change.commit().await.unwrap();
}

/// 4 becomes a commitment beside one without a vote; the other selected one is not taken up.
async fn publish(change: &mut Change) {
    let mut other = Vec::new();
    for number in [1, 5] {
        let stage = proposals::in_change(change, number).await.unwrap().unwrap().stage();
        other.extend((stage == domain::Stage::Selected).then_some(number));
    }
    let why = Declined {
        institution: "ministerio".into(),
        reason: "No hay ley.".into(),
        decision: "La mesa, \"por consenso\", tomó nota.".into(),
    };
    plans::decline(change, other[0], &why).await.unwrap();
    commitments::put(change, &commitment(&[4], None)).await.unwrap();
    commitments::put(change, &commitment(&[], Some("Lo pide una ley nueva."))).await.unwrap();
    plans::publish(change).await.unwrap();
}

fn commitment(sources: &[u32], without_vote_reason: Option<&str>) -> NewCommitment {
    let milestone = |title: &str| Milestone {
        title: title.into(),
        deliverable: "Una lista".into(),
        due_on: "2019-06-30".parse().unwrap(),
        verify: "Cualquiera la baja.".into(),
    };
    NewCommitment {
        number: None,
        title: "Agua a la vista".into(),
        title_en: String::new(),
        problem: "No se sabe.".into(),
        commitment: "Se publicará.".into(),
        lead: "ministerio".into(),
        theme: "agua".into(),
        starts_on: "2018-10-01".parse().unwrap(),
        ends_on: "2020-08-31".parse().unwrap(),
        without_vote_reason: without_vote_reason.map(str::to_owned),
        partners: vec!["ara".into(), "ministerio".into()],
        sources: sources.to_vec(),
        milestones: vec![milestone("Segundo"), milestone("Primero")],
    }
}

/// The reason that names somebody.
async fn erase_first_reason(db: &Db) {
    let erase = "update event_text set text = null where text like '%Juana%'";
    let erased = match db.writer() {
        On::Sqlite(db) => sqlx::query(erase).execute(db).await.unwrap().rows_affected(),
        On::Postgres(db) => sqlx::query(erase).execute(db).await.unwrap().rows_affected(),
    };
    assert_eq!(erased, 1);
}
