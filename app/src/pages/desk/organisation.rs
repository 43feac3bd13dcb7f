//! `/desk/{slug}/organisations/{organisation}`: what an organisation may vote, and who votes for it.

use crate::forms::{notice, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::text::{CONTACT, Check, REASON};
use domain::{OrganisationId, Permission, Role, UserId};
use leptos::prelude::*;
use storage::organisations::{self, Delegate, Organisation};
use storage::processes::Process;
use storage::themes::{self, Theme};
use storage::{accounts, invitations};

/// The organisation.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Accredit, process.id).await?;
        let db = site().db;
        let organisation = find(&process, &param("organisation")).await?;
        let themes = themes::themes(&db, process.id).await?;
        let mut delegates = organisations::delegates(&db, process.id).await?;
        delegates.retain(|delegate| delegate.organisation == organisation.id);
        let title = organisation.name.clone();
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="soft">{words.name("kind", organisation.kind.clone())}</p>
            {accreditation(words, &process, &organisation, themes).await}
            {delegation(words, &process, &organisation, delegates).await}
            {revocation(words, &process, &organisation).await}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("organisations")))
    })
}

async fn find(process: &Process, slug: &str) -> Result<Organisation, Error> {
    let all = organisations::all(&site().db, process.id).await?;
    all.into_iter().find(|organisation| organisation.slug == slug).ok_or(Error::NotFound)
}

/// The fields that say which organisation a form is about.
fn target(process: &Process, organisation: &Organisation) -> AnyView {
    let (process, organisation) = (process.slug.clone(), organisation.slug.clone());
    view! { <input type="hidden" name="process" value=process/><input type="hidden" name="organisation" value=organisation/> }
        .into_any()
}

