//! `/vote`: the ballot of an organisation, without script and without any figure that could sway it.

pub mod credential;
mod opinion;
pub mod review;
mod seat;

use crate::forms::{Refused, refused};
use crate::parts::field::Field;
use crate::parts::icon::ThemeIcon;
use crate::parts::mark::Rosette;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::words;
use crate::words::Words;
use crate::{Error, dates, who};
use credential::OpenCredential;
use domain::OrganisationId;
use leptos::prelude::*;
use seat::{Seats, Voting};
use storage::ballots::Receipt;
use storage::credentials::Seat;
use storage::rounds::Item;
use storage::themes::Theme;

/// The ballot; the receipt once it is cast; the entrance for who has no seat.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let refused = refused::<Review>().await;
        let seat = match seat::find().await? {
            Seats::One(seat) => seat,
            Seats::None => {
                let code = crate::forms::refused::<OpenCredential>().await;
                return Ok(entrance(words, refused, code, who::actor().await?.user.is_some()));
            }
            Seats::Several(seats) => return Ok(choice(words, seats)),
        };
        let voting = Voting::read(seat).await?;
        let title = words.get("vote-title");
        let body = match &voting.receipt {
            Some(receipt) => cast(words, &voting, receipt),
            None if voting.round.is_open() => ballot(words, &voting, refused, seat::marks(&voting.seat).await?),
            None => closed(words, &voting.items, refused),
        };
        Ok(Sheet::new(title, view! { <div class="flow">{body}</div> }).of(&voting.process, Here::Elsewhere))
    })
}

/// Who votes, and at which meeting.
pub fn head(words: Words, voting: &Voting) -> AnyView {
    let day = dates::day(words, &voting.process, voting.round.starts_at);
    view! {
        <p class="small soft">{words.get("vote-by")}" "<b>{voting.organisation.name.clone()}</b><br/>{format!("{}, {day}", voting.round.place)}</p>
    }
    .into_any()
}

/// The themes of the round in the order of the process, each with its proposals by number.
pub fn by_theme(voting: &Voting) -> Vec<(Theme, Vec<Item>)> {
    let of = |theme: &Theme| voting.items.iter().filter(|item| item.theme == theme.slug).cloned().collect::<Vec<_>>();
    voting.themes.iter().map(|theme| (theme.clone(), of(theme))).filter(|(_, items)| !items.is_empty()).collect()
}

fn ballot(words: Words, voting: &Voting, refused: Refused, kept: Option<Vec<u32>>) -> AnyView {
    let review = ServerAction::<Review>::new();
    let (mine, others): (Vec<_>, Vec<_>) =
        by_theme(voting).into_iter().partition(|(theme, _)| voting.organisation.themes.contains(&theme.slug));
    let kept = kept.unwrap_or_default();
    let marked = |number: u32| match &refused.error {
        Some(_) => refused.has("marks", &number.to_string()),
        None => kept.contains(&number),
    };
    let sections = mine.into_iter().map(|(theme, items)| {
        if voting.voted.contains(&theme.slug) {
            voted_already(words, theme)
        } else {
            section(words, voting, theme, items, &marked)
        }
    });
    let sections = sections.collect_view();
    let others =
        others.into_iter().map(|(theme, _)| theme.name.in_language(words.language).to_owned()).collect::<Vec<_>>();
    let others = (!others.is_empty()).then(|| words.fill("vote-others", &[("themes", others.join(", ").into())]));
    view! {
        <h1>{words.get("vote-title")}</h1>
        {head(words, voting)}
        <Faults refused=refused.clone()/>
        <ActionForm action=review>
            {sections}
            <p class="small soft">{words.get("opinion-order")}" "{words.get("vote-order")}" "{others}</p>
            <div class="dock stack"><button class="btn">{words.get("vote-review")}</button></div>
        </ActionForm>
    }
    .into_any()
}

