//! `/password/{token}`: a link by which somebody who lost their password sets another one. The token leaves the address
//! at once, as it is a secret.

use super::sign_in::TO_ACCOUNT;
use super::{home_of, new_password};
use crate::forms::{Refused, notice, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Sheet, page};
use crate::secrecy::keep_address_secret;
use crate::site::{param, site, words};
use crate::{Error, who};
use domain::text::{Check, PASSWORD};
use domain::{ProcessId, Refusal, Signature};
use leptos::prelude::*;
use storage::accounts::{self, Account};
use storage::{failures, passwords, resets};

/// The key under which the session keeps the link that was opened: its hash, which alone opens nothing.
const OPENED: &str = "password-reset";

/// Takes the token out of the address and goes on to [`Page`]; the link isn't used by being opened.
#[component]
pub fn Door() -> impl IntoView {
    page(async {
        keep_address_secret();
        who::demand_patience(OPENED).await?;
        let site = site();
        let id = resets::id_of(site.db.keys(), &param("token"));
        if resets::by_id(&site.db, &id, site.now()).await?.is_none() {
            who::note_failure(OPENED).await?;
            return Err(Refusal::BadCode.into());
        }
        who::session().await?.insert(OPENED, id).await.map_err(|_| Error::Internal)?;
        leptos_axum::redirect("/password");
        Ok(Sheet::new(words().get("reset-title"), ()))
    })
}

/// The link that the visitor opened, and whose it is.
async fn opened() -> Result<(String, Account), Error> {
    let id: Option<String> = who::session().await?.get(OPENED).await.map_err(|_| Error::Internal)?;
    let id = id.ok_or(Refusal::BadCode)?;
    let site = site();
    let account = resets::by_id(&site.db, &id, site.now()).await?.ok_or(Refusal::BadCode)?;
    let account = accounts::by_id(&site.db, account).await?.ok_or(Refusal::BadCode)?;
    Ok((id, account))
}

/// The form for the new password.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let title = words.get("reset-title");
        let (_, account) = opened().await?;
        let whose = words.fill("reset-of", &[("email", account.email.into())]);
        let form = form(refused::<ResetPassword>().await);
        Ok(Sheet::new(title.clone(), view! { <h1>{title}</h1><p class="lead">{whose}</p>{form} }))
    })
}

fn form(refused: Refused) -> AnyView {
    let words = words();
    let reset = ServerAction::<ResetPassword>::new();
    let hint = words.fill("password-hint", &[("min", PASSWORD.min.into())]);
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=reset attr:class="form">
            <Field refused=refused.clone() name="password" label=words.get("field-new-password") hint=hint kind="password" autocomplete="new-password"/>
            <Field refused=refused name="password_again" label=words.get("field-password-again") kind="password" autocomplete="new-password"/>
            <p class="acts"><button class="btn">{words.get("reset-do")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Sets another password by the link that was opened, and signs in; all other sessions of the account end.
///
/// # Errors
/// When no link that works was opened, or the password can't be taken.
#[server]
pub async fn reset_password(
    #[server(default)] password: String,
    #[server(default)] password_again: String,
) -> Result<(), Error> {
    let (id, account) = opened().await?;
    let mut check = Check::default();
    new_password(&mut check, &password, &password_again);
    check.done()?;
    let site = site();
    let password_hash = passwords::hash(password, site.db.chance()).await?;
    let mut change = site.db.change(ProcessId::EVERYWHERE, Signature::Citizen, site.now()).await?;
    resets::take(&mut change, &id).await?;
    accounts::set_password(&mut change, account.id, &password_hash).await?;
    change.commit().await?;
    // Whoever forgot it has tried in vain before.
    failures::clear(&site.db, TO_ACCOUNT, &account.email).await?;
    let _: Option<String> = who::session().await?.remove(OPENED).await.map_err(|_| Error::Internal)?;
    who::sign_in(&Account { password_hash, ..account }).await?;
    notice("done-password", "").await?;
    leptos_axum::redirect(home_of(&who::actor().await?));
    Ok(())
}
