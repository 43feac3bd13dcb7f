//! Who speaks for an organisation: one delegate and one alternate. The team and the door read the names, nobody else.

use crate::{About, Change, Db, Error, organisations};
use domain::organisation::Mandate;
use domain::{Event, Instant, OrganisationId, ProcessId, Refusal, Said};
use uuid::Uuid;

statements! {
    PUT = "insert into mandate (organisation_id, mandate, name, chosen, named_at) values ($1, $2, $3, $4, $5) \
        on conflict (organisation_id, mandate) do update set name = excluded.name, chosen = excluded.chosen, named_at = excluded.named_at";
    ALL = "select m.organisation_id, m.mandate, m.name, m.chosen, m.named_at from mandate m join organisation o on o.id = m.organisation_id \
        where o.process_id = $1 order by o.position, m.mandate desc";
}

/// Somebody who speaks for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The organisation.
    pub organisation: OrganisationId,
    /// As what.
    pub mandate: Mandate,
    /// Their name; never public.
    pub name: String,
    /// How the organisation chose them, in public; empty when it didn't tell.
    pub chosen: String,
    /// When the team was told.
    pub named_at: Instant,
}

/// Names the delegate or the alternate of an organisation, in place of the one before.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such organisation (any more).
pub async fn name(change: &mut Change, slug: &str, mandate: Mandate, name: &str, chosen: &str) -> Result<(), Error> {
    let organisation = organisations::in_change(change, slug).await?.ok_or(Refusal::ChangedMeanwhile)?;
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(organisation.id.0)
        .bind(mandate.name())
        .bind(name)
        .bind(chosen)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let chosen = (!chosen.is_empty()).then(|| Said::new(chosen));
    let event = Event::MandateNamed { organisation: organisation.slug, mandate, chosen };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Everybody who speaks for an organisation of a process, delegates first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Named>, Error> {
    let rows: Vec<(Uuid, String, String, String, i64)> =
        on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    let named = |(organisation, mandate, name, chosen, at): (Uuid, String, String, String, i64)| {
        let mandate = mandate.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
        let (organisation, named_at) = (OrganisationId(organisation), Instant::from_micros(at));
        Ok(Named { organisation, mandate, name, chosen, named_at })
    };
    rows.into_iter().map(named).collect()
}
