//! What can be set: every setting is a flag and an environment variable that begins with `JOPOI_`.

use crate::commands::{export, tally};
use clap::{Args, Parser, Subcommand};
use domain::Role;
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
    /// Copies the database and serves the copy to rehearse with: a watermark stands on every page, nothing of it is ever
    /// exported or offered as open data, and the real database is not touched.
    Rehearse(Rehearse),
    /// People who may sign in.
    User {
        /// What to do.
        #[command(subcommand)]
        command: User,
    },
    /// Processes.
    Process {
        /// What to do.
        #[command(subcommand)]
        command: ProcessCommand,
    },
    /// Takes in what comes from elsewhere.
    Import {
        /// What it is.
        #[command(subcommand)]
        what: Import,
    },
    /// Loads the sample process `paga4` and prints one sign-in per role, once.
    Sample(Database),
    /// Recomputes the selection from a folder of open data alone.
    Select {
        /// The folder.
        #[arg(long, value_name = "DIR")]
        bundle: PathBuf,
    },
    /// Counts ballots from a file, without a database: the result as JSON, every step in words.
    Tally(tally::Options),
    /// Checks a folder of open data against its own log, and computes everything again.
    Verify {
        /// The folder.
        #[arg(long, value_name = "DIR")]
        bundle: PathBuf,
    },
    /// Writes the open data of a process into a folder, or the ballots of one closed round into a file for other programs.
    Export(export::Options),
    /// Prints for every proposal of a process the nearest others, whatever their stage, as CSV: `a,b,score`.
    Similar {
        /// The database.
        #[command(flatten)]
        database: Database,
        /// The address of the process.
        #[arg(long, value_name = "SLUG")]
        process: String,
        /// How many for each.
        #[arg(long, value_name = "N", default_value_t = 5)]
        top: usize,
    },
    /// Writes the whole database into one file, also while it is being served; prints how many rows. The file holds
    /// password hashes and contacts.
    Backup {
        /// The database.
        #[command(flatten)]
        database: Database,
        /// The file; one of that name is replaced.
        file: PathBuf,
    },
    /// Fills an empty database, of either kind, from a backup; prints how many rows.
    Restore {
        /// The database.
        #[command(flatten)]
        database: Database,
        /// The file.
        file: PathBuf,
    },
}

/// What can be done about people.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Adds an account with a role, or gives the role to the account there is, which keeps its password.
    Add(NewUser),
    /// Prints a link by which somebody who lost their password sets another one: once, within a day.
    Reset(ResetUser),
}

/// What can be done about processes.
#[derive(Debug, Subcommand)]
pub enum ProcessCommand {
    /// Adds one; prints its address.
    Add(AddProcess),
}

/// What a new process is made of.
#[derive(Debug, Clone, Args)]
pub struct AddProcess {
    /// The database.
    #[command(flatten)]
    pub database: Database,
    /// Its address: small letters, digits and hyphens.
    #[arg(long)]
    pub slug: String,
    /// Its name in Spanish.
    #[arg(long)]
    pub name: String,
    /// Its name in Guaraní.
    #[arg(long)]
    pub name_gn: Option<String>,
    /// Its name in English.
    #[arg(long)]
    pub name_en: Option<String>,
    /// ISO 3166-1, two letters.
    #[arg(long, default_value = "PY")]
    pub country: String,
    /// IANA name of the zone in which its dates are shown.
    #[arg(long, default_value = "America/Asuncion")]
    pub time_zone: String,
    /// `slug,name_es,name_en,name_gn`
    #[arg(long, value_name = "FILE.csv")]
    pub themes: Option<PathBuf>,
    /// `code,ine_number,name`
    #[arg(long, value_name = "FILE.csv")]
    pub departments: Option<PathBuf>,
    /// `slug,name,kind,department`
    #[arg(long, value_name = "FILE.csv")]
    pub institutions: Option<PathBuf>,
    /// The selection rule; it is kept byte for byte, unlocked.
    #[arg(long, value_name = "rule.json")]
    pub rule: Option<PathBuf>,
}

