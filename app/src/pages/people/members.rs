//! `/desk/{process}/people`: who holds which role, granted and withdrawn by administrators.

use super::invite::{Revoke, invite_form, pending};
use super::reset_link::{MakeReset, reset_form};
use super::signature;
use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Choice, Field, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::refusal::Flaw;
use domain::text::Check;
use domain::{Permission, ProcessId, Role, Signature};
use leptos::prelude::*;
use storage::accounts::{self, Member};
use storage::invitations;
use storage::processes::Process;

/// Everybody with a role, and the forms to grant, invite and withdraw.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::GrantRoles, process.id).await?;
        let everywhere = who::demand(Permission::GrantRoles, ProcessId::EVERYWHERE).await.is_ok();
        let mut sections = vec![section(words, &process, false).await?];
        if everywhere {
            sections.push(section(words, &process, true).await?);
        }
        let (withdrawn, revoked) = (refused::<WithdrawRole>().await, refused::<Revoke>().await);
        let grant = grant_form(words, &process.slug, everywhere, refused::<GrantRole>().await);
        let invite = invite_form(words, &process.slug, everywhere, refused::<super::invite::Invite>().await);
        let reset = reset_form(words, &process.slug, refused::<MakeReset>().await);
        let title = words.get("desk-people");
        let body = view! {
            <h1>{title.clone()}</h1>
            <Faults refused=withdrawn/>
            <Faults refused=revoked/>
            {sections}
            {invite}
            {grant}
            {reset}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("people")))
    })
}

async fn section(words: Words, process: &Process, everywhere: bool) -> Result<AnyView, Error> {
    let site = site();
    let place = if everywhere { ProcessId::EVERYWHERE } else { process.id };
    let members = accounts::members(&site.db, place).await?;
    let invited = invitations::pending(&site.db, place, site.now()).await?;
    let rows: Vec<_> = members.into_iter().map(|member| row(words, process, everywhere, member)).collect();
    let held = if rows.is_empty() {
        view! { <p class="soft">{words.get("people-none")}</p> }.into_any()
    } else {
        view! { <table class="queue"><tbody>{rows}</tbody></table> }.into_any()
    };
    let title = words.get(if everywhere { "people-everywhere" } else { "people-here" });
    Ok(view! {
        <section class="sec flow">
            <h2>{title}</h2>
            {held}
            {pending(words, process, everywhere, invited)}
        </section>
    }
    .into_any())
}

fn row(words: Words, process: &Process, everywhere: bool, member: Member) -> AnyView {
    let withdraw = ServerAction::<WithdrawRole>::new();
    let slug = process.slug.clone();
    let held = signature(words, member.role, member.number);
    let since = words.fill("people-since", &[("day", dates::short_day(words, process, member.granted_at).into())]);
    let label =
        words.fill("people-withdraw-what", &[("held", held.clone().into()), ("name", member.name.clone().into())]);
    view! {
        <tr>
            <td>{held}</td>
            <th scope="row">{member.name}</th>
            <td>{member.email}</td>
            <td class="soft">{since}</td>
            <td><ActionForm action=withdraw>
                <input type="hidden" name="process" value=slug/>
                <input type="hidden" name="everywhere" value=everywhere.then_some("on")/>
                <input type="hidden" name="role" value=member.role.name()/>
                <input type="hidden" name="number" value=member.number.to_string()/>
                <button class="btn plain" aria-label=label>{words.get("people-withdraw")}</button>
            </ActionForm></td>
        </tr>
    }
    .into_any()
}

fn grant_form(words: Words, slug: &str, everywhere: bool, refused: Refused) -> AnyView {
    let grant = ServerAction::<GrantRole>::new();
    let slug = slug.to_owned();
    let everywhere = everywhere.then(|| everywhere_tick(words, refused.clone(), "grant-"));
    view! {
        <section class="sec">
            <h2>{words.get("people-grant")}</h2>
            <Faults refused=refused.clone() form="grant-"/>
            <ActionForm action=grant attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Field refused=refused.clone() name="email" label=words.get("field-email") hint=words.get("people-grant-hint") kind="email" form="grant-"/>
                <Choice refused=refused name="role" label=words.get("field-role") hint=words.get("people-role-hint") options=roles(words) value=Role::Curator.name() form="grant-"/>
                {everywhere}
                <p class="acts"><button class="btn plain">{words.get("people-grant")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// The box that makes a role hold in every process.
pub(super) fn everywhere_tick(words: Words, refused: Refused, form: &'static str) -> AnyView {
    view! {
        <Tick refused name="everywhere" label=words.get("field-everywhere") hint=words.get("people-everywhere-hint") form/>
    }
    .into_any()
}

/// The roles to choose from. Delegates are named where their organisation is: without one they could not vote.
pub(super) fn roles(words: Words) -> Vec<(String, String)> {
    let offered = Role::ALL.iter().rev().filter(|role| **role != Role::Delegate);
    offered.map(|role| (role.name().to_owned(), words.name("role", role))).collect()
}

/// The role that was chosen out of [`roles`].
pub(super) fn chosen(check: &mut Check, typed: &str) -> Role {
    let role = typed.parse().ok().filter(|role| *role != Role::Delegate);
    role.unwrap_or_else(|| {
        check.fault("role", Flaw::Unknown);
        Role::Citizen
    })
}

/// The process that a form stands in, where its role holds, and who grants it.
pub(super) async fn granting(slug: &str, everywhere: &str) -> Result<(Process, ProcessId, Signature), Error> {
    let process = process_at(slug).await?;
    let place = if everywhere == "on" { ProcessId::EVERYWHERE } else { process.id };
    let by = who::demand(Permission::GrantRoles, place).await?;
    Ok((process, place, by))
}

/// Grants a role to an account that exists.
///
/// # Errors
/// When the visitor may not, nobody signs in with the address, or the role is none.
#[server]
pub async fn grant_role(
    process: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
    #[server(default)] everywhere: String,
) -> Result<(), Error> {
    let (process, place, by) = granting(&process, &everywhere).await?;
    let site = site();
    let mut check = Check::default();
    let email = check.email("email", &email);
    let role = chosen(&mut check, &role);
    check.done()?;
    let account = accounts::by_email(&site.db, &email).await?.ok_or(Error::field("email", Flaw::NoAccount))?;
    let mut change = site.db.change(place, by, site.now()).await?;
    accounts::grant(&mut change, account.id, role).await?;
    change.commit().await?;
    notice("done-granted", &account.name).await?;
    leptos_axum::redirect(&format!("/desk/{}/people", process.slug));
    Ok(())
}

/// Withdraws a role by its number, which is never given again.
///
/// # Errors
/// When the visitor may not, nobody holds the role, or nobody would be left to grant roles.
#[server]
pub async fn withdraw_role(
    process: String,
    role: String,
    number: u32,
    #[server(default)] everywhere: String,
) -> Result<(), Error> {
    let (process, place, by) = granting(&process, &everywhere).await?;
    let site = site();
    let role: Role = role.parse().map_err(|_| Error::field("role", Flaw::Unknown))?;
    let mut change = site.db.change(place, by, site.now()).await?;
    accounts::withdraw(&mut change, role, number).await?;
    change.commit().await?;
    notice("done-withdrawn-role", &signature(words(), role, number)).await?;
    leptos_axum::redirect(&format!("/desk/{}/people", process.slug));
    Ok(())
}
