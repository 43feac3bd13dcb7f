//! A file of which only so many bytes are read, however often and wherever.

use std::io::{self, Read, Seek, SeekFrom};

/// A file, and what may still be read of it.
pub(super) struct Budget<F> {
    file: F,
    left: u64,
}

impl<F> Budget<F> {
    /// So many bytes of a file.
    pub const fn new(file: F, left: u64) -> Self {
        Self { file, left }
    }
}

impl<F: Read> Read for Budget<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| io::Error::other("it is too big"))?;
        Ok(read)
    }
}

impl<F: Seek> Seek for Budget<F> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