/// What is taken in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A table of proposals; rows that can't go in are listed as `FILE:LINE: reason`, the others go in, all or none.
    Proposals(ImportProposals),
    /// Messages of a WhatsApp export: those that somebody picks become contributions, nothing else is kept.
    Whatsapp(ImportWhatsapp),
    /// The open data of a whole process, into an empty database: all of it, or nothing with every fault as
    /// `FILE:LINE: reason`. Prints the address of the process.
    Bundle(ImportBundle),
}

/// Which bundle is taken in.
#[derive(Debug, Args)]
pub struct ImportBundle {
    /// The database.
    #[command(flatten)]
    pub database: Database,
    /// The folder, as `jopoi export` writes it or by hand.
    pub dir: PathBuf,
}

/// How a table of proposals is taken in.
#[derive(Debug, Args)]
pub struct ImportProposals {
    /// The database.
    #[command(flatten)]
    pub database: Database,
    /// The table: delimiter, encoding and columns are detected.
    pub file: PathBuf,
    /// The address of the process.
    #[arg(long, value_name = "SLUG")]
    pub process: String,
    /// Corrects a column, as in `title=HEADER`; nothing after the sign leaves it out. May be repeated.
    #[arg(long, value_name = "COLUMN=HEADER")]
    pub map: Vec<String>,
    /// Only says what would go in.
    #[arg(long)]
    pub dry_run: bool,
}

/// What is taken out of a WhatsApp export.
#[derive(Debug, Args)]
pub struct ImportWhatsapp {
    /// The database; `--dry-run` needs none.
    #[command(flatten)]
    pub database: Database,
    /// The `.txt` or `.zip` that WhatsApp exported.
    pub file: PathBuf,
    /// The address of the process.
    #[arg(long, value_name = "SLUG", required_unless_present = "dry_run")]
    pub process: Option<String>,
    /// The theme of the group.
    #[arg(long, value_name = "THEME", required_unless_present = "dry_run")]
    pub group: Option<String>,
    /// The messages that become contributions, by their lines: `12,40+41` makes one of line 12 and one of two together.
    #[arg(long, value_name = "LINE[+LINE…][,…]", value_delimiter = ',')]
    pub pick: Vec<String>,
    /// Only says what is in it, as JSON without names: no database, and a key that is thrown away.
    #[arg(long, conflicts_with = "pick")]
    pub dry_run: bool,
    /// Says every message too.
    #[arg(long, requires = "dry_run")]
    pub messages: bool,
    /// IANA name of the zone of the phone that wrote it, for `--dry-run`; otherwise the process's.
    #[arg(long, default_value = "America/Asuncion")]
    pub time_zone: String,
}

/// How a rehearsal is served.
#[derive(Debug, Clone, Args)]
pub struct Rehearse {
    /// The real database; it is only read.
    #[command(flatten)]
    pub database: Database,
    /// The database to copy into; it must be empty, or not there yet.
    #[arg(long, env = "JOPOI_REHEARSAL_URL", default_value = "sqlite:jopoi-rehearsal.db", hide_env_values = true)]
    pub into: String,
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:3100")]
    pub listen: SocketAddr,
    /// The address under which people reach the rehearsal; never that of the real site.
    #[arg(long)]
    pub public_url: Option<String>,
    /// A proxy of ours stands before the program: believe the last address in its `X-Forwarded-For`.
    #[arg(long)]
    pub behind_proxy: bool,
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
    /// A proxy of ours stands before the program: believe the last address in its `X-Forwarded-For`.
    #[arg(long, env = "JOPOI_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// The mail server that takes notices: `smtps://USER:PASSWORD@HOST` or `smtp://USER:PASSWORD@HOST:587?tls=required`.
    /// Without one, notices wait.
    #[arg(long, env = "JOPOI_SMTP_URL", hide_env_values = true, requires = "mail_from")]
    pub smtp_url: Option<String>,
    /// A file with the certificate (PEM) of the authority that signed the mail server's, where that is none of those that
    /// everybody knows.
    #[arg(long, env = "JOPOI_SMTP_CA", requires = "smtp_url")]
    pub smtp_ca: Option<PathBuf>,
    /// From whom notices come: `Mesa Conjunta <plan@example.gov.py>`.
    #[arg(long, env = "JOPOI_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// The number on WhatsApp.
    #[command(flatten)]
    pub whatsapp: Whatsapp,
}

