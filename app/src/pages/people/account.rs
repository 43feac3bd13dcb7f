//! `/account`: who I am here, which roles I hold, and my password.

use super::sign_in::{SignOutForm, TO_ACCOUNT};
use super::{new_password, signature};
use crate::forms::{Refused, notice, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Sheet, page};
use crate::site::{site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::actor::Membership;
use domain::refusal::Flaw;
use domain::text::{Check, PASSWORD};
use domain::{Actor, Permission, ProcessId, Signature};
use leptos::prelude::*;
use storage::accounts::{self, Account};
use storage::failures::{self, PER_ACCOUNT};
use storage::passwords;
use storage::processes::{self, Process};

/// The account that is signed in.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let title = words().get("account-title");
        let account = who::account().await?;
        let actor = who::actor().await?;
        let processes = processes::all(&site().db).await?;
        let (roles, password) = (roles(&actor, &processes), password_form(refused::<ChangePassword>().await));
        let Account { name, email, .. } = account;
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{name}<br/><span class="soft">{email}</span></p>
            {roles}
            <p class="small"><a href="/moderation">{words().get("moderation-title")}</a></p>
            {password}
            <section class="sec"><SignOutForm/></section>
        };
        Ok(Sheet::new(title, body))
    })
}

fn roles(actor: &Actor, processes: &[Process]) -> AnyView {
    let words = words();
    let held: Vec<_> = actor.memberships.iter().map(|held| membership(words, held, processes)).collect();
    let none = held.is_empty().then(|| view! { <p>{words.get("account-no-role")}</p> });
    let works = actor.memberships.iter().any(|held| held.role.may(Permission::ReadDesk));
    let speaks = actor.memberships.iter().any(|held| held.role.may(Permission::GiveOpinion));
    let votes = actor.memberships.iter().any(|held| held.role.may(Permission::Vote));
    view! {
        <section class="sec flow">
            <h2>{words.get("account-roles")}</h2>
            <p class="small soft">{words.get("account-roles-public")}</p>
            {none}
            <ul class="flow">{held}</ul>
            {works.then(|| view! { <p class="acts"><a class="btn" href="/desk">{words.get("nav-desk")}</a></p> })}
            {speaks.then(|| view! { <p class="acts"><a class="btn" href="/opinion">{words.get("opinions-title")}</a></p> })}
            {votes.then(|| view! { <p class="acts"><a class="btn" href="/vote">{words.get("vote-enter")}</a></p> })}
        </section>
    }
    .into_any()
}

/// A role, where it holds and what it allows; whoever enters for others and reads no desk finds the form here.
fn membership(words: Words, held: &Membership, processes: &[Process]) -> AnyView {
    let role = signature(words, held.role, held.number);
    let process = processes.iter().find(|process| process.id == held.process);
    let place = match process {
        Some(process) => process.name.in_language(words.language).to_owned(),
        None => words.get("account-everywhere"),
    };
    let enters = held.role.may(Permission::EnterForOthers) && !held.role.may(Permission::ReadDesk);
    let enter = process.filter(|_| enters).map(|process| {
        let href = format!("/desk/{}/inbox/new", process.slug);
        view! { <p><a class="more" href=href>{words.get("inbox-enter")}</a></p> }
    });
    view! { <li><b>{role}</b>" · "{place}<p class="small">{words.name("role-may", held.role)}</p>{enter}</li> }
        .into_any()
}

fn password_form(refused: Refused) -> AnyView {
    let words = words();
    let change = ServerAction::<ChangePassword>::new();
    let hint = words.fill("password-hint", &[("min", PASSWORD.min.into())]);
    view! {
        <section class="sec">
            <h2>{words.get("password-change")}</h2>
            <Faults refused=refused.clone()/>
            <ActionForm action=change attr:class="form">
                <Field refused=refused.clone() name="current_password" label=words.get("field-current-password") kind="password" autocomplete="current-password"/>
                <Field refused=refused.clone() name="password" label=words.get("field-new-password") hint=hint kind="password" autocomplete="new-password"/>
                <Field refused=refused name="password_again" label=words.get("field-password-again") kind="password" autocomplete="new-password"/>
                <p class="acts"><button class="btn plain">{words.get("password-change")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Changes the password; the account's sessions elsewhere end with it.
///
/// # Errors
/// When nobody is signed in, the present password is wrong, or the new one can't be taken.
#[server]
pub async fn change_password(
    #[server(default)] current_password: String,
    #[server(default)] password: String,
    #[server(default)] password_again: String,
) -> Result<(), Error> {
    let account = who::account().await?;
    let site = site();
    failures::attempt(&site.db, TO_ACCOUNT, &account.email, PER_ACCOUNT, site.now()).await?;
    let mut check = Check::default();
    if passwords::fits(current_password, Some(account.password_hash.clone())).await? {
        failures::give_back(&site.db, TO_ACCOUNT, &account.email).await?;
    } else {
        check.fault("current_password", Flaw::WrongPassword);
    }
    new_password(&mut check, &password, &password_again);
    check.done()?;
    let password_hash = passwords::hash(password, site.db.chance()).await?;
    let mut change = site.db.change(ProcessId::EVERYWHERE, Signature::Citizen, site.now()).await?;
    accounts::set_password(&mut change, account.id, &password_hash).await?;
    change.commit().await?;
    who::sign_in(&Account { password_hash, ..account }).await?;
    notice("done-password", "").await?;
    leptos_axum::redirect("/account");
    Ok(())
}
