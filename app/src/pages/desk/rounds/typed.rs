//! What was typed into the form that prepares a round, read field by field.

use domain::refusal::Flaw;
use domain::round::{Completion, Cost, Method};
use domain::text::Check;
use std::collections::BTreeMap;

/// The most that a number of the form may say.
const MOST: u64 = 1_000_000_000_000;

/// What was typed for the method.
pub struct Numbers {
    pub seats: String,
    pub limit: String,
    pub threshold: String,
    pub budget: String,
    pub completion: String,
    pub costs: BTreeMap<String, String>,
}

impl Numbers {
    /// The method that a form names, with its numbers; what can't be taken is noted at its field.
    pub fn method(&self, check: &mut Check, name: &str) -> Method {
        match name {
            "theme-approval" => Method::ThemeApproval,
            "approval" => {
                Method::Approval { max: small(check, "limit", &self.limit), seats: small(check, "seats", &self.seats) }
            }
            "yes-no" => match self.threshold.parse() {
                Ok(threshold) => Method::YesNo { threshold },
                Err(_) => {
                    check.fault("threshold", Flaw::NotAShare);
                    Method::ThemeApproval
                }
            },
            "score" => Method::Score { seats: small(check, "seats", &self.seats) },
            "points" => {
                Method::Points { points: small(check, "limit", &self.limit), seats: small(check, "seats", &self.seats) }
            }
            "stv" => Method::Stv { seats: small(check, "seats", &self.seats) },
            "equal-shares" => Method::EqualShares {
                budget: number(check, "budget", &self.budget, 1),
                completion: one_of(check, "completion", &self.completion, Completion::None),
                costs: self.costs(check),
            },
            _ => {
                check.fault("method", Flaw::Unknown);
                Method::ThemeApproval
            }
        }
    }

    /// The costs that were typed; where nothing was, a proposal costs 1.
    fn costs(&self, check: &mut Check) -> Vec<Cost> {
        let typed = self.costs.iter().filter(|(_, typed)| !typed.trim().is_empty());
        let mut costs: Vec<Cost> = typed
            .filter_map(|(proposal, typed)| {
                let cost = number(check, &format!("costs[{proposal}]"), typed, 1);
                Some(Cost { proposal: proposal.parse().ok()?, cost })
            })
            .collect();
        costs.sort_unstable_by_key(|cost| cost.proposal);
        costs
    }
}

/// A whole number, at least so much; where 0 is enough the field may stay empty.
pub fn number(check: &mut Check, field: &str, typed: &str, least: u64) -> u64 {
    let typed = typed.trim();
    match typed.parse() {
        Ok(n) if n > MOST => check.fault(field, Flaw::NotANumber),
        Ok(n) if n >= least => return n,
        _ if typed.is_empty() && least == 0 => return 0,
        _ => check.fault(field, if typed.is_empty() { Flaw::Missing } else { Flaw::NotANumber }),
    }
    least
}

fn small(check: &mut Check, field: &str, typed: &str) -> u32 {
    const MOST: u32 = 1_000_000;
    let n = number(check, field, typed, 1);
    u32::try_from(n).ok().filter(|n| *n <= MOST).unwrap_or_else(|| {
        check.fault(field, Flaw::AtMost { max: MOST });
        1
    })
}

/// A value of a closed list; what wasn't sent is the usual one.
pub fn one_of<T: std::str::FromStr>(check: &mut Check, field: &str, typed: &str, usual: T) -> T {
    if typed.is_empty() {
        return usual;
    }
    typed.parse().unwrap_or_else(|_| {
        check.fault(field, Flaw::Unknown);
        usual
    })
}
