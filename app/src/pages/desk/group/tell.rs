//! What is to be told to a group in its chat: the week, packs, minutes, results; each as a text that is ready, until a leader
//! says that it was posted.

use super::acts::leading;
use super::target;
use crate::forms::{notice, refused};
use crate::pages::meetings::names::Names;
use crate::pages::meetings::{outcome, pack};
use crate::parts::happening::{say_event, say_signature};
use crate::parts::notice::Faults;
use crate::site::{site, words as site_words};
use crate::words::Words;
use crate::{Error, dates};
use domain::edition::{Audience, Work, fit};
use domain::group::Tidings;
use domain::minutes::Minutes;
use domain::{Event, Instant};
use leptos::prelude::*;
use std::collections::HashSet;
use storage::group_tellings::{self, Telling};
use storage::meetings::Meeting;
use storage::processes::Process;
use storage::themes::Theme;
use storage::{agendas, commitments, editions, events, group_questions, meetings, proposals, rounds, tellings, voters};

/// Days that a digest looks back, and for which it is not told again.
const WEEK: i64 = 7;
/// Days that it looks ahead.
const AHEAD: i64 = 14;
/// Most lines of the log that are read for it.
const LINES: u32 = 1_000;

/// A text that waits to be posted.
struct Waiting {
    /// The word of its kind, and of which one.
    what: &'static str,
    key: String,
    title: String,
    text: String,
}

/// What waits, and what was told.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, theme: &Theme) -> Result<AnyView, Error> {
    let told = group_tellings::of_theme(&site().db, process.id, &theme.slug).await?;
    let held: Vec<Meeting> = meetings::all(&site().db, process.id).await?;
    let held: Vec<Meeting> = held.into_iter().filter(|one| one.themes.contains(&theme.slug)).collect();
    let mut waiting = Vec::new();
    waiting.extend(digest(words, process, theme, &held, &told).await?);
    waiting.extend(works(words, process, theme, &held).await?);
    waiting.extend(results(words, process, &held, &told).await?);
    waiting.extend(answers(words, process, theme, &told).await?);
    waiting.extend(overdue(words, process, theme, &told).await?);
    let count = words.fill("tell-untold", &[("count", waiting.len().into())]);
    let rows: Vec<_> =
        waiting.into_iter().enumerate().map(|(place, one)| row(words, process, theme, one, place == 0)).collect();
    let done: Vec<_> = told.iter().map(|one| done(words, process, one)).collect();
    let done = (!done.is_empty()).then(|| {
        view! { <details><summary>{words.get("tell-done")}</summary><ul class="stack">{done}</ul></details> }
    });
    let refused = refused::<TellGroup>().await;
    Ok(view! {
        <section class="sec flow" aria-labelledby="tell"><h2 id="tell">{words.get("tell-title")}</h2>
            <p>{words.get("tell-lead")}</p><p><b>{count}</b></p><Faults refused/>
            <ol class="flow">{rows}</ol>{done}
        </section>
    }
    .into_any())
}

/// Only the first is unfolded: a leader posts one after the other.
fn row(words: Words, process: &Process, theme: &Theme, one: Waiting, is_open: bool) -> AnyView {
    let tell = ServerAction::<TellGroup>::new();
    let target = target(process, theme);
    view! {
        <li><details open=is_open><summary>{one.title}</summary><p class="written said">{one.text}</p>
            <ActionForm action=tell>{target}<input type="hidden" name="what" value=one.what/><input type="hidden" name="key" value=one.key/>
                <p class="acts"><button class="btn plain">{words.get("tell-posted")}</button></p></ActionForm></details></li>
    }
    .into_any()
}

fn done(words: Words, process: &Process, one: &Telling) -> AnyView {
    let what = words.name("tidings", one.what);
    let at = dates::moment(words, process, one.told_at);
    view! { <li>{what}" "{one.key.clone()}" · "{at}" · "{say_signature(words, &one.told_by)}</li> }.into_any()
}

/// The week: which meetings come, and what happened to the proposals of the theme.
async fn digest(
    words: Words,
    process: &Process,
    theme: &Theme,
    held: &[Meeting],
    told: &[Telling],
) -> Result<Option<Waiting>, Error> {
    let now = site().now();
    let since = now.plus_days(-WEEK);
    if told.iter().any(|one| one.what == Tidings::Digest && one.told_at > since) {
        return Ok(None);
    }
    let mut lines = coming(words, process, held);
    lines.extend(happened(words, process, theme, since).await?);
    if lines.is_empty() {
        return Ok(None);
    }
    let name = theme.name.in_language(words.language).to_owned();
    let of_process = process.name.in_language(words.language).to_owned();
    let link = format!("{}/processes/{}/groups/{}", site().public_url, process.slug, theme.slug);
    let gaps = [("theme", name.into()), ("process", of_process.into()), ("link", link.into())];
    let (begins, ends) = (words.fill("digest-begins", &gaps), words.fill("digest-ends", &gaps));
    let text = fit(&begins, &lines, &ends, |left| words.fill("text-rest", &[("count", left.into())]));
    let key = now.day_in(&process.zone()).to_string();
    Ok(Some(Waiting { what: Tidings::Digest.name(), key, title: words.name("tidings", Tidings::Digest), text }))
}

