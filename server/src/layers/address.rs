//! Finds the network address of whoever asks, so that failed attempts can be counted; nothing else is done with it.

use app::who::Address;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, SocketAddr};

/// Puts the address beside the request.
pub async fn note_address(State(behind_proxy): State<bool>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let forwarded = if behind_proxy { forwarded_for(request.headers()) } else { None };
    if let Some(ip) = forwarded.or(peer) {
        request.extensions_mut().insert(Address(ip));
    }
    next.run(request).await
}

/// The last address: our own proxy wrote it; those before it, anybody may have.
fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    line.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_the_address_that_our_proxy_wrote_is_believed() {
        let told = |lines: &[&'static str]| {
            let named = lines.iter().map(|line| ("x-forwarded-for".parse().unwrap(), HeaderValue::from_static(line)));
            forwarded_for(&named.collect()).map(|ip| ip.to_string())
        };
        assert_eq!(told(&["1.2.3.4, 10.0.0.7"]).as_deref(), Some("10.0.0.7"));
        assert_eq!(told(&["1.2.3.4", "2001:db8::1"]).as_deref(), Some("2001:db8::1"));
        assert_eq!(told(&["unknown"]), None);
        assert_eq!(told(&[]), None);
    }
}
