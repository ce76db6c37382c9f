//! Base URLs, and which links share their origin.

use std::{borrow::Cow, fmt, sync::Arc};

use http::{Uri, uri};
use oxiri::Iri;

use crate::{
    error::Error,
    value::escape::{self, has_dot_segment},
};

/// A base URL, split into its components.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Base {
    pub(crate) scheme: uri::Scheme,
    pub(crate) authority: uri::Authority,
    /// The path, without a trailing slash.
    pub(crate) path: Arc<str>,
    /// The host of the server's default URL. Links to it are followed on this base URL's host.
    pub(crate) default_host: Option<uri::Authority>,
}

impl Base {
    /// Parses a base URL. With the feature `idn`, a host outside ASCII becomes punycode.
    ///
    /// # Errors
    ///
    /// A message, if a client can't safely use the URL.
    pub(crate) fn parse(url: &str) -> Result<Self, String> {
        // A user name, a password, a query or a fragment may be secret, and so is a key in place of a URL.
        let has_scheme = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
        let shown = if has_scheme && !url.contains(['@', '?', '#']) { format!(" {url:?}") } else { String::new() };
        let wrong = |why: &str| format!("the base URL{shown} {why}; write it as https://host[:port][/path]");
        // The parser drops fragments in silence.
        if url.contains('#') {
            return Err(wrong("holds a fragment"));
        }
        let url = to_ascii(url).map_err(wrong)?;
        let parts = url.parse::<Uri>().map_err(|_| wrong("isn't a valid URL"))?.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(wrong("is not absolute"));
        };
        if scheme != uri::Scheme::HTTPS && scheme != uri::Scheme::HTTP {
            return Err(wrong("is neither https nor http"));
        }
        if authority.as_str().contains('@') {
            return Err(wrong("holds credentials"));
        }
        // An invalid port would otherwise count as the default port.
        let after_host = authority.as_str().get(authority.host().len()..).unwrap_or("");
        if authority.host().is_empty() || !after_host.is_empty() && authority.port_u16().is_none() {
            return Err(wrong("has no host, or an invalid port"));
        }
        let target = parts.path_and_query.unwrap_or_else(|| uri::PathAndQuery::from_static("/"));
        if target.query().is_some() {
            return Err(wrong("holds a query"));
        }
        Ok(Self { scheme, authority, path: target.path().trim_end_matches('/').into(), default_host: None })
    }

    /// This base URL with another path.
    pub(crate) fn with_path(&self, path: &str) -> Result<Self, String> {
        let base = Self::parse(&format!("{}://{}{path}", self.scheme, self.authority))?;
        Ok(Self { default_host: self.default_host.clone(), ..base })
    }

    /// Splits a link to any host into its origin, as a base URL, and its path with query.
    pub(crate) fn parse_link(url: &str) -> Result<(Self, String), String> {
        let wrong = || "the link isn't an absolute https URL".to_owned();
        let scheme_end = url.find("://").ok_or_else(wrong)?;
        let rest = url.get(scheme_end + 3..).unwrap_or("");
        let path = rest.find(['/', '?', '#']).map_or(url.len(), |at| scheme_end + 3 + at);
        let (origin, target) = url.split_at(path);
        let base = Self::parse(origin).map_err(|_| wrong())?;
        let target = target.split('#').next().unwrap_or("");
        let target = escape::ascii(target);
        Ok((base, if target.starts_with('/') { target } else { format!("/{target}") }))
    }

    /// An error message, unless the connection is encrypted or plain http is allowed.
    pub(super) fn check_safe(&self, allow_http: bool) -> Result<(), String> {
        if self.is_safe(allow_http) {
            return Ok(());
        }
        Err(format!(
            "plain http to {} would show credentials and data to everyone on the network path; use https, or allow it \
             with `allow_insecure_http()`",
            self.authority
        ))
    }

    /// Whether the connection is encrypted, or plain http is allowed.
    pub(crate) fn is_safe(&self, allow_http: bool) -> bool {
        self.scheme == uri::Scheme::HTTPS || allow_http || self.is_loopback()
    }

    /// Host and path, for errors.
    pub(crate) fn host_and_path(&self) -> (uri::Authority, Arc<str>) {
        (self.authority.clone(), self.path.clone())
    }

    /// The port, which is the scheme's own if the URL has none.
    pub(crate) fn port(&self) -> u16 {
        port(&self.authority, &self.scheme)
    }

    /// Whether the host is this machine.
    fn is_loopback(&self) -> bool {
        let host = self.authority.host();
        let address = host.trim_start_matches('[').trim_end_matches(']');
        host.eq_ignore_ascii_case("localhost")
            || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    /// The request target of a link to a page: one of this origin, below the path of this base URL. Other paths of the host may belong
    /// to somebody else.
    pub(crate) fn page_target(&self, url: &str, target: &str) -> Result<String, Error> {
        let target = self.own_target(url, target)?;
        match target.strip_prefix(&*self.path) {
            Some(below) if below.starts_with('/') => Ok(target),
            _ => Err(foreign(&format!("leads out of the base URL's path {}", self.path))),
        }
    }

    /// The request target of `url`, if `url` has this origin and no `.` or `..` segment. A relative reference, such as `?page=2`, is resolved against
    /// `target` of the page that has it (RFC 3986, section 5.2).
    pub(crate) fn own_target(&self, url: &str, target: &str) -> Result<String, Error> {
        if !url.is_ascii() {
            return Err(foreign("holds characters outside ASCII"));
        }
        let Self { scheme, authority, default_host, .. } = self;
        let url = if is_relative_path(url) {
            // The result is parsed below: services send characters that RFC 3986 doesn't allow.
            Iri::parse_unchecked(format!("{scheme}://{authority}{target}")).resolve_unchecked(url).into_inner()
        } else {
            url.to_owned()
        };
        let uri: Uri = url.parse().map_err(|_| foreign("isn't a URL"))?;
        match (uri.scheme(), uri.authority()) {
            (None, None) => {}
            (Some(theirs), Some(host))
                if theirs == scheme
                    && [Some(authority), default_host.as_ref()]
                        .iter()
                        .flatten()
                        .any(|own| same_host(host, own, scheme)) => {}
            _ => return Err(foreign(&format!("leads to another origin than {scheme}://{authority}"))),
        }
        let target = uri.path_and_query().map_or("", uri::PathAndQuery::as_str);
        match target.strip_prefix('/') {
            // Two slashes start a host, in a reference without a scheme.
            Some(rest) if !rest.starts_with('/') => {}
            _ => return Err(foreign("isn't an absolute path")),
        }
        if has_dot_segment(target) { Err(foreign("has a segment `.` or `..`")) } else { Ok(target.to_owned()) }
    }
}

