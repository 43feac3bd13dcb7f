//! Texts in quotes, as the names at the end of a `.blt` are.

use crate::tally::files::tidy;

/// The texts in quotes of a line; a quote inside is doubled, or has a backslash before it.
pub(super) fn read_quoted(line: &str) -> Result<Vec<String>, String> {
    let mut texts = Vec::new();
    let mut rest = line;
    while let Some(inside) = rest.strip_prefix('"') {
        let (text, after) = read_text(inside).ok_or_else(|| format!("the quotes of {rest} are not closed"))?;
        texts.push(tidy(&text).into_owned());
        rest = after.trim_start();
    }
    if rest.is_empty() { Ok(texts) } else { Err(format!("“{rest}” is not in quotes")) }
}

/// The text up to the quote that closes it, and what follows.
fn read_text(inside: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut rest = inside;
    loop {
        let at = rest.find(['"', '\\'])?;
        text.push_str(&rest[..at]);
        let (sign, after) = rest[at..].split_at(1);
        match (sign, after.strip_prefix('"')) {
            ("\"", None) => return Some((text, after)),
            (_, Some(after)) => {
                text.push('"');
                rest = after;
            }
            _ => {
                text.push_str(sign);
                rest = after;
            }
        }
    }
}

/// What stands before a `#` that is not inside quotes.
pub(super) fn strip_comment(line: &str) -> &str {
    let mut quoted = false;
    for (at, sign) in line.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            '#' if !quoted => return &line[..at],
            _ => {}
        }
    }
    line
}
