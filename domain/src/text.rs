//! What may be typed into a field: lengths in characters, no invisible control characters, kept otherwise as typed.

use crate::refusal::{Fault, Flaw};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Limits of a field of text, in characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Fewest characters; 0 when it may stay empty.
    pub min: u32,
    /// Most characters.
    pub max: u32,
}

/// A title of a proposal or a commitment.
pub const TITLE: Limit = Limit { min: 5, max: 200 };
/// A problem, a solution, what was said: a few pages.
pub const BODY: Limit = Limit { min: 0, max: 10_000 };
/// A public reason.
pub const REASON: Limit = Limit { min: 10, max: 2_000 };
/// A name of a person, place, organisation or process.
pub const NAME: Limit = Limit { min: 2, max: 200 };
/// A way to reach somebody: address or number.
pub const CONTACT: Limit = Limit { min: 0, max: 200 };
/// An e-mail address (RFC 5321).
pub const EMAIL: Limit = Limit { min: 3, max: 254 };
/// The rules manual of a process.
pub const MANUAL: Limit = Limit { min: 0, max: 50_000 };
/// A new password (NIST SP 800-63B: at least 8; no rules of composition).
pub const PASSWORD: Limit = Limit { min: 12, max: 200 };

/// Collects what is wrong with a form, field by field.
#[derive(Debug, Default)]
pub struct Check {
    faults: Vec<Fault>,
}

impl Check {
    /// Notes a fault of a field.
    pub fn fault(&mut self, field: &str, flaw: Flaw) {
        self.faults.push(Fault { field: field.to_owned(), flaw });
    }

    /// Trims a text and checks it against its limit; what doesn't fit is noted.
    pub fn text(&mut self, field: &str, typed: &str, limit: Limit) -> String {
        let text = tidy(typed);
        if let Err(flaw) = fits(&text, limit) {
            self.fault(field, flaw);
        }
        text
    }

    /// The same for a public reason, in which no gap of a template may be left.
    pub fn reason(&mut self, field: &str, typed: &str) -> String {
        let text = self.text(field, typed, REASON);
        if text.contains(GAP) {
            self.fault(field, Flaw::GapLeft);
        }
        text
    }

    /// The same for a field that may stay empty, giving `None` then.
    pub fn optional(&mut self, field: &str, typed: &str, limit: Limit) -> Option<String> {
        if typed.trim().is_empty() {
            return None;
        }
        Some(self.text(field, typed, limit))
    }

    /// The same for an e-mail address.
    pub fn email(&mut self, field: &str, typed: &str) -> String {
        let address = self.text(field, typed, EMAIL);
        if !address.is_empty() && !is_email(&address) {
            self.fault(field, Flaw::NotAnAddress);
        }
        address
    }

    /// Takes a value that was parsed, or notes the flaw; the default stands in until [`Check::done`] refuses.
    pub fn parsed<T: Default, E>(&mut self, field: &str, parsed: Result<T, E>, flaw: Flaw) -> T {
        parsed.unwrap_or_else(|_| {
            self.fault(field, flaw);
            T::default()
        })
    }

    /// The faults, if there are any.
    ///
    /// # Errors
    /// All that was noted, in the order of the fields.
    pub fn done(self) -> Result<(), Vec<Fault>> {
        if self.faults.is_empty() { Ok(()) } else { Err(self.faults) }
    }
}

/// Stands in a template where something is to be filled in.
pub const GAP: &str = "[…]";

/// The text without spaces around it and with plain line ends; nothing else is changed.
#[must_use]
pub fn tidy(typed: &str) -> String {
    typed.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// Says whether a text fits its limit and can be read.
///
/// # Errors
/// The first flaw found.
pub fn fits(text: &str, limit: Limit) -> Result<(), Flaw> {
    let typed = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if typed == 0 && limit.min > 0 {
        return Err(Flaw::Missing);
    }
    if typed < limit.min {
        return Err(Flaw::TooShort { min: limit.min });
    }
    if typed > limit.max {
        return Err(Flaw::TooLong { max: limit.max, typed });
    }
    if text.chars().any(is_unreadable) {
        return Err(Flaw::Unreadable);
    }
    Ok(())
}

/// Control characters and marks that turn the direction of text hide what a reader sees; line breaks and tabs don't.
fn is_unreadable(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') || (c.is_control() && c != '\n' && c != '\t')
}

/// Whether a text looks like an e-mail address; whether somebody reads it, only a letter can tell.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let is_host = |host: &str| host.contains('.') && host.split('.').all(|part| !part.is_empty());
    !text.contains(char::is_whitespace)
        && text.rsplit_once('@').is_some_and(|(local, host)| !local.is_empty() && !local.contains('@') && is_host(host))
}

/// Small letters, digits and single hyphens: what may stand in an address.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    (2..=60).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

/// A text that may stand in an address, made of a name: `Acceso a la Información` → `acceso-a-la-informacion`.
#[must_use]
pub fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(60);
    slug.trim_matches('-').to_owned()
}

/// The text as it is compared in a search: small letters without their marks, so that `GUARANÍ` finds `guarani`.
///
/// The Guaraní letters ã ẽ g̃ ĩ õ ũ ỹ fold to their base letters too; the stored text keeps them.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(slug_of("Acceso a la Información"), "acceso-a-la-informacion");
        assert_eq!(slug_of("  ¡Tekombo’e!  "), "tekombo-e");
        assert!(is_slug("paga4") && !is_slug("-a") && !is_slug("A b"));
    }

    #[test]
    fn an_address_has_somebody_and_somewhere() {
        assert!(is_email("ana.ñandutí@correo.org.py"));
        for wrong in ["ana", "@correo.py", "ana@correo", "ana@.py", "a b@correo.py", "a@b@correo.py"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }

    #[test]
    fn marks_and_case_do_not_matter_in_a_search() {
        assert_eq!(fold("Óre G\u{303}UARÃ"), "ore guara");
    }

    #[test]
    fn a_text_that_does_not_fit_says_by_how_much() {
        assert_eq!(fits("abcdef", Limit { min: 0, max: 5 }), Err(Flaw::TooLong { max: 5, typed: 6 }));
        assert_eq!(fits("", TITLE), Err(Flaw::Missing));
        assert_eq!(fits("hola\u{202E}mundo", TITLE), Err(Flaw::Unreadable));
    }

    #[test]
    fn every_fault_of_a_form_is_told_at_once() {
        let mut check = Check::default();
        check.text("title", " ", TITLE);
        check.text("reason", "corta", REASON);
        assert_eq!(check.done().unwrap_err().len(), 2);
    }
}
