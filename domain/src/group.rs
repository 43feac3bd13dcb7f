//! The groups of the themes: where their people talk, and how others find the way there.

use crate::named::named;

/// How an invitation of WhatsApp begins; a code follows.
const INVITATION: &str = "https://chat.whatsapp.com/";

named! {
    /// What carries an address of ours.
    pub enum Carrier {
        /// A poster on a wall.
        Poster = "poster",
        /// An official letter.
        Letter = "letter",
        /// Somebody who shows it at a fair.
        Assistant = "assistant",
    }
}

named! {
    /// From where somebody leads a group: not all leaders of one come from the same side.
    pub enum Sector {
        /// From the government.
        Government = "government",
        /// From an organisation.
        Organisations = "organisations",
        /// From the citizens.
        Citizens = "citizens",
    }
}

named! {
    /// What a group lacks so that nobody moderates alone.
    pub enum Lack {
        /// It has fewer than [`FEWEST_LEADERS`].
        Leaders = "leaders",
        /// All of them come from one sector.
        Sectors = "sectors",
    }
}

named! {
    /// What a group is told of, beside packs and minutes.
    pub enum Tidings {
        /// What happened within a week, by the day on which it ends.
        Digest = "digest",
        /// The result of a round, by its number.
        Result = "result",
        /// What the team answered to a question of the group, by its number.
        Answer = "answer",
        /// A milestone whose day is over, by commitment and milestone.
        Overdue = "overdue",
    }
}

/// So many leaders a group has at least.
pub const FEWEST_LEADERS: usize = 2;

/// What a group lacks, by the sectors of its leaders.
#[must_use]
pub fn lack(sectors: &[Sector]) -> Option<Lack> {
    if sectors.len() < FEWEST_LEADERS {
        return Some(Lack::Leaders);
    }
    sectors.iter().all(|sector| *sector == sectors[0]).then_some(Lack::Sectors)
}

/// The link of an invitation to a WhatsApp group, without what a phone hangs on to it; none for any other address.
#[must_use]
pub fn invitation(typed: &str) -> Option<String> {
    let rest = typed.trim().strip_prefix(INVITATION)?;
    let code = rest.strip_prefix("invite/").unwrap_or(rest).split(['?', '#', '/']).next()?;
    let is_code = (15..=40).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_code.then(|| format!("{INVITATION}{code}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_has_two_leaders_of_different_sectors() {
        use Sector::{Citizens, Government};
        assert_eq!(lack(&[]), Some(Lack::Leaders));
        assert_eq!(lack(&[Government]), Some(Lack::Leaders));
        assert_eq!(lack(&[Government, Government]), Some(Lack::Sectors));
        assert_eq!(lack(&[Government, Citizens]), None);
    }

    #[test]
    fn an_invitation_is_known_and_stripped_of_what_follows_it() {
        let plain = "https://chat.whatsapp.com/Bx7pQ2mK9sLdT4vW1aYzRc";
        for typed in [plain, " https://chat.whatsapp.com/invite/Bx7pQ2mK9sLdT4vW1aYzRc?mode=ac_t\n"] {
            assert_eq!(invitation(typed).as_deref(), Some(plain));
        }
        for other in [
            "http://chat.whatsapp.com/Bx7pQ2mK9sLdT4vW1aYzRc",
            "https://chat.whatsapp.com.evil.example/Bx7pQ2mK9sLdT4vW1aYzRc",
            "https://chat.whatsapp.com/\"><script>",
            "https://wa.me/595981555123",
            "",
        ] {
            assert_eq!(invitation(other), None, "{other}");
        }
    }
}
