//! `/processes/{slug}/proposals/{number}/edit`: its author and the team word a proposal otherwise; others suggest it.

use super::author::{Right, right};
use crate::forms::{self, Refused, refused};
use crate::parts::changes::changed;
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Refusal;
use domain::text::{BODY, Check, REASON};
use domain::version::{Cause, TITLE, Wording};
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::{suggested_edits, versions};

/// What suggested wordings are counted under.
const ATTEMPT: &str = "edit";
/// A reason that may be left out.
const WHY: domain::text::Limit = domain::text::Limit { min: 0, ..REASON };

/// The form, or why there is none.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let proposal =
            proposals::by_number(&site().db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let title = words.fill("edit-title", &[("number", proposal.number().into())]);
        let back = format!("/processes/{}/proposals/{}", process.slug, proposal.number());
        let body = match (proposal.life.demand_text_open(), right(&process, &proposal).await) {
            (Err(refusal), _) => {
                view! { <p class="lead">{crate::parts::notice::say(words, &refusal.into())}</p> }.into_any()
            }
            (_, Err(Error::SignedOut)) => strangers(words),
            (_, Err(error)) => return Err(error),
            (Ok(()), Ok(right)) => form(words, &process, &proposal, right, refused::<EditProposal>().await).await?,
        };
        let body = view! {
            <p class="small"><a href=back>{words.fill("proposal-see-proposal", &[("number", proposal.number().into())])}</a></p>
            <h1>{title.clone()}</h1>
            {body}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Proposals))
    })
}

/// The reason of a wording that a meeting agreed on, where the way here names it.
fn agreed(words: Words) -> String {
    let meeting = query("meeting").parse::<u32>().ok();
    meeting.map(|number| words.fill("edit-agreed", &[("meeting", number.into())])).unwrap_or_default()
}

/// How somebody becomes known well enough to suggest something.
fn strangers(words: Words) -> AnyView {
    view! {
        <p class="lead">{words.get("edit-strangers")}</p>
        <p class="acts row"><a class="btn" href="/sign-in">{words.get("sign-in")}</a><a class="btn plain" href="/track">{words.get("edit-with-code")}</a></p>
    }
    .into_any()
}

async fn form(
    words: Words,
    process: &Process,
    proposal: &Proposal,
    right: Right,
    refused: Refused,
) -> Result<AnyView, Error> {
    let base = versions::last(&site().db, proposal).await?;
    let what = if right == Right::Suggest { "edit-what-suggest" } else { "edit-what-write" };
    let button = if right == Right::Suggest { "edit-suggest" } else { "edit-write" };
    let met = met(words, proposal, &refused);
    let edit = ServerAction::<EditProposal>::new();
    let (slug, number, wording) = (process.slug.clone(), proposal.number().to_string(), proposal.wording());
    Ok(view! {
        <p class="lead">{words.get(what)}</p>
        <Faults refused=refused.clone()/>
        {met}
        <ActionForm action=edit attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="base" value=base.to_string()/>
            <Field refused=refused.clone() name="title" label=words.get("field-title") value=wording.title limit=TITLE/>
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") value=wording.problem limit=BODY rows=10/>
            <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") value=wording.solution limit=BODY rows=10/>
            <TextArea refused name="reason" label=words.get("edit-reason") hint=words.get("edit-reason-hint") value=agreed(words) limit=WHY rows=3/>
            <p class="acts"><button class="btn">{words.get(button)}</button></p>
        </ActionForm>
    }
    .into_any())
}

/// Where two people edited at once: what stands now, and what the second one wrote against it. Nothing of either is lost.
fn met(words: Words, proposal: &Proposal, refused: &Refused) -> Option<AnyView> {
    if refused.error != Some(Refusal::ChangedMeanwhile.into()) {
        return None;
    }
    let [title, problem, solution] = ["title", "problem", "solution"].map(|field| refused.typed(field));
    let typed = Wording { title, problem, solution };
    let language = (proposal.language != words.language).then(|| proposal.language.name());
    let now = proposal.wording();
    Some(
        view! {
            <section class="note flow" aria-labelledby="met"><h2 class="h3" id="met">{words.get("edit-met")}</h2>
                <p>{words.get("edit-met-what")}</p>
                <h3>{words.get("edit-met-now")}</h3>
                <blockquote class="said" lang=language><p><b>{now.title.clone()}</b></p>
                    {crate::prose::paragraphs(&now.problem)}{crate::prose::paragraphs(&now.solution)}</blockquote>
                <h3>{words.get("edit-met-yours")}</h3>
                {changed(words, &now, &typed, language)}
            </section>
        }
        .into_any(),
    )
}

/// Words a proposal otherwise, or suggests it.
///
/// # Errors
/// [`Error::SignedOut`] for whoever has neither an account nor a tracking code of the process;
/// [`Refusal::ChangedMeanwhile`] when somebody else edited it since the form was drawn.
#[server]
pub async fn edit_proposal(
    process: String,
    number: u32,
    base: u32,
    title: String,
    #[server(default)] problem: String,
    #[server(default)] solution: String,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let proposal = proposals::by_number(&site.db, process.id, number).await?.ok_or(Error::NotFound)?;
    let right = right(&process, &proposal).await?;
    let (wording, reason) = checked(&title, &problem, &solution, &reason)?;
    let way = format!("/processes/{}/proposals/{number}", process.slug);
    match right {
        Right::Write(by) => {
            if versions::last(&site.db, &proposal).await? != base {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            let mut change = site.db.change(process.id, by, site.now()).await?;
            let written = versions::reword(&mut change, &proposal, &wording, Cause::Edited, reason.as_deref()).await?;
            change.commit().await?;
            forms::notice("done-reworded", &written.to_string()).await?;
        }
        Right::Suggest => {
            who::demand_measure(ATTEMPT).await?;
            let mut change = site.db.change(process.id, domain::Signature::Citizen, site.now()).await?;
            suggested_edits::suggest(&mut change, &proposal, base, &wording, reason.as_deref()).await?;
            change.commit().await?;
            forms::notice("done-edit-suggested", &number.to_string()).await?;
        }
    }
    leptos_axum::redirect(&way);
    Ok(())
}

/// The text with each field checked, and why, if it was told.
fn checked(title: &str, problem: &str, solution: &str, reason: &str) -> Result<(Wording, Option<String>), Error> {
    let mut check = Check::default();
    let wording = Wording {
        title: check.text("title", title, TITLE),
        problem: check.text("problem", problem, BODY),
        solution: check.text("solution", solution, BODY),
    };
    let reason = check.optional("reason", reason, WHY);
    check.done()?;
    Ok((wording, reason))
}
