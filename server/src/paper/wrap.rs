//! Lines: a text is broken between words, and a word that is wider than its line between letters.

use super::faces::{Faces, Weight};

/// The lines of a text that fit a width.
pub fn wrap(faces: &Faces, weight: Weight, size: f32, text: &str, width: f32) -> Vec<String> {
    let measure = |text: &str| faces.width(weight, size, text);
    let space = measure(" ");
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let (mut line, mut used) = (String::new(), 0.0);
        for word in paragraph.split_whitespace().flat_map(|word| pieces(word, width, &measure)) {
            let wide = measure(&word);
            if !line.is_empty() && used + space + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            line.push_str(&word);
            used += wide;
        }
        lines.push(line);
    }
    lines
}

/// A word, or its parts where no line is wide enough for it.
fn pieces(word: &str, width: f32, measure: &impl Fn(&str) -> f32) -> Vec<String> {
    if measure(word) <= width {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let last = pieces.last_mut().expect("one is there from the beginning");
        let longer = format!("{last}{letter}");
        // A mark takes no room, so it never leaves its letter.
        if last.is_empty() || measure(&longer) <= width {
            *last = longer;
        } else {
            pieces.push(letter.to_string());
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_fits_and_no_word_is_lost() {
        let faces = Faces::load().unwrap();
        let text = "La propuesta pide agua potable para las comunidades del Chaco. ".repeat(5);
        let lines = wrap(&faces, Weight::Regular, 10.0, &text, 120.0);
        assert!(lines.len() > 5);
        assert!(lines.iter().all(|line| faces.width(Weight::Regular, 10.0, line) <= 120.5));
        assert_eq!(lines.join(" "), text.trim());
    }

    #[test]
    fn a_word_without_end_is_cut_between_letters_and_never_before_a_mark() {
        let faces = Faces::load().unwrap();
        let word = "g\u{303}".repeat(300);
        let lines = wrap(&faces, Weight::Bold, 12.0, &word, 60.0);
        assert!(lines.len() > 20);
        assert!(lines.iter().all(|line| line.starts_with('g')));
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn an_empty_line_stays() {
        let faces = Faces::load().unwrap();
        assert_eq!(wrap(&faces, Weight::Regular, 10.0, "a\n\nb", 100.0), ["a", "", "b"]);
    }
}
