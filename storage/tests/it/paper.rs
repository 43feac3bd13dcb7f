//! Paper ballots: entered twice by two people, compared, balanced, counted with the rest, and never beside an online ballot.

use domain::batch::{Balance, Figures, PaperBallot, Reading, Sheet};
use domain::refusal::BallotFault;
use domain::round::{Effect, Method, Secrecy, Terms};
use domain::{Event, Refusal, Role, Signature, UserId};
use specimens::hall::Hall;
use std::collections::BTreeMap;
use storage::rounds::Round;
use storage::{Change, Db, Error, accounts, ballots, batches, boxes, entries, events, paper_voters, receipts, rounds};
use storage::{settlements, voters};

fn terms(secrecy: Secrecy) -> Terms {
    let method = Method::Approval { max: 2, seats: 1 };
    Terms { method, effect: Effect::Decisive, secrecy, ..Terms::default() }
}

fn sheet(organisation: Option<&str>, marks: &[u32]) -> Sheet {
    let marks = marks.iter().map(|number| (*number, "1".to_owned())).collect();
    Sheet::read(organisation.map(str::to_owned), &marks, false)
}

/// An open round with ten organisations, a batch of ten sheets, and two people who enter it.
struct Day {
    hall: Hall,
    round: Round,
    people: [UserId; 3],
}

impl Day {
    async fn of(db: &Db, secrecy: Secrecy) -> Self {
        let hall = Hall::of(db, 10).await;
        let round = hall.open(terms(secrecy)).await.unwrap();
        let mut change = hall.change().await;
        let mut people = Vec::new();
        for name in ["ana", "luis", "rosa"] {
            let email = format!("{name}.{}@jopoi.example", db.chance().code(6));
            people.push(accounts::add(&mut change, &email, name, "hash").await.unwrap());
        }
        batches::open(&mut change, round.number, 10).await.unwrap();
        change.commit().await.unwrap();
        Self { hall, round, people: people.try_into().unwrap() }
    }

    async fn change(&self, person: usize) -> Change {
        let number = u32::try_from(person).unwrap() + 1;
        let by = Signature::Officer { role: Role::Assistant, number };
        self.hall.db.change(self.hall.process, by, "2018-03-20T12:00:00Z".parse().unwrap()).await.unwrap()
    }

    async fn hand_out(&self, voter: usize) -> Result<(), Error> {
        let mut change = self.change(0).await;
        paper_voters::hand_out(&mut change, self.round.number, 1, &format!("organisation-{voter}")).await?;
        change.commit().await
    }

    /// One person enters all sheets and finishes; says whether both are finished.
    async fn enter(&self, person: usize, sheets: &[(u32, Sheet)], rest: (u32, u32)) -> Result<bool, Error> {
        let (account, mut change) = (self.people[person], self.change(person).await);
        for (number, stands) in sheets {
            entries::enter(&mut change, account, (self.round.number, 1), *number, stands).await?;
        }
        let both = entries::finish(&mut change, account, (self.round.number, 1), rest).await?;
        change.commit().await?;
        Ok(both)
    }

    async fn settle(&self, taken: &[(&str, Reading)]) -> Result<Figures, Error> {
        let taken: BTreeMap<String, Reading> = taken.iter().map(|(spot, one)| ((*spot).to_owned(), *one)).collect();
        let mut change = self.change(1).await;
        let keys = self.hall.db.keys().clone();
        let figures = settlements::settle(&mut change, &keys, (self.round.number, 1), &taken).await?;
        change.commit().await?;
        Ok(figures)
    }

    async fn cast_online(&self, voter: usize) -> Result<(), Error> {
        let code = receipts::draw_code(self.hall.db.chance());
        self.hall.cast_as(&self.round, voter, &code, &[(1, "1")]).await.map(drop)
    }

