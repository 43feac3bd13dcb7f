//! Every case of the vectors gives exactly what was published with it, whatever the order of the rows.

use domain::tally::yes_no::Bar;
use domain::tally::{Completion, Method, Seed, Tally, equal_shares, files, greedy};
use serde_json::{Map, Value, from_str, to_value};

macro_rules! vectors {
    ($($name:literal),* $(,)?) => {
        /// The files, by name.
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("vectors/", $name)))),*];
    };
}

vectors! {
    "plain.blt", "exhausted.blt", "withdrawn.blt", "truncation.blt", "tie-earlier-stage.blt", "tie-lot.blt",
    "committee-unit.pb", "committee-equal-cost.pb", "projects-small.pb", "projects-large.pb", "projects-tie.pb",
    "approval.csv", "yes-no.csv", "score.csv", "points.csv",
}

/// The arguments of a case.
struct Args(Vec<String>);

impl Args {
    fn of(case: &Value) -> Self {
        Self(case["args"].as_array().unwrap().iter().map(|arg| arg.as_str().unwrap().to_owned()).collect())
    }

    fn value(&self, flag: &str) -> Option<&str> {
        let at = self.0.iter().position(|arg| arg == flag)?;
        Some(&self.0[at + 1])
    }

    fn number<T: std::str::FromStr<Err: std::fmt::Debug>>(&self, flag: &str) -> T {
        self.value(flag).unwrap().parse().unwrap()
    }
}

fn count(args: &Args, text: &str) -> Tally {
    let seed = args.value("--seed").map_or_else(Seed::none, Seed::new);
    let bytes = text.as_bytes();
    let rows = |method| files::csv::tally(bytes, method, &seed).unwrap();
    match args.value("--method").unwrap() {
        "stv" => files::blt::tally(bytes, &seed).unwrap(),
        "greedy" => greedy::count(&files::pabulib::read(bytes).unwrap(), &seed),
        "equal-shares" => {
            let completion: Completion = args.number("--completion");
            equal_shares::count(&files::pabulib::read(bytes).unwrap(), completion, &seed)
        }
        "approval" => rows(Method::Approval { seats: args.number("--seats"), max: Some(args.number("--max")) }),
        "yes-no" => {
            let (threshold, quorum) = (args.number("--threshold"), args.number("--quorum"));
            rows(Method::YesNo { bar: Bar { threshold, quorum, needs_yes: false } })
        }
        "score" => rows(Method::Score { seats: args.number("--seats") }),
        "points" => rows(Method::Points { seats: args.number("--seats"), points: args.number("--points") }),
        other => panic!("no method {other}"),
    }
}

/// The published facts of a case, with those that it leaves out because they are not so.
fn expected(case: &Value) -> Map<String, Value> {
    let mut facts = case.as_object().unwrap().clone();
    facts.remove("args");
    facts.remove("note");
    facts.entry("lot").or_insert(Value::Bool(false));
    facts
}

fn cases() -> Vec<(String, Value)> {
    let all: Map<String, Value> = from_str(include_str!("vectors/expected.json")).unwrap();
    let each = |(file, cases): (String, Value)| {
        let cases = cases.as_array().unwrap().clone();
        cases.into_iter().map(move |case| (file.clone(), case))
    };
    all.into_iter().flat_map(each).collect()
}

fn text(file: &str) -> &'static str {
    FILES.iter().find(|(name, _)| *name == file).unwrap().1
}

#[test]
fn every_case_gives_exactly_what_was_published() {
    let cases = cases();
    assert_eq!(cases.len(), 29);
    for (file, case) in cases {
        let found = to_value(count(&Args::of(&case), text(&file))).unwrap();
        for (fact, value) in expected(&case) {
            assert_eq!(found[&fact], value, "{file} {} {fact}\n{:#}", case["args"], found["steps"]);
        }
    }
}

/// The text with the lines that are ballots in another order.
fn shuffle(file: &str, order: impl FnOnce(&mut Vec<&str>)) -> String {
    let is_ballot = |(at, line): (usize, &str)| match file.rsplit_once('.').unwrap().1 {
        "blt" => at > 0 && !line.starts_with(['-', '"']) && line != "0",
        "pb" => text(file).lines().skip_while(|line| *line != "VOTES").skip(2).any(|vote| vote == line),
        _ => at > 0,
    };
    let lines: Vec<_> = text(file).lines().collect();
    let places: Vec<_> = (0..lines.len()).filter(|at| is_ballot((*at, lines[*at]))).collect();
    let mut ballots: Vec<_> = places.iter().map(|at| lines[*at]).collect();
    order(&mut ballots);
    let mut shuffled = lines;
    places.into_iter().zip(ballots).for_each(|(at, ballot)| shuffled[at] = ballot);
    shuffled.join("\n")
}

#[test]
fn the_order_of_the_rows_changes_nothing_not_even_a_word() {
    for (file, case) in cases() {
        let args = Args::of(&case);
        let straight = count(&args, text(file.as_str()));
        let parts =
            |rows: &mut Vec<&str>| rows.sort_by_key(|row| (row.len() % 3, row.chars().rev().collect::<String>()));
        for again in
            [shuffle(&file, |rows| rows.reverse()), shuffle(&file, |rows| rows.sort_unstable()), shuffle(&file, parts)]
        {
            assert_eq!(count(&args, &again), straight, "{file} {}", case["args"]);
        }
    }
}
