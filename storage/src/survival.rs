//! Survival: how far what people sent has come, by where it came from and on which channel.

use crate::proposals::number;
use crate::{Db, Error};
use domain::ProcessId;
use std::collections::BTreeMap;
use std::ops::AddAssign;

statements! {
    STEPS = "select c.channel, coalesce(c.department, ''), count(*), count(p.id), \
        coalesce(cast(sum(case when exists (select 1 from agenda_item i where i.proposal_id = p.id and i.treated_at is not null) \
            then 1 else 0 end) as bigint), 0), \
        coalesce(cast(sum(case when exists (select 1 from round_item r join round o on o.id = r.round_id \
            where r.proposal_id = p.id and o.opened_at is not null) then 1 else 0 end) as bigint), 0), \
        coalesce(cast(sum(case when p.stage in ('selected', 'commitment', 'not_taken_up', 'monitored') then 1 else 0 end) as bigint), 0) \
        from contribution c left join proposal p on p.contribution_id = c.id where c.process_id = $1 \
        group by c.channel, coalesce(c.department, '')";
}

/// How many of what arrived have come how far. What has come further is counted in every step before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Steps {
    /// Arrived.
    pub received: u32,
    /// Got a number as a proposal.
    pub accepted: u32,
    /// Treated by a meeting.
    pub discussed: u32,
    /// Stood on a ballot.
    pub voted: u32,
    /// Selected, whatever became of it then.
    pub selected: u32,
}

impl AddAssign for Steps {
    fn add_assign(&mut self, other: Self) {
        self.received += other.received;
        self.accepted += other.accepted;
        self.discussed += other.discussed;
        self.voted += other.voted;
        self.selected += other.selected;
    }
}

/// The steps of everything that arrived: by channel and by the code of the department, empty for the whole country.
pub type Survival = BTreeMap<(String, String), Steps>;

type Row = (String, String, i64, i64, i64, i64, i64);

/// Counts them.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Survival, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(STEPS).bind(process.0).fetch_all(db).await)?;
    let steps = |(channel, department, received, accepted, discussed, voted, selected): Row| {
        let steps = Steps {
            received: number(received),
            accepted: number(accepted),
            discussed: number(discussed),
            voted: number(voted),
            selected: number(selected),
        };
        ((channel, department), steps)
    };
    Ok(rows.into_iter().map(steps).collect())
}
