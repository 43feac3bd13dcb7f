//! What can be set: every setting is a flag and an environment variable that begins with `JOPOI_`.

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Jopói: every proposal of an open-government action plan, from the first message to the published commitment.
#[derive(Debug, Parser)]
#[command(name = "jopoi", version, about)]
pub struct Config {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The database to work on.
#[derive(Debug, Clone, Args)]
pub struct Database {
    /// `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(long, env = "JOPOI_DATABASE_URL", default_value = "sqlite:jopoi.db", hide_env_values = true)]
    pub database_url: String,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves the site. An empty database prints a one-time link that makes the first administrator.
    Serve(Serve),
    /// Recomputes the selection from a folder of open data alone.
    Select {
        /// The folder.
        #[arg(long, value_name = "DIR")]
        bundle: PathBuf,
    },
}

/// How the site is served.
#[derive(Debug, Clone, Args)]
pub struct Serve {
    /// The database.
    #[command(flatten)]
    pub database: Database,
    /// The address to listen on.
    #[arg(long, env = "JOPOI_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// The address under which people reach the site.
    #[arg(long, env = "JOPOI_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Whether whole pages are kept in memory; `off` is for measuring.
    #[arg(long, env = "JOPOI_PAGE_CACHE", default_value = "on", value_parser = ["on", "off"])]
    pub page_cache: String,
}
