//! What the log tells of the groups: who leads them, what was announced, answered and told there.

use domain::group::Sector;
use domain::{Event, Instant, Said};
use storage::sanctions::{self, NewSanction, Sanction};
use storage::{Change, Error, group_documents, group_leaders, group_notices, group_questions, group_tellings};

/// An event of a group.
pub(super) async fn live(change: &mut Change, event: &Event) -> Result<(), Error> {
    let text = |said: &Said| said.text().unwrap_or_default().to_owned();
    match event {
        Event::GroupLeaderNamed { theme, leader, sector } => group_leaders::name(change, theme, *leader, *sector).await,
        Event::GroupLeaderDismissed { theme, leader } => group_leaders::dismiss(change, theme, *leader).await,
        Event::GroupNoticed { theme, said, .. } => group_notices::write(change, theme, &text(said)).await.map(drop),
        Event::GroupNoticeEnded { theme, notice } => group_notices::end(change, theme, *notice).await,
        Event::GroupQuestionAnswered { theme, question, asked, answer } => {
            group_questions::retell(change, theme, *question, &text(asked), &text(answer)).await
        }
        Event::GroupDocumentAdded { theme, hash, title, .. } => {
            group_documents::retell(change, theme, &text(title), hash).await
        }
        Event::GroupDocumentEnded { theme, document } => group_documents::end(change, theme, *document).await,
        Event::GroupTold { theme, what, key } => group_tellings::tell(change, theme, *what, key).await,
        _ => Ok(()),
    }
}

/// An event of a sanction. Whom it is about never left the other installation: here it holds for nobody.
pub(super) async fn keep_order(change: &mut Change, event: &Event) -> Result<(), Error> {
    let text = |said: &Said| said.text().unwrap_or_default().to_owned();
    let unknown = |sanction: u32| Error::Inconsistent(format!("the log tells of no sanction {sanction} before"));
    match event {
        Event::SanctionImposed { theme, measure, setting, until, reason, .. } => {
            // A removal that waits for a second person has no end yet: that comes with the line that confirms it.
            let days = until.map(|until| days_until(change, until)).or_else(|| measure.days().last().copied());
            let new = NewSanction {
                theme: theme.clone(),
                measure: *measure,
                setting: *setting,
                writer: None,
                reason: text(reason),
                days,
                sector: Sector::Government,
            };
            sanctions::impose(change, &new).await.map(drop)
        }
        Event::SanctionConfirmed { sanction, until, .. } => {
            let found = sanctions::in_change(change, *sanction).await?.ok_or_else(|| unknown(*sanction))?;
            let found = Sanction { days: Some(days_until(change, *until)), ..found };
            sanctions::confirm(change, &found, None).await
        }
        Event::SanctionAppealed { sanction } => {
            let found = sanctions::in_change(change, *sanction).await?.ok_or_else(|| unknown(*sanction))?;
            sanctions::appeal(change, &found, "").await
        }
        Event::SanctionReviewed { sanction, lifted, said, answer } => {
            sanctions::retell_appeal(change, *sanction, &text(said)).await?;
            let found = sanctions::in_change(change, *sanction).await?.ok_or_else(|| unknown(*sanction))?;
            sanctions::review(change, &found, *lifted, &text(answer)).await
        }
        _ => Ok(()),
    }
}

/// For how many days something holds that was decided now.
fn days_until(change: &Change, until: Instant) -> i64 {
    (until.micros() - change.now().micros()) / 86_400_000_000
}