fn section(words: Words, voting: &Voting, theme: Theme, items: Vec<Item>, marked: &dyn Fn(u32) -> bool) -> AnyView {
    let name = theme.name.in_language(words.language).to_owned();
    let limit = voting.rule.max_approvals_per_organisation_theme_meeting;
    let slug = voting.process.slug.clone();
    let rows = items.into_iter().map(|item| {
        let id = format!("b{}", item.number);
        let checked = marked(item.number);
        let href = format!("/processes/{slug}/proposals/{}", item.number);
        view! {
            <li>
                <label class="choice" for=id.clone()>
                    <input type="checkbox" id=id.clone() name="marks[]" value=item.number.to_string() checked=checked/>
                    <span><b class="n">{item.number}</b>" "{item.title}</span>
                </label>
                {opinion::details(words, voting, item.number)}
                <p class="small"><a class="more" href=href target="_blank">{words.get("vote-read")}</a></p>
            </li>
        }
    });
    view! {
        <h2 class="theme"><ThemeIcon icon=theme.icon/>{name.clone()}</h2>
        <p>{words.fill("vote-limit", &[("limit", limit.into())])}</p>
        <fieldset><legend class="off">{name}</legend><ol class="ballot">{rows.collect_view()}</ol></fieldset>
    }
    .into_any()
}

fn voted_already(words: Words, theme: Theme) -> AnyView {
    let name = theme.name.in_language(words.language).to_owned();
    view! { <h2 class="theme"><ThemeIcon icon=theme.icon/>{name}</h2><p class="note">{words.get("vote-theme-voted")}</p> }.into_any()
}

fn cast(words: Words, voting: &Voting, receipt: &Receipt) -> AnyView {
    let told = words.fill(
        "vote-cast",
        &[
            ("organisation", voting.organisation.name.clone().into()),
            ("moment", receipt.cast_at.map(|at| dates::moment(words, &voting.process, at)).unwrap_or_default().into()),
        ],
    );
    let round = format!("/processes/{}/rounds/{}", voting.process.slug, voting.round.number);
    view! {
        <Rosette size=176/>
        <h1>{words.get("vote-counted")}</h1>
        <p>{told}</p>
        <p class="receipt"><span class="small soft">{words.get("vote-receipt")}</span><br/><code>{receipt.code.clone()}</code></p>
        <p>{words.fill("vote-receipt-use", &[("marks", receipt.marks.unwrap_or_default().into())])}</p>
        <p><a class="more" href=round>{words.fill("vote-follow", &[("round", voting.round.number.into())])}</a></p>
    }
    .into_any()
}

/// The round closed while somebody was choosing: what was chosen is shown, and that it was not counted.
fn closed(words: Words, items: &[Item], refused: Refused) -> AnyView {
    let chosen: Vec<(String, String)> = refused
        .typed("marks")
        .lines()
        .map(|number| {
            let title = items.iter().find(|item| item.number.to_string() == number).map(|item| item.title.clone());
            (number.to_owned(), title.unwrap_or_default())
        })
        .collect();
    let list = (!chosen.is_empty()).then(|| view! {
        <p>{words.get("vote-had-marked")}</p>
        <ol class="marked">{chosen.into_iter().map(|(number, title)| view! { <li><b class="n">{number}</b>" "{title}</li> }).collect_view()}</ol>
    });
    view! { <h1>{words.get("vote-closed")}</h1><p class="lead">{words.get("vote-closed-why")}</p>{list} }.into_any()
}

/// For who comes without a seat: the code of the sheet, or the sign-in of a delegate.
fn entrance(words: Words, ballot: Refused, code: Refused, signed_in: bool) -> Sheet {
    let open = ServerAction::<OpenCredential>::new();
    let lost = ballot.error.is_some().then(|| closed(words, &[], ballot));
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

/// Checks the marks and shows them once more before anything is cast.
///
/// # Errors
/// When the round is closed, or the ballot meets a rule: nothing is cut and nothing is cast.
#[server]
pub async fn review(#[server(default)] marks: Vec<u32>) -> Result<(), Error> {
    let seat = seat::demand().await?;
    let voting = Voting::read(seat).await?;
    let decided = voting.decide(&marks)?;
    seat::keep_marks(&voting.seat, decided.marks.into_iter().collect()).await?;
    leptos_axum::redirect("/vote/review");
    Ok(())
}
