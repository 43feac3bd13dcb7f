//! `/desk/{slug}/meetings/{number}/minutes`: in the hall, on a phone: what was treated, what was said, what follows.

use super::{address, found, hall, of_meeting, publish};
use crate::forms::{Refused, notice, refused};
use crate::pages::meetings::names::{Names, when};
use crate::pages::meetings::one::minutes;
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::icon::StageSign;
use crate::parts::kept::Kept;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::meeting::Outcome;
use domain::refusal::Flaw;
use domain::text::{BODY, Check, NAME};
use domain::{Permission, Refusal};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::agendas::{self, Item, Treatment};
use storage::meetings::{self, Meeting};
use storage::processes::Process;

/// The items with their forms.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        who::demand(Permission::RecordMeetings, process.id).await?;
        let meeting = meetings::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let names = Names::of(words, &process).await?;
        let items = agendas::agenda(&db, meeting.id).await?;
        let refused = refused::<TreatItem>().await;
        let rows: Vec<_> = items
            .iter()
            .map(|item| {
                let own = refused.typed("proposal") == item.proposal.to_string();
                row(words, &process, &meeting, item, if own { refused.clone() } else { Refused::default() })
            })
            .collect();
        let back = address(&process, meeting.number);
        let body = view! {
            <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=back>{meeting.title.clone()}</a></nav>
            <h1>{words.get("desk-minutes-title")}</h1>
            <p class="soft">{when(words, &process, &meeting)}" · "{meeting.place.clone()}</p>
            {items.is_empty().then(|| view! { <p>{words.get("meeting-agenda-empty")}</p> })}
            {publish::section(words, &process, &meeting).await?}
            <section class="sec" aria-labelledby="items"><h2 id="items">{words.get("minutes-items")}</h2><Kept/><ol class="rows">{rows}</ol></section>
            {hall::section(words, &process, &names, &meeting).await}
        };
        Ok(Sheet::new(words.get("desk-minutes-title"), body).of(&process, Here::Desk("meetings")))
    })
}

fn row(words: Words, process: &Process, meeting: &Meeting, item: &Item, refused: Refused) -> AnyView {
    let is_treated = item.record.treated_at.is_some();
    let open = refused.error.is_some();
    let meanwhile = (refused.error == Some(Error::Refused(Refusal::ChangedMeanwhile)))
        .then(|| view! { <p class="note look">{words.get("desk-minutes-meanwhile")}</p> });
    // What was typed of a proposal that was merged meanwhile is still shown, with the reason why it isn't taken.
    let form = (is_treated || item.stage.is_eligible() || open).then(|| {
        let told = words.get(if is_treated { "desk-minutes-correct" } else { "desk-minutes-treat" });
        view! { <details open=open><summary>{told}</summary>{meanwhile}{form(words, process, meeting, item, refused)}</details> }
    });
    // A change that was agreed becomes a new version of the proposal, which cites the meeting.
    let reword = (item.record.outcome == Some(Outcome::Changed) && item.stage.is_eligible()).then(|| {
        let href = format!("/processes/{}/proposals/{}/edit?meeting={}", process.slug, item.proposal, meeting.number);
        view! { <p><a class="more" href=href>{words.get("desk-minutes-reword")}</a></p> }
    });
    view! {
        <li id=format!("item-{}", item.proposal)>
            <span class="n">{item.proposal}</span>
            <div>
                <h3>{item.title.clone()}</h3>
                <p class="meta"><StageSign stage=item.stage word=words.name("stage", item.stage)/></p>
                {minutes(words, &item.record)}
                {reword}{form}
            </div>
        </li>
    }
    .into_any()
}

