//! `/processes/{slug}/forum`: who sits at the table, when it met, what it decided and why.

mod decision;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{dates, prose};
use decision::decided;
use domain::forum::{self, Demand, Side};
use leptos::prelude::*;
use storage::forum_decisions::{self, Decision};
use storage::forum_demands;
use storage::forum_members::{self, Member};
use storage::forum_sessions::{self, Session};
use storage::processes::Process;

/// The forum.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let members = forum_members::all(&db, process.id).await?;
        let sessions = forum_sessions::all(&db, process.id).await?;
        let decisions = forum_decisions::all(&db, process.id).await?;
        let demands = forum_demands::of_process(&db, process.id).await?;
        let title = words.get("forum-title");
        let none = members.is_empty().then(|| view! { <p class="soft">{words.get("forum-none")}</p> });
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("forum-lead")}</p>
            {none}
            {pace(words, &process, sessions.last())}
            {demanded(words, &demands)}
            {table(words, &process, &members)}
            {meetings(words, &process, &members, &sessions, &decisions)}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

/// When it met last, and whether it should have met since.
fn pace(words: Words, process: &Process, last: Option<&Session>) -> Option<AnyView> {
    let held_on = last?.held_on;
    let now = dates::zoned(process, site().now());
    let (key, class) = match forum::is_overdue(held_on, &now) {
        true => ("forum-overdue", "wrong"),
        false => ("forum-next", "soft"),
    };
    let gaps = [
        ("day", dates::civil_day(words, held_on).into()),
        ("due", dates::civil_day(words, forum::due_after(held_on)).into()),
    ];
    Some(view! { <p class=class>{words.fill(key, &gaps)}</p> }.into_any())
}

fn demanded(words: Words, demands: &[Demand]) -> Option<AnyView> {
    if demands.is_empty() {
        return None;
    }
    let rows = demands.iter().map(|demand| view! { <li>{words.name("forum-demand", demand)}</li> }).collect_view();
    let section = view! {
        <section class="sec" aria-labelledby="demands"><h2 id="demands">{words.get("forum-demands")}</h2><ul class="prose">{rows}</ul></section>
    };
    Some(section.into_any())
}

/// The seats that hold today, side by side, and those that have ended.
fn table(words: Words, process: &Process, members: &[Member]) -> AnyView {
    let today = dates::today(process, site().now());
    let holds = |member: &&Member| member.until.is_none_or(|until| today <= until);
    let sides = Side::ALL.iter().map(|side| {
        let now: Vec<_> = members.iter().filter(|member| member.side == *side).filter(holds).collect();
        let rows = now.iter().map(|member| seat(words, member)).collect_view();
        let told = words.fill("forum-seats", &[("count", now.len().into())]);
        view! { <section class="flow"><h3>{words.name("side", side)}" "<span class="soft">{told}</span></h3><ul class="stack">{rows}</ul></section> }
    });
    let sides = sides.collect_view();
    let ended: Vec<_> = members.iter().filter(|member| !holds(member)).collect();
    let ended = (!ended.is_empty()).then(|| {
        let rows = ended.into_iter().map(|member| seat(words, member)).collect_view();
        view! { <details><summary>{words.get("forum-ended")}</summary><ul class="stack">{rows}</ul></details> }
    });
    if members.is_empty() {
        return ().into_any();
    }
    view! { <section class="sec" aria-labelledby="members"><h2 id="members">{words.get("forum-members")}</h2>{sides}{ended}</section> }
        .into_any()
}

fn seat(words: Words, member: &Member) -> AnyView {
    let alternate = (!member.alternate.is_empty())
        .then(|| words.fill("forum-alternate", &[("name", member.alternate.clone().into())]));
    let since = dates::civil_day(words, member.since);
    let term = match member.until {
        Some(until) => {
            let until = dates::civil_day(words, until);
            words.fill("forum-term-ended", &[("since", since.into()), ("until", until.into())])
        }
        None => words.fill("forum-term", &[("since", since.into())]),
    };
    view! { <li><b>{member.body.clone()}</b>": "{member.name.clone()}{alternate.map(|told| view! { " · "{told} })}<br/><span class="small soft">{term}</span></li> }
        .into_any()
}

fn meetings(
    words: Words,
    process: &Process,
    members: &[Member],
    sessions: &[Session],
    decisions: &[Decision],
) -> Option<AnyView> {
    if sessions.is_empty() {
        return None;
    }
    let rows = sessions.iter().rev().map(|session| {
        let own = decisions.iter().filter(|one| one.session == session.number);
        let own = own.map(|one| decided(words, process, session, one)).collect_view();
        view! {
            <li class="flow" id=format!("session-{}", session.number)>
                <h3>{words.fill("forum-session", &[("number", session.number.into()), ("day", dates::civil_day(words, session.held_on).into())])}</h3>
                <p class="small soft">{session.place.clone()}</p>
                {present(words, session, members)}
                {prose::paragraphs(&session.notes)}
                <ul class="stack">{own}</ul>
            </li>
        }
    });
    let rows = rows.collect_view();
    let section = view! { <section class="sec" aria-labelledby="sessions"><h2 id="sessions">{words.get("forum-sessions")}</h2><ul class="stack">{rows}</ul></section> };
    Some(section.into_any())
}

/// How many of each side were there, whether they were as many, and for whom they spoke.
fn present(words: Words, session: &Session, members: &[Member]) -> AnyView {
    let there = session.present;
    let gaps = [("government", there.government.into()), ("society", there.society.into())];
    let equal = words.get(if there.is_equal() { "forum-equal" } else { "forum-unequal" });
    let bodies = session.there.iter().filter_map(|(seat, is_alternate)| {
        let member = members.iter().find(|member| member.number == *seat)?;
        let key = if *is_alternate { "forum-by-alternate" } else { "forum-by-member" };
        Some(words.fill(key, &[("body", member.body.clone().into())]))
    });
    let bodies: Vec<String> = bodies.collect();
    view! { <p>{words.fill("forum-present", &gaps)}" "<b>{equal}</b></p><p class="small soft">{bodies.join(" · ")}</p> }
        .into_any()
}
