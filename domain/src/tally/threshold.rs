//! The part of the votes that a motion needs, as an exact fraction such as 2/3.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A fraction above nothing and up to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Threshold {
    part: u32,
    whole: u32,
}

/// Why a text is no threshold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("it is a fraction above 0 and up to 1, such as 1/2 or 2/3")]
pub struct NoThreshold;

impl Threshold {
    /// So many out of so many.
    ///
    /// # Errors
    /// When it is nothing, or more than all.
    pub const fn new(part: u32, whole: u32) -> Result<Self, NoThreshold> {
        if part == 0 || part > whole { Err(NoThreshold) } else { Ok(Self { part, whole }) }
    }

    /// Whether yes is at least this part of yes and no together: both sides are multiplied out, nothing is divided.
    #[must_use]
    pub fn reached(self, yes: u64, no: u64) -> bool {
        let (yes, no) = (u128::from(yes), u128::from(no));
        yes * u128::from(self.whole) >= u128::from(self.part) * (yes + no)
    }
}

impl FromStr for Threshold {
    type Err = NoThreshold;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (part, whole) = text.split_once('/').ok_or(NoThreshold)?;
        let number = |text: &str| text.trim().parse::<u32>().map_err(|_| NoThreshold);
        Self::new(number(part)?, number(whole)?)
    }
}

impl TryFrom<String> for Threshold {
    type Error = NoThreshold;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Threshold> for String {
    fn from(threshold: Threshold) -> Self {
        threshold.to_string()
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_above_nothing_and_at_most_all() {
        for bad in ["1/0", "0/1", "0/0", "3/2", "-1/2", "1/-2", "2", "", "/", "a/b", "1/2/3", "0.5", "99999999999/1"] {
            assert!(bad.parse::<Threshold>().is_err(), "{bad}");
        }
        assert_eq!(" 2 / 3 ".parse::<Threshold>().unwrap().to_string(), "2/3");
        assert!("1/1".parse::<Threshold>().unwrap().reached(5, 0));
    }

    #[test]
    fn exactly_the_threshold_reaches_it() {
        let two_thirds = Threshold::new(2, 3).unwrap();
        assert!(two_thirds.reached(12, 6));
        assert!(!two_thirds.reached(17, 9));
        assert!(two_thirds.reached(u64::MAX, 0) && !two_thirds.reached(0, u64::MAX));
    }
}
