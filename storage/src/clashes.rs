//! Clashes: meetings held at the same time that need the same people.

use crate::proposals::number;
use crate::{Db, Error};
use domain::MeetingId;
use uuid::Uuid;

statements! {
    OVERLAPPING = "select o.id, o.number, o.title from meeting m join meeting o on o.process_id = m.process_id and o.id <> m.id \
        and o.starts_at < m.ends_at and o.ends_at > m.starts_at where m.id = $1 order by o.starts_at, o.number";
    THEMES = "select a.theme from meeting_theme a join meeting_theme b on b.theme = a.theme \
        where a.meeting_id = $1 and b.meeting_id = $2 order by a.position";
    ORGANISATIONS = "select o.name from organisation o where o.process_id = (select process_id from meeting where id = $1) \
        and exists (select 1 from accreditation c join meeting_theme t on t.theme = c.theme where c.organisation_id = o.id and t.meeting_id = $1) \
        and exists (select 1 from accreditation c join meeting_theme t on t.theme = c.theme where c.organisation_id = o.id and t.meeting_id = $2) \
        order by o.name";
    INSTITUTIONS = "select distinct coalesce(n.name, x.institution) from opinion x join agenda_item a on a.proposal_id = x.proposal_id \
        join opinion y on y.institution = x.institution join agenda_item b on b.proposal_id = y.proposal_id \
        join proposal p on p.id = x.proposal_id join proposal q on q.id = y.proposal_id and q.process_id = p.process_id \
        left join institution n on n.process_id = p.process_id and n.slug = x.institution \
        where a.meeting_id = $1 and b.meeting_id = $2 order by 1";
}

/// Another meeting at the same time, and who would be needed at both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The other meeting's number.
    pub meeting: u32,
    /// What it is called.
    pub title: String,
    /// The slugs of the themes of both: their groups are needed twice.
    pub themes: Vec<String>,
    /// The names of organisations that vote on themes of both.
    pub organisations: Vec<String>,
    /// The names of institutions that were asked about proposals of both.
    pub institutions: Vec<String>,
}

/// The meetings at the same time that need the same people.
///
/// # Errors
/// When the database fails.
pub async fn of_meeting(db: &Db, meeting: MeetingId) -> Result<Vec<Clash>, Error> {
    let others: Vec<(Uuid, i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(OVERLAPPING).bind(meeting.0).fetch_all(db).await)?;
    let mut clashes = Vec::new();
    for (other, own, title) in others {
        let clash = Clash {
            meeting: number(own),
            title,
            themes: shared(db, THEMES, meeting.0, other).await?,
            organisations: shared(db, ORGANISATIONS, meeting.0, other).await?,
            institutions: shared(db, INSTITUTIONS, meeting.0, other).await?,
        };
        if !(clash.themes.is_empty() && clash.organisations.is_empty() && clash.institutions.is_empty()) {
            clashes.push(clash);
        }
    }
    Ok(clashes)
}

/// What two meetings share.
async fn shared(db: &Db, sql: &'static str, one: Uuid, other: Uuid) -> Result<Vec<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(sql).bind(one).bind(other).fetch_all(db).await)?)
}
