//! What a search compares: small letters without marks, word by word.

use domain::text::fold;

/// A search looks for so many words; more of them would only make the database work.
const WORDS: usize = 8;

/// What a search looks into: title, problem and solution.
pub(crate) fn searched(title: &str, problem: &str, solution: &str) -> String {
    fold(&format!("{title}\n{problem}\n{solution}"))
}

/// The words that somebody looks for.
pub(crate) fn words(asked: &str) -> impl Iterator<Item = &str> {
    asked.split_whitespace().take(WORDS)
}

/// The pattern of a text that holds a word; signs with a meaning in patterns stand for themselves (`escape '\'`).
pub(crate) fn containing(word: &str) -> String {
    let mut pattern = String::from("%");
    for c in fold(word).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern + "%"
}

#[cfg(test)]
mod tests {
    use super::containing;

    #[test]
    fn signs_of_patterns_stand_for_themselves() {
        assert_eq!(containing("100%_Ñandé"), "%100\\%\\_nande%");
    }
}
