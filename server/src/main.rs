//! The `jopoi` program. Standard output is the result only; the log goes to standard error.
//! Exit: 0 done, 1 refused, 2 wrong usage.

use clap::Parser as _;
use server::commands::{
    backup, export, import, process, rehearse, sample, select, serve, similar, tally, user, verify, whatsapp,
};
use server::config::{Command, Config, Import, ProcessCommand, User};
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_env("JOPOI_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run(Config::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(options) => serve::serve(&options).await,
        Command::Rehearse(options) => rehearse::rehearse(&options).await,
        Command::Process { command: ProcessCommand::Add(new) } => {
            println!("{}", process::add(&new).await?);
            Ok(())
        }
        Command::User { command: User::Add(new) } => {
            println!("{}", user::add(&new, std::io::stdin().lock()).await?);
            Ok(())
        }
        Command::User { command: User::Reset(lost) } => {
            println!("{}", user::reset(&lost).await?);
            Ok(())
        }
        Command::Import { what: Import::Proposals(options) } => import::proposals(&options).await,
        Command::Import { what: Import::Whatsapp(options) } => {
            println!("{}", whatsapp::import(&options).await?);
            Ok(())
        }
        Command::Sample(database) => {
            print!("{}", sample::sample(&database).await?);
            Ok(())
        }
        Command::Import { what: Import::Bundle(options) } => {
            println!("{}", import::bundle(&options).await?);
            Ok(())
        }
        Command::Select { bundle } => print(select::select(&bundle)),
        Command::Tally(options) => {
            let plan = options.plan().unwrap_or_else(|misuse| misuse.exit());
            println!("{}", tally::tally(&options, plan)?);
            Ok(())
        }
        Command::Verify { bundle } => print(verify::verify(&bundle)),
        Command::Export(options) => export::run(&options).await,
        Command::Similar { database, process, top } => {
            print!("{}", similar::similar(&database.database_url, &process, top).await?);
            Ok(())
        }
        Command::Backup { database, file } => backup::backup(&database.database_url, &file).await,
        Command::Restore { database, file } => backup::restore(&database.database_url, &file).await,
    }
}

/// A result on standard output, or every fault as `FILE:LINE: reason`.
fn print(result: Result<String, Vec<server::bundle::Fault>>) -> anyhow::Result<()> {
    match result {
        Ok(text) => {
            println!("{text}");
            Ok(())
        }
        Err(faults) => Err(anyhow::anyhow!(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))),
    }
}
