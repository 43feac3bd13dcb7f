//! `/desk/{slug}/proposals/act`: says what will happen to the proposals that were picked, and asks for the reason.

use super::acts::{Curate, Remark, Schedule};
use super::{joint, reasons};
use crate::forms::{Refused, refused};
use crate::parts::field::{Choice, TextArea};
use crate::parts::icon::StageSign;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::proposal::Action;
use domain::text::REASON;
use domain::{Permission, Stage, appeal};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use storage::processes::Process;
use storage::proposals::Proposal;
use storage::{curation, meetings, proposals};

/// Most that are picked at once: four pages of the list.
const MOST: usize = 200;

/// What a curator wants to do with proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Put them on the agenda of a meeting.
    Agenda,
    /// Add a sentence to the reason that the rule gives them.
    Remark,
    /// An action of their lifecycle.
    Act(Action),
}

impl Errand {
    /// All that a curator can do here.
    pub const ALL: [Self; 7] = [
        Self::Agenda,
        Self::Remark,
        Self::Act(Action::Merge),
        Self::Act(Action::SetAside),
        Self::Act(Action::Withdraw),
        Self::Act(Action::Unmerge),
        Self::Act(Action::Restore),
    ];

    /// How it stands in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Remark => "remark",
            Self::Act(action) => action.name(),
        }
    }

    /// Whether a proposal stands where this can be done.
    #[must_use]
    pub fn fits(self, proposal: &Proposal) -> bool {
        match self {
            Self::Agenda => proposal.life.demand_agenda().is_ok(),
            Self::Remark => proposal.stage() == Stage::NotSelected,
            Self::Act(action) => proposal.stage().after(action, proposal.life.before).is_some(),
        }
    }
}

/// What will happen, and the form that makes it happen.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Curate, process.id).await?;
        let name = query("act");
        let errand = Errand::ALL.into_iter().find(|errand| errand.name() == name).ok_or(Error::NotFound)?;
        let (typed, into) = survivor(&process, errand).await?;
        let picked = curation::picked(&site().db, process.id, &numbers(into.as_ref())).await?;
        let title = words.name("curation-title", &name);
        let form = if picked.is_empty() {
            view! { <p class="lead">{words.get("curation-nothing-picked")}</p> }.into_any()
        } else if errand == Errand::Act(Action::Merge) && into.is_none() {
            view! { {list(words, errand, &picked)}{joint::choice(words, &picked, &typed)} }.into_any()
        } else {
            let list = list(words, errand, &picked);
            let form = match errand {
                Errand::Remark => remark(words, &process, &picked, refused::<Remark>().await),
                Errand::Agenda => agenda(words, &process, &picked, refused::<Schedule>().await).await?,
                Errand::Act(action) => act(words, &process, action, &picked, into.as_ref(), refused::<Curate>().await),
            };
            view! { {list}{form} }.into_any()
        };
        let back = format!("/desk/{}/proposals", process.slug);
        let body = view! {
            <p class="small"><a href=back>{words.get("desk-proposals")}</a></p>
            <h1>{title.clone()}</h1>
            <p>{words.name("curation-what", &name)}</p>
            {form}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("proposals")))
    })
}

/// What was typed as the number of the one that takes the others in, and that one, if there is such a proposal.
async fn survivor(process: &Process, errand: Errand) -> Result<(String, Option<Proposal>), Error> {
    if errand != Errand::Act(Action::Merge) {
        return Ok((String::new(), None));
    }
    let other = query("other").trim().trim_start_matches('#').to_owned();
    let number = if other.is_empty() { query("into") } else { other.clone() };
    let found = match number.parse() {
        Ok(number) => proposals::by_number(&site().db, process.id, number).await?,
        Err(_) => None,
    };
    Ok((other, found))
}

/// The numbers that were picked, each once, by number; the one that takes the others in isn't moved.
fn numbers(into: Option<&Proposal>) -> Vec<u32> {
    let typed = use_query_map().with_untracked(|query| query.get_all("picked").unwrap_or_default());
    let into = into.map(Proposal::number);
    let mut numbers: Vec<u32> =
        typed.iter().filter_map(|number| number.parse().ok()).filter(|number| Some(*number) != into).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.truncate(MOST);
    numbers
}