async fn accreditation(words: Words, process: &Process, organisation: &Organisation, themes: Vec<Theme>) -> AnyView {
    let accredit = ServerAction::<Accredit>::new();
    let refused = refused::<Accredit>().await;
    let target = target(process, organisation);
    let boxes = themes.into_iter().map(|theme| {
        let (id, name) = (format!("theme-{}", theme.slug), theme.name.in_language(words.language).to_owned());
        let has = organisation.themes.contains(&theme.slug);
        view! {
            <label class="pick" for=id.clone()><input type="checkbox" id=id.clone() name="themes[]" value=theme.slug checked=has disabled=has/><span>{name}</span></label>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <section class="sec flow" aria-labelledby="accredit"><h2 id="accredit">{words.get("organisation-accredit")}</h2>
            <Faults refused/>
            <ActionForm action=accredit attr:class="form">
                {target}
                <fieldset><legend class="off">{words.get("organisation-accredit")}</legend>{boxes}</fieldset>
                <p class="acts"><button class="btn">{words.get("organisation-do-accredit")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

async fn delegation(words: Words, process: &Process, organisation: &Organisation, delegates: Vec<Delegate>) -> AnyView {
    let name = ServerAction::<NameDelegate>::new();
    let invite = ServerAction::<InviteDelegate>::new();
    let refused = refused::<NameDelegate>().await;
    let rows = delegates.into_iter().map(|delegate| {
        let dismiss = ServerAction::<DismissDelegate>::new();
        let target = target(process, organisation);
        view! {
            <li class="row"><span>{delegate.name}" · "{delegate.email}</span><ActionForm action=dismiss>
                {target}
                <input type="hidden" name="account" value=delegate.account.0.to_string()/>
                <button class="btn plain">{words.get("organisation-dismiss")}</button>
            </ActionForm></li>
        }
    });
    let rows = rows.collect_view();
    let (named, invited) = (target(process, organisation), target(process, organisation));
    view! {
        <section class="sec flow" aria-labelledby="delegates"><h2 id="delegates">{words.get("organisation-delegates")}</h2>
            <ul class="stack">{rows}</ul>
            <Faults refused=refused.clone()/>
            <ActionForm action=name attr:class="form">
                {named}
                <Field refused name="email" label=words.get("field-email") hint=words.get("organisation-delegate-hint") kind="email" limit=CONTACT/>
                <p class="acts"><button class="btn plain">{words.get("organisation-name-delegate")}</button></p>
            </ActionForm>
            <ActionForm action=invite>
                {invited}
                <p class="acts"><button class="btn plain">{words.get("organisation-invite-delegate")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

async fn revocation(words: Words, process: &Process, organisation: &Organisation) -> Option<AnyView> {
    if organisation.themes.is_empty() {
        return None;
    }
    let revoke = ServerAction::<RevokeAccreditation>::new();
    let refused = refused::<RevokeAccreditation>().await;
    let (open, target) = (refused.error.is_some(), target(process, organisation));
    Some(
        view! {
            <details class="sec" open=open><summary>{words.get("organisation-revoke")}</summary>
                <p>{words.get("organisation-revoke-why")}</p>
                <Faults refused=refused.clone()/>
                <ActionForm action=revoke attr:class="form">
                    {target}
                    <TextArea refused name="reason" label=words.get("field-reason") limit=REASON rows=3/>
                    <p class="acts"><button class="btn final">{words.get("organisation-do-revoke")}</button></p>
                </ActionForm>
            </details>
        }
        .into_any(),
    )
}

async fn done(process: &Process, organisation: &Organisation, key: &str) -> Result<(), Error> {
    notice(key, &organisation.name).await?;
    leptos_axum::redirect(&format!("/desk/{}/organisations/{}", process.slug, organisation.slug));
    Ok(())
}

/// Accredits an organisation for more themes.
///
/// # Errors
/// When a theme isn't one of the process.
#[server]
pub async fn accredit(
    process: String,
    organisation: String,
    #[server(default)] themes: Vec<String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let known = themes::themes(&site().db, process.id).await?;
    if themes.iter().any(|slug| !known.iter().any(|theme| theme.slug == *slug)) {
        return Err(Error::field("theme", Flaw::Unknown));
    }
    let mut change = who::change(Permission::Accredit, process.id).await?;
    organisations::accredit(&mut change, &organisation.slug, &themes).await?;
    change.commit().await?;
    done(&process, &organisation, "done-accredited").await
}

/// Takes the accreditation back, with a public reason.
///
/// # Errors
/// When the reason is missing.
#[server]
pub async fn revoke_accreditation(process: String, organisation: String, reason: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    organisations::revoke(&mut change, &organisation.slug, &reason).await?;
    change.commit().await?;
    done(&process, &organisation, "done-accreditation-revoked").await
}

/// Lets an account vote for the organisation; it gets the role of a delegate.
///
/// # Errors
/// When nobody has an account with that address.
#[server]
pub async fn name_delegate(process: String, organisation: String, email: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let account = accounts::by_email(&site().db, &email).await?.ok_or_else(|| Error::field("email", Flaw::Unknown))?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    organisations::name_delegate(&mut change, organisation.id, account.id).await?;
    accounts::grant(&mut change, account.id, Role::Delegate).await?;
    change.commit().await?;
    done(&process, &organisation, "done-delegate").await
}

/// Ends that.
///
/// # Errors
/// When the account is none.
#[server]
pub async fn dismiss_delegate(process: String, organisation: String, account: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let account: uuid::Uuid = account.parse().map_err(|_| Error::NotFound)?;
    let id: OrganisationId = organisation.id;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    organisations::dismiss_delegate(&mut change, id, UserId(account)).await?;
    change.commit().await?;
    done(&process, &organisation, "done-dismissed").await
}

/// Makes a link that whoever opens it becomes a delegate with; it is shown once.
///
/// # Errors
/// When the role held doesn't allow it.
#[server]
pub async fn invite_delegate(process: String, organisation: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let organisation = find(&process, &organisation).await?;
    let offer = invitations::Offer {
        role: Role::Delegate,
        organisation: Some(organisation.id),
        note: organisation.name.clone(),
    };
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let token = invitations::invite(&mut change, site().db.keys(), &offer).await?;
    change.commit().await?;
    notice("done-invitation", &format!("{}/invitation/{token}", site().public_url)).await?;
    leptos_axum::redirect(&format!("/desk/{}/organisations/{}", process.slug, organisation.slug));
    Ok(())
}
