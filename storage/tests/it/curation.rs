//! What curators do: all or nothing, never over somebody else's decision, and the log tells every row.

use domain::answer::{FinalAnswer, final_answer};
use domain::contribution::{Delivery, Due, Standing};
use domain::proposal::Stage;
use domain::{ContributionId, Event, Instant, ProcessId, Refusal, Said, Signature, event::Step};
use storage::contribution_lists::{self, Filter};
use storage::contributions::{self, Decision, NewContribution};
use storage::curation::{self, Act, Picked};
use storage::processes::{self};
use storage::{Change, Db, Error, answers, events, proposals};

const MONDAY: Instant = Instant::from_micros(1_515_412_800_000_000);

async fn process(db: &Db) -> ProcessId {
    let id = ProcessId(db.chance().id());
    let mut change = change(db, id).await;
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    change.commit().await.unwrap();
    id
}

async fn change(db: &Db, process: ProcessId) -> Change {
    db.change(process, Signature::System, MONDAY).await.unwrap()
}

fn suggestion(title: &str, days: i64, contact: Option<&str>) -> NewContribution {
    NewContribution {
        problem: "Los caminos rurales están rotos.".into(),
        contact: contact.map(str::to_owned),
        ..specimens::contribution(title, MONDAY.plus_days(days))
    }
}

async fn receive(db: &Db, process: ProcessId, titles: &[&str]) -> Vec<ContributionId> {
    let mut change = change(db, process).await;
    let mut ids = Vec::new();
    for (day, title) in (0_i64..).zip(titles) {
        ids.push(contributions::receive(&mut change, db, &suggestion(title, day, None)).await.unwrap());
    }
    change.commit().await.unwrap();
    ids
}

/// So many proposals, numbered from 1.
async fn accepted(db: &Db, count: usize) -> ProcessId {
    let process = process(db).await;
    let ids = receive(db, process, &vec!["Caminos"; count]).await;
    let mut change = change(db, process).await;
    curation::accept(&mut change, &ids).await.unwrap();
    change.commit().await.unwrap();
    process
}

async fn act(db: &Db, process: ProcessId, numbers: &[u32], act: Act) -> Result<(), Error> {
    let mut picked = Vec::new();
    for number in numbers {
        let version = proposals::by_number(db, process, *number).await?.map_or(1, |proposal| proposal.version);
        picked.push(Picked { number: *number, version });
    }
    let mut change = change(db, process).await;
    curation::carry_out(&mut change, &picked, &act).await?;
    change.commit().await
}

async fn stage(db: &Db, process: ProcessId, number: u32) -> Stage {
    proposals::by_number(db, process, number).await.unwrap().unwrap().stage()
}

fn merge(into: u32) -> Act {
    Act::Merge { into, reason: "Piden lo mismo que la otra.".into(), joint: None }
}

