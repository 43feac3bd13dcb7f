//! The way through a long list, page by page, by plain links.

use crate::site::words;
use leptos::prelude::*;

/// Links to the pages of a list; nothing when there is one page only.
#[component]
pub fn Paging(
    /// The page shown, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// Address of the list with its filters, up to and including `page=`.
    base: String,
) -> impl IntoView {
    let words = words();
    (pages > 1).then(|| {
        let link = |to: u32, text: String| view! { <a href=format!("{base}{to}")>{text}</a> }.into_any();
        let near = (1..=pages).filter(|n| *n == 1 || *n == pages || n.abs_diff(page) <= 2);
        let mut last = 0;
        let mut shown = Vec::new();
        for n in near {
            if n > last + 1 {
                shown.push(view! { <span>"…"</span> }.into_any());
            }
            shown.push(if n == page {
                view! { <b aria-current="page">{n}</b> }.into_any()
            } else {
                link(n, n.to_string())
            });
            last = n;
        }
        view! {
            <nav class="pages" aria-label=words.get("paging")>
                {(page > 1).then(|| link(page - 1, words.get("paging-before")))}
                {shown}
                {(page < pages).then(|| link(page + 1, words.get("paging-after")))}
            </nav>
        }
    })
}
