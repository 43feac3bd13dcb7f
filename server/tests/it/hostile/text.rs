//! Texts that break any page which writes one of them raw, and the eye that finds where one did.

use scraper::node::Node;
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;

/// A text with what ends a title, a field, an attribute or a comment, marks that turn its direction, and piled-up
/// accents; its name tells it from all others.
pub fn hostile(name: &str) -> String {
    format!(
        "«{name}» '\"><x-hostile onload=\"h()\"></title></textarea><!--<script>h()</script>\
        &lt;b&gt; {{n}} \u{200F}שלום\u{200E} Z\u{336}a\u{30D}\u{489}lgo javascript:h()"
    )
}

/// Everything on a page that a browser would take for ours although somebody typed it.
pub fn faults(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let mut faults = Vec::new();
    for raw in ["<x-hostile", "<script>h()", "<!--<script"] {
        if html.contains(raw) {
            faults.push(format!("{raw} stands there raw"));
        }
    }
    for node in document.tree.nodes() {
        match node.value() {
            Node::Element(_) => faults.extend(ElementRef::wrap(node).and_then(fault)),
            Node::Comment(comment) if comment.contains("h()") => faults.push("a text became a comment".into()),
            _ => {}
        }
    }
    faults
}

fn fault(element: ElementRef<'_>) -> Option<String> {
    let name = element.value().name();
    let is_ours = element.attr("src").is_some_and(|src| src.starts_with("/assets/"));
    if name == "x-hostile" || (name == "script" && !is_ours) {
        return Some(format!("a text became an element {name}"));
    }
    let attribute = element.value().attrs().find(|(attribute, value)| {
        let leads = matches!(*attribute, "href" | "src" | "action" | "formaction");
        attribute.starts_with("on")
            || *attribute == "style"
            || attribute.contains('<')
            || (leads && value.trim_start().to_ascii_lowercase().starts_with("javascript:"))
    });
    attribute.map(|(attribute, value)| format!("{name} {attribute}={value}"))
}

/// The names of the texts that a page shows, in its text or in an attribute.
pub fn names(html: &str) -> BTreeSet<String> {
    let document = Html::parse_document(html);
    let mut names = BTreeSet::new();
    for node in document.tree.nodes() {
        match node.value() {
            Node::Text(text) => collect(text, &mut names),
            Node::Element(element) => element.attrs().for_each(|(_, value)| collect(value, &mut names)),
            _ => {}
        }
    }
    names
}

fn collect(text: &str, names: &mut BTreeSet<String>) {
    let found = text.split('«').skip(1).filter_map(|rest| rest.split_once('»')).map(|(name, _)| name.to_owned());
    names.extend(found);
}

#[test]
fn the_eye_finds_what_it_looks_for() {
    let raw = hostile("x");
    for page in [format!("<p>{raw}</p>"), format!("<textarea>{raw}</textarea>"), format!("<p title=\"{raw}\">")] {
        assert!(!faults(&page).is_empty(), "{page}");
    }
    let escaped = raw.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let page = format!("<title>{escaped}</title><p title=\"{escaped}\">{escaped}</p>");
    assert_eq!(faults(&page), Vec::<String>::new());
    assert_eq!(names(&page), BTreeSet::from(["x".to_owned()]));
    assert!(raw.chars().count() <= 200, "it fits a title: {}", raw.chars().count());
}
