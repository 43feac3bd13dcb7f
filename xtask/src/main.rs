//! Everything a person types begins with `cargo xtask`: run, build, test, bench.

mod bench;
mod cargo;
mod guarani;
mod jopoi;
mod parts;
mod postgres;
mod proof;
mod site;
mod steps;
mod styles;
mod tally;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [-- OPTIONS OF jopoi serve]   builds everything, opens the sample process and serves it
cargo xtask build                             leaves one self-contained binary at target/release/jopoi
cargo xtask test [--only PART]…               runs what CI runs; PART is lint, unit, storage, pages or journeys
cargo xtask bench                             prints the budgets and what was measured
cargo xtask load                              two thousand voters and 12,000 messages, a minute each: none lost, how long they wait
cargo xtask kill [TIMES]                      kills the program fifty times, or as often as told, while people vote and write
cargo xtask guarani                           lists the Guaraní texts that await a native speaker";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run"] => jopoi::run(&[]),
        ["run", "--", options @ ..] => jopoi::run(options),
        ["build"] => jopoi::build(),
        ["test", options @ ..] => match parts::Part::choose(options) {
            Some(parts) => proof::prove(&parts),
            None => return usage(),
        },
        ["bench"] => bench::measure(),
        ["load"] => bench::load(),
        ["kill"] => bench::kill("50"),
        ["kill", times] if times.parse::<u32>().is_ok() => bench::kill(times),
        ["guarani"] => guarani::write(),
        _ => return usage(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}
