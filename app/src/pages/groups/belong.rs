//! Being part of a group here, in two taps and without any address: its page, and one button.

use crate::forms::notice;
use crate::site::{process_at, site};
use crate::who::session;
use crate::words::Words;
use crate::{Error, who};
use domain::Signature;
use leptos::prelude::*;
use storage::processes::Process;
use storage::{failures, group_members, themes};
use uuid::Uuid;

/// The key under which the session keeps the mark of a visitor without an account.
const MARK: &str = "member";

/// Who somebody is among groups: their account, or the mark of this device.
async fn member() -> Result<Option<Uuid>, Error> {
    match who::actor().await?.user {
        Some(account) => Ok(Some(account.0)),
        None => session().await?.get(MARK).await.map_err(|_| Error::Internal),
    }
}

/// How many are part of it, and the button.
///
/// # Errors
/// When session or database fail.
pub async fn section(words: Words, process: &Process, theme: &str) -> Result<AnyView, Error> {
    let (count, is_member) = group_members::of_theme(&site().db, process.id, theme, member().await?).await?;
    let told = words.fill("group-members", &[("count", count.into())]);
    let (slug, theme) = (process.slug.clone(), theme.to_owned());
    let target =
        view! { <input type="hidden" name="process" value=slug/><input type="hidden" name="theme" value=theme/> };
    let form = if is_member {
        let leave = ServerAction::<LeaveGroup>::new();
        view! { <p><b>{words.get("group-is-member")}</b></p><ActionForm action=leave>{target}<button class="link">{words.get("group-leave")}</button></ActionForm> }
            .into_any()
    } else {
        let join = ServerAction::<JoinGroup>::new();
        view! { <ActionForm action=join>{target}<p class="acts"><button class="btn plain">{words.get("group-join")}</button></p></ActionForm> }
            .into_any()
    };
    Ok(view! { <section class="sec flow noprint" aria-labelledby="belong"><h2 id="belong">{words.get("group-belong")}</h2>
        <p class="small soft">{told}" "{words.get("group-belong-why")}</p>{form}</section> }
    .into_any())
}

/// Counts the visitor among a group.
///
/// # Errors
/// When there is no such group, or too many came from one address.
#[server]
pub async fn join_group(process: String, theme: String) -> Result<(), Error> {
    let process = found(&process, &theme).await?;
    let counted = failures::attempt(&site().db, "member", &who::address(), failures::PER_HALL, site().now()).await;
    counted?;
    let member = match member().await? {
        Some(member) => member,
        None => {
            let mark = site().db.chance().id();
            session().await?.insert(MARK, mark).await.map_err(|_| Error::Internal)?;
            mark
        }
    };
    let mut change = site().db.change(process.id, Signature::Citizen, site().now()).await?;
    group_members::join(&mut change, &theme, member).await?;
    change.commit().await?;
    notice("done-joined-group", "").await?;
    leptos_axum::redirect(&format!("/processes/{}/groups/{theme}", process.slug));
    Ok(())
}

/// Counts the visitor no more.
///
/// # Errors
/// When there is no such group.
#[server]
pub async fn leave_group(process: String, theme: String) -> Result<(), Error> {
    let process = found(&process, &theme).await?;
    if let Some(member) = member().await? {
        let mut change = site().db.change(process.id, Signature::Citizen, site().now()).await?;
        group_members::leave(&mut change, &theme, member).await?;
        change.commit().await?;
    }
    notice("done-left-group", "").await?;
    leptos_axum::redirect(&format!("/processes/{}/groups/{theme}", process.slug));
    Ok(())
}

async fn found(process: &str, theme: &str) -> Result<Process, Error> {
    let process = process_at(process).await?;
    let all = themes::themes(&site().db, process.id).await?;
    if all.iter().any(|one| one.slug == theme) { Ok(process) } else { Err(Error::NotFound) }
}
