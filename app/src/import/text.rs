//! The text of a file, whatever it was written with: UTF-8, UTF-16 or Windows-1252, with or without a mark at its start.

use super::Unreadable;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Reads bytes as text with plain line ends.
///
/// # Errors
/// [`Unreadable`] when they are none.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    let encoding = encoding_of(bytes);
    let (text, _, broken) = encoding.decode(bytes);
    let binary = text.chars().any(|c| matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1A}'));
    if broken || binary || text.starts_with("%PDF") {
        return Err(Unreadable::NotText);
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return marked;
    }
    // Western text in UTF-16 has a zero in every other byte.
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).take(500).filter(|byte| **byte == 0).count();
    let pairs = bytes.len().div_ceil(2).min(500);
    match (zeros(0), zeros(1)) {
        (0, low) if low * 2 > pairs => UTF_16LE,
        (high, 0) if high * 2 > pairs => UTF_16BE,
        _ if str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "título;año\nÑandú;2018\n";

    #[test]
    fn whatever_it_was_written_with_the_text_is_the_same() {
        let sixteen = |unit: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let western = WINDOWS_1252.encode(TEXT).0.into_owned();
        let marked = [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat();
        let little = [b"\xFF\xFE".to_vec(), sixteen(u16::to_le_bytes)].concat();
        for bytes in
            [TEXT.as_bytes(), &western, &marked, &little, &sixteen(u16::to_le_bytes), &sixteen(u16::to_be_bytes)]
        {
            assert_eq!(decode(bytes).as_deref(), Ok(TEXT));
        }
        assert_eq!(decode(TEXT.replace('\n', "\r\n").as_bytes()).as_deref(), Ok(TEXT));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"PK\x03\x04\x14\0\x06\0"), Err(Unreadable::NotText));
        assert_eq!(decode(b"%PDF-1.7 text"), Err(Unreadable::NotText));
        assert_eq!(decode(b" \n"), Err(Unreadable::Empty));
    }
}
