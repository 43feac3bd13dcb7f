//! `/desk/{slug}/rounds/{number}/paper/{batch}`: one batch, from handing out its sheets to counting them. Whoever enters it
//! reads their own entry only, until both are finished.

use super::{entry, found, look, of_batch, roll};
use crate::forms::{notice, refused};
use crate::parts::balance;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::batch::{Figures, differences};
use domain::{Permission, ProcessId, RoundId, UserId};
use leptos::prelude::*;
use storage::batches::{self, Batch, Settled};
use storage::entries::{self, Entered};
use storage::processes::Process;
use storage::rounds::{self, Item, Round};
use storage::{organisations, settlements, voters};

/// What the parts of the page are drawn with.
pub(super) struct Table {
    pub words: Words,
    pub process: Process,
    pub round: Round,
    pub batch: Batch,
    pub items: Vec<Item>,
    pub account: UserId,
    /// Who may vote in the round: address and name.
    pub register: Vec<(String, String)>,
    entries: Vec<Entered>,
}

impl Table {
    async fn read() -> Result<Self, Error> {
        let process = process().await?;
        who::demand(Permission::CountPaper, process.id).await?;
        let db = site().db;
        let round = found(&process, number_param("number")?).await?;
        let number = number_param("batch")?;
        let batch = batches::by_number(&db, round.id, number).await?.ok_or(Error::NotFound)?;
        Ok(Self {
            words: words(),
            items: rounds::items(&db, round.id).await?,
            register: register(process.id, round.id).await?,
            entries: entries::of_batch(&db, round.id, number).await?,
            account: who::account().await?.id,
            process,
            round,
            batch,
        })
    }

    /// The name of an organisation; its address where it isn't on the register.
    pub fn name(&self, slug: &str) -> String {
        let found = self.register.iter().find(|(known, _)| known == slug);
        found.map_or_else(|| slug.to_owned(), |(_, name)| name.clone())
    }

    /// What every form of the page carries unseen.
    pub fn named(&self) -> AnyView {
        of_batch(&self.process, self.round.number, self.batch.number)
    }

    /// The entry of whoever looks.
    pub fn own(&self) -> Option<&Entered> {
        self.entries.iter().find(|one| one.account == self.account)
    }

    /// Both entries, once both are finished; before, nobody reads the other's.
    fn both(&self) -> Option<[&Entered; 2]> {
        let finished: Vec<&Entered> = self.entries.iter().filter(|one| one.is_finished).collect();
        finished.try_into().ok()
    }

    fn may_enter(&self) -> bool {
        self.own().is_some_and(|own| !own.is_finished) || (self.own().is_none() && self.entries.len() < 2)
    }
}

/// The organisations of a register in the order of their entry.
async fn register(process: ProcessId, round: RoundId) -> Result<Vec<(String, String)>, Error> {
    let db = site().db;
    let entitled = voters::register(&db, round).await?;
    let all = organisations::all(&db, process).await?.into_iter();
    let listed = all.filter(|one| entitled.iter().any(|(slug, _)| *slug == one.slug));
    Ok(listed.map(|one| (one.slug, one.name)).collect())
}

/// The batch.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let table = Table::read().await?;
        let words = table.words;
        let title = words.fill("paper-batch", &[("batch", table.batch.number.into())]);
        let rounds = format!("/desk/{}/rounds/{}/paper", table.process.slug, table.round.number);
        let sheets = format!("{rounds}/{}/sheets", table.batch.number);
        let issued = words.fill("paper-issued", &[("issued", table.batch.issued.into())]);
        let round = words.fill("paper-of-round", &[("round", table.round.number.into())]);
        let parts = match &table.batch.settled {
            Some(settled) => ended(words, settled),
            None => open_parts(&table).await?,
        };
        let body = view! {
            <div class="flow"><h1>{title.clone()}</h1>
                <p class="lead"><a href=rounds>{round}</a>" · "{issued}</p>
                <p><a href=sheets>{words.get("paper-print")}</a></p>
                {parts}</div>
        };
        Ok(Sheet::new(title, body).of(&table.process, Here::Desk("rounds")))
    })
}