fn set_aside() -> Act {
    Act::SetAside { reason: "No toca al gobierno abierto.".into() }
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

both!(contributions_get_their_numbers_in_the_order_in_which_they_arrived, |db: Db| async move {
    let process = process(&db).await;
    let ids = receive(&db, process, &["Primera", "Segunda", "Tercera"]).await;
    let mut change = change(&db, process).await;
    let made = curation::accept(&mut change, &[ids[2], ids[0], ids[1]]).await.unwrap();
    change.commit().await.unwrap();
    let told: Vec<(u32, &str)> = made.iter().map(|one| (one.number(), one.title.as_str())).collect();
    assert_eq!(told, [(1, "Primera"), (2, "Segunda"), (3, "Tercera")]);
});

both!(accepting_one_that_has_its_answer_accepts_none_of_the_others, |db: Db| async move {
    let process = process(&db).await;
    let ids = receive(&db, process, &["Primera", "Segunda"]).await;
    let mut first = change(&db, process).await;
    curation::accept(&mut first, &ids[1..]).await.unwrap();
    first.commit().await.unwrap();
    let mut second = change(&db, process).await;
    assert_eq!(refusal(curation::accept(&mut second, &ids).await), Refusal::AlreadyAnswered);
    drop(second);
    assert_eq!(proposals::all(&db, process).await.unwrap().len(), 1);
});

both!(an_act_on_several_is_done_on_all_or_on_none_and_says_who_stands_in_the_way, |db: Db| async move {
    let process = accepted(&db, 4).await;
    act(&db, process, &[2, 4], Act::Withdraw).await.unwrap();
    let refused = refusal(act(&db, process, &[1, 2, 3, 4], set_aside()).await);
    assert_eq!(refused, Refusal::NoneMoved { action: domain::proposal::Action::SetAside, numbers: vec![2, 4] });
    assert_eq!(stage(&db, process, 1).await, Stage::Suggested);
    assert_eq!(refusal(act(&db, process, &[9], set_aside()).await), Refusal::NoSuchProposal { number: 9 });
});

both!(merges_form_chains_but_never_a_circle, |db: Db| async move {
    let process = accepted(&db, 3).await;
    act(&db, process, &[1], merge(2)).await.unwrap();
    act(&db, process, &[2], merge(3)).await.unwrap();
    let closed = Refusal::MergeIntoClosed { number: 1, stage: Stage::Merged };
    assert_eq!(refusal(act(&db, process, &[3], merge(1)).await), closed);
    assert_eq!(refusal(act(&db, process, &[3], merge(3)).await), Refusal::MergeIntoItself);
    assert_eq!(refusal(act(&db, process, &[3], merge(8)).await), Refusal::NoSuchProposal { number: 8 });
    act(&db, process, &[2], Act::Unmerge { reason: "Son dos pedidos.".into() }).await.unwrap();
    assert_eq!(stage(&db, process, 2).await, Stage::Suggested);
    assert_eq!(proposals::merged_into(&db, process, 2).await.unwrap(), [1]);
});

both!(the_second_of_two_curators_is_told_that_something_changed, |db: Db| async move {
    let process = accepted(&db, 2).await;
    let seen = proposals::by_number(&db, process, 1).await.unwrap().unwrap();
    let mut quick = change(&db, process).await;
    proposals::record(&mut quick, &seen, Step::Discussed { meeting: 1 }).await.unwrap();
    quick.commit().await.unwrap();
    let mut slow = change(&db, process).await;
    let step = Step::SetAside { reason: Said::new("No toca al gobierno abierto.") };
    assert_eq!(refusal(proposals::record(&mut slow, &seen, step).await), Refusal::ChangedMeanwhile);
    let picked = [Picked { number: 1, version: seen.version }];
    assert_eq!(refusal(curation::carry_out(&mut slow, &picked, &set_aside()).await), Refusal::ChangedMeanwhile);
});

both!(nothing_comes_back_to_life_once_the_selection_is_recorded, |db: Db| async move {
    let process = accepted(&db, 1).await;
    act(&db, process, &[1], set_aside()).await.unwrap();
    let mut recorded = change(&db, process).await;
    processes::mark_once(&mut recorded, processes::Once::SelectionRecorded).await.unwrap();
    recorded.commit().await.unwrap();
    let restore = Act::Restore { reason: "Se revisó de nuevo.".into() };
    assert_eq!(refusal(act(&db, process, &[1], restore).await), Refusal::SelectionRecorded);
});

both!(every_history_folds_to_the_row_of_its_proposal, |db: Db| async move {
    let process = accepted(&db, 5).await;
    let undo = || Act::Unmerge { reason: "Son dos pedidos.".into() };
    act(&db, process, &[1, 2], merge(3)).await.unwrap();
    act(&db, process, &[1], undo()).await.unwrap();
    act(&db, process, &[1, 4], set_aside()).await.unwrap();
    act(&db, process, &[4], Act::Restore { reason: "Se revisó de nuevo.".into() }).await.unwrap();
    act(&db, process, &[5], Act::Withdraw).await.unwrap();
    let discussed = proposals::by_number(&db, process, 3).await.unwrap().unwrap();
    let mut meeting = change(&db, process).await;
    proposals::record(&mut meeting, &discussed, Step::Discussed { meeting: 1 }).await.unwrap();
    meeting.commit().await.unwrap();
    act(&db, process, &[4], merge(3)).await.unwrap();
    for row in proposals::all(&db, process).await.unwrap() {
        let history = events::of_proposal(&db, process, row.life.id).await.unwrap();
        let told = history.into_iter().filter_map(|line| line.event).fold(None, folded);
        assert_eq!(told.map(|life| domain::Proposal { id: row.life.id, ..life }), Some(row.life));
    }
});

/// A proposal as its history tells it so far.
fn folded(life: Option<domain::Proposal>, event: Event) -> Option<domain::Proposal> {
    match event {
        Event::ContributionAccepted { proposal } => {
            Some(domain::Proposal::accepted(domain::ProposalId(ProcessId::EVERYWHERE.0), proposal))
        }
        Event::ProposalMoved { step, .. } => life.map(|life| life.apply(&step)),
        _ => life,
    }
}

both!(the_list_of_the_unanswered_agrees_with_the_rule, |db: Db| async move {
    let process = process(&db).await;
    let mut change = change(&db, process).await;
    let mut lacking = 0;
    for (day, contact) in (0_i64..).zip([None, Some("0981 000 000")]) {
        for decision in [Decision::Answer { reason: "Ya existe.".into() }, Decision::Withdraw] {
            for delivery in [None, Some(Delivery::NoContact), Some(Delivery::Phone)] {
                let new = suggestion("Caminos", day, contact);
                let id = contributions::receive(&mut change, &db, &new).await.unwrap();
                let kept = contributions::in_change(&mut change, id).await.unwrap().unwrap();
                contributions::close(&mut change, &kept, &decision).await.unwrap();
                if let Some(delivery) = delivery {
                    answers::deliver(&mut change, &[id], delivery).await.unwrap();
                }
                let standing = contributions::in_change(&mut change, id).await.unwrap().unwrap().standing;
                let answer = final_answer(standing, delivery, contact.is_some(), None);
                lacking += usize::from(answer != FinalAnswer::Given);
            }
        }
    }
    change.commit().await.unwrap();
    assert_eq!(lacking, 2, "answered, with a contact, and nobody told");
    assert_eq!(answers::unanswered(&db, process, MONDAY.plus_days(9)).await.unwrap().len(), lacking);
    assert_eq!(answers::unanswered(&db, process, MONDAY).await.unwrap(), [], "what comes later goes to the next plan");
    let untold = Filter { due: Some(Due::Untold), ..Filter::default() };
    let listed = contribution_lists::list(&db, process, &untold, MONDAY).await.unwrap();
    assert_eq!(listed.total as usize, lacking, "the desk finds the same");
});

both!(an_answer_is_told_only_once_there_is_one_and_anew_when_the_path_opens_again, |db: Db| async move {
    let process = accepted(&db, 2).await;
    let contribution = proposals::by_number(&db, process, 1).await.unwrap().unwrap().contribution;
    let mut early = change(&db, process).await;
    let told = answers::deliver(&mut early, &[contribution], Delivery::Phone).await;
    assert_eq!(refusal(told), Refusal::NoAnswerYet);
    drop(early);
    act(&db, process, &[1], merge(2)).await.unwrap();
    let mut late = change(&db, process).await;
    answers::deliver(&mut late, &[contribution], Delivery::Phone).await.unwrap();
    late.commit().await.unwrap();
    act(&db, process, &[1], Act::Unmerge { reason: "Son dos pedidos.".into() }).await.unwrap();
    assert_eq!(contributions::by_id(&db, contribution).await.unwrap().unwrap().delivery, None);
});

both!(the_inbox_shows_what_is_due_first_and_finds_by_word_standing_and_day, |db: Db| async move {
    let process = process(&db).await;
    let ids = receive(&db, process, &["Ñanduti", "Camino", "Agua"]).await;
    let mut accept = change(&db, process).await;
    curation::accept(&mut accept, &ids[2..]).await.unwrap();
    accept.commit().await.unwrap();
    let now = MONDAY.plus_days(21).plus_seconds(1);
    let titles = |filter: Filter| {
        let db = db.clone();
        async move {
            let found = contribution_lists::list(&db, process, &filter, now).await.unwrap();
            found.rows.into_iter().map(|row| row.title).collect::<Vec<_>>()
        }
    };
    assert_eq!(titles(Filter::default()).await, ["Ñanduti", "Camino", "Agua"]);
    assert_eq!(titles(Filter { search: "ÑANDUTI rurales".into(), ..Filter::default() }).await, ["Ñanduti"]);
    assert_eq!(titles(Filter { standing: Some(Standing::Accepted), ..Filter::default() }).await, ["Agua"]);
    assert_eq!(titles(Filter { due: Some(Due::Overdue), ..Filter::default() }).await, ["Ñanduti"]);
    assert_eq!(titles(Filter { due: Some(Due::Soon), ..Filter::default() }).await, ["Camino"]);
    assert_eq!(titles(Filter { theme: Some("salud".into()), ..Filter::default() }).await, Vec::<String>::new());
    let load = contribution_lists::workload(&db, process, now).await.unwrap();
    assert_eq!((load.open, load.overdue, load.soon), (2, 1, 1));
});
