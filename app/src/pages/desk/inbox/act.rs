//! `/desk/{slug}/inbox/act`: says what will happen to the contributions that were picked, and asks for the reason.

use super::acts::done;
use super::addressee::{self, Typed};
use crate::forms::{Refused, refused};
use crate::pages::desk::queue::way_back;
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::contribution::Standing;
use domain::refusal::Flaw;
use domain::text::{Check, REASON};
use domain::{ContributionId, Permission, Refusal};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use storage::contributions::{Contribution, Decision};
use storage::curation;
use storage::processes::Process;

/// What can be done here with many at once, as it stands in an address.
pub const ON_MANY: [&str; 3] = [ANSWER, REFER, WITHDRAW];
const ANSWER: &str = "answer";
const REFER: &str = "refer";
const WITHDRAW: &str = "withdraw";

/// Most that are picked at once: four pages of the queue.
const MOST: usize = 200;

/// What will happen, and the form that makes it happen.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Curate, process.id).await?;
        let act = query("act");
        let act = ON_MANY.into_iter().find(|known| *known == act).ok_or(Error::NotFound)?;
        let picked = picked(&process).await?;
        let title = words.name("inbox-act", act);
        let back = query("back");
        let form = if picked.is_empty() {
            view! { <p class="lead">{words.get("curation-nothing-picked")}</p> }.into_any()
        } else {
            let list = list(words, &picked);
            let form = form(words, &process, act, &picked, &back, refused::<ClosePicked>().await).await?;
            view! { {list}{form} }.into_any()
        };
        let body = view! {
            <p class="small"><a href=way_back(&process.slug, "inbox", &back)>{words.get("desk-inbox")}</a></p>
            <h1>{title.clone()}</h1>
            <p>{words.name("inbox-act-what", act)}</p>
            {form}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("inbox")))
    })
}

/// The contributions of this process that were picked, each once.
async fn picked(process: &Process) -> Result<Vec<Contribution>, Error> {
    let typed = use_query_map().with_untracked(|query| query.get_all("picked[]").unwrap_or_default());
    let mut ids: Vec<ContributionId> = typed.iter().filter_map(|id| id.parse().ok().map(ContributionId)).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut picked = Vec::with_capacity(ids.len());
    for id in ids.into_iter().take(MOST) {
        match super::contribution(process, id).await {
            Ok(contribution) => picked.push(contribution),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(picked)
}

/// The contributions concerned; those that stand in the way are told before anything is sent.
fn list(words: Words, picked: &[Contribution]) -> AnyView {
    let rows: Vec<_> = picked
        .iter()
        .map(|one| {
            let language = (one.language != words.language).then(|| one.language.name());
            let cannot = (one.standing != Standing::Received)
                .then(|| view! { <p class="error">{words.get("curation-cannot")}</p> });
            view! {
                <li><div><h3 lang=language>{one.title.clone()}</h3>{cannot}</div>
                    <span>{words.name("standing", one.standing)}</span></li>
            }
        })
        .collect();
    view! { <ol class="rows wide acts">{rows}</ol> }.into_any()
}

async fn form(
    words: Words,
    process: &Process,
    act: &'static str,
    picked: &[Contribution],
    back: &str,
    refused: Refused,
) -> Result<AnyView, Error> {
    let told = match act {
        ANSWER => {
            let (label, hint) = (words.get("inbox-answer-text"), words.get("inbox-answer-hint"));
            Some(view! { <TextArea refused=refused.clone() name="reason" label hint limit=REASON/> }.into_any())
        }
        REFER => Some(addressee::fields(words, process, &refused, "", String::new()).await?),
        _ => None,
    };
    let hidden: Vec<_> = picked
        .iter()
        .map(|one| {
            view! {
                <input type="hidden" name="picked[]" value=one.id.0.to_string()/>
                <input type="hidden" name="versions[]" value=one.version.to_string()/>
            }
        })
        .collect();
    let (close, slug, back) = (ServerAction::<ClosePicked>::new(), process.slug.clone(), back.to_owned());
    Ok(view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=close attr:class="form acts">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="act" value=act/>
            <input type="hidden" name="back" value=back/>
            {hidden}{told}
            <p class="acts"><button class="btn">{words.name("inbox-act", act)}</button></p>
        </ActionForm>
    }
    .into_any())
}

/// Answers, refers or withdraws all that were picked, or none.
///
/// # Errors
/// When a text is missing, or one has its decision already, or changed since the page was drawn.
#[server]
pub async fn close_picked(
    process: String,
    act: String,
    #[server(default)] picked: Vec<ContributionId>,
    #[server(default)] versions: Vec<i64>,
    #[server(default)] institution: String,
    #[server(default)] to: String,
    #[server(default)] reason: String,
    #[server(default)] next_step: String,
    #[server(default)] due_on: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    if picked.is_empty() {
        check.fault("picked", Flaw::Missing);
    }
    let decision = match act.as_str() {
        ANSWER => Decision::Answer { reason: check.text("reason", &reason, REASON) },
        REFER => Typed { institution, to, reason, next_step, due_on }.read(&mut check, &process).await?,
        WITHDRAW => Decision::Withdraw,
        _ => return Err(Error::NotFound),
    };
    check.done()?;
    if picked.len() != versions.len() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let seen: Vec<(ContributionId, i64)> = picked.iter().copied().zip(versions).collect();
    let mut change = site().db.change(process.id, by, site().now()).await?;
    curation::close(&mut change, &seen, &decision).await?;
    change.commit().await?;
    done(&process, &back, &format!("done-all-{act}"), &picked.len().to_string()).await
}
