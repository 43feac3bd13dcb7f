//! The whole plan as a list: what is counted, commitments by theme, and what became of each selected proposal.

use super::{Reading, joined, title_of};
use crate::dates;
use crate::parts::icon::ThemeIcon;
use crate::parts::mark::Rosette;
use crate::words::Words;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeSet;
use storage::commitments::Commitment;
use storage::plans::Chosen;
use storage::processes::Process;

/// The plan; `base` is the address under which its commitments are found.
pub fn whole(words: Words, process: &Process, reading: &Reading, base: &str) -> AnyView {
    let files = format!("/processes/{}/plan", process.slug);
    let published = process.plan_published_at.is_some();
    view! {
        <div class="planhead">
            <Rosette size=168/>
            <div class="flow">
                <h1>{words.fill("plan-head", &[("n", reading.commitments.len().into())])}</h1>
                <p class="lead">{lead(words, reading)}</p>
                {published.then(|| view! {
                    <p class="row acts noprint">
                        <a class="more" href=format!("{files}.csv")>"CSV"</a>
                        <a class="more" href=format!("{files}.json")>"JSON"</a>
                    </p>
                })}
            </div>
        </div>
        {accounts(words, reading)}
        {by_theme(words, process, reading, base)}
        {outcomes(words, process, reading, base)}
    }
    .into_any()
}

/// Who promises, from when to when.
fn lead(words: Words, reading: &Reading) -> String {
    let leads: BTreeSet<&str> = reading.commitments.iter().map(|one| one.lead.as_str()).collect();
    let first = reading.commitments.iter().map(|one| one.starts_on).min();
    let last = reading.commitments.iter().map(|one| one.ends_on).max();
    let (Some(first), Some(last)) = (first, last) else { return words.get("plan-lead-none") };
    words.fill(
        "plan-lead",
        &[("n", leads.len().into()), ("first", month(words, first).into()), ("last", month(words, last).into())],
    )
}

/// `septiembre de 2018`.
pub fn month(words: Words, day: Date) -> String {
    let name = words.get(&format!("month-{}", day.month()));
    words.fill("plan-month", &[("month", name.into()), ("year", day.year().to_string().into())])
}

/// The figures of the plan, and in words why they differ from each other.
fn accounts(words: Words, reading: &Reading) -> AnyView {
    let of_votes = reading.commitments.iter().filter(|one| !one.sources.is_empty()).count();
    let unvoted: Vec<&Commitment> = reading.commitments.iter().filter(|one| one.sources.is_empty()).collect();
    let milestones: usize = reading.commitments.iter().map(|one| one.milestones.len()).sum();
    let declined = reading.chosen.iter().filter(|one| one.declined.is_some()).count();
    let figures = [
        (words.get("plan-figure-commitments"), reading.commitments.len()),
        (words.fill("plan-figure-of-votes", &[("n", reading.chosen.len().into())]), of_votes),
        (words.get("plan-figure-without-vote"), unvoted.len()),
        (words.get("plan-figure-not-taken-up"), declined),
        (words.get("plan-figure-milestones"), milestones),
    ];
    let joins = reading.commitments.iter().filter(|one| one.sources.len() > 1).map(|one| {
        let numbers = joined(words, &one.sources);
        words.fill("plan-told-joined", &[("numbers", numbers.into()), ("n", one.number.into())])
    });
    let told: Vec<String> = joins
        .chain(unvoted.iter().map(|one| words.fill("plan-told-without-vote", &[("n", one.number.into())])))
        .collect();
    view! {
        <section class="sec flow" aria-labelledby="h-c">
            <h2 class="off" id="h-c">{words.get("plan-accounts")}</h2>
            <dl class="figures num">
                {figures.map(|(label, n)| view! { <div><dt>{label}</dt><dd>{n}</dd></div> }).collect_view()}
            </dl>
            {(!told.is_empty()).then(|| view! { <div class="prose"><p>{told.join(" ")}</p></div> })}
        </section>
    }
    .into_any()
}

