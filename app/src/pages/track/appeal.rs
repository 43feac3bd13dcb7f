//! `/appeal`: whoever sent something objects, once, to what was decided on it.

use super::kept;
use crate::forms::{self, refused};
use crate::parts::field::TextArea;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose::paragraphs;
use crate::secrecy::keep_address_secret;
use crate::site::{site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::text::{Check, REASON};
use domain::{Refusal, Signature, appeal};
use leptos::prelude::*;
use storage::appeals::{self, Appeal, Decided};
use storage::contributions::{self, Contribution};
use storage::processes::Process;
use storage::proposals::{self, Proposal};

/// What appeals are counted under.
const ATTEMPT: &str = "appeal";

/// What an author may do about a decision, below the answer: appeal while there is time, or read what was said.
///
/// # Errors
/// When the database fails.
pub async fn part(
    words: Words,
    process: &Process,
    sent: &Contribution,
    own: Option<&Proposal>,
    code: &str,
) -> Result<Option<AnyView>, Error> {
    let made = appeals::of_contribution(&site().db, sent.id).await?;
    let told: Vec<_> = made.iter().map(|appeal| told(words, process, appeal)).collect();
    let open = Decided::on(sent, own).filter(|decided| {
        site().now() <= appeal::until(decided.at) && !made.iter().any(|appeal| appeal.decided_at == decided.at)
    });
    let offer = open.map(|decided| offer(words, process, &decided, code));
    Ok((!told.is_empty() || offer.is_some()).then(|| {
        view! { <section class="flow" aria-labelledby="appeals"><h2 id="appeals">{words.get("appeal-title")}</h2>{told}{offer}</section> }
            .into_any()
    }))
}

fn offer(words: Words, process: &Process, decided: &Decided, code: &str) -> AnyView {
    let day = dates::day(words, process, appeal::until(decided.at));
    let begin = ServerAction::<ActAsAuthor>::new();
    let code = code.to_owned();
    view! {
        <p>{words.fill("appeal-until", &[("day", day.into()), ("by", say_signature(words, &decided.by).into())])}</p>
        <ActionForm action=begin attr:class="noprint">
            <input type="hidden" name="code" value=code/>
            <input type="hidden" name="errand" value="appeal"/>
            <p class="acts"><button class="btn plain">{words.get("appeal-begin")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// An appeal in its author's words, with its answer.
fn told(words: Words, process: &Process, appeal: &Appeal) -> AnyView {
    let head = words.fill(
        "appeal-made",
        &[
            ("against", words.name("appeal", appeal.against).into()),
            ("day", dates::short_day(words, process, appeal.filed_at).into()),
        ],
    );
    let answer = match &appeal.answer {
        None => view! { <p class="soft">{words.get("appeal-waits")}</p> }.into_any(),
        Some(answer) => {
            let key = if answer.upheld { "appeal-upheld" } else { "appeal-dismissed" };
            let by = words.fill("track-answered-by", &[("by", say_signature(words, &answer.by).into())]);
            view! { <div class="note flow"><p><b>{words.get(key)}</b></p>{paragraphs(&answer.text)}<p class="small soft">{by}</p></div> }
                .into_any()
        }
    };
    view! { <p class="small soft">{head}</p><blockquote class="said">{paragraphs(&appeal.said)}</blockquote>{answer} }
        .into_any()
}

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        keep_address_secret();
        let words = words();
        let sent = kept::kept().await?.ok_or(Error::NotFound)?;
        let process = super::process_of(&sent).await?;
        let own = proposals::of_contribution(&site().db, sent.id).await?;
        let decided = Decided::on(&sent, own.as_ref()).ok_or(Refusal::NothingToAppeal)?;
        let refused = refused::<FileAppeal>().await;
        let file = ServerAction::<FileAppeal>::new();
        let title = words.get("appeal-title");
        let against = words.fill(
            "appeal-against",
            &[
                ("title", sent.title.clone().into()),
                ("against", words.name("appeal", decided.against).into()),
                ("day", dates::day(words, &process, appeal::until(decided.at)).into()),
            ],
        );
        let body = view! {
            <p class="small"><a href="/track">{words.get("appeal-back")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{against}</p>
            <p>{words.get("appeal-what")}</p>
            <Faults refused=refused.clone()/>
            <ActionForm action=file attr:class="form acts">
                <TextArea refused name="appeal" label=words.get("field-appeal") hint=words.get("appeal-hint") limit=REASON/>
                <p class="acts"><button class="btn">{words.get("appeal-send")}</button></p>
            </ActionForm>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

/// Lets whoever holds a tracking code act as the author of what was sent: appeal, or word the proposal otherwise.
///
/// # Errors
/// When nothing has this code, or too many wrong ones came from this address.
#[server]
pub async fn act_as_author(#[server(default)] code: String, #[server(default)] errand: String) -> Result<(), Error> {
    let id = super::find(&code).await?;
    kept::keep(id).await?;
    let own = proposals::of_contribution(&site().db, id).await?;
    let way = match (errand.as_str(), own) {
        ("edit", Some(own)) => {
            let sent = contributions::by_id(&site().db, id).await?.ok_or(Error::NotFound)?;
            format!("/processes/{}/proposals/{}/edit", super::process_of(&sent).await?.slug, own.number())
        }
        ("appeal", _) => "/appeal".to_owned(),
        _ => "/track".to_owned(),
    };
    leptos_axum::redirect(&way);
    Ok(())
}

/// Appeals against the decision on what the visitor sent.
///
/// # Errors
/// When the reason is missing, there is nothing to appeal against now, or it was done already.
#[server]
pub async fn file_appeal(#[server(default)] appeal: String) -> Result<(), Error> {
    let sent = kept::kept().await?.ok_or(Error::NotFound)?;
    let mut check = Check::default();
    let said = check.text("appeal", &appeal, REASON);
    check.done()?;
    who::demand_measure(ATTEMPT).await?;
    let site = site();
    let mut change = site.db.change(sent.process, Signature::Citizen, site.now()).await?;
    appeals::file(&mut change, sent.id, &said).await?;
    change.commit().await?;
    forms::notice("done-appealed", "").await?;
    leptos_axum::redirect("/track");
    Ok(())
}
