//! A plan is drafted, refused while something is unexplained, published once, and watched.

use domain::process::Span;
use domain::{Event, Instant, Phase, ProcessId, Refusal, Signature, Stage, Timeline, event::Step};
use storage::commitment_drafts::{self, NewCommitment};
use storage::commitments::{self, Milestone};
use storage::contributions::{self, NewContribution};
use storage::plans::{self, Declined};
use storage::processes::{self, Once};
use storage::{Change, Db, Error, proposals};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// Five proposals came in time, four of them are selected.
async fn selected(db: &Db) -> ProcessId {
    let process = ProcessId(db.chance().id());
    let mut change = db.change(process, Signature::System, at("2018-01-01T00:00:00Z")).await.unwrap();
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    let span = |phase, from, to| Span { phase, starts_at: at(from), ends_at: at(to) };
    let phases = vec![
        span(Phase::Suggestion, "2018-02-01T00:00:00Z", "2018-03-01T00:00:00Z"),
        span(Phase::Published, "2018-09-01T00:00:00Z", "2018-10-01T00:00:00Z"),
        span(Phase::Monitoring, "2018-10-01T00:00:00Z", "2020-09-01T00:00:00Z"),
    ];
    processes::publish_timeline(&mut change, &Timeline(phases), None).await.unwrap();
    for number in 1..=5 {
        receive(&mut change, db, "2018-02-10T00:00:00Z", Some(number)).await;
        let step = if number < 5 { Step::Selected } else { Step::PassedOver };
        let proposal = proposals::in_change(&mut change, number).await.unwrap().unwrap();
        proposals::record(&mut change, &proposal, step).await.unwrap();
    }
    processes::mark_once(&mut change, Once::SelectionRecorded).await.unwrap();
    change.commit().await.unwrap();
    process
}

async fn receive(change: &mut Change, db: &Db, when: &str, accepted_as: Option<u32>) {
    let new = NewContribution {
        problem: "Hay un problema.".into(),
        theme: Some("salud".into()),
        ..specimens::contribution("Una propuesta", at(when))
    };
    let id = contributions::receive(change, db, &new).await.unwrap();
    let contribution = contributions::in_change(change, id).await.unwrap().unwrap();
    if accepted_as.is_some() {
        proposals::accept(change, &contribution, accepted_as).await.unwrap();
    }
}

fn promise(sources: &[u32]) -> NewCommitment {
    NewCommitment {
        number: None,
        title: "Medicamentos a la vista".into(),
        title_en: String::new(),
        problem: "No se sabe qué hay.".into(),
        commitment: "El ministerio lo publicará.".into(),
        lead: "ministerio-salud".into(),
        theme: "salud".into(),
        starts_on: "2018-10-01".parse().unwrap(),
        ends_on: "2020-08-31".parse().unwrap(),
        without_vote_reason: None,
        partners: vec!["gremio-x".into(), "ministerio-y".into()],
        sources: sources.to_vec(),
        milestones: vec![Milestone {
            title: "Lista publicada".into(),
            deliverable: "Una lista".into(),
            due_on: "2019-06-30".parse().unwrap(),
            verify: "Cualquiera la baja.".into(),
        }],
    }
}

fn why() -> Declined {
    Declined {
        institution: "ministerio-salud".into(),
        reason: "No hay ley que lo permita.".into(),
        decision: "La mesa tomó nota y lo lleva al Congreso.".into(),
    }
}

