//! `/vote/review`: what will be cast, once more, before the red button.

use super::seat::{self, Seats, Voting};
use super::{by_theme, head};
use crate::Error;
use crate::forms::refused;
use crate::parts::icon::ThemeIcon;
use crate::parts::mark::SmallMark;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{site, words};
use crate::words::Words;
use leptos::prelude::*;
use storage::ballots::NewBallot;
use storage::rounds::Item;
use storage::themes::Theme;
use storage::{ballots, credentials, receipts};

/// The review.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let refused = refused::<CastBallot>().await;
        let Seats::One(seat) = seat::find().await? else {
            leptos_axum::redirect("/vote");
            return Ok(Sheet::new(words.get("vote-title"), ()));
        };
        let voting = Voting::read(seat).await?;
        let marks = seat::marks(&voting.seat).await?;
        let (Some(marks), None) = (marks, &voting.receipt) else {
            leptos_axum::redirect("/vote");
            return Ok(Sheet::new(words.get("vote-title"), ()));
        };
        let cast = ServerAction::<CastBallot>::new();
        let limit = voting.rule.max_approvals_per_organisation_theme_meeting;
        let open = by_theme(&voting).into_iter().filter(|(theme, _)| {
            voting.organisation.themes.contains(&theme.slug) && !voting.voted.contains(&theme.slug)
        });
        let sections = open.map(|(theme, items)| section(words, theme, items, &marks, limit)).collect_view();
        let blank = marks.is_empty().then(|| view! { <p class="note">{words.get("vote-blank")}</p> });
        let body = view! {
            <div class="flow">
                <h1>{words.get("vote-is-this")}</h1>
                {head(words, &voting)}
                <Faults refused/>
                {sections}
                {blank}
                <p class="note"><b>{words.get("vote-final")}</b>" "{words.get("vote-published")}</p>
                <ActionForm action=cast attr:class="stack">
                    <button class="btn final">{words.get("vote-do-cast")}</button>
                    <a class="btn plain" href="/vote">{words.get("vote-back")}</a>
                </ActionForm>
            </div>
        };
        Ok(Sheet::new(words.get("vote-is-this"), body).of(&voting.process, Here::Elsewhere))
    })
}

fn section(words: Words, theme: Theme, items: Vec<Item>, marks: &[u32], limit: u32) -> AnyView {
    let marked: Vec<Item> = items.into_iter().filter(|item| marks.contains(&item.number)).collect();
    let count = words.fill("vote-of", &[("marks", marked.len().into()), ("limit", limit.into())]);
    let nothing = marked.is_empty().then(|| view! { <p class="soft">{words.get("vote-theme-blank")}</p> });
    let rows = marked.into_iter().map(|item| {
        view! { <li><SmallMark size=20/><span><b class="n">{item.number}</b>" "{item.title}</span></li> }
    });
    view! {
        <h2 class="theme h3"><ThemeIcon icon=theme.icon/>{theme.name.in_language(words.language).to_owned()}" "<span class="soft">{count}</span></h2>
        {nothing}
        <ol class="marked">{rows.collect_view()}</ol>
    }
    .into_any()
}

/// Casts the ballot that was reviewed.
///
/// # Errors
/// When the round has closed meanwhile, or the ballot meets a rule: nothing is cast then.
#[server]
pub async fn cast_ballot() -> Result<(), Error> {
    let seat = seat::demand().await?;
    let voting = Voting::read(seat).await?;
    let Some(marks) = seat::marks(&voting.seat).await? else {
        leptos_axum::redirect("/vote");
        return Ok(());
    };
    let by = seat::signature(&voting.seat).await?;
    let site = site();
    let mut change = site.db.change(voting.seat.process, by, site.now()).await?;
    let marks = marks.into_iter().map(|number| (number, "1".to_owned())).collect();
    let receipt = receipts::draw_code(site.db.chance());
    let new = NewBallot { round: voting.round.number, voter: voting.organisation.id, receipt, marks };
    ballots::cast(&mut change, &new).await.map_err(|error| match error {
        storage::Error::Refused(refusal) => voting.named(refusal),
        other => other.into(),
    })?;
    if let Some(hash) = seat::credential(&voting.seat).await? {
        credentials::use_up(&mut change, &hash).await?;
    }
    change.commit().await?;
    seat::forget_marks().await?;
    leptos_axum::redirect("/vote");
    Ok(())
}
