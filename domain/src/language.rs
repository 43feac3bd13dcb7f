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
