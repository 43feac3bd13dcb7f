//! Finds what somebody looks for: words from their beginning, in another form, or in a phrase, accents or not.

use crate::words::{Word, words};
use std::ops::Range;

/// A search looks for so many words; more of them would only make the machine work.
pub const MOST: usize = 8;

/// What somebody looks for: all of it must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    sought: Vec<Sought>,
}

/// A part of what is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sought {
    /// A word: from its beginning, or in another form.
    Word {
        /// Its beginning.
        begins: String,
        /// What its other forms have in common; none for a word that stands in every text.
        stem: Option<String>,
    },
    /// Words between quotation marks: in this order, the last one from its beginning.
    Phrase(Vec<String>),
}

impl Search {
    /// Reads what was typed; what stands between quotation marks is a phrase.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let parts = typed.split(['"', '“', '”', '«', '»']).enumerate();
        let sought = parts.flat_map(|(turn, part)| {
            let words = words(part);
            // Every other part stands between quotation marks.
            if turn % 2 == 1 && words.len() > 1 {
                vec![Sought::Phrase(words.into_iter().map(|word| word.folded).collect())]
            } else {
                words.into_iter().map(Sought::word).collect()
            }
        });
        Self { sought: sought.take(MOST).collect() }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sought.is_empty()
    }

    /// For each part of what is looked for, the patterns (`like … escape '\'`) of which one must fit what is kept of a
    /// text by [`kept`].
    pub fn patterns(&self) -> impl Iterator<Item = Vec<String>> {
        self.sought.iter().map(|sought| match sought {
            Sought::Word { begins, stem } => {
                let stem = stem.as_ref().map(|stem| format!("%|{stem}|%"));
                std::iter::once(format!("% {begins}%")).chain(stem).collect()
            }
            Sought::Phrase(words) => vec![format!("% {}%", words.join(" "))],
        })
    }

    /// Whether some texts of one thing hold, together, all that is looked for.
    #[must_use]
    pub fn fits(&self, texts: &[&str]) -> bool {
        let texts: Vec<Vec<Word>> = texts.iter().map(|text| words(text)).collect();
        let holds =
            |sought: &Sought| texts.iter().any(|words| (0..words.len()).any(|at| sought.at(&words[at..]).is_some()));
        !self.is_empty() && self.sought.iter().all(holds)
    }

    /// Where a text holds anything of what is looked for, in bytes and in order.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let words = words(text);
        let at = |sought: &Sought| (0..words.len()).filter_map(|at| sought.at(&words[at..])).collect::<Vec<_>>();
        let mut marks: Vec<Range<usize>> = self.sought.iter().flat_map(at).collect();
        marks.sort_by_key(|mark| (mark.start, mark.end));
        marks.dedup_by(|next, mark| {
            let overlaps = next.start < mark.end;
            mark.end = if overlaps { mark.end.max(next.end) } else { mark.end };
            overlaps
        });
        marks
    }
}

impl Sought {
    fn word(word: Word) -> Self {
        Self::Word { stem: (!word.is_stop).then_some(word.stem), begins: word.folded }
    }

    /// The place of what is looked for, if it stands at the beginning of these words.
    fn at(&self, words: &[Word]) -> Option<Range<usize>> {
        let (first, last) = match self {
            Self::Word { begins, stem } => {
                let word = words.first()?;
                let is = word.folded.starts_with(begins) || (!word.is_stop && stem.as_ref() == Some(&word.stem));
                is.then_some((word, word))
            }
            Self::Phrase(phrase) => {
                let (last, before) = phrase.split_last()?;
                let words = words.get(..phrase.len())?;
                let is = words.iter().zip(before).all(|(word, sought)| word.folded == *sought)
                    && words.last()?.folded.starts_with(last);
                is.then_some((words.first()?, words.last()?))
            }
        }?;
        Some(first.at.start..last.at.end)
    }
}

/// What is kept of texts for searching: their words in order, then the stems. The words hold letters and digits only, so
/// no sign of a pattern stands in them.
#[must_use]
pub fn kept(texts: &[&str]) -> String {
    let mut kept = String::new();
    let mut stems = String::from("|");
    for text in texts {
        for word in words(text) {
            kept.extend([" ", &word.folded]);
            if !word.is_stop {
                stems.extend([&word.stem, "|"]);
            }
        }
        // A phrase doesn't reach from one text into the next.
        kept.push('\n');
    }
    kept + &stems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(typed: &str, text: &'a str) -> Vec<&'a str> {
        let search = Search::of(typed);
        assert_eq!(search.fits(&[text]), fits_kept(&search, &kept(&[text])), "{typed}");
        if search.fits(&[text]) { search.marks(text).into_iter().map(|mark| &text[mark]).collect() } else { Vec::new() }
    }

    /// What a database makes of the patterns.
    fn fits_kept(search: &Search, kept: &str) -> bool {
        let fits = |pattern: &String| kept.contains(pattern.trim_matches('%'));
        search.patterns().all(|patterns| patterns.iter().any(fits))
    }

    #[test]
    fn accents_case_forms_and_beginnings_do_not_matter() {
        let text = "La Limpieza de los contenedores en la estación de Ñemby";
        assert_eq!(found("limpieza contenedor", text), ["Limpieza", "contenedores"]);
        assert_eq!(found("ESTACIONES", text), ["estación"]);
        assert_eq!(found("conten", text), ["contenedores"]);
        assert_eq!(found("nemby", text), ["Ñemby"]);
        assert!(found("limpieza hospital", text).is_empty(), "all of it must be there");
        assert!(found("tenedor", text).is_empty(), "not from the middle of a word");
    }

    #[test]
    fn a_phrase_stands_in_its_order_and_in_one_text() {
        let text = "Acceso a la información pública; pública es la información.";
        assert_eq!(found("\"información públ\"", text), ["información pública"]);
        assert_eq!(found("«la informacion»", text), ["la información", "la información"]);
        assert!(found("\"pública la\"", text).is_empty());
        let across = Search::of("\"uno dos\"");
        assert!(!across.fits(&["uno", "dos"]) && !fits_kept(&across, &kept(&["uno", "dos"])));
    }

    #[test]
    fn guarani_letters_are_found_as_they_are_typed() {
        let text = "Marandu avañe’ẽme, oréve g̃uarã avei";
        assert_eq!(found("g̃uarã", text), ["g̃uarã"]);
        assert_eq!(found("avañe'ẽ", text), ["avañe’ẽme"]);
        assert_eq!(found("guara", text), ["g̃uarã"]);
    }

    #[test]
    fn signs_of_patterns_are_no_part_of_a_word() {
        assert_eq!(
            Search::of("100%_Ñandé\\").patterns().collect::<Vec<_>>().concat(),
            ["% 100%", "%|100|%", "% nande%", "%|nand|%"]
        );
        assert!(Search::of(" % ").is_empty());
    }
}