/// The link is a value of the response, so the message doesn't show it.
fn foreign(why: &str) -> Error {
    Error::page(format!("the link to the next page {why}; it was not followed"))
}

/// Returns `true` for a reference with neither a scheme nor a leading slash: `?page=2`, `page/2`, `../books` (RFC 3986, section 4.2).
/// An empty one leads to its own page.
fn is_relative_path(reference: &str) -> bool {
    let first = reference.split(['/', '?', '#']).next().unwrap_or("");
    !reference.is_empty() && !reference.starts_with('/') && !first.contains(':')
}

/// A URL whose host is in punycode and whose path is percent-encoded.
fn to_ascii(url: &str) -> Result<Cow<'_, str>, &'static str> {
    if url.is_ascii() {
        return Ok(url.into());
    }
    let (scheme, rest) = url.split_once("://").ok_or("isn't a valid URL")?;
    let (authority, target) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let (host, port) = authority.split_at(authority.rfind(':').unwrap_or(authority.len()));
    Ok(format!("{scheme}://{}{port}{}", ascii_host(host)?, escape::ascii(target)).into())
}

/// A host in punycode. `idna` maps and checks names as browsers do (UTS 46). Its list of denied characters keeps a
/// character such as `／` from ending the host.
#[cfg(feature = "idn")]
fn ascii_host(host: &str) -> Result<Cow<'_, str>, &'static str> {
    idna::domain_to_ascii_cow(host.as_bytes(), idna::AsciiDenyList::URL).map_err(|_| "isn't a valid URL")
}

/// The host as it is, if it is ASCII.
#[cfg(not(feature = "idn"))]
fn ascii_host(host: &str) -> Result<&str, &'static str> {
    Some(host)
        .filter(|host| host.is_ascii())
        .ok_or("has a host outside ASCII, which needs the cargo feature `idn` or the host's punycode, `xn--…`")
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

/// Whether two authorities are the same host and port. Names are compared without regard to case; a missing port is
/// the scheme's default port.
fn same_host(a: &uri::Authority, b: &uri::Authority, scheme: &uri::Scheme) -> bool {
    let user = a.as_str().contains('@') || b.as_str().contains('@');
    !user && a.host().eq_ignore_ascii_case(b.host()) && port(a, scheme) == port(b, scheme)
}

