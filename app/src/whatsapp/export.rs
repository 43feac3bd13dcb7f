//! The files that came with an export: voice notes, pictures, documents. Each is unpacked into the memory when somebody plays
//! or picks it, bounded, and told by its bytes.

use domain::log::sha256;
use domain::recording::{MOST_BYTES, kind_of};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};
use std::sync::Arc;
use zip::ZipArchive;

/// Bytes that tell what a file is.
const BEGINNING: u64 = 16;

/// An export in the memory.
#[derive(Debug, Clone)]
pub struct Export {
    /// What tells it from others: the beginning of its hash. The same file sent again has the same.
    pub id: Arc<str>,
    bytes: Arc<Vec<u8>>,
}

/// A file of an export that a message brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// The export.
    pub export: String,
    /// The place of the file in it.
    pub place: usize,
    /// Its media type.
    pub kind: String,
}

/// A file, unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpacked {
    /// Its media type.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Export {
    /// The export that these bytes are.
    #[must_use]
    pub fn of(bytes: Arc<Vec<u8>>) -> Self {
        let id: String = sha256(&bytes).chars().take(16).collect();
        Self { id: id.into(), bytes }
    }

    /// How many bytes it has in the memory.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.bytes.len()
    }

    /// The files of these names that can be played or shown; none for those that it doesn't hold.
    #[must_use]
    pub fn attached(&self, names: &[Option<&str>]) -> Vec<Option<Attached>> {
        let Some(mut files) = Files::of(Cursor::new(self.bytes.as_slice())) else { return vec![None; names.len()] };
        let mut attached = |name: &str| {
            let (place, kind) = files.find(name)?;
            Some(Attached { export: self.id.to_string(), place, kind: kind.to_owned() })
        };
        names.iter().map(|name| name.and_then(&mut attached)).collect()
    }

    /// A file; none when there is none at this place, it is too big, or of a kind that isn't taken.
    #[must_use]
    pub fn unpack(&self, place: usize) -> Option<Unpacked> {
        Files::of(Cursor::new(self.bytes.as_slice()))?.unpack(place)
    }
}

/// The files of an archive, wherever it lies.
pub struct Files<F: Read + Seek> {
    archive: ZipArchive<F>,
    places: HashMap<String, usize>,
}

impl<F: Read + Seek> Files<F> {
    /// Those of an archive; none of what is no archive.
    pub fn of(file: F) -> Option<Self> {
        let archive = ZipArchive::new(file).ok()?;
        let base = |place| Some(archive.name_for_index(place)?.ok()?.rsplit('/').next()?.to_owned());
        let places = (0..archive.len()).filter_map(|place| Some((base(place)?, place))).collect();
        Some(Self { archive, places })
    }

    /// The place and the media type of a file, by the name that a message gives it.
    pub fn find(&mut self, name: &str) -> Option<(usize, &'static str)> {
        let place = *self.places.get(name)?;
        let mut beginning = Vec::new();
        self.archive.by_index(place).ok()?.take(BEGINNING).read_to_end(&mut beginning).ok()?;
        Some((place, kind_of(&beginning)?))
    }

    /// A file; none when there is none at this place, it is too big, or of a kind that isn't taken.
    pub fn unpack(&mut self, place: usize) -> Option<Unpacked> {
        let mut bytes = Vec::new();
        self.archive.by_index(place).ok()?.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes).ok()?;
        let kind = kind_of(&bytes).filter(|_| bytes.len() <= MOST_BYTES)?;
        Some(Unpacked { kind, bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn export(files: &[(&str, &[u8])]) -> Export {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        Export::of(Arc::new(archive.finish().unwrap().into_inner()))
    }

    #[test]
    fn what_can_be_played_is_told_by_its_bytes_and_all_else_is_left_alone() {
        let voice = b"OggS\0\x02 the voice".as_slice();
        let export = export(&[
            ("_chat.txt", b"x"),
            ("PTT-1.opus", voice),
            ("evil.jpg", b"<script>"),
            ("a/IMG.jpg", &[0xFF, 0xD8, 0xFF]),
        ]);
        let found = export.attached(&[Some("PTT-1.opus"), Some("evil.jpg"), Some("gone.opus"), None, Some("IMG.jpg")]);
        let kinds: Vec<Option<&str>> = found.iter().map(|one| one.as_ref().map(|one| one.kind.as_str())).collect();
        assert_eq!(kinds, [Some("audio/ogg"), None, None, None, Some("image/jpeg")]);
        assert_eq!(export.unpack(1), Some(Unpacked { kind: "audio/ogg", bytes: voice.to_vec() }));
        assert_eq!((export.unpack(2), export.unpack(9)), (None, None));
    }

    #[test]
    fn a_file_that_grows_too_big_is_not_unpacked() {
        let mut bomb = b"OggS".to_vec();
        bomb.resize(MOST_BYTES + 1, 0);
        let export = export(&[("PTT-1.opus", &bomb)]);
        assert!(export.weight() < 64 * 1024, "it was packed small");
        assert_eq!(export.unpack(0), None);
    }
}
