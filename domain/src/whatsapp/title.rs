//! A first title for what somebody said: its first sentence, which a person can write better.

use crate::text::fold;

/// Characters that a first title has at most.
const LONGEST: usize = 120;
/// What people write before a proposal, which says nothing of it.
const LABELS: &[&str] =
    &["propuesta", "mi propuesta", "propuesta entonces", "pedido", "idea", "sugerencia", "proposal"];

/// The first line or sentence that says something.
#[must_use]
pub fn first_title(text: &str) -> String {
    let mut lines = text.lines().map(|line| without_label(line.trim()));
    let line = lines.find(|line| line.chars().any(char::is_alphanumeric)).unwrap_or_default();
    let end = line.match_indices(['.', '!', '?']).find(|(at, _)| line[at + 1..].starts_with(' '));
    let sentence = end.map_or(line, |(at, mark)| &line[..at + mark.len()]);
    cut(sentence.trim_end_matches(['.', ':', ' ']))
}

fn without_label(line: &str) -> &str {
    let Some((label, rest)) = line.split_once(':') else {
        return if LABELS.contains(&fold(line).trim()) { "" } else { line };
    };
    if LABELS.contains(&fold(label).trim()) { rest.trim() } else { line }
}

/// No longer than fits, ending with a whole word.
fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..end])
}

#[cfg(test)]
mod tests {
    use super::first_title;

    #[test]
    fn a_title_is_the_first_sentence_that_says_something() {
        for (text, title) in [
            ("PROPUESTA: El humo llega. Nadie avisa.", "El humo llega"),
            ("Propuesta:\nTomamos agua de pozo. Nunca vimos un análisis.", "Tomamos agua de pozo"),
            ("Mi propuesta\n\n¿Por qué no se publica? Debería.", "¿Por qué no se publica?"),
            ("Ley 5.282 para todos", "Ley 5.282 para todos"),
            ("", ""),
        ] {
            assert_eq!(first_title(text), title);
        }
        let long = first_title(&"palabra ".repeat(40));
        assert!(long.ends_with("palabra…") && long.chars().count() <= 121, "{long}");
    }
}
