//! The languages people read Jopói in, and names that stand in several of them.

use crate::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// A language of the interface (BCP 47).
    #[derive(Default)]
    pub enum Language {
        /// Spanish, the default.
        #[default]
        Es = "es",
        /// Guaraní.
        Gn = "gn",
        /// English.
        En = "en",
    }
}

/// Small words that nearly every sentence of a language holds, and the others seldom do.
const SMALL_WORDS: [(Language, &[&str]); 3] = [
    (Language::Es, &["de", "la", "que", "el", "en", "los", "las", "por", "para", "con", "una", "se", "del", "al"]),
    (
        Language::Gn,
        &[
            "ha", "umi", "pe", "gui", "rehe", "mba'e", "ikatu", "opa", "ko", "ore", "ñande", "avei", "oĩ", "heta",
            "hag̃ua",
        ],
    ),
    (Language::En, &["the", "of", "and", "to", "in", "is", "for", "that", "with", "on", "are", "be"]),
];

impl Language {
    /// The language that a text seems to be written in, if its small words show it.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let text = text.to_lowercase().replace('’', "'");
        let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || ".,;:!?¡¿()-".contains(c)).collect();
        let count = |small: &[&str]| words.iter().filter(|word| small.contains(word)).count();
        let counts = SMALL_WORDS.map(|(language, small)| (count(small), language));
        let (most, language) = counts.into_iter().rev().max_by_key(|(count, _)| *count)?;
        let sole = counts.iter().filter(|(count, _)| *count == most).count() == 1;
        (most > 0 && sole).then_some(language)
    }
}

/// A name in up to three languages; Spanish is always there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Spanish.
    pub es: String,
    /// Guaraní; empty when nobody has given one yet.
    pub gn: String,
    /// English; empty when nobody has given one yet.
    pub en: String,
}

impl Names {
    /// The name in a language, or the Spanish one where that is missing.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        let name = match language {
            Language::Es => &self.es,
            Language::Gn => &self.gn,
            Language::En => &self.en,
        };
        if name.is_empty() { &self.es } else { name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_show_the_language_of_a_text() {
        assert_eq!(Language::of_text("Que se publique el gasto de la escuela."), Some(Language::Es));
        let guarani = "Ore roñe’ẽ guaraníme ha umi kuatia oúva ministerio-gui castellano-pe memete.";
        assert_eq!(Language::of_text(guarani), Some(Language::Gn));
        assert_eq!(Language::of_text("Publish the budget of the school"), Some(Language::En));
        assert_eq!(Language::of_text("Minicasas"), None);
    }
}
