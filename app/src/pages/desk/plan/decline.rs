//! `/desk/{slug}/plan/decline/{number}`: the plan does without a selected proposal, and institution and forum say why.

use crate::forms::{notice, refused};
use crate::parts::field::{Choice, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, site, words};
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::text::{Check, REASON};
use leptos::prelude::*;
use storage::plans::{self, Declined};
use storage::themes;

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Plan, process.id).await?;
        let number = number_param("number")?;
        let chosen = plans::chosen(&site().db, process.id).await?;
        let one = chosen.into_iter().find(|one| one.number == number).ok_or(Error::NotFound)?;
        let recorded = one.declined.is_some();
        let kept = one.declined.unwrap_or_else(|| Declined {
            institution: String::new(),
            reason: String::new(),
            decision: String::new(),
        });
        let mut options = vec![(String::new(), words.get("plan-choose"))];
        options.extend(themes::institutions(&site().db, process.id).await?.into_iter().map(|i| (i.slug, i.name)));
        let refused = refused::<DeclineProposal>().await;
        let (decline, reconsider) = (ServerAction::<DeclineProposal>::new(), ServerAction::<ReconsiderProposal>::new());
        let (slug, same) = (process.slug.clone(), process.slug.clone());
        let title = words.fill("plan-decline-title", &[("n", number.into())]);
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{one.title}</p>
            <p>{words.get("plan-decline-why")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=decline attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <input type="hidden" name="proposal" value=number/>
                <Choice refused=refused.clone() name="institution" label=words.get("field-institution") options value=kept.institution/>
                <TextArea refused=refused.clone() name="reason" label=words.get("field-institution-reason") limit=REASON value=kept.reason/>
                <TextArea refused name="decision" label=words.get("field-decision") hint=words.get("plan-decision-hint") limit=REASON value=kept.decision/>
                <p class="acts"><button class="btn">{words.get("plan-decline-save")}</button></p>
            </ActionForm>
            {recorded.then(|| view! {
                <ActionForm action=reconsider attr:class="sec">
                    <input type="hidden" name="process" value=same/>
                    <input type="hidden" name="proposal" value=number/>
                    <button class="btn plain">{words.get("plan-decline-undo")}</button>
                </ActionForm>
            })}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("plan")))
    })
}

/// Records that the plan does without a selected proposal.
///
/// # Errors
/// When a field can't be taken, the proposal stands in a commitment, or the plan is published.
#[server]
pub async fn decline_proposal(
    process: String,
    proposal: u32,
    #[server(default)] institution: String,
    #[server(default)] reason: String,
    #[server(default)] decision: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Plan, process.id).await?;
    let mut check = Check::default();
    if !themes::institutions(&site().db, process.id).await?.iter().any(|one| one.slug == institution) {
        check.fault("institution", Flaw::Unknown);
    }
    let why = Declined {
        institution,
        reason: check.text("reason", &reason, REASON),
        decision: check.text("decision", &decision, REASON),
    };
    check.done()?;
    let mut change = who::change(Permission::Plan, process.id).await?;
    plans::decline(&mut change, proposal, &why).await?;
    change.commit().await?;
    back(&process.slug, proposal).await
}

/// Takes that record back.
///
/// # Errors
/// When the plan is published.
#[server]
pub async fn reconsider_proposal(process: String, proposal: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Plan, process.id).await?;
    plans::reconsider(&mut change, proposal).await?;
    change.commit().await?;
    back(&process.slug, proposal).await
}

async fn back(slug: &str, proposal: u32) -> Result<(), Error> {
    notice("done-plan-proposal", &proposal.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{slug}/plan"));
    Ok(())
}
