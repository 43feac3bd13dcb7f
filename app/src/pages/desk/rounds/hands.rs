//! `/desk/{slug}/rounds/{number}/hands`: shows of hands once the round is closed. Two people enter what they counted; neither
//! reads the other's before both have.

use super::typed::number;
use crate::forms::{Refused, notice, refused};
use crate::pages::rounds::hands as shown;
use crate::parts::field::Field;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::hands::{Counted, HandElectorate, Hands, Verdict};
use domain::refusal::Flaw;
use domain::text::Check;
use domain::{Permission, UserId};
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::hands::{self, Attempted};
use storage::processes::Process;
use storage::rounds::{self, Item, Round};

/// Both shows of hands: of the organisations, and of everybody.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::CountPaper, process.id).await?;
        let db = site().db;
        let round = rounds::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let items = rounds::items(&db, round.id).await?;
        let refused = refused::<CountHands>().await;
        let parts = if round.is_closed() {
            let mut parts = Vec::new();
            for electorate in HandElectorate::ALL {
                parts.push(show(words, &process, (&round, &items), *electorate, &refused).await?);
            }
            parts.into_any()
        } else {
            view! { <p class="note">{words.get("refusal-round-not-closed")}</p> }.into_any()
        };
        let title = words.fill("hands-of-round", &[("round", round.number.into())]);
        let back = format!("/processes/{}/rounds/{}", process.slug, round.number);
        let body = view! {
            <div class="flow"><h1>{title.clone()}</h1>
                <p class="lead"><a href=back>{words.fill("round-title", &[("number", round.number.into())])}</a>" · "{round.title.clone()}</p>
                <p class="prose">{words.get("hands-why")}</p>{parts}</div>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

async fn show(
    words: Words,
    process: &Process,
    (round, items): (&Round, &[Item]),
    electorate: HandElectorate,
    refused: &Refused,
) -> Result<AnyView, Error> {
    let db = site().db;
    let agreed = hands::of_round(&db, round.id).await?.into_iter().find(|one| one.electorate == electorate);
    let inner = match agreed {
        Some(count) => shown::table(words, items, &count),
        None => {
            let account = who::account().await?.id;
            let attempts = hands::attempts(&db, round.id, electorate).await?;
            let own =
                if refused.typed("electorate") == electorate.name() { refused.clone() } else { Refused::default() };
            let told = standing(words, &attempts, account);
            view! { {told}{form(words, process, round, items, electorate, own)} }.into_any()
        }
    };
    let id = format!("hands-{electorate}");
    Ok(view! {
        <section class="sec flow" aria-labelledby=id.clone()><h2 id=id.clone()>{words.name("hands-of", electorate)}</h2>
            <p class="prose">{words.name("hands-of-why", electorate)}</p>{inner}</section>
    }
    .into_any())
}

/// Where the count stands: who has counted, and both counts of an attempt at which they differed.
fn standing(words: Words, attempts: &[Attempted], account: UserId) -> AnyView {
    let last = attempts.last().map_or(0, |one| one.attempt);
    let current: Vec<&Attempted> = attempts.iter().filter(|one| one.attempt == last).collect();
    match current.as_slice() {
        [] => ().into_any(),
        [first] => {
            let key = if first.account == account { "hands-waits-for-other" } else { "hands-other-counted" };
            let by = say_signature(words, &first.by);
            view! { <p class="note" role="status">{words.fill(key, &[("by", by.into())])}</p> }.into_any()
        }
        both => {
            let told = both.iter().map(|one| {
                let counts = one.counted.counts.iter();
                let counts = counts.map(|hands| format!("{}: {}/{}/{}", hands.proposal, hands.favour, hands.against, hands.abstain));
                let counts = counts.collect::<Vec<_>>().join(" · ");
                view! { <li><b>{say_signature(words, &one.by)}</b>" "{words.fill("hands-present", &[("present", one.counted.present.into())])}" "{counts}</li> }
            });
            view! { <div class="wrong" role="status"><p><b>{words.get("hands-recount")}</b></p><ul>{told.collect_view()}</ul></div> }.into_any()
        }
    }
}

fn form(
    words: Words,
    process: &Process,
    round: &Round,
    items: &[Item],
    electorate: HandElectorate,
    refused: Refused,
) -> AnyView {
    let count = ServerAction::<CountHands>::new();
    let (slug, number, prefix) = (process.slug.clone(), round.number.to_string(), format!("{electorate}-"));
    let rows = items.iter().map(|item| {
        let cells = ["favour", "opposed", "abstain"].map(|what| {
            let name = format!("{what}[{}]", item.number);
            let id = format!("{electorate}-{name}");
            let label = format!("{}: {}", item.number, words.name("hands", what));
            let value = refused.typed(&name);
            view! { <td><input class="short" id=id name=name inputmode="numeric" autocomplete="off" maxlength="6" value=value aria-label=label/></td> }
        });
        view! { <tr><th scope="row"><b class="n">{item.number}</b>" "{item.title.clone()}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    let heads = ["favour", "opposed", "abstain"].map(|what| view! { <th scope="col">{words.name("hands", what)}</th> });
    view! {
        <Faults refused=refused.clone() form=prefix.clone()/>
        <ActionForm action=count attr:class="form counts">
            <input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
            <input type="hidden" name="electorate" value=electorate.name()/>
            <Field refused form=prefix name="present" label=words.name("field-hands", electorate) hint=words.get("hands-present-hint") kind="number" autocomplete="off"/>
            <div class="scroll"><table class="num"><thead><tr><th scope="col">{words.get("round-items")}</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>
            <p class="acts"><button class="btn">{words.get("hands-do-count")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Enters what somebody counted.
///
/// # Errors
/// When the round isn't closed, a number can't be taken, or the same person counts twice.
#[server]
pub async fn count_hands(
    process: String,
    round: u32,
    electorate: String,
    present: String,
    #[server(default)] favour: BTreeMap<String, String>,
    #[server(default)] opposed: BTreeMap<String, String>,
    #[server(default)] abstain: BTreeMap<String, String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::CountPaper, process.id).await?;
    let electorate: HandElectorate = electorate.parse().map_err(|_| Error::field("electorate", Flaw::Unknown))?;
    let db = site().db;
    let held = rounds::by_number(&db, process.id, round).await?.ok_or(Error::NotFound)?;
    let mut check = Check::default();
    let counted = read(&mut check, &rounds::items(&db, held.id).await?, &present, [&favour, &opposed, &abstain]);
    check.done()?;
    let (mut change, account) = who::signed_change(Permission::CountPaper, process.id).await?;
    let verdict = hands::enter(&mut change, account, round, electorate, &counted).await?;
    change.commit().await?;
    let key = match verdict {
        None => "done-hands-first",
        Some(Verdict::Agreed) => "done-hands-agreed",
        Some(Verdict::Recount) => "done-hands-differ",
    };
    notice(key, &round.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/rounds/{round}/hands", process.slug));
    Ok(())
}

/// What was typed, proposal by proposal; an empty field is no hand.
fn read(check: &mut Check, items: &[Item], present: &str, typed: [&BTreeMap<String, String>; 3]) -> Counted {
    let present = u32::try_from(number(check, "present", present, 1)).unwrap_or(u32::MAX);
    let counts = items.iter().map(|item| {
        let mut one = |place: usize, name: &str| {
            let text = typed[place].get(&item.number.to_string()).map_or("", String::as_str);
            let counted = number(check, &format!("{name}[{}]", item.number), text, 0);
            u32::try_from(counted).unwrap_or(u32::MAX)
        };
        Hands {
            proposal: item.number,
            favour: one(0, "favour"),
            against: one(1, "opposed"),
            abstain: one(2, "abstain"),
        }
    });
    let counted = Counted { present, counts: counts.collect() };
    if let Some(proposal) = counted.overcounted() {
        check.fault(&format!("favour[{proposal}]"), Flaw::AtMost { max: present });
    }
    counted
}
