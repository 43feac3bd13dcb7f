//! Killed while people write to the number: each message is there exactly once, each answer reaches whom it is for and is
//! shown as sent once.

use super::{CROWD, LIVES, REST, kills, some_moment};
use crate::crowd::number::Held;
use crate::crowd::{Number, Program, Webhook};
use crate::meta::{Meta, text_of};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;
use storage::Chance;
use tokio::task::JoinSet;

/// How long WhatsApp takes for each message: long enough to be killed in between.
const PAUSE: Duration = Duration::from_millis(20);
/// The menu, and what becomes of the proposal.
const ANSWERS: usize = 2;

struct Person {
    phone: String,
    title: String,
}

fn person(number: usize) -> Person {
    Person { phone: format!("5959810{number:05}"), title: format!("Que el puesto {number} tenga medicamentos") }
}

/// Chooses from the menu and writes a proposal, each after a while and brought twice, as WhatsApp does when it is unsure; how
/// often nobody answered.
async fn write(webhook: Webhook, person: Person, pauses: [Duration; 2]) -> usize {
    let mut retries = 0;
    for (step, (words, pause)) in ["1", &person.title].into_iter().zip(pauses).enumerate() {
        tokio::time::sleep(pause).await;
        for _ in 0..2 {
            let id = format!("wamid.{}.{step}", person.phone);
            retries += webhook.bring(&id, &person.phone, words).await.1;
        }
    }
    retries
}

/// Lets the program live, again and again, until nothing waits: what a life that was killed was sending comes again once
/// its claim has run out. How many lives it took.
async fn finish(number: &Number, address: SocketAddr) -> (Held, usize) {
    for lives in 1..=LIVES {
        let program = number.start(address, &[]).await;
        tokio::time::sleep(REST).await;
        program.kill();
        let held = number.held().await;
        if held.arrivals == 0 && held.sendings.1 == 0 {
            return (held, lives);
        }
    }
    panic!("something still waits after {LIVES} lives");
}

/// Each person is told each answer, the code of their own contribution in it; only a kill makes one come twice.
fn hold(number: &Number, held: &Held, people: usize, lives: usize) {
    assert_eq!(held.received.len(), people, "each proposal is there once");
    assert_eq!(held.sendings, ((ANSWERS * people) as i64, 0, 0), "each answer is shown as sent once");
    let taken = number.meta.taken();
    for Person { phone, title } in (0..people).map(person) {
        let (_, code) = held.received.iter().find(|(known, _)| *known == title).expect("nobody's proposal is lost");
        let to_them = taken.iter().filter(|one| one["to"].as_str() == Some(&phone));
        let texts: BTreeSet<String> = to_them.map(text_of).collect();
        assert_eq!(texts.len(), ANSWERS, "{phone}: {texts:?}");
        assert!(texts.iter().any(|text| text.contains(code)), "{phone} is told the code {code}: {texts:?}");
    }
    assert!(taken.len() <= ANSWERS * people + lives, "a kill repeats what was on its way, and no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_message_is_there_once_and_each_answer_goes_out_however_often_the_program_is_killed() {
    let (kills, chance) = (kills(), Chance::from_system());
    let people = CROWD * (kills + 1);
    let number = Number::open(Meta::slow(PAUSE)).await;
    let address = Program::free_address();
    let webhook = Webhook::to(address);
    let (mut coming, mut writing) = ((0..people).map(person), JoinSet::new());
    let pauses = || [some_moment(&chance), some_moment(&chance)];
    for _ in 0..kills {
        let program = number.start(address, &[]).await;
        for person in coming.by_ref().take(CROWD) {
            writing.spawn(write(webhook.clone(), person, pauses()));
        }
        tokio::time::sleep(some_moment(&chance)).await;
        program.kill();
    }
    let last = number.start(address, &[]).await;
    for person in coming {
        writing.spawn(write(webhook.clone(), person, pauses()));
    }
    let retries: usize = writing.join_all().await.into_iter().sum();
    last.kill();
    let (held, lives) = finish(&number, address).await;
    hold(&number, &held, people, kills + 1 + lives);
    println!(
        "{kills} kills, {people} proposals there once, {} answers sent, {retries} bodies brought again",
        held.sendings.0
    );
}
