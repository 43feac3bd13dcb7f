//! `/vote`: the ballot of an organisation, without script and without any figure that could sway it.

pub mod ballot;
mod cast;
pub mod credential;
mod draft;
pub mod kiosk;
mod opinion;
pub mod review;
mod seat;
mod written;

use crate::forms::{Refused, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::plain_terms::say_secrecy;
use crate::parts::sheet::{Sheet, page};
use crate::site::{query, words};
use crate::words::Words;
use crate::{Error, dates, who};
use credential::OpenCredential;
use domain::OrganisationId;
use draft::Draft;
use leptos::prelude::*;
use seat::{Seats, Voting};
use std::collections::BTreeMap;
use storage::credentials::Seat;
use storage::rounds::Item;
use storage::themes::Theme;

/// The ballot, for who sent a form that belongs to another or to none.
const OTHER_FORM: &str = "/vote?form=other";

/// The ballot; the receipt once it is cast; the entrance for who has no seat.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let seat = match seat::find().await? {
            Seats::One(seat) => seat,
            Seats::None if kiosk::is_shared() => {
                leptos_axum::redirect("/kiosk");
                return Ok(Sheet::new(words.get("vote-title"), ()));
            }
            Seats::None => {
                let signed_in = who::actor().await?.user.is_some();
                return Ok(entrance(words, refused::<Review>().await, refused::<OpenCredential>().await, signed_in));
            }
            Seats::Several(seats) => return Ok(choice(words, seats)),
        };
        let voting = Voting::read(seat).await?;
        let brought = Draft::brought(&voting);
        let receipt = voting.receipt().await?;
        let is_done = receipt.is_some() || !voting.round.is_open();
        let body = match receipt {
            Some(receipt) => match brought.filter(|draft| draft.is_left_over(&receipt)) {
                Some(draft) => cast::elsewhere(words, &voting, &draft),
                None => cast::receipt(words, &voting, &receipt),
            },
            None if voting.on_paper && voting.round.is_open() => cast::on_paper(words, &voting),
            None if voting.round.is_open() => ballot::form(words, &voting, brought),
            None => cast::too_late(words, &voting, brought),
        };
        let title = words.get("vote-title");
        let other = (query("form") == "other")
            .then(|| view! { <div class="wrong" role="alert"><p><b>{words.get("vote-other-form")}</b></p></div> });
        Ok(kiosk::sheet(title, view! { {other}{body} }.into_any(), &voting.process, is_done))
    })
}

/// Who votes, at which meeting, in which round, and whether it will be told what they voted.
fn head(words: Words, voting: &Voting) -> AnyView {
    let day = dates::day(words, &voting.process, voting.round.starts_at);
    let round = words.fill("round-title", &[("number", voting.round.number.into())]);
    let href = format!("/processes/{}/rounds/{}", voting.process.slug, voting.round.number);
    let round = match kiosk::is_shared() {
        true => round.into_any(),
        false => view! { <a href=href target="_blank">{round}</a> }.into_any(),
    };
    view! {
        <p class="small soft">{words.get("vote-by")}" "<b>{voting.organisation.name.clone()}</b><br/>
            {format!("{}, {day}", voting.round.place)}<br/>{round}</p>
        <p class="note small">{say_secrecy(words, &voting.round.terms)}</p>
    }
    .into_any()
}

/// The themes of the round in the order of the process, each with its proposals by number.
fn by_theme(voting: &Voting) -> Vec<(Theme, Vec<Item>)> {
    let of = |theme: &Theme| voting.items.iter().filter(|item| item.theme == theme.slug).cloned().collect::<Vec<_>>();
    voting.themes.iter().map(|theme| (theme.clone(), of(theme))).filter(|(_, items)| !items.is_empty()).collect()
}

/// For who comes without a seat: the code of the sheet, or the sign-in of a delegate.
fn entrance(words: Words, ballot: Refused, code: Refused, signed_in: bool) -> Sheet {
    let open = ServerAction::<OpenCredential>::new();
    let lost = ballot.error.is_some().then(|| cast::closed(words, ().into_any()));
    let title = words.get("vote-enter");
    let body = view! {
        {lost}
        <h1>{title.clone()}</h1>
        {signed_in.then(|| view! { <p class="note">{words.get("vote-no-round")}</p> })}
        <p class="lead">{words.get("vote-enter-why")}</p>
        <Faults refused=code.clone()/>
        <ActionForm action=open attr:class="form">
            <Field refused=code name="code" label=words.get("field-code") hint=words.get("vote-code-hint") autocomplete="off"/>
            <p class="acts"><button class="btn">{words.get("vote-open")}</button></p>
        </ActionForm>
        {(!signed_in).then(|| view! { <p><a href="/sign-in">{words.get("vote-sign-in")}</a></p> })}
    };
    Sheet::new(title, view! { <div class="flow">{body}</div> })
}

fn choice(words: Words, seats: Vec<Seat>) -> Sheet {
    let title = words.get("vote-choose");
    let rows = seats.into_iter().map(|seat| {
        let choose = ServerAction::<ChooseSeat>::new();
        let label = words.fill("vote-as", &[("organisation", seat.name.into()), ("round", seat.round.into())]);
        view! {
            <li><ActionForm action=choose>
                <input type="hidden" name="round" value=seat.round.to_string()/>
                <input type="hidden" name="organisation" value=seat.organisation.0.to_string()/>
                <button class="btn plain">{label}</button>
            </ActionForm></li>
        }
    });
    let rows = rows.collect_view();
    Sheet::new(title.clone(), view! { <h1>{title}</h1><ul class="stack">{rows}</ul> })
}

/// Takes one of several seats.
///
/// # Errors
/// When it isn't a seat of this visitor.
#[server]
pub async fn choose_seat(round: u32, organisation: String) -> Result<(), Error> {
    let organisation: uuid::Uuid = organisation.parse().map_err(|_| Error::NotFound)?;
    seat::choose(round, OrganisationId(organisation)).await?;
    leptos_axum::redirect("/vote");
    Ok(())
}

/// Gives the seat up, on a device that several share.
///
/// # Errors
/// When the session fails.
#[server]
pub async fn leave_seat() -> Result<(), Error> {
    seat::leave().await?;
    leptos_axum::redirect(kiosk::next());
    Ok(())
}

/// Checks the marks and shows them once more before anything is cast.
///
/// # Errors
/// When the round is closed, or the ballot meets a rule: nothing is cut and nothing is cast.
#[server]
pub async fn review(
    round: u32,
    receipt: String,
    seal: String,
    #[server(default)] marks: BTreeMap<String, String>,
) -> Result<(), Error> {
    let voting = Voting::read(seat::demand().await?).await?;
    let draft = match Draft::sent(&voting, round, receipt, seal, marks) {
        Ok(draft) => draft,
        Err(error) => return Draft::send_anew(&voting, error).await,
    };
    match voting.decide(&draft.marks) {
        Ok(marks) => Draft { marks, ..draft }.carry(),
        Err(error) => return draft.send_back(error).await,
    }
    leptos_axum::redirect("/vote/review");
    Ok(())
}
