//! Lists of proposals find what a filter asks for, and count it.

use domain::{Channel, Instant, ProcessId, Signature, Stage, Step};
use storage::contributions::{self, NewContribution};
use storage::proposal_lists::{Filter, list};
use storage::{Db, proposals};

fn contribution(title: &str, theme: Option<&str>, channel: Channel) -> NewContribution {
    NewContribution { channel, theme: theme.map(str::to_owned), ..specimens::contribution(title, Instant::default()) }
}

async fn process(db: &Db) -> ProcessId {
    let id = ProcessId(db.chance().id());
    let mut change = db.change(id, Signature::System, Instant::default()).await.unwrap();
    let new = specimens::process();
    storage::processes::add(&mut change, &new).await.unwrap();
    change.commit().await.unwrap();
    id
}

async fn accept(db: &Db, process: ProcessId, new: &NewContribution) -> proposals::Proposal {
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let id = contributions::receive(&mut change, db, new).await.unwrap();
    let kept = contributions::in_change(&mut change, id).await.unwrap().unwrap();
    let proposal = proposals::accept(&mut change, &kept, None).await.unwrap();
    change.commit().await.unwrap();
    proposal
}

async fn numbers(db: &Db, process: ProcessId, filter: Filter) -> Vec<u32> {
    list(db, process, &filter).await.unwrap().rows.iter().map(|row| row.number).collect()
}

both!(a_list_finds_by_theme_stage_channel_and_every_word, |db: Db| async move {
    let process = process(&db).await;
    let first = accept(&db, process, &contribution("Agua limpia en Ñeembucú", Some("agua"), Channel::Web)).await;
    accept(&db, process, &contribution("Medicamentos al 100%", None, Channel::Paper)).await;
    accept(&db, process, &contribution("Mapa del agua", Some("agua"), Channel::Paper)).await;
    let find = |search: &str| Filter { search: search.into(), ..Filter::default() };
    assert_eq!(numbers(&db, process, Filter::default()).await, [1, 2, 3]);
    assert_eq!(numbers(&db, process, find("AGUA neembucu")).await, [1], "every word, without marks");
    assert_eq!(numbers(&db, process, find("100%")).await, [2]);
    assert_eq!(numbers(&db, process, find("%")).await, [1, 2, 3], "a sign alone looks for nothing");
    assert_eq!(numbers(&db, process, find("#3")).await, [3]);
    assert_eq!(numbers(&db, process, Filter { theme: Some(String::new()), ..Filter::default() }).await, [2]);
    let paper = Filter { channel: Some(Channel::Paper), theme: Some("agua".into()), ..Filter::default() };
    assert_eq!(numbers(&db, process, paper).await, [3]);

    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    proposals::record(&mut change, &first, Step::Withdrawn).await.unwrap();
    change.commit().await.unwrap();
    let suggested = Filter { stage: Some(Stage::Suggested), theme: Some("agua".into()), ..Filter::default() };
    let listing = list(&db, process, &suggested).await.unwrap();
    assert_eq!(listing.total, 1, "counts follow every write");
    assert_eq!(*listing.stages, [(Stage::Suggested, 1), (Stage::Withdrawn, 1)]);
});

both!(a_page_beyond_the_last_is_the_last, |db: Db| async move {
    let process = process(&db).await;
    for n in 0..51 {
        accept(&db, process, &contribution(&format!("Propuesta {n}"), None, Channel::Web)).await;
    }
    let listing = list(&db, process, &Filter { page: 9, ..Filter::default() }).await.unwrap();
    assert_eq!((listing.page, listing.pages, listing.total, listing.rows.len()), (2, 2, 51, 1));
    let empty = list(&db, process, &Filter { search: "nada".into(), ..Filter::default() }).await.unwrap();
    assert_eq!((empty.page, empty.pages, empty.total), (1, 1, 0));
});
