//! Who answers for an institution with an account: named by address, or invited by a link.

use super::{address, asking, target};
use crate::forms::{notice, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::text::CONTACT;
use domain::{Permission, Role, UserId};
use leptos::prelude::*;
use storage::officers::{self, Officer};
use storage::processes::Process;
use storage::themes::Institution;
use storage::{accounts, invitations};

/// The officers, and the forms that name and invite others.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, institution: &Institution) -> Result<AnyView, Error> {
    let mut own = officers::of_process(&site().db, process.id).await?;
    own.retain(|one| one.institution == institution.slug);
    let rows: Vec<_> = own.into_iter().map(|one| row(words, process, institution, one)).collect();
    let name = ServerAction::<NameOfficer>::new();
    let invite = ServerAction::<InviteOfficer>::new();
    let refused = refused::<NameOfficer>().await;
    let (named, invited) = (target(process, institution), target(process, institution));
    Ok(view! {
        <section class="sec flow" aria-labelledby="officers"><h2 id="officers">{words.get("desk-opinions-officers")}</h2>
            <p>{words.get("desk-opinions-officers-lead")}</p>
            <ul class="stack">{rows}</ul>
            <Faults refused=refused.clone()/>
            <ActionForm action=name attr:class="form">
                {named}
                <Field refused name="email" label=words.get("field-email") hint=words.get("desk-opinions-officer-hint") kind="email" limit=CONTACT/>
                <p class="acts"><button class="btn plain">{words.get("desk-opinions-name-officer")}</button></p>
            </ActionForm>
            <ActionForm action=invite>{invited}<p class="acts"><button class="btn plain">{words.get("desk-opinions-invite-officer")}</button></p></ActionForm>
        </section>
    }
    .into_any())
}

fn row(words: Words, process: &Process, institution: &Institution, one: Officer) -> AnyView {
    let dismiss = ServerAction::<DismissOfficer>::new();
    let target = target(process, institution);
    view! {
        <li class="row"><span>{one.name}" · "{one.email}</span><ActionForm action=dismiss>
            {target}
            <input type="hidden" name="account" value=one.account.0.to_string()/>
            <button class="btn plain">{words.get("desk-opinions-dismiss-officer")}</button>
        </ActionForm></li>
    }
    .into_any()
}

/// Lets an account answer for an institution; it gets the role.
///
/// # Errors
/// When nobody has an account with that address.
#[server]
pub async fn name_officer(process: String, institution: String, #[server(default)] email: String) -> Result<(), Error> {
    let (process, institution) = asking(&process, &institution).await?;
    let account = accounts::by_email(&site().db, &email).await?;
    let account = account.ok_or_else(|| Error::field("email", Flaw::NoAccount))?;
    let mut change = who::change(Permission::AskOpinions, process.id).await?;
    officers::name(&mut change, &institution.slug, account.id).await?;
    accounts::grant(&mut change, account.id, Role::Institution).await?;
    change.commit().await?;
    notice("done-officer", &institution.name).await?;
    leptos_axum::redirect(&address(&process, &institution));
    Ok(())
}

/// Ends that.
///
/// # Errors
/// When the account is none.
#[server]
pub async fn dismiss_officer(process: String, institution: String, account: String) -> Result<(), Error> {
    let (process, institution) = asking(&process, &institution).await?;
    let account: uuid::Uuid = account.parse().map_err(|_| Error::NotFound)?;
    let mut change = who::change(Permission::AskOpinions, process.id).await?;
    officers::dismiss(&mut change, &institution.slug, UserId(account)).await?;
    change.commit().await?;
    notice("done-officer-dismissed", &institution.name).await?;
    leptos_axum::redirect(&address(&process, &institution));
    Ok(())
}

/// Makes a link that whoever opens it answers for the institution with; it is shown once.
///
/// # Errors
/// When the role held doesn't allow it.
#[server]
pub async fn invite_officer(process: String, institution: String) -> Result<(), Error> {
    let (process, institution) = asking(&process, &institution).await?;
    let offer = invitations::Offer {
        role: Role::Institution,
        organisation: None,
        institution: Some(institution.slug.clone()),
        note: institution.name.clone(),
    };
    let mut change = who::change(Permission::AskOpinions, process.id).await?;
    let token = invitations::invite(&mut change, site().db.keys(), &offer).await?;
    change.commit().await?;
    notice("done-invitation", &format!("{}/invitation/{token}", site().public_url)).await?;
    leptos_axum::redirect(&address(&process, &institution));
    Ok(())
}
