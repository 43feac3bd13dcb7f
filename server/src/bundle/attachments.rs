//! The documents of a bundle: each lies beside the tables as a file of its own, named by its hash.

use super::read::Files;
use super::rows::Document;
use super::{Source, Table};
use domain::document::MediaType;
use domain::log::sha256;
use std::collections::BTreeMap;

impl Document {
    /// Where its bytes lie. No other place is ever read, whatever a list says.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        let is_hash = self.hash.len() == 64 && self.hash.bytes().all(|digit| digit.is_ascii_hexdigit());
        let kind: MediaType = self.media_type.parse().ok().filter(|_| is_hash)?;
        Some(format!("documents/{}.{}", self.hash, kind.ending()))
    }

    /// What is wrong with its bytes.
    fn wrong(&self, place: &str, bytes: Option<&[u8]>) -> Option<String> {
        match bytes {
            _ if place != self.path => Some(format!("path: it lies at {place}")),
            None => Some(format!("the file {place} is missing")),
            Some(bytes) if sha256(bytes) != self.hash => Some(format!("hash: that of {place} is another one")),
            Some(bytes) if bytes.len() as u64 != self.size => Some(format!("size: {place} has {} bytes", bytes.len())),
            Some(_) => None,
        }
    }
}

impl<S: Source + ?Sized> Files<'_, S> {
    /// The bytes of each document, by its path.
    pub fn attachments(&mut self, documents: &Table<Document>) -> BTreeMap<String, Vec<u8>> {
        let mut attached = BTreeMap::new();
        for (row, document) in documents.iter().enumerate() {
            let Some(place) = document.place() else {
                self.faults.push(documents.fault(row, "hash or media_type is none"));
                continue;
            };
            let bytes = self.source.open(&place).unwrap_or_default();
            if let Some(reason) = document.wrong(&place, bytes.as_deref()) {
                self.faults.push(documents.fault(row, reason));
            } else if let Some(bytes) = bytes {
                attached.insert(place, bytes);
            }
        }
        attached
    }
}
