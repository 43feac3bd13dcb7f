//! Killed while mail goes out: everybody gets theirs, and each is shown as sent once.

use super::{CROWD, LIVES, REST, kills, some_moment};
use crate::crowd::{Number, Program};
use crate::mail_server::MailServer;
use crate::meta::Meta;
use domain::Language;
use domain::notice::Cadence;
use specimens::hall::Hall;
use std::collections::BTreeSet;
use std::time::Duration;
use storage::contributions::{self, NewContribution};
use storage::{Chance, Db, followers, notices};

/// How long the mail server takes for each mail: long enough to be killed in between.
const PAUSE: Duration = Duration::from_millis(20);

/// People who have left an address, and whose acknowledgement waits to be sent.
async fn leave_addresses(number: &Number, people: usize) {
    let db = Db::open(&number.database(), Chance::from_system()).await.unwrap();
    let hall = Hall { db: db.clone(), process: number.process, voters: Vec::new() };
    let mut change = hall.change().await;
    for n in 0..people {
        let contact = format!("persona{n}@correo.example");
        let sent = specimens::contribution("Un puente", change.now());
        let new = NewContribution { contact: Some(contact.clone()), ..sent };
        let id = contributions::receive(&mut change, &db, &new).await.unwrap();
        followers::follow(&mut change, id, &contact, Cadence::Each, Language::Es).await.unwrap();
    }
    change.commit().await.unwrap();
    db.close().await;
}

/// How many mails went out, wait, and were given up.
async fn counts(number: &Number) -> (i64, i64, i64) {
    let db = Db::open(&number.database(), Chance::from_system()).await.unwrap();
    let counts = notices::counts(&db, number.process).await.unwrap();
    db.close().await;
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mail_goes_out_and_is_shown_as_sent_once_however_often_the_program_is_killed() {
    let (kills, chance) = (kills(), Chance::from_system());
    let people = CROWD * (kills + 1);
    let number = Number::open(Meta::default()).await;
    leave_addresses(&number, people).await;
    let (mail, address) = (MailServer::slow(PAUSE), Program::free_address());
    let post = ["--smtp-url", &mail.url, "--mail-from", "plan@jopoi.example"];
    for _ in 0..kills {
        let program = number.start(address, &post).await;
        tokio::time::sleep(some_moment(&chance)).await;
        program.kill();
    }
    let mut lives = kills;
    while counts(&number).await.1 > 0 {
        lives += 1;
        assert!(lives <= kills + LIVES, "something still waits after {lives} lives");
        let program = number.start(address, &post).await;
        tokio::time::sleep(REST).await;
        program.kill();
    }
    assert_eq!(counts(&number).await, (people as i64, 0, 0));
    let taken: Vec<String> = mail.taken().into_iter().flat_map(|mail| mail.to).collect();
    let reached: BTreeSet<&String> = taken.iter().collect();
    assert_eq!(reached.len(), people, "everybody got theirs");
    assert!(taken.len() <= people + lives, "a kill repeats the mail that was on its way, and no other");
    println!("{kills} kills, {people} mails shown as sent once, {} of them taken twice", taken.len() - people);
}
