//! Whom a limit counts: the client's address, seen through the proxies we trust.

use crate::App;
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};
use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

/// The client's network address; used for limits only, never stored or logged.
#[derive(Clone, Copy)]
pub struct Client(pub IpAddr);

impl Client {
    /// The text a rate limit is counted under (hashed there).
    #[must_use]
    pub fn key(self) -> String {
        platform::config::limit_subject(self.0).to_string()
    }
}

impl FromRequestParts<App> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
        // All of its lines: a proxy may add its own line after one the client sent.
        let lines = parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let forwarded = lines.collect::<Vec<_>>().join(",");
        let forwarded = (!forwarded.is_empty()).then_some(forwarded);
        Ok(Self(app.proxies.client_ip(peer, forwarded.as_deref())))
    }
}
