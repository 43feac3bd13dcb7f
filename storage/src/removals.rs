//! Themes, departments and institutions that are taken out again: only while nothing refers to them.

use crate::{Change, Error, rules};
use domain::Refusal;
use domain::reference::{Reference, Referrer};

statements! {
    THEME_USES = "select (select count(*) from contribution where process_id = $1 and theme = $2), \
        (select count(*) from proposal where process_id = $1 and theme = $2), \
        (select count(*) from meeting_theme t join meeting m on m.id = t.meeting_id where m.process_id = $1 and t.theme = $2), \
        (select count(*) from accreditation a join organisation o on o.id = a.organisation_id where o.process_id = $1 and a.theme = $2), \
        (select count(*) from commitment where process_id = $1 and theme = $2)";
    GROUP_USES = "select (select count(*) from group_link where process_id = $1 and theme = $2) + \
        (select count(*) from group_address where process_id = $1 and theme = $2)";
    DEPARTMENT_USES = "select (select count(*) from contribution where process_id = $1 and department = $2), \
        (select count(*) from proposal where process_id = $1 and department = $2), \
        (select count(*) from meeting where process_id = $1 and department = $2), \
        (select count(*) from organisation where process_id = $1 and department = $2), \
        (select count(*) from institution where process_id = $1 and department = $2)";
    INSTITUTION_USES = "select (select count(*) from commitment c where c.process_id = $1 and (c.lead = $2 or exists \
            (select 1 from commitment_partner p where p.commitment_id = c.id and p.partner = $2))), \
        (select count(*) from not_taken_up n join proposal p on p.id = n.proposal_id where p.process_id = $1 and n.institution = $2), \
        (select count(*) from opinion o join proposal p on p.id = o.proposal_id where p.process_id = $1 and o.institution = $2), \
        (select count(*) from contribution c where c.process_id = $1 and (c.institution = $2 or exists \
            (select 1 from referral r where r.contribution_id = c.id and r.institution = $2)))";
    DELETE_THEME = "delete from theme where process_id = $1 and slug = $2 returning position";
    DELETE_DEPARTMENT = "delete from department where process_id = $1 and code = $2 returning position";
    DELETE_INSTITUTION = "delete from institution where process_id = $1 and slug = $2 returning position";
    CLOSE_THEMES = "update theme set position = position - 1 where process_id = $1 and position > $2";
    CLOSE_DEPARTMENTS = "update department set position = position - 1 where process_id = $1 and position > $2";
    CLOSE_INSTITUTIONS = "update institution set position = position - 1 where process_id = $1 and position > $2";
}

/// Removes a theme.
///
/// # Errors
/// [`Refusal::StillUsed`] with what refers to it, [`Refusal::RuleLocked`] since a locked rule counts the themes,
/// [`Refusal::ChangedMeanwhile`] when there is none (any more).
pub async fn remove_theme(change: &mut Change, slug: &str) -> Result<(), Error> {
    if rules::in_change(change).await?.is_some_and(|rule| rule.locked_at.is_some()) {
        return Err(Refusal::RuleLocked.into());
    }
    use Referrer as R;
    let names = [R::Contributions, R::Proposals, R::Meetings, R::Organisations, R::Commitments];
    demand_unused(&names, five_counts(change, THEME_USES, slug).await?)?;
    let process = change.process().0;
    let links: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(GROUP_USES).bind(process).bind(slug).fetch_one(&mut **tx).await)?;
    demand_unused(&[R::GroupLinks], [links])?;
    delete(change, DELETE_THEME, CLOSE_THEMES, slug).await
}

/// Removes a part of the territory.
///
/// # Errors
/// [`Refusal::StillUsed`] with what refers to it, [`Refusal::ChangedMeanwhile`] when there is none (any more).
pub async fn remove_department(change: &mut Change, code: &str) -> Result<(), Error> {
    use Referrer as R;
    let names = [R::Contributions, R::Proposals, R::Meetings, R::Organisations, R::Institutions];
    demand_unused(&names, five_counts(change, DEPARTMENT_USES, code).await?)?;
    delete(change, DELETE_DEPARTMENT, CLOSE_DEPARTMENTS, code).await
}

/// Removes an institution.
///
/// # Errors
/// [`Refusal::StillUsed`] with what refers to it, [`Refusal::ChangedMeanwhile`] when there is none (any more).
pub async fn remove_institution(change: &mut Change, slug: &str) -> Result<(), Error> {
    let process = change.process().0;
    let (commitments, declined, opinions, contributions): (i64, i64, i64, i64) = on!(&mut change.tx, |tx| sqlx::query_as(INSTITUTION_USES)
        .bind(process)
        .bind(slug)
        .fetch_one(&mut **tx)
        .await)?;
    let names = [Referrer::Commitments, Referrer::NotTakenUp, Referrer::Opinions, Referrer::Contributions];
    demand_unused(&names, [commitments, declined, opinions, contributions])?;
    delete(change, DELETE_INSTITUTION, CLOSE_INSTITUTIONS, slug).await
}

async fn five_counts(change: &mut Change, sql: &'static str, name: &str) -> Result<[i64; 5], Error> {
    let process = change.process().0;
    let counts: (i64, i64, i64, i64, i64) =
        on!(&mut change.tx, |tx| sqlx::query_as(sql).bind(process).bind(name).fetch_one(&mut **tx).await)?;
    Ok(counts.into())
}

fn demand_unused<const N: usize>(names: &[Referrer; N], counts: [i64; N]) -> Result<(), Refusal> {
    let count = |kept: i64| u32::try_from(kept).unwrap_or(u32::MAX);
    let by: Vec<Reference> = names
        .iter()
        .zip(counts)
        .filter(|(_, kept)| *kept > 0)
        .map(|(from, kept)| Reference { from: *from, count: count(kept) })
        .collect();
    if by.is_empty() { Ok(()) } else { Err(Refusal::StillUsed { by }) }
}

/// Deletes a row and closes the gap in the order, so that the next one added comes last.
async fn delete(change: &mut Change, sql: &'static str, close: &'static str, name: &str) -> Result<(), Error> {
    let process = change.process().0;
    let gone: Option<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(sql).bind(process).bind(name).fetch_optional(&mut **tx).await)?;
    let place = gone.ok_or(Refusal::ChangedMeanwhile)?;
    on!(&mut change.tx, |tx| sqlx::query(close).bind(process).bind(place).execute(&mut **tx).await.map(drop))?;
    Ok(())
}
