//! The figures of one group (channels, themes, departments, weeks): the picture, and the same as a table.

use super::drawing;
use crate::words::Words;
use domain::participation::Line;
use leptos::prelude::*;

/// The columns after the name, as `figures-term-…` says them.
const COLUMNS: [&str; 7] = ["arrived", "decided", "open", "overdue", "late", "median", "ninetieth"];

/// Picture and table.
pub fn section(words: Words, group: &'static str, lines: &[(String, Line)]) -> AnyView {
    let title = words.name("figures-by", group);
    let picture = drawing::view(words, words.fill("figures-picture", &[("group", title.clone().into())]), lines);
    let heads = COLUMNS.map(|column| view! { <th scope="col" class="r">{words.name("figures-term", column)}</th> });
    let rows: Vec<_> = lines.iter().map(|(name, line)| row(words, name, line)).collect();
    let key = picture.is_some().then(|| view! { <p class="small soft">{words.get("figures-picture-key")}</p> });
    let body = if rows.is_empty() {
        view! { <p>{words.get("figures-empty")}</p> }.into_any()
    } else {
        view! {
            {key}{picture}
            <div class="scroll" tabindex="0" role="region" aria-labelledby=group><table class="num tight">
                <thead><tr><th scope="col">{words.name("figures-of", group)}</th>{heads}</tr></thead><tbody>{rows}</tbody>
            </table></div>
        }
        .into_any()
    };
    view! { <section class="sec flow" aria-labelledby=group><h2 id=group>{title}</h2>{body}</section> }.into_any()
}

fn row(words: Words, name: &str, line: &Line) -> AnyView {
    let days = |days: Option<u32>| days.map_or_else(|| "–".to_owned(), |days| days.to_string());
    let counts = [line.arrived, line.decided, line.open(), line.overdue, line.late];
    let cells = counts.map(|count| view! { <td class="r">{words.count(i64::from(count))}</td> });
    view! {
        <tr><th scope="row">{name.to_owned()}</th>{cells}<td class="r">{days(line.median)}</td><td class="r">{days(line.ninetieth)}</td></tr>
    }
    .into_any()
}
