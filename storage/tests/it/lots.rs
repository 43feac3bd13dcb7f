//! Lots that nobody can grind: committed before the vote, entered by two people after it, and kept as they are.

use domain::lot::{Draw, commit};
use domain::round::{Effect, Method, Terms, Ties};
use domain::tally::Seed;
use domain::{Event, ProcessId, Refusal, Role, Signature, UserId};
use specimens::hall::Hall;
use storage::draws::{self, Entered};
use storage::rounds::Round;
use storage::selections::{self, Standing};
use storage::{Db, Error, On, accounts, events, lots, rules};

const DICE: &str = "3 1 6 2 5 5 1 4 2 6";
const RULE: &str = r#"{"id":"regla","max_approvals_per_organisation_theme_meeting":2,"seats_total":1,"min_approvals":1,
"tie_break":["lot"],"lot":{"draw":"diez dados ante la reunión"}}"#;

async fn people(db: &Db) -> (UserId, UserId) {
    let now = "2018-03-20T12:00:00Z".parse().unwrap();
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::System, now).await.unwrap();
    let ana = accounts::add(&mut change, "ana@jopoi.example", "Ana", "hash").await.unwrap();
    let luis = accounts::add(&mut change, "luis@jopoi.example", "Luis", "hash").await.unwrap();
    change.commit().await.unwrap();
    (ana, luis)
}

fn terms() -> Terms {
    let method = Method::Score { seats: 1 };
    let ties = Some(Ties::of(&method, "diez dados"));
    Terms { method, effect: Effect::Advisory, ties, ..Terms::default() }
}

async fn enter(hall: &Hall, who: UserId, number: u32, round: Option<u32>, draw: &str) -> Result<Entered, Error> {
    let mut change = hall.change().await;
    change.sign(Signature::Officer { role: Role::Curator, number }, change.now());
    let entered = draws::enter(&mut change, who, round, draw).await?;
    change.commit().await?;
    Ok(entered)
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

/// The kinds and bodies of everything that stands in the log.
async fn log(hall: &Hall) -> String {
    let lines = events::all(&hall.db, hall.process).await.unwrap();
    lines.into_iter().map(|recorded| recorded.line.body.unwrap_or_default()).collect()
}

async fn committed(hall: &Hall, round: &Round) -> String {
    let lines = events::all(&hall.db, hall.process).await.unwrap();
    let of_round = |event: Event| match event {
        Event::RoundOpened { round: number, commitment, .. } if number == round.number => commitment,
        _ => None,
    };
    lines.into_iter().filter_map(|recorded| recorded.event).find_map(of_round).expect("a commitment")
}

both!(a_secret_is_committed_when_the_round_opens_and_told_with_the_draw, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 2).await, people(&db).await);
    let round = hall.open(terms()).await.unwrap();
    let commitment = committed(&hall, &round).await;
    let lot = lots::of(&db, hall.process, Some(1)).await.unwrap().unwrap();
    assert_eq!(lot.commitment, commitment);
    assert!(lot.has_secret() && lot.drawn.is_none());
    assert_eq!(refusal(enter(&hall, ana, 1, Some(1), DICE).await), Refusal::VotingNotOver);
    hall.close(&round).await;
    assert_eq!(lots::seed_of(&db, &round).await.unwrap(), Seed::none());
    assert_eq!(enter(&hall, ana, 1, Some(1), DICE).await.unwrap(), Entered::First);
    assert_eq!(enter(&hall, luis, 2, Some(1), DICE).await.unwrap(), Entered::Drawn);
    let drawn = lots::of(&db, hall.process, Some(1)).await.unwrap().unwrap().drawn.expect("drawn");
    assert_eq!(commit(&drawn.draw.secret), commitment);
    assert_eq!((drawn.entered_by.as_str(), drawn.by.as_str()), ("curator 1", "curator 2"));
    let seed = Draw { secret: drawn.draw.secret.clone(), draw: DICE.into() }.seed();
    assert_eq!(lots::seed_of(&db, &round).await.unwrap(), Seed::new(&seed));
    let told = log(&hall).await;
    assert!(told.contains(&seed) && told.contains(&drawn.draw.secret), "{told}");
    assert_eq!(refusal(enter(&hall, ana, 1, Some(1), DICE).await), Refusal::ChangedMeanwhile);
});

