//! `/desk/{slug}/meetings/{number}/list`: who said that they would come, to be printed for the door: it works without a link.

use crate::pages::meetings::names::when;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::{Error, who};
use domain::Permission;
use leptos::prelude::*;
use storage::meetings;
use storage::registrations::{self, DAYS};

/// Empty lines for people who come without having said so.
const EMPTY: usize = 15;

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process, db) = (words(), process().await?, site().db);
        who::demand(Permission::CheckIn, process.id).await?;
        let meeting = meetings::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let all = registrations::of_meeting(&db, meeting.id).await?;
        let people: u32 = all.iter().map(|one| one.people).sum();
        let rows = all.into_iter().map(|one| {
            view! {
                <tr><td class="tick">"☐"</td><th scope="row">{one.name}</th><td>{one.organisation}</td><td class="r">{one.people}</td>
                    <td>{one.needs}</td><td></td><td></td></tr>
            }
        });
        let rows = rows.collect_view();
        let empty: Vec<_> = (0..EMPTY)
            .map(|_| view! { <tr><td class="tick">"☐"</td><td></td><td></td><td></td><td></td><td></td><td></td></tr> })
            .collect();
        let heads = [
            "door-list-came",
            "field-coming-name",
            "field-coming-for",
            "minutes-count",
            "field-coming-needs",
            "aspect-sector",
            "aspect-sex",
        ]
        .map(|key| view! { <th scope="col">{words.get(key)}</th> });
        let title = words.fill("door-list-title", &[("number", meeting.number.into())]);
        let gaps = [("people", people.into()), ("days", DAYS.into())];
        let back = super::address(&process, meeting.number);
        let body = view! {
            <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=back>{meeting.title.clone()}</a></nav>
            <h1>{title.clone()}</h1>
            <p>{when(words, &process, &meeting)}" · "{meeting.place.clone()}</p>
            <p class="small soft">{words.fill("door-list-lead", &gaps)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=title.clone()>
                <table class="num door-list"><thead><tr>{heads}</tr></thead><tbody>{rows}{empty}</tbody></table>
            </div>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("meetings")))
    })
}
