//! The service behind the recorder, and links to it.

use http::{
    Uri,
    uri::{Authority, Scheme},
};
use regex_lite::Regex;

/// The service that is recorded.
#[derive(Clone, Debug)]
pub(crate) struct Upstream {
    /// Scheme and host.
    pub(crate) origin: String,
    /// The path of the base URL, without a trailing slash.
    pub(crate) path: String,
    links: Regex,
}

impl Upstream {
    /// Parses a URL, and rejects a service that requests with credentials shouldn't go to.
    pub(crate) fn parse(url: &str) -> Result<Self, String> {
        let wrong = |why: &str| format!("it {why}; it should read https://host[:port][/path]");
        let parts = url.parse::<Uri>().map_err(|_| wrong("is no URL"))?.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(wrong("is not absolute"));
        };
        if scheme != Scheme::HTTPS && !(scheme == Scheme::HTTP && is_loopback(&authority)) {
            return Err(wrong("would show credentials on the way: only this machine may be sent plain http"));
        }
        let path = parts.path_and_query.as_ref().map_or("", |target| target.path()).trim_end_matches('/').to_owned();
        if authority.as_str().contains('@') || url.contains(['?', '#']) {
            return Err(wrong("holds credentials, a query or a fragment"));
        }
        let host = regex_lite::escape(authority.as_str());
        let default_port = match authority.port() {
            None if scheme == Scheme::HTTPS => "(?::443)?",
            None => "(?::80)?",
            Some(_) => "",
        };
        // The slashes may be escaped, as JSON allows; what follows must not go on with the host.
        let links = Regex::new(&format!(r"(?i){scheme}:(\\?/\\?/){host}{default_port}([^\w.:@-]|$)"));
        Ok(Self {
            origin: format!("{scheme}://{authority}"),
            path,
            links: links.map_err(|error| wrong(&format!("has an odd host ({error})")))?,
        })
    }

    /// Replaces links to the service by links to `host`, over plain http.
    pub(crate) fn redirect_links(&self, host: &str, text: &str) -> String {
        let link = |found: &regex_lite::Captures<'_>| {
            let part = |index| found.get(index).map_or("", |part| part.as_str());
            format!("http:{}{host}{}", part(1), part(2))
        };
        self.links.replace_all(text, link).into_owned()
    }
}

fn is_loopback(authority: &Authority) -> bool {
    let host = authority.host();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_upstreams_are_taken() {
        for url in ["https://a.example", "https://a.example:8443/v2/", "http://127.0.0.1:80/x", "http://[::1]:9"] {
            assert!(Upstream::parse(url).is_ok(), "{url}");
        }
        for url in ["http://a.example", "ftp://a.example", "/v2", "https://u:p@a.example", "https://a.example/?k=1", ""]
        {
            assert!(Upstream::parse(url).is_err(), "{url}");
        }
    }

    #[test]
    fn only_links_to_the_service_are_redirected() {
        let upstream = Upstream::parse("https://a.example/v2").unwrap();
        let led = |text| upstream.redirect_links("127.0.0.1:9", text);
        assert_eq!(led(r#"{"x":"https://a.example/v2?a=1"}"#), r#"{"x":"http://127.0.0.1:9/v2?a=1"}"#);
        assert_eq!(led(r#""https:\/\/A.example:443\/v2""#), r#""http:\/\/127.0.0.1:9\/v2""#);
        assert_eq!(led("https://a.example"), "http://127.0.0.1:9");
        for other in ["https://a.example.evil/", "https://a.example:8443/", "http://a.example/", "https://ba.example/"]
        {
            assert_eq!(led(other), other);
        }
    }
}
