//! What Jopói says, in the reader's language: every text stands in `locales/`, none in the code.

use domain::Language;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use std::borrow::Cow;
use std::collections::HashMap;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "es",
        // Marks that isolate directions would stand in attributes and downloads too; all three languages run left to right.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static ES: LanguageIdentifier = langid!("es");
static GN: LanguageIdentifier = langid!("gn");
static EN: LanguageIdentifier = langid!("en");

/// The texts of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Which language.
    pub language: Language,
}

impl Words {
    /// The texts of a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    /// A text by its key.
    #[must_use]
    pub fn get(self, key: &str) -> String {
        LOCALES.lookup(identifier(self.language), key)
    }

    /// A text with its gaps filled: numbers by `n.into()`, texts by `s.into()`.
    #[must_use]
    pub fn fill(self, key: &str, gaps: &[(&'static str, FluentValue<'_>)]) -> String {
        let gaps: HashMap<Cow<'static, str>, FluentValue<'_>> =
            gaps.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        LOCALES.lookup_with_args(identifier(self.language), key, &gaps)
    }

    /// The text of a value out of a closed list, such as `stage` + `suggested` → `stage-suggested`.
    #[must_use]
    pub fn name(self, list: &str, value: impl std::fmt::Display) -> String {
        self.get(&format!("{list}-{value}").replace('_', "-"))
    }
}

fn identifier(language: Language) -> &'static LanguageIdentifier {
    match language {
        Language::Es => &ES,
        Language::Gn => &GN,
        Language::En => &EN,
    }
}