    async fn closed(&self) -> Round {
        self.hall.close(&self.round).await;
        rounds::by_number(&self.hall.db, self.hall.process, self.round.number).await.unwrap().unwrap()
    }
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

both!(two_who_read_the_same_count_a_batch_and_what_is_over_the_limit_is_invalid_whole, |db: Db| async move {
    let day = Day::of(&db, Secrecy::Open).await;
    for voter in 0..3 {
        day.hand_out(voter).await.unwrap();
    }
    day.cast_online(5).await.unwrap();
    let sheets = [
        (1, sheet(Some("organisation-0"), &[1, 2])),
        (4, sheet(Some("organisation-1"), &[1, 2, 3])),
        (7, sheet(Some("organisation-2"), &[])),
    ];
    assert!(!day.enter(0, &sheets, (1, 6)).await.unwrap(), "one entry is not enough");
    assert_eq!(refusal(day.settle(&[]).await), Refusal::EntriesMissing);
    let mut closing = day.change(0).await;
    let early = rounds::close(&mut closing, day.round.number).await;
    assert_eq!(refusal(early), Refusal::BatchOpen { batches: vec![1] });
    drop(closing);
    assert!(day.enter(1, &sheets, (1, 6)).await.unwrap());
    let figures = day.settle(&[]).await.unwrap();
    assert_eq!(figures, Figures { issued: 10, valid: 2, invalid: 1, doubled: 0, spoiled: 1, unused: 6 });
    assert!(matches!(refusal(day.settle(&[]).await), Refusal::ChangedMeanwhile), "a batch is settled once");
    assert!(batches::ballots(&db, day.round.id).await.unwrap().is_empty(), "nothing is told before the round closes");
    assert_eq!(voters::turnout(&db, day.round.id).await.unwrap().cast, 4, "who cast an invalid ballot has voted");
    let round = day.closed().await;
    let boxed = boxes::boxed(&db, &round).await.unwrap();
    let code = db.keys().sheet_code(round.id, 1, 1);
    let first = boxed.iter().find(|ballot| ballot.receipt == code).unwrap();
    assert_eq!(first.marks.keys().collect::<Vec<_>>(), [&1, &2], "under the code of its sheet, with both marks");
    assert_eq!((boxed.len(), ballots::roll(&db, round.id).await.unwrap().len()), (3, 3), "the invalid one is not cut");
    let told = batches::ballots(&db, round.id).await.unwrap();
    let over = PaperBallot {
        sheet: Some(4),
        organisation: Some("organisation-1".into()),
        fault: Some(BallotFault::OverLimit),
    };
    assert_eq!((told.len(), &told[1]), (3, &(1, over)));
    let last = events::all(&db, day.hall.process).await.unwrap().pop().unwrap().event.unwrap();
    assert!(matches!(last, Event::RoundClosed { ballots: 4, .. }));
});

both!(what_differs_is_looked_at_and_what_does_not_balance_stays_open_with_the_difference_named, |db: Db| async move {
    let day = Day::of(&db, Secrecy::Open).await;
    day.hand_out(0).await.unwrap();
    day.enter(0, &[(1, sheet(Some("organisation-0"), &[1]))], (0, 9)).await.unwrap();
    day.enter(1, &[(1, sheet(Some("organisation-0"), &[2]))], (0, 8)).await.unwrap();
    assert_eq!(refusal(day.settle(&[]).await), Refusal::EntriesDiffer { places: 2 });
    let wrong = [("sheet1", Reading::Second), ("unused", Reading::Second)];
    let balance = Balance { issued: 10, cast: 1, doubled: 0, spoiled: 0, unused: 8, listed: 1 };
    assert_eq!((refusal(day.settle(&wrong).await), balance.missing()), (Refusal::BatchUnbalanced { balance }, 1));
    assert_eq!(voters::turnout(&db, day.round.id).await.unwrap().cast, 0, "nothing of it was counted");
    let figures = day.settle(&[("sheet1", Reading::Second), ("unused", Reading::First)]).await.unwrap();
    assert_eq!((figures.valid, figures.unused), (1, 9));
    let round = day.closed().await;
    let boxed = boxes::boxed(&db, &round).await.unwrap();
    assert_eq!(boxed[0].marks.keys().collect::<Vec<_>>(), [&2]);
});

both!(who_was_handed_a_sheet_and_put_none_in_is_missed_in_the_box, |db: Db| async move {
    let day = Day::of(&db, Secrecy::Open).await;
    day.hand_out(0).await.unwrap();
    day.hand_out(1).await.unwrap();
    let sheets = [(1, sheet(Some("organisation-0"), &[1]))];
    day.enter(0, &sheets, (0, 9)).await.unwrap();
    day.enter(1, &sheets, (0, 9)).await.unwrap();
    let balance = Balance { issued: 10, cast: 1, doubled: 0, spoiled: 0, unused: 9, listed: 2 };
    assert_eq!(refusal(day.settle(&[]).await), Refusal::BatchUnbalanced { balance });
    let mut change = day.change(0).await;
    paper_voters::take_back(&mut change, day.round.number, 1, "organisation-1").await.unwrap();
    change.commit().await.unwrap();
    day.settle(&[]).await.unwrap();
    day.cast_online(1).await.expect("it gave the sheet back and votes online");
});

both!(two_people_enter_a_batch_and_nobody_both_times, |db: Db| async move {
    let day = Day::of(&db, Secrecy::Open).await;
    let sheets = [(1, sheet(Some("organisation-0"), &[1]))];
    day.hand_out(0).await.unwrap();
    day.enter(0, &sheets, (0, 9)).await.unwrap();
    assert_eq!(refusal(day.enter(0, &sheets, (0, 9)).await), Refusal::ChangedMeanwhile, "finished is finished");
    let mut change = day.change(1).await;
    entries::enter(&mut change, day.people[1], (day.round.number, 1), 1, &sheets[0].1).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(refusal(day.enter(2, &sheets, (0, 9)).await), Refusal::EntriesTaken);
    let mut change = day.change(2).await;
    entries::clear(&mut change, day.round.number, 1).await.unwrap();
    change.commit().await.unwrap();
    assert!(!day.enter(2, &sheets, (0, 9)).await.unwrap() && day.enter(0, &sheets, (0, 9)).await.unwrap());
});

/// Both orders: a sheet first, then a ballot online; a ballot online first, then a sheet.
async fn try_both_ways(db: &Db, secrecy: Secrecy) {
    let day = Day::of(db, secrecy).await;
    day.hand_out(0).await.unwrap();
    assert_eq!(refusal(day.cast_online(0).await), Refusal::VotesOnPaper, "paper first");
    assert_eq!(refusal(day.hand_out(0).await), Refusal::VotesOnPaper, "one sheet each");
    day.cast_online(1).await.unwrap();
    assert_eq!(refusal(day.hand_out(1).await), Refusal::HasVoted, "online first");
    let mut change = day.change(0).await;
    let stranger = paper_voters::hand_out(&mut change, day.round.number, 1, "nobody").await;
    assert_eq!(refusal(stranger), Refusal::ChangedMeanwhile);
}

both!(in_an_open_round_nobody_counts_on_paper_and_online_whichever_comes_first, |db: Db| async move {
    try_both_ways(&db, Secrecy::Open).await;
});

both!(in_a_secret_round_nobody_counts_on_paper_and_online_whichever_comes_first, |db: Db| async move {
    try_both_ways(&db, Secrecy::Secret).await;
});

both!(a_sheet_of_who_voted_online_is_flagged_and_does_not_count, |db: Db| async move {
    let day = Day::of(&db, Secrecy::Open).await;
    day.cast_online(0).await.unwrap();
    day.hand_out(1).await.unwrap();
    // The table had no signal: organisation 0 got a sheet that nobody noted, organisation 1 put two into the box.
    let sheets = [
        (1, sheet(Some("organisation-0"), &[2])),
        (2, sheet(Some("organisation-1"), &[3])),
        (3, sheet(Some("organisation-1"), &[4])),
    ];
    day.enter(0, &sheets, (0, 7)).await.unwrap();
    day.enter(1, &sheets, (0, 7)).await.unwrap();
    let figures = day.settle(&[]).await.unwrap();
    assert_eq!((figures.valid, figures.doubled), (1, 2));
    let round = day.closed().await;
    let marked: Vec<u32> =
        boxes::boxed(&db, &round).await.unwrap().iter().flat_map(|ballot| ballot.marks.keys().copied()).collect();
    assert_eq!(marked.len(), 2);
    assert!(marked.contains(&1) && marked.contains(&3), "{marked:?}");
    assert_eq!(voters::turnout(&db, round.id).await.unwrap().cast, 2, "each organisation once");
});

both!(paper_of_a_secret_round_goes_into_the_box_and_its_sheets_are_forgotten, |db: Db| async move {
    let day = Day::of(&db, Secrecy::Secret).await;
    for voter in 0..3 {
        day.hand_out(voter).await.unwrap();
    }
    day.cast_online(5).await.unwrap();
    let sheets = [(1, sheet(None, &[2])), (2, sheet(None, &[1, 2, 3])), (3, sheet(None, &[]))];
    day.enter(0, &sheets, (0, 7)).await.unwrap();
    day.enter(1, &sheets, (0, 7)).await.unwrap();
    assert_eq!(entries::of_batch(&db, day.round.id, 1).await.unwrap()[0].entry.sheets.len(), 3);
    let figures = day.settle(&[]).await.unwrap();
    assert_eq!((figures.valid, figures.invalid), (2, 1));
    let left = entries::of_batch(&db, day.round.id, 1).await.unwrap();
    assert!(left.iter().all(|entered| entered.entry.sheets.is_empty()), "no sheet is left");
    let round = day.closed().await;
    boxes::forget_order(&db).await.unwrap();
    let mut told: Vec<usize> = boxes::boxed(&db, &round).await.unwrap().iter().map(|one| one.marks.len()).collect();
    told.sort_unstable();
    assert_eq!(told, [0, 1, 1], "the box pools what came on either way");
    assert_eq!(boxes::enrolled(&db, round.id).await.unwrap().len(), 4);
    assert_eq!(receipts::of_box(&db, round.id).await.unwrap().len(), 1, "paper has no receipt");
    let over = PaperBallot { sheet: None, organisation: None, fault: Some(BallotFault::OverLimit) };
    assert_eq!(batches::ballots(&db, round.id).await.unwrap(), [(1, over)]);
});
