//! The selection rule: how many seats there are, what each theme is sure of, and what decides a tie.
//!
//! A rule is published as a file, `rule.json`, before anybody votes. The file is kept byte for byte, and the hash of
//! those bytes is what the log shows; this module reads the file and refuses a rule that contradicts itself.

mod file;

use crate::lot::{Draw, Lot};
use crate::tally::Seed;
use crate::{Instant, named::named};
use file::RuleFile;
use sha2::{Digest, Sha256};

/// A selection rule that does not contradict itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The name by which the selection refers to its rule.
    pub id: String,
    /// Raised when the forum replaces a rule before the voting opens.
    pub version: u32,
    /// When the rule was published.
    pub published_at: Option<Instant>,
    /// When the first ballot may be cast.
    pub voting_opens_at: Option<Instant>,
    /// When the last ballot may be cast.
    pub voting_closes_at: Option<Instant>,
    /// How many proposals of one theme an organisation may mark at the meeting where it votes that theme.
    pub max_approvals_per_organisation_theme_meeting: u32,
    /// How many proposals can be selected in all.
    pub seats_total: u32,
    /// How many of these seats each theme is sure of.
    pub guaranteed_per_theme: u32,
    /// How many seats one theme may take at most; `None` is no maximum.
    pub max_per_theme: Option<u32>,
    /// How many approvals a proposal needs to be ranked; at least 1.
    pub min_approvals: u32,
    /// What decides between equally approved proposals, in this order; the lot is always the last.
    pub tie_break: Vec<TieStep>,
    /// Where the seed of the lots comes from.
    pub lot: Lot,
    /// The rule in plain Spanish.
    pub text_es: String,
    /// The rule in plain English.
    pub text_en: Option<String>,
    /// The rule in plain Guaraní.
    pub text_gn: Option<String>,
}

named! {
    /// One step that decides between equally approved proposals.
    pub enum TieStep {
        /// Approvals from organisations of more different departments come first.
        Departments = "departments",
        /// More approvals of indigenous organisations come first.
        Indigenous = "indigenous",
        /// The proposal made earlier comes first.
        CreatedAt = "created_at",
        /// The smaller hash of the seed and the proposal's number comes first.
        Lot = "lot",
    }
}

/// Why a rule is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// The file is no JSON, or lacks something that a rule must say.
    #[error("{reason}")]
    Unreadable {
        /// The line of the file at which reading stopped.
        line: usize,
        /// What was found there.
        reason: String,
    },
    /// A tie-break step that nobody knows.
    #[error("unknown tie-break step “{0}”")]
    UnknownStep(String),
    /// A tie-break step that stands twice.
    #[error("the tie-break step “{0}” is repeated")]
    RepeatedStep(TieStep),
    /// A step after the lot, where nothing is left to decide.
    #[error("the tie-break step “{0}” comes after the lot, which decides every tie")]
    StepAfterLot(TieStep),
    /// The lots need a published seed, or a draw in public that is still to come.
    #[error("the lot has no seed, nor a draw that it comes from")]
    NoSeed,
    /// A seed that is known before the vote needs no draw, and one from a draw isn't known.
    #[error("the lot has both a published seed and a draw")]
    TwoSeeds,
    /// The themes are promised more than a theme may have.
    #[error("{guaranteed} seats are guaranteed to a theme, but it may have {maximum} at most")]
    GuaranteedAboveMaximum {
        /// Seats guaranteed to each theme.
        guaranteed: u32,
        /// Seats that a theme may have at most.
        maximum: u32,
    },
    /// The themes together are promised more seats than there are.
    #[error("{guaranteed} seats guaranteed to each of {themes} themes are more than the {seats} seats in all")]
    GuaranteedAboveSeats {
        /// Seats guaranteed to each theme.
        guaranteed: u32,
        /// How many themes there are.
        themes: usize,
        /// Seats in all.
        seats: u32,
    },
}

impl RuleFault {
    /// The line of `rule.json` that the fault is about; the first where no line can be named.
    #[must_use]
    pub const fn line(&self) -> usize {
        match self {
            Self::Unreadable { line, .. } => *line,
            _ => 1,
        }
    }
}

impl Rule {
    /// Reads the bytes of a `rule.json`. Fields that it doesn't know are ignored, a missing final lot is added.
    pub fn parse(bytes: &[u8]) -> Result<Self, RuleFault> {
        let rule = Self::try_from(RuleFile::read(bytes)?)?;
        match rule.max_per_theme {
            Some(maximum) if rule.guaranteed_per_theme > maximum => {
                Err(RuleFault::GuaranteedAboveMaximum { guaranteed: rule.guaranteed_per_theme, maximum })
            }
            _ => Ok(rule),
        }
    }

    /// Refuses a rule that promises so many themes more seats than it has.
    pub fn fit(&self, themes: usize) -> Result<(), RuleFault> {
        let promised = u128::from(self.guaranteed_per_theme) * themes as u128;
        if promised <= u128::from(self.seats_total) {
            return Ok(());
        }
        Err(RuleFault::GuaranteedAboveSeats { guaranteed: self.guaranteed_per_theme, themes, seats: self.seats_total })
    }

    /// The bytes of the `rule.json` that says this rule; reading them gives the same rule again.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        RuleFile::from(self).write()
    }

    /// The text from which the lots are drawn: a proposal draws the hex SHA-256 of `<seed>|<proposal number>`. None while
    /// the draw that it comes from is still to come.
    #[must_use]
    pub fn seed(&self, draw: Option<&Draw>) -> Seed {
        self.lot.seed(draw)
    }
}

/// The hex SHA-256 of exactly these bytes, as the log shows it for a rule.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
