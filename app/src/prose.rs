//! Longer texts: Markdown written by the team, plain paragraphs written by everybody. Both come out as safe HTML.

use leptos::prelude::*;

/// Markdown as sanitised HTML: no scripts, no pictures, no styles; links don't vouch for where they lead.
#[must_use]
pub fn markdown(text: &str) -> AnyView {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(text));
    let clean = ammonia::Builder::default()
        .rm_tags(["img"])
        .link_rel(Some("nofollow noopener noreferrer"))
        .clean(&html)
        .to_string();
    view! { <div class="prose" inner_html=clean></div> }.into_any()
}

/// Plain text: an empty line begins a paragraph, other line ends stay.
#[must_use]
pub fn paragraphs(text: &str) -> AnyView {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let lines = paragraph.lines().enumerate().map(|(i, line)| {
                view! { {(i > 0).then(|| view! { <br/> })} {line.to_owned()} }
            });
            view! { <p>{lines.collect_view()}</p> }
        })
        .collect_view()
        .into_any()
}
