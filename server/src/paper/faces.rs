//! The two faces of a paper, and how wide a text is in them.

use anyhow::Context as _;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, UnicodeBuffer};
use std::cell::RefCell;
use std::collections::HashMap;

static REGULAR: &[u8] = include_bytes!("../../fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../fonts/NotoSans-Bold.ttf");

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// As running text.
    Regular,
    /// As a heading.
    Bold,
}

/// A face: its letters as they are measured, and as they are written into the file.
struct Face {
    letters: rustybuzz::Face<'static>,
    font: Font,
}

/// Both faces.
pub struct Faces {
    regular: Face,
    bold: Face,
    /// How wide texts are, in parts of the size: most words come again.
    widths: RefCell<HashMap<(Weight, String), f32>>,
}

impl Face {
    fn load(bytes: &'static [u8]) -> anyhow::Result<Self> {
        let letters = rustybuzz::Face::from_slice(bytes, 0).context("a face can't be read")?;
        let font = Font::new(bytes.into(), 0).context("a face can't be written")?;
        Ok(Self { letters, font })
    }
}

impl Faces {
    /// Reads them.
    pub fn load() -> anyhow::Result<Self> {
        Ok(Self { regular: Face::load(REGULAR)?, bold: Face::load(BOLD)?, widths: RefCell::default() })
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// The face as it is written into the file.
    pub fn font(&self, weight: Weight) -> Font {
        self.face(weight).font.clone()
    }

    /// The signs of a text with their places, in parts of the size; marks stand on their letters.
    pub fn shape(&self, weight: Weight, text: &str) -> Vec<KrillaGlyph> {
        let face = &self.face(weight).letters;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(face, &[], buffer);
        let whole = f64::from(face.units_per_em());
        #[expect(clippy::cast_possible_truncation, reason = "a place on a page needs no more digits")]
        let part = |units: i32| (f64::from(units) / whole) as f32;
        let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
        let end_of = |at: usize| {
            let own = infos[at].cluster;
            infos[at..].iter().find(|next| next.cluster != own).map_or(text.len(), |next| next.cluster as usize)
        };
        let glyph = |at: usize| KrillaGlyph {
            glyph_id: GlyphId::new(infos[at].glyph_id),
            text_range: infos[at].cluster as usize..end_of(at),
            x_advance: part(places[at].x_advance),
            x_offset: part(places[at].x_offset),
            y_offset: part(places[at].y_offset),
            y_advance: part(places[at].y_advance),
            location: None,
        };
        // A picture that the face lacks is left out; a letter that it lacks shows as an empty box, so that nobody misses it.
        let shown = |at: &usize| {
            let letter = text[infos[*at].cluster as usize..].chars().next();
            infos[*at].glyph_id != 0 || letter.is_some_and(char::is_alphanumeric)
        };
        (0..infos.len()).filter(shown).map(glyph).collect()
    }

    /// How wide a text is in points.
    pub fn width(&self, weight: Weight, size: f32, text: &str) -> f32 {
        let key = (weight, text.to_owned());
        let known = self.widths.borrow().get(&key).copied();
        let whole = known.unwrap_or_else(|| {
            let measured = self.shape(weight, text).iter().map(|glyph| glyph.x_advance).sum();
            self.widths.borrow_mut().insert(key, measured);
            measured
        });
        whole * size
    }

    /// Whether a text can be written: every letter has a sign.
    #[cfg(test)]
    pub fn can_write(&self, text: &str) -> bool {
        [Weight::Regular, Weight::Bold]
            .iter()
            .all(|weight| self.shape(*weight, text).iter().all(|glyph| glyph.glyph_id != GlyphId::new(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_and_guarani_can_be_written() {
        let faces = Faces::load().unwrap();
        for text in ["¿Mbaʼéichapa? ¡Ñandutí!", "ã ẽ ĩ õ ũ ỹ g\u{303} G\u{303} ’ ʼ", "₲ 1.000 — “cita” …"]
        {
            assert!(faces.can_write(text), "{text}");
        }
    }

    #[test]
    fn a_picture_is_left_out_and_an_unknown_letter_is_seen_to_be_missing() {
        let faces = Faces::load().unwrap();
        assert_eq!(faces.shape(Weight::Regular, "agua \u{1F4A7}").len(), 5);
        assert_eq!(faces.shape(Weight::Regular, "вода").len(), 4);
    }

    #[test]
    fn a_tilde_stands_on_its_letter_and_takes_no_room() {
        let faces = Faces::load().unwrap();
        let width = |text| faces.width(Weight::Regular, 10.0, text);
        assert!((width("g\u{303}") - width("g")).abs() < 0.01);
        assert!(width("gg") > 1.9 * width("g"));
        let tilde = faces.shape(Weight::Regular, "g\u{303}").last().unwrap().clone();
        assert_eq!(tilde.text_range, 0..3, "copied out of the file it is the same text again");
    }
}