fn coming(words: Words, process: &Process, held: &[Meeting]) -> Vec<String> {
    let now = site().now();
    let near = held.iter().filter(|one| one.starts_at > now && one.starts_at < now.plus_days(AHEAD));
    near.map(|one| {
        let gaps = [
            ("when", dates::moment(words, process, one.starts_at).into()),
            ("title", one.title.clone().into()),
            ("place", one.place.clone().into()),
        ];
        words.fill("digest-meeting", &gaps)
    })
    .collect()
}

/// What the log tells of the proposals of a theme since a moment, oldest first; talk is left out.
async fn happened(words: Words, process: &Process, theme: &Theme, since: Instant) -> Result<Vec<String>, Error> {
    let all = proposals::all(&site().db, process.id).await?;
    let own: HashSet<_> =
        all.iter().filter(|one| one.theme.as_ref() == Some(&theme.slug)).map(|one| one.life.id).collect();
    let mut lines: Vec<_> = events::before(&site().db, process.id, u64::MAX, "", LINES)
        .await?
        .into_iter()
        .take_while(|recorded| recorded.line.at > since)
        .filter(|recorded| recorded.proposal.is_some_and(|id| own.contains(&id)))
        .filter(|recorded| !recorded.event.as_ref().is_some_and(Event::is_talk))
        .map(|recorded| {
            let day = dates::short_day(words, process, recorded.line.at);
            format!("· {day}: {}", say_event(words, &recorded))
        })
        .collect();
    lines.reverse();
    Ok(lines)
}

/// Packs of meetings that come, and minutes that tell of the theme, whose newest edition the group was not told of.
async fn works(words: Words, process: &Process, theme: &Theme, held: &[Meeting]) -> Result<Vec<Waiting>, Error> {
    let (db, public) = (site().db, site().public_url);
    let names = Names::of(words, process).await?;
    let mut waiting = Vec::new();
    for meeting in held.iter().rev() {
        let told = tellings::of_meeting(&db, meeting.id).await?;
        for work in Work::ALL {
            let Some(edition) = editions::of_meeting(&db, meeting.id, *work).await?.pop() else { continue };
            let knows = told.iter().any(|one| {
                (one.work, one.edition, one.audience) == (*work, edition.number, Audience::Group)
                    && one.slug == theme.slug
            });
            if knows || (*work == Work::Pack && meeting.starts_at <= site().now()) {
                continue;
            }
            let text = match work {
                Work::Pack => Some(pack::text::pack(words, process, &names, &edition.read()?, &public)),
                Work::Minutes => minutes(words, process, theme, meeting, &edition.read()?, &public).await?,
            };
            let Some(text) = text else { continue };
            let gaps = [("meeting", meeting.number.into()), ("title", meeting.title.clone().into())];
            let title = words.fill(&format!("tell-{work}"), &gaps);
            waiting.push(Waiting {
                what: work.name(),
                key: format!("{} {}", meeting.number, edition.number),
                title,
                text,
            });
        }
    }
    Ok(waiting)
}

/// What the minutes tell of the proposals of the theme; nothing where none of them was treated.
async fn minutes(
    words: Words,
    process: &Process,
    theme: &Theme,
    meeting: &Meeting,
    minutes: &Minutes,
    public: &str,
) -> Result<Option<String>, Error> {
    let agenda = agendas::agenda(&site().db, meeting.id).await?;
    let own: Vec<u32> =
        agenda.iter().filter(|item| item.theme.as_ref() == Some(&theme.slug)).map(|item| item.proposal).collect();
    let is_told = minutes.items.iter().any(|item| item.is_treated && own.contains(&item.number));
    Ok(is_told.then(|| outcome::text(words, process, minutes, Some(&own), public)))
}

/// Results of closed rounds of meetings of the theme that the group was not told of.
async fn results(words: Words, process: &Process, held: &[Meeting], told: &[Telling]) -> Result<Vec<Waiting>, Error> {
    let mut waiting = Vec::new();
    for round in rounds::all(&site().db, process.id).await? {
        let key = round.number.to_string();
        let is_told = told.iter().any(|one| one.what == Tidings::Result && one.key == key);
        if round.closed_at.is_none() || is_told || held.iter().all(|one| one.number != round.meeting) {
            continue;
        }
        let turnout = voters::turnout(&site().db, round.id).await?;
        let link = format!("{}/processes/{}/rounds/{}", site().public_url, process.slug, round.number);
        let gaps = [
            ("round", round.number.into()),
            ("title", round.title.clone().into()),
            ("cast", turnout.cast.into()),
            ("entitled", turnout.entitled.into()),
            ("link", link.into()),
        ];
        let (title, text) = (words.fill("tell-result", &gaps), words.fill("tell-result-text", &gaps));
        waiting.push(Waiting { what: Tidings::Result.name(), key, title, text });
    }
    Ok(waiting)
}

