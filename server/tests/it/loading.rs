//! The sample is loaded with its whole history, and every figure of it follows from what was kept.

use crate::sample;
use domain::log::verify;
use domain::{Event, Proposal, Refusal, Stage};
use serde_json::Value;
use server::bundle::{Bundle, SAMPLE};
use server::loading::{Failure, load};
use std::collections::HashMap;
use storage::{Db, Error, events, processes, proposals, rounds, selections};

async fn process(db: &Db) -> processes::Process {
    processes::by_slug(db, "paga4").await.unwrap().expect("the sample")
}

#[tokio::test]
async fn the_selection_computed_from_the_database_is_the_published_one() {
    let db = sample::database().await;
    let selection = selections::compute(&db, process(&db).await.id).await.unwrap().expect("a selection");
    let expected: Value = serde_json::from_str(include_str!("../../sample/expected_selection.json")).unwrap();
    assert_eq!(serde_json::to_value(&*selection).unwrap(), expected);
}

#[tokio::test]
async fn of_183_suggestions_117_are_voted_on_and_36_selected() {
    let db = sample::database().await;
    let all = proposals::all(&db, process(&db).await.id).await.unwrap();
    let mut stages = HashMap::<Stage, usize>::new();
    for proposal in &all {
        *stages.entry(proposal.stage()).or_default() += 1;
    }
    assert_eq!(all.len(), 183);
    let expected = [(Stage::Merged, 41), (Stage::SetAside, 25), (Stage::NotSelected, 81), (Stage::Monitored, 36)];
    assert_eq!(stages, HashMap::from(expected));
}

#[tokio::test]
async fn the_log_is_sound_and_never_goes_back_in_time() {
    let db = sample::database().await;
    let log = events::all(&db, process(&db).await.id).await.unwrap();
    let lines: Vec<_> = log.into_iter().map(|recorded| recorded.line).collect();
    assert_eq!(verify(&lines), Ok(()));
    assert!(lines.is_sorted_by_key(|line| line.at));
    let opens = process(&db).await.timeline.0[0].starts_at;
    assert!(lines[0].at <= opens.plus_days(-14), "announced two weeks before it opens");
}

#[tokio::test]
async fn the_history_of_every_proposal_folds_to_its_row() {
    let db = sample::database().await;
    let id = process(&db).await.id;
    let mut folded = HashMap::<u32, Proposal>::new();
    let all = proposals::all(&db, id).await.unwrap();
    for proposal in &all {
        folded.insert(proposal.number(), Proposal::accepted(proposal.life.id, proposal.number()));
    }
    for recorded in events::all(&db, id).await.unwrap() {
        if let Some(Event::ProposalMoved { proposal, step }) = recorded.event {
            let life = folded.remove(&proposal).expect("a proposal");
            folded.insert(proposal, life.apply(&step));
        }
    }
    for proposal in all {
        assert_eq!(folded[&proposal.number()], proposal.life);
    }
}

#[tokio::test]
async fn each_of_the_meetings_13_to_32_has_its_round() {
    let db = sample::database().await;
    let rounds = rounds::all(&db, process(&db).await.id).await.unwrap();
    let pairs: Vec<_> = rounds.iter().map(|round| (round.number, round.meeting)).collect();
    assert_eq!(pairs, (1..=20).zip(13..=32).collect::<Vec<_>>());
    assert!(rounds.iter().all(|round| !round.is_open()));
}

#[tokio::test]
async fn it_is_loaded_once() {
    let db = sample::database().await;
    let bundle = Bundle::read(&SAMPLE).unwrap();
    let refused = load(&db, &bundle, true).await.unwrap_err();
    assert!(matches!(refused, Failure::Stored(Error::Refused(Refusal::Taken))), "{refused}");
}
