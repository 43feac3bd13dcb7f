//! `/desk/{slug}/rounds/{number}/paper`: the batches of paper ballots of a round, and a new one.

pub mod batch;
mod entry;
mod finish;
mod look;
mod marks;
mod roll;
pub mod sheets;

use crate::forms::{Refused, notice, refused};
use crate::pages::desk::rounds::typed;
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::plain_terms::say_secrecy;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::batch::MOST_SHEETS;
use domain::refusal::Flaw;
use domain::text::Check;
use leptos::prelude::*;
use storage::batches::{self, Batch};
use storage::processes::Process;
use storage::rounds::{self, Round};

/// The batches.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::CountPaper, process.id).await?;
        let round = found(&process, number_param("number")?).await?;
        let batches = batches::of_round(&site().db, round.id).await?;
        let rows = batches.iter().map(|batch| row(words, &process, &round, batch)).collect_view();
        let none = batches.is_empty().then(|| view! { <p class="soft">{words.get("paper-none")}</p> });
        let form = round.is_open().then_some(open_form(words, &process, &round, refused::<OpenBatch>().await));
        let title = words.fill("paper-of-round", &[("round", round.number.into())]);
        let back = format!("/processes/{}/rounds/{}", process.slug, round.number);
        let body = view! {
            <div class="flow"><h1>{title.clone()}</h1>
                <p class="lead"><a href=back>{words.fill("round-title", &[("number", round.number.into())])}</a>" · "{round.title.clone()}</p>
                <p class="note">{say_secrecy(words, &round.terms)}</p>
                <p class="prose">{words.get("paper-why")}</p>
                {none}<ul class="rows">{rows}</ul>{form}</div>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

fn row(words: Words, process: &Process, round: &Round, batch: &Batch) -> AnyView {
    let told = match &batch.settled {
        None => words.fill("paper-batch-open", &[("issued", batch.issued.into())]),
        Some(settled) => {
            let moment = dates::moment(words, process, settled.at);
            let valid = settled.figures.valid;
            words.fill("paper-batch-settled", &[("moment", moment.into()), ("valid", valid.into())])
        }
    };
    let title = words.fill("paper-batch", &[("batch", batch.number.into())]);
    let href = address(process, round.number, batch.number);
    view! { <li><span class="n">{batch.number}</span><div><h3><a href=href>{title}</a></h3><p class="small">{told}</p></div></li> }.into_any()
}

fn open_form(words: Words, process: &Process, round: &Round, refused: Refused) -> AnyView {
    let open = ServerAction::<OpenBatch>::new();
    let (slug, number) = (process.slug.clone(), round.number.to_string());
    let hint = words.fill("paper-issued-hint", &[("most", MOST_SHEETS.into())]);
    view! {
        <section class="sec flow" aria-labelledby="new"><h2 id="new">{words.get("paper-open")}</h2>
            <Faults refused=refused.clone()/>
            <ActionForm action=open attr:class="form">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
                <Field refused name="issued" label=words.get("field-issued") hint=hint kind="number" autocomplete="off"/>
                <p class="acts"><button class="btn">{words.get("paper-do-open")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// A round of the process.
async fn found(process: &Process, round: u32) -> Result<Round, Error> {
    rounds::by_number(&site().db, process.id, round).await?.ok_or(Error::NotFound)
}

/// The address of a batch.
fn address(process: &Process, round: u32, batch: u32) -> String {
    format!("/desk/{}/rounds/{round}/paper/{batch}", process.slug)
}

/// What every form of a batch carries unseen: which one it is.
fn of_batch(process: &Process, round: u32, batch: u32) -> AnyView {
    let slug = process.slug.clone();
    view! {
        <input type="hidden" name="process" value=slug/>
        <input type="hidden" name="round" value=round.to_string()/>
        <input type="hidden" name="batch" value=batch.to_string()/>
    }
    .into_any()
}

/// Counts out the sheets of a new batch.
///
/// # Errors
/// When the round is not open, or the number can't be taken.
#[server]
pub async fn open_batch(process: String, round: u32, issued: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::CountPaper, process.id).await?;
    let mut check = Check::default();
    let issued = u32::try_from(typed::number(&mut check, "issued", &issued, 1)).unwrap_or(u32::MAX);
    if issued > MOST_SHEETS {
        check.fault("issued", Flaw::AtMost { max: MOST_SHEETS });
    }
    check.done()?;
    let mut change = who::change(Permission::CountPaper, process.id).await?;
    let batch = batches::open(&mut change, round, issued).await?;
    change.commit().await?;
    notice("done-batch-opened", &batch.to_string()).await?;
    leptos_axum::redirect(&address(&process, round, batch));
    Ok(())
}
