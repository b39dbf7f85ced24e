//! Whose word about a caller's address is believed: only our own proxies', read from the nearest one outwards.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(Vec<Network>);

#[derive(Debug, Clone, Copy)]
struct Network {
    address: IpAddr,
    bits: u8,
}

impl TrustedProxies {
    /// # Errors
    /// The first entry that is neither an address nor a network.
    pub fn parse(entries: &[String]) -> Result<Self, String> {
        entries
            .iter()
            .map(|entry| Network::parse(entry).ok_or_else(|| entry.clone()))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(address))
    }

    /// The caller's address. `forwarded_for` is the X-Forwarded-For header (several headers joined with commas): its
    /// entries are walked from the right, and the first that is not ours is the caller, because everything further
    /// left was written by the caller.
    #[must_use]
    pub fn client_ip(&self, peer: IpAddr, forwarded_for: Option<&str>) -> IpAddr {
        let mut nearest = peer.to_canonical();
        for entry in forwarded_for.unwrap_or_default().rsplit(',') {
            if !self.trusts(nearest) {
                break;
            }
            match read_address(entry.trim()) {
                Some(address) => nearest = address,
                None => break,
            }
        }
        nearest
    }
}

fn read_address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse::<IpAddr>().or_else(|_| text.parse::<SocketAddr>().map(|s| s.ip()));
    address.ok().map(|address| address.to_canonical())
}

impl Network {
    fn parse(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u8>().ok()?)),
            None => (text, None),
        };
        let address = address.parse::<IpAddr>().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        (bits <= most).then_some(Self { address, bits })
    }

    fn holds(self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(self.bits)).unwrap_or(0);
                network.to_bits() & mask == address.to_bits() & mask
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(self.bits)).unwrap_or(0);
                network.to_bits() & mask == address.to_bits() & mask
            }
            _ => false,
        }
    }
}

/// The address to count requests by: an IPv6 caller owns a whole /64 and could otherwise change address at every try.
#[must_use]
pub fn limit_subject(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn the_caller_is_the_first_address_that_is_not_ours() {
        let ours =
            TrustedProxies::parse(&["10.0.0.0/8".to_owned(), "192.0.2.7".to_owned(), "fd00::/8".to_owned()])
                .unwrap();
        for (peer, header, caller) in [
            ("203.0.113.9", Some("198.51.100.1"), "203.0.113.9"),
            ("10.1.2.3", None, "10.1.2.3"),
            ("10.1.2.3", Some("198.51.100.1"), "198.51.100.1"),
            ("10.1.2.3", Some("1.1.1.1, 198.51.100.1, 192.0.2.7"), "198.51.100.1"),
            ("10.1.2.3", Some("nonsense"), "10.1.2.3"),
            ("10.1.2.3", Some("198.51.100.1, nonsense"), "10.1.2.3"),
            ("10.1.2.3", Some("10.0.0.1"), "10.0.0.1"),
            ("::ffff:10.1.2.3", Some("198.51.100.1:4711"), "198.51.100.1"),
            ("fd00::1", Some("[2001:db8::5]"), "2001:db8::5"),
        ] {
            let found = ours.client_ip(peer.parse().unwrap(), header);
            assert_eq!(found, caller.parse::<IpAddr>().unwrap(), "{peer} {header:?}");
        }
        let nobody = TrustedProxies::default();
        let found = nobody.client_ip("10.1.2.3".parse().unwrap(), Some("198.51.100.1"));
        assert_eq!(found, "10.1.2.3".parse::<IpAddr>().unwrap());
    }

    #[test]
    fn networks_are_read_strictly() {
        for bad in ["10.0.0.0/33", "::/129", "10.0.0", "proxy.example", "10.0.0.0/", ""] {
            assert_eq!(TrustedProxies::parse(&[bad.to_owned()]).unwrap_err(), bad);
        }
        let all = TrustedProxies::parse(&["0.0.0.0/0".to_owned()]).unwrap();
        assert!(all.trusts("203.0.113.9".parse().unwrap()));
        assert!(!all.trusts("2001:db8::1".parse().unwrap()));
    }

    #[test]
    fn one_home_of_ipv6_counts_as_one() {
        let a = limit_subject("2001:db8:1:2:aaaa::1".parse().unwrap());
        assert_eq!(a, limit_subject("2001:db8:1:2:bbbb::9".parse().unwrap()));
        assert_ne!(a, limit_subject("2001:db8:1:3::1".parse().unwrap()));
        assert_eq!(
            limit_subject("::ffff:192.0.2.1".parse().unwrap()),
            "192.0.2.1".parse::<IpAddr>().unwrap()
        );
    }
}