fn by_theme(words: Words, process: &Process, reading: &Reading, base: &str) -> AnyView {
    let groups = reading.themes.iter().filter_map(|theme| {
        let rows: Vec<AnyView> = reading
            .commitments
            .iter()
            .filter(|one| one.theme == theme.slug)
            .map(|one| row(words, process, reading, one, base))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let (id, named) = (format!("t-{}", theme.slug), format!("t-{}", theme.slug));
        let name = theme.name.in_language(words.language).to_owned();
        let icon = theme.icon.clone();
        Some(view! {
            <section class="group" aria-labelledby=named>
                <h2 class="theme" id=id><ThemeIcon icon/>{name}</h2>
                <ol class="rows">{rows}</ol>
            </section>
        })
    });
    groups.collect_view().into_any()
}

fn row(words: Words, process: &Process, reading: &Reading, one: &Commitment, base: &str) -> AnyView {
    let href = format!("{base}/{}", one.number);
    view! {
        <li>
            <span class="n">{one.number}</span>
            <div>
                <h3><a href=href>{title_of(words, one)}</a></h3>
                <p class="meta">
                    <span>{reading.name(&one.lead)}</span>
                    <span>{words.get("plan-until")}" "<time datetime=one.ends_on.to_string()>{dates::short_civil_day(words, one.ends_on)}</time></span>
                    <span>{words.fill("plan-milestones", &[("n", one.milestones.len().into())])}</span>
                    {origin(words, process, one)}
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// Where a commitment comes from, in a few words: one proposal, several joined, or no vote at all.
pub fn origin(words: Words, process: &Process, one: &Commitment) -> AnyView {
    match one.sources.as_slice() {
        [] => view! { <span class="label">{words.get("plan-without-vote")}</span> }.into_any(),
        [number] => {
            let href = format!("/processes/{}/proposals/{number}", process.slug);
            view! { <span>{words.get("plan-from")}" "<a href=href>{*number}</a></span> }.into_any()
        }
        several => {
            let told = words.fill("plan-joins", &[("numbers", joined(words, several).into())]);
            view! { <span class="label">{told}</span> }.into_any()
        }
    }
}

/// The table of what became of each selected proposal.
fn outcomes(words: Words, process: &Process, reading: &Reading, base: &str) -> AnyView {
    let rows: Vec<AnyView> = reading.chosen.iter().map(|one| outcome(words, process, reading, one, base)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="sec" aria-labelledby="h-w">
            <h2 id="h-w">{words.get("plan-outcomes")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="h-w">
                <table>
                    <thead><tr>
                        <th scope="col" class="r">{words.get("plan-col-number")}</th>
                        <th scope="col">{words.get("plan-col-proposal")}</th>
                        <th scope="col">{words.get("plan-col-outcome")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn outcome(words: Words, process: &Process, reading: &Reading, one: &Chosen, base: &str) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, one.number);
    view! {
        <tr>
            <td class="r num">{one.number}</td>
            <th scope="row"><a href=href>{one.title.clone()}</a></th>
            <td>{became(words, reading, one, base)}</td>
        </tr>
    }
    .into_any()
}

fn became(words: Words, reading: &Reading, one: &Chosen, base: &str) -> AnyView {
    let place = one.commitment.and_then(|number| reading.commitments.iter().find(|c| c.number == number));
    if let Some(commitment) = place {
        let others: Vec<u32> = commitment.sources.iter().copied().filter(|other| *other != one.number).collect();
        let with =
            (!others.is_empty()).then(|| words.fill("plan-joined-with", &[("numbers", joined(words, &others).into())]));
        let told = format!("{}: {}", commitment.number, title_of(words, commitment));
        let href = format!("{base}/{}", commitment.number);
        return view! {
            {words.get("plan-became")}" "<a href=href>{told}</a>
            {with.map(|with| view! { " "<span class="label">{with}</span> })}
        }
        .into_any();
    }
    match &one.declined {
        Some(why) => view! {
            <p><b>{words.get("stage-not-taken-up")}</b></p>
            <p>{words.fill("plan-institution-says", &[("institution", reading.name(&why.institution).into())])}" "{why.reason.clone()}</p>
            <p>{words.get("plan-forum-decided")}" "{why.decision.clone()}</p>
        }
        .into_any(),
        None => view! { <span class="label">{words.get("plan-unexplained")}</span> }.into_any(),
    }
}
