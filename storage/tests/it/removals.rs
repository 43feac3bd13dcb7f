//! What something refers to stays; what nothing refers to goes, and leaves no gap.

use domain::reference::{Reference, Referrer};
use domain::{Instant, Names, ProcessId, Refusal, Signature};
use storage::contributions::{self, NewContribution};
use storage::processes::{self, Department, Institution, Theme};
use storage::{Change, Db, Error, proposals, removals};

async fn begun(db: &Db) -> Change {
    let process = ProcessId(db.chance().id());
    let mut change = db.change(process, Signature::System, Instant::default()).await.unwrap();
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    for (slug, position) in [("agua", 1), ("salud", 2), ("caminos", 3)] {
        let name = Names { es: slug.into(), ..Names::default() };
        let theme = Theme { slug: slug.into(), position, name, icon: "theme".into() };
        processes::put_theme(&mut change, &theme).await.unwrap();
        let department = Department { code: slug.to_uppercase(), ine_number: String::new(), name: slug.into() };
        processes::put_department(&mut change, &department, position).await.unwrap();
    }
    let institution = Institution {
        slug: "ministerio".into(),
        name: "Ministerio".into(),
        kind: "executive".into(),
        department: "SALUD".into(),
    };
    processes::put_institution(&mut change, &institution, 1).await.unwrap();
    change
}

async fn propose(change: &mut Change, db: &Db) {
    let new = NewContribution {
        problem: "Falta agua.".into(),
        theme: Some("agua".into()),
        department: Some("AGUA".into()),
        ..specimens::contribution("Un pozo", change.now())
    };
    let id = contributions::receive(change, db, &new).await.unwrap();
    let contribution = contributions::in_change(change, id).await.unwrap().unwrap();
    proposals::accept(change, &contribution, None).await.unwrap();
}

fn uses(refused: Result<(), Error>) -> Vec<(Referrer, u32)> {
    match refused {
        Err(Error::Refused(Refusal::StillUsed { by })) => {
            by.into_iter().map(|Reference { from, count }| (from, count)).collect()
        }
        other => panic!("{other:?}"),
    }
}

both!(what_is_used_stays_and_says_by_what, |db: Db| async move {
    let mut change = begun(&db).await;
    propose(&mut change, &db).await;
    let both = vec![(Referrer::Contributions, 1), (Referrer::Proposals, 1)];
    assert_eq!(uses(removals::remove_theme(&mut change, "agua").await), both);
    assert_eq!(uses(removals::remove_department(&mut change, "AGUA").await), both);
    assert_eq!(uses(removals::remove_department(&mut change, "SALUD").await), vec![(Referrer::Institutions, 1)]);
});

both!(what_nobody_uses_goes_and_leaves_no_gap, |db: Db| async move {
    let mut change = begun(&db).await;
    let process = change.process();
    removals::remove_institution(&mut change, "ministerio").await.unwrap();
    removals::remove_department(&mut change, "SALUD").await.unwrap();
    removals::remove_theme(&mut change, "salud").await.unwrap();
    let gone = removals::remove_theme(&mut change, "salud").await;
    assert!(matches!(gone, Err(Error::Refused(Refusal::ChangedMeanwhile))));
    change.commit().await.unwrap();
    let themes = processes::themes(&db, process).await.unwrap();
    let kept: Vec<_> = themes.iter().map(|theme| (theme.slug.as_str(), theme.position)).collect();
    assert_eq!(kept, [("agua", 1), ("caminos", 2)]);
    assert_eq!(processes::departments(&db, process).await.unwrap().len(), 2);
    assert!(processes::institutions(&db, process).await.unwrap().is_empty());
});

both!(a_locked_rule_counts_the_themes, |db: Db| async move {
    let mut change = begun(&db).await;
    processes::put_rule(&mut change, "{\"id\": \"r\"}").await.unwrap();
    processes::lock_rule(&mut change, "r").await.unwrap();
    let refused = removals::remove_theme(&mut change, "salud").await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::RuleLocked))));
});
