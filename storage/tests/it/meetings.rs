//! What meetings treat becomes discussed, once, and nothing else does.

use domain::meeting::Outcome;
use domain::{Event, Instant, ProcessId, Refusal, Said, Signature, Stage, event::Step};
use storage::agendas::{self, Treatment};
use storage::contributions::{self, NewContribution};
use storage::meetings::{self, NewMeeting};
use storage::processes::{self};
use storage::{Change, Db, Error, attendance, events, proposals};

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

async fn change(db: &Db, process: ProcessId) -> Change {
    db.change(process, Signature::Sample, at("2018-03-20T12:00:00Z")).await.unwrap()
}

/// A process with so many proposals and one meeting.
async fn process_with(db: &Db, proposals: u32) -> ProcessId {
    let id = ProcessId(db.chance().id());
    let mut change = change(db, id).await;
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    for n in 1..=proposals {
        let id = contributions::receive(&mut change, db, &contribution(n)).await.unwrap();
        let contribution = contributions::in_change(&mut change, id).await.unwrap().unwrap();
        proposals::accept(&mut change, &contribution, None).await.unwrap();
    }
    meetings::plan(&mut change, &meeting(None)).await.unwrap();
    change.commit().await.unwrap();
    id
}

fn contribution(n: u32) -> NewContribution {
    NewContribution {
        theme: Some("salud".into()),
        ..specimens::contribution(format!("Propuesta {n}"), at("2018-01-10T12:00:00Z"))
    }
}

fn meeting(number: Option<u32>) -> NewMeeting {
    NewMeeting {
        number,
        title: "Encuentro de Itapúa".into(),
        ends_at: at("2018-03-20T15:00:00Z"),
        expected_people: Some(30),
        themes: vec!["salud".into(), "ambiente-y-agua".into()],
        ..specimens::meeting(at("2018-03-20T11:30:00Z"))
    }
}

async fn stage(db: &Db, process: ProcessId, number: u32) -> Stage {
    proposals::by_number(db, process, number).await.unwrap().unwrap().stage()
}

async fn told(db: &Db, process: ProcessId) -> Vec<Event> {
    events::all(db, process).await.unwrap().into_iter().filter_map(|line| line.event).collect()
}

fn said(text: &str) -> Treatment {
    Treatment { said: Some(text.into()), outcome: Some(Outcome::Kept), ..Treatment::default() }
}

both!(only_a_treated_item_makes_a_proposal_discussed, |db: Db| async move {
    let process = process_with(&db, 2).await;
    let mut change = change(&db, process).await;
    agendas::put_on_agenda(&mut change, 1, &[1, 2, 1]).await.unwrap();
    agendas::treat(&mut change, 1, 1, &Treatment::default()).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(stage(&db, process, 1).await, Stage::Discussed);
    assert_eq!(stage(&db, process, 2).await, Stage::Suggested, "on the agenda is not treated");
    let meeting = meetings::by_number(&db, process, 1).await.unwrap().unwrap();
    let agenda = agendas::agenda(&db, meeting.id).await.unwrap();
    assert_eq!(agenda.iter().map(|item| item.proposal).collect::<Vec<_>>(), [1, 2]);
    assert!(agenda[0].record.treated_at.is_some() && agenda[1].record.treated_at.is_none());
});

both!(an_item_recorded_again_changes_its_text_and_takes_no_second_step, |db: Db| async move {
    let process = process_with(&db, 1).await;
    let mut change = change(&db, process).await;
    agendas::put_on_agenda(&mut change, 1, &[1]).await.unwrap();
    for text in ["Piden un pozo.", "Piden un pozo.", "Piden dos pozos."] {
        agendas::treat(&mut change, 1, 1, &said(text)).await.unwrap();
    }
    change.commit().await.unwrap();
    let told = told(&db, process).await;
    let steps = told.iter().filter(|e| matches!(e, Event::ProposalMoved { step: Step::Discussed { meeting: 1 }, .. }));
    assert_eq!(steps.count(), 1);
    let texts: Vec<_> =
        told.iter().filter_map(|e| if let Event::ItemRecorded { said, .. } = e { said.text() } else { None }).collect();
    assert_eq!(texts, ["Piden un pozo.", "Piden dos pozos."], "the same sent twice is told once");
    let heard = agendas::of_proposal(&db, process, 1).await.unwrap();
    assert_eq!(heard[0].record.said.as_deref(), Some("Piden dos pozos."));
});

