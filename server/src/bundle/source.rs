//! Where the files of a bundle lie: in a folder, or inside this program.

use std::{fs, io, path::Path};

/// A place that holds files by name.
pub trait Source {
    /// The bytes of a file; `None` if it isn't there.
    fn open(&self, name: &str) -> io::Result<Option<Vec<u8>>>;
}

impl Source for Path {
    fn open(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.join(name)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Files inside this program, each with its name.
#[derive(Debug, Clone, Copy)]
pub struct Embedded(pub &'static [(&'static str, &'static [u8])]);

impl Source for Embedded {
    fn open(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.0.iter().find(|(file, _)| *file == name).map(|(_, bytes)| bytes.to_vec()))
    }
}
