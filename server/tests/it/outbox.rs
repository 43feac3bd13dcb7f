//! Notices: written with what they tell, taken to a real mail server until it takes them, and stopped by one tap.

use crate::browser::{Browser, Page, TestSite};
use crate::mail_server::{MailServer, Mood};
use axum::http::StatusCode;
use domain::contribution::Delivery;
use domain::process::Span;
use domain::{ContributionId, Instant, Phase, ProcessId, Role, Signature, Timeline};
use server::post::Post;
use storage::contributions::{self, Decision};
use storage::processes;

const FROM: &str = "Mesa Conjunta <plan@jopoi.example>";

struct Around {
    site: TestSite,
    process: ProcessId,
    mail: MailServer,
    post: Post,
}

/// A process that takes suggestions, and a mail server.
async fn around() -> Around {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    let at = |moment: &str| moment.parse::<Instant>().unwrap();
    let span =
        Span { phase: Phase::Suggestion, starts_at: at("2018-01-05T03:00:00Z"), ends_at: at("2018-03-01T03:00:00Z") };
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    processes::publish_timeline(&mut change, &Timeline(vec![span]), Some("La fecha la fija un decreto."))
        .await
        .unwrap();
    processes::publish_manual(&mut change, &domain::Names { es: "Manual".into(), ..Default::default() }).await.unwrap();
    change.commit().await.unwrap();
    let mail = MailServer::start();
    let post = Post::through(&mail.url, FROM, None).unwrap();
    Around { site, process, mail, post }
}

impl Around {
    /// Sends a suggestion as a visitor and gives what it became.
    async fn suggest(&self, contact: &str, cadence: &str) -> (Browser, Page, ContributionId) {
        let mut visitor = self.site.visitor();
        let form = visitor.open("/processes/plan/proposals/new").await;
        let fields = [
            ("title", "Un puente para el pueblo"),
            ("problem", "El arroyo crece y no se pasa."),
            ("contact", contact),
            ("cadence", cadence),
        ];
        let page = visitor.submit(&form, "suggest", &fields).await;
        assert_eq!(page.url, "/track", "{}", page.text());
        let code = page.texts(".code").join("");
        let found = contributions::by_code(&self.site.db, &code).await.unwrap().unwrap();
        (visitor, page, found.id)
    }

    async fn answer(&self, id: ContributionId) {
        let mut change = self.site.db.change(self.process, Signature::System, self.site.now()).await.unwrap();
        let seen = contributions::in_change(&mut change, id).await.unwrap().unwrap();
        let decision = Decision::Answer { reason: "El puente se licita en marzo.".into() };
        contributions::close(&mut change, &seen, &decision).await.unwrap();
        change.commit().await.unwrap();
    }

    async fn send(&self) -> u32 {
        self.post.send_due(&self.site.site()).await.unwrap()
    }

    async fn delivery(&self, id: ContributionId) -> Option<Delivery> {
        contributions::by_id(&self.site.db, id).await.unwrap().unwrap().delivery
    }
}

