//! The agenda on the desk: proposals are added by number or by theme, put in order, taken off.

use super::{address, found, of_meeting};
use crate::forms::{notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::asset::asset;
use crate::parts::field::{Choice, Field};
use crate::parts::icon::StageSign;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::meeting::read_numbers;
use domain::refusal::Flaw;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use storage::agendas::{self, Item};
use storage::meetings::Meeting;
use storage::processes::Process;

/// The agenda with its forms.
pub async fn section(
    words: Words,
    process: &Process,
    names: &Names,
    meeting: &Meeting,
    items: &[Item],
    may_plan: bool,
) -> AnyView {
    let forms = if may_plan { Some(add_form(words, process, names, meeting).await) } else { None };
    let list = if items.is_empty() {
        view! { <p>{words.get("meeting-agenda-empty")}</p> }.into_any()
    } else {
        order_form(words, process, names, meeting, items, may_plan).await
    };
    view! { <section class="sec" aria-labelledby="agenda"><h2 id="agenda">{words.get("meeting-agenda")}</h2>{list}{forms}</section> }
        .into_any()
}

async fn add_form(words: Words, process: &Process, names: &Names, meeting: &Meeting) -> AnyView {
    let add = ServerAction::<AddToAgenda>::new();
    let refused = refused::<AddToAgenda>().await;
    let mut themes = vec![(String::new(), words.get("desk-agenda-no-theme"))];
    themes.extend(names.theme_options());
    let of_meeting = of_meeting(process, meeting.number);
    view! {
        <Faults refused=refused.clone() form="add-"/>
        <ActionForm action=add attr:class="form">
            {of_meeting}
            <Field refused=refused.clone() form="add-" name="agenda_numbers" label=words.get("field-agenda-numbers") hint=words.get("desk-agenda-numbers-hint")/>
            <Choice refused form="add-" name="agenda_theme" label=words.get("field-agenda-theme") options=themes/>
            <p class="acts"><button class="btn plain">{words.get("desk-agenda-add")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// One form for the whole order; a proposal's own button takes it off. The first button is the one that Enter presses.
async fn order_form(
    words: Words,
    process: &Process,
    names: &Names,
    meeting: &Meeting,
    items: &[Item],
    may_plan: bool,
) -> AnyView {
    let order = ServerAction::<OrderAgenda>::new();
    let refused = refused::<OrderAgenda>().await;
    let off_refused = crate::forms::refused::<TakeOffAgenda>().await;
    let rows: Vec<_> = items.iter().map(|item| order_row(words, names, item, may_plan)).collect();
    let save = may_plan
        .then(|| view! { <p class="bulk"><button class="btn plain">{words.get("desk-agenda-order")}</button></p> });
    let of_meeting = of_meeting(process, meeting.number);
    let lead = may_plan.then(|| {
        view! { <p class="small soft order-lead" hidden>{words.get("desk-agenda-move")}</p><script type="module" src=asset("agenda.js")></script> }
    });
    view! {
        {lead}
        <Faults refused/><Faults refused=off_refused/>
        <ActionForm action=order>
            {of_meeting}
            {save}
            <div class="scroll" tabindex="0" role="region" aria-labelledby="agenda"><table class="num order">
                <thead><tr>
                    <th scope="col">{words.get("desk-agenda-place")}</th><th scope="col">{words.get("desk-agenda-proposal")}</th>
                    <th scope="col">{words.get("field-theme")}</th><th scope="col">{words.get("desk-agenda-stage")}</th><th></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </ActionForm>
    }
    .into_any()
}

fn order_row(words: Words, names: &Names, item: &Item, may_plan: bool) -> AnyView {
    let number = item.proposal;
    let label = words.fill("desk-agenda-place-of", &[("number", number.into())]);
    let place = may_plan.then(|| {
        view! {
            <span class="grip" aria-hidden="true" hidden>"⠿"</span>
            <input type="hidden" name="numbers[]" value=number/>
            <input class="place" type="number" min="1" name="places[]" value=item.position aria-label=label/>
        }
    });
    let shown = (!may_plan).then_some(item.position);
    let off = (may_plan && item.record.treated_at.is_none()).then(|| {
        let told = words.fill("desk-agenda-take-off-number", &[("number", number.into())]);
        view! { <button class="btn plain" formaction=TakeOffAgenda::PATH name="proposal" value=number aria-label=told>{words.get("desk-agenda-take-off")}</button> }
    });
    view! {
        <tr>
            <td>{place}{shown}</td>
            <th scope="row">{number}" "{item.title.clone()}</th>
            <td>{item.theme.as_deref().map(|slug| names.theme(slug))}</td>
            <td><StageSign stage=item.stage word=words.name("stage", item.stage)/></td>
            <td>{off}</td>
        </tr>
    }
    .into_any()
}

/// Adds proposals to an agenda: those with these numbers, and all open ones of a theme.
///
/// # Errors
/// When the role doesn't allow it, a number isn't one, or a proposal is closed.
#[server]
pub async fn add_to_agenda(
    process: String,
    meeting: u32,
    #[server(default)] agenda_numbers: String,
    #[server(default)] agenda_theme: String,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let by = who::demand(Permission::PlanMeetings, process.id).await?;
    let mut numbers = match (agenda_numbers.trim(), agenda_theme.is_empty()) {
        ("", true) => return Err(Error::field("agenda_numbers", Flaw::Missing)),
        ("", false) => Vec::new(),
        (typed, _) => read_numbers(typed).ok_or_else(|| Error::field("agenda_numbers", Flaw::NotANumber))?,
    };
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    if !agenda_theme.is_empty() {
        numbers.extend(agendas::open_of_theme(&mut change, &agenda_theme).await?);
    }
    agendas::put_on_agenda(&mut change, meeting.number, &numbers).await?;
    change.commit().await?;
    notice("done-agenda", &numbers.len().to_string()).await?;
    leptos_axum::redirect(&address(&process, meeting.number));
    Ok(())
}

/// Puts the proposals of an agenda in order.
///
/// # Errors
/// When the role doesn't allow it, or a place is no number.
#[server]
pub async fn order_agenda(
    process: String,
    meeting: u32,
    #[server(default)] numbers: Vec<u32>,
    #[server(default)] places: Vec<String>,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let by = who::demand(Permission::PlanMeetings, process.id).await?;
    let site = site();
    let standing = agendas::agenda(&site.db, meeting.id).await?;
    let mut wished = Vec::with_capacity(numbers.len());
    for (number, place) in numbers.into_iter().zip(&places) {
        let place: u32 = place.trim().parse().map_err(|_| Error::field("places", Flaw::NotANumber))?;
        if standing.iter().any(|item| item.proposal == number) {
            wished.push((place, number));
        }
    }
    wished.sort_unstable();
    let order: Vec<(u32, u32)> = (1..).zip(wished.into_iter().map(|(_, number)| number)).collect();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    agendas::set_agenda(&mut change, meeting.number, &order).await?;
    change.commit().await?;
    notice("done-agenda-order", "").await?;
    leptos_axum::redirect(&address(&process, meeting.number));
    Ok(())
}

/// Takes a proposal off an agenda; one that was treated stays.
///
/// # Errors
/// When the role doesn't allow it, or the proposal was treated.
#[server]
pub async fn take_off_agenda(process: String, meeting: u32, proposal: u32) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let by = who::demand(Permission::PlanMeetings, process.id).await?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    agendas::take_off_agenda(&mut change, meeting.number, proposal).await?;
    change.commit().await?;
    notice("done-agenda-off", &proposal.to_string()).await?;
    leptos_axum::redirect(&address(&process, meeting.number));
    Ok(())
}
