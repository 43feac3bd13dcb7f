//! Whatever is no chat is refused early, with the line and the reason, and without filling the memory.

use crate::reading::{read, zone};
use domain::whatsapp::{MAX_BEFORE, MAX_LINE, MAX_TEXT, Reader, Refused, Unreadable};

fn refused(text: impl AsRef<[u8]>) -> (u32, Unreadable) {
    let Refused { line, why } = read(text).expect_err("refused");
    (line, why)
}

#[test]
fn what_is_no_chat_is_refused_with_the_line_and_the_reason() {
    assert_eq!(refused(""), (1, Unreadable::Empty));
    assert_eq!(refused("\n\n"), (1, Unreadable::NoChat));
    assert_eq!(refused("hola\notra línea"), (1, Unreadable::NoChat));
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), (1, Unreadable::NotText));
    assert_eq!(refused(b"\xFF\xFE1\x004\x00"), (1, Unreadable::Utf16));
    assert_eq!(refused("14/3/2018, 09:12 - Ana: x\n\0"), (2, Unreadable::NotText));
    assert_eq!(refused("13/1/18, 09:12 - Ana: x\n1/13/18, 09:12 - Ana: x"), (2, Unreadable::NoDateOrder));
    assert_eq!(refused("45/45/2018, 09:12 - Ana: x"), (1, Unreadable::NoDateOrder));
}

/// Feeds the same piece again and again; gives back how often it was taken before the refusal.
fn flood(first: &str, piece: &[u8]) -> (usize, Refused) {
    let mut reader = Reader::default();
    reader.feed(first.as_bytes()).unwrap();
    let (mut times, most) = (0, 2 * MAX_TEXT / piece.len());
    while times < most {
        match reader.feed(piece) {
            Ok(()) => times += 1,
            Err(refused) => return (times, refused),
        }
    }
    panic!("a gigabyte would be taken")
}

#[test]
fn an_endless_line_is_refused_after_the_longest_message() {
    let (times, refused) = flood("14/3/2018, 09:12 - Ana: ", &[b'x'; 4096]);
    assert_eq!(refused, Refused { line: 1, why: Unreadable::LineTooLong });
    assert!(times * 4096 <= MAX_LINE);
}

#[test]
fn endless_lines_without_a_message_and_endless_messages_are_refused() {
    let (times, refused) = flood("", &b"nada\n".repeat(1000));
    assert_eq!(refused.why, Unreadable::NoChat);
    assert!(times * 5000 <= MAX_BEFORE);
    assert_eq!(flood("14/3/2018, 09:12 - Ana: x\n", &b"sigue y sigue\n".repeat(10_000)).1.why, Unreadable::TooBig);
}

#[test]
fn bytes_that_are_no_text_inside_a_chat_are_told_not_lost() {
    let chat = read(b"14/3/2018, 09:12 - Ana: ma\xF1ana\n14/3/2018, 09:13 - Ana: s\xED").unwrap();
    assert_eq!(chat.said().count(), 2);
    assert_eq!(chat.doubtful.len(), 2);
}

#[test]
fn a_file_cut_off_in_the_middle_of_a_letter_is_read() {
    let text = "14/3/2018, 09:12 - Ana: hola\n14/3/2018, 09:13 - Ana: mañana";
    let cut = &text.as_bytes()[..text.len() - 4];
    let mut reader = Reader::default();
    reader.feed(cut).unwrap();
    assert_eq!(reader.finish(&zone()).unwrap().said().count(), 2);
}
