//! A page packed once in each form that browsers understand.

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use domain::log::sha256;
use std::io::Write as _;

/// A way to pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// As it is.
    Plain,
    /// RFC 1952.
    Gzip,
    /// RFC 7932.
    Brotli,
}

/// A page in all its forms.
pub struct Packed {
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
    etag: String,
}

impl Packed {
    /// Packs a page.
    #[must_use]
    pub fn of(html: String) -> Self {
        let etag = format!("\"{}\"", &sha256(html.as_bytes())[..20]);
        let gzip = gzip(html.as_bytes()).unwrap_or_default();
        let brotli = brotli(html.as_bytes()).unwrap_or_default();
        Self { plain: Bytes::from(html), gzip: gzip.into(), brotli: brotli.into(), etag }
    }

    /// What changes whenever the page does.
    #[must_use]
    pub fn etag(&self) -> &str {
        &self.etag
    }

    /// Bytes of all forms together.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.plain.len() + self.gzip.len() + self.brotli.len()
    }

    /// The bytes of a form and its name in `Content-Encoding`; the plain one where packing failed.
    #[must_use]
    pub fn form(&self, packing: Packing) -> (Option<&'static str>, Bytes) {
        match packing {
            Packing::Brotli if !self.brotli.is_empty() => (Some("br"), self.brotli.clone()),
            Packing::Gzip if !self.gzip.is_empty() => (Some("gzip"), self.gzip.clone()),
            _ => (None, self.plain.clone()),
        }
    }
}

/// The best form that a browser says it understands.
#[must_use]
pub fn understood(headers: &HeaderMap) -> Packing {
    let offers = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |name: &str| {
        offers.split(',').any(|offer| {
            let (one, weight) = offer.split_once(';').unwrap_or((offer, ""));
            one.trim() == name && !weight.trim().starts_with("q=0")
                || one.trim() == name && weight.trim().starts_with("q=0.")
        })
    };
    if takes("br") {
        Packing::Brotli
    } else if takes("gzip") {
        Packing::Gzip
    } else {
        Packing::Plain
    }
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    writer.write_all(bytes)?;
    writer.finish()
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}