/// Whether a group was told of it before.
fn is_told(told: &[Telling], what: Tidings, key: &str) -> bool {
    told.iter().any(|one| one.what == what && one.key == key)
}

/// What the team answered to questions of the group.
async fn answers(words: Words, process: &Process, theme: &Theme, told: &[Telling]) -> Result<Vec<Waiting>, Error> {
    let mut waiting = Vec::new();
    for one in group_questions::of_theme(&site().db, process.id, &theme.slug).await? {
        let key = one.number.to_string();
        let Some((answer, ..)) = one.answer.filter(|_| !is_told(told, Tidings::Answer, &key)) else { continue };
        let link = format!("{}/processes/{}/groups/{}#questions", site().public_url, process.slug, theme.slug);
        let text = fit(
            &words.fill("tell-answer-begins", &[("asked", one.asked.clone().into())]),
            &answer.lines().map(str::to_owned).collect::<Vec<_>>(),
            &link,
            |left| words.fill("text-rest", &[("count", left.into())]),
        );
        let title = words.fill("tell-answer", &[("asked", one.asked.into())]);
        waiting.push(Waiting { what: Tidings::Answer.name(), key, title, text });
    }
    Ok(waiting)
}

/// Milestones of commitments that come from proposals of the theme, whose day is over without evidence of their end.
async fn overdue(words: Words, process: &Process, theme: &Theme, told: &[Telling]) -> Result<Vec<Waiting>, Error> {
    if process.plan_published_at.is_none() {
        return Ok(Vec::new());
    }
    let (db, today) = (site().db, dates::today(process, site().now()));
    let all = proposals::all(&db, process.id).await?;
    let own: HashSet<u32> =
        all.iter().filter(|one| one.theme.as_ref() == Some(&theme.slug)).map(|one| one.number()).collect();
    let mut waiting = Vec::new();
    for one in commitments::all(&db, process.id).await? {
        if one.sources.iter().all(|source| !own.contains(source)) {
            continue;
        }
        for (place, milestone) in one.milestones.iter().enumerate().filter(|(_, step)| step.due_on < today) {
            let key = format!("{} {}", one.number, place + 1);
            if is_told(told, Tidings::Overdue, &key) {
                continue;
            }
            let link = format!("{}/processes/{}/plan/{}", site().public_url, process.slug, one.number);
            let gaps = [
                ("number", one.number.into()),
                ("milestone", milestone.title.clone().into()),
                ("day", dates::civil_day(words, milestone.due_on).into()),
                ("link", link.into()),
            ];
            let (title, text) = (words.fill("tell-overdue", &gaps), words.fill("tell-overdue-text", &gaps));
            waiting.push(Waiting { what: Tidings::Overdue.name(), key, title, text });
        }
    }
    Ok(waiting)
}

/// Notes that a text was posted in the chat of a group.
///
/// # Errors
/// When there is nothing of the kind, or the role doesn't allow it.
#[server]
pub async fn tell_group(process: String, theme: String, what: String, key: String) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    match (what.parse::<Tidings>(), what.parse::<Work>()) {
        (Ok(what), _) => {
            demand_known(&process, &theme, what, &key).await?;
            group_tellings::tell(&mut change, &theme.slug, what, &key).await?;
        }
        (_, Ok(work)) => {
            let numbers = key.split_once(' ').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
            let (number, edition): (u32, u32) = numbers.ok_or(Error::NotFound)?;
            let meeting = meetings::by_number(&site().db, process.id, number).await?.ok_or(Error::NotFound)?;
            let known = editions::of_meeting(&site().db, meeting.id, work).await?;
            if known.iter().all(|one| one.number != edition) || !meeting.themes.contains(&theme.slug) {
                return Err(Error::NotFound);
            }
            tellings::tell(&mut change, number, work, edition, Audience::Group, &theme.slug).await?;
        }
        _ => return Err(Error::NotFound),
    }
    change.commit().await?;
    notice("done-told-group", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/groups/{}#tell", process.slug, theme.slug));
    Ok(())
}

async fn demand_known(process: &Process, theme: &Theme, what: Tidings, key: &str) -> Result<(), Error> {
    let holds = |all: Vec<Waiting>| all.iter().any(|one| one.key == key);
    let is_known = match what {
        Tidings::Answer => holds(answers(site_words(), process, theme, &[]).await?),
        Tidings::Overdue => holds(overdue(site_words(), process, theme, &[]).await?),
        Tidings::Digest => key == site().now().day_in(&process.zone()).to_string(),
        Tidings::Result => {
            let all = rounds::all(&site().db, process.id).await?;
            all.iter().any(|round| round.number.to_string() == key && round.closed_at.is_some())
        }
    };
    if is_known { Ok(()) } else { Err(Error::NotFound) }
}
