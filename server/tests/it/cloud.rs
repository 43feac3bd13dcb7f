//! The process's own number on WhatsApp: bodies with their signatures go in through HTTP, and what is answered comes out at a
//! Graph API of our own.

use crate::browser::TestSite;
use crate::crowd::Rush;
use crate::meta::{self, Meta, NUMBER, SECRET, notification, signature, text};
use app::cloud::tell_due;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::contribution::Standing;
use domain::{Instant, ProcessId, Signature};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use server::cloud::{Cloud, mount};
use server::config::Whatsapp;
use storage::contribution_lists::{self, Filter};
use storage::contributions::{self, Contribution, Decision};
use storage::{cloud_arrivals, cloud_chats, cloud_sendings, followers, notices, recordings};
use tower::ServiceExt as _;

const PHONE: &str = "595981123456";
/// When the messages of the samples were written.
const SECOND: i64 = 1_521_028_800;

struct Around {
    site: TestSite,
    process: ProcessId,
    meta: Meta,
    cloud: Cloud,
    router: Router,
}

async fn around() -> Around {
    // When the messages of the samples were written: within a day of it they are answered in any words.
    let site = TestSite::at("2018-03-14T12:00:00Z").await;
    let process = site.process().await;
    let meta = Meta::default();
    let named = Whatsapp {
        whatsapp_process: Some("plan".into()),
        whatsapp_number_id: Some(NUMBER.into()),
        whatsapp_token: Some("token".into()),
        whatsapp_secret: Some(SECRET.into()),
        whatsapp_verify: Some("TOKEN".into()),
        whatsapp_template: Some("aviso".into()),
        whatsapp_hours: Some("1-5 07:00-15:00".into()),
        whatsapp_graph: meta.start().await,
    };
    let cloud = Cloud::named(&site.db, &named, noon).await.unwrap().unwrap();
    let router = mount(site.router.clone(), cloud.clone());
    Around { site, process, meta, cloud, router }
}

fn noon() -> Instant {
    "2018-03-14T12:00:00Z".parse().unwrap()
}

fn said(id: &str, message: Value) -> Vec<u8> {
    meta::said(id, PHONE, SECOND, message)
}

impl Around {
    async fn post(&self, body: &[u8], signature: &str) -> StatusCode {
        let request = Request::post("/webhooks/whatsapp").header("x-hub-signature-256", signature);
        let request = request.body(Body::from(body.to_vec())).unwrap();
        self.router.clone().oneshot(request).await.unwrap().status()
    }

    async fn bring(&self, body: &[u8]) {
        assert_eq!(self.post(body, &signature(body)).await, StatusCode::OK);
    }

    /// Everything that is due is dealt with and sent.
    async fn work(&self) {
        let site = self.site.site();
        self.cloud.deal_due(&site).await.unwrap();
        self.cloud.send_due(&site).await.unwrap();
    }

    /// Somebody writes, and is answered.
    async fn hear(&self, id: &str, words: &str) -> String {
        self.bring(&said(id, text(words))).await;
        self.work().await;
        self.meta.last()
    }

    async fn received(&self) -> Vec<Contribution> {
        let db = &self.site.db;
        let listing = contribution_lists::list(db, self.process, &Filter::default(), self.site.now()).await.unwrap();
        let mut all = Vec::new();
        for row in listing.rows {
            all.push(contributions::by_id(db, row.id).await.unwrap().unwrap());
        }
        all
    }
}