both!(two_people_who_differ_both_enter_it_again_and_nobody_does_it_alone, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 2).await, people(&db).await);
    let round = hall.open(terms()).await.unwrap();
    hall.close(&round).await;
    let other = "3 1 6 2 5 5 1 4 2 1";
    assert_eq!(enter(&hall, ana, 1, Some(1), DICE).await.unwrap(), Entered::First);
    assert_eq!(refusal(enter(&hall, ana, 1, Some(1), DICE).await), Refusal::SamePerson);
    assert!(!log(&hall).await.contains(DICE), "the other person can't read it there");
    assert_eq!(enter(&hall, luis, 2, Some(1), other).await.unwrap(), Entered::Differs);
    let lot = lots::of(&db, hall.process, Some(1)).await.unwrap().unwrap();
    assert_eq!(lot.differing, Some((DICE.to_owned(), other.to_owned())));
    assert!(lot.drawn.is_none());
    assert_eq!(enter(&hall, luis, 2, Some(1), DICE).await.unwrap(), Entered::First);
    assert_eq!(lots::of(&db, hall.process, Some(1)).await.unwrap().unwrap().differing, None);
    let mut change = hall.change().await;
    draws::take_back(&mut change, luis, Some(1)).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(enter(&hall, luis, 2, Some(1), DICE).await.unwrap(), Entered::First);
    assert_eq!(enter(&hall, ana, 1, Some(1), DICE).await.unwrap(), Entered::Drawn);
});

both!(what_was_committed_and_drawn_can_not_be_changed_in_the_database, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 2).await, people(&db).await);
    let round = hall.open(terms()).await.unwrap();
    hall.close(&round).await;
    for sql in ["update lot set secret = 'a1'", "update lot set commitment = 'a1'", "delete from lot"] {
        assert!(run(&db, sql).await.is_err(), "{sql}");
    }
    enter(&hall, ana, 1, Some(1), DICE).await.unwrap();
    enter(&hall, luis, 2, Some(1), DICE).await.unwrap();
    for sql in ["update lot set draw = '1'", "update lot set drawn_at = 1", "delete from lot"] {
        assert!(run(&db, sql).await.is_err(), "{sql}");
    }
});

async fn run(db: &Db, sql: &'static str) -> sqlx::Result<()> {
    match db.writer() {
        On::Sqlite(db) => sqlx::query(sql).execute(db).await.map(drop),
        On::Postgres(db) => sqlx::query(sql).execute(db).await.map(drop),
    }
}

both!(a_selection_that_hangs_on_the_lot_waits_and_no_round_opens_after_the_draw, |db: Db| async move {
    let (hall, (ana, luis)) = (Hall::of(&db, 2).await, people(&db).await);
    let mut change = hall.change().await;
    rules::put_rule(&mut change, RULE).await.unwrap();
    rules::lock_rule(&mut change, "regla").await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(refusal(enter(&hall, ana, 1, None, DICE).await), Refusal::VotingNotOver, "nothing was voted yet");
    let round = hall.open(Terms::default()).await.unwrap();
    hall.cast_as(&round, 0, "A", &[(1, "1"), (2, "1")]).await.unwrap();
    hall.close(&round).await;
    let standing = selections::standing(&db, hall.process).await.unwrap();
    assert!(matches!(standing, Standing::WaitsForLot(numbers) if numbers == [1, 2]));
    enter(&hall, ana, 1, None, DICE).await.unwrap();
    enter(&hall, luis, 2, None, DICE).await.unwrap();
    let draw = lots::draw(&db, hall.process, None).await.unwrap().expect("drawn");
    let selection = selections::compute(&db, hall.process).await.unwrap().expect("a selection");
    let first = Seed::new(draw.seed()).order(["1", "2"])[0].name.clone();
    assert_eq!(selection.selected[0].number.to_string(), first);
    assert_eq!(refusal(hall.open(Terms::default()).await), Refusal::LotDrawn);
});
