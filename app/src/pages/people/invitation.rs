//! `/invitation/{token}`: a link that brings somebody in. The token leaves the address at once, as it is a secret.

use super::{home_of, new_password};
use crate::forms::{Refused, notice, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Sheet, page};
use crate::secrecy::keep_address_secret;
use crate::site::{param, site, words};
use crate::{Error, dates, who};
use domain::Refusal;
use domain::refusal::Flaw;
use domain::text::{Check, NAME, PASSWORD};
use leptos::prelude::*;
use storage::accounts::{self, Account};
use storage::invitations::{self, Invitation};
use storage::{passwords, processes};

/// The key under which the session keeps the link that was opened: its hash, which alone opens nothing.
const OPENED: &str = "invitation";

/// Takes the token out of the address and goes on to [`Page`]; the link isn't used by being opened.
#[component]
pub fn Door() -> impl IntoView {
    page(async {
        keep_address_secret();
        who::demand_patience(OPENED).await?;
        let site = site();
        let id = invitations::id_of(site.db.keys(), &param("token"));
        if invitations::by_id(&site.db, &id, site.now()).await?.is_none() {
            who::note_failure(OPENED).await?;
            return Err(Refusal::BadCode.into());
        }
        who::session().await?.insert(OPENED, id).await.map_err(|_| Error::Internal)?;
        leptos_axum::redirect("/invitation");
        Ok(Sheet::new(words().get("invitation-title"), ()))
    })
}

/// The link that the visitor opened, while it works.
pub(super) async fn waiting() -> Result<Option<Invitation>, Error> {
    let id: Option<String> = who::session().await?.get(OPENED).await.map_err(|_| Error::Internal)?;
    let Some(id) = id else { return Ok(None) };
    let site = site();
    Ok(invitations::by_id(&site.db, &id, site.now()).await?)
}

async fn opened() -> Result<Invitation, Error> {
    waiting().await?.ok_or_else(|| Refusal::BadCode.into())
}

/// What the link offers, and how to take it.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let title = words().get("invitation-title");
        let invitation = opened().await?;
        let offer = offer(&invitation).await?;
        let form = match who::account().await {
            Ok(account) => accept_form(&account, refused::<AcceptInvitation>().await),
            Err(Error::SignedOut) => join_form(refused::<Join>().await),
            Err(error) => return Err(error),
        };
        Ok(Sheet::new(title.clone(), view! { <div class="flow"><h1>{title}</h1>{offer}{form}</div> }))
    })
}

async fn offer(invitation: &Invitation) -> Result<AnyView, Error> {
    let words = words();
    let role = words.name("role", invitation.offer.role);
    let process = processes::all(&site().db).await?.into_iter().find(|process| process.id == invitation.process);
    let told = match process {
        Some(process) => {
            let name = process.name.in_language(words.language).to_owned();
            let until = dates::moment(words, &process, invitation.expires_at);
            let gaps = [("role", role.into()), ("process", name.into()), ("until", until.into())];
            words.fill("invitation-to-process", &gaps)
        }
        None => words.fill("invitation-to-everywhere", &[("role", role.into())]),
    };
    Ok(view! { <p class="lead">{told}</p> }.into_any())
}

fn accept_form(account: &Account, refused: Refused) -> AnyView {
    let words = words();
    let accept = ServerAction::<AcceptInvitation>::new();
    let as_whom = words.fill("invitation-as", &[("email", account.email.clone().into())]);
    view! {
        <Faults refused/>
        <p>{as_whom}</p>
        <ActionForm action=accept>
            <p class="acts"><button class="btn">{words.get("invitation-accept")}</button></p>
        </ActionForm>
    }
    .into_any()
}

fn join_form(refused: Refused) -> AnyView {
    let words = words();
    let join = ServerAction::<Join>::new();
    let hint = words.fill("password-hint", &[("min", PASSWORD.min.into())]);
    view! {
        <Faults refused=refused.clone()/>
        <p>{words.get("invitation-known")}" "<a href="/sign-in">{words.get("sign-in")}</a></p>
        <ActionForm action=join attr:class="form">
            <Field refused=refused.clone() name="person" label=words.get("field-person") hint=words.get("invitation-person-hint") limit=NAME autocomplete="name"/>
            <Field refused=refused.clone() name="email" label=words.get("field-email") kind="email" autocomplete="username"/>
            <Field refused=refused.clone() name="password" label=words.get("field-password") hint=hint kind="password" autocomplete="new-password"/>
            <Field refused=refused name="password_again" label=words.get("field-password-again") kind="password" autocomplete="new-password"/>
            <p class="acts"><button class="btn">{words.get("invitation-join")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Makes an account with what the opened link offers, and signs it in.
///
/// # Errors
/// When no link that works was opened, or a field can't be taken.
#[server]
pub async fn join(
    #[server(default)] person: String,
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] password_again: String,
) -> Result<(), Error> {
    let invitation = opened().await?;
    let site = site();
    let mut check = Check::default();
    let name = check.text("person", &person, NAME);
    let email = check.email("email", &email);
    if accounts::by_email(&site.db, &email).await?.is_some() {
        check.fault("email", Flaw::Taken);
    }
    new_password(&mut check, &password, &password_again);
    check.done()?;
    let hash = passwords::hash(password, site.db.chance()).await?;
    let mut change = site.db.change(invitation.process, invitation.invited_by, site.now()).await?;
    let id = accounts::add(&mut change, &email, &name, &hash).await?;
    invitations::accept(&mut change, &invitation, id).await?;
    change.commit().await?;
    let account = accounts::by_id(&site.db, id).await?.ok_or(Error::Internal)?;
    who::sign_in(&account).await?;
    come_in().await
}

/// Gives the account that is signed in what the opened link offers.
///
/// # Errors
/// When nobody is signed in, or no link that works was opened.
#[server]
pub async fn accept_invitation() -> Result<(), Error> {
    let account = who::account().await?;
    let invitation = opened().await?;
    let site = site();
    let mut change = site.db.change(invitation.process, invitation.invited_by, site.now()).await?;
    invitations::accept(&mut change, &invitation, account.id).await?;
    change.commit().await?;
    come_in().await
}

/// Forgets the link, which is used up, and goes on.
async fn come_in() -> Result<(), Error> {
    let _: Option<String> = who::session().await?.remove(OPENED).await.map_err(|_| Error::Internal)?;
    notice("done-joined", "").await?;
    leptos_axum::redirect(home_of(&who::actor().await?));
    Ok(())
}
