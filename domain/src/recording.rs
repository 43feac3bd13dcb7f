//! Voice notes, pictures and documents that people send instead of typing: few kinds, told by their bytes.

/// The most that one may weigh: WhatsApp's own limit for voice notes, sixteen megabytes.
pub const MOST_BYTES: usize = MOST_MEGABYTES as usize * 1024 * 1024;
/// The same in megabytes, as people are told.
pub const MOST_MEGABYTES: u32 = 16;

/// The media type of what is taken; none for all else, whatever its name says.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    Some(match bytes {
        [b'O', b'g', b'g', b'S', ..] => "audio/ogg",
        [b'I', b'D', b'3', ..] | [0xFF, 0xFB | 0xF3 | 0xF2, ..] => "audio/mpeg",
        [0xFF, 0xF1 | 0xF9, ..] => "audio/aac",
        [b'#', b'!', b'A', b'M', b'R', ..] => "audio/amr",
        [_, _, _, _, b'f', b't', b'y', b'p', b'M', b'4', b'A', ..] => "audio/mp4",
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => "video/mp4",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "image/webp",
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        _ => return None,
    })
}

/// What a recording is for people, by its media type: `audio`, `image`, `video` or `document`.
#[must_use]
pub fn family(media_type: &str) -> &'static str {
    match media_type.split('/').next() {
        Some("audio") => "audio",
        Some("image") => "image",
        Some("video") => "video",
        _ => "document",
    }
}

#[cfg(test)]
mod tests {
    use super::kind_of;

    #[test]
    fn a_recording_is_what_its_bytes_are() {
        assert_eq!(kind_of(b"OggS\0\x02rest"), Some("audio/ogg"));
        assert_eq!(kind_of(b"\0\0\0\x20ftypM4A rest"), Some("audio/mp4"));
        assert_eq!(kind_of(b"\0\0\0\x20ftypisom"), Some("video/mp4"));
        assert_eq!(kind_of(b"\xFF\xD8\xFF\xE0"), Some("image/jpeg"));
        assert_eq!(kind_of(b"RIFF\0\0\0\0WEBPVP8 "), Some("image/webp"));
        for other in [b"<html>".as_slice(), b"MZ\x90\0", b"", b"<svg xmlns"] {
            assert_eq!(kind_of(other), None);
        }
    }
}
