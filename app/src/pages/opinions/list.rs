//! `/processes/{slug}/opinions`: which institutions were asked about how many proposals, and how they answered.

use crate::dates;
use crate::parts::opinion::sentence;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use domain::opinion::Reply;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::opinions::{self, Opinion};
use storage::processes::Process;

/// The institutions with their figures.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        let all = opinions::all(&site.db, process.id).await?;
        let today = dates::today(&process, site.now());
        let title = words.get("opinions-title");
        let table = if all.is_empty() {
            view! { <p>{words.get("opinions-none")}</p> }.into_any()
        } else {
            table(words, &process, &all, today)
        };
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("opinions-lead")}</p>
            {table}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Proposals))
    })
}

/// How often each reply was given; the columns stand in the same order as the words everywhere.
fn count(opinions: &[&Opinion], today: Date) -> Vec<usize> {
    Reply::ALL.iter().map(|reply| opinions.iter().filter(|one| one.reply(today) == *reply).count()).collect()
}

fn table(words: Words, process: &Process, all: &[Opinion], today: Date) -> AnyView {
    let mut by_institution: BTreeMap<&str, (&str, Vec<&Opinion>)> = BTreeMap::new();
    for opinion in all {
        by_institution.entry(&opinion.name).or_insert((&opinion.institution, Vec::new())).1.push(opinion);
    }
    let cells = |counts: Vec<usize>| counts.into_iter().map(|n| view! { <td class="r">{n}</td> }).collect_view();
    let rows: Vec<_> = by_institution
        .into_iter()
        .map(|(name, (slug, own))| {
            let href = format!("/processes/{}/opinions/{slug}", process.slug);
            view! {
                <tr><th scope="row"><a href=href>{name.to_owned()}</a></th><td class="r">{own.len()}</td>{cells(count(&own, today))}</tr>
            }
        })
        .collect();
    let total = cells(count(&all.iter().collect::<Vec<_>>(), today));
    let heads = Reply::ALL.iter().map(|one| view! { <th scope="col" class="r">{sentence(words, *one)}</th> });
    let file = format!("/processes/{}/opinions.csv", process.slug);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="opinions">
            <table class="num"><caption id="opinions">{words.get("opinions-caption")}</caption>
                <thead><tr>
                    <th scope="col">{words.get("opinions-institution")}</th>
                    <th scope="col" class="r">{words.get("opinions-asked")}</th>{heads.collect_view()}
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">{words.get("opinions-total")}</th><td class="r">{all.len()}</td>{total}</tr></tfoot>
            </table>
        </div>
        <p class="row acts noprint"><a class="more" href=file download="">{words.get("opinions-csv")}</a></p>
    }
    .into_any()
}