async fn open_parts(table: &Table) -> Result<AnyView, Error> {
    let handed = roll::section(table).await?;
    let entering = match table.both() {
        Some(both) => compared(table, both).await?,
        None if table.may_enter() => entry::section(table).await?,
        None => waiting(table),
    };
    Ok(view! { {handed}<section class="sec flow" aria-labelledby="entry"><h2 id="entry">{table.words.get("paper-entry")}</h2>{entering}</section> }.into_any())
}

/// Who enters it, and whether they are done; never what.
fn waiting(table: &Table) -> AnyView {
    let words = table.words;
    let rows = table.entries.iter().map(|one| {
        let key = if one.is_finished { "paper-entry-finished" } else { "paper-entry-begun" };
        view! { <li>{words.fill(key, &[("by", say_signature(words, &one.by).into())])}</li> }
    });
    let rows = rows.collect_view();
    let own = words.get(if table.own().is_some() { "paper-entry-waits" } else { "refusal-entries-taken" });
    view! { <p class="note">{own}</p><ul>{rows}</ul>{anew_form(table)} }.into_any()
}

/// Both are finished: what differs, or what is missing, or nothing more to do than to count.
async fn compared(table: &Table, [first, second]: [&Entered; 2]) -> Result<AnyView, Error> {
    let words = table.words;
    let settled = refused::<look::SettleBatch>().await;
    let spots = differences(&first.entry, &second.entry);
    let look = if spots.is_empty() {
        let balance = settlements::weigh(&site().db, &table.round, &table.batch, &first.entry).await?;
        view! { <p class="wrong"><span>{balance::say(words, &balance)}</span></p><p>{words.get("paper-stays-open")}</p> }
            .into_any()
    } else {
        ().into_any()
    };
    let form = look::form(table, [first, second], &spots, &settled);
    Ok(view! { <Faults refused=settled/>{look}{form}{anew_form(table)} }.into_any())
}

fn anew_form(table: &Table) -> AnyView {
    let anew = ServerAction::<EnterAnew>::new();
    let words = table.words;
    let named = table.named();
    view! {
        <details><summary>{words.get("paper-anew")}</summary><p>{words.get("paper-anew-why")}</p>
            <ActionForm action=anew>{named}<button class="btn plain">{words.get("paper-do-anew")}</button></ActionForm></details>
    }
    .into_any()
}

fn ended(words: Words, settled: &Settled) -> AnyView {
    let Figures { issued, valid, invalid, doubled, spoiled, unused } = settled.figures;
    let shown = [
        ("issued", issued),
        ("valid", valid),
        ("invalid", invalid),
        ("doubled", doubled),
        ("spoiled", spoiled),
        ("unused", unused),
    ];
    let shown = shown.map(|(what, count)| view! { <div><dt>{words.name("papers", what)}</dt><dd>{count}</dd></div> });
    let by: Vec<String> = settled.entered_by.iter().map(|by| say_signature(words, by)).collect();
    let told = words.fill("paper-entered-by", &[("by", by.join(", ").into())]);
    view! { <dl class="figures num">{shown}</dl><p>{told}</p><p class="soft">{words.get("paper-told-at-closing")}</p> }
        .into_any()
}

/// Throws both entries away, so that two people enter the batch anew.
///
/// # Errors
/// When the batch is settled.
#[server]
pub async fn enter_anew(process: String, round: u32, batch: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::CountPaper, process.id).await?;
    entries::clear(&mut change, round, batch).await?;
    change.commit().await?;
    notice("done-entries-cleared", &batch.to_string()).await?;
    leptos_axum::redirect(&super::address(&process, round, batch));
    Ok(())
}
