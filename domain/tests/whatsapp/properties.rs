//! For any text at all: no panic, and nothing depends on how the bytes come.

use crate::reading::{pseudonyms, read, summary, zone};
use domain::whatsapp::Reader;
use proptest::prelude::*;

/// Pieces of exports in any order, true and broken.
fn line() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "14/3/2018, 09:12 - ",
        "3/14/18, 9:12\u{202f}PM - ",
        "[14/3/18, 09:12:03] ",
        "\u{200e}[9/2/18, 9:12:03 p. m.] ",
        "2018-03-14, 25:00 - ",
        "24/3/18, 23:30 - ",
        "7/10/2018, 00:30 - ",
        "0/0/0000, 0:00 - ",
        "Ana: ",
        "Juan: López: ",
        "\u{202a}+595\u{a0}981\u{a0}123456\u{202c}: ",
        "<Multimedia omitido>",
        "<",
        ">",
        "\"",
        "“",
        ": ",
        ":",
        "İ",
        "g\u{303}",
        "\u{feff}",
        "ENCUESTA:",
        "x (archivo adjunto)",
        "<adjunto: ",
        "Se eliminó este mensaje.",
        " salió del grupo",
        "<Se editó este mensaje.>",
        "@595981123456",
        "[",
        "]",
        " - ",
        "1",
        "\u{200e}",
        "\r",
        "👍🏽",
    ]);
    prop::collection::vec(prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => any::<String>()], 0..6)
        .prop_map(|pieces| pieces.concat())
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..20).prop_map(|lines| lines.join("\n"))
}

fn in_pieces(bytes: &[u8], size: usize) -> Result<domain::whatsapp::Chat, domain::whatsapp::Refused> {
    let mut reader = Reader::default();
    for piece in bytes.chunks(size.max(1)) {
        reader.feed(piece)?;
    }
    reader.finish(&zone())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes).map(|chat| summary(&chat));
    }

    #[test]
    fn any_text_is_read_or_refused_and_tells_no_name(text in text()) {
        if let Ok(chat) = read(&text) {
            let told = summary(&chat);
            prop_assert_eq!(told.messages + told.notices, chat.messages.len());
            prop_assert_eq!(told.authors.iter().map(|author| author.messages).sum::<usize>(), told.messages);
            prop_assert_eq!(pseudonyms().identities("x", &chat).len(), told.messages);
            prop_assert!(chat.messages.windows(2).all(|pair| pair[0].line < pair[1].line));
        }
    }

    #[test]
    fn how_the_bytes_come_changes_nothing(text in text(), size in 1_usize..40) {
        prop_assert_eq!(in_pieces(text.as_bytes(), size), read(&text));
    }

    #[test]
    fn a_byte_order_mark_and_other_line_ends_change_nothing(text in text()) {
        // A lone return at the end of a line is part of its line end, in both.
        let text = text.replace('\r', "");
        prop_assume!(!text.is_empty());
        let read_plain = read(&text);
        prop_assert_eq!(&read(format!("\u{feff}{text}")), &read_plain);
        prop_assert_eq!(&read(text.replace('\n', "\r\n")), &read_plain);
    }
}
