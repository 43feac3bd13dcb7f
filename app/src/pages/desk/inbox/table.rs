//! The queue of the inbox: a row for each contribution, and what can be done with those picked.

use super::act::ON_MANY;
use super::acts::{AcceptPicked, TellPicked};
use super::{address, queue::Themes};
use crate::dates;
use crate::forms::{Refused, refused};
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::paging::Paging;
use crate::site::site;
use crate::words::Words;
use domain::ContributionId;
use domain::contribution::{Delivery, Standing};
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use storage::contribution_lists::{Filter, Listed, Listing};
use storage::processes::Process;

/// All that the queue is drawn from.
pub struct Table<'a> {
    pub words: Words,
    pub process: &'a Process,
    pub themes: &'a Themes,
    pub asked: &'a Filter,
    pub open: Option<ContributionId>,
    pub listing: Listing,
}

impl Table<'_> {
    /// The queue; whoever may curate picks rows and acts on them.
    pub async fn view(self, may_curate: bool) -> AnyView {
        let words = self.words;
        let refusals = [refused::<AcceptPicked>().await, refused::<TellPicked>().await];
        let refused = refusals.into_iter().find(|refused| refused.error.is_some()).unwrap_or_default();
        let rows: Vec<_> = self.listing.rows.iter().map(|row| self.row(row, may_curate, &refused)).collect();
        let query = address(self.asked);
        let (page, pages) = (self.listing.page, self.listing.pages);
        let is_empty = rows.is_empty();
        let queue = if is_empty {
            view! { <p class="empty">{words.get("inbox-empty")}</p> }.into_any()
        } else {
            view! {
                <div class="scroll" tabindex="0" role="region" aria-labelledby="queue">
                    <table class="num queue"><caption class="off">{words.get("inbox-caption")}</caption>{heads(words)}<tbody>{rows}</tbody></table>
                </div>
            }
            .into_any()
        };
        let body = if may_curate && !is_empty {
            let (slug, back) = (self.process.slug.clone(), query.clone());
            view! {
                <form method="post" action=AcceptPicked::PATH>
                    <input type="hidden" name="process" value=slug/>
                    <input type="hidden" name="back" value=back/>
                    {bulk(words, &self.process.slug, self.open.is_none())}
                    {queue}
                </form>
            }
            .into_any()
        } else {
            queue
        };
        view! {
            <section aria-labelledby="queue"><h2 class="off" id="queue">{words.get("inbox-queue")}</h2>
                <Faults refused/>
                {body}
                <Paging page pages base=format!("{query}page=")/>
            </section>
        }
        .into_any()
    }

    fn row(&self, row: &Listed, may_curate: bool, refused: &Refused) -> AnyView {
        let words = self.words;
        let id = row.id.0.to_string();
        let href = format!("{}open={id}", address(self.asked));
        let ticked = refused.has("picked", &id);
        let pick = may_curate.then(|| {
            let label = words.fill("queue-pick", &[("title", row.title.clone().into())]);
            view! { <input type="checkbox" name="picked[]" value=id checked=ticked aria-label=label/> }
        });
        let number = row.proposal.map(|(number, _)| {
            view! { <a href=format!("/desk/{}/proposals?open={number}", self.process.slug)>{number}</a> }
        });
        let language = (row.language != words.language).then(|| row.language.name());
        view! {
            <tr aria-current=(self.open == Some(row.id)).then_some("true")>
                <td>{pick}</td>
                <td class="r">{number}</td>
                <th scope="row" lang=language><a href=href>{row.title.clone()}</a></th>
                {self.themes.cell(words, row.theme.as_deref())}
                <td>{words.name("channel", row.channel)}</td>
                <td>{self.standing(row)}</td>
                {self.due(row)}
            </tr>
        }
        .into_any()
    }

    /// Where it stands; of what waits, how far the team is and who sees to it.
    fn standing(&self, row: &Listed) -> String {
        let words = self.words;
        if row.standing != Standing::Received {
            return words.name("standing", row.standing);
        }
        let state = words.name("state", row.state);
        row.owner.as_deref().map_or(state.clone(), |owner| format!("{state} · {}", say_signature(words, owner)))
    }

    /// The day on which an answer is due, and how far it is.
    fn due(&self, row: &Listed) -> AnyView {
        let (words, now) = (self.words, site().now());
        let day = dates::short_day(words, self.process, row.due_at);
        if row.standing != Standing::Received {
            return view! { <td>{day}</td> }.into_any();
        }
        let zone = self.process.zone();
        let days = (row.due_at.day_in(&zone) - now.day_in(&zone)).get_days();
        let far = match days {
            ..0 => words.fill("inbox-late-by", &[("days", (-days).into())]),
            0 => words.get("inbox-today"),
            _ => words.fill("inbox-due-in", &[("days", days.into())]),
        };
        view! { <td class:late=row.due_at < now>{day}", "<b>{far}</b></td> }.into_any()
    }
}

fn heads(words: Words) -> AnyView {
    let head = |key: &str| view! { <th scope="col">{words.get(key)}</th> };
    view! {
        <thead><tr>
            <th scope="col"><span class="off">{words.get("queue-mark")}</span></th>
            <th scope="col" class="r">{words.get("queue-number")}</th>
            {["inbox-contribution", "field-theme", "queue-by", "queue-standing", "inbox-due"].map(head).collect_view()}
        </tr></thead>
    }
    .into_any()
}

/// What is done with all that are picked: accept them, note how their answers were told, or go on to a page that asks for
/// the answer.
fn bulk(words: Words, slug: &str, leads: bool) -> AnyView {
    let ways: Vec<_> = Delivery::ALL
        .iter()
        .map(|way| view! { <option value=way.name()>{words.name("delivery", way)}</option> })
        .collect();
    let act = format!("/desk/{slug}/inbox/act");
    let acts = ON_MANY.map(|name| {
        let text = words.name("inbox-do", name);
        view! { <button class="btn plain" formaction=act.clone() formmethod="get" name="act" value=name>{text}</button> }
    });
    view! {
        <div class="bulk">
            <button class="btn" class:plain=!leads>{words.get("inbox-accept-picked")}</button>
            {acts.collect_view()}
            <label for="bulk-delivery">{words.get("inbox-told")}</label>
            <select id="bulk-delivery" name="delivery" class="short">{ways}</select>
            <button class="btn plain" formaction=TellPicked::PATH>{words.get("inbox-note-told")}</button>
        </div>
    }
    .into_any()
}
