//! `jopoi tally FILE --method …`: counts ballots from a file, without a database.

use crate::config::Config;
use anyhow::{Context as _, anyhow};
use clap::{Args, CommandFactory as _, error::ErrorKind};
use domain::tally::files::{Fault, blt, csv, pabulib};
use domain::tally::yes_no::Bar;
use domain::tally::{Completion, Method, Name, Seed, Tally, Threshold, equal_shares, greedy, points};
use std::path::PathBuf;

/// What is counted, and how.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// The ballots: a `.blt` for `stv`, a Pabulib `.pb` for `equal-shares` and `greedy`, else a CSV `ballot,option,value`; for
    /// `points` either of the last two.
    pub file: PathBuf,
    /// approval, yes-no, score, points, stv, equal-shares or greedy.
    #[arg(long, value_parser = named::<Name>)]
    pub method: Name,
    /// How many are elected (approval, score, points).
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub seats: Option<u32>,
    /// How many options a ballot may mark (approval); no limit where it isn't given.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub max: Option<u32>,
    /// The part of yes and no that yes must be, such as 2/3 (yes-no).
    #[arg(long, value_name = "A/B")]
    pub threshold: Option<Threshold>,
    /// The votes that a motion needs (yes-no); none where it isn't given.
    #[arg(long)]
    pub quorum: Option<u64>,
    /// The points that a ballot has (points).
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub points: Option<u32>,
    /// What is done with money that is left: none, or add1 (equal-shares).
    #[arg(long, value_parser = named::<Completion>)]
    pub completion: Option<Completion>,
    /// The published text from which lots are drawn; without it the name that comes first as text wins.
    #[arg(long)]
    pub seed: Option<String>,
}

fn named<T: TryFrom<String, Error: ToString>>(text: &str) -> Result<T, String> {
    T::try_from(text.to_owned()).map_err(|error| error.to_string())
}

/// A count that is fully described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// Of a CSV of marks.
    Rows(Method),
    /// Of a `.pb` whose votes give points.
    Points {
        /// How many are elected.
        seats: u32,
        /// How many points a ballot has.
        points: u32,
    },
    /// Of a `.blt`.
    Transfers,
    /// Of a `.pb`, by equal shares.
    Shares(Completion),
    /// Of a `.pb`, by number of votes.
    Greedy,
}

impl Options {
    /// What is to be counted.
    ///
    /// # Errors
    /// Wrong usage: an option that the method needs or doesn't know, or a file that is of another kind.
    pub fn plan(&self) -> Result<Plan, clap::Error> {
        let (plan, known, kind): (_, &[&str], _) = match self.method {
            Name::Approval => (
                Plan::Rows(Method::Approval { seats: self.need("--seats", self.seats)?, max: self.max }),
                &["--seats", "--max"],
                "csv",
            ),
            Name::YesNo => {
                let threshold = self.need("--threshold", self.threshold)?;
                let bar = Bar { threshold, quorum: self.quorum.unwrap_or(0), needs_yes: false };
                let method = Method::YesNo { bar };
                (Plan::Rows(method), &["--threshold", "--quorum"], "csv")
            }
            Name::Score => {
                (Plan::Rows(Method::Score { seats: self.need("--seats", self.seats)? }), &["--seats"], "csv")
            }
            Name::Points => {
                let (seats, points) = (self.need("--seats", self.seats)?, self.need("--points", self.points)?);
                let (flags, is_pb) = (&["--seats", "--points"], self.kind() == "pb");
                match is_pb {
                    true => (Plan::Points { seats, points }, flags, "pb"),
                    false => (Plan::Rows(Method::Points { seats, points }), flags, "csv"),
                }
            }
            Name::Stv => (Plan::Transfers, &[], "blt"),
            Name::EqualShares => (Plan::Shares(self.need("--completion", self.completion)?), &["--completion"], "pb"),
            Name::Greedy => (Plan::Greedy, &[], "pb"),
        };
        self.check_flags(known)?;
        self.check_kind(kind)?;
        Ok(plan)
    }

    fn need<T>(&self, flag: &str, value: Option<T>) -> Result<T, clap::Error> {
        value.ok_or_else(|| misuse(format!("the method {} needs {flag}", self.method)))
    }

    /// An option that says nothing to the method is a misunderstanding, not to be passed over.
    fn check_flags(&self, known: &[&str]) -> Result<(), clap::Error> {
        let given = [
            ("--seats", self.seats.is_some()),
            ("--max", self.max.is_some()),
            ("--threshold", self.threshold.is_some()),
            ("--quorum", self.quorum.is_some()),
            ("--points", self.points.is_some()),
            ("--completion", self.completion.is_some()),
        ];
        match given.iter().find(|(flag, given)| *given && !known.contains(flag)) {
            Some((flag, _)) => Err(misuse(format!("{flag} says nothing to the method {}", self.method))),
            None => Ok(()),
        }
    }

    /// What kind of file its name says it is.
    fn kind(&self) -> String {
        self.file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
    }

    fn check_kind(&self, due: &str) -> Result<(), clap::Error> {
        let kind = self.kind();
        if kind != due && ["csv", "blt", "pb"].contains(&kind.as_str()) {
            return Err(misuse(format!("the method {} counts a .{due}, not a .{kind}", self.method)));
        }
        Ok(())
    }
}

fn misuse(reason: String) -> clap::Error {
    Config::command().error(ErrorKind::ValueValidation, reason)
}

/// Counts a file: the result as JSON.
///
/// # Errors
/// When the file can't be opened; else every fault of it as `FILE:LINE: reason`.
pub fn tally(options: &Options, plan: Plan) -> anyhow::Result<String> {
    let file = options.file.display();
    let bytes = std::fs::read(&options.file).with_context(|| format!("{file} can't be opened"))?;
    let seed = options.seed.as_deref().map_or_else(Seed::none, Seed::new);
    let tally = count(&bytes, plan, &seed).map_err(|faults| {
        let lines: Vec<_> = faults.iter().map(|fault| format!("{file}:{fault}")).collect();
        anyhow!(lines.join("\n"))
    })?;
    Ok(serde_json::to_string_pretty(&tally)?)
}

fn count(bytes: &[u8], plan: Plan, seed: &Seed) -> Result<Tally, Vec<Fault>> {
    match plan {
        Plan::Rows(method) => csv::tally(bytes, method, seed),
        Plan::Points { seats, points } => Ok(points::count(&pabulib::read_points(bytes)?, seats, points, seed)),
        Plan::Transfers => blt::tally(bytes, seed),
        Plan::Shares(completion) => Ok(equal_shares::count(&pabulib::read(bytes)?, completion, seed)),
        Plan::Greedy => Ok(greedy::count(&pabulib::read(bytes)?, seed)),
    }
}
