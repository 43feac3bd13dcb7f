//! What a leader does with the links of a group and with our own addresses for it.

use super::theme;
use crate::forms::notice;
use crate::site::{process_at, site};
use crate::{Error, who};
use domain::Permission;
use domain::group::invitation;
use domain::refusal::Flaw;
use domain::text::{Check, NAME};
use leptos::prelude::*;
use storage::processes::Process;
use storage::themes::Theme;
use storage::{Change, group_addresses, group_links};

/// The process and the theme that a form names, and a change of them by whoever leads.
pub(super) async fn leading(process: &str, slug: &str) -> Result<(Process, Theme, Change), Error> {
    let process = process_at(process).await?;
    let by = who::demand_in_group(Permission::LeadGroup, process.id, slug).await?;
    let theme = theme(&process, slug).await?;
    let change = site().db.change(process.id, by, site().now()).await?;
    Ok((process, theme, change))
}

/// Adds a link that whoever adds it has just opened.
///
/// # Errors
/// When it is no invitation of WhatsApp.
#[server]
pub async fn add_group_link(process: String, theme: String, #[server(default)] url: String) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    let flaw = if url.trim().is_empty() { Flaw::Missing } else { Flaw::NotAnInvitation };
    let url = invitation(&url).ok_or_else(|| Error::field("url", flaw))?;
    group_links::add(&mut change, &theme.slug, &url).await?;
    done(change, &process, &theme).await
}

/// Notes that a link was opened and works.
///
/// # Errors
/// When it has ended.
#[server]
pub async fn check_group_link(process: String, theme: String, link: u32) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    group_links::check(&mut change, &theme.slug, link).await?;
    done(change, &process, &theme).await
}

/// Notes that a link leads nowhere any more.
///
/// # Errors
/// When it has ended already.
#[server]
pub async fn end_group_link(process: String, theme: String, link: u32) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    group_links::end(&mut change, &theme.slug, link).await?;
    done(change, &process, &theme).await
}

/// Makes an address of ours for a poster, a letter or an assistant.
///
/// # Errors
/// When it isn't said for which.
#[server]
pub async fn make_group_address(
    process: String,
    theme: String,
    #[server(default)] carrier: String,
    #[server(default)] label: String,
) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    let mut check = Check::default();
    let kind = carrier.parse().ok();
    if kind.is_none() {
        check.fault("carrier", Flaw::Unknown);
    }
    let label = check.text("label", &label, NAME);
    check.done()?;
    let Some(kind) = kind else { return Err(Error::NotFound) };
    group_addresses::make(&mut change, &theme.slug, kind, &label).await?;
    done(change, &process, &theme).await
}

/// Takes an address back.
///
/// # Errors
/// When it was taken back already.
#[server]
pub async fn revoke_group_address(process: String, theme: String, code: String) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    group_addresses::revoke(&mut change, &code).await?;
    done(change, &process, &theme).await
}

pub(super) async fn done(change: Change, process: &Process, theme: &Theme) -> Result<(), Error> {
    change.commit().await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/groups/{}", process.slug, theme.slug));
    Ok(())
}
