//! Recordings as they are answered: no one keeps a copy on the way, no browser takes them for a page, and a part of one is
//! given where it is asked for (RFC 9110, 14): without that, some phones play nothing and none can go back.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use http_range_header::parse_range_header;
use std::ops::RangeInclusive;

/// The answer to a request with these headers.
pub fn played(asked: &HeaderMap, kind: String, bytes: Vec<u8>) -> Response {
    let bytes = Bytes::from(bytes);
    let always = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
    ];
    let length = bytes.len();
    match part(asked.get(header::RANGE), length) {
        Part::Whole => (always, bytes).into_response(),
        Part::Of(range) => {
            let told = format!("bytes {}-{}/{length}", range.start(), range.end());
            (StatusCode::PARTIAL_CONTENT, always, [(header::CONTENT_RANGE, told)], bytes.slice(range)).into_response()
        }
        Part::Beyond => {
            (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, format!("bytes */{length}"))]).into_response()
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Of(RangeInclusive<usize>),
    Beyond,
}

/// What is asked for. What can't be read, and several parts at once, are answered with the whole, as the standard allows.
fn part(asked: Option<&HeaderValue>, length: usize) -> Part {
    let Some(Ok(parsed)) = asked.map(|asked| asked.to_str().map(parse_range_header)) else { return Part::Whole };
    let Ok(parsed) = parsed else { return Part::Whole };
    match parsed.validate(length as u64).as_deref() {
        Ok([one]) => match (usize::try_from(*one.start()), usize::try_from(*one.end())) {
            (Ok(start), Ok(end)) => Part::Of(start..=end),
            _ => Part::Beyond,
        },
        Ok(_) => Part::Whole,
        Err(_) => Part::Beyond,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_given_as_it_was_asked_for() {
        let asked = |text: &'static str| part(Some(&HeaderValue::from_static(text)), 10);
        assert_eq!(part(None, 10), Part::Whole);
        assert_eq!(asked("bytes=0-"), Part::Of(0..=9), "as browsers begin");
        assert_eq!(asked("bytes=0-1"), Part::Of(0..=1), "as Safari asks whether it may");
        assert_eq!(asked("bytes=-3"), Part::Of(7..=9));
        assert_eq!(asked("bytes=4-99"), Part::Of(4..=9));
        assert_eq!(asked("bytes=10-"), Part::Beyond);
        assert_eq!(asked("bytes=0-1,4-5"), Part::Whole);
        assert_eq!(asked("letters=0-1"), Part::Whole);
    }
}
