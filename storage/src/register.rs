//! The register of voters at a moment: which organisation may vote which themes, and what bars it from the others.

use crate::organisations::{self, Organisation};
use crate::{Change, Db, Error, criteria};
use domain::accreditation::{Bar, Standing, Verdict, write_register};
use domain::{Instant, OrganisationId, ProcessId};
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    DECIDED = "select organisation_id, theme, verdict, decided_at from accreditation_decision \
        where process_id = $1 and organisation_id is not null order by position";
    CHALLENGED = "select organisation_id, answered_at from challenge where process_id = $1 and (answered_at is null or upheld)";
}

/// An organisation of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The organisation; `themes` are all that it is or was accredited for and has voted.
    pub organisation: Organisation,
    /// The themes that it may vote.
    pub themes: Vec<String>,
    /// The themes that it asked for and may not vote, each with what bars it.
    pub barred: Vec<(String, Bar)>,
}

impl Entry {
    /// Whether it may vote any of these themes, such as those of a round.
    #[must_use]
    pub fn is_entitled(&self, themes: &[String]) -> bool {
        self.themes.iter().any(|theme| themes.contains(theme))
    }
}

/// What was read of the decisions and challenges of a process.
struct Known {
    standings: HashMap<OrganisationId, Vec<(String, Standing)>>,
    /// Until when a challenge holds back decisions: for good while it has no answer; what was decided before it was
    /// upheld, until somebody takes it back.
    challenged: HashMap<OrganisationId, Instant>,
    window_days: u32,
}

type Decided = (Uuid, String, String, i64);
type Challenged = (Uuid, Option<i64>);

impl Known {
    fn of(decided: Vec<Decided>, challenged: Vec<Challenged>, window_days: u32) -> Result<Self, Error> {
        let mut standings = HashMap::<_, Vec<(String, Standing)>>::new();
        for (organisation, theme, verdict, at) in decided {
            let verdict: Verdict = verdict.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
            let standing = Standing { verdict, decided_at: Instant::from_micros(at) };
            let own = standings.entry(OrganisationId(organisation)).or_default();
            // The last decision on a theme stands.
            own.retain(|(known, _)| *known != theme);
            own.push((theme, standing));
        }
        let mut held_back = HashMap::new();
        for (organisation, answered_at) in challenged {
            let until = answered_at.map_or(Instant::from_micros(i64::MAX), Instant::from_micros);
            let known = held_back.entry(OrganisationId(organisation)).or_insert(until);
            *known = until.max(*known);
        }
        Ok(Self { standings, challenged: held_back, window_days })
    }

    fn entry(&self, organisation: Organisation, now: Instant) -> Entry {
        let held_back = self.challenged.get(&organisation.id);
        let (mut themes, mut barred) = (Vec::new(), Vec::new());
        for (theme, standing) in self.standings.get(&organisation.id).into_iter().flatten() {
            let challenged = held_back.is_some_and(|until| standing.decided_at <= *until);
            match standing.bar(self.window_days, challenged, now) {
                None => themes.push(theme.clone()),
                Some(bar) => barred.push((theme.clone(), bar)),
            }
        }
        Entry { organisation, themes, barred }
    }
}

/// The register as it stands at a moment, in the order in which organisations were entered.
///
/// # Errors
/// When the database fails.
pub async fn register(db: &Db, process: ProcessId, now: Instant) -> Result<Vec<Entry>, Error> {
    let window_days = criteria::criteria(db, process).await?.map_or(0, |criteria| criteria.window_days);
    let (decided, challenged): (Vec<Decided>, Vec<Challenged>) = on!(db.readers(), |db| {
        let decided = sqlx::query_as(DECIDED).bind(process.0).fetch_all(db).await?;
        (decided, sqlx::query_as(CHALLENGED).bind(process.0).fetch_all(db).await?)
    });
    let known = Known::of(decided, challenged, window_days)?;
    let all = organisations::all(db, process).await?;
    Ok(all.into_iter().map(|organisation| known.entry(organisation, now)).collect())
}

/// The same inside a change, at its moment.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change) -> Result<Vec<Entry>, Error> {
    let (process, now) = (change.process().0, change.now());
    let window_days = criteria::in_change(change).await?.map_or(0, |criteria| criteria.window_days);
    let (decided, challenged): (Vec<Decided>, Vec<Challenged>) = on!(&mut change.tx, |tx| {
        let decided = sqlx::query_as(DECIDED).bind(process).fetch_all(&mut **tx).await?;
        (decided, sqlx::query_as(CHALLENGED).bind(process).fetch_all(&mut **tx).await?)
    });
    let known = Known::of(decided, challenged, window_days)?;
    let all = organisations::all_in_change(change).await?;
    Ok(all.into_iter().map(|organisation| known.entry(organisation, now)).collect())
}

/// The register as a file, whose hash tells it from any other.
#[must_use]
pub fn file_of(entries: &[Entry]) -> String {
    write_register(entries.iter().map(|entry| (entry.organisation.slug.as_str(), entry.themes.as_slice())))
}
