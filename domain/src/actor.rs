//! Who acts, in which role, on which process; what no role allows is refused.

use crate::{ProcessId, Refusal, UnknownName, UserId, named::named};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

named! {
    /// A role, held in one process (the administrator's everywhere).
    pub enum Role {
        /// Suggests, follows and reads; needs no account.
        Citizen = "citizen",
        /// Votes for an organisation.
        Delegate = "delegate",
        /// Leads a thematic group.
        Leader = "leader",
        /// Answers for an institution.
        Institution = "institution",
        /// Enters what came on paper, by phone or at a fair, on somebody's behalf.
        Assistant = "assistant",
        /// Collects, filters, directs, responds.
        Curator = "curator",
        /// Reads everything except secrets and contacts.
        Observer = "observer",
        /// Makes processes, locks rules, grants roles.
        Administrator = "administrator",
    }
}

named! {
    /// Something that not everybody may do.
    pub enum Permission {
        /// Send a suggestion.
        Suggest = "suggest",
        /// Enter a suggestion on somebody's behalf.
        EnterForOthers = "enter_for_others",
        /// Cast the ballot of an organisation.
        Vote = "vote",
        /// Read the desk.
        ReadDesk = "read_desk",
        /// Read the contacts that people left.
        ReadContacts = "read_contacts",
        /// Accept, answer, refer, set aside, merge, withdraw.
        Curate = "curate",
        /// Import files of proposals.
        Import = "import",
        /// Pick contributions out of the export of a group's chat.
        ImportChat = "import_chat",
        /// Keep the links of a group, and our own addresses for it.
        LeadGroup = "lead_group",
        /// Plan meetings and their agendas, upload documents.
        PlanMeetings = "plan_meetings",
        /// Record who came, what was said, what was treated.
        RecordMeetings = "record_meetings",
        /// Ask institutions for their opinion, make their links, name who answers for them.
        AskOpinions = "ask_opinions",
        /// Give the opinion of an institution.
        GiveOpinion = "give_opinion",
        /// Accredit organisations, name delegates, print credentials.
        Accredit = "accredit",
        /// Show, fold away and hide comments.
        Moderate = "moderate",
        /// Keep the seats, meetings and decisions of the forum.
        KeepForum = "keep_forum",
        /// Check people in at the door of a meeting.
        CheckIn = "check_in",
        /// Open and close rounds, record the selection.
        RunRounds = "run_rounds",
        /// Write commitments and publish the plan.
        Plan = "plan",
        /// Change a process: phases, themes, manual, institutions.
        SetUpProcess = "set_up_process",
        /// Lock the rule.
        LockRule = "lock_rule",
        /// Grant and withdraw roles, invite.
        GrantRoles = "grant_roles",
        /// Hand out paper ballots, enter them, compare entries, count hands.
        CountPaper = "count_paper",
    }
}

impl Role {
    /// The table *role × permission* (its snapshot is the documentation).
    #[must_use]
    pub const fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Citizen => matches!(permission, P::Suggest),
            Self::Institution => matches!(permission, P::Suggest | P::GiveOpinion),
            Self::Leader => matches!(permission, P::Suggest | P::ImportChat | P::LeadGroup | P::Moderate),
            Self::Delegate => matches!(permission, P::Suggest | P::Vote),
            Self::Assistant => matches!(permission, P::Suggest | P::EnterForOthers | P::CheckIn | P::CountPaper),
            Self::Observer => matches!(permission, P::Suggest | P::ReadDesk),
            Self::Curator => matches!(
                permission,
                P::Suggest
                    | P::EnterForOthers
                    | P::ReadDesk
                    | P::ReadContacts
                    | P::Curate
                    | P::Import
                    | P::ImportChat
                    | P::LeadGroup
                    | P::Moderate
                    | P::PlanMeetings
                    | P::RecordMeetings
                    | P::AskOpinions
                    | P::Accredit
                    | P::KeepForum
                    | P::CheckIn
                    | P::RunRounds
                    | P::Plan
                    | P::CountPaper
            ),
            // The administrator sets the stage but casts no ballot and speaks for no institution.
            Self::Administrator => !matches!(permission, P::Vote | P::GiveOpinion),
        }
    }
}

/// A role that somebody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Where it holds: one process, or [`ProcessId::EVERYWHERE`].
    pub process: ProcessId,
    /// The role.
    pub role: Role,
    /// Its number there: the public calls its holder *curator 3*.
    pub number: u32,
}

/// Who acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actor {
    /// The account, if somebody signed in.
    pub user: Option<UserId>,
    /// The roles held.
    pub memberships: Vec<Membership>,
}