/// The port of an authority, which is the scheme's own if the authority has none.
fn port(authority: &uri::Authority, scheme: &uri::Scheme) -> u16 {
    authority.port_u16().unwrap_or(if *scheme == uri::Scheme::HTTP { 80 } else { 443 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(url: &str) -> String {
        Base::parse(url).map_or_else(|message| message, |base| base.to_string())
    }

    /// <https://www.unicode.org/reports/tr46/#Processing>
    #[cfg(feature = "idn")]
    #[test]
    fn hosts_outside_ascii_are_punycode() {
        assert_eq!(parsed("https://bücher.example"), "https://xn--bcher-kva.example");
        assert_eq!(parsed("http://BÜCHER.example:8080/ä/"), "http://xn--bcher-kva.example:8080/%C3%A4");
        assert_eq!(parsed("https://例え。jp/v1"), "https://xn--r8jz45g.jp/v1");
        assert_eq!(parsed("https://faß.example"), "https://xn--fa-hia.example");
        assert_eq!(parsed("https://xn--bcher-kva.example"), "https://xn--bcher-kva.example");
        for wrong in ["https://evil／ü.example", "https://ü＠evil.example", "https://ü.example:x", "https://ü .example"]
        {
            assert!(parsed(wrong).contains("write it as https://host"), "{wrong}");
        }
        assert!(!parsed("https://me:höhle@ü.example").contains("höhle"));
    }

    #[test]
    fn paths_outside_ascii_are_percent_encoded() {
        assert_eq!(parsed("https://books.example/ä"), "https://books.example/%C3%A4");
        assert_eq!(parsed("http://books.example:8080/ä/"), "http://books.example:8080/%C3%A4");
    }

    #[test]
    fn a_url_that_no_client_can_use_is_an_error_that_shows_no_secret() {
        for (url, why) in [
            ("https://books.example/v1#", "the base URL holds a fragment;"),
            ("https://books.example/#hunter2", "the base URL holds a fragment;"),
            ("https://books.example/ä#hunter2", "the base URL holds a fragment;"),
            ("https://books.example?key=hunter2", "the base URL holds a query;"),
            ("https://books.example/ä?key=hunter2", "the base URL holds a query;"),
            ("https://ada:hunter2@books.example", "the base URL holds credentials;"),
            ("hunter2", "the base URL is not absolute;"),
            ("hünter2", "the base URL isn't a valid URL;"),
            ("ftp://books.example", "the base URL is neither https nor http;"),
            ("https://", "the base URL \"https://\" isn't a valid URL;"),
            ("https://books.example:x", "the base URL \"https://books.example:x\" "),
            (
                "https://books.example:65536",
                "the base URL \"https://books.example:65536\" has no host, or an invalid port;",
            ),
            ("http://:80", "the base URL \"http://:80\" "),
        ] {
            let message = parsed(url);
            assert!(message.starts_with(why), "{url}: {message}");
            assert!(message.ends_with("; write it as https://host[:port][/path]"), "{url}: {message}");
            assert!(!message.contains("hunter2") && !message.contains("hünter2"), "{url}: {message}");
        }
    }

    #[test]
    fn a_missing_port_is_the_default_port_of_the_scheme() {
        let base = |url: &str| Base::parse(url).unwrap();
        for (url, port) in
            [("http://a.test", 80), ("https://a.test", 443), ("http://a.test:443", 443), ("https://a.test:80", 80)]
        {
            assert_eq!(base(url).port(), port, "{url}");
        }
        for (url, link, is_own) in [
            ("http://a.test", "http://a.test:80/x", true),
            ("http://a.test:80", "http://a.test/x", true),
            ("http://a.test", "http://a.test:443/x", false),
            ("https://a.test", "https://a.test:443/x", true),
            ("https://a.test:443", "https://A.test/x", true),
            ("https://a.test", "https://a.test:80/x", false),
            ("https://a.test:444", "https://a.test/x", false),
            ("https://a.test", "http://a.test/x", false),
            ("https://a.test", "https://b.test/x", false),
            ("https://a.test", "https://me@a.test/x", false),
        ] {
            assert_eq!(base(url).own_target(link, "/").is_ok(), is_own, "{url}, {link}");
        }
    }

    #[test]
    fn a_link_is_split_into_its_origin_and_its_target() {
        for (link, origin, target) in [
            ("https://a.test", "https://a.test", "/"),
            ("https://a.test?x=1", "https://a.test", "/?x=1"),
            ("https://a.test#end", "https://a.test", "/"),
            ("https://a.test:8443/b/c?d=e#f?g", "https://a.test:8443", "/b/c?d=e"),
            ("https://a.test/ä?ö", "https://a.test", "/%C3%A4?%C3%B6"),
        ] {
            let (base, found) = Base::parse_link(link).unwrap();
            assert_eq!((base.to_string(), found.as_str()), (origin.to_owned(), target), "{link}");
        }
        for link in ["/b", "a.test", "ftp://a.test/b", "https://me@a.test/b", ""] {
            assert_eq!(Base::parse_link(link).unwrap_err(), "the link isn't an absolute https URL", "{link}");
        }
    }

    #[test]
    fn plain_http_is_safe_to_this_machine_only() {
        for (url, safe) in [
            ("https://a.test", true),
            ("http://a.test", false),
            ("http://LocalHost:1", true),
            ("http://127.9.9.9", true),
            ("http://[::1]:8080", true),
            ("http://10.0.0.1", false),
            ("http://localhost.test", false),
        ] {
            let base = Base::parse(url).unwrap();
            assert_eq!((base.is_safe(false), base.is_safe(true)), (safe, true), "{url}");
            assert_eq!(base.check_safe(false).is_ok(), safe, "{url}");
        }
    }

    #[cfg(not(feature = "idn"))]
    #[test]
    fn hosts_outside_ascii_need_a_feature() {
        assert!(parsed("https://bücher.example").contains("needs the cargo feature `idn`"));
    }
}
