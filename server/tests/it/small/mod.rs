//! A small process with one of everything: what was merged and taken apart again, set aside and restored, answered,
//! withdrawn, voted blank, not taken up, and a reason that was erased.

mod comments;
mod forum;
mod paper;

use domain::accreditation::{self, Verdict};
use domain::document::MediaType;
use domain::edition::{Audience, Work};
use domain::meeting::Outcome;
use domain::minutes::{Aspect, Declared};
use domain::opinion::Stance;
use domain::organisation::{Kind, Mandate};
use domain::process::Span;
use domain::related::Contact;
use domain::round::{Objections, Objectors, Terms};
use domain::version::Wording;
use domain::{
    Channel, ContributionId, Instant, Language, Names, Phase, ProcessId, Role, Signature, Timeline, UserId,
    contribution::Delivery,
};
use jiff::civil::date;
use storage::actas::{self, Figures};
use storage::agendas::{self, Treatment};
use storage::applications::{self, NewApplication};
use storage::ballots::NewBallot;
use storage::check_ins::{self, Arrival};
use storage::commitment_drafts::{self, NewCommitment};
use storage::commitments::Milestone;
use storage::contributions::{self, Decision, NewContribution};
use storage::correcting::{self, NewCorrection};
use storage::curation::{self, Act, Joint, Picked};
use storage::meetings::{self, NewMeeting};
use storage::opinions::{self, Answer};
use storage::organisations::{self, NewOrganisation};
use storage::plans::{self, Declined};
use storage::preparations::{self, NewRound};
use storage::processes::{self, Department, Institution, NewProcess, Theme};
use storage::rulings::{self, Ruling, Subject};
use storage::{
    Chance, Change, Db, Keys, On, accounts, answers, appeals, attendance, ballots, challenges, criteria, declarations,
    directions, documents, draws, mandates, minutes, objections, openings, packs, proposals, receipts,
    referrals::{self, NextStep},
    register_approvals, replies, rounds, rules, selections, tellings,
};

const RULE: &str = "{\"id\":\"regla\",\"max_approvals_per_organisation_theme_meeting\":2,\r\n\"seats_total\":2,\
    \"tie_break\":[\"indigenous\"],\"lot\":{\"draw\":\"diez dados\"}}\n";

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

const CURATOR: Signature = Signature::Officer { role: Role::Curator, number: 3 };

/// The pack twice and the minutes, who was told, and the signed acta with a difference that was explained.
async fn publish_papers(change: &mut Change) {
    packs::freeze(change, 1, None).await.unwrap();
    packs::freeze(change, 1, Some("La sala «Ñandutí» no alcanza.")).await.unwrap();
    tellings::tell(change, 1, Work::Pack, 2, Audience::Organisation, "ysyry").await.unwrap();
    minutes::publish(change, 1, None).await.unwrap();
    let hash = domain::log::sha256("Agua para Itapúa\n".as_bytes());
    let signed = Figures { people: 9, organisations: 1, treated: 2, ballots: 0 };
    actas::compare(change, 1, &hash, &signed, Some("Una propuesta se trató dos veces.")).await.unwrap();
}

/// Makes the process `chico` from the first day to its published plan.
pub async fn make(url: &str) {
    let db = Db::open(url, Chance::from_seed(5)).await.unwrap();
    let id = ProcessId(db.chance().id());
    let mut change = db.change(id, Signature::System, at("2018-01-01T10:00:00.123456Z")).await.unwrap();
    set_up(&mut change).await;
    suggest(&mut change, &db).await;
    curate(&mut change).await;
    comments::say(&mut change).await;
    comments::gather(&mut change).await;
    comments::keep_order(&mut change).await;
    apply(&mut change).await;
    ask(&mut change).await;
    meet(&mut change).await;
    change.sign(Signature::Citizen, at("2018-02-10T13:15:00Z"));
    contributions::receive(&mut change, &db, &contribution(10, at("2018-02-10T13:15:00Z"))).await.unwrap();
    vote(&mut change, db.keys()).await;
    change.commit().await.unwrap();
    let people = people(&db).await;
    contest(&db, id, &people).await;
    draw(&db, id, &people).await;
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
        default_language: Language::Gn,
        languages: vec![Language::Gn, Language::Es],
        ..specimens::process()
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
    direct(change, ids[6]).await;
    refer(change, ids[7]).await;
    close(change, ids[8], Decision::Withdraw).await;
    change.sign(CURATOR, at("2018-01-09T10:00:00Z"));
    answers::deliver(change, &ids[6..7], Delivery::Phone).await.unwrap();
    appeal(change, &ids).await;
}

