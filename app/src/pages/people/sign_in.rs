//! `/sign-in`: address and password. A wrong address and a wrong password get the same answer after the same work.

use super::{home_of, invitation};
use crate::forms::{Refused, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Sheet, page};
use crate::site::{site, words};
use crate::{Error, who};
use domain::Refusal;
use leptos::prelude::*;
use storage::failures::{self, PER_ACCOUNT, PER_ADDRESS};
use storage::{accounts, passwords};

/// What is limited: sign-ins to one account, and from one network address.
pub(super) const TO_ACCOUNT: &str = "sign-in to account";
const FROM_ADDRESS: &str = "sign-in from address";

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let title = words().get("sign-in");
        let form = form(refused::<SignIn>().await);
        Ok(Sheet::new(title.clone(), view! { <h1>{title}</h1>{form} }))
    })
}

fn form(refused: Refused) -> AnyView {
    let words = words();
    let sign_in = ServerAction::<SignIn>::new();
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=sign_in attr:class="form">
            <Field refused=refused.clone() name="email" label=words.get("field-email") kind="email" autocomplete="username"/>
            <Field refused=refused name="password" label=words.get("field-password") kind="password" autocomplete="current-password"/>
            <p class="acts"><button class="btn">{words.get("sign-in")}</button></p>
        </ActionForm>
        <p class="small soft">{words.get("sign-in-lost")}</p>
    }
    .into_any()
}

/// Signs in. The session gets a new name, so that one planted before is worth nothing.
///
/// # Errors
/// [`Refusal::BadSignIn`] when address or password are wrong, [`Refusal::TooManyAttempts`] after too many of these.
#[server]
pub async fn sign_in(#[server(default)] email: String, #[server(default)] password: String) -> Result<(), Error> {
    let site = site();
    let (email, from) = (email.trim().to_lowercase(), who::address());
    failures::attempt(&site.db, FROM_ADDRESS, &from, PER_ADDRESS, site.now()).await?;
    failures::attempt(&site.db, TO_ACCOUNT, &email, PER_ACCOUNT, site.now()).await?;
    let account = accounts::by_email(&site.db, &email).await?;
    let fits = passwords::fits(password, account.as_ref().map(|known| known.password_hash.clone())).await?;
    let Some(account) = account.filter(|_| fits) else { return Err(Refusal::BadSignIn.into()) };
    failures::give_back(&site.db, FROM_ADDRESS, &from).await?;
    failures::clear(&site.db, TO_ACCOUNT, &email).await?;
    who::sign_in(&account).await?;
    let invited = invitation::waiting().await?.is_some();
    leptos_axum::redirect(if invited { "/invitation" } else { home_of(&who::actor().await?) });
    Ok(())
}

/// Signs out and forgets the session.
///
/// # Errors
/// When the session fails.
#[server]
pub async fn sign_out() -> Result<(), Error> {
    who::sign_out().await?;
    leptos_axum::redirect("/");
    Ok(())
}

/// The button that signs out.
#[component]
pub fn SignOutForm() -> impl IntoView {
    let sign_out = ServerAction::<SignOut>::new();
    view! {
        <ActionForm action=sign_out>
            <button class="btn plain">{words().get("sign-out")}</button>
        </ActionForm>
    }
    .into_any()
}
