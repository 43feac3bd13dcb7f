//! `/vote/review`: what will be cast, once more, before the red button.

use super::draft::Draft;
use super::seat::{self, Seats, Voting};
use super::{by_theme, head, kiosk};
use crate::Error;
use crate::forms::refused;
use crate::parts::icon::ThemeIcon;
use crate::parts::mark::SmallMark;
use crate::parts::notice::Faults;
use crate::parts::plain_terms::say_mark;
use crate::parts::sheet::{Sheet, page};
use crate::site::{query, site, words};
use crate::words::Words;
use domain::round::{Marks, Method};
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::ballots::NewBallot;
use storage::casting::{self, Casting};
use storage::rounds::Item;
use storage::themes::Theme;

/// The review of a ballot that could not be kept; nothing that was chosen stands in the address.
pub const UNKEPT: &str = "/vote/review?kept=no";

/// The review.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let refused = refused::<CastBallot>().await;
        let Some((voting, draft)) = under_review().await? else {
            leptos_axum::redirect("/vote");
            return Ok(Sheet::new(words.get("vote-title"), ()));
        };
        let cast = ServerAction::<CastBallot>::new();
        let fields = draft.fields(true);
        let sections = match &voting.rule {
            Some(rule) => sections(words, &voting, &draft.marks, rule.max_approvals_per_organisation_theme_meeting),
            None => marked(words, &voting, &voting.items, &draft.marks),
        };
        let blank = draft.marks.is_empty().then(|| view! { <p class="note">{words.get("vote-blank")}</p> });
        let unkept = (query("kept") == "no").then(|| {
            view! { <div class="wrong" role="alert" tabindex="-1" id="wrong"><p><b>{words.get("vote-not-kept")}</b></p><p>{words.get("vote-not-kept-why")}</p></div> }
        });
        let told = words.get(if voting.round.terms.is_secret() { "vote-never-published" } else { "vote-published" });
        let body = view! {
            <h1>{words.get("vote-is-this")}</h1>
            {head(words, &voting)}
            <Faults refused/>
            {unkept}
            {sections}
            {blank}
            <p class="note"><b>{words.get("vote-final")}</b>" "{told}</p>
            <ActionForm action=cast attr:class="stack">
                {fields}
                <button class="btn final">{words.get("vote-do-cast")}</button>
                <a class="btn plain" href="/vote">{words.get("vote-back")}</a>
            </ActionForm>
        };
        Ok(kiosk::sheet(words.get("vote-is-this"), body.into_any(), &voting.process, false))
    })
}

/// What the visitor brings to be reviewed, as long as it may still be cast.
async fn under_review() -> Result<Option<(Voting, Draft)>, Error> {
    let Seats::One(seat) = seat::find().await? else { return Ok(None) };
    let voting = Voting::read(seat).await?;
    let Some(draft) = Draft::brought(&voting) else { return Ok(None) };
    let may_be_cast = voting.decide(&draft.marks).is_ok() && voting.receipt().await?.is_none();
    Ok(may_be_cast.then_some((voting, draft)))
}

/// Theme by theme, those that can be voted now.
fn sections(words: Words, voting: &Voting, marks: &Marks, limit: u32) -> AnyView {
    let open = by_theme(voting)
        .into_iter()
        .filter(|(theme, _)| voting.entitled.contains(&theme.slug) && !voting.voted.contains(&theme.slug));
    open.map(|(theme, items)| section(words, voting, theme, items, marks, limit)).collect_view().into_any()
}

fn section(words: Words, voting: &Voting, theme: Theme, items: Vec<Item>, marks: &Marks, limit: u32) -> AnyView {
    let chosen: Vec<Item> = items.into_iter().filter(|item| marks.contains_key(&item.number)).collect();
    let count = words.fill("vote-of", &[("marks", chosen.len().into()), ("limit", limit.into())]);
    let nothing = chosen.is_empty().then(|| view! { <p class="soft">{words.get("vote-theme-blank")}</p> });
    view! {
        <h2 class="theme h3"><ThemeIcon icon=theme.icon/>{theme.name.in_language(words.language).to_owned()}" "<span class="soft">{count}</span></h2>
        {nothing}
        {marked(words, voting, &chosen, marks)}
    }
    .into_any()
}

/// What is marked, by number; preferences in their order.
pub fn marked(words: Words, voting: &Voting, items: &[Item], marks: &Marks) -> AnyView {
    let method = &voting.round.terms.method;
    let mut chosen: Vec<(&Item, &String)> =
        items.iter().filter_map(|item| Some((item, marks.get(&item.number)?))).collect();
    if matches!(method, Method::Stv { .. }) {
        chosen.sort_by_key(|(_, mark)| mark.parse::<u32>().unwrap_or(u32::MAX));
    }
    let rows = chosen.into_iter().map(|(item, mark)| {
        let said = say_mark(words, method, mark).map(|said| view! { ": "<b>{said}</b> });
        view! { <li><SmallMark size=20/><span><b class="n">{item.number}</b>" "{item.title.clone()}{said}</span></li> }
    });
    view! { <ol class="marked">{rows.collect_view()}</ol> }.into_any()
}

/// Casts the ballot that was reviewed. Sent twice it is answered twice, with the same receipt.
///
/// # Errors
/// When the round has closed meanwhile, or the ballot meets a rule: nothing is cast then.
#[server]
pub async fn cast_ballot(
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
    let by = seat::signature(&voting.seat).await?;
    let site = site();
    let new = NewBallot {
        round: voting.round.number,
        voter: voting.organisation.id,
        receipt: draft.receipt.code.clone(),
        marks: draft.marks.clone(),
    };
    let credential = seat::credential(&voting.seat).await?;
    let casting = Casting { process: voting.seat.process, by, now: site.now(), ballot: new, credential };
    match casting::cast(&site.db, casting).await {
        Ok(_) => {}
        Err(storage::Error::Refused(refusal)) => return draft.send_back(voting.named(refusal)).await,
        Err(failure) => return draft.send_back_unkept(failure.into()).await,
    }
    draft.carry_receipt();
    leptos_axum::redirect("/vote");
    Ok(())
}
