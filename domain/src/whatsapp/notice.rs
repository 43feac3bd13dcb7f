//! What WhatsApp itself writes into a chat: who came and who left, in Spanish, English and Portuguese.

use super::cursor::tidy;
use super::words::notices::{ENCRYPTION, END, MIDDLE, START, WEAK};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Where the words of a notice stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It begins with them.
    Start,
    /// A name stands before them, and mostly another after them.
    Middle,
    /// A name stands before them, and nothing after.
    End,
}

/// A notice that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Notice {
    /// The words of WhatsApp alone, without a name.
    pub words: &'static str,
    /// Who or what it is about.
    pub subject: String,
    /// What stands after the words.
    pub object: String,
    /// Whether a person would hardly write these words.
    pub is_plain: bool,
}

impl Notice {
    /// Whether it is the first of every chat, which is about nobody.
    pub fn is_about_encryption(&self) -> bool {
        ENCRYPTION.contains(&self.words)
    }
}

/// Reads a whole text as a notice.
pub(super) fn read(text: &str) -> Option<Notice> {
    if !WORDS.is_match(text) {
        return None;
    }
    let line = tidy(text).replace('’', "'");
    if line.contains('\n') {
        return None;
    }
    let line = line.trim_end_matches('.');
    let lists = [(ENCRYPTION, Place::Start, true), (START, Place::Start, true), (MIDDLE, Place::Middle, true)];
    let weak = [(END, Place::End, false), (WEAK, Place::Middle, false)];
    lists.into_iter().chain(weak).find_map(|(list, place, is_plain)| {
        list.iter().find_map(|words| {
            let (subject, object) = parted(line, words, place)?;
            Some(Notice { words, subject: subject.to_owned(), object: object.to_owned(), is_plain })
        })
    })
}

fn parted<'a>(line: &'a str, words: &str, place: Place) -> Option<(&'a str, &'a str)> {
    match place {
        Place::Start => line.strip_prefix(words).map(|object| ("", object)),
        Place::End => line.strip_suffix(words)?.strip_suffix(' ').map(|subject| (subject, "")),
        Place::Middle => {
            let at = line.find(words).filter(|at| line[..*at].ends_with(' '))?;
            Some((line[..at].trim(), line[at + words.len()..].trim()))
        }
    }
}

/// All words at once: most messages hold none of them, and a long chat is read in one go.
static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let all = [ENCRYPTION, START, MIDDLE, END, WEAK].concat();
    let curled = all.iter().map(|words| words.replace('\'', "’"));
    let plain = all.iter().map(|words| (*words).to_owned());
    AhoCorasick::new(plain.chain(curled)).expect("a list of words")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_known_by_its_words_and_tells_them_without_names() {
        for (line, words, subject) in [
            ("Álvaro STP creó el grupo \"Salud: 4.º Plan\".", "creó el grupo", "Álvaro STP"),
            (
                "\u{200e}\u{202a}+595\u{a0}981\u{202c} se unió usando el enlace de invitación de este grupo",
                "se unió usando el enlace",
                "+595 981",
            ),
            ("Ana joined using this group’s invite link", "joined using this group's invite link", "Ana"),
            ("Ña Pabla salió del grupo.", "salió del grupo", "Ña Pabla"),
            ("Alice added Bob", "added ", "Alice"),
            ("You're now an admin", "You're now an admin", ""),
            ("Ana saiu", "saiu", "Ana"),
        ] {
            let notice = read(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((notice.words, notice.subject.as_str()), (words, subject), "{line}");
        }
        assert_eq!(read("Hola, ¿quién viene?"), None);
        assert_eq!(read("Ana salió del grupo\ny volvió"), None, "a notice has one line");
    }
}
