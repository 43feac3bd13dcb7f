//! The form of `rule.json`: what stands in the file, word for word.
//!
//! Clauses that this version knows in one way only are enums of one value: a file that says another thing is refused
//! instead of being counted wrongly.

use super::{Rule, RuleFault, TieStep};
use crate::Instant;
use crate::lot;
use serde::{Deserialize, Serialize};
use serde_json::ser::{PrettyFormatter, Serializer};

#[derive(Serialize, Deserialize)]
pub(super) struct RuleFile {
    id: String,
    #[serde(default = "first_version")]
    version: u32,
    published_at: Option<Instant>,
    voting_opens_at: Option<Instant>,
    voting_closes_at: Option<Instant>,
    #[serde(default)]
    electorate: Electorate,
    #[serde(default)]
    method: Method,
    max_approvals_per_organisation_theme_meeting: u32,
    #[serde(default)]
    over_limit_ballot: OverLimitBallot,
    #[serde(default)]
    repeated_theme_vote: RepeatedThemeVote,
    seats_total: u32,
    #[serde(default)]
    guaranteed_per_theme: u32,
    max_per_theme: Option<u32>,
    min_approvals: Option<i64>,
    #[serde(default)]
    unfilled_guaranteed_seats: UnfilledGuaranteedSeats,
    #[serde(default)]
    tie_break: Vec<String>,
    #[serde(default)]
    lot: Lot,
    #[serde(default)]
    text_es: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_gn: Option<String>,
}

#[derive(Default, Serialize, Deserialize)]
struct Lot {
    #[serde(default)]
    order: LotOrder,
    #[serde(default)]
    hash: LotHash,
    #[serde(default)]
    input: LotInput,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<String>,
    /// What is drawn in public after the voting, in a rule whose seed nobody knows before.
    #[serde(skip_serializing_if = "Option::is_none")]
    draw: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed_of_draw: Option<LotSeed>,
}

impl TryFrom<Lot> for lot::Lot {
    type Error = RuleFault;

    fn try_from(lot: Lot) -> Result<Self, RuleFault> {
        let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
        match (filled(lot.seed), filled(lot.draw)) {
            (Some(seed), None) => Ok(Self::Published { seed }),
            (None, Some(source)) => Ok(Self::Committed { source }),
            (Some(_), Some(_)) => Err(RuleFault::TwoSeeds),
            (None, None) => Err(RuleFault::NoSeed),
        }
    }
}

impl From<lot::Lot> for Lot {
    fn from(lot: lot::Lot) -> Self {
        match lot {
            lot::Lot::Published { seed } => Self { seed: Some(seed), ..Self::default() },
            lot::Lot::Committed { source } => {
                Self { draw: Some(source), seed_of_draw: Some(LotSeed::Only), ..Self::default() }
            }
        }
    }
}

macro_rules! clause {
    ($name:ident, $text:literal) => {
        #[derive(Default, Serialize, Deserialize)]
        enum $name {
            #[default]
            #[serde(rename = $text)]
            Only,
        }
    };
}

clause!(Electorate, "accredited_organisations");
clause!(Method, "approval");
clause!(OverLimitBallot, "theme_ballot_invalid");
clause!(RepeatedThemeVote, "first_meeting_counts");
clause!(UnfilledGuaranteedSeats, "go_to_overall");
clause!(LotOrder, "ascending");
clause!(LotHash, "sha256-hex");
clause!(LotInput, "<seed>|<proposal number>");
clause!(LotSeed, "sha256-hex of <secret><draw>");

const fn first_version() -> u32 {
    1
}

impl RuleFile {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, RuleFault> {
        let without_mark = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        serde_json::from_slice(without_mark).map_err(|error| {
            let place = format!(" at line {} column {}", error.line(), error.column());
            RuleFault::Unreadable { line: error.line().max(1), reason: error.to_string().replace(&place, "") }
        })
    }

    pub(super) fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut writer = Serializer::with_formatter(&mut bytes, PrettyFormatter::with_indent(b" "));
        self.serialize(&mut writer).expect("a rule is plain text and numbers, which memory always takes");
        bytes.push(b'\n');
        bytes
    }
}

impl TryFrom<RuleFile> for Rule {
    type Error = RuleFault;

    fn try_from(file: RuleFile) -> Result<Self, RuleFault> {
        Ok(Self {
            tie_break: read_steps(&file.tie_break)?,
            lot: file.lot.try_into()?,
            id: file.id,
            version: file.version,
            published_at: file.published_at,
            voting_opens_at: file.voting_opens_at,
            voting_closes_at: file.voting_closes_at,
            max_approvals_per_organisation_theme_meeting: file.max_approvals_per_organisation_theme_meeting,
            seats_total: file.seats_total,
            guaranteed_per_theme: file.guaranteed_per_theme,
            max_per_theme: file.max_per_theme,
            min_approvals: at_least_one(file.min_approvals),
            text_es: file.text_es,
            text_en: file.text_en,
            text_gn: file.text_gn,
        })
    }
}

impl From<&Rule> for RuleFile {
    fn from(rule: &Rule) -> Self {
        let rule = rule.clone();
        Self {
            id: rule.id,
            version: rule.version,
            published_at: rule.published_at,
            voting_opens_at: rule.voting_opens_at,
            voting_closes_at: rule.voting_closes_at,
            electorate: Electorate::Only,
            method: Method::Only,
            max_approvals_per_organisation_theme_meeting: rule.max_approvals_per_organisation_theme_meeting,
            over_limit_ballot: OverLimitBallot::Only,
            repeated_theme_vote: RepeatedThemeVote::Only,
            seats_total: rule.seats_total,
            guaranteed_per_theme: rule.guaranteed_per_theme,
            max_per_theme: rule.max_per_theme,
            min_approvals: Some(rule.min_approvals.into()),
            unfilled_guaranteed_seats: UnfilledGuaranteedSeats::Only,
            tie_break: rule.tie_break.iter().map(TieStep::to_string).collect(),
            lot: rule.lot.into(),
            text_es: rule.text_es,
            text_en: rule.text_en,
            text_gn: rule.text_gn,
        }
    }
}

fn at_least_one(approvals: Option<i64>) -> u32 {
    u32::try_from(approvals.unwrap_or(1).max(1)).unwrap_or(u32::MAX)
}

fn read_steps(names: &[String]) -> Result<Vec<TieStep>, RuleFault> {
    let mut steps = Vec::with_capacity(names.len() + 1);
    for name in names {
        let step: TieStep = name.parse().map_err(|_| RuleFault::UnknownStep(name.clone()))?;
        if steps.contains(&step) {
            return Err(RuleFault::RepeatedStep(step));
        }
        if steps.last() == Some(&TieStep::Lot) {
            return Err(RuleFault::StepAfterLot(step));
        }
        steps.push(step);
    }
    if steps.last() != Some(&TieStep::Lot) {
        steps.push(TieStep::Lot);
    }
    Ok(steps)
}
