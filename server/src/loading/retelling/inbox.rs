//! The way of a contribution to its answer, and what its author said to that.

use domain::{Event, Said};
use storage::contributions::Contribution;
use storage::{About, Change, Error, directions, erasures, referrals, replies};

/// An event of a contribution that doesn't decide on it. What an author wrote once more is not public: it is empty here.
pub(super) async fn follow(change: &mut Change, contribution: &Contribution, event: &Event) -> Result<About, Error> {
    let text = |said: &Said| said.text().unwrap_or_default().to_owned();
    match event {
        Event::ContributionFiltered { owner } => directions::filter(change, contribution, owner).await?,
        Event::ContributionDirected { institution, due_on } => {
            directions::direct(change, contribution, institution, *due_on).await?;
        }
        Event::ContributionReturned { institution, reason } => {
            directions::give_back(change, contribution, institution, &text(reason)).await?;
        }
        Event::ReferralFollowed { said, due_on } => {
            referrals::follow(change, contribution.id, &text(said), *due_on).await?;
        }
        Event::AnswerRated { helped } => replies::rate(change, contribution, *helped).await?,
        Event::AuthorReplied => replies::write(change, contribution, "", change.now()).await?,
        Event::ReplyAnswered { answer } => replies::answer(change, contribution.id, &text(answer)).await?,
        Event::PersonErased => erasures::erase(change, contribution, false).await?,
        _ => {}
    }
    Ok(About { contribution: Some(contribution.id), proposal: None })
}
