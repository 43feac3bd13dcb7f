//! `jopoi user add` and `reset`: whoever runs the machine gives somebody a sign-in and a role, or another password.

use crate::clock;
use crate::config::{NewUser, ResetUser};
use anyhow::{Context as _, bail};
use domain::text::{EMAIL, NAME, PASSWORD, fits, is_email};
use domain::{ProcessId, Signature};
use std::io::BufRead;
use storage::{Chance, Db, accounts, passwords, processes, resets};

/// Adds an account with the password in the first line of `input`; an account that exists keeps its own. Gives a line
/// that says what was done.
///
/// # Errors
/// When an argument or the password can't be taken, or the database fails.
pub async fn add(new: &NewUser, input: impl BufRead) -> anyhow::Result<String> {
    if !is_email(&new.email) || fits(&new.email, EMAIL).is_err() {
        bail!("--email: {:?} is no e-mail address", new.email);
    }
    let name = new.name.as_deref().unwrap_or(&new.email).trim();
    if fits(name, NAME).is_err() {
        bail!("--name: a name has {} to {} characters", NAME.min, NAME.max);
    }
    let db =
        Db::open(&new.database.database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let process = match &new.process {
        Some(slug) => {
            processes::by_slug(&db, slug).await?.with_context(|| format!("--process: there is no {slug}"))?.id
        }
        None => ProcessId::EVERYWHERE,
    };
    let known = accounts::by_email(&db, &new.email).await?;
    let hash = match known {
        Some(_) => String::new(),
        None => passwords::hash(password(input)?, db.chance()).await?,
    };
    let mut change = db.change(process, Signature::System, clock::now()).await?;
    let account = match &known {
        Some(account) => account.id,
        None => accounts::add(&mut change, &new.email, name, &hash).await?,
    };
    accounts::grant(&mut change, account, new.role).await?;
    change.commit().await?;
    db.close().await;
    let kept = if known.is_some() { " (the account keeps its password)" } else { "" };
    Ok(format!("{}: {}{kept}", new.email, new.role))
}

/// A link by which an account gets another password: for an administrator whom no other can help.
///
/// # Errors
/// When nobody signs in with the address, or the database fails.
pub async fn reset(lost: &ResetUser) -> anyhow::Result<String> {
    let db =
        Db::open(&lost.database.database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let account = accounts::by_email(&db, &lost.email).await?;
    let account = account.with_context(|| format!("--email: nobody signs in with {}", lost.email))?;
    let mut change = db.change(ProcessId::EVERYWHERE, Signature::System, clock::now()).await?;
    let token = resets::make(&mut change, db.keys(), account.id).await?;
    change.commit().await?;
    db.close().await;
    Ok(format!("{}/password/{token}", lost.public_url.trim_end_matches('/')))
}

fn password(mut input: impl BufRead) -> anyhow::Result<String> {
    let mut line = String::new();
    input.read_line(&mut line).context("the password is read from standard input")?;
    let password = line.trim_end_matches(['\r', '\n']).to_owned();
    if fits(&password, PASSWORD).is_err() {
        bail!("the password (first line of standard input) needs {} to {} characters", PASSWORD.min, PASSWORD.max);
    }
    Ok(password)
}