/// The government's own number on WhatsApp (Cloud API); off unless a process is named for it. `docs/WHATSAPP.md` says step by
/// step what it needs.
#[derive(Debug, Clone, Default, Args)]
pub struct Whatsapp {
    /// The address of the process that the number belongs to.
    #[arg(long, env = "JOPOI_WHATSAPP_PROCESS", value_name = "SLUG")]
    pub whatsapp_process: Option<String>,
    /// The id that WhatsApp gave the number (`phone_number_id`).
    #[arg(long, env = "JOPOI_WHATSAPP_NUMBER_ID", requires = "whatsapp_process")]
    pub whatsapp_number_id: Option<String>,
    /// The token of the system user that may write from it.
    #[arg(long, env = "JOPOI_WHATSAPP_TOKEN", hide_env_values = true, requires = "whatsapp_process")]
    pub whatsapp_token: Option<String>,
    /// The secret of the app, under which the webhook is signed.
    #[arg(long, env = "JOPOI_WHATSAPP_SECRET", hide_env_values = true, requires = "whatsapp_process")]
    pub whatsapp_secret: Option<String>,
    /// The token that is typed where the address of the webhook is entered.
    #[arg(long, env = "JOPOI_WHATSAPP_VERIFY", hide_env_values = true, requires = "whatsapp_process")]
    pub whatsapp_verify: Option<String>,
    /// The template that was approved for notices after a day of silence; it has one gap. Without one, they are called.
    #[arg(long, env = "JOPOI_WHATSAPP_TEMPLATE", requires = "whatsapp_process")]
    pub whatsapp_template: Option<String>,
    /// When somebody of the team answers, as in `1-5 07:00-15:00` (1 is Monday).
    #[arg(long, env = "JOPOI_WHATSAPP_HOURS", requires = "whatsapp_process")]
    pub whatsapp_hours: Option<String>,
    /// Where the Graph API is.
    #[arg(long, env = "JOPOI_WHATSAPP_GRAPH", default_value = "https://graph.facebook.com/v23.0")]
    pub whatsapp_graph: String,
}

/// Somebody with a sign-in; the password is read from standard input.
#[derive(Debug, Clone, Args)]
pub struct NewUser {
    /// The database.
    #[command(flatten)]
    pub database: Database,
    /// The address to sign in with.
    #[arg(long)]
    pub email: String,
    /// What the desk calls them; the address where it isn't given.
    #[arg(long)]
    pub name: Option<String>,
    /// The role.
    #[arg(long, value_parser = role)]
    pub role: Role,
    /// The process in which the role holds; everywhere where it isn't given.
    #[arg(long, value_name = "SLUG")]
    pub process: Option<String>,
}

/// Somebody who lost their password.
#[derive(Debug, Clone, Args)]
pub struct ResetUser {
    /// The database.
    #[command(flatten)]
    pub database: Database,
    /// The address to sign in with.
    #[arg(long)]
    pub email: String,
    /// The address under which people reach the site.
    #[arg(long, env = "JOPOI_PUBLIC_URL", default_value = "http://127.0.0.1:3000")]
    pub public_url: String,
}

fn role(text: &str) -> Result<Role, String> {
    let known = || Role::ALL.iter().map(|role| role.name()).collect::<Vec<_>>().join(", ");
    text.parse().map_err(|_| format!("it is one of {}", known()))
}
