//! Objections to the result of a round, with their answers; while the window of its terms is open, the form to file one.

use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Choice, TextArea};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::plain_terms::say_objections;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, prose, who};
use domain::round::Objectors;
use domain::text::{Check, REASON};
use domain::{OrganisationId, Permission, Refusal};
use leptos::prelude::*;
use storage::objections::{self, Objection};
use storage::organisations::{self, Organisation};
use storage::processes::Process;
use storage::rounds::{self, Round};
use storage::voters;

/// What objections are counted under, by network address.
const SENT: &str = "objection";

/// The objections of a closed round, and the form while its window is open.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, round: &Round) -> Result<Option<AnyView>, Error> {
    let refused = refused::<FileObjection>().await;
    let Some(closed_at) = round.closed_at else { return Ok(late(refused)) };
    let mut filed = objections::all(&site().db, process.id).await?;
    filed.retain(|one| one.round == round.number);
    let Some(window) = round.terms.objections else { return Ok(late(refused)) };
    let until = window.until(closed_at);
    let is_open = site().now() < until;
    let key = if is_open { "objections-until" } else { "objections-over" };
    let told = words.fill(key, &[("moment", dates::moment(words, process, until).into())]);
    let form = if is_open { Some(form(words, process, round, window.by, refused).await?) } else { late(refused) };
    let none = filed.is_empty().then(|| view! { <p class="soft">{words.get("objections-none")}</p> });
    let rows = filed.iter().map(|one| view! { <li class="flow" id=format!("objection-{}", one.number)>{say_objection(words, process, one)}</li> });
    let rows = rows.collect_view();
    let section = view! {
        <section class="sec flow" aria-labelledby="objections"><h2 id="objections">{words.get("objections-title")}</h2>
            <p>{say_objections(words, round.terms.objections)}" "{told}</p>
            {none}<ul class="stack">{rows}</ul>
            {form}
        </section>
    };
    Ok(Some(section.into_any()))
}

/// An objection as the public reads it.
#[must_use]
pub fn say_objection(words: Words, process: &Process, one: &Objection) -> AnyView {
    let filed = dates::moment(words, process, one.filed_at);
    let heading = words.fill("objections-filed", &[("number", one.number.into()), ("moment", filed.into())]);
    let by = one.organisation.as_ref().map(|(_, name)| view! { <p class="small">{name.clone()}</p> });
    let said = if one.is_public() {
        view! { <div class="said">{prose::paragraphs(&one.said)}</div> }.into_any()
    } else {
        view! { <p class="soft">{words.get("objections-text-waits")}</p> }.into_any()
    };
    let answer = match &one.answer {
        None => view! { <p>{words.get("objections-waits")}</p> }.into_any(),
        Some(answer) => {
            let key = if answer.upheld { "objections-upheld" } else { "objections-rejected" };
            let moment = dates::moment(words, process, answer.at);
            let gaps = [("moment", moment.into()), ("by", say_signature(words, &answer.by).into())];
            let forum = answer.forum.as_ref().map(|decided| {
                view! { <p><b>{words.get("objections-forum")}</b></p>{prose::paragraphs(decided)} }
            });
            view! { <p><b>{words.fill(key, &gaps)}</b></p>{prose::paragraphs(&answer.text)}{forum} }.into_any()
        }
    };
    view! { <h3>{heading}</h3>{by}{said}{answer} }.into_any()
}

/// What somebody was writing when the window closed: that it was not taken, and their words.
fn late(refused: Refused) -> Option<AnyView> {
    refused.error.as_ref()?;
    let typed = prose::paragraphs(&refused.typed("objection"));
    Some(view! { <section class="sec flow"><Faults refused/><div class="said">{typed}</div></section> }.into_any())
}

async fn form(
    words: Words,
    process: &Process,
    round: &Round,
    by: Objectors,
    refused: Refused,
) -> Result<AnyView, Error> {
    let own = match by {
        Objectors::Anybody => Vec::new(),
        Objectors::Delegates => spoken_for(process, round).await?,
    };
    if by == Objectors::Delegates && own.is_empty() {
        let told = words.get("objections-sign-in");
        return Ok(
            view! { <Faults refused/><p class="small">{told}" "<a href="/sign-in">{words.get("nav-sign-in")}</a></p> }
                .into_any(),
        );
    }
    let file = ServerAction::<FileObjection>::new();
    let options: Vec<_> = own.iter().map(|one| (one.slug.clone(), one.name.clone())).collect();
    let organisation = (!options.is_empty()).then(|| {
        view! { <Choice refused=refused.clone() name="organisation" label=words.get("round-organisation") options=options/> }
    });
    let (open, slug, number) = (refused.error.is_some(), process.slug.clone(), round.number.to_string());
    let hint =
        words.get(if by == Objectors::Anybody { "objections-hint-anybody" } else { "objections-hint-delegates" });
    Ok(view! {
        <Faults refused=refused.clone()/>
        <details open=open><summary>{words.get("objections-open")}</summary>
            <ActionForm action=file attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <input type="hidden" name="round" value=number/>
                {organisation}
                <TextArea refused name="objection" label=words.get("field-objection") hint=hint limit=REASON/>
                <p class="acts"><button class="btn plain">{words.get("objections-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any())
}

/// The organisations of the round's register that the visitor speaks for.
async fn spoken_for(process: &Process, round: &Round) -> Result<Vec<Organisation>, Error> {
    let Some(account) = who::actor().await?.user else { return Ok(Vec::new()) };
    let db = site().db;
    let mut own = Vec::new();
    for (of, organisation) in organisations::of_delegate(&db, account).await? {
        let is_entitled = of == process.id && !voters::themes(&db, round.id, organisation.id).await?.is_empty();
        own.extend(is_entitled.then_some(organisation));
    }
    Ok(own)
}

/// Objects to the result of a round.
///
/// # Errors
/// When the window is not open, the visitor may not object, too many wait already, or the text can't be taken.
#[server]
pub async fn file_objection(
    process: String,
    round: u32,
    #[server(default)] organisation: String,
    #[server(default)] objection: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let signed = who::demand(Permission::Suggest, process.id).await?;
    let site = site();
    let kept = rounds::by_number(&site.db, process.id, round).await?.ok_or(Error::NotFound)?;
    let mut check = Check::default();
    let said = check.text("objection", &objection, REASON);
    check.done()?;
    let by = objector(&process, &kept, &organisation).await?;
    who::demand_measure(SENT).await?;
    let mut change = site.db.change(process.id, signed, site.now()).await?;
    let number = objections::file(&mut change, round, by, &said).await?;
    change.commit().await?;
    notice("done-objection", &number.to_string()).await?;
    leptos_axum::redirect(&format!("/processes/{}/rounds/{round}#objections", process.slug));
    Ok(())
}

/// The organisation for which somebody objects, where only delegates may.
async fn objector(process: &Process, round: &Round, slug: &str) -> Result<Option<OrganisationId>, Error> {
    if round.terms.objections.is_none_or(|window| window.by == Objectors::Anybody) || round.closed_at.is_none() {
        return Ok(None);
    }
    let own = spoken_for(process, round).await?;
    let chosen = own.iter().find(|one| one.slug == slug);
    Ok(Some(chosen.ok_or(Refusal::NotAnObjector)?.id))
}
