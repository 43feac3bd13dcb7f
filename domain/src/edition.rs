//! Editions: what a meeting publishes, as it was published each time. An old edition stays; a later one says why.

use crate::named::named;

named! {
    /// What a meeting publishes.
    pub enum Work {
        /// What participants must have read before it.
        Pack = "pack",
        /// What it did.
        Minutes = "minutes",
    }
}

named! {
    /// Who is told of what a meeting publishes.
    pub enum Audience {
        /// The group of a theme.
        Group = "group",
        /// An organisation of the register.
        Organisation = "organisation",
    }
}

/// The most that a text for a chat may hold, in characters.
pub const MOST_TEXT: usize = 1_000;

/// A text for a chat that keeps its limit: beginning and end always stand, and as many of the lines between them as fit. What
/// doesn't fit is told by `rest`, which gets the number of lines left out.
#[must_use]
pub fn fit(begins: &str, lines: &[String], ends: &str, rest: impl Fn(usize) -> String) -> String {
    let count = |text: &str| text.chars().count();
    let joined = |taken: usize| {
        let mut parts = vec![begins.to_owned()];
        parts.extend(lines[..taken].iter().cloned());
        if taken < lines.len() {
            parts.push(rest(lines.len() - taken));
        }
        parts.push(ends.to_owned());
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    };
    let whole = (0..=lines.len()).rev().map(joined).find(|text| count(text) <= MOST_TEXT);
    whole.unwrap_or_else(|| {
        let room = MOST_TEXT.saturating_sub(count(ends) + 2);
        format!("{}…\n{ends}", begins.chars().take(room).collect::<String>())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_for_a_chat_keeps_its_limit_and_its_link() {
        let rest = |left: usize| format!("y {left} más");
        let lines: Vec<String> = (1..60).map(|n| format!("{n}. Una propuesta con un título")).collect();
        let text = fit("Carpeta", &lines, "https://ejemplo.py/p", rest);
        assert!(text.chars().count() <= MOST_TEXT && text.chars().count() > 900);
        assert!(text.starts_with("Carpeta\n1. ") && text.ends_with("más\nhttps://ejemplo.py/p"));
        assert_eq!(fit("a", &[], "b", rest), "a\nb");
        assert_eq!(fit("a", &["1".into()], "b", rest), "a\n1\nb");
        let long = fit(&"ñ".repeat(5_000), &lines, "https://ejemplo.py/p", rest);
        assert!(long.chars().count() <= MOST_TEXT && long.ends_with("https://ejemplo.py/p"));
    }
}
