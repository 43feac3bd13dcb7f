//! Cells that hold HTML become clean text: paragraphs, lists and links stay as a reader would type them.

use ammonia::Builder;
use html_escape::decode_html_entities;
use std::collections::{HashMap, HashSet};

/// Tags that part or mark text; anything else goes, scripts and styles with all they hold.
const TAGS: [&str; 15] =
    ["p", "div", "br", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr"];

/// The text of a cell. One without tags only has its entities (`&aacute;`) read.
#[must_use]
pub fn to_text(cell: &str) -> String {
    let text = if is_html(cell) { from_html(cell) } else { decode_html_entities(cell).into_owned() };
    tidy(&text)
}

/// Whether a tag begins somewhere: a letter or a slash after the sign, and the end of the tag after that.
fn is_html(cell: &str) -> bool {
    cell.match_indices('<').any(|(at, _)| {
        let rest = &cell[at + 1..];
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') && rest.contains('>')
    })
}

/// After cleaning, a `<` begins a tag that we allowed, so that reading it needs no more than this.
fn from_html(cell: &str) -> String {
    let clean = Builder::empty()
        .tags(HashSet::from(TAGS))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .link_rel(None)
        .clean(cell)
        .to_string();
    let mut text = String::new();
    let mut link = None;
    for piece in clean.split('<').enumerate().map(|(i, piece)| if i == 0 { ("", piece) } else { parted(piece) }) {
        let (tag, after) = piece;
        match tag.split_ascii_whitespace().next().unwrap_or_default() {
            "" | "/li" => {}
            "br" => text.push('\n'),
            "li" => text.push_str("\n– "),
            "/tr" | "/div" => text.push('\n'),
            "a" => link = address(tag).map(|to| (to, text.len())),
            "/a" => close_link(&mut text, link.take()),
            _ => text.push_str("\n\n"),
        }
        // Line ends inside HTML mean no more than a space.
        text.push_str(&decode_html_entities(&after.replace('\n', " ")));
    }
    text
}

/// A tag without its signs, and the text after it.
fn parted(piece: &str) -> (&str, &str) {
    piece.split_once('>').unwrap_or(("", piece))
}

fn address(tag: &str) -> Option<String> {
    let (_, rest) = tag.split_once("href=\"")?;
    let (to, _) = rest.split_once('"')?;
    Some(decode_html_entities(to).into_owned())
}

/// The address stands after the words of its link, unless they are the address.
fn close_link(text: &mut String, link: Option<(String, usize)>) {
    if let Some((to, from)) = link
        && text.get(from..).is_none_or(|words| words.trim() != to)
    {
        text.push_str(&format!(" ({to})"));
    }
}

/// No control characters, no spaces at the ends of lines, no more than one empty line.
fn tidy(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    let clean: String = text.chars().filter(|c| *c == '\n' || !(c.is_control() || turns(*c))).collect();
    let mut lines: Vec<String> = Vec::new();
    for line in clean.lines() {
        let line = line.split([' ', '\t', '\u{A0}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lists_and_links_stay_as_text() {
        let html = "<p>Uno&nbsp;&amp; dos<br>tres</p><p> </p><ul><li>a</li><li><strong>b</strong></li></ul>\
            <a href=\"https://x.py/a?b=1&amp;c\" onclick=\"x()\">Ver</a><script>alert(1)</script><img src=x onerror=y>";
        assert_eq!(to_text(html), "Uno & dos\ntres\n\n– a\n– b\n\nVer (https://x.py/a?b=1&c)");
    }

    #[test]
    fn what_is_no_html_stays_as_it_is() {
        assert_eq!(to_text("si a < b y c > d, 5<6"), "si a < b y c > d, 5<6");
        assert_eq!(to_text("AT&T y Ca&ntilde;ada\u{202E}\u{0}"), "AT&T y Cañada");
        assert_eq!(to_text("uno\n\n\n\ndos  "), "uno\n\ndos");
    }

    #[test]
    fn nothing_that_runs_survives() {
        let text =
            to_text("<p>&lt;script&gt;x&lt;/script&gt;</p><a href=\"javascript:alert(1)\">clic</a><svg onload=x>");
        assert_eq!(text, "<script>x</script>\n\nclic", "shown as text, never as a tag");
    }
}
