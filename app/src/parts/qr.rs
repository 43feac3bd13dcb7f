//! An address as a picture that a phone's camera opens.

use qrcode::{QrCode, render::svg};

/// A QR code as SVG; it holds an address of ours only, so there is nothing to escape.
#[must_use]
pub fn drawn(address: &str) -> String {
    QrCode::new(address)
        .map(|code| code.render::<svg::Color<'_>>().min_dimensions(160, 160).quiet_zone(true).build())
        .unwrap_or_default()
}
