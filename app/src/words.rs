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

    /// A whole number as the language writes it: `1.006` in Spanish and Guaraní, `1,006` in English.
    #[must_use]
    pub fn count(self, n: i64) -> String {
        let mark = if self.language == Language::En { ',' } else { '.' };
        let digits = n.unsigned_abs().to_string();
        let mut written = String::from(if n < 0 { "-" } else { "" });
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push(mark);
            }
            written.push(digit);
        }
        written
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

#[cfg(test)]
mod tests {
    use domain::group::Carrier;
    use domain::joint_act::JointKind;
    use domain::notice::{Cadence, Medium};
    use domain::proposal::Action;
    use domain::reference::Referrer;
    use domain::round::{Effect, Electorate, Method, Objectors, Place, Secrecy, TieChain};
    use domain::{Channel, Language, Phase, Role, Stage, contribution, refusal::BallotFault};
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::{Path, PathBuf};

    /// Texts that are the same in Guaraní as in Spanish, and why.
    const SAME: &[&str] = &[
        "channel-whatsapp", // a name
        "date-moment",      // only the order of its parts
        "date-short",
    ];

    /// Key → text of all files of a language; a key that stands twice is told.
    fn texts(language: Language) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.name());
        for file in std::fs::read_dir(folder).unwrap() {
            let mut key = String::new();
            for line in std::fs::read_to_string(file.unwrap().path()).unwrap().lines() {
                if line.starts_with('#') || line.trim().is_empty() {
                    continue;
                }
                if line.starts_with(' ') || line.starts_with('}') {
                    *texts.entry(key.clone()).or_default() += line.trim();
                } else if let Some((name, text)) = line.split_once('=') {
                    key = name.trim().to_owned();
                    let before = texts.insert(key.clone(), text.trim().to_owned());
                    assert_eq!(before, None, "{language}: {key} stands twice");
                }
            }
        }
        texts
    }

    #[test]
    fn every_text_stands_in_every_language() {
        let keys = |language| texts(language).into_keys().collect::<BTreeSet<_>>();
        let spanish = keys(Language::Es);
        for other in [Language::Gn, Language::En] {
            let missing: Vec<_> = spanish.symmetric_difference(&keys(other)).cloned().collect();
            assert!(missing.is_empty(), "es and {other} differ in {missing:?}");
        }
    }

    #[test]
    fn a_guarani_text_is_not_the_spanish_one_left_standing() {
        let guarani = texts(Language::Gn);
        let left: Vec<_> = texts(Language::Es)
            .into_iter()
            .filter(|(key, text)| guarani.get(key) == Some(text) && !SAME.contains(&key.as_str()))
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }

    #[test]
    fn no_translation_has_a_gap_that_nobody_fills() {
        let gaps = |text: &str| {
            text.split('$')
                .skip(1)
                .map(|rest| {
                    rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default().to_owned()
                })
                .collect::<BTreeSet<_>>()
        };
        let spanish = texts(Language::Es);
        for other in [Language::Gn, Language::En] {
            for (key, text) in texts(other) {
                assert!(gaps(&text).is_subset(&gaps(&spanish[&key])), "{other}: {key}");
            }
        }
    }

    #[test]
    fn every_key_that_the_code_names_has_its_text() {
        let known = texts(Language::Es);
        let mut missing = BTreeSet::new();
        for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
            let source = std::fs::read_to_string(&file).unwrap();
            for call in ["words.get(\"", "words.fill(\"", ".get(\"done-", "notice(\""] {
                for rest in source.split(call).skip(1) {
                    let key = rest.split('"').next().unwrap_or_default();
                    let key = if call.contains("done-") { format!("done-{key}") } else { key.to_owned() };
                    if key.contains('-') && !known.contains_key(&key) {
                        missing.insert(key);
                    }
                }
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn every_value_of_a_closed_list_has_its_text() {
        let known = texts(Language::Es);
        let lists: &[(&str, Vec<&str>)] = &[
            ("method", Method::NAMES.to_vec()),
            ("method-why", Method::NAMES.to_vec()),
            ("terms-effect", Effect::ALL.iter().map(|v| v.name()).collect()),
            ("terms-secrecy", Secrecy::ALL.iter().map(|v| v.name()).collect()),
            ("terms-electorate", Electorate::ALL.iter().map(|v| v.name()).collect()),
            ("terms-place", Place::ALL.iter().map(|v| v.name()).collect()),
            ("terms-ties", TieChain::ALL.iter().map(|v| v.name()).collect()),
            ("terms-objections", Objectors::ALL.iter().map(|v| v.name()).collect()),
            ("objectors", Objectors::ALL.iter().map(|v| v.name()).collect()),
            ("joint-act", JointKind::ALL.iter().map(|v| v.name()).collect()),
            ("stage", Stage::ALL.iter().map(|v| v.name()).collect()),
            ("action", Action::ALL.iter().map(|v| v.name()).collect()),
            ("phase", Phase::ALL.iter().map(|v| v.name()).collect()),
            ("channel", Channel::ALL.iter().map(|v| v.name()).collect()),
            ("role", Role::ALL.iter().map(|v| v.name()).collect()),
            ("role-may", Role::ALL.iter().map(|v| v.name()).collect()),
            ("referrer", Referrer::ALL.iter().map(|v| v.name()).collect()),
            ("standing", contribution::Standing::ALL.iter().map(|v| v.name()).collect()),
            ("delivery", contribution::Delivery::ALL.iter().map(|v| v.name()).collect()),
            ("state", contribution::State::ALL.iter().map(|v| v.name()).collect()),
            ("due", contribution::Due::ALL.iter().map(|v| v.name()).collect()),
            ("cadence", Cadence::ALL.iter().map(|v| v.name()).collect()),
            ("outbox-list", Medium::ALL.iter().map(|v| v.name()).collect()),
            ("carrier", Carrier::ALL.iter().map(|v| v.name()).collect()),
            ("ballot-fault", BallotFault::ALL.iter().map(|v| v.name()).collect()),
        ];
        for (list, values) in lists {
            for value in values {
                let key = format!("{list}-{value}").replace('_', "-");
                assert!(known.contains_key(&key), "{key}");
            }
        }
    }

    #[test]
    fn texts_are_filled_in_every_language() {
        for language in Language::ALL {
            let said =
                super::Words::of(*language).fill("flaw-too-long", &[("max", 200_u32.into()), ("over", 3_u32.into())]);
            assert!(said.contains('3') && said.contains("200"), "{said}");
        }
    }

    fn sources(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.extend(sources(&path));
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
        found
    }
}
