//! Invitations on the desk: a link is shown once, to be sent by whatever way the team writes to people.

use super::members::{chosen, everywhere_tick, granting, roles};
use crate::forms::{Refused, notice};
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::Role;
use domain::text::{Check, NAME};
use leptos::prelude::*;
use storage::invitations::{self, Invitation, Offer};
use storage::processes::Process;

/// The links that nobody has used yet.
pub(super) fn pending(words: Words, process: &Process, everywhere: bool, invited: Vec<Invitation>) -> Option<AnyView> {
    let rows: Vec<_> = invited.into_iter().map(|invitation| row(words, process, everywhere, invitation)).collect();
    (!rows.is_empty()).then(|| {
        view! { <h3>{words.get("people-pending")}</h3><table class="queue"><tbody>{rows}</tbody></table> }.into_any()
    })
}

fn row(words: Words, process: &Process, everywhere: bool, invitation: Invitation) -> AnyView {
    let revoke = ServerAction::<Revoke>::new();
    let slug = process.slug.clone();
    let role = words.name("role", invitation.offer.role);
    let until = words.fill("people-until", &[("day", dates::short_day(words, process, invitation.expires_at).into())]);
    let label = words.fill("people-revoke-what", &[("note", invitation.offer.note.clone().into())]);
    view! {
        <tr>
            <td>{role}</td>
            <th scope="row">{invitation.offer.note}</th>
            <td class="soft">{until}</td>
            <td><ActionForm action=revoke>
                <input type="hidden" name="process" value=slug/>
                <input type="hidden" name="everywhere" value=everywhere.then_some("on")/>
                <input type="hidden" name="invitation" value=invitation.id/>
                <button class="btn plain" aria-label=label>{words.get("people-revoke")}</button>
            </ActionForm></td>
        </tr>
    }
    .into_any()
}

/// The form that makes a link.
pub(super) fn invite_form(words: Words, slug: &str, everywhere: bool, refused: Refused) -> AnyView {
    let invite = ServerAction::<Invite>::new();
    let slug = slug.to_owned();
    let everywhere = everywhere.then(|| everywhere_tick(words, refused.clone(), "invite-"));
    view! {
        <section class="sec">
            <h2>{words.get("people-invite")}</h2>
            <Faults refused=refused.clone() form="invite-"/>
            <ActionForm action=invite attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Field refused=refused.clone() name="for_whom" label=words.get("field-for-whom") hint=words.get("people-for-whom-hint") limit=NAME form="invite-"/>
                <Choice refused=refused name="role" label=words.get("field-role") hint=words.get("people-role-hint") options=roles(words) value=Role::Curator.name() form="invite-"/>
                {everywhere}
                <p class="acts"><button class="btn">{words.get("people-invite-make")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// Makes a link that gives a role; the notice that shows it is the only place where it ever stands.
///
/// # Errors
/// When the visitor may not, or a field can't be taken.
#[server]
pub async fn invite(
    process: String,
    #[server(default)] for_whom: String,
    #[server(default)] role: String,
    #[server(default)] everywhere: String,
) -> Result<(), Error> {
    let (process, place, by) = granting(&process, &everywhere).await?;
    let site = site();
    let mut check = Check::default();
    let note = check.text("for_whom", &for_whom, NAME);
    let role = chosen(&mut check, &role);
    check.done()?;
    let mut change = site.db.change(place, by, site.now()).await?;
    let offer = Offer { role, organisation: None, institution: None, note };
    let token = invitations::invite(&mut change, site.db.keys(), &offer).await?;
    change.commit().await?;
    notice("done-invited", &format!("{}/invitation/{token}", site.public_url)).await?;
    leptos_axum::redirect(&format!("/desk/{}/people", process.slug));
    Ok(())
}

/// Makes a link worthless that nobody has used yet.
///
/// # Errors
/// When the visitor may not, or it was used meanwhile.
#[server]
pub async fn revoke(process: String, invitation: String, #[server(default)] everywhere: String) -> Result<(), Error> {
    let (process, place, by) = granting(&process, &everywhere).await?;
    let site = site();
    let mut change = site.db.change(place, by, site.now()).await?;
    invitations::revoke(&mut change, &invitation).await?;
    change.commit().await?;
    notice("done-revoked", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/people", process.slug));
    Ok(())
}