#[tokio::test]
async fn the_address_is_verified_and_only_signed_bodies_are_taken() {
    let around = around().await;
    let ask = |token: &str| {
        let address =
            format!("/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token={token}&hub.challenge=1158201444");
        around.router.clone().oneshot(Request::get(address).body(Body::empty()).unwrap())
    };
    let right = ask("TOKEN").await.unwrap();
    assert_eq!(right.status(), StatusCode::OK);
    assert_eq!(right.into_body().collect().await.unwrap().to_bytes(), "1158201444");
    assert_eq!(ask("WRONG").await.unwrap().status(), StatusCode::FORBIDDEN);
    let body = said("wamid.A", text("hola"));
    for wrong in ["", "sha256=00", &signature(b"another")] {
        assert_eq!(around.post(&body, wrong).await, StatusCode::FORBIDDEN);
    }
    assert_eq!(around.post(b"[]", &signature(b"[]")).await, StatusCode::BAD_REQUEST);
    let big = vec![b' '; 3 * 1024 * 1024 + 1];
    assert_eq!(around.post(&big, &signature(&big)).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(cloud_arrivals::counts(&around.site.db).await.unwrap().0, 0, "nothing of it was kept");
    // Without the number there is no such address.
    let off = around.site.router.clone().oneshot(Request::get("/webhooks/whatsapp").body(Body::empty()).unwrap());
    assert_eq!(off.await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_proposal_comes_by_whatsapp_once_and_its_answer_goes_back() {
    let around = around().await;
    assert!(around.hear("wamid.1", "Hola").await.contains("1 Mandar una propuesta"));
    assert!(around.hear("wamid.2", "1").await.contains("qué problema hay"));
    let text = "Publicar el stock de medicamentos de cada hospital";
    let answer = around.hear("wamid.3", text).await;
    let sent = around.received().await.remove(0);
    assert_eq!((sent.title.as_str(), sent.channel, &sent.contact), (text, domain::Channel::Whatsapp, &None));
    assert!(answer.contains(&around.site.db.keys().tracking_code(sent.id)) && answer.contains("SÍ"), "{answer}");
    let count = around.meta.count();
    around.hear("wamid.3", text).await;
    assert_eq!((around.received().await.len(), around.meta.count()), (1, count), "brought again, it is known");
    around.hear("wamid.4", "Sí").await;
    let sent = contributions::by_id(&around.site.db, sent.id).await.unwrap().unwrap();
    assert_eq!(sent.contact.as_deref(), Some("+595981123456"), "kept once they agreed");
    let mut change = around.site.db.change(around.process, Signature::System, around.site.now()).await.unwrap();
    let decision = Decision::Answer { reason: "Se publica desde marzo.".into() };
    contributions::close(&mut change, &sent, &decision).await.unwrap();
    change.commit().await.unwrap();
    let site = around.site.site();
    assert_eq!(tell_due(&site, &around.cloud.number).await.unwrap(), 1);
    assert_eq!(tell_due(&site, &around.cloud.number).await.unwrap(), 0, "told once");
    around.work().await;
    assert!(around.meta.last().contains("Se publica desde marzo."), "{}", around.meta.last());
    assert_eq!(around.received().await[0].standing, Standing::Answered);
    assert!(around.hear("wamid.5", "BAJA").await.contains("no le avisamos más"));
    assert_eq!(cloud_chats::counts(&around.site.db, around.process).await.unwrap(), (1, 0, 1));
    let stopped = followers::of_contribution(&around.site.db, sent.id).await.unwrap().unwrap().stopped_at;
    assert!(stopped.is_some(), "nobody calls them either");
    around.hear("wamid.6", "ALTA").await;
    let stopped = followers::of_contribution(&around.site.db, sent.id).await.unwrap().unwrap().stopped_at;
    assert!(stopped.is_none());
}

#[tokio::test]
async fn the_menu_answers_what_people_ask() {
    let around = around().await;
    around.hear("wamid.0", "1").await;
    around.hear("wamid.00", "Un puente para el pueblo").await;
    let sent = around.received().await.remove(0);
    let code = around.site.db.keys().tracking_code(sent.id);
    assert!(around.hear("wamid.1", &code).await.contains("Un puente"));
    assert!(around.hear("wamid.2", "2").await.contains("su código"));
    assert!(around.hear("wamid.3", "ZZZZZ-ZZZZZ").await.contains("Ningún aporte"));
    assert!(around.hear("wamid.4", "3").await.contains("No hay reuniones"));
    assert!(around.hear("wamid.5", "votar").await.contains("no se vota nunca"));
    assert!(around.hear("wamid.6", "5").await.contains("Escriba su pregunta"), "it is open at nine there");
    assert!(around.hear("wamid.7", "¿Cuándo se publica el plan?").await.contains("Llegó su pregunta"));
    let question = around.received().await.into_iter().find(|one| one.title.starts_with("Pregunta")).unwrap();
    assert_eq!(question.contact.as_deref(), Some("+595981123456"), "whoever asks wants the answer");
    assert!(around.hear("wamid.8", "guaraní").await.contains("Ehai peteĩ papapy"));
}

#[tokio::test]
async fn who_talks_instead_of_typing_is_heard() {
    let around = around().await;
    let note =
        json!({ "type": "audio", "audio": { "id": "2754859441498130", "mime_type": "audio/ogg", "voice": true } });
    around.bring(&said("wamid.1", note)).await;
    around.work().await;
    assert!(around.meta.last().contains("el audio no se publica"), "{}", around.meta.last());
    let sent = around.received().await.remove(0);
    let kept = recordings::bytes(&around.site.db, sent.id, 1).await.unwrap().unwrap();
    assert_eq!(kept, ("audio/ogg".to_owned(), b"OggS\0\x02 voice".to_vec()));
    let curator = around.site.officer(domain::Role::Curator, around.process).await;
    let src = format!("/desk/plan/inbox/{}/recordings/1", sent.id.0);
    let mut curator = curator;
    let form = curator.open(&format!("/desk/plan/inbox?open={}", sent.id.0)).await;
    assert!(form.html.contains(&src), "{}", form.text());
    let fields = [("title", "El agua de Itá"), ("problem", "Ndaipóri y potĩ ore táva-pe."), ("language", "gn")];
    let told = curator.submit(&form, "transcribe", &fields).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.text());
    let written = around.received().await.remove(0);
    assert_eq!((written.title.as_str(), written.language), ("El agua de Itá", domain::Language::Gn));
    let mut stranger = around.site.visitor();
    assert_ne!(stranger.open(&src).await.status, StatusCode::OK, "for the team alone");
    let mut change = around.site.db.change(around.process, Signature::System, around.site.now()).await.unwrap();
    storage::erasures::erase(&mut change, &written, false).await.unwrap();
    change.commit().await.unwrap();
    assert!(recordings::of_contribution(&around.site.db, sent.id).await.unwrap().is_empty());
    assert_eq!(cloud_chats::counts(&around.site.db, around.process).await.unwrap().0, 0, "their number is gone too");
}

#[tokio::test]
async fn limits_are_waited_for_and_what_cannot_be_told_is_called() {
    let around = around().await;
    around.meta.refuse(Some((400, 131_056)));
    around.hear("wamid.1", "5").await;
    assert_eq!(cloud_sendings::counts(&around.site.db, around.process).await.unwrap(), (0, 1, 0));
    around.site.set_clock("2018-03-14T12:02:00Z");
    around.meta.refuse(None);
    around.work().await;
    assert_eq!(
        cloud_sendings::counts(&around.site.db, around.process).await.unwrap(),
        (1, 0, 0),
        "a minute later it goes out"
    );
    around.hear("wamid.2", "¿Cuándo se publica el plan?").await;
    let question = around.received().await.remove(0);
    let mut change = around.site.db.change(around.process, Signature::System, around.site.now()).await.unwrap();
    contributions::close(&mut change, &question, &Decision::Answer { reason: "En octubre.".into() }).await.unwrap();
    change.commit().await.unwrap();
    around.site.set_clock("2018-03-16T12:02:00Z");
    let site = around.site.site();
    tell_due(&site, &around.cloud.number).await.unwrap();
    around.cloud.send_due(&site).await.unwrap();
    let last = around.meta.taken().pop().unwrap();
    assert_eq!(
        (&last["type"], &last["template"]["name"]),
        (&json!("template"), &json!("aviso")),
        "a day later a template"
    );
    let message = format!("wamid.OUT{}", around.meta.count());
    let failed =
        json!({ "id": message, "status": "failed", "timestamp": "1521200000", "errors": [{ "code": 131_026 }] });
    around.bring(&notification(&json!({ "metadata": { "phone_number_id": NUMBER }, "statuses": [failed] }))).await;
    around.work().await;
    let waiting = notices::waiting(&around.site.db, around.process).await.unwrap();
    assert!(waiting.iter().any(|one| one.contribution == question.id && one.failed_at.is_some()), "{waiting:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_bodies_at_once_lose_none() {
    let around = around().await;
    let bring = |number: usize| {
        let body = said(&format!("wamid.{number}"), text("hola"));
        let (router, signature) = (around.router.clone(), signature(&body));
        tokio::spawn(async move {
            let request = Request::post("/webhooks/whatsapp").header("x-hub-signature-256", signature);
            router.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap().status()
        })
    };
    // Every second one comes twice.
    let brought: Vec<_> = (0..200).flat_map(|number| std::iter::repeat_n(number, 1 + number % 2)).map(bring).collect();
    for one in brought {
        assert_eq!(one.await.unwrap(), StatusCode::OK);
    }
    assert_eq!(cloud_arrivals::counts(&around.site.db).await.unwrap().0, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_messages_a_second_are_all_answered_to_their_phones() {
    // Two seconds here; a minute with `cargo xtask load`, or as many as it is told.
    let seconds = std::env::var("JOPOI_RUSH").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(2);
    let mut rush = Rush::of(seconds).await;
    assert!(rush.waits.len() > rush.messages, "some are brought twice");
    rush.waits.sort_unstable();
    let p99 = rush.waits[rush.waits.len() * 99 / 100];
    println!("{} messages, p99 {p99:?}; the last answer went out {:?} after the last", rush.messages, rush.finished);
}
