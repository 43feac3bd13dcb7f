//! The words of WhatsApp itself, in Spanish, English and Portuguese, with a few of other languages.

pub(super) mod notices;
pub(super) mod placeholders;
