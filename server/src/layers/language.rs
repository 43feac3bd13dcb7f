//! Finds the reader's language: `?lang=`, then the cookie that remembers it, then what the browser asks for.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::Language;

/// Puts the language beside the request; a language chosen in the address is remembered for a year.
pub async fn choose_language(State(secure): State<bool>, mut request: Request, next: Next) -> Response {
    let chosen = request.uri().query().and_then(in_query);
    let language = chosen.unwrap_or_else(|| wished(request.headers()));
    request.extensions_mut().insert(language);
    let mut response = next.run(request).await;
    if let Some(language) = chosen {
        let secure = if secure { "; Secure" } else { "" };
        let cookie = format!("lang={language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Whether a language is chosen in the address.
#[must_use]
pub fn is_chosen(uri: &Uri) -> bool {
    uri.query().and_then(in_query).is_some()
}

/// The language that the cookie remembers, or the browser asks for.
#[must_use]
pub fn wished(headers: &HeaderMap) -> Language {
    in_cookie(headers).or_else(|| in_browser(headers)).unwrap_or_default()
}

fn in_query(query: &str) -> Option<Language> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(|text| text.parse().ok())
}

fn in_cookie(headers: &HeaderMap) -> Option<Language> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix("lang="))
        .and_then(|text| text.parse().ok())
}

/// The first language of `Accept-Language` that we speak; browsers list them by preference.
fn in_browser(headers: &HeaderMap) -> Option<Language> {
    let wished = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    wished.split(',').find_map(|one| one.trim().get(..2)?.to_ascii_lowercase().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_language_that_we_speak_is_taken() {
        let headers = |wished| HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static(wished))]);
        assert_eq!(in_browser(&headers("pt-BR,gn;q=0.9,es;q=0.8")), Some(Language::Gn));
        assert_eq!(in_browser(&headers("fr")), None);
        assert_eq!(in_query("page=2&lang=en"), Some(Language::En));
    }
}
