//! What was picked out of a group becomes a contribution once; of everything else only a keyed hash is kept.

use domain::{Channel, Instant, ProcessId, Signature};
use storage::contributions::{self, NewContribution};
use storage::processes::{self};
use storage::quotes::{self, Outcome, Pick, Quote};
use storage::{Db, events};

fn pick(identity: &str, text: &str) -> Pick {
    let new = NewContribution {
        channel: Channel::Whatsapp,
        problem: text.into(),
        entered_by: Some("leader".into()),
        ..specimens::contribution(text, Instant::default())
    };
    let quote = Quote { said_at: Instant::from_micros(7), said_by: "p-1".into(), text: text.into() };
    let recordings = vec![("audio/ogg".to_owned(), b"OggS".to_vec())];
    Pick { new, messages: vec![(identity.to_owned(), quote)], recordings }
}

async fn bring(db: &Db, process: ProcessId, picks: &[Pick], heard: &[&str]) -> Outcome {
    let heard: Vec<_> = heard.iter().map(|one| (*one).to_owned()).collect();
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let outcome = quotes::take(&mut change, db, picks, &heard).await.unwrap();
    change.commit().await.unwrap();
    outcome
}

both!(a_message_becomes_a_contribution_once_and_the_others_are_known_by_their_hash_alone, |db: Db| async move {
    let process = ProcessId(db.chance().id());
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    change.commit().await.unwrap();

    let first = bring(&db, process, &[pick("a", "Agua de pozo")], &["a", "b", "c"]).await;
    assert_eq!((first.taken.len(), first.known), (1, 0));
    let kept = quotes::of_contribution(&db, first.taken[0]).await.unwrap();
    assert_eq!(kept, [Quote { said_at: Instant::from_micros(7), said_by: "p-1".into(), text: "Agua de pozo".into() }]);
    let mut heard: Vec<_> = quotes::heard(&db, process).await.unwrap().into_iter().collect();
    heard.sort();
    assert_eq!(heard, ["a", "b", "c"]);

    let lines = events::all(&db, process).await.unwrap().len();
    let again = bring(&db, process, &[pick("a", "Agua de pozo")], &["a"]).await;
    assert_eq!(again, Outcome { taken: Vec::new(), known: 1 });
    assert_eq!(events::all(&db, process).await.unwrap().len(), lines, "nothing is told twice");

    let later = bring(&db, process, &[pick("b", "Luz en la plaza")], &["d"]).await;
    assert_eq!(later.taken.len(), 1, "what was only looked at before can be picked later");
    let contribution = contributions::by_id(&db, later.taken[0]).await.unwrap().unwrap();
    assert_eq!((contribution.channel, contribution.author), (Channel::Whatsapp, None));
});
