//! The newest of the log as an Atom feed, for readers that look by themselves.

use crate::dates;
use crate::parts::happening::{say_event, say_signature};
use crate::words::Words;
use html_escape::encode_text;
use std::fmt::Write as _;
use storage::events::Recorded;
use storage::processes::Process;

/// Writes the feed (RFC 4287); `lines` come newest first.
#[must_use]
pub fn atom(words: Words, public_url: &str, process: &Process, lines: &[Recorded]) -> String {
    let page = format!("{public_url}/processes/{}/log", process.slug);
    let title = format!("{} · {}", process.name.in_language(words.language), words.get("log-title"));
    let updated = lines.first().map_or(process.created_at, |newest| newest.line.at);
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{page}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>Jopói</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{page}.atom\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
        words.language,
        plain(&title),
        dates::machine(updated),
    );
    for recorded in lines {
        let line = &recorded.line;
        // Writing into a String can't fail.
        let _ = write!(
            feed,
            "<entry>\n<id>urn:sha256:{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{page}?before={}#line-{}\"/>\n</entry>\n",
            line.hash,
            plain(&say_event(words, recorded)),
            dates::machine(line.at),
            plain(&say_signature(words, &recorded.by)),
            line.seq + 1,
            line.seq,
        );
    }
    feed.push_str("</feed>\n");
    feed
}

/// Text that XML 1.0 can hold: control characters have no place in it, not even escaped.
fn plain(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    encode_text(&kept).into_owned()
}
