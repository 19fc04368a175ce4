//! Where a request comes from. Used to slow guessing down, in memory only; never stored, never logged, never for staff.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};

use super::App;
use crate::auth::digest;

/// The address of the other side, if it is known.
pub(crate) struct Client(pub(crate) Option<IpAddr>);

impl FromRequestParts<App> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|ConnectInfo(peer)| peer.ip());
        Ok(Self(peer.map(|peer| {
            behind_proxies(peer, &parts.headers, &app.config.trusted_proxies)
        })))
    }
}

/// The hashed name of a network, to count by: an IPv4 address, or the /64 of an IPv6 address, which one machine can fill with
/// addresses.
pub(super) fn network(address: IpAddr) -> String {
    let network = match address {
        IpAddr::V4(address) => address.octets().to_vec(),
        IpAddr::V6(address) => address.octets()[..8].to_vec(),
    };
    digest(format!("address {network:?}").as_bytes())
}

/// The right-most address of `X-Forwarded-For` that is not a proxy of ours. What stands further left is written by
/// whoever likes to.
fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let forwarded: Vec<IpAddr> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map_while(|address| address.trim().parse().ok())
        .collect();
    let mut client = peer;
    for address in forwarded.into_iter().rev() {
        if !trusted.contains(&client) {
            break;
        }
        client = address;
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &'static str, trusted: &[&str]) -> String {
        let headers = [(
            "x-forwarded-for".parse().unwrap(),
            forwarded.parse().unwrap(),
        )]
        .into_iter()
        .collect();
        let trusted: Vec<IpAddr> = trusted.iter().map(|text| text.parse().unwrap()).collect();
        behind_proxies(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn only_our_proxies_are_believed() {
        assert_eq!(client("9.9.9.9", "1.1.1.1", &[]), "9.9.9.9");
        assert_eq!(client("10.0.0.2", "1.1.1.1", &["10.0.0.2"]), "1.1.1.1");
        assert_eq!(
            client(
                "10.0.0.2",
                "6.6.6.6, 1.1.1.1, 10.0.0.3",
                &["10.0.0.2", "10.0.0.3"]
            ),
            "1.1.1.1",
            "what the client wrote itself is not believed"
        );
        assert_eq!(client("10.0.0.2", "nonsense", &["10.0.0.2"]), "10.0.0.2");
    }
}
