//! Shows of hands: two people count without reading each other's figures; they agree, or everybody raises their hand again.

use domain::hands::{Counted, HandElectorate, Hands, Verdict};
use domain::round::{Effect, Method, Terms};
use domain::{Event, Refusal, UserId};
use specimens::hall::Hall;
use storage::rounds::Round;
use storage::{Db, Error, accounts, events, hands};

fn counted(favour: u32) -> Counted {
    Counted { present: 30, counts: vec![Hands { proposal: 1, favour, against: 2, abstain: 0 }] }
}

async fn enter(hall: &Hall, round: &Round, account: UserId, favour: u32) -> Result<Option<Verdict>, Error> {
    let mut change = hall.change().await;
    let everybody = HandElectorate::Everybody;
    let verdict = hands::enter(&mut change, account, round.number, everybody, &counted(favour)).await?;
    change.commit().await?;
    Ok(verdict)
}

both!(hands_are_counted_by_two_after_the_round_until_both_count_the_same, |db: Db| async move {
    let hall = Hall::of(&db, 3).await;
    let method = Method::Approval { max: 2, seats: 1 };
    let round = hall.open(Terms { method, effect: Effect::Decisive, ..Terms::default() }).await.unwrap();
    let mut change = hall.change().await;
    let ana = accounts::add(&mut change, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    let luis = accounts::add(&mut change, "luis@jopoi.example", "Luis", "hash").await.unwrap();
    change.commit().await.unwrap();
    let early = enter(&hall, &round, ana, 9).await.unwrap_err();
    assert!(matches!(early, Error::Refused(Refusal::RoundNotClosed)), "so that nobody is swayed");
    hall.close(&round).await;
    assert_eq!(enter(&hall, &round, ana, 9).await.unwrap(), None);
    assert!(matches!(enter(&hall, &round, ana, 9).await, Err(Error::Refused(Refusal::SamePerson))));
    assert_eq!(enter(&hall, &round, luis, 10).await.unwrap(), Some(Verdict::Recount));
    assert!(hands::of_round(&db, round.id).await.unwrap().is_empty());
    assert_eq!(enter(&hall, &round, luis, 11).await.unwrap(), None, "another attempt");
    assert_eq!(enter(&hall, &round, ana, 11).await.unwrap(), Some(Verdict::Agreed));
    let told = hands::of_round(&db, round.id).await.unwrap();
    assert_eq!((told.len(), told[0].attempts, &told[0].counted), (1, 2, &counted(11)));
    assert!(matches!(enter(&hall, &round, ana, 12).await, Err(Error::Refused(Refusal::ChangedMeanwhile))));
    let last = events::all(&db, hall.process).await.unwrap().pop().unwrap().event.unwrap();
    assert!(matches!(last, Event::HandsCounted { present: 30, attempts: 2, .. }));
});