/// The ministry gives it back, is asked again, and answers under its name.
async fn direct(change: &mut Change, id: ContributionId) {
    let due_on = date(2018, 1, 19);
    let new = kept(change, id).await;
    directions::filter(change, &new, "curator 4").await.unwrap();
    let filtered = kept(change, id).await;
    directions::direct(change, &filtered, "ministerio", due_on).await.unwrap();
    let directed = kept(change, id).await;
    directions::give_back(change, &directed, "ministerio", "No es nuestro,\n\"creemos\".").await.unwrap();
    let returned = kept(change, id).await;
    directions::direct(change, &returned, "ministerio", due_on).await.unwrap();
    change.sign(Signature::Institution, at("2018-01-08T11:00:00Z"));
    let (reason, speaker) = ("Ya se hace,\n\"desde 2017\".".to_owned(), Some("Perla".to_owned()));
    close(change, id, Decision::AnswerFor { institution: "ministerio".into(), reason, speaker }).await;
}

/// What is no plan material is settled in the end; its author says that the answer didn't help, and is answered again.
async fn refer(change: &mut Change, id: ContributionId) {
    change.sign(CURATOR, at("2018-01-08T12:00:00Z"));
    let said = "Van a mirar el caño.".to_owned();
    let next = NextStep { institution: Some("ministerio".into()), said, due_on: date(2018, 1, 22) };
    let reason = "Es un caño roto, no un plan.".to_owned();
    close(change, id, Decision::Refer { reason, to: "Ministerio".into(), next: Some(next) }).await;
    referrals::follow(change, id, "Vuelven el lunes.", Some(date(2018, 1, 29))).await.unwrap();
    change.sign(Signature::Citizen, at("2018-01-08T13:00:00Z"));
    let answered = kept(change, id).await;
    replies::rate(change, &answered, false).await.unwrap();
    replies::write(change, &answered, "Perla dice que no vino nadie.", at("2018-01-30T02:59:59Z")).await.unwrap();
    change.sign(CURATOR, at("2018-01-08T14:00:00Z"));
    replies::answer(change, id, "Llamamos otra vez.").await.unwrap();
    referrals::follow(change, id, "El caño está arreglado.", None).await.unwrap();
}

async fn kept(change: &mut Change, id: ContributionId) -> contributions::Contribution {
    contributions::in_change(change, id).await.unwrap().unwrap()
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
    let contribution = kept(change, id).await;
    contributions::close(change, &contribution, &decision).await.unwrap();
}

/// 2 merged into 4; 3 merged, taken apart and set aside; 5 set aside and restored; 6 withdrawn.
async fn curate(change: &mut Change) {
    change.sign(CURATOR, at("2018-01-10T10:00:00Z"));
    let reason = |text: &str| text.to_owned();
    let joint = joint(change, 4, "Propuesta 4, con la 2").await;
    act(change, 2, Act::Merge { into: 4, reason: reason("Piden lo mismo que Juana."), joint }).await;
    let joint = self::joint(change, 1, "Propuesta 1, con la 3").await;
    act(change, 3, Act::Merge { into: 1, reason: reason("Piden lo mismo."), joint }).await;
    act(change, 3, Act::Unmerge { reason: reason("Son dos pedidos.") }).await;
    act(change, 3, Act::SetAside { reason: reason("La ley no lo permite.") }).await;
    act(change, 5, Act::SetAside { reason: reason("Parecía otra cosa.") }).await;
    act(change, 5, Act::Restore { reason: reason("Se leyó de nuevo.") }).await;
    act(change, 6, Act::Withdraw).await;
}

/// A text for the one that takes another in.
async fn joint(change: &mut Change, into: u32, title: &str) -> Option<Joint> {
    let survivor = proposals::in_change(change, into).await.unwrap().unwrap();
    let wording = Wording { title: title.into(), problem: "Lo de las dos.".into(), solution: String::new() };
    Some(Joint { version: survivor.version, wording })
}

/// 7 is answered, and the appeal dismissed; 8 was referred, the appeal is right, and it gets another answer.
async fn appeal(change: &mut Change, ids: &[ContributionId]) {
    let other = Signature::Officer { role: Role::Curator, number: 2 };
    for (number, id, upheld) in [(1, ids[6], false), (2, ids[7], true)] {
        let day = at("2018-01-09T12:00:00Z").plus_seconds(7_200 * i64::from(number));
        change.sign(Signature::Citizen, day);
        appeals::file(change, id, "No estoy de acuerdo: falta lo principal.").await.unwrap();
        change.sign(other, day.plus_seconds(3_600));
        appeals::answer(change, number, upheld, "Se leyó otra vez, con la ley a la vista.").await.unwrap();
    }
    close(change, ids[7], Decision::Answer { reason: "Ya se hace desde 2016.".into() }).await;
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
    forum::sit(change).await;
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
        title: title.into(),
        department: Some("PY-7".into()),
        place: "Encarnación, salón \"A\"".into(),
        ends_at: at("2018-02-10T15:00:00Z"),
        expected_people: Some(30),
        themes: vec!["agua".into(), "salud".into()],
        ..specimens::meeting(at("2018-02-10T12:00:00Z"))
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
            owner: Some("Ministerio de Salud".into()),
            answer_by: Some(date(2018, 5, 2)),
        };
        agendas::treat(change, 1, 4, &treatment).await.unwrap();
    }
    let came = [("ysyry".into(), 2), (String::new(), 7)];
    attendance::record_attendance(change, 1, &came[1..]).await.unwrap();
    attendance::record_attendance(change, 1, &came).await.unwrap();
    let declared = [(Aspect::Sex, "women", 5), (Aspect::Sex, "men", 4)].map(|(aspect, value, people)| Declared {
        aspect,
        value: value.into(),
        people,
    });
    declarations::declare(change, 1, &declared).await.unwrap();
    publish_papers(change).await;
}