both!(what_is_closed_is_neither_put_on_an_agenda_nor_treated, |db: Db| async move {
    let process = process_with(&db, 2).await;
    let mut change = change(&db, process).await;
    agendas::put_on_agenda(&mut change, 1, &[1]).await.unwrap();
    for number in [1, 2] {
        let before = proposals::in_change(&mut change, number).await.unwrap().unwrap();
        proposals::record(&mut change, &before, Step::SetAside { reason: Said::new("Es de otro plan.") })
            .await
            .unwrap();
    }
    let refused = |result: Result<(), Error>| matches!(result, Err(Error::Refused(Refusal::OutOfTurn { .. })));
    assert!(refused(agendas::put_on_agenda(&mut change, 1, &[2]).await));
    assert!(refused(agendas::treat(&mut change, 1, 1, &said("Ya estaba cerrada.")).await));
    let unknown = agendas::put_on_agenda(&mut change, 1, &[77]).await;
    assert!(matches!(unknown, Err(Error::Refused(Refusal::NoSuchProposal { number: 77 }))));
    agendas::set_agenda(&mut change, 1, &[(1, 2), (2, 1)]).await.unwrap();
    let off = agendas::treat(&mut change, 1, 2, &Treatment::default()).await;
    assert!(refused(off), "a past agenda may hold it, but nobody treats it now");
});

both!(what_was_treated_stays_on_the_agenda, |db: Db| async move {
    let process = process_with(&db, 2).await;
    let mut change = change(&db, process).await;
    agendas::put_on_agenda(&mut change, 1, &[1, 2]).await.unwrap();
    agendas::treat(&mut change, 1, 1, &said("Se aprobó.")).await.unwrap();
    let kept = agendas::take_off_agenda(&mut change, 1, 1).await;
    assert!(matches!(kept, Err(Error::Refused(Refusal::NotOnAgenda { number: 1 }))));
    agendas::take_off_agenda(&mut change, 1, 2).await.unwrap();
    let gone = agendas::treat(&mut change, 1, 2, &said("No está.")).await;
    assert!(matches!(gone, Err(Error::Refused(Refusal::NotOnAgenda { number: 2 }))));
});

both!(a_meeting_keeps_its_own_number_and_no_two_share_one, |db: Db| async move {
    let process = process_with(&db, 0).await;
    let mut writing = change(&db, process).await;
    assert_eq!(meetings::plan(&mut writing, &meeting(Some(13))).await.unwrap().number, 13);
    assert_eq!(meetings::plan(&mut writing, &meeting(None)).await.unwrap().number, 14);
    let moved = NewMeeting { place: "Hohenau".into(), themes: vec!["salud".into()], ..meeting(None) };
    meetings::change_plan(&mut writing, 13, &moved).await.unwrap();
    writing.commit().await.unwrap();
    let all = meetings::all(&db, process).await.unwrap();
    assert_eq!(all.iter().map(|m| m.number).collect::<Vec<_>>(), [1, 13, 14]);
    assert_eq!((all[1].place.as_str(), all[1].themes.len(), all[2].themes.len()), ("Hohenau", 1, 2));
    let mut again = change(&db, process).await;
    let taken = meetings::plan(&mut again, &meeting(Some(13))).await;
    assert!(matches!(taken, Err(Error::Refused(Refusal::Taken))));
});

both!(who_came_is_counted_and_corrected, |db: Db| async move {
    let process = process_with(&db, 0).await;
    let mut change = change(&db, process).await;
    let first = [("fundacion-tataindy".to_owned(), 3), (String::new(), 12), ("nadie".to_owned(), 0)];
    attendance::record_attendance(&mut change, 1, &first).await.unwrap();
    let corrected = [("fundacion-tataindy".to_owned(), 2), (String::new(), 12)];
    attendance::record_attendance(&mut change, 1, &corrected).await.unwrap();
    change.commit().await.unwrap();
    let meeting = meetings::by_number(&db, process, 1).await.unwrap().unwrap();
    assert_eq!(attendance::attendance(&db, meeting.id).await.unwrap(), corrected);
    let figures = meetings::figures(&db, process).await.unwrap()[&1];
    assert_eq!((figures.people, figures.organisations), (14, 1));
});

both!(a_document_comes_back_as_it_went_in, |db: Db| async move {
    let process = process_with(&db, 0).await;
    let mut change = change(&db, process).await;
    let kind = domain::document::MediaType::Pdf;
    let id = storage::documents::attach(&mut change, 1, "Acta", kind, b"%PDF-1.7 \0\xFF").await.unwrap();
    change.commit().await.unwrap();
    let (document, bytes) = storage::documents::document(&db, process, id).await.unwrap().unwrap();
    assert_eq!(
        (document.title.as_str(), document.media_type, bytes.as_slice()),
        ("Acta", kind, b"%PDF-1.7 \0\xFF".as_slice())
    );
    let elsewhere = ProcessId(db.chance().id());
    assert!(storage::documents::document(&db, elsewhere, id).await.unwrap().is_none(), "not under another process");
});
