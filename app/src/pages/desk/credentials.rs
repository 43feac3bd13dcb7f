//! `/desk/{slug}/rounds/{number}/credentials`: the sheet that is printed: one slip per organisation, shown once.

use crate::forms::refused;
use crate::parts::notice::Faults;
use crate::parts::qr::drawn;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::credential::{Account, Cause};
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::credentials::{self, Issued};
use storage::organisations;
use storage::processes::Process;
use storage::rounds::{self, Round};
use storage::sheets::{self, Fate, Printed};
use storage::voters;

/// Where the session holds the codes until the sheet is shown, once.
const PRINTED: &str = "printed";

/// The slips, or what was issued.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::Accredit, process.id).await?;
        let db = site().db;
        let round = rounds::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let printed: Option<(u32, Vec<Issued>)> =
            who::session().await?.remove(PRINTED).await.map_err(|_| Error::Internal)?;
        let title = words.fill("credentials-title", &[("round", round.number.into())]);
        let body = match printed.filter(|(number, _)| *number == round.number) {
            Some((_, issued)) => slips(words, &round, issued),
            None => list(words, &process, &round).await?,
        };
        Ok(Sheet::new(title.clone(), view! { <h1>{title}</h1>{body} }).of(&process, Here::Desk("rounds")))
    })
}

fn slips(words: Words, round: &Round, issued: Vec<Issued>) -> AnyView {
    let url = site().public_url;
    let rows = issued.into_iter().map(|slip| {
        let code = format!("{} {}", &slip.code[..5], &slip.code[5..]);
        let told = words.fill("credentials-slip", &[("round", round.number.into()), ("meeting", round.title.clone().into())]);
        view! {
            <li class="slip"><div class="qr" aria-hidden="true" inner_html=drawn(&format!("{url}/vote/{}", slip.code))></div>
                <div class="flow"><h2 class="h3">{slip.name}</h2><p class="small">{told}</p><p class="receipt"><code>{code}</code></p>
                <p class="small">{words.fill("credentials-how", &[("address", format!("{url}/vote").into())])}</p></div></li>
        }
    });
    view! { <p class="note noprint">{words.get("credentials-once")}</p><ul class="slips">{rows.collect_view()}</ul> }
        .into_any()
}

async fn list(words: Words, process: &Process, round: &Round) -> Result<AnyView, Error> {
    let db = site().db;
    let printed = sheets::of_round(&db, round.id).await?;
    let entitled: Vec<String> = voters::register(&db, round.id).await?.into_iter().map(|(slug, _)| slug).collect();
    let has_sheet = |id| printed.iter().any(|sheet| sheet.organisation == id);
    let mut shown = organisations::all(&db, process.id).await?;
    shown.retain(|one| entitled.contains(&one.slug) || has_sheet(one.id));
    let rows = shown.into_iter().map(|one| {
        let own: Vec<&Printed> = printed.iter().filter(|sheet| sheet.organisation == one.id).collect();
        let form = (round.takes_sheets() && own.iter().any(|sheet| sheet.fate == Fate::Unused))
            .then(|| replace_form(words, process, round, &one.slug));
        view! { <tr><th scope="row">{one.name}</th><td>{fates(words, process, &own)}</td><td>{form}</td></tr> }
    });
    let rows = rows.collect_view();
    let every = round.takes_sheets().then(|| issue_form(words, process, round));
    let early = round.opened_at.is_none().then(|| view! { <p class="note">{words.get("credentials-early")}</p> });
    let refused = refused::<IssueCredentials>().await;
    Ok(view! {
        <p>{words.get("credentials-why")}</p><Faults refused/>
        {account(words, sheets::account(&printed))}
        {early}{every}
        <table class="queue"><tbody>{rows}</tbody></table>
    }
    .into_any())
}

/// Every sheet printed is used, lost, spoiled or left over: the figures add up, or say that they don't.
fn account(words: Words, account: Account) -> AnyView {
    let shown = [
        ("issued", account.issued),
        ("used", account.used),
        ("lost", account.lost),
        ("spoiled", account.spoiled),
        ("unused", account.unused),
    ];
    let shown = shown.map(|(what, count)| view! { <div><dt>{words.name("sheets", what)}</dt><dd>{count}</dd></div> });
    let wrong = (!account.balances()).then(|| view! { <p class="wrong">{words.get("sheets-do-not-balance")}</p> });
    view! { <dl class="figures num">{shown}</dl>{wrong} }.into_any()
}

fn fates(words: Words, process: &Process, own: &[&Printed]) -> AnyView {
    if own.is_empty() {
        return view! { {words.get("credentials-not-issued")} }.into_any();
    }
    let told = own.iter().map(|sheet| {
        let fate = match sheet.fate {
            Fate::Unused => words.get("sheet-unused"),
            Fate::Used => words.get("sheet-used"),
            Fate::Replaced(cause) => words.name("cause", cause),
        };
        let moment = dates::moment(words, process, sheet.issued_at);
        words.fill("credentials-issued", &[("moment", moment.into()), ("fate", fate.into())])
    });
    view! { {told.collect::<Vec<_>>().join(" · ")} }.into_any()
}

fn issue_form(words: Words, process: &Process, round: &Round) -> AnyView {
    let issue = ServerAction::<IssueCredentials>::new();
    let (slug, number) = (process.slug.clone(), round.number.to_string());
    view! {
        <ActionForm action=issue><input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
            <input type="hidden" name="only" value=""/><button class="btn">{words.get("credentials-issue")}</button></ActionForm>
    }
    .into_any()
}

fn replace_form(words: Words, process: &Process, round: &Round, only: &str) -> AnyView {
    let issue = ServerAction::<IssueCredentials>::new();
    let (slug, number, only) = (process.slug.clone(), round.number.to_string(), only.to_owned());
    let buttons = Cause::ALL.iter().map(|cause| {
        view! { <button class="btn plain" name="cause" value=cause.name()>{words.name("replace", cause)}</button> }
    });
    let buttons = buttons.collect_view();
    view! {
        <ActionForm action=issue attr:class="row"><input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
            <input type="hidden" name="only" value=only/>{buttons}</ActionForm>
    }
    .into_any()
}

/// Issues sheets for all who may vote, haven't, and have none; or replaces one that was lost or spoiled.
///
/// # Errors
/// When the round is closed, or the cause is none.
#[server]
pub async fn issue_credentials(
    process: String,
    round: u32,
    #[server(default)] only: String,
    #[server(default)] cause: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let only = (!only.is_empty()).then_some(only);
    let cause: Option<Cause> = match cause.as_str() {
        "" => None,
        cause => Some(cause.parse().map_err(|_| Error::field("cause", Flaw::Unknown))?),
    };
    let issued = credentials::issue(&mut change, site().db.keys(), round, only.as_deref(), cause).await?;
    change.commit().await?;
    if !issued.is_empty() {
        who::session().await?.insert(PRINTED, (round, issued)).await.map_err(|_| Error::Internal)?;
    }
    leptos_axum::redirect(&format!("/desk/{}/rounds/{round}/credentials", process.slug));
    Ok(())
}
