//! Inner names of things: UUIDs, one type for each kind, so that a meeting can't be taken for a proposal.
//!
//! People see numbers (proposal 57 of a process); these stay inside. Version 7 sorts by time; version 4 is for whatever
//! touches a ballot, because version 7 tells when it was made.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$about:meta])* $name:ident),* $(,)?) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    /// A co-creation process, such as a plan 2018–2020.
    ProcessId,
    /// Somebody with a sign-in.
    UserId,
    /// What somebody sent, on any channel.
    ContributionId,
    /// An accepted contribution, with its number and stage.
    ProposalId,
    /// A meeting, physical or not.
    MeetingId,
    /// A document attached to a meeting.
    DocumentId,
    /// An organisation that may vote through its delegate.
    OrganisationId,
    /// A vote at a meeting.
    RoundId,
    /// What one organisation cast in a round.
    BallotId,
    /// A line of the plan.
    CommitmentId,
}

impl ProcessId {
    /// Stands for the whole installation where a role or a counter belongs to no single process.
    pub const EVERYWHERE: Self = Self(Uuid::nil());
}
