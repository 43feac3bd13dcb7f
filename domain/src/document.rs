//! Documents that may be attached: few kinds, told by their bytes and never by their name.

use crate::named::named;

named! {
    /// A kind of document, by its media type.
    pub enum MediaType {
        /// PDF.
        Pdf = "application/pdf",
        /// A text document of LibreOffice.
        Odt = "application/vnd.oasis.opendocument.text",
        /// A text document of Word.
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        /// A picture with sharp edges.
        Png = "image/png",
        /// A photograph.
        Jpeg = "image/jpeg",
        /// A table.
        Csv = "text/csv",
        /// Plain text.
        Text = "text/plain",
    }
}

/// The most that a document may weigh: ten megabytes.
pub const MOST_BYTES: usize = MOST_MEGABYTES as usize * 1024 * 1024;
/// The same in megabytes, as people are told.
pub const MOST_MEGABYTES: u32 = 10;

impl MediaType {
    /// What the bytes are, if they are of a kind that is taken. A name decides only whether plain text is a table.
    #[must_use]
    pub fn of(bytes: &[u8], name: &str) -> Option<Self> {
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [b'P', b'K', 3, 4, ..] => of_archive(bytes),
            _ if !is_plain(bytes) => None,
            _ if name.to_ascii_lowercase().ends_with(".csv") => Some(Self::Csv),
            _ => Some(Self::Text),
        }
    }

    /// How the name of such a file ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Odt => "odt",
            Self::Docx => "docx",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Csv => "csv",
            Self::Text => "txt",
        }
    }
}

/// Text documents are ZIP archives: one names its kind in its first entry, the other is known by its main part.
fn of_archive(bytes: &[u8]) -> Option<MediaType> {
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let first = format!("mimetype{}", MediaType::Odt);
    if bytes.get(30..).is_some_and(|rest| rest.starts_with(first.as_bytes())) {
        return Some(MediaType::Odt);
    }
    (holds(b"[Content_Types].xml") && holds(b"word/document.xml") && !holds(b"vbaProject.bin"))
        .then_some(MediaType::Docx)
}

fn is_plain(bytes: &[u8]) -> bool {
    let readable = |text: &str| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    !bytes.is_empty() && std::str::from_utf8(bytes).is_ok_and(readable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_what_its_bytes_are() {
        assert_eq!(MediaType::of(b"%PDF-1.7 ...", "foto.png"), Some(MediaType::Pdf));
        assert_eq!(MediaType::of(b"MZ\x90\0\x03", "acta.pdf"), None, "a program");
        assert_eq!(MediaType::of(b"\xFF\xD8\xFF\xE0....", "x"), Some(MediaType::Jpeg));
        assert_eq!(MediaType::of("a;b\nñ;2\n".as_bytes(), "TABLA.CSV"), Some(MediaType::Csv));
        assert_eq!(MediaType::of(b"hola", "hola.html"), Some(MediaType::Text));
        assert_eq!(MediaType::of(b"", "vacio.txt"), None);
    }

    #[test]
    fn an_archive_is_taken_only_as_a_text_document_without_programs() {
        let head = [b"PK\x03\x04".as_slice(), &[0; 26]].concat();
        let odt = [&head, b"mimetypeapplication/vnd.oasis.opendocument.text".as_slice()].concat();
        assert_eq!(MediaType::of(&odt, "acta"), Some(MediaType::Odt));
        let docx = [&head, b"[Content_Types].xml word/document.xml".as_slice()].concat();
        assert_eq!(MediaType::of(&docx, "acta"), Some(MediaType::Docx));
        let with_macros = [&docx, b" word/vbaProject.bin".as_slice()].concat();
        assert_eq!(MediaType::of(&with_macros, "acta.docx"), None);
        assert_eq!(MediaType::of(&head, "cosas.zip"), None);
    }
}
