//! What refers to something that somebody wants to take out: as long as anything does, it stays.

use crate::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// A kind of thing that refers to a theme, a department or an institution.
    pub enum Referrer {
        /// What arrived.
        Contributions = "contributions",
        /// Accepted contributions.
        Proposals = "proposals",
        /// Meetings.
        Meetings = "meetings",
        /// Organisations of the register.
        Organisations = "organisations",
        /// Institutions.
        Institutions = "institutions",
        /// Lines of the plan.
        Commitments = "commitments",
        /// Selected proposals that the plan does without.
        NotTakenUp = "not_taken_up",
        /// Links and addresses of a group.
        GroupLinks = "group_links",
        /// What institutions were asked.
        Opinions = "opinions",
    }
}

/// How many of them there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Which kind.
    pub from: Referrer,
    /// How many.
    pub count: u32,
}
