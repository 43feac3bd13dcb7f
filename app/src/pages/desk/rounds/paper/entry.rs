//! The own entry of a batch: sheet by sheet, as it stands on the paper.

use super::batch::Table;
use super::{address, finish, found, marks};
use crate::forms::{Refused, notice, refused};
use crate::pages::desk::rounds::typed::number;
use crate::pages::rounds::locked_rule;
use crate::pages::vote::ballot;
use crate::parts::field::{Choice, Field, Tick};
use crate::parts::notice::Faults;
use crate::site::{process_at, query, site};
use crate::{Error, who};
use domain::Permission;
use domain::batch::Sheet;
use domain::refusal::Flaw;
use domain::round::Marks;
use domain::rule::Rule;
use domain::text::Check;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::{batches, entries, paper_voters};

/// The form for the next sheet, those entered so far, and the end of it.
pub(super) async fn section(table: &Table) -> Result<AnyView, Error> {
    let words = table.words;
    let rule = locked_rule(&table.process).await?.map(|(rule, _)| rule);
    let rule = rule.filter(|_| table.round.terms.is_for_selection());
    let form = sheet_form(table, refused::<EnterSheet>().await).await?;
    let list = entered(table, rule.as_ref());
    let dropped = refused::<DropSheet>().await;
    let end = finish::form(table, refused::<finish::FinishEntry>().await);
    let key = if table.round.terms.is_secret() { "paper-entry-secret" } else { "paper-entry-why" };
    Ok(view! { <p class="prose">{words.get(key)}</p>{form}<Faults refused=dropped/>{list}{end} }.into_any())
}

/// The sheet that is corrected, or a new one.
async fn sheet_form(table: &Table, refused: Refused) -> Result<AnyView, Error> {
    let words = table.words;
    let own = table.own().map(|own| &own.entry.sheets);
    let asked: Option<u32> = query("sheet").parse().ok();
    let kept = asked.and_then(|asked| own?.get(&asked)).cloned().unwrap_or_default();
    let next = own.and_then(|own| own.keys().next_back()).map_or(1, |last| last + 1);
    let shown = asked.unwrap_or(next).to_string();
    let marks = if refused.error.is_some() { typed_marks(table, &refused) } else { kept.marks.clone() };
    let rows = table.items.iter().map(|item| {
        view! { <li>{ballot::field(words, &table.round.terms.method, item, &marks)}</li> }
    });
    let rows = rows.collect_view();
    let organisation = if table.round.terms.is_secret() {
        ().into_any()
    } else {
        let chosen = kept.organisation.unwrap_or_default();
        let options = organisations(table).await?;
        view! { <Choice refused=refused.clone() form="entry-" name="organisation" label=words.get("field-organisation") options value=chosen/> }.into_any()
    };
    let enter = ServerAction::<EnterSheet>::new();
    let named = table.named();
    Ok(view! {
        <Faults refused=refused.clone() form="entry-"/>
        <ActionForm action=enter attr:class="form entry">{named}
            <Field refused=refused.clone() form="entry-" name="paper_sheet" label=words.get("field-paper-sheet") hint=words.get("paper-sheet-hint") value=shown kind="number" autocomplete="off"/>
            {organisation}
            <ol class="ballot">{rows}</ol>
            <Tick refused form="entry-" name="unreadable" label=words.get("field-unreadable") hint=words.get("paper-unreadable-hint")/>
            <p class="acts"><button class="btn">{words.get("paper-do-enter")}</button></p>
        </ActionForm>
    }
    .into_any())
}

fn typed_marks(table: &Table, refused: &Refused) -> Marks {
    let typed = table.items.iter().map(|item| (item.number, refused.typed(&format!("marks[{}]", item.number))));
    typed.filter(|(_, mark)| !mark.is_empty()).collect()
}

/// Everybody on the register of the round: first those who were handed a sheet.
async fn organisations(table: &Table) -> Result<Vec<(String, String)>, Error> {
    let listed = paper_voters::of_batch(&site().db, table.round.id, table.batch.number).await?;
    let is_listed = |slug: &str| listed.iter().any(|(known, _)| known == slug);
    let unlisted = table.words.get("paper-unlisted");
    let others = table.register.iter().filter(|(slug, _)| !is_listed(slug));
    let others: Vec<_> = others.map(|(slug, name)| (slug.clone(), format!("{name} ({unlisted})"))).collect();
    let first = [(String::new(), table.words.get("paper-choose-organisation"))];
    Ok(first.into_iter().chain(listed).chain(others).collect())
}

