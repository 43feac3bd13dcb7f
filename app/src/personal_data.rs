//! Everything that is kept of whoever sent a contribution, as one file that a person and a program can read.

use crate::Error;
use crate::site::Site;
use serde_json::{Value, json};
use storage::contributions::Contribution;
use storage::{comments, contact_views, events, followers, quotes, recordings, replies, sanctions, supports};

/// Gathers it.
///
/// # Errors
/// When the database fails.
pub async fn gather(site: &Site, sent: &Contribution) -> Result<Value, Error> {
    let db = &site.db;
    let follower = followers::of_contribution(db, sent.id).await?;
    let reply = replies::of_contribution(db, sent.id).await?;
    let quotes = quotes::of_contribution(db, sent.id).await?;
    let views = contact_views::of_contribution(db, sent.id).await?;
    let comments = comments::of_writer(db, sent.id.0).await?;
    let supports = supports::of_supporter(db, sent.id.0).await?;
    let decided = sanctions::of_writer(db, sent.process, sent.id.0).await?;
    let recordings = recordings::of_contribution(db, sent.id).await?;
    let log = events::of_contribution(db, sent.process, sent.id).await?;
    Ok(json!({
        "code": db.keys().tracking_code(sent.id),
        "received_at": sent.received_at,
        "channel": sent.channel,
        "title": sent.title,
        "problem": sent.problem,
        "solution": sent.solution,
        "theme": sent.theme,
        "department": sent.department,
        "name": sent.author,
        "name_is_public": sent.author_public,
        "contact": sent.contact,
        "language": sent.language,
        "entered_by": sent.entered_by,
        "consent": sent.consent,
        "answer": sent.reason,
        "answered_by": sent.decided_by,
        "answer_helped": sent.helped,
        "notices": follower.map(|one| json!({
            "by": one.medium, "how_often": one.cadence, "language": one.language, "stopped_at": one.stopped_at,
        })),
        "reply": reply.map(|one| json!({ "said": one.said, "said_at": one.said_at, "answer": one.answer })),
        "said_in_a_group": quotes.iter().map(|one| json!({ "text": one.text, "said_at": one.said_at })).collect::<Vec<_>>(),
        "comments": comments.iter().map(|one| json!({
            "proposal": one.proposal, "said": one.said, "name": one.name, "written_at": one.written_at, "shown": one.showing,
        })).collect::<Vec<_>>(),
        "supports": supports,
        "decided_about_you": decided.iter().map(|one| json!({
            "measure": one.measure, "reason": one.reason, "imposed_at": one.imposed_at, "until": one.until,
            "appeal": one.appeal.as_ref().map(|(said, _)| said),
        })).collect::<Vec<_>>(),
        "recordings": recordings.iter().map(|one| json!({ "type": one.media_type, "kept_at": one.kept_at })).collect::<Vec<_>>(),
        "contact_seen_by": views.iter().map(|one| json!({ "who": one.seen_by, "hour": one.seen_at })).collect::<Vec<_>>(),
        "log_lines": log.iter().map(|one| one.line.seq).collect::<Vec<_>>(),
    }))
}
