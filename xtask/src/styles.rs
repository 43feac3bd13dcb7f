//! Joins the style sheets of `style/` into the one that a page asks for.
//!
//! Shared with `server/build.rs`, which needs it when the server is built without `cargo xtask`.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Scripts that stand on their own; that of the live parts comes with the bundle.
pub const SCRIPTS: [&str; 6] =
    ["app/agenda.js", "app/alike.js", "app/hall.js", "app/kept.js", "app/keys.js", "app/kiosk.js"];

/// The files of a folder that end in `extension`, in the order of their names.
pub fn files(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|found| found == extension));
    files.sort();
    Ok(files)
}

/// Every style sheet of the folder in the order of their names, as one text.
pub fn join(folder: &Path) -> io::Result<String> {
    let mut joined = String::new();
    for path in files(folder, "css")? {
        joined.push_str(&shorten(&fs::read_to_string(path)?));
    }
    Ok(joined)
}

/// Leaves out comments and needless space; what stands between quotes is kept as it is.
fn shorten(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '"' | '\'' => rest[1..].find(next).map_or(rest.len(), |end| end + 2),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ => next.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        match next {
            '/' if length > 1 => {}
            space if space.is_whitespace() => {
                let at_an_edge = short.ends_with(|last: char| last.is_whitespace() || "{};,".contains(last));
                if !at_an_edge && !short.is_empty() {
                    short.push(' ');
                }
            }
            '{' | '}' | ';' | ',' => {
                short.truncate(short.trim_end().len());
                short.push(next);
            }
            _ => short.push_str(token),
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn comments_and_needless_space_are_left_out() {
        let css = "/* ink */\n.a > .b,\n.c :hover {\n  color: red; /* why */\n  margin: 0 auto;\n}\n";
        assert_eq!(shorten(css), ".a > .b,.c :hover{color: red;margin: 0 auto;}");
    }

    #[test]
    fn what_stands_between_quotes_is_kept_as_it_is() {
        assert_eq!(shorten("q::before { content: \"/*  «  */\" }"), "q::before{content: \"/*  «  */\"}");
    }
}