fn entered(table: &Table, rule: Option<&Rule>) -> AnyView {
    let words = table.words;
    let Some(own) = table.own().filter(|own| !own.entry.sheets.is_empty()) else {
        return view! { <p class="soft">{words.get("paper-nothing-entered")}</p> }.into_any();
    };
    let rows = own.entry.sheets.iter().map(|(number, sheet)| row(table, rule, *number, sheet));
    let count = words.fill("paper-entered-count", &[("count", own.entry.sheets.len().into())]);
    view! { <p role="status"><b>{count}</b></p><table class="queue"><tbody>{rows.collect_view()}</tbody></table> }
        .into_any()
}

fn row(table: &Table, rule: Option<&Rule>, number: u32, sheet: &Sheet) -> AnyView {
    let words = table.words;
    let name = sheet.organisation.as_deref().map(|slug| table.name(slug));
    let said = marks::say(words, &table.round.terms.method, sheet);
    let fault = marks::judge(table, rule, sheet).map(|fault| {
        let reason = words.name("paper-fault", fault);
        view! { <p class="small"><b>{words.fill("paper-invalid", &[("reason", reason.into())])}</b></p> }
    });
    let correct = format!("{}?sheet={number}#entry", address(&table.process, table.round.number, table.batch.number));
    let drop = ServerAction::<DropSheet>::new();
    let named = table.named();
    view! {
        <tr><th scope="row"><a href=correct>{words.fill("paper-sheet", &[("sheet", number.into())])}" "{name}</a></th>
            <td>{said}{fault}</td>
            <td><ActionForm action=drop>{named}<input type="hidden" name="sheet" value=number.to_string()/>
                <button class="btn plain">{words.get("paper-drop")}</button></ActionForm></td></tr>
    }
    .into_any()
}

/// Enters a sheet as it stands on the paper, or corrects one.
///
/// # Errors
/// When a field can't be taken, two other people enter this batch, or the own entry is finished.
#[server]
pub async fn enter_sheet(
    process: String,
    round: u32,
    batch: u32,
    paper_sheet: String,
    #[server(default)] organisation: String,
    #[server(default)] unreadable: String,
    #[server(default)] marks: BTreeMap<String, String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::CountPaper, process.id).await?;
    let voted = found(&process, round).await?;
    let issued = batches::by_number(&site().db, voted.id, batch).await?.ok_or(Error::NotFound)?.issued;
    let mut check = Check::default();
    let kept = u32::try_from(number(&mut check, "paper_sheet", &paper_sheet, 1)).unwrap_or(u32::MAX);
    if kept > issued {
        check.fault("paper_sheet", Flaw::AtMost { max: issued });
    }
    let named = (!voted.terms.is_secret()).then_some(organisation);
    if named.as_ref().is_some_and(String::is_empty) {
        check.fault("organisation", Flaw::Missing);
    }
    check.done()?;
    let option =
        |(option, typed): (String, String)| Some((option.parse().ok()?, typed.chars().take(LONGEST).collect()));
    let typed: Marks = marks.into_iter().filter_map(option).collect();
    let stands = Sheet::read(named, &typed, unreadable == "on");
    let (mut change, account) = who::signed_change(Permission::CountPaper, process.id).await?;
    entries::enter(&mut change, account, (round, batch), kept, &stands).await?;
    change.commit().await?;
    notice("done-sheet-entered", &kept.to_string()).await?;
    leptos_axum::redirect(&format!("{}#entry", address(&process, round, batch)));
    Ok(())
}

/// The longest mark that is kept, as typed.
const LONGEST: usize = 12;

/// Takes a sheet out of the own entry.
///
/// # Errors
/// When the own entry is finished.
#[server]
pub async fn drop_sheet(process: String, round: u32, batch: u32, sheet: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (mut change, account) = who::signed_change(Permission::CountPaper, process.id).await?;
    entries::drop_sheet(&mut change, account, (round, batch), sheet).await?;
    change.commit().await?;
    leptos_axum::redirect(&format!("{}#entry", address(&process, round, batch)));
    Ok(())
}