impl Actor {
    /// Says in which role the actor may do this in a process.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] when no role held there allows it.
    pub fn may(&self, permission: Permission, process: ProcessId) -> Result<Signature, Refusal> {
        let held = self
            .memberships
            .iter()
            .filter(|m| m.process == process || m.process == ProcessId::EVERYWHERE)
            .find(|m| m.role.may(permission));
        match held {
            Some(membership) => Ok(Signature::Officer { role: membership.role, number: membership.number }),
            None if Role::Citizen.may(permission) => Ok(Signature::Citizen),
            None => Err(Refusal::NotAllowed),
        }
    }

    /// Says in which role the actor may give somebody who holds these roles a new password: whoever does so gives all
    /// that it opens, and must therefore be able to grant every one of them. Without a role it opens what is the whole
    /// installation's.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] when the other holds a role where the actor grants none.
    pub fn may_vouch_for(&self, others: &[Membership]) -> Result<Signature, Refusal> {
        let Some(first) = others.first() else { return self.may(Permission::GrantRoles, ProcessId::EVERYWHERE) };
        for held in others {
            self.may(Permission::GrantRoles, held.process)?;
        }
        self.may(Permission::GrantRoles, first.process)
    }
}

/// How an act is signed in public: an officer is a role and a number, never a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signature {
    /// Anybody, with or without an account.
    Citizen,
    /// Somebody with a role in the process.
    Officer {
        /// The role.
        role: Role,
        /// Its number.
        number: u32,
    },
    /// Whoever an institution has answer for it, through a link without an account.
    Institution,
    /// The program itself, when the clock or a rule decides.
    System,
    /// The loader of the sample process.
    Sample,
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Citizen => f.write_str("citizen"),
            Self::Officer { role, number } => write!(f, "{role} {number}"),
            Self::Institution => f.write_str("institution"),
            Self::System => f.write_str("system"),
            Self::Sample => f.write_str("sample"),
        }
    }
}

impl FromStr for Signature {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let officer = |text: &str| {
            let (role, number) = text.split_once(' ')?;
            Some(Self::Officer { role: role.parse().ok()?, number: number.parse().ok()? })
        };
        match text {
            "citizen" => Ok(Self::Citizen),
            "institution" => Ok(Self::Institution),
            "system" => Ok(Self::System),
            "sample" => Ok(Self::Sample),
            _ => officer(text).ok_or_else(|| UnknownName { list: "Signature", text: text.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_do_what() {
        let mut table = String::from("permission         ");
        Role::ALL.iter().for_each(|role| table += &format!(" {:.5}", role.name()));
        for permission in Permission::ALL {
            table += &format!("\n{:<19}", permission.name());
            Role::ALL.iter().for_each(|role| table += if role.may(*permission) { " yes  " } else { " -    " });
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn a_signature_is_read_as_it_is_written() {
        let officer = Signature::Officer { role: Role::Administrator, number: 12 };
        let others = [Signature::Citizen, Signature::Institution, Signature::System, Signature::Sample];
        for signature in others.into_iter().chain([officer]) {
            assert_eq!(signature.to_string().parse(), Ok(signature));
        }
        assert!("curator x".parse::<Signature>().is_err());
    }

    #[test]
    fn a_curator_of_one_process_is_nobody_in_another() {
        let here = ProcessId(uuid::Uuid::from_u128(1));
        let there = ProcessId(uuid::Uuid::from_u128(2));
        let curator = Membership { process: here, role: Role::Curator, number: 3 };
        let actor = Actor { user: None, memberships: vec![curator] };
        assert_eq!(actor.may(Permission::Curate, here).unwrap().to_string(), "curator 3");
        assert_eq!(actor.may(Permission::Curate, there), Err(Refusal::NotAllowed));
    }

    #[test]
    fn a_password_is_given_only_by_who_grants_all_that_it_opens() {
        let here = ProcessId(uuid::Uuid::from_u128(1));
        let there = ProcessId(uuid::Uuid::from_u128(2));
        let held = |process, role| Membership { process, role, number: 1 };
        let admin = |process| Actor { user: None, memberships: vec![held(process, Role::Administrator)] };
        let curator = held(here, Role::Curator);
        assert!(admin(here).may_vouch_for(&[curator]).is_ok());
        assert!(admin(here).may_vouch_for(&[curator, held(there, Role::Delegate)]).is_err());
        assert!(admin(here).may_vouch_for(&[held(ProcessId::EVERYWHERE, Role::Administrator)]).is_err());
        assert!(admin(here).may_vouch_for(&[]).is_err(), "an account without a role is nobody's in particular");
        let everywhere = admin(ProcessId::EVERYWHERE);
        assert!(everywhere.may_vouch_for(&[curator, held(there, Role::Delegate)]).is_ok());
        assert!(everywhere.may_vouch_for(&[]).is_ok());
        let curates = Actor { user: None, memberships: vec![curator] };
        assert!(curates.may_vouch_for(&[held(here, Role::Observer)]).is_err());
    }
}
