//! Links for a new password, made on the desk: shown once, to be handed over by whatever way reaches the person.

use crate::forms::{Refused, notice};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::text::Check;
use domain::{Permission, ProcessId};
use leptos::prelude::*;
use storage::{accounts, resets};

/// The form that makes a link.
pub(super) fn reset_form(words: Words, slug: &str, refused: Refused) -> AnyView {
    let make = ServerAction::<MakeReset>::new();
    let slug = slug.to_owned();
    view! {
        <section class="sec">
            <h2>{words.get("reset-make")}</h2>
            <p class="small soft">{words.get("reset-make-why")}</p>
            <Faults refused=refused.clone() form="reset-"/>
            <ActionForm action=make attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Field refused name="email" label=words.get("field-email") hint=words.get("people-grant-hint") kind="email" form="reset-"/>
                <p class="acts"><button class="btn plain">{words.get("people-invite-make")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Makes a link by which an account gets another password; the notice that shows it is the only place where it ever
/// stands.
///
/// # Errors
/// When nobody signs in with the address, or the account holds a role where the visitor administers nothing: whoever
/// gives a password gives all that it opens.
#[server]
pub async fn make_reset(process: String, #[server(default)] email: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::GrantRoles, process.id).await?;
    let site = site();
    let mut check = Check::default();
    let email = check.email("email", &email);
    check.done()?;
    let account = accounts::by_email(&site.db, &email).await?.ok_or(Error::field("email", Flaw::NoAccount))?;
    let held = accounts::memberships(&site.db, account.id).await?;
    let by = who::actor().await?.may_vouch_for(&held)?;
    let mut change = site.db.change(ProcessId::EVERYWHERE, by, site.now()).await?;
    let token = resets::make(&mut change, site.db.keys(), account.id).await?;
    change.commit().await?;
    notice("done-reset-link", &format!("{}/password/{token}", site.public_url)).await?;
    leptos_axum::redirect(&format!("/desk/{}/people", process.slug));
    Ok(())
}
