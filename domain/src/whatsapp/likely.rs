//! Which messages read like proposals: simple signs that anybody can check; a person decides.

use super::{Kind, Message};
use crate::named::named;
use crate::text::fold;

named! {
    /// What makes a message read like a proposal.
    pub enum Sign {
        /// It calls itself one.
        Proposes = "proposes",
        /// It asks for something, or says what should be.
        Asks = "asks",
        /// It is longer than talk is.
        Long = "long",
        /// It is a question.
        Question = "question",
    }
}

/// Words with which people propose, without marks and in small letters.
const PROPOSES: &[&str] = &[
    "propuesta",
    "propongo",
    "propone",
    "mi idea",
    "nuestra idea",
    "sugiero",
    "sugerencia",
    "proposal",
    "i propose",
    "we propose",
];

/// Words with which they ask, in Spanish, Guaraní, English and Portuguese.
const ASKS: &[&str] = &[
    "que se ",
    "que haya",
    "que publiquen",
    "q publiquen",
    "que nos ",
    "salga ",
    "deberia",
    "debe haber",
    "habria que",
    "hay que",
    "tiene que",
    "tendria que",
    "pedimos",
    "pido",
    "hace falta",
    "hacen falta",
    "falta ",
    "necesitamos",
    "se necesita",
    "queremos",
    "ojala",
    "prohibir",
    "publicar ",
    "crear ",
    "aipota",
    "roipota",
    "jaipota",
    "ojepota",
    "tekoteve",
    "toje",
    "tone",
    "should",
    "we ask",
    "we need",
    "must be",
    "precisamos",
];

/// Characters from which on a message is long.
const LONG: usize = 140;
/// Characters that a message which calls itself a proposal has at least.
const WORTH: usize = 60;

/// The signs of a message.
#[must_use]
pub fn signs(message: &Message) -> Vec<Sign> {
    if !matches!(message.kind, Kind::Text | Kind::Attachment | Kind::MediaOmitted) {
        return Vec::new();
    }
    let text = fold(&message.words());
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let has = |sign: &Sign| match sign {
        Sign::Proposes => holds(PROPOSES),
        Sign::Asks => holds(ASKS),
        Sign::Long => text.chars().count() >= LONG,
        Sign::Question => text.contains('?'),
    };
    Sign::ALL.iter().copied().filter(has).collect()
}

/// Whether a message reads like a proposal: it calls itself one and says something, or it asks at length.
#[must_use]
pub fn is_likely(message: &Message) -> bool {
    let signs = signs(message);
    let has = |sign| signs.contains(&sign);
    (has(Sign::Proposes) && message.text.chars().count() >= WORTH) || (has(Sign::Asks) && has(Sign::Long))
}
