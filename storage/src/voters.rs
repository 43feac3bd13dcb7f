//! Who may vote in a round: the register as it was frozen when the round opened, and how many have voted.

use crate::register;
use crate::rounds::{self, Round};
use crate::{Change, Db, Error, proposals};
use domain::round::Electorate;
use domain::{OrganisationId, ProcessId, RoundId};
use std::collections::{BTreeMap, BTreeSet};

statements! {
    ENTER = "insert into round_voter (round_id, organisation_id, theme) select $1, o.id, $4 from organisation o where o.process_id = $2 and o.slug = $3";
    REGISTER = "select o.slug, v.theme from round_voter v join organisation o on o.id = v.organisation_id where v.round_id = $1 order by o.slug, v.theme";
    THEMES = "select theme from round_voter where round_id = $1 and organisation_id = $2 order by theme";
    VOTED = "select theme from theme_vote where organisation_id = $1 order by theme";
    TURNOUT = "select (select count(*) from ballot where round_id = $1) + (select count(*) from roll where round_id = $1) + \
        (select count(*) from paper_ballot where round_id = $1 and organisation_id is not null and fault is not null and fault <> 'doubled'), \
        (select count(distinct organisation_id) from round_voter where round_id = $1), \
        (select count(distinct v.organisation_id) from round_voter v join round r on r.id = v.round_id where v.round_id = $1 \
            and case when exists (select 1 from check_in d where d.meeting_id = r.meeting_id) \
                then exists (select 1 from check_in c where c.meeting_id = r.meeting_id and c.organisation_id = v.organisation_id) \
                else exists (select 1 from attendance t join organisation o on o.slug = t.organisation and o.process_id = r.process_id \
                    where t.meeting_id = r.meeting_id and o.id = v.organisation_id and t.people > 0) end)";
    TURNOUTS = "select r.number, (select count(*) from ballot b where b.round_id = r.id) + (select count(*) from roll l where l.round_id = r.id) + \
        (select count(*) from paper_ballot p where p.round_id = r.id and p.organisation_id is not null and p.fault is not null and p.fault <> 'doubled') \
        from round r where r.process_id = $1 order by r.number";
}

/// How many take part in a round. This is all that anybody learns while it is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Organisations that have cast a ballot.
    pub cast: u32,
    /// Organisations that may.
    pub entitled: u32,
    /// Those of them that were let in at the door of the meeting; where no door was kept, those that stand in its attendance.
    pub present: u32,
}

type Counted = (i64, i64, i64);

fn turnout_of((cast, entitled, present): Counted) -> Turnout {
    let number = proposals::number;
    Turnout { cast: number(cast), entitled: number(entitled), present: number(present) }
}

/// Freezes who may vote in a round that opens, and gives the register: each organisation with the themes it may vote.
pub(crate) async fn freeze(change: &mut Change, round: &Round) -> Result<Vec<(String, Vec<String>)>, Error> {
    let frozen = eligible(change, round).await?;
    retell(change, round.id, &frozen).await?;
    Ok(frozen)
}

/// Who could vote in a round if it opened now. For the selection a theme is voted once in the whole process.
pub(crate) async fn eligible(change: &mut Change, round: &Round) -> Result<Vec<(String, Vec<String>)>, Error> {
    let on_round: BTreeSet<String> =
        rounds::items_in_change(change, round.id).await?.into_iter().map(|item| item.theme).collect();
    let every_theme = round.terms.electorate == Electorate::All;
    let mut eligible = Vec::new();
    for entry in register::in_change(change).await? {
        let mut themes = entry.themes;
        themes.retain(|theme| every_theme || on_round.contains(theme));
        if round.terms.is_for_selection() {
            let voted = themes_voted_in_change(change, entry.organisation.id).await?;
            themes.retain(|theme| !voted.contains(theme));
        }
        if !themes.is_empty() {
            themes.sort();
            eligible.push((entry.organisation.slug, themes));
        }
    }
    eligible.sort();
    Ok(eligible)
}

/// Freezes a register as another installation has frozen it.
pub(crate) async fn retell(change: &mut Change, round: RoundId, register: &[(String, Vec<String>)]) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| for (organisation, themes) in register {
        for theme in themes {
            sqlx::query(ENTER).bind(round.0).bind(process).bind(organisation).bind(theme).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

fn by_organisation(rows: Vec<(String, String)>) -> Vec<(String, Vec<String>)> {
    let mut register = BTreeMap::<String, Vec<String>>::new();
    for (organisation, theme) in rows {
        register.entry(organisation).or_default().push(theme);
    }
    register.into_iter().collect()
}

/// The register of a round as it was frozen: each organisation with the themes it may vote.
///
/// # Errors
/// When the database fails.
pub async fn register(db: &Db, round: RoundId) -> Result<Vec<(String, Vec<String>)>, Error> {
    let rows = on!(db.readers(), |db| sqlx::query_as(REGISTER).bind(round.0).fetch_all(db).await)?;
    Ok(by_organisation(rows))
}

/// The themes that an organisation may vote in a round; none if it isn't on the register.
///
/// # Errors
/// When the database fails.
pub async fn themes(db: &Db, round: RoundId, voter: OrganisationId) -> Result<Vec<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(THEMES).bind(round.0).bind(voter.0).fetch_all(db).await)?)
}

pub(crate) async fn themes_in_change(change: &mut Change, round: RoundId, voter: OrganisationId) -> Result<Vec<String>, Error> {
    Ok(on!(&mut change.tx, |tx| sqlx::query_scalar(THEMES).bind(round.0).bind(voter.0).fetch_all(&mut **tx).await)?)
}

/// The themes that an organisation has voted for the selection, at whatever meeting.
///
/// # Errors
/// When the database fails.
pub async fn themes_voted(db: &Db, voter: OrganisationId) -> Result<Vec<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(VOTED).bind(voter.0).fetch_all(db).await)?)
}

pub(crate) async fn themes_voted_in_change(change: &mut Change, voter: OrganisationId) -> Result<Vec<String>, Error> {
    Ok(on!(&mut change.tx, |tx| sqlx::query_scalar(VOTED).bind(voter.0).fetch_all(&mut **tx).await)?)
}

/// How many take part in a round.
///
/// # Errors
/// When the database fails.
pub async fn turnout(db: &Db, round: RoundId) -> Result<Turnout, Error> {
    Ok(turnout_of(on!(db.readers(), |db| sqlx::query_as(TURNOUT).bind(round.0).fetch_one(db).await)?))
}

pub(crate) async fn turnout_in_change(change: &mut Change, round: RoundId) -> Result<Turnout, Error> {
    Ok(turnout_of(on!(&mut change.tx, |tx| sqlx::query_as(TURNOUT).bind(round.0).fetch_one(&mut **tx).await)?))
}

/// How many have cast a ballot in each round.
///
/// # Errors
/// When the database fails.
pub async fn turnouts(db: &Db, process: ProcessId) -> Result<Vec<(u32, u32)>, Error> {
    let rows: Vec<(i64, i64)> = on!(db.readers(), |db| sqlx::query_as(TURNOUTS).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(round, cast)| (proposals::number(round), proposals::number(cast))).collect())
}
