//! Who speaks for an organisation: its delegate and its alternate by name, and the accounts that vote for it.

use super::one::{address, find, target};
use super::said;
use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::organisation::Mandate;
use domain::refusal::Flaw;
use domain::text::{CONTACT, Check, Limit, NAME, REASON};
use domain::{OrganisationId, Permission, Role, UserId};
use leptos::prelude::*;
use storage::mandates::{self, Named};
use storage::organisations::{self, Delegate, Organisation};
use storage::processes::Process;
use storage::{accounts, invitations};

/// How somebody was chosen, if the organisation tells.
const CHOSEN: Limit = Limit { min: 0, ..REASON };

/// Names, accounts, and their forms.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, organisation: &Organisation) -> Result<AnyView, Error> {
    let db = site().db;
    let mut speakers = mandates::all(&db, process.id).await?;
    speakers.retain(|one| one.organisation == organisation.id);
    let mut delegates = organisations::delegates(&db, process.id).await?;
    delegates.retain(|delegate| delegate.organisation == organisation.id);
    Ok(view! {
        {named(words, process, organisation, &speakers, refused::<NameSpeaker>().await)}
        {voting(words, process, organisation, delegates, refused::<NameDelegate>().await)}
    }
    .into_any())
}

fn named(
    words: Words,
    process: &Process,
    organisation: &Organisation,
    speakers: &[Named],
    refused: Refused,
) -> AnyView {
    let name = ServerAction::<NameSpeaker>::new();
    let target = target(process, organisation);
    let rows: Vec<_> = speakers
        .iter()
        .map(|one| {
            let chosen = (!one.chosen.is_empty()).then(|| format!(" · {}", one.chosen));
            view! { <li><b>{words.name("mandate", one.mandate)}</b>": "{one.name.clone()}{chosen}</li> }
        })
        .collect();
    let mandates = Mandate::ALL.iter().map(|one| (one.name().to_owned(), words.name("mandate", one))).collect();
    view! {
        <section class="sec flow" aria-labelledby="speakers"><h2 id="speakers">{words.get("register-speakers")}</h2>
            <ul>{rows}</ul>
            <Faults refused=refused.clone() form="speaker-"/>
            <ActionForm action=name attr:class="form">
                {target}
                <Choice refused=refused.clone() name="mandate" label=words.get("field-mandate") options=mandates form="speaker-"/>
                <Field refused=refused.clone() name="name" label=words.get("field-name") hint=words.get("speaker-name-hint") limit=NAME form="speaker-"/>
                <Field refused name="chosen" label=words.get("field-chosen") hint=words.get("speaker-chosen-hint") limit=CHOSEN form="speaker-"/>
                <p class="acts"><button class="btn plain">{words.get("organisation-name-delegate")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

fn voting(
    words: Words,
    process: &Process,
    organisation: &Organisation,
    delegates: Vec<Delegate>,
    refused: Refused,
) -> AnyView {
    let name = ServerAction::<NameDelegate>::new();
    let invite = ServerAction::<InviteDelegate>::new();
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

/// Names the delegate or the alternate of the organisation.
///
/// # Errors
/// When a field can't be taken.
#[server]
pub async fn name_speaker(
    process: String,
    organisation: String,
    mandate: String,
    name: String,
    #[server(default)] chosen: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let organisation = find(&process, &organisation).await?;
    let mut check = Check::default();
    let mandate = mandate.parse().unwrap_or_else(|_| {
        check.fault("mandate", Flaw::Unknown);
        Mandate::Delegate
    });
    let name = check.text("name", &name, NAME);
    let chosen = check.text("chosen", &chosen, CHOSEN);
    check.done()?;
    mandates::name(&mut change, &organisation.slug, mandate, &name, &chosen).await?;
    change.commit().await?;
    said::done(&address(&process, &organisation.slug), "done-speaker", &organisation.name, None).await
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
    said::done(&address(&process, &organisation.slug), "done-delegate", &organisation.name, None).await
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
    said::done(&address(&process, &organisation.slug), "done-dismissed", &organisation.name, None).await
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
        institution: None,
        note: organisation.name.clone(),
    };
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let token = invitations::invite(&mut change, site().db.keys(), &offer).await?;
    change.commit().await?;
    notice("done-invitation", &format!("{}/invitation/{token}", site().public_url)).await?;
    leptos_axum::redirect(&address(&process, &organisation.slug));
    Ok(())
}