async fn change(db: &Db, process: ProcessId) -> Change {
    db.change(process, Signature::System, at("2018-08-01T00:00:00Z")).await.unwrap()
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

both!(what_is_drafted_is_read_back, |db: Db| async move {
    let process = selected(&db).await;
    let mut write = change(&db, process).await;
    assert_eq!(commitment_drafts::put(&mut write, &promise(&[3, 1])).await.unwrap(), 1);
    let unvoted = NewCommitment { without_vote_reason: Some("Viene del plan anterior.".into()), ..promise(&[]) };
    assert_eq!(commitment_drafts::put(&mut write, &unvoted).await.unwrap(), 2);
    let again = NewCommitment { number: Some(1), title: "Otro título".into(), ..promise(&[3, 1]) };
    assert_eq!(commitment_drafts::put(&mut write, &again).await.unwrap(), 1);
    write.commit().await.unwrap();
    let all = commitments::all(&db, process).await.unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(
        (all[0].title.as_str(), all[0].sources.as_slice(), all[0].version),
        ("Otro título", [3, 1].as_slice(), 2)
    );
    assert_eq!(all[0].partners, ["gremio-x", "ministerio-y"]);
    assert_eq!(all[0].milestones, promise(&[]).milestones);
    assert_eq!(all[1].without_vote_reason.as_deref(), Some("Viene del plan anterior."));
    assert_eq!(commitments::by_number(&db, process, 2).await.unwrap().unwrap().number, 2);
    assert!(commitments::by_number(&db, process, 3).await.unwrap().is_none());
});

both!(a_selected_proposal_has_one_place, |db: Db| async move {
    let process = selected(&db).await;
    let mut write = change(&db, process).await;
    commitment_drafts::put(&mut write, &promise(&[1])).await.unwrap();
    write.commit().await.unwrap();
    let mut write = change(&db, process).await;
    assert_eq!(refusal(plans::decline(&mut write, 1, &why()).await), Refusal::Taken, "it stands in a commitment");
    assert_eq!(refusal(commitment_drafts::put(&mut write, &promise(&[])).await), Refusal::WithoutVoteUnexplained);
    let not_selected = refusal(commitment_drafts::put(&mut write, &promise(&[5])).await);
    assert!(matches!(not_selected, Refusal::OutOfTurn { stage: Stage::NotSelected, .. }), "{not_selected:?}");
    plans::decline(&mut write, 2, &why()).await.unwrap();
    assert_eq!(refusal(commitment_drafts::put(&mut write, &promise(&[2])).await), Refusal::Taken, "it is not taken up");
    plans::reconsider(&mut write, 2).await.unwrap();
    commitment_drafts::put(&mut write, &promise(&[2])).await.unwrap();
    commitment_drafts::remove(&mut write, 1).await.unwrap();
    plans::decline(&mut write, 1, &why()).await.unwrap();
    assert_eq!(
        refusal(commitment_drafts::put(&mut write, &promise(&[2])).await),
        Refusal::Taken,
        "it stands in another one"
    );
});

both!(a_plan_waits_until_everything_is_explained_and_answered, |db: Db| async move {
    let process = selected(&db).await;
    let mut write = change(&db, process).await;
    receive(&mut write, &db, "2018-02-20T00:00:00Z", None).await;
    receive(&mut write, &db, "2018-05-20T00:00:00Z", None).await;
    let bare = NewCommitment { milestones: Vec::new(), ..promise(&[1, 2]) };
    commitment_drafts::put(&mut write, &bare).await.unwrap();
    plans::decline(&mut write, 4, &why()).await.unwrap();
    write.commit().await.unwrap();
    let missing = Refusal::PlanNotReady { unexplained: vec![3], unanswered: 1, without_milestone: vec![1] };
    let readiness = plans::readiness(&db, process).await.unwrap();
    assert_eq!(readiness.demand(), Err(missing.clone()), "what came after the phase goes to the next plan");
    let mut write = change(&db, process).await;
    assert_eq!(refusal(plans::publish(&mut write).await), missing);
    drop(write);
    let kept = processes::by_slug(&db, "plan").await.unwrap().unwrap();
    assert_eq!(kept.plan_published_at, None, "nothing was written");
});

both!(a_published_plan_says_what_became_of_each_selected_proposal, |db: Db| async move {
    let process = selected(&db).await;
    let mut write = change(&db, process).await;
    commitment_drafts::put(&mut write, &promise(&[1, 2])).await.unwrap();
    commitment_drafts::put(&mut write, &promise(&[3])).await.unwrap();
    let unvoted = NewCommitment { without_vote_reason: Some("Viene del plan anterior.".into()), ..promise(&[]) };
    commitment_drafts::put(&mut write, &unvoted).await.unwrap();
    plans::decline(&mut write, 4, &why()).await.unwrap();
    assert_eq!(refusal(plans::begin_monitoring(&mut write).await), Refusal::PhaseClosed { phase: Phase::Published });
    plans::publish(&mut write).await.unwrap();
    write.commit().await.unwrap();
    let chosen = plans::chosen(&db, process).await.unwrap();
    let places: Vec<_> = chosen.iter().map(|one| (one.number, one.stage, one.commitment)).collect();
    assert_eq!(
        places,
        [
            (1, Stage::Commitment, Some(1)),
            (2, Stage::Commitment, Some(1)),
            (3, Stage::Commitment, Some(2)),
            (4, Stage::NotTakenUp, None),
        ]
    );
    assert_eq!(chosen[3].declined, Some(why()));
    let mut write = change(&db, process).await;
    for refused in [
        refusal(plans::publish(&mut write).await),
        refusal(commitment_drafts::put(&mut write, &promise(&[3])).await),
        refusal(commitment_drafts::remove(&mut write, 1).await),
        refusal(plans::reconsider(&mut write, 4).await),
    ] {
        assert_eq!(refused, Refusal::PlanPublished);
    }
    plans::begin_monitoring(&mut write).await.unwrap();
    write.commit().await.unwrap();
    let stages: Vec<_> = plans::chosen(&db, process).await.unwrap().iter().map(|one| one.stage).collect();
    assert_eq!(stages, [Stage::Monitored, Stage::Monitored, Stage::Monitored, Stage::NotTakenUp]);
});

both!(the_log_counts_the_commitments_and_names_those_without_a_vote, |db: Db| async move {
    let process = selected(&db).await;
    let mut write = change(&db, process).await;
    commitment_drafts::put(&mut write, &promise(&[1, 2, 3, 4])).await.unwrap();
    let unvoted = NewCommitment { without_vote_reason: Some("Viene del plan anterior.".into()), ..promise(&[]) };
    commitment_drafts::put(&mut write, &unvoted).await.unwrap();
    plans::publish(&mut write).await.unwrap();
    write.commit().await.unwrap();
    let told = storage::events::all(&db, process).await.unwrap().into_iter().filter_map(|line| line.event);
    let published = Event::PlanPublished { commitments: 2, without_vote: vec![2] };
    assert!(told.into_iter().any(|event| event == published), "it is in the log");
});
