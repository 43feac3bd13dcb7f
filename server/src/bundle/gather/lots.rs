//! The lots that are committed, and both parts of those that are drawn.

use crate::bundle::Folder;
use crate::bundle::lots::{DRAW, Lot};
use domain::rule::Rule;
use storage::processes::Process;
use storage::{Db, lots, rounds, rules};

/// The file about them, where there are any.
pub async fn lots(db: &Db, process: &Process, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = all(db, process).await?;
    if rows.is_empty() { Ok(()) } else { folder.json(DRAW, &rows) }
}

/// Every lot of a process as its open data tells it.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: &Process) -> Result<Vec<Lot>, storage::Error> {
    let rule = rules::rule(db, process.id).await?.and_then(|kept| Rule::parse(kept.body.as_bytes()).ok());
    let of_rule = rule.as_ref().and_then(|rule| rule.lot.source()).unwrap_or_default();
    let rounds = rounds::all(db, process.id).await?;
    let kept = lots::all(db, process.id).await?.into_iter();
    Ok(kept
        .map(|lot| {
            let ties =
                rounds.iter().find(|round| Some(round.number) == lot.round).and_then(|round| round.terms.ties.as_ref());
            told(lot, ties.map_or(of_rule, |ties| &ties.draw))
        })
        .collect())
}

fn told(lot: lots::Lot, source: &str) -> Lot {
    let bare = Lot {
        round: lot.round,
        source: source.to_owned(),
        commitment: lot.commitment,
        secret: None,
        draw: None,
        seed: None,
        drawn_at: None,
        entered_by: Vec::new(),
    };
    let Some(drawn) = lot.drawn else { return bare };
    let seed = Some(drawn.draw.seed());
    Lot {
        secret: Some(drawn.draw.secret),
        draw: Some(drawn.draw.draw),
        seed,
        drawn_at: Some(drawn.at),
        entered_by: vec![drawn.entered_by, drawn.by],
        ..bare
    }
}
