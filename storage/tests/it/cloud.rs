//! What the WhatsApp number brings and sends, on both databases: each message once, whatever comes twice or breaks between.

use domain::cloud::{Arrival, Content, Fate, Stage, What};
use domain::{Instant, Language};
use specimens::hall::Hall;
use storage::{Db, cloud_arrivals, cloud_chats, cloud_sendings};

fn arrival(id: &str, text: &str) -> Arrival {
    let said = What::Said { from: "595981123456".into(), content: Content::Text(text.into()) };
    Arrival { id: id.into(), at: Instant::from_micros(1_000_000), what: said }
}

both!(what_arrives_twice_is_kept_once_and_dealt_with_once, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let now = Instant::from_micros(2_000_000);
    cloud_arrivals::keep(&db, &[arrival("a", "hola"), arrival("b", "\0chau")], now).await.unwrap();
    cloud_arrivals::keep(&db, &[arrival("b", "otra cosa"), arrival("a", "hola")], now).await.unwrap();
    let due = cloud_arrivals::due(&db, now).await.unwrap();
    assert_eq!(due.iter().map(|one| one.arrival.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    for is_first in [true, false] {
        let mut change = hall.change().await;
        assert_eq!(cloud_arrivals::finish(&mut change, "a").await.unwrap(), is_first);
        change.commit().await.unwrap();
    }
    // What breaks before it is committed comes again.
    let mut change = hall.change().await;
    assert!(cloud_arrivals::finish(&mut change, "b").await.unwrap());
    drop(change);
    let due = cloud_arrivals::due(&db, now).await.unwrap();
    assert_eq!(due.len(), 1);
    cloud_arrivals::put_off(&db, &due[0], now).await.unwrap();
    assert!(cloud_arrivals::due(&db, now).await.unwrap().is_empty());
    assert_eq!(cloud_arrivals::counts(&db).await.unwrap(), (1, 1, Some(now)));
    cloud_arrivals::keep(&db, &[arrival("a", "hola")], now).await.unwrap();
    assert_eq!(cloud_arrivals::due(&db, now.plus_days(1)).await.unwrap().len(), 1, "what is done stays known");
    cloud_arrivals::forget_old(&db, now.plus_days(36_500)).await.unwrap();
    assert_eq!(cloud_arrivals::counts(&db).await.unwrap().0, 1, "only what is done is forgotten");
});

both!(what_is_sent_is_claimed_once_and_its_fate_only_goes_forward, |db: Db| async move {
    let hall = Hall::of(&db, 1).await;
    let mut change = hall.change().await;
    let now = change.now();
    let mut chat = cloud_chats::open(&mut change, &db, "595981123456", Language::Gn).await.unwrap();
    chat.stage = Stage::Writing;
    cloud_chats::keep(&mut change, &chat).await.unwrap();
    cloud_sendings::write(&mut change, &chat, None, "Mba’éichapa").await.unwrap();
    assert_eq!(cloud_chats::open(&mut change, &db, "+595 981 123 456", Language::Es).await.unwrap(), chat);
    change.commit().await.unwrap();
    let due = cloud_sendings::due(&db, now).await.unwrap();
    assert_eq!(due.len(), 1);
    assert!(cloud_sendings::claim(&db, &due[0], now).await.unwrap());
    assert!(!cloud_sendings::claim(&db, &due[0], now).await.unwrap(), "another sender leaves it alone");
    assert!(cloud_sendings::due(&db, now).await.unwrap().is_empty());
    let later = now.plus_seconds(domain::notice::CLAIM_SECONDS + 1);
    assert_eq!(cloud_sendings::due(&db, later).await.unwrap(), due, "whoever held it is gone");
    assert!(cloud_sendings::claim(&db, &due[0], later).await.unwrap());
    assert!(!cloud_sendings::note_fate(&db, "wamid.1", Fate::Read, None, now).await.unwrap(), "nobody knows it yet");
    cloud_sendings::note_sent(&db, due[0].id, "wamid.1", now).await.unwrap();
    for fate in [Fate::Read, Fate::Delivered, Fate::Sent] {
        assert!(cloud_sendings::note_fate(&db, "wamid.1", fate, None, now).await.unwrap());
    }
    assert_eq!(cloud_sendings::counts(&db, hall.process).await.unwrap(), (1, 0, 0));
    cloud_sendings::note_fate(&db, "wamid.1", Fate::Failed, Some(131_026), now).await.unwrap();
    let failed = cloud_sendings::failed(&db, hall.process).await.unwrap();
    assert_eq!(failed[0].fault.as_deref(), Some("error 131026"));
    let mut change = hall.change().await;
    cloud_sendings::try_again(&mut change, failed[0].id).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(cloud_sendings::counts(&db, hall.process).await.unwrap(), (0, 1, 0));
    assert_eq!(cloud_chats::counts(&db, hall.process).await.unwrap(), (1, 0, 0));
});