fn form(words: Words, process: &Process, meeting: &Meeting, item: &Item, refused: Refused) -> AnyView {
    let treat = ServerAction::<TreatItem>::new();
    let prefix = format!("item-{}-", item.proposal);
    let options =
        Outcome::ALL.iter().map(|one| (one.name().to_owned(), words.name("outcome", one))).collect::<Vec<_>>();
    let number = item.proposal;
    let record = item.record.clone();
    let outcome = record.outcome.unwrap_or(Outcome::Kept).name();
    let of_meeting = of_meeting(process, meeting.number);
    let answer_by = record.answer_by.map(|day| day.to_string()).unwrap_or_default();
    // What is typed is kept on the device under this name until the server has it.
    let kept = format!("{}-{}-{number}-{}", process.slug, meeting.number, record.version);
    view! {
        <Faults refused=refused.clone() form=prefix.clone()/>
        <ActionForm action=treat attr:class="form" attr:data-kept=kept>
            {of_meeting}
            <input type="hidden" name="proposal" value=number/>
            <input type="hidden" name="seen" value=record.version/>
            <TextArea refused=refused.clone() form=prefix.clone() name="said" label=words.get("field-said") hint=words.get("desk-minutes-said-hint") value=record.said.unwrap_or_default() limit=BODY rows=4/>
            <Choice refused=refused.clone() form=prefix.clone() name="outcome" label=words.get("field-outcome") options value=outcome/>
            <TextArea refused=refused.clone() form=prefix.clone() name="follow_up" label=words.get("field-follow-up") hint=words.get("desk-minutes-follow-up-hint") value=record.follow_up.unwrap_or_default() limit=BODY rows=2/>
            <Field refused=refused.clone() form=prefix.clone() name="answerer" label=words.get("field-answerer") hint=words.get("desk-minutes-owner-hint") value=record.owner.unwrap_or_default() limit=NAME/>
            <Field refused form=prefix name="answer_by" label=words.get("field-answer-by") kind="date" value=answer_by/>
            <p class="acts"><button class="btn">{words.get("desk-minutes-save")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Records that a meeting treated a proposal, what was said and what follows.
///
/// # Errors
/// When the role doesn't allow it, the proposal is closed, or a field can't be taken.
#[server]
pub async fn treat_item(
    process: String,
    meeting: u32,
    proposal: u32,
    #[server(default)] said: String,
    #[server(default)] outcome: String,
    #[server(default)] follow_up: String,
    #[server(default)] answerer: String,
    #[server(default)] answer_by: String,
    #[server(default)] seen: Option<i64>,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let by = who::demand(Permission::RecordMeetings, process.id).await?;
    let mut check = Check::default();
    let outcome: Outcome = outcome.parse().unwrap_or_else(|_| {
        check.fault("outcome", Flaw::Unknown);
        Outcome::Kept
    });
    let said = check.optional("said", &said, BODY);
    let follow_up = check.optional("follow_up", &follow_up, BODY);
    // What changes a proposal, or leaves a question, is told with what was said.
    if said.is_none() && (outcome != Outcome::Kept || follow_up.is_some()) {
        check.fault("said", Flaw::Missing);
    }
    if outcome == Outcome::Changed && follow_up.is_none() {
        check.fault("follow_up", Flaw::Missing);
    }
    let owner = check.optional("answerer", &answerer, NAME);
    let answer_by = read_day(&mut check, &answer_by);
    // A question that stays open is somebody's, until a day; nothing else has an owner.
    if outcome == Outcome::QuestionOpen && owner.is_none() {
        check.fault("answerer", Flaw::Missing);
    }
    if outcome == Outcome::QuestionOpen && answer_by.is_none() {
        check.fault("answer_by", Flaw::Missing);
    }
    check.done()?;
    let is_open = outcome == Outcome::QuestionOpen;
    let treatment = Treatment {
        outcome: said.is_some().then_some(outcome),
        said,
        follow_up,
        owner: owner.filter(|_| is_open),
        answer_by: answer_by.filter(|_| is_open),
    };
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    if let Some(seen) = seen {
        agendas::demand_unchanged(&mut change, meeting.number, proposal, seen).await?;
    }
    agendas::treat(&mut change, meeting.number, proposal, &treatment).await?;
    change.commit().await?;
    notice("done-treated", &proposal.to_string()).await?;
    leptos_axum::redirect(&format!("{}/minutes#item-{proposal}", address(&process, meeting.number)));
    Ok(())
}

/// Nothing typed is no day; what is no day is a fault.
fn read_day(check: &mut Check, typed: &str) -> Option<Date> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| check.parsed("answer_by", typed.parse(), Flaw::NotADate))
}
