//! Exact fractions of whole numbers of any size.

use num_bigint::BigUint;
use num_integer::Integer as _;
use std::{cmp::Ordering, fmt};

/// A fraction; two are equal when their values are.
#[derive(Debug, Clone)]
pub struct Ratio {
    over: BigUint,
    under: BigUint,
}

impl Ratio {
    /// The fraction of two numbers, the second of which is not 0.
    #[must_use]
    pub fn new(over: BigUint, under: BigUint) -> Self {
        Self { over, under }
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.over * &other.under).cmp(&(&other.over * &self.under))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let common = self.over.gcd(&self.under);
        let (over, under) = (&self.over / &common, &self.under / &common);
        if under == BigUint::from(1_u8) { write!(f, "{over}") } else { write!(f, "{over}/{under}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(over: u32, under: u32) -> Ratio {
        Ratio::new(over.into(), under.into())
    }

    #[test]
    fn fractions_are_compared_exactly_and_shown_in_lowest_terms() {
        assert_eq!(ratio(1, 3), ratio(2, 6));
        assert!(ratio(333_333, 1_000_000) < ratio(1, 3));
        assert_eq!((ratio(6, 4).to_string(), ratio(6, 3).to_string()), ("3/2".into(), "2".into()));
    }
}
