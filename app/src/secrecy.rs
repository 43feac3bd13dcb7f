//! Addresses that hold a secret: a tracking code, a credential, a link that brings somebody in.
//!
//! Whoever knows such an address may read or do something. So no answer of ours ever names one, and a page drawn at one
//! tells it to nobody.

use axum::http::{HeaderName, HeaderValue, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// The first part of such addresses; the secret is the second.
const DOORS: [&str; 6] = ["track", "vote", "invitation", "password", "opinion", "stop"];
/// Second parts that are no secret.
const PLAIN: [&str; 2] = ["review", "data.json"];

/// No search engine and no browser keeps the page, and no link or picture on it tells its address to anybody. The origin
/// alone is told, because older browsers send no form without it.
pub fn keep_address_secret() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
        response.insert_header(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
        response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// An address without its secret, if it holds one: `/track/7K4MX-Q3XDP` → `/track`. Somebody's old browser may tell us
/// where a form was sent from although the page asked it not to; the answer must not repeat it.
#[must_use]
pub fn without_secret(address: &str) -> &str {
    let path = address.find("://").map_or(0, |scheme| scheme + 3);
    let path = address[path..].find('/').map_or(address.len(), |slash| path + slash);
    // What is asked of a page is no part of the way to it.
    let way = address[path..].split(['?', '#']).next().unwrap_or_default();
    let mut parts = way.split('/');
    let (_, first, second) = (parts.next(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if DOORS.contains(&first) && !second.is_empty() && !PLAIN.contains(&second) {
        return &address[..path + 1 + first.len()];
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_cut_off_and_nothing_else() {
        for (address, told) in [
            ("/track/7K4MX-Q3XDP?lang=gn", "/track"),
            ("http://localhost:3000/vote/AAAAACCCCC", "http://localhost:3000/vote"),
            ("/vote/review", "/vote/review"),
            ("/vote", "/vote"),
            ("/vote?form=other", "/vote?form=other"),
            ("https://jopoi.example", "https://jopoi.example"),
            ("/processes/plan/proposals?search=/track/", "/processes/plan/proposals?search=/track/"),
        ] {
            assert_eq!(without_secret(address), told);
        }
    }
}