/// The proposals concerned; those that stand in the way are told before anything is sent.
fn list(words: Words, errand: Errand, picked: &[Proposal]) -> AnyView {
    let rows: Vec<_> = picked
        .iter()
        .map(|one| {
            let language = (one.language != words.language).then(|| one.language.name());
            let cannot = (!errand.fits(one)).then(|| view! { <p class="error">{words.get("curation-cannot")}</p> });
            view! {
                <li><span class="n">{one.number()}</span><div><h3 lang=language>{one.title.clone()}</h3>{cannot}</div>
                    <StageSign stage=one.stage() word=words.name("stage", one.stage())/></li>
            }
        })
        .collect();
    view! { <ol class="rows wide acts">{rows}</ol> }.into_any()
}

/// The proposals with the versions that were shown, so that nobody decides on what changed meanwhile.
fn hidden(process: &Process, picked: &[Proposal]) -> AnyView {
    let fields: Vec<_> = picked
        .iter()
        .map(|one| {
            view! {
                <input type="hidden" name="picked[]" value=one.number().to_string()/>
                <input type="hidden" name="versions[]" value=one.version.to_string()/>
            }
        })
        .collect();
    view! { <input type="hidden" name="process" value=process.slug.clone()/>{fields} }.into_any()
}

fn act(
    words: Words,
    process: &Process,
    action: Action,
    picked: &[Proposal],
    into: Option<&Proposal>,
    refused: Refused,
) -> AnyView {
    let joint = into.map(|into| joint::fields(words, into, picked, &refused));
    let begun = reasons::chosen(words, action, picked, into);
    let reason = (action != Action::Withdraw).then(|| {
        view! {
            {reasons::offered(words, action, &address(action, picked, into))}
            <TextArea refused=refused.clone() name="reason" label=words.get("field-reason") hint=words.get("queue-reason-hint") value=begun limit=REASON/>
        }
    });
    let told = matches!(action, Action::Merge | Action::SetAside)
        .then(|| view! { <p class="hint">{words.fill("curation-appeal", &[("days", appeal::DAYS.into())])}</p> });
    let (name, button) = (action.name(), words.name("curation-confirm", action));
    let (curate, fields) = (ServerAction::<Curate>::new(), hidden(process, picked));
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=curate attr:class="form acts">
            {fields}
            <input type="hidden" name="act" value=name/>
            {joint}{reason}{told}
            <p class="acts"><button class="btn">{button}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// The sentence that the rule's own reason lacks.
fn remark(words: Words, process: &Process, picked: &[Proposal], refused: Refused) -> AnyView {
    let (remark, fields) = (ServerAction::<Remark>::new(), hidden(process, picked));
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=remark attr:class="form acts">
            {fields}
            <TextArea refused name="said" label=words.get("field-remark") hint=words.get("queue-reason-hint") limit=REASON/>
            <p class="acts"><button class="btn">{words.get("curation-confirm-remark")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// The address of this page, without a template.
fn address(action: Action, picked: &[Proposal], into: Option<&Proposal>) -> String {
    let into = into.map(|into| format!("&into={}", into.number())).unwrap_or_default();
    let picked: String = picked.iter().map(|one| format!("&picked={}", one.number())).collect();
    format!("?act={action}{picked}{into}")
}

async fn agenda(words: Words, process: &Process, picked: &[Proposal], refused: Refused) -> Result<AnyView, Error> {
    let planned = meetings::all(&site().db, process.id).await?;
    let now = site().now();
    let options: Vec<_> = planned
        .into_iter()
        .filter(|meeting| meeting.ends_at > now)
        .map(|meeting| {
            let day = dates::short_day(words, process, meeting.starts_at);
            (meeting.number.to_string(), format!("{} · {} · {day}", meeting.number, meeting.title))
        })
        .collect();
    if options.is_empty() {
        return Ok(view! { <p class="lead">{words.get("curation-no-meeting")}</p> }.into_any());
    }
    let (schedule, fields) = (ServerAction::<Schedule>::new(), hidden(process, picked));
    Ok(view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=schedule attr:class="form acts">
            {fields}
            <Choice refused name="meeting" label=words.get("field-meeting") options/>
            <p class="acts"><button class="btn">{words.get("curation-confirm-agenda")}</button></p>
        </ActionForm>
    }
    .into_any())
}
