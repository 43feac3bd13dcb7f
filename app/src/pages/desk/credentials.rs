//! `/desk/{slug}/rounds/{number}/credentials`: the sheet that is printed: one slip per organisation, shown once.

use crate::forms::refused;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use leptos::prelude::*;
use qrcode::{QrCode, render::svg};
use storage::credentials::{self, Issued};
use storage::organisations::{self, Organisation};
use storage::processes::Process;
use storage::rounds::{self, Round};

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

/// A QR code as SVG; it holds an address of ours only, so there is nothing to escape.
fn drawn(address: &str) -> String {
    QrCode::new(address)
        .map(|code| code.render::<svg::Color<'_>>().min_dimensions(160, 160).quiet_zone(true).build())
        .unwrap_or_default()
}

async fn list(words: Words, process: &Process, round: &Round) -> Result<AnyView, Error> {
    let db = site().db;
    let issued = credentials::issued(&db, round.id).await?;
    let items = rounds::items(&db, round.id).await?;
    let entitled = |o: &Organisation| o.themes.iter().any(|theme| items.iter().any(|item| item.theme == *theme));
    let all = organisations::all(&db, process.id).await?;
    let refused = refused::<IssueCredentials>().await;
    let one = |only: String, text: String, class: &'static str| {
        let issue = ServerAction::<IssueCredentials>::new();
        let (slug, number) = (process.slug.clone(), round.number.to_string());
        view! {
            <ActionForm action=issue><input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
                <input type="hidden" name="only" value=only/><button class=class>{text}</button></ActionForm>
        }
    };
    let rows = all.into_iter().filter(entitled).map(|organisation| {
        let state = match issued.get(&organisation.id) {
            Some((at, count)) => words.fill(
                "credentials-issued",
                &[("moment", dates::moment(words, process, *at).into()), ("count", (*count).into())],
            ),
            None => words.get("credentials-not-issued"),
        };
        let form =
            round.is_open().then(|| one(organisation.slug.clone(), words.get("credentials-replace"), "btn plain"));
        view! { <tr><th scope="row">{organisation.name}</th><td>{state}</td><td>{form}</td></tr> }
    });
    let rows = rows.collect_view();
    let every = round.is_open().then(|| one(String::new(), words.get("credentials-issue"), "btn"));
    Ok(view! { <p>{words.get("credentials-why")}</p><Faults refused/>{every}<table class="queue"><tbody>{rows}</tbody></table> }.into_any())
}

/// Issues credentials for all who may vote and haven't, or replaces that of one organisation.
///
/// # Errors
/// When the round is not open.
#[server]
pub async fn issue_credentials(process: String, round: u32, #[server(default)] only: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let only = (!only.is_empty()).then_some(only);
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let issued = credentials::issue(&mut change, site().db.keys(), round, only.as_deref()).await?;
    change.commit().await?;
    who::session().await?.insert(PRINTED, (round, issued)).await.map_err(|_| Error::Internal)?;
    leptos_axum::redirect(&format!("/desk/{}/rounds/{round}/credentials", process.slug));
    Ok(())
}
