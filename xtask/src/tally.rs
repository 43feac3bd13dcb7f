//! Counts what passed and what failed, from what the test programs print.

use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::cargo::shown;

/// How many tests passed, and how many failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Runs a test program, shows what it prints and counts what it reports; one that merely fails counts as one.
    pub fn of(command: &mut Command) -> Result<Self> {
        let mut child =
            command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start `{}`", shown(command)))?;
        let mut tally = Self::default();
        for line in BufReader::new(child.stdout.take().context("its output is piped")?).lines() {
            let line = line?;
            println!("{line}");
            tally += Self::read(&line);
        }
        if !child.wait()?.success() && tally.failed == 0 {
            tally += Self::FAILED;
        }
        Ok(tally)
    }

    /// What one line reports: `test result: ok. 12 passed; 0 failed; …` of cargo, or `  12 passed (3.4s)` of Playwright.
    fn read(line: &str) -> Self {
        let words: Vec<&str> = line.split_whitespace().collect();
        let reports = line.starts_with("test result:") || words.first().is_some_and(|word| word.parse::<u32>().is_ok());
        let mut tally = Self::default();
        for pair in words.windows(2).filter(|_| reports) {
            if let [number, word] = pair
                && let Ok(number) = number.parse::<u32>()
            {
                match word.trim_end_matches(';') {
                    "passed" => tally.passed += number,
                    "failed" => tally.failed += number,
                    _ => {}
                }
            }
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_closing_line_of_cargo_is_counted() {
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s";
        assert_eq!(Tally::read(line), Tally { passed: 12, failed: 2 });
    }

    #[test]
    fn the_closing_lines_of_playwright_are_counted() {
        assert_eq!(Tally::read("  7 passed (4.1s)"), Tally { passed: 7, failed: 0 });
        assert_eq!(Tally::read("  1 failed"), Tally { passed: 0, failed: 1 });
    }

    #[test]
    fn the_name_of_a_test_is_not_counted() {
        assert_eq!(Tally::read("test a_ballot_of 3 passed is_no_report ... ok"), Tally::default());
    }
}
