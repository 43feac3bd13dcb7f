//! What the log tells of the groups: who leads them, what was announced, answered and told there.

use domain::{Event, Said};
use storage::{Change, Error, group_leaders, group_notices, group_questions, group_tellings};

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
        Event::GroupTold { theme, what, key } => group_tellings::tell(change, theme, *what, key).await,
        _ => Ok(()),
    }
}
