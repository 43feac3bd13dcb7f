//! Reads a line from its beginning, one thing at a time.

/// Marks that turn or join text and that nobody sees; exports put them around names and before lines.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Spaces of every kind: plain, no-break, narrow, thin.
pub(super) const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// A text without marks, every space plain, none around it; line ends stay.
pub(super) fn tidy(text: &str) -> String {
    let plain = text.chars().filter(|c| !is_mark(*c)).map(|c| if is_space(c) { ' ' } else { c });
    plain.collect::<String>().trim().to_owned()
}

/// The rest of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a>(pub &'a str);

impl<'a> Cursor<'a> {
    /// Passes over marks.
    pub fn marks(&mut self) {
        self.0 = self.0.trim_start_matches(is_mark);
    }

    /// Passes over spaces and marks; says whether there was a space.
    pub fn spaces(&mut self) -> bool {
        let before = self.0;
        self.0 = self.0.trim_start_matches(|c| is_space(c) || is_mark(c));
        before[..before.len() - self.0.len()].contains(is_space)
    }

    /// Takes this character, if it is the next.
    pub fn take(&mut self, wanted: char) -> bool {
        self.one_of(|c| c == wanted).is_some()
    }

    /// Takes the next character, if it is one of these.
    pub fn one_of(&mut self, fits: impl Fn(char) -> bool) -> Option<char> {
        let next = self.0.chars().next().filter(|c| fits(*c))?;
        self.0 = &self.0[next.len_utf8()..];
        Some(next)
    }

    /// Takes a word, in whatever case, if it is the next.
    pub fn word(&mut self, word: &str) -> bool {
        let fits = self.0.get(..word.len()).is_some_and(|next| next.to_lowercase() == word);
        if fits {
            self.0 = &self.0[word.len()..];
        }
        fits
    }

    /// Takes a number of so many digits, with how many there were.
    pub fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<(u16, usize)> {
        let count = self.0.bytes().take_while(u8::is_ascii_digit).count();
        if !digits.contains(&count) {
            return None;
        }
        let (number, rest): (&'a str, &'a str) = self.0.split_at(count);
        self.0 = rest;
        Some((number.parse().ok()?, count))
    }
}