/// `ara` approves 1 and 5 on paper, `ysyry` approves 4, `blanca` casts a blank ballot; `nadie` lost its accreditation.
async fn vote(change: &mut Change, keys: &Keys) {
    change.sign(CURATOR, at("2018-02-10T13:30:00Z"));
    for slug in ["ysyry", "ara", "blanca", "nadie"] {
        let kind = if slug == "ysyry" { "indigenous" } else { "ngo" };
        let new = NewOrganisation { name: format!("«{slug}»"), kind: kind.into(), ..specimens::organisation(slug) };
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
    let objections = Some(Objections { days: 3, by: Objectors::Delegates });
    let new = NewRound { meeting: 1, terms: Terms { objections, ..Terms::default() }, proposals: None };
    let round = preparations::prepare(change, None, &new).await.unwrap().number;
    openings::open(change, round).await.unwrap();
    change.sign(CURATOR, at("2018-02-10T14:00:00Z"));
    for (slug, marks) in [("blanca", &[][..]), ("ysyry", &[4])] {
        let voter = organisations::in_change(change, slug).await.unwrap().unwrap();
        let marks = marks.iter().map(|number| (*number, "1".to_owned())).collect();
        let receipt = receipts::draw_code(change.chance());
        ballots::cast(change, &NewBallot { round, voter: voter.id, receipt, marks }).await.unwrap();
    }
    paper::vote(change, keys, round).await;
    change.sign(CURATOR, at("2018-02-10T15:00:00Z"));
    rounds::close(change, round).await.unwrap();
    paper::raise_hands(change, round).await;
}

/// The second seat goes to 1 or 5 by lot, which two people have drawn; 4 has one for its indigenous approval.
async fn select(db: &Db, process: ProcessId) {
    let selection = selections::compute(db, process).await.unwrap().expect("a selection");
    let mut change = db.change(process, CURATOR, at("2018-05-02T10:00:00Z")).await.unwrap();
    selections::record(&mut change, &selection).await.unwrap();
    change.commit().await.unwrap();
}

/// Two people of the team.
async fn people(db: &Db) -> Vec<UserId> {
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::System, at("2018-01-01T10:00:00Z")).await.unwrap();
    let mut people = Vec::new();
    for email in ["ana@jopoi.example", "luis@jopoi.example"] {
        people.push(accounts::add(&mut change, email, "Nadie", "hash").await.unwrap());
    }
    change.commit().await.unwrap();
    people
}

/// `ysyry` objects to the round, and `blanca`, whose ballot was blank, turns out to have approved 4.
async fn contest(db: &Db, process: ProcessId, people: &[UserId]) {
    let mut change = db.change(process, Signature::Citizen, at("2018-02-11T10:00:00Z")).await.unwrap();
    let voter = organisations::in_change(&mut change, "ysyry").await.unwrap().unwrap().id;
    objections::file(&mut change, 1, Some(voter), "Blanca aprobó\n\"la 4\".").await.unwrap();
    change.sign(CURATOR, at("2018-02-12T10:00:00Z"));
    objections::answer(&mut change, 1, true, "Es cierto: su papel lo dice.", Some("Acta 9.")).await.unwrap();
    let marks = [(4, "1".to_owned())].into();
    let (ballot, reason) = ("blanca".into(), "Se anotó en blanco, por error.".into());
    let new = NewCorrection { round: 1, ballot, marks, reason, objection: Some(1) };
    let act = correcting::propose(&mut change, people[0], &new).await.unwrap();
    change.sign(Signature::Officer { role: Role::Curator, number: 4 }, at("2018-02-12T11:00:00Z"));
    correcting::confirm(&mut change, people[1], act).await.unwrap();
    change.commit().await.unwrap();
}

async fn draw(db: &Db, process: ProcessId, people: &[UserId]) {
    let mut change = db.change(process, CURATOR, at("2018-05-02T09:00:00Z")).await.unwrap();
    for (number, person) in (3..).zip(people) {
        change.sign(Signature::Officer { role: Role::Curator, number }, at("2018-05-02T09:00:00Z"));
        draws::enter(&mut change, *person, None, "3 1 6 2 5 5 1 4 2 6").await.unwrap();
    }
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
    commitment_drafts::put(change, &commitment(&[4], None)).await.unwrap();
    commitment_drafts::put(change, &commitment(&[], Some("Lo pide una ley nueva."))).await.unwrap();
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