#[tokio::test]
async fn who_leaves_an_address_gets_an_acknowledgement_and_the_answer_and_each_once() {
    let around = around().await;
    let (_, _, id) = around.suggest("rosa@correo.example", "each").await;
    assert_eq!((around.send().await, around.send().await), (1, 0), "what went out goes out no second time");
    let first = around.mail.taken().remove(0);
    assert!(first.to[0].contains("rosa@correo.example"), "{first:?}");
    let code = around.site.db.keys().tracking_code(id);
    assert!(first.text.contains(&format!("http://localhost/track/{code}")), "{}", first.text);
    assert!(
        first.text.contains("Llegó un aporte") && first.text.contains("a más tardar el 31 de enero de 2018"),
        "{}",
        first.text
    );
    assert!(first.text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{}", first.text);
    assert_eq!(around.delivery(id).await, None, "an acknowledgement is no answer");
    around.answer(id).await;
    around.send().await;
    let all = around.mail.taken();
    assert_eq!(all.len(), 2);
    assert!(all[1].text.contains("El puente se licita en marzo."), "{}", all[1].text);
    assert_eq!(around.delivery(id).await, Some(Delivery::Email), "the answer has reached its author");
}

#[tokio::test]
async fn who_leaves_no_address_gets_nothing_and_who_stops_gets_nothing_more() {
    let around = around().await;
    around.suggest("", "each").await;
    let (mut visitor, _, id) = around.suggest("rosa@correo.example", "each").await;
    assert_eq!(around.send().await, 1);
    let mail = around.mail.taken().remove(0);
    let stop =
        mail.text.split("List-Unsubscribe: <http://localhost").nth(1).unwrap().split('>').next().unwrap().to_owned();
    let page = visitor.open(&stop).await;
    assert!(page.says("No le mandaremos más avisos"), "{}", page.text());
    around.answer(id).await;
    let mut program = around.site.visitor();
    let tapped = program.send_raw(&stop, "/", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click").await;
    assert_eq!(tapped.status, StatusCode::OK);
    assert_eq!(around.send().await, 0, "what waited stays");
    let forged = format!("{}0", &stop[..stop.len() - 1]);
    let refused = program.send_raw(&forged, "/", "application/x-www-form-urlencoded", "").await;
    assert!(refused.status.is_client_error() || forged == stop, "{}", refused.status);
    let page = visitor.open(&stop).await;
    let done = visitor.submit(&page, "stop_notices", &[]).await;
    assert!(done.says("no le mandamos más avisos"), "{}", done.text());
}

#[tokio::test]
async fn a_busy_mail_server_is_tried_again_later_each_time_after_a_longer_while() {
    let around = around().await;
    around.mail.set_mood(Mood::Busy);
    around.suggest("rosa@correo.example", "each").await;
    assert_eq!(around.send().await, 0);
    around.mail.set_mood(Mood::Takes);
    assert_eq!(around.send().await, 0, "not at once");
    around.site.set_clock("2018-01-10T12:01:01Z");
    assert_eq!(around.send().await, 1, "after a minute");
}

#[tokio::test]
async fn what_must_be_protected_goes_to_no_server_that_protects_nothing() {
    let around = around().await;
    around.suggest("rosa@correo.example", "each").await;
    let protected = Post::through(&format!("{}?tls=required", around.mail.url), FROM, None).unwrap();
    assert_eq!(protected.send_due(&around.site.site()).await.unwrap(), 0);
    assert!(around.mail.taken().is_empty(), "neither the address nor the text went over the line");
    let waiting = storage::notices::waiting(&around.site.db, around.process).await.unwrap();
    assert_eq!((waiting[0].attempts, waiting[0].failed_at), (1, None), "it is tried again: {waiting:?}");
}

#[tokio::test]
async fn a_protected_connection_goes_to_a_server_that_somebody_vouches_for() {
    let around = around().await;
    around.suggest("rosa@correo.example", "each").await;
    let mail = MailServer::protected();
    let url = format!("{}?tls=required", mail.url);
    let trusting_nobody_else = Post::through(&url, FROM, None).unwrap();
    assert_eq!(trusting_nobody_else.send_due(&around.site.site()).await.unwrap(), 0);
    assert!(mail.taken().is_empty(), "nobody vouches for its certificate");
    around.site.set_clock("2018-01-10T12:01:01Z");
    let authority = mail.certificate.clone().unwrap();
    let post = Post::through(&url, FROM, Some(authority.as_bytes())).unwrap();
    assert_eq!(post.send_due(&around.site.site()).await.unwrap(), 1);
    assert!(mail.taken()[0].to[0].contains("rosa@correo.example"));
    assert!(Post::through(&mail.url, FROM, Some(authority.as_bytes())).is_err(), "an authority protects nothing alone");
    assert!(Post::through(&url, FROM, Some(b"no certificate")).is_err());
}

#[tokio::test]
async fn what_is_refused_for_good_waits_on_the_desk_without_the_address_in_its_fault() {
    let around = around().await;
    around.mail.set_mood(Mood::Unknown);
    around.suggest("rosa@correo.example", "each").await;
    around.send().await;
    around.site.set_clock("2018-01-20T12:00:00Z");
    assert_eq!(around.send().await, 0, "nobody tries any more by themselves");
    let mut curator = around.site.officer(Role::Curator, around.process).await;
    let desk = curator.open("/desk/plan/outbox").await;
    assert!(desk.says("No salió: refused for good (550). Intentos: 1."), "{}", desk.text());
    around.mail.set_mood(Mood::Takes);
    let done = curator.submit(&desk, "try_again", &[]).await;
    assert!(done.says("Se guardó"), "{}", done.text());
    assert_eq!(around.send().await, 1);
    let mut observer = around.site.officer(Role::Observer, around.process).await;
    assert_eq!(observer.open("/desk/plan/outbox").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_wants_a_summary_gets_all_steps_of_the_day_together() {
    let around = around().await;
    let (_, _, id) = around.suggest("rosa@correo.example", "daily").await;
    assert_eq!(around.send().await, 1, "that it arrived is said at once");
    around.site.set_clock("2018-01-10T15:00:00Z");
    let mut change = around.site.db.change(around.process, Signature::System, around.site.now()).await.unwrap();
    let seen = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    let proposal = storage::proposals::accept(&mut change, &seen, None).await.unwrap();
    let aside = domain::Step::SetAside { reason: domain::Said::new("Ya se hace en Itapúa.") };
    storage::proposals::record(&mut change, &proposal, aside).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(around.send().await, 0, "not before a day is over");
    around.site.set_clock("2018-01-11T12:00:01Z");
    assert_eq!(around.send().await, 1);
    let mail = around.mail.taken().remove(1);
    assert!(
        mail.text.contains("se aceptó como propuesta 1") && mail.text.contains("Ya se hace en Itapúa."),
        "{}",
        mail.text
    );
}

#[tokio::test]
async fn who_left_a_number_is_on_the_call_list_and_told_only_when_somebody_says_so() {
    let around = around().await;
    let (_, _, id) = around.suggest("0981 555 123", "each").await;
    around.answer(id).await;
    assert_eq!(around.send().await, 0);
    let mut curator = around.site.officer(Role::Curator, around.process).await;
    let desk = curator.open("/desk/plan/outbox").await;
    assert!(desk.says("0981 555 123") && desk.says("El puente se licita en marzo."), "{}", desk.text());
    assert_eq!(around.delivery(id).await, None);
    let again = curator.submit(&desk, "note_call", &[("call", "unanswered")]).await;
    assert!(again.says("0981 555 123") && again.says("La última: No contestó"), "{}", again.text());
    assert_eq!(around.delivery(id).await, None, "who did not answer was not told");
    let done = curator.submit(&again, "note_call", &[("call", "reached")]).await;
    assert!(!done.says("0981 555 123"), "{}", done.text());
    assert_eq!(around.delivery(id).await, Some(Delivery::Phone));
}

#[tokio::test]
async fn letters_are_printed_in_one_batch_and_told_only_when_they_went_out() {
    let around = around().await;
    let mut ids = Vec::new();
    for street in ["Calle Palma 123, Itá", "Barrio San Miguel, casa 4"] {
        let (_, _, id) = around.suggest(street, "each").await;
        around.answer(id).await;
        ids.push(id);
    }
    let mut curator = around.site.officer(Role::Curator, around.process).await;
    let desk = curator.open("/desk/plan/outbox").await;
    let printed = curator.open("/desk/plan/outbox/letters.pdf").await;
    assert_eq!(printed.status, StatusCode::OK);
    assert!(printed.html.starts_with("%PDF-"), "a paper");
    let mut observer = around.site.officer(Role::Observer, around.process).await;
    assert_eq!(observer.open("/desk/plan/outbox/letters.pdf").await.status, StatusCode::FORBIDDEN);
    assert_eq!(around.site.visitor().open("/desk/plan/outbox/letters.pdf").await.status, StatusCode::FORBIDDEN);
    let (action, _) = desk.form("confirm_letters");
    let none = curator.post(&action, &desk.url, &[("process".to_owned(), "plan".to_owned())]).await;
    assert!(none.says("Falta") || none.says("Calle Palma"), "{}", none.text());
    let desk = curator.open("/desk/plan/outbox").await;
    let done = curator.submit(&desk, "confirm_letters", &[]).await;
    assert!(!done.says("Calle Palma") && !done.says("San Miguel"), "{}", done.text());
    for id in ids {
        assert_eq!(around.delivery(id).await, Some(Delivery::Letter));
    }
}

#[tokio::test]
async fn a_sender_that_is_killed_on_the_way_loses_nothing() {
    let around = around().await;
    around.suggest("rosa@correo.example", "each").await;
    let (db, now) = (&around.site.db, around.site.now());
    let parcel = storage::notices::due(db, now).await.unwrap().remove(0);
    assert!(storage::notices::claim(db, parcel.clone(), now).await.unwrap().is_some(), "and here it is gone");
    assert!(storage::notices::claim(db, parcel, now).await.unwrap().is_none(), "another sender leaves it alone");
    assert_eq!(around.send().await, 0, "nobody else sends it meanwhile");
    around.site.set_clock("2018-01-10T12:00:31Z");
    assert_eq!((around.send().await, around.send().await), (1, 0));
    assert_eq!(
        storage::notices::counts(&around.site.db, around.process).await.unwrap(),
        (1, 0, 0),
        "shown as sent once"
    );
}

#[test]
fn an_address_of_a_mail_server_that_cannot_be_read_is_refused_without_saying_it_again() {
    let told = Post::through("smtp//user:geheim@host", FROM, None).unwrap_err().to_string();
    assert!(!told.contains("geheim"), "{told}");
    assert!(Post::through("smtps://user:geheim@host", "nobody", None).is_err());
}
